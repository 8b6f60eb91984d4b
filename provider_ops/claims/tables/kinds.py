"""The three kinds of claims tables, as the intake knows kinds."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from provider_ops.claims.actions import undo_import
from provider_ops.claims.loading.tables import load_lines
from provider_ops.claims.tables import carrier
from provider_ops.claims.tables.columns import COLUMNS, REMIT_COLUMNS
from provider_ops.claims.tables.log import log_reader, remit_reader
from provider_ops.claims.tables.on_file import meant, seen_claims, seen_lines
from provider_ops.claims.tables.people import OF_LINE
from provider_ops.core.sentence import Sentence
from provider_ops.intake.table import TableKind, table_importer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from provider_ops.claims.tables.line import TableLine
    from provider_ops.intake.importer import Importer
    from provider_ops.intake.loading import Load
    from provider_ops.intake.mapping import ColumnMap
    from provider_ops.store.workspace import Workspace

_SURE = 100
"""More than any table has columns that is none: a provider, a code, a day of service and an
amount stand together nowhere else."""


def _of_remittance(_: ColumnMap) -> tuple[Sentence, ...]:
    return (Sentence("The file names no NPI: its lines count for the market, and for no "
                     "provider."),)  # fmt: skip


def _of_carrier(_: ColumnMap) -> tuple[Sentence, ...]:
    return (
        Sentence("The file has no submitted charges; what was allowed stands in their place."),
        Sentence("The file dates claims, not lines; every line has the first day of its claim."),
    )


def _load_claims(
    session: Session, work: Workspace, load: Load, claims: Iterable[tuple[TableLine, ...]]
) -> dict[str, int]:
    return load_lines(session, work, load, chain.from_iterable(claims))


CLAIMS_LOG = TableKind(
    "claims-log",
    "a claims log",
    COLUMNS,
    log_reader,
    load_lines,
    undo_import,
    sure=_SURE,
    seen=seen_lines,
    suggest=meant,
    whose=OF_LINE,
    whole=True,
)
REMIT_LINES = TableKind(
    "remit-lines", "a remittance line by line", REMIT_COLUMNS, remit_reader, load_lines,
    undo_import, notes=_of_remittance, sure=_SURE // 2, seen=seen_lines, suggest=meant,
    whole=True,
)  # fmt: skip
CARRIER_CLAIMS = TableKind(
    "carrier-claims", "carrier claims of CMS", carrier.COLUMNS, carrier.carrier_reader,
    _load_claims, undo_import, notes=_of_carrier, seen=seen_claims, suggest=meant, whole=True,
)  # fmt: skip


def claim_tables() -> tuple[Importer, ...]:
    """Return the importers of claims tables."""
    wide = replace(table_importer(CARRIER_CLAIMS), recognizes=carrier.recognizes)
    return (wide, table_importer(CLAIMS_LOG), table_importer(REMIT_LINES))
