"""What the Claims screen knows of its days: totals, reasons, findings by rule; read at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from provider_ops.claims.findings import queries
from provider_ops.claims.findings.queries import LineFilter, MonthTotal, Period, ReasonCount
from provider_ops.claims.findings.recheck import is_current
from provider_ops.claims.findings.trends import (
    Trend,
    teachable_count,
    teachable_months,
    trends,
)
from provider_ops.claims.issues.queries import Recovery, recovery
from provider_ops.claims.lines.practices import npis_of
from provider_ops.claims.queries import has_claims
from provider_ops.codes.queries import reason_texts
from provider_ops.codes.rules.reference import CARC
from provider_ops.core.calendar import add_months
from provider_ops.network import queries as network

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from provider_ops.claims.findings.check import RuleCount
    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace

DAYS = 90
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Picture:
    """Ninety days of claims, with a year of months behind them.

    Attributes:
        days: First and last of the ninety days.
        half_year: First days of six months, the last of which has the last day in it.
        trends: Findings by rule with the ninety days before, and by month of the half year.
        teachable: Denied lines that break a rule an office can be taught, and their charges.
        teachable_months: All denied lines of each month of the half year, and such lines.
        recovery: What appeals brought, of all times.
        is_current: Whether the findings are those of the lines, contracts and lists that are
            there now.
    """

    period: Period
    days: tuple[date, date]
    half_year: tuple[date, ...]
    months: tuple[MonthTotal, ...]
    reasons: tuple[ReasonCount, ...]
    rules: tuple[RuleCount, ...]
    trends: tuple[Trend, ...]
    teachable: tuple[int, Decimal]
    teachable_months: tuple[tuple[int, int], ...]
    recovery: Recovery
    is_current: bool
    has_claims: bool = True
    """Whether there is anything at all, be it old or not answered yet."""
    reason_texts: Mapping[str, str] = field(default_factory=dict)
    """What the reasons mean by their codes without a group, as far as the list is loaded."""

    @property
    def denied(self) -> int:
        """Denied lines of the ninety days."""
        return sum(reason.lines for reason in self.reasons)

    @property
    def denied_dollars(self) -> Decimal:
        """What the denied lines charged."""
        return sum((reason.denied for reason in self.reasons), Decimal(0))

    @property
    def findings(self) -> int:
        """Findings on lines, denied or paid."""
        return sum(rule.lines for rule in self.rules)


def count_findings(work: Workspace) -> int:
    """Return how many findings there are in the last ninety days up to today."""
    today = work.today()
    period = Period(today - timedelta(days=DAYS - 1), today)
    with work.read() as session:
        return sum(rule.lines for rule in queries.rule_counts(session, work.market_id, period))


def read_picture(work: Workspace) -> Picture:
    """Read the last ninety days up to today."""
    today = work.today()
    days = (today - timedelta(days=DAYS - 1), today)
    period = Period(*days)
    since = Period(add_months(today.replace(day=1), 1 - MONTHS), today)
    half = tuple(add_months(today.replace(day=1), -back) for back in range(5, -1, -1))
    market = work.market_id
    with work.read() as session:
        reasons = queries.denial_counts(session, market, period)
        return Picture(
            period,
            days,
            half,
            queries.month_totals(session, market, since),
            reasons,
            queries.rule_counts(session, market, period),
            trends(session, market, "rule", days, half),
            teachable_count(session, market, period),
            teachable_months(session, market, half),
            recovery(session, market),
            is_current(session, market, work.now()),
            has_claims(session, market),
            reason_texts(session, CARC, {reason_of(one.reason) for one in reasons}, today),
        )


def reason_of(denial: str) -> str:
    """Return the reason (CARC) of a denial with its group: 97 of CO-97."""
    return denial.rpartition("-")[2]


def lines_of(
    work: Workspace, organization_id: UUID, code: str, _reporter: Reporter
) -> LineFilter:
    """Ask for the denied lines of an office, whoever of it billed them; of one code, or of all."""
    with work.read() as session:
        name = network.office(session, organization_id).name
        return LineFilter(npis=npis_of(session, organization_id), practice=name, code=code)
