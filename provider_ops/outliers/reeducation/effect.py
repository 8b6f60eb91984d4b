"""Whether teaching works: denied lines before and after, at offices that were taught and others."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median_low
from typing import TYPE_CHECKING

from sqlalchemy import select, text

from provider_ops.claims.drift.model import CodeTotal, DenialTotal
from provider_ops.outliers.reeducation.intervals import Interval, Rate, newcombe
from provider_ops.outliers.reeducation.lines import Asked, added, days_of, sides
from provider_ops.outliers.reeducation.rules import LEAST_LINES, WINDOWS
from provider_ops.outliers.reeducation.teachings import npis_by_office
from provider_ops.visits.model import Visit, VisitCode

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from sqlalchemy.orm import Session

DAYS = WINDOWS[-1]
_AROUND = {
    table: f"""
WITH m AS MATERIALIZED (
    SELECT value ->> 0 AS code, value ->> 1 AS middle, value ->> 2 AS since, value ->> 3 AS until
    FROM json_each(:middles)
)
SELECT sum(t.lines) FILTER (WHERE t.day < m.middle), sum(t.lines) FILTER (WHERE t.day > m.middle)
FROM {table.__tablename__} t JOIN m ON m.code = t.code
WHERE t.market_id = :market AND t.day BETWEEN m.since AND m.until
"""  # noqa: S608 - put together from names of tables
    for table in (CodeTotal, DenialTotal)
}
TAUGHT_WITHIN = 91
"""Days in which the teaching lies that is judged; they end `DAYS` before the day asked about."""


@dataclass(frozen=True, slots=True)
class Effect:
    """Lines of the taught codes in 90 days before and after.

    Attributes:
        offices: Offices that were taught and billed the code before.
        first: Day of the first teaching that counts; `last` of the last.
        before: Their lines before they were taught.
        after: The same after it.
        others_before: Lines of the same codes at all other offices, around the middle day on
            which each code was taught; `others_after` likewise.
    """

    offices: int
    first: date
    last: date
    before: Rate
    after: Rate
    others_before: Rate
    others_after: Rate

    @property
    def interval(self) -> Interval:
        """Where the change at the taught offices lies with 95% confidence."""
        return newcombe(self.before, self.after)

    @property
    def is_small(self) -> bool:
        """Whether there are too few lines to conclude anything."""
        return min(self.before.lines, self.after.lines) < LEAST_LINES


def effect(session: Session, market_id: str, until: date) -> Effect | None:
    """Return what teaching did that was over by `until`; None where nothing was taught."""
    taught = _taught(session, market_id, until)
    npis = npis_by_office(session, {office for office, _code in taught})
    asked = [Asked(code, day, npis[office]) for (office, code), day in taught.items()]
    lines = days_of(session, market_id, asked, until - timedelta(days=2 * DAYS + TAUGHT_WITHIN),
                    until)  # fmt: skip
    both = [sides(own, one.on) for one, own in zip(asked, lines, strict=True)]
    billed = [
        (key, *found) for key, found in zip(taught, both, strict=True)
        if found[0].lines and found[1].lines
    ]  # fmt: skip
    if not billed:
        return None
    days = [taught[key] for key, *_ in billed]
    by_code: defaultdict[str, list[date]] = defaultdict(list)
    for key, *_ in billed:
        by_code[key[1]].append(taught[key])
    middles = {code: median_low(own) for code, own in by_code.items()}
    around = [
        sides(own, middles[one.code]) for one, own in zip(asked, lines, strict=True)
        if one.code in middles
    ]  # fmt: skip
    before, after = _all_lines(session, market_id, middles, until)
    return Effect(
        len({key[0] for key, *_ in billed}), min(days), max(days),
        added(one for _, one, _ in billed), added(one for *_, one in billed),
        _less(before, added(one for one, _ in around)),
        _less(after, added(one for _, one in around)),
    )  # fmt: skip


def _taught(session: Session, market_id: str, until: date) -> dict[tuple[UUID, str], date]:
    """The last day on which each code was taught at each office, early enough to be judged."""
    rows = session.execute(
        select(Visit.organization_id, VisitCode.code, Visit.day)
        .join(VisitCode, VisitCode.visit_id == Visit.id)
        .where(Visit.market_id == market_id, Visit.submitted_at.is_not(None),
               Visit.day >= until - timedelta(days=DAYS + TAUGHT_WITHIN),
               Visit.day <= until - timedelta(days=DAYS))
        .order_by(Visit.day, Visit.organization_id, VisitCode.code)
    )  # fmt: skip
    return {(office, code): day for office, code, day in rows}


def _all_lines(
    session: Session, market_id: str, middles: Mapping[str, date], until: date
) -> tuple[Rate, Rate]:
    """All lines of each code before and after its middle day as last added up, whoever billed."""
    lines = _around(session, CodeTotal, market_id, middles, until)
    denied = _around(session, DenialTotal, market_id, middles, until)
    return Rate(denied[0], lines[0]), Rate(denied[1], lines[1])


def _around(
    session: Session,
    table: type[CodeTotal | DenialTotal],
    market_id: str,
    middles: Mapping[str, date],
    until: date,
) -> tuple[int, int]:
    step = timedelta(days=DAYS)
    sides = session.execute(
        text(_AROUND[table]),
        {"market": market_id, "middles": json.dumps([
            (code, f"{middle}", f"{middle - step}", f"{min(middle + step, until)}")
            for code, middle in middles.items()
        ])},
    ).one()  # fmt: skip
    return sides[0] or 0, sides[1] or 0


def _less(whole: Rate, part: Rate) -> Rate:
    return Rate(whole.denied - part.denied, whole.lines - part.lines)
