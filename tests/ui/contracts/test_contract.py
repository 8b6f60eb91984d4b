"""One contract: what it says, what is recorded about it, and what was known before."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from provider_ops.contracts import actions, queries
from provider_ops.contracts.rules.business import Covers
from provider_ops.core.clock import end_of_day
from tests.support.contracts import clinician, contract, office
from tests.support.desk import make_desk
from tests.support.work import ZONE, make_npi
from tests.ui.contracts.drivers import Screen, control
from ui.kit.buttons import Button
from ui.page import Link

Key = Qt.Key


def fill(sheet, **texts):
    for name, text in texts.items():
        field = next(one for one in sheet._fields if one.control.objectName() == name)
        field.control.setText(text)
        if hasattr(field.control, "editingFinished"):
            field.control.editingFinished.emit()
    return sheet


def send(screen, sheet):
    screen.qtbot.mouseClick(sheet.act, Qt.MouseButton.LeftButton)
    screen.settle()


def error_at(sheet, name):
    return next(one for one in sheet._fields if one.control.objectName() == name).error


def on_board(page):
    return [[card.title for card in shown.items.items] for shown in page.expiring.board.lists]


def versions(screen):
    return [(item.title, item.tag.text) for item in screen.page.contract.versions.items.items]


def test_it_says_how_it_stands_and_what_comes(screen):
    view = screen.page.contract
    assert view.head.number.text() == "HB-FL-20418"
    assert (view.head.status.text, view.head.left.text) == ("Expiring", "86 days left")
    assert versions(screen) == [("Base agreement", "In force")]
    assert "Base agreement" in view.chart.accessibleDescription()
    assert view.legend.accessibleDescription() == "in force"
    assert view.head.notice.isHidden()
    assert view.people.items.items[0].title == "Everyone at Gulf Coast Cardiology"
    assert view.lists.items.items[0].title == "Office E/M (list 7)"
    assert screen.page.title() == "HB-FL-20418"
    screen.page.back()
    assert screen.page.view == "checker"


def test_the_pane_on_screen_is_that_of_the_tab(screen):
    parts = screen.page.contract.parts
    panes = {"people": parts["people"], "lists": parts["lists"], "changes": parts.changes,
             "renewal": parts["renewal"], "negotiation": parts["negotiation"],
             "money": parts["money"]}  # fmt: skip

    def shown():
        return [key for key, pane in panes.items() if pane.isVisible()]

    assert (parts.tabs.value(), shown()) == ("people", ["people"])
    parts.tabs.bar.setFocus()
    for key in list(panes)[1:]:
        screen.press(Key.Key_Right)
        assert (parts.tabs.value(), shown()) == (key, [key])
    for key in reversed(list(panes)[:-1]):
        screen.press(Key.Key_Left)
        assert (parts.tabs.value(), shown()) == (key, [key])


def test_a_signed_version_needs_its_facts_and_joins_the_versions(screen):
    view = screen.page.contract
    view.deeds.recorder.signed_version(view.facts.detail.row)
    sheet = screen.sheet
    send(screen, sheet)
    assert error_at(sheet, "label") == error_at(sheet, "source") == "This is needed."
    fill(sheet, label="Amendment 1", first="1/1/2027", last="12/31/2026", source="Signed scan")
    send(screen, sheet)
    assert error_at(sheet, "last").startswith("The end lies before the beginning.")
    assert sheet.isVisible()
    fill(sheet, last="12/31/2027")
    send(screen, sheet)
    assert versions(screen) == [("Amendment 1", "Begins later"), ("Base agreement", "In force")]
    assert screen.said == ["Version recorded"]


def test_a_correction_keeps_what_was_known_before(screen, desk, world):
    view = screen.page.contract
    view.versions.go_to(view.versions.items.items[0].key)
    view.versions.open_asked.emit(view.versions.current_key)
    fill(screen.sheet, last="11/30/2026", source="Scan reread")
    send(screen, screen.sheet)
    assert view.head.left.text == "55 days left"
    assert view.facts.detail.terms[0].source == "Scan reread"
    view.known.set_value(date(2026, 10, 5))
    screen.settle()
    assert view.facts.detail.terms[0].last == date(2026, 12, 31)
    with desk.work.read() as session:
        known = end_of_day(ZONE, date(2026, 10, 5))
        (term,) = queries.one(session, world["contract"], desk.work.today(), known).terms
    assert term.last == date(2026, 12, 31)


def test_a_termination_outside_the_contract_is_refused_at_the_field(screen):
    view = screen.page.contract
    view.deeds.terminate()
    sheet = screen.sheet
    fill(sheet, last="3/31/2027", source="Letter")
    send(screen, sheet)
    assert "is not in force on 03/31/2027" in error_at(sheet, "last")
    fill(sheet, last="10/31/2026")
    send(screen, sheet)
    question = screen.question
    assert question.accessibleName() == "End HB-FL-20418 after 10/31/2026?"
    people, _members, codes = question.accessibleDescription().splitlines()
    assert people.startswith("1 clinician")
    assert people.endswith("no longer covered by it.")
    assert codes.startswith("1 approved code")
    assert " paying: Office E/M (list 7)." in question.accessibleDescription()
    question.reject()
    screen.settle()
    assert view.facts.detail.terms[0].ended_by == "expiry"
    send(screen, sheet)
    screen.question.act.click()
    screen.settle()
    assert view.facts.detail.terms[0].ended_by == "termination"
    assert view.head.left.text == "25 days left"


def test_a_clinician_is_added_and_leaves(screen, desk, qtbot):
    clinician(desk.work, 233228001, family="Osei")
    view = screen.page.contract
    view.parts["people"].findChild(Button).click()
    sheet = screen.sheet
    who = next(one.control for one in sheet._fields if one.control.objectName() == "clinician")
    who.set_choice("Osei", None)
    send(screen, sheet)
    assert error_at(sheet, "clinician") == "This is needed."
    who.setFocus()
    who.clear()
    qtbot.keyClicks(who, make_npi(233228001)[:6])
    qtbot.waitUntil(lambda: any("Osei" in words for words in who.offered()))
    qtbot.keyClicks(who, make_npi(233228001)[6:])
    qtbot.waitUntil(lambda: len(who.offered()) == 1)
    qtbot.keyClick(who, Key.Key_Return)
    fill(sheet, first="9/1/2026", source="Exhibit B")
    send(screen, sheet)
    names = [item.title for item in view.people.items.items]
    assert "Elena Osei" in names
    osei = next(one for one in view.facts.detail.participations if one.provider == "Elena Osei")
    view.deeds.recorder.leaving(view.facts.detail.row, osei)
    fill(screen.sheet, last="8/1/2026", source="Letter")
    send(screen, screen.sheet)
    assert error_at(screen.sheet, "last").startswith("The end lies before the beginning.")
    fill(screen.sheet, last="12/1/2026")
    send(screen, screen.sheet)
    fact = next(item.fact for item in view.people.items.items if item.title == "Elena Osei")
    assert fact == "09/01/2026 to 12/01/2026"


def test_a_gap_between_versions_is_shown(screen, desk, world):
    actions.record_term(
        desk.work,
        world["contract"],
        label="Amendment 1",
        first=date(2027, 2, 1),
        last=date(2027, 12, 31),
        source="Scan",
    )
    screen.page.refresh()
    screen.settle()
    cards = screen.page.contract.cards
    words = [label.text() for label in cards.findChildren(type(screen.page.contract.head.number))]
    assert "Nothing in force" in words
    assert "01/01/2027 to 01/31/2027" in screen.page.contract.chart.accessibleDescription()


def test_a_contract_that_is_gone_says_so(screen, desk):
    screen.page.open_contract(desk.work.new_id())
    screen.settle()
    assert "This record no longer exists" in screen.page.contract.pane.message


def test_its_list_and_the_board_open_it(screen, desk, world):
    contract(
        desk.work, office(desk.work, "Anclote Foot & Ankle"), "HB-FL-20500", last=date(2026, 10, 31)
    )
    page = screen.page
    page.refresh()
    page.show_view("expiring")
    screen.settle()
    assert on_board(page) == [["Anclote Foot & Ankle", "Gulf Coast Cardiology"], [], [], [], [], []]
    assert "2 in 90 days" in page.expiring.sentence.text()
    page.expiring.board.go_to(page.expiring.board.lists[0].items.items[0].key)
    screen.press(Key.Key_Return)
    assert page.contract.head.number.text() == "HB-FL-20500"
    screen.press(Key.Key_Escape)
    assert page.view == "expiring"
    screen.press(Key.Key_B)
    assert page.expiring.ways.currentWidget() is page.expiring.table
    assert page.expiring.model.rowCount() == 2
    page.filters.ends.setChecked(False)
    screen.settle()
    assert "No card passes the filters" in page.expiring.pane.message


def test_contracts_are_found_by_status_and_words(screen, desk, qtbot):
    contract(
        desk.work, office(desk.work, "Anclote Foot & Ankle"), "HB-FL-20500", last=date(2028, 10, 31)
    )
    page = screen.page
    page.refresh()
    page.show_view("contracts")
    screen.settle()
    assert page.contracts.model.rowCount() == 2
    page.contracts.tabs.set_value("expiring")
    screen.settle()
    assert [page.contracts.model.row(n).number for n in range(page.contracts.model.rowCount())] == [
        "HB-FL-20418"
    ]
    page.contracts.words.setText("anclote")
    qtbot.waitUntil(lambda: page.contracts.pane.state == "message")
    assert "No contract matches" in page.contracts.pane.message
    page.contracts.pane.acted.emit()
    screen.settle()
    assert page.contracts.model.rowCount() == 2


def test_a_code_of_a_list_goes_to_the_checker(screen, qtbot):
    page = screen.page
    page.show_view("lists")
    screen.settle()
    view = page.code_lists.pane
    qtbot.waitUntil(lambda: view.codes.rowCount() == 1 and view.codes.row(0) is not None)
    row = view.codes.row(0)
    assert (row.row.code, row.label) == ("99214", "Visit")
    assert page.code_lists.lists.row(0).row.codes == 1
    view.words.setText("993")
    qtbot.waitUntil(lambda: "No code matches" in view.codes_pane.message)
    view.codes_pane.acted.emit()
    qtbot.waitUntil(lambda: view.codes.row(0) is not None)
    view.codes_table.go_to(0)
    view.codes_table.setFocus()
    screen.press(Key.Key_K)
    assert page.view == "checker"
    assert page.checker.bar.code.text() == "99214"


@pytest.mark.usefixtures("english")
def test_lists_are_saved_as_they_are_shown(screen, desk, tmp_path, monkeypatch):
    contract(
        desk.work, office(desk.work, "Anclote Foot & Ankle", members=1240), "HB-FL-20500",
        last=date(2026, 10, 31),
    )  # fmt: skip
    page, path = screen.page, tmp_path / "contracts.csv"
    monkeypatch.setattr("ui.contracts.list_export.ask_target",
                        lambda _parent, _title, _name, _kinds, write: write(path))  # fmt: skip
    page.refresh()
    page.show_view("contracts")
    screen.settle()
    page.contracts.words.setText("anc")
    page.contracts.export.click()
    screen.settle()
    header, row = path.read_text(encoding="utf-8-sig").splitlines()
    assert header.startswith("Contract,Office,")
    assert row.startswith("HB-FL-20500,Anclote Foot & Ankle,MA,Expiring,10/31/2026")
    assert row.endswith(",1240")
    page.show_view("expiring")
    screen.settle()
    page.expiring.export.click()
    screen.settle()
    rows = path.read_text(encoding="utf-8-sig").splitlines()
    assert [one.split(",")[1] for one in rows[1:]] == ["HB-FL-20500", "HB-FL-20418"]
    assert screen.said == ["1 contract saved as contracts.csv",
                           "2 contracts saved as contracts.csv"]  # fmt: skip


def named(parts, words):
    """Return the button of the part of coverage that says `words`."""
    return next(one for one in parts["people"].findChildren(Button) if one.text() == words)


def test_an_entry_of_coverage_is_corrected_and_withdrawn(screen, desk):
    osei = clinician(desk.work, 233228001, family="Osei")
    view = screen.page.contract
    parts = view.parts
    assert not named(parts, "Correct").isEnabled()
    (item,) = view.people.items.items
    view.people.go_to(item.key)
    named(parts, "Correct").click()
    sheet = screen.sheet
    control(sheet, "whom").set_value(False)
    control(sheet, "clinician").set_choice("Osei", osei)
    send(screen, fill(sheet, first="2/1/2026", last="1/1/2026", source="Exhibit B reread"))
    assert error_at(sheet, "last").startswith("The end lies before the beginning.")
    send(screen, fill(sheet, last="9/30/2026"))
    (one,) = view.facts.detail.participations
    assert (one.provider, one.first, one.last, one.source) == (
        "Elena Osei", date(2026, 2, 1), date(2026, 9, 30), "Exhibit B reread")  # fmt: skip
    view.known.set_value(date(2026, 10, 5))
    screen.settle()
    assert view.facts.detail.participations[0].provider == ""  # as it was known then
    view.known.set_value(date(2026, 10, 6))
    screen.settle()
    view.people.go_to(view.people.items.items[0].key)
    named(parts, "Withdraw").click()
    send(screen, screen.sheet)
    assert error_at(screen.sheet, "source") == "This is needed."
    send(screen, fill(screen.sheet, source="Wrong contract"))
    assert view.facts.detail.participations == ()
    assert not named(parts, "Withdraw").isEnabled()
    assert screen.said == ["Correction recorded", "Coverage withdrawn"]


def test_a_version_that_was_a_mistake_is_withdrawn(screen):
    view = screen.page.contract
    screen.page.commands.run("contracts.withdraw-version")
    sheet = screen.sheet
    assert "in force on no day" in " ".join(one.text() for one in sheet.findChildren(QLabel))
    send(screen, sheet)
    assert error_at(sheet, "source") == "This is needed."
    send(screen, fill(sheet, source="Belongs to another office"))
    assert versions(screen) == []
    assert view.head.status.text == "Not yet"


def test_line_and_renewal_change_for_the_past_too_and_the_sheet_says_so(screen, desk, world):
    view = screen.page.contract
    screen.page.commands.run("contracts.line-and-renewal")
    screen.settle()
    sheet = screen.sheet
    assert "also past ones" in " ".join(one.text() for one in sheet.findChildren(QLabel))
    control(sheet, "renews").set_value(True)
    send(screen, fill(sheet, line="", months="0", notice="many"))
    assert error_at(sheet, "line") == "This is needed."
    assert error_at(sheet, "notice") == "Write a whole number."
    send(screen, fill(sheet, line="snp", notice="90"))
    assert error_at(sheet, "months") == "Write 1 to 120 months."
    send(screen, fill(sheet, months="6"))
    with desk.work.read() as session:
        day, then = date(2026, 9, 2), end_of_day(ZONE, date(2026, 9, 2))
        said, told = (queries.one(session, world["contract"], day, known).row
                      for known in (desk.work.now(), then))  # fmt: skip
    assert (said.line_of_business, said.renewal.automatic, said.renewal.months) == ("SNP", True, 6)
    assert not told.renewal.automatic, "what was known then stays"
    assert view.head.notice.text == "Notice by 10/02/2026"
    view.known.set_value(date(2026, 9, 2))
    screen.settle()
    screen.page.commands.run("contracts.line-and-renewal")
    screen.settle()
    assert control(screen.sheet, "renews").value() is True, "the sheet is about now"


def test_a_contract_is_entered_for_an_office(screen, desk, world):
    page = screen.page
    page.open_link(Link("new-contract", world["office"]))
    screen.settle()
    sheet = screen.sheet
    assert control(sheet, "office").value() == world["office"]
    assert screen.focus is control(sheet, "number")
    fill(sheet, number="HB-FL-20418", first="11/1/2026", source="Scan")
    send(screen, sheet)
    assert "HB-FL-20418 exists" in error_at(sheet, "number")
    control(sheet, "renews").set_value(True)
    send(screen, sheet)
    assert error_at(sheet, "last") == "It renews from its last day on, so write one."
    control(sheet, "renews").set_value(False)
    control(sheet, "covers").set_value(Covers.NAMED)
    send(screen, fill(sheet, number="HB-FL-20419"))
    assert (page.view, page.title()) == ("contract", "HB-FL-20419")
    detail = page.contract.facts.detail
    assert [(one.provider, one.first) for one in detail.participations] == [
        ("Elena Marchetti", date(2026, 11, 1))]  # fmt: skip
    assert detail.terms[0].last is None
    assert screen.said == ["Contract created"]


def test_an_empty_list_of_contracts_begins_the_first_one(qtbot, work, jobs, theme, tmp_path):
    office(work)
    screen = Screen(qtbot, make_desk(work, jobs, theme, tmp_path / "laptop"))
    screen.page.show_view("contracts")
    screen.settle()
    screen.page.contracts.pane.acted_other.emit()
    assert [link.kind for link in screen.links] == ["import"]
    screen.page.contracts.pane.acted.emit()
    screen.settle()
    assert control(screen.sheet, "number").text() == ""
