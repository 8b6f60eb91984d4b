"""What was said and promised at a visit on one page, in English or Spanish, to leave there."""

from __future__ import annotations

from provider_ops.reports.visit_summary.builder import (
    VisitSummary,
    build_visit_summary,
    write_visit_summary,
)
from provider_ops.reports.visit_summary.facts import SummaryFacts, summary_facts

__all__ = [
    "SummaryFacts", "VisitSummary", "build_visit_summary", "summary_facts", "write_visit_summary",
]  # fmt: skip
