"""Wrong passphrases cost time: the wait grows, is kept beside the key, and erases nothing.

The passphrase itself is protected by what one guess costs (`store.key.Cost`). The wait keeps
somebody at an unattended keyboard from trying the usual words.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from provider_ops.core.errors import LockedError
from provider_ops.store import key as keys
from provider_ops.store.profile import open_with_key

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.store.database import Store
    from provider_ops.store.profile import Profile

FREE_TRIES = 4
_WAITS = (15, 60, 300, 900)  # seconds, after the fifth, sixth, seventh and any further


class TooSoonError(LockedError):
    """The wait after several wrong passphrases is not over; nothing was tried."""

    title = "Too many wrong tries"


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong passphrases in a row.

    Attributes:
        wrong: How many.
        last: When the last one was, None if there was none.
    """

    wrong: int = 0
    last: datetime | None = None

    def wait(self, now: datetime) -> timedelta:
        """Return how long the next try must wait, counted from `now`.

        A clock that was set back makes no wait longer than it was.
        """
        beyond = self.wrong - FREE_TRIES
        if beyond <= 0 or self.last is None:
            return timedelta(0)
        whole = timedelta(seconds=_WAITS[min(beyond, len(_WAITS)) - 1])
        return min(whole, max(timedelta(0), self.last + whole - now))

    @property
    def left(self) -> int:
        """How many tries come before the next wait."""
        return max(0, FREE_TRIES + 1 - self.wrong)


def tries_of(profile: Profile) -> Tries:
    """Return the wrong tries so far; a file that says nothing readable counts as none."""
    try:
        body = json.loads(_path(profile).read_text(encoding="utf-8"))
        return Tries(int(body["wrong"]), datetime.fromisoformat(body["last"]).astimezone(UTC))
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return Tries()


def unlock_patiently(profile: Profile, passphrase: str, now: datetime) -> Store:
    """Open the database with its passphrase, unless wrong ones ask for a wait.

    Raises:
        TooSoonError: If the wait is not over.
        LockedError: If the passphrase is wrong, or another program keeps the database busy.
        DatabaseError: If the database is damaged or of a newer program.
    """
    before = tries_of(profile)
    if before.wait(now):
        raise TooSoonError
    try:
        key = keys.unwrap_key(profile.key, passphrase)
    except LockedError:
        body = {"wrong": before.wrong + 1, "last": now.isoformat()}
        _path(profile).write_text(json.dumps(body), encoding="utf-8")
        raise
    _path(profile).unlink(missing_ok=True)
    return open_with_key(profile, key, lambda: now)


def _path(profile: Profile) -> Path:
    return profile.folder / "tries.json"
