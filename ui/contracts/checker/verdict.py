"""The answer in one word and one sentence, and the day it was known on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.check_words import found_words
from ui.contracts.checker.history import history_of
from ui.contracts.checker.words import GLYPHS, counts, verdict
from ui.kit.date_field import DateField
from ui.kit.glyphs import paint_glyph
from ui.kit.knowledge_strip import KnowledgeStrip
from ui.kit.restyle import announce, label, restyle, rule

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPaintEvent

    from provider_ops.codes.queries import Consultation
    from ui.kit.theme import Theme
    from ui.page import Desk

EDGE = 34


class VerdictPane(QWidget):
    """Yes, No or Needs review, with the sentence that decides."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.glyph = _BigGlyph(theme)
        self.word = label("", "22")
        self.sentence = label("", "", "", wrap=True)
        self.counts = label("", "12", "2", wrap=True)
        column = QVBoxLayout()
        column.setSpacing(2)
        for part in (self.word, self.sentence, self.counts):
            column.addWidget(part)
        column.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 10, 14, 10)
        row.setSpacing(12)
        row.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.setMinimumWidth(theme.px(300))

    def show_answer(self, found: Consultation) -> None:
        """Say what the answer is."""
        said = found.said
        self.glyph.draw(GLYPHS[said.answer])
        self.word.setText(verdict(said.answer))
        self.sentence.setText(found_words(said.deciding))
        self.counts.setText(counts(said))
        restyle(self.counts, ink="2")
        words = f"{self.word.text()}. {found_words(said.deciding)} {self.counts.text()}"
        self.setAccessibleName(words)
        announce(self, words)

    def show_changed(self) -> None:
        """Say that the fields ask something else than what is answered here."""
        self.counts.setText(self.tr("You changed the question. Enter checks it."))
        restyle(self.counts, ink="wa")


class KnownPane(QWidget):
    """The day the answer was known on: a field, and the strip. `day_asked` wants another."""

    day_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._today = desk.work.today
        self.day = DateField(desk.theme, desk.work.today)
        self.day.setObjectName("known_on")
        self.day.setFixedWidth(desk.theme.px(126))
        self.strip = KnowledgeStrip(desk.theme)
        self.hint = label(self.tr("drag the handle, or ← → by change"), "12", "2")
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words = label(self.tr("As we knew it on"), "12b")
        words.setBuddy(self.day)
        self.day.setAccessibleName(words.text())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(words)
        row.addWidget(self.day)
        row.addWidget(self.hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 8, 14, 4)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.strip)
        column.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.strip.day_asked.connect(self._ask)
        self.day.value_changed.connect(self._typed)

    def show_history(self, found: Consultation) -> None:
        """Show how the answer changed, with the handle on the day of the question."""
        day = found.said.question.known_on
        self.strip.show_history(history_of(found, self._today()), day)
        if self.day.value() != day:
            self.day.set_value(day)

    def _ask(self, day: date) -> None:
        self.day_asked.emit(min(day, self._today()))

    def _typed(self, day: date | None) -> None:
        if day is not None and day > self._today():
            self.day.set_value(self._today())  # nothing is known of tomorrow
        elif day is not None and day != self.strip.day:
            self._ask(day)


class AnswerHead(QWidget):
    """Verdict at the left, what was known at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.verdict = VerdictPane(desk.theme)
        self.known = KnownPane(desk)
        self._rule = rule("v")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.verdict, 3)
        self._row.addWidget(self._rule)
        self._row.addWidget(self.known, 7)

    def set_stacked(self, stacked: bool) -> None:  # noqa: FBT001 - a state
        """Put one below the other, where there is no room side by side."""
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self._rule.setHidden(stacked)


class _BigGlyph(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._key = theme, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def draw(self, key: str) -> None:
        self._key = key
        self.update()

    @override
    def sizeHint(self) -> QSize:
        edge = self._theme.px(EDGE)
        return QSize(edge, edge + 2)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._key:
            return
        painter = QPainter(self)
        edge = self._theme.px(EDGE)
        paint_glyph(painter, self._key, QRectF(0, 2, edge, edge), self._theme)
        painter.end()
