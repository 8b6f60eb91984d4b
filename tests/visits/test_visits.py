from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.store.model import OutboxEntry
from provider_ops.visits import actions, drafts, queries, rules
from provider_ops.visits.rules import Missing, Signature, VisitForm
from tests.support.office import add_contact, add_office, add_person
from tests.support.work import ZONE, as_person

TODAY = date(2026, 10, 6)
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))
WORDS = st.text(max_size=12)
FORMS = st.builds(
    VisitForm,
    day=st.none() | DAYS,
    start_minute=st.none() | st.integers(0, 1439),
    minutes=st.integers(1, 480),
    attendees=st.lists(st.builds(rules.Attendee, WORDS, WORDS, st.none() | st.uuids()), max_size=3).map(tuple),
    objectives=st.lists(st.builds(rules.Objective, WORDS, st.booleans()), max_size=3).map(tuple),
    materials=st.lists(st.builds(rules.Material, st.uuids(), st.integers(1, 9)), max_size=2).map(tuple),
    codes=st.lists(st.builds(rules.TaughtCode, WORDS, WORDS, st.booleans(), st.none() | DAYS), max_size=2).map(tuple),
    promises=st.lists(st.builds(rules.NewPromise, WORDS, st.none() | DAYS, st.none() | st.uuids(), WORDS), max_size=2).map(tuple),
    notes=WORDS,
    next_visit_on=st.none() | DAYS,
    signature=st.sampled_from(Signature),
    signature_detail=WORDS,
    logging_seconds=st.integers(0, 4000),
    kept_promise_ids=st.lists(st.uuids(), max_size=2).map(tuple),
)  # fmt: skip


@pytest.fixture
def office(work):
    return add_office(work)


def plan(work, office, day=TODAY):
    return actions.plan_visit(work, actions.PlannedVisit(office, "Quarterly review", day, 600))


def whole_form(work, office):
    return VisitForm(
        day=TODAY,
        start_minute=600,
        attendees=(rules.Attendee("Lourdes Peña", "office manager", add_contact(work, office)),),
        objectives=(rules.Objective("Denials: CO-97"),),
        codes=(rules.TaughtCode("G2211", "CO-97", taught_back=True, check_again_on=date(2027, 1, 6)),),
        promises=(rules.NewPromise("Send the fee schedule", date(2026, 10, 9), work.staff_id),),
        notes="Went through page 2.",
        signature=Signature.SIGNED,
        logging_seconds=58,
    )


def detail(work, visit):
    with work.read() as session:
        return queries.detail(session, visit, zone=ZONE, today=TODAY)


@given(FORMS)
def test_a_draft_comes_back_as_it_was(form):
    assert drafts.from_json(drafts.to_json(form)) == form


@given(FORMS)
def test_a_visit_never_asks_for_more_than_five_things(form):
    assert len(rules.missing(form, TODAY)) <= rules.MAX_REQUIRED


@given(FORMS)
def test_filling_in_what_is_missing_makes_a_visit_complete(form):
    fill = {
        Missing.DAY: {"day": TODAY},
        Missing.ATTENDEE: {"attendees": (rules.Attendee("Ana"),)},
        Missing.TOPIC: {"objectives": (rules.Objective("Rates"),)},
        Missing.PROMISE: {"promises": ()},
        Missing.SIGNATURE: {"signature": Signature.PAPER},
    }
    for what in rules.missing(form, TODAY):
        form = replace(form, **fill[what])
    assert rules.missing(form, TODAY) == ()


@given(DAYS, st.none() | DAYS, st.none() | DAYS, DAYS)
def test_a_visit_is_in_exactly_one_state_and_submitting_beats_the_rest(day, sent, off, today):
    state = rules.state(day, sent, off, today)
    assert (state == rules.State.SUBMITTED) == (sent is not None)
    if sent is None and off is None:
        assert (state == rules.State.OPEN) == (day < today)


