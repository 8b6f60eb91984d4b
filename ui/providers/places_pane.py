"""Where an office is, who works there, and how everybody is identified."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from provider_ops.charts.rhythm import HEIGHT, rhythm
from provider_ops.network.rules import masked_tin
from ui.kit.block import Block
from ui.kit.chart_view import ChartView
from ui.kit.language_names import language_name
from ui.kit.lists import Tag, TwoLineItem, TwoLineList
from ui.kit.restyle import label
from ui.stored_words import said

if TYPE_CHECKING:
    from provider_ops.network.queries import OfficeFacts
    from provider_ops.overview.provider_record import Record
    from provider_ops.overview.record_reads import Standing
    from ui.page import Desk

MOST_PEOPLE = 30


class PlacesPane(QWidget):
    """Offices, people and identity, from top to bottom."""

    edit_asked = Signal()
    person_asked = Signal()  # to add one
    provider_asked = Signal(str)  # key of a clinician

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._office: OfficeFacts | None = None
        self.setProperty("surface", "inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = desk.theme
        self.offices = Block(theme, self.tr("Offices"))
        self.people = Block(theme, self.tr("People"), link=self.tr("Add"))
        self.identity = Block(theme, self.tr("Identity"), link=self.tr("Edit"))
        self.rhythm = Block(theme, self.tr("Visit rhythm"), ruled=False)
        self.chart = ChartView(theme, self.tr("Visits by quarter"))
        self.rhythm.set_body(self.chart)
        self.places, self.persons = TwoLineList(theme), TwoLineList(theme, breaks=True)
        for view, block in ((self.places, self.offices), (self.persons, self.people)):
            view.setProperty("surface", "inset")
            view.setAccessibleName(block.title.text())
            view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            block.set_body(view, flush=True)
        self.persons.setObjectName("providers.people")
        self._grid_box = QWidget()
        self._grid = QGridLayout(self._grid_box)
        self._grid.setContentsMargins(0, 2, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self.identity.set_body(self._grid_box)
        self.people.acted.connect(self.person_asked)
        self.identity.acted.connect(self.edit_asked)
        self.persons.open_asked.connect(self._open)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for block in (self.offices, self.people, self.identity, self.rhythm):
            column.addWidget(block)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.chart.set_height(HEIGHT)

    def show_rhythm(self, found: Standing) -> None:
        """Show when the office was visited, and how often it should be."""
        today, office = self._desk.work.today(), self._office
        self.rhythm.setVisible(office is not None)
        if office is None:
            return
        goal = self.tr("goal: every {0} days").format(found.target_days)
        self.rhythm.hint.setText(goal)
        made = sum(beat.made for beat in found.beats)
        said = self.tr("{0} visits in four quarters").format(made)
        quarter = self.tr("Q{number} {year}")

        def layout(width: float, _height: float, measure: Any) -> Any:
            return rhythm(found.beats, today, width, measure, finding=said,
                          quarter=quarter)  # fmt: skip

        self.chart.show_chart(layout)

    def show_record(self, record: Record) -> None:
        """Show who and where."""
        self._office = record.office
        self._show_places(record)
        self._show_people(record)
        self._show_identity(record)

    def _show_places(self, record: Record) -> None:
        self.offices.show_body()
        self.offices.hint.setText(str(len(record.locations)) if record.locations else "")
        items = [
            TwoLineItem(
                str(place.id), place.address, f"{place.city} {place.zip_code}", "icon:map-pin",
                more=place.hours,
            )
            for place in record.locations
        ]  # fmt: skip
        if record.provider is not None and record.office is not None:
            office = record.office
            rep = self.tr("{0} looks after it").format(office.rep) if office.rep else ""
            items.insert(0, TwoLineItem(str(office.id), office.name, rep, "icon:building-2"))
        nothing = TwoLineItem("none", self.tr("No address is on file."))
        self._fill(self.places, items or [nothing])

    def _show_people(self, record: Record) -> None:
        self.people.show_body()
        everyone = [
            TwoLineItem(
                str(person.id), person.name,
                _joined(person.phone, said(person.role)),  # what is dialled is never cut
                f"person:{_initials(person.name)}",
                tag=_language_tag(person.language),
            )
            for person in record.contacts
        ] + [
            TwoLineItem(
                f"provider {row.provider_id}", row.provider, said(row.specialty),
                f"person:{_initials(row.provider)}",
            )
            for row in record.people
        ]  # fmt: skip
        shown = everyone[:MOST_PEOPLE]
        count = len(everyone)
        self.people.hint.setText(
            str(count) if count <= MOST_PEOPLE else self.tr("{0} of {1}").format(len(shown), count)
        )
        self.people.link.setVisible(record.office is not None)
        nothing = TwoLineItem("none", self.tr("Nobody is on file."))
        self._fill(self.persons, shown or [nothing])

    def _show_identity(self, record: Record) -> None:
        self.identity.show_body()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, (name, value) in enumerate(self._facts(record)):
            self._grid.addWidget(label(name, "12", "3"), row, 0, Qt.AlignmentFlag.AlignTop)
            words = label(value, "12", wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if name in (self.tr("NPI"), self.tr("Taxonomy"), self.tr("TIN")):
                words.setFont(self._desk.theme.font(12, code=True))
            self._grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)

    def _facts(self, record: Record) -> list[tuple[str, str]]:
        person, office = record.provider, record.office
        pairs: list[tuple[str, str]] = [(self.tr("NPI"), record.npi)]
        if person is not None:
            pairs += [
                (self.tr("Taxonomy"), person.taxonomy_code),
                (self.tr("Listed as"), record.taxonomy),
                (self.tr("Languages"), ", ".join(language_name(word) for word in person.languages)),
                (self.tr("New patients"), self._accepts(accepts=person.accepts_new)),
            ]
        elif office is not None:
            pairs += [
                (self.tr("TIN"), masked_tin(office.tin)),
                (self.tr("Kind"), said(office.kind).capitalize()),
                (self.tr("Tier"), office.tier),
            ]
        if office is not None:
            pairs += [(self.tr("Territory"), office.territory), (self.tr("Note"), office.note)]
        return [(name, value) for name, value in pairs if value]

    def _accepts(self, *, accepts: bool | None) -> str:
        if accepts is None:
            return self.tr("Never asked")
        return self.tr("Accepts") if accepts else self.tr("Does not accept")

    def _fill(self, view: TwoLineList, items: list[TwoLineItem]) -> None:
        view.show_items(items)
        view.setFixedHeight(view.rows_height)

    def _open(self, key: str) -> None:
        kind, _, value = key.partition(" ")
        if kind == "provider":
            self.provider_asked.emit(value)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _language_tag(code: str) -> Tag | None:
    return None if code in ("", "en") else Tag(language_name(code), "ac")


def _initials(name: str) -> str:
    words = [word for word in name.split(",", maxsplit=1)[0].split() if word[:1].isalpha()]
    chosen = words if len(words) == 1 else [words[0], words[-1]] if words else []
    return "".join(word[0] for word in chosen).upper()
