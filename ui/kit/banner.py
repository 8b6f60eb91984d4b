"""A message where the problem is: shape, bold lead, text, and one action as a link."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.kit.glyphs import glyph_pixmap
from ui.kit.restyle import WrapLabel, announce, restyle

if TYPE_CHECKING:
    from ui.kit.theme import Theme

_GLYPHS = {"ok": "ok", "wa": "wa", "cr": "cr", "ac": "in", "tr": "tr"}


class Banner(QFrame):
    """Sits in the layout above what it speaks of. `acted` tells that the link was used."""

    acted = Signal()

    def __init__(
        self,
        theme: Theme,
        tone: str,
        lead: str,
        text: str = "",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._theme = theme
        self._glyph = QLabel()
        self._words = WrapLabel()
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._words.linkActivated.connect(lambda _link: self.acted.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(9)
        layout.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        theme.changed.connect(self._dress)
        self.say(tone, lead, text, action)

    @property
    def plain_text(self) -> str:
        """Everything it says, without markup."""
        return " ".join(part for part in (self._lead, self._text, self._action) if part)

    def say(self, tone: str, lead: str, text: str = "", action: str = "") -> None:
        """Say something else.

        Args:
            tone: "ok", "wa", "cr", "ac" or "tr".
            lead: The bold sentence.
            text: What follows, plain text.
            action: A verb, shown as a link.
        """
        self._tone, self._lead, self._text, self._action = tone, lead, text, action
        restyle(self, tone=tone)
        flags = Qt.TextInteractionFlag
        links = flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard
        self._words.setTextInteractionFlags(links if action else flags.NoTextInteraction)
        self.setAccessibleName(self.plain_text)
        self._words.setAccessibleName(self.plain_text)
        self._dress()
        if self.isVisible():
            announce(self, self.plain_text, assertive=tone == "cr")

    def _dress(self) -> None:
        bold = f'<span style="font-weight:600">{escape(self._lead)}</span>'
        ink = self._theme.tokens.ac_tx
        link = (
            f'<a href="act" style="color:{ink}; font-weight:500; text-decoration:none">'
            f"{escape(self._action)}</a>"
            if self._action
            else ""
        )
        self._words.setText(" ".join(part for part in (bold, escape(self._text), link) if part))
        edge = self._theme.px(14)
        pixmap = glyph_pixmap(
            _GLYPHS[self._tone],
            self._theme,
            edge,
            self.devicePixelRatioF(),
            ground=f"{self._tone}_bg",
        )
        self._glyph.setFixedSize(QSize(edge, edge + 3))
        self._glyph.setPixmap(pixmap)
