from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from provider_ops.network.model import Organization
from provider_ops.outliers.queries.fieldwork import tallies
from provider_ops.training import actions as training
from provider_ops.training.model import MaterialVersion
from provider_ops.visits import actions, rules
from provider_ops.visits.model import Promise, Visit
from provider_ops.visits.rules import Signature, State
from tests.support.desk import threads_of_queries
from tests.support.office import add_person
from tests.support.paper import pages_of
from tests.ui.visits.driver import ALT, CTRL, Driver, plan, record_whole_visit
from ui.page import Link
from ui.visits.form.keeper import PAUSE_SECONDS, Stopwatch

Key = Qt.Key
TODAY = date(2026, 10, 6)
CALENDAR_AND_FRAME, ARROW_AND_FRAME = 48, 44


def add_version(work, material, number, day):
    with work.act() as session:
        key = work.new_id()
        session.add(
            MaterialVersion(id=key, market_id=work.market_id, material_id=material, language="en",
                            version=number, title="Quick sheet", effective_on=day)
        )  # fmt: skip
        return key


def test_a_whole_visit_is_recorded_with_the_keyboard_alone(driver, visit):
    driver.open(visit)
    assert driver.focus.objectName() == "attendees.add"
    driver.keys = 0
    record_whole_visit(driver)
    driver.press(Key.Key_Return, CTRL)
    driver.settle()
    found = driver.detail(visit)
    assert found.row.state is State.SUBMITTED
    form = found.form
    assert [(one.name, one.contact_id is not None) for one in form.attendees] == [
        ("Lourdes Peña", True)
    ]
    assert form.objectives == (rules.Objective("Denials: CO-97"),)
    assert form.notes == "Page 2."
    assert form.codes == (
        rules.TaughtCode("G2211", "CO-97", check_again_on=TODAY + timedelta(days=90),
                         taught="Not with 25", who="Lourdes Peña"),
    )
    assert [(one.text, one.owner_id, one.due_on) for one in form.promises] == [
        ("Sends W-9", None, date(2026, 10, 15))
    ]
    assert (form.signature, form.signature_detail) == (Signature.SIGNED, "Lourdes")
    typed = len("Denials: CO-97" "Page 2." "g2211" "Not with 25" "CO-97" "Lourdes sends W-9 by 10/15" "Lourdes")
    assert driver.keys - typed <= 26, f"{driver.keys - typed} keys besides the words"
    (said,) = driver.said
    assert said.startswith("Visit to Gulf Coast Cardiology recorded, ")
    assert driver.form is None


@pytest.mark.parametrize("width", [560, 760, 1100])
def test_the_offices_name_is_shown_in_full_whatever_the_room(driver, visit, work, width):
    with work.act() as session:
        name = "Gulf Coast Cardiology and Internal Medicine Associates"
        session.get(Organization, session.get(Visit, visit).organization_id).name = name
    driver.open(visit)
    details = driver.form.details
    details.resize(width, 200)
    details.layout().activate()
    words = details.office.fontMetrics().horizontalAdvance(details.office.text())
    assert details.office.text() == name
    assert words < details.office.width()
    assert details.width() == width


def test_kind_and_date_have_room_for_their_words_whatever_the_width(driver, visit):
    driver.open(visit)
    details = driver.form.details
    details.kind.set_options([("Denial follow-up", "Denial follow-up")])
    details.kind.set_value("Denial follow-up")
    needed = details._wanted()
    for width in range(560, 1100, 12):
        details.resize(width, 200)
        details.layout().activate()
        there = [field.control.width() for field in details._fields]
        assert all(has >= needs for has, needs in zip(there, needed, strict=True)), width
    driver.tab_to("codes.add").type("g2211").press(Key.Key_Return)
    driver.tab_to("actions.add").type("Send it").press(Key.Key_Return)
    for name in ("codes.0.again", "actions.0.due", "actions.next"):
        field = driver.find(name)
        words = field.fontMetrics().horizontalAdvance("MM/DD/AAAA")  # as it is said in Spanish
        assert field.width() >= words + CALENDAR_AND_FRAME, name


