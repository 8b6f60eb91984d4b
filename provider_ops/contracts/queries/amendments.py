"""Amendments of a contract with everything that happened to them, as known at an instant."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import takewhile
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select

from provider_ops.contracts.model import Amendment, AmendmentEvent
from provider_ops.contracts.rules.amendments import (
    DRAFTED,
    OPEN,
    REMINDED,
    WRITING,
    AmendmentKind,
    Content,
    State,
    Step,
    after,
    restored,
)
from provider_ops.core.errors import RuleError
from provider_ops.network.model import StaffMember

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlalchemy.orm import Session

    from provider_ops.contracts.queries.detail import TermRow


@dataclass(frozen=True, slots=True)
class AmendmentStep:
    """Something that was done with an amendment. `step` is "draft", "remind" or a `rules` Step."""

    step: str
    text: str
    revision: int
    content: Content
    by: str
    at: datetime
    staff_id: UUID


@dataclass(frozen=True, slots=True)
class AmendmentRow:
    """An amendment as it was at the instant that was asked about; steps oldest first."""

    id: UUID
    number: int
    kind: AmendmentKind
    state: State
    revision: int
    content: Content
    corrects_id: UUID | None
    term_id: UUID | None
    steps: tuple[AmendmentStep, ...]

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to act on it."""
        return self.state in OPEN

    @property
    def until(self) -> datetime:
        """When it came to the state that it is in."""
        return _moves(self.steps)[-1].at

    @property
    def since(self) -> datetime:
        """When it was drafted."""
        return self.steps[0].at

    def is_by(self, staff_id: UUID) -> bool:
        """Whether somebody drafted, revised or submitted its latest version."""
        return any(one.staff_id == staff_id and one.step in WRITING
                   and one.revision == self.revision for one in self.steps)  # fmt: skip

    def versions(self) -> tuple[AmendmentStep, ...]:
        """Return the first step of each version, oldest first."""
        return tuple(one for one in self.steps if one.step in (DRAFTED, Step.REVISE.value))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the term that an amendment's signing recorded.

    Attributes:
        first: None where nothing is left of it.
        last: None likewise, and where it has no end.
        word: "" where it stands as it was signed; else "corrected", "terminated" or "withdrawn".
    """

    first: date | None
    last: date | None
    word: str


def amendment_behind(
    amendments: Iterable[AmendmentRow], term: TermRow
) -> AmendmentRow | None:
    """Return the amendment that a term comes from, through all corrections; None for none."""
    signed = {one.term_id: one for one in amendments if one.term_id is not None}
    return next((signed[one.id] for one in reversed(term.recordings) if one.id in signed), None)


def outcome_of(
    one: AmendmentRow, amendments: Iterable[AmendmentRow], terms: Iterable[TermRow]
) -> Outcome | None:
    """Return what holds of a signed amendment now, None of one that recorded no term.

    What a later amendment changed is that one's doing: this one then stands as it was before.
    """
    if one.term_id is None:
        return None
    others = {other.term_id for other in amendments} - {one.term_id}
    for term in terms:
        keys = [row.id for row in term.recordings]
        if one.term_id in keys:
            own = list(takewhile(lambda row: row.id not in others,
                                 term.recordings[keys.index(one.term_id):]))  # fmt: skip
            signed, now = own[0], own[-1]
            word = "" if signed is now else (
                "terminated" if now.ended_by != signed.ended_by else "corrected")  # fmt: skip
            return Outcome(now.first, now.last, word)
    return Outcome(None, None, "withdrawn")


def amendments_of(session: Session, contract_id: UUID, known: datetime) -> tuple[AmendmentRow, ...]:
    """Return the amendments that were drafted by `known`, the newest first.

    State and version follow from the steps taken by then. Steps of two people who did not know
    of each other may not fit; then the row's own state, on which the hub has had its say, counts.
    """
    rows = session.scalars(select(Amendment).where(Amendment.contract_id == contract_id)).all()
    events: defaultdict[UUID, list[AmendmentStep]] = defaultdict(list)
    query = (
        select(AmendmentEvent, StaffMember.given_name, StaffMember.family_name)
        .outerjoin(StaffMember, StaffMember.id == AmendmentEvent.staff_id)
        .where(AmendmentEvent.amendment_id.in_([row.id for row in rows]),
               AmendmentEvent.happened_at <= known)
        .order_by(AmendmentEvent.happened_at, AmendmentEvent.id)
    )  # fmt: skip
    for event, given, family in session.execute(query):
        who = f"{given} {family}" if given is not None else ""
        steps = events[event.amendment_id]
        content = _content(event.content)
        if "list" not in event.content and steps:  # by release 1, which leaves it as it is
            content = replace(content, list_id=steps[-1].content.list_id)
        steps.append(AmendmentStep(event.step, event.text, event.revision, content, who,
                                   event.happened_at, event.staff_id))  # fmt: skip
    found = [_row(row, events[row.id]) for row in rows if events[row.id]]
    return tuple(sorted(found, key=lambda one: (one.since, one.id), reverse=True))


def _row(row: Amendment, steps: Sequence[AmendmentStep]) -> AmendmentRow:
    last = steps[-1]
    return AmendmentRow(
        id=row.id, number=row.number, kind=AmendmentKind(row.kind),
        state=_state(row, steps), revision=last.revision, content=last.content,
        corrects_id=row.corrects_id,
        term_id=row.term_id if _moves(steps)[-1].step == Step.SIGN.value else None,
        steps=tuple(steps),
    )  # fmt: skip


def _moves(steps: Sequence[AmendmentStep]) -> list[AmendmentStep]:
    """Return the steps that lead from one state to another."""
    return [one for one in steps if one.step != REMINDED]


def _state(row: Amendment, steps: Sequence[AmendmentStep]) -> State:
    state = State.DRAFT
    for one in _moves(steps)[1:]:
        try:
            state = after(state, Step(one.step))
        except (RuleError, ValueError):  # two people at once, or a step of another release
            return restored(row.state, [step.step for step in steps])
    return state


def _content(written: dict[str, Any]) -> Content:
    def day(name: str) -> date | None:
        return date.fromisoformat(written[name]) if written[name] else None

    amount, brought = written["amount"], written.get("list")
    return Content(
        written["title"], day("first"), day("last"), None if amount is None else Decimal(amount),
        UUID(brought) if brought else None,
    )  # fmt: skip
