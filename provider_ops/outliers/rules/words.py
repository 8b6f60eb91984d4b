"""An outlying office in one sentence with its figures, for paper and the command line."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from provider_ops.outliers.rules.measures import SHARES, Measure, Unjudged

if TYPE_CHECKING:
    from provider_ops.outliers.rules.measures import Reading

NAMES = {
    Measure.MEMBER_VISITS: "Member visits per 1,000 members",
    Measure.VISITS: "Our visits",
    Measure.GAP: "Longest time without a visit",
    Measure.MINUTES: "Minutes a visit",
    Measure.NO_OBJECTIVE: "Visits that reached no objective",
    Measure.NO_FOLLOW_UP: "Visits without a follow-up",
}
WHY_NOT = {
    Unjudged.SMALL_GROUP: "too few offices of the specialty",
    Unjudged.SMALL_PANEL: "fewer than 200 members",
    Unjudged.FEW_VISITS: "too few visits",
    Unjudged.NO_CLAIMS: "no claims in the log",
    Unjudged.NO_SPECIALTY: "no specialty on file",
    Unjudged.PART_CONTRACT: "a contract on some of these days alone",
}
_SAID = {
    Measure.MEMBER_VISITS: "{value} visits for 1,000 members, {base} members on the panel",
    Measure.VISITS: "{value} visits",
    Measure.GAP: "{value} days without a visit",
    Measure.MINUTES: "{value} minutes a visit on average, {base} visits",
    Measure.NO_OBJECTIVE: "{value} of {base} visits reached no objective",
    Measure.NO_FOLLOW_UP: "{value} of {base} visits ended without a promise or a next visit",
}


def figure(measure: Measure, value: Decimal) -> str:
    """Return a value of a measure with as many digits as it deserves: 1,241, 35.1 or 67%."""
    if measure in SHARES:
        return f"{_round(value * 100, '1')}%"
    return f"{_round(value, '1' if value >= 100 or value == int(value) else '0.1'):,}"


def expected_edges(one: Reading) -> tuple[str, str]:
    """Return where the expected range begins and ends; it begins with "" where it has no floor."""
    return figure(one.measure, one.low) if one.low else "", figure(one.measure, one.high)


def expected_range(one: Reading) -> str:
    """Return the range in figures; its upper end where it begins with nothing."""
    low, high = expected_edges(one)
    return f"{low} to {high}" if low else f"up to {high}"


def sentence(one: Reading) -> str:
    """Say what the office's figure is, what is expected, and of whom."""
    said = _SAID[one.measure].format(value=figure(one.measure, one.value), base=f"{one.base:,}")
    if one.days is not None:
        since, until = one.days
        said = f"{said}, {since:%m/%d/%Y} to {until:%m/%d/%Y}"
    middle = figure(one.measure, one.middle)
    kind = "average" if one.measure is Measure.MEMBER_VISITS else "median"
    return (
        f"{said}. Expected: {expected_range(one)}; {kind} of {one.peers} offices in "
        f"{one.specialty} is {middle}."
    )


def _round(value: Decimal, step: str) -> Decimal:
    return value.quantize(Decimal(step), ROUND_HALF_UP)
