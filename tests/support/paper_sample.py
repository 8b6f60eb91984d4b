"""A document that uses every part of the paper kit; its practices and figures are invented.

Run it to look at the pages: `python -m tests.support.paper_sample sample.pdf`.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from reportlab.platypus import Spacer

from provider_ops.charts.bars import Bar, bars
from provider_ops.charts.bullet import bullet
from provider_ops.charts.columns import Column as ChartColumn
from provider_ops.charts.columns import columns
from provider_ops.charts.counties import load_outlines
from provider_ops.charts.county_map import Access, county_map, silhouette
from provider_ops.charts.dots import Dot, dots
from provider_ops.charts.marks import Mark
from provider_ops.charts.pareto import Cause, pareto
from provider_ops.charts.spans import Span, SpanRow, spans
from provider_ops.charts.sparkline import sparkline
from provider_ops.charts.trend import Series, trend
from provider_ops.reports.cover import Fact, PacketCover, ReportCover
from provider_ops.reports.fingerprint import fingerprint, short
from provider_ops.reports.page import BODY, PageMeta, Pages, build, new_page
from provider_ops.reports.parts import (
    Kpi,
    Slot,
    aside,
    body,
    callout,
    chart,
    column_widths,
    definitions,
    finding,
    fingerprint_box,
    heading,
    kpi_row,
    legend,
    note,
    say,
    sign_off,
    two_columns,
)
from provider_ops.reports.styles import measure
from provider_ops.reports.table import Column, Rich, Status, figure_table

FULL = BODY / 0.75
MONTHS = ("Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep")
RATE = (7.4, 7.5, 7.6, 7.9, 7.7, 7.6, 7.9, 8.1, 8.0, 8.2, 8.1, 8.6, 8.5)
REASONS = (
    ("CO-16", 1012), ("CO-97", 806), ("CO-197", 611), ("CO-29", 402), ("CO-18", 338),
    ("CO-4", 271), ("CO-109", 214), ("CO-11", 158), ("CO-50", 121), ("CO-22", 90), ("CO-31", 83),
)  # fmt: skip
SPANISH = "¿Cuándo fue la última visita? Año, señora, pingüino, corazón, está, aquí. ¡Aquí!"
FAILING = {"12043": 78.4, "12049": 81.2, "12075": 82.7, "12021": 88.6, "12093": 83.9,
           "12089": 89.1, "12051": 84.1}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Facts:
    """What the sample is made of."""

    month: date
    lines: int
    denied: Decimal


FACTS = Facts(date(2026, 9, 1), 4106, Decimal("8.5"))
DIGEST = fingerprint(FACTS)
META = PageMeta(
    title="Sample market report, September 2026",
    header_left="Sample market report · September 2026",
    footer_left="Heron Bay Health · Provider Relations · internal use, no member data",
    footer_center=f"MR-2026-09 · {short(DIGEST)}",
    author="Provider Relations",
    first="cover",
)


def sample_story(pages: Pages) -> list[object]:
    """The flowables, new on each call as `build` asks for."""
    return [
        *_cover(pages), *_summary(), *_denials(), *_adequacy(), *_visits(), *_method(), *_packet(),
    ]  # fmt: skip


def access() -> dict[str, Access]:
    """Every county east of the panhandle, by a formula; the failing ones by name."""
    values: dict[str, Access] = {}
    for county in load_outlines().counties:
        if min(p[0] for p in county.rings[0]) < 560 and county.fips not in FAILING:
            continue
        share = FAILING.get(county.fips, 92.0 + int(county.fips) % 8)
        values[county.fips] = Access(share, 90 if county.fips in ("12021", "12089") else 85)
    return values


def _cover(pages: Pages) -> list[object]:
    facts = (
        Fact("For", "Director of Provider Relations", "and 13 market leaders"),
        Fact("Prepared by", "Denise Whitfield", "Manager, Florida"),
        Fact("Made", "10/06/2026 8:40 AM", "facts as of 10/05/2026"),
        Fact("Fingerprint", "MR-2026-09", short(DIGEST), code=True),
    )
    drawing = silhouette(load_outlines(), frozenset(FAILING), 560, 520)
    words = f"Counties in solid blue are below the standard, page {pages.of('adequacy')}."
    cover = ReportCover(
        "Heron Bay Health · Provider Relations", "Florida market report", "September 2026",
        facts, words, drawing,
    )  # fmt: skip
    return [cover, *new_page()]


def _summary() -> list[object]:
    def line(values: tuple[float, ...], goal: float) -> object:
        return sparkline(values, 96, 30, goal=goal)

    kpis = [
        Kpi("Visit coverage", "87%", "wa", "goal 90%", "+3 from August", line(RATE, 8.6)),
        Kpi("Contracts in force", "98.1%", "ok", "goal 98%", "+0.2 from August", line(RATE, 8.4)),
        Kpi("Denial rate", "8.5%", "wa", "goal 8.0% or less", "−0.1 from August", line(RATE, 8)),  # noqa: RUF001
        Kpi("Escalations in time", "93%", "wa", "goal 95%", "+1 from August", line(RATE, 9)),
        Kpi("Re-education done", "78%", "no", "goal 85%", "−4 from August", line(RATE, 9)),  # noqa: RUF001
        Kpi("Adequacy met", "96.4%", "wa", "goal 100%", "+0.3 from August", line(RATE, 9)),
    ]  # fmt: skip
    changed = figure_table(
        [Column("", 15), Column("")],
        [
            [Status("ok", ""), "Coverage +3 points. West Central and Orlando are over 90%."],
            [Status("no", ""), "Re-education −4 points. 23 offices are not taught."],  # noqa: RUF001
            [Status("wa", ""), Rich("<b>First Coast</b> coverage 79%, down 6.")],
        ],
        width=column_widths()[0],
    )
    asked = figure_table(
        [Column("", 14, strong=True), Column(""), Column("", 52, "right", strong=True)],
        [
            ["1", Rich("<b>Hardee cardiology.</b> Approve a letter of intent."), "by 10/16"],
            ["2", Rich("<b>Retro spans.</b> Allow 10/01 start for 4 groups."), "by 10/16"],
        ],
        width=column_widths()[1],
    )
    stands = figure_table(
        [Column("Territory", 112, strong=True), Column("Coverage, 90%"), Column("Change", 60),
         Column("Seen", 60, "right"), Column("Behind on", 70, "right")],
        [
            ["Orlando", bullet(94, 90, 196, 14, acceptable=75, previous=91), "", "175", "none"],
            ["Miami", bullet(82, 90, 196, 14, acceptable=75, previous=80), "", "141", "4 of 4"],
        ],
        total=["Florida", None, "", "1,038", ""],
    )  # fmt: skip
    return [
        *finding("Summary", key="summary"),
        say("Coverage and contracts improved. Denials stay 0.5 points over goal, and one billing "
            "rule is the part we can teach away. Three decisions are needed by 10/16."),
        kpi_row(kpis),
        note("Lines show 12 months to September. Dashed line is the goal."),
        two_columns([heading("What changed"), changed], [heading("Decisions asked for"), asked]),
        heading("Where the market stands", "share of goal reached, by territory"),
        stands,
        *new_page(),
    ]  # fmt: skip


def _denials() -> list[object]:
    causes = [Cause(k, k, n) for k, n in REASONS]
    drawing = pareto(
        causes, FULL, 236, measure,
        strong=frozenset({"CO-16", "CO-97", "CO-197", "CO-29"}), highlight="CO-97",
    )  # fmt: skip
    left, right = column_widths(1.25)
    line = trend(
        MONTHS, [Series("Denied", RATE)], left / 0.75, 176, measure,
        goal=8.0, unit="%", marks=[Mark(11, "rule 08/14")],
    )  # fmt: skip
    taught = trend(
        ("90 days before", "90 days after"),
        [Series("Taught", (21.3, 12.9)), Series("Not taught", (20.1, 20.6))],
        right / 0.75, 176, measure, from_zero=True,
    )  # fmt: skip
    rules = figure_table(
        [Column("Rule", 42, strong=True, code=True), Column("Finding"),
         Column("Reason", 50, code=True), Column("Lines", 44, "right", strong=True),
         Column("7 months", 82), Column("Change", 46, "right"), Column("What we do", 130)],
        [
            [rule, text, reason, lines, sparkline(RATE[-7:], 96, 16), change, what]
            for rule, text, reason, lines, change, what in (
                ("R-118", "G2211 with 99214-25 on a procedure day", "CO-97", "286", "+38%",
                 "Teach 23 offices; billing companies first"),
                ("R-104", "ECG billed inside a stress test", "CO-97", "174", "+6%", "Quick sheet"),
                ("R-087", "AWV twice in 12 months", "CO-97", "141", "+21%", "Eligibility card"),
            )
        ],
    )  # fmt: skip
    return [
        *finding("Claim denials", "8.5% of lines were denied against a goal of 8.0%. Four reasons "
                 "make 69% of denials, and 61% of all denied lines match a rule we teach.",
                 key="denials"),
        heading("Why lines were denied", "4,106 lines, 07/08 to 10/05/2026"),
        chart(drawing),
        note("Dark bars are the four largest; CO-97 is explained below. Patient share is not a "
             "denial: 2,390 lines, not counted here."),
        two_columns(
            [heading("Denial rate by month paid", "percent of lines"), chart(line)],
            [heading("Does teaching work?", "CO-97 lines per 1,000"), chart(taught)],
            1.25,
        ),
        heading("Findings by rule", "3 of 11 shown, largest first"),
        rules,
        *new_page(),
    ]  # fmt: skip


def _adequacy() -> list[object]:
    drawing = county_map(load_outlines(), access(), FULL, 500, measure)
    table = figure_table(
        [Column("County", 80), Column("Type", 44), Column("Standard", 78),
         Column("Access", 44, "right", strong=True), Column("Need", 40, "right"),
         Column("Short by", 46, "right"), Column("Cause and plan"), Column("Owner, date", 88)],
        [
            [Status("no", "Glades", strong=True), "Rural", "75 min, 60 mi", "78.4%", "85%", "6.6",
             "0 sites in county. Telehealth credit, Moore Haven clinic", "B. Kowalczyk, 11/15"],
            [Status("wa", "Hardee", strong=True), "Rural", "75 min, 60 mi", "81.2%", "85%", "3.8",
             "1 site, ends 11/08. Letter of intent, second site", "S. Holloway, 10/16"],
        ],
    )  # fmt: skip
    return [
        *finding("39 of 46 counties meet the cardiology standard", "The seven that do not are "
                 "hatched. Hardee depends on one site, and its contract ends 11/08.",
                 key="adequacy", section="Network adequacy: cardiology"),
        chart(drawing), Spacer(0, 8), table,
        note("All specialties: 1,197 of 1,242 county and specialty pairs meet (96.4%)."),
        *new_page(),
    ]  # fmt: skip


def _visits() -> list[object]:
    left, right = column_widths(1.08)
    weeks = [ChartColumn(str(i), f"0{8 + i // 4}/{7 * i % 28 + 1:02}", v)
             for i, v in enumerate((112.0, 98.0, 118.0, 111.0))]  # fmt: skip
    why = [Bar("r", "Routine review", 201, strong=True), Bar("e", "Re-education", 124),
           Bar("c", "Contract", 58), Bar("t", "Training session", 36, more=12)]  # fmt: skip
    rows = [
        Dot("a", "Temple Terrace Cardiovascular", 1241, 684, 956, 820),
        Dot("b", "Riverview Physical Therapy", 2604, 2122, 2498, 2310),
        Dot("c", "Gulf Coast Cardiology Associates", 880, 690, 950, 820),
        Dot("d", "Immokalee Family Care", 1204, 1544, 1976, 1760),
    ]
    axis = [
        SpanRow("base", "Base agreement", (Span(date(2024, 1, 1), None, "force", "Schedule A"),)),
        SpanRow("two", "Amendment 2", (
            Span(date(2025, 10, 1), date(2026, 9, 30), "ended", "List 7"),
            Span(date(2026, 10, 1), date(2027, 9, 30), "proposed"),)),
        SpanRow("codes", "Approval", (Span(date(2026, 10, 1), date(2026, 11, 15), "failed"),)),
    ]  # fmt: skip
    return [
        *finding("Visits and coverage", "439 visits in September, 41 short of the plan.",
                 key="visits"),
        two_columns(
            [heading("Visits a week", "goal 120"),
             chart(columns(weeks, left / 0.75, 150, measure, goal=120, noun="visits"))],
            [heading("Why we went", "439 visits"), chart(bars(why, right / 0.75, measure))],
            1.08,
        ),
        heading("Member visits per 1,000 members", "bar is the range expected, 99.8% limits"),
        chart(dots(rows, FULL, measure)),
        legend([("above", "above range"), ("below", "below range"), ("expected", "as expected")]),
        heading("What applied when", "line is the date asked"),
        chart(spans(axis, date(2025, 7, 1), date(2026, 12, 31), FULL, measure,
                    asked=date(2026, 10, 3), asked_label="10/03/2026")),
        callout(Rich("<b>G0402 and G0438 both look like “first visit”.</b> In the first 12 months "
                     "of Part B bill G0402. After 12 months bill G0438 once."), "wa", "wa"),
        aside(Rich(f"<b>En breve.</b> {SPANISH}")),
        *new_page(),
    ]  # fmt: skip


def _method() -> list[object]:
    keys = ("ok", "wa", "cr", "no", "wip", "pend", "clock", "pause", "end", "in", "tr", "new")
    terms = definitions(
        [("Coverage", "Practices with a signed visit in the quarter, of those due."),
         ("Denial rate", Rich("Lines with a <b>CO</b> group code and zero paid."))],
        column_widths()[0],
    )  # fmt: skip
    return [
        *finding("Method and data", "Every number can be made again from the sources below.",
                 key="method"),
        heading("Status"),
        figure_table([Column("", None) for _ in range(6)],
                     [[Status(k, k) for k in keys[:6]], [Status(k, k) for k in keys[6:]]]),
        two_columns([heading("Definitions"), terms],
                    [heading("Known limits"), body("Drive time is straight line × 1.3.")]),  # noqa: RUF001
        sign_off([Slot("Reviewed by"), Slot("Date"), Slot("Next report", "November 6, 2026")]),
        heading("Fingerprint"),
        fingerprint_box("SHA-256 of all facts, in canonical form", DIGEST),
        *new_page("cover"),
    ]  # fmt: skip


def _packet() -> list[object]:
    facts = (
        Fact("Session", "Lunch, October 6, 2026", "11:45 AM to 12:45 PM"),
        Fact("Trainer", "André Baptiste", "with Marisol Vega"),
        Fact("After this you can", "tell G0438 from G0439", "and check dates"),
        Fact("Language", "English. Páginas en español: 8"),
    )
    cover = PacketCover(
        "Provider education packet", "Annual wellness visits, billed right the first time",
        "Clearwater Family Practice", "Family practice · Pinellas County", facts,
        "Made for this practice from its own contract and claims.",
    )  # fmt: skip
    codes = figure_table(
        [Column("Code", 70, strong=True, code=True), Column("What it is"), Column("Until", 80)],
        [[f"G{n:04}", "Preventive visit, own short label", "03/31/2027"] for n in range(438, 498)],
        size="packet",
    )
    return [cover, *new_page(), *finding("Your approved codes", key="codes"), codes]


if __name__ == "__main__":
    build(Path(sys.argv[1]), sample_story, META)
