"""What people do with claims: load a remittance, take a load back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from provider_ops.claims.finding_totals import refresh_findings
from provider_ops.claims.loader import RemittanceLoader
from provider_ops.claims.member_key import member_hasher
from provider_ops.claims.model import Claim, ClaimLine, Finding, Remittance
from provider_ops.claims.x12.reader835 import read_835
from provider_ops.core.errors import FileError, RuleError
from provider_ops.intake.files import read_head, sha256_of
from provider_ops.intake.importer import ImportResult, UndoResult
from provider_ops.intake.loading import loading, undoing

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from provider_ops.claims.x12.remittance import Problem
    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace

KIND_835 = "835"


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
        hash_key: Key of the member hash, see `claims.member_key`.
        accept_problems: Load what can be read of a damaged file.

    Raises:
        FileError: The file cannot be read, or not as a whole.
        RuleError: The same file is loaded already.
        DiskFullError: There was no room; nothing stays.
    """
    read_head(path)
    digest = sha256_of(path, reporter)
    with (
        loading(work, KIND_835, path.name, digest) as (session, load),
        path.open("rb") as stream,
    ):
        loader = RemittanceLoader(session, work.new_id, load.id, load.market_id)
        for event in read_835(stream, member_key=member_hasher(hash_key), reporter=reporter):
            loader.take(event)
        loader.flush()
        problems = len(loader.problems) + loader.more_problems
        if problems and not accept_problems:
            raise _refusal(loader.problems[0], problems)
        if not loader.counts["remittances"]:
            raise FileError(title="The file holds no remittance")
        load.counts = dict(loader.counts)
    return ImportResult(load.id, KIND_835, dict(load.counts), problems)


def undo_import(work: Workspace, import_id: UUID) -> UndoResult:
    """Take back a whole load of claims: its lines, claims, remittances and their findings.

    Raises:
        NotFoundError: There is no such load.
        RuleError: It is no load of claims, or undone already.
    """
    with undoing(work, import_id) as (session, record):
        if record.kind != KIND_835:
            raise RuleError(f"{record.file_name} is no load of claims.")
        lines = select(ClaimLine.id).where(ClaimLine.import_id == import_id)
        session.execute(delete(Finding).where(Finding.line_id.in_(lines)))
        refresh_findings(session)
        removed = 0
        for table in (ClaimLine, Claim, Remittance):
            gone = session.execute(delete(table).where(table.import_id == import_id))
            removed += gone.rowcount  # type: ignore[attr-defined]
    return UndoResult(import_id, removed)


def _refusal(first: Problem, count: int) -> FileError:
    place = f"Segment {first.position}" + (f" ({first.segment})" if first.segment else "")
    more = "" if count == 1 else f" There are {count:,} problems in all."
    return FileError(
        f"{place}: {first.message}{more}",
        title="The remittance is damaged",
        remedy="Nothing was loaded. Ask the payer for a new copy, or load what can be read.",
    )
