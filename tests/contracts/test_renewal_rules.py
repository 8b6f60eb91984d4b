from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.contracts.rules import NOTICE_ALERTS, notice_alert
from provider_ops.contracts.rules.renewals import (
    BANDS,
    ROUND,
    LogKind,
    Stage,
    age,
    band,
    beside,
    check_days,
    check_move,
    check_round,
    is_of_round,
    open_asks,
    stage_in_round,
)
from provider_ops.core.errors import RuleError

DAY0 = date(2026, 10, 6)
near = st.integers(-600, 600).map(lambda n: DAY0 + timedelta(days=n))


@given(stage=st.sampled_from(Stage), set_on=near, deadline=st.none() | near)
def test_a_stage_counts_for_one_round_only(stage, set_on, deadline):
    found = stage_in_round(stage.value, set_on, deadline)
    if deadline is not None and (deadline - set_on) > ROUND:
        assert found is Stage.NOT_STARTED
    else:
        assert found is stage
    assert stage_in_round(None, None, deadline) is Stage.NOT_STARTED


@given(set_on=near, days=st.integers(0, 90))
def test_what_was_set_before_a_deadline_does_not_count_a_year_later(set_on, days):
    deadline = set_on + timedelta(days=days)
    assert stage_in_round("signed", set_on, deadline) is Stage.SIGNED
    next_year = deadline + timedelta(days=365)
    assert stage_in_round("signed", set_on, next_year) is Stage.NOT_STARTED


def test_stages_stand_in_a_row():
    assert beside(Stage.NOT_STARTED, -1) is beside(Stage.LAPSING, 1) is None
    assert beside(Stage.NOT_STARTED, 1) is Stage.DATA_REQUESTED
    for stage in list(Stage)[:-1]:
        after = beside(stage, 1)
        assert after is not None
        assert beside(after, -1) is stage


def test_letting_a_contract_go_needs_a_reason():
    with pytest.raises(RuleError, match="Say why"):
        check_move(Stage.LAPSING, "  ")
    check_move(Stage.LAPSING, "They retire")
    check_move(Stage.LEGAL, "")


@given(raised=near, settled=st.none() | near, day=near)
def test_money_ages_until_it_is_settled(raised, settled, day):
    days = age(raised, settled, day)
    assert days >= 0
    assert age(raised, settled, day + timedelta(days=1)) in (days, days + 1)
    if settled is not None and settled >= raised:
        assert days <= (settled - raised).days
    last = band(days)
    assert (last is None) == (days > BANDS[-1])
    assert last is None or days <= last


@given(st.integers(-5, 400))
def test_the_radar_speaks_up_at_each_alert(left):
    found = notice_alert(DAY0 + timedelta(days=left), DAY0)
    reached = [alert for alert in NOTICE_ALERTS if 0 <= left <= alert]
    assert found == (min(reached) if reached else None)


@pytest.mark.parametrize("days", [0, -1, 366])
def test_days_of_a_contract_are_days_of_a_year(days):
    with pytest.raises(RuleError, match="between 1 and 365"):
        check_days("Prompt pay", days)
    check_days("Prompt pay", None)
    check_days("Prompt pay", 30)


def test_an_ask_is_open_until_it_is_agreed_on():
    log = [(LogKind.ASK, "Rates"), (LogKind.AGREED, "Filing"), (LogKind.OFFER, "Rates"),
           (LogKind.ASK, "Filing"), (LogKind.ASK, "Lab"), (LogKind.AGREED, "Rates"),
           (LogKind.ASK, "Rates")]  # fmt: skip
    assert open_asks(log) == ("Rates", "Lab")
    assert open_asks([]) == ()


@given(day=near, deadline=st.none() | near)
def test_what_may_be_decided_counts_for_the_round_that_it_is_decided_in(day, deadline):
    counts = stage_in_round("signed", day, deadline) is Stage.SIGNED
    assert is_of_round(day, deadline) is counts
    if counts:
        check_round(day, deadline)
    else:
        with pytest.raises(RuleError, match="has not begun"):
            check_round(day, deadline)
