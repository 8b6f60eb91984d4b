"""Where a day of visits begins: a ZIP code, for the drive to the first stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.planning import actions
from provider_ops.planning.queries.day import Home, home_of
from ui.kit.error_words import in_words
from ui.kit.fields import TextField
from ui.kit.jobs import Lane
from ui.kit.restyle import label, restyle

if TYPE_CHECKING:
    from ui.page import Desk


class HomeBase(QWidget):
    """Kept when Enter is pressed or the field is left; the city shows that it was understood."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._kept = ""
        self.zip = TextField(desk.theme, "", self.tr("ZIP code"))
        self.zip.setObjectName("home_zip")
        self.zip.setAccessibleName(self.tr("ZIP code where the day begins"))
        self.zip.setMaxLength(10)
        self.zip.setFixedWidth(desk.theme.px(140))
        self.said = label("", "12", "2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.zip)
        column.addWidget(self.said)
        self.said.hide()
        self.zip.editingFinished.connect(self._keep)

    def refresh(self) -> None:
        """Read what is kept."""
        work = self._desk.work

        def read() -> Home | None:
            with work.read() as session:
                return home_of(session)

        self._desk.jobs.run(self, lambda _: read(), self._show, self._fail)

    def _keep(self) -> None:
        text, work = self.zip.text().strip(), self._desk.work
        if text == self._kept:
            return

        def done(home: Home | None) -> None:
            self._show(home)
            self.changed.emit()

        self._desk.jobs.run(
            self, lambda _: actions.set_home(work, text), done, self._fail, lane=Lane.WRITE
        )

    def _show(self, home: Home | None) -> None:
        self._kept = home.zip_code if home is not None else ""
        self.zip.setText(self._kept)
        restyle(self.said, ink="2")
        self.said.setText(home.city if home is not None else "")
        self.said.setVisible(bool(self.said.text()))

    def _fail(self, error: Exception) -> None:
        restyle(self.said, ink="cr")
        self.said.setText(in_words(error))
        self.said.show()
