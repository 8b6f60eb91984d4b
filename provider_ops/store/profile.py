"""The folder of one person on one laptop: database, key, backups; nothing in plain text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.core.clock import Clock, system_clock
from provider_ops.core.errors import DatabaseError
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.store.database import Store
    from provider_ops.store.key import Cost


@dataclass(frozen=True, slots=True)
class Profile:
    """Where things are. Making one touches no disk; no heavy import happens before unlock."""

    folder: Path

    @property
    def database(self) -> Path:
        """The encrypted database; its write-ahead log lies beside it, encrypted too."""
        return self.folder / "provider-ops.db"

    @property
    def key(self) -> Path:
        """The wrapped key."""
        return self.folder / "key.json"

    @property
    def backups(self) -> Path:
        """Copies of the database, encrypted with the same key."""
        return self.folder / "backups"

    @property
    def wipe_note(self) -> Path:
        """Says that everything here is being destroyed, until the hub knows that it was."""
        return self.folder / "wiping.json"

    def exists(self) -> bool:
        """Tell whether somebody has set up this folder."""
        return self.key.exists()

    def has_database(self) -> bool:
        """Tell whether the database file is there with something in it."""
        return self.database.exists() and self.database.stat().st_size > 0

    def require_database(self) -> None:
        """Stop where the database file is gone.

        Opening would make a new one in its place, and the loss would not be seen.

        Raises:
            DatabaseError: If it is missing or empty.
        """
        if not self.has_database():
            raise DatabaseError(
                Sentence("Its key is here, but {file} is missing or empty.",
                         file=self.database.name),
                title="The database file is missing",
                remedy="Nothing was made in its place. Put the file back from a backup.",
            )


def create(profile: Profile, passphrase: str, cost: Cost | None = None) -> Store:
    """Make a new, empty, encrypted database and open it.

    The key gets its name last. A key that still has its first name tells of a start that was cut
    off, with nobody's work in it; what it left is thrown away.

    Raises:
        DatabaseError: If the folder holds a key or a database already.
    """
    from provider_ops.store.key import create_key

    profile.folder.mkdir(parents=True, exist_ok=True)
    unfinished = profile.key.with_suffix(".new")
    if profile.key.exists():
        raise DatabaseError("A key for this database exists already.")
    if unfinished.exists():
        _discard(profile, unfinished)
    elif profile.has_database():
        raise DatabaseError(
            Sentence("{file} is here, but its key file {key} is missing.",
                     file=profile.database.name, key=profile.key.name),
            remedy="Nothing was changed. Put the key file back, or choose another folder.",
        )
    key = create_key(unfinished, passphrase, cost)
    try:
        store = _open(profile, key)
    except BaseException:
        _discard(profile, unfinished)
        raise
    unfinished.replace(profile.key)
    return store


def unlock(profile: Profile, passphrase: str, clock: Clock = system_clock) -> Store:
    """Open the database with its passphrase and bring it up to date.

    Raises:
        LockedError: If the passphrase is wrong.
        LeaseOverError: If the laptop has not heard from its hub for too long.
        DatabaseError: If there is none, or it is damaged or of a newer program.
    """
    from provider_ops.store.key import unwrap_key

    if not profile.exists() and not profile.has_database():
        raise DatabaseError(
            "There is no database in this folder.",
            title="Nothing is set up here",
            remedy="Start the program without a command to set it up.",
        )
    return open_with_key(profile, unwrap_key(profile.key, passphrase), clock)


def open_with_key(profile: Profile, key: bytes, clock: Clock = system_clock) -> Store:
    """Open the database with its raw key and bring it up to date, after a backup.

    Raises:
        LeaseOverError: If the laptop has not heard from its hub for too long.
        DatabaseError: If it is missing, damaged, or of a newer program.
    """
    from provider_ops.store import lease

    profile.require_database()
    lease.pass_time(profile.database, key, clock())
    store = _open(profile, key)
    try:
        lease.refuse_missing(store)
    except BaseException:
        store.close()
        raise
    return store


def _discard(profile: Profile, unfinished: Path) -> None:
    for path in (*profile.folder.glob(f"{profile.database.name}*"), unfinished):
        path.unlink(missing_ok=True)


def _open(profile: Profile, key: bytes) -> Store:
    from provider_ops.store.database import Store
    from provider_ops.store.migrate import upgrade
    from provider_ops.store.shape import refuse_incomplete

    store = Store(profile.database, key)
    try:
        upgrade(store, profile.backups)
        refuse_incomplete(store)
    except BaseException:
        store.close()
        raise
    return store
