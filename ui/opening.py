"""What happens on a worker between the passphrase and the first screen.

Nothing heavy is imported before one of these runs: the window stands by then.
"""

from __future__ import annotations

import importlib
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from provider_ops.core.errors import LockedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.core.clock import Clock
    from provider_ops.core.progress import Reporter
    from provider_ops.overview.opening import Opening
    from provider_ops.store.database import Store
    from provider_ops.store.profile import Profile
    from provider_ops.store.workspace import Workspace
    from provider_ops.sync.account.signin import SignedIn
    from provider_ops.sync.line import Line
    from provider_ops.sync.queries import SyncState
    from ui.shell.first_run.answers import Answers

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


def unlock(profile: Profile, passphrase: str, clock: Clock) -> Opening | Unfinished:
    """Open the database with its passphrase.

    Raises:
        LockedError: The passphrase is wrong, or a wait is not over.
        DatabaseError: The database is damaged, newer, or not set up.
    """
    from provider_ops.store.patience import unlock_patiently

    return _begun(unlock_patiently(profile, passphrase, clock()), clock)


def recall(profile: Profile, clock: Clock) -> Opening | Unfinished:
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
    return _begun(open_with_key(profile, key, clock), clock)


def standing_of(work: Workspace) -> SyncState:
    """Return how the laptop stands to the hub."""
    from provider_ops.sync.queries import state

    with work.read() as session:
        return state(session, work.staff_id)


def set_up(profile: Profile, answers: Answers, clock: Clock) -> Opening:
    """Make the database of a laptop without a hub, and open it.

    Raises:
        RuleError: Something is missing.
        DatabaseError: The folder holds a database already.
        DiskFullError: There is no room.
    """
    import provider_ops.areas  # noqa: F401 - makes every table known
    from provider_ops.core.ids import IdSource
    from provider_ops.overview import setup

    assert answers.place is not None
    who = setup.Beginner(**asdict(answers.place), role=answers.role)
    store = setup.set_up(profile, answers.passphrase, who, clock, IdSource(clock))
    return _opening(store, clock)


def join(
    profile: Profile, answers: Answers, clock: Clock, line: Line, who: SignedIn, name: str,
    authority: str,
) -> Unfinished:  # fmt: skip
    """Make the database of a laptop of a hub, and register the laptop there; no row is in it yet.

    If the hub says no, the folder is as empty as before.

    Raises:
        HubError: The hub refuses the laptop, or does not answer.
        DatabaseError: The folder holds a database already.
        DiskFullError: There is no room.
    """
    import provider_ops.areas  # noqa: F401 - makes every table known
    from provider_ops.overview import setup
    from provider_ops.sync.account.signin import register_laptop

    owner = setup.Member(who.staff_id, who.markets[0] if who.markets else "", answers.role)
    with setup.made_for(profile, answers.passphrase, owner) as store:
        register_laptop(store, line, who, name, authority=authority)
    return Unfinished(store, clock)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An open database whose people have not come from the hub yet."""

    store: Store
    clock: Clock

    def load(self, reporter: Reporter) -> Opening:
        """Load what a person needs to begin; the rest comes later.

        Raises:
            HubError: The hub does not answer, or does not let the laptop in yet.
            Cancelled: Somebody asked to stop; what came stays.
        """
        from provider_ops.areas import travelling
        from provider_ops.core.ids import IdSource
        from provider_ops.overview.opening import open_work
        from provider_ops.overview.setup import settle_in
        from provider_ops.sync.connection import connected
        from provider_ops.sync.first_load import load_until_usable

        ids = IdSource(self.clock)
        with connected(self.store, travelling(), self.clock, ids) as laptop:
            load_until_usable(laptop, reporter)
        settle_in(self.store)
        return open_work(self.store, self.clock, ids)


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


def _begun(store: Store, clock: Clock) -> Opening | Unfinished:
    """Open a database, also one whose first load was cut off."""
    import provider_ops.areas  # noqa: F401 - makes every table known
    from provider_ops.overview.opening import is_settled_in
    from provider_ops.sync.connection import is_attached

    try:
        unfinished = is_attached(store) and not is_settled_in(store)
    except BaseException:
        store.close()
        raise
    return Unfinished(store, clock) if unfinished else _opening(store, clock)
