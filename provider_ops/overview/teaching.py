"""What an office is to be taught or asked again, and which papers it holds that were replaced."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from provider_ops.training.model import Issuance, Material, MaterialVersion
from provider_ops.training.rules import Version, current
from provider_ops.visits.model import Visit, VisitCode, VisitMaterial

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Clock:
    """A code that was taught and is to be looked at again.

    Attributes:
        about: The code.
        detail: Why it was taught: CO-97, or words.
        due: The day to check again.
        since: The day it was taught.
        understood: Whether it was taught back.
        is_due: Whether the day is past or comes within thirty days.
    """

    about: str
    detail: str
    due: date | None
    since: date
    understood: bool
    is_due: bool


@dataclass(frozen=True, slots=True)
class OldPaper:
    """A version that was left with an office and is not the current one any more."""

    title: str
    language: str
    held: str
    current: str


def clocks(session: Session, organization_id: UUID, day: date) -> tuple[Clock, ...]:
    """Return the codes taught at an office with a day to check again, the first due on top.

    A code that was taught again counts from the last time.
    """
    rows = session.execute(
        select(VisitCode.code, VisitCode.reason, VisitCode.check_again_on, VisitCode.taught_back,
               Visit.day)
        .join(Visit, Visit.id == VisitCode.visit_id)
        .where(Visit.organization_id == organization_id, Visit.submitted_at.is_not(None),
               Visit.day <= day)
        .order_by(Visit.day, VisitCode.id)
    )  # fmt: skip
    latest = {
        code: Clock(code, reason, due, taught, back, due is not None and due <= day + SOON)
        for code, reason, due, back, taught in rows
    }
    found = (one for one in latest.values() if one.due is not None or not one.understood)
    return tuple(sorted(found, key=lambda one: (one.due or date.max, one.about)))


def old_papers(session: Session, organization_id: UUID, day: date) -> tuple[OldPaper, ...]:
    """Return what an office holds that was replaced, by title: the newest it got of each."""
    held = _handed(session, organization_id, day)
    if not held:
        return ()
    materials = select(MaterialVersion.material_id).where(MaterialVersion.id.in_(held))
    rows = session.execute(
        select(MaterialVersion, Material.title)
        .join(Material, Material.id == MaterialVersion.material_id)
        .where(MaterialVersion.material_id.in_(materials))
    ).all()
    siblings: dict[UUID, list[Version]] = {}
    for row, _ in rows:
        siblings.setdefault(row.material_id, []).append(
            Version(row.id, row.language, row.version, row.effective_on, row.withdrawn_on,
                    row.review_by)
        )  # fmt: skip
    newest: dict[tuple[UUID, str], tuple[MaterialVersion, str]] = {}
    for row, title in sorted(rows, key=lambda pair: (pair[0].effective_on, pair[0].id)):
        if row.id in held:
            newest[row.material_id, row.language] = (row, title)
    found = []
    for (material, language), (row, title) in newest.items():
        now = current(siblings[material], language, day)
        if now is not None and now.id != row.id:
            found.append(OldPaper(title, language, row.version, now.version))
    return tuple(sorted(found, key=lambda one: (one.title, one.language)))


def _handed(session: Session, organization_id: UUID, day: date) -> set[UUID]:
    """Keys of all versions that an office was given, at visits and in packets."""
    at_visits = session.scalars(
        select(VisitMaterial.material_version_id)
        .join(Visit, Visit.id == VisitMaterial.visit_id)
        .where(Visit.organization_id == organization_id, Visit.submitted_at.is_not(None),
               Visit.day <= day)
    )  # fmt: skip
    packets = session.scalars(
        select(Issuance.contents).where(Issuance.organization_id == organization_id)
    )
    return {*at_visits, *(UUID(key) for contents in packets for key in contents)}
