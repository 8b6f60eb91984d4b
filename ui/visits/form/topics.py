"""What the visit was about, and notes in the rep's own words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from provider_ops.visits.rules import Missing, Objective
from ui.kit.fields import TextArea
from ui.kit.flow import FlowLayout
from ui.kit.suggest import SuggestField
from ui.kit.toggle_chip import ToggleChip
from ui.stored_words import kept, said
from ui.visits.form.section import FormSection

if TYPE_CHECKING:
    from provider_ops.visits.rules import VisitForm
    from ui.kit.theme import Theme
    from ui.visits.form.facts import FormFacts

_OTHER_WIDTH = 128


class TopicsSection(FormSection):
    """Chips that are turned on; others can be typed. Notes stand below."""

    key = "topics"
    needs: ClassVar[tuple[Missing, ...]] = (Missing.TOPIC,)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.title = self.tr("Topics and notes")
        self._heading.setText(self.tr("Topics covered"))
        self._chips: dict[str, ToggleChip] = {}
        self._planned: frozenset[str] = frozenset()
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder)
        self.other = SuggestField(theme, self.tr("Other topic"), free=True)
        self.other.setObjectName("topics.other")
        self.other.setAccessibleName(self.tr("Other topic"))
        self.other.setFixedWidth(theme.px(_OTHER_WIDTH))
        self.other.chosen.connect(self._add)
        self._flow.addWidget(self.other)
        self.notes = TextArea(theme, lines=3)
        self.notes.setObjectName("topics.notes")
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setPlaceholderText(self.tr("Notes: what was said, what they asked for"))
        self.notes.textChanged.connect(self.changed)
        self.body.addWidget(self._holder)
        self.body.addWidget(self.notes)

    @override
    def show_form(self, form: VisitForm, facts: FormFacts) -> None:
        on = {objective.topic for objective in form.objectives if objective.reached}
        self._planned = frozenset(objective.topic for objective in form.objectives)
        known = dict.fromkeys((*(o.topic for o in form.objectives), *facts.topics))
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.setParent(None)  # a chip is found by its name: not one that waits to be deleted
            chip.deleteLater()
        self._chips.clear()
        for topic in known:
            self._chip(topic, on=topic in on)
        self.notes.blockSignals(True)
        self.notes.setPlainText(form.notes)
        self.notes.blockSignals(False)
        self._say()

    @override
    def read(self, form: VisitForm) -> VisitForm:
        chosen = tuple(
            Objective(topic, reached=chip.isChecked())
            for topic, chip in self._chips.items()
            if chip.isChecked() or topic in self._planned  # what was planned and not reached, too
        )
        return replace(form, objectives=chosen, notes=self.notes.toPlainText())

    @override
    def first(self) -> QWidget:
        return next(iter(self._chips.values()), self.other)

    @override
    def count(self) -> int:
        return sum(chip.isChecked() for chip in self._chips.values())

    def _add(self, topic: str, _value: object) -> None:
        topic = kept(topic)
        same = next((t for t in self._chips if t.casefold() == topic.casefold()), None)
        if same is None:
            self._chip(topic, on=True)
        else:
            self._chips[same].setChecked(True)
        self.other.clear()
        self._toggled()

    def _chip(self, topic: str, *, on: bool) -> None:
        chip = ToggleChip(self.theme, said(topic), self._holder)
        chip.setObjectName(f"topics.{len(self._chips)}")
        chip.setChecked(on)
        chip.clicked.connect(self._toggled)
        self._chips[topic] = chip
        self._flow.insert_widget(len(self._chips) - 1, chip)
        chip.show()
        self._holder.updateGeometry()

    def _toggled(self) -> None:
        self._say()
        self._holder.updateGeometry()
        self.changed.emit()

    def _say(self) -> None:
        self.set_hint(str(self.count()) if self.count() else "")
