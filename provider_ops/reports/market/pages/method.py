"""Method and data: sources, definitions, what is left out, and the whole fingerprint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.market.rules import SMALL
from provider_ops.outliers.rules.panels import LIMIT
from provider_ops.outliers.rules.peers import FAR, LEAST_PEERS, TO_SIGMA
from provider_ops.reports.market import sentences as say
from provider_ops.reports.parts import (
    body,
    column_widths,
    definitions,
    finding,
    fingerprint_box,
    heading,
    note,
    two_columns,
)
from provider_ops.reports.table import Cell, Column, figure_table
from provider_ops.reports.times import moment

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

    from provider_ops.reports.market.facts import MarketFacts

KINDS = {
    "835": "Remittance (835)",
    "837p": "Professional claims (837P)",
    "hcpcs": "HCPCS Level II",
    "cpt": "CPT list",
    "nucc": "Provider taxonomy",
    "crosswalk": "Specialty crosswalk",
    "ptp": "NCCI code pairs",
    "mue": "NCCI unit limits",
    "rvu": "Relative values",
    "pos": "Places of service",
    "carc": "Denial reasons",
    "leie": "Exclusions (LEIE)",
    "optout": "Opt-outs",
    "nppes": "NPI registry",
    "roster": "Provider roster",
    "approved": "Approved codes",
}


def method(facts: MarketFacts, digest: str) -> list[Flowable]:
    """Return the last page."""
    left, _ = column_widths(1.3)
    return [
        *finding(
            "Every figure can be made again from these sources",
            f"Facts as known {moment(facts.as_of, facts.time_zone)}, {facts.time_zone}. If one "
            "fact changes, the fingerprint changes.",
            key="method", section="Method and data",
        ),
        *_sources(facts),
        two_columns(
            [heading("Definitions"), definitions(_definitions(facts), left, 82)],
            [heading("Outlying visits"), *(body(text) for text in _outlying()),
             heading("Limits"), *(body(text) for text in _limits(facts))],
            1.3,
        ),
        heading("Fingerprint"),
        fingerprint_box("SHA-256 of all facts of this report, in canonical form", digest),
    ]  # fmt: skip


def _sources(facts: MarketFacts) -> list[Flowable]:
    if not facts.sources:
        return [heading("Sources"), body("No file has been loaded.")]
    rows: list[list[Cell]] = [
        [KINDS.get(row.kind, row.kind), row.file_name, moment(row.loaded_at, facts.time_zone),
         f"{row.rows:,}" if row.rows else "", row.sha256[:12]]
        for row in facts.sources
    ]  # fmt: skip
    aside = "the last load of each kind first"
    if facts.more_sources:
        aside += f"; {say.count(facts.more_sources, 'older load')} not listed"
    return [
        heading("Files loaded", aside),
        figure_table(
            [Column("Source", 110, strong=True), Column("File"), Column("Loaded", 108),
             Column("Rows", 60, "right"), Column("SHA-256, first 12", 96, code=True)],
            rows,
        ),
        note("Visits, escalations, action items, contracts and materials are kept in the program "
             "and counted as it knew them at the time above."),
    ]  # fmt: skip


def _definitions(facts: MarketFacts) -> list[tuple[str, str]]:
    days = ", ".join(f"{tier.tier} {tier.target_days}" for tier in facts.visits.tiers)
    return [
        ("Visit coverage", ("Offices of a territory with a submitted visit within the days of "
                           f"their tier ({days or 'none'}) or a target of their own, of all such "
                           "offices, on the last day.")),
        ("In force", ("Contracts whose terms cover the last day, of those in force at any time in "
                     "the 365 days before it.")),
        ("Denial rate", ("Lines with nothing paid and a reason other than patient share, of all "
                        "lines with a date of service in the month.")),
        ("Escalations", "Resolved on or before the due date, of those resolved in the month."),
        ("Action items", "Kept on or before the due date, of those kept in the month."),
        ("Taught back", "Codes explained back by the office, of codes taught in submitted visits."),
        ("Approval ends", "The last span of a code on a list ends, and no other follows at once."),
    ]  # fmt: skip


def _outlying() -> list[str]:
    return [
        (
            "A member visit is a member, a clinician and a day in the claims log. Expected for "
            f"1,000 members: μ ± {LIMIT} × 1,000 × √(φ × μ ÷ 1,000 ÷ n), with μ the average of the "  # noqa: RUF001
            "specialty without its outer tenths, n the members, and φ = Pearson χ² ÷ df with the "
            "outer tenths drawn in. About 1 practice in 500 falls outside by chance."
        ),
        (
            f"Our own visits: median ± {FAR} × MAD ÷ {TO_SIGMA} of the specialty in the market, "  # noqa: RUF001
            f"no specialty with fewer than {LEAST_PEERS} offices."
        ),
    ]


def _limits(facts: MarketFacts) -> list[str]:
    texts = [
        (
            f"Percentages of fewer than {SMALL} are given as counts, and counts of members under "
            f"{SMALL} are not given."
        ),
        (
            "Earlier months are counted again from what is known now; offices stand in the tier "
            "and territory they have now."
        ),
        (
            "Not included: network adequacy, scorecards, and claims that were not "
            "loaded. What colleagues have not synced is not known here."
        ),
    ]
    if not facts.is_whole_month:
        texts.insert(0, f"The month was not over: figures run to {say.day(facts.last)}.")
    return texts
