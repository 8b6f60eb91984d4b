"""What to bring to the stops of a day: what was asked for, else what fits, each paper once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.overview import prep
from provider_ops.planning.model import PackedPaper
from provider_ops.planning.rules.papers import named_codes, named_reasons
from provider_ops.training.handouts import handouts_for
from provider_ops.training.queries import version
from provider_ops.training.rules import ENGLISH
from provider_ops.visits.model import VisitCode, VisitMaterial, VisitObjective
from provider_ops.visits.rules import State

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.overview.today import Stop
    from provider_ops.training.queries import VersionRow

OFFERED = 2
"""Handouts that are proposed for a stop for which nobody chose any."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A handout for some stops; `for_stops` are their numbers in the day and copies for each."""

    version_id: UUID
    title: str
    language: str
    version: str
    sha256: str
    here: bool
    """Whether its file is on this laptop, so that it can be printed."""
    for_stops: tuple[tuple[int, int], ...]
    is_asked: bool
    """Whether somebody chose it for a visit; otherwise it fits what the visit is about."""
    is_packed: bool

    @property
    def stops(self) -> tuple[int, ...]:
        """The numbers of the stops."""
        return tuple(number for number, _ in self.for_stops)

    @property
    def copies(self) -> int:
        """How many are needed in all."""
        return sum(copies for _, copies in self.for_stops)


def papers(
    session: Session, market_id: str, day: date, known: datetime, stops: Sequence[Stop]
) -> tuple[Paper, ...]:
    """Return what to bring to those of the day's stops that are not done, by their order."""
    packed = set(
        session.scalars(
            select(PackedPaper.material_version_id).where(
                PackedPaper.market_id == market_id, PackedPaper.day == day
            )
        )
    )
    wanted: dict[UUID, list[tuple[int, int, bool]]] = {}
    for number, stop in enumerate(stops, start=1):
        if stop.visit.state is not State.SUBMITTED:
            for key, copies, asked in _of_stop(session, stop, day, known):
                wanted.setdefault(key, []).append((number, copies, asked))
    rows = {key: version(session, key, day) for key in wanted}
    found = (_paper(rows[key], entries, key in packed) for key, entries in wanted.items())
    return tuple(sorted(found, key=lambda one: (one.stops[0], one.title, one.language)))


def _paper(row: VersionRow, entries: list[tuple[int, int, bool]], packed: bool) -> Paper:  # noqa: FBT001
    return Paper(
        row.id, row.title, row.language, row.version, row.sha256, row.here,
        tuple((number, copies) for number, copies, _ in entries),
        any(asked for _, _, asked in entries), packed,
    )  # fmt: skip


def _of_stop(
    session: Session, stop: Stop, day: date, known: datetime
) -> list[tuple[UUID, int, bool]]:
    """Return versions with copies, and whether they were chosen for the visit."""
    visit = stop.visit
    chosen = session.execute(
        select(VisitMaterial.material_version_id, VisitMaterial.quantity)
        .where(VisitMaterial.visit_id == visit.id)
        .order_by(VisitMaterial.id)
    ).all()
    if chosen:
        return [(key, copies, True) for key, copies in chosen]
    about = prep.about(session, visit.organization_id, day, known)
    denials = prep.denials(session, about.clinicians, day).reasons[:OFFERED]
    topics = session.scalars(
        select(VisitObjective.topic).where(VisitObjective.visit_id == visit.id)
    )
    taught = session.execute(
        select(VisitCode.code, VisitCode.reason).where(VisitCode.visit_id == visit.id)
    ).all()
    words = (visit.purpose, *topics)
    codes = {*named_codes(words), *(code for code, _ in taught), *(d.top_code for d in denials)}
    reasons = {*named_reasons(words), *(reason for _, reason in taught),
               *(denial.reason for denial in denials)}  # fmt: skip
    language = about.contact.language if about.contact is not None else ENGLISH
    fitting = handouts_for(session, day, codes=codes, reasons=reasons, language=language)
    return [(one.version_id, 1, False) for one in fitting[:OFFERED] if one.score]
