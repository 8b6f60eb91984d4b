from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from provider_ops.core.progress import Silent
from provider_ops.outliers.reeducation.queries import loops
from provider_ops.outreach import queries as outreach
from provider_ops.overview import provider_index, provider_list, today_reads
from provider_ops.visits import actions as visits
from tests.support.contracts import contract
from tests.support.demo import TODAY
from tests.support.desk import ThreadWatch
from tests.support.office import add_office
from tests.support.work import make_npi
from ui.kit.dialog import Question
from ui.kit.fields import TextArea, TextField
from ui.kit.panes import WidthClass
from ui.kit.sheet import Sheet
from ui.kit.tag import Tag
from ui.page import Link
from ui.providers.list_pane import ALL, DENIED, MINE, UNSEEN

Key = Qt.Key


def test_tabs_tell_true_counts_and_no_query_blocks_the_screen(demo, open_page):
    watch = ThreadWatch(demo.work.store)
    driver = open_page(demo.work)
    driver.tab(ALL)
    watch.stop()
    assert watch.off_the_screen
    with demo.work.read() as session:
        everything = provider_list.count(session)
        mine = provider_list.count(session, provider_list.Filter(rep_id=demo.rep_id))
        unseen = provider_list.count(session, provider_list.not_seen(TODAY, demo.rep_id))
    assert driver.page.list._counts[ALL] == len(driver.rows) == everything
    assert driver.page.list._counts[MINE] == mine
    assert driver.page.list._counts[UNSEEN] == unseen
    assert driver.page.subtitle() == f"{mine:,} of {everything:,}"


def test_a_share_is_red_in_the_list_where_its_tab_has_it(demo, open_page):
    driver = open_page(demo.work)
    driver.tab(MINE)
    column = next(one for one in driver.page.list.model.columns if one.title == "Denied 90 d")
    red = [row.id for row in driver.rows if column.tone(row) == "cr"]
    driver.tab(DENIED)
    assert [row.id for row in driver.rows] == red
    assert driver.page.list._counts[DENIED] == len(red) > 0


def test_the_preview_is_of_the_current_row(demo, open_page):
    driver = open_page(demo.work)
    assert driver.page.preview.name.text() == driver.rows[0].name
    driver.press(Key.Key_Down)
    assert driver.page.preview.name.text() == driver.rows[1].name
    driver.press(Key.Key_Space)
    assert driver.page.preview.isHidden()


def test_filters_narrow_and_an_empty_list_says_which_to_drop(demo, open_page):
    driver = open_page(demo.work)
    driver.tab(ALL)
    row = next(row for row in driver.rows if row.county_fips)
    driver.page.list.filters.choose(counties=frozenset({row.county_fips}))
    driver.settle()
    held = driver.rows
    assert {one.county_fips for one in held} == {row.county_fips}
    driver.type("qqqq")
    message = driver.page.list.states.message
    assert message.startswith("No provider matches all 2 filters")
    assert f"Removing Text has qqqq would show {len(held):,}." in message
    driver.page.list.states.acted.emit()
    driver.settle()
    assert driver.rows == held
    assert driver.page.list.filters.text.text() == ""


def test_enter_opens_the_record_and_escape_goes_back(demo, open_page, qtbot):
    driver = open_page(demo.work)
    with demo.work.read() as session:
        every = loops(session, demo.work.market_id, TODAY, demo.work.time_zone)
    offices = {one.organization_id for one in every}
    row = next(row for row in driver.rows if row.is_office and row.id in offices)
    driver.table.go_to(driver.rows.index(row))
    driver.press(Key.Key_Return)
    record = driver.page.record
    assert driver.page.title() == record.head.name.text() == row.name
    assert len(record.history._entries) > 0
    assert record.places.persons.items.rowCount() > 0
    assert record.standing.contract.status.accessibleName()
    assert record.standing.chart.drawing.table.header[:3] == ("Month", "Denied", "Peers")
    taught = [one.code for one in every if one.organization_id == row.id]
    assert [fact.lead for fact in record.standing.taught_rows.facts] == taught[:5]
    driver.press(Key.Key_T, record.timeline)
    kinds = {entry.key.split(" ")[0] for entry in record.timeline.items.items if entry.key}
    assert kinds == {record.history.kinds.value()}
    driver.press(Key.Key_Escape, record.timeline)
    assert not driver.page.in_record
    assert driver.page.row == row


