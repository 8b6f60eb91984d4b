"""Escalations: closed by week, causes, and the cases that stay open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.charts.bars import Bar, bars
from provider_ops.charts.columns import Column as Upright
from provider_ops.charts.columns import columns
from provider_ops.escalations.rules import State
from provider_ops.reports.fitted import Fitted
from provider_ops.reports.market import sentences as say
from provider_ops.reports.page import new_page
from provider_ops.reports.parts import (
    body,
    chart,
    column_widths,
    finding,
    heading,
    note,
    two_columns,
)
from provider_ops.reports.styles import measure
from provider_ops.reports.table import Cell, Column, Status, figure_table

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

    from provider_ops.market.queries import OpenCase
    from provider_ops.reports.market.facts import MarketFacts

OPEN, CAUSES = 20, 5


def cases(facts: MarketFacts) -> list[Flowable]:
    """Return the page."""
    head = say.cases(facts)
    figures = facts.cases
    parts = [*finding(head.finding, head.lead, key="cases", section="Escalations")]
    if figures.opened or figures.resolved or figures.open:
        parts += [_charts(facts), *_open(facts)]
    return [*parts, *new_page()]


def _charts(facts: MarketFacts) -> Flowable:
    figures = facts.cases
    left, right = column_widths(1.3)
    weeks = [
        Upright(f"{monday}", say.short_day(monday), float(in_time), more=float(late))
        for monday, in_time, late in figures.weeks
    ]
    drawn = any(week.value or week.more for week in weeks)
    causes = [
        Bar(cause, cause[:1].upper() + cause[1:], float(times), strong=not place)
        for place, (cause, times) in enumerate(figures.causes[:CAUSES])
    ]
    kinds = [
        Bar(kind, kind.capitalize(), float(times), strong=not place)
        for place, (kind, times) in enumerate(figures.by_category[:CAUSES])
    ]
    month = say.month_name(facts.first)
    return two_columns(
        [
            heading("Resolved each week", "solid: in time; outlined: late"),
            chart(
                columns(
                    weeks if drawn else [],
                    left / 0.75,
                    250,
                    measure,
                    noun="cases",
                    empty="No case was resolved in these weeks",
                )
            ),
        ],
        [
            heading("Root cause", f"{figures.resolved:,} resolved in {month}"),
            chart(bars(causes, right / 0.75, measure, empty="No case was resolved in the month")),
            heading("What was opened", f"{figures.opened:,} in {month}"),
            chart(bars(kinds, right / 0.75, measure, empty="No case was opened in the month")),
        ],
        1.3,
    )


def _open(facts: MarketFacts) -> list[Flowable]:
    every = facts.cases.open
    title = f"Open on {say.day(facts.last)}"
    if not every:
        return [heading(title), body("No case was open.")]

    def table(rows: int) -> list[Flowable]:
        return [
            heading(title, f"{rows} of {len(every)} shown, the longest overdue first"),
            figure_table(
                [
                    Column("Case", 58, code=True),
                    Column("Issue", strong=True),
                    Column("Office", 150),
                    Column("Owner", 86),
                    Column("Due", 62, "right"),
                    Column("State", 86),
                ],
                [_case(row, facts) for row in every[:rows]],
            ),
            note(
                f"Days late count from the due date to {say.day(facts.last)}. Due dates follow "
                "the severity: 2, 5, 10 or 20 business days."
            ),
        ]

    return [Fitted(table, min(OPEN, len(every)))]


def _case(row: OpenCase, facts: MarketFacts) -> list[Cell]:
    return [row.number, row.title, row.organization, row.owner, say.day(row.due_on),
            _state(row, facts)]  # fmt: skip


def _state(row: OpenCase, facts: MarketFacts) -> Status:
    if row.resolved_on is not None:
        return Status("ok", f"resolved {say.short_day(row.resolved_on)}")
    if row.state == State.LATE:
        return Status("no", f"{say.count((facts.last - row.due_on).days, 'day')} late", strong=True)
    return Status("wa", "due soon") if row.state == State.DUE_SOON else Status("wip", "open")
