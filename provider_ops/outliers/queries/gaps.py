"""How long offices went without one of our visits, and from when to when."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, select

from provider_ops.store.raw_keys import raw
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from provider_ops.outliers.queries.fieldwork import Tally
    from provider_ops.outliers.queries.offices import Office


class Gap(NamedTuple):
    """Days in a row without a visit: from the last one, until the next one or the last day."""

    since: date
    until: date

    @property
    def days(self) -> int:
        """How many."""
        return (self.until - self.since).days


def gaps(
    session: Session,
    market_id: str,
    offices: Mapping[bytes, Office],
    agreed: Mapping[bytes, date],
    done: Mapping[bytes, Tally],
    days: tuple[date, date],
) -> dict[bytes, Gap]:
    """Return by office the longest gap that runs or ends on `days`, from the first to the last.

    It counts with its whole length, from the last visit before them where there is one.
    Where nobody had been before, an office waits since its contract began or, without one, since
    its first clinician worked there, though not for longer than the market has visits on record.
    Where nothing tells since when, the office is left out. `agreed` are the first days of
    contracts, `done` are the visits on `days`.
    """
    first, last = days
    held = (Visit.market_id == market_id, Visit.submitted_at.is_not(None))
    begin = session.scalar(select(func.min(Visit.day)).where(*held))
    if begin is None:
        return {}
    before: dict[bytes, date] = dict(
        session.execute(
            select(raw(Visit.organization_id), func.max(Visit.day))
            .where(*held, Visit.day < first)
            .group_by(Visit.organization_id)
        ).all()
    )
    found = {}
    for office, one in offices.items():
        own = done[office].days if office in done else []
        known = agreed.get(office) or one.since
        since = before.get(office) or (max(known, begin) if known is not None else None)
        if since is not None and since <= (own[0] if own else last):
            own = [since, *own]
        if own:
            found[office] = max(
                (Gap(*pair) for pair in pairwise([*own, last])),
                key=lambda gap: (gap.days, gap.until),
            )
    return found