def test_what_is_taught_or_replaced_is_open_and_codes_that_end_are_said(demo, open_page):
    driver = open_page(demo.work)
    seen = False
    for row in (one for one in driver.rows if one.is_office):
        driver.table.go_to(driver.rows.index(row))
        driver.settle()
        found = today_reads.taught(demo.work, row.id)
        agreed = today_reads.agreed(demo.work, row.id)
        if not (found.clocks and found.papers and agreed.ending):
            continue
        seen = True
        facts = driver.page.preview.open.facts
        said = {(fact.lead, fact.glyph) for fact in facts}
        assert {(one.about, "tr") for one in found.clocks} <= said
        assert {(one.language.upper(), "wa") for one in found.papers} <= said
        assert "Nothing is open." not in [fact.text for fact in facts]
        driver.press(Key.Key_Return)
        record = driver.page.record
        assert record.standing.open_rows.facts[:8] == facts[:8]
        assert [(one.glyph, one.tone) for one in record.standing.list_rows.facts] == [("wa", "wa")]
        tags = [tag.accessibleName() or tag.text() for tag in record.head.findChildren(Tag)]
        assert any(f"{len(agreed.ending)} code" in tag for tag in tags), tags
        break
    assert seen


def test_the_preview_says_whose_denials_and_whose_news_it_shows(demo, open_page):
    driver = open_page(demo.work)
    blocks = driver.page.preview.blocks
    for is_office, whose in ((False, "of the office"), (True, "")):
        row = next(one for one in driver.rows if one.is_office is is_office)
        driver.table.go_to(driver.rows.index(row))
        driver.settle()
        assert blocks[0].hint.text() == ("90 days" if is_office else "90 days · this clinician")
        assert blocks[1].hint.text().endswith(whose)
        assert blocks[2].hint.text() == whose


def test_brackets_walk_from_record_to_record(demo, open_page):
    driver = open_page(demo.work)
    with demo.work.read() as session:
        rows = provider_list.page(session, limit=3)
    driver.page.open_link(Link("organization" if rows[1].is_office else "provider", rows[1].id))
    driver.settle()
    driver.press(Key.Key_BracketRight, driver.page.record.timeline)
    assert driver.page.title() == rows[2].name
    driver.press(Key.Key_BracketLeft, driver.page.record.timeline)
    assert driver.page.title() == rows[1].name


def test_letters_ask_for_a_visit_a_code_check_and_an_escalation(demo, open_page):
    driver = open_page(demo.work)
    row = driver.rows[0]
    for key in (Key.Key_V, Key.Key_C, Key.Key_L):
        driver.press(key)
    assert [(link.kind, link.id) for link in driver.links] == [
        ("new-visit", row.organization_id), ("check", row.npi), ("new-escalation", row.organization_id)
    ]  # fmt: skip


def test_v_starts_the_visit_of_today_and_the_menu_plans_another(work, open_page):
    office, other = add_office(work), add_office(work, "Elsewhere")
    visit = visits.plan_visit(work, visits.PlannedVisit(office, "Roster check", TODAY, 600))
    visits.plan_visit(work, visits.PlannedVisit(other, "Roster check", TODAY + timedelta(days=1)))
    driver = open_page(work)
    for key, words in ((office, "Start visit"), (other, "Plan visit")):
        driver.page.open_link(Link("organization", key))
        driver.settle()
        assert driver.page.record.head.visit.text() == words
        assert ("V", words) in driver.page.key_hints()
        driver.page.record.timeline.setFocus()
        driver.press(Key.Key_V, driver.page.record.timeline)
    assert [(one.kind, one.id) for one in driver.links] == [("visit", visit), ("new-visit", other)]
    driver.page.open_link(Link("organization", office))
    driver.settle()
    driver.page.commands.run("providers.plan-another")
    assert (driver.links[-1].kind, driver.links[-1].id) == ("new-visit", office)
    driver.press(Key.Key_Escape, driver.page.record.timeline)
    assert driver.page.commands["providers.plan-visit"].text() == "Plan visit"


