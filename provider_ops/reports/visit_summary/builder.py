"""Lays out a visit summary on one page; the same facts give the same bytes."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from provider_ops.reports.fingerprint import fingerprint, short
from provider_ops.reports.page import PageMeta, Pages, build, write_whole
from provider_ops.reports.visit_summary import parts
from provider_ops.reports.visit_summary.facts import summary_facts
from provider_ops.reports.visit_summary.parts import Room
from provider_ops.reports.visit_summary.words import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from reportlab.platypus import Flowable

    from provider_ops.core.progress import Reporter
    from provider_ops.reports.visit_summary.facts import Language, SummaryFacts
    from provider_ops.store.workspace import Workspace

ROOMS = (
    Room(rows=12, before=8, words=400, people=8), Room(rows=7, before=5, words=220, people=6),
    Room(rows=5, before=4, words=120, people=4), Room(rows=3, before=2, words=80, people=3),
    Room(rows=3, before=2, words=50, people=3), Room(rows=2, before=2, words=50, people=3),
)  # fmt: skip
"""How much is shown, from much to little; the first that fits on one page is taken."""


@dataclass(frozen=True, slots=True)
class VisitSummary:
    """A summary that was made. `fingerprint` is the SHA-256 of its facts in hex."""

    number: str
    fingerprint: str
    pages: int


def write_visit_summary(
    work: Workspace, visit_id: UUID, language: Language, target: Path,
    reporter: Reporter | None = None,
) -> VisitSummary:  # fmt: skip
    """Make the summary of a visit and put it at `target`, complete or not at all.

    Raises:
        NotFoundError: If there is no such visit.
        ReportFileError: The file cannot be written there.
    """
    with work.read() as session:
        facts = summary_facts(session, work, visit_id, language)
    return build_visit_summary(facts, target, reporter)


def build_visit_summary(
    facts: SummaryFacts, target: Path | BinaryIO, reporter: Reporter | None = None
) -> VisitSummary:
    """Write the page; what does not fit is counted on it and stays on record.

    Raises:
        ReportFileError: The file cannot be written there.
    """
    digest = fingerprint(facts)
    words = LANGUAGES[facts.language]
    meta = PageMeta(
        title=f"{words.kind} {facts.number}, {facts.office}",
        header_left="",
        footer_left=words.footer,
        footer_center=f"{facts.number} · {short(digest)}",
        author=facts.rep.name,
        subject=f"Fingerprint {digest}",
        language=words.tag,
        first="plain",
        of=words.of,
    )
    data, pages = b"", 0
    for room in ROOMS:

        def story(_pages: Pages, room: Room = room) -> list[Flowable]:
            return parts.page(facts, words, room)

        stream = io.BytesIO()
        pages = build(stream, story, meta, reporter)
        data = stream.getvalue()
        if pages == 1:
            break
    if hasattr(target, "write"):
        target.write(data)
    else:
        write_whole(target, data)
    return VisitSummary(facts.number, digest, pages)
