"""All kinds of files that can be loaded, in one list: what the composition roots hand to intake.

Stands above all areas, as `provider_ops.areas` does.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from provider_ops.claims.actions import import_835, import_837p, undo_import
from provider_ops.claims.loading.member_key import member_hash_key
from provider_ops.claims.loading.reports import report_835, report_837p, sniff_file
from provider_ops.claims.payments.loaded_before import loaded_before
from provider_ops.claims.tables.kinds import claim_tables
from provider_ops.codes.approved_table import APPROVED_CODES
from provider_ops.codes.importing import code_importer
from provider_ops.codes.kinds import KINDS
from provider_ops.contracts.table import CONTRACTS
from provider_ops.intake.importer import CERTAIN, Importer, ImportResult, UndoResult
from provider_ops.intake.table import table_importer
from provider_ops.network.nppes import NPPES
from provider_ops.network.roster import ROSTER

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from provider_ops.core.progress import Reporter
    from provider_ops.intake.importer import Options, Report, Sample
    from provider_ops.store.workspace import Workspace


def importers() -> tuple[Importer, ...]:
    """Return every kind of file, the one that is tried first first."""
    return (
        Importer("835", "a remittance", _is_835, report_835, _load_835, _undo_claims,
                 would_undo=_would_undo_claims, compare=_compare_835,
                 loaded_before=loaded_before),
        Importer("837p", "submitted claims", _is_837p, report_837p, _load_837p, _undo_claims,
                 would_undo=_would_undo_claims),
        *(replace(code_importer(kind), would_undo=_would_undo_list) for kind in KINDS),
        *(
            replace(one, undo=_undo_claims, would_undo=_would_undo_claims)
            for one in claim_tables()
        ),
        table_importer(NPPES),
        table_importer(APPROVED_CODES),
        table_importer(ROSTER),
        table_importer(CONTRACTS),
    )  # fmt: skip


def _undo_claims(work: Workspace, import_id: UUID) -> UndoResult:
    stays = _would_undo_claims(work, import_id).kept
    return replace(undo_import(work, import_id), kept=stays)


def _would_undo_claims(work: Workspace, import_id: UUID) -> UndoResult:
    from provider_ops.overview.dependents import dependents

    with work.read() as session:
        found = dependents(session, work.market_id, import_id)
    return UndoResult(import_id, found.claims + found.lines, kept=found.in_words())


def _would_undo_list(work: Workspace, import_id: UUID) -> UndoResult:
    from provider_ops.overview.list_dependents import list_dependents

    with work.read() as session:
        found = list_dependents(session, work.market_id, work.time_zone, import_id)
    return UndoResult(import_id, found.lines, kept=found.in_words())


def _is_835(sample: Sample) -> int:
    return CERTAIN if sniff_file(sample.path) == "835" else 0


def _compare_835(work: Workspace, path: Path, reporter: Reporter, options: Options) -> Report:
    report = report_835(path, reporter, options)
    again = loaded_before(work, path, reporter)
    told = {"loaded_before": [one.told() for one in again]} if again else {}
    return replace(report, body={**report.body, **told}, again=again)


def _load_835(work: Workspace, path: Path, reporter: Reporter, options: Options) -> ImportResult:
    return import_835(
        work,
        path,
        reporter,
        hash_key=member_hash_key(work),
        accept_problems=options.accept_problems,
    )


def _is_837p(sample: Sample) -> int:
    return CERTAIN if sniff_file(sample.path) == "837p" else 0


def _load_837p(work: Workspace, path: Path, reporter: Reporter, options: Options) -> ImportResult:
    return import_837p(
        work,
        path,
        reporter,
        hash_key=member_hash_key(work),
        accept_problems=options.accept_problems,
    )