def test_a_narrow_head_leaves_out_what_the_bar_and_the_menu_say(work, open_page):
    office = add_office(work)
    driver = open_page(work)
    driver.page.open_link(Link("organization", office))
    driver.settle()
    head = driver.page.record.head
    high = head.height()
    driver.page.set_width_class(WidthClass.TABS)
    driver.settle()
    assert not head.name.isVisible()
    assert not any(button.isVisible() for button in head.seldom)
    driver.qtbot.waitUntil(lambda: head.height() < high)
    head.more.click()
    menu = head.findChild(QMenu)
    assert "New escalation" in [action.text() for action in menu.actions()]
    menu.close()


def test_phones_and_hours_stay_whole_and_a_number_stays_with_its_word(demo, open_page):
    driver = open_page(demo.work)
    driver.tab(MINE)
    row = next(row for row in driver.rows if row.is_office)
    driver.page.open_link(Link("organization", row.id))
    driver.settle()
    record = driver.page.record
    people = record.record.contacts
    shown = [item.detail for item in record.places.persons.items.items][: len(people)]
    assert people
    assert all(detail.startswith(one.phone) for detail, one in zip(shown, people, strict=True))
    hours = [place.hours for place in record.record.locations]
    assert [item.more for item in record.places.places.items.items] == hours
    last = record.places.places.items.index(len(hours) - 1)
    assert record.places.places.visualRect(last).bottom() < record.places.places.height()
    assert f"{record.record.office.members:,}\u00a0members" in record.head.facts.text()


def test_an_office_without_a_contract_asks_for_one(work, open_page):
    key = add_office(work)
    driver = open_page(work)
    driver.page.open_link(Link("organization", key))
    driver.settle()
    link = driver.page.record.standing.contract.link
    assert (link.text(), link.isVisible()) == ("New contract", True)
    link.click()
    driver.page.commands.run("providers.new-contract")
    agreed = contract(work, key)
    driver.page.refresh()
    driver.settle()
    assert link.text() == "Open"
    link.click()
    assert [(one.kind, one.id) for one in driver.links] == [
        ("new-contract", key), ("new-contract", key), ("contract", agreed)]  # fmt: skip


def test_a_provider_is_added_by_hand_and_listed(work, open_page, qtbot):
    office = add_office(work)
    provider_index.update(work, Silent())
    driver = open_page(work)
    driver.tab(ALL)
    driver.page.commands.run("providers.new-provider")
    sheet = driver.page.window().findChild(Sheet)
    fields = {field.control.objectName(): field for field in sheet._fields}
    fields["provider.npi"].control.setText("2250000001")
    fields["provider.given"].control.setText("Elena")
    fields["provider.family"].control.setText("Marchetti")
    sheet.act.click()
    assert fields["provider.npi"].error.startswith("The NPI fails its check digit")
    fields["provider.npi"].control.setText(make_npi(225_000_000))
    sheet._fields[5].control.set_choice("Gulf Coast Cardiology", office)
    with qtbot.waitSignal(driver.page.changed):
        sheet.act.click()
    driver.settle()
    assert driver.toasts == ["Provider added"]
    assert [row.name for row in driver.rows] == ["Gulf Coast Cardiology", "Elena Marchetti"]
    assert driver.rows[1].office == "Gulf Coast Cardiology"


