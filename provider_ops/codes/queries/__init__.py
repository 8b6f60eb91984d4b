"""Reads of code sets, approved lists and checks."""

from __future__ import annotations

from provider_ops.codes.queries.changes import Version, list_changes
from provider_ops.codes.queries.clinicians import Clinician, complete_clinician
from provider_ops.codes.queries.consultation import Consultation, Told, consult
from provider_ops.codes.queries.facts import Place, check, facts_for, records_for
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
    lists,
    lists_of_contract,
    ranges,
)
from provider_ops.codes.queries.loads import (
    LoadRow,
    answering_loads,
    latest_load,
    loads,
    standing_loads,
)
from provider_ops.codes.queries.near import Suggestion, near_codes, near_providers
from provider_ops.codes.queries.recent import RecentCheck, recent_checks
from provider_ops.codes.queries.reference import (
    Listed,
    exclusions_named,
    exclusions_of,
    fee_values,
    opt_outs_of,
    pair_edits,
    place_code,
    reason_codes,
    specialties_of,
    taxonomy_codes,
    unit_edits,
)

__all__ = [
    "ApprovedCodeRow",
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
    "Version",
    "answering_loads",
    "approved_code_count",
    "approved_code_keys",
    "approved_codes",
    "check",
    "code_labels",
    "complete_clinician",
    "consult",
    "contract_count_of_list",
    "contracts_of_list",
    "ending_counts",
    "exclusions_named",
    "exclusions_of",
    "facts_for",
    "fee_values",
    "knowledge",
    "latest_load",
    "list_changes",
    "list_count",
    "list_named",
    "lists",
    "lists_of_contract",
    "loads",
    "near_codes",
    "near_providers",
    "opt_outs_of",
    "pair_edits",
    "place_code",
    "ranges",
    "reason_codes",
    "recent_checks",
    "records_for",
    "specialties_of",
    "standing_loads",
    "taxonomy_codes",
    "unit_edits",
]
