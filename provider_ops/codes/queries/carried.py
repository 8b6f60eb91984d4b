"""On how many lists of a market a code is, and from how many it goes soon."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import bindparam, or_, select

from provider_ops.codes.model import ApprovedCode, ApprovedList
from provider_ops.codes.rules.extents import Extent
from provider_ops.store.spans import known_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session


class Carried(NamedTuple):
    """How many lists carry a code on a day, and on how many of them it ends soon."""

    lists: int
    ending: int


def carried(
    session: Session,
    market_id: str,
    codes: Collection[str],
    day: date,
    until: date,
    known: datetime,
) -> dict[str, Carried]:
    """Return for each code how many lists of the market carry it on `day`.

    On a list it ends soon if its last day without a break is `until` at the latest.
    """
    entries: defaultdict[str, defaultdict[UUID, list[tuple[date, date]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    asked = {"market": market_id, "codes": list(codes), "least": min(codes, default=""),
             "most": max(codes, default=""), "day": day, "known": known}  # fmt: skip
    for statement in _statements():
        for list_id, first_code, last_code, first, last in session.execute(statement, asked):
            extent = Extent(first_code, last_code)
            for code in filter(extent.covers, codes):
                entries[code][list_id].append((first, last or date.max))
    return {code: _counted(entries[code].values(), day, until) for code in codes}


def _counted(lists: Iterable[list[tuple[date, date]]], day: date, until: date) -> Carried:
    ends = [end for days in lists if (end := _last_day(days, day)) is not None]
    return Carried(len(ends), sum(end <= until for end in ends))


def _last_day(days: list[tuple[date, date]], day: date) -> date | None:
    """Return the last of the days from `day` on that are covered without a break."""
    end, following = None, day
    for first, last in sorted(days):
        if first > following:
            break
        end = max(last, end or last)
        if end == date.max:
            break
        following = end + timedelta(days=1)
    return end


@cache
def _statements() -> tuple[Select[*tuple[Any, ...]], Select[*tuple[Any, ...]]]:
    """Return the statements for single codes and for ranges: each has an index of its own."""
    known: Any = bindparam("known")
    of_market = select(ApprovedList.id).where(ApprovedList.market_id == bindparam("market"))
    entries = select(
        ApprovedCode.list_id, ApprovedCode.code, ApprovedCode.code_last, ApprovedCode.valid_from,
        ApprovedCode.valid_to,
    ).where(
        ApprovedCode.list_id.in_(of_market),
        or_(ApprovedCode.valid_to.is_(None), ApprovedCode.valid_to >= bindparam("day")),
        known_at(ApprovedCode, known),
    )  # fmt: skip
    return (
        entries.where(
            ApprovedCode.code.in_(bindparam("codes", expanding=True)), ApprovedCode.code_last == ""
        ),
        entries.where(
            ApprovedCode.code_last != "",
            ApprovedCode.code <= bindparam("most"),
            ApprovedCode.code_last >= bindparam("least"),
        ),
    )
