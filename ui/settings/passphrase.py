"""A dialog that asks for the passphrase, and for a new one where it is to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from provider_ops.core.errors import LockedError
from ui.kit.buttons import Button
from ui.kit.fields import Field, TextField
from ui.kit.popup import Popup
from ui.kit.restyle import label
from ui.strength import SHORTEST, strength

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.kit.jobs import JobRunner
    from ui.kit.theme import Theme

_WIDTH = 380


class PassphraseDialog(Popup):
    """Runs `act` with what was typed; stays open while that is refused."""

    succeeded = Signal()
    broke = Signal(Exception)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        jobs: JobRunner,
        title: str,
        verb: str,
        act: Callable[[str, str], None],
        *,
        renews: bool,
    ) -> None:
        """Build the dialog.

        Args:
            theme: Colours and fonts.
            parent: Any widget of the window to cover.
            jobs: Runs `act`.
            title: What it is for.
            verb: On the button that does it.
            act: Called on a worker with the passphrase and the new one ("" unless `renews`).
            renews: Whether a new passphrase is asked for, twice.
        """
        super().__init__(theme, parent)
        self.setObjectName("passphrase_dialog")
        self.setAccessibleName(title)
        self._jobs, self._act, self._renews = jobs, act, renews
        self.now = _secret(theme, self.tr("Passphrase"), "now")
        self.new = _secret(theme, self.tr("New passphrase"), "new")
        self.again = _secret(theme, self.tr("New passphrase once more"), "again")
        self._meter = label("", "12", "2", wrap=True)
        _line(self.new).textChanged.connect(self._measure)
        self.do = Button(theme, verb, "primary")
        self.do.setObjectName("do")
        self.do.setDefault(True)
        self.do.clicked.connect(self._go)
        self._lay_out(title)
        self.setFixedWidth(theme.px(_WIDTH))
        self.now.control.setFocus()
        self._measure("")

    def _lay_out(self, title: str) -> None:
        leave = Button(self._theme, self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(8)
        column.addWidget(label(title, "15", wrap=True))
        column.addWidget(self.now)
        for part in (self.new, self.again, self._meter):
            part.setVisible(self._renews)
            column.addWidget(part)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(leave)
        row.addWidget(self.do)
        column.addLayout(row)

    def _measure(self, text: str) -> None:
        self._meter.setText(strength(text).words() if text else "")

    def _go(self) -> None:
        now, new, again = (_text(field) for field in (self.now, self.new, self.again))
        self.now.set_error("" if now else self.tr("Enter the passphrase you use now"))
        if self._renews:
            weak = not strength(new).enough
            too_weak = self.tr("At least {0} characters, not one word").format(SHORTEST)
            self.new.set_error(too_weak if weak else "")
            self.again.set_error("" if new == again else self.tr("The two are not the same"))
        if not (self.now.error or self.new.error or self.again.error):
            self.do.set_loading(self.tr("Checking"))
            self._jobs.run(
                self, lambda _reporter: self._act(now, new), self._done, self._refuse,
                settled=lambda: self.do.set_loading(""),
            )  # fmt: skip

    def _done(self, _result: None) -> None:
        self.accept()
        self.succeeded.emit()

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, LockedError) and not error.detail:
            self.now.set_error(self.tr("This is not the passphrase"))
        else:
            self.reject()
            self.broke.emit(error)


def _secret(theme: Theme, title: str, name: str) -> Field:
    control = TextField(theme)
    control.setEchoMode(QLineEdit.EchoMode.Password)
    return Field(theme, title, control, name=name)


def _text(field: Field) -> str:
    return _line(field).text()


def _line(field: Field) -> QLineEdit:
    control = field.control
    assert isinstance(control, QLineEdit)
    return control
