"""Findings and denials as the Claims screen shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, case, func, select, type_coerce

from provider_ops.claims.findings.check import RuleCount
from provider_ops.claims.findings.conditions import (
    BROKEN,
    DENIED,
    OF_LINE,
    breaks_any,
    denied_with,
)
from provider_ops.claims.findings.model import FindingDay
from provider_ops.claims.findings.outcomes import Outcome, outcome_of
from provider_ops.claims.findings.rules import RULES, TEACHABLE, in_order
from provider_ops.claims.issues.model import ClaimIssueLine
from provider_ops.claims.issues.queries import UNTOUCHED, line_standings
from provider_ops.claims.issues.rules import LineStatus
from provider_ops.claims.lines.practices import market_of, practices_of
from provider_ops.claims.model import (
    Claim,
    ClaimLine,
    Finding,
    LineTotal,
)
from provider_ops.core.money import ZERO
from provider_ops.network.model import Affiliation, Organization, Provider, Territory
from provider_ops.store.unindexed import unindexed

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date
    from decimal import Decimal
    from uuid import UUID

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Period:
    """Days of service, both included. None is open."""

    first: date | None = None
    last: date | None = None


ALWAYS = Period()


@dataclass(frozen=True, slots=True)
class ReasonCount:
    """A denial reason such as CO-97, how many lines it left unpaid, and what they charged."""

    reason: str
    lines: int
    denied: Decimal


@dataclass(frozen=True, slots=True)
class MonthTotal:
    """All lines of a month of service. `denied_charge` is what the denied lines charged."""

    month: date
    lines: int
    charge: Decimal
    paid: Decimal
    denied: int
    denied_charge: Decimal
    patient_lines: int
    patient_share: Decimal


@dataclass(frozen=True, slots=True)
class LineFilter:
    """Which lines a page shows; empty fields let everything pass.

    One of `reason` and `rule` is usually set; with neither, denied lines are shown.
    """

    reason: str = ""
    rule: str = ""
    npi: str = ""
    code: str = ""
    rep_id: UUID | None = None
    import_id: UUID | None = None
    period: Period = ALWAYS
    npis: tuple[str, ...] = ()
    """Those of one practice, whose name is `practice`."""
    practice: str = ""
    outcome: str = ""
    """An `Outcome`, as the screen lists them; not with an issue."""
    broken: bool = False
    """Lines that break any rule, denied or not; with a reason, those of them denied for it."""
    teachable: bool = False
    """Denied lines that break a rule that can be taught."""
    issue_id: UUID | None = None
    """The lines of one issue, denied or not."""
    issue: str = ""


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A line of the list. `amount` is what it charged if it was denied, else what was paid."""

    id: UUID
    claim_id: UUID
    claim_number: str
    service_date: date | None
    npi: str
    practice: str
    member_last4: str
    code: str
    modifiers: str
    place_of_service: str
    amount: Decimal
    denial: str
    rule: str
    remarks: str
    status: LineStatus = LineStatus.OPEN
    issue: str = ""
    """Title of the issue it is in."""
    rules: tuple[str, ...] = ()
    """All rules that it breaks, `rule` first."""
    position: int = 1
    """Which line of its claim it is, from 1."""

    @property
    def outcome(self) -> Outcome | None:
        """How the payer's answer and the rules go together; None without a day of service too."""
        return outcome_of(self.denial, self.rules) if self.service_date else None


def rule_counts(session: Session, market_id: str, period: Period = ALWAYS) -> tuple[RuleCount, ...]:
    """Return findings by rule, the most lines first."""
    query = (
        select(FindingDay.rule, func.sum(FindingDay.lines), func.sum(FindingDay.at_risk))
        .where(FindingDay.market_id == market_id, *within(FindingDay.day, period))
        .group_by(FindingDay.rule)
    )
    found = [RuleCount(rule, lines, total or ZERO) for rule, lines, total in session.execute(query)]
    return tuple(sorted(found, key=lambda one: (-one.lines, one.rule)))


