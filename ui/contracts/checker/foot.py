"""Below the trail: what would make the answer yes, and answers beside it for reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.check_words import remedy_words
from ui.contracts.checker.words import (
    GLYPHS,
    day,
    place_words,
    verdict,
)
from ui.kit.buttons import Button
from ui.kit.glyphs import glyph_pixmap
from ui.kit.restyle import label, rule
from ui.page import Link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.codes.queries import Consultation
    from provider_ops.codes.rules.check import Answer
    from provider_ops.codes.rules.neighbours import Stretch
    from provider_ops.codes.rules.remedies import Remedy
    from ui.kit.theme import Theme


class AnswerFoot(QWidget):
    """Two panes and the line that identifies the answer. `requested` carries a Link."""

    requested = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._fixes, self._reference = QVBoxLayout(), QVBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for column, surface in ((self._fixes, "panel"), (self._reference, "inset")):
            pane = QWidget()
            pane.setProperty("surface", surface)
            pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            column.setContentsMargins(18, 11, 18, 12)
            column.setSpacing(6)
            pane.setLayout(column)
            if surface == "inset":
                row.addWidget(rule("v"))
            row.addWidget(pane, 1)

    def show_answer(self, found: Consultation, line: str, stale: str = "") -> None:
        """Show remedies, neighbours and the line about the answer itself.

        `stale` warns that what it stands on is old.
        """
        for column in (self._fixes, self._reference):
            _empty(column)
        if found.remedies:
            self._head(self._fixes, self.tr("What would make it valid"),
                       self.tr("things we can fix"))  # fmt: skip
            for n, remedy in enumerate(found.remedies):
                if n:
                    self._fixes.addWidget(rule())
                self._fixes.addWidget(self._remedy(remedy, found))
        else:
            self._head(self._fixes, self.tr("Nothing to fix"), "")
            self._fixes.addWidget(
                _line(
                    self._theme, "ok", self.tr("Every check that could be made passes on this day.")
                )
            )
        self._fixes.addStretch()
        self._head(self._reference, self.tr("For reference"),
                   self.tr("never change the facts of a claim to fit"))  # fmt: skip
        if found.denial is not None:
            text = self.tr("The office would see {}").format(found.denial)
            self._reference.addWidget(_line(self._theme, "in", text))
        for answer, text in self._neighbours(found):
            self._reference.addWidget(_line(self._theme, GLYPHS[answer], text))
        for text in self._nearby(found):
            self._reference.addWidget(_line(self._theme, "in", text))
        self._reference.addSpacing(4)
        if stale:
            self._reference.addWidget(_line(self._theme, "wa", stale))
        self._reference.addWidget(label(line, "11", "3", wrap=True))
        self._reference.addStretch()

    def _head(self, column: QVBoxLayout, title: str, hint: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(label(title, "12b"))
        row.addWidget(label(hint, "12", "2"))
        row.addStretch()
        holder = QWidget()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        column.addWidget(holder)

    def _remedy(self, remedy: Remedy, found: Consultation) -> QWidget:
        key = found.contracts.get(remedy.contract)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(1)
        title, detail = remedy_words(remedy)
        words.addWidget(label(title, "13b", wrap=True))
        words.addWidget(label(detail, "12", "2", wrap=True))
        row.addWidget(_glyph(self._theme, "in"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if key is not None:
            link = Link("contract", key)
            button = Button(self._theme, self.tr("Open {}").format(remedy.contract), size="s")
            button.clicked.connect(lambda: self.requested.emit(link))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _neighbours(self, found: Consultation) -> Iterator[tuple[Answer, str]]:
        question, around = found.said.question, found.neighbours
        place = question.place_of_service
        at = self.tr(" at place {}").format(place) if place else ""
        for stretch in around.days:
            span = self._span(stretch)
            yield (
                stretch.answer,
                self.tr("Dates of service {span}{at}: {answer}").format(
                    span=span, at=at, answer=verdict(stretch.answer)
                ),
            )
        for other, said in around.places:
            text = self.tr("At place {place}: {answer}").format(
                place=place_words(other, found.places), answer=verdict(said.answer)
            )
            if said.answer == "yes":
                text += self.tr(", only if care was given there")
            yield said.answer, text
        if around.bare is not None:
            text = self.tr("{code} without {modifiers} on {day}: {answer}").format(
                code=question.code, modifiers=", ".join(question.modifiers), day=day(question.on),
                answer=verdict(around.bare.answer),
            )  # fmt: skip
            yield around.bare.answer, text

    def _nearby(self, found: Consultation) -> Iterator[str]:
        """What the lists approve beside the code; another code is another service."""
        for name, codes in found.nearest:
            yield self.tr("Nearest on {name}: {codes}, only for those services").format(
                name=name, codes=codes
            )

    def _span(self, stretch: Stretch) -> str:
        if stretch.first is None and stretch.last is None:
            return self.tr("on any day")
        if stretch.first is None and stretch.last is not None:
            return self.tr("through {}").format(day(stretch.last))
        if stretch.last is None and stretch.first is not None:
            return self.tr("from {}").format(day(stretch.first))
        assert stretch.first is not None
        assert stretch.last is not None
        return self.tr("{} to {}").format(day(stretch.first), day(stretch.last))


def _glyph(theme: Theme, key: str) -> QLabel:
    edge = theme.px(13)
    made = QLabel()
    made.setFixedSize(QSize(edge, edge + 3))
    made.setPixmap(glyph_pixmap(key, theme, edge, made.devicePixelRatioF()))
    made.setAlignment(Qt.AlignmentFlag.AlignBottom)
    return made


def _line(theme: Theme, glyph: str, text: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(_glyph(theme, glyph), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(text, "12", wrap=True), 1)
    return holder


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        gone = item.widget()
        if gone is not None:
            gone.hide()
            gone.deleteLater()
