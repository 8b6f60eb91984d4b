from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from ui.kit.theme import DARK, LIGHT, TOKEN_NAMES, Theme, contrast, style_sheet

RESOURCES = Path(__file__).parents[3] / "resources"
THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
SURFACES = ("bg", "side", "panel", "inset", "hover", "press", "sel", "sel_2")
TEXT = (
    [(ink, paper) for ink in ("tx_1", "tx_2") for paper in SURFACES]
    + [("tx_3", paper) for paper in SURFACES if paper not in ("press", "sel")]
    + [("ac_tx", paper) for paper in ("panel", "inset", "side", "sel", "sel_2", "ac_bg")]
    + [(f"{tone}_tx", paper) for tone in ("ok", "wa", "cr", "tr") for paper in ("panel", "sel")]
    + [(f"{tone}_tx", f"{tone}_bg") for tone in ("ok", "wa", "cr", "tr", "nu")]
    + [("tx_1", f"{tone}_bg") for tone in ("ok", "wa", "cr", "tr", "nu", "ac")]
    + [("ac_tx", f"{tone}_bg") for tone in ("ok", "wa", "cr", "tr")]
    + [("on_ac", "ac"), ("on_ac", "ac_hov"), ("on_ac", "ac_prs"), ("on_cr", "cr")]
    + [("panel", "tx_1")]
)
OUTLINES = (
    [("line_3", paper) for paper in SURFACES if paper not in ("press", "sel")]
    + [("focus", paper) for paper in SURFACES]
    + [(tone, "panel") for tone in ("ok", "wa", "cr", "tr", "nu", "ac")]
    + [(tone, f"{tone}_bg") for tone in ("ok", "wa", "cr", "tr", "nu", "ac")]
)


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@THEMES
@pytest.mark.parametrize(("ink", "paper"), TEXT)
def test_text_is_readable(tokens, ink, paper):
    assert contrast(getattr(tokens, ink), getattr(tokens, paper)) >= 4.5


@THEMES
@pytest.mark.parametrize(("line", "paper"), OUTLINES)
def test_outlines_and_shapes_can_be_seen(tokens, line, paper):
    assert contrast(getattr(tokens, line), getattr(tokens, paper)) >= 3


def test_the_style_sheet_names_tokens_and_no_colours():
    sheet = (RESOURCES / "style.qss").read_text(encoding="utf-8")
    names = set(re.findall(r"\$\{(\w+)\}", sheet))
    assert {n for n in names if not re.fullmatch(r"(px|h)\d+|pictures", n)} <= TOKEN_NAMES
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b(?!\s*\{)[;\s]", sheet)


@THEMES
def test_every_picture_of_the_style_sheet_exists_in_the_themes_own_colours(tokens):
    for name in re.findall(r'url\("([^"]+)"\)', style_sheet(tokens, 1.0)):
        colors = set(re.findall(r"#[0-9a-fA-F]{6}", Path(name).read_text(encoding="utf-8")))
        assert colors
        assert colors <= {getattr(tokens, token) for token in TOKEN_NAMES}


def test_fonts_are_the_shipped_ones_in_pixels_times_the_text_size(theme):
    assert theme.font(13).family() == "PO Sans"
    assert theme.font(13).pixelSize() == 13
    assert theme.font(13, 600, code=True).family() == "PO Code"
    theme.set(dark=None, text_scale=2.0)
    assert theme.font(13).pixelSize() == 26
    assert theme.px(30) == 60


def test_digits_have_one_width_in_both_families(theme):
    from PySide6.QtGui import QFontMetricsF

    for code in (False, True):
        metrics = QFontMetricsF(theme.font(13, code=code))
        assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_colours_follow_a_change_and_parts_are_told_once(theme, qtbot):
    light = theme.color("panel")
    with qtbot.waitSignal(theme.changed):
        theme.set(dark=True, text_scale=1.0)
    assert theme.color("panel") != light
    with qtbot.assertNotEmitted(theme.changed):
        theme.set(dark=True, text_scale=1.0)


def test_an_unknown_text_size_is_refused(theme):
    with pytest.raises(ValueError, match="text size"):
        theme.set(dark=False, text_scale=3.0)


def test_a_theme_without_a_program_still_answers(qapp):
    theme = Theme()
    theme.set(dark=True, text_scale=1.3)
    assert theme.color("bg").name().upper() == DARK.bg


def test_changing_the_theme_of_a_full_window_is_quick(theme, qtbot):
    from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

    window = QWidget()
    layout = QVBoxLayout(window)
    for _ in range(300):
        layout.addWidget(QPushButton("Print"))
        layout.addWidget(QLineEdit())
    qtbot.addWidget(window)
    window.show()
    started = time.process_time()  # what others do on this machine does not count
    theme.set(dark=True, text_scale=1.0)
    assert time.process_time() - started < 0.3
