from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.planning.rules import route
from provider_ops.planning.rules.roads import ROAD_FACTOR, drive_minutes, miles_between
from provider_ops.planning.rules.route import Stop, best_order, timed
from tests.support.examples import examples

MORNING, EVENING = 480, 1080
WINDOWS = st.one_of(
    st.just((None, None)),
    st.integers(MORNING, EVENING).flatmap(
        lambda opens: st.tuples(st.just(opens), st.integers(opens, EVENING))
    ),
)
STOPS = st.builds(lambda minutes, window: Stop(minutes, *window), st.integers(15, 90), WINDOWS)


@st.composite
def days(draw, most=6):
    stops = draw(st.lists(STOPS, max_size=most))
    minutes = st.integers(3, 90)
    row = st.lists(minutes, min_size=len(stops), max_size=len(stops))
    drives = draw(st.lists(row, min_size=len(stops), max_size=len(stops)))
    return stops, drives, draw(st.integers(420, 600)), draw(st.none() | row)


@settings(max_examples=examples(35), deadline=None)
@given(days())
def test_no_order_of_a_small_day_is_better_than_the_one_found(day):
    stops, drives, begin, outset = day
    found = best_order(stops, drives, begin, outset)
    every = [timed(order, stops, drives, begin, outset) for order in permutations(range(len(stops)))]
    assert found.cost == min(one.cost for one in every)
    if any(one.late == 0 for one in every):
        assert all(stop.closes is None or start <= stop.closes
                   for stop, start in zip((stops[n] for n in found.order), found.starts, strict=True))  # fmt: skip


@settings(max_examples=examples(35), deadline=None)
@given(days())
def test_a_visit_begins_in_its_window_after_the_drive_and_on_a_round_minute(day):
    stops, drives, begin, outset = day
    found = best_order(stops, drives, begin, outset)
    assert sorted(found.order) == list(range(len(stops)))
    free = begin
    for place, (number, start) in enumerate(zip(found.order, found.starts, strict=True)):
        stop = stops[number]
        assert start >= free + (drives[found.order[place - 1]][number] if place else 0)
        assert stop.opens is None or start >= stop.opens
        assert start % route.STEP == 0 or start == stop.opens
        free = start + stop.minutes
    assert found.ends == (free if stops else begin)


@settings(max_examples=examples(15), deadline=None)
@given(days(), st.randoms(use_true_random=False))
def test_the_order_in_which_stops_are_given_makes_no_difference(day, chance):
    stops, drives, begin, outset = day
    turned = list(range(len(stops)))
    chance.shuffle(turned)
    again = best_order([stops[n] for n in turned], [[drives[a][b] for b in turned] for a in turned],
                       begin, None if outset is None else [outset[n] for n in turned])  # fmt: skip
    assert again.cost == best_order(stops, drives, begin, outset).cost


def test_a_long_day_is_put_in_order_by_moving_stops_about():
    """Twenty stops along one road, given in a muddle, come out along the road."""
    places = [n * 7 % 20 for n in range(20)]
    drives = [[3 + 2 * abs(one - other) for other in places] for one in places]
    found = best_order([Stop(10)] * 20, drives, MORNING, [3 + 2 * place for place in places])
    assert [places[n] for n in found.order] == list(range(20))


def test_a_late_window_is_kept_although_it_costs_a_detour():
    drives = [[3, 5, 40], [5, 3, 40], [40, 40, 3]]
    free = best_order([Stop(30), Stop(30), Stop(30)], drives, MORNING)
    bound = best_order([Stop(30), Stop(30), Stop(30, closes=MORNING)], drives, MORNING)
    assert free.order in ((0, 1, 2), (1, 0, 2), (2, 0, 1), (2, 1, 0))
    assert bound.order[0] == 2
    assert bound.late == 0


def test_miles_are_those_of_the_straight_line_times_the_factor():
    tampa, orlando = (27.9506, -82.4572), (28.5383, -81.3792)
    miles = miles_between(tampa, orlando)
    assert abs(miles / ROAD_FACTOR - 77.2) < 0.5
    assert drive_minutes(38) == 63
    assert miles_between(None, tampa) is None


POINTS = st.tuples(st.floats(24, 31), st.floats(-87, -80))


@given(POINTS, POINTS)
def test_a_distance_is_the_same_both_ways_and_never_negative(one, other):
    there, back = miles_between(one, other), miles_between(other, one)
    assert abs(there - back) < 1e-6
    assert there >= 0
