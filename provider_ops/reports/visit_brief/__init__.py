"""What a representative reads in fifteen seconds before walking in: one page about an office."""

from __future__ import annotations

from provider_ops.reports.visit_brief.builder import (
    VisitBrief,
    build_visit_brief,
    write_visit_brief,
)
from provider_ops.reports.visit_brief.facts import (
    BriefFacts,
    BriefRequest,
    brief_facts,
    office_of_clinician,
    office_of_words,
)

__all__ = [
    "BriefFacts",
    "BriefRequest",
    "VisitBrief",
    "brief_facts",
    "build_visit_brief",
    "office_of_clinician",
    "office_of_words",
    "write_visit_brief",
]
