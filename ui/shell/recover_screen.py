"""When the passphrase is forgotten: the recovery code or the hub, and a new passphrase."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.banner import Banner
from ui.kit.buttons import Button
from ui.kit.dialog import explain
from ui.kit.jobs import Lane
from ui.kit.segmented import Segmented
from ui.shell.first_run.recovery_page import RecoveryPage
from ui.shell.first_run.step_page import StepPage, beside, edit, line, text
from ui.strength import SHORTEST, strength

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.kit.fields import Field
    from ui.kit.jobs import JobRunner
    from ui.kit.theme import Theme
    from ui.shell.first_run.answers import Begun

_WIDTH = 640
CODE, HUB = "code", "hub"


@dataclass(frozen=True, slots=True)
class Proof:
    """Who wants in: the recovery code, or a sign-in at the hub with a second factor."""

    recovery_code: str = ""
    name: str = ""
    password: str = ""
    one_time_code: str = ""


class RecoverScreen(QWidget):
    """Asks for a proof and the new passphrase, then shows the recovery code that counts now."""

    made = Signal(object)  # what `recover` returned: the database is open
    opened = Signal(object)  # the same, once the new code was written down
    left = Signal()

    def __init__(
        self, theme: Theme, jobs: JobRunner, recover: Callable[[Proof, str], Begun], *, hub: str
    ) -> None:
        """Build the two steps.

        Args:
            theme: Colours and fonts.
            jobs: Run `recover`.
            recover: Opens the database by a proof and sets a new passphrase.
            hub: Address of the hub that can help too; "" if none can.
        """
        super().__init__()
        self.setObjectName("recover")
        self.setProperty("surface", "panel")
        self._theme, self._jobs, self._recover = theme, jobs, recover
        self._begun: Begun | None = None
        self._code = line(theme, self.tr("Recovery code"), "recovery.code",
                          hint=self.tr("From the sheet you wrote at the first run"))  # fmt: skip
        self._way = Segmented(self.tr("How to open it"), (
            (CODE, self.tr("Recovery code")), (HUB, self.tr("My hub"))))  # fmt: skip
        self._way.setVisible(bool(hub))
        self._name = line(theme, self.tr("Your user name"), "hub.name", hint=hub)
        self._password = line(theme, self.tr("Password"), "hub.password", secret=True)
        self._one_time = line(theme, self.tr("One-time code"), "hub.code",
                              hint=self.tr("From your authenticator app"))  # fmt: skip
        self._of_hub = beside(self._name, self._password, self._one_time)
        self._secret = line(theme, self.tr("New passphrase"), "passphrase", secret=True)
        self._again = line(theme, self.tr("Once more"), "again", secret=True)
        self.form = StepPage(
            "", "", self.tr("Open it without the passphrase"),
            self.tr("Nothing was erased. The passphrase is not stored anywhere, so nobody can "
                    "look it up: check Caps Lock and the keyboard language first. The code opens "
                    "the file and gives it a new passphrase. Without it: if a hub is set up, your "
                    "changes up to the last sync are there, and your administrator can let a new "
                    "folder in."),
        )  # fmt: skip
        self.form.add(
            self._way, self._code, self._of_hub, beside(self._secret, self._again),
            first=edit(self._code),
        )  # fmt: skip
        self._way.value_changed.connect(self._choose)
        self._choose(CODE)
        self.form.entered.connect(self._go_on)
        self.page = RecoveryPage(theme)
        self._make_buttons(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.form)
        self._stack.addWidget(self.page)
        self._lay_out()
        self.setFocusProxy(edit(self._code))

    def _make_buttons(self, theme: Theme) -> None:
        self._problem = Banner(theme, "cr", "")
        self._problem.hide()
        self.next = Button(theme, self.tr("Open"), "primary", keys="↵", size="l")
        self.next.setObjectName("next")
        self.next.clicked.connect(self._go_on)
        self.back = Button(theme, self.tr("Back"), size="l")
        self.back.setObjectName("back")
        self.back.clicked.connect(self.left)

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

    def _choose(self, way: str) -> None:
        self._code.setVisible(way == CODE)
        self._of_hub.setVisible(way == HUB)

    def _asked(self) -> tuple[Field, ...]:
        if self._way.value() == HUB:
            return self._name, self._password, self._one_time
        return (self._code,)

    def _complete(self) -> bool:
        for field in self._asked():
            field.set_error("" if text(field) else self.tr("This is needed"))
        new, again = edit(self._secret).text(), edit(self._again).text()
        weak = self.tr("At least {0} characters, not one word").format(SHORTEST)
        self._secret.set_error("" if strength(new).enough else weak)
        self._again.set_error("" if new == again else self.tr("The two are not the same"))
        return not any(field.error for field in (*self._asked(), self._secret, self._again))

    def _try(self) -> None:
        new = edit(self._secret).text()
        if self._way.value() == HUB:
            proof = Proof("", text(self._name), edit(self._password).text(), text(self._one_time))
        else:
            proof = Proof(text(self._code))
        self._problem.hide()
        self.next.set_loading(self.tr("Opening"))
        self._jobs.run(
            self, lambda _: self._recover(proof, new), self._show_code, self._refuse,
            settled=lambda: self.next.set_loading(""), lane=Lane.NETWORK,
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
