"""What was handed over, in exactly which version and language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.training.rules import ENGLISH
from provider_ops.visits.rules import Material
from ui.kit.buttons import IconButton
from ui.kit.entry_fields import NumberField
from ui.kit.restyle import label
from ui.kit.suggest import SuggestField
from ui.kit.tag import Status, Tag
from ui.visits.form.section import Elided, FormSection, Row, Warned, clear_rows

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.visits.rules import VisitForm
    from ui.kit.theme import Theme
    from ui.visits.form.facts import FormFacts, Handout

MOST = 99


class MaterialsSection(FormSection):
    """A row for each version; one that is not the newest says so."""

    key = "materials"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.title = self.tr("Materials")
        self._heading.setText(self.tr("Materials handed over"))
        self._handouts: dict[UUID, Handout] = {}
        self._given: dict[UUID, int] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.add = SuggestField(theme, self.tr("Add material"))
        self.add.setObjectName("materials.add")
        self.add.setAccessibleName(self.tr("Add material"))
        self.add.chosen.connect(self._add)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.add)
        self._advice = label("", "12", "wa", wrap=True)
        self.body.addWidget(self._advice)

    @override
    def show_form(self, form: VisitForm, facts: FormFacts) -> None:
        self._handouts = facts.handouts
        self._given = {one.material_version_id: one.quantity for one in form.materials}
        self._show()

    @override
    def read(self, form: VisitForm) -> VisitForm:
        given = tuple(Material(version, quantity) for version, quantity in self._given.items())
        return replace(form, materials=given)

    @override
    def first(self) -> QWidget:
        return self.add

    @override
    def count(self) -> int:
        return len(self._given)

    @override
    def warnings(self) -> tuple[Warned, ...]:
        known = (self._handouts.get(version) for version in self._given)
        return tuple(Warned(self._warning(one)) for one in known if one and not one.sound)

    def _add(self, _words: str, version: UUID) -> None:
        self._given[version] = self._given.get(version, 0) + 1
        self.add.clear()
        self._show()
        self.changed.emit()

    def _remove(self, version: UUID) -> None:
        del self._given[version]
        self._show()
        self.add.setFocus()
        self.changed.emit()

    def _count(self, version: UUID, quantity: int) -> None:
        self._given[version] = quantity
        self.changed.emit()

    def _show(self) -> None:
        clear_rows(self._rows)
        for number, (version, quantity) in enumerate(self._given.items()):
            self._rows.addWidget(self._row(number, version, quantity))
        offered = [one for one in self._handouts.values() if one.id not in self._given]
        offered.sort(key=lambda one: (not one.sound, one.code, one.language))
        self.add.set_options([(_name(one), one.id) for one in offered])
        self.set_hint(str(len(self._given)) if self._given else "")
        warnings = self.warnings()
        self._advice.setText(" ".join(f"{warned.text}." for warned in warnings))
        self._advice.setVisible(bool(warnings))

    def _row(self, number: int, version: UUID, quantity: int) -> Row:
        theme = self.theme
        row = Row(theme, f"materials.{number}")
        known = self._handouts.get(version)
        title = known.title if known else self.tr("A material that is gone")
        row.line.addWidget(Elided(title), 1)
        if known is not None:
            row.line.addWidget(Tag(theme, known.language.upper(), outline=True))
            if known.sound:
                row.line.addWidget(label(f"v{known.version}", "12", "2"))
            else:
                stale = Status(theme, "wa", f"v{known.version}")
                stale.setToolTip(self._warning(known))
                stale.setAccessibleDescription(self._warning(known))
                row.line.addWidget(stale)
                if (newer := self._newer(known)) is not None:
                    row.line.addWidget(self._swap_button(number, known, newer))
        row.line.addWidget(label("\u00d7", "12", "2"))
        copies = NumberField(1, MOST, quantity)
        copies.setObjectName(f"materials.{number}.copies")
        copies.setAccessibleName(self.tr("Copies of {title}").format(title=title))
        copies.setFixedWidth(theme.px(36))
        copies.value_changed.connect(lambda value: self._count(version, value))
        row.line.addWidget(copies)
        name = self.tr("Remove {name}").format(name=title)
        remove = IconButton(theme, "x", name, edge=24)
        remove.setObjectName(f"materials.{number}.remove")
        remove.clicked.connect(lambda: self._remove(version))
        row.line.addWidget(remove)
        return row

    def _newer(self, handout: Handout) -> Handout | None:
        """The version in force that stands in for a replaced one, in the same language."""
        if not handout.newer:
            return None
        return next(
            (one for one in self._handouts.values()
             if (one.code, one.language, one.version)
             == (handout.code, handout.language, handout.newer)), None,
        )  # fmt: skip

    def _swap_button(self, number: int, old: Handout, newer: Handout) -> IconButton:
        words = self.tr("Swap for v{version}").format(version=newer.version)
        button = IconButton(self.theme, "refresh-cw", words, edge=24)
        button.setObjectName(f"materials.{number}.swap")
        button.clicked.connect(lambda _on=False: self._swap(old.id, newer.id))
        return button

    def _swap(self, old: UUID, new: UUID) -> None:
        self._given = {
            (new if version == old else version): quantity
            for version, quantity in self._given.items()
        }
        self._show()
        self.add.setFocus()
        self.changed.emit()

    def _warning(self, handout: Handout) -> str:
        here = f"{handout.code} {handout.language.upper()} v{handout.version}"
        if handout.withdrawn:
            return self.tr("{here} was withdrawn").format(here=here)
        if handout.newer:
            words = self.tr("{here} was replaced by v{newer}")
            return words.format(here=here, newer=handout.newer)
        if handout.language == ENGLISH:
            words = self.tr("{here} is behind the Spanish v{newer}")
            return words.format(here=here, newer=handout.behind)
        words = self.tr("{here} is behind the English v{english}")
        return words.format(here=here, english=handout.behind)


def _name(handout: Handout) -> str:
    return f"{handout.code} {handout.title} · {handout.language.upper()} v{handout.version}"
