"""The lists under a contract's picture: whom it covers, what it pays by, and its renewal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ui.contracts.one.changes import ChangesPart
from ui.contracts.one.dealings import money_items, negotiation_items, renewal_items
from ui.contracts.one.facts import clinician_items, list_items
from ui.kit.buttons import Button
from ui.kit.lists import TwoLineItem, TwoLineList
from ui.kit.restyle import label, rule
from ui.kit.tabs import TabStrip

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from ui.contracts.one.facts import ContractFacts
    from ui.kit.theme import Theme
    from ui.page import Desk

PEOPLE, LISTS, CHANGES = "people", "lists", "changes"
RENEWAL, NEGOTIATION, MONEY = "renewal", "negotiation", "money"
_HEIGHT = 196


class Part(QWidget):
    """A list, words while it is empty, and the buttons of what can be recorded there."""

    def __init__(self, theme: Theme, name: str, empty: str) -> None:
        super().__init__()
        self._theme = theme
        self.rows = TwoLineList(theme)
        self.rows.setAccessibleName(name)
        self.rows.current_changed.connect(lambda _key: self._enable())
        self._of_row: list[Button] = []
        self._empty: QLabel = label(empty, "12", "2", wrap=True)
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(14, 7, 14, 7)
        self._buttons.setSpacing(6)
        self._buttons.addWidget(self._empty, 1)
        self._buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._buttons)
        column.addWidget(self.rows, 1)

    def offer(self, words: str, picture: str, act: Callable[[], object]) -> Button:
        """Add a button."""
        button = Button(self._theme, words, "secondary", icon_name=picture)
        button.clicked.connect(lambda _on=False: act())
        self._buttons.addWidget(button)
        return button

    def offer_for_row(self, words: str, picture: str, act: Callable[[str], object]) -> Button:
        """Add a button that acts on the chosen row, off while there is none."""
        button = self.offer(words, picture, lambda: act(self.rows.current_key))
        self._of_row.append(button)
        self._enable()
        return button

    def show_items(self, items: list[TwoLineItem]) -> None:
        """Replace the rows; the chosen one stays so while it is there."""
        chosen = self.rows.current_key
        self.rows.show_items(items)
        if chosen in {item.key for item in items}:
            self.rows.go_to(chosen)
        self._empty.setVisible(not items)
        self._enable()

    def _enable(self) -> None:
        for button in self._of_row:
            button.setEnabled(bool(self.rows.current_key))


class Parts(QWidget):
    """Tabs over the parts of one contract. `turned` carries the key of the one on screen."""

    turned = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        theme = desk.theme
        say = QCoreApplication.translate
        names = {
            PEOPLE: (say("Contract", "Coverage"), say("Contract", "Nobody is covered.")),
            LISTS: (say("Contract", "Approved lists"), say("Contract", "No list is attached.")),
            CHANGES: (say("Contract", "Changes"), ""),
            RENEWAL: (say("Contract", "Renewal"), ""),
            NEGOTIATION: (say("Contract", "Negotiation"),
                          say("Contract", "No ask, offer or limit was logged.")),
            MONEY: (say("Contract", "Money"), say("Contract", "Nothing is to settle.")),
        }  # fmt: skip
        self.tabs = TabStrip(theme, say("Contract", "Parts"),
                             [(key, name) for key, (name, _) in names.items()])  # fmt: skip
        self._keys = list(names)
        self.parts = {key: Part(theme, *words) for key, words in names.items() if key != CHANGES}
        self.changes = ChangesPart(desk)
        self._stack = QStackedWidget()
        self._places: dict[str, QWidget] = {
            key: self.parts.get(key, self.changes) for key in names
        }  # the stack begins with its first page, as the tabs do
        for place in self._places.values():
            self._stack.addWidget(place)
        self._stack.setMinimumHeight(theme.px(_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(rule())
        column.addWidget(self._stack, 1)
        self.tabs.value_changed.connect(self._turn)
        self.changes.compared.connect(self._count_changes)

    def __getitem__(self, key: str) -> Part:
        """Return the part with this key."""
        return self.parts[key]

    def show_tab(self, number: int) -> None:
        """Turn a tab on, counted from 1, and give its list the keyboard."""
        key = self._keys[number - 1]
        self.tabs.set_value(key)
        rows = self.changes.table if key == CHANGES else self.parts[key].rows
        rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_contract(self, facts: ContractFacts, today: date, zone: str) -> None:
        """Show all parts but the changes, which follow the version that is chosen."""
        self.parts[PEOPLE].show_items(clinician_items(facts, today))
        self.parts[LISTS].show_items(list_items(facts, today))
        self.parts[RENEWAL].show_items(renewal_items(facts, today, zone))
        self.parts[NEGOTIATION].show_items(negotiation_items(facts))
        self.parts[MONEY].show_items(money_items(facts, today, zone))
        self.tabs.set_count(PEOPLE, len(facts.detail.participations))
        self.tabs.set_count(LISTS, len(facts.lists))
        self.tabs.set_count(NEGOTIATION, len(facts.negotiation) or None)
        self.tabs.set_count(MONEY, len(self.parts[MONEY].rows.items.items) or None)

    def show_changes(self, facts: ContractFacts, version: str) -> None:
        """Show what a version changes."""
        self.changes.show_changes(facts, version)

    def _count_changes(self) -> None:
        self.tabs.set_count(CHANGES, self.changes.changed or None)

    def _turn(self, key: str) -> None:
        self._stack.setCurrentWidget(self._places[key])
        self.turned.emit(key)
