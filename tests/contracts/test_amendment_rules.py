from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.contracts.rules.amendments import (
    AmendmentKind,
    Content,
    State,
    Step,
    after,
    check_content,
    check_person,
    replay,
    steps_for,
    steps_from,
)
from provider_ops.core.errors import RuleError

steps = st.lists(st.sampled_from(Step), max_size=12)


@given(steps)
def test_only_steps_that_are_offered_lead_on_and_signed_is_the_end(tried):
    state = State.DRAFT
    for step in tried:
        if step in steps_from(state):
            state = after(state, step)
        else:
            with pytest.raises(RuleError, match="elsewhere by now"):
                after(state, step)
    assert (state is State.SIGNED) == (not steps_from(state))


@given(steps)
def test_a_version_follows_each_decline_and_nothing_is_signed_unapproved(tried):
    done, state = [], State.DRAFT
    for step in tried:
        if step in steps_from(state):
            state = after(state, step)
            done.append(step)
    found, revision = replay(done)
    assert found is state
    assert revision == 1 + done.count(Step.REVISE)
    assert done.count(Step.DECLINE) - done.count(Step.REVISE) == (state is State.DECLINED)
    if state is State.SIGNED:
        assert done[-2:] == [Step.APPROVE, Step.SIGN]


@given(
    kind=st.sampled_from(AmendmentKind),
    first=st.none() | st.dates(),
    last=st.none() | st.dates(),
    amount=st.none() | st.decimals(-1000, 1000, places=2),
    title=st.sampled_from(["", "  ", "Amendment 1"]),
)
def test_what_cannot_be_is_refused_and_all_else_is_not(kind, first, last, amount, title):
    needed = amount if kind is AmendmentKind.CHANGE_ORDER else first
    whole = bool(title.strip()) and needed is not None
    whole = whole and not (first is not None and last is not None and last < first)
    content = Content(title, first, last, amount)
    if whole:
        check_content(kind, content)
    else:
        with pytest.raises(RuleError):
            check_content(kind, content)


def test_the_reason_names_the_days():
    content = Content("Amendment 1", date(2027, 1, 1), date(2026, 1, 1), Decimal(1))
    with pytest.raises(RuleError, match="begin on 01/01/2027 and end on 01/01/2026"):
        check_content(AmendmentKind.AMENDMENT, content)


@given(
    state=st.sampled_from(State),
    role=st.sampled_from(["rep", "trainer", "manager", "director", "admin", ""]),
    is_author=st.booleans(),
)
def test_who_leads_judges_and_nobody_approves_what_they_wrote(state, role, is_author):
    offered = steps_for(state, role, is_author=is_author)
    leads = role in ("manager", "director", "admin")
    for step in steps_from(state):
        allowed = {Step.APPROVE: leads and not is_author, Step.DECLINE: leads}.get(step, True)
        assert (step in offered) == allowed
        if allowed:
            check_person(step, role, is_author=is_author)
        else:
            with pytest.raises(RuleError, match=f"Somebody else has to {step}"):
                check_person(step, role, is_author=is_author)
    assert set(offered) <= set(steps_from(state))
