"""What a list of contracts shows, as a file: its rows, its columns, its words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication

from provider_ops.core.table_file import write_table
from ui.counts import grouped
from ui.kit.columns import Kind
from ui.kit.paper import ask_target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from provider_ops.core.progress import Reporter
    from provider_ops.core.table_file import Cell
    from ui.kit.columns import Column
    from ui.page import Desk

Row = TypeVar("Row")


def ask_export(
    desk: Desk,
    parent: QWidget,
    columns: Sequence[Column[Row]],
    rows: Callable[[], Iterable[Row]],
    said: Callable[[str], None],
    failed: Callable[[Exception], None],
) -> None:
    """Ask for a file and write the table; `rows` is called on the worker."""
    kinds = QCoreApplication.translate("Contracts", "Worksheet (*.xlsx);;CSV (*.csv)")
    title = QCoreApplication.translate("Contracts", "Export contracts")
    name = f"contracts-{desk.work.today():%Y-%m-%d}.xlsx"

    def write(path: Path) -> None:
        run = partial(export_table, path, columns, rows)
        desk.jobs.run(parent, run, lambda count: said(_told(path, count)), failed)

    ask_target(parent, title, name, kinds, write)


def export_table(
    path: Path, columns: Sequence[Column[Row]], rows: Callable[[], Iterable[Row]],
    reporter: Reporter,
) -> int:  # fmt: skip
    """Write rows as the table shows them; returns how many. Counts are numbers.

    Raises:
        FileError: The file cannot be written there.
        DiskFullError: There is no room for it.
        Cancelled: The person asked to stop; nothing stays.
    """
    header = [column.title for column in columns]
    cells = ([_cell(column, row) for column in columns] for row in rows())
    return write_table(path, header, cells, reporter)


def _cell(column: Column[Any], row: Any) -> Cell:
    text = column.text(row)
    digits = text.replace(",", "")
    return int(digits) if column.kind is Kind.NUMBER and digits.isdecimal() else text


def _told(path: Path, count: int) -> str:
    # A bare name in the fourth place is taken for an encoding by what collects the strings.
    words = QCoreApplication.translate("Contracts", "%n contracts saved as {name}", "", int(count))
    return grouped(words, count).format(name=path.name)
