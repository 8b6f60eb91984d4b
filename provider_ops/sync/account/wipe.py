"""A laptop that was reported lost destroys what it holds: its keys first, then its files.

Before the first key goes, a note says that it has begun; whatever cuts it off, the next start goes
on from there. Without the keys nothing can read the files, so a cut in the middle loses nothing
but time. The note goes last, once the hub knows.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from provider_ops.core.errors import HubError, LockedError
from provider_ops.store.key import forget_key
from provider_ops.store.key_file import read_note, replace_file
from provider_ops.store.lease import lease_file
from provider_ops.sync import connection
from provider_ops.sync.account.tokens import (
    EXPIRED,
    RESCUE_AND_WIPE,
    WIPE,
    WIPING,
    StoredTokens,
    asked,
)
from provider_ops.sync.line import HubRefusalError, Line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from provider_ops.core.clock import Clock
    from provider_ops.store.database import Store
    from provider_ops.store.profile import Profile
    from provider_ops.sync.account.tokens import Tokens

_DESTROYED = "destroyed"


def is_ordered(error: Exception) -> bool:
    """Tell whether the hub said no because the laptop shall destroy what it holds."""
    return reason_of(error) in (WIPE, RESCUE_AND_WIPE)


def reason_of(error: Exception) -> str:
    """Return the hub's word for why it said no, "" if it gave none."""
    return error.reason if isinstance(error, HubRefusalError) else ""


def refuse_if_ordered(line: Line, tokens: Tokens) -> None:
    """Ask the hub how this laptop stands.

    Raises:
        HubRefusalError: If it shall destroy what it holds; see `is_ordered`.
    """
    told = asked(line, tokens, lambda token: line.ask("GET", "/v1/device", token=token))
    if told.get("state") == WIPING:
        error = HubRefusalError(title="This laptop was reported lost")
        error.reason = RESCUE_AND_WIPE if told.get("rescue_first") else WIPE
        error.needs_person = True
        raise error


def carry_out(
    profile: Profile, store: Store, clock: Clock, rescue: Callable[[], object] | None = None
) -> bool:
    """Destroy keys and files of this laptop; return whether the hub was told.

    Args:
        profile: Where they are.
        store: The open database; it is closed, and nothing may use it any more.
        clock: What time it is.
        rescue: Sends what the hub has not got, if it asked for that before.

    Raises:
        HubError: If the rescue did not get through; then nothing is destroyed yet.
    """
    if rescue is not None:
        rescue()
    tokens = StoredTokens(store, clock)
    with connection.line_of(store) as line:
        token = tokens.access(line)
    note = {
        "format": 1,
        **connection.address_of(store),
        "token": token,
        "renewal": tokens.renewal(),
    }
    replace_file(profile.wipe_note, note)
    store.close()
    return finish(profile)


def has_begun(profile: Profile) -> bool:
    """Tell whether a destruction was cut off; then `finish` comes before anything else."""
    return profile.wipe_note.exists()


def finish(profile: Profile) -> bool:
    """Go on with a destruction that has begun; return whether the hub was told.

    The keys and files are gone after it in any case. While the hub is out of reach the note
    stays, and the next start tells it.
    """
    destroy(profile)
    return tell(profile)


def destroy(profile: Profile) -> None:
    """Destroy keys and files, once: what is set up in the folder afterwards is left alone."""
    note = read_note(profile.wipe_note) if profile.wipe_note.exists() else {}
    if note.get(_DESTROYED):
        return
    for path in (profile.key, *_leftovers(profile.key)):
        _overwrite(path)
    with suppress(LockedError):  # a keychain that is locked keeps a key to nothing
        forget_key(profile.key)
    for path in _files(profile):
        path.unlink(missing_ok=True)
    if note:
        replace_file(profile.wipe_note, {**note, _DESTROYED: True})


def tell(profile: Profile) -> bool:
    """Tell the hub that it is done; return whether it knows."""
    note = profile.wipe_note
    if note.exists() and _tell(read_note(note)):
        note.unlink(missing_ok=True)
    return not note.exists()


def _tell(note: dict[str, Any]) -> bool:
    try:
        authority = connection.path_of(str(note.get("authority", "")))
        with Line(str(note.get("address", "")), authority=authority) as line:
            _say(line, str(note.get("token", "")), note.get("renewal"))
    except HubRefusalError:
        return True  # it does not know the laptop any more: nothing to tell
    except HubError:
        return False
    return True


def _say(line: Line, token: str, renewal: Any) -> None:
    try:
        line.ask("POST", "/v1/device/wiped", token=token)
    except HubRefusalError as error:
        if error.reason != EXPIRED or not isinstance(renewal, dict):
            raise
        token = str(line.ask("POST", "/v1/token", renewal).get("access", ""))
        line.ask("POST", "/v1/device/wiped", token=token)


def _files(profile: Profile) -> list[Path]:
    database = profile.database
    beside = [path for path in profile.folder.glob(f"{database.stem}*") if path.is_file()]
    backups = [path for path in profile.backups.glob("*") if path.is_file()]
    return [*beside, *backups, lease_file(database)]


def _leftovers(key: Path) -> list[Path]:
    return [key.with_suffix(".partial"), key.with_suffix(".new")]


def _overwrite(path: Path) -> None:
    """Write zeros over a small file before it is removed; a disk may keep older copies."""
    try:
        size = path.stat().st_size
        with path.open("r+b") as file:
            file.write(bytes(size))
            file.flush()
            os.fsync(file.fileno())
    except FileNotFoundError:
        return
    path.unlink(missing_ok=True)
