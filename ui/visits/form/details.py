"""When and where the visit was, and what kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from provider_ops.visits.rules import Missing
from ui.kit.choices import Select
from ui.kit.date_field import DateField
from ui.kit.entry_fields import TimeField
from ui.kit.fields import Field, TextField
from ui.stored_words import said
from ui.visits.form.section import FormSection

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from provider_ops.visits.rules import VisitForm
    from ui.kit.theme import Theme
    from ui.visits.form.facts import FormFacts

_SHARES = (15, 14, 9, 9, 13, 12)
_KIND, _SPACING = 4, 9
_ONE_ROW = 700
_AROUND_CHOICE = 44
"""Pixels of frame, padding and arrow around the word of a choice."""
_AROUND_NAME = 24
"""Pixels of frame and padding at both sides of the office's name."""


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
        self.office = TextField(theme)
        self.office.setReadOnly(True)
        self.office.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # nothing can be typed
        self.day = DateField(theme, today)
        self.arrived, self.left = TimeField(), TimeField()
        self.kind, self.place = Select(), Select()
        self._day_field = Field(theme, self.tr("Date"), self.day, name="details.day")
        self._left_field = Field(theme, self.tr("Left"), self.left, name="details.left")
        fields = (
            Field(theme, self.tr("Practice"), self.office, name="details.office"),
            self._day_field,
            Field(theme, self.tr("Arrived"), self.arrived, name="details.arrived"),
            self._left_field,
            Field(theme, self.tr("Kind"), self.kind, name="details.kind"),
            Field(theme, self.tr("Place"), self.place, name="details.place"),
        )
        self._fields, self._columns = fields, 0
        self._grid = QGridLayout()
        self._grid.setSpacing(_SPACING)
        for field in fields:
            field.control.setMinimumWidth(theme.px(44))
        self._arrange()
        self.body.addLayout(self._grid)
        for entry in (self.day, self.arrived, self.left, self.kind, self.place):
            entry.value_changed.connect(self._changed)

    @override
    def show_form(self, form: VisitForm, facts: FormFacts) -> None:
        row = facts.detail.row
        self._name = row.organization
        self._show_name()
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
        self._show_name()

    def _arrange(self) -> None:
        """Put the fields into one row, or into two where the words in them would be cut."""
        columns = len(_SHARES) if self._fits_one_row() else len(_SHARES) // 2
        if columns == self._columns:
            return
        self._columns = columns
        for at, (field, share) in enumerate(zip(self._fields, _SHARES, strict=True)):
            self._grid.addWidget(field, at // columns, at % columns)
            self._grid.setColumnStretch(at, share if columns == len(_SHARES) else int(at < columns))

    def _fits_one_row(self) -> bool:
        """Whether one row leaves room for the word of the kind, which differs by language."""
        word = self.kind.fontMetrics().horizontalAdvance(self.kind.currentText())
        room = self.width() - self.body.contentsMargins().left() * 2 - _SPACING * len(_SHARES)
        share = room * _SHARES[_KIND] / sum(_SHARES)
        wide = self.width() >= self._theme.px(_ONE_ROW)
        return wide and share >= word + self._theme.px(_AROUND_CHOICE)

    def _show_name(self) -> None:
        """Show as much of the office's name as there is room for, the tooltip all of it."""
        room = self.office.width() - self._theme.px(_AROUND_NAME)
        end = Qt.TextElideMode.ElideRight
        shown = self.office.fontMetrics().elidedText(self._name, end, room)
        self.office.setText(shown if room > 0 else self._name)
        self.office.setToolTip(self._name)
        self.office.setCursorPosition(0)

    @override
    def first(self) -> QWidget:
        return self.day

    def _changed(self) -> None:
        day = self.day.value()
        ahead = day is not None and day > self._today()
        self._day_field.set_error(self.tr("This day is still to come") if ahead else "")
        arrived, left = self.arrived.value(), self.left.value()
        turned = arrived is not None and left is not None and left <= arrived
        self._left_field.set_error(self.tr("Before arriving") if turned else "")
        self.changed.emit()
