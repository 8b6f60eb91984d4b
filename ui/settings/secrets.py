"""What the settings do on a worker: figures, backup, passphrase, keychain."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.overview.facts import DatabaseFacts
    from provider_ops.store.profile import Profile
    from provider_ops.store.workspace import Workspace


def facts(work: Workspace, profile: Profile) -> DatabaseFacts:
    """Read what the database holds and where it is."""
    from provider_ops.overview.facts import database_facts

    return database_facts(work, profile)


def back_up(work: Workspace, profile: Profile) -> Path:
    """Copy the database.

    Raises:
        DiskFullError: There is no room for it.
    """
    from provider_ops.overview.facts import back_up_now

    return back_up_now(work, profile)


def renew(profile: Profile, now: str, new: str) -> None:
    """Let only `new` open the database.

    Raises:
        LockedError: `now` is not the passphrase.
    """
    from provider_ops.store import key

    key.change_passphrase(profile.key, key.unwrap_key(profile.key, now), new)


def remember(profile: Profile, now: str) -> None:
    """Leave the key with the keychain.

    Raises:
        LockedError: `now` is not the passphrase, or the keychain takes nothing.
    """
    from provider_ops.store import key

    key.remember_key(profile.key, key.unwrap_key(profile.key, now))


def forget(profile: Profile) -> None:
    """Take the key out of the keychain.

    Raises:
        LockedError: The keychain is locked.
    """
    from provider_ops.store import key

    key.forget_key(profile.key)
