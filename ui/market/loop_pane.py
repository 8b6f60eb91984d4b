"""Re-education: every code that is taught at an office, and whether fewer lines are denied."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget

from provider_ops.outliers.reeducation.queries import Loop, loops
from provider_ops.outliers.reeducation.rules import State, Why
from ui.kit.buttons import Button
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.fixed_source import fixed_source
from ui.kit.flow import FlowLayout
from ui.kit.parts import TALL_ROW
from ui.kit.restyle import label
from ui.kit.section import PaneHeader, Section
from ui.kit.segmented import Segmented
from ui.kit.states import Empty, StatePane
from ui.kit.stowed import Stowed
from ui.kit.table import PagedTableModel, TableState
from ui.kit.table_view import TableView
from ui.loop_words import (
    GLYPHS,
    change_word,
    code_word,
    share_word,
    shown_window,
    state_word,
    visit_sentence,
    why_sentence,
)
from ui.market.rate_table import RateTable
from ui.market.word_sheet import ask_word
from ui.page import Link

if TYPE_CHECKING:
    from ui.page import Desk


class LoopPane(QWidget):
    """Those to act on first; the state of each follows from days and lines."""

    requested = Signal(object)  # a Link
    changed = Signal()
    announced = Signal(str)
    counted = Signal(int)  # those to act on

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self._loops: tuple[Loop, ...] = ()
        kinds = [("act", self.tr("To act on")), ("watching", self.tr("Watching")),
                 ("few", self.tr("Too few lines")), ("closed", self.tr("Closed"))]  # fmt: skip
        self.shown = Segmented(self.tr("Re-education"), kinds)
        self.header = PaneHeader(theme, self.tr("Re-education"))
        self.model: PagedTableModel[Loop] = PagedTableModel(
            self._columns(), RowFacts(lambda one: (one.organization_id, one.code)), desk.jobs, self
        )
        self.table = TableView(self.model, theme, row_height=TALL_ROW)
        self.table.setAccessibleName(self.tr("Re-education"))
        self.states = StatePane(theme, self.table)
        self.title = label("", "15", wrap=True)
        self.visit = label("", "", "2", wrap=True)
        self.why = label("", "", "2", wrap=True)
        self.rates = RateTable()
        self.method = label(
            self.tr("Denied lines of the code at the office; the day of teaching counts on neither "
                    "side. Intervals of 95%: Wilson for a rate, Newcombe for the change."),
            "11", "3", wrap=True,
        )  # fmt: skip
        self.plan = Button(theme, self.tr("Teach again"), keys="P")
        self.close_it = Button(theme, self.tr("Close with a reason"))
        self.reopen = Button(theme, self.tr("Reopen with a reason"))
        self.open_visit = Button(theme, self.tr("Open visit"), keys="↵")
        self.open_office = Button(theme, self.tr("Open office"))
        self.lines = Button(theme, self.tr("Claim lines"))
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read all of them."""
        work = self._desk.work

        def read() -> tuple[Loop, ...]:
            with work.read() as session:
                return loops(session, work.market_id, work.today(), work.time_zone)

        if not self._loops:
            self.states.show_loading(self.tr("Counting lines before and after."))
        self._desk.jobs.run(
            self, lambda _: read(), self._adopt,
            lambda error: self.states.show_error(error, self.tr("Read again")),
        )  # fmt: skip

    def current(self) -> Loop | None:
        """Return the row that the keyboard is at."""
        row = self.table.current_row
        return row if isinstance(row, Loop) else None

    def focus_rows(self) -> None:
        """Give the keyboard to the rows."""
        self.stowed.set_value("codes")
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def plan_current(self) -> None:
        """Ask for one more visit about the current code."""
        if loop := self.current():
            purpose = self.tr("Re-education: {reason}").format(reason=loop.reason or loop.code)
            codes = ((loop.code, loop.reason),) if loop.code else ()
            detail = {"purpose": purpose, "codes": codes}
            self.requested.emit(Link("new-visit", loop.organization_id, detail))

    def _adopt(self, found: tuple[Loop, ...]) -> None:
        self._loops = found
        self._show()
        self.counted.emit(sum(_kind(one) == "act" for one in found))

    def _show(self) -> None:
        wanted = self.shown.value()
        rows = [one for one in self._loops if _kind(one) == wanted]
        every = len(self._loops)
        closed = sum(one.standing.state is State.CLOSED for one in self._loops)
        back = sum(one.standing.state is State.REOPENED for one in self._loops)
        say = QCoreApplication.translate
        self.header.set_hint(self.tr("{all}: {closed}, {back}").format(
            all=say("LoopPane", "%n codes at offices", "", int(every)),
            closed=say("LoopPane", "%n closed", "", int(closed)),
            back=say("LoopPane", "%n reopened", "", int(back)),
        ))  # fmt: skip
        self.model.show(fixed_source(rows))

    def _state_changed(self, state: TableState) -> None:
        if state is TableState.EMPTY:
            self.states.show_empty(
                Empty("graduation-cap", self.tr("Nothing here"),
                      self.tr("Codes that visits teach show here until fewer lines are denied."),
                      "nu")
            )  # fmt: skip
            self._follow(None)
        elif state is TableState.READY:
            self.states.show_content()
            if not self.table.currentIndex().isValid():
                self.table.go_to(0)
            self._follow(self.table.current_row)

    def _follow(self, row: object) -> None:
        loop = row if isinstance(row, Loop) else None
        state = loop.standing.state if loop else None
        self.title.setText(f"{code_word(loop)} · {loop.office}" if loop else "")
        self.visit.setText(visit_sentence(loop) if loop else "")
        self.why.setText(why_sentence(loop) if loop else "")
        self.rates.show_windows(loop.windows if loop else ())
        due = loop is not None and loop.standing.why is not Why.PLANNED
        again = loop is not None and loop.taught_on is not None
        self.plan.setText(self.tr("Teach again") if again else self.tr("Plan a visit"))
        self.plan.setVisible(due)
        self.close_it.setVisible(due and state is not State.CLOSED)
        self.reopen.setVisible(state is State.CLOSED)
        self.open_visit.setVisible(loop is not None and loop.visit_id is not None)
        self.open_office.setVisible(loop is not None)
        self.lines.setVisible(bool(loop and loop.code))

    def _say(self, *, closing: bool) -> None:
        if loop := self.current():
            ask_word(self._desk, self, loop, self._said, closing=closing)

    def _said(self, _key: object) -> None:
        self.announced.emit(self.tr("Your word is kept"))
        self.changed.emit()
        self.refresh()

    def _open(self, kind: str) -> None:
        if loop := self.current():
            if kind == "visit" and loop.visit_id is not None:
                self.requested.emit(Link("visit", loop.visit_id))
            else:
                self.requested.emit(Link("organization", loop.organization_id))

    def _open_lines(self) -> None:
        """Ask for the denied lines of the code at the office."""
        if loop := self.current():
            detail = {"organization": loop.organization_id, "code": loop.code}
            self.requested.emit(Link("claims", detail=detail))

    def _connect(self) -> None:
        self.shown.value_changed.connect(lambda _key: self._show())
        self.model.state_changed.connect(self._state_changed)
        self.states.acted.connect(self.refresh)
        self.table.current_changed.connect(self._follow)
        self.table.open_asked.connect(lambda _row: self._open("visit"))
        self.table.preview_asked.connect(lambda _row: self.stowed.set_value("code"))
        self.plan.clicked.connect(self.plan_current)
        self.close_it.clicked.connect(partial(self._say, closing=True))
        self.reopen.clicked.connect(partial(self._say, closing=False))
        self.open_visit.clicked.connect(partial(self._open, "visit"))
        self.open_office.clicked.connect(partial(self._open, "organization"))
        self.lines.clicked.connect(self._open_lines)

    def _lay_out(self) -> None:
        self.header.add_action(self.shown)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self._words(), 1)
        for pair in ((self.plan, self.close_it, self.reopen),
                     (self.open_visit, self.open_office, self.lines)):  # fmt: skip
            holder = QWidget()
            row = FlowLayout(holder, gap=8)  # so that long words do not take room from the columns
            for button in pair:
                row.addWidget(button)
            column.addWidget(holder)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.addWidget(self.states)
        panes.addWidget(side)
        panes.setSizes([830, 398])
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        self.stowed = Stowed(
            self._desk.theme, self.tr("Re-education"),
            (("codes", self.tr("Codes")), ("code", self.tr("Code"))),
            {"codes": (self.states,), "code": (side,)},
        )  # fmt: skip
        body = QWidget()
        parts = QVBoxLayout(body)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addWidget(self.stowed)
        parts.addWidget(panes, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Section(self.header, body))

    def _words(self) -> QScrollArea:
        """Return what is said of the code, which scrolls where the window is low."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.title, self.visit, self.why, self.rates, self.method):
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    def _columns(self) -> tuple[Column[Loop], ...]:
        return (
            Column(self.tr("Office"), lambda one: one.office, Kind.TWO_LINE, 256, stretch=True,
                   secondary=lambda one: " · ".join(filter(None, (code_word(one), one.reason)))),
            Column(self.tr("Taught"), lambda one: f"{one.taught_on:%m/%d/%Y}" if one.taught_on
                   else "—", Kind.DATE, 100),
            Column(self.tr("Before"), _before, Kind.NUMBER, 64),
            Column(self.tr("After"), _after, Kind.NUMBER, 64),
            Column(self.tr("Change, points"), _change, Kind.NUMBER, 142),
            Column(self.tr("Stands"), state_word, Kind.STATUS, 184,
                   glyph=lambda one: GLYPHS[one.standing.state]),
        )  # fmt: skip


def _kind(loop: Loop) -> str:
    if loop.standing.why is Why.FEW_LINES:
        return "few"
    return {State.WATCHING: "watching", State.TAUGHT: "watching", State.CLOSED: "closed"}.get(
        loop.standing.state, "act"
    )


def _before(loop: Loop) -> str:
    window = shown_window(loop)
    return share_word(window.before) if window else "—"


def _after(loop: Loop) -> str:
    window = shown_window(loop)
    return share_word(window.after) if window else "—"


def _change(loop: Loop) -> str:
    window = shown_window(loop)
    return change_word(window) if window else "—"