def test_a_submitted_visit_holds_the_form_and_is_locked(work, office):
    visit, form = plan(work, office), whole_form(work, office)
    actions.save_draft(work, visit, replace(form, notes="half"))
    assert detail(work, visit).form.notes == "half"
    actions.submit_visit(work, visit, form)
    found = detail(work, visit)
    assert found.row.state == rules.State.SUBMITTED
    assert found.form == form
    assert found.draft_saved_at is None
    with pytest.raises(RuleError, match="locked"):
        actions.submit_visit(work, visit, form)


def test_submitting_is_one_group_of_operations(work, office):
    visit = plan(work, office)
    with work.read() as session:
        before = len(session.scalars(select(OutboxEntry)).all())
    actions.submit_visit(work, visit, whole_form(work, office))
    with work.read() as session:
        sent = session.scalars(select(OutboxEntry).order_by(OutboxEntry.n)).all()[before + 1 :]
    assert len({entry.group_id for entry in sent}) == 1
    assert {entry.table_name for entry in sent} >= {"visit", "visit_attendee", "promise"}


def test_a_draft_is_not_sent(work, office):
    visit = plan(work, office)
    with work.read() as session:
        before = len(session.scalars(select(OutboxEntry)).all())
    actions.save_draft(work, visit, whole_form(work, office))
    with work.read() as session:
        # only the contact that the form's maker added
        assert len(session.scalars(select(OutboxEntry)).all()) == before + 1


def test_what_is_missing_is_named_and_nothing_is_written(work, office):
    visit = plan(work, office)
    with pytest.raises(actions.IncompleteVisitError) as caught:
        actions.submit_visit(work, visit, VisitForm(day=TODAY))
    assert caught.value.missing == (Missing.ATTENDEE, Missing.TOPIC, Missing.SIGNATURE)
    assert detail(work, visit).row.state == rules.State.TODAY


def test_only_a_manager_unlocks_and_says_why(work, office):
    visit, form = plan(work, office), whole_form(work, office)
    actions.submit_visit(work, visit, form)
    with pytest.raises(RuleError, match="manager"):
        actions.unlock_visit(work, visit, "wrong day")
    manager = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    with pytest.raises(RuleError, match="reason"):
        actions.unlock_visit(manager, visit, " ")
    actions.unlock_visit(manager, visit, "wrong day")
    assert detail(work, visit).unlock_reason == "wrong day"
    corrected = replace(form, notes="Page 3.", promises=())
    actions.submit_visit(work, visit, corrected)
    assert detail(work, visit).form == corrected


def test_a_kept_promise_is_closed_by_the_visit_that_kept_it(work, office):
    promise = actions.make_promise(work, organization_id=office, text="Return W-9",
                                   due_on=date(2026, 10, 1), owner_id=work.staff_id)  # fmt: skip
    with work.read() as session:
        assert queries.promises(session, TODAY)[0].days_late == 5
    visit = plan(work, office)
    actions.submit_visit(
        work, visit, replace(whole_form(work, office), kept_promise_ids=(promise,), promises=())
    )
    with work.read() as session:
        assert queries.promises(session, TODAY) == ()


def test_a_visit_that_was_deleted_meanwhile_says_so(work, office):
    with pytest.raises(NotFoundError):
        actions.submit_visit(work, work.new_id(), whole_form(work, office))


def test_the_calendar_shows_a_week_in_order_without_what_was_cancelled(work, office):
    days = [plan(work, office, TODAY + timedelta(days=n)) for n in (2, 0, 1, 9)]
    actions.cancel_visit(work, days[2])
    with work.read() as session:
        week = queries.calendar(session, work.staff_id, TODAY, 7, zone=ZONE, today=TODAY)
    assert [row.id for row in week] == [days[1], days[0]]


def test_the_list_filters_by_what_is_asked(work, office):
    other = add_office(work, "100% Podiatry")
    plan(work, office)
    wanted = plan(work, other, TODAY - timedelta(days=3))
    with work.read() as session:
        for which in (queries.Filter(text="100%"), queries.Filter(state=rules.State.OPEN)):
            rows = queries.page(session, which, zone=ZONE, today=TODAY)
            assert [row.id for row in rows] == [wanted]
            assert queries.count(session, which, TODAY) == 1
