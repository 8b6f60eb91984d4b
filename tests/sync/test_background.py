"""When the next synchronization begins: chance against what must hold for every history."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.core.errors import HubError
from provider_ops.core.turn import turn
from provider_ops.sync import background as plans
from provider_ops.sync.background import Around, Carried, Due, Why
from provider_ops.sync.exchange import BusyError, sync
from provider_ops.sync.line import Line
from tests.support.examples import examples
from tests.sync.test_exchange import add_office
from tests.sync.test_faults import impostor

CHANCES = st.floats(0, 1, exclude_max=True)
SECONDS = st.floats(0, 5_000)
GOOD = Around()


def failure(retry_after=None, *, needs_person=False):
    error = HubError()
    error.retry_after_s, error.needs_person = retry_after, needs_person
    return error


ERRORS = st.builds(
    failure, st.none() | st.floats(-5, 1e9), needs_person=st.booleans()
)  # fmt: skip
EVENTS = st.one_of(
    st.tuples(st.just("changed")),
    st.tuples(st.just("asked")),
    st.tuples(st.just("appeared"), CHANCES),
    st.tuples(st.just("run")),
    st.tuples(st.just("failed"), ERRORS, CHANCES),
    st.tuples(st.just("succeeded"), CHANCES, st.floats(-10, 1e9)),
)
HISTORIES = st.lists(st.tuples(SECONDS, EVENTS), max_size=25)


def live(history, chance=0.5):
    """Live a history; what cannot happen (an end without a beginning) is left out."""
    now, running = 0.0, False
    plan = plans.start(now, chance)
    unsent = told = None
    for passed, (name, *words) in history:
        now += passed
        if name == "run" and not running:
            plan, running = plans.began(plan, now), True
            during = False
        elif name == "failed" and running:
            plan, running = plans.failed(plan, words[0], now, words[1]), False
            told = words[0].retry_after_s and now + min(words[0].retry_after_s, 3_600)
        elif name == "succeeded" and running:
            plan, running = plans.succeeded(plan, now, *words), False
            told, unsent = None, (unsent if during else None)
        elif name == "changed":
            plan = plans.changed(plan, now)
            unsent, during = now, True
        elif name == "appeared":
            plan = plans.appeared(plan, now, words[0])
        elif name == "asked":
            plan = plans.asked(plan)
    return plan, now, running, unsent, told


@given(HISTORIES)
def test_while_one_runs_no_other_begins(history):
    plan, _, running, _, _ = live(history)
    assert (plans.next_start(plan, GOOD) == Due(None, Why.RUNNING)) is running


@given(HISTORIES)
def test_it_never_falls_asleep(history):
    plan, now, running, _, _ = live(history)
    if running:
        plan = plans.succeeded(plan, now, 0.5, 300)
    for around in (GOOD, Around(is_metered=True, is_on_battery=True)):
        due = plans.next_start(plan, around)
        assert due.at is not None
        assert due.at <= now + plans.LONGEST_POLL_S * 1.1 * plans.SLOWER_METERED


@given(HISTORIES)
def test_nobody_comes_before_the_hub_said_whatever_happens(history):
    plan, _, running, _, told = live(history)
    if running or not told:
        return
    due = plans.next_start(plans.asked(plan), GOOD)
    assert due.at >= told


@given(HISTORIES)
def test_a_change_is_not_forgotten_and_not_kept_waiting(history):
    plan, now, running, unsent, _ = live(history)
    if running:
        plan = plans.succeeded(plan, now, 0.5, 10_000)
        assert (plan.last_change is not None) or unsent is None or unsent < plan.polled_at
    else:
        assert unsent is None or plan.last_change is not None
    if plan.last_change is not None and not plan.failures:
        due = plans.next_start(plan, GOOD)
        assert due.at <= max(now, plan.first_change + plans.SETTLE_AT_MOST_S)


@given(HISTORIES, st.booleans())
def test_paused_or_without_a_network_only_a_person_starts_it(history, is_paused):
    plan, _, running, _, _ = live(history)
    around = Around(is_paused=is_paused, is_reachable=is_paused)
    if running:
        return
    quiet = Why.PAUSED if is_paused else Why.NO_NETWORK
    assert (plans.next_start(plan, around) == Due(None, quiet)) is not plan.is_asked
    assert plans.next_start(plans.asked(plan), around).at is not None


@given(st.lists(CHANCES, min_size=1, max_size=40))
def test_waits_double_to_a_quarter_of_an_hour_and_half_of_each_is_chance(chances):
    plan, now = plans.start(0, 0), 0.0
    for n, chance in enumerate(chances):
        plan = plans.failed(plans.began(plan, now), failure(), now, chance)
        due = plans.next_start(plan, GOOD)
        whole = min(plans.FIRST_WAIT_S * 2**n, plans.LONGEST_WAIT_S)
        assert due.why is Why.RETRY
        assert whole / 2 - 1e-6 <= due.at - now <= whole + 1e-6
        now = due.at


@given(CHANCES, CHANCES, st.floats(0, 800))
def test_a_network_that_appears_ends_a_long_wait(one, two, later):
    plan = plans.start(0, 0)
    for _ in range(12):
        plan = plans.failed(plans.began(plan, 0), failure(), 0, one)
    due = plans.next_start(plans.appeared(plan, later, two), GOOD)
    assert due.at <= max(later + plans.SOON_S[1], 0)


@given(st.lists(st.floats(0, 4), min_size=1, max_size=60))
def test_changes_settle_but_not_for_ever(pauses):
    plan, now, begun = plans.succeeded(plans.start(0, 0), 0, 0.5, 3_600), 0.0, None
    for pause in pauses:
        now += pause
        plan = plans.changed(plan, now)
        begun = now if begun is None else begun
        due = plans.next_start(plan, GOOD)
        assert due == Due(min(now + plans.SETTLE_S, begun + plans.SETTLE_AT_MOST_S), Why.CHANGES)


def test_what_only_a_person_can_put_right_is_tried_rarely():
    plan = plans.failed(plans.began(plans.start(0, 0), 0), failure(needs_person=True), 0, 1.0)
    assert plans.next_start(plan, GOOD).at == plans.LONGEST_WAIT_S


def test_paid_bytes_and_battery_stretch_the_time_between_looks():
    plan = plans.succeeded(plans.began(plans.start(0, 0), 0), 0, 0.5, 300)
    at = [
        plans.next_start(plan, Around(is_metered=metered, is_on_battery=battery)).at
        for metered, battery in ((False, False), (False, True), (True, True))
    ]
    assert at == [300, 600, 1200]
    assert plans.carried(Around(is_metered=True)) is Carried.ROWS
    assert plans.carried(Around(is_metered=True), is_asked=True) is Carried.ALL


def test_without_a_hub_nothing_is_due_even_for_one_who_asks():
    plan = plans.asked(plans.start(0, 0))
    assert plans.next_start(plan, Around(is_attached=False)) == Due(None, Why.NO_HUB)


def test_two_programs_on_one_database_take_turns(laptops, tmp_path):
    one = laptops()
    add_office(one)
    one.laptop.lock_file = tmp_path / "provider-ops.sync"
    with turn(one.laptop.lock_file) as is_ours:
        assert is_ours
        with pytest.raises(BusyError) as told:
            sync(one.laptop)
    assert told.value.retry_after_s
    assert sync(one.laptop).sent == 1


@pytest.mark.parametrize(
    ("status", "header", "waits"),
    [
        (429, "30", 30),
        (503, "7", 7),
        (429, "Sun, 29 Nov 2026 08:00:00 GMT", None),
        (500, "5", None),
    ],
)
def test_when_to_come_again_is_read_from_whoever_answers(status, header, waits):
    headers = {"Content-Type": "text/plain", "Retry-After": header}
    with (
        impostor(status, headers, b"slow down") as address,
        Line(address) as line,
        pytest.raises(HubError) as told,
    ):
        line.hello()
    assert told.value.retry_after_s == waits


@settings(max_examples=examples(20))
@given(st.integers())
def test_the_hub_spreads_its_laptops(number):
    from provider_ops.hub.answers import POLL_S, next_poll

    assert POLL_S * 0.8 <= next_poll(str(number)) <= POLL_S * 1.2
