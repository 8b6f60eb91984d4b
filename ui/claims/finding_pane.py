"""Findings by rule, provider, code, reason or answer: how many, how that moves, what is at risk."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.claims.findings.trends import KEYS, Key, Trend, trends
from ui.claims.words import outcome_word, rule_word
from ui.kit.block import LinkButton
from ui.kit.choices import Select
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.fixed_source import fixed_source
from ui.kit.restyle import label
from ui.kit.section import PaneHeader, Section
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from ui.claims.picture import Picture
    from ui.page import Desk


class FindingPane(QWidget):
    """`narrowed` carries the parts of the lines' filter that a chosen row stands for."""

    narrowed = Signal(object)
    rule_read = Signal(str)
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._picture: Picture | None = None
        self.header = PaneHeader(desk.theme, _tr("Findings"))
        self.by = Select(list(zip(_words(), KEYS, strict=True)))
        self.by.setAccessibleName(_tr("Findings by"))
        self.by.set_value("rule")
        self.by.setFixedSize(desk.theme.px(116), desk.theme.px(28))
        self.model: PagedTableModel[Trend] = PagedTableModel(
            _columns(), RowFacts(lambda row: row.key), desk.jobs
        )
        self.table = TableView(self.model, desk.theme)
        self.model.setParent(self.table)
        self.table.setAccessibleName(_tr("Findings"))
        self.note = label("", "11", "3")
        self.read = LinkButton(desk.theme, _tr("Read rule"))
        self._lay_out()
        self.by.value_changed.connect(self._read)
        self.table.open_asked.connect(self._choose)
        self.table.clicked.connect(lambda: self._choose(self.table.current_row))
        self.table.selectionModel().currentRowChanged.connect(self._show_note)
        self.read.clicked.connect(self.read_current)

    def show_picture(self, picture: Picture) -> None:
        """Show the findings of a picture, by what they were by."""
        self._picture = picture
        self._read()

    def current_rule(self) -> str:
        """The rule of the current row; that of the first where there is no other."""
        row = self.table.current_row if self.by.value() == "rule" else None
        if isinstance(row, Trend):
            return row.key
        rules = self._picture.rules if self._picture else ()
        return rules[0].rule if rules else ""

    def read_current(self) -> None:
        """Ask for what the current rule tests."""
        if rule := self.current_rule():
            self.rule_read.emit(rule)

    def _read(self) -> None:
        picture = self._picture
        if picture is None:
            return
        work, by = self._desk.work, cast("Key", self.by.value())
        if by == "rule":
            self._show(by, picture.trends)
            return

        def read() -> tuple[Trend, ...]:
            with work.read() as session:
                return trends(session, work.market_id, by, picture.days, picture.half_year)

        self._desk.jobs.run(
            self, lambda _: read(), lambda rows: self._show(by, rows), self.failed.emit
        )

    def _show(self, by: Key, rows: tuple[Trend, ...]) -> None:
        if by != self.by.value():
            return  # another question was asked meanwhile
        self.model.show(fixed_source(rows))
        count = len(rows)
        hints = {
            "rule": self.tr("%n rules, largest first", "", count),
            "npi": self.tr("%n providers, largest first", "", count),
            "code": self.tr("%n codes, largest first", "", count),
            "reason": self.tr("%n reasons, largest first", "", count),
        }
        self.header.set_hint(hints.get(by, _tr("the payer beside our rules")))
        self._show_note()

    def _choose(self, row: object) -> None:
        if not isinstance(row, Trend):
            return
        nothing = {"rule": "", "reason": "", "npi": "", "code": "", "outcome": "",
                   "broken": False, "teachable": False, "issue_id": None, "issue": ""}  # fmt: skip
        wanted: dict[str, object] = {row.by: row.key}
        if row.by in ("npi", "code"):
            wanted["broken"] = True
        self.narrowed.emit(nothing | wanted)

    def _show_note(self) -> None:
        rule = self.current_rule()
        self.read.setVisible(bool(rule))
        self.note.setText(rule_word(rule))

    def _lay_out(self) -> None:
        self.header.add_action(self.by)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 5, 14, 5)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.note)
        foot.addWidget(self.read)
        body = QWidget()
        column = QVBoxLayout(body)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        whole = QVBoxLayout(self)
        whole.addWidget(Section(self.header, body))
        for layout in (column, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)


def change_word(row: Trend) -> str:
    """Return the change against the former days with its sign; a dash where it says nothing."""
    if row.change is None:
        return "—"
    return f"{row.change:+.0%}".replace("-", "−")  # noqa: RUF001 - a minus sign


def name_of(row: Trend) -> str:
    """Return what a row is about, in words for people."""
    if row.by == "rule":
        return rule_word(row.key)
    if row.by == "outcome":
        return outcome_word(row.key)
    return row.name or row.key


def _columns() -> tuple[Column[Trend], ...]:
    return (
        Column(_tr("Finding"), name_of, Kind.STRONG, 170, stretch=True,
               secondary=lambda row: row.key if row.name else ""),
        Column(_tr("Lines, 6 months"), lambda row: f"{row.lines:,}", Kind.SPARK, 112,
               series=lambda row: row.months),
        Column(_tr("Change"), change_word, Kind.NUMBER, 72,
               tone=lambda row: "cr" if (row.change or 0) >= _NOTABLE else "",
               spoken=_spoken_change),
        Column(_tr("Dollars"), lambda row: f"${row.dollars:,.0f}", Kind.MONEY, 92),
    )  # fmt: skip


_NOTABLE = 0.1
"""Growth from which a change is set in bold: a tenth more than in the former days."""


def _spoken_change(row: Trend) -> str:
    if row.change is None:
        return _tr("too few lines before to compare")
    return _tr("{change} against {before} lines in the former days").format(
        change=change_word(row), before=f"{row.before:,}"
    )


def _words() -> tuple[str, ...]:
    return (_tr("by rule"), _tr("by provider"), _tr("by code"), _tr("by reason"),
            _tr("by answer"))  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("FindingPane", text)
