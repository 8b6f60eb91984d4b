"""An invitation: the code an administrator gave, and the password that takes its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from ui.kit.dialog import explain
from ui.kit.jobs import Lane
from ui.kit.sheet import Sheet
from ui.shell.first_run.step_page import edit, line, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.kit.fields import Field
    from ui.kit.jobs import JobRunner
    from ui.kit.theme import Theme


class InvitationSheet(Sheet):
    """Asks for code and password; the hub says what the person signs in as."""

    taken = Signal(str, str)  # what the person signs in as, and the password

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        jobs: JobRunner,
        accept: Callable[[str, str], str],
    ) -> None:
        """Build the sheet.

        Args:
            theme: Colours and fonts.
            parent: Any widget of the window.
            jobs: Run `accept`.
            accept: Takes code and password, returns what the person signs in as.
        """
        self._jobs, self._accept = jobs, accept
        self.code = line(theme, _tr("Invitation code"), "invitation.code",
                         hint=_tr("Your administrator gave it to you"))  # fmt: skip
        self.password = line(theme, _tr("New password"), "invitation.password", secret=True)
        self.again = line(theme, _tr("Once more"), "invitation.again", secret=True)
        super().__init__(
            theme, parent, _tr("Use an invitation"),
            _tr("It works once. From then on you sign in with the password."),
            (self.code, self.password, self.again),
            act=_tr("Set password"), keep=_tr("Not now"), check=self._wrong,
        )  # fmt: skip
        self.confirmed.connect(self._ask)

    def _wrong(self) -> dict[Field, str]:
        wrong = {}
        if not text(self.code):
            wrong[self.code] = _tr("Enter the code")
        if not edit(self.password).text():
            wrong[self.password] = _tr("Enter a password")
        elif edit(self.password).text() != edit(self.again).text():
            wrong[self.again] = _tr("The two are not the same")
        return wrong

    def _ask(self) -> None:
        code, password = text(self.code), edit(self.password).text()
        self.set_busy(_tr("Asking the hub"))

        def done(login: str) -> None:
            self.accept()
            self.taken.emit(login, password)

        self._jobs.run(
            self, lambda _: self._accept(code, password), done, self._refused,
            settled=lambda: self.set_busy(""), lane=Lane.NETWORK,
        )  # fmt: skip

    def _refused(self, error: Exception) -> None:
        title, words, _details = explain(error)
        self.show_problem(f"{title}. {words}")


def _tr(words: str) -> str:
    return QCoreApplication.translate("InvitationSheet", words)
