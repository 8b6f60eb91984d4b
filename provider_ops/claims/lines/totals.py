"""Sums of claim lines by import and month, so that trends need not read a million lines."""

# ruff: noqa: S608 - statements are put together from constants of this file, never from values
from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import delete, exists, func, select, text

from provider_ops.claims.lines.taken_back import STANDS, refresh_taken_back, stands
from provider_ops.claims.model import ClaimLine, LineTotal, TakenBack
from provider_ops.store import settings
from provider_ops.store.model import DataImport
from provider_ops.store.types import KeyType

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session

Month = tuple[str, date]
"""A market, and the first day of a month of service."""

_MARK = """instr(l.adjustments, '["PR","')"""
_REST = f"substr(l.adjustments, {_MARK} + 7)"
_SHARE = f"""CASE
    WHEN instr(l.adjustments, '["PR"') = 0 THEN 0
    WHEN {_MARK} > 0 AND instr({_REST}, '["PR"') = 0
        THEN CAST(round(CAST(substr({_REST}, instr({_REST}, '","') + 3) AS REAL) * 100) AS INTEGER)
    ELSE (SELECT sum(CAST(round((a.value ->> 2) * 100) AS INTEGER))
          FROM json_each(l.adjustments) a WHERE a.value ->> 0 = 'PR') END"""
"""Cents of the patient's share: cut out of the text where it stands once, else read as JSON."""

_ADDED_UP = settings.Choice("lines_added_up", 0, "Row of the last claim line in the sums")
_ADD_UP = text(f"""
INSERT INTO line_total (import_id, market_id, month, lines, charge, paid, denied, denied_charge,
                        patient_lines, patient_share)
SELECT l.import_id, l.market_id,
       substr(coalesce(l.service_date, d.imported_at), 1, 8) || '01' AS month,
       count(*), sum(l.charge), sum(l.paid), sum(l.denial <> ''),
       sum(CASE WHEN l.denial <> '' THEN l.charge ELSE 0 END),
       sum(instr(l.adjustments, '["PR"') > 0), sum({_SHARE})
FROM claim_line l JOIN data_import d ON d.id = l.import_id
WHERE l.import_id = :key AND {stands("l.id")} GROUP BY l.market_id, month
""")


def refresh_totals(session: Session) -> frozenset[Month]:
    """Add up imports that are new or have grown, drop what was undone; returns whose lines moved.

    A month in which a line came or went, or was taken back, is always among them.
    """
    refresh_taken_back(session)
    touched: set[Month] = set()
    for key, alive in _moved(session).items():
        touched |= _months(session, key)
        session.execute(delete(LineTotal).where(LineTotal.import_id == key))
        if alive:
            session.execute(
                _ADD_UP, {"key": KeyType().process_bind_param(key, session.get_bind().dialect)}
            )
            touched |= _months(session, key)
    settings.put(session, _ADDED_UP, _last(session))
    return frozenset(touched)


def are_current(session: Session) -> bool:
    """Tell whether the sums are those of the lines that are there.

    Lines are only added at the end, or taken away with their load.
    """
    loaded = exists().where(ClaimLine.import_id == DataImport.id, STANDS)
    there = select(DataImport.id).where(DataImport.undone_at.is_(None), loaded)
    summed = select(LineTotal.import_id).distinct()
    return settings.get(session, _ADDED_UP) == _last(session) and set(
        session.scalars(there)
    ) == set(session.scalars(summed))


def _last(session: Session) -> int:
    return session.scalar(text("SELECT coalesce(max(rowid), 0) FROM claim_line")) or 0


def _moved(session: Session) -> dict[UUID, bool]:
    """Imports whose lines are not those that were added up, and whether they have any."""
    loads = set(session.scalars(select(DataImport.id).where(DataImport.undone_at.is_(None))))
    there = _counts(session, func.count(), ClaimLine.import_id)
    taken_back = (
        select(ClaimLine.import_id, func.count())
        .join(TakenBack, TakenBack.line_id == ClaimLine.id)
        .group_by(ClaimLine.import_id)
    )
    for key, lines in session.execute(taken_back):
        there[key] -= lines
    there = {key: lines for key, lines in there.items() if key in loads and lines}
    summed = _counts(session, func.sum(LineTotal.lines), LineTotal.import_id)
    return {
        key: key in there
        for key in sorted(there.keys() | summed.keys())
        if summed.get(key) != there.get(key)
    }


def _months(session: Session, key: UUID) -> set[Month]:
    query = select(LineTotal.market_id, LineTotal.month).where(LineTotal.import_id == key)
    return {(market_id, month) for market_id, month in session.execute(query)}


def _counts(session: Session, count: object, key: object) -> dict[UUID, int]:
    query = select(key, count).group_by(key)  # type: ignore[call-overload]
    return {found: int(lines) for found, lines in session.execute(query)}
