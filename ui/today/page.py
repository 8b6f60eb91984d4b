"""The screen a rep opens in a parking lot: route, prep of the next stop, what is owed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from provider_ops.core.clock import minute_in
from provider_ops.overview import today_reads
from provider_ops.visits.rules import State
from ui.kit.buttons import IconButton
from ui.kit.commands import Command
from ui.kit.panes import Pane, Panes, WidthClass
from ui.page import Link, Page
from ui.record_states import RecordStates
from ui.today.brief_pane import BriefPane
from ui.today.bring_work import BringWork, PapersPane
from ui.today.hints import day_hints, task_hints
from ui.today.prep_pane import PrepPane
from ui.today.route_pane import RoutePane
from ui.today.route_work import RouteWork
from ui.today.side_pane import SidePane
from ui.today.task_deeds import TaskDeeds
from ui.today.task_list import TaskListPane
from ui.today.words import long_day, now_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from provider_ops.overview.my_day import RankedTask
    from provider_ops.overview.today import Stop, Today
    from provider_ops.visits.tasks.queries import TaskRow
    from ui.kit.paper_pane import PaperPane
    from ui.page import Desk

MINUTE_MS = 60_000


class TodayPage(Page):
    """Three panes: the route, the prep of the chosen stop, action items and what waits."""

    key = "today"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.day: Today | None = None
        self._chosen = ""
        self.ranked: tuple[RankedTask, ...] = ()
        self.in_front = ""  # "brief", "tasks" or "papers" while on screen, not the day
        self._focus_waits = False  # the keyboard was to come to the stops before they were read
        self.work = RouteWork(desk, self, lambda: self.day.stops if self.day else (),
                              lambda: self.chosen)  # fmt: skip
        self.bringing = BringWork(desk, self)
        self.deeds = TaskDeeds(desk, self)
        self._declare()
        optimize = IconButton(desk.theme, "arrow-up-down", self.tr("Optimize order"),
                              keys=self.commands.keys("today.optimize"))  # fmt: skip
        optimize.clicked.connect(self.commands["today.optimize"].trigger)
        self.route = RoutePane(desk.theme, optimize, self._minute)
        keys = self.commands.keys("today.start-visit")
        self.prep = PrepPane(desk, self.commands["today.start-visit"], keys,
                             self.commands["today.open-brief"])  # fmt: skip
        leave = IconButton(desk.theme, "file-check", self.tr("Print leave-behind"))
        leave.setObjectName("today.leave")
        self.prep.head.add_action(leave.follow(self.commands["today.print-summary"]))
        self._states: RecordStates[TaskRow] = RecordStates(desk.work, "promise")
        self.side = SidePane(desk, self.commands["today.print-papers"])
        self.bringing.attach(self.side.bring)
        self.panes = Panes(
            desk.theme, self.key,
            (
                Pane("route", self.tr("Route"), self.route, 372, 330),
                Pane("prep", self.tr("Prep"), self.prep),
                Pane("side", self.tr("To do"), self.side, 296, 262),
            ),
            desk.memory,
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.brief = BriefPane(desk)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panes)
        self.stack.addWidget(self.brief)
        self.papers = PapersPane(desk)
        self.stack.addWidget(self.papers)
        self.tasks = TaskListPane(desk, self.deeds, self.commands)
        self.stack.addWidget(self.tasks)
        column.addWidget(self.stack)
        self._connect()
        self._clock = QTimer(self, interval=MINUTE_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        self.setFocusProxy(self.route.list)

    @override
    def title(self) -> str:
        if self.paper is not None:
            return self.paper.name
        return self.tr("Action items") if self.in_front == "tasks" else self.tr("Today")

    @override
    def trail(self) -> str:
        return self.tr("Today") if self.in_front else ""

    @override
    def subtitle(self) -> str:
        work = self.desk.work
        local = work.now().astimezone(ZoneInfo(work.time_zone))
        return f"{long_day(work.today())} · {now_text(local)}"

    @override
    def key_hints(self) -> tuple[tuple[str, str], ...]:
        if self.paper is not None:
            return self.paper.key_hints(self.commands.keys("today.print-summary"))
        if self.in_front == "tasks":
            return task_hints(self.commands.keys)
        return day_hints(self.commands.keys, self._start_words())

    @override
    def set_width_class(self, width: WidthClass) -> None:
        self.panes.set_width_class(width)
        self.route.show_map(shown=width is WidthClass.FULL)
        self.side.set_width_class(width)

    @override
    def refresh(self) -> None:
        work = self.desk.work
        self.desk.jobs.run(
            self, lambda _: today_reads.stops(work), self._show_day, self.route.show_error
        )
        self._read_tasks()
        self._read_waiting()
        self.side.coverage.refresh()
        self.side.repeats.refresh()

    @property
    def paper(self) -> PaperPane | None:
        """The paper that is looked at, in place of the day."""
        if self.in_front == "brief":
            return self.brief
        return self.papers if self.in_front == "papers" else None

    @property
    def chosen(self) -> Stop | None:
        """The stop whose prep is shown."""
        stops = self.day.stops if self.day is not None else ()
        return next((stop for stop in stops if str(stop.visit.id) == self._chosen), None)

    def _declare(self) -> None:
        chosen = lambda: self.chosen is not None  # noqa: E731 - one short condition
        self.declare(
            self.tr("Today"),
            (
                Command("today.start-visit", self.tr("Start visit"), self._start, "V",
                        "map-pin-check-inside", chosen, single_letter=True,
                        why_not=self.tr("Choose a stop first.")),
                Command("today.open-office", self.tr("Open office"), self._open_office, "O",
                        "building-2", chosen, single_letter=True,
                        why_not=self.tr("Choose a stop first.")),
                Command("today.check-code", self.tr("Check a code"), self._check, "C",
                        "scan-search", chosen, single_letter=True,
                        why_not=self.tr("Choose a stop first.")),
                Command("today.open-brief", self.tr("Visit brief"), self._open_brief, "B",
                        "printer", chosen, single_letter=True,
                        why_not=self.tr("Choose a stop first.")),
                Command("today.back", self.tr("Back to the day"), self.show_the_day, "Esc",
                        "arrow-left", lambda: bool(self.in_front),
                        shown=False),
                Command("today.print-summary", self.tr("Print leave-behind"), self._print, "Ctrl+P",
                        "printer", lambda: self.paper is not None or self.chosen is not None,
                        why_not=self.tr("Choose a stop first.")),
                *self.work.commands(),
                *self.bringing.commands(),
                Command("today.all-tasks", self.tr("All action items"), self.show_tasks, "L",
                        "list-checks", single_letter=True),
                Command("today.new-task", self.tr("Action item"), self._new_task, "A",
                        "square-check", single_letter=True),
                *self.deeds.commands(self._task),
                Command("today.new-visit", self.tr("Plan a visit"), self._plan,
                        icon="calendar-plus"),
            ),
        )  # fmt: skip

    def _task(self) -> TaskRow | None:
        """The action item at the keyboard: in the list, or in the side pane."""
        if self.in_front == "tasks":
            return self.tasks.current
        if not self.ranked:
            return None
        key = self.side.tasks.current_key
        return next((one.row for one in self.ranked if str(one.row.id) == key), None)

    def _new_task(self) -> None:
        stop = self.chosen
        office = (stop.visit.organization_id, stop.visit.organization) if stop else None
        self.deeds.make(office)

    def _changed(self) -> None:
        self.changed.emit()
        self.refresh()

    def _connect(self) -> None:
        self.route.chosen.connect(self._choose)
        self.route.open_asked.connect(lambda _key: self._start())
        self.route.plan_asked.connect(self._plan)
        self.route.retried.connect(self.refresh)
        self.work.done.connect(self._reordered)
        self.work.told.connect(self.announced)
        self.work.failed.connect(self.failed)
        self.tasks.closed.connect(self.show_the_day)
        self.tasks.requested.connect(self.requested)
        self.deeds.changed.connect(self._changed)
        self.deeds.told.connect(self.announced)
        self.deeds.failed.connect(self.failed)
        self.deeds.undoable.connect(self.undoable)
        self.side.all_asked.connect(self.show_tasks)
        for paper in (self.brief, self.papers):
            paper.closed.connect(self.show_the_day)
            paper.announced.connect(self.announced)
            paper.failed.connect(self.failed)
        self.bringing.print_asked.connect(self._show_papers)
        self.bringing.changed.connect(self.commands.refresh)
        self.prep.requested.connect(self.requested)
        self.prep.kept.connect(self.deeds.keep)
        self.side.kept.connect(self.deeds.keep)
        self.side.tasks.current_changed.connect(lambda _key: self.commands.refresh())
        self.side.coverage.failed.connect(self.failed)
        self.side.repeats.failed.connect(self.failed)
        self.side.repeats.planned.connect(self._reordered)
        self.side.coverage.settled.connect(self.announced)
        self.side.office_asked.connect(self._open_promised)
        self.side.retried.connect(self.refresh)
        self.side.sync_asked.connect(lambda: self.requested.emit(Link("sync")))

    def _read_waiting(self) -> None:
        work = self.desk.work
        self.desk.jobs.run(
            self, lambda _: today_reads.waiting(work), self.side.show_waiting,
            self.side.waiting.show_error,
        )  # fmt: skip

    def _read_tasks(self) -> None:
        work = self.desk.work

        def read() -> tuple[RankedTask, ...]:
            ranked = today_reads.tasks(work)
            self._states.read(tuple(one.row for one in ranked))
            return ranked

        self.desk.jobs.run(self, lambda _: read(), self._show_tasks, self.side.show_tasks_error)

    def _show_tasks(self, ranked: tuple[RankedTask, ...]) -> None:
        self.ranked = ranked
        self.side.show_tasks(ranked, self.desk.work.today(), self._states)
        self.panes.strip.set_count("side", len(ranked))
        self.tasks.refresh_shown()
        self.commands.refresh()

    def _show_day(self, day: Today) -> None:
        self.day = day
        self.route.show_day(day)
        self.bringing.show_day(day)
        self.panes.strip.set_count("route", len(day.stops))
        self._show_chosen()
        left = sum(stop.visit.state != State.SUBMITTED for stop in day.stops)
        self.count_changed.emit(left)
        if self._focus_waits:
            self._focus_waits = False
            self.take_focus()

    @override
    def take_focus(self) -> None:
        if self.day is None:
            self._focus_waits = True
        elif not self.in_front and self.prep.isVisible() and not self.route.list.isVisible():
            self.prep.head.start.setFocus(Qt.FocusReason.OtherFocusReason)  # at the top of its pane
        elif self.in_front or not self.route.list.isVisible():
            super().take_focus()
        else:
            self.route.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, key: str) -> None:
        if key != self._chosen:
            self._chosen = key
            self._show_chosen()

    def _show_chosen(self) -> None:
        stop = self.chosen
        number = self.day.stops.index(stop) + 1 if self.day is not None and stop else 0
        self.prep.show_stop(number, stop, self._minute())
        self.panes.strip.set_count("prep", self.tr("stop {0}").format(number) if number else None)
        words = self._start_words()
        self.commands.rename("today.start-visit", words)
        self.prep.head.say_start(words)
        self.commands.refresh()
        self.header_changed.emit()

    def _start_words(self) -> str:
        done = self.chosen is not None and self.chosen.visit.state == State.SUBMITTED
        return self.tr("Open visit") if done else self.tr("Start visit")

    def _reordered(self, words: str, undo: Callable[[], None] | None) -> None:
        self.refresh()
        self.changed.emit()
        if undo is not None:
            self.undoable.emit(words, undo)

    def _start(self) -> None:
        if self.chosen is not None:
            self.requested.emit(Link("visit", self.chosen.visit.id))

    @override
    def open_link(self, link: Link) -> None:
        if link.kind == "tasks":
            if "text" in link.detail:
                self.tasks.narrow(link.detail["text"])
            self.show_tasks()
        elif link.kind == "brief" and isinstance(link.id, UUID):
            self.show_brief(link.id, link.detail.get("day") or self.desk.work.today())

    def show_brief(self, organization_id: UUID, day: date) -> None:
        """Show the brief of an office for a visit on `day`, in place of the day."""
        self.brief.open(organization_id, day)
        self.in_front = "brief"
        self.stack.setCurrentWidget(self.brief)
        self._turn()

    def show_tasks(self) -> None:
        """Show the list of all action items, in place of the day."""
        self.in_front = "tasks"
        self.tasks.refresh()
        self.stack.setCurrentWidget(self.tasks)
        self.tasks.table.setFocus()
        self._turn()

    def show_the_day(self) -> None:
        """Go back to the day."""
        self.in_front = ""
        self.stack.setCurrentWidget(self.panes)
        self.route.list.setFocus()
        self._turn()

    def _turn(self) -> None:
        self.commands.refresh()
        self.header_changed.emit()

    def _show_papers(self) -> None:
        self.papers.open()
        self.in_front = "papers"
        self.stack.setCurrentWidget(self.papers)
        self._turn()

    def _open_brief(self) -> None:
        if self.chosen is not None and self.day is not None:
            self.show_brief(self.chosen.visit.organization_id, self.day.day)

    def _print(self) -> None:
        if self.paper is not None:
            self.paper.pane.ask_print()
        elif self.chosen is not None:
            self.requested.emit(Link("visit", self.chosen.visit.id, {"show": "summary"}))

    def _open_office(self) -> None:
        if self.chosen is not None:
            self.requested.emit(Link("organization", self.chosen.visit.organization_id))

    def _check(self) -> None:
        about = self.prep.about
        npi = about.clinicians[0][0] if about is not None and about.clinicians else None
        self.requested.emit(Link("check", npi))

    def _plan(self) -> None:
        self.requested.emit(Link("new-visit"))

    def _open_promised(self, key: str) -> None:
        row = next((one.row for one in self.ranked if str(one.row.id) == key), None)
        if row is not None:
            self.requested.emit(Link("organization", row.organization_id))

    def _minute(self) -> int:
        return minute_in(self.desk.work.time_zone, self.desk.work.now())

    def _tick(self) -> None:
        """A minute later the times in the head are others; a day later the whole page is."""
        self.header_changed.emit()
        if self.day is not None and self.day.day != self.desk.work.today():
            self.refresh()
        else:
            self.prep.show_head(self._minute())
            self.route.tell_time()
