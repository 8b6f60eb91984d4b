"""A plan's own licensed list of codes: code, short label, first and last day."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from provider_ops.codes.rules.sets import CodeLine, is_code, plain_code
from provider_ops.core.errors import FileError
from provider_ops.intake.rows import Problem
from provider_ops.intake.source import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEADERS = {
    "code": ("code", "cpt", "cpt code", "procedure code", "hcpcs"),
    "short": ("short", "label", "short label", "short description", "description", "name"),
    "first": ("first", "from", "valid from", "effective", "effective date", "start", "start date"),
    "last": ("last", "to", "valid to", "until", "end", "end date", "termination date", "ended"),
}
_FORMATS = ("%Y-%m-%d", "%m/%d/%Y", "%Y%m%d")


def read_short_list(path: Path, code_set: str) -> Iterator[CodeLine | Problem]:
    """Yield the codes of a CSV or XLSX list; columns are found by their headers.

    Raises:
        FileError: It is no table, or has no column for the code or its first day.
    """
    rows = iter(read_table(path))
    header = next(rows, None)
    names = [] if header is None else [" ".join(cell.lower().split()) for cell in header.cells]
    places = {
        field: next((names.index(name) for name in known if name in names), None)
        for field, known in HEADERS.items()
    }
    if places["code"] is None or places["first"] is None:
        raise FileError(
            f"{path.name} needs a column Code and a column Valid from.",
            remedy="Nothing was loaded. Name the columns in the first row and try again.",
        )
    seen: set[tuple[str, date]] = set()
    for row in rows:
        if row.fault:
            yield Problem(row.number, "", row.fault)
            continue

        def cell(field: str, cells: tuple[str, ...] = row.cells) -> str:
            place = places[field]
            return cells[place].strip() if place is not None and place < len(cells) else ""

        yield _line(row.number, code_set, {field: cell(field) for field in HEADERS}, seen)


def read_day(text: str) -> date | None:
    """Read 2026-01-31, 01/31/2026 or 20260131; None when it is none of them."""
    for form in _FORMATS:
        try:
            return datetime.strptime(text[:10], form).date()  # noqa: DTZ007 - a day, no instant
        except ValueError:
            continue
    return None


def _line(
    number: int, code_set: str, cells: dict[str, str], seen: set[tuple[str, date]]
) -> CodeLine | Problem:
    code = plain_code(cells["code"])
    first, last = read_day(cells["first"]), read_day(cells["last"])
    if not is_code(code):
        return Problem(number, "code", f"{code!r} is no billing code.")
    if first is None:
        return Problem(number, "first", f"{cells['first']!r} is no date.")
    if cells["last"] and last is None:
        return Problem(number, "last", f"{cells['last']!r} is no date.")
    if last is not None and last < first:
        return Problem(number, "last", "The last day lies before the first.")
    if (code, first) in seen:
        return Problem(number, "code", f"{code} from {first:%m/%d/%Y} is listed twice.")
    seen.add((code, first))
    return CodeLine(code_set, code, cells["short"], first, last)