@pytest.mark.parametrize("width", [390, 470, 600])
def test_an_action_item_shows_who_does_it_and_leaves_room_for_what(driver, visit, work, width):
    add_person(work, "Renee", "Whitfield", "rep")
    driver.open(visit)
    driver.form.promises.setFixedWidth(width)
    driver.tab_to("actions.add").type("Renee Whitfield sends the fee schedule by 10/15")
    driver.press(Key.Key_Return).settle()
    owner, text = driver.find("actions.0.owner"), driver.find("actions.0.text")
    assert owner.currentText() == "Renee Whitfield"
    words = owner.fontMetrics().horizontalAdvance(owner.currentText())
    assert owner.width() >= words + ARROW_AND_FRAME
    assert text.width() >= 140
    text.setFocus()
    seen = [driver.press(Key.Key_Tab).focus.objectName() for _ in range(3)]
    assert seen[1:] == ["actions.0.due", "actions.0.remove"]
    owner.set_value(work.staff_id)
    driver.settle()
    assert driver.focus.objectName() == "actions.0.remove"  # nothing was built anew


def test_a_code_of_which_nothing_was_said_is_begun_and_the_rail_keeps_its_width(driver, visit):
    driver.open(visit)
    width = driver.form.outline.minimumSizeHint().width()
    driver.tab_to("codes.add").type("g2211").press(Key.Key_Return)
    driver.form.outline.say_saved("09:22:00 and a very long word for it in another language")
    assert driver.form.outline.minimumSizeHint().width() == width

    def standing():
        return next(one for one in driver.form.outline.sections.items.items if one.key == "codes")

    assert (standing().glyph, standing().word) == ("wip", "begun")
    driver.type("Not with 25")
    driver.tab_to("yes").press(Key.Key_Space)
    driver.settle()
    assert standing().glyph == "ok"


def test_a_code_has_two_lines_where_the_form_is_narrow_and_keeps_the_keyboard(driver, visit):
    driver.open(visit)
    driver.tab_to("codes.add").type("g2211").press(Key.Key_Return)
    codes = driver.form.codes

    def field(name):
        return codes.findChild(QWidget, f"codes.0.{name}")

    for width, is_stacked in ((900, False), (520, True), (900, False)):
        codes.setFixedWidth(width)
        driver.settle()
        below = field("again").mapTo(codes, QPoint()).y() > field("taught").mapTo(codes, QPoint()).y() + 30
        assert below is is_stacked
        for part in ("taught", "who", "again", "remove"):
            assert field(part).mapTo(codes, field(part).rect().topRight()).x() < width
        assert driver.focus is field("taught")
    assert codes.minimumSizeHint().width() <= 520


def test_tab_goes_through_a_code_of_two_lines_and_comes_to_its_end_last(driver, visit):
    driver.open(visit)
    for code in ("g2211", "99214"):
        driver.press(Key.Key_5, ALT).type(code).press(Key.Key_Return)
    driver.form.codes.setFixedWidth(520)
    driver.settle()
    driver.find("codes.0.taught").setFocus()
    seen = []
    for _ in range(11):
        driver.press(Key.Key_Tab)
        seen.append(driver.focus.objectName())
    assert seen == ["codes.0.reason", "codes.0.who", "yes", "codes.0.again", "codes.0.remove",
                    "codes.1.taught", "codes.1.reason", "codes.1.who", "yes", "codes.1.again",
                    "codes.1.remove"]  # fmt: skip
    driver.press(Key.Key_Backtab)
    assert driver.focus.objectName() == "codes.1.again"


def test_the_least_that_can_be_recorded_takes_few_keys(driver, visit):
    driver.open(visit)
    driver.keys = 0
    driver.press(Key.Key_Down).press(Key.Key_Return)
    driver.press(Key.Key_F8).type("Roster").press(Key.Key_Return)
    driver.press(Key.Key_F8).type("Ana").press(Key.Key_Return, CTRL)
    driver.settle()
    assert driver.detail(visit).row.state is State.SUBMITTED
    assert driver.keys <= 16


def test_what_is_typed_is_kept_without_being_asked(driver, visit):
    driver.open(visit)
    driver.press(Key.Key_3, ALT).tab_to("topics.notes").type("She asked for the fee")
    assert driver.form._keeper.waiting
    driver.saved()
    found = driver.detail(visit)
    assert found.form.notes == "She asked for the fee"
    assert found.row.has_draft
    assert driver.form.outline.draft_line == "Draft saved 09:22:00"


def test_a_draft_opens_again_in_the_same_field(driver, visit, qtbot, work, jobs, theme, tmp_path):
    driver.open(visit)
    driver.tab_to("codes.add").type("99214").press(Key.Key_Return).press(Key.Key_Tab).type("CO-")
    driver.saved()
    assert driver.focus.objectName() == "codes.0.reason"
    again = Driver(qtbot, work, jobs, theme, tmp_path / "again").open(visit)
    assert again.focus.objectName() == "codes.0.reason"
    assert again.focus.text() == "CO-"


