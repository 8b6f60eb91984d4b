"""When the passphrase is forgotten: the recovery code, and a new passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.banner import Banner
from ui.kit.buttons import Button
from ui.kit.dialog import explain
from ui.shell.first_run.recovery_page import RecoveryPage
from ui.shell.first_run.step_page import StepPage, beside, edit, line, text
from ui.strength import SHORTEST, strength

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.kit.jobs import JobRunner
    from ui.kit.theme import Theme
    from ui.shell.first_run.answers import Begun

_WIDTH = 640


class RecoverScreen(QWidget):
    """Asks for the code and the new passphrase, then shows the code that takes its place."""

    made = Signal(object)  # what `recover` returned: the database is open
    opened = Signal(object)  # the same, once the new code was written down
    left = Signal()

    def __init__(
        self, theme: Theme, jobs: JobRunner, recover: Callable[[str, str], Begun]
    ) -> None:
        """Build the two steps.

        Args:
            theme: Colours and fonts.
            jobs: Run `recover`.
            recover: Opens the database by a code and sets a new passphrase.
        """
        super().__init__()
        self.setObjectName("recover")
        self.setProperty("surface", "panel")
        self._theme, self._jobs, self._recover = theme, jobs, recover
        self._begun: Begun | None = None
        self._code = line(theme, self.tr("Recovery code"), "recovery.code",
                          hint=self.tr("From the sheet you wrote at the first run"))  # fmt: skip
        self._secret = line(theme, self.tr("New passphrase"), "passphrase", secret=True)
        self._again = line(theme, self.tr("Once more"), "again", secret=True)
        self.form = StepPage(
            "", "", self.tr("Open it with the recovery code"),
            self.tr("Nothing was erased. The passphrase is not stored anywhere, so nobody can "
                    "look it up: check Caps Lock and the keyboard language first. The code opens "
                    "the file and gives it a new passphrase. Without a code: if a hub is set up, "
                    "your changes up to the last sync are there, and your administrator can let "
                    "a new folder in."),
        )  # fmt: skip
        self.form.add(self._code, beside(self._secret, self._again), first=edit(self._code))
        self.form.entered.connect(self._go_on)
        self.page = RecoveryPage(theme)
        self._problem = Banner(theme, "cr", "")
        self._problem.hide()
        self.next = Button(theme, self.tr("Open"), "primary", keys="↵", size="l")
        self.next.setObjectName("next")
        self.next.clicked.connect(self._go_on)
        self.back = Button(theme, self.tr("Back"), size="l")
        self.back.setObjectName("back")
        self.back.clicked.connect(self.left)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.form)
        self._stack.addWidget(self.page)
        self._lay_out()
        self.setFocusProxy(edit(self._code))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.next)
        column = QVBoxLayout()
        column.setContentsMargins(40, 48, 40, 40)
        column.addWidget(self._stack, 1)
        column.addWidget(self._problem)
        column.addSpacing(12)
        column.addLayout(buttons)
        holder = QWidget()
        holder.setLayout(column)
        holder.setFixedWidth(self._theme.px(_WIDTH))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)

    def _go_on(self) -> None:
        if self.next.loading:
            return
        if self._begun is not None:
            if self.page.complete():
                self.opened.emit(self._begun)
        elif self._complete():
            self._try()

    def _complete(self) -> bool:
        self._code.set_error("" if text(self._code) else self.tr("This is needed"))
        new, again = edit(self._secret).text(), edit(self._again).text()
        weak = self.tr("At least {0} characters, not one word").format(SHORTEST)
        self._secret.set_error("" if strength(new).enough else weak)
        self._again.set_error("" if new == again else self.tr("The two are not the same"))
        return not any(field.error for field in (self._code, self._secret, self._again))

    def _try(self) -> None:
        code, new = text(self._code), edit(self._secret).text()
        self._problem.hide()
        self.next.set_loading(self.tr("Opening"))
        self._jobs.run(
            self, lambda _: self._recover(code, new), self._show_code, self._refuse,
            settled=lambda: self.next.set_loading(""),
        )  # fmt: skip

    def _show_code(self, begun: Begun) -> None:
        self._begun = begun
        self.made.emit(begun)
        self.back.hide()
        self.page.show_code(begun.recovery_code)
        self._stack.setCurrentWidget(self.page)
        self.page.begin(2, 2)

    def _refuse(self, error: Exception) -> None:
        title, words, _details = explain(error)
        self._problem.say("cr", title, words)
        self._problem.show()
