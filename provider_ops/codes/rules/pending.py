"""What an amendment that waits would change about an answer, once it is signed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from provider_ops.codes.rules.check import APPROVED_LIST, CONTRACT, unsigned
from provider_ops.codes.rules.facts import AttachmentRecord, Recorded, TermRecord
from provider_ops.codes.rules.known import as_known
from provider_ops.codes.rules.remedies import Remedy
from provider_ops.codes.rules.trail import PASS, day_text
from provider_ops.contracts.rules.amendments import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime
    from uuid import UUID

    from provider_ops.codes.rules.check import CheckAnswer
    from provider_ops.codes.rules.facts import ApprovalRecord, Records


@dataclass(frozen=True, slots=True)
class BroughtList:
    """An approved list that an amendment brings, and what is recorded of the code on it."""

    id: UUID
    name: str
    approvals: tuple[ApprovalRecord, ...]


@dataclass(frozen=True, slots=True)
class PendingAmendment:
    """What an amendment gives its contract when both sides have signed it: days, and a list."""

    contract_id: UUID
    title: str
    state: State
    first: date
    last: date | None
    brings: BroughtList | None = None
    corrects: UUID | None = None
    """The row that now counts of the term whose days it changes; None: it adds a term."""


def signing_helps(
    records: Records,
    said: CheckAnswer,
    pending: Iterable[PendingAmendment],
    instant: datetime,
    zone: str,
) -> Iterator[Remedy]:
    """Yield what to sign, where a contract would be in force then, or its list have the code.

    Each is tried on the records: what an answer becomes is what the check says then.
    """
    question = said.question
    for one in pending:
        signed = _signed(records, one, instant)
        if signed is None:
            continue
        then = unsigned(as_known(signed, instant, zone), question)
        came = {test.test for test in then.trail if test.result == PASS}
        came -= {test.test for test in said.trail if test.result == PASS}
        on = day_text(question.on)
        if then.answer == "yes":
            ends = f"{on} becomes yes"
        elif CONTRACT in came:
            ends = f"the contract covers {on}"
        elif APPROVED_LIST in came:
            ends = f"its list approves {question.code} on {on}"
        else:
            continue
        number = next(own.number for own in records.contracts if own.id == one.contract_id)
        until = f" to {day_text(one.last)}" if one.last else ""
        brings = f" with {one.brings.name}" if one.brings else ""
        yield Remedy(
            "contract", f"Get {one.title} of {number} signed.",
            f"It holds from {day_text(one.first)}{until}{brings} and {_WAITS[one.state]}. Once its "
            f"signing is recorded, {ends}.", number,
        )  # fmt: skip


def _signed(records: Records, one: PendingAmendment, instant: datetime) -> Records | None:
    """Return the records as they would be if it were signed at `instant`.

    None if it cannot be: the term that it corrects is no longer known.
    """
    span = Recorded(one.first, one.last, instant, None, one.title)
    term = TermRecord(span, one.contract_id, one.title, terminated=False)
    terms = records.terms
    if one.corrects is not None:
        old = next((row for row in terms if row.key == one.corrects), None)
        if old is None or not old.span.known(instant):
            return None
        terms = tuple(row for row in terms if row is not old)
        term = replace(old, span=span)
    signed = replace(records, terms=(*terms, term))
    if one.brings is None:
        return signed
    known = [row for row in records.approvals if row.list_id != one.brings.id]
    attached = AttachmentRecord(span, one.contract_id, one.brings.id, one.brings.name)
    return replace(signed, attachments=(*records.attachments, attached),
                   approvals=(*known, *one.brings.approvals))  # fmt: skip


_WAITS = {
    State.DRAFT: "is a draft",
    State.SUBMITTED: "waits to be approved",
    State.APPROVED: "waits to be signed",
}
