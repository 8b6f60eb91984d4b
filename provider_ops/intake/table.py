"""Importers of tables: headers mapped, rows checked one by one, good ones loaded together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from provider_ops.core.errors import FileError
from provider_ops.core.progress import Progress
from provider_ops.core.text import count, left_out
from provider_ops.intake.fields import Fields
from provider_ops.intake.files import sha256_of
from provider_ops.intake.importer import Importer, ImportResult, Report
from provider_ops.intake.mapping import best_header, find_header
from provider_ops.intake.rows import Problem
from provider_ops.intake.source import read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.core.progress import Reporter
    from provider_ops.intake.importer import Options, Sample, UndoResult
    from provider_ops.intake.mapping import Column, ColumnMap
    from provider_ops.intake.rows import Row
    from provider_ops.store.workspace import Workspace

Value = TypeVar("Value")
MOST_PROBLEMS = 10_000
_REPORT_EVERY = 500
_FEWEST_COLUMNS = 2
"""By one column alone no kind is recognized: many tables have an NPI."""


@dataclass(frozen=True, slots=True)
class TableKind(Generic[Value]):
    """One kind of table.

    Attributes:
        kind: Stable name.
        title: What people call such files.
        columns: The fields it understands.
        reader: Makes a reader for one file. The reader turns the fields of a row into a value
            and complains about what is wrong; it may remember rows to find duplicates.
        load: Writes values of good rows in the given transaction; returns what it counted.
        undo: Takes a load back.
    """

    kind: str
    title: str
    columns: tuple[Column, ...]
    reader: Callable[[], Callable[[Fields], Value | None]]
    load: Callable[[Session, Workspace, Iterable[Value]], dict[str, int]]
    undo: Callable[[Workspace, UUID], UndoResult]


class TableCheck(Generic[Value]):
    """One pass over a table. Iterate `values()`; then the counts and problems are there."""

    def __init__(
        self, kind: TableKind[Value], path: Path, reporter: Reporter, options: Options
    ) -> None:
        self.rows = 0
        self.accepted = 0
        self.problems: list[Problem] = []
        self.more_problems = 0
        self._kind = kind
        self._path = path
        self._reporter = reporter
        self._options = options

    def values(self) -> Iterator[Value]:
        """Yield the value of every good row in file order.

        Raises:
            FileError: It is no table, or columns are missing.
        """
        kind = self._kind
        columns, rows = find_header(read_table(self._path), kind.columns, self._options.mapping)
        read = kind.reader()
        width = len(columns.header)
        for row in rows:
            self.rows += 1
            if self.rows % _REPORT_EVERY == 0:
                self._reporter.report(Progress(self.rows, None, f"Reading {kind.title}"))
                self._reporter.checkpoint()
            fields = Fields(row, columns)
            if row.fault:
                fields.complain("", row.fault)
                value = None
            else:
                if any(cell.strip() for cell in row.cells[width:]):
                    fields.complain("", "The row has more cells than there are headers.")
                value = read(fields)
            self._note(fields.problems)
            if value is not None and not fields.problems:
                self.accepted += 1
                yield value

    def run(self) -> TableCheck[Value]:
        """Go over the whole table and keep no value."""
        for _ in self.values():
            pass
        return self

    def _note(self, problems: list[Problem]) -> None:
        room = MOST_PROBLEMS - len(self.problems)
        self.problems += problems[:room]
        self.more_problems += len(problems[room:])

    @property
    def problem_count(self) -> int:
        """All problems, those too many to be listed included."""
        return len(self.problems) + self.more_problems


def table_importer(kind: TableKind[Value]) -> Importer:
    """Return the importer of a kind of table."""

    def recognizes(sample: Sample) -> int:
        found = best_header(sample.rows, kind.columns)
        if found is None:
            return 0
        place, mapped = found
        needed = all(column.name in mapped.places for column in kind.columns if column.required)
        if not needed or len(mapped.places) < _FEWEST_COLUMNS:
            return 0
        below = sample.rows[place + 1 :]
        return len(mapped.places) if _has_its_numbers(kind.columns, mapped, below) else 0

    def dry_run(path: Path, reporter: Reporter, options: Options) -> Report:
        return report_of(kind.kind, TableCheck(kind, path, reporter, options).run())

    def load(work: Workspace, path: Path, reporter: Reporter, options: Options) -> ImportResult:
        return load_table(kind, work, path, reporter, options)

    return Importer(kind.kind, kind.title, recognizes, dry_run, load, kind.undo)


def _has_its_numbers(columns: Iterable[Column], mapped: ColumnMap, below: Iterable[Row]) -> bool:
    """Tell whether no column of numbers holds only words, as a sentence about headers would."""
    for column in columns:
        place = mapped.places.get(column.name)
        if not column.numbers or place is None:
            continue
        cells = [row.cells[place] for row in below if place < len(row.cells)]
        if any(cells) and not any(char.isdigit() for cell in cells for char in cell):
            return False
    return True


def load_table(
    kind: TableKind[Value], work: Workspace, path: Path, reporter: Reporter, options: Options
) -> ImportResult:
    """Check a table, then load its good rows in one transaction.

    Raises:
        FileError: It is no such table, or it has problems and they were not accepted.
        RuleError: The same file is loaded already.
        Cancelled: Nothing of it stays.
    """
    from provider_ops.intake.loading import loading, refuse_twice

    digest = sha256_of(path, reporter)
    with work.read() as session:
        refuse_twice(session, kind.kind, digest, work.market_id)
    check = TableCheck(kind, path, reporter, options).run()
    if check.problem_count and not options.accept_problems:
        raise refusal(check.problems, check.problem_count)
    with loading(work, kind.kind, path.name, digest) as (session, loaded):
        again = TableCheck(kind, path, reporter, options)
        counts = kind.load(session, work, again.values())
        if again.accepted != check.accepted:
            raise FileError("It changed while it was read.", title="The file is being written")
        loaded.counts = {"rows": again.rows, "held": again.rows - again.accepted, **counts}
    return ImportResult(loaded.id, kind.kind, dict(loaded.counts), check.problem_count)


def refusal(problems: list[Problem], count: int) -> FileError:
    """Return the error that names the first problem of a file that is not loaded for it."""
    first = problems[0]
    place = f"row {first.row}" + (f", {first.column}" if first.column else "")
    more = "" if count == 1 else f" There are {count:,} in all."
    return FileError(
        f"First, {place}: {first.message}{more}",
        title="The file has problems",
        remedy="Nothing was loaded. Correct the file, or load it without those rows.",
    )


def report_of(kind: str, check: TableCheck[Value]) -> Report:
    """Return what a dry run of a table answers."""
    problems = [problem._asdict() for problem in check.problems]
    if check.more_problems:
        message = left_out(check.more_problems, "problem")
        problems.append(Problem(0, "", message)._asdict())
    body = {
        "kind": kind,
        "rows": check.rows,
        "accepted": check.accepted,
        "problems": problems,
    }
    verb = "is" if check.accepted == 1 else "are"
    summary = f"{check.accepted:,} of {count(check.rows, 'row')} {verb} good"
    return Report(body, summary, check.problem_count)
