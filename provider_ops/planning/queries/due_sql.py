"""The one statement behind the list of who is due.

To put so long a statement together takes longer than its answer for one representative, so that
is done once for each kind of question, and asked with other values each time.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Date, and_, bindparam, case, func, or_, select

from provider_ops.claims.lines.practices import market_of
from provider_ops.network.model import Location, Organization, Territory
from provider_ops.planning.queries.coverage import looked_after
from provider_ops.planning.queries.risks import RiskSql
from provider_ops.planning.queries.targets import TargetSql
from provider_ops.planning.rules.due import DUE, POINTS, QUIET, Risk
from provider_ops.store.raw_keys import raw
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from sqlalchemy import CTE, ColumnElement, Select

    from provider_ops.planning.rules.targets import Scope

_NEAR = DUE - POINTS[Risk.DIRECTORY] - POINTS[Risk.TRAINING]
"""Share of the target, in points, from which on passed deadlines alone can make an office due."""
_MARKET: Any = bindparam("market")
_DAY: Any = bindparam("day", type_=Date)
_KNOWN: Any = bindparam("known")
_REP: Any = bindparam("rep")
_OFFICES: Any = bindparam("offices", expanding=True)


@cache
def statement(used: frozenset[Scope], *, of_rep: bool, of_some: bool) -> Select[*tuple[Any, ...]]:
    """Return the statement: office, visits and target, address, then what `_row` and others read.

    That is what arose after a visit that is as good as new (`risks_in`; NULL after other visits),
    and what `reasons_of` reads.

    It is asked with `market`, `day`, `known` and `risks.risk_values`, with `rep` if it is for
    what one representative looks after, with `offices` if it is for some.

    Args:
        used: Scopes for which the market has targets.
        of_rep: For one representative.
        of_some: For some offices.
    """
    wanted = _wanted(of_rep=of_rep, of_some=of_some)
    of_all = not (of_rep or of_some)
    own = None if of_all else select(Organization.id).where(*wanted)
    office = _offices(wanted, TargetSql(_MARKET, _DAY, _KNOWN, used, own))
    risks = RiskSql(_MARKET, _DAY, _KNOWN, None if of_all else select(office.c.id))
    since = func.julianday(_DAY) - func.julianday(office.c.last_on)
    is_fresh = since * 100 < office.c.target * QUIET
    new = case((is_fresh, risks.new_risks(office.c.last_on)))
    columns = select(*office.c, Location.city, Location.county_fips, new.label("new"),
                     *risks.columns)  # fmt: skip
    query = risks.join(columns.select_from(office), office.c.id)
    # The address comes last, so that it is looked up for those alone that are due.
    return query.outerjoin(Location, Location.id == _first_address(office)).where(
        or_(office.c.last_on.is_(None), since >= office.c.target,
            and_(since * 100 >= office.c.target * QUIET,
                 or_(risks.some, and_(since * 100 >= office.c.target * _NEAR,
                                      risks.deadline_passed)),
                 since * 100 + risks.points() * office.c.target >= office.c.target * DUE),
            and_(is_fresh, risks.some, risks.new_points(office.c.last_on) > DUE - QUIET))
    )  # fmt: skip


def _wanted(*, of_rep: bool, of_some: bool) -> list[ColumnElement[bool]]:
    # In the order of the table: by the index of names every row would be looked up.
    tests = [market_of(Organization.market_id, _MARKET)]
    if of_rep:
        own = select(Territory.id).where(looked_after(_REP, _DAY))
        tests.append(Organization.territory_id.in_(own))
    if of_some:
        tests.append(Organization.id.in_(_OFFICES))
    return tests


def _offices(wanted: list[ColumnElement[bool]], targets: TargetSql) -> CTE:
    """Return the offices that are asked about, with target, last and next visit.

    They are made once: SQLite would look up a visit at every mention of its day.
    """
    met = select(Visit.day).where(Visit.organization_id == Organization.id).limit(1)
    last = met.where(Visit.submitted_at.is_not(None), Visit.day <= _DAY)
    ahead = met.where(Visit.submitted_at.is_(None), Visit.cancelled_on.is_(None), Visit.day >= _DAY)
    found = select(
        raw(Organization.id).label("id"), raw(Organization.territory_id).label("territory_id"),
        Organization.name, Organization.tier, Organization.members,
        last.order_by(Visit.day.desc()).scalar_subquery().label("last_on"),
        ahead.order_by(Visit.day).scalar_subquery().label("next_on"),
        targets.days.label("target"), targets.scope.label("scope"),
    ).select_from(Organization)  # fmt: skip
    return targets.join(found).where(*wanted).cte("office").prefix_with("MATERIALIZED")


def _first_address(office: CTE) -> Any:
    return (
        select(func.min(Location.id))
        .where(Location.organization_id == office.c.id)
        .correlate(office)
        .scalar_subquery()
    )
