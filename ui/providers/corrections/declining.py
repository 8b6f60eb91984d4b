"""Declining corrections, with the reason for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.kit.fields import Field, TextField
from ui.kit.sheet import Sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.page import Desk

_say = partial(QCoreApplication.translate, "DeclineSheet")


class DeclineSheet(Sheet):
    """Asks why; the record stays as it is."""

    def __init__(self, desk: Desk, parent: QWidget, what: str) -> None:
        """Build the sheet; `what` says in a sentence which corrections are declined."""
        self._reason = TextField(desk.theme)
        self._field = Field(desk.theme, _say("Reason"), self._reason, name="decline.reason")
        super().__init__(
            desk.theme,
            parent,
            _say("Decline correction"),
            what,
            (self._field,),
            act=_say("Decline"),
            keep=_say("Cancel"),
            check=self._wrong,
        )

    @property
    def reason(self) -> str:
        """The reason as it was typed."""
        return self._reason.text().strip()

    def _wrong(self) -> dict[Field, str]:
        return {} if self.reason else {self._field: _say("Say why the directory stays as it is")}
