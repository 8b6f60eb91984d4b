"""The settings of this laptop: how it looks, when it locks, where its data is."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ui.counts import counted
from ui.kit.buttons import Button
from ui.kit.choices import Select, Switch
from ui.kit.commands import Command
from ui.kit.jobs import Lane
from ui.kit.language_names import OWN_NAMES
from ui.kit.panes import WidthClass
from ui.kit.restyle import label
from ui.kit.segmented import Segmented
from ui.page import Desk, Link, Page
from ui.settings import secrets
from ui.settings.home_base import HomeBase
from ui.settings.passphrase import PassphraseDialog
from ui.settings.reference import ReferenceData
from ui.settings.rows import SettingsGroup

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from provider_ops.overview.facts import DatabaseFacts

    Act = Callable[[str, str], None]

LOCK_MINUTES = (2, 5, 10, 15, 30, 60)


class SettingsPage(Page):
    """Everything applies at once; only the passphrase asks first."""

    key: ClassVar[str] = "settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.declare(self.tr("Settings"), [
            Command("settings.back-up", self.tr("Back up now"), self._back_up, "", "save"),
            Command("settings.passphrase", self.tr("Change the passphrase"),
                    self._change_passphrase, "", "key-round"),
        ])  # fmt: skip
        self._keychain = Switch(desk.theme, "")
        self._keychain.setObjectName("keychain")
        self._keychain.setAccessibleName(self.tr("Open with this computer's sign-in"))
        self._keychain.setChecked(desk.preferences.keychain)
        self._keychain.clicked.connect(self._turn_keychain)
        self._facts = {
            name: label("", "", "2", wrap=True) for name in ("folder", "size", "rows", "copies")
        }
        self.reference = ReferenceData(desk)
        self.home = HomeBase(desk)
        left, right = (
            _column(self._work(), self._look(), self._lock(), self._database()),
            _column(self.reference),
        )
        inner = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._columns.setContentsMargins(24, 20, 24, 24)
        self._columns.setSpacing(32)
        self._columns.addLayout(left, 1)
        self._columns.addLayout(right, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self.home.changed.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(scroll)

    @override
    def title(self) -> str:
        return self.tr("Settings")

    @override
    def subtitle(self) -> str:
        return self.tr("of this laptop")

    @override
    def set_width_class(self, width: WidthClass) -> None:
        way = QBoxLayout.Direction
        wide = width is WidthClass.FULL
        self._columns.setDirection(way.LeftToRight if wide else way.TopToBottom)

    @override
    def refresh(self) -> None:
        self.reference.refresh()
        self.home.refresh()
        self.desk.jobs.run(
            self, lambda _reporter: secrets.facts(self.desk.work, self.desk.profile), self._show,
            self.failed.emit,
        )  # fmt: skip

    @override
    def open_link(self, link: Link) -> None:
        """All settings are on one page, so there is nowhere further to go."""

    def _work(self) -> SettingsGroup:
        group = SettingsGroup(self.desk.theme, self.tr("Work"))
        roles = Segmented(self.tr("Which screen comes first"), [
            ("rep", self.tr("I visit practices")),
            ("manager", self.tr("I lead the market")),
            ("trainer", self.tr("I train offices")),
        ])  # fmt: skip
        self._follow(roles, "role", {"director": "manager", "admin": "manager"})
        group.add(
            self.tr("Which screen comes first"),
            self.tr("Only changes the order. You still reach every screen you have rights to."),
            roles,
        )
        group.add(
            self.tr("Where my day begins"),
            self.tr("Routes count the drive to the first stop from here. It stays on this "
                    "laptop; no address is kept."),
            self.home,
        )  # fmt: skip
        return group

    def _look(self) -> SettingsGroup:
        group = SettingsGroup(self.desk.theme, self.tr("Look"))
        theme = Segmented(self.tr("Colors"), [
            ("system", self.tr("As the system")), ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ])  # fmt: skip
        self._follow(theme, "theme")
        group.add(self.tr("Colors"), "", theme)
        sizes = [(str(size), f"{size}%") for size in (100, 115, 130, 200)]
        text = Segmented(self.tr("Text size"), sizes)
        self._follow(text, "text_scale", kind=int)
        group.add(self.tr("Text size"), self.tr("At 200% panes become tabs."), text)
        language = Segmented(self.tr("Language"), [
            ("", self.tr("As the system")), *OWN_NAMES.items(),
        ])  # fmt: skip
        self._follow(language, "language")
        group.add(self.tr("Language"), self.tr("Handouts have their own language."), language)
        return group

    def _lock(self) -> SettingsGroup:
        desk = self.desk
        group = SettingsGroup(desk.theme, self.tr("Lock"))
        minutes = Select([(self.tr("%n minutes", "", n), n) for n in LOCK_MINUTES])
        minutes.setObjectName("lock_minutes")
        minutes.setAccessibleName(self.tr("Lock after"))
        minutes.set_value(desk.preferences.values.lock_minutes)
        minutes.setMinimumWidth(desk.theme.px(140))
        minutes.value_changed.connect(lambda value: desk.preferences.set("lock_minutes", value))
        group.add(
            self.tr("Lock after"),
            self.tr("Quiet minutes. A warning comes one minute before. Ctrl L locks at once."),
            minutes,
        )
        group.add(
            self.tr("Open with this computer's sign-in"),
            self.tr("The keychain of your computer keeps the key. The passphrase still works."),
            self._keychain,
        )
        change = Button(desk.theme, self.tr("Change the passphrase"))
        change.setObjectName("change_passphrase")
        change.follow(self.commands["settings.passphrase"])
        group.add(
            self.tr("Passphrase"),
            self.tr("Nobody can look it up. Without it nobody can read this database."), change,
        )  # fmt: skip
        return group

    def _database(self) -> SettingsGroup:
        group = SettingsGroup(self.desk.theme, self.tr("Data on this laptop"))
        names = {"folder": self.tr("Folder"), "size": self.tr("Encrypted database"),
                 "rows": self.tr("It holds"), "copies": self.tr("Backups")}  # fmt: skip
        for name, words in names.items():
            value = self._facts[name]
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            value.setMinimumWidth(self.desk.theme.px(320))
            group.add(words, "", value)
        self._save = Button(self.desk.theme, self.tr("Back up now"), icon_name="save")
        self._save.setObjectName("back_up")
        self._save.follow(self.commands["settings.back-up"])
        kept = self.tr("Encrypted with the same key. The newest 7 are kept.")
        group.add(self.tr("Make a copy"), kept, self._save)
        return group

    def _follow(
        self,
        control: Segmented,
        name: str,
        same: dict[str, str] | None = None,
        kind: type[str] | type[int] = str,
    ) -> None:
        """Let `control` show and set a choice; `same` maps values that it does not offer."""
        value = str(getattr(self.desk.preferences.values, name))
        control.set_value((same or {}).get(value, value))
        control.value_changed.connect(lambda key: self.desk.preferences.set(name, kind(key)))

    def _show(self, facts: DatabaseFacts) -> None:
        self._facts["folder"].setText(str(facts.folder))
        size = f"{facts.size / 1_000_000:,.1f} MB"
        self._facts["size"].setText(
            self.tr("{0}, step {1}, SQLCipher {2}").format(size, facts.step, facts.cipher)
        )
        self._facts["rows"].setText(counted(facts.counts))
        self._facts["copies"].setText(_copies(facts))

    def _back_up(self) -> None:
        self._save.set_loading(self.tr("Copying"))
        desk = self.desk
        desk.jobs.run(
            self, lambda _reporter: secrets.back_up(desk.work, desk.profile), self._backed_up,
            self.failed.emit, settled=lambda: self._save.set_loading(""), lane=Lane.WRITE,
        )  # fmt: skip

    def _backed_up(self, path: Path) -> None:
        self.announced.emit(self.tr("Backup {0} made").format(path.name))
        self.refresh()

    def _change_passphrase(self) -> None:
        self._ask(
            self.tr("Change the passphrase"), self.tr("Change"),
            lambda now, new: secrets.renew(self.desk.profile, now, new),
            lambda: self.announced.emit(self.tr("From now on only the new passphrase opens it")),
            renews=True,
        )  # fmt: skip

    def _turn_keychain(self, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._keychain.setChecked(not on)  # until it is done
        if on:
            self._ask(
                self.tr("Leave the key with the keychain"), self.tr("Turn on"),
                lambda now, _new: secrets.remember(self.desk.profile, now),
                lambda: self._kept(on=True), renews=False,
            )  # fmt: skip
        else:
            self.desk.jobs.run(
                self, lambda _reporter: secrets.forget(self.desk.profile),
                lambda _done: self._kept(on=False), self.failed.emit,
            )  # fmt: skip

    def _kept(self, *, on: bool) -> None:
        self.desk.preferences.set_keychain(on)
        self._keychain.setChecked(on)

    def _ask(self, title: str, verb: str, act: Act, then: Callable[[], None], *,
             renews: bool) -> None:  # fmt: skip
        dialog = PassphraseDialog(
            self.desk.theme, self, self.desk.jobs, title, verb, act, renews=renews
        )
        dialog.succeeded.connect(then)
        dialog.broke.connect(self.failed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _column(*groups: SettingsGroup) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(14)
    for group in groups:
        column.addWidget(group)
    column.addStretch(1)
    return column


def _copies(facts: DatabaseFacts) -> str:
    words = QCoreApplication.translate
    if facts.last_backup is None:
        return words("SettingsPage", "None yet")
    last = datetime.fromtimestamp(facts.last_backup).astimezone()
    newest = words("SettingsPage", "{0}, the newest of {1}")
    return newest.format(facts.backups, f"{last:%m/%d/%Y %I:%M %p}")
