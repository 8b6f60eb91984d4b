"""Makes the handover book: facts once, pages, and a file that is whole or absent."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from provider_ops.reports.fingerprint import fingerprint, short
from provider_ops.reports.handover import pages as sheets
from provider_ops.reports.handover.facts import BookFacts, BookRequest, book_facts
from provider_ops.reports.handover.words import LANGUAGES
from provider_ops.reports.page import PageMeta, Pages, build
from provider_ops.reports.visit_brief.words import LANGUAGES as BRIEF

if TYPE_CHECKING:
    from pathlib import Path

    from reportlab.platypus import Flowable

    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Book:
    """A book that was made. `fingerprint` is the SHA-256 of its facts in hex."""

    number: str
    fingerprint: str
    pages: int
    facts: BookFacts


def write_handover(
    work: Workspace, request: BookRequest, target: Path, reporter: Reporter | None = None
) -> Book:
    """Make the book and put it at `target`, complete or not at all.

    Raises:
        NotFoundError: The market has no territory of this name.
        ReportFileError: The file cannot be written there.
        Cancelled: Between two pages.
    """
    return build_handover(_facts(work, request), target, reporter)


def handover_pdf(
    work: Workspace, request: BookRequest, reporter: Reporter | None = None
) -> tuple[bytes, Book]:
    """Make the book in memory, to be shown.

    Raises:
        NotFoundError: The market has no territory of this name.
        Cancelled: Between two pages.
    """
    stream = BytesIO()
    book = build_handover(_facts(work, request), stream, reporter)
    return stream.getvalue(), book


def build_handover(
    facts: BookFacts, target: Path | BinaryIO, reporter: Reporter | None = None
) -> Book:
    """Lay out facts; the same facts give the same bytes."""
    digest = fingerprint(facts)
    words, brief = LANGUAGES[facts.language], BRIEF[facts.language]
    number = f"HB-{facts.day:%Y%m%d}-{digest[:6].upper()}"
    meta = PageMeta(
        title=f"{words.kind}, {facts.territory}",
        header_left=f"{words.kind} · {facts.territory} · {facts.day:%m/%d/%Y}",
        footer_left=words.owner,
        footer_center=f"{number} · {short(digest)}",
        author=facts.made_by,
        subject=f"Fingerprint {digest}",
        language=brief.tag,
        of=brief.of,
        once=True,
    )

    def story(pages: Pages) -> list[Flowable]:
        return [
            *sheets.summary(facts, pages, digest),
            *sheets.contents(facts, pages),
            *(part for place, one in enumerate(facts.offices)
              for part in sheets.office(one, facts, place)),
        ]  # fmt: skip

    count = build(target, story, meta, reporter)
    return Book(number, digest, count, facts)


def _facts(work: Workspace, request: BookRequest) -> BookFacts:
    with work.read() as session:
        return book_facts(session, work, request)
