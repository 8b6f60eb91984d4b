"""What happens on a worker between the passphrase and the first screen.

Nothing heavy is imported before one of these runs: the window stands by then.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from provider_ops.core.errors import LockedError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from provider_ops.core.clock import Clock
    from provider_ops.overview.opening import Opening
    from provider_ops.store.database import Store
    from provider_ops.store.profile import Profile
    from provider_ops.store.workspace import Workspace
    from provider_ops.sync.queries import SyncState

HEAVY = (
    "provider_ops.store.patience", "argon2.low_level",
    "cryptography.hazmat.primitives.ciphers.aead", "provider_ops.areas",
    "provider_ops.overview.opening", "provider_ops.store.migrate", "provider_ops.sync.queries",
    "ui.kit.focus", "ui.shell.idle", "ui.shell.workbench", "ui.shell.session",
    "ui.shell.window_commands",
)  # fmt: skip
"""In the order in which they are needed. Alembic is not: most starts change no table."""


def warm_up(modules: Sequence[str]) -> None:
    """Import what will be needed, while the person still types."""
    for name in (*HEAVY, *modules):
        importlib.import_module(name)


def unlock(profile: Profile, passphrase: str, clock: Clock) -> Opening:
    """Open the database with its passphrase.

    Raises:
        LockedError: The passphrase is wrong, or a wait is not over.
        DatabaseError: The database is damaged, newer, or not set up.
    """
    from provider_ops.store.patience import unlock_patiently

    return _opening(unlock_patiently(profile, passphrase, clock()), clock)


def recall(profile: Profile, clock: Clock) -> Opening:
    """Open the database with the key that the keychain holds.

    Raises:
        LockedError: The keychain is locked, or holds no key for this database.
        DatabaseError: The database is damaged, newer, or not set up.
    """
    from provider_ops.store.key import recall_key
    from provider_ops.store.profile import open_with_key

    key = recall_key(profile.key)
    if key is None:
        raise LockedError(
            "It holds no key for this database.",
            title="The keychain gives nothing",
            remedy="Nothing was erased. Enter the passphrase.",
        )
    return _opening(open_with_key(profile, key), clock)


def standing_of(work: Workspace) -> SyncState:
    """Return how the laptop stands to the hub."""
    from provider_ops.sync.queries import state

    with work.read() as session:
        return state(session, work.staff_id)


def set_up(profile: Profile, passphrase: str, who: Mapping[str, str], clock: Clock) -> Opening:
    """Make the database of a laptop without a hub, and open it.

    Raises:
        RuleError: Something is missing.
        DatabaseError: The folder holds a database already.
        DiskFullError: There is no room.
    """
    import provider_ops.areas  # noqa: F401 - makes every table known
    from provider_ops.core.ids import IdSource
    from provider_ops.overview import setup

    ids = IdSource(clock)
    return _opening(setup.set_up(profile, passphrase, setup.Beginner(**who), clock, ids), clock)


def keep(work: Workspace, name: str, value: object) -> None:
    """Keep one choice in the database."""
    from provider_ops.overview.opening import choose

    choose(work, name, value)


def _opening(store: Store, clock: Clock) -> Opening:
    import provider_ops.areas  # noqa: F401 - makes every table known
    from provider_ops.core.ids import IdSource
    from provider_ops.overview.opening import open_work

    try:
        return open_work(store, clock, IdSource(clock))
    except BaseException:
        store.close()
        raise
