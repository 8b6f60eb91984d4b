"""Sentences follow the figures: numbers agree, grammar holds, nothing is said of nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.charts.text import MINUS
from provider_ops.market.queries import OwnerPromises
from provider_ops.market.rules import SMALL, MonthShare
from provider_ops.reports.market import market_facts
from provider_ops.reports.market import sentences as say
from provider_ops.reports.market.decisions import decisions
from tests.support.demo import NOW
from tests.support.work import MARKET, ZONE

FIRST = date(2026, 9, 1)
COUNTS = st.integers(0, 3_000)


@pytest.fixture(scope="module")
def facts(demo):
    with demo.work.read() as session:
        return market_facts(session, MARKET, FIRST, as_of=NOW, zone=ZONE, staff_id=demo.manager_id)


def all_sentences(facts):
    heads = [say.visits(facts), say.contracts(facts), say.claims(facts), say.cases(facts),
             say.training(facts), say.actions(facts)]  # fmt: skip
    yield say.summary(facts, len(decisions(facts)))
    for head in heads:
        yield head.finding
        yield head.lead
    for _, words in say.changes(facts):
        yield words
    for one in decisions(facts):
        yield one.topic
        yield one.asked


def test_no_sentence_stumbles(facts):
    for text in all_sentences(facts):
        assert not re.search(r"\bNone\b(?! of| ends)", text)
        assert "  " not in text
        assert not re.search(r"\b1 (offices|visits|contracts|codes|cases|days|copies)\b", text)
        assert "!" not in text
        assert "nan" not in text.lower().split()


@given(part=COUNTS | st.integers(0, 12), more=COUNTS | st.integers(0, 12), lower=st.booleans(), goal=st.integers(1, 999))
def test_a_measure_says_what_its_numbers_say(part, more, lower, goal):
    measure = say.Measure("Rate", (MonthShare(FIRST, part, part + more),), Decimal(goal) / 1000,
                          lower_is_better=lower)  # fmt: skip
    if measure.now is None:
        assert measure.status == "pend"
        return
    met = measure.now <= measure.goal if lower else measure.now >= measure.goal
    assert measure.is_met == met
    assert ("met" in say.against(measure)) == met
    if part + more < SMALL:
        assert measure.status == "pend"
    else:
        assert (measure.status == "ok") == met


@given(st.integers(0, 20), st.integers(0, 20))
def test_small_groups_get_counts_and_never_percentages(part, more):
    words = say.part_of(part, part + more)
    assert ("%" in words) == (part + more >= SMALL)
    if part + more < SMALL:
        assert words == f"{part} of {part + more}"


@given(st.integers(0, 20) | st.integers(0, 200_000))
def test_few_members_are_never_printed(amount):
    words = say.members(amount)
    assert (words == f"under {SMALL}") == (0 < amount < SMALL)


@given(st.decimals(-1, 1, places=3))
def test_points_carry_their_sign_and_size(change):
    words = say.points(change)
    assert words[0] == (MINUS if change < 0 else "+")
    assert Decimal(words[1:].split()[0]) == (abs(change) * 100).quantize(Decimal("0.1"))


@given(opened=st.integers(0, 50), resolved=st.integers(0, 50), in_time=st.integers(0, 50))
def test_cases_headline_counts_what_was_resolved(facts, opened, resolved, in_time):
    in_time = min(in_time, resolved)
    cases = replace(
        facts.cases, opened=opened, resolved=resolved, resolved_in_time=in_time,
        months=(*facts.cases.months[:-1], MonthShare(FIRST, in_time, resolved)),
    )  # fmt: skip
    head = say.cases(replace(facts, cases=cases))
    if resolved:
        assert head.finding.startswith(f"{in_time} of {resolved} escalation")
        assert ("too few to judge" in head.finding) == (resolved < SMALL)
        assert (" was " in head.finding) == (resolved == 1)
    else:
        assert head.finding == "No escalation was resolved in September"


@given(late=st.integers(0, 40), more=st.integers(0, 40))
def test_action_headline_counts_open_and_late(facts, late, more):
    owners = (OwnerPromises("Ann Lee", late + more, late),) if late + more else ()
    promises = replace(facts.promises, open=late + more, late=late, owners=owners)
    head = say.actions(replace(facts, promises=promises))
    if late + more:
        noun = "action item is" if late + more == 1 else "action items are"
        assert head.finding.startswith(f"{late + more} {noun} open")
        assert ("Ann Lee" in head.lead) == bool(late)
    else:
        assert head.finding == "No action item is open"


def test_changes_name_the_direction_and_never_call_a_worse_figure_good(facts):
    for measure in say.measures(facts):
        if not measure.change:
            continue
        better = (measure.change < 0) == measure.lower_is_better
        for key, words in say.changes(facts):
            if words.startswith(measure.name):
                assert (key == "ok") == better


def test_decisions_have_dates_that_have_not_passed_and_come_in_order(facts):
    asked = decisions(facts)
    assert asked
    days = [one.by for one in asked]
    assert days == sorted(days)
    assert days[0] >= facts.today
