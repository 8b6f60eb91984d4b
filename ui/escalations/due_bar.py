"""The time a case has, in business days: what is used, where today is, when it is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from provider_ops.core.calendar import business_days_between
from provider_ops.escalations.rules import State
from ui.escalations.words import STATE_TONES, due_text, short_day
from ui.kit.ink import Ink

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPaintEvent

    from provider_ops.escalations.queries import CaseRow
    from ui.kit.theme import Theme

BAR, ABOVE, BELOW = 12, 4, 20


class DueBar(QWidget):
    """One notch for each business day; a late case runs over its end, hatched."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._ink = Ink(theme, self)
        self._row: CaseRow | None = None
        self._today: date | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_case(self, row: CaseRow, today: date) -> None:
        """Show the time of `row` as it stands today."""
        self._row, self._today = row, today
        self.setAccessibleName(self.tr("Time used"))
        self.setAccessibleDescription(f"{self._used_words()}, {due_text(row, today)}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, self._ink.px(ABOVE + BAR + BELOW))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._row is None or self._today is None:
            return
        row, ink = self._row, self._ink
        end = row.resolved_on or self._today
        given = max(1, business_days_between(row.opened_on, row.due_on))
        used = max(0, business_days_between(row.opened_on, end))
        whole = max(given, used)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, ink.px(ABOVE), self.width(), ink.px(BAR))
        unit = bar.width() / whole
        tone = STATE_TONES[row.state]
        color = "ok" if row.state is State.RESOLVED and used <= given else tone or "ac"
        painter.fillRect(bar, ink.color("line_1"))
        run = QRectF(bar.x(), bar.y(), unit * min(used, given), bar.height())
        painter.fillRect(run, ink.color(color))
        if used > given:
            over = QRectF(bar.x() + unit * given, bar.y(), unit * (used - given), bar.height())
            painter.fillRect(over, ink.color("cr_bg"))
            pen = QPen(ink.color("cr"), 1)
            painter.setPen(pen)
            painter.setClipRect(over)
            for x in range(int(over.x()) - 20, int(over.right()) + 20, 6):
                painter.drawLine(x, int(over.bottom()) + 1, x + 14, int(over.y()) - 1)
            painter.setClipping(False)
        for day in range(1, whole):
            painter.fillRect(QRectF(bar.x() + unit * day, bar.y(), 1, bar.height()),
                             ink.color("panel"))  # fmt: skip
        due = bar.x() + unit * given
        painter.fillRect(QRectF(min(due, bar.right()) - 2, bar.y() - 3, 2, bar.height() + 6),
                         ink.color("tx_1"))  # fmt: skip
        self._captions(painter, bar, min(due, bar.right()))
        painter.end()

    def _captions(self, painter: QPainter, bar: QRectF, due: float) -> None:
        assert self._row is not None
        assert self._today is not None
        row, ink = self._row, self._ink
        line = QRectF(bar.x(), bar.bottom() + ink.px(4), bar.width(), ink.px(15))
        left = self.tr("{day}, {used}").format(
            day=short_day(row.opened_on, self._today), used=self._used_words()
        )
        used = ink.line(painter, line, left, ink.face(11, 500), "tx_3")
        words = self.tr("due {day}").format(day=short_day(row.due_on, self._today))
        width = ink.face(11, 600).metrics.horizontalAdvance(words)
        at = max(used + ink.px(12), min(due - width, bar.right() - width))
        spot = QRectF(at, line.y(), width + 2, line.height())
        tone = STATE_TONES[row.state]
        ink.line(painter, spot, words, ink.face(11, 600), f"{tone}_tx" if tone else "tx_1")

    def _used_words(self) -> str:
        assert self._row is not None
        assert self._today is not None
        row = self._row
        given = business_days_between(row.opened_on, row.due_on)
        used = max(0, business_days_between(row.opened_on, row.resolved_on or self._today))
        words = self.tr("{used} of {given} business days used")
        return words.format(used=used, given=given)
