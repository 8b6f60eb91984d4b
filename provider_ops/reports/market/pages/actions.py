"""Action items with their owners, and the lines to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.core.calendar import add_business_days, last_of_month
from provider_ops.reports.fitted import Fitted
from provider_ops.reports.market import sentences as say
from provider_ops.reports.page import new_page
from provider_ops.reports.parts import Slot, body, finding, heading, sign_off
from provider_ops.reports.table import Cell, Column, Status, figure_table

if TYPE_CHECKING:
    from datetime import date

    from reportlab.platypus import Flowable

    from provider_ops.market.queries import OpenPromise
    from provider_ops.reports.market.facts import MarketFacts

ITEMS, OWNERS = 24, 5
READY_DAYS = 4
"""Business days after a month's end on which its report is due."""


def actions(facts: MarketFacts) -> list[Flowable]:
    """Return the page."""
    head = say.actions(facts)
    return [
        *finding(head.finding, head.lead, key="actions", section="Action items and sign-off"),
        *_items(facts),
        *_owners(facts),
        sign_off([
            Slot("Reviewed by"),
            Slot("Date"),
            Slot("Next report", f"{next_report(facts.first):%B %-d, %Y}"),
        ]),
        *new_page(),
    ]  # fmt: skip


def next_report(month: date) -> date:
    """Return the day on which the report of the month after `month` is due."""
    following = last_of_month(
        last_of_month(month).fromordinal(last_of_month(month).toordinal() + 1)
    )
    return add_business_days(following, READY_DAYS)


def _items(facts: MarketFacts) -> list[Flowable]:
    every = facts.promises.rows
    if not every:
        return [body("No action item made in a visit was open on the last day of the report.")]
    below = 72.0 + (48.0 + 18.5 * min(OWNERS, len(facts.promises.owners)))

    def table(rows: int) -> list[Flowable]:
        return [
            heading(
                f"Open on {say.day(facts.last)}",
                f"{rows} of {len(every):,} shown, the longest overdue first",
            ),
            figure_table(
                [
                    Column("#", 18, muted=True),
                    Column("Action", strong=True),
                    Column("Office", 150),
                    Column("Owner", 92),
                    Column("Due", 62, "right"),
                    Column("State", 78),
                ],
                [
                    [
                        str(place),
                        row.text,
                        row.organization,
                        _owner(row),
                        say.day(row.due_on),
                        _state(row),
                    ]
                    for place, row in enumerate(every[:rows], 1)
                ],
            ),
        ]

    return [Fitted(table, min(ITEMS, len(every)), reserve=below)]


def _owner(row: OpenPromise) -> Cell:
    if not row.owner:
        return Status("wa", "choose owner", strong=True)
    return row.owner if row.ours else f"{row.owner}, office"


def _state(row: OpenPromise) -> Status:
    if row.done_on is not None:
        return Status("ok", f"done {say.short_day(row.done_on)}")
    if row.days_late:
        return Status("no", f"{say.count(row.days_late, 'day')} late", strong=True)
    return Status("wip", "open")


def _owners(facts: MarketFacts) -> list[Flowable]:
    every = facts.promises.owners
    shown = every[:OWNERS]
    if not shown:
        return []
    return [
        heading("By owner", f"{len(shown)} of {len(every)} shown, most late ones first"),
        figure_table(
            [Column("Owner", strong=True), Column("Open", 60, "right"),
             Column("Late", 60, "right")],
            [[row.owner, f"{row.open:,}", f"{row.late:,}"] for row in shown],
            width=264,
        ),
    ]  # fmt: skip
