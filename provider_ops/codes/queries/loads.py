"""Which loads of code sets there are, and which one answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from provider_ops.codes.rules import kinds
from provider_ops.codes.rules.sets import CPT, HCPCS
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.model import DataImport

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

KIND_OF_SET = {HCPCS: kinds.HCPCS, CPT: kinds.CPT}
"""Kind of import that loads a code set; sets that are not here cannot be loaded."""

_DATED = (kinds.MUE, kinds.RVU)
"""Kinds whose releases hold from a day on, which is their name, until the next one does."""


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
    part: str | None = None


def latest_load(
    session: Session,
    kind: str,
    known: datetime | None = None,
    market_id: str = SHARED_MARKET,
    *,
    part: str | None = None,
) -> UUID | None:
    """Return the load that answers: the last one known at `known` that was not undone.

    Loads are for everyone, or for one market, which then sees both. Of kinds in parts, the last
    load of that `part`.
    """
    query = (
        select(DataImport.id)
        .where(
            DataImport.kind == kind,
            DataImport.part.is_not_distinct_from(part),
            DataImport.undone_at.is_(None),
            DataImport.market_id.in_((market_id, SHARED_MARKET)),
        )
        .order_by(DataImport.imported_at.desc(), DataImport.id.desc())
        .limit(1)
    )
    if known is not None:
        query = query.where(DataImport.imported_at <= known)
    return session.scalar(query)


def latest_loads(
    session: Session, asked: Collection[str], known: datetime, market_id: str
) -> dict[str, UUID]:
    """Return by kind the load that answers, as `latest_load` does, of kinds without parts."""
    query = (
        select(DataImport.kind, DataImport.id)
        .where(
            DataImport.kind.in_(asked),
            DataImport.part.is_(None),
            DataImport.undone_at.is_(None),
            DataImport.market_id.in_((market_id, SHARED_MARKET)),
            DataImport.imported_at <= known,
        )
        .order_by(DataImport.imported_at, DataImport.id)
    )
    return dict(session.execute(query).all())


def answering_loads(
    session: Session,
    kind: str,
    on: date,
    known: datetime | None = None,
    market_id: str = SHARED_MARKET,
) -> tuple[LoadRow, ...]:
    """Return the loads that answer for a day, one for each part, the latest first.

    Of releases that hold from a day on, that is the one in force on `on`; a release that begins
    later says nothing about it. All others answer for every day until the next load.
    """
    rows = session.scalars(
        select(DataImport)
        .where(
            DataImport.kind == kind,
            DataImport.undone_at.is_(None),
            DataImport.market_id.in_((market_id, SHARED_MARKET)),
        )
        .order_by(DataImport.imported_at.desc(), DataImport.id.desc())
    )
    found: dict[str | None, DataImport] = {}
    day = on.isoformat()
    for row in rows:
        if known is not None and row.imported_at > known:
            continue
        if kind in _DATED and row.release > day:
            continue
        before = found.get(row.part)
        if before is None or (kind in _DATED and row.release > before.release):
            found[row.part] = row
    return tuple(map(_load_row, found.values()))


def is_for(part: str | None, setting: str) -> bool:
    """Tell whether a load of edits is for a setting: parts are named after theirs."""
    return (part or "").split(" ")[0] == setting


def loads(session: Session) -> tuple[LoadRow, ...]:
    """Return every load of a code file of any kind, the latest first, undone ones too."""
    query = (
        select(DataImport)
        .where(DataImport.kind.in_(kinds.LOADED))
        .order_by(DataImport.imported_at.desc(), DataImport.id.desc())
    )
    return tuple(map(_load_row, session.scalars(query)))


def standing_loads(session: Session) -> tuple[LoadRow, ...]:
    """Return of each kind and part the load that answers now, in the order of the kinds."""
    latest: dict[tuple[str, str | None], LoadRow] = {}
    for row in loads(session):
        if row.undone_at is None:
            latest.setdefault((row.kind, row.part), row)
    order = {kind: number for number, kind in enumerate(kinds.LOADED)}
    return tuple(sorted(latest.values(), key=lambda row: (order[row.kind], row.part or "")))


def _load_row(row: DataImport) -> LoadRow:
    return LoadRow(row.id, row.kind, row.release, row.file_name, row.imported_at, row.counts,
                   row.undone_at, row.part)  # fmt: skip
