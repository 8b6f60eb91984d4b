"""Loads of code files: look first, load whole or not at all, undo. Old loads stay as they were."""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete

from provider_ops.codes.actions.comparing import Lines, scratch
from provider_ops.codes.actions.noting import alone, beside
from provider_ops.codes.actions.tally import Load, Tally
from provider_ops.codes.kinds import KINDS, CodeKind
from provider_ops.codes.rules.releases import Edition
from provider_ops.core.errors import FileError, NotFoundError, UsageError
from provider_ops.core.progress import Progress
from provider_ops.core.sentence import Sentence
from provider_ops.intake.files import sha256_of
from provider_ops.intake.loading import loading, refuse_twice, undoing
from provider_ops.intake.rows import Problem
from provider_ops.store.base import SHARED_MARKET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from uuid import UUID

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

    from provider_ops.codes.readers.layout import Line
    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace

_CHUNK = 5_000
_SHOWN_PROBLEMS = 3


def code_kind(kind: str) -> CodeKind:
    """Return how a kind of code file is loaded.

    Raises:
        UsageError: There is no such kind.
    """
    for known in KINDS:
        if known.kind == kind:
            return known
    raise UsageError(Sentence("There is no kind of code file {kind!r}.", kind=kind))


def preview_codes(
    session: Session | None, kind: str, path: Path, reporter: Reporter, release: str = ""
) -> Load:
    """Read a code file and say what loading it would do; writes nothing.

    Without a session it is compared with nothing.

    Raises:
        FileError: It is no such file, or damaged.
    """
    known, edition = code_kind(kind), Edition(release)
    tally = Tally(known, release)
    lines = _good(known.read(path, edition), tally, reporter)
    if session is None:
        for _ in lines:
            pass
        return alone(path, tally, edition)
    with scratch(session, known) as table:
        for chunk in _chunks(known, lines):
            _insert(session, table, known.columns, chunk)
        return beside(session, known, path, tally, edition, Lines(table))


def load_codes(
    work: Workspace,
    kind: str,
    path: Path,
    reporter: Reporter,
    release: str = "",
    *,
    accept_problems: bool = False,
) -> tuple[UUID, Load]:
    """Load a code file as a new release for everyone; returns the import's key and what came in.

    An empty `release` is what the file itself tells, or its name.

    Raises:
        FileError: It is no such file, rows of it cannot be read, or it lacks most of the lines
            that stand. `accept_problems` leaves such rows out, for kinds that may have holes, and
            takes such a file as it is.
        RuleError: The same file was loaded before.
        Cancelled: Nothing of it stays.
    """
    known, edition = code_kind(kind), Edition(release)
    digest = sha256_of(path, reporter)
    with work.read() as session:
        refuse_twice(session, kind, digest, SHARED_MARKET)
    tally = Tally(known, release)
    lines = _good(known.read(path, edition), tally, reporter)
    with loading(work, kind, path.name, digest, market_id=SHARED_MARKET) as (session, record):
        shared = (record.id.bytes, SHARED_MARKET, "{}")
        columns = ("id", *known.columns, "import_id", "market_id", "extra")
        for chunk in _chunks(known, lines):
            rows = [(work.new_id().bytes, *row, *shared) for row in chunk]
            _insert(session, known.table, columns, rows)
        if tally.problem_count and not (known.holes and accept_problems):
            raise _incomplete(path, tally, known)
        if known.parted and edition.part is None:
            raise _unnamed(path)
        new = Lines(known.table, record.id)
        load = beside(session, known, path, tally, edition, new)
        if load.lacks_most and not accept_problems:
            raise _lacking(path, load)
        record.release, record.part, record.counts = load.release, edition.part, load.counts()
    return record.id, load


