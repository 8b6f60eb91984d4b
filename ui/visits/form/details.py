"""When the visit was and how long it took."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from provider_ops.visits.rules import Missing
from ui.kit.date_field import DateField
from ui.kit.entry_fields import NumberField, TimeField
from ui.kit.fields import Field, TextField
from ui.visits.form.section import FormSection

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from provider_ops.visits.rules import VisitForm
    from ui.kit.theme import Theme
    from ui.visits.form.facts import FormFacts

LONGEST = 600


class DetailsSection(FormSection):
    """Office and purpose stand fixed; date, time and length can be corrected."""

    key = "details"
    needs: ClassVar[tuple[Missing, ...]] = (Missing.DAY,)
    headed = False

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, "")
        self.title = self.tr("Details")
        self.setAccessibleName(self.title)
        self._today = today
        self.office, self.purpose = TextField(theme), TextField(theme)
        self.day = DateField(theme, today)
        self.arrived = TimeField()
        self.minutes = NumberField(1, LONGEST, 45)
        for fixed in (self.office, self.purpose):
            fixed.setReadOnly(True)
        self._day_field = Field(theme, self.tr("Date"), self.day, name="details.day")
        fields = (
            Field(theme, self.tr("Office"), self.office, name="details.office"),
            Field(theme, self.tr("Purpose"), self.purpose, name="details.purpose"),
            self._day_field,
            Field(theme, self.tr("Arrived"), self.arrived, name="details.arrived"),
            Field(theme, self.tr("Minutes"), self.minutes, name="details.minutes"),
        )
        grid = QGridLayout()
        grid.setSpacing(10)
        for at, (field, share) in enumerate(zip(fields, (17, 17, 11, 8, 6), strict=True)):
            grid.addWidget(field, 0, at)
            grid.setColumnStretch(at, share)
            field.control.setMinimumWidth(theme.px(44))
        self.body.addLayout(grid)
        for entry in (self.day, self.arrived, self.minutes):
            entry.value_changed.connect(self._changed)

    @override
    def show_form(self, form: VisitForm, facts: FormFacts) -> None:
        self.office.setText(facts.detail.row.organization)
        self.purpose.setText(facts.detail.row.purpose)
        for fixed in (self.office, self.purpose):
            fixed.setCursorPosition(0)
        self.day.set_value(form.day)
        self.arrived.set_value(form.start_minute)
        self.minutes.set_value(form.minutes)

    @override
    def read(self, form: VisitForm) -> VisitForm:
        return replace(
            form,
            day=self.day.value(),
            start_minute=self.arrived.value(),
            minutes=self.minutes.value(),
        )

    @override
    def first(self) -> QWidget:
        return self.day

    def _changed(self) -> None:
        day = self.day.value()
        ahead = day is not None and day > self._today()
        self._day_field.set_error(self.tr("This day is still to come") if ahead else "")
        self.changed.emit()
