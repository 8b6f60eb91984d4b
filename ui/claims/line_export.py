"""What the list of claim lines shows, as a file: its rows, its columns, its words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from provider_ops.claims.findings import queries
from provider_ops.claims.lines.groups import line_groups
from provider_ops.core.table_file import Cell, write_table
from ui.claims.line_columns import group_columns, line_columns
from ui.kit.columns import Kind
from ui.kit.paper import ask_target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from provider_ops.claims.findings.queries import LineFilter
    from provider_ops.claims.lines.groups import GroupBy
    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace
    from ui.kit.columns import Column
    from ui.page import Desk

PAGE = 2_000


def ask_export(
    desk: Desk,
    parent: QWidget,
    shown: tuple[LineFilter, GroupBy | None],
    done: Callable[[Path, int], None],
    failed: Callable[[Exception], None],
) -> None:
    """Ask for a file and write what is shown; `done` hears where, and how many rows."""
    work = desk.work

    def write(path: Path) -> None:
        run = partial(export_lines, work, path, *shown)
        desk.jobs.run(parent, run, partial(done, path), failed)

    name = f"claims-{work.today():%Y-%m-%d}.xlsx"
    kinds = QCoreApplication.translate("LineExport", "Worksheet (*.xlsx);;CSV (*.csv)")
    title = QCoreApplication.translate("LineExport", "Export claim lines")
    ask_target(parent, title, name, kinds, write)


def export_lines(
    work: Workspace, path: Path, wanted: LineFilter, by: GroupBy | None, reporter: Reporter
) -> int:
    """Write the lines of a filter, or their groups, as the screen shows them; runs on a worker.

    Dollars and counts are numbers, days have their whole year, what is not there is empty. The
    member stays as masked as on the screen.
    """
    columns: Sequence[Column[Any]] = group_columns() if by else line_columns()
    rows = _groups(work, wanted, by) if by else _lines(work, wanted)
    header = [column.title for column in columns]
    return write_table(path, header, ([_cell(c, row) for c in columns] for row in rows), reporter)


def _cell(column: Column[Any], row: Any) -> Cell:
    if column.kind is Kind.MONEY:
        amount = getattr(row, "amount", None)
        cell: Cell = row.denied if amount is None else amount
        return cell
    if column.kind is Kind.NUMBER:
        lines: int = row.lines
        return lines
    if column.kind is Kind.DATE:
        day: date | None = row.service_date
        return f"{day:%m/%d/%Y}" if day else ""
    text = column.text(row)
    return "" if text == "—" else text


def _groups(work: Workspace, wanted: LineFilter, by: GroupBy) -> Iterator[Any]:
    with work.read() as session:
        yield from line_groups(session, work.market_id, wanted, by)


def _lines(work: Workspace, wanted: LineFilter) -> Iterator[Any]:
    with work.read() as session:
        offset = 0
        while True:
            page = queries.lines_page(session, work.market_id, wanted, offset=offset, limit=PAGE)
            yield from page
            if len(page) < PAGE:
                return
            offset += PAGE
