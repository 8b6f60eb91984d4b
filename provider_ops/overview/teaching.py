"""What an office is to be taught or asked again, and which papers it holds that were replaced."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, bindparam, select
from sqlalchemy.orm import aliased

from provider_ops.training.model import Issuance, Material, MaterialVersion
from provider_ops.training.rules import Version, current
from provider_ops.visits.model import Visit, VisitCode, VisitMaterial

if TYPE_CHECKING:
    from sqlalchemy import Select
    from sqlalchemy.orm import Session

SOON = timedelta(days=30)

# Asked of every office, and longer in the making than in the answering.
_OFFICE: Any = bindparam("office")
_DONE = and_(Visit.organization_id == _OFFICE, Visit.submitted_at.is_not(None),
             Visit.day <= bindparam("day"))  # fmt: skip
_TAUGHT = (
    select(VisitCode.code, VisitCode.reason, VisitCode.check_again_on, VisitCode.taught_back,
           Visit.day)
    .join(Visit, Visit.id == VisitCode.visit_id)
    .where(_DONE)
    .order_by(Visit.day, VisitCode.id)
)  # fmt: skip
_AT_VISITS = (
    select(VisitMaterial.material_version_id)
    .join(Visit, Visit.id == VisitMaterial.visit_id)
    .where(_DONE)
)
_IN_PACKETS = select(Issuance.contents).where(Issuance.organization_id == _OFFICE)


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
    rows = session.execute(_TAUGHT, {"office": organization_id, "day": day})
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
    siblings: dict[UUID, list[Version]] = {}
    newest: dict[tuple[UUID, str], tuple[Version, str]] = {}
    for material, title, *facts in session.execute(_versions(), {"held": held}):
        one = Version(*facts)
        siblings.setdefault(material, []).append(one)
        if one.id in held:
            newest[material, one.language] = (one, title)
    found = []
    for (material, language), (had, title) in newest.items():
        now = current(siblings[material], language, day)
        if now is not None and now.id != had.id:
            found.append(OldPaper(title, language, had.version, now.version))
    return tuple(sorted(found, key=lambda one: (one.title, one.language)))


@cache
def _versions() -> Select[*tuple[Any, ...]]:
    """Return the query of material, title and `Version` of what is `held` and its siblings."""
    sibling = aliased(MaterialVersion)
    held = sibling.id.in_(bindparam("held", expanding=True))
    return (
        select(MaterialVersion.material_id, Material.title, MaterialVersion.id,
               MaterialVersion.language, MaterialVersion.version, MaterialVersion.effective_on,
               MaterialVersion.withdrawn_on, MaterialVersion.review_by)
        .join(Material, Material.id == MaterialVersion.material_id)
        .where(MaterialVersion.material_id.in_(select(sibling.material_id).where(held)))
        .order_by(MaterialVersion.effective_on, MaterialVersion.id)
    )  # fmt: skip


def _handed(session: Session, organization_id: UUID, day: date) -> set[UUID]:
    """Keys of all versions that an office was given, at visits and in packets."""
    at_visits = session.scalars(_AT_VISITS, {"office": organization_id, "day": day})
    packets = session.scalars(_IN_PACKETS, {"office": organization_id})
    return {*at_visits, *(UUID(key) for contents in packets for key in contents)}
