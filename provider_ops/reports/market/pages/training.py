"""Training: the library and its translations, what was handed over, what was taught."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.charts.trend import Series, trend
from provider_ops.market.rules import TAUGHT_BACK_GOAL
from provider_ops.reports.fitted import Fitted
from provider_ops.reports.market import sentences as say
from provider_ops.reports.page import new_page
from provider_ops.reports.parts import (
    body,
    chart,
    column_widths,
    definitions,
    finding,
    heading,
    two_columns,
)
from provider_ops.reports.styles import measure
from provider_ops.reports.table import Cell, Column, Status, figure_table

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

    from provider_ops.reports.glyphs import Key
    from provider_ops.reports.market.facts import MarketFacts, MaterialFact

MATERIALS, CODES = 20, 7
AFTER_LIBRARY = 300.0
"""Points below the library for what was taught and handed over."""
SOON_DAYS = 30


def training(facts: MarketFacts) -> list[Flowable]:
    """Return the page."""
    head = say.training(facts)
    return [
        *finding(head.finding, head.lead, key="training", section="Training"),
        *_library(facts),
        _taught(facts),
        *_handed(facts),
        *new_page(),
    ]


def _library(facts: MarketFacts) -> list[Flowable]:
    every = sorted(facts.training.materials, key=_urgency)
    if not every:
        return []

    def table(rows: int) -> list[Flowable]:
        return [
            heading("Library", f"{rows} of {len(every)} shown, what needs work first"),
            figure_table(
                [
                    Column("Material", 56, strong=True, code=True),
                    Column("Title"),
                    Column("English", 44),
                    Column("Spanish", 48),
                    Column("Translation", 96),
                    Column("Review by", 104),
                ],
                [_material(row) for row in every[:rows]],
            ),
        ]

    return [Fitted(table, min(MATERIALS, len(every)), reserve=AFTER_LIBRARY)]


def _urgency(row: MaterialFact) -> tuple[bool, int, str]:
    left = row.review_days_left
    return (not row.stale, left if left is not None else 10_000, row.code)


def _material(row: MaterialFact) -> list[Cell]:
    pair: Cell = Status("ok", "same version")
    if row.stale:
        pair = Status("no", "behind English", strong=True)
    elif not row.spanish:
        pair = Status("end", "none")
    elif not row.english:
        pair = Status("wa", "no English copy")
    left = row.review_days_left
    review: Cell = "none set"
    if row.review_by is not None and left is not None:
        key: Key = "no" if left < 0 else "wa" if left <= SOON_DAYS else "ok"
        review = Status(key, f"{say.day(row.review_by)}{', late' if left < 0 else ''}")
    return [row.code, row.title, row.english or "none", row.spanish or "none", pair, review]


def _taught(facts: MarketFacts) -> Flowable:
    left, right = column_widths(1.2)
    months = facts.training.months
    shares = tuple(None if m.share is None else float(m.share * 100) for m in months)
    labels = dict(facts.code_labels)
    rows: list[list[Cell]] = [
        [code, labels.get(code, ""), f"{times:,}", say.part_of(back, times)]
        for code, times, back in facts.training.taught[:CODES]
    ]
    table: Flowable = body("No code was taught in this month.")
    if rows:
        table = figure_table(
            [
                Column("Code", 44, strong=True, code=True),
                Column("What it is"),
                Column("Taught", 44, "right"),
                Column("Back", 44, "right", strong=True),
            ],
            rows,
            width=right,
        )
    return two_columns(
        [
            heading("Codes taught back", "percent of codes taught in visits"),
            chart(trend([f"{m.first:%b}" for m in months], [Series("Taught back", shares)],
                        left / 0.75, 160, measure, goal=float(TAUGHT_BACK_GOAL * 100), unit="%")),
        ],
        [
            heading("Codes taught", say.month_name(facts.first)),
            table,
        ],
        1.2,
    )  # fmt: skip


def _handed(facts: MarketFacts) -> list[Flowable]:
    figures = facts.training
    times, back = sum(row[1] for row in figures.taught), sum(row[2] for row in figures.taught)
    copies = say.count(figures.superseded, "copy", "copies")
    pairs = [
        ("Handed over", say.count(figures.handed_over, "copy", "copies")),
        (
            "Superseded",
            f"{copies} of a version that a newer one had replaced before the visit"
            if figures.superseded
            else "none",
        ),
        ("Packets issued", f"{figures.packets:,}" if figures.packets else "none"),
        (
            "Codes taught",
            (
                f"{times:,}, of which {back:,} were taught back: somebody of the office "
                "explained the rule in their own words"
            ),
        ),
        ("Reviews", f"{figures.review_due or 'none'} late or due within 30 days"),
    ]
    return [heading(f"In {say.month_name(facts.first)}"), definitions(pairs)]
