"""A part of a pane with its own small head, and its own line when it could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.kit.dialog import explain
from ui.kit.elided import Elided
from ui.kit.restyle import label

if TYPE_CHECKING:
    from ui.kit.theme import Theme


class Block(QWidget):
    """Title, hint, at most one link, and what it is about below; a line closes it."""

    acted = Signal()  # the link
    retried = Signal()

    def __init__(
        self, theme: Theme, title: str, hint: str = "", link: str = "", *, ruled: bool = True
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(title)
        self.title = label(title, "13b")
        self.hint = Elided(theme, 12, 400, "tx_3")
        self.hint.setText(hint)
        self.link = LinkButton(theme, link)
        self.link.clicked.connect(self.acted)
        if not link:
            self.link.hide()
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.title)
        head.addWidget(self.hint, 1)
        head.addWidget(self.link)
        self._problem = label("", "12", "cr", wrap=True)
        self._retry = LinkButton(theme, self.tr("Read again"))
        self._retry.clicked.connect(self.retried)
        self._inner = QVBoxLayout()
        self._inner.setContentsMargins(14, 12, 14, 13)
        self._inner.setSpacing(6)
        self._inner.addLayout(head)
        self._inner.addWidget(self._problem)
        self._inner.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignLeft)
        self._body: QWidget | None = None
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._inner)
        column.addStretch(1)
        if ruled:
            line = QFrame()
            line.setProperty("rule", "h")
            column.addWidget(line)
        self._problem.hide()
        self._retry.hide()

    def set_body(self, body: QWidget, *, flush: bool = False) -> None:
        """Put what the block is about under its head; `flush` without space at the sides."""
        self._body = body
        if flush:
            self._inner.setContentsMargins(14, 12, 14, 4)
            self._column.insertWidget(1, body)
        else:
            self._inner.addWidget(body)

    def show_error(self, error: Exception) -> None:
        """Say in one line what failed; the other blocks stay as they are."""
        title, text, _details = explain(error)
        self._problem.setText(f"{title}. {text}")
        self._show(failed=True)

    def show_body(self) -> None:
        """Show the content, in place of an error."""
        self._show(failed=False)

    def _show(self, *, failed: bool) -> None:
        self._problem.setVisible(failed)
        self._retry.setVisible(failed)
        if self._body is not None:
            self._body.setVisible(not failed)


class LinkButton(QPushButton):
    """Words that act like a link: no frame, accent ink."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._dress)
        self._dress()

    def say(self, words: str) -> None:
        """Show `words` as they are; an ampersand among them marks no key."""
        self.setText(words.replace("&", "&&"))

    def _dress(self) -> None:
        ink = self._theme.tokens.ac_tx
        self.setStyleSheet(
            f"QPushButton {{ background: transparent; border: 0; padding: 0; min-height: 0;"
            f" color: {ink}; font-size: {self._theme.px(12)}px; font-weight: 500; }}"
            f"QPushButton:hover {{ text-decoration: underline; }}"
        )


def caption(text: str = "") -> QLabel:
    """Return the quiet line under something, such as how an estimate is made."""
    return label(text, "11", "3", wrap=True)
