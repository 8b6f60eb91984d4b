"""Answers beside the one that was asked for: other days, other places, without the modifiers.

They are for reference, to see where a rule begins and ends. The facts of a claim stay as they
were.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from provider_ops.codes.rules.check import unsigned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.codes.rules.check import Answer, CheckAnswer
    from provider_ops.codes.rules.facts import Facts, Question

_DAY = timedelta(days=1)
_PLACES = 3


@dataclass(frozen=True, slots=True)
class Stretch:
    """Dates of service with one answer, both included; None has no end on that side."""

    first: date | None
    last: date | None
    answer: Answer
    why: str

    def holds(self, day: date) -> bool:
        """Whether `day` lies in it."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Answers beside the one asked for; each field is empty where it says nothing new.

    Attributes:
        days: The stretch of the date asked, and the nearest that is yes before and after it.
        places: Places of service whose answer is another one.
        bare: The answer without modifiers, None if none was asked.
    """

    days: tuple[Stretch, ...]
    places: tuple[tuple[str, CheckAnswer], ...]
    bare: CheckAnswer | None


def neighbours(facts: Facts, question: Question) -> Neighbours:
    """Return answers beside the one asked for, computed from the same facts."""
    said = unsigned(facts, question)
    bare = unsigned(facts, replace(question, modifiers=())) if question.modifiers else None
    return Neighbours(
        days=_near(stretches(facts, question), question.on),
        places=tuple(_other_places(facts, question, said)),
        bare=bare,
    )


def stretches(facts: Facts, question: Question) -> tuple[Stretch, ...]:
    """Return the answers for all dates of service, earliest first, without a day left out."""
    found: list[Stretch] = []
    edges = sorted(_edges(facts))
    before = edges[0] - _DAY if edges else question.on
    for first in [None, *edges]:
        said = unsigned(facts, replace(question, on=first or before))
        if found and found[-1].answer == said.answer:
            continue
        if found and first is not None:
            found[-1] = replace(found[-1], last=first - _DAY)
        found.append(Stretch(first, None, said.answer, said.deciding.detail))
    return tuple(found)


def _edges(facts: Facts) -> set[date]:
    """Return the days on which an answer can change: first days, and days after last ones."""
    spans: list[tuple[date, date | None]] = []
    for contract in facts.contracts:
        spans += [(term.first, term.last) for term, _ in contract.terms]
        spans += [(span.first, span.last) for span in contract.participations]
        for one in contract.lists:
            spans.append((one.span.first, one.span.last))
            spans += [(entry.span.first, entry.span.last) for entry in one.approvals]
    for load in (facts.load, facts.exclusions, facts.opt_outs, *facts.unit_limits,
                 *facts.pair_edits):  # fmt: skip
        if load is not None:
            spans += [(first, last) for first, last, _ in load.lines]
    days = {first for first, _ in spans if first > date.min}
    return days | {last + _DAY for _, last in spans if last is not None and last < date.max}


def _near(all_of_them: tuple[Stretch, ...], day: date) -> tuple[Stretch, ...]:
    at = next(n for n, one in enumerate(all_of_them) if one.holds(day))
    before = [one for one in all_of_them[:at] if one.answer == "yes"]
    after = [one for one in all_of_them[at + 1 :] if one.answer == "yes"]
    return (*before[-1:], all_of_them[at], *after[:1])


def _other_places(
    facts: Facts, question: Question, said: CheckAnswer
) -> Iterator[tuple[str, CheckAnswer]]:
    named = {
        place
        for contract in facts.contracts
        for one in contract.lists
        for entry in one.approvals
        for place in entry.places_of_service
    }
    told = 0
    for place in sorted(named - {question.place_of_service}):
        other = unsigned(facts, replace(question, place_of_service=place))
        if other.answer != said.answer and told < _PLACES:
            told += 1
            yield place, other
