from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.core.errors import RuleError
from provider_ops.outliers.reeducation.intervals import Rate, newcombe, wilson
from provider_ops.outliers.reeducation.rules import (
    LEAST_LINES,
    Standing,
    State,
    Why,
    Window,
    Word,
    check_on,
    check_word,
    judged_days,
    standing,
)
from tests.support.examples import examples

TAUGHT = date(2026, 5, 4)
RATES = st.integers(0, 80).flatmap(lambda n: st.builds(Rate, st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(
    ("denied", "lines", "low", "high"),
    [  # Newcombe 1998, two-sided intervals for the single proportion, table I, method 3
        (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)  # fmt: skip
def test_wilson_gives_the_published_values(denied, lines, low, high):
    found = wilson(Rate(denied, lines))
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [  # Newcombe 1998, interval estimation for the difference, table II, method 10
        ((56, 70), (48, 80), 0.0524, 0.3339), ((9, 10), (3, 10), 0.1705, 0.8090),
        ((5, 56), (0, 29), -0.0381, 0.1926), ((10, 10), (0, 20), 0.6791, 1.0),
    ],
)  # fmt: skip
def test_newcombe_gives_the_published_values(first, second, low, high):
    found = newcombe(Rate(*second), Rate(*first))
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)


@settings(max_examples=examples(50))
@given(RATES, RATES)
def test_intervals_hold_the_rate_and_turn_with_the_sides(one, other):
    for rate in (one, other):
        found = wilson(rate)
        assert 0 <= found.low <= found.high <= 1
        if rate.share is not None:
            assert found.low - 1e-12 <= rate.share <= found.high + 1e-12
    change, back = newcombe(one, other), newcombe(other, one)
    assert (change.low, change.high) == pytest.approx((-back.high, -back.low))
    if one.lines and other.lines:
        assert change.low - 1e-12 <= other.share - one.share <= change.high + 1e-12
    more = newcombe(Rate(one.denied * 4, one.lines * 4), Rate(other.denied * 4, other.lines * 4))
    assert more.high - more.low <= change.high - change.low + 1e-12


DAYS = st.integers(-5, 300).map(lambda n: TAUGHT + timedelta(days=n))
SIDES = st.tuples(RATES, RATES)


@settings(max_examples=examples(70))
@given(DAYS, st.none() | DAYS, st.tuples(SIDES, SIDES, SIDES), st.none() | st.booleans())
def test_the_state_follows_from_days_lines_and_words_alone(today, named, sides, word):
    check = check_on(TAUGHT, named)
    windows = [Window(days, *side, is_over=True)
               for days, side in zip((30, 60, 90), sides, strict=True)]  # fmt: skip
    said = None if word is None else Word(word, "r", "Marisol", TAUGHT)
    found = standing(TAUGHT, check, windows, said, today)
    passed = (today - TAUGHT).days
    if said is not None:
        assert found.state is (State.CLOSED if word else State.REOPENED)
        assert found.why is Why.PERSON
    elif passed < 30:
        assert found.state is State.TAUGHT
    elif today < check:
        assert found.state is State.WATCHING
    else:
        before, after = sides[{30: 0, 60: 1, 90: 2}[judged_days(TAUGHT, check)]]
        small = before.lines < LEAST_LINES or after.lines < LEAST_LINES
        better = not small and newcombe(before, after).high < 0
        wanted = State.WATCHING if small else State.CLOSED if better else State.REOPENED
        assert found.state is wanted
        assert found.window.before == before
    for why in (Why.PLANNED, Why.MISSED, Why.CANCELLED, Why.UNPLANNED):
        assert standing(None, None, windows, None, today, why) == Standing(State.OPEN, why)


def test_the_day_of_the_check_fixes_which_days_are_compared():
    assert check_on(TAUGHT, None) == TAUGHT + timedelta(days=90)
    assert judged_days(TAUGHT, check_on(TAUGHT, None)) == 90
    assert judged_days(TAUGHT, TAUGHT + timedelta(days=89)) == 60
    assert check_on(TAUGHT, TAUGHT + timedelta(days=7)) == TAUGHT + timedelta(days=30)
    assert judged_days(TAUGHT, TAUGHT + timedelta(days=30)) == 30


def test_fewer_denials_by_luck_close_nothing():
    lucky = Window(90, Rate(3, 12), Rate(1, 12), is_over=True)
    sure = Window(90, Rate(14, 40), Rate(2, 40), is_over=True)
    assert not lucky.is_better
    assert lucky.change < 0
    assert sure.is_better
    assert not Window(90, Rate(9, 9), Rate(0, 90), is_over=True).is_better


@pytest.mark.parametrize(
    ("now", "reason", "closing", "said"),
    [(Standing(State.WATCHING, Why.EARLY), " ", True, "why"),
     (Standing(State.OPEN, Why.PLANNED), "r", True, "not taught yet"),
     (Standing(State.CLOSED, Why.BETTER), "r", True, "closed already"),
     (Standing(State.WATCHING, Why.EARLY), "r", False, "not closed")],
)  # fmt: skip
def test_a_word_that_changes_nothing_is_refused(now, reason, closing, said):
    with pytest.raises(RuleError, match=said):
        check_word(now, reason, closing=closing)
    check_word(Standing(State.CLOSED, Why.BETTER), "It came back", closing=False)
    check_word(Standing(State.OPEN, Why.CANCELLED), "They moved away", closing=True)
