"""Which loads of claim edits (NCCI) speak, and for which days, as known at an instant."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from provider_ops.codes.queries.loads import is_for, standing_in_order
from provider_ops.codes.rules import kinds
from provider_ops.codes.rules.reference import PRACTITIONER
from provider_ops.store.base import SHARED_MARKET

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.model import DataImport

_NEVER = "~"
"""Sorts after every day."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A load, and the days as text from `first` until before `until` for which it speaks."""

    load: UUID
    release: str
    first: str = ""
    until: str = _NEVER


def pair_editions(
    session: Session, known: datetime, market_id: str = SHARED_MARKET
) -> tuple[Edition, ...]:
    """Return the loads of pair edits (PTP), one for each part, the newest first.

    Pairs carry their own days. A pair that two of the loads have is what the first of them says.
    """
    parts: dict[str | None, Edition] = {}
    for row in _loads(session, kinds.PTP, known, market_id):
        parts.setdefault(row.part, Edition(row.id, row.release))
    return tuple(parts.values())


def unit_editions(
    session: Session, known: datetime, market_id: str = SHARED_MARKET
) -> tuple[Edition, ...]:
    """Return the loads of unit edits (MUE), the earliest release first.

    Each speaks from the day of its release until the next one's; of several loads of a release
    the latest does. Of days before the first release nothing is known.
    """
    latest: dict[str, UUID] = {}
    for row in _loads(session, kinds.MUE, known, market_id):
        latest.setdefault(row.release, row.id)
    days = sorted(latest)
    return tuple(
        Edition(latest[day], day, day, after)
        for day, after in pairwise([*days, _NEVER])
    )


def _loads(session: Session, kind: str, known: datetime, market_id: str) -> list[DataImport]:
    """Return the loads of a kind for practitioners, the newest first."""
    rows = standing_in_order(session, kind, known, market_id)
    return [row for row in reversed(rows) if is_for(row.part, PRACTITIONER)]
