"""The scrolling middle of the form; Tab goes through it as the eye does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ui.kit.restyle import rule
from ui.visits.form.section import ENDS_ROW, Pair, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ui.kit.theme import Theme
    from ui.visits.form.section import FormSection

SAME_LINE = 12  # pixels between the middles of fields that stand in one line


class FormCanvas(QScrollArea):
    """Lays the sections out. Fields come and go, so the order of Tab is read off the screen."""

    left = Signal()  # Tab went past the first or the last field

    def __init__(self, theme: Theme, layout_of: Sequence[Sequence[FormSection]]) -> None:
        super().__init__()
        self._theme = theme
        self._sections = [section for line in layout_of for section in line]
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._inside.setProperty("surface", "panel")
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in layout_of:
            shares = (5, 3) if line[-1].key == "signature" else (1, 1)
            column.addWidget(line[0] if len(line) == 1 else Pair(theme, line[0], line[1], shares))
            column.addWidget(rule())
        column.addStretch(1)
        self.setWidget(self._inside)

    def go_to(self, field: QWidget) -> None:
        """Give the keyboard to `field` and bring it into view."""
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(field, 20, self._theme.px(60))

    def fields(self) -> list[QWidget]:
        """Return what Tab stops at, in order."""
        found: list[QWidget] = []
        for section in self._sections:
            read = _in_reading_order(section, self._theme.px(SAME_LINE))
            found.extend(_with_ends_last(read))
        return found

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        fields = self.fields()
        focus = self.focusWidget()
        at = next_at = fields.index(focus) if focus in fields else -1
        if at >= 0:
            next_at = at + (1 if next else -1)
        if at < 0:
            return super().focusNextPrevChild(next)
        if not 0 <= next_at < len(fields):
            self.left.emit()
            return True
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        fields[next_at].setFocus(reason)
        self.ensureWidgetVisible(fields[next_at], 20, self._theme.px(60))
        return True


def _with_ends_last(fields: list[QWidget]) -> list[QWidget]:
    """Put what ends a row of two lines behind the fields of its second line."""
    ordered = list(fields)
    for end in fields:
        if end.property(ENDS_ROW):
            row = next(one for one in _ancestors(end) if isinstance(one, Row))
            last = next(one for one in reversed(ordered) if row.isAncestorOf(one))
            if last is not end:
                ordered.remove(end)
                ordered.insert(ordered.index(last) + 1, end)
    return ordered


def _ancestors(widget: QWidget) -> Iterator[QWidget]:
    while (above := widget.parentWidget()) is not None:
        yield above
        widget = above


def _in_reading_order(section: QWidget, same_line: int) -> list[QWidget]:
    takers = [
        widget
        for widget in section.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.isEnabled()
        and widget.isVisibleTo(section)
    ]
    places = ((widget.mapTo(section, QPoint(0, 0)), widget) for widget in takers)
    middles = [(at.y() + widget.height() // 2, at.x(), widget) for at, widget in places]
    middles.sort(key=lambda one: one[:2])
    ordered: list[QWidget] = []
    line: list[tuple[int, QWidget]] = []
    bottom = None
    for middle, left, widget in middles:
        if bottom is not None and middle > bottom:
            ordered.extend(one for _left, one in sorted(line, key=lambda pair: pair[0]))
            line = []
            bottom = None
        bottom = middle + same_line if bottom is None else bottom
        line.append((left, widget))
    ordered.extend(one for _left, one in sorted(line, key=lambda pair: pair[0]))
    return ordered
