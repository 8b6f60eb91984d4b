"""The handover book of a territory: every office as whoever takes it over has to know it."""

from __future__ import annotations

from provider_ops.reports.handover.builder import (
    Book,
    build_handover,
    handover_pdf,
    write_handover,
)
from provider_ops.reports.handover.facts import BookFacts, BookRequest, book_facts

__all__ = [
    "Book",
    "BookFacts",
    "BookRequest",
    "book_facts",
    "build_handover",
    "handover_pdf",
    "write_handover",
]
