"""Left of the form: its sections with how they stand, what is to finish, the draft's line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.kit.buttons import Button
from ui.kit.glyphs import glyph_pixmap
from ui.kit.icons import icon_pixmap
from ui.kit.items import ItemDelegate, ItemsView
from ui.kit.parts import paint_ring
from ui.kit.restyle import announce, label, restyle, rule

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QMouseEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ui.kit.items import Index
    from ui.kit.theme import Theme

ROW = 29


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """One section: its name, how it stands in shape and word, and how much it holds."""

    key: str
    title: str
    glyph: str
    word: str
    count: int = 0

    @property
    def spoken(self) -> str:
        """The section as one sentence."""
        count = str(self.count) if self.count else ""
        return ", ".join(part for part in (self.title, count, self.word) if part)


@dataclass(frozen=True, slots=True)
class Todo:
    """Something to finish; `warns` when the visit could be submitted without it."""

    key: str
    text: str
    warns: bool = False


class Outline(QWidget):
    """Asks to go to a section, to a thing to finish, or back to the list."""

    section_asked = Signal(str)
    todo_asked = Signal(object)
    back_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("surface", "inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self.back = Button(theme, self.tr("All visits"), "quiet", icon_name="arrow-left", size="s")
        self.back.setObjectName("back")
        self.back.clicked.connect(self.back_asked)
        self.sections = SectionList(theme)
        self.sections.open_asked.connect(self.section_asked)
        self._todo = QVBoxLayout()
        self._shown_todo: list[Todo] | None = None
        self._todo.setSpacing(2)
        self._todo_title = label(self.tr("To finish"), "12b")
        self._disk, self._saved = QLabel(), label("", "12b", wrap=True)
        self._safe = label("", "12", "2", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._disk, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._saved, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 12)
        layout.setSpacing(0)
        inner = QVBoxLayout()
        inner.setContentsMargins(12, 0, 12, 0)
        inner.setSpacing(4)
        inner.addWidget(self._todo_title)
        inner.addLayout(self._todo)
        inner.addStretch(1)
        inner.addLayout(line)
        inner.addWidget(self._safe)
        top = QHBoxLayout()
        top.setContentsMargins(4, 0, 4, 4)
        top.addWidget(self.back)
        top.addStretch(1)
        layout.addLayout(top)
        layout.addWidget(self.sections)
        holder = QVBoxLayout()
        holder.setContentsMargins(12, 10, 12, 10)
        holder.addWidget(rule())
        layout.addLayout(holder)
        layout.addLayout(inner, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def show_sections(self, items: list[OutlineItem]) -> None:
        """Show how the sections stand; the current one stays."""
        self.sections.show_sections(items)

    def show_todo(self, items: list[Todo]) -> None:
        """Show what is to finish."""
        if items == self._shown_todo:
            return
        self._shown_todo = list(items)
        while self._todo.count():
            item = self._todo.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        words = self.tr("To finish") if items else self.tr("Ready to finish")
        self._todo_title.setText(words)
        for number, todo in enumerate(items):
            line = _TodoLine(self._theme, todo)
            line.setObjectName(f"todo_{number}")
            line.clicked.connect(lambda todo=todo: self.todo_asked.emit(todo))
            self._todo.addWidget(line)

    def todo_texts(self) -> list[str]:
        """Return what is to finish, for tests and assistive tools."""
        lines = (self._todo.itemAt(n) for n in range(self._todo.count()))
        widgets = (line.widget() for line in lines if line is not None)
        return [widget.accessibleName() for widget in widgets if widget is not None]

    def say_saved(self, time: str) -> None:
        """Say when the draft was saved; "" before there is one."""
        self._saved.setText(self.tr("Draft saved {time}").format(time=time) if time else "")
        self._disk.setVisible(bool(time))
        self._saved.setVisible(bool(time))
        restyle(self._safe, ink="2")
        self._safe.setText(
            self.tr("Every change is kept on this laptop. Closing the lid is safe.")
        )

    def say_not_saved(self, text: str) -> None:
        """Say that the last change is not on disk, and why."""
        self._saved.setText(self.tr("Draft not saved"))
        self._disk.setVisible(True)
        self._saved.setVisible(True)
        restyle(self._safe, ink="cr")
        self._safe.setText(text)
        announce(self, f"{self._saved.text()}. {text}", assertive=True)

    @property
    def draft_line(self) -> str:
        """What the line about the draft says."""
        return self._saved.text()

    def _dress(self) -> None:
        edge = self._theme.px(14)
        ink = self._theme.color("tx_2")
        self._disk.setPixmap(icon_pixmap("hard-drive", ink, edge, self.devicePixelRatioF()))
        self._disk.setFixedSize(edge, edge)


class SectionList(ItemsView):
    """The sections; Enter or a click goes there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setAccessibleName(self.tr("Sections"))
        self.setProperty("surface", "inset")
        self._delegate = _SectionDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_sections(self, items: list[OutlineItem]) -> None:
        """Replace the rows and keep the current one."""
        if list(self.items.items) == items:
            return
        current = self.current_key
        self.items.show(items)
        self.go_to(current)
        self.setFixedHeight(self.theme.px(ROW) * max(1, len(items)))

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        if self.indexAt(e.position().toPoint()).isValid():
            self.open_asked.emit(self.current_key)


class _SectionDelegate(ItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.width, self.ink.px(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: OutlineItem = self.item(index)
        area: QRect = option.rect
        ink = self.ink
        self.paint_ground(painter, area, index.row())
        inner = QRectF(area).adjusted(ink.px(12), 0, -ink.px(12), 0)
        ink.glyph(painter, item.glyph, inner.x(), inner.center().y(), ink.px(12))
        words = inner.adjusted(ink.px(20), 0, -ink.px(20), 0)
        on = index.row() == self.current
        ink.line(painter, words, item.title, ink.face(13, 500), "tx_1" if on else "tx_2")
        if item.count:
            ink.line(painter, inner, str(item.count), ink.face(12), "tx_3", right=True)
        if self.ring and on:
            paint_ring(painter, QRectF(area), ink)


class _TodoLine(QFrame):
    """A glyph and words; a click goes there. F8 is the key for it, so Tab passes it by."""

    clicked = Signal()

    def __init__(self, theme: Theme, todo: Todo) -> None:
        super().__init__()
        self.setAccessibleName(todo.text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        edge = theme.px(12)
        glyph = QLabel()
        name = "wa" if todo.warns else "pend"
        glyph.setPixmap(glyph_pixmap(name, theme, edge, self.devicePixelRatioF()))
        glyph.setFixedSize(edge, edge + theme.px(4))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(6)
        layout.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(label(todo.text, "12", wrap=True), 1)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()
