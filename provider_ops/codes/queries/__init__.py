"""Reads of code sets, approved lists and checks."""

from __future__ import annotations

from provider_ops.codes.queries.clinicians import Clinician, complete_clinician
from provider_ops.codes.queries.consultation import Consultation, Told, consult
from provider_ops.codes.queries.facts import Place, check, facts_for, records_for
from provider_ops.codes.queries.knowledge import Knowledge, knowledge
from provider_ops.codes.queries.lists import (
    ApprovedCodeRow,
    ContractListRow,
    ListRow,
    approved_code_count,
    approved_codes,
    code_labels,
    ending_counts,
    list_count,
    lists,
    lists_of_contract,
)
from provider_ops.codes.queries.loads import LoadRow, latest_load, loads
from provider_ops.codes.queries.near import Suggestion, near_codes, near_providers
from provider_ops.codes.queries.recent import RecentCheck, recent_checks

__all__ = [
    "ApprovedCodeRow",
    "Clinician",
    "Consultation",
    "ContractListRow",
    "Knowledge",
    "ListRow",
    "LoadRow",
    "Place",
    "RecentCheck",
    "Suggestion",
    "Told",
    "approved_code_count",
    "approved_codes",
    "check",
    "code_labels",
    "complete_clinician",
    "consult",
    "ending_counts",
    "facts_for",
    "knowledge",
    "latest_load",
    "list_count",
    "lists",
    "lists_of_contract",
    "loads",
    "near_codes",
    "near_providers",
    "recent_checks",
    "records_for",
]
