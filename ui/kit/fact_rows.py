"""A few short facts under each other: a code or a shape, words, a bar, figures, a tag."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.kit.ink import Ink
from ui.kit.parts import paint_ring, paint_share, paint_tag, tag_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from ui.kit.lists import Tag
    from ui.kit.theme import Theme

ROW = 24
BELOW = 16
NEXT = 17
"""How much higher a row is for each line more that its words take."""
MOST = 3
GAP = 8
Key = Qt.Key

Widths: TypeAlias = tuple[float, float, float, float]
"""Room of the lead, the figure, the quiet text and the tag, gaps included."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One row; what is empty takes no room.

    Attributes:
        lead: First word, in medium weight, or as a code with `code`.
        glyph: Status key drawn before it; "icon:phone" draws an icon.
        bar: How full a bar is, 0 to 1; None for none.
        figure: Bold, flush right; `quiet` stands after it.
        tone: Colours the figure, or the quiet text without one.
        below: What follows in quiet lines of its own, each part whole if it fits a line.
        key: Makes the row answer clicks and Enter.
    """

    lead: str = ""
    text: str = ""
    glyph: str = ""
    code: bool = False
    bar: float | None = None
    figure: str = ""
    quiet: str = ""
    tone: str = ""
    tag: Tag | None = None
    below: tuple[str, ...] = ()
    key: str = ""

    @property
    def spoken(self) -> str:
        """The row as one sentence."""
        tag = self.tag.text if self.tag else ""
        parts = (self.lead, self.text, self.figure, self.quiet, tag, *self.below)
        return ", ".join(part for part in parts if part)


class FactRows(QWidget):
    """Paints facts in columns as wide as their widest entry; words and bars take the rest.

    Words that `wrap` go on in lines below before they are shortened.
    """

    activated = Signal(str)

    def __init__(
        self, theme: Theme, name: str, parent: QWidget | None = None, *, wrap: bool = False
    ) -> None:
        super().__init__(parent)
        self._wrap = wrap
        self._ink = Ink(theme, self)
        self._theme = theme
        self.facts: tuple[Fact, ...] = ()
        self._hovered = self._current = -1
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Replace the rows."""
        self.facts = tuple(facts)
        self._hovered = self._current = -1
        live = any(fact.key for fact in self.facts)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if live else Qt.FocusPolicy.NoFocus)
        self.setAccessibleDescription(". ".join(fact.spoken for fact in self.facts))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, self._tops()[-1] if self.facts else self._row)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    @property
    def _row(self) -> int:
        """How high each row is, with as many lines below as the one that has most."""
        lines = max((len(self._below(fact)) for fact in self.facts), default=0)
        return self._ink.px(ROW) + lines * self._ink.px(BELOW)

    def _tops(self) -> list[int]:
        """Return where the rows begin, and where the last one ends."""
        row, line, widths = self._row, self._ink.px(NEXT), self._widths()
        tops = [0]
        for fact in self.facts:
            more = len(self._said(fact, widths)) - 1
            tops.append(tops[-1] + row + max(0, more) * line)
        return tops

    def _said(self, fact: Fact, widths: Widths) -> tuple[str, ...]:
        """Return the words of a row in the lines they take; the first leaves room at its end."""
        if not self._wrap or not fact.text or fact.bar is not None:
            return (fact.text,)
        _lead, figure, quiet, tag = widths
        after = tag + self._own_quiet(fact, quiet) + (figure if fact.figure else 0)
        room = self.width() - self._shapes - self._own_lead(fact, widths)
        face, word = self._ink.face(13), fact.text.split(maxsplit=1)[0]
        if face.metrics.horizontalAdvance(word) > room - after:
            return (fact.text,)  # else it would break within the word
        return self._ink.lines(fact.text, face, room, MOST, first=room - after)

    def _own_lead(self, fact: Fact, widths: Widths) -> float:
        """Return the room of the first word; what stands at the right stays whole."""
        lead, figure, quiet, tag = widths
        if not fact.text and fact.bar is None and fact.tag is None and not fact.figure:
            return min(lead, self.width() - self._shapes - self._own_quiet(fact, quiet))
        room = self.width() - self._shapes - figure - quiet
        return min(lead, room - tag if fact.tag is not None else room)

    def _below(self, fact: Fact) -> tuple[str, ...]:
        return self._ink.packed(fact.below, self._ink.face(12), self.width() - self._shapes)

    @property
    def _shapes(self) -> int:
        return self._ink.px(20) if any(fact.glyph for fact in self.facts) else 0

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wrap or any(fact.below for fact in self.facts):
            self.updateGeometry()  # the words break elsewhere

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        ink, painter = self._ink, QPainter(self)
        widths = self._widths()
        _lead, figure, quiet, tag = widths
        tops = self._tops()
        for at, fact in enumerate(self.facts):
            row = QRectF(0, tops[at], self.width(), tops[at + 1] - tops[at])
            if at == self._hovered and fact.key:
                painter.fillRect(row, ink.color("hover"))
            inner = QRectF(row.x(), row.y(), row.width(), ink.px(ROW))
            needed = self._own_quiet(fact, quiet)
            inner.setLeft(self._before(painter, inner, fact, self._own_lead(fact, widths)))
            if fact.tag is not None:
                left = inner.right() - tag_width(fact.tag.text, fact.tag.glyph, ink)
                top = inner.center().y() - ink.px(9)
                paint_tag(painter, left, top, fact.tag.text, fact.tag.glyph, fact.tag.tone, ink)
            inner.setRight(inner.right() - tag)
            tone = f"{fact.tone}_tx" if fact.tone else "tx_2"
            ink.line(painter, inner, fact.quiet, ink.face(12, 500 if fact.tone else 400),
                     "tx_2" if fact.figure else tone, right=True)  # fmt: skip
            inner.setRight(inner.right() - needed)
            bold = f"{fact.tone}_tx" if fact.tone else "tx_1"
            ink.line(painter, inner, fact.figure, ink.face(13, 600), bold, right=True)
            inner.setRight(inner.right() - (figure if fact.figure or fact.bar is not None else 0))
            if fact.bar is not None:
                self._bar(painter, inner, fact)
            else:
                words = "tx_2" if fact.lead else "tx_1"
                for line in self._said(fact, widths):
                    ink.line(painter, inner, line, ink.face(13), words)
                    inner.translate(0, ink.px(NEXT))
                    inner.setRight(self.width())
            self._paint_below(painter, row, fact)
            if self.hasFocus() and at == self._current:
                paint_ring(painter, row, ink, 4)
        painter.end()

    def _own_quiet(self, fact: Fact, column: float) -> float:
        """Return what the words at the right leave to this row; figures and bars keep columns."""
        if fact.figure or fact.bar is not None:
            return column
        if not fact.quiet:
            return 0.0
        face = self._ink.face(12, 500 if fact.tone else 400)
        return face.metrics.horizontalAdvance(fact.quiet) + self._ink.px(GAP)

    def _paint_below(self, painter: QPainter, row: QRectF, fact: Fact) -> None:
        ink = self._ink
        lines = self._below(fact)
        start = row.bottom() - self._row + ink.px(ROW - 2)
        for number, words in enumerate(lines):
            top = start + number * ink.px(BELOW)
            line = QRectF(self._shapes, top, row.width() - self._shapes, ink.px(BELOW))
            ink.line(painter, line, words, ink.face(12), "tx_2")

    def _before(self, painter: QPainter, row: QRectF, fact: Fact, lead: float) -> float:
        ink, left = self._ink, row.left()
        if fact.glyph.startswith("icon:"):
            name = fact.glyph.removeprefix("icon:")
            ink.icon(painter, name, left, row.center().y(), ink.px(14), "tx_3")
        elif fact.glyph:
            ink.glyph(painter, fact.glyph, left, row.center().y(), ink.px(12))
        left += self._shapes
        if fact.lead:
            words = QRectF(left, row.y(), lead, row.height())
            ink.line(painter, words, fact.lead, ink.face(13, 500, code=fact.code), "tx_1")
        return left + lead

    def _bar(self, painter: QPainter, room: QRectF, fact: Fact) -> None:
        ink = self._ink
        start, text = room.left(), fact.text
        if text:
            wide = min(room.width() * 0.5, ink.px(128))
            words = QRectF(start, room.y(), wide - ink.px(GAP), room.height())
            ink.line(painter, words, text, ink.face(12), "tx_2")
            start += wide
        bar = QRectF(start, room.center().y() - 3.5, max(8.0, room.right() - start), 7)
        paint_share(painter, bar, fact.bar or 0.0, fact.tone or "c1", ink)

    def _widths(self) -> Widths:
        """Return the room of each column, as wide as its widest entry."""
        ink = self._ink

        def widest(texts: list[tuple[str, int, int, bool]]) -> float:
            found = [
                ink.face(size, weight, code=code).metrics.horizontalAdvance(text)
                for text, size, weight, code in texts
                if text
            ]
            return max(found) + ink.px(GAP) if found else 0.0

        tags = [tag_width(f.tag.text, f.tag.glyph, ink) for f in self.facts if f.tag is not None]
        return (
            widest([(fact.lead, 13, 500, fact.code) for fact in self.facts]),
            widest([(fact.figure, 13, 600, False) for fact in self.facts]),
            widest([(fact.quiet, 12, 500, False) for fact in self.facts]),
            max(tags) + ink.px(GAP) if tags else 0.0,
        )

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().y())
        if at != self._hovered:
            self._hovered = at
            live = at >= 0 and bool(self.facts[at].key)
            shape = Qt.CursorShape.PointingHandCursor if live else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().y())
        if at >= 0 and self.facts[at].key:
            self._current = at
            self.activated.emit(self.facts[at].key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Key.Key_Up, Key.Key_Down) and self.facts:
            step = 1 if key == Key.Key_Down else -1
            self._current = max(0, min(len(self.facts) - 1, self._current + step))
            self.update()
        elif key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space) and self._current >= 0:
            fact = self.facts[self._current]
            if fact.key:
                self.activated.emit(fact.key)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._current = max(0, self._current)
        super().focusInEvent(event)
        self.update()

    def _at(self, y: float) -> int:
        ends = self._tops()[1:]
        return next((at for at, end in enumerate(ends) if 0 <= y < end), -1)
