"""What a submitted form leaves in the tables, and the form read back from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import select

from provider_ops.core.errors import NotFoundError
from provider_ops.directory.queries import recorded_walk
from provider_ops.visits.attachments import files_of
from provider_ops.visits.model import (
    Promise,
    VisitAttendee,
    VisitCode,
    VisitMaterial,
    VisitObjective,
)
from provider_ops.visits.rules import (
    Attendee,
    KeptPromise,
    Material,
    NewPromise,
    Objective,
    Signature,
    TaughtCode,
    Understood,
    VisitForm,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace
    from provider_ops.visits.model import Visit

Detail = TypeVar("Detail", VisitAttendee, VisitObjective, VisitMaterial, VisitCode)
LAST_MINUTE = 24 * 60 - 1


def record_details(work: Workspace, session: Session, visit: Visit, form: VisitForm) -> None:
    """Put who was there, topics, materials, codes and promises in place of what is there."""
    for table in (VisitAttendee, VisitObjective, VisitMaterial, VisitCode):
        for row in session.query(table).filter_by(visit_id=visit.id).order_by(table.id):
            session.delete(row)

    def place() -> dict[str, object]:
        return {"id": work.new_id(), "market_id": work.market_id, "visit_id": visit.id}

    session.add_all(
        VisitAttendee(**place(), contact_id=a.contact_id, name=a.name.strip(), role=a.role)
        for a in form.attendees
        if a.name.strip()
    )
    session.add_all(
        VisitObjective(**place(), topic=o.topic.strip(), reached=o.reached)
        for o in form.objectives
        if o.topic.strip()
    )
    session.add_all(
        VisitMaterial(**place(), material_version_id=m.material_version_id, quantity=m.quantity)
        for m in form.materials
    )
    session.add_all(VisitCode(**place(), **code_fields(code)) for code in form.codes)
    _record_promises(work, session, visit, form)


def record_kept(session: Session, visit: Visit, form: VisitForm) -> None:
    """Close the promises that were kept at a visit; open those it closed before and does not now.

    Raises:
        NotFoundError: One is gone.
    """
    before = {row.id: row for row in _kept_at(session, visit)}
    for kept in form.kept:
        row = before.pop(kept.promise_id, None) or session.get(Promise, kept.promise_id)
        if row is None:
            raise NotFoundError
        row.done_on, row.kept_visit_id = visit.day, visit.id
        row.evidence = kept.evidence.strip() or f"visit {visit.day.isoformat()}"
    for row in before.values():
        row.done_on, row.evidence, row.kept_visit_id = None, "", None


def _kept_at(session: Session, visit: Visit) -> Sequence[Promise]:
    query = select(Promise).where(Promise.kept_visit_id == visit.id).order_by(Promise.id)
    return session.scalars(query).all()


def code_fields(code: TaughtCode) -> dict[str, Any]:
    """Return the columns of a code that was taught, or is to be."""
    return {
        "code": code.code, "reason": code.reason, "reason_lines": code.lines,
        "taught": code.taught.strip(), "who": code.who.strip(),
        "understood": code.understood.value,
        "taught_back": code.understood is Understood.YES,
        "check_again_on": code.check_again_on,
    }  # fmt: skip


def taught_code(row: VisitCode) -> TaughtCode:
    """Return what was recorded of a code; the release before knew "taught back" alone."""
    understood = Understood(row.understood)
    if row.taught_back and understood is Understood.NOT_ASKED:
        understood = Understood.YES
    return TaughtCode(row.code, row.reason, understood, row.check_again_on, row.taught, row.who,
                      row.reason_lines)  # fmt: skip


def recorded_form(session: Session, visit: Visit) -> VisitForm:
    """Return what was recorded of a visit as its form would hold it."""

    def of(table: type[Detail]) -> list[Detail]:
        return list(
            session.scalars(select(table).where(table.visit_id == visit.id).order_by(table.id))
        )

    promises = session.scalars(
        select(Promise).where(Promise.visit_id == visit.id).order_by(Promise.id)
    )
    checks, access, attested = recorded_walk(session, visit.id)
    return VisitForm(
        day=visit.day,
        start_minute=visit.start_minute,
        minutes=visit.minutes,
        left_minute=_left(visit),
        purpose=visit.purpose,
        location_id=visit.location_id,
        attendees=tuple(
            Attendee(a.name, a.role, a.contact_id) for a in of(VisitAttendee)
        ),
        objectives=tuple(Objective(o.topic, o.reached) for o in of(VisitObjective)),
        materials=tuple(
            Material(m.material_version_id, m.quantity) for m in of(VisitMaterial)
        ),
        codes=tuple(
            taught_code(c) for c in of(VisitCode)
        ),
        promises=tuple(
            NewPromise(p.text, p.due_on, p.owner_id, p.owner_name, p.id) for p in promises
        ),
        notes=visit.notes,
        next_visit_on=visit.next_visit_on,
        signature=Signature(visit.signature),
        signature_detail=visit.signature_detail,
        logging_seconds=visit.logging_seconds,
        kept=tuple(KeptPromise(p.id, p.evidence) for p in _kept_at(session, visit)),
        files=files_of(session, visit.id),
        checks=checks,
        access=access,
        attested=attested,
    )


def _left(visit: Visit) -> int | None:
    """When it ended; a plan has no end that happened."""
    was_recorded = visit.submitted_at is not None or bool(visit.unlock_reason)
    if visit.start_minute is None or not was_recorded:
        return None
    return min(visit.start_minute + visit.minutes, LAST_MINUTE)


def _record_promises(work: Workspace, session: Session, visit: Visit, form: VisitForm) -> None:
    """Keep the promises that are still there: one that was kept meanwhile stays kept."""
    before = {
        row.id: row
        for row in session.query(Promise).filter_by(visit_id=visit.id).order_by(Promise.id)
    }
    for promise in form.promises:
        row = before.pop(promise.promise_id, None) if promise.promise_id else None
        if row is None:
            row = Promise(
                id=work.new_id(),
                market_id=work.market_id,
                visit_id=visit.id,
                organization_id=visit.organization_id,
            )
            session.add(row)
        assert promise.due_on is not None  # `missing` asked for it
        row.text, row.due_on = promise.text.strip(), promise.due_on
        row.owner_id, row.owner_name = promise.owner_id, promise.owner_name
    for row in before.values():
        if row.done_on is None:
            session.delete(row)
