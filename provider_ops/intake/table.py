"""Importers of tables: headers mapped, rows checked one by one, good ones loaded together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from provider_ops.core.errors import FileError
from provider_ops.core.progress import Progress, Silent
from provider_ops.core.sentence import Sentence
from provider_ops.core.text import count, left_out
from provider_ops.intake.fields import Fields
from provider_ops.intake.files import sha256_of
from provider_ops.intake.fixes import Fixer
from provider_ops.intake.importer import Importer, ImportResult, Report
from provider_ops.intake.mapping import best_header, find_header, missing_columns
from provider_ops.intake.rows import Problem
from provider_ops.intake.source import read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime
    from pathlib import Path
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.core.progress import Reporter
    from provider_ops.intake.importer import Options, Sample, UndoResult
    from provider_ops.intake.loading import Load
    from provider_ops.intake.mapping import Column, ColumnMap
    from provider_ops.intake.parties import Whose
    from provider_ops.intake.rows import Row
    from provider_ops.store.workspace import Workspace

Value = TypeVar("Value")
MOST_PROBLEMS = 10_000
_REPORT_EVERY = 500
_LOOKED_AT = 2_000
"""Rows by which a table that was loaded before is known again."""

_FEWEST_COLUMNS = 2
"""By one column alone no kind is recognized: many tables have an NPI."""


class Seen(NamedTuple):
    """An earlier load that holds lines of a table: `matched` of the first `looked` it has."""

    file_name: str
    loaded_at: datetime
    matched: int
    looked: int

    @property
    def is_most(self) -> bool:
        """Whether it is likely the same table once more."""
        return 2 * self.matched > self.looked


class Meant(NamedTuple):
    """What a cell may mean: the text, who or what that is, and what speaks for it.

    `why` holds stable words: before, swapped, digit, letter, same-tin, same-name, like-name.
    """

    text: str
    name: str
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableKind(Generic[Value]):
    """One kind of table.

    Attributes:
        kind: Stable name.
        title: What people call such files.
        columns: The fields it understands.
        reader: Makes a reader for one file. The reader turns the fields of a row into a value
            and complains about what is wrong; it may remember rows to find duplicates.
        load: Writes values of good rows in the transaction of the given load; returns what it
            counted.
        undo: Takes a load back.
        notes: What is to be said of a file as a whole, by the columns it has.
        sure: How sure it is of a table that has all it requires, beyond the number of columns.
        seen: Says which earlier load holds most of some values; None for kinds whose rows are
            told apart when they are loaded.
        would_undo: See `Importer`.
        suggest: Says what a cell may mean by what is on file, the likeliest first; takes the
            market, the field, and the cells of the row by field.
        whose: How rows say whom they are of; None for kinds that name nobody, or make known whom
            they name.
        whole: Whether rows bring along whatever they point at, see `Store.write`.
        on_file: Returns, for a market, a `reader` that also tells what a row has to do with what
            is on file; None for kinds whose rows say all by themselves. See `beside_file`.
    """

    kind: str
    title: str
    columns: tuple[Column, ...]
    reader: Callable[[], Callable[[Fields], Value | None]]
    load: Callable[[Session, Workspace, Load, Iterable[Value]], dict[str, int]]
    undo: Callable[[Workspace, UUID], UndoResult]
    notes: Callable[[ColumnMap], tuple[Sentence, ...]] = lambda _: ()
    sure: int = 0
    seen: Callable[[Session, str, Sequence[Value]], Seen | None] | None = None
    suggest: Callable[[Session, str, str, Mapping[str, str]], tuple[Meant, ...]] | None = None
    would_undo: Callable[[Workspace, UUID], UndoResult] | None = None
    whose: Whose | None = None
    whole: bool = False
    on_file: Callable[[Session, str], Callable[[], Callable[[Fields], Value | None]]] | None = None


def beside_file(kind: TableKind[Value], work: Workspace) -> TableKind[Value]:
    """Return the kind with a reader that knows what is on file now, where it has one."""
    if kind.on_file is None:
        return kind
    with work.read() as session:
        return replace(kind, reader=kind.on_file(session, work.market_id))


def seen_before(
    kind: TableKind[Value], work: Workspace, path: Path, options: Options
) -> Seen | None:
    """Return the earlier load that most of a table's first rows are in already, if one is.

    Raises:
        FileError: It is no such table.
    """
    if kind.seen is None:
        return None
    first = list(islice(TableCheck(kind, path, Silent(), options).values(), _LOOKED_AT))
    if not first:
        return None
    with work.read() as session:
        return kind.seen(session, work.market_id, first)


def lasting(
    enter: Callable[[Session, Workspace, Iterable[Value]], dict[str, int]],
) -> Callable[[Session, Workspace, Load, Iterable[Value]], dict[str, int]]:
    """Return a kind's `load` for rows that live on and do not know what load they came with."""
    return lambda session, work, _load, values: enter(session, work, values)


