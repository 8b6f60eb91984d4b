"""When a representative has time for one more visit."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from provider_ops.visits.model import Visit
from provider_ops.visits.rules import free_day

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

LOOKED_AT = timedelta(days=45)


def next_free_day(
    session: Session, rep_id: UUID, after: date, taken: Collection[date] = ()
) -> date:
    """Return the next working day after `after` that is free of visits; see `rules.free_day`.

    `taken` are days that are given away already, though not on the calendar yet.
    """
    planned: dict[date, int] = dict(
        session.execute(
            select(Visit.day, func.sum(Visit.minutes))
            .where(
                Visit.rep_id == rep_id,
                Visit.day > after,
                Visit.day <= after + LOOKED_AT,
                Visit.cancelled_on.is_(None),
            )
            .group_by(Visit.day)
        ).all()
    )
    for day in taken:
        planned[day] = planned.get(day, 0) + 1
    return free_day(after, planned)
