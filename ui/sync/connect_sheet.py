"""Let this laptop belong to a hub: address and token, tried before they are kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from provider_ops.sync.connection import attach
from provider_ops.sync.line import Line
from ui.kit.dialog import explain
from ui.kit.fields import Field, TextField
from ui.kit.jobs import Lane
from ui.kit.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from provider_ops.core.progress import Reporter
    from ui.page import Desk


class ConnectSheet(Sheet):
    """Asks for what the administrator gave; nothing is kept unless the hub answers."""

    def __init__(self, desk: Desk, parent: QWidget, done: Callable[[], None]) -> None:
        theme = desk.theme
        self._desk, self._done = desk, done
        self.address = TextField(theme, "", "https://")
        self.token = TextField(theme).set_code()
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.authority = TextField(theme)
        self._address = Field(theme, _tr("Address of the hub"), self.address, name="hub.address",
                              names=True)  # fmt: skip
        self._token = Field(theme, _tr("Token of this laptop"), self.token, name="hub.token",
                            hint=_tr("Your administrator makes one for each laptop"))  # fmt: skip
        authority = Field(theme, _tr("Certificate file"), self.authority, name="hub.authority",
                          names=True,
                          hint=_tr("Only if your administrator gave you one"))  # fmt: skip
        super().__init__(
            theme, parent, _tr("Connect to a hub"),
            _tr("What you wrote so far is sent there. It stays on this laptop too."),
            (self._address, self._token, authority),
            act=_tr("Connect"), keep=_tr("Not now"), check=self._wrong,
        )  # fmt: skip
        self.confirmed.connect(self._connect)

    def _wrong(self) -> dict[Field, str]:
        wrong = {}
        if not self.address.text().strip():
            wrong[self._address] = _tr("Enter the address, such as https://hub.example.org")
        if not self.token.text().strip():
            wrong[self._token] = _tr("Enter the token")
        return wrong

    def _connect(self) -> None:
        address, token = self.address.text().strip(), self.token.text().strip()
        authority = self.authority.text().strip()
        store = self._desk.work.store

        def connect(_reporter: Reporter) -> None:
            path = Path(authority) if authority else None
            with Line(address, authority=path) as line:
                line.hello()
            attach(store, address, token, authority=authority)

        self.set_busy(_tr("Connecting"))
        self._desk.jobs.run(self, connect, self._connected, self._refused, lane=Lane.NETWORK)

    def _connected(self, _result: None) -> None:
        self.accept()
        self._done()

    def _refused(self, error: Exception) -> None:
        title, text, _details = explain(error)
        self.show_problem(f"{title}. {text}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ConnectSheet", text)
