"""What is coming and what is open in the name of one representative."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.escalations import queries as escalations
from provider_ops.visits import queries as visits
from ui.escalations.words import STATE_GLYPHS, STATE_TONES, due_short
from ui.kit.day_words import short_weekday
from ui.kit.lists import TwoLineItem, TwoLineList
from ui.kit.panes import Pane, Panes
from ui.kit.section import PaneHeader, Section
from ui.kit.states import Empty, StatePane
from ui.page import Link
from ui.stored_words import said

if TYPE_CHECKING:
    from provider_ops.core.progress import Reporter
    from ui.page import Desk

SHOWN = 60
WIDE, NARROW = 412, 400


@dataclass(frozen=True, slots=True)
class RepWork:
    """Visits that are planned, promises and cases that are open, the most urgent first."""

    planned: tuple[visits.VisitRow, ...]
    promises: tuple[visits.PromiseRow, ...]
    cases: tuple[escalations.CaseRow, ...]


class RepPane(QWidget):
    """Three lists side by side; Enter on a row asks for the screen of what it names."""

    requested = Signal(object)  # a Link
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._who: UUID | None = None
        self.work: RepWork | None = None
        titles = (self.tr("Next visits"), self.tr("Open promises"), self.tr("Open escalations"))
        self.planned = _Part(desk, titles[0], self.tr("No visit is planned"))
        self.promises = _Part(desk, titles[1], self.tr("No promise is open"))
        self.cases = _Part(desk, titles[2], self.tr("No escalation is open"))
        self.panes = Panes(desk.theme, "team", (
            Pane("visits", titles[0], self.planned, WIDE, NARROW),
            Pane("promises", titles[1], self.promises, WIDE, NARROW),
            Pane("cases", titles[2], self.cases),
        ), desk.memory)  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        for part, kind in ((self.planned, "visit"), (self.promises, "organization"),
                           (self.cases, "escalation")):  # fmt: skip
            part.opened.connect(partial(self._open, kind))

    def show_heads(self, *, shown: bool) -> None:
        """Show the names of the lists, unless they stand on tabs."""
        for part in (self.planned, self.promises, self.cases):
            part.header.setVisible(shown)

    def show_rep(self, staff_id: UUID) -> None:
        """Read what `staff_id` has before them."""
        self._who = staff_id
        work, today = self._desk.work, self._desk.work.today()

        def read(_reporter: Reporter) -> RepWork:
            with work.read() as session:
                return RepWork(
                    visits.page(session, visits.Filter(rep_id=staff_id, view=visits.View.PLANNED),
                                zone=work.time_zone, today=today, limit=SHOWN),
                    visits.promises(session, today, owner_id=staff_id, limit=SHOWN),
                    escalations.page(session, escalations.Filter(owner_id=staff_id),
                                     zone=work.time_zone, on=today, limit=SHOWN),
                )  # fmt: skip

        self._desk.jobs.run(self, read, partial(self._show, staff_id), self.failed.emit)

    def _show(self, staff_id: UUID, found: RepWork) -> None:
        if staff_id != self._who:
            return  # somebody else was chosen meanwhile
        self.work = found
        today = self._desk.work.today()
        self.planned.show_items([
            TwoLineItem(str(one.id), one.organization, said(one.purpose), "icon:map-pin",
                        fact=self._day(one, today == one.day))
            for one in found.planned
        ])  # fmt: skip
        self.promises.show_items([
            TwoLineItem(f"{one.organization_id} {one.id}", one.text, one.organization,
                        "cr" if one.days_late > 0 else "pend",
                        fact=self._due(one), fact_tone="cr" if one.days_late > 0 else "")
            for one in found.promises
        ])  # fmt: skip
        self.cases.show_items([
            TwoLineItem(str(one.id), one.title, f"{one.number} · {one.organization}",
                        STATE_GLYPHS[one.state], fact=due_short(one, today),
                        fact_tone=STATE_TONES[one.state])
            for one in found.cases
        ])  # fmt: skip

    def _day(self, one: visits.VisitRow, is_today: bool) -> str:  # noqa: FBT001 - a fact
        return self.tr("today") if is_today else f"{short_weekday(one.day)} {one.day:%m/%d}"

    def _due(self, one: visits.PromiseRow) -> str:
        if one.days_late > 0:
            return self.tr("{days} d late").format(days=one.days_late)
        return f"{one.due_on:%m/%d}"

    def _open(self, kind: str, key: str) -> None:
        self.requested.emit(Link(kind, UUID(key.split(maxsplit=1)[0])))


class _Part(QWidget):
    """A list with its head; says so when there is nothing."""

    opened = Signal(str)

    def __init__(self, desk: Desk, title: str, nothing: str) -> None:
        super().__init__()
        self._nothing = nothing
        self.header = PaneHeader(desk.theme, title)
        self.rows = TwoLineList(desk.theme)
        self.rows.setAccessibleName(title)
        self.rows.open_asked.connect(self.opened)
        self.states = StatePane(desk.theme, self.rows)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(Section(self.header, self.states))

    def show_items(self, items: list[TwoLineItem]) -> None:
        """Replace the rows."""
        self.header.set_hint(f"{len(items):,}" if items else "")
        self.rows.show_items(items)
        if items:
            self.states.show_content()
        else:
            self.states.show_empty(Empty("circle-check", self._nothing, "", "ok"))
