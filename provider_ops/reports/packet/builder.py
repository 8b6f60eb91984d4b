"""Makes the packet: facts, pages of our own, handouts put in, one file that is whole or absent."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from provider_ops.core.progress import Progress, Reporter, Silent
from provider_ops.reports.fingerprint import fingerprint, short
from provider_ops.reports.packet import pages as sheets
from provider_ops.reports.packet.facts import PacketFacts, PacketRequest, contents_of, packet_facts
from provider_ops.reports.packet.merge import open_handout, put_in
from provider_ops.reports.packet.plan import plan, title_of
from provider_ops.reports.packet.words import BY_LANGUAGE, Words
from provider_ops.reports.page import PageMeta, Pages, build, written_with
from provider_ops.training.actions import record_issuance

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from reportlab.platypus import Flowable

    from provider_ops.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Packet:
    """A packet that was made. `issuance_id` is None where it was not recorded."""

    number: str
    fingerprint: str
    pages: int
    facts: PacketFacts
    issuance_id: UUID | None = None


def build_packet(
    work: Workspace,
    request: PacketRequest,
    target: Path | BinaryIO,
    reporter: Reporter | None = None,
) -> Packet:
    """Make a packet and put it at `target`; record its issuance if the request says so.

    The file gets its name once the issuance is recorded; it is written before that.

    Raises:
        NotFoundError: Nobody in the market has the NPI.
        RuleError: A handout cannot be given out in the language; see `packet_facts`.
        FileError: A handout's file is not here, or is damaged; the detail names it.
        ReportFileError: The file cannot be written there.
        Cancelled: Between two pages; nothing is left behind.
    """
    job = reporter or Silent()
    with work.read() as session:
        facts = packet_facts(session, work, request)
        contents = contents_of(session, facts)
    job.checkpoint()
    digest = fingerprint(facts)
    data, pages = lay_out(facts, contents, digest, job)
    job.checkpoint()
    issued = None
    with written_with(target, data) if isinstance(target, Path) else nullcontext():
        if request.record:
            issued = record_issuance(
                work,
                organization_id=facts.organization_id,
                provider_id=facts.provider_id,
                language=facts.language,
                version_ids=[handout.version_id for handout in facts.handouts],
                fingerprint=digest,
            )
    if not isinstance(target, Path):
        target.write(data)
    return Packet(number_of(facts), digest, pages, facts, issued)


def packet_pdf(
    work: Workspace, request: PacketRequest, reporter: Reporter | None = None
) -> tuple[bytes, Packet]:
    """Make a packet in memory, for the preview; raises what `build_packet` does."""
    stream = BytesIO()
    packet = build_packet(work, request, stream, reporter)
    return stream.getvalue(), packet


def lay_out(
    facts: PacketFacts, contents: Sequence[bytes], digest: str, reporter: Reporter
) -> tuple[bytes, int]:
    """Return the packet's bytes and its number of pages; the same facts give the same bytes.

    Raises:
        FileError: A handout is damaged; the detail names it.
    """
    words = BY_LANGUAGE[facts.language]
    names = [f"{handout.mark}, {handout.title}" for handout in facts.handouts]
    files = [open_handout(data, name) for data, name in zip(contents, names, strict=True)]
    counts = [len(file.pages) for file in files]
    entries = plan(facts, counts, words)
    places: dict[tuple[int, int], int] = {}

    def story(pages: Pages) -> list[Flowable]:
        parts = [*sheets.cover(facts, digest, words), *sheets.contents(entries, pages, words)]
        parts += sheets.codes(facts, words)
        for entry in entries:
            if entry.handout is not None:
                parts += sheets.handout(entry, counts[entry.handout], places)
        return [*parts, *sheets.sign_in(facts, words)]

    base = BytesIO()
    pages = build(base, story, _meta(facts, digest, words), reporter)
    reporter.report(Progress(pages, pages))
    if not files:
        return base.getvalue(), pages
    return put_in(base.getvalue(), list(zip(names, files, strict=True)), places, reporter), pages


def number_of(facts: PacketFacts) -> str:
    """Return the packet's number: day, language and the provider's last four digits."""
    return f"P-{facts.day:%Y%m%d}-{facts.language.upper()}-{facts.npi[-4:]}"


def _meta(facts: PacketFacts, digest: str, words: Words) -> PageMeta:
    who = " ".join(text for text in (facts.rep or words.nobody, facts.rep_phone) if text)
    return PageMeta(
        title=f"{title_of(facts, words)}, {facts.provider}",
        header_left=f"{words.owner} · {facts.provider}",
        footer_left=words.call.format(who=who),
        footer_center=f"{number_of(facts)} · {short(digest)}",
        author=facts.made_by,
        subject=digest,
        language=words.tag,
        first="cover",
        of=words.of,
    )
