"""The first run: a passphrase, who works here, where; nothing is written before the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.kit.banner import Banner
from ui.kit.buttons import Button
from ui.kit.choices import Select
from ui.kit.dialog import explain
from ui.kit.fields import Field, TextField
from ui.kit.restyle import label, rule
from ui.shell.role_cards import RoleCards
from ui.shell.steps import Steps
from ui.strength import SHORTEST, strength

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.kit.jobs import JobRunner
    from ui.kit.theme import Theme

_WIDTH = 720
_STATES = (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH "
    "NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY"
)
_ZONES = (
    "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix",
    "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answers:
    """What the person entered; names as in provider_ops.overview.setup.Beginner."""

    passphrase: str
    given_name: str
    family_name: str
    role: str
    market: str
    state: str
    time_zone: str


class FirstRun(QWidget):
    """Three steps; the last one makes the database and opens it."""

    opened = Signal(object)  # what `make` returned

    def __init__(
        self, theme: Theme, jobs: JobRunner, make: Callable[[Answers], object], folder: str
    ) -> None:
        """Build the steps.

        Args:
            theme: Colours and fonts.
            jobs: Runs `make`.
            make: Makes the database on a worker and opens it.
            folder: Where it will be, for the person to know.
        """
        super().__init__()
        self.setObjectName("first_run")
        self.setProperty("surface", "panel")
        self._theme, self._jobs, self._make = theme, jobs, make
        self._secret = _line(theme, self.tr("Passphrase"), "passphrase", secret=True)
        self._again = _line(theme, self.tr("Once more"), "again", secret=True)
        self._given = _line(theme, self.tr("Given name"), "given_name")
        self._family = _line(theme, self.tr("Family name"), "family_name")
        self._market = _line(theme, self.tr("Market, as your plan calls it"), "market")
        self._state = Select([(state, state) for state in _STATES.split()])
        self._zone = Select([(zone.replace("_", " "), zone) for zone in _ZONES])
        self._state.setObjectName("state")
        self._zone.setObjectName("time_zone")
        self._state.set_value("FL")
        self._zone.set_value(_ZONES[0])
        self._meter = label("", "12", "2")
        self._meter.setObjectName("meter")
        self._roles = RoleCards(theme)
        self._problem = Banner(theme, "cr", "")
        self._problem.hide()
        self.steps = Steps(theme, (
            (self.tr("Passphrase"), self.tr("Protects the file on this laptop")),
            (self.tr("Your role"), self.tr("Sets your home and menu order")),
            (self.tr("You and your market"), self.tr("Signs what you record")),
        ), note=(self.tr("Only you can open it"), self.tr(
            "Write the passphrase down and keep it away from the laptop. Without it no one can "
            "read this file, not even IT."), folder))  # fmt: skip
        self._stack = QStackedWidget()
        for page in (self._passphrase_page(), self._role_page(), self._person_page()):
            self._stack.addWidget(page)
        self._make_buttons()
        for line in (self._secret, self._again, self._given, self._family, self._market):
            _edit(line).returnPressed.connect(self._continue)
        _edit(self._secret).textChanged.connect(self._measure)
        self._lay_out()
        self.setFocusProxy(_edit(self._secret))
        self._go(0)

    def _make_buttons(self) -> None:
        self.back = Button(self._theme, self.tr("Back"), size="l")
        self.back.setObjectName("back")
        self.back.clicked.connect(lambda: self._go(self._stack.currentIndex() - 1))
        self.next = Button(self._theme, self.tr("Continue"), "primary", keys="↵", size="l")
        self.next.setObjectName("next")
        self.next.clicked.connect(self._continue)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch()
        foot.addWidget(label(self.tr("Nothing is written before the last step."), "12", "2"))
        foot.addSpacing(8)
        foot.addWidget(self.next)
        main = QVBoxLayout()
        main.setContentsMargins(40, 48, 40, 40)
        main.addWidget(self._stack, 1)
        main.addWidget(self._problem)
        main.addSpacing(12)
        main.addLayout(foot)
        holder = QWidget()
        holder.setLayout(main)
        holder.setMaximumWidth(self._theme.px(_WIDTH + 80))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.steps)
        row.addWidget(rule("v"))
        row.addStretch(1)
        row.addWidget(holder, 8)
        row.addStretch(2)

    def _passphrase_page(self) -> QWidget:
        return _page(
            self.tr("STEP 1 OF 3"), self.tr("Choose a passphrase"),
            self.tr("It encrypts everything the program keeps on this laptop. Four or five words "
                    "that only you would put together are easy to type and hard to guess."),
            self._secret, self._meter, self._again,
        )  # fmt: skip

    def _role_page(self) -> QWidget:
        return _page(
            self.tr("STEP 2 OF 3"), self.tr("What do you do most days?"),
            self.tr("This only changes what opens first. You can switch later in Settings."),
            self._roles,
        )  # fmt: skip

    def _person_page(self) -> QWidget:
        names, place = QHBoxLayout(), QHBoxLayout()
        for row in (names, place):
            row.setSpacing(12)
        names.addWidget(self._given)
        names.addWidget(self._family)
        place.addWidget(Field(self._theme, self.tr("State"), self._state))
        place.addWidget(Field(self._theme, self.tr("Days are counted in"), self._zone))
        holders = []
        for row in (names, place):
            row.setContentsMargins(0, 0, 0, 0)
            holder = QWidget()
            holder.setLayout(row)
            holders.append(holder)
        return _page(
            self.tr("STEP 3 OF 3"), self.tr("Who are you?"),
            self.tr("Your name stands on visits, packets and reports."),
            holders[0], self._market, holders[1],
        )  # fmt: skip

    def _measure(self, text: str) -> None:
        found = strength(text)
        self._meter.setText(found.words() if text else "")

    def _go(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self.steps.show_step(number)
        self.back.setVisible(number > 0)
        self.next.setText(self.tr("Continue") if number < 2 else self.tr("Set up"))
        self.next.setAccessibleName(self.next.text())
        first: QWidget = (_edit(self._secret), self._roles, _edit(self._given))[number]
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _continue(self) -> None:
        number = self._stack.currentIndex()
        if self.next.loading or not self._complete(number):
            return
        if number < 2:
            self._go(number + 1)
            return
        self.next.set_loading(self.tr("Setting up"))
        self._problem.hide()
        answers = self._answers()
        self._jobs.run(
            self, lambda _reporter: self._make(answers), self.opened.emit, self._refuse,
            settled=lambda: self.next.set_loading(""),
        )  # fmt: skip

    def _complete(self, number: int) -> bool:
        """Say what is missing on a step; True if nothing is."""
        needed = self.tr("This is needed")
        if number == 0:
            enough = strength(_edit(self._secret).text()).enough
            weak = self.tr("At least {0} characters, not one word").format(SHORTEST)
            self._secret.set_error("" if enough else weak)
            same = _edit(self._secret).text() == _edit(self._again).text()
            self._again.set_error("" if same else self.tr("The two are not the same"))
            return enough and same
        if number == 2:
            fields = (self._given, self._family, self._market)
            for field in fields:
                field.set_error("" if _edit(field).text().strip() else needed)
            return not any(field.error for field in fields)
        return True

    def _answers(self) -> Answers:
        given, family, market = (
            _edit(field).text().strip() for field in (self._given, self._family, self._market)
        )
        return Answers(
            _edit(self._secret).text(), given, family, self._roles.value(), market,
            self._state.value() or "FL", self._zone.value() or _ZONES[0],
        )  # fmt: skip

    def _refuse(self, error: Exception) -> None:
        title, text, _details = explain(error)
        self._problem.say("cr", title, text)
        self._problem.show()


def _line(theme: Theme, title: str, name: str, *, secret: bool = False) -> Field:
    control = TextField(theme)
    if secret:
        control.setEchoMode(QLineEdit.EchoMode.Password)
    return Field(theme, title, control, name=name)


def _edit(field: Field) -> QLineEdit:
    control = field.control
    assert isinstance(control, QLineEdit)
    return control


def _page(step: str, title: str, lead: str, *parts: QWidget) -> QWidget:
    column = QVBoxLayout()
    column.setContentsMargins(2, 2, 2, 2)
    column.setSpacing(6)
    column.addWidget(label(step, "11b", "3"))
    column.addWidget(label(title, "28", wrap=True))
    column.addWidget(label(lead, "", "2", wrap=True))
    column.addSpacing(18)
    for part in parts:
        column.addWidget(part)
        column.addSpacing(6)
    column.addStretch(1)
    inner = QWidget()
    inner.setLayout(column)
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setWidget(inner)
    return scroll
