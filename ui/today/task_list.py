"""All action items: tabs with counts, words to find, a table of any length, and a file of them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.overview import today_reads
from provider_ops.visits.tasks import queries
from provider_ops.visits.tasks.export import every, write_tasks
from provider_ops.visits.tasks.queries import Filter, TaskRow, View
from ui.kit.buttons import Button, IconButton
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.fields import TextField
from ui.kit.paging import PageAsk, Source
from ui.kit.paper import ask_target
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel, TableState
from ui.kit.table_view import TableView
from ui.kit.tabs import TabStrip
from ui.page import Link
from ui.record_states import RecordStates
from ui.today.task_words import owner_word, state_glyph, state_word
from ui.today.words import day_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace
    from ui.kit.commands import CommandSet
    from ui.page import Desk
    from ui.today.task_deeds import TaskDeeds

BUTTONS = ("today.finish-task", "today.put-off", "today.hand-over")
DAY = "day"
"""The tab of what Today counts; the others are views of all action items."""


class TaskListPane(QWidget):
    """Stands in place of the day; `closed` goes back to it."""

    closed = Signal()
    requested = Signal(object)  # a Link

    def __init__(self, desk: Desk, deeds: TaskDeeds, commands: CommandSet) -> None:
        super().__init__()
        self._desk, self._deeds, self._commands = desk, deeds, commands
        self.filter = Filter(View.MINE, person_id=desk.work.staff_id)
        self._of_day = True
        theme = desk.theme
        self.tabs = TabStrip(
            theme, self.tr("Action items"),
            [(DAY, self.tr("To see to")), (View.MINE.value, self.tr("Mine")),
             (View.LATE.value, self.tr("Late")), (View.OFFICE.value, self.tr("Office's")),
             (View.OPEN.value, self.tr("Open")), (View.ALL.value, self.tr("All"))],
        )  # fmt: skip
        self.tabs.bar.setTabToolTip(0, self.tr(
            "What Today counts: yours, what offices owe that is due, and what you cover for "
            "colleagues, without what is put off."))  # fmt: skip
        self.search = TextField(theme, "", self.tr("Office or words"))
        self.search.setObjectName("tasks.search")
        self.search.setAccessibleName(self.tr("Office or words"))
        self.search.set_mark("search")
        self.search.setMinimumWidth(theme.px(100))  # what the buttons leave, with large text
        self.search.setMaximumWidth(theme.px(220))
        self._states: RecordStates[TaskRow] = RecordStates(desk.work, "promise")
        self.model: PagedTableModel[TaskRow] = PagedTableModel(
            self._columns(), RowFacts(lambda row: row.id, self._states), desk.jobs, self
        )
        self.table = TableView(self.model, theme)
        self.table.setObjectName("tasks.table")
        self.table.setAccessibleName(self.tr("Action items"))
        self.states = StatePane(theme, self.table)
        self._lay_out()
        self.tabs.value_changed.connect(self._turn)
        self.search.textEdited.connect(lambda text: self.set_filter(text=text.strip()))
        self.table.open_asked.connect(self._open)
        self.table.filter_asked.connect(self.search.setFocus)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: commands.refresh())
        self.model.state_changed.connect(self._state_changed)
        self.model.load_failed.connect(
            lambda error: self.states.show_error(error, self.tr("Read again"))
        )
        self.states.acted.connect(self._act)

    @property
    def current(self) -> TaskRow | None:
        """The row at the keyboard, while it can still be done something with."""
        row = self.table.current_row
        return row if isinstance(row, TaskRow) and row.done_on is None else None

    def refresh(self) -> None:
        """Read counts and rows again."""
        self._count()
        self.model.show(self._source())

    def refresh_shown(self) -> None:
        """Read again what is on screen; nothing while it is not."""
        if self.isVisible():
            self.refresh()

    def set_filter(self, **values: object) -> None:
        """Change parts of the filter and ask again."""
        self.filter = replace(self.filter, **values)  # type: ignore[arg-type]
        self.refresh()

    def _turn(self, key: str) -> None:
        self._of_day = key == DAY
        if self._of_day:
            self.refresh()
        else:
            self.set_filter(view=View(key))

    def narrow(self, text: str) -> None:
        """Ask for all action items that say `text`, done ones too."""
        self.search.setText(text)
        self.filter = replace(self.filter, text=text)
        self.tabs.set_value(View.ALL.value)

    def export_to(self, path: Path) -> None:
        """Write what the list shows to a file."""
        work, which = self._desk.work, self.filter

        of_day = self._of_day

        def write(reporter: Reporter) -> int:
            if of_day:
                return write_tasks(path, _of_the_day(work, which.text), reporter)
            with work.read() as session:
                return write_tasks(path, every(session, which, work.today()), reporter)

        def done(rows: int) -> None:
            words = self.tr("{n} action items saved as {name}")
            self._deeds.told.emit(words.format(n=f"{rows:,}", name=path.name))

        self._desk.jobs.run(self, write, done, self._deeds.failed.emit)

    def _source(self) -> Source[TaskRow]:
        work, which, today = self._desk.work, self.filter, self._desk.work.today()
        if self._of_day:
            rows = cache(lambda: _of_the_day(work, which.text))  # for its count and its pages
            return self._states.watched(Source(
                lambda: len(rows()), lambda ask: rows()[ask.offset : ask.offset + ask.limit]
            ))  # fmt: skip

        def count() -> int:
            with work.read() as session:
                return queries.count(session, which, today)

        def page(ask: PageAsk[TaskRow]) -> Sequence[TaskRow]:
            with work.read() as session:
                return queries.page(session, which, today, offset=ask.offset, limit=ask.limit)

        return self._states.watched(Source(count, page))

    def _count(self) -> None:
        work, which = self._desk.work, self.filter

        def count() -> dict[str, int]:
            with work.read() as session:
                views = queries.counts(session, which, work.today())
            found = {view.value: number for view, number in views.items()}
            return {DAY: len(_of_the_day(work, which.text)), **found}

        def show(found: dict[str, int]) -> None:
            for key, number in found.items():
                self.tabs.set_count(key, number)

        self._desk.jobs.run(self, lambda _: count(), show, self._deeds.failed.emit)

    def _state_changed(self, state: TableState) -> None:
        if state is TableState.EMPTY:
            narrowed = bool(self.filter.text)
            self.states.show_empty(
                Empty("list-filter", self.tr("No action item matches"),
                      self.tr("Clear the search to see the others."), "nu",
                      self.tr("Clear search"))
                if narrowed
                else Empty("circle-check", self.tr("Nothing here is open"),
                           self.tr("What is promised at a visit shows here until it is kept."),
                           "ok", self.tr("New action item"))
            )  # fmt: skip
        elif state is TableState.LOADING:
            if not self.model.rowCount():
                self.states.show_loading(self.tr("Reading action items."))
        elif state is TableState.READY:
            self.states.show_content()
            if self.table.current_row is None:
                self.table.go_to(0)  # so that a letter is about something
        self._commands.refresh()

    def _act(self) -> None:
        if self.model.state is TableState.FAILED:
            self.refresh()
        elif self.filter.text:
            self.search.clear()
            self.set_filter(text="")
        else:
            self._deeds.make(None)

    def _open(self, row: TaskRow) -> None:
        self.requested.emit(Link("organization", row.organization_id))

    def _ask_export(self) -> None:
        name = self.tr("Action items {day}").format(day=f"{self._desk.work.today():%Y-%m-%d}")
        ask_target(self, self.tr("Export action items"), f"{name}.csv",
                   self.tr("CSV (*.csv);;Worksheet (*.xlsx)"), self.export_to)  # fmt: skip

    def _columns(self) -> tuple[Column[TaskRow], ...]:
        today = self._desk.work.today()
        return (
            Column(self.tr("Due"), lambda row: day_text(row.due_on, today), Kind.DATE, 92),
            Column(self.tr("State"), partial(state_word, today=today), Kind.STATUS, 150,
                   glyph=partial(state_glyph, today=today)),
            Column(self.tr("Action item"), lambda row: row.text, Kind.STRONG, 286, stretch=True),
            Column(self.tr("Office"), lambda row: row.organization, Kind.PLAIN, 256,
                   stretch=2),
            Column(self.tr("Owner"), owner_word, Kind.QUIET, 130),
            Column(self.tr("Promised"),
                   lambda row: day_text(row.made_on, today) if row.made_on else "", Kind.DATE, 92),
            Column(self.tr("Evidence or reason"),
                   lambda row: row.evidence if row.done_on else row.snooze_reason, Kind.QUIET, 170),
        )  # fmt: skip

    def _lay_out(self) -> None:
        theme = self._desk.theme
        self.back = IconButton(theme, "arrow-left", self.tr("Back to the day"), keys="Esc")
        self.back.clicked.connect(self.closed)
        self.save = IconButton(theme, "download", self.tr("Export action items"))
        self.save.clicked.connect(self._ask_export)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 8, 14, 8)
        bar.setSpacing(8)
        bar.addWidget(self.back)
        bar.addWidget(self.search, 100)
        bar.addStretch(1)
        for key in BUTTONS:
            action = self._commands[key]
            words, cap = action.text().removesuffix("…"), self._commands.keys(key)
            bar.addWidget(Button(theme, words, size="s", keys=cap).follow(action))
        bar.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addLayout(bar)
        layout.addWidget(self.states, 1)


def _of_the_day(work: Workspace, text: str) -> list[TaskRow]:
    """Return what Today counts, in its order; with a `text` those that say it."""
    sought = text.casefold()
    rows = (one.row for one in today_reads.tasks(work))
    return [row for row in rows if sought in f"{row.organization}\n{row.text}".casefold()]
