"""The first sheet: what, for whom, by whom, when, and the fingerprint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.charts.counties import load_outlines
from provider_ops.charts.county_map import silhouette
from provider_ops.market.rules import COVERAGE_GOAL
from provider_ops.reports.cover import Fact, ReportCover
from provider_ops.reports.fingerprint import short
from provider_ops.reports.market import sentences as say
from provider_ops.reports.page import Pages, new_page
from provider_ops.reports.times import moment

if TYPE_CHECKING:

    from reportlab.platypus import Flowable

    from provider_ops.charts.shapes import Drawing
    from provider_ops.market.queries import CountyCoverage
    from provider_ops.reports.market.facts import MarketFacts

DARKEST = 8
FEWEST = 5
"""A county with fewer offices than this is not judged by its share."""
MOST_NAMED = 4
MAPPED_STATE = "FL"


def cover(facts: MarketFacts, digest: str, pages: Pages) -> list[Flowable]:
    """Return the cover. Counties furthest behind are solid where the state has a map."""
    dark = darkest(facts.visits.counties)
    drawing: Drawing | None = None
    note = "Names practices, not members."
    if facts.state == MAPPED_STATE:
        outlines = load_outlines()
        drawing = silhouette(outlines, frozenset(row.fips for row in dark), 560, 520)
        if dark:
            note += (f" Counties in solid blue are the {say.number(len(dark))} furthest under the "
                     f"visit goal, page {pages.of('visits')}.")  # fmt: skip
        note = " ".join(filter(None, (note, unranked(facts))))
    role = facts.role.capitalize()
    made = Fact("Made", moment(facts.as_of, facts.time_zone), f"facts to {say.day(facts.last)}")
    title = "Director of Provider Relations"
    facts_row = (
        Fact("For", facts.director or title, title if facts.director else f"{facts.market} market"),
        Fact("Prepared by", facts.prepared_by or "not named", role),
        made,
        Fact("Fingerprint", report_number(facts), short(digest), code=True),
    )  # fmt: skip
    name = f"{facts.market} market report"
    sheet = ReportCover("Provider Relations", name, period(facts), facts_row, note, drawing)
    return [sheet, *new_page()]


def darkest(counties: tuple[CountyCoverage, ...]) -> tuple[CountyCoverage, ...]:
    """Return the counties furthest under the visit goal, the lowest share first."""
    judged = [
        row
        for row in counties
        if row.offices >= FEWEST and row.share is not None and row.share < COVERAGE_GOAL
    ]
    return tuple(sorted(judged, key=lambda row: (row.share or 0, row.fips))[:DARKEST])


def unranked(facts: MarketFacts) -> str:
    """Return which counties have too few offices to be ranked as one sentence; empty if none."""
    small = [row for row in facts.visits.counties if row.offices < FEWEST]
    fewer = f"fewer than {say.number(FEWEST)} offices"
    if len(small) == 1:
        (row,) = small
        return (f"{county_name(row.fips, facts.state)}, {row.in_time} of {row.offices} seen in "
                f"time, is not ranked: {fewer}.")  # fmt: skip
    if small and len(small) <= MOST_NAMED:
        names = say.listed([f"{county_name(row.fips, facts.state)} ({row.in_time} of {row.offices})"
                            for row in small])  # fmt: skip
        return f"{names} are not ranked: {fewer} each."
    return f"{len(small)} counties with {fewer} are not ranked." if small else ""


def county_name(fips: str, state: str) -> str:
    """Return the name of a county, its number where the state has no map."""
    if state != MAPPED_STATE:
        return fips
    return {county.fips: county.name for county in load_outlines().counties}.get(fips, fips)


def period(facts: MarketFacts) -> str:
    """Return the month in words; one that is not over says how far it goes."""
    month = f"{facts.first:%B %Y}"
    return month if facts.is_whole_month else f"{month}, to {say.short_day(facts.last)}"


def report_number(facts: MarketFacts) -> str:
    """Return the report's number, the same for every edition of the month."""
    return f"MR-{facts.first:%Y-%m}"
