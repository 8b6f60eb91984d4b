"""Which loads of code sets there are, and which one answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from provider_ops.codes.rules.sets import CPT, HCPCS
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.model import DataImport

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

KIND_OF_SET = {HCPCS: "hcpcs", CPT: "cpt"}
"""Kind of import that loads a code set; sets that are not here cannot be loaded."""


@dataclass(frozen=True, slots=True)
class LoadRow:
    """One load of a code set."""

    id: UUID
    kind: str
    release: str
    file_name: str
    imported_at: datetime
    counts: dict[str, Any]
    undone_at: datetime | None


def latest_load(
    session: Session, kind: str, known: datetime | None = None, market_id: str = SHARED_MARKET
) -> UUID | None:
    """Return the load that answers: the last one known at `known` that was not undone.

    Loads are for everyone, or for one market, which then sees both.
    """
    query = (
        select(DataImport.id)
        .where(
            DataImport.kind == kind,
            DataImport.undone_at.is_(None),
            DataImport.market_id.in_((market_id, SHARED_MARKET)),
        )
        .order_by(DataImport.imported_at.desc(), DataImport.id.desc())
        .limit(1)
    )
    if known is not None:
        query = query.where(DataImport.imported_at <= known)
    return session.scalar(query)


def loads(session: Session) -> tuple[LoadRow, ...]:
    """Return every load of a code set, the latest first, undone ones too."""
    query = (
        select(DataImport)
        .where(DataImport.kind.in_(KIND_OF_SET.values()))
        .order_by(DataImport.imported_at.desc(), DataImport.id.desc())
    )
    return tuple(
        LoadRow(row.id, row.kind, row.release, row.file_name, row.imported_at, row.counts,
                row.undone_at)
        for row in session.scalars(query)
    )  # fmt: skip
