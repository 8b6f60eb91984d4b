"""One answer of the code check on one page, in English or Spanish, to leave with an office."""

from __future__ import annotations

from provider_ops.reports.quick_sheet.builder import QuickSheet, build_quick_sheet
from provider_ops.reports.quick_sheet.facts import SheetFacts, sheet_facts

__all__ = ["QuickSheet", "SheetFacts", "build_quick_sheet", "sheet_facts"]