def test_leaving_keeps_what_was_typed_a_moment_ago(driver, visit):
    driver.open(visit)
    driver.type("Dana").press(Key.Key_Return).press(Key.Key_Escape)
    driver.settle()
    assert driver.form is None
    assert [one.name for one in driver.detail(visit).form.attendees] == ["Dana"]


def test_finishing_goes_to_what_is_missing_one_after_the_other(driver, visit):
    driver.open(visit)
    assert driver.form.outline.todo_texts() == [
        "Who was there", "One topic", "Signature, or “declined” with a reason",
    ]  # fmt: skip
    driver.press(Key.Key_4, ALT).press(Key.Key_Return, CTRL)
    assert driver.focus.objectName() == "attendees.add"
    driver.press(Key.Key_F8)
    assert driver.focus.objectName().startswith("topics.")
    driver.press(Key.Key_F8)
    assert driver.focus.objectName() == "signer"
    assert driver.detail(visit).row.state is State.TODAY


def test_declining_needs_a_reason_and_paper_needs_nothing(driver, visit):
    driver.open(visit)
    pad = driver.form.signature.pad
    pad.ways.set_value("declined")
    assert "Signature, or “declined” with a reason" in driver.form.outline.todo_texts()
    driver.press(Key.Key_8, ALT).type("No time")
    assert "Signature, or “declined” with a reason" not in driver.form.outline.todo_texts()
    pad.ways.set_value("paper")
    assert driver.form.form.signature is Signature.PAPER


def test_a_kept_promise_of_an_earlier_visit_is_closed_by_submitting(driver, visit, work, office):
    promise = actions.make_promise(
        work, organization_id=office, text="Send the fee schedule", due_on=TODAY - timedelta(4),
        owner_id=work.staff_id,
    )  # fmt: skip
    driver.open(visit)
    driver.tab_to("actions.carried.0.box").press(Key.Key_Space)
    driver.tab_to("actions.carried.0.evidence").type("signed copy")
    record_whole_visit(driver.press(Key.Key_2, ALT))
    driver.press(Key.Key_Return, CTRL)
    driver.settle()
    with work.read() as session:
        row = session.get(Promise, promise)
        assert (row.done_on, row.evidence, row.kept_visit_id) == (TODAY, "signed copy", visit)


def test_a_version_that_was_replaced_is_said_but_does_not_stop(driver, visit, work):
    material = training.add_material(
        work, code="QS-97", title="Quick sheet", topic="denials", audience="billers"
    )
    old, new = (
        add_version(work, material, "3.2", date(2026, 1, 1)),
        add_version(work, material, "3.3", date(2026, 9, 1)),
    )
    driver.open(visit)
    driver.form.materials._add("", old)
    assert driver.form.outline.todo_texts()[-1] == "QS-97 EN v3.2 was replaced by v3.3"
    driver.click(driver.find("materials.0.swap"))
    assert not driver.form.materials.warnings()
    assert [one.material_version_id for one in driver.form.form.materials] == [new]


def test_nothing_is_read_or_written_on_the_threads_of_the_window(driver, visit):
    with threads_of_queries() as threads:
        driver.open(visit)
        record_whole_visit(driver)
        driver.saved()
        driver.press(Key.Key_Return, CTRL)
        driver.settle()
    assert threads
    assert threading.get_ident() not in threads


def test_the_visit_that_went_away_is_said(driver, work, visit):
    with work.act() as session:
        from provider_ops.visits.model import Visit

        session.delete(session.get(Visit, visit))
    driver.open(visit)
    assert driver.said[-1].title == "This record no longer exists"


def test_time_away_from_the_keys_does_not_count_as_typing():
    now = [0.0]
    watch = Stopwatch(5, lambda: now[0])
    for step in (0, 4, 600, 2):
        now[0] += step
        watch.touch()
    assert watch.seconds == round(5 + 4 + PAUSE_SECONDS + 2)
    watch.rest()
    now[0] += 50
    watch.touch()
    assert watch.seconds == round(5 + 4 + PAUSE_SECONDS + 2)


def test_codes_come_along_from_the_plan(driver, work, office):
    planned = plan(work, office, codes=(rules.TaughtCode("G2211", "CO-97"),))
    driver.open(planned)
    assert driver.form.form.codes == (rules.TaughtCode("G2211", "CO-97"),)
    as_planned = replace(driver.form.form, place="", start_minute=600)  # but begun when it was opened
    assert as_planned == driver.detail(planned).form


