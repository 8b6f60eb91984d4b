"""What to know before a report is printed, each a fact of this laptop and of this report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from provider_ops.core.clock import day_in
from provider_ops.reports.fingerprint import short
from ui.kit.restyle import label
from ui.kit.tag import Status

if TYPE_CHECKING:
    from provider_ops.reports.market.report import MarketReport
    from provider_ops.sync.queries import SyncState
    from ui.kit.theme import Theme

PAYMENTS = "835"


@dataclass(frozen=True, slots=True)
class Check:
    """One line: a status key, what was found, and what it rests on."""

    glyph: str
    title: str
    detail: str


def checks(report: MarketReport, state: SyncState) -> tuple[Check, ...]:
    """Return what was checked, always in this order: sync, month, sources, payments, fingerprint.

    Args:
        report: The report on screen.
        state: How this laptop stands to its hub.
    """
    return (_in_sync(report, state), _month(report), _sources(report), _payments(report),
            _fingerprint(report))  # fmt: skip


class CheckGrid(QWidget):
    """Shows checks in two columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.shown: tuple[Check, ...] = ()
        self.setAccessibleName(_tr("Before you print"))
        self._heading = label(_tr("Before you print"), "13b")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(10)
        column.addWidget(self._heading)
        column.addLayout(self._grid)

    def show_checks(self, found: tuple[Check, ...]) -> None:
        """Replace the lines."""
        self.shown = found
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, check in enumerate(found):
            self._grid.addWidget(self._line(check), place // 2, place % 2)
        self.setAccessibleDescription(". ".join(f"{c.title}, {c.detail}" for c in found))

    def _line(self, check: Check) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(Status(self._theme, check.glyph, check.title, px=13))
        words = label(check.detail, "12", "2", wrap=True)
        words.setContentsMargins(self._theme.px(18), 0, 0, 0)
        column.addWidget(words)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        return holder


def _in_sync(report: MarketReport, state: SyncState) -> Check:
    zone = ZoneInfo(report.facts.time_zone)
    last = state.last_success
    age = (
        _tr("Last sync {when}").format(when=f"{last.astimezone(zone):%m/%d %I:%M %p}")
        if last is not None
        else _tr("Not synced yet")
    )
    if not state.attached:
        return Check("in", _tr("This laptop belongs to no hub"),
                     _tr("The figures rest on what is on this laptop"))  # fmt: skip
    if state.loading:
        return Check("wa", _tr("The first load is not complete"), age)
    if state.needs_you:
        one = state.needs_you == 1
        words = _tr("1 change needs you") if one else _tr("{count} changes need you")
        return Check("wa", words.format(count=state.needs_you), age)
    if state.problem:
        return Check("wa", _tr("The last sync did not finish"), age)
    if state.waiting:
        one = state.waiting == 1
        words = _tr("1 change waits to be sent") if one else _tr("{count} changes wait to be sent")
        words = words.format(count=f"{state.waiting:,}")
        return Check("clock", words, _tr("They are in this report. {age}").format(age=age))
    return Check("ok", _tr("This laptop is in sync"), age)


def _month(report: MarketReport) -> Check:
    facts = report.facts
    if facts.is_whole_month:
        return Check("ok", _tr("The month is over"), _tr("{first} to {last}").format(
            first=f"{facts.first:%m/%d/%Y}", last=f"{facts.last:%m/%d/%Y}"))  # fmt: skip
    return Check("wip", _tr("The month is not over"),
                 _tr("Counts to {last} and says so on every page").format(
                     last=f"{facts.last:%m/%d/%Y}"))  # fmt: skip


def _sources(report: MarketReport) -> Check:
    facts = report.facts
    if not facts.sources:
        return Check("wa", _tr("No data was loaded from files"),
                     _tr("Visits and cases come from what the team wrote"))  # fmt: skip
    newest = max(facts.sources, key=lambda source: (source.loaded_at, source.file_name))
    count = len(facts.sources) + facts.more_sources
    return Check("ok", _tr("It stands on {count} loads").format(count=f"{count:,}"),
                 _tr("Newest: {name}, {day}").format(
                     name=newest.file_name,
                     day=f"{day_in(facts.time_zone, newest.loaded_at):%m/%d/%Y}"))  # fmt: skip


def _payments(report: MarketReport) -> Check:
    facts = report.facts
    days = [
        day_in(facts.time_zone, source.loaded_at)
        for source in facts.sources
        if source.kind == PAYMENTS
    ]
    if not days:
        return Check("wa", _tr("No remittance was loaded"), _tr("Denials are not in this report"))
    latest = f"{max(days):%m/%d/%Y}"
    if max(days) < facts.last:
        return Check("wa", _tr("Claims are older than the month"),
                     _tr("Last remittance loaded {day}").format(day=latest))  # fmt: skip
    return Check("ok", _tr("Claims were loaded to its last day"),
                 _tr("Last remittance loaded {day}").format(day=latest))  # fmt: skip


def _fingerprint(report: MarketReport) -> Check:
    return Check("ok", _tr("Figures are those of the Market screen"),
                 _tr("{number} · {digest}, on every page").format(
                     number=report.number, digest=short(report.fingerprint)))  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReportChecks", text)
