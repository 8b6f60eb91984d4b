"""Denied lines of a market: how many, why, for which codes, and how that moves."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, literal_column, select

from provider_ops.claims.findings.model import FindingDay
from provider_ops.claims.model import ClaimLine
from provider_ops.core.calendar import last_of_month
from provider_ops.core.money import ZERO
from provider_ops.market.rules import months_back, share

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from sqlalchemy.orm import Session

# A literal, not a parameter: only then the database sees that the index of denied lines serves.
_DENIED = ClaimLine.denial != literal_column("''")


@dataclass(frozen=True, slots=True)
class Month:
    """Lines by month of service."""

    first: date
    lines: int
    denied: int

    @property
    def rate(self) -> Decimal | None:
        """Denied part of the lines, from 0 to 1."""
        return share(self.denied, self.lines)


@dataclass(frozen=True, slots=True)
class Reason:
    """A denial reason: lines, dollars charged, and the code it was given for most.

    `months` are its lines in the months of the figures, oldest first.
    """

    reason: str
    lines: int
    dollars: Decimal
    top_code: str
    months: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DeniedCode:
    """A code with its lines, those denied, dollars charged on them, and their main reason."""

    code: str
    lines: int
    denied: int
    dollars: Decimal
    top_reason: str


@dataclass(frozen=True, slots=True)
class RuleFindings:
    """Lines of the month that break a rule, and the dollars at risk."""

    rule: str
    lines: int
    at_risk: Decimal


@dataclass(frozen=True, slots=True)
class ClaimFigures:
    """Claims of a month with the months before it."""

    months: tuple[Month, ...]
    reasons: tuple[Reason, ...]
    codes: tuple[DeniedCode, ...]
    """Codes with a denied line, most denied lines first."""
    findings: tuple[RuleFindings, ...]
    charge: Decimal
    paid: Decimal
    denied_dollars: Decimal

    @property
    def month(self) -> Month:
        """The month the figures are for."""
        return self.months[-1]


def claim_figures(
    session: Session, market_id: str, month: date, *, until: date, back: int = 13
) -> ClaimFigures:
    """Return the claims with service in `month`, up to `until`, and the trend before it.

    A line counts in the month of its date of service; lines without one are left out.
    """
    firsts = months_back(month, back)
    end = min(last_of_month(firsts[-1]), until)
    lines = _lines_by_month(session, market_id, firsts[0], end)
    denied = _denied_by_month(session, market_id, firsts[0], end)
    by_code = session.execute(
        select(ClaimLine.code, ClaimLine.denial, func.count(), func.sum(ClaimLine.charge),
               func.sum(ClaimLine.paid))
        .where(ClaimLine.market_id == market_id, ClaimLine.service_date >= firsts[-1],
               ClaimLine.service_date <= end)
        .group_by(ClaimLine.code, ClaimLine.denial)
        .order_by(func.count().desc(), ClaimLine.code, ClaimLine.denial)
    ).all()  # fmt: skip
    names = [f"{first:%Y-%m}" for first in firsts]
    reasons = _reasons(by_code, denied, names)
    return ClaimFigures(
        tuple(
            Month(first, lines[name], denied[name].total())
            for first, name in zip(firsts, names, strict=True)
        ),
        reasons,
        _codes(by_code),
        rule_findings(session, market_id, firsts[-1], end),
        sum((row[3] for row in by_code), ZERO),
        sum((row[4] for row in by_code), ZERO),
        sum((reason.dollars for reason in reasons), ZERO),
    )


def rule_findings(
    session: Session, market_id: str, first: date, last: date
) -> tuple[RuleFindings, ...]:
    """Return the findings on lines with service from `first` to `last`, most lines first."""
    lines = func.sum(FindingDay.lines)
    rows = session.execute(
        select(FindingDay.rule, lines, func.sum(FindingDay.at_risk))
        .where(FindingDay.market_id == market_id, FindingDay.day >= first, FindingDay.day <= last)
        .group_by(FindingDay.rule)
        .order_by(lines.desc(), FindingDay.rule)
    )
    return tuple(RuleFindings(*row) for row in rows)


def _lines_by_month(session: Session, market_id: str, first: date, last: date) -> Counter[str]:
    # By day, which the index has in order and whole; months are summed here.
    rows = session.execute(
        select(ClaimLine.service_date, func.count())
        .where(ClaimLine.market_id == market_id, ClaimLine.service_date >= first,
               ClaimLine.service_date <= last)
        .group_by(ClaimLine.service_date)
    )  # fmt: skip
    lines: Counter[str] = Counter()
    for day, count in rows:
        lines[f"{day:%Y-%m}"] += count
    return lines


def _denied_by_month(
    session: Session, market_id: str, first: date, last: date
) -> defaultdict[str, Counter[str]]:
    month = func.substr(ClaimLine.service_date, 1, 7, type_=ClaimLine.code.type)
    rows = session.execute(
        select(month, ClaimLine.denial, func.count())
        # Joined to nothing, so that the market does not win over the index of denied lines,
        # which holds one line in twelve.
        .where(_DENIED, ClaimLine.market_id.concat("") == market_id,
               ClaimLine.service_date >= first, ClaimLine.service_date <= last)
        .group_by(month, ClaimLine.denial)
    )  # fmt: skip
    denied: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, reason, count in rows:
        denied[name][reason] += count
    return denied


def _reasons(
    rows: Any, denied: defaultdict[str, Counter[str]], months: list[str]
) -> tuple[Reason, ...]:
    lines: Counter[str] = Counter()
    dollars: defaultdict[str, Decimal] = defaultdict(lambda: ZERO)
    top: dict[str, str] = {}
    for code, reason, count, charge, _ in rows:
        if reason:
            lines[reason] += count
            dollars[reason] += charge
            top.setdefault(reason, code)
    ordered = sorted(lines, key=lambda reason: (-lines[reason], reason))
    return tuple(
        Reason(r, lines[r], dollars[r], top[r], tuple(denied[name][r] for name in months))
        for r in ordered
    )


def _codes(rows: Any) -> tuple[DeniedCode, ...]:
    lines: Counter[str] = Counter()
    denied: Counter[str] = Counter()
    dollars: defaultdict[str, Decimal] = defaultdict(lambda: ZERO)
    top: dict[str, str] = {}
    for code, reason, count, charge, _ in rows:
        lines[code] += count
        if reason:
            denied[code] += count
            dollars[code] += charge
            top.setdefault(code, reason)
    ordered = sorted(denied, key=lambda code: (-denied[code], code))
    return tuple(DeniedCode(c, lines[c], denied[c], dollars[c], top[c]) for c in ordered)
