"""What the board of renewals says of a contract from the areas around it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from provider_ops.claims.lines.taken_back import STANDS
from provider_ops.claims.model import ClaimLine
from provider_ops.contracts import queries
from provider_ops.contracts.queries import reach_of
from provider_ops.contracts.rules import notice_alert
from provider_ops.contracts.rules.renewals import Stage, is_put_off, stage_in_round
from provider_ops.overview.denials import DENIAL_DAYS, ENOUGH_LINES, HIGH_DENIALS
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.contracts.queries import ContractRow

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for haste or for a talk.

    Attributes:
        specialty: Of most of its clinicians; "" for none.
        county: Where most of them practise; "" when nobody knows.
        alone: Specialty and county that nobody else covers once it ended.
        denied: Share of its clinicians' lines of ninety days that was denied, from 0 to 1; None
            with fewer than `ENOUGH_LINES`.
        visit: Day and minute of the office's next planned visit; the minute may be unknown.
    """

    specialty: str
    county: str
    alone: tuple[tuple[str, str], ...]
    denied: Decimal | None
    visit: tuple[date, int | None] | None

    @property
    def is_denied_often(self) -> bool:
        """Whether its denials are a risk to the renewal."""
        return self.denied is not None and self.denied > HIGH_DENIALS


@dataclass(frozen=True, slots=True)
class Ending:
    """A contract on the board: its office, and its last day if nobody acts."""

    organization_id: UUID
    last: date


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A contract with the day by which somebody must act, and all that is known of it.

    Attributes:
        ends: Whether it ends on that day; otherwise it is the last one for notice.
        by: The last day covered, or the last day for notice.
        days: From the day asked about to `by`.
        snoozed_until: The day it comes back on, None when it does not wait.
    """

    contract: ContractRow
    ends: bool
    by: date
    days: int
    stage: Stage
    snoozed_until: date | None
    signs: Signs

    @property
    def alert(self) -> int | None:
        """Which of `NOTICE_ALERTS` before `by` was reached last; None before the first."""
        return notice_alert(self.by, self.by - timedelta(days=self.days))


def board(
    session: Session, market_id: str, day: date, known: datetime, *, within: int
) -> tuple[BoardRow, ...]:
    """Return what ends or renews within some days, the nearest first.

    The stretches must be up to date.
    """
    ending = queries.expiring(session, market_id, day, known, within=within)
    due = queries.radar(session, market_id, day, known, within=within)
    dated = [(row, True, row.standing.ends or day) for row in ending]
    dated += [(one.contract, False, one.notice_by) for one in due]
    dated.sort(key=lambda one: (one[2], one[0].number))
    ways = queries.renewals_of(session, [row.id for row, _ends, _by in dated])
    found = signs(session, market_id, {
        row.id: Ending(row.organization_id, row.standing.ends or by) for row, _ends, by in dated
    }, day, known)  # fmt: skip
    return tuple(
        BoardRow(
            row, ends, by, (by - day).days,
            stage_in_round(ways[row.id].stage, ways[row.id].stage_on, by),
            until if is_put_off(until := ways[row.id].snoozed_until, day) else None,
            found[row.id],
        )
        for row, ends, by in dated
    )  # fmt: skip


def signs(
    session: Session, market_id: str, endings: Mapping[UUID, Ending], day: date, known: datetime
) -> dict[UUID, Signs]:
    """Return the signs of contracts, by key. The stretches must be up to date."""
    reached = reach_of(
        session, market_id, {key: one.last for key, one in endings.items()}, day, known
    )
    lines, denied = _lines(session, {npi for one in reached.values() for npi in one.npis}, day)
    visits = _next_visits(session, {one.organization_id for one in endings.values()}, day)
    found = {}
    for key, one in endings.items():
        reach = reached[key]
        whole = sum(lines[npi] for npi in reach.npis)
        part = sum(denied[npi] for npi in reach.npis)
        found[key] = Signs(
            reach.specialty, reach.county, reach.alone,
            Decimal(part) / whole if whole >= ENOUGH_LINES else None,
            visits.get(one.organization_id),
        )  # fmt: skip
    return found


def _lines(
    session: Session, npis: Collection[str], day: date
) -> tuple[Counter[str], Counter[str]]:
    """Count the lines of each clinician over ninety days, and those that were denied."""
    lines: Counter[str] = Counter()
    denied: Counter[str] = Counter()
    recent = (ClaimLine.service_date > day - timedelta(days=DENIAL_DAYS),
              ClaimLine.service_date <= day)  # fmt: skip
    for some in _portions(sorted(npis)):
        counted = (
            select(ClaimLine.npi, func.count())
            .where(ClaimLine.npi.in_(some), STANDS, *recent)
            .group_by(ClaimLine.npi)
        )
        lines.update(dict(session.execute(counted).all()))
        denied.update(dict(session.execute(counted.where(ClaimLine.denial != "")).all()))
    return lines, denied


def _next_visits(
    session: Session, offices: Collection[UUID], day: date
) -> dict[UUID, tuple[date, int | None]]:
    """Return day and minute of the next planned visit to each office that has one."""
    found: dict[UUID, tuple[date, int | None]] = {}
    for some in _portions(sorted(offices)):
        planned = (
            select(Visit.organization_id, Visit.day, Visit.start_minute)
            .where(Visit.organization_id.in_(some), Visit.day >= day,
                   Visit.submitted_at.is_(None), Visit.cancelled_on.is_(None))
            .order_by(Visit.day, Visit.start_minute, Visit.id)
        )  # fmt: skip
        for office, when, minute in session.execute(planned):
            found.setdefault(office, (when, minute))
    return found


def _portions(values: list[Any]) -> Iterator[list[Any]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
