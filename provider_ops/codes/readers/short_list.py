"""A plan's own licensed list of codes: code, short label, first and last day."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from provider_ops.codes.rules.sets import CPT, CodeLine, code_set_of, is_code, plain_code
from provider_ops.core.errors import FileError
from provider_ops.core.sentence import Sentence
from provider_ops.intake.rows import Problem
from provider_ops.intake.source import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from provider_ops.intake.importer import Sample

HEADERS = {
    "code": ("code", "cpt", "cpt code", "procedure code", "hcpcs"),
    "short": ("short", "label", "short label", "short description", "description", "name"),
    "first": ("first", "from", "valid from", "effective", "effective date", "start", "start date"),
    "last": ("last", "to", "valid to", "until", "end", "end date", "termination date", "ended"),
}
_MORE_COLUMNS = 2
"""That a list of codes may have besides; a table with more is about something else."""

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
            Sentence("{file} needs a column Code and a column Valid from.", file=path.name),
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


def is_short_list(sample: Sample) -> int:
    """Answer how many columns fit a table of CPT codes with labels and days; 0 for any other."""
    if not sample.rows:
        return 0
    names = [" ".join(cell.lower().split()) for cell in sample.rows[0].cells]
    fitting = {field: next((names.index(name) for name in known if name in names), None)
               for field, known in HEADERS.items()}  # fmt: skip
    place = fitting["code"]
    if place is None or fitting["first"] is None or fitting["short"] is None:
        return 0
    if any("list" in name or "schedule" in name for name in names):
        return 0
    codes = [row.cells[place] for row in sample.rows[1:] if place < len(row.cells)]
    fits = sum(code_set_of(plain_code(code)) == CPT for code in codes)
    most = len(names) <= len(HEADERS) + _MORE_COLUMNS and fits * 10 > len(codes) * 9
    return sum(found is not None for found in fitting.values()) if most else 0


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
        return Problem(number, "code", Sentence("{text!r} is no billing code.", text=code))
    if first is None:
        return Problem(number, "first", Sentence("{text!r} is no date.", text=cells["first"]))
    if cells["last"] and last is None:
        return Problem(number, "last", Sentence("{text!r} is no date.", text=cells["last"]))
    if last is not None and last < first:
        return Problem(number, "last", Sentence("The last day lies before the first."))
    if (code, first) in seen:
        said = Sentence("{code} from {day:%m/%d/%Y} is listed twice.", code=code, day=first)
        return Problem(number, "code", said)
    seen.add((code, first))
    return CodeLine(code_set, code, cells["short"], first, last)
