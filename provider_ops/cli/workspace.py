"""Opening the database for a command: passphrase, person, market."""

from __future__ import annotations

import getpass
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from provider_ops.cli.output import say
from provider_ops.core.errors import DatabaseError, LockedError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.orm import Session

    from provider_ops.store.database import Store
    from provider_ops.store.profile import Profile
    from provider_ops.store.workspace import Workspace

PASSPHRASE_VARIABLE = "PROVIDER_OPS_PASSPHRASE"  # noqa: S105 - its name, not a passphrase


def open_workspace(data_dir: Path) -> Workspace:
    """Unlock the database of `data_dir` as the person its settings name.

    The caller closes it with `work.store.close()`, or uses `workspace` instead.

    Raises:
        LockedError: The passphrase is wrong, or there is none and nobody to ask.
        DatabaseError: There is no database, it is damaged or newer, or nobody is set up in it.
    """
    import provider_ops.areas  # noqa: F401 - makes every table known
    from provider_ops.core.clock import system_clock
    from provider_ops.core.ids import IdSource
    from provider_ops.store import settings
    from provider_ops.store.profile import Profile
    from provider_ops.store.workspace import Workspace

    profile = Profile(data_dir)
    store = _unlocked(profile)
    try:
        with store.read() as session:
            owner = settings.owner(session)
    except BaseException:
        store.close()
        raise
    if owner is None:
        store.close()
        raise DatabaseError(
            "The database does not say who works with it.",
            title="The first run is not finished",
            remedy="Nothing was changed. Start the program without a command and finish it.",
        )
    return Workspace(store, system_clock, IdSource(system_clock), *owner)


def _unlocked(profile: Profile) -> Store:
    """Open the database; a lease that is over is begun anew if the hub can be asked."""
    from provider_ops.core.clock import system_clock
    from provider_ops.store.key import unwrap_key
    from provider_ops.store.lease import LeaseOverError
    from provider_ops.store.profile import unlock
    from provider_ops.sync.account import contact, wipe

    if wipe.has_begun(profile):
        wipe.finish(profile)
    passphrase = read_passphrase() if profile.exists() else ""
    try:
        return unlock(profile, passphrase)
    except LeaseOverError:
        contact.ask_hub(profile, unwrap_key(profile.key, passphrase), system_clock)
        return unlock(profile, passphrase)


@contextmanager
def workspace(data_dir: Path) -> Iterator[Workspace]:
    """Open the workspace of `data_dir` and close its database at the end."""
    work = open_workspace(data_dir)
    try:
        yield work
    finally:
        work.store.close()


def open_at_hand(data_dir: Path) -> Workspace | None:
    """Open the workspace of `data_dir` for what goes without one; None where that is so.

    There is none on a machine without a database, and none, which is said, where nobody is there
    to unlock it. The caller closes it.
    """
    from provider_ops.store.profile import Profile

    if not Profile(data_dir).exists():
        return None
    if os.environ.get(PASSPHRASE_VARIABLE) is None and not sys.stdin.isatty():
        say(f"The database is locked; put the passphrase into {PASSPHRASE_VARIABLE} to compare "
            "with what is loaded.")  # fmt: skip
        return None
    return open_workspace(data_dir)


def market_named(session: Session, code: str) -> str:
    """Return the code of a market, or "" where none is named.

    Raises:
        UsageError: The market is not in this database.
    """
    from sqlalchemy import select

    from provider_ops.network.model import Market

    if not code:
        return ""
    known = session.scalars(select(Market.market_id)).all()
    if code not in known:
        raise UsageError(f"This database knows the markets {', '.join(sorted(known))}.",
                         title="There is no such market here")  # fmt: skip
    return code


def keep_out(data_dir: Path, target: Path) -> None:
    """Refuse to write a document among the encrypted files, or over one of them.

    Raises:
        UsageError: `target` lies in `data_dir`.
    """
    if target.resolve().is_relative_to(data_dir.resolve()):
        raise UsageError(
            f"{target.name} would lie in the folder of the database, unencrypted.",
            title="A document does not belong there",
            remedy="Nothing was written. Choose another folder.",
        )


def read_passphrase() -> str:
    """Return the passphrase from the environment, else ask for it without an echo.

    Raises:
        LockedError: It is not in the environment and there is no terminal to ask at, or nothing
            readable was typed.
    """
    given = os.environ.get(PASSPHRASE_VARIABLE)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise LockedError(
            "No passphrase was given.",
            remedy=f"Nothing was changed. Put it into {PASSPHRASE_VARIABLE}, "
            "or run the command in a terminal.",
        )
    try:
        return getpass.getpass("Passphrase: ", stream=sys.stderr)
    except (EOFError, UnicodeDecodeError) as error:
        raise LockedError("No passphrase was typed.") from error
