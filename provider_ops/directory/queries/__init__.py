"""Reads over the directory: what a walk asks, corrections, clocks, what a visit recorded."""

from __future__ import annotations

from provider_ops.directory.queries.clocks import (
    ClockRow,
    clocks,
    lines_of,
)
from provider_ops.directory.queries.corrections import (
    CorrectionRow,
    Filter,
    correction_counts,
    corrections,
)
from provider_ops.directory.queries.courses import CourseRow, courses, courses_of
from provider_ops.directory.queries.walk import (
    Item,
    Practitioner,
    WaitRow,
    WalkFacts,
    recorded_walk,
    waits_of,
    walk_facts,
)

__all__ = [
    "ClockRow",
    "CorrectionRow",
    "CourseRow",
    "Filter",
    "Item",
    "Practitioner",
    "WaitRow",
    "WalkFacts",
    "clocks",
    "correction_counts",
    "corrections",
    "courses",
    "courses_of",
    "lines_of",
    "recorded_walk",
    "waits_of",
    "walk_facts",
]
