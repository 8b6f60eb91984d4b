"""What the window needs the moment the database is open: who works here, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.errors import DatabaseError
from provider_ops.network.model import Market, StaffMember, Territory
from provider_ops.store import settings
from provider_ops.store.workspace import Workspace

if TYPE_CHECKING:
    from provider_ops.core.clock import Clock
    from provider_ops.core.ids import IdSource
    from provider_ops.store.database import Store


@dataclass(frozen=True, slots=True)
class Opening:
    """An open database and whose it is.

    Attributes:
        work: Handed to every action.
        name: Given and family name of the person.
        staff_role: Of the staff list.
        market: Name and state, "Heron Bay · FL".
        territory: What the person answers for; "" without one.
        role: Which screen comes first, a setting.
        theme: "system", "light" or "dark", a setting.
        text_scale: Percent, a setting.
        language: "" as the system, "en" or "es", a setting.
        lock_minutes: A setting.
    """

    work: Workspace
    name: str
    staff_role: str
    market: str
    territory: str
    role: str
    theme: str
    text_scale: int
    language: str
    lock_minutes: int


def open_work(store: Store, clock: Clock, ids: IdSource) -> Opening:
    """Read who works on this laptop.

    Raises:
        DatabaseError: Nobody is set up, as the first run was not finished; or what was kept
            about that is damaged.
    """
    with store.read() as session:
        owner = settings.owner(session)
        person = session.get(StaffMember, owner.staff_id) if owner is not None else None
        if owner is None or person is None:
            raise DatabaseError(
                "The database does not say who works with it.",
                title="The first run is not finished",
                remedy="Nothing was changed. Restore a backup, or set up a new folder.",
            )
        market = owner.market_id
        place = session.scalar(select(Market).where(Market.market_id == market))
        territory = session.scalar(select(Territory.name).where(Territory.rep_id == person.id))
        return Opening(
            work=Workspace(store, clock, ids, *owner),
            name=f"{person.given_name} {person.family_name}",
            staff_role=person.role,
            market=f"{place.name} · {place.state}" if place is not None else market,
            territory=territory or "",
            role=settings.get(session, settings.ROLE),
            theme=settings.get(session, settings.THEME),
            text_scale=settings.get(session, settings.TEXT_SCALE),
            language=settings.get(session, settings.LANGUAGE),
            lock_minutes=settings.get(session, settings.LOCK_MINUTES),
        )


def waits_for_hub(store: Store) -> bool:
    """Tell whether the person who works here has still to come from the hub."""
    with store.read() as session:
        owner = settings.owner(session)
        here = owner is not None and session.get(StaffMember, owner.staff_id) is not None
        return not here and bool(settings.get(session, settings.HUB))


def choose(work: Workspace, name: str, value: object) -> None:
    """Keep one choice of this laptop. Choices never travel.

    Raises:
        KeyError: There is no choice of that name.
    """
    choice = {choice.name: choice for choice in settings.CHOICES}[name]
    with work.store.write() as session:
        settings.put(session, choice, value)
