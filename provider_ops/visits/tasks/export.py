"""Tasks as a file for a spreadsheet: the rows of a view, all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.core.table_file import write_table
from provider_ops.visits.tasks.queries import page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from sqlalchemy.orm import Session

    from provider_ops.core.progress import Reporter
    from provider_ops.core.table_file import Cell
    from provider_ops.visits.tasks.queries import Filter, TaskRow

HEADER = ("due", "days_late", "action_item", "organization", "owner", "promised_on", "done_on",
          "evidence", "put_off_until", "reason", "remind_on")  # fmt: skip
PAGE = 2_000


def write_tasks(path: Path, found: Iterable[TaskRow], reporter: Reporter) -> int:
    """Write tasks, a row for each; returns how many.

    Raises:
        FileError: The file cannot be written there, or has an ending that is no table's.
    """
    rows = ([_cell(value) for value in values_of(row)] for row in found)
    return write_table(path, list(HEADER), rows, reporter)


def every(session: Session, which: Filter, today: date) -> Iterator[TaskRow]:
    """Yield all tasks of a view, page by page."""
    offset = 0
    while found := page(session, which, today, offset=offset, limit=PAGE):
        yield from found
        offset += len(found)


def values_of(row: TaskRow) -> tuple[date | int | str | None, ...]:
    """Return what the file says of a task, in the order of `HEADER`."""
    return (row.due_on, row.days_late, row.text, row.organization, row.owner, row.made_on,
            row.done_on, row.evidence, row.snoozed_until, row.snooze_reason,
            row.remind_on)  # fmt: skip


def _cell(value: date | int | str | None) -> Cell:
    return "" if value is None else value if isinstance(value, int | str) else value.isoformat()
