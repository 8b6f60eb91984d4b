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
    restored,
    steps_for,
    steps_from,
    stored,
    why_missing,
)
from provider_ops.core.errors import RuleError

steps = st.lists(st.sampled_from(Step), max_size=12)


@given(steps)
def test_only_steps_that_are_offered_lead_on_until_signed_or_withdrawn(tried):
    state = State.DRAFT
    for step in tried:
        if step in steps_from(state):
            state = after(state, step)
        else:
            with pytest.raises(RuleError, match="elsewhere by now"):
                after(state, step)
    assert (state in (State.SIGNED, State.WITHDRAWN)) == (not steps_from(state))


@given(steps)
def test_each_version_is_a_draft_first_and_nothing_is_signed_unapproved(tried):
    done, state = [], State.DRAFT
    for step in tried:
        if step in steps_from(state):
            assert step is not Step.REVISE or state in (State.DRAFT, State.DECLINED)
            state = after(state, step)
            done.append(step)
    found, revision = replay(done)
    assert found is state
    assert revision == 1 + done.count(Step.REVISE)
    assert (state is State.DECLINED) == (done[-1:] == [Step.DECLINE])
    assert restored(stored(state), done) is state
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


def test_what_leads_on_is_offered_first():
    assert [steps_from(state)[:1] for state in State] == [
        (Step.SUBMIT,), (Step.APPROVE,), (Step.SIGN,), (Step.REVISE,), (), ()]  # fmt: skip


@given(state=st.sampled_from(State), role=st.sampled_from(("rep", "manager", "director")),
       is_author=st.booleans())  # fmt: skip
def test_it_is_said_why_the_step_that_comes_next_is_missing(state, role, is_author):
    ahead = steps_from(state)[:1]
    offered = steps_for(state, role, is_author=is_author)
    assert bool(why_missing(state, role, is_author=is_author)) == any(
        one not in offered for one in ahead)  # fmt: skip