def denial_counts(
    session: Session, market_id: str, period: Period = ALWAYS
) -> tuple[ReasonCount, ...]:
    """Return denied lines by reason, the most first: the bars of the Pareto chart.

    The patient's share is no denial; it is in `month_totals`.
    """
    query = (
        select(ClaimLine.denial, func.count(), func.sum(ClaimLine.charge))
        .where(DENIED, without_index(market_id),
               *within(ClaimLine.service_date, period))
        .group_by(ClaimLine.denial)
    )  # fmt: skip
    found = [ReasonCount(reason, lines, total) for reason, lines, total in session.execute(query)]
    return tuple(sorted(found, key=lambda one: (-one.lines, one.reason)))


def month_totals(
    session: Session, market_id: str, period: Period = ALWAYS
) -> tuple[MonthTotal, ...]:
    """Return the sums of all lines by month of service, earliest first.

    They are as of the last check; a period counts the months that its days lie in.
    """
    sums = [
        func.sum(column)
        for column in (LineTotal.lines, LineTotal.charge, LineTotal.paid, LineTotal.denied,
                       LineTotal.denied_charge, LineTotal.patient_lines, LineTotal.patient_share)
    ]  # fmt: skip
    first = period.first.replace(day=1) if period.first else None
    query = (
        select(LineTotal.month, *sums)
        .where(LineTotal.market_id == market_id,
               *within(LineTotal.month, Period(first, period.last)))
        .group_by(LineTotal.month)
        .order_by(LineTotal.month)
    )  # fmt: skip
    rows: list[Any] = list(session.execute(query))
    return tuple(MonthTotal(*row) for row in rows)


def lines_page(
    session: Session, market_id: str, wanted: LineFilter, *, offset: int = 0, limit: int = 200
) -> tuple[FindingLine, ...]:
    """Return lines, the latest day of service first, with the practice as of now."""
    keys = matching(market_id, wanted, paged=True)
    by_rule = is_by_rule(wanted)
    day: Any = Finding.service_date if by_rule else ClaimLine.service_date
    key = Finding.line_id if by_rule else ClaimLine.id
    return _shown(
        session, market_id, keys.order_by(day.desc(), key.desc()).offset(offset).limit(limit),
        wanted.rule,
    )


def lines_of(
    session: Session, market_id: str, line_ids: Collection[UUID]
) -> tuple[FindingLine, ...]:
    """Return these lines as `lines_page` does; those that are gone are left out."""
    keys = select(ClaimLine.id.label("id")).where(ClaimLine.id.in_(line_ids))
    return _shown(session, market_id, keys)


def lines_count(session: Session, market_id: str, wanted: LineFilter) -> int:
    """Return how many lines `lines_page` has in all."""
    keys = matching(market_id, wanted, paged=False).subquery()
    return session.scalar(select(func.count()).select_from(keys)) or 0


def matching(market_id: str, wanted: LineFilter, *, paged: bool) -> Select[Any]:
    """Select the keys of the lines by way of the index that has their order or their columns."""
    if wanted.issue_id:
        held = select(ClaimIssueLine.line_id).where(ClaimIssueLine.issue_id == wanted.issue_id)
        found = select(ClaimLine.id.label("id")).where(ClaimLine.id.in_(held))
        return _narrowed(found, market_id, wanted, ClaimLine)
    if is_by_rule(wanted):
        found = select(Finding.line_id.label("id")).where(Finding.market_id == market_id)
        found = found.where(Finding.rule == wanted.rule) if wanted.rule else found.distinct()
        if wanted.outcome:
            denial = select(ClaimLine.denial).where(OF_LINE).correlate(Finding)
            found = found.where(denial.scalar_subquery() == "")
        if wanted.import_id:
            found = found.join(ClaimLine, OF_LINE)
            found = found.where(ClaimLine.import_id == wanted.import_id)
        return _narrowed(found, market_id, wanted, Finding)
    chosen = (wanted.reason, wanted.npi, wanted.npis, wanted.code, wanted.rep_id, wanted.import_id)
    latest = not any(chosen)
    market = ClaimLine.market_id == market_id if latest and paged else without_index(market_id)
    query = select(ClaimLine.id).where(DENIED, market)
    if wanted.outcome:
        query = query.where(denied_with(Outcome(wanted.outcome)))
    if wanted.broken or wanted.teachable:
        query = query.where(breaks_any(TEACHABLE if wanted.teachable else RULES))
    if wanted.rule:
        query = query.join(
            Finding, and_(OF_LINE, Finding.rule == wanted.rule)
        )
    if wanted.reason:
        query = query.where(ClaimLine.denial == wanted.reason)
    if wanted.import_id:
        query = query.where(ClaimLine.import_id == wanted.import_id)
    return _narrowed(query, market_id, wanted, ClaimLine)


