"""How an answer changed with what was known: the same question at every instant of recording."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from provider_ops.codes.rules.check import unsigned
from provider_ops.codes.rules.known import as_known
from provider_ops.core.clock import day_in, end_of_day

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.codes.rules.check import Answer
    from provider_ops.codes.rules.facts import Question, Records

_BEFORE = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What would have been answered from the end of the day `since` on.

    `since` is None for the time before anything was recorded. `cause` says what decided,
    `source` what was recorded on that day, in the words of whoever recorded it.
    """

    since: date | None
    answer: Answer
    test: str
    cause: str
    source: str = ""


def over_time(
    records: Records, question: Question, until: date, zone: str
) -> tuple[Knowledge, ...]:
    """Return how the answer changed over known-on days up to and including `until`.

    Neighbours that say the same for the same reason are one. Days are days of `zone`.
    """
    days = {day_in(zone, instant) for instant in records.instants()}
    told: list[Knowledge] = []
    for since in [None, *sorted(day for day in days if day <= until)]:
        instant = _BEFORE if since is None else end_of_day(zone, since)
        facts = as_known(records, instant, zone)
        test = (said := unsigned(facts, replace(question, known_on=since or until))).deciding
        source = "" if since is None else _recorded_on(records, since, zone)
        new = Knowledge(since, said.answer, test.test, test.detail, source)
        if told and _same(told[-1], new):
            continue
        told.append(new)
    return tuple(told)


def _same(one: Knowledge, other: Knowledge) -> bool:
    return (one.answer, one.test, one.cause) == (other.answer, other.test, other.cause)


def _recorded_on(records: Records, day: date, zone: str) -> str:
    """Return the sources of what was recorded on `day`, each once; of a renewal its contract."""
    kinds = (records.terms, records.participations, records.affiliations, records.attachments,
             records.approvals)  # fmt: skip
    spans = [one.span for kind in kinds for one in kind]
    named = [span.source for span in spans if day_in(zone, span.recorded_at) == day]
    lists = (
        (records.code_set, records.loads), ("LEIE", records.exclusions),
        ("Opt-out list", records.opt_outs), ("MUE", records.unit_limits),
        ("PTP", records.pair_edits),
    )  # fmt: skip
    named += [
        one.number
        for one in records.contracts
        for until, _ in one.former_renewals
        if day_in(zone, until) == day
    ]
    named += [
        f"{name} {load.release}".strip()
        for name, loads in lists
        for load in loads
        if day_in(zone, load.imported_at) == day
    ]
    return ", ".join(dict.fromkeys(name for name in named if name))
