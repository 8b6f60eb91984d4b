"""When and where the visit was, and what kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from provider_ops.visits.rules import Missing, VisitForm, Wrong, missing, wrong
from ui.kit.choices import Select
from ui.kit.date_field import DateField
from ui.kit.entry_fields import TimeField
from ui.kit.fields import Field, TextField
from ui.stored_words import said
from ui.visits.form.section import FormSection, Refused

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from ui.kit.theme import Theme
    from ui.visits.form.facts import FormFacts

_ROWS = (((0, 1, 2, 3, 4, 5),), ((0,), (1, 2, 3, 4, 5)), ((0,), (1, 2, 3), (4, 5)))
"""The fields by their places, as they stand in one row, two or three."""
_SPACING = 9
_AROUND = (26, 50, 26, 26, 44, 44)
"""Pixels of frame, padding and picture around the words of each field."""


class DetailsSection(FormSection):
    """The office stands fixed; date, times, kind and place can be corrected."""

    key = "details"
    needs: ClassVar[tuple[Missing, ...]] = (Missing.DAY,)
    headed = False

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, "")
        self.title = self.tr("Details")
        self.setAccessibleName(self.title)
        self._today, self._theme, self._name = today, theme, ""
        self._planned_for = today()
        self.office = TextField(theme)
        self.office.setReadOnly(True)
        self.office.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # nothing can be typed
        self.day = DateField(theme, today)
        self.arrived, self.left = TimeField(), TimeField()
        self.kind, self.place = Select(), Select()
        self._day_field = Field(theme, self.tr("Date"), self.day, name="details.day")
        self._arrived_field = Field(theme, self.tr("Arrived"), self.arrived, name="details.arrived")
        self._left_field = Field(theme, self.tr("Left"), self.left, name="details.left")
        fields = (
            Field(theme, self.tr("Practice"), self.office, name="details.office"),
            self._day_field,
            self._arrived_field,
            self._left_field,
            Field(theme, self.tr("Kind"), self.kind, name="details.kind"),
            Field(theme, self.tr("Place"), self.place, name="details.place"),
        )
        self._fields = fields
        self._arranged: tuple[object, ...] = ()
        self._lines = tuple(QHBoxLayout() for _row in _ROWS)
        for line in self._lines:
            line.setSpacing(_SPACING)
            self.body.addLayout(line)
        for field in fields:
            field.control.setMinimumWidth(theme.px(44))
        self._arrange()
        for entry in (self.day, self.arrived, self.left, self.kind, self.place):
            entry.value_changed.connect(self._changed)
        for dated in (self.day, self.arrived, self.left):
            dated.problem_changed.connect(self._say_wrong)  # after the field took it

    @override
    def show_form(self, form: VisitForm, facts: FormFacts) -> None:
        row = facts.detail.row
        self._name, self._planned_for = row.organization, row.day
        self.office.setText(row.organization)
        self.office.setToolTip(row.organization)
        self.office.setCursorPosition(0)
        self.day.set_value(form.day)
        self.arrived.set_value(form.start_minute)
        self.left.set_value(form.left_minute)
        purpose = form.purpose or row.purpose
        kinds = dict.fromkeys((purpose, row.purpose, *facts.purposes))
        self.kind.set_options([(said(kind), kind) for kind in kinds])
        self.kind.set_value(purpose)
        self.place.set_options([(place.name, place.id) for place in facts.places])
        self.place.set_value(form.location_id or facts.detail.location_id)
        for choice in (self.kind, self.place):
            choice.show_beginning()
        self._say_wrong()
        self._arrange()

    @override
    def read(self, form: VisitForm) -> VisitForm:
        return replace(
            form,
            day=self.day.value(),
            start_minute=self.arrived.value(),
            left_minute=self.left.value(),
            purpose=self.kind.value() or form.purpose,
            location_id=self.place.value() or form.location_id,
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the fields into one row, or into several where the words in them would be cut."""
        wanted = self._wanted()
        outer = self.layout()
        around = outer.contentsMargins() if outer is not None else QMargins()
        room = self.width() - around.left() - around.right()
        rows = next((rows for rows in _ROWS if _wide(rows, wanted) <= room), _ROWS[-1])
        if (rows, room, wanted) == self._arranged:
            return
        self._arranged = (rows, room, wanted)
        for row, fields in enumerate(rows):
            line = self._lines[row]
            for place, at in enumerate(fields):
                line.insertWidget(place, self._fields[at], wanted[at])
            if fields[0] == 0:
                others = sum(wanted[at] + _SPACING for at in fields[1:])
                line.setStretch(0, max(wanted[0], room - others))

    def _wanted(self) -> tuple[int, ...]:
        """The pixels that each field takes to show all of its words."""
        theme, metrics = self._theme, self.office.fontMetrics()
        words = (self._name, "00/00/0000", "00:00 AM", "00:00 AM", self.kind.currentText(),
                 self.place.currentText())  # fmt: skip
        return tuple(
            max(metrics.horizontalAdvance(text) + theme.px(around), field.title_width())
            for text, around, field in zip(words, _AROUND, self._fields, strict=True)
        )

    @override
    def first(self) -> QWidget:
        return self.day

    @override
    def refused(self) -> tuple[Refused, ...]:
        """A day that is missing or still to come is told of as such."""
        lacks_day = Missing.DAY in missing(self._now_held(), self._today())
        return tuple(
            Refused(field.control, text)
            for field, text in self._wrong_words().items()
            if text and not (lacks_day and field is self._day_field)
        )

    def _now_held(self) -> VisitForm:
        return VisitForm(day=self.day.value(), start_minute=self.arrived.value(),
                         left_minute=self.left.value())  # fmt: skip

    def _wrong_words(self) -> dict[Field, str]:
        """What is wrong in each field that can be, "" for nothing."""
        held, today = self._now_held(), self._today()
        found = wrong(held, today, self._planned_for)
        ahead = held.day is not None and held.day > today
        day = (self.tr("This day is still to come") if ahead
               else self.tr("More than a year ago") if Wrong.LONG_AGO in found else "")  # fmt: skip
        left = self.tr("Before arriving") if Wrong.LEFT in found else ""
        return {self._day_field: self.day.problem or day,
                self._arrived_field: self.arrived.problem,
                self._left_field: self.left.problem or left}  # fmt: skip

    def _say_wrong(self) -> None:
        for field, text in self._wrong_words().items():
            field.set_error(text)
        ends_now = self.day.value() == self._today()
        pattern = self.arrived.placeholderText()
        self.left.setPlaceholderText(self.tr("now") if ends_now else pattern)

    def _changed(self) -> None:
        self._say_wrong()
        self._arrange()
        self.changed.emit()


def _wide(rows: tuple[tuple[int, ...], ...], wanted: tuple[int, ...]) -> int:
    """The pixels that the widest of these rows takes; the office alone takes what there is."""
    shared = [fields for fields in rows if len(fields) > 1]
    return max(sum(wanted[at] + _SPACING for at in fields) - _SPACING for fields in shared)
