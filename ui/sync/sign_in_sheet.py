"""Sign in to the hub again: after a laptop was signed out, or a long time without contact."""

from __future__ import annotations

import webbrowser
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit

from provider_ops.sync.account.again import sign_in_again
from provider_ops.sync.account.browser import sign_in_with_browser
from provider_ops.sync.account.signin import CODE_NEEDED, sign_in_with_password
from ui.kit.dialog import explain
from ui.kit.fields import Field, TextField
from ui.kit.jobs import Lane
from ui.kit.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from provider_ops.core.progress import Reporter
    from provider_ops.sync.account.signin import SignedIn
    from provider_ops.sync.account.tokens import Known
    from provider_ops.sync.line import Line
    from ui.page import Desk


class SignInSheet(Sheet):
    """Asks the person whose laptop this is; nobody else is let in by it."""

    def __init__(self, desk: Desk, parent: QWidget, done: Callable[[], None]) -> None:
        theme = desk.theme
        self._desk, self._done = desk, done
        self.login, self.password = TextField(theme), TextField(theme)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.code = TextField(theme).set_code()
        self._login = Field(theme, _tr("Your user name"), self.login, name="hub.name",
                            names=True,
                            hint=_tr("Empty to sign in with your organization, in the browser"))
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
        if self.login.text().strip() and not self.password.text():
            return {self._password: _tr("This is needed")}
        return {}

    def _sign_in(self) -> None:
        work = self._desk.work
        login, password = self.login.text().strip(), self.password.text()
        code = self.code.text().strip()

        def sign_in(reporter: Reporter) -> None:
            def ask(line: Line, known: Known | None) -> SignedIn:
                if login:
                    return sign_in_with_password(line, login, password, code, known=known)
                return sign_in_with_browser(line, webbrowser.open, reporter)

            sign_in_again(work, ask)

        self.set_busy(_tr("Signing in") if login else _tr("Waiting for the browser"))
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
