from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from provider_ops.core.strokes import UNITS, strokes_from_text, strokes_to_text
from ui.kit.signature_pad import SignaturePad, Signed, Signing

POINTS = st.tuples(st.integers(0, UNITS), st.integers(0, UNITS))
STROKES = st.lists(st.lists(POINTS, min_size=1, max_size=6).map(tuple), min_size=1).map(tuple)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pad(qtbot, theme):
    pad = SignaturePad(theme)
    qtbot.addWidget(pad)
    pad.resize(400, 260)
    pad.show()
    pad.activateWindow()
    return pad


def draw(pad):
    QTest.mousePress(pad.canvas, LEFT, NONE, QPoint(20, 20))
    QTest.mouseMove(pad.canvas, QPoint(60, 40))
    QTest.mouseMove(pad.canvas, QPoint(90, 30))
    assert pad.canvas.drawing
    QTest.mouseRelease(pad.canvas, LEFT, NONE, QPoint(90, 30))


@given(STROKES)
def test_strokes_come_back_from_their_text(strokes):
    assert strokes_from_text(strokes_to_text(strokes)) == strokes


@given(st.text())
def test_any_other_text_is_no_signature(text):
    if not text.startswith("strokes "):
        assert strokes_from_text(text) == ()


@pytest.mark.parametrize("text", ["strokes", "strokes ", "strokes 1", "strokes 1,x", "strokes -1,2"])
def test_damaged_strokes_are_no_signature(text):
    assert strokes_from_text(text) == ()


def test_it_is_empty_until_somebody_draws(pad, qtbot):
    assert pad.value() == Signed()
    with qtbot.waitSignal(pad.changed):
        draw(pad)
    assert pad.value().state is Signing.SIGNED
    (stroke,) = strokes_from_text(pad.value().detail)
    assert len(stroke) == 3


def test_a_name_typed_signs_too_and_drawing_takes_its_place(pad):
    pad.name.setFocus()
    QTest.keyClicks(pad.name, "Lourdes")
    assert pad.value() == Signed(Signing.SIGNED, "Lourdes")
    draw(pad)
    assert pad.name.text() == ""
    assert pad.value().detail.startswith("strokes ")
    pad.clear.click()
    assert pad.value() == Signed()


def test_declining_is_reached_by_keys_and_keeps_its_reason(pad):
    button = next(b for b in pad.ways.children() if b.objectName() == "sign")
    QTest.keyClick(button, Qt.Key.Key_Right)
    QTest.keyClicks(pad.reason, "No time")
    assert pad.value() == Signed(Signing.DECLINED, "No time")
    declined = next(b for b in pad.ways.children() if b.objectName() == "declined")
    QTest.keyClick(declined, Qt.Key.Key_Right)
    assert pad.value() == Signed(Signing.PAPER)


@pytest.mark.parametrize(
    "signed",
    [
        Signed(),
        Signed(Signing.SIGNED, "Lourdes Peña"),
        Signed(Signing.SIGNED, "strokes 10,20 30,40;5,5"),
        Signed(Signing.DECLINED, "No time"),
        Signed(Signing.PAPER),
    ],
)
def test_it_shows_what_was_answered_before_without_calling_it_a_change(pad, qtbot, signed):
    with qtbot.assertNotEmitted(pad.changed):
        pad.set_value(signed)
    assert pad.value() == signed
    assert not pad.grab().isNull()
