"""All papers of a day of visits in one file: a list by stop, then each handout so many times."""

from __future__ import annotations

from provider_ops.reports.day_papers.builder import DayPapers, write_day_papers

__all__ = ["DayPapers", "write_day_papers"]
