"""A person's own words about an office, kept on this laptop alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.core.identifiers import find_identifiers
from provider_ops.outreach import actions
from ui.kit.block import Block
from ui.kit.fields import TextArea
from ui.kit.jobs import Lane
from ui.kit.restyle import label

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtCore import QEvent, QObject

    from ui.page import Desk

SAVE_MS = 600


class NoteBlock(Block):
    """Saves by itself, a moment after the last key and when one goes elsewhere."""

    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, self.tr("Note to self"),
                         self.tr("only on this laptop"), ruled=False)  # fmt: skip
        self._desk = desk
        self._office: UUID | None = None
        self._kept = ""
        self.text = TextArea(desk.theme, "", lines=4)
        self.text.setObjectName("providers.note")
        self.text.setAccessibleName(self.tr("Note to self"))
        self.warning = label("", "12", "wa", wrap=True)
        self.warning.hide()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.text)
        column.addWidget(self.warning)
        self.set_body(body)
        self._delay = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._delay.timeout.connect(self.save)
        self.text.textChanged.connect(self._delay.start)
        self.text.installEventFilter(self)

    def show_note(self, organization_id: UUID | None, text: str) -> None:
        """Show the note of an office; what is being typed of the same office stays."""
        self.setVisible(organization_id is not None)
        if organization_id == self._office and self.text.toPlainText() != self._kept:
            return
        self.save()
        self._office, self._kept = organization_id, text
        if self.text.toPlainText() != text:
            self.text.setPlainText(text)
        self._delay.stop()

    def save(self) -> None:
        """Keep what was typed."""
        self._delay.stop()
        office, text, work = self._office, self.text.toPlainText(), self._desk.work
        if office is None or text == self._kept:
            return
        found = find_identifiers(text)
        self.warning.setVisible(bool(found))
        if found:
            words = self.tr("“{0}” looks like a patient's identifier. The note is not saved.")
            self.warning.setText(words.format(found[0].text))
            return
        self._kept = text
        self._desk.jobs.run(
            self, lambda _: actions.keep_private_note(work, office, text), lambda _done: None,
            self.failed.emit, lane=Lane.WRITE,
        )  # fmt: skip

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.text and event.type() == event.Type.FocusOut:
            self.save()
        return super().eventFilter(watched, event)
