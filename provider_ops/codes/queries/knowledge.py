"""How an answer changed with what was known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from provider_ops.codes.queries.facts import records_for
from provider_ops.codes.rules.check import answer
from provider_ops.codes.rules.facts import as_known
from provider_ops.core.clock import day_in, end_of_day

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from provider_ops.codes.queries.facts import Place
    from provider_ops.codes.rules.check import Answer
    from provider_ops.codes.rules.facts import Question


_BEFORE = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What would have been answered from the end of the day `since` on.

    `since` is None for the time before anything was recorded. `cause` says what decided.
    """

    since: date | None
    answer: Answer
    test: str
    cause: str


def knowledge(
    session: Session, place: Place, question: Question, until: date
) -> tuple[Knowledge, ...]:
    """Return how the answer changed over known-on days up to and including `until`.

    Neighbours that say the same for the same reason are one.
    """
    records = records_for(session, place.market_id, question)
    days = {day_in(place.time_zone, instant) for instant in records.instants()}
    told: list[Knowledge] = []
    for since in [None, *sorted(day for day in days if day <= until)]:
        instant = _BEFORE if since is None else end_of_day(place.time_zone, since)
        facts = as_known(records, instant, place.time_zone)
        said = answer(facts, replace(question, known_on=since or question.known_on))
        test = said.deciding
        if told and (told[-1].answer, told[-1].test, told[-1].cause) == (
            said.answer, test.test, test.detail,
        ):  # fmt: skip
            continue
        told.append(Knowledge(since, said.answer, test.test, test.detail))
    return tuple(told)
