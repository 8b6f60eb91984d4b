"""What a rep does with visits: plan, draft, submit; and with promises: make, keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.directory.actions import Walk, put_walk
from provider_ops.network.model import Location, StaffMember
from provider_ops.store.model import Draft
from provider_ops.visits import drafts
from provider_ops.visits.attachments import forget_draft_files, record_files
from provider_ops.visits.model import Promise, Visit, VisitCode, VisitMaterial, VisitObjective
from provider_ops.visits.next_visit import plan_next
from provider_ops.visits.patient_marks import marks_in, without_marks
from provider_ops.visits.recording import code_fields, record_details, record_kept
from provider_ops.visits.rules import (
    Missing,
    TaughtCode,
    VisitForm,
    Wrong,
    ended,
    minutes_there,
    missing,
    wrong,
)
from provider_ops.visits.unlockings import with_unlocking

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

FORM = "visit"
MAY_UNLOCK = frozenset({"manager", "director", "admin"})


@dataclass(frozen=True, slots=True)
class PlannedVisit:
    """What planning a visit needs. `start_minute` counts from midnight at the office."""

    organization_id: UUID
    purpose: str
    day: date
    start_minute: int | None = None
    minutes: int = 45
    location_id: UUID | None = None
    """The office's first address when left out."""
    provider_id: UUID | None = None
    rep_id: UUID | None = None
    """Who goes; the person at the keyboard when left out."""
    codes: tuple[TaughtCode, ...] = ()
    """What is to be taught, such as the codes of denied lines; the form begins with them."""
    topics: tuple[str, ...] = ()
    """What the visit is to cover; the form offers them first, not ticked."""
    material_version_ids: tuple[UUID, ...] = ()
    """What is to be handed over; the form begins with them."""


_MISSING = {
    Missing.DAY: Sentence("day"),
    Missing.ATTENDEE: Sentence("attendee"),
    Missing.TOPIC: Sentence("topic"),
    Missing.PROMISE: Sentence("promise"),
    Missing.SIGNATURE: Sentence("signature"),
}


class IncompleteVisitError(RuleError):
    """The visit cannot be submitted yet; `missing` names the sections to go to."""

    title = "This visit is not complete"
    remedy = "The draft is saved. Fill in what is missing and finish again."

    def __init__(self, what: tuple[Missing, ...]) -> None:
        named = Sentence.joined(_MISSING[one] for one in what)
        super().__init__(Sentence("Missing: {what}.", what=named))
        self.missing = what


class PatientMarksError(RuleError):
    """Words of the visit look like a patient's identifier, and nobody said that they are none."""

    title = "This visit names a patient"
    remedy = "The draft is saved. Take the marked words out, or say that they are no patient's."

    def __init__(self, words: str) -> None:
        super().__init__(Sentence("It looks like a patient's identifier: {words}.", words=words))


def plan_visit(work: Workspace, plan: PlannedVisit) -> UUID:
    """Put a visit on the calendar.

    Raises:
        RuleError: If it has no purpose or lasts no time.
    """
    return plan_visits(work, (plan,))[0]


def plan_visits(work: Workspace, plans: Sequence[PlannedVisit]) -> tuple[UUID, ...]:
    """Put several visits on the calendar, all or none; returns their keys in order.

    Raises:
        RuleError: If one has no purpose or lasts no time.
    """
    if not all(plan.purpose.strip() and plan.minutes > 0 for plan in plans):
        raise RuleError("A visit needs a purpose and at least one minute.")
    with work.act() as session:
        return tuple(put_on_calendar(work, session, plan) for plan in plans)


def put_on_calendar(work: Workspace, session: Session, plan: PlannedVisit) -> UUID:
    """Put a visit on the calendar, inside an action's transaction; returns its key."""
    visit = Visit(
        id=work.new_id(),
        market_id=work.market_id,
        organization_id=plan.organization_id,
        location_id=plan.location_id or _first_address(session, plan.organization_id),
        provider_id=plan.provider_id,
        rep_id=plan.rep_id or work.staff_id,
        purpose=plan.purpose.strip(),
        day=plan.day,
        start_minute=plan.start_minute,
        minutes=plan.minutes,
    )
    session.add(visit)
    session.flush()

    def place() -> dict[str, Any]:
        return {"id": work.new_id(), "market_id": work.market_id, "visit_id": visit.id}

    session.add_all(
        VisitObjective(**place(), topic=topic.strip(), reached=False)
        for topic in dict.fromkeys(plan.topics)
        if topic.strip()
    )
    session.add_all(
        VisitMaterial(**place(), material_version_id=key)
        for key in dict.fromkeys(plan.material_version_ids)
    )
    session.add_all(
        VisitCode(**place(), **code_fields(code)) for code in plan.codes
    )
    return visit.id


