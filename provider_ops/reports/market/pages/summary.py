"""The summary: one sentence, six figures, what changed, what to decide, the territories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.charts.bullet import bullet
from provider_ops.charts.sparkline import sparkline
from provider_ops.market.rules import COVERAGE_ACCEPTABLE, COVERAGE_GOAL, SMALL
from provider_ops.reports.fitted import Fitted
from provider_ops.reports.market import sentences as say
from provider_ops.reports.market.decisions import decisions
from provider_ops.reports.page import new_page
from provider_ops.reports.parts import (
    Kpi,
    body,
    column_widths,
    finding,
    heading,
    kpi_row,
    note,
    two_columns,
)
from provider_ops.reports.parts import say as said
from provider_ops.reports.table import Cell, Column, Rich, Status, figure_table

if TYPE_CHECKING:
    from datetime import date

    from reportlab.platypus import Flowable

    from provider_ops.market.queries import TerritoryFigures
    from provider_ops.reports.market.facts import MarketFacts

MOST_ROWS = 14


def summary(facts: MarketFacts) -> list[Flowable]:
    """Return the page."""
    asked = decisions(facts)
    before = f"{say.month_name(_month_before(facts))}"
    tiles = [_tile(measure, before) for measure in say.measures(facts)]
    left, right = column_widths()
    return [
        *finding("Summary", key="summary"),
        said(say.summary(facts, len(asked))),
        kpi_row(tiles),
        note(f"Lines show up to 12 months to {say.month_name(facts.first)}, fewer where records "
             "do not reach back. Dashed line is the goal."),
        two_columns(
            [heading("What changed", f"since {before}"), _changed(facts, left)],
            [heading("Decisions asked for"), _asked(facts, right)],
        ),
        *_territories(facts),
        *new_page(),
    ]  # fmt: skip


def _month_before(facts: MarketFacts) -> date:
    return facts.claims.months[-2].first


def _tile(measure: say.Measure, before: str) -> Kpi:
    shares = [month.share for month in measure.months[-12:]]
    known = [float(share) for share in shares if share is not None]
    line = sparkline(known, 96, 30, goal=float(measure.goal)) if len(known) > 1 else None
    change = "" if measure.change is None else f"{_points(measure)} from {before}"
    small = 0 < measure.months[-1].whole < SMALL
    value = say.part_of(measure.months[-1].part, measure.months[-1].whole)
    return Kpi(
        measure.name,
        "no data" if measure.now is None else value,
        measure.status,
        "too few to judge" if small else say.goal_words(measure).replace("goal of", "goal"),
        change,
        line,
    )


def _points(measure: say.Measure) -> str:
    assert measure.change is not None
    return say.points(measure.change).rsplit(" ", 1)[0]


def _changed(facts: MarketFacts, width: float) -> Flowable:
    rows: list[list[Cell]] = [[Status(key, ""), words] for key, words in say.changes(facts)]
    if not rows:
        return body(f"Nothing to compare with {say.month_name(_month_before(facts))}.")
    return figure_table([Column("", 15), Column("")], rows, width=width)


def _asked(facts: MarketFacts, width: float) -> Flowable:
    rows: list[list[Cell]] = [
        [str(place), Rich(f"<b>{_plain(one.topic)}</b> {_plain(one.asked)}"),
         f"by {say.short_day(one.by)}"]
        for place, one in enumerate(decisions(facts), 1)
    ]  # fmt: skip
    if not rows:
        return body("None this month.")
    columns = [Column("", 14, strong=True), Column(""), Column("", 52, "right", strong=True)]
    return figure_table(columns, rows, width=width)


def _territories(facts: MarketFacts) -> list[Flowable]:
    every = sorted(
        (row for row in facts.visits.territories if row.offices),
        key=lambda row: (row.share or 0, row.name),
    )
    if not every:
        return [heading("Where the market stands"), body("No territory holds an office yet.")]
    total = sum(row.in_time for row in every)
    offices = sum(row.offices for row in every)

    def table(rows: int) -> list[Flowable]:
        more = f"{rows} of {len(every)} shown, " if rows < len(every) else ""
        return [
            heading(
                "Where the market stands",
                f"{more}furthest behind first, circle is {say.month_name(_month_before(facts))}",
            ),
            figure_table(
                [
                    Column("Territory", 100, strong=True),
                    Column("Representative", 106, muted=True),
                    Column("Offices", 44, "right"),
                    Column("In time", 44, "right"),
                    Column("Coverage, goal 90%", 130),
                    Column("", 44, "right", strong=True),
                    Column("Change", 58, "right"),
                ],
                [_territory(row) for row in every[:rows]],
                total=[
                    facts.market,
                    "",
                    f"{offices:,}",
                    f"{total:,}",
                    "",
                    say.part_of(total, offices),
                    "",
                ],
            ),
        ]

    return [Fitted(table, min(MOST_ROWS, len(every)))]


def _territory(row: TerritoryFigures) -> list[Cell]:
    now, then = row.share, row.share_before
    drawing = bullet(
        float(now * 100) if now is not None else None, float(COVERAGE_GOAL * 100), 158, 13,
        acceptable=float(COVERAGE_ACCEPTABLE * 100),
        previous=float(then * 100) if then is not None else None,
    )  # fmt: skip
    judged = now is not None and then is not None and row.offices >= SMALL
    change = "" if not judged or now is None or then is None else say.points(now - then)
    return [row.name, row.rep or "nobody", f"{row.offices:,}", f"{row.in_time:,}", drawing,
            say.part_of(row.in_time, row.offices), change.rsplit(" ", 1)[0]]  # fmt: skip


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
