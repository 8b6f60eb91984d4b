from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.core.calendar import is_business_day
from provider_ops.directory import rules
from provider_ops.directory.deadlines import pack
from provider_ops.directory.rules import Care, Check, Fact, Need, Outcome, Starts
from tests.support.examples import examples

DAYS = st.dates(date(2024, 1, 1), date(2029, 12, 31))
PEOPLE = st.sampled_from([None, *(UUID(int=n) for n in range(3))])
CHECKS = st.lists(
    st.builds(Check, st.sampled_from(Fact), st.sampled_from(Outcome), provider_id=PEOPLE), max_size=12
).map(tuple)


@given(CHECKS, st.lists(st.tuples(st.sampled_from(Fact), PEOPLE), max_size=12, unique=True))
@settings(max_examples=examples(35))
def test_progress_never_exceeds_what_is_asked_and_who_left_needs_no_more(checks, asked):
    done, every = rules.progress(asked, checks)
    assert 0 <= done <= every <= len(asked)
    left = rules.gone(checks)
    assert every == sum(who not in left or fact == Fact.HERE for fact, who in asked)
    kept = rules.settled(checks)
    assert all(c.provider_id not in left or c.fact == Fact.HERE for c in kept)
    assert rules.settled(kept) == kept


@given(DAYS, st.integers(0, 60), st.integers(0, 40))
@settings(max_examples=examples(35))
def test_a_wait_counts_the_business_days_after_the_day_of_asking(asked, ahead, limit):
    offered = asked + timedelta(days=ahead)
    found = rules.wait(asked, offered, limit)
    assert found.days == sum(is_business_day(asked + timedelta(days=n)) for n in range(1, ahead + 1))
    assert found.met == (found.days <= limit)
    assert not rules.wait(asked, None, limit).met


def test_the_three_waits_are_those_of_the_regulation():
    assert [(need, pack().limit(need).days) for need in Need] == [
        (Need.URGENT, 0), (Need.ATTENTION, 7), (Need.ROUTINE, 30)
    ]  # fmt: skip


def test_the_strictest_rule_in_force_wins_and_plan_year_2028_begins_in_2028():
    def rule(starts, lines, day):
        found = rules.in_force(pack().clocks, starts, lines, day)
        return found[0].key if found else None

    assert rule(Starts.LEARNED, ["MA"], date(2026, 10, 6)) == "ma-update"
    assert rule(Starts.LEARNED, ["MA", "Commercial"], date(2026, 10, 6)) == "commercial-update"
    assert rule(Starts.LEARNED, ["MA"], date(2025, 12, 31)) is None
    assert rule(Starts.VERIFIED, ["MA"], date(2027, 12, 31)) == "plan-verify-practitioner"
    assert rule(Starts.VERIFIED, ["MA"], date(2028, 1, 1)) == "ma-verify-practitioner"
    assert rule(Starts.DEPARTED, ["MA"], date(2027, 12, 31)) is None
    assert rule(Starts.DEPARTED, ["MA"], date(2028, 1, 1)) == "ma-remove-departed"
    assert rule(Starts.VERIFIED, ["Medicaid"], date(2026, 10, 6)) is None
    assert rule(Starts.FACILITY_VERIFIED, ["MA"], date(2027, 12, 31)) == "plan-verify-facility"
    assert rule(Starts.FACILITY_VERIFIED, ["MA"], date(2028, 1, 1)) == "ma-verify-facility"


def test_every_rule_of_the_pack_says_where_it_stands():
    for rule in (*pack().clocks, *pack().waits, *pack().courses):
        assert rule.citation
    assert all(rule.counted in ("calendar", "business", "months") for rule in pack().clocks)
    (learned,) = [r for r in pack().clocks if r.key == "commercial-update"]
    assert learned.due(date(2026, 10, 8)) == date(2026, 10, 13)  # over the weekend and Columbus Day
    (facility,) = [r for r in pack().clocks if r.key == "ma-verify-facility"]
    assert facility.due(date(2028, 2, 29)) == date(2029, 2, 28)
    assert {r.key for r in pack().clocks if r.flags} == {
        "ma-verify-practitioner", "ma-verify-facility",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("fact", "typed", "kept"),
    [
        (Fact.PHONE, "813.555.0142", "(813) 555-0142"),
        (Fact.PHONE, "+1 (813) 555-0142 x12", "(813) 555-0142 x12"),
        (Fact.LANGUAGES, "Spanish, english  ht", "es,en,ht"),
        (Fact.LANGUAGES, "inglés/español", "en,es"),
        (Fact.ACCEPTS_NEW, "sí", "yes"),
        (Fact.TELEHEALTH, "N", "no"),
        (Fact.HOURS, "  Mon to Fri   9 to 4 ", "Mon to Fri 9 to 4"),
    ],
)
def test_what_is_typed_is_kept_in_one_form(fact, typed, kept):
    assert rules.value_of(fact, typed) == kept
    assert rules.value_of(fact, kept) == kept


@pytest.mark.parametrize(
    ("fact", "typed"),
    [(Fact.PHONE, "555-0142"), (Fact.ACCEPTS_NEW, "perhaps"), (Fact.LANGUAGES, "Klingonese"), (Fact.HOURS, "  ")],
)
def test_what_is_no_value_is_refused_in_words(fact, typed):
    with pytest.raises(ValueError, match=r"\w+ .*\."):
        rules.value_of(fact, typed)


def test_only_a_difference_asks_for_a_correction():
    check = Check(Fact.PHONE, Outcome.CHANGED, "(813) 555-0142", "(813) 555-0177")
    assert rules.differs(check)
    assert not rules.differs(replace(check, said=check.shown))
    assert not rules.differs(replace(check, outcome=Outcome.CONFIRMED))
    assert rules.differs(Check(Fact.HERE, Outcome.LEFT, "yes"))
    assert not rules.differs(Check(Fact.PHONE, Outcome.LEFT, "x"))


@pytest.mark.parametrize(
    ("code", "care"),
    [("207Q00000X", Care.PRIMARY), ("207R00000X", Care.PRIMARY), ("207RC0000X", None),
     ("2084P0800X", Care.BEHAVIORAL), ("103T00000X", Care.BEHAVIORAL), ("", None)],
)  # fmt: skip
def test_the_standard_is_for_primary_and_behavioral_care(code, care):
    assert rules.care_of(code) is care