def bring_topics(
    work: Workspace, visit: UUID | PlannedVisit, topics: Sequence[str]
) -> UUID:
    """Add topics to a visit, not ticked, and to its draft on this laptop; returns its key.

    What the visit covers already is not added again. A `PlannedVisit` is put on the calendar
    with them, in one transaction.

    Raises:
        NotFoundError: There is no such visit.
        RuleError: It was submitted, there is no topic, or the plan has no purpose.
    """
    wanted = list(dict.fromkeys(topic.strip() for topic in topics if topic.strip()))
    if not wanted:
        raise RuleError("Say what is to be spoken of.")
    with work.act() as session:
        key = visit_to_add_to(work, session, visit)
        there = set(session.scalars(
            select(VisitObjective.topic).where(VisitObjective.visit_id == key)
        ))  # fmt: skip
        session.add_all(
            VisitObjective(id=work.new_id(), market_id=work.market_id, visit_id=key, topic=topic,
                           reached=False)
            for topic in wanted
            if topic not in there
        )  # fmt: skip
        draft = session.get(Draft, key)
        if draft is not None:
            draft.body = drafts.with_topics(draft.body, wanted)
        return key


def move_visit(work: Workspace, visit_id: UUID, day: date, start_minute: int | None) -> None:
    """Plan the visit for another day or time."""
    with work.act() as session:
        visit = open_visit(session, visit_id)
        visit.day, visit.start_minute = day, start_minute


def cancel_visit(work: Workspace, visit_id: UUID) -> None:
    """Take the visit off the calendar; it stays in the history of the office."""
    cancel_visits(work, (visit_id,))


def cancel_visits(work: Workspace, visit_ids: Sequence[UUID]) -> None:
    """Take several visits off the calendar, all or none."""
    with work.act() as session:
        for visit_id in visit_ids:
            open_visit(session, visit_id).cancelled_on = work.today()
            _forget_draft(session, visit_id)


def save_draft(work: Workspace, visit_id: UUID, form: VisitForm) -> None:
    """Keep what the form holds on this laptop. Nothing is sent before the visit is submitted.

    What looks like a patient's identifier is not kept, here neither; see `patient_marks`.
    """
    form = without_marks(form)
    with work.store.write() as session:
        session.merge(
            Draft(
                row_id=visit_id, form=FORM, body=drafts.to_json(form), saved_at=work.now()
            )
        )


def discard_draft(work: Workspace, visit_id: UUID) -> None:
    """Throw away what was typed; the planned visit stays."""
    with work.store.write() as session:
        _forget_draft(session, visit_id)


def submit_visit(work: Workspace, visit_id: UUID, form: VisitForm) -> None:
    """Record the visit and lock it; draft, visit and promises change in one transaction.

    The next visit, if it names a day for one, is planned in it as well: see `next_visit`.

    Raises:
        IncompleteVisitError: If something required is missing.
        PatientMarksError: If it holds what looks like a patient's identifier.
        RuleError: If it was submitted already, or says what cannot be.
        NotFoundError: If it was deleted, here or by a sync, since the form opened.
    """
    if what := missing(form, work.today()):
        raise IncompleteVisitError(what)
    if marks := marks_in(form):
        raise PatientMarksError(", ".join(sorted({mark.found.text for mark in marks})))
    form = ended(form, work.now().astimezone(ZoneInfo(work.time_zone)))
    assert form.day is not None
    with work.act() as session:
        visit = open_visit(session, visit_id)
        if found := wrong(form, work.today(), visit.day):
            raise _wrong_error(found[0])
        holder = visit.rep_id
        visit.rep_id = _made_by(work, session, visit)
        visit.day, visit.start_minute = form.day, form.start_minute
        visit.minutes = minutes_there(form)
        visit.purpose = form.purpose.strip() or visit.purpose
        visit.location_id = form.location_id or visit.location_id
        visit.notes = form.notes.strip()
        before, visit.next_visit_on = visit.next_visit_on, form.next_visit_on
        visit.signature, visit.signature_detail = form.signature.value, form.signature_detail
        visit.logging_seconds = form.logging_seconds
        visit.submitted_at = work.now()
        visit.cancelled_on = None
        record_details(work, session, visit, form)
        record_files(work, session, visit, form.files)
        walk = Walk(visit.organization_id, form.day, form.checks, form.access, form.attested,
                    visit.id, visit.location_id)  # fmt: skip
        put_walk(session, work, walk)
        record_kept(session, visit, form)
        plan_next(work, session, visit, before, holder or visit.rep_id)
        _forget_draft(session, visit_id)


