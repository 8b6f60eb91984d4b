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
    from ui.page import Person
    from ui.shell.first_run.answers import Answers
    from ui.shell.recover_screen import Proof

HEAVY = (
    "provider_ops.store.patience", "argon2.low_level",
    "cryptography.hazmat.primitives.ciphers.aead", "provider_ops.areas",
    "provider_ops.overview.opening", "provider_ops.claims.drift.totals",
    "provider_ops.store.migrate", "provider_ops.sync.queries",
    "ui.kit.focus", "ui.shell.idle", "ui.shell.workbench", "ui.shell.session",
    "ui.shell.window_commands",
)  # fmt: skip
"""In the order in which they are needed. Alembic is not: most starts change no table."""

LOST = ("wipe", "rescue-and-wipe")
"""What the hub says of a lost laptop, as in provider_ops.sync.account.tokens."""


def warm_up(modules: Sequence[str]) -> None:
    """Import what will be needed, while the person still types."""
    load((*HEAVY, *modules))


def load(modules: Sequence[str]) -> None:
    """Import modules, so that the UI thread need not."""
    for name in modules:
        importlib.import_module(name)


def rehearse() -> None:
    """Put into words what the first pages ask, while the person still types.

    Whoever is quicker, as with the key of the keychain, waits for those words instead.
    """
    import provider_ops.areas  # noqa: F401 - makes every table known
    from provider_ops.overview.rehearsal import rehearse as ask_all
    from provider_ops.sync.queries import row_states

    def states(work: Workspace) -> None:
        with work.read() as session:
            row_states(session, [work.staff_id], table="promise", staff_id=work.staff_id)

    ask_all((states, standing_of))


def prepare(modules: Sequence[str]) -> None:
    """Make ready what other pages need, once the first one is filled."""
    from provider_ops.overview.rehearsal import rehearse_search

    load(modules)
    rehearse_search()
    rehearse_report()


def rehearse_report() -> None:
    """Make the market report of a practice store, as Reports makes one as soon as it is opened."""
    from io import BytesIO

    import provider_ops.areas  # noqa: F401 - makes every table known
    from provider_ops.overview.rehearsal import practice
    from provider_ops.reports.market.report import MarketRequest, build_market_report, read_facts

    with practice() as work:
        facts = read_facts(work, MarketRequest(work.today(), work.now()))
    build_market_report(facts, BytesIO())


def waiting(work: Workspace, person: Person, reporter: Reporter) -> dict[str, int]:
    """Count what waits on each screen, by its key."""
    from ui.shell.waiting import waiting as count_all

    return count_all(work, person, reporter)


def forget() -> None:
    """Keep nothing of what was asked of a database that is closed."""
    from provider_ops.store import dialect

    dialect.forget()


def unlock(profile: Profile, passphrase: str, clock: Clock) -> Opening | Unfinished:
    """Open the database with its passphrase; a lease that is over is asked for anew.

    Raises:
        LockedError: The passphrase is wrong, or a wait is not over.
        HubError: The lease is over, and the hub does not answer or lets this laptop in no more.
        DatabaseError: The database is damaged, newer, or not set up.
    """
    from provider_ops.store.lease import LeaseOverError
    from provider_ops.store.patience import unlock_patiently

    try:
        store = unlock_patiently(profile, passphrase, clock())
    except LeaseOverError:
        from provider_ops.store.key import unwrap_key
        from provider_ops.sync.account.contact import ask_hub

        ask_hub(profile, unwrap_key(profile.key, passphrase), clock)
        store = unlock_patiently(profile, passphrase, clock())
    return _begun(store, clock)


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


@dataclass(frozen=True, slots=True)
class Made:
    """A database that is new, or has a new passphrase; its recovery code can be shown only now."""

    opening: Opening | Unfinished
    recovery_code: str


def set_up(profile: Profile, answers: Answers, clock: Clock) -> Made:
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
    opening = _opening(store, clock)
    return Made(opening, _add_code(profile, answers.passphrase))


