"""What people do with claims: load remittances and submissions, take a load back."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import Integer, delete, literal_column, select, tuple_

from provider_ops.claims.findings.totals import refresh_findings
from provider_ops.claims.lines.totals import refresh_totals
from provider_ops.claims.loading.remittances import remittance_rows
from provider_ops.claims.loading.submissions import submission_rows
from provider_ops.claims.loading.writing import RowWriter
from provider_ops.claims.model import (
    Claim,
    ClaimLine,
    Finding,
    ProviderAdjustment,
    Remittance,
    Submission,
    SubmittedClaim,
    SubmittedLine,
)
from provider_ops.core.apart import apart
from provider_ops.core.errors import FileError, RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.intake.files import read_head, sha256_of
from provider_ops.intake.importer import ImportResult, UndoResult
from provider_ops.intake.loading import loading, undoing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.claims.x12.remittance import Problem
    from provider_ops.core.progress import Reporter
    from provider_ops.store.base import Bulk
    from provider_ops.store.workspace import Workspace

KIND_835 = "835"
KIND_837P = "837p"
_PIECE = 5_000
APART_FROM = 4 << 20
"""Bytes of a file from which on it is read beside the writing: to begin takes 50 milliseconds."""


def import_835(
    work: Workspace,
    path: Path,
    reporter: Reporter,
    *,
    hash_key: bytes,
    accept_problems: bool = False,
) -> ImportResult:
    """Load a remittance file in one transaction, as a stream.

    Imbalances and wrong SE counts are warnings and do not stop a load. A file of which a part
    cannot be read is refused as a whole, because its totals would be wrong in silence, unless
    `accept_problems` says that what can be read is wanted.

    Args:
        work: Where and as whom.
        path: The file.
        reporter: Hears progress in bytes; may cancel, then nothing stays.
        hash_key: Key of the member hash, see `claims.loading.member_key`.
        accept_problems: Load what can be read of a damaged file.

    Raises:
        FileError: The file cannot be read, or not as a whole.
        RuleError: The same file is loaded already.
        DiskFullError: There was no room; nothing stays.
    """
    kind = _KINDS[KIND_835]
    return _load(work, path, reporter, kind, hash_key, accept_problems=accept_problems)


def import_837p(
    work: Workspace,
    path: Path,
    reporter: Reporter,
    *,
    hash_key: bytes,
    accept_problems: bool = False,
) -> ImportResult:
    """Load a file of professional claims in one transaction, as a stream.

    Sums that differ and wrong SE counts are warnings and do not stop a load; see `import_835`
    for the rest, for arguments and errors.
    """
    kind = _KINDS[KIND_837P]
    return _load(work, path, reporter, kind, hash_key, accept_problems=accept_problems)


def undo_import(work: Workspace, import_id: UUID) -> UndoResult:
    """Take back a whole load of claims: of remittances or tables with the findings on lines.

    Raises:
        NotFoundError: There is no such load.
        RuleError: It is no load of claims, or undone already.
    """
    with undoing(work, import_id) as (session, record):
        tables = _KINDS[record.kind].tables if record.kind in _KINDS else TABLES.get(record.kind)
        if tables is None:
            raise RuleError(Sentence("{file} is no load of claims.", file=record.file_name))
        if ClaimLine in tables:
            lines = select(ClaimLine.npi, ClaimLine.id).where(ClaimLine.import_id == import_id)
            theirs = tuple_(Finding.npi, Finding.line_id).in_(lines)
            session.execute(delete(Finding).where(theirs))
        removed = sum(_remove(session, table, import_id) for table in tables)
        if ClaimLine in tables:
            refresh_findings(session, refresh_totals(session))
    return UndoResult(import_id, removed)


def _remove(session: Session, table: type[Bulk], import_id: UUID) -> int:
    """Delete the rows of a load piece by piece; returns how many.

    A statement keeps every page that it changes in memory as it was, to take itself back.
    """
    row = literal_column("rowid", Integer)
    some = select(row).select_from(table).where(table.import_id == import_id).limit(_PIECE)
    piece = delete(table).where(row.in_(some)).execution_options(synchronize_session=False)
    removed = 0
    while gone := session.execute(piece).rowcount:  # type: ignore[attr-defined]
        removed += gone
    return removed


def _load(
    work: Workspace,
    path: Path,
    reporter: Reporter,
    kind: _Kind,
    hash_key: bytes,
    *,
    accept_problems: bool,
) -> ImportResult:
    read_head(path)
    of_file = path, work.new_id(), hash_key
    begun = (apart(kind.make, *of_file) if path.stat().st_size >= APART_FROM
             else nullcontext(partial(kind.make, *of_file)))  # fmt: skip
    with begun as make:
        digest = sha256_of(path, reporter)  # while another process begins
        with loading(work, kind.name, path.name, digest, whole=True) as (session, load):
            writer = RowWriter(session, load.id, load.market_id)
            make(reporter=reporter, put=writer.take)
            counts, problems, more = writer.outcome
            if problems and not accept_problems:
                raise _refusal(problems[0], len(problems) + more, kind)
            if not counts[kind.sets]:
                raise FileError(title=kind.holds_none)
            load.counts = counts
    return ImportResult(load.id, kind.name, counts, len(problems) + more)


def _refusal(first: Problem, count: int, kind: _Kind) -> FileError:
    place = Sentence("Segment {position}", position=first.position)
    if first.segment:
        place = Sentence.joined((place, f"({first.segment})"), " ")
    said = Sentence("{place}: {problem}", place=place, problem=first.message)
    if count != 1:
        all_of = Sentence("There are {count:,} problems in all.", count=count)
        said = Sentence.joined((said, all_of), " ")
    return FileError(
        said, title=kind.is_damaged,
        remedy=Sentence("Nothing was loaded. Ask the {sender} for a new copy, or load what can be "
                        "read.", sender=kind.sender),
    )  # fmt: skip


TABLES: dict[str, tuple[type[Bulk], ...]] = dict.fromkeys(
    ("claims-log", "remit-lines", "carrier-claims"), (ClaimLine, Claim)
)
"""What a load of a table of claims consists of, by kind; children come first."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a load of one kind of file consists of; children of `tables` come first."""

    name: str
    holds_none: Sentence
    is_damaged: Sentence
    sender: Sentence
    sets: str
    make: Callable[..., None]
    tables: tuple[type[Bulk], ...]


_KINDS = {
    kind.name: kind
    for kind in (
        _Kind(KIND_835, Sentence("The file holds no remittance"),
              Sentence("The remittance is damaged"), Sentence("payer"), "remittances",
              remittance_rows,
              (ClaimLine, Claim, ProviderAdjustment, Remittance)),
        _Kind(KIND_837P, Sentence("The file holds no submission"),
              Sentence("The submission is damaged"), Sentence("office"), "submissions",
              submission_rows,
              (SubmittedLine, SubmittedClaim, Submission)),
    )
}  # fmt: skip
