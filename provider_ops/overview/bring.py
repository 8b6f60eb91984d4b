"""What to bring to the stops of a day: what was asked for, else what fits, and packets made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select

from provider_ops.overview import prep
from provider_ops.overview.denials import top_denials
from provider_ops.planning.model import PackedPaper
from provider_ops.planning.rules.papers import named_codes, named_reasons
from provider_ops.training.handouts import fitting
from provider_ops.training.model import Issuance
from provider_ops.training.queries import library, versions_of
from provider_ops.training.rules import ENGLISH
from provider_ops.visits.model import Visit, VisitCode, VisitMaterial, VisitObjective
from provider_ops.visits.rules import State

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from provider_ops.overview.today import Stop
    from provider_ops.training.queries import VersionRow
    from provider_ops.visits.queries import VisitRow

PACKET_KEEPS = timedelta(days=60)
"""A packet that is older than this was left somewhere, or is out of date."""
OFFERED = 2
"""Handouts that are proposed for a stop for which nobody chose any."""


def _of_visits(kind: Any, *columns: Any) -> Select[*tuple[Any, ...]]:
    """Return the query of these columns of the rows of a kind that belong to `visits`."""
    visits: Any = bindparam("visits", expanding=True)
    return select(kind.visit_id, *columns).where(kind.visit_id.in_(visits)).order_by(kind.id)


# Made once: that takes longer than to answer them.
_CHOSEN = _of_visits(VisitMaterial, VisitMaterial.material_version_id, VisitMaterial.quantity)
_TOPICS = _of_visits(VisitObjective, VisitObjective.topic)
_TAUGHT = _of_visits(VisitCode, VisitCode.code, VisitCode.reason)
_PACKED = select(PackedPaper.material_version_id).where(
    PackedPaper.market_id == bindparam("market"), PackedPaper.day == bindparam("day")
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A handout for some stops; `for_stops` are their numbers in the day and copies for each.

    A packet that was made for an office and not brought there yet is one too, without a title
    and a file: it is printed already.
    """

    version_id: UUID
    """Of the handout; of a packet its own key."""
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
    handouts: int = 0
    """Of a packet that was made for an office, how many are in it; 0 for a handout."""

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
    packed = set(session.scalars(_PACKED, {"market": market_id, "day": day}))
    left = [
        (number, stop.visit) for number, stop in enumerate(stops, start=1)
        if stop.visit.state is not State.SUBMITTED
    ]  # fmt: skip
    chosen = _rows_by_visit(session, left, _CHOSEN)
    open_ones = [one for one in left if one[1].id not in chosen]
    versions = versions_of(session, day) if left else ()
    fits = _fits(session, open_ones, day, known, versions) if open_ones else {}
    wanted: dict[UUID, list[tuple[int, int, bool]]] = {}
    for number, visit in left:
        for key, copies in chosen.get(visit.id, ()):
            wanted.setdefault(key, []).append((number, copies, True))
        for key in fits.get(visit.id, ()):
            wanted.setdefault(key, []).append((number, 1, False))
    rows = {row.id: row for row in versions}
    found = [_paper(rows[key], entries, key in packed) for key, entries in wanted.items()]
    found += _packets(session, left, known, packed)
    return tuple(sorted(found, key=lambda one: (one.stops[0], one.title, one.language)))


def _paper(row: VersionRow, entries: list[tuple[int, int, bool]], packed: bool) -> Paper:  # noqa: FBT001
    return Paper(
        row.id, row.title, row.language, row.version, row.sha256, row.here,
        tuple((number, copies) for number, copies, _ in entries),
        any(asked for _, _, asked in entries), packed,
    )  # fmt: skip


def _packets(
    session: Session,
    left: Sequence[tuple[int, VisitRow]],
    known: datetime,
    packed: Collection[UUID],
) -> list[Paper]:
    """Return the newest packet of each office that nobody brought there since it was made."""
    numbers: dict[UUID, int] = {}
    for number, visit in left:
        numbers.setdefault(visit.organization_id, number)
    asked = {"offices": numbers, "known": known, "after": known - PACKET_KEEPS}
    newest = {row.organization_id: row for row in session.execute(_made(), asked)}
    return [
        Paper(row.id, "", row.language, "", "", here=True, for_stops=((numbers[office], 1),),
              is_asked=True, is_packed=row.id in packed, handouts=len(row.contents))
        for office, row in newest.items()
    ]  # fmt: skip


@cache
def _made() -> Select[*tuple[Any, ...]]:
    brought = (
        select(Visit.id)
        .where(Visit.organization_id == Issuance.organization_id,
               Visit.submitted_at > Issuance.issued_at)
        .exists()
    )  # fmt: skip
    return (
        select(Issuance.id, Issuance.organization_id, Issuance.language, Issuance.contents)
        .where(Issuance.organization_id.in_(bindparam("offices", expanding=True)),
               Issuance.issued_at <= bindparam("known"), Issuance.issued_at > bindparam("after"),
               ~brought)
        .order_by(Issuance.issued_at, Issuance.id)
    )  # fmt: skip


def _fits(
    session: Session,
    stops: Sequence[tuple[int, VisitRow]],
    day: date,
    known: datetime,
    versions: Sequence[VersionRow],
) -> dict[UUID, list[UUID]]:
    """Return the versions that fit what each visit is about, by visit."""
    topics = _rows_by_visit(session, stops, _TOPICS)
    taught = _rows_by_visit(session, stops, _TAUGHT)
    offices = {visit.organization_id for _, visit in stops}
    denied = top_denials(session, offices, day, known, limit=OFFERED)
    languages = prep.languages(session, offices)
    materials = library(session, day, versions)
    found = {}
    for _, visit in stops:
        words = (visit.purpose, *(topic for (topic,) in topics.get(visit.id, ())))
        own, office = taught.get(visit.id, ()), denied.get(visit.organization_id, ())
        codes = {*named_codes(words), *(code for code, _ in own), *(code for _, code in office)}
        reasons = {*named_reasons(words), *(reason for _, reason in own),
                   *(reason for reason, _ in office)}  # fmt: skip
        language = languages.get(visit.organization_id, ENGLISH)
        best = fitting(materials, codes, reasons, language)[:OFFERED]
        found[visit.id] = [one.version_id for one in best if one.score]
    return found


def _rows_by_visit(
    session: Session, stops: Sequence[tuple[int, VisitRow]], query: Select[*tuple[Any, ...]]
) -> dict[UUID, list[Any]]:
    """Return what a query `_of_visits` finds for these, in its order."""
    found: dict[UUID, list[Any]] = {}
    visits = [visit.id for _, visit in stops]
    for key, *values in session.execute(query, {"visits": visits}):
        found.setdefault(key, []).append(values)
    return found