def join(
    profile: Profile, answers: Answers, clock: Clock, line: Line, who: SignedIn, name: str,
    authority: str,
) -> Made:  # fmt: skip
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
        code = _add_code(profile, answers.passphrase)
        register_laptop(store, line, who, name, authority=authority)
    return Made(Unfinished(store, clock), code)


def recover(profile: Profile, proof: Proof, passphrase: str, clock: Clock) -> Made:
    """Open the database without its passphrase, and give it a new one and another recovery code.

    Raises:
        RuleError: The code has a slip in it.
        LockedError: It is not the code of this database, or the lease is over.
        HubError: The hub does not let this person in, or does not answer.
        DatabaseError: The database is damaged, newer, or not set up.
    """
    from provider_ops.sync.account.recovery import recover_with_code

    if proof.recovery_code:
        store, following = recover_with_code(profile, proof.recovery_code, passphrase, clock)
    else:
        store, following = _recover_by_hub(profile, proof, passphrase, clock)
    return Made(_begun(store, clock), following)


def hub_that_helps(profile: Profile) -> str:
    """Return the address of the hub that keeps half of the key, "" if none does.

    Raises:
        DatabaseError: The key file is missing or damaged.
    """
    from provider_ops.store import escrow

    where = escrow.find(profile.key)
    return where.address if where is not None else ""


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


def finish_wipe(profile: Profile) -> None:
    """Go on with a destruction that was cut off."""
    from provider_ops.sync.account import wipe

    wipe.destroy(profile)


def tell_of_wipe(profile: Profile) -> None:
    """Tell the hub that nothing is left."""
    from provider_ops.sync.account import wipe

    wipe.tell(profile)


def wipe(profile: Profile, work: Workspace, reason: str) -> None:
    """Destroy what this laptop holds, because the hub says that it was lost."""
    from provider_ops.areas import travelling
    from provider_ops.sync.lost import obey

    obey(profile, work, travelling(), reason)


def keep(work: Workspace, name: str, value: object) -> None:
    """Keep one choice in the database."""
    from provider_ops.overview.opening import choose

    choose(work, name, value)


def _recover_by_hub(
    profile: Profile, proof: Proof, passphrase: str, clock: Clock
) -> tuple[Store, str]:
    from provider_ops.sync.account.recovery import hub_of, recover_by_hub
    from provider_ops.sync.account.signin import sign_in_with_password
    from provider_ops.sync.connection import path_of
    from provider_ops.sync.line import Line

    where = hub_of(profile)
    if where is None:
        raise LockedError("No hub keeps a key for it.")
    with Line(where.address, authority=path_of(where.authority)) as line:
        who = sign_in_with_password(line, proof.name, proof.password, proof.one_time_code)
        return recover_by_hub(profile, line, who, passphrase, clock)


def _add_code(profile: Profile, passphrase: str) -> str:
    from provider_ops.store.key import unwrap_key
    from provider_ops.store.recovery import add_code

    return add_code(profile.key, unwrap_key(profile.key, passphrase))


def _opening(store: Store, clock: Clock) -> Opening:
    import provider_ops.areas  # noqa: F401 - makes every table known
    from provider_ops.claims.drift import totals
    from provider_ops.core.ids import IdSource
    from provider_ops.overview.opening import open_work

    try:
        opening = open_work(store, clock, IdSource(clock))
        totals.catch_up(opening.work)  # of claims that came while nobody looked
    except BaseException:
        store.close()
        raise
    return opening


def _begun(store: Store, clock: Clock) -> Opening | Unfinished:
    """Open a database, also one whose first load was cut off."""
    import provider_ops.areas  # noqa: F401 - makes every table known
    from provider_ops.overview.opening import waits_for_hub

    try:
        unfinished = waits_for_hub(store)
    except BaseException:
        store.close()
        raise
    return Unfinished(store, clock) if unfinished else _opening(store, clock)
