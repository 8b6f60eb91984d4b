"""What the page Today reads, part by part: each is asked, shown and tried again for itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from provider_ops.core.clock import end_of_day
from provider_ops.directory import nearest
from provider_ops.overview import bring, my_day, prep, teaching, today
from provider_ops.overview.changes import changed_since_visit
from provider_ops.overview.denials import denials
from provider_ops.planning import queries as planning
from provider_ops.visits import queries as visits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date
    from uuid import UUID

    from provider_ops.escalations.queries import CaseRow
    from provider_ops.overview.changes import Change
    from provider_ops.overview.denials import DenialPicture
    from provider_ops.planning.rules.roads import Place
    from provider_ops.store.workspace import Workspace

BEHIND, AHEAD = timedelta(days=14), timedelta(days=7)
"""How far repeats of visits are looked for that wait to be planned."""
FEW = 5


@dataclass(frozen=True, slots=True)
class Last:
    """The last visit to an office, its day and notes, if there was one; and what was promised."""

    visit: tuple[date, str] | None
    promises: tuple[visits.PromiseRow, ...]


@dataclass(frozen=True, slots=True)
class Taught:
    """What an office is to be taught or asked again, and its papers that were replaced."""

    clocks: tuple[teaching.Clock, ...]
    papers: tuple[teaching.OldPaper, ...]


def stops(work: Workspace) -> today.Today:
    """Return the day of who works here."""
    with work.read() as session:
        return today.today(session, work.staff_id, work.today(), zone=work.time_zone)


def tasks(work: Workspace) -> tuple[my_day.RankedTask, ...]:
    """Return what is to be done."""
    with work.read() as session:
        return my_day.my_day(session, work.staff_id, work.today(), zone=work.time_zone)


def waiting(work: Workspace) -> tuple[today.Waiting, ...]:
    """Return what the hub has not got."""
    with work.read() as session:
        return today.waiting(session)


def nearby(work: Workspace, where: Place) -> tuple[tuple[float, planning.DueRow], ...]:
    """Return miles and offices near a place that are due and not visited today anyway."""
    nearest.catch_up(work)
    today = work.today()
    with work.read() as session:
        found = planning.due_near(session, work.market_id, today, work.now(), where,
                                  rep_id=work.staff_id)  # fmt: skip
    return tuple((miles, row) for miles, row in found if row.next_on != today)


def repeats(work: Workspace) -> tuple[planning.RepeatRow, ...]:
    """Return repeats of visits around today that wait to be planned."""
    day = work.today()
    with work.read() as session:
        return planning.repeats(session, work.market_id, day - BEHIND, day + AHEAD,
                                today=day, rep_id=work.staff_id)  # fmt: skip


def grants(work: Workspace, *, of_all: bool) -> tuple[planning.GrantRow, ...]:
    """Return who covers for whom: in the whole market, or as far as one is concerned."""
    person = None if of_all else work.staff_id
    with work.read() as session:
        return planning.grants(session, work.market_id, work.today(), person=person)


def papers(work: Workspace, day: today.Today) -> tuple[bring.Paper, ...]:
    """Return what to bring to the stops of a day."""
    known = end_of_day(work.time_zone, day.day)
    with work.read() as session:
        return bring.papers(session, work.market_id, day.day, known, day.stops)


def people(work: Workspace, office: UUID) -> tuple[prep.About, DenialPicture]:
    """Return who an office is, and why its lines were denied."""
    day = work.today()
    with work.read() as session:
        found = prep.about(session, office, day, end_of_day(work.time_zone, day))
        return found, denials(session, found.clinicians, day)


def agreed(work: Workspace, office: UUID) -> prep.Agreed:
    """Return the contract of an office and its codes."""
    day = work.today()
    with work.read() as session:
        return prep.agreed(session, office, day, end_of_day(work.time_zone, day))


def cases(work: Workspace, office: UUID) -> tuple[CaseRow, ...]:
    """Return the open escalations of an office."""
    with work.read() as session:
        return prep.cases(session, office, work.today(), zone=work.time_zone)


def last(work: Workspace, office: UUID) -> Last:
    """Return when somebody was at an office, today included, and what is owed."""
    day = work.today()
    with work.read() as session:
        return Last(
            visits.last_submitted(session, office, before=day + timedelta(days=1)),
            visits.promises(session, day, organization_id=office, limit=FEW),
        )


def taught(work: Workspace, office: UUID) -> Taught:
    """Return what an office is to be taught again."""
    day = work.today()
    with work.read() as session:
        return Taught(
            teaching.clocks(session, office, day), teaching.old_papers(session, office, day)
        )


def changed(work: Workspace, office: UUID) -> tuple[date, tuple[Change, ...]]:
    """Return since when, and what changed since somebody was at an office."""
    day = work.today()
    known = end_of_day(work.time_zone, day)
    with work.read() as session:
        return changed_since_visit(session, work, office, day, known)


OF_STOP: Mapping[str, Callable[[Workspace, UUID], object]] = {
    "people and denials": people, "contract and codes": agreed, "cases": cases,
    "last visit": last, "training": taught, "changes": changed,
}  # fmt: skip


def parts(work: Workspace) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield all reads of the page by name, in its order; each is to be called before the next."""
    day: list[today.Today] = []
    yield "stops", lambda: day.append(stops(work))
    yield "tasks", lambda: tasks(work)
    yield "waiting", lambda: waiting(work)
    yield "coverage", lambda: grants(work, of_all=False)
    yield "repeats", lambda: repeats(work)
    yield "papers", lambda: papers(work, day[0])
    stop = day[0].next_stop or next(iter(day[0].stops), None)
    if stop is not None:
        if (place := stop.place) is not None:
            yield "nearby", lambda: nearby(work, place)
        for name, read in OF_STOP.items():
            yield name, partial(read, work, stop.visit.organization_id)
