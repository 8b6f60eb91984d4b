from __future__ import annotations

from PySide6.QtWidgets import QApplication, QScrollArea

from tests.support.clipping import cut_words
from ui.kit.board import COLUMN, Board
from ui.kit.cards import BoardColumn, Card
from ui.kit.ink import Ink
from ui.kit.lists import Tag

NAMES = ("Not started", "Data requested", "Negotiating", "With legal", "Signed", "Letting lapse")


def test_a_narrow_board_scrolls_and_brings_the_chosen_card_into_view(qtbot, theme):
    board = Board(theme)
    qtbot.addWidget(board)
    board.resize(600, 300)
    board.show()
    card = Card("last", "Gulf Coast Primary Care Partners", corner="38 d",
                tags=(Tag("Notice by 11/13/2026", "nu", "clock"),))  # fmt: skip
    columns = [BoardColumn(name, name) for name in NAMES[:-1]]
    board.show_columns([*columns, BoardColumn(NAMES[-1], NAMES[-1], "", (card,))])
    scroll = board.findChild(QScrollArea)
    qtbot.waitUntil(lambda: scroll.horizontalScrollBar().maximum() > 0)
    assert all(one.width() >= COLUMN for one in board.lists)
    assert scroll.horizontalScrollBar().value() == 0
    board.go_to("last")
    assert scroll.horizontalScrollBar().value() > 0
    assert not [words for words in cut_words(board) if "needed" in words]


def test_a_word_longer_than_the_room_is_broken_and_does_not_stick_out(qtbot, theme):
    board = Board(theme)
    qtbot.addWidget(board)
    ink = Ink(theme, board)
    face = ink.face(13, 600)
    for line in ink.lines("Otorhinolaryngology", face, 60, 9):
        assert face.metrics.horizontalAdvance(line) <= 60


def test_a_long_office_goes_on_in_a_second_line_of_its_card(qtbot, theme):
    board = Board(theme)
    qtbot.addWidget(board)
    board.resize(200, 400)
    board.show()
    office = "Pine Island Digestive Health Center"
    cards = (Card("short", "Late payment", "ESC-1 · Ivy"),
             Card("long", "Late payment", f"ESC-2 · {office}"))  # fmt: skip
    board.show_columns([BoardColumn("late", "Late", cards=cards)])
    delegate = board.lists[0].itemDelegate()
    qtbot.waitUntil(lambda: len(delegate._detail(cards[1])) > 1)
    lines = delegate._detail(cards[1])
    assert lines[0] == "ESC-2"
    assert " ".join(lines[1:]) == office
    assert len(delegate._detail(cards[0])) == 1


def test_the_hints_of_heads_stand_all_beside_the_names_or_all_below(qtbot, theme):
    board = Board(theme)
    qtbot.addWidget(board)
    board.resize(600, 300)
    board.show()
    board.show_columns([BoardColumn(name, name, "4,083 members") for name in NAMES])

    def below():
        QApplication.processEvents()
        qtbot.waitUntil(lambda: not cut_words(board))
        return {hint.y() >= title.geometry().bottom() for title, _count, hint in board._labels}

    assert below() == {True}
    board.resize(2400, 300)
    assert below() == {False}
    tall = board._labels[0][2].parentWidget().height()
    board.resize(600, 300)
    assert board._labels[0][2].parentWidget().height() > tall
    board.show_columns([BoardColumn(name, name) for name in NAMES])
    assert board._labels[0][2].parentWidget().height() == tall
