"""The reports there are: the market report of each month, the handover book, the packet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.reports.fingerprint import short
from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.day_words import month_name
from ui.kit.fixed_source import fixed_source
from ui.kit.panes import WidthClass
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView
from ui.reports.words import clock_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from provider_ops.reports.market.report import MarketReport
    from ui.page import Desk
    from ui.reports.handover import MadeBook

ROW = 36
LEAST_ROWS = 4


@dataclass(frozen=True, slots=True)
class Made:
    """A report as it was made in this session.

    Attributes:
        pdf: Its bytes.
        report: Number, fingerprint, pages and facts.
        as_of: The instant whose knowledge it holds.
        outdated: Something was changed after it was made.
    """

    pdf: bytes
    report: MarketReport
    as_of: datetime
    outdated: bool = False


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report that can be made.

    `month` is None for the packet, which is made in Training, and for the handover book, which
    `is_book`; `book` is the one that was made last.
    """

    month: date | None
    made: Made | None = None
    is_open: bool = False
    """The month is not over."""
    is_book: bool = False
    book: MadeBook | None = None

    @property
    def key(self) -> str:
        """What tells it from the others."""
        return "book" if self.is_book else self.month.isoformat() if self.month else "packet"


class Shelf(TableView):
    """A line for each report; what was made keeps its line's place."""

    def __init__(self, desk: Desk) -> None:
        self._zone = desk.work.time_zone
        self._rows: list[ReportRow] = []
        self.rows_model: PagedTableModel[ReportRow] = PagedTableModel(
            self._columns(), RowFacts(lambda row: row.key), desk.jobs
        )
        super().__init__(self.rows_model, desk.theme, row_height=ROW)
        self.rows_model.setParent(self)
        self.setAccessibleName(_tr("Reports"))
        self.setMinimumHeight(self.heading.height() + desk.theme.px(LEAST_ROWS * ROW))

    def set_width_class(self, width: WidthClass) -> None:
        """Leave the fingerprint to the checks below where it would have to be scrolled to."""
        self.hide_columns((_tr("Fingerprint"),) if width is WidthClass.TABS else ())

    def show_rows(self, rows: Sequence[ReportRow]) -> None:
        """Replace the lines; the current one stays if their order does."""
        fresh = [row.key for row in rows] != [row.key for row in self._rows]
        self._rows[:] = rows
        if fresh:
            self.rows_model.show(fixed_source(self._rows))
        else:
            self.rows_model.refresh()

    def _columns(self) -> tuple[Column[ReportRow], ...]:
        return (
            Column(_tr("Report"), _name, Kind.STRONG, 216, stretch=True),
            Column(_tr("Covers"), _covers, Kind.QUIET, 124),
            Column(_tr("State"), _state, Kind.STATUS, 192, glyph=_glyph),
            Column(_tr("Made"), self._made, Kind.QUIET, 80),
            Column(_tr("Fingerprint"), _digest, Kind.CODE, 134),
        )

    def _made(self, row: ReportRow) -> str:
        if row.book is not None:
            return clock_text(row.book.request.as_of, self._zone)
        return clock_text(row.made.as_of, self._zone) if row.made else ""


def _name(row: ReportRow) -> str:
    if row.is_book:
        return _tr("Handover book")
    return _tr("Education packet") if row.month is None else _tr("Monthly market report")


def _covers(row: ReportRow) -> str:
    if row.is_book:
        return row.book.book.facts.territory if row.book is not None else _tr("one territory")
    return _tr("one provider") if row.month is None else month_name(row.month)


def _state(row: ReportRow) -> str:
    if row.book is not None:
        return QCoreApplication.translate("ReportShelf", "Ready, %n pages", "", row.book.book.pages)
    if row.is_book:
        return _tr("Made when asked")
    if row.month is None:
        return _tr("Made in Training")
    if row.made is None:
        return _tr("Month is not over") if row.is_open else _tr("Not made yet")
    if row.made.outdated:
        return _tr("Data changed since")
    say = QCoreApplication.translate
    pages = row.made.report.pages
    if row.is_open:
        return say("ReportShelf", "Draft, %n pages", "", pages)
    return say("ReportShelf", "Ready, %n pages", "", pages)


def _glyph(row: ReportRow) -> str:
    if row.is_book:
        return "ok" if row.book is not None else "pend"
    if row.month is None:
        return "in"
    if row.made is None:
        return "wip" if row.is_open else "pend"
    if row.made.outdated:
        return "wa"
    return "wip" if row.is_open else "ok"


def _digest(row: ReportRow) -> str:
    if row.book is not None:
        return short(row.book.book.fingerprint)
    return short(row.made.report.fingerprint) if row.made else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReportShelf", text)
