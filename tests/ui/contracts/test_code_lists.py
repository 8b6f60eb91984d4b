"""Keeping an approved list from the keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from provider_ops.codes import queries
from tests.support.contracts import contract
from tests.ui.contracts.drivers import Screen

Key = Qt.Key
YEAR = date(2026, 1, 1)


@pytest.fixture
def lists(qtbot, desk, world):
    screen = Screen(qtbot, desk)
    screen.page.show_view("lists")
    screen.settle()
    pane = screen.page.code_lists.pane
    qtbot.waitUntil(lambda: pane.codes.row(0) is not None)
    pane.codes_table.setFocus()
    screen.pane = pane
    return screen


def control(screen, name):
    return next(
        one for one in screen.sheet.findChildren(object, name) if hasattr(one, "setFocus")
    )


def fill(screen, **texts):
    for name, text in texts.items():
        field = control(screen, name)
        if hasattr(field, "setText"):
            field.setText(text)
            field.editingFinished.emit()
        else:
            field.set_value(text)


def said(work, key):
    with work.read() as session:
        return [(row.extent.words, row.first, row.last, row.max_units)
                for row in queries.approved_codes(session, key, work.now())]  # fmt: skip


def send(screen):
    screen.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    screen.settle()


def test_labels_and_conditions_have_room_beside_the_lists(lists):
    lists.page.resize(1244, 820)
    table = lists.pane.codes_table
    lists.settle()
    assert not table.horizontalScrollBar().isVisible()
    widths = {column.title: table.columnWidth(section + 1)
              for section, column in enumerate(lists.pane.codes.columns)}  # fmt: skip
    assert min(widths["Label"], widths["Conditions"]) > 140
    view = lists.page.code_lists
    name, codes, _ending = view.lists.columns
    row = view.lists.row(0)
    assert (name.text(row), codes.text(row)) == ("Office E/M (list 7)", "1")
    assert name.secondary(row).startswith("1 contract")


def test_a_range_is_added_and_found_by_its_codes(lists, work, world, qtbot):
    lists.press(Key.Key_A)
    fill(lists, code="99202-99215", first="01/01/2026", max_units="2", source="Amendment 4")
    send(lists)
    lists.press(Key.Key_Tab)
    lists.press(Key.Key_Return)
    assert said(work, world["list"]) == [
        ("99202-99215", YEAR, None, 2), ("99214", YEAR, None, 1)]  # fmt: skip
    assert lists.said[-1] == "Added to the list"
    pane = lists.pane
    pane.words.setText("99213")
    qtbot.waitUntil(lambda: pane.codes.rowCount() == 1 and pane.codes.row(0) is not None)
    assert pane.codes.row(0).row.extent.words == "99202-99215"
    pane.words.setText("99214")
    qtbot.waitUntil(lambda: pane.codes.rowCount() == 2 and pane.codes.row(1) is not None)
    assert pane.codes.row(1).also == ("99202-99215",)


def test_what_the_list_has_of_a_code_is_told_before_more_is_added(lists, work, world):
    before = said(work, world["list"])
    lists.press(Key.Key_A)
    fill(lists, code="99214", first="06/01/2026", source="Phone call")
    send(lists)
    words = lists.question.accessibleDescription()
    assert "has 99214 (1 a day · modifier 25, 95" in words
    assert "may allow what the list does not now" in words
    lists.press(Key.Key_Return)
    assert said(work, world["list"]) == before, "the safe button has the keyboard"
    fill(lists, code="99215")
    lists.qtbot.keyClick(lists.sheet, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    lists.settle()
    assert len(said(work, world["list"])) == len(before) + 1


def test_a_word_is_no_code(lists, work, world):
    lists.press(Key.Key_A)
    fill(lists, code="hello", first="06/01/2026", source="Phone call")
    send(lists)
    shown = [one.text() for one in lists.sheet.findChildren(object, "message") if one.isVisible()]
    assert any("HELLO is not a billing code" in text for text in shown)


def test_a_contradiction_stays_at_its_field(lists, work, world):
    lists.press(Key.Key_A)
    fill(lists, code="99215-99202", first="01/01/2026", source="x")
    send(lists)
    assert "swap them" in lists.sheet.findChildren(object, "message")[0].text()
    fill(lists, code="99212", modifiers_required="25", modifiers_forbidden="25")
    send(lists)
    shown = [one.text() for one in lists.sheet.findChildren(object, "message") if one.isVisible()]
    assert any("required and forbidden" in text for text in shown)
    assert len(said(work, world["list"])) == 1
    lists.press(Key.Key_Escape)


def test_a_category_is_kept_as_its_range_and_shown_by_its_name(lists, work, world):
    lists.press(Key.Key_A)
    picker = control(lists, "category")
    picker.set_value(next(one for _word, one in options(picker) if one and one.key == "hcpcs-drugs"))
    fill(lists, first="01/01/2026", source="Exhibit C")
    send(lists)
    rows = lists.pane.codes
    text = [[column.text(rows.row(n)) for column in rows.columns] for n in range(rows.rowCount())]
    assert text[1][:2] == ["J0100-J9999", "Drugs administered other than oral"]


def options(picker):
    return [(picker.itemText(n), picker.itemData(n)) for n in range(picker.count())]


def test_an_entry_changes_from_a_day_on(lists, work, world):
    lists.pane.codes_table.go_to(0)
    lists.press(Key.Key_Return)
    fill(lists, first="11/01/2026", max_units="3", source="Amendment 5")
    send(lists)
    assert said(work, world["list"]) == [
        ("99214", YEAR, date(2026, 10, 31), 1), ("99214", date(2026, 11, 1), None, 3)]  # fmt: skip


def test_what_was_wrong_from_the_start_is_corrected(lists, work, world):
    lists.pane.codes_table.go_to(0)
    lists.press(Key.Key_Return)
    fill(lists, how="from the start", max_units="3", source="Typing error")
    send(lists)
    assert said(work, world["list"]) == [("99214", YEAR, None, 3)]


def test_picked_entries_end_together(lists, work, world, qtbot):
    from provider_ops.codes import actions
    from provider_ops.codes.actions import ApprovedEntry

    actions.put_approved_codes(work, world["list"], [ApprovedEntry("99213", YEAR)], source="B")
    lists.pane.refresh()
    qtbot.waitUntil(lambda: lists.pane.codes.row(1) is not None)
    lists.pane.codes_table.go_to(0)
    lists.press(Key.Key_X)
    lists.press(Key.Key_Down)
    lists.press(Key.Key_X)
    assert lists.pane.bar.isVisible()
    lists.press(Key.Key_E)
    fill(lists, last="12/31/2026", source="Notice")
    send(lists)
    assert {last for _words, _first, last, _units in said(work, world["list"])} == {
        date(2026, 12, 31)}  # fmt: skip


def test_a_list_is_made_attached_and_detached(lists, work, world, qtbot):
    second = contract(work, world["office"], number="HB-FL-20999")
    lists.press(Key.Key_N)
    fill(lists, name="Radiology 2027")
    send(lists)
    pane = lists.pane
    qtbot.waitUntil(lambda: pane.row is not None and pane.row.name == "Radiology 2027")
    pane.what.set_value("contracts")
    qtbot.waitUntil(lambda: "No contract pays by it" in pane.contracts_pane.message)
    lists.page.activateWindow()
    qtbot.waitUntil(lists.page.isActiveWindow)
    pane.plus.setFocus()
    lists.press(Key.Key_A)
    control(lists, "contract").set_choice("HB-FL-20999", second)
    fill(lists, first="01/01/2026", source="Exhibit R")
    send(lists)
    qtbot.waitUntil(lambda: pane.contracts.row(0) is not None)
    lists.page.activateWindow()
    qtbot.waitUntil(lists.page.isActiveWindow)
    pane.contracts_table.go_to(0)
    pane.contracts_table.setFocus()
    lists.press(Key.Key_E)
    fill(lists, last="06/30/2026", source="Notice")
    send(lists)
    with work.read() as session:
        (row,) = queries.contracts_of_list(session, pane.row.id, work.now())
    assert (row.number, row.last) == ("HB-FL-20999", date(2026, 6, 30))


def test_what_changed_is_shown_narrowed_and_saved(lists, work, world, tmp_path, qtbot):
    from provider_ops.codes import actions
    from provider_ops.codes.actions import ApprovedEntry

    july = date(2026, 7, 1)
    actions.change_approved_code(work, world["code"], july, source="Amendment 2", max_units=3)
    actions.put_approved_codes(work, world["list"], [ApprovedEntry("J0100-J9999", july)],
                               source="Amendment 2")  # fmt: skip
    lists.pane.what.set_value("changes")
    view = lists.pane.changes
    view.first.set_value(date(2026, 3, 1))
    view.refresh()
    qtbot.waitUntil(lambda: view.model.rowCount() == 2 and view.model.row(1) is not None)
    cells = [[column.text(view.model.row(n)) for column in view.model.columns] for n in range(2)]
    assert cells[0] == ["Changed", "99214", "Visit", "units 1", "units 3"]
    assert cells[1][:2] == ["Added", "J0100-J9999"]
    assert cells[1][3:] == ["Not approved", "Approved"]
    assert "1 added" in view.figures.text()
    assert "1 changed" in view.figures.text()
    view.words.setText("J1885")
    qtbot.waitUntil(lambda: view.model.rowCount() == 1)
    view.save_to(tmp_path / "changes.pdf")
    lists.settle()
    assert lists.said[-1] == "Changes saved as changes.pdf"
    assert (tmp_path / "changes.pdf").read_bytes().startswith(b"%PDF")
    view.how.set_value("other")
    qtbot.waitUntil(lambda: "There is no other list" in view.pane.message)


def test_what_is_on_screen_is_exported(lists, work, world, tmp_path, qtbot):
    lists.pane.export_to(tmp_path / "list.csv")
    lists.settle()
    assert "exported to list.csv" in lists.said[-1]
    assert "99214" in (tmp_path / "list.csv").read_text(encoding="utf-8-sig")
