"""Who is due for a visit: one query over the offices of a market, and the rule over its rows."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from uuid import UUID

from sqlalchemy import bindparam, func, select

from provider_ops.network.geography import county_names
from provider_ops.network.model import StaffMember, Territory
from provider_ops.planning.queries.due_sql import statement
from provider_ops.planning.queries.risks import ALL, reasons_of, risk_values, risks_in
from provider_ops.planning.queries.targets import is_set
from provider_ops.planning.rules.due import DUE, Reason, points
from provider_ops.planning.rules.targets import Scope
from provider_ops.store.raw_keys import raw

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from sqlalchemy import Select
    from sqlalchemy.orm import Session


Holders: TypeAlias = "dict[bytes | None, tuple[str, UUID | None, str]]"


class DueRow(NamedTuple):
    """An office that is due, by its days or by what is at risk there.

    A tuple, as a market has thousands: a frozen dataclass takes ten times as long to make.
    """

    id: UUID
    name: str
    tier: str
    members: int
    city: str
    county: str
    territory: str
    rep_id: UUID | None
    rep: str
    last_on: date | None
    since_days: int | None
    """Calendar days since the last submitted visit; None where there was none."""
    target_days: int
    scope: Scope | None
    """What the target is for; None for the plan's own."""
    next_on: date | None
    """The next planned visit."""
    reasons: tuple[Reason, ...]
    points: int

    @property
    def days_late(self) -> int:
        """How far the target is behind; 0 when it is not, or was never begun."""
        return max(0, (self.since_days or 0) - self.target_days)


def due(
    session: Session,
    market_id: str,
    day: date,
    known: datetime,
    *,
    rep_id: UUID | None = None,
    offices: Collection[UUID] | None = None,
) -> tuple[DueRow, ...]:
    """Return the offices of a market that are due on `day`, the most due first.

    `rep_id` asks for those that one representative looks after, `offices` for some. Contracts
    and deadlines are as `directory.nearest.catch_up` left them.
    """
    of_rep, of_some = rep_id is not None, offices is not None
    # For a few offices it costs nothing to look at every scope, and the statement is known.
    used = frozenset(Scope) if of_rep or of_some else is_set(session, market_id)
    named = statement(used, of_rep=of_rep, of_some=of_some)
    values: dict[str, Any] = {"market": market_id, "day": day, "known": known}
    values |= risk_values(session, market_id, day)
    if rep_id is not None:
        values["rep"] = rep_id
    if offices is not None:
        values["offices"] = offices
    found = session.connection().execute(named, values).all()  # plain rows, as they are many
    names, holders = county_names(), _holders(session, market_id)
    rows = (_row(one, names, holders, day) for one in found)
    return tuple(sorted((row for row in rows if row is not None), key=_order))


def _order(row: DueRow) -> tuple[int, int, str, UUID]:
    return -row.points, -row.members, row.name, row.id


def _row(found: Any, counties: dict[str, str], holders: Holders, day: date) -> DueRow | None:
    """Return an office if it is due; only then are its keys worth making."""
    (key, territory, name, tier, members, last_on, next_on, target, scope, city, fips,
     new, *at_risk) = found  # fmt: skip
    since = None if last_on is None else (day - last_on).days
    reasons = reasons_of(at_risk, day, ALL if new is None else risks_in(new))
    counted = [reason.risk for reason in reasons]
    worth = points(since, target, counted, counted)
    if worth < DUE:
        return None
    return DueRow(
        UUID(bytes=key), name, tier, members, city or "", counties.get(fips, ""),
        *holders.get(territory, ("", None, "")), last_on, since, target,
        Scope(scope) if scope else None, next_on, reasons, worth,
    )  # fmt: skip


def _holders(session: Session, market_id: str) -> Holders:
    """Return territory, representative and name by the territory's key."""
    rows = session.execute(_territories(), {"market": market_id})
    return {key: (name, rep_id, rep) for key, name, rep_id, rep in rows}


@cache
def _territories() -> Select[*tuple[Any, ...]]:
    return (
        select(raw(Territory.id), Territory.name, Territory.rep_id,
               func.coalesce(StaffMember.given_name + " " + StaffMember.family_name, ""))
        .outerjoin(StaffMember, StaffMember.id == Territory.rep_id)
        .where(Territory.market_id == bindparam("market"))
    )  # fmt: skip
