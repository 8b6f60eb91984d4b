"""What every section of the form is: a heading, fields, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.kit.restyle import label, rule

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from provider_ops.visits.rules import Missing, VisitForm
    from ui.kit.theme import Theme
    from ui.visits.form.facts import FormFacts

ENDS_ROW = "ends_row"
"""Property of what Tab comes to last in its row, in whichever line of it that stands."""
SIDE_BY_SIDE_FROM = 620  # pixels at 100% text size


@dataclass(frozen=True, slots=True)
class Warned:
    """Something that does not stand against submitting but should be seen."""

    text: str


@dataclass(frozen=True, slots=True)
class Refused:
    """What is wrong in a field: it is red, and the visit cannot be submitted."""

    field: QWidget
    text: str

    @property
    def told(self) -> str:
        """Which field it is and what is wrong there."""
        return f"{self.field.accessibleName()}: {self.text}"


class FormSection(QWidget):
    """One part of the form. `changed` says that `read` would give something else now."""

    changed = Signal()
    key: ClassVar[str] = ""
    needs: ClassVar[tuple[Missing, ...]] = ()
    headed: ClassVar[bool] = True

    def __init__(self, theme: Theme, title: str, hint: str = "") -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme = theme
        self.title = title
        self.setObjectName(f"section_{self.key}")
        self.setAccessibleName(title)
        self._heading = label(title, "12b")
        self._hint = label(hint, "12", "3")
        self.top = QHBoxLayout()
        self.top.setSpacing(6)
        self.top.addWidget(self._heading)
        self.top.addWidget(self._hint)
        self.top.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 11, 14, 12)
        layout.setSpacing(7)
        if self.headed:
            layout.addLayout(self.top)
        layout.addLayout(self.body)
        layout.addStretch(1)

    def set_hint(self, text: str) -> None:
        """Say something quiet after the heading."""
        self._hint.setText(text)

    def show_form(self, form: VisitForm, facts: FormFacts) -> None:
        """Show what the form holds; `facts` give what can be chosen."""
        raise NotImplementedError

    def read(self, form: VisitForm) -> VisitForm:
        """Return `form` with what this section holds now."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Return the field that Alt and the section's number go to."""
        raise NotImplementedError

    def field_of(self, what: Missing) -> QWidget:  # noqa: ARG002 - for sections with several
        """Return the field in which something missing is filled in."""
        return self.first()

    def count(self) -> int:
        """Return how many things it holds, 0 for none."""
        return 0

    def is_begun(self) -> bool:
        """Whether something it holds lacks a part that belongs to it."""
        return False

    def refused(self) -> tuple[Refused, ...]:
        """Return what is wrong in its fields, in their order."""
        return ()

    def warnings(self) -> tuple[Warned, ...]:
        """Return what should be seen before finishing."""
        return ()


class Pair(QWidget):
    """Two sections side by side with a line between, one above the other where it is narrow."""

    def __init__(
        self, theme: Theme, first: QWidget, second: QWidget, shares: tuple[int, int] = (1, 1)
    ) -> None:
        super().__init__()
        self._theme = theme
        self._line = rule("v")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(first, shares[0])
        self._row.addWidget(self._line)
        self._row.addWidget(second, shares[1])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(SIDE_BY_SIDE_FROM)
        direction = QHBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._line.setVisible(wide)


class Row(QFrame):
    """A line of a list in a section, 28 px high, with a thin line below."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.line = QHBoxLayout()
        self.line.setContentsMargins(0, 2, 0, 2)
        self.line.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self.line)
        layout.addWidget(rule())
        self.setMinimumHeight(theme.px(28))

    def add_line(self, line: QHBoxLayout) -> None:
        """Put a second line above the thin one."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertLayout(1, line)


class Elided(QLabel):
    """One line that gives way: what does not fit is in the tooltip."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class Whisper(QWidget):
    """One quiet line that changes with every key; it keeps its size: nothing is laid out anew."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._text = theme, ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(16))

    def text(self) -> str:
        """Return what it says."""
        return self._text

    def say(self, text: str) -> None:
        """Say something else."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.color("tx_2"))
        painter.setFont(self._theme.font(12))
        shown = painter.fontMetrics().elidedText(
            self._text, Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


def clear_rows(layout: QVBoxLayout) -> None:
    """Take all rows out of a layout."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.setParent(None)  # what is named anew is found, not what waits to be deleted
            widget.deleteLater()
