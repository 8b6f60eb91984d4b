"""Tags, chips, tabs, avatars, key hints, focus ring, and all parts together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tests.support.gallery import Gallery, states
from ui.kit.avatar import initials, tone_of
from ui.kit.banner import Banner
from ui.kit.button_row import ButtonRow
from ui.kit.buttons import Button
from ui.kit.chips import ChipButton
from ui.kit.flow import FlowLayout
from ui.kit.focus import FocusRing, FocusRings
from ui.kit.keyhints import KeyHints
from ui.kit.knowledge_strip import KnowledgeStrip
from ui.kit.kpi import Kpi, KpiTile
from ui.kit.restyle import label
from ui.kit.tabs import TabStrip
from ui.kit.tag import Tag


def test_a_tag_refuses_tones_that_do_not_exist_and_says_its_word(theme, qtbot):
    tag = Tag(theme, "Active", "ok", "ok")
    qtbot.addWidget(tag)
    assert tag.accessibleName() == "Active"
    narrow = tag.sizeHint().width()
    tag.show_status("29 days left", "wa", "wa")
    assert (tag.text, tag.sizeHint().width() > narrow) == ("29 days left", True)
    with pytest.raises(ValueError, match="pink"):
        tag.show_status("Active", "pink")


def test_the_cross_of_a_chip_removes_and_the_rest_opens(theme, qtbot):
    chip = ChipButton(theme, "County is", "Pinellas", on=True)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    told = []
    chip.clicked.connect(lambda: told.append("open"))
    chip.removed.connect(lambda: told.append("remove"))
    left, middle = Qt.MouseButton.LeftButton, chip.height() // 2
    qtbot.mouseClick(chip, left, pos=QPoint(10, middle))
    qtbot.mouseClick(chip, left, pos=QPoint(chip.width() - 8, middle))
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    assert told == ["open", "remove", "remove", "open"]
    assert chip.accessibleName() == "County is Pinellas"


def test_chips_flow_into_lines_inside_the_width(theme, qtbot):
    page = QWidget()
    layout = FlowLayout(page, gap=6)
    chips = [ChipButton(theme, "Specialty", f"Number {n}") for n in range(9)]
    for chip in chips:
        layout.addWidget(chip)
    qtbot.addWidget(page)
    page.resize(330, layout.heightForWidth(330))
    page.show()
    boxes = [chip.geometry() for chip in chips]
    assert all(page.rect().contains(box) for box in boxes)
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[:n])
    assert len({box.top() for box in boxes}) > 2
    assert layout.heightForWidth(200) > layout.heightForWidth(900)


def test_a_yielding_line_shortens_its_last_buttons_before_it_breaks(theme, qtbot):
    page = QWidget()
    layout = FlowLayout(page, gap=8, yielding=True)
    field = QWidget()
    field.setFixedSize(200, 28)
    tell = Button(theme, "Tell the office", icon_name="message-square-text")
    row = ButtonRow(tell)
    for part in (field, row):
        layout.addWidget(part)
    qtbot.addWidget(page)
    whole, least = (208 + row.sizeHint().width(), 208 + row.minimumSizeHint().width())
    for width, lines in ((whole, 1), (whole - 10, 1), (least, 1), (least - 1, 2)):
        page.resize(width, layout.heightForWidth(width))
        page.show()
        qtbot.waitUntil(lambda: page.rect().contains(row.geometry()))
        assert len({field.geometry().top() > 0, row.geometry().top() > 20}) == lines, width


@pytest.fixture
def tabs(theme, qtbot):
    names = ("Overview", "Timeline", "Codes", "Claims", "Contracts", "Training")
    strip = TabStrip(theme, "Record", [(name.lower(), name) for name in names])
    qtbot.addWidget(strip)
    strip.resize(900, 36)
    strip.show()
    return strip


def test_tabs_that_do_not_fit_wait_under_more(tabs):
    assert tabs.hidden() == []
    tabs.resize(260, 36)
    assert tabs.hidden()[-1] == "training"
    tabs.set_value("training")
    assert "training" not in tabs.hidden()
    assert tabs.bar.width() <= 260
    tabs.resize(900, 36)
    assert tabs.hidden() == []


def test_tabs_grow_with_the_text(tabs, theme):
    before = tabs.bar.width_of(0)
    theme.set(dark=False, text_scale=2.0)
    assert tabs.bar.width_of(0) > 1.5 * before


def test_arrows_move_between_tabs_and_a_count_takes_room(tabs, qtbot):
    before = tabs.bar.width_of(1)
    tabs.set_count("timeline", 214)
    assert tabs.bar.width_of(1) > before
    with qtbot.waitSignal(tabs.value_changed) as told:
        qtbot.keyClick(tabs.bar, Qt.Key.Key_Right)
    assert told.args == ["timeline"]


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Marisol Vega", "MV"), ("Lourdes de la Peña", "LP"), ("cher", "C"), ("", ""), ("7 11", ""),
     ("Maria Lopez, biller", "ML"), ("Elena de Marchetti, MD", "EM")],
)
def test_initials(name, letters):
    assert initials(name) == letters


@given(st.text())
def test_initials_are_short_and_the_tint_is_always_the_same(name):
    assert len(initials(name)) <= 6  # some letters have capitals of three
    assert tone_of(name) == tone_of(name)


def test_wrapped_text_is_never_cut_off_where_room_is_short(theme, qtbot):
    page = QWidget()
    layout = QVBoxLayout(page)
    banner = Banner(theme, "wa", "Contract ends in 25 days.", "Access drops. " * 12, "Renew")
    layout.addWidget(banner)
    layout.addWidget(label("A sentence that needs lines. " * 10, wrap=True))
    qtbot.addWidget(page)
    page.resize(300, 40)
    page.show()
    qtbot.waitUntil(lambda: all(
        one.height() >= one.heightForWidth(one.width())
        for one in page.findChildren(QLabel)
        if one.wordWrap()
    ))  # fmt: skip


def test_key_hints_are_read_aloud(theme, qtbot):
    hints = KeyHints(theme)
    qtbot.addWidget(hints)
    empty = hints.sizeHint().width()
    hints.set_hints([("V", "Start visit"), ("?", "All keys")])
    assert hints.accessibleName() == "V: Start visit, ?: All keys"
    assert hints.sizeHint().width() > empty + 100


def test_where_hints_have_little_room_the_last_stays_and_the_middle_goes(theme, qtbot):
    hints = KeyHints(theme)
    qtbot.addWidget(hints)
    every = [("V", "Start visit"), ("O", "Open office"), ("C", "Check a code"), ("?", "All keys")]
    hints.set_hints(every)
    hints.resize(hints.sizeHint())
    assert list(hints.drawn) == every
    hints.resize(hints.sizeHint().width() - 40, 20)
    assert list(hints.drawn) == [*every[:2], every[-1]]
    hints.resize(80, 20)
    assert list(hints.drawn) == every[-1:]


@pytest.fixture
def page(qtbot):
    window = QWidget()
    layout = QVBoxLayout(window)
    scroll = QScrollArea()
    inner = QWidget()
    inner.setMinimumHeight(900)
    box = QVBoxLayout(inner)
    box.addWidget(QCheckBox("deep"))
    box.addStretch()
    scroll.setWidget(inner)
    for widget in (QPushButton("go"), QLineEdit(), QListView(), scroll):
        layout.addWidget(widget)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.fixture
def rings(theme, qapp):
    made = FocusRings(theme, qapp)
    yield made
    qapp.focusChanged.disconnect(made._follow)
    made.deleteLater()


def test_the_ring_goes_round_what_the_keyboard_reaches(page, rings, qtbot):
    button, line = page.findChild(QPushButton, ""), page.findChild(QLineEdit)
    line.setFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert rings.target is button
    ring = page.findChild(QWidget, "focus_ring")
    spot = QRect(button.mapTo(page, QPoint()), button.size())
    assert ring.geometry() == spot.adjusted(-4, -4, 4, 4)
    assert ring.isVisible()
    page.findChild(QListView).setFocus(Qt.FocusReason.TabFocusReason)  # draws its own
    assert rings.target is None
    assert not ring.isVisible()


@pytest.mark.parametrize("make", [KnowledgeStrip, lambda theme: KpiTile(theme, Kpi("Visits"))])
def test_what_paints_its_own_ring_has_no_second_one(page, rings, theme, make):
    part = make(theme)
    part.setParent(page)
    part.show()
    part.setFocus(Qt.FocusReason.TabFocusReason)
    assert part.hasFocus()
    assert rings.target is None


def test_a_click_leaves_no_ring_on_a_button_but_one_on_a_text_field(page, rings, qtbot):
    left = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    qtbot.mousePress(page.windowHandle(), *left, _middle(page, QPushButton))
    assert page.findChild(QPushButton).hasFocus()
    assert rings.target is None
    qtbot.mouseRelease(page.windowHandle(), *left, _middle(page, QPushButton))
    qtbot.mouseClick(page.windowHandle(), *left, _middle(page, QLineEdit))
    assert rings.target is page.findChild(QLineEdit)


def _middle(page, kind):
    widget = page.findChild(kind)
    return widget.mapTo(page, widget.rect().center())


def test_the_ring_follows_what_moves_and_leaves_with_what_goes(page, theme, qtbot):
    button = page.findChild(QPushButton)
    ring = FocusRing(theme, page)
    ring.surround(button)
    before = ring.geometry()
    page.resize(page.width() + 200, page.height())
    assert ring.geometry() != before
    button.hide()
    assert not ring.isVisible()
    button.show()
    assert ring.isVisible()
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()
    assert ring.target is None


def test_the_ring_of_what_is_scrolled_away_is_hidden(page, theme):
    deep, scroll = page.findChild(QCheckBox), page.findChild(QScrollArea)
    ring = FocusRing(theme, page)
    ring.surround(deep)
    assert ring.isVisible()
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    assert not ring.isVisible()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_all_parts_draw_and_every_control_has_a_name(dark, text_scale, theme, qtbot):
    theme.set(dark=dark, text_scale=text_scale)
    for page in (Gallery(theme), states(theme)):
        qtbot.addWidget(page)
        page.show()
        assert not page.grab().isNull()
        controls = page.findChildren(QPushButton) + page.findChildren(QLineEdit)
        unnamed = [c for c in controls if c.isVisible() and not c.accessibleName()]
        assert [c.text() for c in unnamed] == []


def test_a_count_that_comes_while_tabs_are_hidden_is_shown_whole(tabs, qtbot):
    tabs.hide()
    tabs.set_count("overview", 1200)
    tabs.show()
    qtbot.waitUntil(lambda: tabs.bar.tabRect(0).width() == tabs.bar.width_of(0))
