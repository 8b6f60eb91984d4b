"""Opening a submitted visit again, with the reason for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.visits import actions
from ui.kit.error_words import in_words
from ui.kit.fields import Field, TextField
from ui.kit.jobs import Lane
from ui.kit.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ui.page import Desk

_say = partial(QCoreApplication.translate, "UnlockSheet")


def ask_unlock(
    desk: Desk, parent: QWidget, visit_id: UUID, unlocked: Callable[[UUID], None]
) -> Sheet:
    """Ask for the reason, unlock, and tell `unlocked`."""
    reason = TextField(desk.theme)
    field = Field(desk.theme, _say("Reason"), reason, name="unlock.reason")

    def check() -> dict[Field, str]:
        given = reason.text().strip()
        return {} if given else {field: _say("Say what is to be corrected")}

    sheet = Sheet(
        desk.theme,
        parent,
        _say("Unlock this visit"),
        _say("Its form opens again. The reason stays with the visit."),
        (field,),
        act=_say("Unlock visit"),
        keep=_say("Keep locked"),
        check=check,
    )

    def done(_result: object) -> None:
        sheet.accept()
        unlocked(visit_id)

    def unlock() -> None:
        sheet.set_busy(_say("Unlocking"))
        desk.jobs.run(
            sheet,
            lambda _: actions.unlock_visit(desk.work, visit_id, reason.text()),
            done,
            lambda error: sheet.show_problem(in_words(error)),
            lane=Lane.WRITE,
        )

    sheet.confirmed.connect(unlock)
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
    return sheet