class TableCheck(Generic[Value]):
    """One pass over a table. Iterate `each()` or `values()`; then the counts are there.

    Attributes:
        rows: Rows below the headers; `accepted` of them are good, `flagged` of these doubtful,
            `left_out` were left out by the person. What is neither is held back.
        problems: The first of what holds rows back or flags them, `more_problems` are not listed.
        problem_count: Of those that hold a row back, listed or not.
    """

    def __init__(
        self, kind: TableKind[Value], path: Path, reporter: Reporter, options: Options
    ) -> None:
        self.rows = self.accepted = self.flagged = self.left_out = 0
        self.problems: list[Problem] = []
        self.problem_count = self.more_problems = 0
        self._kind = kind
        self._path = path
        self._reporter = reporter
        self._options = options

    @cached_property
    def _opened(self) -> tuple[ColumnMap, Iterator[Row]]:
        return find_header(read_table(self._path), self._kind.columns, self._options.mapping)

    @property
    def columns(self) -> ColumnMap:
        """Where the fields stand; reads the file up to its headers.

        Raises:
            FileError: It is no table, or columns are missing.
        """
        return self._opened[0]

    @cached_property
    def fixer(self) -> Fixer:
        """What applies the person's fixes, and knows afterwards what it has put where."""
        return Fixer(self._options.fixes, self.columns, self._kind.whose)

    def each(self) -> Iterator[tuple[Row, Value | None, list[Problem]]]:
        """Yield every row with its value, None unless it is good, and what is wrong with it.

        Raises:
            FileError: It is no table, or columns are missing.
        """
        columns, rows = self._opened
        fixer = self.fixer if self._options.fixes else None
        read = self._kind.reader()
        for row in rows:
            self.rows += 1
            if self.rows % _REPORT_EVERY == 0:
                self._reporter.report(Progress(self.rows, None, "Reading rows"))
                self._reporter.checkpoint()
            if fixer is not None and fixer.leaves_out(row):
                self.left_out += 1
                yield row, None, []
                continue
            value, problems = read_row(read, row, columns, fixer, self._options.today)
            if problems:
                self._note(problems)
                if any(problem.held for problem in problems):
                    value = None
            if value is not None:
                self.accepted += 1
                self.flagged += bool(problems)
            yield row, value, problems

    def values(self) -> Iterator[Value]:
        """Yield the value of every good row in file order; see `each`."""
        for _, value, _ in self.each():
            if value is not None:
                yield value

    def run(self) -> TableCheck[Value]:
        """Go over the whole table and keep no value."""
        for _ in self.each():
            pass
        return self

    def notes(self) -> tuple[Sentence, ...]:
        """Return what is to be said of the file as a whole."""
        return self._kind.notes(self.columns)

    @property
    def held(self) -> int:
        """Rows that are held back because of problems."""
        return self.rows - self.accepted - self.left_out

    def _note(self, problems: list[Problem]) -> None:
        self.problem_count += sum(problem.held for problem in problems)
        room = MOST_PROBLEMS - len(self.problems)
        self.problems += problems[:room]
        self.more_problems += len(problems[room:])


def read_row(
    read: Callable[[Fields], Value | None], row: Row, columns: ColumnMap,
    fixer: Fixer | None = None, today: date | None = None,
) -> tuple[Value | None, list[Problem]]:  # fmt: skip
    """Return the value of a row, which counts only if no problem holds the row back."""
    fields = Fields(row, columns, None if fixer is None else fixer.of(row), today)
    if row.fault:
        fields.complain("", row.fault, word="quotes")
        return None, fields.problems
    width = len(columns.header)
    if len(row.cells) > width and any(cell.strip() for cell in row.cells[width:]):
        fields.complain("", Sentence("The row has more cells than there are headers."), word="wide")
    return read(fields), fields.problems


