"""Contracts and codes: how contracts stand, what ends, whose notice is due, which codes end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from provider_ops.charts.bars import Bar, bars
from provider_ops.charts.columns import Column as Upright
from provider_ops.charts.columns import columns
from provider_ops.codes.rules.categories import range_words
from provider_ops.codes.rules.extents import extent_of
from provider_ops.contracts.queries import per_week
from provider_ops.contracts.rules import NOTICE_ALERTS
from provider_ops.market.queries import AHEAD_DAYS
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

    from provider_ops.market.queries import EndingCode, EndingContract
    from provider_ops.reports.market.facts import MarketFacts

ENDING, NOTICES, CODES = 6, 5, 9
SOON_DAYS = 90


def contracts(facts: MarketFacts) -> list[Flowable]:
    """Return the page."""
    head = say.contracts(facts)
    parts = [*finding(head.finding, head.lead, key="contracts", section="Contracts and codes")]
    if facts.contracts.contracts:
        parts += [_charts(facts), *_ending(facts), *_radar(facts), *_codes(facts)]
    return [*parts, *new_page()]


def _charts(facts: MarketFacts) -> Flowable:
    figures = facts.contracts
    left, right = column_widths(1.5)
    weeks = per_week([row.days_left for row in figures.ending], AHEAD_DAYS)
    uprights = [
        Upright(str(week), say.short_day(facts.today + timedelta(days=7 * week)), float(ends),
                strong=week * 7 <= SOON_DAYS)
        for week, ends in enumerate(weeks)
    ]  # fmt: skip
    statuses = [
        Bar(status.value, status.value.capitalize(), float(amount), strong=not place)
        for place, (status, amount) in enumerate(
            sorted(figures.statuses, key=lambda pair: -pair[1])
        )
        if amount
    ]
    empty = f"None ends within {AHEAD_DAYS} days"
    return two_columns(
        [
            heading("Ending without a renewal",
                    f"by week from {say.short_day(facts.today)}, dark: within 90 days"),
            chart(columns(uprights if any(weeks) else [], left / 0.75, 132, measure,
                          noun="contracts", empty=empty)),
        ],
        [
            heading("How contracts stand", f"on {say.day(facts.last)}"),
            chart(bars(statuses, right / 0.75, measure)),
        ],
        1.5,
    )  # fmt: skip


def _ending(facts: MarketFacts) -> list[Flowable]:
    every = facts.contracts.ending
    shown = every[:ENDING]
    title = "Ending next"
    if not shown:
        return [heading(title), body(f"No contract ends within {AHEAD_DAYS} days.")]
    more = f"{len(shown)} of {len(every)} within {AHEAD_DAYS} days"
    return [
        heading(title, more),
        figure_table(
            [Column("Contract", 66, code=True), Column("Office", strong=True),
             Column("Line", 40), Column("Members", 50, "right"), Column("Ends", 58, "right"),
             Column("Left", 44, "right"), Column("Owner", 96)],
            [_contract(row) for row in shown],
        ),
    ]  # fmt: skip


def _contract(row: EndingContract) -> list[Cell]:
    return [row.number, row.organization, row.line_of_business, say.members(row.members),
            say.day(row.on), f"{row.days_left} d", row.owner or "nobody"]  # fmt: skip


def _radar(facts: MarketFacts) -> list[Flowable]:
    every = facts.contracts.notices
    title = "Notice radar"
    if not every:
        return [heading(title), body(f"No notice is due within {AHEAD_DAYS} days.")]
    steps = [
        f"{sum(row.days_left <= alert for row in every):,} in {alert}"
        for alert in sorted(NOTICE_ALERTS)
    ]
    shown = every[:NOTICES]
    more = f"{len(shown)} of {len(every)} shown, " if len(shown) < len(every) else ""
    return [
        heading(title, f"{more}evergreen contracts whose notice is due: {', '.join(steps)} days"),
        figure_table(
            [Column("Contract", 66, code=True), Column("Office", strong=True),
             Column("Members", 50, "right"), Column("Notice by", 62, "right"),
             Column("If nobody acts", 72), Column("Owner", 90)],
            [[row.number, row.organization, say.members(row.members), say.day(row.on),
              Status("clock", "renews"), row.owner or "nobody"] for row in shown],
        ),
    ]  # fmt: skip


def _codes(facts: MarketFacts) -> list[Flowable]:
    every = facts.contracts.codes
    title = "Codes whose approval ends"
    if not every:
        return [heading(title), body(f"No approval ends within {AHEAD_DAYS} days.")]
    coming = [row for row in every if not row.ended]
    gone = [row for row in every if row.ended]
    labels = dict(facts.code_labels)
    wide = 76 if any("-" in row.code for row in every) else 50  # a range on one line

    def table(rows: int) -> list[Flowable]:
        behind = min(2, len(gone), max(0, rows - 1))
        shown = [*coming[: rows - behind], *gone[:behind]]
        return [
            heading(
                title,
                f"{len(coming)} ahead, {len(gone)} ended in the last 60 days and not "
                f"renewed; {len(shown)} shown",
            ),
            figure_table(
                [
                    Column("Code", wide, strong=True, code=True),
                    Column("What it is"),
                    Column("Approval ends", 118),
                    Column("Lists", 40, "right"),
                    Column("Contracts", 56, "right"),
                    Column("State", 80),
                ],
                [_code(row, labels.get(row.code, "")) for row in shown],
            ),
            note(
                "Claims for a code are refused from the day after its approval ends, at offices "
                "whose contract pays by the list."
            ),
        ]

    return [Fitted(table, min(CODES, len(every)))]


def _code(row: EndingCode, label: str) -> list[Cell]:
    span = say.day(row.first_end)
    if row.last_end != row.first_end:
        span = f"{say.short_day(row.first_end)} to {say.day(row.last_end)}"
    state = Status("cr", "ended") if row.ended else Status("wa", "ends soon")
    what = range_words(extent_of(row.code), "en") or label
    return [row.code, what, span, f"{row.lists}", f"{row.contracts:,}", state]
