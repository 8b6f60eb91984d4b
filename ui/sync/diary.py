"""The last synchronizations: when, how it went, how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.fixed_source import fixed_source
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView
from ui.sync.words import size_words, when_words

if TYPE_CHECKING:
    from provider_ops.sync.queries import Exchanged
    from ui.page import Desk


class Diary(TableView):
    """A line for each synchronization that did something, or did not get through."""

    def __init__(self, desk: Desk) -> None:
        self._work = desk.work
        self._rows: PagedTableModel[Exchanged] = PagedTableModel(
            self._columns(), RowFacts(lambda row: row.started_at), desk.jobs
        )
        super().__init__(self._rows, desk.theme)
        self._rows.setParent(self)
        self.setAccessibleName(_tr("Last syncs"))

    def show_rows(self, rows: tuple[Exchanged, ...]) -> None:
        """Replace the lines."""
        self._rows.show(fixed_source(rows))

    def _columns(self) -> tuple[Column[Exchanged], ...]:
        return (
            Column(_tr("When"), self._when, Kind.PLAIN, 150),
            Column(_tr("How it went"), lambda row: row.problem or _tr("Done"), Kind.STATUS, 200,
                   stretch=True, glyph=lambda row: "pause" if row.problem else "ok"),
            Column(_tr("Sent"), lambda row: f"{row.sent:,}", Kind.NUMBER, 80),
            Column(_tr("Received"), lambda row: f"{row.received:,}", Kind.NUMBER, 90),
            Column(_tr("Data"), _data, Kind.QUIET, 160),
        )  # fmt: skip

    def _when(self, row: Exchanged) -> str:
        said = when_words(row.started_at, self._work.time_zone, self._work.today())
        return said[:1].upper() + said[1:]


def _data(row: Exchanged) -> str:
    size = size_words(row.bytes_up + row.bytes_down)
    return _tr("{size}, {seconds} s").format(size=size, seconds=f"{row.milliseconds / 1000:.1f}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("SyncDiary", text)
