"""Reads of code sets, approved lists and checks."""

from __future__ import annotations

from provider_ops.codes.queries.carried import Carried, carried
from provider_ops.codes.queries.changes import Version, list_changes, lists_that_turn
from provider_ops.codes.queries.clinicians import Clinician, complete_clinician
from provider_ops.codes.queries.consultation import Consultation, Told, as_told, consult
from provider_ops.codes.queries.facts import Place, answered, check, facts_for, records_for
from provider_ops.codes.queries.knowledge import Knowledge, knowledge
from provider_ops.codes.queries.lists import (
    ApprovedCodeRow,
    ContractListRow,
    ListContractRow,
    ListRow,
    approved_code_count,
    approved_code_keys,
    approved_codes,
    code_labels,
    contract_count_of_list,
    contracts_of_list,
    ending_counts,
    list_count,
    list_named,
    list_names,
    lists,
    lists_of_contract,
    ranges,
    sharing,
)
from provider_ops.codes.queries.loads import (
    LoadRow,
    answering_loads,
    latest_load,
    loads,
    standing_loads,
)
from provider_ops.codes.queries.near import Suggestion, near_codes, near_providers
from provider_ops.codes.queries.recent import (
    RecentCheck,
    ToldFilter,
    recent_check_count,
    recent_checks,
)
from provider_ops.codes.queries.reference import (
    Listed,
    pair_edits,
    place_names,
    reason_texts,
    taxonomy_name,
    unit_edits,
)

__all__ = [
    "ApprovedCodeRow",
    "Carried",
    "Clinician",
    "Consultation",
    "ContractListRow",
    "Knowledge",
    "ListContractRow",
    "ListRow",
    "Listed",
    "LoadRow",
    "Place",
    "RecentCheck",
    "Suggestion",
    "Told",
    "ToldFilter",
    "Version",
    "answered",
    "answering_loads",
    "approved_code_count",
    "approved_code_keys",
    "approved_codes",
    "as_told",
    "carried",
    "check",
    "code_labels",
    "complete_clinician",
    "consult",
    "contract_count_of_list",
    "contracts_of_list",
    "ending_counts",
    "facts_for",
    "knowledge",
    "latest_load",
    "list_changes",
    "list_count",
    "list_named",
    "list_names",
    "lists",
    "lists_of_contract",
    "lists_that_turn",
    "loads",
    "near_codes",
    "near_providers",
    "pair_edits",
    "place_names",
    "ranges",
    "reason_texts",
    "recent_check_count",
    "recent_checks",
    "records_for",
    "sharing",
    "standing_loads",
    "taxonomy_name",
    "unit_edits",
]
