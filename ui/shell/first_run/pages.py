"""The steps of the first run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from ui.kit.buttons import Button
from ui.kit.choices import Select
from ui.kit.fields import Field
from ui.kit.restyle import label
from ui.shell.first_run.answers import Credentials, Place
from ui.shell.first_run.role_cards import RoleCards
from ui.shell.first_run.step_page import StepPage, beside, edit, leftmost, line, text
from ui.strength import SHORTEST, strength

if TYPE_CHECKING:
    from ui.kit.theme import Theme

_STATES = (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH "
    "NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY"
)
_ZONES = (
    "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix",
    "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico",
)  # fmt: skip


class HubPage(StepPage):
    """Address and sign-in of a hub, or the choice to work without one."""

    browser_asked = Signal()
    invitation_asked = Signal()
    alone_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            self.tr("Join your hub"), self.tr("Shares your market with your team"),
            self.tr("Join your hub"),
            self.tr("Your administrator gave you its address. Everything you write is saved on "
                    "this laptop first and goes there when there is a network."),
        )  # fmt: skip
        self._address = line(theme, self.tr("Address of the hub"), "hub.address",
                             hint=self.tr("Such as https://hub.example.org"))  # fmt: skip
        self._name = line(theme, self.tr("Your user name"), "hub.name")
        self._password = line(theme, self.tr("Password"), "hub.password", secret=True)
        self._code = line(theme, self.tr("One-time code"), "hub.code",
                          hint=self.tr("From your authenticator app, if you have one"))  # fmt: skip
        self._authority = line(theme, self.tr("Certificate file"), "hub.authority",
                               hint=self.tr("Only if your administrator gave you one"))  # fmt: skip
        browser = Button(theme, self.tr("Sign in with my organization"), icon_name="globe")
        browser.setObjectName("browser")
        browser.clicked.connect(self.browser_asked)
        invitation = Button(theme, self.tr("Use an invitation"), icon_name="mail")
        invitation.setObjectName("invitation")
        invitation.clicked.connect(self.invitation_asked)
        alone = Button(theme, self.tr("Work without a hub"), "quiet", icon_name="laptop")
        alone.setObjectName("alone")
        alone.clicked.connect(self.alone_asked)
        self.add(
            self._address, beside(self._name, self._password), beside(self._code, self._authority),
            leftmost(browser, invitation, alone), first=edit(self._address),
        )  # fmt: skip

    @override
    def complete(self) -> bool:
        needed = self.tr("This is needed")
        for field in (self._address, self._name, self._password):
            field.set_error("" if edit(field).text().strip() else needed)
        return not any(f.error for f in (self._address, self._name, self._password))

    def has_address(self) -> bool:
        """Say what is missing for a sign-in in the browser; True if nothing is."""
        for field in (self._name, self._password):
            field.set_error("")
        missing = "" if text(self._address) else self.tr("This is needed")
        self._address.set_error(missing)
        return not missing

    def credentials(self, *, browser: bool = False) -> Credentials:
        """Return what was entered."""
        place = text(self._address), text(self._authority)
        if browser:
            return Credentials(*place)
        return Credentials(*place, text(self._name), edit(self._password).text(), text(self._code))

    def enter(self, name: str, password: str) -> None:
        """Fill in what an invitation has led to."""
        edit(self._name).setText(name)
        edit(self._password).setText(password)

    def ask_for_code(self) -> None:
        """The hub wants a one-time code too."""
        self._code.set_error(self.tr("Enter the code your app shows now"))
        edit(self._code).setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_secrets(self) -> None:
        """Take password and code from the screen once they were used."""
        edit(self._password).clear()
        edit(self._code).clear()


class PassphrasePage(StepPage):
    """The passphrase, twice."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            self.tr("Passphrase"), self.tr("Protects the file on this laptop"),
            self.tr("Choose a passphrase"),
            self.tr("It encrypts everything the program keeps on this laptop. Four or five words "
                    "that only you would put together are easy to type and hard to guess."),
        )  # fmt: skip
        self._secret = line(theme, self.tr("Passphrase"), "passphrase", secret=True)
        self._again = line(theme, self.tr("Once more"), "again", secret=True)
        self._meter = label("", "12", "2")
        self._meter.setObjectName("meter")
        edit(self._secret).textChanged.connect(self._measure)
        self.add(self._secret, self._meter, self._again, first=edit(self._secret))

    @property
    def passphrase(self) -> str:
        """What was typed."""
        return edit(self._secret).text()

    @override
    def complete(self) -> bool:
        enough = strength(self.passphrase).enough
        weak = self.tr("At least {0} characters, not one word").format(SHORTEST)
        self._secret.set_error("" if enough else weak)
        same = self.passphrase == edit(self._again).text()
        self._again.set_error("" if same else self.tr("The two are not the same"))
        return enough and same

    def _measure(self, typed: str) -> None:
        self._meter.setText(strength(typed).words() if typed else "")


class RolePage(StepPage):
    """What somebody does most days."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            self.tr("Your role"), self.tr("Sets your home and menu order"),
            self.tr("What do you do most days?"),
            self.tr("This only changes what opens first. You can switch later in Settings."),
        )  # fmt: skip
        self._roles = RoleCards(theme)
        self.add(self._roles, first=self._roles)

    @property
    def role(self) -> str:
        """rep, manager or trainer."""
        return self._roles.value()


class PlacePage(StepPage):
    """Who works alone, and where."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            self.tr("You and your market"), self.tr("Signs what you record"),
            self.tr("Who are you?"), self.tr("Your name stands on visits, packets and reports."),
        )  # fmt: skip
        self._given = line(theme, self.tr("Given name"), "given_name")
        self._family = line(theme, self.tr("Family name"), "family_name")
        self._market = line(theme, self.tr("Market, as your plan calls it"), "market")
        self._state = Select([(state, state) for state in _STATES.split()])
        self._zone = Select([(zone.replace("_", " "), zone) for zone in _ZONES])
        self._state.setObjectName("state")
        self._zone.setObjectName("time_zone")
        self._state.set_value("FL")
        self._zone.set_value(_ZONES[0])
        where = beside(
            Field(theme, self.tr("State"), self._state),
            Field(theme, self.tr("Days are counted in"), self._zone),
        )
        self.add(beside(self._given, self._family), self._market, where, first=edit(self._given))

    @override
    def complete(self) -> bool:
        fields = (self._given, self._family, self._market)
        for field in fields:
            field.set_error("" if text(field) else self.tr("This is needed"))
        return not any(field.error for field in fields)

    def place(self) -> Place:
        """Return what was entered."""
        return Place(
            text(self._given), text(self._family), text(self._market),
            self._state.value() or "FL", self._zone.value() or _ZONES[0],
        )  # fmt: skip
