"""Reads of code sets, approved lists and checks."""

from __future__ import annotations

from provider_ops.codes.queries.facts import Place, check, facts_for, records_for
from provider_ops.codes.queries.knowledge import Knowledge, knowledge
from provider_ops.codes.queries.lists import (
    ApprovedCodeRow,
    ContractListRow,
    ListRow,
    approved_codes,
    lists,
    lists_of_contract,
)
from provider_ops.codes.queries.loads import LoadRow, latest_load, loads
from provider_ops.codes.queries.near import Suggestion, near_codes, near_providers
from provider_ops.codes.queries.recent import RecentCheck, recent_checks

__all__ = [
    "ApprovedCodeRow",
    "ContractListRow",
    "Knowledge",
    "ListRow",
    "LoadRow",
    "Place",
    "RecentCheck",
    "Suggestion",
    "approved_codes",
    "check",
    "facts_for",
    "knowledge",
    "latest_load",
    "lists",
    "lists_of_contract",
    "loads",
    "near_codes",
    "near_providers",
    "recent_checks",
    "records_for",
]