def _shown(
    session: Session, market_id: str, keys: Select[Any], asked: str = ""
) -> tuple[FindingLine, ...]:
    page = keys.subquery()
    amount = type_coerce(
        case((ClaimLine.denial != "", ClaimLine.charge), else_=ClaimLine.paid),
        ClaimLine.charge.type,
    )
    query = (
        select(
            ClaimLine.id, ClaimLine.claim_id, Claim.number, ClaimLine.service_date, ClaimLine.npi,
            Claim.member_last4, ClaimLine.code, ClaimLine.modifiers, ClaimLine.place_of_service,
            amount, ClaimLine.denial, BROKEN, ClaimLine.remarks, ClaimLine.position,
        )
        .select_from(page)
        .join(ClaimLine, ClaimLine.id == page.c.id)
        .join(Claim, Claim.id == ClaimLine.claim_id)
        .order_by(ClaimLine.service_date.desc(), ClaimLine.id.desc())
    )  # fmt: skip
    rows = session.execute(query).all()
    practices = practices_of(session, market_id, {row.npi for row in rows})
    standings = line_standings(session, [row.id for row in rows])
    found = []
    for (key, claim, number, day, npi, member, code, modifiers, pos, dollars, denial, broken,
         remarks, position) in rows:  # fmt: skip
        rules = in_order(filter(None, (broken or "").split(",")), asked)
        stand = standings.get(key, UNTOUCHED)
        found.append(
            FindingLine(key, claim, number, day, npi, practices.get(npi, ""), member, code,
                        modifiers, pos, dollars, denial, rules[0] if rules else "", remarks,
                        stand.status, stand.issue, rules, position)
        )  # fmt: skip
    return tuple(found)


def without_index(market_id: str) -> ColumnElement[bool]:
    """Ask for a market so that no index is chosen for it: few markets, so it narrows nothing."""
    return unindexed(ClaimLine.market_id) == market_id


def is_by_rule(wanted: LineFilter) -> bool:
    """Tell whether findings are shown, paid lines among them, and not only denied lines."""
    if wanted.issue_id or wanted.reason or wanted.teachable:
        return False
    if wanted.outcome:
        return wanted.outcome == Outcome.NOT_DENIED
    return bool(wanted.rule or wanted.broken)


def _narrowed(
    query: Select[Any], market_id: str, wanted: LineFilter, line: type[ClaimLine | Finding]
) -> Select[Any]:
    if wanted.npi:
        query = query.where(line.npi == wanted.npi)
    if wanted.npis:
        query = query.where(line.npi.in_(wanted.npis))
    if wanted.code:
        query = query.where(line.code == wanted.code)
    if wanted.rep_id:
        query = query.where(line.npi.in_(_panel(market_id, wanted.rep_id)))
    return query.where(*within(line.service_date, wanted.period))


def _panel(market_id: str, rep_id: UUID) -> Select[Any]:
    """Select the NPIs of those who work in the offices a representative looks after."""
    mine = select(Territory.id).where(Territory.rep_id == rep_id)
    offices = select(Organization.id).where(Organization.territory_id.in_(mine))
    people = select(Affiliation.provider_id).where(Affiliation.organization_id.in_(offices))
    return select(Provider.npi).where(
        Provider.id.in_(people), market_of(Provider.market_id, market_id)
    )


def within(column: Any, period: Period) -> list[ColumnElement[bool]]:
    """Ask for the days of a period."""
    conditions = []
    if period.first is not None:
        conditions.append(column >= period.first)
    if period.last is not None:
        conditions.append(column <= period.last)
    return conditions
