"""All cases: figures, tabs by where they stand, filters, a table with the most urgent first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from provider_ops.escalations import queries
from provider_ops.escalations.queries import CaseRow, Figures, Filter
from provider_ops.escalations.rules import Severity, State
from ui.escalations.case_board import MOST, CaseBoard
from ui.escalations.words import (
    STATE_GLYPHS,
    STATE_TONES,
    category_word,
    due_short,
    due_text,
    severity_word,
    short_day,
)
from ui.kit.chips import ChipButton
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.fields import TextField
from ui.kit.flow import FlowLayout
from ui.kit.kpi import Kpi, KpiTile
from ui.kit.menus import flat_menu
from ui.kit.paging import PageAsk, Source
from ui.kit.segmented import Segmented
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel, TableState
from ui.kit.table_view import TableView
from ui.kit.tabs import TabStrip
from ui.record_states import RecordStates

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from provider_ops.escalations.queries import Colleague
    from ui.page import Desk

OPEN, ALL = "open", "all"
_STATES = {"late": State.LATE, "soon": State.DUE_SOON, "resolved": State.RESOLVED}


class CaseList(QWidget):
    """Asks to open a case, or to begin one."""

    open_asked = Signal(object)  # a CaseRow
    new_asked = Signal()
    counted = Signal(int)  # late cases
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._team: tuple[Colleague, ...] = ()
        self.filter = Filter()
        theme = desk.theme
        self.tiles = {
            key: KpiTile(theme, Kpi(title), small=True)
            for key, title in (
                (OPEN, self.tr("Open")),
                ("late", self.tr("Late")),
                ("soon", self.tr("Due soon")),
                ("resolved", self.tr("Resolved this month")),
            )
        }
        self.tabs = TabStrip(
            theme,
            self.tr("Escalations"),
            [
                (OPEN, self.tr("Open")),
                ("late", self.tr("Late")),
                ("soon", self.tr("Due soon")),
                ("resolved", self.tr("Resolved")),
                (ALL, self.tr("All")),
            ],
        )
        self.search = TextField(theme, "", self.tr("Number, title or office"))
        self.search.setObjectName("escalations.search")
        self.search.setAccessibleName(self.tr("Number, title or office"))
        self.search.set_mark("search")
        self.search.setFixedWidth(theme.px(240))
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._states: RecordStates[CaseRow] = RecordStates(desk.work, "escalation")
        self.model: PagedTableModel[CaseRow] = PagedTableModel(
            self._columns(), RowFacts(lambda row: row.id, self._states), desk.jobs, self
        )
        self.table = TableView(self.model, theme)
        self.table.setAccessibleName(self.tr("Escalations"))
        self.board = CaseBoard(theme)
        self.mode = Segmented(
            self.tr("View"), [("board", self.tr("Board")), ("list", self.tr("List"))]
        )
        self.ways = QStackedWidget()
        for way in (self.board, self.table):
            self.ways.addWidget(way)
        self.states = StatePane(theme, self.ways)
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        for key, tile in self.tiles.items():
            tile.clicked.connect(lambda _on=False, key=key: self.tabs.set_value(key))
        self.tabs.value_changed.connect(self._tab_changed)
        self.search.textEdited.connect(lambda text: self.set_filter(text=text.strip()))
        self.table.open_asked.connect(self.open_asked)
        self.mode.value_changed.connect(lambda _mode: self._switch())
        self.board.open_asked.connect(self._open_card)
        self.table.filter_asked.connect(self.search.setFocus)
        self.model.state_changed.connect(self._state_changed)
        self.model.load_failed.connect(self._load_failed)
        self.states.acted.connect(self._act)

    def refresh(self) -> None:
        """Read figures and rows again."""
        self._read_figures()
        self._read_board()
        if self.model.rowCount():
            self.model.refresh()
        else:
            self.model.show(self._source())

    def show_team(self, team: tuple[Colleague, ...]) -> None:
        """Offer these people as filter."""
        self._team = team
        self._show_chips()

    def set_filter(self, **values: object) -> None:
        """Change parts of the filter and ask again."""
        self.filter = replace(self.filter, **values)  # type: ignore[arg-type]
        self._show_chips()
        self._read_figures()
        self._read_board()
        self.model.show(self._source())

    def _source(self) -> Source[CaseRow]:
        work, which = self._desk.work, self.filter

        def count() -> int:
            with work.read() as session:
                return queries.count(session, which)

        def page(ask: PageAsk[CaseRow]) -> Sequence[CaseRow]:
            with work.read() as session:
                return queries.page(session, which, zone=work.time_zone, on=work.today(),
                                    offset=ask.offset, limit=ask.limit)  # fmt: skip

        return self._states.watched(Source(count, page))

    def _read_board(self) -> None:
        work, which, today = self._desk.work, self.filter, self._desk.work.today()
        if not which.open_only:
            return

        def read() -> tuple[CaseRow, ...]:
            with work.read() as session:
                rows = queries.page(session, which, zone=work.time_zone, on=today, limit=MOST)
            return self._states.read(rows)

        def show(rows: tuple[CaseRow, ...]) -> None:
            if which == self.filter:
                first = not self.board.lists
                self.board.show_cases(rows, today, self._states)
                if first and self.isAncestorOf(self.focusWidget() or self.window()):
                    self.take_focus()  # nothing was there yet to take the keyboard

        self._desk.jobs.run(self, lambda _: read(), show, self.failed.emit)

    def _switch(self) -> None:
        """Show the board where all open cases are asked for, else the list."""
        self.mode.setVisible(self.filter.open_only)
        as_board = self.filter.open_only and self.mode.value() == "board"
        self.ways.setCurrentWidget(self.board if as_board else self.table)

    def toggle_mode(self) -> None:
        """Board or list."""
        self.mode.set_value("list" if self.mode.value() == "board" else "board")

    def take_focus(self) -> None:
        """Let the keyboard act in the board or the list, where it was before."""
        if self.ways.currentWidget() is self.table or not self.board.lists:
            self.table.setFocus()
        elif self.board.current_key:
            self.board.go_to(self.board.current_key)
        else:
            self.board.lists[0].setFocus()

    def _open_card(self, key: str) -> None:
        case = self.board.case(key)
        if case is not None:
            self.open_asked.emit(case)

    def _read_figures(self) -> None:
        work, which = self._desk.work, self.filter

        def read() -> tuple[Figures, int, int]:
            everything = replace(which, open_only=False, state=None)
            closed = replace(which, open_only=False, state=State.RESOLVED, on=work.today())
            with work.read() as session:
                found = queries.figures(session, which, zone=work.time_zone, on=work.today())
                return found, queries.count(session, closed), queries.count(session, everything)

        self._desk.jobs.run(self, lambda _: read(), self._show_figures, self.failed.emit)

    def _show_figures(self, read: tuple[Figures, int, int]) -> None:
        found, resolved, everything = read
        in_time = ""
        if found.resolved_this_month:
            words = self.tr("{count} of {all} in time")
            in_time = words.format(count=found.in_time, all=found.resolved_this_month)
        late_tone, late_glyph = ("cr", "cr") if found.late else ("", "ok")
        soon_tone, soon_glyph = ("wa", "clock") if found.due_soon else ("", "")
        for key, kpi in {
            OPEN: Kpi(self.tr("Open"), f"{found.open:,}", self.tr("not resolved yet")),
            "late": Kpi(self.tr("Late"), f"{found.late:,}", self.tr("past the due day"),
                        glyph=late_glyph, tone=late_tone,
                        word=self.tr("late") if found.late else self.tr("none late")),
            "soon": Kpi(self.tr("Due soon"), f"{found.due_soon:,}",
                        self.tr("within 2 business days"), glyph=soon_glyph, tone=soon_tone,
                        word=self.tr("due soon") if found.due_soon else ""),
            "resolved": Kpi(self.tr("Resolved this month"), f"{found.resolved_this_month:,}",
                            in_time),
        }.items():  # fmt: skip
            self.tiles[key].show_kpi(kpi)
        counts = (found.open, found.late, found.due_soon, resolved, everything)
        for key, number in zip((OPEN, "late", "soon", "resolved", ALL), counts, strict=True):
            self.tabs.set_count(key, number)
        self.counted.emit(found.late)

    def _tab_changed(self, key: str) -> None:
        state = _STATES.get(key)
        self.set_filter(open_only=key == OPEN, state=state, on=self._desk.work.today())
        self._switch()

    def _state_changed(self, state: TableState) -> None:
        if state is TableState.EMPTY:
            self.states.show_empty(self._empty())
        elif state is TableState.LOADING and not self.model.rowCount():
            self.states.show_loading(self.tr("Reading escalations."))
        elif state is TableState.READY:
            self.states.show_content()

    def _load_failed(self, error: Exception) -> None:
        self.states.show_error(error, self.tr("Read again"))

    @property
    def _narrowed(self) -> bool:
        which = self.filter
        return bool(which.text or which.severity or which.owner_id)

    def _empty(self) -> Empty:
        if self._narrowed:
            return Empty("list-filter", self.tr("No case matches"),
                         self.tr("Clear search, severity and owner to see the others."), "nu",
                         self.tr("Clear filters"))  # fmt: skip
        return Empty("circle-check", self.tr("No cases here"),
                     self.tr("A case starts from an office, a visit or a claim line."), "ok",
                     self.tr("New escalation"))  # fmt: skip

    def _act(self) -> None:
        if self.model.state is TableState.FAILED:
            self.refresh()
        elif self._narrowed:
            self.search.clear()
            self.set_filter(text="", severity="", owner_id=None)
        else:
            self.new_asked.emit()

    def _show_chips(self) -> None:
        while self._flow.count() > 1:
            item = self._flow.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        theme, which = self._desk.theme, self.filter
        if which.severity:
            word = severity_word(which.severity)
            severity = ChipButton(theme, self.tr("Severity is"), word, on=True)
            severity.removed.connect(lambda: self.set_filter(severity=""))
        else:
            severity = ChipButton(theme, self.tr("Severity"), self.tr("any"))
        severity.setObjectName("chip.severity")
        severity.clicked.connect(lambda: self._choose_severity(severity))
        name = next((one.name for one in self._team if one.id == which.owner_id), "")
        if which.owner_id is not None:
            mine = which.owner_id == self._desk.work.staff_id
            owner = ChipButton(theme, self.tr("Owner is"), self.tr("me") if mine else name, on=True)
            owner.removed.connect(lambda: self.set_filter(owner_id=None))
        else:
            owner = ChipButton(theme, self.tr("Owner"), self.tr("anyone"))
        owner.setObjectName("chip.owner")
        owner.clicked.connect(lambda: self._choose_owner(owner))
        for chip in (severity, owner):
            self._flow.addWidget(chip)

    def _choose_severity(self, chip: ChipButton) -> None:
        menu = flat_menu(self)
        for severity in ("", *reversed(Severity)):
            action = menu.addAction(severity_word(severity) if severity else self.tr("Any"))
            action.triggered.connect(
                lambda _on=False, severity=severity: self.set_filter(severity=str(severity))
            )
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _choose_owner(self, chip: ChipButton) -> None:
        menu = flat_menu(self)
        people: list[tuple[str, UUID | None]] = [(self.tr("Anyone"), None)]
        people.append((self.tr("Me"), self._desk.work.staff_id))
        people += [(o.name, o.id) for o in self._team if o.id != self._desk.work.staff_id]
        for words, key in people:
            action = menu.addAction(words)
            action.triggered.connect(lambda _on=False, key=key: self.set_filter(owner_id=key))
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _columns(self) -> tuple[Column[CaseRow], ...]:
        today = self._desk.work.today()
        return (
            Column(self.tr("Due, business days"), lambda row: due_short(row, today), Kind.STATUS,
                   150, glyph=lambda row: STATE_GLYPHS[row.state],
                   tone=lambda row: STATE_TONES[row.state],
                   spoken=lambda row: due_text(row, today)),
            Column(self.tr("Number"), lambda row: row.number, Kind.CODE, 104),
            Column(self.tr("Title"), lambda row: row.title, Kind.STRONG, 220, stretch=True),
            Column(self.tr("Office"), lambda row: row.organization, Kind.PLAIN, 230),
            Column(self.tr("Severity"), lambda row: severity_word(row.severity), Kind.PLAIN, 84,
                   tone=lambda row: "cr" if row.severity == Severity.URGENT else ""),
            Column(self.tr("Kind"), lambda row: category_word(row.category), Kind.QUIET, 110),
            Column(self.tr("Owner"), lambda row: row.owner, Kind.QUIET, 140),
            Column(self.tr("Opened"), lambda row: short_day(row.opened_on, today), Kind.DATE, 96),
        )  # fmt: skip

    def _lay_out(self) -> None:
        tiles = QHBoxLayout()
        tiles.setSpacing(0)
        for tile in self.tiles.values():
            tiles.addWidget(tile)
        self._flow.addWidget(self.search)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 8, 14, 8)
        bar.addWidget(self._chips, 1)
        bar.addWidget(self.mode)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(tiles)
        layout.addWidget(self.tabs)
        layout.addLayout(bar)
        layout.addWidget(self.states, 1)
        self._show_chips()
