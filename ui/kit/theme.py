"""How the program looks: tokens, text size and one style sheet, changed in one place."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from ui.kit.fonts import CODE, SANS
from ui.kit.tokens import DARK, LIGHT, TOKEN_NAMES, Tokens, contrast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

__all__ = ["DARK", "LIGHT", "TEXT_SCALES", "TOKEN_NAMES", "Theme", "Tokens", "contrast"]

STYLE = ("-style", "fusion")
"""What the application object is made with: asking for a style later wraps all of its classes."""

TEXT_SCALES = (1.0, 1.15, 1.3, 2.0)

_RESOURCES = Path(__file__).parents[2] / "resources"
_SHEET_SIZES = (11, 12, 13, 15, 18, 22, 28)
_SHEET_HEIGHTS = (14, 15, 18, 20, 24, 26, 28, 36, 38, 40)  # inside the border


class Theme(QObject):
    """The look of the program right now. Create one and hand it to every part that paints.

    Parts that keep colours or fonts connect to `changed`; parts that ask while painting
    need not, the program repaints them.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app: QApplication | None = None
        self._wish: bool | None = None
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[float, int, bool], QFont] = {}
        self.tokens: Tokens = LIGHT
        self.text_scale = 1.0

    @property
    def dark(self) -> bool:
        """Whether the dark tokens are in use."""
        return self.tokens is DARK

    def color(self, name: str) -> QColor:
        """Return the colour of a token by its field name; do not change the result."""
        found = self._colors.get(name)
        if found is None:
            found = self._colors[name] = QColor(getattr(self.tokens, name))
        return found

    def font(self, px: float, weight: int = 400, *, code: bool = False) -> QFont:
        """Return a font of `px` logical pixels times the text size; do not change the result.

        Args:
            px: A size of the type table: 11, 12, 13, 15, 18, 22 or 28.
            weight: 400, 500, 600 or 700.
            code: Slashed zeros, for NPIs, codes and IDs.
        """
        key = (px, weight, code)
        found = self._fonts.get(key)
        if found is None:
            found = QFont(CODE if code else SANS)
            found.setPixelSize(self.px(px))
            found.setWeight(QFont.Weight(weight))
            self._fonts[key] = found
        return found

    def px(self, length: float) -> int:
        """Return a length that grows with the text, such as a row height, in whole pixels."""
        return int(length * self.text_scale + 0.5)

    def set(self, dark: bool | None, text_scale: float) -> None:  # noqa: FBT001 - three states
        """Change the look. `dark` None follows the system; `text_scale` is of TEXT_SCALES."""
        if text_scale not in TEXT_SCALES:
            raise ValueError(f"text size {text_scale} is not one of {TEXT_SCALES}")
        self._wish = dark
        self._settle(text_scale)

    def apply(self, app: QApplication) -> None:
        """Give the program its font and colours, now and after every change. Call it once.

        Windows are dressed one by one; their sheet is written for the style `STYLE`, which the
        application was made with.
        """
        self._app = app
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._settle(self.text_scale, force=True)

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        if self._wish is None:
            self._settle(self.text_scale)

    def _settle(self, text_scale: float, *, force: bool = False) -> None:
        dark = _system_is_dark() if self._wish is None else self._wish
        tokens = DARK if dark else LIGHT
        if not force and tokens is self.tokens and text_scale == self.text_scale:
            return
        self.tokens, self.text_scale = tokens, text_scale
        self._colors.clear()
        self._fonts.clear()
        if self._app is not None:
            self._dress(self._app)
        self.changed.emit()

    def _dress(self, app: QApplication) -> None:
        app.setFont(self.font(13))
        app.setPalette(_palette(self.tokens))

    def dress(self, window: QWidget) -> None:
        """Give a window, and all that ever comes into it, the style sheet, now and after changes.

        The application itself has none: then parts of a page, which are built before they have a
        parent, would be styled anew at each step into the page. That took four fifths of its time.
        """

        def dress() -> None:
            window.setStyleSheet("")  # 100 ms for 640 widgets; replacing one sheet takes 240
            window.setStyleSheet(style_sheet(self.tokens, self.text_scale))

        def let_go() -> None:
            with suppress(RuntimeError):  # at the end of the program the theme may go first
                self.changed.disconnect(dress)

        self.changed.connect(dress)
        window.destroyed.connect(let_go)
        dress()


def style_sheet(tokens: Tokens, text_scale: float) -> str:
    """Fill resources/style.qss: token names, `px13` for type sizes, `h28` for heights."""
    sheet = Template((_RESOURCES / "style.qss").read_text(encoding="utf-8"))
    sizes = {f"px{n}": f"{int(n * text_scale + 0.5)}px" for n in _SHEET_SIZES}
    heights = {f"h{n}": f"{int(n * text_scale + 0.5)}px" for n in _SHEET_HEIGHTS}
    pictures = (_RESOURCES / "themes" / ("dark" if tokens is DARK else "light")).as_posix()
    return sheet.substitute(tokens._asdict(), **sizes, **heights, pictures=pictures)


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, roles in {
        "panel": (role.Window, role.Button, role.Base),
        "inset": (role.AlternateBase, role.ToolTipBase),
        "tx_1": (role.WindowText, role.Text, role.ButtonText, role.ToolTipText),
        "tx_3": (role.PlaceholderText,),
        "ac": (role.Accent,),
        "ac_tx": (role.Link, role.LinkVisited),
        "sel": (role.Highlight,),
    }.items():
        for one in roles:
            palette.setColor(one, QColor(getattr(tokens, name)))
    palette.setColor(role.HighlightedText, QColor(tokens.tx_1))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(tokens.tx_dis))
    return palette
