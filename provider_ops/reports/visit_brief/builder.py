"""Makes the visit brief: facts once, one page whatever they are, and a file that is whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from provider_ops.reports.fingerprint import fingerprint, short
from provider_ops.reports.page import PageMeta, Pages, build
from provider_ops.reports.visit_brief.facts import BriefFacts, BriefRequest, brief_facts
from provider_ops.reports.visit_brief.sheet import one_page
from provider_ops.reports.visit_brief.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reportlab.platypus import Flowable

    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace

_ONE = Pages({}, 1)


@dataclass(frozen=True, slots=True)
class VisitBrief:
    """A brief that was made. `fingerprint` is the SHA-256 of its facts in hex."""

    number: str
    fingerprint: str
    pages: int
    facts: BriefFacts


def write_visit_brief(
    work: Workspace,
    request: BriefRequest,
    target: Path | BinaryIO,
    reporter: Reporter | None = None,
) -> VisitBrief:
    """Make the brief and put it at `target`, complete or not at all.

    Raises:
        NotFoundError: There is no such office.
        ReportFileError: The file cannot be written there.
        Cancelled: On the way.
    """
    with work.read() as session:
        facts = brief_facts(session, work, request)
    return build_visit_brief(facts, target, reporter)


def build_visit_brief(
    facts: BriefFacts, target: Path | BinaryIO, reporter: Reporter | None = None
) -> VisitBrief:
    """Lay out facts; the same facts give the same bytes."""
    words = LANGUAGES[facts.language]
    digest = fingerprint(facts)
    number = f"VB-{facts.day:%Y%m%d}-{digest[:6].upper()}"
    meta = PageMeta(
        title=f"{words.kind}, {facts.about.name}",
        header_left="",
        footer_left=words.owner,
        footer_center=f"{number} · {short(digest)}",
        author=facts.made_by,
        subject=f"Fingerprint {digest}",
        language=words.tag,
        first="plain",
        of=words.of,
    )

    def story(_pages: Pages) -> Sequence[Flowable]:
        return one_page(facts, words)

    pages = build(target, story, meta, reporter, _ONE)
    return VisitBrief(number, digest, pages, facts)
