"""What breaks rules, and why lines were denied, by key: now, in the days before, and by month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import case, func, select

from provider_ops.claims.findings.answers import outcome_counts
from provider_ops.claims.findings.conditions import DENIED, breaks_any
from provider_ops.claims.findings.queries import Period, within, without_index
from provider_ops.claims.findings.rules import TEACHABLE
from provider_ops.claims.lines.practices import market_of
from provider_ops.claims.model import ClaimLine, Finding
from provider_ops.core.money import ZERO
from provider_ops.network.model import Provider

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from decimal import Decimal

    from sqlalchemy.orm import Session

Key = Literal["rule", "npi", "code", "reason", "outcome"]
KEYS: tuple[Key, ...] = ("rule", "npi", "code", "reason", "outcome")
MOST = 50
FEWEST = 10
"""Lines in the former days below which a change in per cent would say nothing."""


@dataclass(frozen=True, slots=True)
class Trend:
    """Lines with something in common.

    Attributes:
        key: A rule, NPI, code, reason such as CO-97, or an `Outcome`.
        name: Of the provider; else empty.
        before: Lines in as many days right before the period.
        dollars: At risk; for reasons, what the lines charged.
        months: Lines of each month, earliest first; empty where they are not counted.
    """

    by: Key
    key: str
    name: str
    lines: int
    before: int
    dollars: Decimal
    months: tuple[int, ...] = ()

    @property
    def change(self) -> float | None:
        """Against the former days, 0.38 for a third more; None where they had too few lines."""
        return self.lines / self.before - 1 if self.before >= FEWEST else None


def former(first: date, last: date) -> Period:
    """Return as many days as from `first` to `last` that end the day before."""
    return Period(first - (last - first) - timedelta(days=1), first - timedelta(days=1))


def trends(
    session: Session, market_id: str, by: Key, period: tuple[date, date], months: Sequence[date]
) -> tuple[Trend, ...]:
    """Return the keys with the most lines in the period, 50 at most.

    A line that breaks several rules counts for each of them; under `outcome` it counts once.
    `months` are first days of months, the last of which holds the end of the period.
    """
    first, last = period
    before = former(first, last)
    if by == "outcome":
        return _outcomes(session, market_id, Period(first, last), before)
    line, key, dollars, conditions = _source(market_id, by)
    day = line.service_date
    now = case((day >= first, 1), else_=0)
    sums = (
        select(key, func.sum(now), func.sum(1 - now), func.sum(case((day >= first, dollars))))
        .where(*conditions, *within(day, Period(before.first, last)))
        .group_by(key)
        .having(func.sum(now) > 0)
        .order_by(func.sum(now).desc(), key)
        .limit(MOST)
    )
    rows = session.execute(sums).all()
    keys = [row[0] for row in rows]
    counts = _by_month(session, (key, day, conditions), keys, months)
    names = _names(session, market_id, keys) if by == "npi" else {}
    return tuple(
        Trend(by, word, names.get(word, ""), lines, earlier, total or ZERO,
              tuple(counts.get((word, f"{month:%Y-%m}"), 0) for month in months))
        for word, lines, earlier, total in rows
    )  # fmt: skip


def teachable_months(
    session: Session, market_id: str, months: Sequence[date]
) -> tuple[tuple[int, int], ...]:
    """Return denied lines of each month, and how many of them break a rule that can be taught."""
    month = func.substr(ClaimLine.service_date, 1, 7)
    query = (
        select(month, func.count(), func.sum(case((breaks_any(TEACHABLE), 1), else_=0)))
        .where(DENIED, without_index(market_id), ClaimLine.service_date >= months[0])
        .group_by(month)
    )
    found = {text: (lines, fixable) for text, lines, fixable in session.execute(query)}
    return tuple(found.get(f"{first:%Y-%m}", (0, 0)) for first in months)


def teachable_count(session: Session, market_id: str, period: Period) -> tuple[int, Decimal]:
    """Return how many denied lines break a rule that can be taught, and what they charged."""
    lines, charge = session.execute(
        select(func.count(), func.sum(ClaimLine.charge)).where(
            DENIED, without_index(market_id), breaks_any(TEACHABLE),
            *within(ClaimLine.service_date, period),
        )
    ).one()
    return lines, charge or ZERO


def _source(market_id: str, by: Key) -> tuple[Any, Any, Any, list[Any]]:
    if by == "reason":
        return ClaimLine, ClaimLine.denial, ClaimLine.charge, [DENIED, without_index(market_id)]
    column = {"rule": Finding.rule, "npi": Finding.npi, "code": Finding.code}[by]
    return Finding, column, Finding.at_risk, [Finding.market_id == market_id]


def _by_month(
    session: Session, source: tuple[Any, Any, list[Any]], keys: list[str], months: Sequence[date]
) -> dict[tuple[str, str], int]:
    key, day, conditions = source
    month = func.substr(day, 1, 7)
    query = (
        select(key, month, func.count())
        .where(*conditions, key.in_(keys), day >= months[0])
        .group_by(key, month)
    )
    return {(word, text): lines for word, text, lines in session.execute(query)}


def _outcomes(
    session: Session, market_id: str, period: Period, before: Period
) -> tuple[Trend, ...]:
    earlier = {one.outcome: one.lines for one in outcome_counts(session, market_id, before)}
    return tuple(
        Trend("outcome", one.outcome.value, "", one.lines, earlier[one.outcome], one.dollars)
        for one in outcome_counts(session, market_id, period)
    )


def _names(session: Session, market_id: str, npis: list[str]) -> dict[str, str]:
    people = select(Provider.npi, Provider.given_name, Provider.family_name).where(
        market_of(Provider.market_id, market_id), Provider.npi.in_(npis)
    )
    return {npi: f"{given} {family}" for npi, given, family in session.execute(people)}
