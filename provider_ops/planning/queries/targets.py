"""The targets of a market as a list, and as SQL: days between visits for each office."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, bindparam, case, func, literal, select

from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.planning.model import VisitTarget
from provider_ops.planning.rules.targets import VISIT_EVERY_DAYS, Scope, usual_days
from provider_ops.store.spans import known_at, valid_on
from provider_ops.store.unindexed import unindexed

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import BindParameter, ColumnElement, Select, Subquery
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target. `id` is None for the plan's own, which holds while nobody set another."""

    id: UUID | None
    scope: Scope
    subject: str
    days: int


def targets(session: Session, market_id: str) -> tuple[TargetRow, ...]:
    """Return what counts in a market: tiers first, then specialties, clinicians and offices."""
    plain = func.trim(Provider.given_name + " " + Provider.family_name)
    rows = session.execute(
        select(VisitTarget.id, VisitTarget.scope,
               func.coalesce(Organization.name, plain, func.nullif(VisitTarget.specialty, ""),
                             VisitTarget.tier),
               VisitTarget.days)
        .outerjoin(Organization, Organization.id == VisitTarget.organization_id)
        .outerjoin(Provider, Provider.id == VisitTarget.provider_id)
        .where(_counts(market_id))
    )  # fmt: skip
    found = [TargetRow(key, Scope(scope), name, days) for key, scope, name, days in rows]
    named = {row.subject for row in found if row.scope is Scope.TIER}
    usual = [
        TargetRow(None, Scope.TIER, tier, usual_days(tier))
        for tier in VISIT_EVERY_DAYS if tier not in named
    ]  # fmt: skip
    order = list(reversed(Scope))
    return tuple(
        sorted((*usual, *found), key=lambda row: (order.index(row.scope), row.subject))
    )


def is_set(session: Session, market_id: str) -> frozenset[Scope]:
    """Return for which scopes a market has targets of its own."""
    found = session.scalars(
        select(VisitTarget.scope).where(VisitTarget.market_id == market_id).distinct()
    )
    return frozenset(Scope(scope) for scope in found)


def target_days(
    session: Session, market_id: str, organization_id: UUID, day: date, known: datetime
) -> int:
    """Return the days between visits that an office of the market wants on a day."""
    asked = {"market": market_id, "office": organization_id, "day": day, "known": known}
    days: int = session.scalars(_of_office(), asked).one()
    return days


@cache
def _of_office() -> Select[*tuple[Any, ...]]:
    office: BindParameter[UUID] = bindparam("office")
    own = select(Organization.id).where(Organization.id == office)
    wanted = TargetSql(bindparam("market"), bindparam("day"), bindparam("known"),
                       frozenset(Scope), own)  # fmt: skip
    query = wanted.join(select(wanted.days).select_from(Organization))
    return query.where(Organization.id == office)


class TargetSql:
    """Joins and a column for a query over `Organization`: its days, and which scope said so.

    `market_id`, `day` and `known` are values or parameters of the statement. Only the scopes that
    are `used` are joined. `offices` are those that are asked about, if not
    all of the market.
    """

    def __init__(
        self,
        market_id: Any,
        day: Any,
        known: Any,
        used: frozenset[Scope],
        offices: Select[UUID] | None = None,
    ) -> None:
        self._joins: list[tuple[Subquery, ColumnElement[bool]]] = []
        found: dict[Scope, ColumnElement[Any]] = {}
        if Scope.ORGANIZATION in used:
            rows = _of_scope(market_id, Scope.ORGANIZATION, VisitTarget.organization_id)
            found[Scope.ORGANIZATION] = self._join(rows, Organization.id)
        for scope, subject, of in (
            (Scope.PROVIDER, VisitTarget.provider_id, Provider.id),
            (Scope.SPECIALTY, VisitTarget.specialty, Provider.specialty),
        ):
            if scope in used:
                own = _of_scope(market_id, scope, subject)
                people = _by_people(own, of, day, known, offices)
                found[scope] = self._join(people, Organization.id)
        if Scope.TIER in used:
            rows = _of_scope(market_id, Scope.TIER, VisitTarget.tier)
            found[Scope.TIER] = self._join(rows, Organization.tier)
        ordered = [found[scope] for scope in Scope if scope in found]
        usual = case(VISIT_EVERY_DAYS, value=Organization.tier, else_=usual_days(""))
        self.days: ColumnElement[int] = func.coalesce(*ordered, usual) if ordered else usual
        named = [(column.is_not(None), scope.value) for scope, column in found.items()]
        self.scope: ColumnElement[str] = case(*named, else_="") if named else literal("")

    def join(self, query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
        """Return the query over offices with the targets joined."""
        for table, on in self._joins:
            query = query.outerjoin(table, on)
        return query

    def _join(self, rows: Subquery, on: Any) -> ColumnElement[Any]:
        self._joins.append((rows, rows.c.subject == on))
        return rows.c.days


def _of_scope(market_id: Any, scope: Scope, subject: Any) -> Subquery:
    return (
        select(subject.label("subject"), VisitTarget.days.label("days"))
        .where(_counts(market_id), VisitTarget.scope == scope.value)
        .subquery()
    )


def _by_people(
    own: Subquery, of: Any, day: Any, known: Any, offices: Select[UUID] | None
) -> Subquery:
    """For each office, the fewest days that one of its clinicians has a target of."""
    # From some offices to their people: a specialty has people all over the market.
    person = Affiliation.provider_id if offices is None else unindexed(Affiliation.provider_id)
    found = (
        select(Affiliation.organization_id.label("subject"), func.min(own.c.days).label("days"))
        .join(Provider, Provider.id == person)
        .join(own, own.c.subject == of)
        .where(known_at(Affiliation, known), valid_on(Affiliation, day))
        .group_by(Affiliation.organization_id)
    )
    if offices is not None:
        found = found.where(Affiliation.organization_id.in_(offices))
    return found.subquery()


def _counts(market_id: Any) -> ColumnElement[bool]:
    """Leave out a target that another one for the same is newer than: two laptops set both."""
    newer = VisitTarget.__table__.alias("newer")
    same = ("market_id", "scope", "tier", "specialty")
    maybe = ("provider_id", "organization_id")
    replaced = (
        select(newer.c.id)
        .where(
            *(newer.c[name] == getattr(VisitTarget, name) for name in same),
            *(newer.c[name].is_not_distinct_from(getattr(VisitTarget, name)) for name in maybe),
            newer.c.id > VisitTarget.id,
        )
        .exists()
    )
    return and_(VisitTarget.market_id == market_id, ~replaced)
