from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from provider_ops.contracts import actions, queries, rules
from provider_ops.contracts.rules import Renewal, Status
from provider_ops.contracts.rules.business import Covers
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.store.model import OutboxEntry
from tests.support.contracts import EVERGREEN, FIXED, clinician, contract, office
from tests.support.examples import examples
from tests.support.work import start_anew

DAY0 = date(2026, 1, 1)
numbers = iter(range(1_000_000))
bases = iter(range(233_300_000, 233_400_000))


def status(work, key, day):
    with work.read() as session:
        return queries.one(session, key, day, work.now()).row.standing.status


def test_a_contract_is_created_in_one_group_of_changes(work):
    key = contract(work, office(work))
    assert status(work, key, date(2026, 5, 1)) is Status.ACTIVE
    with work.read() as session:
        made = [entry.table_name for entry in session.scalars(select(OutboxEntry))]
    assert made == ["organization", "contract", "contract_term", "participation"]


def test_a_number_is_given_once(work):
    gulf = office(work)
    contract(work, gulf, "HB-1")
    with pytest.raises(RuleError, match="number is taken"):
        contract(work, gulf, " HB-1 ")
    with pytest.raises(RuleError, match="has a number"):
        contract(work, gulf, " ")
    with pytest.raises(NotFoundError):
        contract(work, work.new_id(), "HB-2")
    with pytest.raises(RuleError, match="at least one month"):
        contract(work, gulf, "HB-2", renewal=Renewal(automatic=True, months=0))


def test_a_contract_says_what_it_is_about(work):
    gulf = office(work)
    for wrong, words in (({"label": " "}, "version has a name"),
                         ({"line_of_business": " "}, "line of business"),
                         ({"renewal": Renewal(True, 121)}, "at most 120"),
                         ({"renewal": Renewal(True, 12, 366)}, "between 0 and 365")):  # fmt: skip
        said = {"number": "HB-3", "organization_id": gulf, "line_of_business": "MA",
                "first": DAY0, "last": None, "renewal": FIXED}  # fmt: skip
        with pytest.raises(RuleError, match=words):
            actions.create_contract(work, actions.NewContract(**(said | wrong)))
    with work.read() as session:
        assert queries.count(session, work.market_id, DAY0, work.now()) == 0
        assert queries.lines_of_business(session, work.market_id)[0] == "MA"


def test_line_and_renewal_hold_for_past_days_too_and_what_was_known_stays(work):
    key = contract(work, office(work))
    before = work.now()
    work.clock.move(days=40)
    actions.change_business(work, key, line_of_business=" Commercial ",
                            renewal=Renewal(automatic=True, months=6, notice_days=90))  # fmt: skip
    with work.read() as session:
        row = queries.one(session, key, DAY0, work.now()).row
        assert queries.one(session, key, DAY0, before).row.renewal == FIXED
        (due,) = queries.radar(session, work.market_id, date(2026, 9, 1), work.now())
        assert queries.lines_of_business(session, work.market_id)[0] == "commercial"
    assert (row.line_of_business, row.renewal) == ("commercial", Renewal(True, 6, 90))
    assert due.notice_by == date(2026, 10, 2)  # lists follow
    with pytest.raises(RuleError, match="line of business"):
        actions.change_business(work, key, line_of_business="", renewal=FIXED)
    with pytest.raises(NotFoundError):
        actions.change_business(work, work.new_id(), line_of_business="MA", renewal=FIXED)


@settings(max_examples=examples(20), deadline=None, suppress_health_check=list(HealthCheck))
@given(
    starts=st.lists(st.integers(-30, 30), max_size=4),
    first=st.integers(-20, 20),
    asked=st.integers(0, 60),
)
def test_to_cover_who_is_there_one_by_one_covers_whom_everyone_does(work, starts, first, asked):
    """As long as nobody comes or goes after the day from which on they are named."""
    start_anew(work)
    gulf, begin = office(work), work.today() + timedelta(days=first)
    named_on = max(begin, work.today())
    for start in starts:
        since = work.today() + timedelta(days=start)
        clinician(work, next(bases), gulf, since=since)
    keys = [contract(work, gulf, f"C-{next(numbers)}", begin, None, covers=covers)
            for covers in (Covers.EVERYONE, Covers.NAMED, Covers.NOBODY)]  # fmt: skip
    there = [start for start in starts if work.today() + timedelta(days=start) <= named_on]
    day = begin + timedelta(days=asked)
    with work.read() as session:
        everyone, named, nobody = (queries.one(session, key, day, work.now()) for key in keys)
    assert len(named.participations) == len(there)
    assert all(one.first >= begin for one in named.participations)
    assert nobody.clinicians == 0
    if len(there) == len(starts) or day <= named_on:
        assert named.clinicians == everyone.clinicians


