"""The rows of the command palette: what an answer is, and how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui.kit.glyphs import paint_glyph
from ui.kit.icons import icon_pixmap
from ui.kit.keyhints import keycap_size, paint_keycap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from ui.kit.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

_ROW = 38
_HEADING = 28
_PAD = 16
_NONE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Answer:
    """One row.

    Attributes:
        key: What the chooser needs to act; not shown.
        title: The name.
        detail: What tells it from others of that name.
        section: Heading it stands under; answers of one section follow each other.
        icon: Name of a shipped icon.
        side: Short text at the right.
        glyph: Status shape before `side`.
        keys: Key cap at the right instead of `side`.
        marks: Start and end of the parts of `title` that match what was typed.
    """

    key: object
    title: str
    detail: str = ""
    section: str = ""
    icon: str = "search"
    side: str = ""
    glyph: str = ""
    keys: str = ""
    marks: tuple[tuple[int, int], ...] = ()


class AnswerModel(QAbstractListModel):
    """The answers to one text."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.answers: tuple[Answer, ...] = ()

    def show(self, answers: Sequence[Answer]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.answers = tuple(answers)
        self.endResetModel()

    def begins_section(self, row: int) -> bool:
        """Whether a heading stands above `row`."""
        section = self.answers[row].section
        return bool(section) and (row == 0 or self.answers[row - 1].section != section)

    @override
    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.answers)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.answers):
            return None
        answer = self.answers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return answer.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (answer.section, answer.title, answer.detail, answer.side)
            return ", ".join(part for part in parts if part)
        return None


class AnswerDelegate(QStyledItemDelegate):
    """Draws icon, name with the matching parts marked, detail, and what is at the right."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        heading = isinstance(model, AnswerModel) and model.begins_section(index.row())
        return QSize(100, self._theme.px(_ROW + (_HEADING if heading else 0)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, AnswerModel):
            return
        answer, theme = model.answers[index.row()], self._theme
        painter.save()
        rect = QRectF(option.rect)
        if model.begins_section(index.row()):
            heading = QRectF(rect.left() + _PAD, rect.top(), rect.width(), theme.px(_HEADING))
            painter.setFont(theme.font(11, 600))
            painter.setPen(theme.color("tx_3"))
            painter.drawText(heading, _MIDDLE, answer.section.upper())
            rect.setTop(heading.bottom())
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        if on:
            painter.fillRect(rect, theme.color("sel"))
        ink = theme.color("ac" if on else "tx_3")
        picture = icon_pixmap(answer.icon, ink, 16, painter.device().devicePixelRatioF())
        painter.drawPixmap(round(rect.left()) + _PAD, round(rect.center().y()) - 8, picture)
        body = rect.adjusted(_PAD + 27, 0, -_PAD, 0)
        body.setRight(self._paint_side(painter, body, answer, on=on) - 8)
        self._paint_words(painter, body, answer)
        painter.restore()

    def _paint_side(self, painter: QPainter, rect: QRectF, answer: Answer, *, on: bool) -> float:
        """Draw what stands at the right; return where it begins."""
        theme = self._theme
        keys = answer.keys or ("↵" if on and not answer.side else "")
        if keys:
            cap = keycap_size(theme, keys)
            left = rect.right() - cap.width()
            top = rect.center().y() - cap.height() / 2
            paint_keycap(painter, QRectF(left, top, cap.width(), cap.height()), keys, theme)
            return left
        font = theme.font(12)
        left = rect.right() - QFontMetrics(font).horizontalAdvance(answer.side)
        painter.setFont(font)
        painter.setPen(theme.color("tx_2"))
        painter.drawText(QRectF(left, rect.top(), 999, rect.height()), _MIDDLE, answer.side)
        if answer.glyph:
            edge = theme.px(12)
            left -= edge + 5
            box = QRectF(left, rect.center().y() - edge / 2, edge, edge)
            paint_glyph(painter, answer.glyph, box, theme)
        return left

    def _paint_words(self, painter: QPainter, rect: QRectF, answer: Answer) -> None:
        theme, x = self._theme, rect.left()
        title = QFontMetrics(theme.font(13, 500)).elidedText(
            answer.title, Qt.TextElideMode.ElideRight, round(rect.width())
        )
        for start, end, marked in _parts(len(title), answer.marks):
            font = theme.font(13, 600 if marked else 500)
            width = QFontMetrics(font).horizontalAdvance(title[start:end])
            painter.setFont(font)
            painter.setPen(theme.color("ac_tx" if marked else "tx_1"))
            words = QRectF(x, rect.top(), width + 1, rect.height())
            painter.drawText(words, _MIDDLE, title[start:end])
            if marked:
                foot = rect.center().y() + theme.px(8)
                painter.fillRect(QRectF(x, foot, width, 1.5), theme.color("ac_tx"))
            x += width
        left = rect.right() - x - 5
        if answer.detail and left > 20:
            painter.setFont(theme.font(12))
            painter.setPen(theme.color("tx_2"))
            detail = QFontMetrics(theme.font(12)).elidedText(
                answer.detail, Qt.TextElideMode.ElideRight, round(left)
            )
            painter.drawText(QRectF(x + 5, rect.top(), left, rect.height()), _MIDDLE, detail)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def _parts(length: int, marks: tuple[tuple[int, int], ...]) -> list[tuple[int, int, bool]]:
    """Cut 0..length at the marks: (start, end, whether it is marked)."""
    parts: list[tuple[int, int, bool]] = []
    at = 0
    for start, end in sorted(marks):
        first, last = max(at, min(start, length)), min(end, length)
        if last <= first:
            continue
        if first > at:
            parts.append((at, first, False))
        parts.append((first, last, True))
        at = last
    if at < length:
        parts.append((at, length, False))
    return parts
