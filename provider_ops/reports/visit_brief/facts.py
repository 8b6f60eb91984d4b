"""The facts of a visit brief, read once in one session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sqlalchemy import or_, select

from provider_ops.core.clock import end_of_day
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.directory import queries as directory
from provider_ops.network import queries as network
from provider_ops.network.model import Organization, Provider, StaffMember
from provider_ops.overview import prep, teaching
from provider_ops.overview.changes import changed_since_visit
from provider_ops.overview.talking import TalkPoint, points_of
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.directory.queries import ClockRow, CourseRow
    from provider_ops.overview.changes import Change
    from provider_ops.overview.prep import Prep
    from provider_ops.overview.teaching import Clock, OldPaper
    from provider_ops.store.workspace import Workspace

Language = Literal["en", "es"]
PAST = 3
"""Visits before the brief's that are told."""


SOON = 30
"""Days ahead in which deadlines of the directory and of courses are for this visit."""


@dataclass(frozen=True, slots=True)
class BriefRequest:
    """Which office, for a visit on which day, and in which language."""

    organization_id: UUID
    day: date
    language: Language = "en"


@dataclass(frozen=True, slots=True)
class Planned:
    """The visit that the brief is for, on its day or the next one after it.

    `minute` counts from midnight at the office.
    """

    day: date
    purpose: str
    minute: int | None


@dataclass(frozen=True, slots=True)
class PastVisit:
    """A visit that was made."""

    day: date
    purpose: str
    rep: str
    notes: str


@dataclass(frozen=True, slots=True)
class BriefFacts:
    """Everything the brief says.

    Attributes:
        changed: What changed of codes and contract since the last visit, or in ninety days where
            there was none; the earliest first.
        since: The first day that counts as since then.
    """

    day: date
    language: Language
    made_by: str
    place: str
    planned: Planned | None
    about: Prep
    past: tuple[PastVisit, ...]
    since: date
    changed: tuple[Change, ...]
    clocks: tuple[Clock, ...]
    papers: tuple[OldPaper, ...]
    points: tuple[TalkPoint, ...]
    directory: tuple[ClockRow, ...] = ()
    courses: tuple[CourseRow, ...] = ()


def brief_facts(session: Session, work: Workspace, request: BriefRequest) -> BriefFacts:
    """Read the facts, as known at the end of the day asked for.

    Raises:
        NotFoundError: There is no such office.
    """
    office, day, zone = request.organization_id, request.day, work.time_zone
    if session.get(Organization, office) is None:
        raise NotFoundError
    known = end_of_day(zone, day)
    about = prep.prep(session, office, day, known, zone=zone)
    past = _past(session, office, day)
    since, changed = changed_since_visit(session, work, office, day, known)
    clocks = teaching.clocks(session, office, day)
    author = session.get(StaffMember, work.staff_id)
    return BriefFacts(
        day=day, language=request.language,
        made_by=f"{author.given_name} {author.family_name}" if author else "",
        place=_place(session, office), planned=_planned(session, office, day), about=about,
        past=past, since=since, changed=changed, clocks=clocks,
        directory=directory.clocks(session, work.market_id, day, known, within=SOON,
                                   organization_ids=(office,)),
        courses=tuple(
            row for row in directory.courses_of(session, work.market_id, office, day, known)
            if (row.due_on - day).days <= SOON
        ),
        papers=teaching.old_papers(session, office, day),
        points=points_of(about.cases, about.denials.reasons, about.ending, about.contract,
                         about.promises, changed, clocks),
    )  # fmt: skip


def office_of_words(session: Session, market_id: str, words: str) -> UUID:
    """Return the office with this NPI or name; a part of the name is enough where it is clear.

    Raises:
        NotFoundError: No office is called so.
        RuleError: Several are.
    """
    offices = select(Organization.id, Organization.name).where(Organization.market_id == market_id)
    exact = offices.where(or_(Organization.npi == words, Organization.name == words))
    part = offices.where(Organization.name.contains(words, autoescape=True))
    for query in (exact, part):
        found = session.execute(query.order_by(Organization.name).limit(9)).all()
        if len(found) == 1:
            return found[0][0]
        if found:
            raise RuleError(
                "; ".join(name for _, name in found) + ".",
                title="Several offices are called so",
                remedy="Nothing was made. Name one of them in full, or by its NPI.",
            )
    raise NotFoundError(
        Sentence("Office {words}.", words=words),
        title="There is no office of this name or NPI",
        remedy="Nothing was made. Check the name and try again.",
    )


def office_of_clinician(session: Session, work: Workspace, npi: str, day: date) -> UUID:
    """Return the office that a clinician joined last, as of `day`.

    Raises:
        NotFoundError: There is no clinician with this NPI, or he works nowhere.
    """
    person = session.scalar(
        select(Provider.id).where(Provider.market_id == work.market_id, Provider.npi == npi)
    )
    known = end_of_day(work.time_zone, day)
    ties = network.affiliations(session, day, known, provider_id=person) if person else ()
    tie = max(ties, key=lambda row: (row.valid_from, row.span_id), default=None)
    if tie is None:
        raise NotFoundError(
            Sentence("NPI {npi}.", npi=npi),
            title="No office has a clinician with this NPI",
            remedy="Nothing was made. Check the NPI and the day, then try again.",
        )
    return tie.organization_id


def _place(session: Session, office: UUID) -> str:
    first = next(iter(network.locations(session, office)), None)
    return f"{first.address}, {first.city}" if first is not None else ""


def _planned(session: Session, office: UUID, day: date) -> Planned | None:
    row = session.scalars(
        select(Visit)
        .where(Visit.organization_id == office, Visit.cancelled_on.is_(None), Visit.day >= day,
               or_(Visit.day == day, Visit.submitted_at.is_(None)))
        .order_by(Visit.day, Visit.start_minute.is_(None), Visit.start_minute, Visit.id)
        .limit(1)
    ).one_or_none()  # fmt: skip
    return None if row is None else Planned(row.day, row.purpose, row.start_minute)


def _past(session: Session, office: UUID, day: date) -> tuple[PastVisit, ...]:
    rows = session.execute(
        select(Visit.day, Visit.purpose, Visit.notes,
               StaffMember.given_name + " " + StaffMember.family_name)
        .outerjoin(StaffMember, StaffMember.id == Visit.rep_id)
        .where(Visit.organization_id == office, Visit.submitted_at.is_not(None), Visit.day < day)
        .order_by(Visit.day.desc(), Visit.id.desc())
        .limit(PAST)
    )  # fmt: skip
    return tuple(PastVisit(on, purpose, rep or "", notes) for on, purpose, notes, rep in rows)
