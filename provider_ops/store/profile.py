"""The folder of one person on one laptop: database, key, backups; nothing in plain text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.core.errors import DatabaseError
from provider_ops.store import key as keys

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.store.database import Store


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

    def exists(self) -> bool:
        """Tell whether somebody has set up this folder."""
        return self.key.exists()


def create(profile: Profile, passphrase: str, cost: keys.Cost | None = None) -> Store:
    """Make a new, empty, encrypted database and open it.

    Raises:
        DatabaseError: If the folder holds one already.
    """
    profile.folder.mkdir(parents=True, exist_ok=True)
    return open_with_key(profile, keys.create_key(profile.key, passphrase, cost))


def unlock(profile: Profile, passphrase: str) -> Store:
    """Open the database with its passphrase and bring it up to date.

    Raises:
        LockedError: If the passphrase is wrong.
        DatabaseError: If there is none, or it is damaged or of a newer program.
    """
    if not profile.exists():
        raise DatabaseError(
            "There is no database in this folder.",
            title="Nothing is set up here",
            remedy="Start the program without a command to set it up.",
        )
    return open_with_key(profile, keys.unwrap_key(profile.key, passphrase))


def open_with_key(profile: Profile, key: bytes) -> Store:
    """Open the database with its raw key and bring it up to date, after a backup."""
    from provider_ops.store.database import Store
    from provider_ops.store.migrate import upgrade

    store = Store(profile.database, key)
    try:
        upgrade(store, profile.backups)
    except BaseException:
        store.close()
        raise
    return store
