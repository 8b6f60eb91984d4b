"""The left side of a contract: its versions, how the chosen one came about, its documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.contracts.rules.amendments import Step, steps_for, why_missing
from ui.contracts.one.dealings import amendment_of, file_items, history_items
from ui.contracts.one.facts import version_items
from ui.contracts.words import step_verb
from ui.kit.buttons import Button, IconButton
from ui.kit.error_words import say
from ui.kit.lists import TwoLineList
from ui.kit.parts import TALL_ROW
from ui.kit.restyle import label
from ui.kit.section import PaneHeader

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from provider_ops.contracts.queries import AmendmentRow
    from ui.contracts.one.facts import ContractFacts
    from ui.kit.theme import Theme


class Rail(QWidget):
    """Versions, steps and files. Who shows it connects to what is asked."""

    version_chosen = Signal(str)
    version_opened = Signal(str)
    step_asked = Signal(object, object)  # an AmendmentRow and a Step
    file_opened = Signal(str)
    file_removal_asked = Signal(str)
    attach_asked = Signal()

    def __init__(self, theme: Theme, role: str, staff_id: UUID) -> None:
        """Build the rail; amendments offer the steps that this person may take."""
        super().__init__()
        self._theme, self._role, self._staff_id = theme, role, staff_id
        self._facts: ContractFacts | None = None
        self._zone = ""
        self.setProperty("surface", "inset")
        self.head = PaneHeader(theme, self.tr("Versions"))
        self.versions = self._list(self.tr("Versions of the contract"))
        self.steps_head = PaneHeader(theme, self.tr("History"))
        self.steps = self._list(self.tr("How the version came about"))
        self.files_head = PaneHeader(theme, self.tr("Files"))
        self.files = self._list(self.tr("Documents of the contract"))
        self.remove = IconButton(theme, "trash-2", self.tr("Remove file"))
        self.attach = IconButton(theme, "paperclip", self.tr("Attach a PDF"))
        self.files_head.add_action(self.remove)
        self.files_head.add_action(self.attach)
        self.buttons: list[Button] = []
        self._act_row = QWidget()
        self._act_row.setProperty("surface", "inset")
        self._acts = QHBoxLayout(self._act_row)
        self._acts.setContentsMargins(14, 6, 14, 6)
        self._acts.setSpacing(6)
        self.why = label("", "12", "2", wrap=True)
        self.why.setContentsMargins(14, 6, 14, 2)
        self.why.setProperty("surface", "inset")
        self._lay_out()
        self.versions.current_changed.connect(self._choose)
        self.versions.open_asked.connect(self.version_opened)
        self.files.open_asked.connect(self.file_opened)
        self.files.current_changed.connect(lambda _key: self._enable())
        self.remove.clicked.connect(lambda: self.file_removal_asked.emit(self.files.current_key))
        self.attach.clicked.connect(self.attach_asked)

    def show_contract(self, facts: ContractFacts, today: date, zone: str) -> None:
        """Show a contract; what is new is chosen, else what was chosen stays so."""
        self._facts, self._zone = facts, zone
        chosen = self.versions.current_key
        before = {item.key for item in self.versions.items.items}
        items = version_items(facts, today, zone)
        self.head.set_hint(str(len(items)))
        self.versions.show_items(items)
        self.files.show_items(file_items(facts))
        self.files_head.set_hint(str(len(facts.files)))
        self._fit(self.versions, 5)
        self._fit(self.files, 4)
        keys = [item.key for item in items]
        if keys:
            new = [key for key in keys if key not in before]
            kept = chosen if chosen in keys else keys[0]
            self.versions.go_to(new[0] if new else kept)
        self._choose(self.versions.current_key)
        self._enable()

    def _choose(self, key: str) -> None:
        if self._facts is None:
            return
        self.steps.show_items(history_items(self._facts, key, self._zone))
        one = amendment_of(self._facts, key)
        self.steps_head.set_hint(one.content.title if one is not None else "")
        self._offer_steps(one)
        self.version_chosen.emit(key)

    def _offer_steps(self, one: AmendmentRow | None) -> None:
        """Offer what the person can do with an amendment, and say why not what comes next."""
        for button in self.buttons:
            self._acts.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons, why = [], ""
        if one is not None:
            is_author = one.is_by(self._staff_id)
            for step in steps_for(one.state, self._role, is_author=is_author):
                self._offer_step(one, step)
            why = say(why_missing(one.state, self._role, is_author=is_author))
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self._act_row.setVisible(bool(self.buttons))

    def leading(self) -> Button | None:
        """Return the button that leads on; None where what is offered ends an amendment."""
        first = next(iter(self.buttons), None)
        return None if first is None or first.property("kind") == "destructive" else first

    def _offer_step(self, one: AmendmentRow, step: Step) -> None:
        kind = "destructive" if step in (Step.DECLINE, Step.WITHDRAW) else "secondary"
        button = Button(self._theme, step_verb(step, one.state), kind, size="s")
        button.clicked.connect(lambda _on=False: self.step_asked.emit(one, step))
        self._acts.insertWidget(len(self.buttons), button)
        self.buttons.append(button)

    def _enable(self) -> None:
        self.remove.setEnabled(bool(self.files.current_key))

    def _fit(self, rows: TwoLineList, most: int) -> None:
        """Give a list the room of its rows, and let it scroll beyond `most`."""
        count = len(rows.items.items)
        one = rows.rows_height // count if count else self._theme.px(TALL_ROW)
        rows.setFixedHeight(one * max(1, min(count, most)) + 2)

    def _list(self, name: str) -> TwoLineList:
        made = TwoLineList(self._theme)
        made.setProperty("surface", "inset")
        made.setAccessibleName(name)
        return made

    def _lay_out(self) -> None:
        self._acts.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.versions)
        column.addWidget(self.steps_head)
        column.addWidget(self.why)
        column.addWidget(self._act_row)
        column.addWidget(self.steps, 1)
        column.addWidget(self.files_head)
        column.addWidget(self.files)
