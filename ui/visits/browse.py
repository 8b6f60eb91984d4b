"""The ways to look at many visits: a list, a week, and who is due for one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from provider_ops.visits import queries
from ui.kit.date_field import DateField
from ui.kit.fields import Field
from ui.kit.segmented import Segmented
from ui.kit.sheet import Sheet
from ui.visits.due_view import DueView
from ui.visits.visit_list import VisitList
from ui.visits.week_view import DAYS, WeekView

if TYPE_CHECKING:
    from provider_ops.core.progress import Reporter
    from provider_ops.visits.queries import VisitRow
    from ui.page import Desk

LIST, WEEK, DUE = "list", "week", "due"


class Browse(QStackedWidget):
    """Reads what each view shows; `views` stands in the page's header."""

    open_asked = Signal(object)  # key of a visit
    plan_asked = Signal(object)  # a date, or None
    turned = Signal()  # another view or another week is on screen
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.list, self.due = VisitList(desk), DueView(desk)
        self.week = WeekView(desk.theme, desk.work.today())
        self._shown: dict[str, QWidget] = {LIST: self.list, WEEK: self.week, DUE: self.due}
        self.views = Segmented(
            self.tr("View"),
            [(LIST, self.tr("List")), (WEEK, self.tr("Week")), (DUE, self.tr("Due"))],
        )
        for view in self._shown.values():
            self.addWidget(view)
        self._connect()

    def shows(self, key: str) -> bool:
        """Tell whether a view is the one on screen."""
        return self.currentWidget() is self._shown[key]

    def subtitle(self) -> str:
        """Return what the view on screen covers; "" for everything."""
        if self.shows(WEEK):
            last = self.week.first + timedelta(days=DAYS - 1)
            return self.tr("{first} to {last}").format(
                first=f"{self.week.first:%m/%d}", last=f"{last:%m/%d/%Y}"
            )
        if self.shows(DUE):
            return self.tr("days since the last visit against the target, raised by risk")
        return ""

    def key_hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of the view on screen."""
        view = ("W", self.tr("Next view"))
        if self.shows(WEEK):
            return (("← → ↑ ↓", self.tr("Move")), ("↵", self.tr("Open")),
                    ("PgUp PgDn", self.tr("Week")), ("N", self.tr("Plan visit")), view)  # fmt: skip
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
        at = {LIST: self.list.table, WEEK: self.week, DUE: self.due.table}
        at[self.views.value()].setFocus()

    def _show(self, key: str) -> None:
        self.setCurrentWidget(self._shown[key])
        if key == WEEK:
            self._read_week()
        elif key == DUE:
            self.due.refresh()
        self.turned.emit()

    def _read_week(self, first: date | None = None) -> None:
        work, rep = self._desk.work, self.list.filter.rep_id
        start = first or self.week.first

        def read(_reporter: Reporter) -> tuple[VisitRow, ...]:
            with work.read() as session:
                return queries.calendar(
                    session, rep, start, DAYS, zone=work.time_zone, today=work.today()
                )

        def show(rows: tuple[VisitRow, ...]) -> None:
            self.week.show_week(start, rows)
            self.turned.emit()

        self._desk.jobs.run(self, read, show, self.failed.emit)

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
        self.week.open_asked.connect(lambda row: self.open_asked.emit(row.id))
        self.week.plan_asked.connect(self.plan_asked)
        self.week.week_asked.connect(
            lambda by: self._read_week(self.week.first + timedelta(days=by * DAYS))
        )
        self.due.failed.connect(self.failed)
        self.views.value_changed.connect(self._show)
