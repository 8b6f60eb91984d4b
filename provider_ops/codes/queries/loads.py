"""Which loads of code sets there are, and which one answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from provider_ops.codes.rules import kinds
from provider_ops.codes.rules.releases import by_release
from provider_ops.codes.rules.sets import CPT, HCPCS
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.model import DataImport

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

KIND_OF_SET = {HCPCS: kinds.HCPCS, CPT: kinds.CPT}
"""Kind of import that loads a code set; sets that are not here cannot be loaded."""

DATED = (kinds.MUE, kinds.RVU)
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
    """Return the load that answers: of those known at `known` and not undone the newest release.

    Loads are for everyone, or for one market, which then sees both. Of kinds in parts, the load
    that answers for that `part`.
    """
    rows = standing_in_order(session, kind, known, market_id)
    return next((row.id for row in reversed(rows) if row.part == part), None)


def latest_loads(
    session: Session, asked: Collection[str], known: datetime, market_id: str
) -> dict[str, UUID]:
    """Return by kind the load that answers, as `latest_load` does, of kinds without parts."""
    rows = [row for row in _standing(session, asked, known, market_id) if row.part is None]
    ordered = {kind: by_release(row for row in rows if row.kind == kind) for kind in asked}
    return {kind: found[-1].id for kind, found in ordered.items() if found}


def standing_in_order(
    session: Session, kind: str, known: datetime | None, market_id: str = SHARED_MARKET
) -> list[DataImport]:
    """Return the loads of a kind that count, in the order of `rules.releases.by_release`."""
    return by_release(_standing(session, (kind,), known, market_id))


def _standing(
    session: Session, asked: Collection[str], known: datetime | None, market_id: str
) -> Sequence[DataImport]:
    """Return the loads of kinds that count, in the order in which they were loaded."""
    query = (
        select(DataImport)
        .where(
            DataImport.kind.in_(asked),
            DataImport.undone_at.is_(None),
            DataImport.market_id.in_((market_id, SHARED_MARKET)),
        )
        .order_by(DataImport.imported_at, DataImport.id)
    )
    if known is not None:
        query = query.where(DataImport.imported_at <= known)
    return session.scalars(query).all()


def answering_loads(
    session: Session,
    kind: str,
    on: date,
    known: datetime | None = None,
    market_id: str = SHARED_MARKET,
) -> tuple[LoadRow, ...]:
    """Return the loads that answer for a day, one for each part, the newest first.

    Of releases that hold from a day on, that is the one in force on `on`; a release that begins
    later says nothing about it. Of all others the newest answers for every day.
    """
    found: dict[str | None, DataImport] = {}
    day = on.isoformat()
    for row in reversed(standing_in_order(session, kind, known, market_id)):
        if kind in DATED and row.release > day:
            continue
        before = found.get(row.part)
        if before is None or (kind in DATED and row.release > before.release):
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
    standing = [row for row in reversed(loads(session)) if row.undone_at is None]
    found: list[LoadRow] = []
    for kind in kinds.LOADED:
        of_kind = by_release(row for row in standing if row.kind == kind)
        latest = {row.part: row for row in of_kind}
        found += sorted(latest.values(), key=lambda row: row.part or "")
    return tuple(found)


def _load_row(row: DataImport) -> LoadRow:
    return LoadRow(row.id, row.kind, row.release, row.file_name, row.imported_at, row.counts,
                   row.undone_at, row.part)  # fmt: skip
