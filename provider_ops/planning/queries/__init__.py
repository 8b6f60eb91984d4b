"""Reads for planning: targets, who is due, where visits go."""

from __future__ import annotations

from provider_ops.planning.queries.agenda import agenda, listed, listed_count, listed_counts
from provider_ops.planning.queries.coverage import (
    GrantRow,
    TerritoryRow,
    grants,
    territories,
    who_looks_after,
)
from provider_ops.planning.queries.due import DueRow, due
from provider_ops.planning.queries.nearby import due_near
from provider_ops.planning.queries.repeats import RepeatRow, repeats
from provider_ops.planning.queries.subjects import Subject, subject, subjects
from provider_ops.planning.queries.targets import TargetRow, target_days, targets

__all__ = [
    "DueRow",
    "GrantRow",
    "RepeatRow",
    "Subject",
    "TargetRow",
    "TerritoryRow",
    "agenda",
    "due",
    "due_near",
    "grants",
    "listed",
    "listed_count",
    "listed_counts",
    "repeats",
    "subject",
    "subjects",
    "target_days",
    "targets",
    "territories",
    "who_looks_after",
]
