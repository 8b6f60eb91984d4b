"""Materials of a market's trainers, and what was handed over and taught."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import case, func, select

from provider_ops.core.clock import end_of_day
from provider_ops.market.rules import MonthShare, month_ends, months_back
from provider_ops.training import queries as training
from provider_ops.training.model import Issuance, MaterialVersion
from provider_ops.visits.model import Visit, VisitCode, VisitMaterial

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

REVIEW_SOON_DAYS = 30


@dataclass(frozen=True, slots=True)
class TrainingFigures:
    """Materials at the end of a month, and what was taught in it."""

    materials: tuple[training.MaterialRow, ...]
    handed_over: int
    packets: int
    taught: tuple[tuple[str, int, int], ...]
    """Code, times taught, times taught back; most taught first."""
    superseded: int = 0
    """Copies handed over in the month of a version that a newer one had replaced by then."""
    months: tuple[MonthShare, ...] = ()
    """Codes taught back, of those taught."""

    @property
    def stale(self) -> int:
        """Materials with a translation behind its original."""
        return sum(row.is_stale_translation for row in self.materials)

    @property
    def review_due(self) -> int:
        """Materials whose review is late or due within thirty days."""
        return sum(
            row.review_days_left is not None and row.review_days_left <= REVIEW_SOON_DAYS
            for row in self.materials
        )


def training_figures(
    session: Session, market_id: str, first: date, last: date, *, zone: str, back: int = 13
) -> TrainingFigures:
    """Return the library on `last`, and what was handed over and taught since `first`."""
    handed, superseded = _handed_over(session, market_id, first, last)
    begin = end_of_day(zone, first.fromordinal(first.toordinal() - 1))
    packets = session.scalar(
        select(func.count()).where(
            Issuance.market_id == market_id,
            Issuance.issued_at > begin,
            Issuance.issued_at <= end_of_day(zone, last),
        )
    )
    month = func.substr(Visit.day, 1, 7, type_=VisitCode.code.type)
    rows = session.execute(
        select(month, VisitCode.code, func.count(),
               func.sum(case((VisitCode.taught_back, 1), else_=0)))
        .join(Visit, Visit.id == VisitCode.visit_id)
        .where(Visit.market_id == market_id, Visit.submitted_at.is_not(None),
               Visit.day >= months_back(first, back)[0], Visit.day <= last)
        .group_by(month, VisitCode.code)
    ).all()  # fmt: skip
    now = [row[1:] for row in rows if row[0] == f"{first:%Y-%m}"]
    taught = sorted(now, key=lambda row: (-row[1], row[0]))
    return TrainingFigures(
        training.library(session, last),
        handed,
        packets or 0,
        tuple((code, times, back_) for code, times, back_ in taught),
        superseded,
        tuple(
            MonthShare(
                end.replace(day=1),
                sum(row[3] for row in rows if row[0] == f"{end:%Y-%m}"),
                sum(row[2] for row in rows if row[0] == f"{end:%Y-%m}"),
            )
            for end in month_ends(first, back, last)
        ),
    )


def _handed_over(session: Session, market_id: str, first: date, last: date) -> tuple[int, int]:
    starts: dict[tuple[UUID, str], list[date]] = {}
    own: dict[UUID, tuple[tuple[UUID, str], date]] = {}
    for key, material, language, effective in session.execute(
        select(MaterialVersion.id, MaterialVersion.material_id, MaterialVersion.language,
               MaterialVersion.effective_on)
    ):  # fmt: skip
        starts.setdefault((material, language), []).append(effective)
        own[key] = ((material, language), effective)
    rows = session.execute(
        select(VisitMaterial.material_version_id, Visit.day, func.sum(VisitMaterial.quantity))
        .join(Visit, Visit.id == VisitMaterial.visit_id)
        .where(Visit.market_id == market_id, Visit.submitted_at.is_not(None),
               Visit.day >= first, Visit.day <= last)
        .group_by(VisitMaterial.material_version_id, Visit.day)
    )  # fmt: skip
    handed = superseded = 0
    for key, day, copies in rows:
        handed += copies
        if key in own:
            line, effective = own[key]
            superseded += copies * any(effective < start <= day for start in starts[line])
    return handed, superseded
