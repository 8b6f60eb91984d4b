"""How large a demo market is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """Counts of what a market holds; everything else follows from them."""

    name: str
    providers: int
    claim_lines: int
    reps: int
    approved_lists: int
    codes_each: int
    """Codes on one approved list, variants by place of service and modifier included."""
    visits_per_office: float
    """Visits to an office in a year, on average."""


SCALES = {
    scale.name: scale
    for scale in (
        Scale("small", 300, 10_000, 4, 6, 90, 4.0),
        Scale("market", 5_000, 200_000, 14, 24, 110, 4.0),
        Scale("large", 100_000, 2_000_000, 120, 320, 125, 4.0),
    )
}