def table_importer(kind: TableKind[Value]) -> Importer:
    """Return the importer of a kind of table."""

    def recognizes(sample: Sample) -> int:
        found = best_header(sample.rows, kind.columns)
        if found is None:
            return 0
        place, mapped = found
        needed = not missing_columns(kind.columns, mapped.places)
        if not needed or len(mapped.places) < _FEWEST_COLUMNS:
            return 0
        below = sample.rows[place + 1 :]
        sure = len(mapped.places) + kind.sure
        return sure if _has_its_numbers(kind.columns, mapped, below) else 0

    def dry_run(path: Path, reporter: Reporter, options: Options) -> Report:
        return report_of(kind.kind, TableCheck(kind, path, reporter, options).run())

    def compare(work: Workspace, path: Path, reporter: Reporter, options: Options) -> Report:
        return report_of(kind.kind, TableCheck(beside_file(kind, work), path, reporter,
                                               options).run())  # fmt: skip

    def load(work: Workspace, path: Path, reporter: Reporter, options: Options) -> ImportResult:
        return load_table(beside_file(kind, work), work, path, reporter, options)

    return Importer(
        kind.kind, kind.title, recognizes, dry_run, load, kind.undo, kind, kind.would_undo,
        compare=None if kind.on_file is None else compare,
    )  # fmt: skip


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
    """Load the good rows of a table, checked as they are read, in one transaction.

    One transaction and no batches, however many rows there are: readers of the database see a
    snapshot and never wait, and cancel or a killed process leaves nothing to clean up, while half
    a load would be counted by every screen and sent to the hub. The price is that other changes
    wait for its end. A claims log of a million rows took 193 seconds of processor time, cancel a
    tenth of a second; memory levels off: 316 MB at 200,000 rows, 507 at 500,000, 568 at a million
    (`tests/bench/import_table`).

    Raises:
        FileError: It is no such table, or it has problems and they were not accepted.
        RuleError: The same file is loaded already.
        Cancelled: Nothing of it stays.
    """
    from provider_ops.intake.kept_fixes import keep_fixes
    from provider_ops.intake.loading import loading, refuse_twice

    digest = sha256_of(path, reporter)
    with work.read() as session:
        refuse_twice(session, kind.kind, digest, work.market_id)
    with loading(work, kind.kind, path.name, digest, whole=kind.whole) as (session, loaded):
        check = TableCheck(kind, path, reporter, options)
        counts = kind.load(session, work, loaded, check.values())
        if check.problem_count and not options.accept_problems:
            raise refusal(check)
        loaded.counts = {"rows": check.rows, "held": check.rows - check.accepted, **counts}
        if check.flagged:
            loaded.counts["flagged"] = check.flagged
        if options.fixes:
            private = {column.name for column in kind.columns if column.private}
            fixed = keep_fixes(session, work, loaded, check.fixer, private)
            loaded.counts["fixed"] = fixed
    return ImportResult(loaded.id, kind.kind, dict(loaded.counts), check.problem_count)


def refusal(check: TableCheck[Value]) -> FileError:
    """Return the error that names the first problem of a file that is not loaded for it."""
    none = Problem(0, "", Sentence("Too many problems."))
    first = next((one for one in check.problems if one.held), none)
    place = Sentence("row {row}", row=first.row)
    said = Sentence("First, {place}: {problem}", problem=first.message,
                    place=Sentence.joined((place, *filter(None, (first.column,)))))  # fmt: skip
    if check.problem_count != 1:
        all_of = Sentence("There are {count:,} in all.", count=check.problem_count)
        said = Sentence.joined((said, all_of), " ")
    return FileError(
        said,
        title="The file has problems",
        remedy="Nothing was loaded. Correct the file, or load it without those rows.",
    )


def report_of(kind: str, check: TableCheck[Value]) -> Report:
    """Return what a dry run of a table answers; flags stand among the problems and say so."""
    problems = [problem.told() for problem in check.problems]
    if check.more_problems:
        message = left_out(check.more_problems, "problem")
        problems.append(Problem(0, "", message).told())
    body: dict[str, Any] = {
        "kind": kind,
        "rows": check.rows,
        "accepted": check.accepted,
        "problems": problems,
    }
    if check.flagged:
        body["flagged"] = check.flagged
    if notes := check.notes():
        body["notes"] = list(notes)
    if unused := check.columns.unused():
        body["unused_columns"] = list(unused)
    verb = "is" if check.accepted == 1 else "are"
    summary = f"{check.accepted:,} of {count(check.rows, 'row')} {verb} good"
    if check.flagged:
        summary += f", {check.flagged:,} of them with a flag"
    return Report(body, summary, check.problem_count)
