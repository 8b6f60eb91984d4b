"""The table around spans: headings, months, the flag of the date asked, and the rows."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.kit.spans import SpanList, asked_at, places

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QPaintEvent

    from ui.kit.ink import Ink
    from ui.kit.spans import Places, SpanAxis, SpanItem
    from ui.kit.theme import Theme

HEAD = 26
_APART = 3.0


def month_names(axis: SpanAxis) -> list[str]:
    """Return the short names of the months of an axis."""
    locale = QLocale()
    return [locale.toString(QDate(day.year, day.month, 1), "MMM") for day in _months_of(axis)]


def month_marks(axis: SpanAxis, spot: Places) -> list[float]:
    """Return where the months of an axis begin; the first one not before the axis does."""
    return [
        spot.axis[0] + spot.axis[1] * axis.share(max(day, axis.first)) for day in _months_of(axis)
    ]


def _months_of(axis: SpanAxis) -> list[date]:
    months, day = [], axis.first.replace(day=1)
    while day <= axis.last:
        months.append(day)
        day = (day + timedelta(days=32)).replace(day=1)
    return months


class SpanHead(QWidget):
    """Headings of the parts, the months, and the flag of the date asked."""

    def __init__(self, rows: SpanList, words: tuple[str, str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self._words = words
        self.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, self._rows.delegate.ink.px(HEAD))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        delegate = self._rows.delegate
        ink, axis = delegate.ink, delegate.axis
        painter = QPainter(self)
        painter.fillRect(self.rect(), ink.color("inset"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, ink.color("line_1"))
        spot = places(self._rows.viewport().width(), ink)
        for text, place in zip(self._words, (spot.name, spot.says, spot.source), strict=True):
            area = QRectF(place[0], 0, place[1], self.height())
            ink.line(painter, area, text, ink.face(11, 600), "tx_3")
        flag = self._flag(axis, spot, ink)
        if spot.axis[1]:
            self._months(painter, axis, spot, flag)
        if flag.width() > 0 and axis.asked is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.color("tx_1"))
            painter.drawRoundedRect(flag, 3, 3)
            text = f"{axis.asked:%m/%d/%Y}"
            ink.line(painter, flag.adjusted(6, 0, 0, 0), text, ink.face(10.5, 600), "panel")
        painter.end()

    def _flag(self, axis: SpanAxis, spot: Places, ink: Ink) -> QRectF:
        if axis.asked is None or not spot.axis[1]:
            return QRectF()
        width = ink.face(10.5, 600).metrics.horizontalAdvance(f"{axis.asked:%m/%d/%Y}") + 12
        return QRectF(asked_at(axis, spot) - width / 2, ink.px(3), width, ink.px(17))

    def _months(self, painter: QPainter, axis: SpanAxis, spot: Places, flag: QRectF) -> None:
        ink = self._rows.delegate.ink
        face, top = ink.face(10.5), self.height() - ink.px(12)
        names, marks = month_names(axis), month_marks(axis, spot)
        step = self.step(names, marks)
        for number, (name, x) in enumerate(zip(names, marks, strict=True)):
            painter.fillRect(QRectF(x, top, 1, ink.px(11)), ink.color("line_2"))
            area = QRectF(x + 2, top - 3, face.metrics.horizontalAdvance(name) + 2, ink.px(14))
            if number % step == 0 and not area.intersects(flag):
                ink.line(painter, area, name, face, "tx_3")

    def step(self, names: Sequence[str], marks: Sequence[float]) -> int:
        """Return 1 where every month has room for its name, 2 where every second has, and on."""
        wide = self._rows.delegate.ink.face(10.5).metrics.horizontalAdvance
        ends = [x + 2 + wide(name) + _APART for name, x in zip(names, marks, strict=True)]
        for step in range(1, len(marks)):
            pairs = zip(ends[::step], marks[step::step], strict=False)
            if all(end <= following for end, following in pairs):
                return step
        return max(1, len(marks))


class SpanTable(QWidget):
    """Checks as rows, their spans on one axis. Enter opens the record behind a check."""

    open_asked = Signal(str)
    preview_asked = Signal(str)
    current_changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        axis: SpanAxis,
        words: tuple[str, str, str],
        parent: QWidget | None = None,
        *,
        whole: bool = False,
    ) -> None:
        """Make an empty table.

        Args:
            theme: Colours and fonts.
            axis: Days to show.
            words: Headings of the check, the record and the source.
            parent: Owner.
            whole: Be as tall as all rows instead of scrolling.
        """
        super().__init__(parent)
        self.rows = SpanList(theme, axis, self)
        self.rows.whole = whole
        self.head = SpanHead(self.rows, words, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.rows, 1)
        self.setFocusProxy(self.rows)
        self.rows.open_asked.connect(self.open_asked)
        self.rows.preview_asked.connect(self.preview_asked)
        self.rows.current_changed.connect(self.current_changed)

    def show_checks(self, items: Sequence[SpanItem], axis: SpanAxis) -> None:
        """Replace the rows and the axis."""
        self.rows.delegate.axis = axis
        self.rows.items.show(items)
        self.rows.fit()
        self.head.update()
