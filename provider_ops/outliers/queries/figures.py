"""All measures of a market in one month, with who is outlying."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import nsmallest
from typing import TYPE_CHECKING

from provider_ops.core.calendar import add_months, last_of_month
from provider_ops.core.clock import day_in
from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.outliers.queries.decisions import last_decisions
from provider_ops.outliers.queries.fieldwork import subjects, tallies
from provider_ops.outliers.queries.gaps import gaps
from provider_ops.outliers.queries.members import member_visits, panels
from provider_ops.outliers.queries.offices import contracted, offices
from provider_ops.outliers.rules.measures import FIELD_MEASURES, Measure, Reading, Unjudged
from provider_ops.outliers.rules.panels import judge_panels
from provider_ops.outliers.rules.peers import judge
from provider_ops.outliers.rules.standing import Decided, Standing, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

MEMBER_MONTHS = 6
FIELD_MONTHS = 12
EXPECTED_SHOWN = 12
"""Practices inside of their range that may be shown beside those outside, for comparison."""


@dataclass(frozen=True, slots=True)
class Flag:
    """An outlying figure, where it stands, and the last decision about it."""

    reading: Reading
    standing: Standing
    decided: Decided | None

    @property
    def is_open(self) -> bool:
        """Whether somebody has to look at it."""
        return self.standing is not Standing.SET_ASIDE


@dataclass(frozen=True, slots=True)
class MeasureFigures:
    """One measure over a period.

    Attributes:
        judged: Offices with peers enough.
        flags: Those outside of their range, furthest above first, furthest below last.
        expected: A few inside of it, those nearest to its edge.
        unjudged: How many were left out, by why, most first.
        phi: How much wider than chance the spread is; None for measures of our own visits.
    """

    measure: Measure
    first: date
    last: date
    judged: int
    flags: tuple[Flag, ...]
    expected: tuple[Reading, ...]
    unjudged: tuple[tuple[Unjudged, int], ...]
    phi: float | None = None


@dataclass(frozen=True, slots=True)
class Decisions:
    """The last word on each figure, and the day on which it holds or not."""

    last: Mapping[tuple[UUID, Measure], Decided]
    today: date

    def flag(self, reading: Reading) -> Flag:
        """Return an outlying figure with what was decided about it."""
        last = self.last.get((reading.organization_id, reading.measure))
        return Flag(reading, standing(reading, last, self.today), last)


def outlier_figures(
    session: Session, market_id: str, month: date, *, until: date, zone: str, known: datetime
) -> tuple[MeasureFigures, ...]:
    """Return every measure for the months that end with `month`, or on `until` while it lasts.

    Member visits are those of six months, of the offices that were under contract on all of their
    days; our own visits are those of twelve. Decisions count that
    were taken by `known`, and hold or not on its day.

    Raises:
        RuleError: The month has not begun.
    """
    if month.replace(day=1) > until:
        raise RuleError(Sentence("{month:%B %Y} has not begun.", month=month),
                        title="There is nothing to judge yet")  # fmt: skip
    last = min(last_of_month(month), until)
    listed = offices(session, market_id, last)
    first = add_months(month.replace(day=1), 1 - MEMBER_MONTHS)
    agreed = contracted(session, market_id, first, last)
    seen = member_visits(session, market_id, first, last)
    found = judge_panels(panels(listed, agreed.whole, seen))
    not_whole = {Unjudged.PART_CONTRACT: len(agreed.part)} if agreed.part else {}
    begin = add_months(month.replace(day=1), 1 - FIELD_MONTHS)
    done = tallies(session, market_id, begin, last)
    waits = gaps(session, market_id, listed, agreed.since, done, (begin, last))
    decided = Decisions(last_decisions(session, market_id, zone, known), day_in(zone, known))
    figures = [
        _figures(Measure.MEMBER_VISITS, first, last, found.readings,
                 {**found.unjudged, **not_whole}, decided, found.phi)
    ]  # fmt: skip
    for measure in FIELD_MEASURES:
        able, few = subjects(measure, listed, done, waits)
        readings, unjudged = judge(measure, able)
        figures.append(_figures(measure, begin, last, readings, {**unjudged, **few}, decided))
    return tuple(figures)


def _figures(
    measure: Measure,
    first: date,
    last: date,
    readings: Iterable[Reading],
    unjudged: Mapping[Unjudged, int],
    decided: Decisions,
    phi: float | None = None,
) -> MeasureFigures:
    every = tuple(readings)
    above: list[Reading] = []
    below: list[Reading] = []
    inside: list[Reading] = []
    for one in every:
        (above if one.is_above else below if one.is_below else inside).append(one)
    above.sort(key=lambda one: (-one.outside_by, one.office))
    below.sort(key=lambda one: (one.outside_by, one.office))
    near = nsmallest(EXPECTED_SHOWN, inside, key=lambda one: (-one.reach, one.office))
    return MeasureFigures(
        measure, first, last, len(every),
        tuple(decided.flag(one) for one in (*above, *below)), tuple(near),
        tuple(sorted(unjudged.items(), key=lambda one: (-one[1], one[0]))), phi,
    )  # fmt: skip
