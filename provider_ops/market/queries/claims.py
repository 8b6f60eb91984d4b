"""Denied lines of a market: how many, why, and how that moves."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import case, func, select

from provider_ops.claims.model import ClaimLine
from provider_ops.core.calendar import last_of_month
from provider_ops.market.rules import months_back, share

if TYPE_CHECKING:
    from datetime import date

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
    """A denial reason: lines, dollars charged, and the code it was given for most."""

    reason: str
    lines: int
    dollars: Decimal
    top_code: str


@dataclass(frozen=True, slots=True)
class ClaimFigures:
    """Claims of a month with the months before it."""

    months: tuple[Month, ...]
    reasons: tuple[Reason, ...]
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
    denied = case((ClaimLine.denial != "", 1), else_=0)
    by_month = func.strftime("%Y-%m", ClaimLine.service_date)
    rows = session.execute(
        select(by_month, func.count(), func.sum(denied))
        .where(
            ClaimLine.market_id == market_id,
            ClaimLine.service_date >= firsts[0],
            ClaimLine.service_date <= end,
        )
        .group_by(by_month)
    )
    found = {name: (lines, refused) for name, lines, refused in rows}
    in_month = (
        ClaimLine.market_id == market_id,
        ClaimLine.service_date >= firsts[-1],
        ClaimLine.service_date <= end,
    )
    charge, paid = session.execute(
        select(func.sum(ClaimLine.charge), func.sum(ClaimLine.paid)).where(*in_month)
    ).one()
    by_code = session.execute(
        select(ClaimLine.denial, ClaimLine.code, func.count(), func.sum(ClaimLine.charge))
        .where(*in_month, ClaimLine.denial != "")
        .group_by(ClaimLine.denial, ClaimLine.code)
        .order_by(func.count().desc(), ClaimLine.code)
    ).all()
    reasons = _reasons([(r, c, n, d) for r, c, n, d in by_code])
    return ClaimFigures(
        tuple(Month(first, *found.get(f"{first:%Y-%m}", (0, 0))) for first in firsts),
        reasons,
        charge or Decimal(0),
        paid or Decimal(0),
        sum((reason.dollars for reason in reasons), Decimal(0)),
    )


def _reasons(rows: list[tuple[str, str, int, Decimal]]) -> tuple[Reason, ...]:
    lines: dict[str, int] = {}
    dollars: dict[str, Decimal] = {}
    top: dict[str, str] = {}
    for reason, code, count, charge in rows:
        lines[reason] = lines.get(reason, 0) + count
        dollars[reason] = dollars.get(reason, Decimal(0)) + charge
        top.setdefault(reason, code)
    ordered = sorted(lines, key=lambda reason: (-lines[reason], reason))
    return tuple(Reason(r, lines[r], dollars[r], top[r]) for r in ordered)
