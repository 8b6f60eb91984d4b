"""One step of the first run: what it is called at the left, what it asks, whether it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ui.kit.fields import Field, TextField
from ui.kit.restyle import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.kit.theme import Theme


class StepPage(QScrollArea):
    """Asks for one thing. `name` and `meaning` stand in the list of steps."""

    entered = Signal()  # Return in the last field

    def __init__(self, name: str, meaning: str, title: str, lead: str) -> None:
        super().__init__()
        self.name, self.meaning = name, meaning
        self._number = label("", "11b", "3")
        self._column = QVBoxLayout()
        self._column.setContentsMargins(2, 2, 2, 2)
        self._column.setSpacing(6)
        self._column.addWidget(self._number)
        self._column.addWidget(label(title, "28", wrap=True))
        self._column.addWidget(label(lead, "", "2", wrap=True))
        self._column.addSpacing(18)
        inner = QWidget()
        inner.setLayout(self._column)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)
        self._first: QWidget = self

    def begin(self, number: int, total: int) -> None:
        """Say which step this is, and take the keyboard."""
        self._number.setText(self.tr("STEP {0} OF {1}").format(number, total))
        self._first.setFocus(Qt.FocusReason.TabFocusReason)

    def complete(self) -> bool:
        """Say what is missing; True if nothing is."""
        return True

    def add(self, *parts: QWidget, first: QWidget) -> None:
        """Put the questions under each other; `first` takes the keyboard."""
        for part in parts:
            self._column.addWidget(part)
            self._column.addSpacing(6)
        self._column.addStretch(1)
        self._first = first
        for line in self.findChildren(QLineEdit):
            line.returnPressed.connect(self.entered)


def line(theme: Theme, title: str, name: str, *, secret: bool = False, hint: str = "") -> Field:
    """Return a field for one line of text."""
    control = TextField(theme)
    if secret:
        control.setEchoMode(QLineEdit.EchoMode.Password)
    return Field(theme, title, control, name=name, hint=hint)


def edit(field: Field) -> QLineEdit:
    """Return the control of a field made by `line`."""
    control = field.control
    assert isinstance(control, QLineEdit)
    return control


def text(field: Field) -> str:
    """Return what was typed, without spaces around it."""
    return edit(field).text().strip()


def beside(*parts: QWidget) -> QWidget:
    """Put parts into one row; they share its width."""
    return _row(parts, 0)


def leftmost(*parts: QWidget) -> QWidget:
    """Put parts into one row, as wide as they need to be."""
    return _row(parts, 1)


def _row(parts: Sequence[QWidget], rest: int) -> QWidget:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    for part in parts:
        row.addWidget(part)
    if rest:
        row.addStretch(rest)
    holder = QWidget()
    holder.setLayout(row)
    return holder
