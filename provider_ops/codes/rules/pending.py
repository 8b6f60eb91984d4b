"""What an amendment that waits would change about an answer, once it is signed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from provider_ops.codes.rules.check import CONTRACT, unsigned
from provider_ops.codes.rules.facts import Recorded, TermRecord
from provider_ops.codes.rules.known import as_known
from provider_ops.codes.rules.remedies import Remedy
from provider_ops.codes.rules.trail import PASS, day_text
from provider_ops.contracts.rules.amendments import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime
    from uuid import UUID

    from provider_ops.codes.rules.check import CheckAnswer
    from provider_ops.codes.rules.facts import Records


@dataclass(frozen=True, slots=True)
class PendingTerm:
    """Days that an amendment gives its contract when both sides have signed it."""

    contract_id: UUID
    title: str
    state: State
    first: date
    last: date | None


def signing_helps(
    records: Records,
    said: CheckAnswer,
    pending: Iterable[PendingTerm],
    instant: datetime,
    zone: str,
) -> Iterator[Remedy]:
    """Yield what to sign, where that would have a contract in force on the day of the service.

    Each is tried on the records: what an answer becomes is what the check says then.
    """
    question = said.question
    for one in pending:
        span = Recorded(one.first, one.last, instant, None, one.title)
        term = TermRecord(span, one.contract_id, one.title, terminated=False)
        signed = replace(records, terms=(*records.terms, term))
        then = unsigned(as_known(signed, instant, zone), question)
        if next(test.result for test in then.trail if test.test == CONTRACT) != PASS:
            continue
        number = next(own.number for own in records.contracts if own.id == one.contract_id)
        until = f" to {day_text(one.last)}" if one.last else ""
        on = day_text(question.on)
        ends = f"{on} becomes yes" if then.answer == "yes" else f"the contract covers {on}"
        yield Remedy(
            "contract", f"Get {one.title} of {number} signed.",
            f"It holds from {day_text(one.first)}{until} and {_WAITS[one.state]}. Once its signing "
            f"is recorded, {ends}.", number,
        )  # fmt: skip


_WAITS = {
    State.DRAFT: "is a draft",
    State.SUBMITTED: "waits to be approved",
    State.APPROVED: "waits to be signed",
}
