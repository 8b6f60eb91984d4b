"""What differs between two versions of a list, side by side, and whom it reaches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.codes import queries
from provider_ops.codes.queries import Version
from provider_ops.codes.rules.changes import THROUGH, Change, Kind
from provider_ops.core.clock import end_of_day
from provider_ops.reports.list_changes import (
    ChangesRequest,
    changes_facts,
    write_list_changes,
)
from ui.contracts.lists.columns import category_name
from ui.contracts.words import day
from ui.counts import grouped
from ui.kit.buttons import Button
from ui.kit.choices import Select
from ui.kit.columns import Column, RowFacts
from ui.kit.columns import Kind as Look
from ui.kit.date_field import DateField
from ui.kit.fields import TextField
from ui.kit.fixed_source import fixed_source
from ui.kit.paper import ask_target
from ui.kit.restyle import label, rule
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from provider_ops.codes.queries import ListRow
    from provider_ops.core.progress import Reporter
    from provider_ops.reports.list_changes import ChangesFacts, ChangesPaper
    from provider_ops.store.workspace import Workspace
    from ui.page import Desk

DAYS, KNOWN, OTHER = "days", "known", "other"
GLYPHS = {Kind.ADDED: "ok", Kind.ENDED: "no", Kind.CHANGED: "wip"}
PAUSE_MS = 150
A_QUARTER = timedelta(days=90)
MOST_LISTS = 1_000


@dataclass(frozen=True, slots=True)
class Shown:
    """A change with the short label of its code."""

    change: Change
    label: str


@dataclass(frozen=True, slots=True)
class Found:
    """The other lists, by name, and what was asked and found; None without another list."""

    others: list[tuple[str, UUID]]
    request: ChangesRequest | None = None
    facts: ChangesFacts | None = None


class ChangesView(QWidget):
    """`opened` wants the checker for a code."""

    opened = Signal(str)
    announced = Signal(str)
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.row: ListRow | None = None
        self.facts: ChangesFacts | None = None
        self._request: ChangesRequest | None = None
        self._round = 0
        self.how = Select([(self.tr("Two days"), DAYS), (self.tr("As known on two days"), KNOWN),
                           (self.tr("Another list"), OTHER)])  # fmt: skip
        self.how.setAccessibleName(self.tr("What to compare"))
        self.how.set_value(DAYS)
        self.first, self.last = (DateField(desk.theme, desk.work.today) for _side in range(2))
        self.first.setAccessibleName(self.tr("Before"))
        self.last.setAccessibleName(self.tr("After"))
        self.other = Select()
        self.other.setAccessibleName(self.tr("The other list"))
        self.kinds = Select([(self.tr("All changes"), None)]
                            + [(kind_word(kind), kind) for kind in Kind])  # fmt: skip
        self.kinds.setAccessibleName(self.tr("Which changes"))
        self.kinds.set_value(None)
        self.words = TextField(desk.theme, "", self.tr("Find a code"))
        self.words.setAccessibleName(self.tr("Find a code among the changes"))
        self.words.set_mark("search")
        self.save = Button(desk.theme, self.tr("Save PDF"), icon_name="download")
        self.figures = label("", "", "", wrap=True)
        self.model: PagedTableModel[Shown] = PagedTableModel(
            change_columns(), RowFacts(lambda one: one.change.extent), desk.jobs, self
        )
        self.table = TableView(self.model, desk.theme)
        self.table.setAccessibleName(self.tr("Changes of the list"))
        self.pane = StatePane(desk.theme, self.table)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        today = desk.work.today()
        self.first.set_value(today - A_QUARTER)
        self.last.set_value(today)
        self._lay_out()
        self._connect()

    def open(self, row: ListRow) -> None:
        """Compare versions of another list."""
        self.row = row
        self.refresh()

    def refresh(self) -> None:
        """Read both versions and compare them."""
        first, last = self.first.value(), self.last.value()
        if self.row is None or first is None or last is None:
            return
        self._round += 1
        number, asked = self._round, (self.row.id, self.how.value(), self.other.value())

        def done(found: Found) -> None:
            if number == self._round:
                self._show(found)

        read = partial(_read, self.desk.work, *asked, first, last)
        self.desk.jobs.run(self, read, done, self._fail)

    def save_to(self, path: Path) -> None:
        """Write the paper of what is on screen."""
        request, work = self._request, self.desk.work
        assert request is not None

        def done(_made: ChangesPaper) -> None:
            self.announced.emit(self.tr("Changes saved as {}").format(path.name))

        self.desk.jobs.run(
            self, lambda reporter: write_list_changes(work, request, path, reporter), done,
            self.failed.emit,
        )  # fmt: skip

    def _ask_save(self) -> None:
        if self.row is not None and self._request is not None:
            name = f"{self.row.name} changes.pdf".replace("/", "-").replace(":", "")
            ask_target(self, self.tr("Save the changes"), name, self.tr("PDF (*.pdf)"),
                       self.save_to)  # fmt: skip

    def _show(self, found: Found) -> None:
        self.other.set_options(found.others)
        if self.other.value() is None and found.others:
            self.other.blockSignals(True)
            self.other.set_value(found.others[0][1])
            self.other.blockSignals(False)
        self._request, self.facts = found.request, found.facts
        self.save.setEnabled(self.facts is not None)
        self.figures.setText(figures_words(self.facts) if self.facts is not None else "")
        self._narrow()

    def _narrow(self) -> None:
        """Show the changes that the filter lets through."""
        facts = self.facts
        kind, text = self.kinds.value(), self.words.text().strip().upper()
        shown = [
            Shown(one, category_name(one.extent)
                  or (facts.labels.get(one.extent.first, "") if facts else ""))
            for one in (facts.comparison.changes if facts else ())
            if kind in (None, one.kind)
            and (not text or one.extent.covers(text) or one.extent.words.startswith(text))
        ]
        self.model.show(fixed_source(shown))
        if shown:
            self.pane.show_content()
            return
        if facts is not None and facts.comparison.changes:
            title = self.tr("No change matches")
            why = self.tr("Drop the filter to see all changes.")
        elif facts is None:
            title = self.tr("There is no other list")
            why = self.tr("Make one, or compare two days of this one.")
        else:
            title = self.tr("Both approve the same")
            why = self.tr("No code came, went or changed its conditions.")
        self.pane.show_empty(Empty("list-checks", title, why, "nu"))

    def _fail(self, error: Exception) -> None:
        self.pane.show_error(error, self.tr("Try again"))

    def _choose_how(self) -> None:
        other = self.how.value() == OTHER
        self.first.setVisible(not other)
        self.other.setVisible(other)
        self.refresh()

    def _connect(self) -> None:
        self.how.value_changed.connect(lambda _how: self._choose_how())
        self.other.value_changed.connect(lambda _other: self.refresh())
        self.first.value_changed.connect(lambda _day: self.refresh())
        self.last.value_changed.connect(lambda _day: self.refresh())
        self.kinds.value_changed.connect(lambda _kind: self._narrow())
        self.words.textChanged.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self._narrow)
        self.save.clicked.connect(self._ask_save)
        self.pane.acted.connect(self.refresh)
        self.table.filter_asked.connect(self.words.setFocus)
        self.table.open_asked.connect(lambda one: self.opened.emit(one.change.extent.first))

    def _lay_out(self) -> None:
        px = self.desk.theme.px
        for part, width in ((self.how, 168), (self.other, 150), (self.first, 122),
                            (self.last, 122), (self.kinds, 118), (self.words, 116)):  # fmt: skip
            part.setFixedWidth(px(width))
        tools = QHBoxLayout()
        tools.setContentsMargins(14, 6, 10, 6)
        tools.setSpacing(6)
        for part in (self.how, self.other, self.first, self.last):
            tools.addWidget(part)
        tools.addStretch()
        tools.addWidget(self.save)
        self.other.hide()
        below = QHBoxLayout()
        below.setContentsMargins(14, 0, 10, 6)
        below.setSpacing(6)
        below.addWidget(self.figures, 1, Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self.kinds)
        below.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addLayout(below)
        column.addWidget(rule())
        column.addWidget(self.pane, 1)


def _read(
    work: Workspace, list_id: UUID, how: str, other: UUID | None, first: date, last: date,
    _reporter: Reporter,
) -> Found:  # fmt: skip
    """Compare two days, what was known on two days, or two lists on the later day."""
    now, zone, today = work.now(), work.time_zone, work.today()
    with work.read() as session:
        named = queries.lists(session, work.market_id, today, now, limit=MOST_LISTS)
        others = [(one.name, one.id) for one in named if one.id != list_id]
        wanted = other or (others[0][1] if others else None)
        if how == KNOWN:
            one = Version(list_id, today, min(now, end_of_day(zone, first)))
            two = Version(list_id, today, min(now, end_of_day(zone, last)))
        elif how == DAYS:
            one, two = Version(list_id, first, now), Version(list_id, last, now)
        elif wanted is not None:
            one, two = Version(list_id, last, now), Version(wanted, last, now)
        else:
            return Found(others)
        request = ChangesRequest(one, two, now)
        return Found(others, request, changes_facts(session, work, request))


def change_columns() -> list[Column[Shown]]:
    """Return the columns of changes."""
    say = QCoreApplication.translate
    return [
        Column(say("ListChanges", "What"), lambda one: kind_word(one.change.kind), Look.STATUS, 112,
               glyph=lambda one: GLYPHS[one.change.kind]),
        Column(say("ListChanges", "Code"), lambda one: one.change.extent.words, Look.CODE, 112),
        Column(say("ListChanges", "Label"), lambda one: one.label, Look.PLAIN, 112),
        Column(say("ListChanges", "Before"), lambda one: side_words(one.change, after=False),
               Look.QUIET, 156),
        Column(say("ListChanges", "After"), lambda one: side_words(one.change, after=True),
               Look.PLAIN, 128, stretch=True),
    ]  # fmt: skip


def kind_word(kind: Kind) -> str:
    """Return what became of codes, in a word."""
    say = QCoreApplication.translate
    return {
        Kind.ADDED: say("ListChanges", "Added"),
        Kind.ENDED: say("ListChanges", "Ended"),
        Kind.CHANGED: say("ListChanges", "Changed"),
    }[kind]


def side_words(change: Change, *, after: bool) -> str:
    """Return what one version says of the conditions that differ, "not approved" without any."""
    say = QCoreApplication.translate
    if not (change.after if after else change.before):
        return say("ListChanges", "Not approved")
    told = [
        field_words(one.field, one.after if after else one.before) for one in change.differences
    ]
    return " · ".join(told) or say("ListChanges", "Approved")


def field_words(field: str, values: tuple[str, ...]) -> str:
    """Return a condition with its values: "modifiers 25, 95"."""
    say = QCoreApplication.translate
    names = {
        "modifiers": say("ListChanges", "modifiers {}"),
        "modifiers_required": say("ListChanges", "needs {}"),
        "modifiers_forbidden": say("ListChanges", "never {}"),
        "places_of_service": say("ListChanges", "places {}"),
        "max_units": say("ListChanges", "units {}"),
        "authorization": say("ListChanges", "authorization {}"),
        "specialties": say("ListChanges", "only {}"),
        THROUGH: say("ListChanges", "through {}"),
    }
    nothing = {
        "max_units": say("ListChanges", "no limit"),
        "authorization": say("ListChanges", "no"),
        "modifiers_required": say("ListChanges", "none"),
        "modifiers_forbidden": say("ListChanges", "none"),
        THROUGH: say("ListChanges", "no end"),
    }
    said = []
    for value in values:
        if field == THROUGH and value:
            said.append(day(date.fromisoformat(value)))
        elif field == "authorization" and value:
            said.append(say("ListChanges", "yes"))
        else:
            said.append(value or nothing.get(field, say("ListChanges", "any")))
    return names[field].format(say("ListChanges", " or ").join(said))


def figures_words(facts: ChangesFacts) -> str:
    """Return the counts in one line, and whom the changes reach."""
    say, found = QCoreApplication.translate, facts.comparison
    counts = " · ".join(f"{found.count(kind):,} {kind_word(kind).lower()}" for kind in Kind)
    reach = ", ".join((
        grouped(say("ListChanges", "%n contracts", "", len(facts.contracts)),
                len(facts.contracts)),
        grouped(say("ListChanges", "%n clinicians", "", facts.clinicians), facts.clinicians),
        grouped(say("ListChanges", "%n lines in 90 days", "", facts.line_count),
                facts.line_count),
    ))  # fmt: skip
    return say("ListChanges", "{counts}. Reaches {reach}.").format(counts=counts, reach=reach)
