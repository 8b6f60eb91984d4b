from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from ui.kit.glyphs import GLYPH_KEYS, glyph_pixmap, paint_glyph
from ui.kit.icons import icon, icon_names, icon_pixmap


def grey(key, theme):
    """The shape without its colour, black on white, as bytes."""
    image = QImage(24, 24, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    paint_glyph(painter, key, QRectF(0, 0, 24, 24), theme, color="tx_1")
    painter.end()
    return bytes(image.constBits())


def test_there_are_twelve():
    assert len(GLYPH_KEYS) == 12


def test_no_two_shapes_look_alike_without_colour(theme):
    shapes = {key: grey(key, theme) for key in GLYPH_KEYS}
    for one, other in itertools.combinations(GLYPH_KEYS, 2):
        different = sum(abs(a - b) > 60 for a, b in zip(shapes[one], shapes[other], strict=True))
        assert different >= 12, (one, other)


@pytest.mark.parametrize("key", GLYPH_KEYS)
def test_every_shape_stays_inside_its_box(key, theme):
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_glyph(painter, key, QRectF(8, 8, 24, 24), theme)
    painter.end()
    inked = [(x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y).alpha() > 8]
    assert inked
    assert all(7 <= x <= 32 and 7 <= y <= 32 for x, y in inked)


def test_a_pixmap_follows_the_theme_and_the_screen(theme):
    light = glyph_pixmap("ok", theme, 12, 2.0)
    assert (light.width(), light.devicePixelRatio()) == (24, 2.0)
    theme.set(dark=True, text_scale=1.0)
    assert glyph_pixmap("ok", theme, 12, 2.0).toImage() != light.toImage()


def test_painting_leaves_the_painter_as_it_was(theme):
    image = QImage(12, 12, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    before = painter.transform()
    paint_glyph(painter, "wa", QRectF(0, 0, 12, 12), theme)
    assert painter.transform() == before
    painter.end()


@pytest.mark.parametrize("name", sorted(icon_names()))
def test_every_shipped_icon_draws_in_the_colour_it_is_asked_for(name, qapp):
    image = icon_pixmap(name, "#0f6380", 16, 2.0).toImage()
    inked = [
        image.pixelColor(x, y)
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert inked
    for pixel in inked:  # strokes that cross may round by a step or two
        assert abs(pixel.red() - 0x0F) <= 3
        assert abs(pixel.green() - 0x63) <= 3
        assert abs(pixel.blue() - 0x80) <= 3


def test_an_icon_that_is_not_shipped_is_named(qapp):
    with pytest.raises(KeyError, match="no-such-icon"):
        icon("no-such-icon", "#000000")
