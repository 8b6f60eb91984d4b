"""Ticking off what is in the car for a day of visits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete

from provider_ops.planning.model import PackedPaper

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from provider_ops.store.workspace import Workspace


def pack(work: Workspace, day: date, version_id: UUID, *, packed: bool) -> None:
    """Note that a handout is in the car for `day`, or is not; earlier days are forgotten."""
    with work.store.write() as session:
        session.execute(delete(PackedPaper).where(PackedPaper.day < day))
        row = session.get(PackedPaper, (work.market_id, day, version_id))
        if packed and row is None:
            session.add(
                PackedPaper(market_id=work.market_id, day=day, material_version_id=version_id)
            )
        elif not packed and row is not None:
            session.delete(row)
