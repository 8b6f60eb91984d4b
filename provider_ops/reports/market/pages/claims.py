"""Claim denials: why, how it moves, for which codes, and what our own rules found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.charts.marks import Mark
from provider_ops.charts.pareto import Cause, pareto
from provider_ops.charts.sparkline import sparkline
from provider_ops.charts.text import MINUS
from provider_ops.charts.trend import Series, trend
from provider_ops.codes.rules.kinds import short_name
from provider_ops.core.text import count
from provider_ops.market.rules import DENIAL_GOAL, SMALL
from provider_ops.outliers.reeducation.effect import DAYS
from provider_ops.overview.changes import What
from provider_ops.reports.fitted import Fitted
from provider_ops.reports.market import sentences as say
from provider_ops.reports.page import BODY, new_page
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
from provider_ops.reports.table import Cell, Column, figure_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus import Flowable

    from provider_ops.market.queries import DeniedCode, Reason
    from provider_ops.outliers.reeducation.effect import Effect
    from provider_ops.outliers.reeducation.intervals import Rate
    from provider_ops.overview.changes import Change
    from provider_ops.reports.market.facts import MarketFacts

REASONS, CODES = 5, 6
LEADING = 3
MARKED = 2
"""Changes in words; more would push the figures off the page."""
RULE_WORDS = {
    "npi": "NPI is not a provider of this market",
    "exclusion": "Clinician excluded from federal programs",
    "opt_out": "Clinician opted out of Medicare",
    "contract": "No contract in force on the day",
    "participation": "Provider not covered by the contract",
    "code_set": "Code not in its code set on the day",
    "approved_list": "Code not on the approved list",
    "specialty": "Code not approved for the specialty",
    "modifier": "Modifier not approved for the code",
    "place_of_service": "Place of service not approved",
    "units": "More units than approved",
    "ptp": "Bundled with another code of the day (NCCI pair)",
    "mue": "More units than the NCCI limit",
}
"""What each test of the code check says when it fails, for a table."""


def claims(facts: MarketFacts) -> list[Flowable]:
    """Return the page."""
    head = say.claims(facts)
    parts = [*finding(head.finding, head.lead, key="claims", section="Claim denials")]
    if any(month.lines for month in facts.claims.months):
        parts += [*_why(facts), _how(facts), *_reasons(facts), *_rules(facts)]
    return [*parts, *new_page()]


def _why(facts: MarketFacts) -> list[Flowable]:
    figures = facts.claims
    causes = [Cause(reason.reason, reason.reason, reason.lines) for reason in figures.reasons]
    leading = frozenset(reason.reason for reason in figures.reasons[:LEADING])
    drawing = pareto(
        causes, BODY / 0.75, 160 if facts.effect else 184, measure, strong=leading,
        highlight=figures.reasons[0].reason if figures.reasons else None,
    )  # fmt: skip
    return [
        heading("Why lines were denied",
                f"{say.count(figures.month.denied, 'line')}, service in "
                f"{say.month_name(facts.first)}"),
        chart(drawing),
        note("Reason and group code as the payer gave them. Patient share (PR) is not a denial "
             "and is not counted."),
    ]  # fmt: skip


def _how(facts: MarketFacts) -> Flowable:
    left, right = column_widths(1.2)
    months = facts.claims.months
    rates = tuple(None if m.rate is None else float(m.rate * 100) for m in months)
    places = {month.first: place for place, month in enumerate(months)}
    marks = [
        Mark(places[first], _changed(change))
        for change in facts.changes
        if (first := change.on.replace(day=1)) in places
    ]
    drawing = trend(
        [f"{month.first:%b}" for month in months], [Series("Denied", rates)], left / 0.75, 140,
        measure, goal=float(DENIAL_GOAL * 100), unit="%", marks=marks,
    )  # fmt: skip
    happened = note("Squares mark changed rules: " + "; ".join(
        _changed(change) for change in facts.changes[-MARKED:]) + "."
    )  # fmt: skip
    return two_columns(
        [heading("Denial rate by month of service", "percent of lines"), chart(drawing),
         *([happened] if marks else [])],
        _effect(facts.effect) if facts.effect else _codes(facts, right),
        1.2,
    )  # fmt: skip


def _codes(facts: MarketFacts, width: float) -> list[Flowable]:
    labels = dict(facts.code_labels)
    most = CODES - 1 if facts.effect else CODES
    rows = [_code(row, labels.get(row.code, "")) for row in facts.claims.codes[:most]]
    codes: Flowable = body("No line was denied.")
    if rows:
        codes = figure_table(
            [Column("Code", 40, strong=True, code=True), Column("What it is"),
             Column("Denied", 40, "right"), Column("Rate", 44, "right", strong=True)],
            rows, width=width,
        )  # fmt: skip
    return [heading("Codes denied most", say.month_name(facts.first)), codes]


def _effect(taught: Effect) -> list[Flowable]:
    _, right = column_widths(1.2)
    lines = [
        Series("taught", (_per_1000(taught.before), _per_1000(taught.after))),
        Series("not taught", (_per_1000(taught.others_before), _per_1000(taught.others_after))),
    ]
    drawing = trend(
        [f"{DAYS} days before", f"{DAYS} days after"], lines, right / 0.75, 124, measure,
        from_zero=True,
    )  # fmt: skip
    return [
        heading("Does teaching work?",
                f"denied per 1,000, {say.count(taught.offices, 'office')}"),
        chart(drawing),
        note(_concluded(taught)),
    ]  # fmt: skip


def _concluded(taught: Effect) -> str:
    if taught.is_small:
        return "n too small to conclude anything."
    low, high = (edge * 1000 for edge in (taught.interval.low, taught.interval.high))
    sure = "beyond chance" if high < 0 else "may be chance"
    return (
        f"Change where taught {_signed(low)} to {_signed(high)} for 1,000 (95%, Newcombe): {sure}. "
        "Offices are chosen because they deny much, so part of a fall may be that."
    )


def _per_1000(rate: Rate) -> float | None:
    return None if rate.share is None else round(rate.share * 1000, 1)


def _signed(value: float) -> str:
    return f"{'+' if value >= 0 else MINUS}{abs(value):.0f}"


def _changed(change: Change) -> str:
    """Say what changed; a market's changes are loads and lists."""
    day = f"{change.on:%m/%d}"
    if change.what is What.LOAD:
        name = " ".join(filter(None, (short_name(change.name), change.detail)))
        return f"{day} {name} loaded"
    said = [count(n, "code") + f" {verb}" for n, verb in ((change.begins, "new"),
                                                         (change.ends, "ended")) if n]  # fmt: skip
    return f"{day} {', '.join(said)} on {change.name}"


