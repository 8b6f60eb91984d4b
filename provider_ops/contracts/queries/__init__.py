"""Contracts as lists and one by one: on which day, and as known at which instant."""

from __future__ import annotations

from provider_ops.contracts.queries.detail import (
    ContractDetail,
    ParticipationRow,
    TermRow,
    one,
)
from provider_ops.contracts.queries.filters import NO_FILTER, Filter
from provider_ops.contracts.queries.lists import (
    ContractRow,
    RadarRow,
    count,
    expiring,
    expiring_count,
    of_organization,
    of_provider,
    page,
    per_week,
    radar,
    status_counts,
    terms_of,
)

__all__ = [
    "NO_FILTER",
    "ContractDetail",
    "ContractRow",
    "Filter",
    "ParticipationRow",
    "RadarRow",
    "TermRow",
    "count",
    "expiring",
    "expiring_count",
    "of_organization",
    "of_provider",
    "one",
    "page",
    "per_week",
    "radar",
    "status_counts",
    "terms_of",
]
