"""The board of renewals: cards that move, are put off, get an owner and are chosen."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt

from provider_ops.contracts import queries
from provider_ops.contracts.rules.renewals import Stage
from provider_ops.overview.renewal_board import Signs
from tests.support.contracts import EVERGREEN, contract, office
from tests.support.office import add_person
from tests.ui.contracts.drivers import control
from tests.ui.contracts.test_contract import fill, on_board, send

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_cards_move_by_keyboard_and_letting_one_lapse_asks_why(screen, desk, world):
    anclote = contract(
        desk.work, office(desk.work, "Anclote Foot & Ankle"), "HB-FL-20500", last=date(2026, 10, 31)
    )
    page = screen.page
    page.refresh()
    page.show_view("expiring")
    screen.settle()
    board = page.expiring.board
    board.go_to(board.lists[0].items.items[0].key)
    screen.press(Key.Key_Right, SHIFT)
    assert on_board(page)[:2] == [["Gulf Coast Cardiology"], ["Anclote Foot & Ankle"]]
    assert screen.focus is board.lists[1]
    for _ in range(3):
        screen.press(Key.Key_Right, SHIFT)
    assert on_board(page)[4] == ["Anclote Foot & Ankle"]
    screen.press(Key.Key_Right, SHIFT)
    control(screen.sheet, "reason").setPlainText("They close")
    send(screen, screen.sheet)
    assert on_board(page)[5] == ["Anclote Foot & Ankle"]
    with desk.work.read() as session:
        log = queries.decisions_of(session, anclote)
    assert [one.stage for one in log] == [
        Stage.LAPSING, Stage.SIGNED, Stage.LEGAL, Stage.NEGOTIATING, Stage.DATA_REQUESTED]  # fmt: skip
    assert log[0].text == "They close"
    assert Decimal(page.expiring.horizon.rows[0].alert or 0) == 30


def test_a_card_of_a_notice_says_which_alert_was_reached_and_heads_count_members(screen, desk):
    work = desk.work
    place = office(work, "Anclote Foot & Ankle", members=1_250)
    contract(work, place, "HB-FL-20500", renewal=EVERGREEN)
    page = screen.page
    page.refresh()
    page.show_view("expiring")
    screen.settle()
    board = page.expiring.board
    cards = {card.title: [tag.text for tag in card.tags] for card in board.lists[0].items.items}
    assert cards["Anclote Foot & Ankle"][:2] == ["Notice by 11/01", "30-day alert"]
    assert cards["Gulf Coast Cardiology"] == ["Ends 12/31"]
    _title, _count, hint = board._labels[0]
    assert (hint.text(), hint.isVisible()) == ("1,250 members", True)


def put_on_board(screen, desk, name="Anclote Foot & Ankle"):
    key = contract(desk.work, office(desk.work, name), "HB-FL-20500", last=date(2026, 10, 31))
    page = screen.page
    page.refresh()
    page.show_view("expiring")
    screen.settle()
    page.expiring.board.go_to(page.expiring.board.lists[0].items.items[0].key)
    return key


def test_a_card_is_put_off_and_brought_back(screen, desk, world):
    put_on_board(screen, desk)
    page = screen.page
    screen.press(Key.Key_S)
    sheet = screen.sheet
    fill(sheet, until="11/1/2026")
    control(sheet, "reason").setPlainText("Their counsel is away")
    send(screen, sheet)
    assert "too late" in sheet.problem.text()
    fill(sheet, until="10/20/2026")
    send(screen, sheet)
    assert on_board(page)[0] == ["Gulf Coast Cardiology"]
    assert page.filters.put_off.text().endswith("  1")
    page.filters.put_off.setChecked(True)
    screen.settle()
    card = page.expiring.board.lists[0].items.items[0]
    assert (card.title, card.tags[0].text) == ("Anclote Foot & Ankle", "Until 10/20")
    page.expiring.board.go_to(card.key)
    desk.work.clock.move(hours=1)
    screen.come_back()
    screen.press(Key.Key_S)
    page.filters.put_off.setChecked(False)
    assert on_board(page)[0] == ["Anclote Foot & Ankle", "Gulf Coast Cardiology"]


def test_a_card_gets_an_owner(screen, desk, world):
    key = put_on_board(screen, desk)
    karen = add_person(desk.work, "Karen", "Oyelaran", "manager")
    screen.press(Key.Key_O)
    control(screen.sheet, "owner").set_value(karen)
    send(screen, screen.sheet)
    assert screen.page.expiring.current.row.id == key
    assert screen.page.expiring.board.lists[0].items.items[0].initials == "KO"


def test_cards_are_chosen_by_specialty_and_risk(screen, desk, world):
    put_on_board(screen, desk)
    page, view = screen.page, screen.page.expiring
    signs = {
        "Gulf Coast Cardiology": Signs("Cardiology", "Hardee", (("Cardiology", "Hardee"),), None,
                                       (date(2026, 10, 6), 810)),
        "Anclote Foot & Ankle": Signs("Podiatry", "Pinellas", (), Decimal("0.157"), None),
    }  # fmt: skip
    view._add_signs({one.row.id: signs[one.row.organization] for one in view.horizon.rows},
                    view._round)  # fmt: skip
    (anclote, gulf) = view.board.lists[0].items.items
    assert (gulf.detail, [tag.text for tag in gulf.tags][1:]) == (
        "Cardiology · Hardee", ["Sole source", "Visit today 1:30"])  # fmt: skip
    assert [tag.text for tag in anclote.tags][1:] == ["15.7% denied"]
    filters = page.filters
    assert [box.text() for box in filters.specialties.values()] == [
        "Cardiology  1", "Podiatry  1"]  # fmt: skip
    filters.alone.setChecked(True)
    assert on_board(page)[0] == ["Gulf Coast Cardiology"]
    filters.denied.setChecked(True)
    assert len(on_board(page)[0]) == 2
    filters.specialties["Podiatry"].setChecked(False)
    assert on_board(page)[0] == ["Gulf Coast Cardiology"]
    assert "only source" in view.sentence.text()
