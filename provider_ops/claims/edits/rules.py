"""Which answers to a claim stand, and which lines make one visit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from provider_ops.claims.rules import REVERSAL

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class Answered:
    """A claim as one remittance answered it.

    Attributes:
        order: Sorts answers as they came: day of payment, load, place in the file.
        days: Days of service of its lines; empty where it has no lines.
        original_number: The payer's number of the claim that this one corrects.
        voided: Whether the office has taken the claim back (CLM05-3 is 8).
    """

    claim: UUID
    order: Any
    number: str
    payer_number: str
    billing_npi: str
    member: str
    status: str
    days: frozenset[date | None]
    original_number: str = ""
    voided: bool = False


def stands(one: Answered, on: date, others: Iterable[Answered]) -> bool:
    """Tell whether an answer counts for a day: it was not reversed, voided or given anew.

    Reversals are no services. A later answer to the same claim (by the office's number or the
    payer's) for that day takes its place, whether it is a reversal or a correction; one
    without lines is about the whole claim. Offices use one number for several claims of a
    patient, so answers about other days take nothing back.
    """
    if one.status == REVERSAL or one.voided:
        return False
    return not any(
        other.order > one.order
        and (other.billing_npi, other.member) == (one.billing_npi, one.member)
        and _same_number(one, other)
        and (not other.days or on in other.days)
        for other in others
    )


def visit_of(npi: str, member: str, claim: UUID, on: date) -> tuple[str, date, str | UUID]:
    """Return what lines of one visit have in common.

    A line that names no member or no clinician belongs with its own claim alone.
    """
    return (npi, on, member if member and npi else claim)


def _same_number(one: Answered, other: Answered) -> bool:
    of_payer = {other.payer_number, other.original_number} - {""}
    return other.number == one.number or one.payer_number in of_payer
