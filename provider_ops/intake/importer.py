"""What one kind of file is to the intake: a plain value, handed in by the composition roots."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from provider_ops.core.errors import FileError, UnknownKindError, UsageError
from provider_ops.core.sentence import Sentence
from provider_ops.intake.files import read_head
from provider_ops.intake.fixes import NO_FIXES, Fixes
from provider_ops.intake.foreign import refuse_foreign
from provider_ops.intake.mapping import SEARCHED_ROWS
from provider_ops.intake.source import read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime
    from decimal import Decimal
    from pathlib import Path
    from uuid import UUID

    from provider_ops.core.progress import Reporter
    from provider_ops.intake.rows import Note, Row
    from provider_ops.intake.table import TableKind
    from provider_ops.store.workspace import Workspace

CERTAIN = 1_000
"""What an importer answers that knows a file by more than its headers."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may say about one import.

    Attributes:
        mapping: Header by field name, for tables; None guesses.
        accept_problems: Load what is good of a file that has problems.
        fixes: What was said about single rows of a table.
        today: The day of the import: what happened later is doubtful. None asks nothing.
    """

    mapping: Mapping[str, str] | None = None
    accept_problems: bool = False
    fixes: Fixes = NO_FIXES
    today: date | None = None


class LoadedPayment(NamedTuple):
    """A payment that a file brings and that an earlier load has: whose it is, and which load."""

    payer: str
    trace: str
    amount: Decimal
    file_name: str
    loaded_at: datetime

    def in_words(self) -> str:
        """Return it in one line."""
        return (f"{self.payer}, trace {self.trace}, ${self.amount:,.2f}, with {self.file_name} on "
                f"{self.loaded_at:%m/%d/%Y}")  # fmt: skip

    def told(self) -> dict[str, str]:
        """Return what programs are told of it."""
        return {"payer": self.payer, "trace": self.trace, "amount": f"{self.amount:.2f}",
                "file": self.file_name, "loaded_at": self.loaded_at.isoformat()}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Report:
    """The answer to a dry run. `body` is its JSON; `summary` one line for people.

    `again` are the payments that were loaded before; known where it was compared.
    """

    body: dict[str, Any]
    summary: str
    problems: int
    notes: tuple[Note, ...] = ()
    again: tuple[LoadedPayment, ...] = ()

    @property
    def listed(self) -> list[dict[str, Any]]:
        """What is wrong, as `body` has it: problems, errors, then warnings of transactions."""
        warnings = (one for part in self.body.get("transactions", ()) for one in part["warnings"])
        return [*self.body.get("problems", ()), *self.body.get("errors", ()), *warnings]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What a load did. `counts` by what was counted; `problems` is how many were left out."""

    import_id: UUID
    kind: str
    counts: Mapping[str, int]
    problems: int = 0
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class UndoResult:
    """What taking an import back did. `kept` says in words what could not be taken back, why."""

    import_id: UUID
    removed: int
    restored: int = 0
    kept: tuple[str, ...] = ()


class Sample:
    """What importers look at to recognize a file: its path, its head, its first rows."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.head = read_head(path)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The first rows if it is a table, else none."""
        try:
            return tuple(islice(read_table(self.path), SEARCHED_ROWS))
        except FileError as error:
            self.refusal = error
            return ()

    refusal: FileError | None = None
    """Why the file is no readable table, once `rows` was asked for."""


@dataclass(frozen=True, slots=True)
class Importer:
    """One kind of file.

    Attributes:
        kind: Stable name, as in `--kind` and in `DataImport.kind`.
        title: What people call such files.
        recognizes: How sure it is that a sample is of its kind; 0 for not at all, for tables
            the number of columns it would use, `CERTAIN` for no doubt.
        dry_run: Reads a file and needs no database.
        load: Loads a file in one transaction, its `DataImport` inside.
        undo: Takes a load back in one transaction.
        table: What it knows of the columns, if such files are tables with headers.
        would_undo: Says what `undo` would do and changes nothing; None where nothing can depend
            on such a load.
        compare: A dry run that also compares with what is loaded of the kind, and writes nothing;
            None where there is nothing to compare with.
        loaded_before: Says which payments of a file were loaded before; None where such files
            bring none.
    """

    kind: str
    title: str
    recognizes: Callable[[Sample], int]
    dry_run: Callable[[Path, Reporter, Options], Report]
    load: Callable[[Workspace, Path, Reporter, Options], ImportResult]
    undo: Callable[[Workspace, UUID], UndoResult]
    table: TableKind[Any] | None = None
    would_undo: Callable[[Workspace, UUID], UndoResult] | None = None
    compare: Callable[[Workspace, Path, Reporter, Options], Report] | None = None
    loaded_before: Callable[[Workspace, Path, Reporter], tuple[LoadedPayment, ...]] | None = None

    def look(
        self, work: Workspace | None, path: Path, reporter: Reporter, options: Options
    ) -> Report:
        """Return what a dry run says, beside what is loaded if there is a workspace for that."""
        if work is None or self.compare is None:
            return self.dry_run(path, reporter, options)
        return self.compare(work, path, reporter, options)


def detect(path: Path, importers: Sequence[Importer]) -> Importer:
    """Return the importer that is surest of a file, the first of equals.

    Raises:
        FileError: The file cannot be read, nobody knows it, or it is known not to be read.
    """
    sample = Sample(path)
    scores = [(importer.recognizes(sample), -n) for n, importer in enumerate(importers)]
    best, place = max(scores)
    if best < CERTAIN:
        refuse_foreign(path, sample.rows)
    if best > 0:
        return importers[-place]
    raise sample.refusal or UnknownKindError(path.name)


def detect_or_known(
    path: Path, importers: Sequence[Importer], known: Callable[[Sequence[Row]], str | None]
) -> Importer:
    """Return what `detect` does; for a table nobody knows, the kind that `known` names by its rows.

    Raises:
        FileError: As `detect`, unless the rows are known.
    """
    try:
        return detect(path, importers)
    except UnknownKindError:
        kind = known(Sample(path).rows)
        if kind is None:
            raise
        return by_kind(kind, importers)


def by_kind(kind: str, importers: Sequence[Importer]) -> Importer:
    """Return the importer of that kind.

    Raises:
        UsageError: There is none.
    """
    for importer in importers:
        if importer.kind == kind:
            return importer
    known = ", ".join(importer.kind for importer in importers)
    raise UsageError(Sentence("There is no kind {kind!r}. Known: {known}", kind=kind, known=known))
