"""Choosing: a select that filters as one types, and a switch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QCompleter,
    QLineEdit,
    QListView,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.kit.theme import Theme

_TRACK = (30, 17)
_KNOB = 13
_GAP = 6


class _Answers(QListView):
    """What fits the words typed so far. Qt makes it a window without a parent."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__()
        self.setProperty("popup", "true")
        self._owner = owner

    @override
    def showEvent(self, event: QShowEvent) -> None:
        sheet = self._owner.window().styleSheet()
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
        super().showEvent(event)


class Select(QComboBox):
    """One of several; typing filters by any part of the word."""

    value_changed = Signal(object)

    def __init__(self, options: Iterable[tuple[str, Any]] = ()) -> None:
        super().__init__()
        self._line = QLineEdit(self)
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setPopup(_Answers(self))
        self.setCompleter(completer)
        self.currentIndexChanged.connect(lambda _row: self.value_changed.emit(self.value()))
        self._line.editingFinished.connect(self._settle)
        self.set_options(options)

    def set_options(self, options: Iterable[tuple[str, Any]]) -> None:
        """Offer pairs of a word and a value; keeps the choice if it is still there."""
        chosen = self.value()
        self.blockSignals(True)
        self.clear()
        for word, value in options:
            self.addItem(word, value)
        self.setCurrentIndex(self._row_of(chosen))
        self.blockSignals(False)
        if self.value() != chosen:
            self.value_changed.emit(self.value())

    def value(self) -> Any:
        """Return the chosen value, None if there is none."""
        return self.currentData() if self.currentIndex() >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose the option with `value`; none if it is not offered.

        Words that are longer than the field show their beginning.
        """
        self.setCurrentIndex(self._row_of(value))
        self.show_beginning()

    def show_beginning(self) -> None:
        """Show the words from their first letter, where they are longer than the field."""
        self._line.setCursorPosition(0)

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._settle()

    def _row_of(self, value: Any) -> int:
        for row in range(self.count()):
            if self.itemData(row) == value:
                return row
        return -1

    def _settle(self) -> None:
        """Turn what was typed into a choice if only one fits, or go back to the last one."""
        typed = self.currentText().strip()
        row = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        if row < 0 and typed:
            fitting = self.model().match(
                self.model().index(0, 0), Qt.ItemDataRole.DisplayRole, typed, 2,
                Qt.MatchFlag.MatchContains,
            )  # fmt: skip
            row = fitting[0].row() if len(fitting) == 1 else -1
        if row >= 0:
            self.setCurrentIndex(row)
        self.setEditText(self.itemText(self.currentIndex()))


class Switch(QAbstractButton):
    """On or off, for settings that apply at once."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._theme.font(13)).horizontalAdvance(self.text())
        track = self._theme.px(_TRACK[0])
        return QSize(track + (_GAP + words + 1 if words else 0), self._theme.px(24))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        width, height, knob = theme.px(_TRACK[0]), theme.px(_TRACK[1]), theme.px(_KNOB)
        top = (self.height() - height) / 2
        ground = "ac" if self.isChecked() else "line_3"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ground if self.isEnabled() else "line_2"))
        painter.drawRoundedRect(QRectF(0, top, width, height), height / 2, height / 2)
        gap = (height - knob) / 2
        left = width - knob - gap if self.isChecked() else gap
        painter.setBrush(theme.color("panel"))
        painter.drawEllipse(QRectF(left, top + gap, knob, knob))
        painter.setPen(theme.color("tx_1" if self.isEnabled() else "tx_dis"))
        painter.setFont(theme.font(13))
        words = QRectF(width + _GAP, 0, self.width() - width - _GAP, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
