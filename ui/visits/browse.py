"""The ways to look at many visits: a list, a week, a month, and who is due for one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from provider_ops.core.calendar import add_months
from provider_ops.planning import queries as planning
from provider_ops.planning.actions import end_series, plan_repeats
from provider_ops.planning.queries import RepeatRow
from ui.kit.commands import Command
from ui.kit.date_field import DateField
from ui.kit.day_words import month_name
from ui.kit.fields import Field
from ui.kit.jobs import Lane
from ui.kit.paper import ask_target
from ui.kit.segmented import Segmented
from ui.kit.sheet import Sheet
from ui.visits.due_view import DueView
from ui.visits.month_view import WEEKS, MonthView, grid_start
from ui.visits.period_view import PeriodView
from ui.visits.visit_list import VisitList
from ui.visits.week_view import DAYS, WeekView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from provider_ops.core.progress import Reporter
    from provider_ops.visits.queries import VisitRow
    from ui.page import Desk

    Days: TypeAlias = list[VisitRow | RepeatRow]

LIST, WEEK, MONTH, DUE = "list", "week", "month", "due"

EXPORTED = (-1, 3)
"""Months before and after today that go into a calendar file."""
REMIND = 30
"""Minutes before a visit at which the other calendar reminds."""
LAST_MINUTE = 24 * 60


class Browse(QStackedWidget):
    """Reads what each view shows; `views` stands in the page's header."""

    open_asked = Signal(object)  # key of a visit
    plan_asked = Signal(object)  # a date, or None
    planned = Signal(object)  # keys of visits that repeats have become
    settled = Signal(str)  # words: something else about repeats was changed
    moved = Signal()  # something else is under the cursor
    turned = Signal()  # another view or another week is on screen
    announced = Signal(str)
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.list, self.due = VisitList(desk), DueView(desk)
        self.week = WeekView(desk.theme, desk.work.today())
        self.month = MonthView(desk.theme, desk.work.today())
        self._week = PeriodView(desk.theme, self.week, self.tr("Previous week"),
                                self.tr("Next week"))  # fmt: skip
        self._month = PeriodView(desk.theme, self.month, self.tr("Previous month"),
                                 self.tr("Next month"))  # fmt: skip
        self._shown: dict[str, QWidget] = {
            LIST: self.list, WEEK: self._week, MONTH: self._month, DUE: self.due,
        }  # fmt: skip
        self.views = Segmented(
            self.tr("View"),
            [(LIST, self.tr("List")), (WEEK, self.tr("Week")), (MONTH, self.tr("Month")),
             (DUE, self.tr("Due"))],
        )
        for view in self._shown.values():
            self.addWidget(view)
        self._connect()

    def shows(self, key: str) -> bool:
        """Tell whether a view is the one on screen."""
        return self.currentWidget() is self._shown[key]

    def key_hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of the view on screen."""
        view = ("W", self.tr("Next view"))
        if self.shows(WEEK):
            return (("← → ↑ ↓", self.tr("Move")), ("↵", self.tr("Open")),
                    ("PgUp PgDn", self.tr("Week")), ("N", self.tr("Plan visit")), view)  # fmt: skip
        if self.shows(MONTH):
            return (("← → ↑ ↓", self.tr("Move")), ("↵", self.tr("Week or plan")),
                    ("PgUp PgDn", self.tr("Month")), ("N", self.tr("Plan visit")),
                    view)  # fmt: skip
        if self.shows(DUE):
            return (("↑ ↓", self.tr("Move")), ("X", self.tr("Select")),
                    ("P", self.tr("Plan visits")), ("↵", self.tr("Open office")),
                    ("/", self.tr("Search")), view)  # fmt: skip
        return (("↑ ↓", self.tr("Move")), ("↵", self.tr("Open")), ("/", self.tr("Search")),
                ("N", self.tr("Plan visit")), view)  # fmt: skip

    def refresh(self) -> None:
        """Read the view on screen again; the others are read when they are turned to."""
        self.list.refresh()
        if self.shows(WEEK):
            self._read_week()
        elif self.shows(MONTH):
            self._read_month()
        elif self.shows(DUE):
            self.due.refresh()

    def turn(self) -> None:
        """Go to the next view."""
        keys = list(self._shown)
        self.show_view(keys[(keys.index(self.views.value()) + 1) % len(keys)])

    def show_view(self, key: str) -> None:
        """Go to a view, the keyboard with it."""
        self.views.set_value(key)
        self.focus()

    def focus(self) -> None:
        """Let the keyboard act in the view on screen."""
        at = {LIST: self.list.table, WEEK: self.week, MONTH: self.month, DUE: self.due.table}
        at[self.views.value()].setFocus()

    def commands(self, browsing: Callable[[], bool]) -> tuple[Command, ...]:
        """Return what can be done in the views while the page is `browsing`."""
        return (
            Command("visits.toggle-view", self.tr("Next view"), self.turn, "W", "calendar-days",
                    browsing, single_letter=True),
            Command("visits.show-due", self.tr("Who is due"), lambda: self.show_view(DUE), "D",
                    "target", browsing, single_letter=True),
            Command("visits.plan-repeats", self.tr("Plan the repeats of the week"),
                    lambda: self.plan_repeats(tuple(self.week.repeats)), icon="rotate-cw",
                    enabled=lambda: browsing() and self.shows(WEEK) and bool(self.week.repeats),
                    why_not=self.tr("Nothing in the week on screen waits to be planned.")),
            Command("visits.end-repeat", self.tr("Let the visit repeat no more"), self.end_repeat,
                    icon="calendar-x-2",
                    enabled=lambda: browsing() and self._repeat() is not None,
                    why_not=self.tr("Choose a repeat in the week first.")),
            Command("visits.export-calendar", self.tr("Export calendar"), self.ask_export,
                    icon="calendar-days", enabled=browsing),
        )  # fmt: skip

    def plan_repeats(self, rows: tuple[RepeatRow, ...]) -> None:
        """Make visits of repeats."""
        work = self._desk.work
        self._desk.jobs.run(
            self, lambda _: plan_repeats(work, rows), self.planned.emit, self.failed.emit,
            lane=Lane.WRITE,
        )  # fmt: skip

    def end_repeat(self) -> None:
        """Let what repeats under the cursor of the week repeat no more."""
        row, work = self._repeat(), self._desk.work
        if row is None:
            return
        words = self.tr("The visit to {office} repeats no more").format(office=row.organization)
        self._desk.jobs.run(
            self, lambda _: end_series(work, row.series_id), lambda _: self.settled.emit(words),
            self.failed.emit, lane=Lane.WRITE,
        )  # fmt: skip

    def _repeat(self) -> RepeatRow | None:
        row = self.week.current if self.shows(WEEK) else None
        return row if isinstance(row, RepeatRow) else None

    def ask_export(self) -> None:
        """Ask where to write the calendar file."""
        name = self.tr("Visits {day}").format(day=f"{self._desk.work.today():%Y-%m-%d}")
        ask_target(self, self.tr("Export calendar"), f"{name}.ics",
                   self.tr("Calendar (*.ics)"), self.export_to)  # fmt: skip

    def export_to(self, path: Path) -> None:
        """Write the visits of the shown rep, from a month ago to three months ahead."""
        work, rep = self._desk.work, self.list.filter.rep_id
        first, last = (add_months(work.today(), by) for by in EXPORTED)

        def write(_reporter: Reporter) -> int:
            from provider_ops.reports.calendar_file import write_calendar

            return write_calendar(work, path, first, last, rep_id=rep, remind=REMIND)

        def done(count: int) -> None:
            words = self.tr("%n visits exported to {0}", "", count)
            self.announced.emit(words.format(path.name))

        self._desk.jobs.run(self, write, done, self.failed.emit)

    def _show(self, key: str) -> None:
        self.setCurrentWidget(self._shown[key])
        if key == WEEK:
            self._read_week()
        elif key == MONTH:
            self._read_month()
        elif key == DUE:
            self.due.refresh()
        self.turned.emit()

    def _show_week_of(self, day: date) -> None:
        """Go to the week of a day, the cursor on the day."""
        self.week.column = (day.weekday() + 1) % DAYS
        self.week.place = 0
        self.week.first = day - timedelta(days=self.week.column)
        self._week.asked = None
        self.show_view(WEEK)

    def _turn_month(self, by: int) -> None:
        self._read_month(add_months(self._month.asked or self.month.day, by))

    def _turn_week(self, by: int) -> None:
        self._read_week((self._week.asked or self.week.first) + timedelta(days=by * DAYS))

    def _read_month(self, wanted: date | None = None) -> None:
        day = wanted or self._month.asked or self.month.day

        def show(found: Days, rep: UUID | None) -> None:
            self.month.show_month(day, found, rep)
            self._month.name.setText(month_name(day))
            self.turned.emit()

        self._month.asked = day
        self._read_days(self._month, grid_start(day), WEEKS * DAYS, show)

    def _read_week(self, wanted: date | None = None) -> None:
        start = wanted or self._week.asked or self.week.first

        def show(found: Days, rep: UUID | None) -> None:
            self.week.show_week(start, found, rep)
            self._week.name.setText(self.tr("{first} to {last}").format(
                first=f"{start:%m/%d}", last=f"{start + timedelta(days=DAYS - 1):%m/%d/%Y}"))
            self.turned.emit()

        self._week.asked = start
        self._read_days(self._week, start, DAYS, show)

    def _read_days(
        self, view: PeriodView, first: date, count: int,
        show: Callable[[Days, UUID | None], None],
    ) -> None:  # fmt: skip
        """Read visits and, from today on, what repeats and waits to be planned, in their order.

        Of days that `view` asked for while others were read, those asked for last are shown.
        """
        work, rep = self._desk.work, self.list.filter.rep_id
        view.asks += 1
        ask = view.asks

        def read(_reporter: Reporter) -> Days:
            today, last = work.today(), first + timedelta(days=count - 1)
            with work.read() as session:
                rows = planning.agenda(session, rep, first, count, zone=work.time_zone,
                                       today=today)  # fmt: skip
                waiting = planning.repeats(session, work.market_id, max(first, today), last,
                                           today=today, rep_id=rep)  # fmt: skip
            return sorted((*rows, *waiting), key=_begins)

        def shown(found: Days) -> None:
            if ask == view.asks:
                view.asked = None
                show(found, rep)

        def fail(error: Exception) -> None:
            if ask == view.asks:
                view.asked = None
            self.failed.emit(error)

        self._desk.jobs.run(self, read, shown, fail)

    def _ask_days(self) -> None:
        theme, today = self._desk.theme, self._desk.work.today
        first, last = DateField(theme, today), DateField(theme, today)
        first.set_value(self.list.filter.first)
        last.set_value(self.list.filter.last)
        fields = (
            Field(theme, self.tr("From"), first, name="days.first"),
            Field(theme, self.tr("To"), last, name="days.last"),
        )
        sheet = Sheet(theme, self, self.tr("Show these days"), "", (fields,),
                      act=self.tr("Show days"), keep=self.tr("Cancel"), check=dict)  # fmt: skip

        def show() -> None:
            self.list.set_filter(first=first.value(), last=last.value())
            sheet.accept()

        sheet.confirmed.connect(show)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _connect(self) -> None:
        self.list.open_asked.connect(lambda row: self.open_asked.emit(row.id))
        self.list.plan_asked.connect(lambda: self.plan_asked.emit(None))
        self.list.dates_asked.connect(self._ask_days)
        self.list.failed.connect(self.failed)
        self.week.repeat_asked.connect(lambda row: self.plan_repeats((row,)))
        self.week.open_asked.connect(lambda row: self.open_asked.emit(row.id))
        self.week.plan_asked.connect(self.plan_asked)
        self.week.moved.connect(self.moved)
        for asks in (self.week.week_asked, self._week.turned):
            asks.connect(self._turn_week)
        self.month.plan_asked.connect(self.plan_asked)
        self.month.week_asked.connect(self._show_week_of)
        self.month.month_asked.connect(self._read_month)
        for turns in (self.month.turned, self._month.turned):
            turns.connect(self._turn_month)
        self.due.failed.connect(self.failed)
        self.views.value_changed.connect(self._show)


def _begins(row: VisitRow | RepeatRow) -> tuple[date, int]:
    """Return when a visit begins; on its day those at any time come last."""
    return row.day, LAST_MINUTE if row.start_minute is None else row.start_minute
