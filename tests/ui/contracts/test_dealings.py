"""Amendments, renewals, negotiation, money and documents of a contract, on screen."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import pytest
from pypdf import PdfWriter
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from provider_ops.codes import actions as codes
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.contracts import actions
from provider_ops.contracts.rules.amendments import AmendmentKind, Content
from provider_ops.contracts.rules.renewals import LogKind, Stage
from provider_ops.network.model import Affiliation, Location, Provider
from provider_ops.outreach.model import Outreach
from provider_ops.store.spans import record_span
from provider_ops.visits.actions import PlannedVisit, plan_visit
from provider_ops.visits.model import Visit, VisitObjective
from tests.support.office import add_person
from tests.support.work import as_person
from tests.ui.contracts.drivers import control
from tests.ui.contracts.test_contract import error_at, fill, send, versions
from ui.kit.dialog import Question
from ui.page import Link

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def items(screen, key):
    return [
        (item.title, item.detail) for item in screen.page.contract.parts[key].rows.items.items
    ]


def changes(screen):
    return [(one.name, one.before, one.after, one.effect)
            for one in screen.page.contract.parts.changes.lines]  # fmt: skip


def versions_offered(screen):
    choice = screen.page.contract.parts.changes.later
    return [(choice.itemText(n), choice.itemData(n)) for n in range(choice.count())]


def press(screen, words):
    button = next(one for one in screen.page.contract.rail.buttons if one.text() == words)
    button.click()
    return screen.sheet


def offered(screen):
    return [one.text() for one in screen.page.contract.rail.buttons]


def act(screen, key, number=0):
    from ui.kit.buttons import Button

    screen.page.contract.parts[key].findChildren(Button)[number].click()
    return screen.sheet


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
    boss = as_person(desk.work, add_person(desk.work, "Karen", "Oyelaran", "manager"))
    actions.approve_amendment(boss, view.facts.amendments[0].id)
    view.refresh()
    screen.settle()
    assert offered(screen) == ["Record signing"]
    send(screen, press(screen, "Record signing"))
    assert versions(screen) == [("Amendment 1", "Begins later"), ("Base agreement", "In force")]
    assert [item.title for item in view.rail.steps.items.items] == [
        "Drafted", "Submitted", "Approved", "Signed"]  # fmt: skip
    assert view.facts.detail.terms[0].source == "Amendment 1, signed 10/06/2026"
    assert view.versions.items.items[0].more == "signed 10/06/2026 · recorded 10/06/2026"


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


def test_a_decision_a_next_step_and_the_negotiation_are_kept(screen, desk, world):
    sheet = act(screen, "renewal")
    control(sheet, "stage").set_value(Stage.LAPSING)
    send(screen, sheet)
    assert error_at(sheet, "reason") == "This is needed."
    control(sheet, "reason").setPlainText("They retire")
    send(screen, sheet)
    sheet = act(screen, "renewal", 1)
    fill(sheet, step="Tell the members", due="10/1/2026")
    control(sheet, "owner").set_value(desk.work.staff_id)
    send(screen, sheet)
    rows = screen.page.contract.parts["renewal"].rows.items.items
    assert [row.title for row in rows] == ["Letting lapse", "Tell the members", "Letting lapse"]
    assert (rows[1].fact, rows[1].fact_tone) == ("10/01/2026", "cr")
    assert "They retire" in rows[2].detail
    sheet = act(screen, "negotiation")
    fill(sheet, topic="Office E/M", who="Dr. Marchetti", amount="12500")
    control(sheet, "text").setPlainText("for patient Maria Lopez")
    send(screen, sheet)
    assert sheet.patients.isVisible()
    screen.press(Key.Key_F9)
    send(screen, sheet)
    assert items(screen, "negotiation") == [
        ("Ask · Office E/M · $12,500", "Dr. Marchetti · for patient [removed]")
    ]


def test_a_true_up_is_raised_and_settled(screen):
    sheet = act(screen, "money")
    fill(sheet, title="Q2 withhold", amount="-80.25", on="8/1/2026")
    send(screen, sheet)
    part = screen.page.contract.parts["money"].rows
    (item,) = part.items.items
    assert (item.title, item.fact) == ("Q2 withhold · \N{MINUS SIGN}$80.25", "66 d")
    part.go_to(item.key)
    send(screen, act(screen, "money", 1))
    assert part.items.items[0].detail == "True-up, settled 10/06/2026"


def test_days_agreed_are_whole_numbers(screen):
    view = screen.page.contract
    sheet = view.deeds.recorder.days(view.facts.detail)
    fill(sheet, pay="soon", dispute="90")
    send(screen, sheet)
    assert error_at(sheet, "pay") == "Write a whole number."
    fill(sheet, pay="30")
    send(screen, sheet)
    assert "pays in 30 days · disputes for 90 days" in view.head.line.text()


def test_everyone_at_one_location_is_covered(screen, desk):
    from provider_ops.network.model import Location

    view = screen.page.contract
    with desk.work.act() as session:
        place = Location(id=desk.work.new_id(), market_id=desk.work.market_id, name="Bay Street",
                         organization_id=view.facts.detail.row.organization_id,
                         address="1 Bay Street", city="Tampa", state="FL", zip_code="33602",
                         county_fips="12057")  # fmt: skip
        session.add(place)
        key = place.id
    view.refresh()
    screen.settle()
    sheet = act(screen, "people")
    control(sheet, "whom").set_value(True)
    control(sheet, "where").set_value(key)
    fill(sheet, first="11/1/2026", source="Exhibit B")
    send(screen, sheet)
    assert ("Everyone at Gulf Coast Cardiology", "Bay Street · Exhibit B") in items(
        screen, "people")  # fmt: skip


def test_a_document_is_attached_opened_and_removed(screen, tmp_path):
    view = screen.page.contract
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(612, 792)
    writer.write(out)
    (tmp_path / "a.txt").write_text("no")
    (tmp_path / "base.pdf").write_bytes(out.getvalue())
    view.papers.describe(view.facts.detail.row.id, tmp_path / "a.txt")
    send(screen, screen.sheet)
    assert "not a PDF" in screen.sheet.problem.text()
    screen.sheet.reject()
    view.papers.describe(view.facts.detail.row.id, tmp_path / "base.pdf")
    send(screen, screen.sheet)
    (item,) = view.rail.files.items.items
    assert (item.title, item.detail) == ("base.pdf", "Agreement · 1 p")
    view.rail.files.go_to(item.key)
    view.rail.files.open_asked.emit(item.key)
    screen.settle()
    assert view.papers.pane.pdf == out.getvalue()
    screen.page.back()
    assert (screen.page.view, view.layers.currentIndex()) == ("contract", 0)
    view.rail.remove.click()
    next(one for one in screen.page.window().findChildren(Question) if one.isVisible()).act.click()
    screen.settle()
    assert view.rail.files.items.items == ()


def test_the_brief_is_saved(screen, tmp_path):
    screen.page.contract.papers.brief_to("HB-FL-20418", tmp_path / "brief.pdf")
    screen.settle()
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF-")
    assert screen.said == ["Renewal brief saved as brief.pdf"]


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


def test_a_contract_is_brought_to_the_next_visit(screen, desk, world):
    actions.log_negotiation(desk.work, world["contract"], LogKind.ASK, on=desk.work.today(),
                            said_by="", topic="Office E/M", amount=Decimal(1200))  # fmt: skip
    plan = PlannedVisit(world["office"], "Quarterly", date(2026, 10, 9))
    visit = plan_visit(desk.work, plan)
    view = screen.page.contract
    view.refresh()
    screen.settle()
    screen.press(Key.Key_V)
    sheet = screen.sheet
    assert control(sheet, "visit").value() == visit
    send(screen, sheet)
    assert screen.links[-1] == Link("visit", visit)
    with desk.work.read() as session:
        topics = session.scalars(select(VisitObjective.topic)
                                 .where(VisitObjective.visit_id == visit)).all()  # fmt: skip
    assert set(topics) == {"HB-FL-20418 ends on 12/31/2026: renewal",
                           "They asked for: Office E/M"}  # fmt: skip


def test_without_a_visit_one_is_planned(screen, desk, world):
    view = screen.page.contract
    view.head.bring.click()
    screen.settle()
    fill(screen.sheet, day="10/12/2026")
    send(screen, screen.sheet)
    with desk.work.read() as session:
        (visit,) = session.scalars(select(Visit)).all()
    assert (visit.day, visit.purpose) == (date(2026, 10, 12), "Contract HB-FL-20418")
    assert screen.links[-1] == Link("visit", visit.id)


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


def attached(screen):
    return screen.page.contract.facts.lists[0].id


def test_an_end_says_what_nobody_else_covers_and_what_is_to_be_signed(screen, desk, world):
    with desk.work.act() as session:
        person = session.get(Provider, world["provider"])
        person.specialty = "Cardiology"
        place = Location(id=desk.work.new_id(), market_id=person.market_id, county_fips="12049",
                         organization_id=world["office"], address="1 Bay Street", city="Wauchula",
                         state="FL", zip_code="33873")  # fmt: skip
        session.add(place)
        session.flush()
        record_span(session, desk.work, Affiliation, provider_id=person.id,
                    organization_id=world["office"], location_id=place.id,
                    valid_from=date(2026, 1, 1), source="roster")  # fmt: skip
    actions.draft_amendment(desk.work, world["contract"], AmendmentKind.AMENDMENT,
                            Content("Amendment 1", date(2027, 1, 1)))  # fmt: skip
    view = screen.page.contract
    view.refresh()
    screen.settle()
    assert view.cards.head.text() == "If Amendment 1 is not signed"
    said = " ".join(one.text() for one in view.cards.findChildren(QLabel))
    assert "Nobody else covers: Cardiology, Hardee." in said
