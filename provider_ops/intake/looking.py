"""A file before it is loaded: what it is, what its columns mean, what is wrong in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from provider_ops.core.errors import FileError, UnknownKindError
from provider_ops.intake.importer import Options, Sample, by_kind, detect_or_known
from provider_ops.intake.mapping import ColumnMap, best_header
from provider_ops.intake.preview import look_over
from provider_ops.intake.saved_mappings import remembered, saved_mappings
from provider_ops.intake.table import beside_file, seen_before

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from provider_ops.core.progress import Reporter
    from provider_ops.intake.importer import Importer, Report
    from provider_ops.intake.parties import Stranger
    from provider_ops.intake.preview import Preview
    from provider_ops.intake.rows import Row
    from provider_ops.intake.saved_mappings import SavedMapping
    from provider_ops.intake.table import Seen, TableKind
    from provider_ops.store.workspace import Workspace

SAMPLES = 5


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A file that was looked at.

    Attributes:
        size: Bytes.
        importer: Of its kind; None for a table of no known kind, which a person may name.
        report: What a dry run says of a file that is no table with headers.
        header: Headers of a table.
        samples: Its first rows.
        headers: What its columns mean, header by field: as saved, else as guessed.
        mapping: The saved mapping that was used.
        saved: All saved mappings of its kind, the latest first.
    """

    path: Path
    size: int
    importer: Importer | None
    report: Report | None = None
    header: tuple[str, ...] = ()
    samples: tuple[Row, ...] = ()
    headers: Mapping[str, str] | None = None
    mapping: SavedMapping | None = None
    saved: tuple[SavedMapping, ...] = ()

    @property
    def table(self) -> TableKind[Any] | None:
        """Its kind, if it is a table of a known kind."""
        return None if self.importer is None else self.importer.table


@dataclass(frozen=True, slots=True)
class Checked:
    """A table with what is wrong in it, and the earlier load that holds most of it, if one does."""

    preview: Preview
    seen: Seen | None


def look_at(
    work: Workspace, path: Path, known: Sequence[Importer], reporter: Reporter, *, kind: str = ""
) -> LookedAt:
    """Find out what a file is; `kind` says it instead. Nothing is loaded.

    Raises:
        FileError: It cannot be read, or is known not to be read.
        UnknownKindError: Nobody knows it and it is no table either.
        Cancelled: The person asked to stop.
    """
    size = path.stat().st_size if path.exists() else 0
    sample = Sample(path)

    def kind_of(rows: Sequence[Row]) -> str | None:
        with work.read() as session:
            found = remembered(session, work.market_id, rows)
        return None if found is None else found.kind

    try:
        importer = by_kind(kind, known) if kind else detect_or_known(path, known, kind_of)
    except UnknownKindError:
        rows = sample.rows
        if max((len(row.cells) for row in rows), default=0) < _FEWEST:
            raise
        at = max(range(len(rows)), key=lambda n: sum(map(bool, rows[n].cells)))
        return LookedAt(path, size, None, header=rows[at].cells,
                        samples=rows[at + 1 : at + 1 + SAMPLES], headers={})  # fmt: skip
    if importer.table is None:
        return LookedAt(path, size, importer, importer.look(work, path, reporter, Options()))
    if not sample.rows:
        raise sample.refusal or FileError("There is no row in it.", title="The table is empty")
    return _table(work, path, size, importer, importer.table, sample.rows)


def check(
    work: Workspace, looked: LookedAt, headers: Mapping[str, str], reporter: Reporter
) -> Checked:
    """Read a whole table by a mapping, and ask whether most of it came before.

    Raises:
        FileError: A column is missing, or the table is damaged.
        Cancelled: The person asked to stop.
    """
    assert looked.table is not None
    table = beside_file(looked.table, work)
    options = Options(mapping=dict(headers), today=work.today())
    preview = look_over(table, looked.path, reporter, options)
    return Checked(preview, seen_before(table, work, looked.path, options))


def strangers(work: Workspace, preview: Preview) -> tuple[Stranger, ...]:
    """Return whom rows that are good are of and who is not on file, most dollars first."""
    whose = preview.kind.whose
    if whose is None or not preview.parties:
        return ()
    with work.read() as session:
        found = whose.strangers(session, work.market_id, tuple(preview.parties.values()))
    return tuple(sorted(found, key=lambda one: (-one.party.dollars, one.party.number)))


_FEWEST = 2
"""Columns that make a table: text of one column is prose."""


def _table(
    work: Workspace, path: Path, size: int, importer: Importer, table: TableKind[Any],
    rows: Sequence[Row],
) -> LookedAt:  # fmt: skip
    with work.read() as session:
        mapping = remembered(session, work.market_id, rows, importer.kind)
        saved = saved_mappings(session, work.market_id, importer.kind)
    choice = None if mapping is None else mapping.headers
    place, mapped = best_header(rows, table.columns, choice) or (0, ColumnMap((), {}))
    headers = {name: mapped.header_of(name) for name in mapped.places}
    samples = tuple(rows[place + 1 : place + 1 + SAMPLES])
    return LookedAt(path, size, importer, None, mapped.header, samples, headers, mapping, saved)
