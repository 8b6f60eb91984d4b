"""The first run: an encrypted database with one person and one market in it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.errors import RuleError
from provider_ops.network.model import Market, StaffMember, Territory
from provider_ops.store import settings
from provider_ops.store.profile import create
from provider_ops.store.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from provider_ops.core.clock import Clock
    from provider_ops.core.ids import IdSource
    from provider_ops.store.database import Store
    from provider_ops.store.key import Cost
    from provider_ops.store.profile import Profile

ROLES = ("rep", "manager", "trainer")


@dataclass(frozen=True, slots=True)
class Beginner:
    """Who sets up this laptop.

    Attributes:
        given_name: As on the badge.
        family_name: As on the badge.
        role: rep, manager or trainer; it decides which screen comes first.
        market: Name of the market, such as "Heron Bay".
        state: Two capital letters.
        time_zone: IANA name; days are counted there.
    """

    given_name: str
    family_name: str
    role: str
    market: str
    state: str
    time_zone: str


def set_up(
    profile: Profile,
    passphrase: str,
    who: Beginner,
    clock: Clock,
    ids: IdSource,
    cost: Cost | None = None,
) -> Store:
    """Make the database of a laptop without a hub, and open it.

    If it cannot be finished, the folder is as empty as before.

    Raises:
        RuleError: A name is missing.
        DatabaseError: The folder holds a database already.
        DiskFullError: There is no room.
    """
    if not (who.given_name and who.family_name and who.market) or who.role not in ROLES:
        raise RuleError("A name, a role and a market are needed.")
    with _made(profile, passphrase, cost) as store:
        _people(store, who, clock, ids)
    return store


@dataclass(frozen=True, slots=True)
class Member:
    """Whose laptop of a hub this is: the key of his staff row, a market of his, and his role."""

    staff_id: UUID
    market: str
    role: str


@contextmanager
def made_for(
    profile: Profile, passphrase: str, who: Member, cost: Cost | None = None
) -> Iterator[Store]:
    """Make the database of a laptop of a hub; people and market come with the first load.

    If the block cannot be finished, the folder is as empty as before.

    Raises:
        RuleError: The person has no market.
        DatabaseError: The folder holds a database already.
        DiskFullError: There is no room.
    """
    if not who.market or who.role not in ROLES:
        raise RuleError(
            "The hub gives this person no market.",
            remedy="Nothing was written. Ask your administrator for a market.",
        )
    with _made(profile, passphrase, cost) as store:
        with store.write() as session:
            settings.put(session, settings.STAFF, str(who.staff_id))
            settings.put(session, settings.MARKET, who.market)
            settings.put(session, settings.ROLE, who.role)
        yield store


def settle_in(store: Store) -> None:
    """Count days as the market does, now that its row is here."""
    with store.write() as session:
        market = settings.get(session, settings.MARKET)
        place = session.scalar(select(Market).where(Market.market_id == market))
        if place is not None:
            settings.put(session, settings.TIME_ZONE, place.time_zone)


@contextmanager
def _made(profile: Profile, passphrase: str, cost: Cost | None) -> Iterator[Store]:
    """Make a database and yield it open; a failure inside takes everything away again."""
    store = create(profile, passphrase, cost)
    try:
        yield store
    except BaseException:
        store.close()
        for path in (profile.key, *profile.folder.glob(f"{profile.database.name}*")):
            path.unlink(missing_ok=True)
        raise


def market_code(name: str, state: str) -> str:
    """Return the code of a market: "Heron Bay", "FL" becomes "fl-heron-bay"."""
    words = "".join(sign if sign.isalnum() else " " for sign in name.lower()).split()
    return "-".join((state.lower(), *words))


def _people(store: Store, who: Beginner, clock: Clock, ids: IdSource) -> None:
    code = market_code(who.market, who.state)
    work = Workspace(store, clock, ids, ids.new(), code, who.time_zone)
    with work.act() as session:
        session.add(
            Market(id=ids.new(), market_id=code, name=who.market, state=who.state,
                   time_zone=who.time_zone)
        )  # fmt: skip
        session.add(
            StaffMember(id=work.staff_id, market_id=code, given_name=who.given_name,
                        family_name=who.family_name, role=who.role)
        )  # fmt: skip
        session.flush()
        if who.role == "rep":
            session.add(
                Territory(id=ids.new(), market_id=code, name=who.market, rep_id=work.staff_id)
            )
        for choice, value in (
            (settings.STAFF, str(work.staff_id)), (settings.MARKET, code),
            (settings.TIME_ZONE, who.time_zone), (settings.ROLE, who.role),
        ):  # fmt: skip
            settings.put(session, choice, value)
