"""The monthly market report: facts from the database, sentences from facts, pages from both."""

from __future__ import annotations

from provider_ops.reports.market.facts import MarketFacts, market_facts
from provider_ops.reports.market.report import (
    MarketReport,
    MarketRequest,
    build_market_report,
    market_report_pdf,
    write_market_report,
)

__all__ = [
    "MarketFacts",
    "MarketReport",
    "MarketRequest",
    "build_market_report",
    "market_facts",
    "market_report_pdf",
    "write_market_report",
]