def test_what_was_planned_and_not_reached_stays_in_the_draft_and_on_the_record(driver, work, office):
    planned = plan(work, office, topics=("Fee schedule 2026", "Portal access"))
    driver.open(planned)
    driver.press(Key.Key_Down).press(Key.Key_Return)
    driver.saved()
    both = (rules.Objective("Fee schedule 2026", reached=False),
            rules.Objective("Portal access", reached=False))  # fmt: skip
    assert driver.detail(planned).form.objectives == both
    driver.press(Key.Key_8, ALT).type("Ana").press(Key.Key_Return, CTRL)
    driver.settle()
    found = driver.detail(planned)
    assert found.row.state is State.SUBMITTED
    assert found.form.objectives == both
    first, last = TODAY - timedelta(days=30), TODAY
    with work.read() as session:
        (tally,) = tallies(session, work.market_id, first, last).values()
    assert (tally.visits, tally.no_objective) == (1, 1)


def test_what_looks_like_a_patients_number_is_said_and_taken_out_with_one_key(driver, visit):
    driver.open(visit)
    record_whole_visit(driver)
    driver.press(Key.Key_3, ALT).tab_to("topics.notes").type(" Asked about 1eg4-te5-mk73")
    form = driver.form
    assert "“1eg4-te5-mk73” looks like a Medicare number" in form.marks.banner.plain_text
    driver.saved()
    assert driver.detail(visit).form.notes.endswith("[removed]")
    driver.press(Key.Key_Return, CTRL)  # goes there, submits nothing
    assert driver.focus.objectName().startswith("topics.")
    driver.press(Key.Key_F9)
    assert form.form.notes == "Page 2. Asked about [removed]"
    assert not form.marks.isVisible()
    driver.tab_to("actions.add").type("call patient Maria Lopez Fund by 10/15")
    assert driver.find("actions.understood").text() == "Call patient Maria Lopez Fund · Me · 10/15"
    driver.press(Key.Key_Return)
    assert form.marks.marks
    driver.press(Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert not form.marks.marks
    assert form.form.promises[-1].text == "Call patient Maria Lopez Fund"
    driver.press(Key.Key_Return, CTRL)
    driver.settle()
    assert driver.detail(visit).row.state is State.SUBMITTED


def test_who_is_named_owns_an_action_item_and_a_day_that_is_past_is_said(driver, visit):
    driver.open(visit)
    record_whole_visit(driver)
    driver.tab_to("actions.add").type("Ana sends the roster by 10/1")
    said = driver.find("actions.understood").text()
    assert said == "Sends the roster · Ana · 10/01, in the past"
    driver.press(Key.Key_Return)
    form = driver.form
    last = len(form.form.promises) - 1
    made = form.form.promises[last]
    assert (made.owner_id, made.owner_name, made.due_on) == (None, "Ana", date(2026, 10, 1))
    assert driver.find(f"actions.{last}.owner").currentText() == "Ana"
    assert driver.find(f"actions.{last}.past").text() == "in the past"
    past = "Action item due 10/01, in the past"
    assert past in [one.text for one in form.todo() if one.warns]
    driver.find(f"actions.{last}.due").set_value(date(2026, 10, 9))
    assert driver.find(f"actions.{last}.past").text() == ""
    assert past not in [one.text for one in form.todo()]


def test_the_summary_is_printed_from_what_the_form_holds_now(driver, visit):
    driver.open(visit)
    driver.type("Dana Brooks").press(Key.Key_Return)
    driver.page.commands.run("visits.print-summary")
    driver.settle()
    paper = driver.page.paper
    assert "Dana Brooks" in pages_of(paper.pane.pdf)[0]
    paper.language.set_value("es")
    driver.settle()
    assert "Quiénes estuvieron" in pages_of(paper.pane.pdf)[0]
    assert (driver.page.trail(), driver.page.title()) == ("Gulf Coast Cardiology", "Visit summary")
    assert ("Ctrl P", "Print") in driver.page.key_hints()
    driver.page.commands.run("visits.go-back")
    assert driver.form.isVisible()
    assert driver.page.title() == "Gulf Coast Cardiology"
    driver.page.open_link(Link("visit", visit, {"show": "summary"}))  # as Today asks for it
    driver.settle()
    assert paper.isVisible()
