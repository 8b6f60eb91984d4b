"""Which offices near a place are due: only they are asked about, of the hundreds that there are."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Date, bindparam, select

from provider_ops.claims.lines.practices import market_of
from provider_ops.network.model import Location, Organization, Territory
from provider_ops.planning.queries.coverage import looked_after
from provider_ops.planning.queries.due import DueRow, due
from provider_ops.planning.queries.places import place_of
from provider_ops.planning.rules.nearby import nearest

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from provider_ops.planning.rules.roads import Place


def due_near(
    session: Session, market_id: str, day: date, known: datetime, where: Place, *, rep_id: UUID
) -> tuple[tuple[float, DueRow], ...]:
    """Return miles by road (estimated) and offices near a place that are due, the nearest first.

    They are those of `due` that one representative looks after.
    """
    asked = {"market": market_id, "rep": rep_id, "day": day}
    places: dict[UUID, Place | None] = {}
    for key, latitude, longitude, zip_code in session.execute(_addresses(), asked):
        if key not in places:  # the first address is where an office is
            places[key] = place_of(latitude, longitude, zip_code)
    miles = {key: away for away, key in nearest(where, places.items())}
    if not miles:
        return ()
    found = due(session, market_id, day, known, offices=list(miles))
    return tuple(sorted(((miles[row.id], row) for row in found), key=lambda one: one[0]))


@cache
def _addresses() -> Select[*tuple[Any, ...]]:
    market: Any = bindparam("market")
    day: Any = bindparam("day", type_=Date)
    own = select(Territory.id).where(looked_after(bindparam("rep"), day))
    return (
        select(Location.organization_id, Location.latitude, Location.longitude, Location.zip_code)
        .join(Organization, Organization.id == Location.organization_id)
        .where(market_of(Organization.market_id, market),
               Organization.territory_id.in_(own))
        .order_by(Location.id)
    )  # fmt: skip
