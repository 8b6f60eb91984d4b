"""Terms, coverage and renewal in both times: any (day, instant) answers as a naive replay of what was done.

`pytest tests/contracts/test_both_times.py --hypothesis-profile long` tries 10,000 sequences.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from provider_ops.contracts import actions, queries, rules
from provider_ops.contracts.rules import Renewal, Term
from provider_ops.contracts.rules.business import Covers
from provider_ops.core.errors import RuleError
from tests.support.contracts import clinician, contract, office
from tests.support.examples import examples
from tests.support.work import NOW, start_anew

DAY0 = date(2026, 1, 1)
numbers = iter(range(10_000_000))

days = st.integers(0, 12)
ends = st.none() | days
places = st.integers(0, 9)
steps = st.one_of(
    st.tuples(st.just("record"), days, ends),
    st.tuples(st.just("correct"), places, days, ends),
    st.tuples(st.just("end"), places, days),
    st.tuples(st.just("withdraw"), places),
)
renewals = st.builds(Renewal, st.booleans(), st.integers(1, 3), st.integers(0, 2))
scripts = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(["term", "coverage"]), steps)
    | st.tuples(st.integers(0, 2), st.just("renewal"), renewals),
    max_size=12,
)
points = st.lists(st.tuples(st.integers(-1, 24), st.integers(-1, 13)), min_size=6, max_size=6)


@dataclass(frozen=True)
class Fact:
    """What a person said last about one thing, and under which key the program has it."""

    first: int
    last: int | None
    label: str
    key: object = None

    def holds(self, day: int) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


def at(n):
    return None if n is None else DAY0 + timedelta(days=n)


def changed(facts, step, label, key):
    """The oracle: facts after a step, as a list on paper would have them."""
    word = step[0]
    if word == "record":
        return [*facts, Fact(step[1], step[2], label, key)]
    place = step[1] % len(facts)
    old, rest = facts[place], facts[:place] + facts[place + 1 :]
    if word == "withdraw":
        return rest
    first, last = (step[2], step[3]) if word == "correct" else (old.first, step[2])
    return [*rest, Fact(first, last, old.label, key)]


class Program:
    """The same steps through the actions; `do` returns the key of the row that counts now."""

    def __init__(self, work, contract_id, provider_id):
        self.work, self.contract, self.provider = work, contract_id, provider_id

    def do(self, kind, facts, step, label):
        word = step[0]
        key = None if word == "record" else facts[step[1] % len(facts)].key
        if kind == "term":
            return self._term(word, key, step, label)
        return self._coverage(word, key, step, label)

    def _term(self, word, key, step, label):
        work = self.work
        if word == "record":
            return actions.record_term(work, self.contract, label=label, first=at(step[1]),
                                       last=at(step[2]))  # fmt: skip
        if word == "correct":
            return actions.correct_term(work, key, valid_from=at(step[2]), valid_to=at(step[3]))
        if word == "end":
            return actions.correct_term(work, key, valid_to=at(step[2]))
        return actions.withdraw_term(work, key)

    def _coverage(self, word, key, step, label):
        work = self.work
        if word == "record":
            return actions.add_participation(
                work, self.contract, provider_id=self.provider, first=at(step[1]),
                last=at(step[2]), source=label)  # fmt: skip
        if word == "end":
            return actions.end_participation(work, key, at(step[2]), source=label)
        return actions.withdraw_participation(work, key)


@settings(max_examples=examples(25), deadline=None, suppress_health_check=list(HealthCheck))
@example(script=[(0, "term", ("record", 0, None))] * 2, points=[(0, 0)] * 6, renews=False)
@given(script=scripts, points=points, renews=st.booleans())
def test_any_day_and_instant_answer_as_a_replay(work, script, points, renews):
    start_anew(work)
    number = next(numbers)
    start = work.clock.instant = NOW
    renewal = Renewal(renews, months=3, notice_days=2)
    key = contract(work, office(work), f"B-{number}", DAY0, at(4), renewal,
                   covers=Covers.NOBODY)  # fmt: skip
    program = Program(work, key, clinician(work, 233228875))
    with work.read() as session:
        (base,) = queries.one(session, key, DAY0, work.now()).terms
    world = {"term": [Fact(0, 4, "Base agreement", base.id)], "coverage": [], "renewal": renewal}
    journal = [(0, dict(world))]
    hour = 0
    for place, (wait, kind, step) in enumerate(script):
        hour += wait
        work.clock.instant = start + timedelta(hours=hour)
        if kind == "renewal":
            actions.change_business(work, key, line_of_business="MA", renewal=step)
            world[kind] = step
            journal.append((hour, dict(world)))
            continue
        facts = world[kind]
        if (step[0] != "record" and not facts) or (kind == "coverage" and step[0] == "correct"):
            continue
        try:
            made = program.do(kind, facts, step, f"{place}")
        except RuleError:  # the end lies before the beginning, so nothing was recorded
            continue
        world[kind] = changed(facts, step, f"{place}", made)
        journal.append((hour, dict(world)))
    with work.read() as session:
        for known, day in points:
            compare(session, key, journal, start, known, day)
        now = work.now()
        rows = queries.page(session, work.market_id, at(6), now, limit=1000)
        row = next(one for one in rows if one.id == key)
        assert row.standing == queries.one(session, key, at(6), now).row.standing
        for known, day in points[:2]:
            listed(session, work.market_id, key, at(day), start + timedelta(hours=known))


def listed(session, market_id, key, day, known) -> None:
    """Lists of any day and instant say what the contract itself says."""
    told = queries.one(session, key, day, known).row
    (row,) = queries.page(session, market_id, day, known, limit=1000)
    assert (row.standing, row.renewal) == (told.standing, told.renewal)
    counts = queries.status_counts(session, market_id, day, known)
    assert [status for status, count in counts.items() if count] == [told.standing.status]
    due = [one.notice_by for one in queries.radar(session, market_id, day, known)]
    near = told.standing.notice_by
    assert due == ([near] if near and day <= near <= day + timedelta(days=180) else [])


def compare(session, key, journal, start: datetime, known: int, day: int) -> None:
    said = [world for moment, world in journal if moment <= known]
    world = said[-1] if said else {"term": [], "coverage": [], "renewal": journal[0][1]["renewal"]}
    found = queries.one(session, key, at(day), start + timedelta(hours=known))
    terms = [(one.label, one.first, one.last) for one in found.terms]
    assert sorted(terms, key=str) == sorted(
        ((one.label, at(one.first), at(one.last)) for one in world["term"]), key=str)  # fmt: skip
    expected = [Term(at(one.first), at(one.last), label=one.label) for one in world["term"]]
    told = rules.standing(expected, world["renewal"], at(day))
    shown = found.row.standing
    assert found.row.renewal == world["renewal"]
    assert (shown.status, shown.ends, shown.days_left) == (told.status, told.ends, told.days_left)
    assert found.clinicians == any(one.holds(day) for one in world["coverage"])
    spans = sorted((one.first, one.last) for one in found.participations if one.last)
    assert spans == sorted((at(one.first), at(one.last))
                           for one in world["coverage"] if one.last is not None)  # fmt: skip
