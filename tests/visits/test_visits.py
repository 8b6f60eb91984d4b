from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.directory.rules import Access, Attested, Care, Check, Fact, Need, Outcome
from provider_ops.hub.merge import appended
from provider_ops.store.model import Blob, DraftFile, OutboxEntry
from provider_ops.store.picture import clean_pictures
from provider_ops.sync.tables import appends
from provider_ops.visits import actions, attachments, drafts, patient_marks, queries, rules
from provider_ops.visits.model import VisitFile
from provider_ops.visits.rules import Missing, Signature, VisitForm
from provider_ops.visits.unlockings import Unlocking, read_unlockings, with_unlocking
from tests.support.examples import examples
from tests.support.office import add_contact, add_office, add_person
from tests.support.work import NOW, ZONE, as_person

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
    codes=st.lists(st.builds(rules.TaughtCode, WORDS, WORDS, st.sampled_from(rules.Understood), st.none() | DAYS, WORDS, WORDS, st.integers(0, 40)), max_size=2).map(tuple),
    promises=st.lists(st.builds(rules.NewPromise, WORDS, st.none() | DAYS, st.none() | st.uuids(), WORDS), max_size=2).map(tuple),
    notes=WORDS,
    next_visit_on=st.none() | DAYS,
    signature=st.sampled_from(Signature),
    signature_detail=WORDS,
    logging_seconds=st.integers(0, 4000),
    left_minute=st.none() | st.integers(0, 1439),
    purpose=WORDS,
    location_id=st.none() | st.uuids(),
    kept=st.lists(st.builds(rules.KeptPromise, st.uuids(), WORDS), max_size=2).map(tuple),
    files=st.lists(st.builds(rules.AttachedFile, WORDS, st.integers(1, 9), st.integers(1, 9), st.integers(1, 9), st.sampled_from(rules.FileKind)), max_size=2).map(tuple),
    checks=st.lists(st.builds(Check, st.sampled_from(Fact), st.sampled_from(Outcome), WORDS, WORDS, st.none() | st.uuids(), st.none() | st.uuids()), max_size=2).map(tuple),
    access=st.lists(st.builds(Access, st.sampled_from(Care), st.sampled_from(Need), DAYS, st.none() | DAYS), max_size=2).map(tuple),
    attested=st.lists(st.builds(Attested, WORDS, WORDS), max_size=2).map(tuple),
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
        left_minute=646,
        minutes=46,
        purpose="Re-education",
        attendees=(rules.Attendee("Lourdes Peña", "office manager", add_contact(work, office)),),
        objectives=(rules.Objective("Denials: CO-97"),),
        codes=(rules.TaughtCode("G2211", "CO-97", rules.Understood.YES, check_again_on=date(2027, 1, 6)),),
        promises=(rules.NewPromise("Send the fee schedule", date(2026, 10, 9), work.staff_id),),
        notes="Went through page 2.",
        signature=Signature.SIGNED,
        logging_seconds=58,
    )


def detail(work, visit):
    with work.read() as session:
        return queries.detail(session, visit, zone=ZONE, today=TODAY)


@given(FORMS)
@settings(max_examples=examples(25))
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
    assert found.form == replace(form, location_id=found.location_id)
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
    first = Unlocking("wrong day", "Karen Oyelaran", NOW)
    assert detail(work, visit).unlockings == (first,)
    corrected = replace(form, notes="Page 3.", promises=())
    actions.submit_visit(work, visit, corrected)
    again = detail(work, visit)
    assert again.form == replace(corrected, location_id=again.location_id)
    work.clock.move(minutes=7)
    actions.unlock_visit(manager, visit, "wrong page: it was 4")
    second = Unlocking("wrong page: it was 4", "Karen Oyelaran", NOW + timedelta(minutes=7))
    assert detail(work, visit).unlockings == (first, second)


def test_the_reason_of_a_release_that_kept_the_last_alone_is_read_as_it_is():
    assert read_unlockings("wrong day") == (Unlocking("wrong day"),)
    assert read_unlockings("2026-10-66T13:22Z Ana: no date") == (Unlocking("2026-10-66T13:22Z Ana: no date"),)
    later = with_unlocking("wrong day", NOW, "Karen Oyelaran", "two\nlines")
    assert read_unlockings(later) == (Unlocking("wrong day"), Unlocking("two lines", "Karen Oyelaran", NOW))
    assert read_unlockings("") == ()


def test_two_laptops_that_unlock_a_visit_both_keep_their_line():
    assert "unlock_reason" in appends("visit")
    before = with_unlocking("", NOW, "Karen Oyelaran", "wrong day")
    mine = with_unlocking(before, NOW, "Dana Brooks", "wrong page")
    theirs = with_unlocking(before, NOW, "Ana Ruiz", "wrong office")
    merged = appended(theirs, before, mine)
    assert [one.by for one in read_unlockings(merged[0])] == ["Karen Oyelaran", "Ana Ruiz", "Dana Brooks"]


def test_a_kept_promise_is_closed_by_the_visit_that_kept_it(work, office):
    promise = actions.make_promise(work, organization_id=office, text="Return W-9",
                                   due_on=date(2026, 10, 1), owner_id=work.staff_id)  # fmt: skip
    with work.read() as session:
        assert queries.promises(session, TODAY)[0].days_late == 5
    visit = plan(work, office)
    actions.submit_visit(
        work, visit, replace(whole_form(work, office), kept=(rules.KeptPromise(promise),), promises=())
    )
    with work.read() as session:
        assert queries.promises(session, TODAY) == ()
    recorded = detail(work, visit).form
    assert recorded.kept == (rules.KeptPromise(promise, "visit 2026-10-06"),)
    manager = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    actions.unlock_visit(manager, visit, "it was not sent")
    actions.submit_visit(work, visit, replace(recorded, kept=()))
    with work.read() as session:
        (again,) = queries.promises(session, TODAY)
        assert (again.id, again.done_on) == (promise, None)


