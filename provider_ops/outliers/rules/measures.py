"""What offices are held against each other by, and one office beside its peers."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID


class Measure(StrEnum):
    """A figure of an office; the first is of its members, the others of our visits to it."""

    MEMBER_VISITS = "member_visits"
    VISITS = "visits"
    GAP = "gap"
    MINUTES = "minutes"
    NO_OBJECTIVE = "no_objective"
    NO_FOLLOW_UP = "no_follow_up"


FIELD_MEASURES = tuple(Measure)[1:]
"""Those of our own visits, judged by `peers.judge`."""
SHARES = frozenset({Measure.NO_OBJECTIVE, Measure.NO_FOLLOW_UP})
"""Parts of the visits, from 0 to 1."""
UPPER_ONLY = frozenset({Measure.GAP, Measure.NO_OBJECTIVE, Measure.NO_FOLLOW_UP})
"""Less than the peers is good news here, so nobody is marked for it."""
LEAST = {
    Measure.VISITS: Decimal(3),
    Measure.GAP: Decimal(30),
    Measure.MINUTES: Decimal(15),
    Measure.NO_OBJECTIVE: Decimal("0.25"),
    Measure.NO_FOLLOW_UP: Decimal("0.25"),
}
"""A smaller distance from the median is never marked, however alike the peers are."""
COMPARED = 2
"""Offices inside of their range that are shown beside those outside, at least."""
LEAST_VISITS = 3
"""Visits below which their average or share says nothing about an office."""


class Unjudged(StrEnum):
    """Why an office was not judged."""

    SMALL_GROUP = "small_group"
    SMALL_PANEL = "small_panel"
    FEW_VISITS = "few_visits"
    NO_CLAIMS = "no_claims"
    NO_SPECIALTY = "no_specialty"
    PART_CONTRACT = "part_contract"


class Reading(NamedTuple):
    """An office beside its peers.

    Attributes:
        value: Its own figure.
        middle: Median of the peers, or the specialty's average for member visits.
        low: Where the expected range begins; zero where less is good news.
        high: Where it ends.
        peers: Offices of the specialty in this market that were judged together, itself among
            them.
        base: What the figure is made of: members on the panel, or visits.
        sigma: What one standard deviation of the peers is; None for member visits, whose range
            depends on the panel.
        days: From when to when nobody was there; None for other figures.
    """

    organization_id: UUID
    office: str
    specialty: str
    measure: Measure
    value: Decimal
    middle: Decimal
    low: Decimal
    high: Decimal
    peers: int
    base: int
    sigma: Decimal | None = None
    days: tuple[date, date] | None = None

    @property
    def score(self) -> Decimal | None:
        """The modified z score; None for member visits, and where all peers are alike."""
        if not self.sigma:
            return None
        return ((self.value - self.middle) / self.sigma).quantize(Decimal("0.01"))

    @property
    def is_above(self) -> bool:
        """Whether the figure lies above the expected range."""
        return self.value > self.high

    @property
    def is_below(self) -> bool:
        """Whether it lies below it; never where only more than expected is marked."""
        return self.value < self.low

    @property
    def is_outlying(self) -> bool:
        """Whether it is worth a look."""
        return self.is_above or self.is_below

    @property
    def outside_by(self) -> Decimal:
        """By how much it is outside of the range, zero inside."""
        if self.is_above:
            return self.value - self.high
        return self.low - self.value if self.is_below else Decimal(0)

    @property
    def reach(self) -> Decimal:
        """Distance from the middle in widths of the half range on that side; over 1 is outside."""
        width = self.high - self.middle if self.value >= self.middle else self.middle - self.low
        return abs(self.value - self.middle) / width if width else Decimal(0)
