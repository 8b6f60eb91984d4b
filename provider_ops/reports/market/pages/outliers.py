"""Outlying visits: who is outside of the range expected, what was found, and what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.charts.dots import Dot, dots
from provider_ops.outliers.rules.measures import COMPARED
from provider_ops.outliers.rules.standing import Decision, Standing
from provider_ops.outliers.rules.words import NAMES, WHY_NOT, expected_range, figure
from provider_ops.reports.fitted import Fitted
from provider_ops.reports.market import sentences as say
from provider_ops.reports.page import BODY, new_page
from provider_ops.reports.parts import body, chart, finding, heading, legend, note
from provider_ops.reports.styles import measure
from provider_ops.reports.table import Cell, Column, Status, figure_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus import Flowable

    from provider_ops.outliers.queries import Flag, MeasureFigures
    from provider_ops.outliers.rules.measures import Reading
    from provider_ops.reports.market.facts import MarketFacts

DRAWN = 12
"""Rows of the chart: the furthest outside on both sides, and a few as expected."""
LISTED = 14
_ALL_DOTS = 0.75


def outliers(facts: MarketFacts) -> list[Flowable]:
    """Return the page."""
    members = facts.outliers[0]
    return [
        *finding(_headline(members), _lead(members), key="outliers", section="Outlying visits"),
        *_chart(members),
        *_field(facts.outliers[1:]),
        *_table(members),
        *new_page(),
    ]


def _headline(members: MeasureFigures) -> str:
    if not members.judged:
        return "No practice has peers and claims enough to be judged"
    if not members.flags:
        return "Every practice sees members as often as its specialty explains"
    waiting = sum(flag.is_open for flag in members.flags)
    if not waiting:
        return "Every outlying practice has been looked at"
    return f"{say.count(waiting, 'outlying practice', word=True).capitalize()} to look at"


def _lead(members: MeasureFigures) -> str:
    verb = "sees" if len(members.flags) == 1 else "see"
    return (
        f"{len(members.flags):,} of {say.count(members.judged, 'practice')} {verb} members more or "
        "less often than their specialty and panel size explain. A high count is a reason to look, "
        "not a finding."
    )


def chosen(members: MeasureFigures, most: int = DRAWN) -> list[Reading]:
    """Return the rows of the chart: above, as expected, below."""
    above = [flag.reading for flag in members.flags if flag.reading.is_above]
    below = [flag.reading for flag in members.flags if flag.reading.is_below]
    near = members.expected[:COMPARED]
    room = most - len(near)
    down = min(len(below), max(room - len(above), room // 4))
    return [*above[: room - down], *near, *(below[-down:] if down else ())]


def _chart(members: MeasureFigures) -> list[Flowable]:
    rows = [
        Dot(str(one.organization_id), one.office, float(one.value), float(one.low),
            float(one.high), float(one.middle))
        for one in chosen(members)
    ]  # fmt: skip
    period = f"{say.month_name(members.first)} to {say.month_name(members.last)}"
    aside = f"bar is the range expected, 99.8% limits, φ = {members.phi:.1f}"
    return [
        heading(f"Member visits per 1,000 members, {period}", aside),
        chart(dots(rows, BODY / _ALL_DOTS, measure)),
        legend([("above", "above range"), ("below", "below range"),
                ("expected", "as expected, for comparison; tick in bar: specialty average")]),
    ]  # fmt: skip


def _table(members: MeasureFigures) -> list[Flowable]:
    if not members.flags:
        return []
    # What waits comes first, then what was decided; in both the furthest outside.
    every = sorted(
        members.flags, key=lambda flag: (not flag.is_open, -flag.reading.reach, flag.reading.office)
    )

    def table(rows: int) -> list[Flowable]:
        return [
            heading("What we found and what we do", f"{rows} of {len(every)} shown"),
            figure_table(
                [Column("Practice", 150), Column("Seen", 42, "right"),
                 Column("Expected", 66, "right"), Column("First look"), Column("Action", 108)],
                [_row(flag) for flag in every[:rows]],
            ),
            note(_left_out(members)),
        ]  # fmt: skip

    return [Fitted(table, min(len(every), LISTED))]


def _row(flag: Flag) -> list[Cell]:
    one = flag.reading
    return [
        Status("above" if one.is_above else "below", one.office, strong=True),
        figure(one.measure, one.value), expected_range(one),
        flag.decided.reason if flag.decided else f"{one.specialty}; not looked at yet",
        _action(flag),
    ]  # fmt: skip


def _action(flag: Flag) -> str:
    last = flag.decided
    if last is None:
        return "Decide"
    if flag.standing is Standing.WORSE:
        return f"Decide again, worse since {say.day(last.decided_on)}"
    if flag.standing is Standing.WATCH_OVER:
        return "Decide again, time is over"
    if last.decision is Decision.EXPLAINED:
        return "Explained"
    if last.decision is Decision.REEDUCATE:
        on = last.visit_on or last.until
        return f"Re-education {say.day(on)}" if on else "Re-education"
    return f"Watch, recheck {say.day(last.until)}" if last.until else "Watch"


def _field(measures: Sequence[MeasureFigures]) -> list[Flowable]:
    judged = [one for one in measures if one.judged]
    if not judged:
        return []
    period = f"{say.month_name(judged[0].first)} to {say.month_name(judged[0].last)}"
    said = "; ".join(map(_said, judged))
    return [heading("Our own visits", f"{period}, outside of the range of their specialty"),
            body(f"{said[0].upper()}{said[1:]}.")]  # fmt: skip


def _said(one: MeasureFigures) -> str:
    name = NAMES[one.measure].lower()
    if not one.flags:
        return f"{name}: none of {one.judged:,}"
    furthest = max(one.flags, key=lambda flag: flag.reading.reach).reading
    return (f"{name}: {len(one.flags):,} of {one.judged:,}, furthest {furthest.office} with "
            f"{figure(one.measure, furthest.value)} ({expected_range(furthest)})")  # fmt: skip


def _left_out(members: MeasureFigures) -> str:
    whys = [f"{offices:,} with {WHY_NOT[why]}" for why, offices in members.unjudged]
    left = f" Not judged: {'; '.join(whys)}." if whys else ""
    return (
        "Practices with 200 or more members, under contract on all of these days. Limits "
        "widen for small panels, so a small practice "
        f"must differ more before it is shown. Formula on the last page.{left}"
    )
