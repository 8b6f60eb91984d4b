"""The few properties that the style sheet reads, set in a way that shows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget


def restyle(widget: QWidget, **properties: str) -> None:
    """Set properties that resources/style.qss selects by, and repaint if one is new."""
    changed = {k: v for k, v in properties.items() if widget.property(k) != v}
    for name, value in changed.items():
        widget.setProperty(name, value)
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


class WrapLabel(QLabel):
    """A label of several lines that is always tall enough for them.

    Qt's layouts honour height-for-width only when every layout above does, up to the
    window; splitters, grids and windows do not, and cut the last line off.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setWordWrap(True)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit(may_shrink=True)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(may_shrink=event.size().width() > event.oldSize().width())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit(may_shrink=True)

    def _fit(self, *, may_shrink: bool) -> None:
        if may_shrink and self.minimumHeight():
            self.setMinimumHeight(0)  # Qt says no less than that, however wide it is
        height = self.heightForWidth(self.width()) if self.text() else 0
        if height != self.minimumHeight():
            self.setMinimumHeight(height)


def label(text: str = "", kind: str = "", ink: str = "", *, wrap: bool = False) -> QLabel:
    """Return a plain-text label.

    Args:
        text: What it says; never interpreted as markup.
        kind: Row of the type table: "28", "22", "18", "15", "13m", "13b", "12", "12m", "12b",
            "11", "11b"; empty is body text.
        ink: "2", "3", "ac", "ok", "wa", "cr" or "tr"; empty is the main text colour.
        wrap: Break into lines.
    """
    made = WrapLabel(text) if wrap else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("type", kind)
    made.setProperty("ink", ink)
    return made


def unbroken(text: str) -> str:
    """Return `text` with spaces at which no line breaks: a number stays with its word."""
    return text.replace(" ", "\u00a0")


def rule(direction: str = "h") -> QFrame:
    """Return a 1 px line: "h" between rows, "v" between panes."""
    line = QFrame()
    line.setProperty("rule", direction)
    return line


def announce(widget: QWidget, text: str, *, assertive: bool = False) -> None:
    """Let a screen reader say `text`; polite unless the person must know at once."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # slow, rarely needed

    event = QAccessibleAnnouncementEvent(widget, text)
    if assertive:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