def _wrong_error(what: Wrong) -> RuleError:
    if what is Wrong.LONG_AGO:
        return RuleError("The day of this visit is more than a year ago.")
    if what is Wrong.LEFT:
        return RuleError("This visit ended before it began.")
    return RuleError("The next visit has to be after the day of this one.")


def _made_by(work: Workspace, session: Session, visit: Visit) -> UUID:
    """Return who made a visit: the representative who records it first, for whomever it was."""
    person = session.get(StaffMember, work.staff_id)
    records = person is not None and person.role == "rep" and not visit.unlock_reason
    return work.staff_id if records else visit.rep_id


def unlock_visit(work: Workspace, visit_id: UUID, reason: str) -> None:
    """Open a submitted visit again, for a correction.

    Raises:
        RuleError: If no reason is given, the visit is not locked, or the person is no manager.
    """
    if not reason.strip():
        raise RuleError("Unlocking a visit needs a reason.")
    with work.act() as session:
        person = session.get(StaffMember, work.staff_id)
        if person is None or person.role not in MAY_UNLOCK:
            raise RuleError("Only a manager can unlock a visit.")
        visit = session.get(Visit, visit_id)
        if visit is None:
            raise NotFoundError
        if visit.submitted_at is None:
            raise RuleError("This visit is not locked.")
        name = f"{person.given_name} {person.family_name}"
        visit.submitted_at = None
        visit.unlock_reason = with_unlocking(visit.unlock_reason, work.now(), name, reason)


def make_promise(
    work: Workspace,
    *,
    organization_id: UUID,
    text: str,
    due_on: date,
    owner_id: UUID | None,
    owner_name: str = "",
) -> UUID:
    """Note a promise made outside a visit: on the phone, by mail."""
    if not text.strip() or (owner_id is None and not owner_name.strip()):
        raise RuleError("A promise needs words and an owner.")
    with work.act() as session:
        promise = Promise(
            id=work.new_id(),
            market_id=work.market_id,
            organization_id=organization_id,
            text=text.strip(),
            owner_id=owner_id,
            owner_name=owner_name,
            due_on=due_on,
        )
        session.add(promise)
        return promise.id


def keep_promise(work: Workspace, promise_id: UUID, evidence: str = "") -> None:
    """Mark a promise as kept today."""
    with work.act() as session:
        _keep(session, promise_id, work.today(), evidence)


def reopen_promise(work: Workspace, promise_id: UUID) -> None:
    """Take back that a promise was kept."""
    with work.act() as session:
        promise = session.get(Promise, promise_id)
        if promise is None:
            raise NotFoundError
        promise.done_on, promise.evidence, promise.kept_visit_id = None, "", None


def _first_address(session: Session, organization_id: UUID) -> UUID | None:
    return session.scalar(
        select(Location.id)
        .where(Location.organization_id == organization_id)
        .order_by(Location.id)
        .limit(1)
    )


def visit_to_add_to(work: Workspace, session: Session, visit: UUID | PlannedVisit) -> UUID:
    """Return the key of a visit that is not submitted; a `PlannedVisit` comes on the calendar.

    Raises:
        NotFoundError: There is no such visit.
        RuleError: It was submitted, or the plan has no purpose.
    """
    if not isinstance(visit, PlannedVisit):
        return open_visit(session, visit).id
    if not visit.purpose.strip():
        raise RuleError("A visit needs a purpose and at least one minute.")
    return put_on_calendar(work, session, visit)


def open_visit(session: Session, visit_id: UUID) -> Visit:
    """Return a visit that can still change, inside an action's transaction.

    Raises:
        NotFoundError: There is none.
        RuleError: It was submitted.
    """
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotFoundError
    if visit.submitted_at is not None:
        raise RuleError("This visit is locked. A manager can unlock it with a reason.")
    return visit


def _keep(session: Session, promise_id: UUID, day: date, evidence: str) -> None:
    promise = session.get(Promise, promise_id)
    if promise is None:
        raise NotFoundError
    promise.done_on, promise.evidence = day, evidence


def _forget_draft(session: Session, visit_id: UUID) -> None:
    draft = session.get(Draft, visit_id)
    if draft is not None:
        session.delete(draft)
    forget_draft_files(session, visit_id)
