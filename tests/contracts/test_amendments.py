"""Amendments from a draft to a term of the contract."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from provider_ops.codes import actions as codes
from provider_ops.contracts import actions, queries
from provider_ops.contracts.actions.amendments import note_step
from provider_ops.contracts.actions.opening import contract_act
from provider_ops.contracts.model import Amendment
from provider_ops.contracts.rules.amendments import (
    AmendmentKind,
    Content,
    State,
    Step,
    replay,
    steps_for,
)
from provider_ops.contracts.rules.renewals import Stage
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.outreach.model import Outreach
from provider_ops.outreach.rules import Direction, Entry, Kind
from tests.support.contracts import contract, office
from tests.support.examples import examples
from tests.support.office import add_person
from tests.support.work import as_person, start_anew

NEXT = Content("Amendment 1", date(2027, 1, 1), date(2027, 12, 31))
numbers = iter(range(1_000_000))


@pytest.fixture
def manager(work):
    return as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))


@pytest.fixture
def director(work):
    return as_person(work, add_person(work, "Ruth", "Adeyemi", "director"))


def amendment(work, key, known=None):
    with work.read() as session:
        return queries.amendments_of(session, key, known or work.now())[0]


def terms(work, key, known=None):
    with work.read() as session:
        return queries.one(session, key, date(2026, 5, 1), known or work.now()).terms


def signed(work, manager, key, content, **more):
    made = actions.draft_amendment(work, key, AmendmentKind.AMENDMENT, content, **more)
    actions.submit_amendment(work, made)
    actions.approve_amendment(manager, made)
    work.clock.move(hours=1)
    codes.sign_amendment(work, made, work.today())
    return made


def test_signing_records_the_term_with_the_amendment_as_source(work, manager):
    key = contract(work, office(work))
    before = work.now()
    signed(work, manager, key, NEXT)
    new, base = terms(work, key)
    assert (new.label, new.first, new.last) == ("Amendment 1", NEXT.first, NEXT.last)
    assert new.source == "Amendment 1, signed 10/06/2026"
    assert base.label == "Base agreement"
    assert [one.label for one in terms(work, key, before)] == ["Base agreement"]
    assert amendment(work, key).state is State.SIGNED
    assert amendment(work, key).term_id == new.id
    assert amendment(work, key, before).state is State.APPROVED


def test_signing_corrects_the_term_that_the_amendment_changes(work, manager):
    key = contract(work, office(work))
    (base,) = terms(work, key)
    longer = Content("Extension", date(2026, 1, 1), date(2027, 6, 30))
    made = actions.draft_amendment(work, key, AmendmentKind.AMENDMENT, longer, corrects_id=base.id)
    actions.correct_term(work, base.id, label="Base", source="typing error")
    actions.submit_amendment(work, made)
    actions.approve_amendment(manager, made)
    work.clock.move(hours=1)
    codes.sign_amendment(work, made, work.today())
    (one,) = terms(work, key)
    assert (one.label, one.last, one.source) == (
        "Base", date(2027, 6, 30), "Extension, signed 10/06/2026")  # fmt: skip
    with work.read() as session:
        row = queries.page(session, work.market_id, date(2027, 5, 1), work.now())[0]
    assert row.standing.ends == date(2027, 6, 30)  # the list's summary went along


def test_a_term_of_another_contract_is_not_changed(work):
    gulf = office(work)
    first, second = contract(work, gulf, "HB-1"), contract(work, gulf, "HB-2")
    with pytest.raises(NotFoundError):
        actions.draft_amendment(work, first, AmendmentKind.AMENDMENT, NEXT,
                                corrects_id=terms(work, second)[0].id)  # fmt: skip


def test_a_rep_submits_and_a_manager_approves(work, manager):
    made = actions.draft_amendment(work, contract(work, office(work)), AmendmentKind.AMENDMENT,
                                   NEXT)  # fmt: skip
    actions.submit_amendment(work, made)
    with pytest.raises(RuleError, match="Somebody else has to approve"):
        actions.approve_amendment(work, made)
    with pytest.raises(RuleError, match="Somebody else has to decline"):
        actions.decline_amendment(work, made, "I want it shorter")
    actions.approve_amendment(manager, made)
    with pytest.raises(RuleError, match="Somebody else has to decline"):
        actions.decline_amendment(work, made, "The office does not want it")
    actions.decline_amendment(manager, made, "The office does not want it")


def test_nobody_approves_a_version_that_they_wrote_or_submitted(work, manager, director):
    key = contract(work, office(work))
    made = actions.draft_amendment(manager, key, AmendmentKind.AMENDMENT, NEXT)
    actions.submit_amendment(director, made)
    for author in (manager, director):
        with pytest.raises(RuleError, match="You wrote or submitted this version"):
            actions.approve_amendment(author, made)
    actions.decline_amendment(manager, made, "I was wrong")
    work.clock.move(hours=1)
    actions.revise_amendment(work, made, NEXT)
    actions.submit_amendment(work, made)
    actions.approve_amendment(manager, made)  # this version is somebody else's


def test_a_declined_one_says_why_and_comes_back_as_its_next_version(work, manager):
    key = contract(work, office(work))
    made = actions.draft_amendment(work, key, AmendmentKind.AMENDMENT, NEXT)
    actions.submit_amendment(work, made)
    with pytest.raises(RuleError, match="Say why"):
        actions.decline_amendment(manager, made, " ")
    actions.decline_amendment(manager, made, "A year is too long")
    work.clock.move(hours=1)
    shorter = Content("Amendment 1", NEXT.first, date(2027, 6, 30))
    actions.revise_amendment(work, made, shorter)
    row = amendment(work, key)
    assert (row.state, row.revision, row.content) == (State.DRAFT, 2, shorter)
    assert [one.content for one in row.versions()] == [NEXT, shorter]
    assert [one.step for one in row.steps] == ["draft", "submit", "decline", "revise"]
    assert row.steps[2].text == "A year is too long"
    assert row.steps[2].by == "Karen Oyelaran"


def test_a_change_order_is_about_money_and_changes_no_term(work, manager):
    key = contract(work, office(work))
    order = Content("Care coordination fee", None, None, Decimal("1250.00"))
    made = actions.draft_amendment(work, key, AmendmentKind.CHANGE_ORDER, order)
    actions.submit_amendment(work, made)
    actions.approve_amendment(manager, made)
    assert codes.sign_amendment(work, made, work.today()) is None
    assert len(terms(work, key)) == 1
    assert amendment(work, key).content.amount == Decimal("1250.00")


def test_numbers_count_up_for_each_kind(work):
    key = contract(work, office(work))
    for content in (NEXT, NEXT):
        actions.draft_amendment(work, key, AmendmentKind.AMENDMENT, content)
    actions.draft_amendment(
        work, key, AmendmentKind.CHANGE_ORDER, Content("Fee", amount=Decimal(1))
    )
    with work.read() as session:
        found = queries.amendments_of(session, key, work.now())
    assert sorted((one.kind, one.number) for one in found) == [
        ("amendment", 1), ("amendment", 2), ("change order", 1)]  # fmt: skip


def test_signing_finishes_the_renewal_that_is_under_way(work, manager):
    key = contract(work, office(work))
    actions.move_renewal(work, key, Stage.LEGAL)
    work.clock.move(hours=1)
    signed(work, manager, key, NEXT)
    with work.read() as session:
        assert queries.renewals_of(session, [key])[key].stage == "signed"
        newest = queries.decisions_of(session, key)[0]
    assert (newest.stage, newest.text) == (Stage.SIGNED, "Amendment 1, signed 10/06/2026")


@settings(max_examples=examples(15), deadline=None, suppress_health_check=list(HealthCheck))
@given(
    tried=st.lists(st.tuples(st.sampled_from(Step), st.integers(0, 2)), max_size=12),
    asked=st.integers(0, 14),
)
def test_any_steps_of_anybody_leave_what_the_rules_say_at_every_instant(
    work, manager, director, tried, asked
):
    people = ((work, "rep"), (manager, "manager"), (director, "director"))
    start_anew(work)
    key = contract(work, office(work), f"A-{next(numbers)}")
    made = actions.draft_amendment(manager, key, AmendmentKind.AMENDMENT, NEXT)
    started, done = work.now(), []
    for hour, (step, who) in enumerate(tried, 1):
        work.clock.move(hours=1)
        (person, role), before = people[who], amendment(work, key)
        offered = steps_for(before.state, role, is_author=before.is_by(person.staff_id))
        try:
            if step is Step.SIGN:
                codes.sign_amendment(person, made, work.today())
            elif step is Step.REVISE:
                actions.revise_amendment(person, made, NEXT)
            else:
                actions.take_step(person, made, step, "because")
        except RuleError:
            assert step not in offered
            continue
        assert step in offered
        done.append((hour, step))
    row = amendment(work, key, started + timedelta(hours=asked))
    expected = replay(step for hour, step in done if hour <= asked)
    assert (row.state, row.revision) == expected
    assert len(terms(work, key)) == 1 + any(step is Step.SIGN for _, step in done)
    for one in amendment(work, key).steps:
        if one.step in ("approve", "decline"):
            assert one.by in ("Karen Oyelaran", "Ruth Adeyemi")
        if one.step == "approve":
            written = [by.staff_id for by in row.steps if by.revision == one.revision
                       and by.step in ("draft", "revise", "submit")]  # fmt: skip
            assert one.staff_id not in written


def test_a_reminder_leaves_state_and_version_as_they_are(work, manager):
    gulf = office(work)
    key = contract(work, gulf)
    one = actions.draft_amendment(work, key, AmendmentKind.AMENDMENT,
                                  Content("Amendment 1", date(2027, 1, 1)))  # fmt: skip
    work.clock.move(hours=1)
    actions.submit_amendment(work, one)
    work.clock.move(hours=1)
    asked = Entry(Kind.CALL, "Asked for the signature", work.now(), Direction.OUT, "Lourdes Peña")
    actions.log_reminder(work, key, asked, one)
    with work.read() as session:
        (row,) = queries.amendments_of(session, key, work.now())
    assert (row.state, row.revision) == (State.SUBMITTED, 1)
    assert (row.steps[-1].step, row.steps[-1].text) == (
        "remind", "Lourdes Peña: Asked for the signature")  # fmt: skip
    work.clock.move(hours=1)
    actions.decline_amendment(manager, one, "Too short")
    with pytest.raises(RuleError, match="waits for nobody"):
        actions.log_reminder(work, key, replace(asked, happened_at=work.now()), one)
    with pytest.raises(NotFoundError):
        actions.log_reminder(work, contract(work, gulf, "HB-2"), asked, one)
    actions.log_reminder(work, key, asked)
    with work.read() as session:
        assert queries.decisions_of(session, key)[0].text == "Lourdes Peña: Asked for the signature"
        assert len(session.scalars(select(Outreach)).all()) == 2, "what was refused is not kept"


def outcomes(work, key, known=None):
    """Name, first and last day and what became of each signed amendment, oldest first."""
    known = known or work.now()
    with work.read() as session:
        found = queries.amendments_of(session, key, known)
        held = queries.one(session, key, date(2026, 5, 1), known).terms
    said = [(one.content.title, queries.outcome_of(one, found, held)) for one in reversed(found)]
    return [(name, one.first, one.last, one.word) for name, one in said if one is not None]


def test_a_term_is_known_by_its_amendment_through_corrections(work, manager):
    key = contract(work, office(work))
    made = signed(work, manager, key, NEXT)
    before = work.now()
    assert outcomes(work, key) == [("Amendment 1", NEXT.first, NEXT.last, "")]
    work.clock.move(hours=1)
    actions.correct_term(work, terms(work, key)[0].id, valid_from=date(2027, 2, 1), source="letter")
    work.clock.move(hours=1)
    actions.correct_term(work, terms(work, key)[0].id, label="First amendment", source="letter")
    new = terms(work, key)[0]
    with work.read() as session:
        found = queries.amendments_of(session, key, work.now())
    behind = queries.amendment_behind(found, new)
    assert behind is not None
    assert behind.id == made
    assert [row.first for row in new.recordings] == [NEXT.first, new.first, new.first]
    assert outcomes(work, key) == [("Amendment 1", date(2027, 2, 1), NEXT.last, "corrected")]
    assert outcomes(work, key, before) == [("Amendment 1", NEXT.first, NEXT.last, "")]


def test_what_became_of_an_amendment_is_told_from_what_a_later_one_did(work, manager):
    key = contract(work, office(work))
    signed(work, manager, key, NEXT)
    work.clock.move(hours=1)
    longer = Content("Amendment 2", NEXT.first, date(2028, 12, 31))
    signed(work, manager, key, longer, corrects_id=terms(work, key)[0].id)
    first = ("Amendment 1", NEXT.first, NEXT.last, "")
    assert outcomes(work, key) == [first, ("Amendment 2", NEXT.first, longer.last, "")]
    work.clock.move(hours=1)
    actions.terminate_contract(work, key, date(2028, 6, 30), source="letter")
    assert outcomes(work, key) == [
        first, ("Amendment 2", NEXT.first, date(2028, 6, 30), "terminated")]  # fmt: skip
    work.clock.move(hours=1)
    actions.withdraw_term(work, terms(work, key)[0].id, source="never signed")
    assert [one[1:] for one in outcomes(work, key)] == [(None, None, "withdrawn")] * 2


def test_a_draft_is_changed_and_what_it_said_stays(work):
    key = contract(work, office(work))
    made = actions.draft_amendment(work, key, AmendmentKind.AMENDMENT, NEXT)
    work.clock.move(hours=1)
    shorter = Content("Amendment 1", NEXT.first, date(2027, 6, 30))
    actions.revise_amendment(work, made, shorter)
    row = amendment(work, key)
    assert (row.state, row.revision, row.content) == (State.DRAFT, 2, shorter)
    assert [one.content for one in row.versions()] == [NEXT, shorter]
    actions.submit_amendment(work, made)
    with pytest.raises(RuleError, match="It is submitted"):
        actions.revise_amendment(work, made, NEXT)


def test_what_is_withdrawn_stays_on_record_and_goes_nowhere(work, manager):
    key = contract(work, office(work))
    made = actions.draft_amendment(work, key, AmendmentKind.AMENDMENT, NEXT)
    with pytest.raises(RuleError, match="Say why it is withdrawn"):
        actions.withdraw_amendment(work, made, " ")
    actions.submit_amendment(work, made)
    with pytest.raises(RuleError, match="It is submitted"):
        actions.withdraw_amendment(work, made, "A mistake")
    actions.decline_amendment(manager, made, "Too long")
    before = work.now()
    work.clock.move(hours=1)
    actions.withdraw_amendment(work, made, "The office is closing")
    row = amendment(work, key)
    assert (row.state, row.is_open) == (State.WITHDRAWN, False)
    assert (row.steps[-1].step, row.steps[-1].text) == ("withdraw", "The office is closing")
    assert amendment(work, key, before).state is State.DECLINED
    with pytest.raises(RuleError, match="It is withdrawn"):
        actions.revise_amendment(work, made, NEXT)
    with pytest.raises(RuleError, match="It is withdrawn"):
        actions.withdraw_amendment(work, made, "Once more")


def test_release_one_reads_a_withdrawn_amendment_as_declined(work):
    """It knows of no other state, and could not show the contract at all."""
    key = contract(work, office(work))
    made = actions.draft_amendment(work, key, AmendmentKind.AMENDMENT, NEXT)
    work.clock.move(hours=1)
    actions.withdraw_amendment(work, made, "A mistake")
    with work.read() as session:
        assert session.get_one(Amendment, made).state == "declined"
    with contract_act(work) as session:  # and there somebody takes it up again
        row = session.get_one(Amendment, made)
        row.state, row.revision = "draft", 2
        work.clock.move(hours=1)
        note_step(session, work, row, "revise", "")
    assert amendment(work, key).state is State.DRAFT
    actions.submit_amendment(work, made)
