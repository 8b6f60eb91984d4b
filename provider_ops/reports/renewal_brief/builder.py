"""Makes the renewal brief: facts once, pages, and a file that is whole or absent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from provider_ops.reports.fingerprint import fingerprint, short
from provider_ops.reports.page import PageMeta, Pages, build
from provider_ops.reports.renewal_brief import pages as sheets
from provider_ops.reports.renewal_brief.facts import BriefFacts, BriefRequest, brief_facts

if TYPE_CHECKING:
    from pathlib import Path

    from reportlab.platypus import Flowable

    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief that was made. `fingerprint` is the SHA-256 of its facts in hex."""

    number: str
    fingerprint: str
    pages: int
    facts: BriefFacts


def write_renewal_brief(
    work: Workspace, request: BriefRequest, target: Path, reporter: Reporter | None = None
) -> Brief:
    """Make the brief and put it at `target`, complete or not at all.

    Raises:
        NotFoundError: The market has no contract with this number.
        ReportFileError: The file cannot be written there.
        Cancelled: Between two pages.
    """
    with work.read() as session:
        facts = brief_facts(session, work, request)
    return build_renewal_brief(facts, target, reporter)


def build_renewal_brief(
    facts: BriefFacts, target: Path | BinaryIO, reporter: Reporter | None = None
) -> Brief:
    """Lay out facts; the same facts give the same bytes."""
    digest = fingerprint(facts)
    number = f"RB-{facts.contract.row.number}-{facts.day:%Y%m%d}"
    name = f"Renewal brief {facts.contract.row.number}"
    meta = PageMeta(
        title=f"{name}, {facts.contract.row.organization}",
        header_left=f"{name} · {facts.day:%m/%d/%Y}",
        footer_left="Provider Relations · internal use, no member data",
        footer_center=f"{number} · {short(digest)}",
        author=facts.made_by,
        subject=f"Fingerprint {digest}",
    )

    def story(_pages: Pages) -> list[Flowable]:
        return [
            *sheets.profile(facts),
            *sheets.claims(facts),
            *sheets.relationship(facts),
            *sheets.talks(facts, digest),
        ]

    count = build(target, story, meta, reporter)
    return Brief(number, digest, count, facts)
