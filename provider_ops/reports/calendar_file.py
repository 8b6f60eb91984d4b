"""Visits as an iCalendar file, whole or absent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.network.model import Market
from provider_ops.planning.queries.events import events
from provider_ops.planning.rules.ical import Status, calendar
from provider_ops.reports.page import write_whole

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from provider_ops.store.workspace import Workspace


def write_calendar(
    work: Workspace,
    target: Path,
    first: date,
    last: date,
    *,
    rep_id: UUID | None = None,
    remind: int | None = None,
) -> int:
    """Write the visits from `first` to `last` to `target`; returns how many take place.

    Days on which a visit repeats count, cancelled visits do not: they only tell a calendar that
    has them to take them out.

    Args:
        work: Whose market.
        target: The .ics file.
        first: First day.
        last: Last day.
        rep_id: Whose visits; None for everybody's.
        remind: Minutes before a visit at which the calendar reminds; None for not.

    Raises:
        ReportFileError: The file cannot be written there.
        DiskFullError: There is no room.
    """
    with work.read() as session:
        found = events(session, work.market_id, first, last, today=work.today(), rep_id=rep_id)
        market = session.scalar(select(Market.name).where(Market.market_id == work.market_id))
    text = calendar(found, zone=work.time_zone, stamp=work.now(),
                    name=f"Visits {market or work.market_id}", remind=remind)  # fmt: skip
    write_whole(target, text.encode())
    return sum(event.status is not Status.CANCELLED for event in found)
