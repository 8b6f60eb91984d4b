"""The first run, step by step; nothing is written before the person says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui.kit.banner import Banner
from ui.kit.buttons import Button
from ui.kit.dialog import explain
from ui.kit.elided import Elided
from ui.kit.jobs import Lane
from ui.kit.restyle import rule
from ui.shell.first_run.answers import Answers
from ui.shell.first_run.invitation_sheet import InvitationSheet
from ui.shell.first_run.pages import HubPage, PassphrasePage, PlacePage, RolePage
from ui.shell.first_run.recovery_page import RecoveryPage
from ui.shell.first_run.steps import Steps

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from provider_ops.core.progress import Reporter
    from ui.kit.jobs import Job, JobRunner
    from ui.kit.theme import Theme
    from ui.shell.first_run.answers import Begun, Credentials, Doors, Joined
    from ui.shell.first_run.step_page import StepPage

_WIDTH = 720
_WITH_STEPS = 900
_LOW = 560
CODE_NEEDED = "code"  # as in provider_ops.sync.account.signin, which costs a client of HTTP


class FirstRun(QWidget):
    """A hub or none, a passphrase, a role; then the database is made, and a code to recover it."""

    made = Signal(object)  # what `doors` returned: a database is there, and open
    opened = Signal(object)  # the same, once the recovery code was written down

    def __init__(self, theme: Theme, jobs: JobRunner, doors: Doors, folder: str) -> None:
        """Build the steps.

        Args:
            theme: Colours and fonts.
            jobs: Run what `doors` does.
            doors: Sign in, make the database.
            folder: Where it will be, for the person to know.
        """
        super().__init__()
        self.setObjectName("first_run")
        self.setProperty("surface", "panel")
        self._theme, self._jobs, self._doors = theme, jobs, doors
        self._joined: Joined | None = None
        self._begun: Begun | None = None
        self._job: Job | None = None
        self.hub = HubPage(theme)
        self.passphrase, self.recovery = PassphrasePage(theme), RecoveryPage(theme)
        self.role, self.place = RolePage(theme), PlacePage(theme)
        self._pages: tuple[StepPage, ...] = ()
        self._problem = Banner(theme, "cr", "")
        self._problem.hide()
        self.steps = Steps(theme, note=(self.tr("Only you can open it"), self.tr(
            "Without the passphrase or the recovery code no one can read this file, not even "
            "IT."), folder))  # fmt: skip
        self._stack = QStackedWidget()
        for page in (self.hub, self.passphrase, self.role, self.place, self.recovery):
            self._stack.addWidget(page)
            page.entered.connect(self._continue)
        self.hub.browser_asked.connect(self._use_browser)
        self.hub.invitation_asked.connect(self._use_invitation)
        self.hub.alone_asked.connect(self._work_alone)
        self._make_buttons()
        self._lay_out()
        self._plan(alone=False)
        self._go(0)

    def _make_buttons(self) -> None:
        self.back = Button(self._theme, self.tr("Back"), size="l")
        self.back.setObjectName("back")
        self.back.clicked.connect(self._step_back)
        self.next = Button(self._theme, self.tr("Continue"), "primary", keys="↵", size="l")
        self.next.setObjectName("next")
        self.next.clicked.connect(self._continue)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch()
        self._note = Elided(self._theme, 12, 400, "tx_2")
        self._note.setText(self.tr("Nothing is written before you set up."))
        foot.addWidget(self._note)
        foot.addSpacing(8)
        foot.addWidget(self.next)
        self._main = main = QVBoxLayout()
        main.addWidget(self._stack, 1)
        main.addWidget(self._problem)
        main.addSpacing(12)
        main.addLayout(foot)
        holder = QWidget()
        holder.setLayout(main)
        holder.setMaximumWidth(self._theme.px(_WIDTH + 80))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.steps)
        self._edge = rule("v")
        row.addWidget(self._edge)
        row.addStretch(1)
        row.addWidget(holder, 8)
        row.addStretch(2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= self._theme.px(_WITH_STEPS)
        self.steps.setVisible(roomy)  # the page counts too
        self._edge.setVisible(roomy)
        low = self.height() < self._theme.px(_LOW)  # the questions need what is left
        self._main.setContentsMargins(40, 8 if low else 48, 40, 10 if low else 40)
        for at, share in ((2, 1), (4, 2)):
            self._row.setStretch(at, share if roomy else 0)

    # -- from step to step -----------------------------------------------------------

    @property
    def page(self) -> StepPage:
        """The step that is on screen."""
        return self._pages[self._number]

    def _plan(self, *, alone: bool) -> None:
        """Set which steps there are."""
        place = (self.place,) if alone else ()
        self._pages = (self.hub, self.passphrase, self.role, *place, self.recovery)
        self.steps.show_steps([(page.name, page.meaning) for page in self._pages])

    def _go(self, number: int) -> None:
        self._number = number
        self._stack.setCurrentWidget(self.page)
        self._problem.hide()
        self.steps.show_step(number)
        self.back.setVisible(number > 0 and self._begun is None)
        self._note.setVisible(self._begun is None)
        self.next.setText(self._act())
        self.next.setAccessibleName(self.next.text())
        self.page.begin(number + 1, len(self._pages))

    def _act(self) -> str:
        if self.page is self.hub:
            return self.tr("Sign in")
        if self.page is self.recovery:
            return self.tr("Start")
        return self.tr("Set up") if self.page is self._pages[-2] else self.tr("Continue")

    def _step_back(self) -> None:
        if self._job is not None:
            self._job.cancel()
        elif self._number:
            self._go(self._number - 1)

    def _continue(self) -> None:
        if self.next.loading or not self.page.complete():
            return
        if self.page is self.hub:
            self._sign_in(self.hub.credentials())
        elif self.page is self._pages[-2]:
            self._finish()
        elif self._begun is not None:
            self.opened.emit(self._begun)
        else:
            self._go(self._number + 1)

    def _work_alone(self) -> None:
        if self.next.loading:  # a sign-in is under way, and would come back to another step
            return
        self._joined = None
        self._plan(alone=True)
        self.steps.say_about(0, self.tr("Later, under Sync"))
        self._go(1)

    def _use_browser(self) -> None:
        if not self.next.loading and self.hub.has_address():
            self._sign_in(self.hub.credentials(browser=True))

    def _use_invitation(self) -> None:
        if self.next.loading or not self.hub.has_address():
            return
        how = self.hub.credentials()

        def accept(code: str, password: str) -> str:
            return self._doors.accept_invitation(how.address, how.authority, code, password)

        sheet = InvitationSheet(self._theme, self, self._jobs, accept)
        sheet.taken.connect(self._accepted)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _accepted(self, name: str, password: str) -> None:
        self.hub.enter(name, password)
        self._sign_in(self.hub.credentials())

    # -- what takes a while ----------------------------------------------------------

    def _sign_in(self, how: Credentials) -> None:
        def sign_in(reporter: Reporter) -> Joined:
            return self._doors.sign_in(how, reporter)

        browser = not how.name
        self._wait(self.tr("Waiting for the browser") if browser else self.tr("Signing in"))
        self._job = self._jobs.run(
            self, sign_in, self._signed_in, self._refuse, settled=self._settle, lane=Lane.NETWORK
        )
        self.back.setText(self.tr("Cancel"))
        self.back.setVisible(browser)

    def _signed_in(self, joined: Joined) -> None:
        self._joined = joined
        self.hub.forget_secrets()
        self._plan(alone=False)
        self.steps.say_about(0, " · ".join((joined.person, *joined.markets)))
        self._go(1)

    def _finish(self) -> None:
        joined = self._joined
        place = self.place.place() if joined is None else None
        answers = Answers(
            self.passphrase.passphrase, self.role.role, place
        )

        def make(_reporter: Reporter) -> Begun:
            if joined is None:
                return self._doors.begin_alone(answers)
            return self._doors.begin_joined(answers, joined)

        self._wait(self.tr("Setting up"))
        self._jobs.run(
            self, make, self._show_code, self._refuse, settled=self._settle, lane=Lane.NETWORK
        )

    def _show_code(self, begun: Begun) -> None:
        self._begun = begun
        self.made.emit(begun)
        self.recovery.show_code(begun.recovery_code)
        self._go(len(self._pages) - 1)

    def _wait(self, words: str) -> None:
        self._problem.hide()
        self.next.set_loading(words)

    def _settle(self) -> None:
        self._job = None
        self.back.setText(self.tr("Back"))
        self.next.set_loading("")
        self.back.setVisible(self._number > 0 and self._begun is None)

    def _refuse(self, error: Exception) -> None:
        if getattr(error, "reason", "") == CODE_NEEDED:
            self.hub.ask_for_code()
            return
        title, text, _details = explain(error)
        self._problem.say("cr", title, text)
        self._problem.show()
