"""Closing or reopening what was taught, with the reason for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.outliers.reeducation.actions import close_loop, reopen_loop
from ui.kit.error_words import in_words
from ui.kit.fields import Field, TextField
from ui.kit.jobs import Lane
from ui.kit.sheet import Sheet
from ui.loop_words import code_word

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.outliers.reeducation.queries import Loop
    from ui.page import Desk


def ask_word(
    desk: Desk, parent: QWidget, loop: Loop, said: Callable[[UUID], None], *, closing: bool
) -> Sheet:
    """Ask why, keep it, and tell `said`."""
    reason = TextField(desk.theme)
    field = Field(desk.theme, _tr("Reason"), reason, name="reeducation.reason")

    def check() -> dict[Field, str]:
        return {} if reason.text().strip() else {field: _tr("Say why")}

    title = _tr("Close {code} at {office}") if closing else _tr("Reopen {code} at {office}")
    sheet = Sheet(
        desk.theme, parent, title.format(code=code_word(loop), office=loop.office),
        _tr("Your word stands until it is taught again. It stays in the history."), (field,),
        act=_tr("Close") if closing else _tr("Reopen"), keep=_tr("Cancel"), check=check,
    )  # fmt: skip

    def done(key: UUID) -> None:
        sheet.accept()
        said(key)

    def keep() -> None:
        act = close_loop if closing else reopen_loop
        words = reason.text()
        sheet.set_busy(_tr("Keeping"))
        desk.jobs.run(
            sheet, lambda _: act(desk.work, loop.organization_id, loop.code, words), done,
            lambda error: sheet.show_problem(in_words(error)), lane=Lane.WRITE,
        )  # fmt: skip

    sheet.confirmed.connect(keep)
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
    return sheet


def _tr(text: str) -> str:
    return QCoreApplication.translate("WordSheet", text)