def _code(row: DeniedCode, label: str) -> list[Cell]:
    return [row.code, label, f"{row.denied:,}", say.part_of(row.denied, row.lines)]


def _reasons(facts: MarketFacts) -> list[Flowable]:
    every = facts.claims.reasons
    shown = every[:REASONS]
    if not shown:
        return []
    top = max(max(row.months[-7:], default=0) for row in shown)
    title = heading("Reasons by size", f"{len(shown)} of {len(every)} shown; lines share one scale")
    if facts.effect is None:
        return [title, _reason_table(shown, top, BODY)]
    left, right = column_widths(1.2)
    return [two_columns([title, _reason_table(shown, top, left)], _codes(facts, right), 1.2)]


def _reason_table(shown: Sequence[Reason], top: int, width: float) -> Flowable:
    """The reasons; in a narrow column without the code that each was given for most."""
    is_wide = width >= BODY
    columns = [
        Column("Reason", 52, strong=True, code=True),
        Column("Lines", 50 if is_wide else 36, "right"),
        Column("Charged", 76 if is_wide else 58, "right"),
        *([Column("Most for", 60, code=True)] if is_wide else []),
        Column("7 months"),
        Column("Change", 60 if is_wide else 44, "right"),
    ]
    rows = [_reason(row, top, is_wide=is_wide) for row in shown]
    return figure_table(columns, rows, width=width)


def _reason(row: Reason, top: int, *, is_wide: bool) -> list[Cell]:
    change = "few"
    if len(row.months) > 1 and row.months[-2] >= SMALL:
        rise = (row.months[-1] - row.months[-2]) * 100 / row.months[-2]
        change = f"{'+' if rise >= 0 else MINUS}{abs(rise):.0f}%"
    line = sparkline(
        [float(n) for n in row.months[-7:]], 280 if is_wide else 90, 14,
        scale=(0, float(top or 1)),
    )  # fmt: skip
    code = [row.top_code] if is_wide else []
    return [row.reason, f"{row.lines:,}", say.dollars(row.dollars), *code, line, change]


def _rules(facts: MarketFacts) -> list[Flowable]:
    found = facts.claims.findings
    title = "What our own check found"
    if not found:
        return [heading(title), body("The claims check has no findings for this month.")]
    lines = sum(row.lines for row in found)

    def table(rows: int) -> list[Flowable]:
        return [
            heading(
                title,
                f"{count(lines, 'finding')} on lines of the month, "
                "against contracts and approved codes",
            ),
            figure_table(
                [
                    Column("Finding", strong=True),
                    Column("Lines", 60, "right"),
                    Column("At risk", 90, "right"),
                ],
                [
                    [
                        RULE_WORDS.get(row.rule, row.rule.replace("_", " ").capitalize()),
                        f"{row.lines:,}",
                        say.dollars(row.at_risk),
                    ]
                    for row in found[:rows]
                ],
            ),
        ]

    return [Fitted(table, len(found))]
