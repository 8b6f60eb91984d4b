"""Renewals, negotiation, money and documents of a contract, on screen."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import pytest
from pypdf import PdfWriter
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from provider_ops.contracts import actions
from provider_ops.contracts.rules.amendments import AmendmentKind, Content
from provider_ops.contracts.rules.renewals import LogKind, Stage
from provider_ops.network.model import Affiliation, Location, Provider
from provider_ops.store.spans import record_span
from provider_ops.visits.actions import PlannedVisit, plan_visit
from provider_ops.visits.model import Visit, VisitObjective
from tests.ui.contracts.drivers import control
from tests.ui.contracts.test_contract import error_at, fill, send
from ui.kit.dialog import Question
from ui.page import Link

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def items(screen, key):
    return [
        (item.title, item.detail) for item in screen.page.contract.parts[key].rows.items.items
    ]


def act(screen, key, number=0):
    from ui.kit.buttons import Button

    screen.page.contract.parts[key].findChildren(Button)[number].click()
    return screen.sheet


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


@pytest.mark.usefixtures("english")
def test_a_round_that_has_not_begun_says_when_it_does(screen, desk, world):
    actions.move_renewal(desk.work, world["contract"], Stage.LEGAL)
    desk.work.clock.move(hours=1)
    actions.record_term(desk.work, world["contract"], label="Amendment 1",
                        first=date(2027, 1, 1), last=date(2028, 12, 31))  # fmt: skip
    screen.page.contract.refresh()
    screen.settle()
    assert items(screen, "renewal") == [
        ("Not started", "The round until 12/31/2028 begins on 04/05/2028."),
        ("With legal", "Marisol Vega · counts for the round before")]  # fmt: skip
    sheet = act(screen, "renewal")
    control(sheet, "stage").set_value(Stage.SIGNED)
    send(screen, sheet)
    assert "This round of renewal has not begun" in sheet.problem.text()
    assert "record the decision from 04/05/2028 on" in sheet.problem.text()
    sheet.reject()
    assert len(items(screen, "renewal")) == 2
