"""How long a laptop opens its database without hearing from its hub.

The days are the hub's. What has passed is kept beside the database, so that it is looked at
before the database opens, and proved with the database key, so that it cannot be written by hand.
The clock is not trusted: setting it back wins nothing and costs a day.
"""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from provider_ops.core.errors import LockedError
from provider_ops.store import settings
from provider_ops.store.key import prove
from provider_ops.store.key_file import replace_file
from provider_ops.store.settings import Choice

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.store.database import Store

DAYS = Choice("lease_days", 0, "Days this laptop opens without contact to its hub; 0 for ever")
_STEP_BACK = timedelta(hours=1)
"""How far back a clock may be corrected."""

_FINE = timedelta(days=1)


class LeaseOverError(LockedError):
    """The laptop has not heard from its hub for too long; it opens after the next contact."""

    title = "This laptop has been away for too long"
    remedy = "Nothing was erased. Connect to a network, so that the hub lets it open again."


@dataclass(frozen=True, slots=True)
class Lease:
    """What the hub allowed, and what has passed of it up to `seen_at`."""

    days: int
    passed: timedelta
    seen_at: datetime

    def at(self, now: datetime) -> Lease:
        """Return the lease as it stands at `now`; time that was counted never comes back."""
        step = now - self.seen_at
        if step < -_STEP_BACK:
            step = _FINE
        return replace(self, passed=self.passed + max(step, timedelta(0)), seen_at=now)

    @property
    def left(self) -> timedelta:
        """What is left of it, at least nothing."""
        return max(timedelta(days=self.days) - self.passed, timedelta(0))


def lease_file(database: Path) -> Path:
    """Return where the lease of a database lies."""
    return database.with_name("lease.json")


def pass_time(database: Path, key: bytes, now: datetime) -> None:
    """Note that the laptop is opened at `now`, before it is; without a lease nothing happens.

    Raises:
        LeaseOverError: If it is over, or its file is not what the program wrote.
    """
    path = lease_file(database)
    if not path.exists():
        return
    lease = _read(path, key)
    if lease is None:
        raise LeaseOverError("The file that says so was changed.")
    lease = lease.at(now)
    _write(path, lease, prove(key, _message(lease)))
    if not lease.left:
        raise LeaseOverError


def refuse_missing(store: Store) -> None:
    """Refuse a database that has a lease, when the file that it is kept in was taken away.

    Raises:
        LeaseOverError: If it was.
    """
    with store.read() as session:
        days = settings.get(session, DAYS)
    if days and not lease_file(store.path).exists():
        raise LeaseOverError("The file that says how long was taken away.")


def begin(store: Store, days: int, now: datetime) -> None:
    """Begin the time anew, because the hub has been heard from. `days` 0 ends the lease."""
    path = lease_file(store.path)
    if days:
        lease = Lease(days, timedelta(0), now)
        _write(path, lease, store.prove(_message(lease)))
    with store.read() as session:
        known = settings.get(session, DAYS)
    if known != days:
        with store.write() as session:
            settings.put(session, DAYS, days)
    if not days:
        path.unlink(missing_ok=True)


def _read(path: Path, key: bytes) -> Lease | None:
    try:
        body = json.loads(path.read_text(encoding="utf-8"))
        lease = Lease(
            int(body["days"]),
            timedelta(seconds=float(body["passed"])),
            datetime.fromisoformat(body["seen_at"]).astimezone(UTC),
        )
        right = hmac.compare_digest(str(body["proof"]), prove(key, _message(lease)))
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return None
    return lease if right else None


def _write(path: Path, lease: Lease, proof: str) -> None:
    replace_file(path, {**_words(lease), "proof": proof})


def _message(lease: Lease) -> bytes:
    return json.dumps(_words(lease), sort_keys=True).encode()


def _words(lease: Lease) -> dict[str, int | float | str]:
    seen = lease.seen_at.astimezone(UTC).isoformat()
    return {"days": lease.days, "passed": lease.passed.total_seconds(), "seen_at": seen}
