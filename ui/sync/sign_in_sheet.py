"""Sign in to the hub again: after a laptop was signed out, or a long time without contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit

from provider_ops.sync.account.again import sign_in_again
from provider_ops.sync.account.signin import CODE_NEEDED
from ui.kit.dialog import explain
from ui.kit.fields import Field, TextField
from ui.kit.jobs import Lane
from ui.kit.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from provider_ops.core.progress import Reporter
    from ui.page import Desk


class SignInSheet(Sheet):
    """Asks the person whose laptop this is; nobody else is let in by it."""

    def __init__(self, desk: Desk, parent: QWidget, done: Callable[[], None]) -> None:
        theme = desk.theme
        self._desk, self._done = desk, done
        self.login, self.password = TextField(theme), TextField(theme)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.code = TextField(theme).set_code()
        self._login = Field(theme, _tr("Your user name"), self.login, name="hub.name")
        self._password = Field(theme, _tr("Password"), self.password, name="hub.password")
        self._code = Field(theme, _tr("One-time code"), self.code, name="hub.code",
                           hint=_tr("From your authenticator app, if you have one"))  # fmt: skip
        super().__init__(
            theme, parent, _tr("Sign in to the hub"),
            _tr("What waits is sent once you are signed in. It stays on this laptop too."),
            (self._login, self._password, self._code),
            act=_tr("Sign in"), keep=_tr("Not now"), check=self._wrong,
        )  # fmt: skip
        self.confirmed.connect(self._sign_in)

    def _wrong(self) -> dict[Field, str]:
        needed = ((self._login, self.login), (self._password, self.password))
        return {field: _tr("This is needed") for field, edit in needed if not edit.text().strip()}

    def _sign_in(self) -> None:
        work = self._desk.work
        said = self.login.text().strip(), self.password.text(), self.code.text().strip()

        def sign_in(_reporter: Reporter) -> None:
            sign_in_again(work, *said)

        self.set_busy(_tr("Signing in"))
        self._desk.jobs.run(
            self, sign_in, self._signed_in, self._refused,
            settled=lambda: self.set_busy(""), lane=Lane.NETWORK,
        )  # fmt: skip

    def _signed_in(self, _result: None) -> None:
        self.accept()
        self._done()

    def _refused(self, error: Exception) -> None:
        if getattr(error, "reason", "") == CODE_NEEDED:
            self._code.set_error(_tr("Enter the code your app shows now"))
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        title, text, _details = explain(error)
        self.show_problem(f"{title}. {text}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("SignInSheet", text)
