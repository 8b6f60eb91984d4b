"""Plan a visit: which office, what for, when."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.network import queries as network
from provider_ops.planning.actions import DayPlan
from provider_ops.planning.rules.repeats import Unit
from provider_ops.visits.actions import PlannedVisit
from ui.kit.choices import Select
from ui.kit.date_field import DateField
from ui.kit.entry_fields import NumberField, TimeField
from ui.kit.fields import Field
from ui.kit.sheet import Sheet
from ui.kit.suggest import SearchField, SuggestField
from ui.stored_words import kept, said
from ui.visits.who_goes import WhoGoes, plans_for_others

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.store.workspace import Workspace
    from provider_ops.visits.rules import TaughtCode
    from ui.kit.theme import Theme
    from ui.page import Desk

LONGEST = 600
OFFERED = 8
NAMED = 4


def find_offices(work: Workspace, text: str) -> list[tuple[str, UUID]]:
    """Return offices by a part of the name or the beginning of the NPI; runs on a worker."""
    with work.read() as session:
        rows = network.offices(session, work.market_id, text=text, limit=OFFERED)
    named = (f"{row.name} · {row.territory}" if row.territory else row.name for row in rows)
    return list(zip(named, (row.id for row in rows), strict=True))


class PlanSheet(Sheet):
    """`plan` is what was asked for, once `confirmed` came."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        *,
        day: date,
        purposes: Sequence[str] = (),
        codes: tuple[TaughtCode, ...] = (),
    ) -> None:
        theme, work = desk.theme, desk.work
        translate = partial(QCoreApplication.translate, "PlanSheet")
        self._codes = codes
        self._provider: UUID | None = None
        self.office = SearchField(
            theme, desk.jobs, lambda text: find_offices(work, text), translate("Name or NPI")
        )
        self.purpose = SuggestField(theme, free=True)
        self.purpose.set_options([(said(purpose), purpose) for purpose in purposes])
        self.day, self.time = DateField(theme, work.today), TimeField()
        self.minutes = NumberField(1, LONGEST, 45)
        self.day.set_value(day)
        self._office = Field(theme, translate("Office"), self.office, name="plan.office")
        self._purpose = Field(theme, translate("Purpose"), self.purpose, name="plan.purpose")
        self._day = Field(theme, translate("Date"), self.day, name="plan.day")
        self._time = Field(theme, translate("Time"), self.time, name="plan.time")
        length = Field(theme, translate("Minutes"), self.minutes, name="plan.minutes")
        self.repeats = Select(_rhythms())
        self.repeats.set_value(None)
        repeats = Field(theme, translate("Repeats"), self.repeats, name="plan.repeats")
        self.goes = WhoGoes(desk) if plans_for_others(desk) else None
        taught = ", ".join(dict.fromkeys(code.code for code in codes))
        text = translate("Codes to teach: {codes}.").format(codes=taught) if taught else ""
        super().__init__(
            theme,
            parent,
            translate("Plan visit"),
            text,
            (self._office, self._purpose, *_goes_field(theme, self.goes),
             (self._day, self._time, length), repeats),
            act=translate("Plan visit"),
            keep=translate("Cancel"),
            check=self._wrong,
        )  # fmt: skip
        self.office.value_changed.connect(self._follow)
        self.day.value_changed.connect(self._follow)

    def fill(self, office: tuple[str, UUID] | None, purpose: str) -> None:
        """Show what is known already, and go to the first open field."""
        if office is not None:
            self.office.set_choice(*office)
            self._follow()
            (self.day if purpose else self.purpose).setFocus()
        self.purpose.setText(said(purpose))

    def plan(self) -> PlannedVisit:
        """Return the visit that was asked for."""
        day = self.day.value()
        assert day is not None
        return PlannedVisit(
            organization_id=self.office.value(),
            purpose=kept(self.purpose.text().strip()),
            day=day,
            start_minute=self.time.value(),
            minutes=self.minutes.value(),
            codes=self._codes,
            rep_id=self.goes.value() if self.goes else None,
        )

    def _follow(self) -> None:
        if self.goes is not None:
            office = self.office.value()
            self.goes.follow((office,) if office else (), self.day.value())

    def _wrong(self) -> dict[Field, str]:
        wrong = {}
        if self.office.value() is None:
            wrong[self._office] = self.tr("Choose an office from the list")
        if not self.purpose.text().strip():
            wrong[self._purpose] = self.tr("Say what the visit is for")
        if self.day.value() is None:
            wrong[self._day] = self.tr("A visit needs a day")
        if self._time.error:
            wrong[self._time] = self._time.error
        return wrong


