"""What a negotiator reads before a renewal: the contract, its claims, what was said and decided."""

from __future__ import annotations

from provider_ops.reports.renewal_brief.builder import (
    Brief,
    build_renewal_brief,
    write_renewal_brief,
)
from provider_ops.reports.renewal_brief.facts import BriefFacts, BriefRequest, brief_facts

__all__ = [
    "Brief",
    "BriefFacts",
    "BriefRequest",
    "brief_facts",
    "build_renewal_brief",
    "write_renewal_brief",
]
