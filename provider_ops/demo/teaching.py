"""Offices of a demo market that were taught a code they bill often, with and without effect."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from provider_ops.demo.maker import Batch, Maker
    from provider_ops.demo.network import Office

LARGE = 6
"""Clinicians without whom an office bills too few lines of one code to tell a change."""
_TAUGHT, _WORKS = 0.6, 0.65
_AGO = (92, 170)
_DENIED_BEFORE, _DENIED_AFTER = 0.34, 0.08
_SHORT_CHECK = 45


@dataclass(slots=True)
class Lesson:
    """A code taught at an office on the day of a visit; `works` when fewer lines are denied."""

    visit_id: UUID
    code: str
    on: date
    works: bool
    check_on: date
    chance: random.Random = field(repr=False)

    def outcome(self, code: str, day: date, *, is_denied: bool) -> bool:
        """Return whether a line is denied that was to be denied or not for other reasons."""
        if code != self.code:
            return is_denied
        often = _DENIED_AFTER if self.works and day > self.on else _DENIED_BEFORE
        return self.chance.random() < often


def lessons(offices: Sequence[Office], visits: Batch) -> Mapping[UUID, Lesson]:
    """Choose offices and the visits at which they were taught; asks nothing of the common chance.

    The last day of the visits that were submitted counts as today.
    """
    place = {name: number for number, name in enumerate(visits.columns)}
    office_at, day_at, submitted_at, key_at = (
        place[name] for name in ("organization_id", "day", "submitted_at", "id")
    )
    done = [row for row in visits.rows if row[submitted_at] is not None]
    today = max((row[day_at] for row in done), default=date.min)
    by_office: dict[UUID, list[Any]] = {}
    for row in done:
        if _AGO[0] <= (today - row[day_at]).days <= _AGO[1]:
            by_office.setdefault(row[office_at], []).append(row)
    found = {}
    for office in offices:
        own = random.Random(office.id.int + 2)  # noqa: S311 - a demo must repeat
        rows = by_office.get(office.id)
        if rows and len(office.people) >= LARGE and own.random() < _TAUGHT:
            row = max(rows, key=lambda one: one[day_at])
            days = _SHORT_CHECK if own.random() < 0.1 else 90
            found[office.id] = Lesson(
                row[key_at], office.specialty.codes[0], row[day_at], own.random() < _WORKS,
                row[day_at] + timedelta(days=days), own,
            )  # fmt: skip
    return found


def batch(make: Maker, taught: Mapping[UUID, Lesson]) -> Batch:
    """Return the codes of those visits."""
    rows = [
        (make.new_id(), one.visit_id, one.code, "CO-97", True, one.check_on)
        for one in taught.values()
    ]
    return make.batch("visit_code", "visit_id code reason taught_back check_again_on", rows)
