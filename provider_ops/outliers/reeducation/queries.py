"""Every code that is taught at an office: the visit, who was there, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from provider_ops.core.clock import day_in
from provider_ops.outliers.reeducation.lines import Asked, windows_of
from provider_ops.outliers.reeducation.rules import Standing, State, Why, Word, check_on, standing
from provider_ops.outliers.reeducation.teachings import (
    Teaching,
    last_taught,
    npis_by_office,
    packet_days,
    teachings,
    undone_decisions,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.outliers.reeducation.rules import Window

KEPT_DAYS = 200
"""Days after which what is closed is history: the longest window, a late check and some room.
So is, so long after its check, what had too few lines: the days that are compared are over."""
ASKED_DAYS = 455
"""Days after which teaching is history whatever it led to: a year after the usual check. The lines
of then say nothing about today any more."""
PACKET_DAYS = 30
"""A packet made for the office so many days before the visit was made for it."""


@dataclass(frozen=True, slots=True)
class Loop:
    """A code at an office, or, where `code` is empty, a decision to re-educate it at all.

    Attributes:
        reason: Why its lines were denied, as the visit has it; of a decision, the manager's words.
        taught_on: Day of the last submitted visit that taught it; None: not taught so far.
        visit_id: That visit; else the planned, missed or cancelled one, if any.
        attendees: Who was there for the office; `materials` were handed over, `packets` made for
            the office shortly before or since.
        check_on: When the lines are looked at again.
        planned_on: Day of the next visit that is to teach it.
        lost_on: Where it was neither taught nor is planned: the day on which it should have been.
        decided_on: Of a decision: its day; `rep` is then the manager who took it.
        last_word: What a person said about it since it was taught or should have been.
    """

    organization_id: UUID
    office: str
    code: str
    reason: str
    taught_on: date | None
    visit_id: UUID | None
    rep: str
    is_taught_back: bool
    attendees: int
    materials: int
    packets: int
    check_on: date | None
    planned_on: date | None
    lost_on: date | None
    decided_on: date | None
    windows: tuple[Window, ...]
    last_word: Word | None
    standing: Standing


def loops(
    session: Session,
    market_id: str,
    today: date,
    zone: str,
    *,
    organization_ids: Collection[UUID] | None = None,
) -> tuple[Loop, ...]:
    """Return what is to be taught or was, those to act on first.

    What was not taught yet stays, however old it is; see `KEPT_DAYS` and `ASKED_DAYS` for the
    rest. `organization_ids` narrows it to some offices.
    """
    by_key = teachings(session, market_id, organization_ids)
    decided = undone_decisions(session, market_id, by_key, organization_ids)
    by_key = {key: own for key, own in by_key.items() if not _is_long_ago(own, today)}
    by_key |= {(office, ""): own for office, own in decided.items()}
    offices = {office for office, _code in by_key}
    npis = npis_by_office(session, offices)
    words = words_of(session, market_id, zone, offices)
    packets = packet_days(session, zone, offices)
    taught = {key: one for key, own in by_key.items() if (one := last_taught(own)) is not None}
    asked = [Asked(code, one.day, npis[office])
             for (office, code), one in taught.items() if one.day is not None]  # fmt: skip
    found = dict(zip(taught, windows_of(session, market_id, asked, today), strict=True))
    made = [
        _loop(own, found.get(key, ()), packets[key[0]], words.get(key), today, zone)
        for key, own in by_key.items()
    ]
    return tuple(sorted((one for one in made if not _is_history(one, today)), key=_place))


_ORDER = ("reopened", "open", "watching", "taught", "closed")


def _place(one: Loop) -> tuple[int, date, str, str]:
    """What wants a person first, then by the day on which something happens."""
    untaught = one.planned_on or one.lost_on or one.decided_on
    on = untaught if one.taught_on is None else one.check_on
    return _ORDER.index(one.standing.state), on or date.max, one.office, one.code


def _is_long_ago(own: Sequence[Teaching], today: date) -> bool:
    """Whether it was taught long ago, and nothing about it was planned since."""
    last = last_taught(own)
    return (last is own[-1] and last is not None and last.day is not None
            and last.day < today - timedelta(days=ASKED_DAYS))  # fmt: skip


def _is_history(one: Loop, today: date) -> bool:
    before = today - timedelta(days=KEPT_DAYS)
    if one.standing.why is Why.FEW_LINES:
        return one.check_on is not None and one.check_on < before and one.planned_on is None
    days = (one.taught_on, one.last_word.on if one.last_word else None)
    last = max((day for day in days if day is not None), default=today)
    return one.standing.state is State.CLOSED and last < before


def _loop(
    own: Sequence[Teaching],
    windows: tuple[Window, ...],
    packets: Sequence[date],
    said: tuple[Word, datetime] | None,
    today: date,
    zone: str,
) -> Loop:
    last = last_taught(own)
    planned = next((one for one in own if _is_planned(one, today)), None)
    shown = last or planned or own[-1]
    lost_on = None if last or planned else shown.day
    check = check_on(last.day, last.check_again_on) if last and last.day else None
    word = said[0] if said and _holds(said, last, planned, shown) else None
    decided_on = day_in(zone, shown.decided_at) if shown.decided_at else None
    since = (shown.day or decided_on or today) - timedelta(days=PACKET_DAYS)
    taught_on = last.day if last else None
    return Loop(
        shown.organization_id, shown.office, shown.code, shown.reason, taught_on, shown.visit_id,
        shown.person, shown.taught_back, shown.attendees if last else 0, shown.materials,
        sum(since <= day for day in packets), check, planned.day if planned else None, lost_on,
        decided_on, windows, word,
        standing(taught_on, check, windows, word, today, _untaught(planned, shown)),
    )  # fmt: skip


def _untaught(planned: Teaching | None, shown: Teaching) -> Why:
    if planned is not None:
        return Why.PLANNED
    if shown.day is None:
        return Why.UNPLANNED
    return Why.CANCELLED if shown.cancelled_on is not None else Why.MISSED


def _holds(
    said: tuple[Word, datetime],
    last: Teaching | None,
    planned: Teaching | None,
    shown: Teaching,
) -> bool:
    """Whether a word is younger than what it was said about."""
    if last is not None and last.submitted_at is not None:
        return said[1] >= last.submitted_at
    if shown.decided_at is not None and said[1] < shown.decided_at:
        return False
    day = shown.cancelled_on or shown.day
    return planned is None and (day is None or said[0].on >= day)


def _is_planned(one: Teaching, today: date) -> bool:
    return (one.submitted_at is None and one.cancelled_on is None
            and one.day is not None and one.day >= today)  # fmt: skip