def undo_load(work: Workspace, import_id: UUID) -> int:
    """Take back a load of codes and return how many lines went; the record of it stays.

    Raises:
        NotFoundError: There is no such load of codes.
        RuleError: It was undone before.
    """
    with undoing(work, import_id) as (session, record):
        known = next((kind for kind in KINDS if kind.kind == record.kind), None)
        if known is None:
            raise NotFoundError
        gone = session.execute(delete(known.table).where(known.table.c.import_id == import_id))
        return int(getattr(gone, "rowcount", 0))


def _good(found: Iterator[Line | Problem], tally: Tally, reporter: Reporter) -> Iterator[Line]:
    """Yield the lines alone and count everything."""
    for number, item in enumerate(found):
        if number % _CHUNK == 0:
            reporter.report(Progress(number, None, "Reading codes"))
            reporter.checkpoint()
        if isinstance(item, Problem):
            tally.complain(item)
        else:
            tally.take(item)
            yield item


def _chunks(kind: CodeKind, lines: Iterator[Line]) -> Iterator[list[tuple[Any, ...]]]:
    """Yield values as the driver stores them, a few thousand rows at a time."""
    spelled: dict[date, str] = {}

    def cell(value: Any) -> Any:
        if type(value) is not date:
            return value
        if value not in spelled:
            spelled[value] = value.isoformat()
        return spelled[value]

    days = [n for n, name in enumerate(kind.columns) if kind.table.c[name].type.python_type is date]
    spell = _speller(days, cell)
    while chunk := [spell(line) for line in islice(lines, _CHUNK)]:
        yield chunk


def _speller(days: list[int], cell: Callable[[Any], Any]) -> Callable[[Line], tuple[Any, ...]]:
    def spell(line: Line) -> tuple[Any, ...]:
        values = list(line)
        for place in days:
            values[place] = cell(values[place])
        return tuple(values)

    return spell if days else tuple


def _insert(
    session: Session, table: Table, columns: tuple[str, ...], rows: list[tuple[Any, ...]]
) -> None:
    """Insert through the driver: the types of SQLAlchemy cost several times the insert."""
    places = ", ".join("?" * len(columns))
    statement = f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({places})"  # noqa: S608
    session.connection().exec_driver_sql(statement, rows)


def _incomplete(path: Path, tally: Tally, kind: CodeKind) -> FileError:
    rows = Sentence.joined(
        (Sentence("row {row}: {problem}", row=problem.row, problem=problem.message)
         for problem in tally.problems[:_SHOWN_PROBLEMS]), "; ",
    )  # fmt: skip
    said = (
        Sentence("{file} has 1 row that cannot be read ({rows}).", file=path.name, rows=rows)
        if tally.problem_count == 1 else
        Sentence("{file} has {count:,} rows that cannot be read ({rows}).", file=path.name,
                 count=tally.problem_count, rows=rows)
    )  # fmt: skip
    why = Sentence("Nothing was loaded, because a list with holes gives wrong answers. Ask for a "
                   "new copy of the file.")  # fmt: skip
    if kind.holes:
        why = Sentence("Nothing was loaded, because rows would be missing. Ask for a new copy, or "
                       "load it without those rows.")  # fmt: skip
    return FileError(said, title="This code file has damaged rows", remedy=why)


def _lacking(path: Path, load: Load) -> FileError:
    return FileError(
        Sentence("{removed:,} lines of {list} are not in {file}, which has {count:,}.",
                 removed=load.removed, list=load.against or Sentence("the list that stands"),
                 file=path.name, count=load.codes + (load.modifiers or 0)),
        title="Most of the list is missing",
        remedy="Nothing was loaded, because checks would answer as if these lines had ended. "
               "Ask for a whole copy, or load it as it is if the list really became so short.",
    )  # fmt: skip


def _unnamed(path: Path) -> FileError:
    return FileError(
        Sentence("Neither the name of {file} nor its header says for which setting it is.",
                 file=path.name),
        title="It is not said what this list covers",
        remedy="Nothing was loaded. Give the file the name that CMS gave it and try again.",
    )
