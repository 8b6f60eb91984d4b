"""What a person does between visits: log a call, mail or note, correct it, take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.outreach.model import Outreach, PrivateNote
from provider_ops.outreach.rules import Missing, missing, patient_words

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.outreach.rules import Entry
    from provider_ops.store.workspace import Workspace


_MISSING = {
    Missing.TEXT: Sentence("text"),
    Missing.DIRECTION: Sentence("direction"),
    Missing.TIME: Sentence("time"),
    Missing.MINUTES: Sentence("minutes"),
}


class PatientWordsError(RuleError):
    """The words hold what looks like a patient's identifier."""

    title = "This looks like a patient's identifier"
    remedy = "Nothing was saved. Take it out, or say that it is no patient's."


def log(
    work: Workspace, organization_id: UUID, entry: Entry, cleared: Collection[str] = ()
) -> UUID:
    """Keep a call, mail or note with an office; returns the key of the entry.

    Raises:
        RuleError: Something is missing.
        PatientWordsError: It names a patient, and nobody said in `cleared` that it does not.
    """
    with work.act() as session:
        return put_entry(work, session, organization_id, entry, cleared)


def put_entry(
    work: Workspace, session: Session, organization_id: UUID, entry: Entry,
    cleared: Collection[str] = (),
) -> UUID:  # fmt: skip
    """Do what `log` does, inside an action's transaction."""
    _examine(work, entry, cleared)
    key = work.new_id()
    session.add(_version(work, key, organization_id, entry, first_id=key, replaces_id=None))
    return key


def change(
    work: Workspace, first_id: UUID, entry: Entry, cleared: Collection[str] = ()
) -> UUID:
    """Replace what an entry says; the version before stays in its history.

    Raises:
        NotFoundError: There is no such entry.
        RuleError: Somebody else wrote it, it was taken back, or something is missing.
    """
    _examine(work, entry, cleared)
    with work.act() as session:
        last = _latest(session, work, first_id)
        key = work.new_id()
        session.add(
            _version(work, key, last.organization_id, entry, first_id=first_id, replaces_id=last.id)
        )
        return key


def withdraw(work: Workspace, first_id: UUID) -> None:
    """Take an entry off the timeline; its history keeps it.

    Raises:
        NotFoundError: There is no such entry.
        RuleError: Somebody else wrote it, or it was taken back already.
    """
    with work.act() as session:
        last = _latest(session, work, first_id)
        session.add(
            Outreach(
                id=work.new_id(), market_id=last.market_id, organization_id=last.organization_id,
                first_id=first_id, replaces_id=last.id, kind=last.kind, direction=last.direction,
                contact_id=last.contact_id, person=last.person, text=last.text,
                minutes=last.minutes, happened_at=last.happened_at, staff_id=work.staff_id,
                recorded_at=work.now(), withdrawn=True,
            )
        )  # fmt: skip


def keep_private_note(work: Workspace, organization_id: UUID, text: str) -> None:
    """Keep a person's own words about an office on this laptop; empty words take them away."""
    with work.store.write() as session:
        row = session.get(PrivateNote, organization_id)
        if not text.strip():
            if row is not None:
                session.delete(row)
            return
        session.merge(
            PrivateNote(organization_id=organization_id, market_id=work.market_id,
                        text=text.strip(), saved_at=work.now())
        )  # fmt: skip


def _examine(work: Workspace, entry: Entry, cleared: Collection[str]) -> None:
    if what := missing(entry, work.now()):
        named = Sentence.joined(_MISSING[one] for one in what)
        raise RuleError(Sentence("Missing: {what}.", what=named),
                        title="This entry is not complete")  # fmt: skip
    if found := patient_words(entry, cleared):
        raise PatientWordsError(Sentence("Found: {count}.", count=len(found)))


def _version(
    work: Workspace, key: UUID, organization_id: UUID, entry: Entry, *,
    first_id: UUID, replaces_id: UUID | None,
) -> Outreach:  # fmt: skip
    return Outreach(
        id=key, market_id=work.market_id, organization_id=organization_id, first_id=first_id,
        replaces_id=replaces_id, kind=entry.kind.value, direction=entry.direction.value,
        contact_id=entry.contact_id, person=entry.person.strip(), text=entry.text.strip(),
        minutes=entry.minutes, happened_at=entry.happened_at, staff_id=work.staff_id,
        recorded_at=work.now(),
    )  # fmt: skip


def _latest(session: Session, work: Workspace, first_id: UUID) -> Outreach:
    row = session.scalars(
        select(Outreach)
        .where(Outreach.first_id == first_id)
        .order_by(Outreach.recorded_at.desc(), Outreach.id.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        raise NotFoundError
    if row.staff_id != work.staff_id:
        raise RuleError("Only who wrote an entry may change it.")
    if row.withdrawn:
        raise RuleError("This entry was taken back.")
    return row
