"""Form fields: a label above, a control, and one line below that says what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionFrame,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.kit.glyphs import glyph_pixmap
from ui.kit.icons import icon
from ui.kit.restyle import announce, label, restyle

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.kit.theme import Theme


_TIGHT = -7
"""Brings the text as near to a picture in front as the picture is to the frame."""
BELOW_TITLE = 6
"""Pixels: the ring of focus reaches four of them, and letters hang below their line."""
_INSIDE = 2
"""Pixels that Qt leaves free at both sides of the text of a line."""


class TextField(QLineEdit):
    """One line of text that can show a mark at its end."""

    def __init__(self, theme: Theme, text: str = "", placeholder: str = "") -> None:
        super().__init__(text)
        self._theme = theme
        self._mark = ""
        self._mark_action = QAction(self)
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)

    def set_code(self) -> TextField:
        """Use the face for NPIs, codes and IDs; returns itself."""
        self.setProperty("code", "true")
        self._dress()
        return self

    def set_mark(self, mark: str) -> None:
        """Show "ok" or "loading" at the end, any other picture in front; "" for nothing."""
        self._mark = mark
        self._dress()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """End what does not fit in an ellipsis, but not while it is written in."""
        super().paintEvent(event)
        options = QStyleOptionFrame()
        self.initStyleOption(options)
        area = self.style().subElementRect(
            QStyle.SubElement.SE_LineEditContents, options, self
        )
        inside = area.adjusted(_INSIDE, 1, -_INSIDE, -1)
        metrics, end = self.fontMetrics(), Qt.TextElideMode.ElideRight
        shown = metrics.elidedText(self.displayText(), end, inside.width())
        if self.hasFocus() or self._mark or shown == self.displayText():
            return
        painter = QPainter(self)
        surface = "inset" if self.isReadOnly() else "panel"
        painter.fillRect(area, self._theme.color(surface))
        painter.setPen(self.palette().text().color())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()

    def _dress(self) -> None:
        if self.property("code"):
            self.setFont(self._theme.font(13, code=True))
        self.removeAction(self._mark_action)
        if self._mark:
            self._mark_action.setIcon(_mark_icon(self._mark, self._theme))
            ends = self._mark in ("ok", "loading")
            side = QLineEdit.ActionPosition
            at = side.TrailingPosition if ends else side.LeadingPosition
            self.addAction(self._mark_action, at)
            self.setTextMargins(0 if ends else _TIGHT, 0, 0, 0)


class TextArea(QPlainTextEdit):
    """Several lines of text; Tab leaves it."""

    def __init__(self, theme: Theme, text: str = "", lines: int = 3) -> None:
        super().__init__(text)
        self._theme, self._lines = theme, lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(19) * self._lines + 16)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())


class Field(QWidget):
    """A control with its label (clicking it goes there) and its message."""

    message_changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        title: str,
        control: QWidget,
        *,
        hint: str = "",
        name: str = "",
        names: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Wrap `control`.

        Args:
            theme: Colours and fonts.
            title: The label, never only a placeholder.
            control: Any input; it gets the label as its accessible name.
            hint: Stands below while nothing is wrong.
            name: Object name of the control, for tests.
            names: It holds a name or address of ours, not words that could be about a patient.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme, self._hint, self.control, self.names = theme, hint, control, names
        self._error = ""
        self._title = label(title, "12m", "2")
        self._title.setBuddy(control)
        control.setAccessibleName(title)
        if name:
            control.setObjectName(name)
        self._glyph = QLabel()
        self._message = label("", "12", "3", wrap=True)
        self._message.setObjectName("message")
        self._lay_out()
        problem = getattr(control, "problem_changed", None)
        if problem is not None:
            problem.connect(self.set_error)
        theme.changed.connect(self._show)
        self._show()

    def title_width(self) -> int:
        """Return the pixels that the label takes."""
        return self._title.sizeHint().width()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 3, 0, 0)
        row.setSpacing(5)
        row.addWidget(self._glyph)
        row.addWidget(self._message, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addSpacing(BELOW_TITLE)
        layout.addWidget(self.control)
        layout.addLayout(row)
        layout.addStretch()

    @property
    def error(self) -> str:
        """What is wrong, "" if nothing is."""
        return self._error

    def set_error(self, message: str) -> None:
        """Say what is wrong in one sentence; "" clears it."""
        if message == self._error:
            return
        self._error = message
        if message and isinstance(self.control, TextField):
            self.control.set_mark("")
        self._show()
        if message and self.isVisible():
            announce(self.control, message)
        self.message_changed.emit(message)

    def set_ok(self) -> None:
        """Clear the error and show that the entry was checked."""
        self.set_error("")
        if isinstance(self.control, TextField):
            self.control.set_mark("ok")

    def set_checking(self) -> None:
        """Clear the error and show that the entry is being checked."""
        self.set_error("")
        if isinstance(self.control, TextField):
            self.control.set_mark("loading")

    def _show(self) -> None:
        text = self._error or self._hint
        restyle(self.control, state="error" if self._error else "")
        restyle(self._message, ink="cr" if self._error else "3")
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self._glyph.setVisible(bool(self._error))
        if self._error:
            edge = self._theme.px(11)
            self._glyph.setFixedSize(QSize(edge, edge))
            self._glyph.setPixmap(glyph_pixmap("no", self._theme, edge, self.devicePixelRatioF()))
        self.control.setAccessibleDescription(text)


def _mark_icon(mark: str, theme: Theme) -> QIcon:
    if mark == "ok":
        made = QIcon()
        for dpr in (1.0, 1.5, 2.0, 3.0):
            made.addPixmap(glyph_pixmap("ok", theme, 14, dpr))
        return made
    return icon("loader" if mark == "loading" else mark, theme.color("tx_3"), 14)
