"""How a demo market plans: targets that its manager set, what repeats, and who covers for whom."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from provider_ops.planning.rules.targets import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from provider_ops.demo.maker import Batch, Maker
    from provider_ops.demo.network import Office, Staff

_SPECIALTY_DAYS = (("Cardiology", 75), ("Podiatry", 120))
_LARGEST_DAYS = 30
_REPEATS = ((1, 2), (1, 3), (2, 9), (1, 0), (4, 6))
"""Every so many weeks, and in how many days the next time is."""
_COVERED = ((1, -1, 4, "Vacation"), (2, 13, 4, "Training week"))
"""Whose territory the first representative covers, from when, for how many days, and why."""


def days_away(rep: int) -> frozenset[int]:
    """Return on which days from today on a representative, counted from 0, is covered."""
    return frozenset(day for number, start, days, _ in _COVERED if number == rep
                     for day in range(start, start + days + 1))  # fmt: skip


def batches(make: Maker, team: Staff, offices: Sequence[Office]) -> Iterator[Batch]:
    """Yield targets of two specialties and an office, repeats, and two grants of coverage."""
    own = [office for office in offices if office.rep_id == team.reps[0]]
    rows: list[tuple[object, ...]] = [
        (make.new_id(), Scope.SPECIALTY.value, "", name, None, None, days)
        for name, days in _SPECIALTY_DAYS
    ]
    if own:
        largest = max(own, key=lambda office: len(office.people))
        rows.append((make.new_id(), Scope.ORGANIZATION.value, "", "", None, largest.id,
                     _LARGEST_DAYS))  # fmt: skip
    yield make.batch("visit_target", "scope tier specialty provider_id organization_id days", rows)
    yield make.batch(
        "visit_series",
        "organization_id rep_id purpose start_minute minutes every unit first_on ends_on",
        [
            (make.new_id(), office.id, team.reps[0], "Roster check", 930, 30, weeks, "weeks",
             make.today + timedelta(days=days - 7 * weeks), None)
            for office, (weeks, days) in zip(own, _REPEATS, strict=False)
        ],
    )  # fmt: skip
    yield make.batch(
        "coverage_grant", "territory_id rep_id first last reason granted_by",
        [
            (make.new_id(), team.territories[other], team.reps[0],
             make.today + timedelta(days=start), make.today + timedelta(days=start + days),
             reason, team.manager)
            for other, start, days, reason in _COVERED if other < len(team.reps)
        ],
    )  # fmt: skip
