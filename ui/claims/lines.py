"""The lines behind a bar or a rule: chips say which, groups say where, a picked few become work."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.claims.findings import queries
from provider_ops.claims.findings.queries import FindingLine, LineFilter
from provider_ops.claims.lines.groups import GroupBy, LineGroup, line_groups
from provider_ops.core.money import ZERO
from ui.claims.line_chips import LineChips
from ui.claims.line_columns import group_columns, line_columns
from ui.claims.picking import read_picked
from ui.claims.words import dollars, outcome_word, rule_word
from ui.kit.bulkbar import BulkBar
from ui.kit.button_row import ButtonRow
from ui.kit.buttons import Button
from ui.kit.choices import Select
from ui.kit.columns import RowFacts
from ui.kit.fixed_source import fixed_source
from ui.kit.paging import PageAsk, Source
from ui.kit.restyle import label
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel, TableState
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.page import Desk

GROUPS = ("", "provider", "practice", "code", "rule")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class LinePane(QWidget):
    """Asks to open a line, and for visits, issues and reviews about the picked ones."""

    open_asked = Signal(object)  # a FindingLine
    visit_asked = Signal()
    issue_asked = Signal()
    review_asked = Signal()
    import_asked = Signal()
    filter_changed = Signal()
    reason_step_asked = Signal(int)  # -1 to the bar before, 1 to the one after
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.filter = LineFilter()
        self._title = label("", "13b")
        self._count = label("", "12", "3")
        self.chips = LineChips(desk)
        self.group = Select([(word, key) for key, word in zip(GROUPS, self._group_words(),
                                                              strict=True)])  # fmt: skip
        self.group.setAccessibleName(self.tr("Group by"))
        self.group.set_value("")
        self.group.setFixedWidth(desk.theme.px(136))
        self.views = Button(desk.theme, self.tr("Views"), "quiet", icon_name="bookmark")
        self.export = Button(desk.theme, self.tr("Export"), "quiet", icon_name="download")
        self.model: PagedTableModel[FindingLine] = PagedTableModel(
            line_columns(), RowFacts(lambda row: row.id), desk.jobs, self, pickable=True
        )
        self.table = TableView(self.model, desk.theme)
        self.table.setAccessibleName(self.tr("Claim lines"))
        self.groups: PagedTableModel[LineGroup] = PagedTableModel(
            group_columns(), RowFacts(lambda row: row.key), desk.jobs, self
        )
        self.group_table = TableView(self.groups, desk.theme)
        self.group_table.setAccessibleName(self.tr("Groups of claim lines"))
        self._tables = QStackedWidget()
        self._tables.addWidget(self.table)
        self._tables.addWidget(self.group_table)
        self.states = StatePane(desk.theme, self._tables)
        self.bar = BulkBar(desk.theme, self.table)
        self._review = self.bar.add_button(self.tr("Mark reviewed"))
        self._issue = self.bar.add_button(self.tr("Add to issue"))
        self._visit = self.bar.add_button(self.tr("Create re-education visit"), main=True)
        self._lay_out()
        self._connect()

    def show_lines(self, wanted: LineFilter) -> None:
        """Show the lines that match, grouped as they are now."""
        self.filter = wanted
        self.chips.show_filter(wanted)
        self._title.setText(self._subject(wanted))
        if self.group.value():
            self._read_groups()
        else:
            self._tables.setCurrentWidget(self.table)
            self.model.show(self._source())

    def show_view(self, wanted: LineFilter, group: str) -> None:
        """Show lines as a saved view has them."""
        self.group.blockSignals(True)
        self.group.set_value(group)
        self.group.blockSignals(False)
        self.show_lines(wanted)
        self.filter_changed.emit()

    def narrow(self, **values: object) -> None:
        """Change parts of the filter."""
        self.show_lines(replace(self.filter, **values))  # type: ignore[arg-type]
        self.filter_changed.emit()

    def next_group(self) -> None:
        """Group by the next of provider, practice, code, rule and nothing."""
        at = GROUPS.index(self.group.value() or "")
        self.group.set_value(GROUPS[(at + 1) % len(GROUPS)])

    def focus_rows(self) -> None:
        """Give the keyboard to what is listed, at its first row if there is no other."""
        table = cast("TableView", self._tables.currentWidget())
        table.setFocus(Qt.FocusReason.OtherFocusReason)

    def with_picked(self, then: Callable[[tuple[FindingLine, ...]], None]) -> None:
        """Call `then` with the picked lines; with the current one if none is picked."""
        if self.group.value():
            return
        if not self.model.picked_count():
            current = self.table.current_row
            if isinstance(current, FindingLine):
                then((current,))
            return
        if (rows := self.model.picked_at_hand()) is not None:
            then(rows)
            return
        work, wanted, picks = self._desk.work, self.filter, self.model.picks
        count = self.model.picked_count()
        self._desk.jobs.run(
            self, lambda _: read_picked(work, wanted, picks, count), then, self.failed.emit
        )

    def drop_picks(self) -> None:
        """Pick nothing, and read the lines again: what was done with them shows."""
        self.model.pick_all(picked=False)
        self.model.refresh()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _ARROWS.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.reason_step_asked.emit(step)
                return True
            if event.key() in _ENTER and watched not in (self.table, self.group_table):
                self.focus_rows()  # from the chart of reasons down to the lines of one
                return True
        return super().eventFilter(watched, event)

    def _source(self) -> Source[FindingLine]:
        work, wanted = self._desk.work, self.filter

        def count() -> int:
            with work.read() as session:
                return queries.lines_count(session, work.market_id, wanted)

        def page(ask: PageAsk[FindingLine]) -> Sequence[FindingLine]:
            with work.read() as session:
                return queries.lines_page(
                    session, work.market_id, wanted, offset=ask.offset, limit=ask.limit
                )

        return Source(count, page)

    def _read_groups(self) -> None:
        work, wanted = self._desk.work, self.filter
        by = cast("GroupBy", self.group.value())

        def read() -> tuple[tuple[LineGroup, ...], int]:
            with work.read() as session:
                rows = line_groups(session, work.market_id, wanted, by)
                if by != "rule":  # only rules can share a line
                    return rows, sum(row.lines for row in rows)
                return rows, queries.lines_count(session, work.market_id, wanted)

        def show(found: tuple[tuple[LineGroup, ...], int]) -> None:
            rows, lines = found
            if by != self.group.value() or wanted != self.filter:
                return  # another question was asked meanwhile
            self._tables.setCurrentWidget(self.group_table)
            self.groups.show(fixed_source(rows))
            self._count.setText(self.tr("%n lines", "", lines).replace(str(lines), f"{lines:,}"))
            if rows:
                self.states.show_content()
            else:
                self.states.show_empty(self._empty())

        self._desk.jobs.run(self, lambda _: read(), show, self._show_failure)

    def _regroup(self) -> None:
        self.show_lines(self.filter)

    def _drill(self, row: LineGroup) -> None:
        """Show the single lines of a group; those that break no rule have no filter."""
        if row.by == "rule" and not row.key:
            return
        self.group.blockSignals(True)
        self.group.set_value("")
        self.group.blockSignals(False)
        if row.by == "practice":
            self.narrow(practice=row.key or self.tr("Not on file"), npis=row.npis)
        else:
            field = {"provider": "npi"}.get(row.by, row.by)
            self.narrow(**{field: row.key})
        self.focus_rows()

    def _state_changed(self, state: TableState) -> None:
        total = self.model.rowCount()
        if self.group.value():
            return
        words = self.tr("%n lines", "", total).replace(str(total), f"{total:,}")
        self._count.setText(words if total else "")
        if state is TableState.EMPTY:
            self.states.show_empty(self._empty())
        elif state is TableState.READY:
            self.states.show_content()
        elif not total:
            self.states.show_loading(self.tr("Reading claim lines."))

    def _show_failure(self, error: Exception) -> None:
        self.states.show_error(error, self.tr("Read again"))

    def _empty(self) -> Empty:
        if self._is_narrowed():
            return Empty("list-filter", self.tr("No line matches"),
                         self.tr("Take a filter away to see more."), "nu",
                         self.tr("Clear filters"))  # fmt: skip
        return Empty("receipt-text", self.tr("No denied lines here"),
                     self.tr("Load a remittance to see what was denied and why."), "ac",
                     self.tr("Import"))  # fmt: skip

    def _is_narrowed(self) -> bool:
        return self.filter != LineFilter(period=self.filter.period)

    def _act(self) -> None:
        if self._is_narrowed():
            self.show_lines(LineFilter(period=self.filter.period))
            self.filter_changed.emit()
        else:
            self.import_asked.emit()

    def _show_picks(self) -> None:
        count = self.model.picked_count()
        rows = self.model.picked_at_hand() if count else ()
        self.bar.show_picks(count, self.tr("%n lines selected", "", count),
                            self._summary(rows) if rows else "")  # fmt: skip

    def _summary(self, rows: tuple[FindingLine, ...]) -> str:
        practices = len({row.practice for row in rows})
        rules = {row.rule for row in rows if row.rule}
        parts = [
            self.tr("%n practices", "", practices),
            dollars(sum((row.amount for row in rows), ZERO)),
            self.tr("one rule") if len(rules) == 1 else self.tr("%n rules", "", len(rules)),
        ]
        return " · ".join(parts if rules else parts[:2])

    def _subject(self, wanted: LineFilter) -> str:
        named = (wanted.issue, wanted.reason, rule_word(wanted.rule),
                 outcome_word(wanted.outcome), wanted.practice,
                 self.tr("Lines that break a rule") if wanted.broken else "")  # fmt: skip
        return next(filter(None, named), self.tr("Denied lines"))

    def _connect(self) -> None:
        self.model.state_changed.connect(self._state_changed)
        self.model.load_failed.connect(self._show_failure)
        self.model.picks_changed.connect(self._show_picks)
        self.model.loaded.connect(self._show_picks)
        self.table.open_asked.connect(self.open_asked)
        self.table.preview_asked.connect(self.open_asked)
        self.group_table.open_asked.connect(self._drill)
        self.group.value_changed.connect(self._regroup)
        self.chips.narrowed.connect(lambda values: self.narrow(**values))
        self.bar.clear_asked.connect(lambda: self.model.pick_all(picked=False))
        self._visit.clicked.connect(self.visit_asked)
        self._issue.clicked.connect(self.issue_asked)
        self._review.clicked.connect(self.review_asked)
        self.states.acted.connect(self._act)
        for table in (self.table, self.group_table):
            table.installEventFilter(self)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 14, 8)
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addWidget(self.chips, 1)
        head.addWidget(ButtonRow(self.views, self.group, self.export, gap=10))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.states, 1)

    def _group_words(self) -> tuple[str, ...]:
        return (self.tr("Not grouped"), self.tr("By provider"), self.tr("By practice"),
                self.tr("By code"), self.tr("By rule"))  # fmt: skip
