"""What became of a claim: what stands of its answers, what was paid in the end, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

ZERO = Decimal(0)
FILING_WARNING_DAYS = 30
"""Calendar days before the last day to file from which an unanswered claim is at risk."""


class Outcome(StrEnum):
    """What became of a claim."""

    UNANSWERED = "unanswered"
    PAID = "paid"
    PARTLY = "partly"
    """Paid, with lines that were denied."""
    DENIED = "denied"
    REVERSED = "reversed"
    """Taken back, and not answered anew."""
    REPLACED = "replaced"
    """A later claim takes its place."""
    VOIDED = "voided"
    """A later claim takes it back."""


class Flag(StrEnum):
    """What looks wrong in the life of a claim."""

    REVERSED_ONLY = "reversed_only"
    """It was taken back, and no correction came."""
    NOTHING_TO_REVERSE = "nothing_to_reverse"
    """A reversal takes back an amount that no answer here had."""
    PAID_TWICE = "paid_twice"
    """Two answers of one payer stand, and both pay."""
    VOID_UNANSWERED = "void_unanswered"
    """The office took the claim back; the payer has not."""


class Answer(NamedTuple):
    """One answer of a payer to a claim, in the order in which they came.

    Attributes:
        payer: Told apart, because each of several payers may answer.
        denied: How many of its lines were denied.
    """

    is_reversal: bool
    charge: Decimal
    paid: Decimal
    payer: str = ""
    denied: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """What is left of answers after their reversals.

    Attributes:
        nets: What was paid in sum after each answer.
        answers: Those that nothing took back.
        unmatched: Reversals that found nothing to take back.
    """

    nets: tuple[Decimal, ...]
    answers: tuple[Answer, ...]
    unmatched: tuple[Answer, ...]

    @property
    def net(self) -> Decimal:
        """What was paid in the end."""
        return self.nets[-1] if self.nets else ZERO


def standing(answers: Sequence[Answer]) -> Standing:
    """Let each reversal take back the latest answer of its payer with the same amounts."""
    left: list[Answer] = []
    unmatched: list[Answer] = []
    nets: list[Decimal] = []
    net = ZERO
    for answer in answers:
        net += answer.paid
        nets.append(net)
        if not answer.is_reversal:
            left.append(answer)
            continue
        place = next((n for n in reversed(range(len(left))) if _undoes(answer, left[n])), None)
        if place is None:
            unmatched.append(answer)
        else:
            del left[place]
    return Standing(tuple(nets), tuple(left), tuple(unmatched))


def outcome(answers: Sequence[Answer], *, replaced: bool = False, voided: bool = False) -> Outcome:
    """Return what became of a claim.

    What was sent later counts more than what was answered; of the answers the last one says
    whether anything stands, and all together what was paid.
    """
    if voided:
        return Outcome.VOIDED
    if replaced:
        return Outcome.REPLACED
    if not answers:
        return Outcome.UNANSWERED
    last = answers[-1]
    if last.is_reversal:
        return Outcome.REVERSED
    if standing(answers).net <= ZERO:
        return Outcome.DENIED
    return Outcome.PARTLY if last.denied or last.paid <= ZERO else Outcome.PAID


def flags(answers: Sequence[Answer], *, voided: bool = False) -> tuple[Flag, ...]:
    """Name what looks wrong in the answers to a claim."""
    found = standing(answers)
    raised = []
    if answers and not found.answers and not voided:
        raised.append(Flag.REVERSED_ONLY)
    if found.unmatched:
        raised.append(Flag.NOTHING_TO_REVERSE)
    payers = [answer.payer for answer in found.answers if answer.paid > ZERO]
    if len(payers) > len(set(payers)):
        raised.append(Flag.PAID_TWICE)
    if voided and found.answers:
        raised.append(Flag.VOID_UNANSWERED)
    return tuple(raised)


def file_by(last_service: date | None, filing_days: int | None) -> date | None:
    """Return the last day on which a claim can be sent: calendar days after the last service."""
    if last_service is None or filing_days is None:
        return None
    return last_service + timedelta(days=filing_days)


class SentLine(NamedTuple):
    """A line as it was sent; `rule` is what it breaks, where that was asked."""

    control_number: str
    code: str
    modifiers: str
    service_date: date | None
    units: Decimal
    charge: Decimal
    rule: str = ""


class AnsweredLine(NamedTuple):
    """A line as it was answered; `billed_code` and `billed_units` only where they were changed.

    `key` is that of its row.
    """

    control_number: str
    code: str
    modifiers: str
    service_date: date | None
    units: Decimal
    charge: Decimal
    paid: Decimal
    denial: str
    remarks: str
    billed_code: str
    billed_units: Decimal | None
    key: UUID | None = None


class Pair(NamedTuple):
    """A line sent with its answer; one of them may be missing."""

    sent: SentLine | None
    answered: AnsweredLine | None

    @property
    def code_changed(self) -> str:
        """The code that was billed, where another was answered; else empty."""
        if self.answered is None:
            return ""
        billed = self.sent.code if self.sent else self.answered.billed_code
        return billed if billed and billed != self.answered.code else ""

    @property
    def units_changed(self) -> Decimal | None:
        """The units that were billed, where others were answered; else None."""
        if self.answered is None:
            return None
        billed = self.sent.units if self.sent else self.answered.billed_units
        return billed if billed is not None and billed != self.answered.units else None


def pair_lines(sent: Sequence[SentLine], answered: Sequence[AnsweredLine]) -> tuple[Pair, ...]:
    """Match lines sent with lines answered, in the order sent; answers left over come last.

    The office's own number of the line decides where both have one; then code as billed,
    modifiers and day; then code and day; then the code alone.
    """
    free = list(answered)
    partner: dict[int, AnsweredLine] = {}
    for key_of in _KEYS:
        for n, line in enumerate(sent):
            key = key_of(line)
            if n in partner or key is None:
                continue
            found = next((one for one in free if key_of(_as_billed(one)) == key), None)
            if found is not None:
                partner[n] = found
                free.remove(found)
    pairs = [Pair(line, partner.get(n)) for n, line in enumerate(sent)]
    return (*pairs, *(Pair(None, one) for one in free))


def _as_billed(line: AnsweredLine) -> SentLine:
    units = line.units if line.billed_units is None else line.billed_units
    return SentLine(line.control_number, line.billed_code or line.code, line.modifiers,
                    line.service_date, units, line.charge)  # fmt: skip


_KEYS: tuple[Callable[[SentLine], object], ...] = (
    lambda line: line.control_number or None,
    lambda line: (line.code, line.modifiers, line.service_date, line.charge),
    lambda line: (line.code, line.service_date),
    lambda line: line.code,
)


def _undoes(reversal: Answer, answer: Answer) -> bool:
    return (answer.payer, answer.charge, answer.paid) == (
        reversal.payer, -reversal.charge, -reversal.paid,
    )  # fmt: skip
