"""The fourth step: whom the rows are of that match nobody on the roster, and what is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.intake.parties import sums
from provider_ops.intake.preview import masked
from ui.claims.importing.match_panel import MatchPanel
from ui.claims.importing.people import found_people
from ui.claims.importing.rail import WIDTH
from ui.counts import grouped
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.fixed_source import fixed_source
from ui.kit.restyle import label, rule
from ui.kit.section import PaneHeader
from ui.kit.stacked_bar import Part, StackedBar
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.intake.parties import Stranger
    from provider_ops.intake.preview import Preview
    from provider_ops.intake.table import Meant
    from ui.page import Desk


@dataclass(frozen=True, slots=True)
class MatchRow:
    """Somebody who is not on file, and what was decided: `meant` is empty to leave rows out.

    None for both of `meant` and `name` is no decision: the rows are loaded as not on file.
    """

    stranger: Stranger
    meant: str | None = None
    name: str = ""

    @property
    def first(self) -> Meant | None:
        """Who is likeliest meant."""
        return next(iter(self.stranger.meant), None)


class MatchPane(QWidget):
    """Rows by what becomes of them at the left, the strangers at the right, one of them below."""

    decided = Signal(str, object)  # a number, and who is meant: None for nobody
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.rows: list[MatchRow] = []
        self._preview: Preview | None = None
        self._names: dict[str, str] = {}  # of who was chosen, by number
        self.bar = StackedBar(theme, self.tr("Rows by whom they are of"))
        self.said = label("", "12", "2", wrap=True)
        self.model: PagedTableModel[MatchRow] = PagedTableModel(
            self._columns(), RowFacts(lambda row: row.stranger.party.number), desk.jobs, self
        )
        self.table = TableView(self.model, theme)
        self.table.setAccessibleName(self.tr("Not on the roster"))
        self.panel = MatchPanel(theme, desk.jobs, self._find)
        self.header = PaneHeader(theme, self.tr("Not on the roster"))
        self.states = StatePane(theme, self._content())
        self._lay_out()
        self.table.current_changed.connect(lambda _: self._show_current())
        self.table.open_asked.connect(lambda _: self.use_proposal())
        self.table.filter_asked.connect(self.panel.search.setFocus)
        self.model.loaded.connect(self._arrived)
        self.panel.chosen.connect(self._use)
        self.panel.leave_asked.connect(self.leave_out)
        self.panel.as_file_asked.connect(self._as_file)
        self.panel.step_asked.connect(self.step_problem)

    def show_strangers(self, preview: Preview, found: Sequence[Stranger]) -> None:
        """Show who is not on file; what was decided about them before stays."""
        self._preview = preview
        said = preview.options.fixes.people
        for one in found:
            self._names.update((meant.text, meant.name) for meant in one.meant)
        self.rows = [self._row(one, said.get(one.party.number)) for one in found]
        self.panel.hide()
        if found:
            self._list(keep=False)
            self.states.show_content()
        else:
            count = len(preview.parties)
            words = self.tr("%n practices and NPIs of these rows are on the roster.", "", count)
            self.states.show_empty(
                Empty("circle-check", self.tr("Everybody is on the roster"),
                      grouped(words, count), "ok")
            )  # fmt: skip
        self._say_sums()

    # -- what the person does --------------------------------------------------------

    def use_proposal(self) -> None:
        """Take the likeliest for the one under the cursor."""
        row = self._current()
        if row is not None and row.first is not None:
            self._use(row.first)

    def leave_out(self) -> None:
        """Leave all rows of the one under the cursor out of the load, or take them in again."""
        row = self._current()
        if row is not None:
            self._decide(row, None if row.meant == "" else "")

    def step_problem(self, by: int = 1) -> None:
        """Go to the next who is not decided about, or the one before; round the ends."""
        at = self.table.currentIndex().row()
        count = len(self.rows)
        order = ((at + by * n) % count for n in range(1, count + 1))
        self.table.go_to(next((n for n in order if self.rows[n].meant is None), at))
        self.table.setFocus()

    def _use(self, meant: Meant) -> None:
        row = self._current()
        if row is not None:
            self._names[meant.text] = meant.name
            self._decide(row, meant.text)
            self.table.setFocus()

    def _as_file(self) -> None:
        row = self._current()
        if row is not None:
            self._decide(row, None)

    def _decide(self, row: MatchRow, meant: str | None) -> None:
        at = self.rows.index(row)
        self.rows[at] = self._row(row.stranger, meant)
        self._list(keep=True)
        self._say_sums()
        self.decided.emit(row.stranger.party.number, meant)

    # -- showing ---------------------------------------------------------------------

    def _row(self, stranger: Stranger, meant: str | None) -> MatchRow:
        return MatchRow(stranger, meant, self._names.get(meant or "", ""))

    def _list(self, *, keep: bool) -> None:
        self.model.show(fixed_source(list(self.rows)))
        self.model.same_place = keep
        if keep:
            self._show_current()

    def _arrived(self) -> None:
        if self._current() is None and self.rows:
            self.table.go_to(0)
        self._show_current()

    def _show_current(self) -> None:
        row = self._current()
        self.panel.setVisible(row is not None)
        if row is not None:
            self.panel.show_row(row, self.rows.index(row) + 1, len(self.rows))

    def _current(self) -> MatchRow | None:
        """Return who is under the cursor, as decided by now."""
        at = self.table.currentIndex().row()
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def _say_sums(self) -> None:
        """Say how many rows are of whom, by what becomes of them."""
        preview = self._preview
        if preview is None:
            return
        loads, _ = sums(preview.parties.values())
        open_ones, dollars = sums(row.stranger.party for row in self.rows if row.meant is None)
        left, _ = sums(row.stranger.party for row in self.rows if row.meant == "")
        self.bar.show_parts((
            Part(loads - open_ones - left, "ok", self.tr("on the roster")),
            Part(open_ones, "wa", self.tr("not on file")), Part(left, "end", self.tr("left out")),
        ))  # fmt: skip
        undecided = sum(row.meant is None for row in self.rows)
        self.header.set_hint(
            self.tr("{n} of {all} without decision").format(n=undecided, all=len(self.rows))
        )
        words = self.tr("Rows that match nobody are loaded all the same, ${amount} in all, and "
                        "become findings: the NPI is not on file.")  # fmt: skip
        self.said.setText(words.format(amount=f"{dollars:,.2f}") if open_ones else "")

    def _find(self, text: str) -> list[tuple[str, Meant]]:
        """Return who is on file under what was typed."""
        preview = self._preview
        return [] if preview is None else found_people(self._desk.work, preview, text)

    # -- frame -----------------------------------------------------------------------

    def _columns(self) -> tuple[Column[MatchRow], ...]:
        return (
            Column(self.tr("Practice in file"), _name, Kind.STATUS, 200, stretch=True,
                   glyph=_glyph),
            Column(self.tr("NPI"), lambda row: row.stranger.party.number, Kind.CODE, 110),
            Column(self.tr("TIN"), lambda row: masked(row.stranger.party.tin) or "\N{EM DASH}",
                   Kind.CODE, 84),
            Column(self.tr("Rows"), lambda row: f"{row.stranger.party.rows:,}", Kind.NUMBER, 60),
            Column(self.tr("Dollars"), lambda row: f"{row.stranger.party.dollars:,.2f}",
                   Kind.MONEY, 92),
            Column(self.tr("Loaded as"), self._outcome, Kind.PLAIN, 260,
                   tone=lambda row: "ok" if row.meant else ""),
        )  # fmt: skip

    def _outcome(self, row: MatchRow) -> str:
        if row.meant is None:
            maybe = self.tr("Not on file; {name}?").format(name=row.first.name) if row.first else ""
            return maybe or self.tr("Not on file")
        return f"{row.name} {row.meant}".strip() or self.tr("Left out")

    def _content(self) -> QWidget:
        made = QWidget()
        around = QHBoxLayout()
        around.setContentsMargins(14, 12, 14, 12)
        around.addWidget(self.panel)
        main = QVBoxLayout(made)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        main.addWidget(self.header)
        main.addWidget(self.table, 1)
        main.addLayout(around)
        return made

    def _lay_out(self) -> None:
        theme = self._desk.theme
        side = QWidget()
        side.setFixedWidth(theme.px(WIDTH))
        side.setProperty("surface", "inset")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(side)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(12)
        column.addWidget(self.bar)
        column.addWidget(self.said)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(rule("v"))
        row.addWidget(self.states, 1)


def _name(row: MatchRow) -> str:
    return row.stranger.party.name or "\N{EM DASH}"


def _glyph(row: MatchRow) -> str:
    return "wa" if row.meant is None else "ok" if row.meant else "end"
