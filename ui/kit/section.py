"""The head of a pane: what it shows, a quiet hint, and what can be done here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from ui.kit.elided import Elided

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.kit.theme import Theme

HEIGHT = 38


class PaneHeader(QWidget):
    """38 px: title, hint of at most two lines, and actions at the right end."""

    def __init__(
        self, theme: Theme, title: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spare = False
        self._actions: list[QWidget] = []
        self._title = QLabel(title, self)
        self._title.setProperty("type", "13b")
        self._hint = Elided(theme, 12, 400, "tx_3", lines=2)
        self._hint.setText(hint)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(14, 0, 14, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._title)
        self._row.addWidget(self._hint)
        self._row.addStretch(1)
        rule = QFrame(self)
        rule.setProperty("rule", "h")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row, 1)
        column.addWidget(rule)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def title(self) -> str:
        """What the pane shows."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Replace the title."""
        self._title.setText(title)
        self._fit()

    def set_hint(self, hint: str) -> None:
        """Replace the hint, such as a count with its base."""
        self._hint.setText(hint)
        self._fit()

    def add_action(self, widget: QWidget) -> None:
        """Add a button or a link at the right end."""
        # Aligned, since a part of fixed height would make the line no higher than itself.
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._actions.append(widget)

    def let_title_go(self) -> None:
        """Leave title and hint out where actions need their room: both are said elsewhere too."""
        self._spare = True
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self._spare:
            return
        margins = self._row.contentsMargins()
        need = margins.left() + margins.right() + self._title.sizeHint().width()
        need += sum(one.sizeHint().expandedTo(one.minimumSize()).width() + self._row.spacing()
                    for one in self._actions if not one.isHidden())  # fmt: skip
        for words in (self._title, self._hint):
            words.setHidden(need > self.width())

    @Slot()
    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))


class Section(QWidget):
    """A pane with its head on top and one body below."""

    def __init__(self, header: PaneHeader, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = header
        self.body = body
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(body, 1)
