"""Denied lines of a market: how many, why, for which codes, and how that moves."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from provider_ops.claims.drift.model import CodeTotal, DenialTotal
from provider_ops.claims.findings.model import FindingDay
from provider_ops.core.calendar import last_of_month
from provider_ops.core.money import ZERO
from provider_ops.market.rules import months_back, share

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from decimal import Decimal

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session


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

    A line counts in the month of its date of service; lines without one are left out. They are
    those that were added up last (`claims.drift.totals.catch_up`).
    """
    firsts = months_back(month, back)
    end = min(last_of_month(firsts[-1]), until)
    lines = _lines_by_month(session, market_id, firsts[0], end)
    denied = _denied_by_month(session, market_id, firsts[0], end)
    names = [f"{first:%Y-%m}" for first in firsts]
    by_code = _by_code(session, market_id, firsts[-1], end)
    denials = _denials(session, market_id, firsts[-1], end)
    reasons = _reasons(denials, denied, names)
    return ClaimFigures(
        tuple(
            Month(first, lines[name], denied[name].total())
            for first, name in zip(firsts, names, strict=True)
        ),
        reasons,
        _codes({code: lines for code, lines, _, _ in by_code}, denials),
        rule_findings(session, market_id, firsts[-1], end),
        sum((charge for _, _, charge, _ in by_code), ZERO),
        sum((paid for *_, paid in by_code), ZERO),
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
    month = _month_of(CodeTotal.day)
    rows = session.execute(
        select(month, func.sum(CodeTotal.lines))
        .where(CodeTotal.market_id == market_id, CodeTotal.day.between(first, last))
        .group_by(month)
    )
    return Counter(dict(rows.all()))


def _denied_by_month(
    session: Session, market_id: str, first: date, last: date
) -> defaultdict[str, Counter[str]]:
    month = _month_of(DenialTotal.day)
    rows = session.execute(
        select(month, DenialTotal.denial, func.sum(DenialTotal.lines))
        .where(DenialTotal.market_id == market_id, DenialTotal.day.between(first, last))
        .group_by(month, DenialTotal.denial)
    )
    denied: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, reason, count in rows:
        denied[name][reason] += count
    return denied


def _month_of(day: Any) -> ColumnElement[str]:
    return func.substr(day, 1, 7, type_=CodeTotal.code.type)


def _by_code(
    session: Session, market_id: str, first: date, last: date
) -> Sequence[tuple[str, int, Decimal, Decimal]]:
    """Code, lines, dollars charged and paid."""
    rows = session.execute(
        select(CodeTotal.code, func.sum(CodeTotal.lines), func.sum(CodeTotal.charge),
               func.sum(CodeTotal.paid))
        .where(CodeTotal.market_id == market_id, CodeTotal.day.between(first, last))
        .group_by(CodeTotal.code)
    )  # fmt: skip
    return [(code, lines, charge, paid) for code, lines, charge, paid in rows]


def _denials(
    session: Session, market_id: str, first: date, last: date
) -> Sequence[tuple[str, str, int, Decimal]]:
    """Code, reason, denied lines and dollars charged on them, most lines first."""
    lines = func.sum(DenialTotal.lines)
    rows = session.execute(
        select(DenialTotal.code, DenialTotal.denial, lines, func.sum(DenialTotal.charge))
        .where(DenialTotal.market_id == market_id, DenialTotal.day.between(first, last))
        .group_by(DenialTotal.code, DenialTotal.denial)
        .order_by(lines.desc(), DenialTotal.code, DenialTotal.denial)
    )
    return [(code, reason, count, charge) for code, reason, count, charge in rows]


def _reasons(
    denials: Sequence[tuple[str, str, int, Decimal]],
    by_month: defaultdict[str, Counter[str]],
    months: list[str],
) -> tuple[Reason, ...]:
    lines: Counter[str] = Counter()
    dollars: defaultdict[str, Decimal] = defaultdict(lambda: ZERO)
    top: dict[str, str] = {}
    for code, reason, count, charge in denials:
        lines[reason] += count
        dollars[reason] += charge
        top.setdefault(reason, code)
    ordered = sorted(lines, key=lambda reason: (-lines[reason], reason))
    return tuple(
        Reason(r, lines[r], dollars[r], top[r], tuple(by_month[name][r] for name in months))
        for r in ordered
    )


def _codes(
    lines: Mapping[str, int], denials: Sequence[tuple[str, str, int, Decimal]]
) -> tuple[DeniedCode, ...]:
    denied: Counter[str] = Counter()
    dollars: defaultdict[str, Decimal] = defaultdict(lambda: ZERO)
    top: dict[str, str] = {}
    for code, reason, count, charge in denials:
        denied[code] += count
        dollars[code] += charge
        top.setdefault(code, reason)
    ordered = sorted(denied, key=lambda code: (-denied[code], code))
    return tuple(DeniedCode(c, lines[c], denied[c], dollars[c], top[c]) for c in ordered)
