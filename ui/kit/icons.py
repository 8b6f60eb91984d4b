"""Line icons (Lucide, ISC), tinted with a token's colour when they are asked for."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_FOLDER = Path(__file__).parents[2] / "resources" / "icons"
_RATIOS = (1.0, 1.25, 1.5, 2.0, 3.0)  # the scale factors that screens really have


def icon(name: str, color: str | QColor, size: int = 16) -> QIcon:
    """Return the icon `name` in `color`, sharp at every common scale factor.

    Args:
        name: File name in resources/icons without ".svg".
        color: "#rrggbb" or a colour of the theme.
        size: Edge in logical pixels.

    Raises:
        KeyError: no such icon is shipped.
    """
    return _icon(name, QColor(color).name(), size)


def icon_pixmap(name: str, color: str | QColor, size: int = 16, dpr: float = 1.0) -> QPixmap:
    """Return the icon as a pixmap for a screen of scale factor `dpr`, to draw in a delegate."""
    return _pixmap(name, QColor(color).name(), size, dpr)


def icon_names() -> frozenset[str]:
    """Return the names of all icons that ship with the program."""
    return frozenset(file.stem for file in _FOLDER.glob("*.svg"))


@lru_cache(maxsize=512)
def _icon(name: str, color: str, size: int) -> QIcon:
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(_pixmap(name, color, size, ratio))
    return made


@lru_cache(maxsize=2048)
def _pixmap(name: str, color: str, size: int, dpr: float) -> QPixmap:
    renderer = _renderer(name, color)
    edge = round(size * dpr)
    pixmap = QPixmap(edge, edge)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    pixmap.setDevicePixelRatio(dpr)
    return pixmap


@lru_cache(maxsize=512)
def _renderer(name: str, color: str) -> QSvgRenderer:
    try:
        svg = (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise KeyError(f"no icon {name!r} in {_FOLDER}") from error
    svg = svg.replace("currentColor", color).replace('stroke-width="2"', 'stroke-width="1.75"')
    return QSvgRenderer(QByteArray(svg.encode()))