def test_a_participation_is_corrected_and_what_was_known_before_stays(work):
    gulf = office(work)
    key = contract(work, gulf, covers=Covers.NOBODY)
    elena = clinician(work, 233228875, gulf)
    span = actions.add_participation(work, key, provider_id=elena, first=DAY0)
    before = work.now()
    work.clock.move(hours=1)
    actions.correct_participation(work, span, valid_from=date(2026, 4, 1), source="Exhibit B")
    with work.read() as session:
        assert queries.one(session, key, DAY0, before).clinicians == 1
        assert queries.one(session, key, DAY0, work.now()).clinicians == 0
        assert queries.one(session, key, date(2026, 4, 1), work.now()).clinicians == 1
    with pytest.raises(RuleError, match="corrected before"):
        actions.correct_participation(work, span, valid_from=DAY0)
    with pytest.raises(NotFoundError):
        actions.correct_participation(work, span, provider_id=work.new_id())


def test_a_correction_changes_what_is_known_from_now_on(work):
    key = contract(work, office(work))
    before = work.now()
    work.clock.move(hours=1)
    with work.read() as session:
        (term,) = queries.one(session, key, DAY0, before).terms
    actions.correct_term(work, term.id, valid_to=date(2026, 6, 30), source="letter")
    with work.read() as session:
        assert queries.one(session, key, DAY0, before).terms[0].last == date(2026, 12, 31)
        assert queries.one(session, key, DAY0, work.now()).terms[0].last == date(2026, 6, 30)


def test_participation_ends_and_can_be_withdrawn(work):
    gulf = office(work)
    key = contract(work, gulf, covers=Covers.NOBODY)
    elena = clinician(work, 233228875, gulf)
    span = actions.add_participation(work, key, provider_id=elena, first=DAY0)
    ended = actions.end_participation(work, span, date(2026, 3, 31))
    with work.read() as session:
        assert queries.one(session, key, date(2026, 3, 31), work.now()).clinicians == 1
        assert queries.one(session, key, date(2026, 4, 1), work.now()).clinicians == 0
    actions.withdraw_participation(work, ended)
    with work.read() as session:
        assert queries.one(session, key, DAY0, work.now()).participations == ()


def test_there_is_nothing_to_terminate_outside_its_time(work):
    key = contract(work, office(work))
    with pytest.raises(RuleError, match="not in force on 01/01/2027"):
        actions.terminate_contract(work, key, date(2027, 1, 1))


@settings(max_examples=examples(25), deadline=None, suppress_health_check=list(HealthCheck))
@given(
    terms=st.lists(st.tuples(st.integers(0, 60), st.none() | st.integers(0, 40)), max_size=3),
    renews=st.booleans(),
    day=st.integers(0, 90),
)
def test_after_a_termination_nothing_is_in_force(work, terms, renews, day):
    start_anew(work)
    last_day = DAY0 + timedelta(days=day)
    key = contract(work, office(work), f"T-{next(numbers)}", DAY0, DAY0 + timedelta(days=20),
                   EVERGREEN if renews else FIXED)  # fmt: skip
    for first, length in terms:
        start = DAY0 + timedelta(days=first)
        end = None if length is None else start + timedelta(days=length)
        actions.record_term(work, key, label="Amendment", first=start, last=end)
    with work.read() as session:
        before = rules.coverage(queries.terms_of(session, key, work.now()), renews=renews)
    try:
        actions.terminate_contract(work, key, last_day)
    except RuleError:
        assert not any(first <= last_day <= last for first, last in before)
        return
    with work.read() as session:
        after = rules.coverage(queries.terms_of(session, key, work.now()), renews=renews)
    cut = [(first, min(last, last_day)) for first, last in before if first <= last_day]
    assert after == cut
    assert status(work, key, last_day + timedelta(days=1)) is Status.TERMINATED