def test_a_person_of_the_office_is_added_from_its_record(work, open_page, qtbot):
    office = add_office(work)
    driver = open_page(work)
    driver.page.open_link(Link("organization", office))
    driver.settle()
    driver.page.commands.run("providers.add-contact")
    sheet = driver.page.window().findChild(Sheet)
    sheet._fields[0].control.setText("Lourdes Peña")
    best = sheet.findChild(TextField, "contact.best")
    best.setText("Not while SSN 123-45-6789 is there")
    sheet.act.click()
    assert sheet.patients.isVisible(), "no name of ours, so it is looked at"
    best.setText("Tue, Thu a.m.")
    with qtbot.waitSignal(driver.page.changed):
        sheet.act.click()
    driver.settle()
    people = [item.title for item in driver.page.record.places.persons.items.items]
    assert people == ["Lourdes Peña"]


def test_a_record_that_is_gone_says_so_and_goes_back(work, open_page):
    add_office(work)
    driver = open_page(work)
    driver.page.open_link(Link("organization", work.new_id()))
    driver.settle()
    assert [error.title for error in driver.errors] == ["This record no longer exists"]
    assert not driver.page.in_record


def test_nothing_at_all_offers_an_import(work, open_page):
    driver = open_page(work)
    driver.tab(ALL)
    assert driver.page.list.states.message.startswith("No providers yet")
    driver.page.list.states.acted.emit()
    assert [link.kind for link in driver.links] == ["import"]


def test_a_call_is_logged_corrected_and_taken_back_by_keyboard(work, open_page, qtbot):
    office = add_office(work)
    driver = open_page(work)
    driver.page.open_record("organization", office)
    driver.settle()
    record = driver.page.record

    def shown():
        return [item.title for item in record.timeline.items.items if item.key]

    driver.press(Key.Key_N, record.timeline)
    sheet = record.findChild(Sheet) or driver.page.window().findChild(Sheet)
    text = sheet.findChild(TextArea)
    qtbot.keyClicks(text, "Member id 123456789 has no exhibit")
    driver.press(Key.Key_Return, text, Qt.KeyboardModifier.ControlModifier)
    assert "“123456789” looks like a member's number" in sheet.patients.banner.plain_text
    driver.press(Key.Key_F9, text)
    assert not sheet.patients.isVisible()
    driver.press(Key.Key_Return, text, Qt.KeyboardModifier.ControlModifier)
    assert shown() == ["Called the office"]
    with work.read() as session:
        (row,) = outreach.of_office(session, office)
    assert row.text == "Member id [removed] has no exhibit"
    record.entries.act("take-back", row.first_id)
    driver.settle()
    question = driver.page.window().findChild(Question)
    question.act.click()
    driver.settle()
    assert record.history.states.message.startswith("Nothing yet")
    assert driver.toasts == ["Added to the timeline", "Entry taken back"]


def test_words_narrow_the_timeline_and_escape_clears_them(demo, open_page, qtbot):
    driver = open_page(demo.work)
    driver.press(Key.Key_Return)
    history = driver.page.record.history
    qtbot.waitUntil(lambda: bool(history._entries))
    whole = len(history._shown)
    driver.press(Key.Key_Slash, history.view)
    qtbot.keyClicks(history.text, "contract began")
    assert 0 < len(history._shown) < whole
    driver.press(Key.Key_Escape, history.text)
    assert len(history._shown) == whole


def test_the_private_note_saves_itself(work, open_page, qtbot):
    office = add_office(work)
    driver = open_page(work)
    driver.page.open_record("organization", office)
    driver.settle()
    note = driver.page.record.standing.note
    qtbot.keyClicks(note.text, "Park on 6th Ave")
    note.save()
    driver.settle()
    with work.read() as session:
        assert outreach.private_note(session, office) == "Park on 6th Ave"
    qtbot.keyClicks(note.text, " SSN 123-45-6789")
    note.save()
    assert note.warning.isVisible()
