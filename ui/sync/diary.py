"""The last synchronizations: when, how it went, how much."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.kit.columns import Column, Kind, RowFacts
from ui.kit.error_words import say
from ui.kit.fixed_source import fixed_source
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView
from ui.sync.words import size_words, when_words

if TYPE_CHECKING:
    from provider_ops.sync.queries import Exchanged
    from ui.page import Desk

_tr = partial(QCoreApplication.translate, "SyncDiary")


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
            Column(_tr("How it went"), _outcome, Kind.STATUS, 220, glyph=_glyph),
            Column(_tr("Sent"), _sent, Kind.QUIET, 100),
            Column(_tr("Received"), _received, Kind.QUIET, 104),
            Column(_tr("Data"), _data, Kind.QUIET, 160, stretch=True),
        )  # fmt: skip

    def _when(self, row: Exchanged) -> str:
        said = when_words(row.started_at, self._work.time_zone, self._work.today())
        return said[:1].upper() + said[1:]


def _sent(row: Exchanged) -> str:
    return f"{row.sent:,}"


def _received(row: Exchanged) -> str:
    return f"{row.received:,}"


def _outcome(row: Exchanged) -> str:
    if row.problem:
        return say(row.problem)
    if row.refused:
        return _tr("1 refused") if row.refused == 1 else _tr("{n} refused").format(n=row.refused)
    if row.disputed:
        need = row.disputed
        return _tr("1 needs you") if need == 1 else _tr("{n} need you").format(n=need)
    return _tr("Done")


def _glyph(row: Exchanged) -> str:
    if row.problem:
        return "pause"
    return "cr" if row.refused else "wa" if row.disputed else "ok"


def _data(row: Exchanged) -> str:
    size = size_words(row.bytes_up + row.bytes_down)
    return _tr("{size}, {seconds} s").format(size=size, seconds=f"{row.milliseconds / 1000:.1f}")
