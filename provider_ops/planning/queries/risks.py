"""What is at risk at offices, as joins and columns for a query over them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, or_, select

from provider_ops.claims.drift.model import ProviderRise
from provider_ops.claims.lines.practices import market_of
from provider_ops.contracts import queries as contracts
from provider_ops.directory.model import OfficeDeadline
from provider_ops.escalations.model import Escalation
from provider_ops.network.model import Affiliation, Provider
from provider_ops.planning.rules.due import ENDING_WINDOW, NOTICE_WINDOW, Reason, Risk
from provider_ops.store.spans import known_at, valid_on
from provider_ops.visits.model import Promise, Visit, VisitCode

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session


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

    @property
    def columns(self) -> tuple[ColumnElement[Any], ...]:
        """What `reasons` reads of a row, in its order."""
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
    return {
        **contracts.notices_near(session, market_id, day, NOTICE_WINDOW),
        "ends_until": day + timedelta(days=ENDING_WINDOW),
    }


def reasons_of(found: Sequence[Any], day: date) -> tuple[Reason, ...]:
    """Return what `RiskSql.columns` of one row say, the gravest first."""
    notice, ending, late, cases, case_on, codes, again_on, promises, promised_on = found[:9]
    people, before, now, verify_on, attest_on = found[9:]
    reasons = []
    if late:
        reasons.append(Reason(Risk.CASE_LATE, late, case_on))
    elif cases:
        reasons.append(Reason(Risk.CASE, cases, case_on))
    if notice is not None:
        reasons.append(Reason(Risk.NOTICE, (notice - day).days, notice))
    if ending is not None:
        reasons.append(Reason(Risk.ENDING, (ending - day).days, ending))
    if people:
        reasons.append(Reason(Risk.DENIALS, people, None, round(before, 1), round(now, 1)))
    if codes:
        reasons.append(Reason(Risk.CHECK_AGAIN, codes, again_on))
    if promises:
        reasons.append(Reason(Risk.PROMISE, promises, promised_on))
    reasons += [
        Reason(risk, (day - due_on).days, due_on)
        for risk, due_on in ((Risk.DIRECTORY, verify_on), (Risk.TRAINING, attest_on))
        if due_on is not None and due_on <= day
    ]
    return tuple(reasons)


def _cases(market_id: Any, day: Any) -> Select[*tuple[Any, ...]]:
    return (
        select(func.sum(case((Escalation.due_on < day, 1), else_=0)).label("late"),
               func.count().label("open"), func.min(Escalation.due_on).label("on"))
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
               func.min(VisitCode.check_again_on).label("on"))
        .select_from(Visit)
        .join(VisitCode, VisitCode.visit_id == Visit.id)
        .where(market_of(Visit.market_id, market_id), Visit.submitted_at.is_not(None),
               VisitCode.check_again_on <= day, ~again)
    )  # fmt: skip


def _late_promises(market_id: Any, day: Any) -> Select[*tuple[Any, ...]]:
    return (
        select(func.count().label("late"), func.min(Promise.due_on).label("on"))
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
