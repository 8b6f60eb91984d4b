"""What a quick sheet says: an answer with what surrounds it, as it was given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime

    from provider_ops.codes.queries import Consultation
    from provider_ops.codes.rules.check import Answer
    from provider_ops.codes.rules.facts import Question
    from provider_ops.codes.rules.remedies import Remedy
    from provider_ops.codes.rules.trail import Test

MOST_LISTS = 3
"""Lists whose nearest codes a sheet of one page has room for."""

Language = Literal["en", "es"]


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """Everything the sheet says.

    Attributes:
        fixes: What would make it valid.
        fingerprint: Of the answer, not of the paper: it is the one on screen and on record.
        facts_at: When the youngest fact was recorded; None without facts.
        warned: Whether somebody has to look at something although the answer stands.
        nearest: Lists with what they approve beside a code that they do not.
    """

    language: Language
    time_zone: str
    made_by: str
    provider: str
    label: str
    question: Question
    answer: Answer
    deciding: Test
    trail: tuple[Test, ...]
    fixes: tuple[Remedy, ...]
    denial: str
    fingerprint: str
    facts_at: datetime | None
    nearest: tuple[tuple[str, str], ...] = ()
    warned: bool = False


def sheet_facts(
    found: Consultation, *, language: Language, time_zone: str, made_by: str
) -> SheetFacts:
    """Return the facts of a sheet about an answer."""
    said = found.said
    return SheetFacts(
        language=language, time_zone=time_zone, made_by=made_by, provider=found.provider,
        label=found.label, question=said.question, answer=said.answer, deciding=said.deciding,
        trail=said.trail, fixes=found.remedies, denial=str(found.denial or ""),
        fingerprint=said.fingerprint, facts_at=found.facts_at,
        nearest=found.nearest[:MOST_LISTS], warned=bool(said.warnings),
    )  # fmt: skip
