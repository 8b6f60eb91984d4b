"""Contracts as lists and one by one: on which day, and as known at which instant."""

from __future__ import annotations

from provider_ops.contracts.queries.amendments import (
    AmendmentRow,
    AmendmentStep,
    Outcome,
    amendment_behind,
    amendments_of,
    outcome_of,
)
from provider_ops.contracts.queries.business import lines_of_business
from provider_ops.contracts.queries.deadlines import notices_near, offices_ending, offices_renewing
from provider_ops.contracts.queries.detail import (
    ContractDetail,
    FormerTerm,
    ParticipationRow,
    TermRow,
    one,
)
from provider_ops.contracts.queries.documents import FileRow, file_content, files_of
from provider_ops.contracts.queries.ending import Ending, ends_with
from provider_ops.contracts.queries.filters import NO_FILTER, Filter
from provider_ops.contracts.queries.lists import (
    ContractRow,
    RadarRow,
    count,
    expiring,
    expiring_count,
    of_organization,
    of_organizations,
    of_provider,
    page,
    per_week,
    radar,
    status_counts,
)
from provider_ops.contracts.queries.people import covered_npis
from provider_ops.contracts.queries.reach import Reach, reach_of
from provider_ops.contracts.queries.renewals import (
    DecisionRow,
    NegotiationRow,
    Owner,
    RenewalRow,
    TrueUpRow,
    decisions_of,
    negotiation_of,
    owners,
    renewals_of,
    true_ups_of,
)
from provider_ops.contracts.queries.terms import latest_term, renewal_of, terms_of

__all__ = [
    "NO_FILTER",
    "AmendmentRow",
    "AmendmentStep",
    "ContractDetail",
    "ContractRow",
    "DecisionRow",
    "Ending",
    "FileRow",
    "Filter",
    "FormerTerm",
    "NegotiationRow",
    "Outcome",
    "Owner",
    "ParticipationRow",
    "RadarRow",
    "Reach",
    "RenewalRow",
    "TermRow",
    "TrueUpRow",
    "amendment_behind",
    "amendments_of",
    "count",
    "covered_npis",
    "decisions_of",
    "ends_with",
    "expiring",
    "expiring_count",
    "file_content",
    "files_of",
    "latest_term",
    "lines_of_business",
    "negotiation_of",
    "notices_near",
    "of_organization",
    "of_organizations",
    "of_provider",
    "offices_ending",
    "offices_renewing",
    "one",
    "outcome_of",
    "owners",
    "page",
    "per_week",
    "radar",
    "reach_of",
    "renewal_of",
    "renewals_of",
    "status_counts",
    "terms_of",
    "true_ups_of",
]
