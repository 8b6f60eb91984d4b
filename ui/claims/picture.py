"""What the Claims screen knows of its days: totals, reasons, findings by rule; read at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from provider_ops.claims.findings import queries
from provider_ops.claims.findings.queries import MonthTotal, Period, ReasonCount
from provider_ops.claims.findings.recheck import is_current
from provider_ops.claims.queries import has_claims
from provider_ops.core.calendar import add_months

if TYPE_CHECKING:
    from provider_ops.claims.findings.check import RuleCount
    from provider_ops.store.workspace import Workspace

DAYS = 90
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Picture:
    """Ninety days of claims, with a year of months behind them.

    `rule_months` has the findings of the last six months for each rule, earliest first.
    """

    period: Period
    months: tuple[MonthTotal, ...]
    reasons: tuple[ReasonCount, ...]
    rules: tuple[RuleCount, ...]
    rule_months: dict[str, tuple[int, ...]]
    is_current: bool
    """Whether the findings are those of the lines, contracts and lists that are there now."""
    has_claims: bool = True
    """Whether there is anything at all, be it old or not answered yet."""

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
        """Lines that break a rule, denied or paid."""
        return sum(rule.lines for rule in self.rules)

    @property
    def at_risk(self) -> Decimal:
        """Dollars on those lines."""
        return sum((rule.at_risk for rule in self.rules), Decimal(0))


def read_picture(work: Workspace) -> Picture:
    """Read the last ninety days up to today."""
    today = work.today()
    period = Period(today - timedelta(days=DAYS - 1), today)
    since = Period(add_months(today.replace(day=1), 1 - MONTHS), today)
    half = [add_months(today.replace(day=1), -back) for back in range(5, -1, -1)]
    with work.read() as session:
        rules = queries.rule_counts(session, work.market_id, period)
        by_month: dict[str, dict[date, int]] = {
            rule.rule: dict(
                queries.rule_months(session, work.market_id, rule.rule, Period(half[0], today))
            )
            for rule in rules
        }
        return Picture(
            period,
            queries.month_totals(session, work.market_id, since),
            queries.denial_counts(session, work.market_id, period),
            rules,
            {rule: tuple(found.get(m, 0) for m in half) for rule, found in by_month.items()},
            is_current(session, work.market_id, work.now()),
            has_claims(session, work.market_id),
        )
