"""Amendments on their way to a version, and versions against each other, on screen."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from provider_ops.codes import actions as codes
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.contracts import actions
from provider_ops.contracts.actions.opening import contract_act
from provider_ops.contracts.rules.amendments import AmendmentKind, Content
from provider_ops.outreach.model import Outreach
from tests.support.office import add_person
from tests.support.work import as_person
from tests.ui.contracts.drivers import attached, control, press
from tests.ui.contracts.test_contract import error_at, fill, send, versions

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def changes(screen):
    return [(one.name, one.before, one.after, one.effect)
            for one in screen.page.contract.parts.changes.lines]  # fmt: skip


def versions_offered(screen):
    choice = screen.page.contract.parts.changes.later
    return [(choice.itemText(n), choice.itemData(n)) for n in range(choice.count())]


def offered(screen):
    return [one.text() for one in screen.page.contract.rail.buttons]


def test_an_amendment_goes_from_draft_to_a_version(screen, desk, world):
    view = screen.page.contract
    view.head.amend.click()
    sheet = screen.sheet
    send(screen, sheet)
    assert error_at(sheet, "first") == "This is needed."
    fill(sheet, first="1/1/2027", last="12/31/2027")
    send(screen, sheet)
    assert versions(screen) == [("Amendment 1", "Draft"), ("Base agreement", "In force")]
    assert [(one.mark, one.more) for one in view.versions.items.items] == [
        ("number:1", "Drafted 10/06/2026 · Marisol Vega"), ("number:0", "recorded 09/01/2026")]  # fmt: skip
    assert view.versions.current_key == str(view.facts.amendments[0].id)
    assert ("Last day", "12/31/2026", "12/31/2027", "+365 days") in changes(screen)
    send(screen, press(screen, "Submit"))
    assert offered(screen) == []  # a rep does not judge
    assert view.rail.why.text() == "A manager or director approves amendments."
    boss = as_person(desk.work, add_person(desk.work, "Karen", "Oyelaran", "manager"))
    actions.approve_amendment(boss, view.facts.amendments[0].id)
    view.refresh()
    screen.settle()
    assert offered(screen) == ["Record signing"]
    assert view.rail.why.isHidden()
    send(screen, press(screen, "Record signing"))
    assert versions(screen) == [("Amendment 1", "Begins later"), ("Base agreement", "In force")]
    assert [item.title for item in view.rail.steps.items.items] == [
        "Drafted", "Submitted", "Approved", "Signed"]  # fmt: skip
    assert view.facts.detail.terms[0].source == "Amendment 1, signed 10/06/2026"
    assert view.versions.items.items[0].more == "signed 10/06/2026 · recorded 10/06/2026"


@pytest.mark.usefixtures("english")
def test_an_amendment_brings_its_list_when_it_is_signed(screen, desk, world):
    work, view = desk.work, screen.page.contract
    codes.detach_list(work, attached(screen), date(2026, 12, 31), source="letter")
    view.refresh()
    screen.settle()
    view.head.amend.click()
    brought = control(screen.sheet, "list")
    brought.set_value(world["list"])
    fill(screen.sheet, first="1/1/2027", last="12/31/2027")
    send(screen, screen.sheet)
    assert view.versions.items.items[0].detail == "from 01/01/2027 · Office E/M (list 7)"
    assert ("Office E/M (list 7)", "1 code", "attached when signed", "") in changes(screen)
    send(screen, press(screen, "Submit"))
    boss = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    actions.approve_amendment(boss, view.facts.amendments[0].id)
    view.refresh()
    screen.settle()
    sheet = press(screen, "Record signing")
    assert any("Office E/M (list 7) is attached for these days." in one.text()
               for one in sheet.findChildren(QLabel))  # fmt: skip
    send(screen, sheet)
    assert [(one.first, one.last) for one in view.facts.lists] == [
        (date(2026, 1, 1), date(2026, 12, 31)), (date(2027, 1, 1), date(2027, 12, 31))]  # fmt: skip


@pytest.mark.usefixtures("english")
def test_a_version_says_that_its_list_was_left_behind(screen, desk, world):
    """As after a signing that release 1 recorded, which knows of no list."""
    work, view = desk.work, screen.page.contract
    codes.detach_list(work, attached(screen), date(2026, 12, 31), source="letter")
    said = Content("Amendment 1", date(2027, 1, 1), date(2027, 12, 31), list_id=world["list"])
    made = actions.draft_amendment(work, world["contract"], AmendmentKind.AMENDMENT, said)
    actions.submit_amendment(work, made)
    boss = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    actions.approve_amendment(boss, made)
    with contract_act(work) as session:
        actions.record_signing(session, work, made, date(2026, 10, 6))
    view.refresh()
    screen.settle()
    signed = "signed 10/06/2026 · recorded 10/06/2026"
    assert view.versions.items.items[0].more == (
        f"{signed} · without its list, Office E/M (list 7)")  # fmt: skip
    codes.attach_list(work, world["contract"], world["list"], first=date(2027, 1, 1), last=None)
    view.refresh()
    screen.settle()
    assert view.versions.items.items[0].more == signed


def test_a_declined_amendment_needs_a_reason_and_is_revised(manager_screen, work, world):
    screen = manager_screen
    said = Content("Amendment 1", date(2027, 1, 1), date(2027, 12, 31))
    made = actions.draft_amendment(work, world["contract"], AmendmentKind.AMENDMENT, said)
    actions.submit_amendment(work, made)
    screen.page.contract.refresh()
    screen.settle()
    assert offered(screen) == ["Approve", "Decline"]
    sheet = press(screen, "Decline")
    send(screen, sheet)
    assert error_at(sheet, "text") == "This is needed."
    control(sheet, "text").setPlainText("Too long")
    send(screen, sheet)
    assert versions(screen)[0] == ("Amendment 1", "Declined")
    sheet = press(screen, "Revise")
    fill(sheet, last="6/30/2027")
    send(screen, sheet)
    assert versions(screen)[0] == ("Amendment 1", "Draft")
    assert [one for one, _ in versions_offered(screen)][:2] == [
        "Amendment 1, version 2", "Amendment 1, version 1"]  # fmt: skip
    screen.page.contract.parts.changes.earlier.set_value(versions_offered(screen)[1][1])
    screen.settle()
    assert ("Last day", "12/31/2027", "06/30/2027", "-184 days") in changes(screen)
    send(screen, press(screen, "Submit"))
    assert offered(screen) == ["Decline"]  # what one wrote, one does not approve


def test_a_change_order_asks_for_dollars_and_ages(screen, desk):
    screen.page.contract.head.amend.click()
    sheet = screen.sheet
    control(sheet, "kind").set_value(AmendmentKind.CHANGE_ORDER)
    fill(sheet, label="Care fee", amount="lots")
    send(screen, sheet)
    assert "dollars and cents" in error_at(sheet, "amount")
    fill(sheet, amount="1,250.50")
    send(screen, sheet)
    desk.work.clock.move(days=40)
    screen.page.refresh()
    screen.settle()
    (item,) = screen.page.contract.parts["money"].rows.items.items
    assert (item.title, item.fact, item.fact_tone) == ("Care fee · $1,250.50", "40 d", "wa")


def test_a_reminder_stands_with_the_amendment_and_in_the_timeline(screen, desk, world):
    view = screen.page.contract
    view.head.amend.click()
    fill(screen.sheet, first="1/1/2027", last="12/31/2027")
    send(screen, screen.sheet)
    screen.come_back()
    view.versions.setFocus()
    screen.press(Key.Key_R)
    sheet = screen.sheet
    assert control(sheet, "text").toPlainText() == "Reminded of Amendment 1."
    control(sheet, "who").setText("Lourdes Peña")
    control(sheet, "text").setPlainText("Reminded of Amendment 1. Patient Ana Lopez Fund pays.")
    send(screen, sheet)
    screen.press(Key.Key_F9, SHIFT)
    send(screen, sheet)
    assert [(one.title, one.detail) for one in view.rail.steps.items.items][-1] == (
        "Reminded",
        "10/06/2026 · Lourdes Peña: Reminded of Amendment 1. Patient Ana Lopez Fund pays.")  # fmt: skip
    assert view.facts.amendments[0].state == "draft"
    with desk.work.read() as session:
        (entry,) = session.scalars(select(Outreach)).all()
    assert (entry.organization_id, entry.person, entry.direction) == (
        world["office"], "Lourdes Peña", "out")  # fmt: skip


@pytest.mark.usefixtures("english")
def test_versions_are_compared_with_what_their_lists_carry(screen, desk, world):
    work, key = desk.work, world["contract"]
    codes.detach_list(work, attached(screen), date(2027, 1, 31), source="letter")
    actions.draft_amendment(work, key, AmendmentKind.AMENDMENT,
                            Content("Amendment 1", date(2027, 2, 1), date(2027, 12, 31)))  # fmt: skip
    view = screen.page.contract
    view.refresh()
    screen.settle()
    view.versions.setFocus()
    screen.press(Key.Key_D)
    assert view.parts.tabs.value() == "changes"
    assert changes(screen) == [
        ("First day", "01/01/2026", "02/01/2027", "31 days not covered"),
        ("Last day", "12/31/2026", "12/31/2027", "+365 days"),
        ("Office E/M (list 7)", "1 code", "not attached", "-1"),
    ]
    assert view.parts.changes.sentence.text() == "3 of 3 lines differ"
    view.parts.changes.earlier.set_value(None)
    assert changes(screen)[0] == ("First day", "", "02/01/2027", "")
    view.parts.changes.later.set_value(view.versions.items.items[1].key)
    assert changes(screen)[2] == ("Office E/M (list 7)", "", "1 code", "")


@pytest.mark.usefixtures("english")
def test_a_list_whose_codes_changed_is_another_one_though_it_has_as_many(screen, desk, world):
    work, key = desk.work, world["contract"]
    codes.end_approved_code(work, world["code"], date(2026, 12, 31), source="Exhibit C")
    new = [ApprovedEntry(code, date(2027, 1, 1), None, "", "11", None)
           for code in ("93000", "93005", "93010", "93306")]  # fmt: skip
    codes.put_approved_codes(work, world["list"], new[:1], source="Exhibit C")
    actions.draft_amendment(work, key, AmendmentKind.AMENDMENT,
                            Content("Amendment 1", date(2027, 1, 1), date(2027, 12, 31)))  # fmt: skip
    view = screen.page.contract
    view.refresh()
    screen.settle()
    assert changes(screen)[2] == (
        "Office E/M (list 7)", "1 code", "1 code", "new: 93000 · gone: 99214")  # fmt: skip
    assert view.parts.changes.sentence.text() == "3 of 3 lines differ"
    assert view.parts.tabs.bar.tabData(2) == "3"
    codes.put_approved_codes(work, world["list"], new[1:], source="Exhibit C")
    view.refresh()
    screen.settle()
    assert changes(screen)[2][3] == "new: 93000, 93005, 93010 and 1 more · gone: 99214"
    base = view.versions.items.items[1].key
    view.versions.go_to(base)
    screen.settle()
    assert changes(screen)[2] == ("Office E/M (list 7)", "", "1 code", "")


def test_a_list_that_stays_as_it_is_is_no_change(screen, desk, world):
    actions.draft_amendment(desk.work, world["contract"], AmendmentKind.AMENDMENT,
                            Content("Amendment 1", date(2027, 1, 1), date(2027, 12, 31)))  # fmt: skip
    screen.page.contract.refresh()
    screen.settle()
    line = screen.page.contract.parts.changes.lines[2]
    assert (line.is_change, line.effect) == (False, "")


def sign(work, world, last=date(2027, 12, 31), **more):
    """Draft, submit, approve and sign Amendment 1, in force from 2027 on."""
    said = Content("Amendment 1", date(2027, 1, 1), last, **more)
    made = actions.draft_amendment(work, world["contract"], AmendmentKind.AMENDMENT, said)
    actions.submit_amendment(work, made)
    boss = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    actions.approve_amendment(boss, made)
    work.clock.move(hours=1)
    codes.sign_amendment(work, made, date(2026, 10, 6))
    work.clock.move(hours=1)
    return made


def test_a_corrected_amendment_keeps_how_it_came_about(screen, desk, world):
    sign(desk.work, world)
    view = screen.page.contract
    view.refresh()
    screen.settle()
    view.deeds.correct(view.versions.items.items[0].key)
    fill(screen.sheet, first="2/1/2027", source="typing error")
    send(screen, screen.sheet)
    view.versions.go_to(view.versions.items.items[0].key)
    screen.settle()
    steps = [(one.title, one.detail) for one in view.rail.steps.items.items]
    assert [title for title, _ in steps] == [
        "Drafted", "Submitted", "Approved", "Signed", "Corrected"]  # fmt: skip
    assert steps[-1][1].endswith("typing error")
    assert view.versions.items.items[0].more == "signed 10/06/2026 · corrected 10/06/2026"
    view.versions.go_to(view.versions.items.items[1].key)
    screen.settle()
    assert [one.title for one in view.rail.steps.items.items] == ["Recorded"]


@pytest.mark.usefixtures("english")
def test_a_correction_says_what_becomes_of_the_list(screen, desk, world):
    work, view = desk.work, screen.page.contract
    codes.detach_list(work, attached(screen), date(2026, 12, 31), source="letter")
    sign(work, world, list_id=world["list"])
    view.refresh()
    screen.settle()

    def correct(first):
        view.deeds.correct(view.versions.items.items[0].key)
        fill(screen.sheet, first=first, source="typing error")
        send(screen, screen.sheet)
        return screen.said[-1]

    view.deeds.correct(view.versions.items.items[0].key)
    assert any("Office E/M (list 7), which it brought, goes with its days" in one.text()
               for one in screen.sheet.findChildren(QLabel))  # fmt: skip
    screen.sheet.reject()
    assert correct("2/1/2027") == "Correction recorded. Office E/M (list 7) goes with its days."
    new = next(one for one in view.facts.lists if one.first > date(2027, 1, 1))
    assert (new.first, new.last) == (date(2027, 2, 1), date(2027, 12, 31))
    codes.detach_list(work, new.id, date(2027, 6, 30), source="letter")
    work.clock.move(hours=1)
    assert correct("3/1/2027") == ("Correction recorded. Office E/M (list 7) stays on its days: "
                                   "somebody changed them since.")  # fmt: skip
    view.deeds.withdraw(view.versions.items.items[0].key)
    fill(screen.sheet, source="never signed")
    send(screen, screen.sheet)
    assert screen.said[-1].startswith("Version withdrawn. Office E/M (list 7) stays")


def test_a_draft_is_changed_with_enter_and_withdrawn_with_delete(screen, desk, world):
    said = Content("Amendment 1", date(2027, 1, 1), date(2027, 12, 31))
    actions.draft_amendment(desk.work, world["contract"], AmendmentKind.AMENDMENT, said)
    desk.work.clock.move(hours=1)
    view = screen.page.contract
    view.refresh()
    screen.settle()
    assert offered(screen) == ["Submit", "Change", "Withdraw"]
    hints = dict(screen.page.key_hints())
    assert (hints["\N{DOWNWARDS ARROW WITH CORNER LEFTWARDS}"], hints["Del"]) == (
        "Change it", "Withdraw it")  # fmt: skip
    view.versions.setFocus()
    screen.press(Key.Key_Return)
    fill(screen.sheet, last="6/30/2027")
    send(screen, screen.sheet)
    assert versions(screen)[0] == ("Amendment 1", "Draft")
    assert view.facts.amendments[0].content.last == date(2027, 6, 30)
    screen.come_back()
    view.versions.setFocus()
    screen.press(Key.Key_Delete)
    sheet = screen.sheet
    send(screen, sheet)
    assert error_at(sheet, "text") == "This is needed."
    control(sheet, "text").setPlainText("Typed twice")
    send(screen, sheet)
    assert versions(screen)[0] == ("Amendment 1", "Withdrawn")
    assert [one.title for one in view.rail.steps.items.items] == [
        "Drafted", "Revised", "Withdrawn"]  # fmt: skip
    assert offered(screen) == []
    assert not view.deeds.correct(view.versions.current_key)
    view.versions.go_to(view.versions.items.items[1].key)
    hints = dict(screen.page.key_hints())
    assert hints["\N{DOWNWARDS ARROW WITH CORNER LEFTWARDS}"] == "Correct it"


def test_who_submitted_reads_who_approves(manager_screen, work, world):
    screen, view = manager_screen, manager_screen.page.contract
    said = Content("Amendment 1", date(2027, 1, 1), date(2027, 12, 31))
    made = actions.draft_amendment(work, world["contract"], AmendmentKind.AMENDMENT, said)
    view.refresh()
    screen.settle()
    assert view.rail.why.isHidden()
    send(screen, press(screen, "Submit"))
    assert offered(screen) == ["Decline"]
    assert view.rail.leading() is None  # Enter ends nothing
    assert "Decline" not in dict(screen.page.key_hints()).values()
    assert view.rail.why.isVisible()
    assert view.rail.why.text() == (
        "You wrote or submitted this version; another manager or director approves it.")
    boss = as_person(work, add_person(work, "Ruth", "Adeyemi", "director"))
    actions.approve_amendment(boss, made)
    view.refresh()
    screen.settle()
    assert view.rail.why.isHidden()


def test_digits_turn_the_tabs(screen):
    view = screen.page.contract
    view.versions.setFocus()
    for key, name in ((Key.Key_4, "renewal"), (Key.Key_3, "changes"), (Key.Key_6, "money"),
                      (Key.Key_1, "people")):  # fmt: skip
        screen.press(key)
        assert view.parts.tabs.value() == name
    view.known.setFocus()
    screen.press(Key.Key_2)
    assert view.parts.tabs.value() == "people"  # a digit of a day is no key
