from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from provider_ops.charts.scale import Axis, every, nice_ticks, spread

numbers = st.floats(-1e9, 1e9, allow_nan=False)


@given(numbers, numbers, st.integers(2, 9))
@example(0.0, 5e-324, 5)
def test_ticks_cover_the_data_and_rise(a, b, count):
    low, high = min(a, b), max(a, b)
    ticks = nice_ticks(low, high, count)
    assert ticks[0] <= low
    assert ticks[-1] >= high
    assert all(x < y for x, y in pairwise(ticks))
    assert 2 <= len(ticks) <= count + 3


@given(st.floats(0, 1e6), st.floats(0.01, 1e6))
def test_steps_are_even_and_round(low, span):
    ticks = nice_ticks(low, low + span)
    steps = [y - x for x, y in pairwise(ticks)]
    assert max(steps) == pytest.approx(min(steps), rel=1e-3)
    lead = steps[0] / 10 ** math.floor(math.log10(steps[0]) + 1e-9)
    assert min(abs(lead - s) for s in (1, 2, 2.5, 5, 10)) < 0.01


@pytest.mark.parametrize(
    ("low", "high", "count", "expected"),
    [
        (0, 1012, 6, (0, 250, 500, 750, 1000, 1250)),
        (7.4, 8.6, 5, (7, 7.5, 8, 8.5, 9)),
        (5, 5, 5, None),
        (0, 0, 5, None),
    ],
)
def test_known_axes(low, high, count, expected):
    ticks = nice_ticks(low, high, count)
    assert expected is None or ticks == expected
    assert ticks[0] <= low <= high <= ticks[-1]


@pytest.mark.parametrize(("low", "high"), [(1, 0), (math.nan, 1), (0, math.inf)])
def test_impossible_bounds_are_refused(low, high):
    with pytest.raises(ValueError, match="axis"):
        nice_ticks(low, high)


@given(numbers, numbers, numbers)
def test_axis_stays_between_its_ends(a, b, value):
    place = Axis(min(a, b), max(a, b), 40, 10).at(value)
    assert 10 <= place <= 40


@given(st.lists(st.floats(1, 120), min_size=1, max_size=30), st.floats(1, 60))
def test_shown_labels_do_not_touch(widths, gap):
    positions = [i * gap for i in range(len(widths))]
    shown = list(range(0, len(widths), every(positions, widths)))
    for a, b in pairwise(shown):
        assert positions[b] - positions[a] >= (widths[a] + widths[b]) / 2


@given(st.lists(st.floats(0, 400), max_size=12), st.floats(2, 40))
def test_spread_keeps_order_distance_and_bounds(wanted, gap):
    placed = spread(sorted(wanted), gap, 0, 400)
    real = min(gap, 400 / max(1, len(wanted) - 1))
    assert all(b - a >= real - 1e-6 for a, b in pairwise(placed))
    assert all(-1e-6 <= p <= 400 + 1e-6 for p in placed)


def test_spread_leaves_alone_what_fits():
    assert spread([10, 60, 200], 15, 0, 400) == (10, 60, 200)