def _goes_field(theme: Theme, goes: WhoGoes | None) -> tuple[Field, ...]:
    if goes is None:
        return ()
    words = QCoreApplication.translate("PlanSheet", "Who goes")
    return (Field(theme, words, goes, name="plan.goes"),)


def _rhythms() -> list[tuple[str, tuple[int, Unit] | None]]:
    translate = partial(QCoreApplication.translate, "PlanSheet")
    return [
        (translate("Never"), None),
        (translate("Every week"), (1, Unit.WEEKS)),
        (translate("Every 2 weeks"), (2, Unit.WEEKS)),
        (translate("Every 4 weeks"), (4, Unit.WEEKS)),
        (translate("Every month"), (1, Unit.MONTHS)),
        (translate("Every 2 months"), (2, Unit.MONTHS)),
        (translate("Every 3 months"), (3, Unit.MONTHS)),
        (translate("Every 6 months"), (6, Unit.MONTHS)),
    ]


class PlanSeveralSheet(Sheet):
    """One day and one purpose for several offices; their times follow one another."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        offices: Sequence[tuple[str, UUID]],
        purposes: Sequence[str],
        day: date,
        note: str = "",
    ) -> None:
        theme, work = desk.theme, desk.work
        names = [name for name, _key in offices]
        self._offices = tuple(key for _name, key in offices)
        translate = partial(QCoreApplication.translate, "PlanSheet")
        self.purpose = SuggestField(theme, free=True)
        self.purpose.set_options([(said(purpose), purpose) for purpose in purposes])
        self.day, self.time = DateField(theme, work.today), TimeField()
        self.minutes = NumberField(1, LONGEST, 45)
        self.day.set_value(day)
        self._purpose = Field(theme, translate("Purpose"), self.purpose, name="plan.purpose")
        self._day = Field(theme, translate("Date"), self.day, name="plan.day")
        self._time = Field(theme, translate("First visit at"), self.time, name="plan.time")
        length = Field(theme, translate("Minutes each"), self.minutes, name="plan.minutes")
        self.goes = WhoGoes(desk) if plans_for_others(desk) else None
        shown = ", ".join(names[:NAMED])
        more = len(names) - NAMED
        if more > 0:
            shown = translate("{offices} and {n} more").format(offices=shown, n=more)
        order = translate("They are planned in the order with the least driving.")
        super().__init__(
            theme,
            parent,
            translate("Plan visits to %n offices", "", len(names)),
            " ".join(filter(None, (f"{shown}.", note, order))),
            (self._purpose, *_goes_field(theme, self.goes), (self._day, self._time, length)),
            act=translate("Plan visits"),
            keep=translate("Cancel"),
            check=self._wrong,
        )
        self.day.value_changed.connect(self._follow)
        self._follow()

    def plan(self) -> DayPlan:
        """Return what was asked for the offices."""
        day = self.day.value()
        assert day is not None
        rep = self.goes.value() if self.goes else None
        return DayPlan(
            self._offices, day, kept(self.purpose.text().strip()), self.minutes.value(),
            self.time.value(), rep, to_their_own=self.goes is not None and rep is None,
        )  # fmt: skip

    def _follow(self) -> None:
        if self.goes is not None:
            self.goes.follow(self._offices, self.day.value())

    def _wrong(self) -> dict[Field, str]:
        wrong = {}
        if not self.purpose.text().strip():
            wrong[self._purpose] = self.tr("Say what the visits are for")
        if self.day.value() is None:
            wrong[self._day] = self.tr("A visit needs a day")
        if self._time.error:
            wrong[self._time] = self._time.error
        return wrong
