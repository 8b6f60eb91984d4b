"""What is at risk at offices, as joins and columns for a query over them."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import cache, reduce
from operator import add
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from sqlalchemy import String, and_, bindparam, case, func, or_, select

from provider_ops.claims.drift.model import ProviderRise
from provider_ops.claims.lines.practices import market_of
from provider_ops.contracts import queries as contracts
from provider_ops.directory.model import OfficeDeadline
from provider_ops.escalations.model import Escalation
from provider_ops.network.model import Affiliation, Market, Provider
from provider_ops.planning.rules.due import (
    ARISES,
    ENDING_WINDOW,
    NOTICE_WINDOW,
    POINTS,
    Reason,
    Risk,
)
from provider_ops.store.spans import known_at, valid_on
from provider_ops.visits.model import Promise, Visit, VisitCode

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

ALL = frozenset(Risk)
_BITS = {risk: 1 << number for number, risk in enumerate(Risk)}


class RiskSql:
    """One table of counts and days for each kind of risk, joined by the office's key.

    `market_id`, `day` and `known` are parameters of the statement; it is asked with the values
    of `risk_values` besides. `offices` are the keys of those that are asked about, if not of all
    in the market.
    """

    def __init__(
        self, market_id: Any, day: Any, known: Any, offices: Select[bytes] | None = None
    ) -> None:
        self._notice = contracts.offices_renewing(market_id, day, offices)
        self._ending = contracts.offices_ending(market_id, day, offices)
        self._cases, self._again, self._promises, self._denials = (
            (query if offices is None else query.where(office.in_(offices)))
            .add_columns(office).group_by(office).subquery(name)
            for name, office, query in (
                ("cases", Escalation.organization_id, _cases(market_id, day)),
                ("check_again", Visit.organization_id, _codes_to_check(market_id, day)),
                ("promises", Promise.organization_id, _late_promises(market_id, day)),
                ("denials", Affiliation.organization_id, _denials(market_id, day, known)),
            )
        )  # fmt: skip
        self._tables = (self._notice, self._ending, self._cases, self._again, self._promises,
                        self._denials)  # fmt: skip
        # Not as a subquery like the others: every office has a row, which its key finds.
        self._deadlines = OfficeDeadline.__table__.alias("deadlines")
        self.deadline_passed = or_(
            self._deadlines.c.verify_on <= day, self._deadlines.c.attest_on <= day
        )
        """Whether a directory or training deadline has; not among `some`, as many offices have."""
        deadlines = self._deadlines.c
        self._latest = {
            Risk.NOTICE: self._notice.c.latest,
            Risk.ENDING: case((self._ending.c.latest >= day, self._ending.c.latest)),
            Risk.ENDED: case((self._ending.c.latest < day, self._ending.c.latest)),
            Risk.CASE_LATE: self._cases.c.latest,
            Risk.CASE: self._cases.c.opened,
            Risk.CHECK_AGAIN: self._again.c.latest,
            Risk.PROMISE: self._promises.c.latest,
            Risk.DIRECTORY: case((deadlines.verify_on <= day, deadlines.verify_on)),
            Risk.TRAINING: case((deadlines.attest_on <= day, deadlines.attest_on)),
        }

    def points(self) -> ColumnElement[int]:
        """Return the points of all risks of an office, as `rules.due.points` adds them up."""
        found = {
            Risk.NOTICE: self._notice.c.on, Risk.ENDING: self._latest[Risk.ENDING],
            Risk.ENDED: self._latest[Risk.ENDED], Risk.DENIALS: self._denials.c.people,
            Risk.CHECK_AGAIN: self._again.c.on, Risk.PROMISE: self._promises.c.on,
            Risk.DIRECTORY: self._latest[Risk.DIRECTORY],
            Risk.TRAINING: self._latest[Risk.TRAINING],
        }  # fmt: skip
        cases = case((self._cases.c.late > 0, POINTS[Risk.CASE_LATE]),
                     (self._cases.c.open > 0, POINTS[Risk.CASE]), else_=0)  # fmt: skip
        parts = [case((on.is_not(None), POINTS[risk]), else_=0) for risk, on in found.items()]
        return reduce(add, parts, cases)

    def new_points(self, last_on: ColumnElement[date]) -> ColumnElement[int]:
        """Return the points of the risks that arose after the last visit; late cases twice."""
        return self._sum_of_new(last_on, POINTS)

    def new_risks(self, last_on: ColumnElement[date]) -> ColumnElement[int]:
        """Return which risks arose after the last visit, as `risks_in` reads it."""
        return self._sum_of_new(last_on, _BITS)

    def _sum_of_new(
        self, last_on: ColumnElement[date], worth: Mapping[Risk, int]
    ) -> ColumnElement[int]:
        """Add up what risks are worth that arose after the last visit; see `rules.due.ARISES`."""
        parts: list[ColumnElement[int]] = []
        for risk, latest in self._latest.items():
            # Most offices have none: then there is no need to reckon a day.
            arose = func.date(latest, f"{ARISES[risk]:+d} days") if ARISES[risk] else latest
            is_new = and_(latest.is_not(None), arose > last_on)
            parts.append(case((is_new, worth[risk]), else_=0))
        return reduce(add, parts)

    @property
    def columns(self) -> tuple[ColumnElement[Any], ...]:
        """What `reasons_of` reads of a row, in its order."""
        return (
            self._notice.c.on, self._ending.c.on, self._cases.c.late, self._cases.c.open,
            self._cases.c.on, self._again.c.codes, self._again.c.on, self._promises.c.late,
            self._promises.c.on, self._denials.c.people, self._denials.c.before,
            self._denials.c.now, self._deadlines.c.verify_on, self._deadlines.c.attest_on,
        )  # fmt: skip

    @property
    def some(self) -> ColumnElement[bool]:
        """Whether an office has any of them but deadlines."""
        return or_(*(table.c.organization_id.is_not(None) for table in self._tables))

    def join(
        self, query: Select[*tuple[Any, ...]], office: ColumnElement[bytes]
    ) -> Select[*tuple[Any, ...]]:
        """Return the query over offices with the risks joined by their key."""
        for table in (*self._tables, self._deadlines):
            query = query.outerjoin(table, table.c.organization_id == office)
        return query


def risk_values(session: Session, market_id: str, day: date) -> dict[str, Any]:
    """Return what a statement with `RiskSql` is asked with for a market on a day."""
    zone = session.scalar(_zone(), {"market": market_id})
    noon = datetime.combine(day, time(12), ZoneInfo(zone or "UTC"))
    return {
        "shift": f"{(noon.utcoffset() or timedelta()).total_seconds() / 60:+.0f} minutes",
        **contracts.notices_near(session, market_id, day, NOTICE_WINDOW),
        "ends_until": day + timedelta(days=ENDING_WINDOW),
        "ended_since": day - timedelta(days=ENDING_WINDOW),
    }


@cache
def _zone() -> Select[str]:
    return select(Market.time_zone).where(Market.market_id == bindparam("market"))


@cache
def risks_in(number: int) -> frozenset[Risk]:
    """Return the risks that `RiskSql.new_risks` found."""
    return frozenset(risk for risk, bit in _BITS.items() if number & bit)


def reasons_of(
    found: Sequence[Any], day: date, among: Collection[Risk] = ALL
) -> tuple[Reason, ...]:
    """Return what `RiskSql.columns` of one row say, as far as it is `among`, the gravest first."""
    (notice, ending, late, cases, case_on, codes, again_on, promises, promised_on, people, before,
     now, verify_on, attest_on) = found  # fmt: skip
    reasons = []
    if ending is not None and ending < day:
        reasons.append(Reason(Risk.ENDED, (day - ending).days, ending))
    if late and Risk.CASE_LATE in among:
        reasons.append(Reason(Risk.CASE_LATE, late, case_on))
    elif cases:
        reasons.append(Reason(Risk.CASE, cases, case_on))
    if notice is not None:
        reasons.append(Reason(Risk.NOTICE, (notice - day).days, notice))
    if ending is not None and ending >= day:
        reasons.append(Reason(Risk.ENDING, (ending - day).days, ending))
    if people:
        reasons.append(Reason(Risk.DENIALS, people, None, round(before, 1), round(now, 1)))
    if codes:
        reasons.append(Reason(Risk.CHECK_AGAIN, codes, again_on))
    if promises:
        reasons.append(Reason(Risk.PROMISE, promises, promised_on))
    if verify_on is not None and verify_on <= day:
        reasons.append(Reason(Risk.DIRECTORY, (day - verify_on).days, verify_on))
    if attest_on is not None and attest_on <= day:
        reasons.append(Reason(Risk.TRAINING, (day - attest_on).days, attest_on))
    return tuple(reasons if among is ALL else (one for one in reasons if one.risk in among))


def _cases(market_id: Any, day: Any) -> Select[*tuple[Any, ...]]:
    return (
        select(func.sum(case((Escalation.due_on < day, 1), else_=0)).label("late"),
               func.count().label("open"), func.min(Escalation.due_on).label("on"),
               func.max(case((Escalation.due_on < day, Escalation.due_on))).label("latest"),
               func.date(func.max(Escalation.opened_at), bindparam("shift", type_=String))
               .label("opened"))
        .where(market_of(Escalation.market_id, market_id), Escalation.resolved_at.is_(None),
               Escalation.organization_id.is_not(None))
    )  # fmt: skip


def _codes_to_check(market_id: Any, day: Any) -> Select[*tuple[Any, ...]]:
    """Codes taught at the last visits whose day to check again has come, and no visit since."""
    since = Visit.__table__.alias("since")
    again = (
        select(since.c.id)
        .where(since.c.organization_id == Visit.organization_id, since.c.day > Visit.day,
               since.c.day >= VisitCode.check_again_on, since.c.submitted_at.is_not(None))
        .exists()
    )  # fmt: skip
    return (
        select(func.count(VisitCode.code.distinct()).label("codes"),
               func.min(VisitCode.check_again_on).label("on"),
               func.max(VisitCode.check_again_on).label("latest"))
        .select_from(Visit)
        .join(VisitCode, VisitCode.visit_id == Visit.id)
        .where(market_of(Visit.market_id, market_id), Visit.submitted_at.is_not(None),
               VisitCode.check_again_on <= day, ~again)
    )  # fmt: skip


def _late_promises(market_id: Any, day: Any) -> Select[*tuple[Any, ...]]:
    return (
        select(func.count().label("late"), func.min(Promise.due_on).label("on"),
               func.max(Promise.due_on).label("latest"))
        .where(Promise.market_id == market_id, Promise.done_on.is_(None), Promise.due_on < day)
    )  # fmt: skip


def _denials(market_id: Any, day: Any, known: Any) -> Select[*tuple[Any, ...]]:
    """Clinicians whose avoidable denials rose from one quarter to the next, by office."""
    rise = ProviderRise
    return (
        select(func.count().label("people"), rise.before,
               func.max(rise.now).label("now"))  # `before` is of the same row
        .select_from(rise)
        .join(Provider, (Provider.npi == rise.npi) & market_of(Provider.market_id, market_id))
        .join(Affiliation, Affiliation.provider_id == Provider.id)
        .where(rise.market_id == market_id, known_at(Affiliation, known),
               valid_on(Affiliation, day))
    )  # fmt: skip
