"""All kinds of files that can be loaded, in one list: what the composition roots hand to intake.

Stands above all areas, as `provider_ops.areas` does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.claims.actions import import_835, undo_import
from provider_ops.claims.member_key import member_hash_key
from provider_ops.claims.remittance_report import report_835, sniff_file
from provider_ops.codes.actions import load_hcpcs, preview_hcpcs, undo_load
from provider_ops.codes.approved_table import APPROVED_CODES
from provider_ops.core.errors import FileError
from provider_ops.core.progress import Silent
from provider_ops.core.text import count
from provider_ops.intake.files import ZIP_MARK
from provider_ops.intake.importer import CERTAIN, Importer, ImportResult, Report, UndoResult
from provider_ops.intake.table import table_importer
from provider_ops.network.nppes import NPPES
from provider_ops.network.roster import ROSTER
from provider_ops.store.model import DataImport

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from provider_ops.core.progress import Reporter
    from provider_ops.intake.importer import Options, Sample
    from provider_ops.store.workspace import Workspace


def importers() -> tuple[Importer, ...]:
    """Return every kind of file, the one that is tried first first."""
    return (
        Importer("835", "a remittance", _is_835, report_835, _load_835, undo_import),
        Importer("hcpcs", "HCPCS Level II codes", _is_hcpcs, _report_hcpcs, _load_hcpcs,
                 _undo_codes),
        table_importer(NPPES),
        table_importer(APPROVED_CODES),
        table_importer(ROSTER),
    )  # fmt: skip


def _is_835(sample: Sample) -> int:
    return CERTAIN if sniff_file(sample.path) == "835" else 0


def _load_835(work: Workspace, path: Path, reporter: Reporter, options: Options) -> ImportResult:
    return import_835(
        work,
        path,
        reporter,
        hash_key=member_hash_key(work),
        accept_problems=options.accept_problems,
    )


def _is_hcpcs(sample: Sample) -> int:
    """A zip with the official names inside, the fixed-width text, or the official columns."""
    named = "HCPC" in sample.path.name.upper()
    if not named and not (sample.head.startswith(ZIP_MARK) or b"HCPCS" in sample.head):
        return 0
    try:
        preview = preview_hcpcs(None, sample.path, Silent())
    except FileError:
        return 0
    return CERTAIN if preview.codes or preview.modifiers else 0


def _report_hcpcs(path: Path, reporter: Reporter, options: Options) -> Report:  # noqa: ARG001
    preview = preview_hcpcs(None, path, reporter)
    summary = f"{count(preview.codes, 'code')} and {count(preview.modifiers, 'modifier')}"
    return Report(preview.as_json(), summary, len(preview.errors))


def _load_hcpcs(
    work: Workspace,
    path: Path,
    reporter: Reporter,
    options: Options,  # noqa: ARG001 - a code set with holes would answer wrongly
) -> ImportResult:
    key = load_hcpcs(work, path, "", reporter)
    with work.read() as session:
        counts = dict(session.get_one(DataImport, key).counts)
    return ImportResult(key, "hcpcs", counts)


def _undo_codes(work: Workspace, import_id: UUID) -> UndoResult:
    with work.read() as session:
        record = session.get(DataImport, import_id)
        counts = {} if record is None else record.counts
    undo_load(work, import_id)
    return UndoResult(import_id, counts.get("codes", 0) + counts.get("modifiers", 0))
