"""Visits and coverage: weeks, reasons, tiers, offices past their target, counties behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.charts.bars import Bar, bars
from provider_ops.charts.bullet import bullet
from provider_ops.charts.columns import Column as Upright
from provider_ops.charts.columns import columns
from provider_ops.market.rules import COVERAGE_ACCEPTABLE, COVERAGE_GOAL
from provider_ops.reports.fitted import Fitted
from provider_ops.reports.market import sentences as say
from provider_ops.reports.market.pages.cover import county_name, darkest, unranked
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

    from provider_ops.market.queries import OverdueRow, TierCoverage
    from provider_ops.reports.market.facts import MarketFacts

PURPOSES, COUNTIES = 6, 5


def visits(facts: MarketFacts) -> list[Flowable]:
    """Return the page."""
    head = say.visits(facts)
    return [
        *finding(head.finding, head.lead, key="visits", section="Visits and coverage"),
        _month(facts),
        *_tiers(facts),
        *_overdue(facts),
        *new_page(),
    ]


def _month(facts: MarketFacts) -> Flowable:
    left, right = column_widths(1.08)
    figures = facts.visits
    weeks = [
        Upright(f"{monday}", say.short_day(max(monday, facts.first)), float(visits))
        for monday, visits in figures.weeks
    ]
    reasons = [
        Bar(purpose, purpose or "not named", float(times), strong=not place)
        for place, (purpose, times) in enumerate(figures.purposes[:PURPOSES])
    ]
    rest = sum(times for _, times in figures.purposes[PURPOSES:])
    if rest:
        reasons.append(Bar("other", "Other", float(rest)))
    empty = "No visit was made in this month"
    drawn = figures.submitted > 0
    return two_columns(
        [
            heading("Visits made a week", "cut at month ends"),
            chart(columns(weeks if drawn else [], left / 0.75, 150, measure, noun="visits",
                          empty=empty)),
        ],
        [
            heading("Why we went", say.count(figures.submitted, "visit")),
            chart(bars(reasons, right / 0.75, measure, empty=empty)),
        ],
        1.08,
    )  # fmt: skip


def _tiers(facts: MarketFacts) -> list[Flowable]:
    tiers = facts.visits.tiers
    if not tiers:
        return []
    left, right = column_widths(1.6)
    seen = sum(tier.in_time for tier in tiers)
    return [
        two_columns(
            [
                heading("Coverage by tier", f"seen within the target, on {say.day(facts.last)}"),
                figure_table(
                    [Column("Tier", 30, strong=True), Column("Target", 46),
                     Column("Offices", 46, "right"), Column("In time", 46, "right"),
                     Column("Share, goal 90%"), Column("", 46, "right", strong=True)],
                    [_tier(tier) for tier in tiers],
                    total=["All", "", f"{facts.visits.offices:,}", f"{seen:,}", "",
                           say.part_of(seen, facts.visits.offices)],
                    width=left,
                ),
            ],
            _counties(facts, right),
            1.6,
        )
    ]  # fmt: skip


def _tier(tier: TierCoverage) -> list[Cell]:
    value = None if tier.share is None else float(tier.share * 100)
    drawing = bullet(value, float(COVERAGE_GOAL * 100), 120, 14,
                     acceptable=float(COVERAGE_ACCEPTABLE * 100))  # fmt: skip
    return [tier.tier or "none", f"{tier.target_days} days", f"{tier.offices:,}",
            f"{tier.in_time:,}", drawing, say.part_of(tier.in_time, tier.offices)]  # fmt: skip


def _counties(facts: MarketFacts, width: float) -> list[Flowable]:
    dark = darkest(facts.visits.counties)
    shown = dark[:COUNTIES]
    aside = f"{len(shown)} of {len(dark)} shown" if len(shown) < len(dark) else ""
    rows: list[list[Cell]] = [
        [county_name(row.fips, facts.state), f"{row.in_time} of {row.offices}"] for row in shown
    ]
    heads = [Column("County", strong=True), Column("Seen in time", 70, "right")]
    left_out = unranked(facts)
    return [
        heading("Counties furthest behind", aside),
        figure_table(heads, rows, width=width) if rows
        else body("No county with five or more offices is under the goal."),
        *([note(left_out)] if left_out else []),
    ]  # fmt: skip


def _overdue(facts: MarketFacts) -> list[Flowable]:
    figures = facts.visits
    if not figures.overdue:
        return [heading("Offices past their target"), body("None.")]
    every = figures.overdue

    def table(rows: int) -> list[Flowable]:
        return [
            heading(
                "Offices past their target",
                f"{rows} of {figures.overdue_offices:,} shown, tier A and most members first",
            ),
            figure_table(
                [
                    Column("Office", strong=True),
                    Column("Tier", 28),
                    Column("Territory", 92),
                    Column("Members", 50, "right"),
                    Column("Last seen", 62, "right"),
                    Column("Late", 44, "right"),
                    Column("Next visit", 84),
                ],
                [_office(row) for row in every[:rows]],
            ),
            note(
                "Late counts from the day the visit was due. An office that was not seen in the "
                "two years that are read counts as due since a year before."
            ),
        ]

    return [Fitted(table, len(every))]


def _office(row: OverdueRow) -> list[Cell]:
    seen = say.day(row.last_visit) if row.last_visit else "not yet"
    step: Cell = say.day(row.next_on) if row.next_on else Status("wa", "not planned", strong=True)
    return [row.name, row.tier, row.territory, say.members(row.members), seen,
            f"{row.days:,} d", step]  # fmt: skip
