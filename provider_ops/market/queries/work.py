"""Escalations, training and promises of a market."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import case, func, select

from provider_ops.core.clock import day_in
from provider_ops.escalations import queries as escalations
from provider_ops.escalations.model import Escalation
from provider_ops.escalations.rules import State
from provider_ops.market.rules import share
from provider_ops.training import queries as training
from provider_ops.training.model import Issuance
from provider_ops.visits.model import Promise, Visit, VisitCode, VisitMaterial

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class CaseFigures:
    """Escalations of a month, and the open ones at its end."""

    opened: int
    resolved: int
    resolved_in_time: int
    open: tuple[escalations.CaseRow, ...]
    by_category: tuple[tuple[str, int], ...]
    """Cases opened in the month, most first."""
    causes: tuple[tuple[str, int], ...]
    """Root causes of the cases resolved in the month, most first."""

    @property
    def late(self) -> int:
        """Open cases past their due date."""
        return sum(row.state == State.LATE for row in self.open)

    @property
    def in_time_share(self) -> Decimal | None:
        """Part of the resolved cases that made their date, from 0 to 1."""
        return share(self.resolved_in_time, self.resolved)


@dataclass(frozen=True, slots=True)
class PromiseFigures:
    """Action items at the end of a month."""

    made: int
    kept: int
    kept_in_time: int
    open: int
    late: int

    @property
    def in_time_share(self) -> Decimal | None:
        """Part of the kept promises that were kept in time, from 0 to 1."""
        return share(self.kept_in_time, self.kept)


@dataclass(frozen=True, slots=True)
class TrainingFigures:
    """Materials at the end of a month, and what was taught in it."""

    materials: tuple[training.MaterialRow, ...]
    handed_over: int
    packets: int
    taught: tuple[tuple[str, int, int], ...]
    """Code, times taught, times taught back; most taught first."""

    @property
    def stale(self) -> int:
        """Materials with a translation behind its original."""
        return sum(bool(row.stale_languages) for row in self.materials)

    @property
    def review_due(self) -> int:
        """Materials whose review is late or due within thirty days."""
        return sum(
            row.review_days_left is not None and row.review_days_left <= 30
            for row in self.materials
        )


def case_figures(
    session: Session, market_id: str, first: date, last: date, *, zone: str
) -> CaseFigures:
    """Return the escalations opened and resolved from `first` to `last`, and what stays open."""
    rows = session.execute(
        select(
            Escalation.category, Escalation.opened_at, Escalation.due_on, Escalation.resolved_at,
            Escalation.root_cause,
        ).where(Escalation.market_id == market_id)
    ).all()  # fmt: skip

    def inside(instant: datetime | None) -> bool:
        return instant is not None and first <= day_in(zone, instant) <= last

    opened = Counter(category for category, at, *_ in rows if inside(at))
    resolved = [(due, at, cause) for _, _, due, at, cause in rows if inside(at)]
    in_time = sum(at is not None and day_in(zone, at) <= due for due, at, _ in resolved)
    everything = escalations.page(
        session, escalations.Filter(open_only=False), zone=zone, on=last, limit=2**31
    )
    still = [
        row
        for row in everything
        if row.opened_on <= last and (row.resolved_on is None or row.resolved_on > last)
    ]
    return CaseFigures(
        opened.total(),
        len(resolved),
        in_time,
        tuple(sorted(still, key=lambda row: (row.due_on, row.number))),
        tuple(opened.most_common()),
        tuple(Counter(cause for _, _, cause in resolved if cause).most_common()),
    )


def promise_figures(session: Session, market_id: str, first: date, last: date) -> PromiseFigures:
    """Return promises made in visits, kept, and open, from `first` to `last`."""

    def count(condition: object) -> object:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)  # type: ignore[arg-type]

    kept = (Promise.done_on >= first) & (Promise.done_on <= last)
    pending = Promise.done_on.is_(None) | (Promise.done_on > last)
    made = (Visit.day >= first) & (Visit.day <= last)
    row = session.execute(
        select(
            count(made),  # type: ignore[call-overload]
            count(kept),
            count(kept & (Promise.done_on <= Promise.due_on)),
            count(pending & (func.coalesce(Visit.day, first) <= last)),
            count(pending & (Promise.due_on < last)),
        )
        .outerjoin(Visit, Visit.id == Promise.visit_id)
        .where(Promise.market_id == market_id)
    ).one()
    return PromiseFigures(*row)


def training_figures(
    session: Session, market_id: str, first: date, last: date, *, zone: str
) -> TrainingFigures:
    """Return the library on `last`, and what was handed over and taught since `first`."""
    in_month = (
        Visit.market_id == market_id,
        Visit.submitted_at.is_not(None),
        Visit.day >= first,
        Visit.day <= last,
    )
    handed = session.scalar(
        select(func.coalesce(func.sum(VisitMaterial.quantity), 0))
        .join(Visit, Visit.id == VisitMaterial.visit_id)
        .where(*in_month)
    )
    taught = session.execute(
        select(
            VisitCode.code, func.count(), func.sum(case((VisitCode.taught_back, 1), else_=0))
        )
        .join(Visit, Visit.id == VisitCode.visit_id)
        .where(*in_month)
        .group_by(VisitCode.code)
        .order_by(func.count().desc(), VisitCode.code)
    ).all()
    issued = session.scalars(
        select(Issuance.issued_at).where(Issuance.market_id == market_id)
    ).all()
    return TrainingFigures(
        training.library(session, last),
        handed or 0,
        sum(first <= day_in(zone, at) <= last for at in issued),
        tuple((code, times, back) for code, times, back in taught),
    )
