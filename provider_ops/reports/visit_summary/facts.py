"""What a visit summary says: what the office saw and heard itself, and nothing besides.

Notes, findings, rates and what we think of the office stay inside. A draft can be printed before
it is submitted: the paper is left in the room.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from provider_ops.codes import queries as codes
from provider_ops.escalations import queries as escalations
from provider_ops.network.model import Location, Market, Organization, StaffMember
from provider_ops.training import queries as training
from provider_ops.training.rules import ENGLISH
from provider_ops.visits import queries as visits
from provider_ops.visits.model import Promise
from provider_ops.visits.rules import Signature
from provider_ops.visits.tasks import queries as tasks

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.codes.queries import RecentCheck
    from provider_ops.store.workspace import Workspace
    from provider_ops.visits.rules import VisitForm

Language = Literal["en", "es"]
CASES = 6


@dataclass(frozen=True, slots=True)
class Contact:
    """The representative as the office reaches them."""

    name: str
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class Change:
    """A code that was taught: what to do, why, when it is looked at again."""

    code: str
    do: str
    why: str
    lines: int
    again: date | None


@dataclass(frozen=True, slots=True)
class Task:
    """Who does what by when."""

    text: str
    who: str
    by: date | None
    done: bool = False
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Left:
    """A material that stays there; `behind` is the version its translation lags."""

    title: str
    language: str
    version: str
    copies: int
    behind: str = ""


@dataclass(frozen=True, slots=True)
class SummaryFacts:
    """Everything the paper says. `start` and `end` are minutes since midnight."""

    language: Language
    number: str
    day: date
    start: int | None
    end: int | None
    place: str
    office: str
    npi: str
    plan: str
    rep: Contact
    there: tuple[tuple[str, str], ...]
    topics: tuple[str, ...]
    changes: tuple[Change, ...]
    tasks: tuple[Task, ...]
    before: tuple[Task, ...]
    """What was promised earlier, on either side, and is open still."""
    left: tuple[Left, ...]
    answers: tuple[RecentCheck, ...]
    cases: tuple[str, ...]
    next_visit: date | None
    signature: Signature
    signed: str
    signer: str


def summary_facts(
    session: Session, work: Workspace, visit_id: UUID, language: Language,
    form: VisitForm | None = None,
) -> SummaryFacts:  # fmt: skip
    """Read the facts of a visit; `form` is what its form holds now, where it is open.

    Raises:
        NotFoundError: If the visit is gone.
    """
    today = work.today()
    detail = visits.detail(session, visit_id, zone=work.time_zone, today=today)
    form = form or detail.form
    office = session.get_one(Organization, detail.row.organization_id)
    location = form.location_id or detail.location_id
    place = session.get(Location, location) if location else None
    market = session.query(Market).filter_by(market_id=work.market_id).first()
    rep = session.get(StaffMember, detail.row.rep_id)
    asked = codes.ToldFilter(visit_id=visit_id)
    day = form.day or detail.row.day
    return SummaryFacts(
        language=language,
        number=f"V-{day.isoformat()}-{visit_id.hex[-4:].upper()}",
        day=day,
        start=form.start_minute,
        end=form.left_minute,
        place=(place.name or place.address) if place else "",
        office=office.name,
        npi=office.npi or "",
        plan=market.name if market else "",
        rep=Contact(f"{rep.given_name} {rep.family_name}", rep.phone, rep.email)
        if rep else Contact(detail.row.rep, "", ""),
        there=tuple((one.name, one.role) for one in form.attendees if one.name.strip()),
        topics=tuple(one.topic for one in form.objectives if one.reached),
        changes=tuple(
            Change(one.code, one.taught, one.reason, one.lines, one.check_again_on)
            for one in form.codes
        ),
        tasks=_tasks(session, form),
        before=_before(session, form, office, visit_id, day),
        left=_left(session, form, today),
        answers=codes.recent_checks(session, work.market_id, asked),
        cases=_cases(session, work, office.id),
        next_visit=form.next_visit_on,
        signature=form.signature,
        signed=form.signature_detail if form.signature is Signature.SIGNED else "",
        signer=form.attendees[0].name if form.attendees else "",
    )  # fmt: skip


def _tasks(session: Session, form: VisitForm) -> tuple[Task, ...]:
    """What was kept at the visit, then what is promised, the earliest day first."""
    kept = [row for one in form.kept if (row := session.get(Promise, one.promise_id))]
    done = [Task(row.text, _owner(session, row.owner_id, row.owner_name), None, done=True)
            for row in kept]  # fmt: skip
    made = sorted(form.promises, key=lambda one: (one.due_on is None, one.due_on))
    return (
        *done,
        *(Task(one.text, _owner(session, one.owner_id, one.owner_name), one.due_on)
          for one in made),
    )  # fmt: skip


def _before(
    session: Session, form: VisitForm, office: Organization, visit_id: UUID, day: date
) -> tuple[Task, ...]:
    """What is open of earlier visits and between them, the longest late first."""
    which = tasks.Filter(tasks.View.OPEN, organization_id=office.id)
    kept = {one.promise_id for one in form.kept}
    return tuple(
        Task(row.text, row.owner or office.name, row.due_on, is_late=row.days_late > 0)
        for row in tasks.page(session, which, day)
        if row.visit_id != visit_id and row.id not in kept
        and (row.made_on is None or row.made_on <= day)
    )  # fmt: skip


def _owner(session: Session, owner_id: UUID | None, name: str) -> str:
    person = session.get(StaffMember, owner_id) if owner_id else None
    return f"{person.given_name} {person.family_name}" if person else name


def _left(session: Session, form: VisitForm, today: date) -> tuple[Left, ...]:
    versions = {row.id: row for row in training.versions_of(session, today)}
    materials = {row.id: row for row in training.library(session, today)}
    found = []
    for one in form.materials:
        version = versions.get(one.material_version_id)
        if version is None:
            continue
        behind = materials[version.material_id].behind
        english = behind.get(version.language, "") if version.language != ENGLISH else ""
        found.append(
            Left(version.title, version.language, version.version, one.quantity, english)
        )
    return tuple(found)


def _cases(session: Session, work: Workspace, office: UUID) -> tuple[str, ...]:
    """Numbers alone: titles are ours."""
    which = escalations.Filter(organization_id=office, open_only=True)
    rows = escalations.page(session, which, zone=work.time_zone, on=work.today(), limit=CASES)
    return tuple(row.number for row in rows)