def test_a_visit_that_was_deleted_meanwhile_says_so(work, office):
    with pytest.raises(NotFoundError):
        actions.submit_visit(work, work.new_id(), whole_form(work, office))


def test_the_calendar_shows_a_week_in_order_without_what_was_cancelled(work, office):
    days = [plan(work, office, TODAY + timedelta(days=n)) for n in (2, 0, 1, 9)]
    actions.cancel_visit(work, days[2])
    with work.read() as session:
        week = queries.calendar(session, TODAY, 7, zone=ZONE, today=TODAY)
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


def picture(color):
    from PIL import Image

    target = io.BytesIO()
    Image.new("RGB", (40, 30), color).save(target, "PNG")
    return clean_pictures(target.getvalue())


def blobs(work):
    with work.read() as session:
        return set(session.scalars(select(Blob.sha256))), session.query(DraftFile).count()


def test_pictures_wait_in_the_draft_and_travel_with_the_visit(work, office):
    visit, form = plan(work, office), whole_form(work, office)
    red, blue = (attachments.add_to_draft(work, visit, picture(c))[0] for c in ("red", "blue"))
    assert blobs(work) == (set(), 2)  # nothing that a sync would send
    actions.submit_visit(work, visit, replace(form, files=(red, blue)))
    assert blobs(work) == ({red.sha256, blue.sha256}, 0)
    assert detail(work, visit).form.files == (red, blue)
    manager = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    actions.unlock_visit(manager, visit, "a chart is in the picture")
    actions.submit_visit(work, visit, replace(form, files=(blue,)))
    assert detail(work, visit).form.files == (blue,)
    with work.read() as session:
        assert session.query(VisitFile).count() == 2  # who removed it and when is on record


def test_a_discarded_draft_forgets_its_pictures_and_there_is_a_most(work, office):
    visit = plan(work, office)
    attachments.add_to_draft(work, visit, picture("red"))
    actions.discard_draft(work, visit)
    assert blobs(work) == (set(), 0)
    for shade in range(attachments.MOST):
        attachments.add_to_draft(work, visit, picture((shade * 20, 0, 0)))
    with pytest.raises(RuleError, match="12"):
        attachments.add_to_draft(work, visit, picture("white"))


def test_a_patients_number_is_neither_kept_nor_submitted(work, office):
    visit = plan(work, office)
    form = replace(
        whole_form(work, office),
        notes="Asked about 1EG4-TE5-MK73.",
        promises=(rules.NewPromise("Call patient Maria Lopez", date(2026, 10, 9), work.staff_id),),
    )
    actions.save_draft(work, visit, form)
    kept = detail(work, visit).form
    assert kept.notes == "Asked about [removed]."
    assert kept.promises[0].text == "Call patient [removed]"
    with pytest.raises(actions.PatientMarksError, match="1EG4-TE5-MK73, Maria Lopez"):
        actions.submit_visit(work, visit, form)
    looked_at = replace(form, cleared=("1EG4-TE5-MK73", "Maria Lopez"))
    actions.save_draft(work, visit, looked_at)
    assert detail(work, visit).form == looked_at
    actions.submit_visit(work, visit, looked_at)
    assert detail(work, visit).form.notes == form.notes


@given(FORMS)
def test_taking_marks_out_leaves_none_and_changes_nothing_else(form):
    bare = patient_marks.without_marks(form)
    assert patient_marks.marks_in(bare) == ()
    if not patient_marks.marks_in(form):
        assert bare is form


def test_how_long_it_was_is_from_arriving_to_leaving_and_drafts_of_before_open():
    assert rules.minutes_there(VisitForm(minutes=45, start_minute=600, left_minute=631)) == 31
    assert rules.minutes_there(VisitForm(minutes=45, start_minute=600, left_minute=590)) == 45
    assert rules.minutes_there(VisitForm(minutes=45, left_minute=590)) == 45
    key = "01a11160-d0c0-7003-b48f-c209128b2f33"
    before = {"codes": [{"code": "G2211", "reason": "CO-97", "taught_back": True}],
              "kept_promise_ids": [key]}  # fmt: skip
    opened = drafts.from_json(before)
    assert opened.codes == (rules.TaughtCode("G2211", "CO-97", rules.Understood.YES),)
    assert [str(one.promise_id) for one in opened.kept] == [key]


@pytest.mark.parametrize(("wrong", "said"), [
    ({"left_minute": 600}, "ended before"), ({"day": date(2025, 10, 5)}, "more than a year"),
])  # fmt: skip
def test_what_cannot_be_is_refused_and_nothing_is_written(work, office, wrong, said):
    visit = plan(work, office)
    with pytest.raises(RuleError, match=said):
        actions.submit_visit(work, visit, replace(whole_form(work, office), **wrong))
    assert detail(work, visit).row.state == rules.State.TODAY


def test_a_visit_without_an_end_ends_when_it_is_submitted_on_its_day_alone(work, office):
    form = replace(whole_form(work, office), start_minute=540, left_minute=None, minutes=45)
    today, before, early = plan(work, office), plan(work, office), plan(work, office)
    actions.submit_visit(work, today, form)
    assert detail(work, today).form.left_minute == 9 * 60 + 22
    actions.submit_visit(work, before, replace(form, day=TODAY - timedelta(days=1)))
    assert detail(work, before).form.left_minute == 585
    actions.submit_visit(work, early, replace(form, start_minute=600))
    assert detail(work, early).form.left_minute == 645
