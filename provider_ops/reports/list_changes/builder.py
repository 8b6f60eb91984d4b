"""Makes the paper on changes of a list: facts once, pages, and a file that is whole or absent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from provider_ops.codes.rules.changes import Kind
from provider_ops.core.clock import day_in
from provider_ops.core.text import count
from provider_ops.reports.fingerprint import fingerprint, short
from provider_ops.reports.list_changes.facts import (
    SPAN_DAYS,
    TOP_CODES,
    ChangesFacts,
    ChangesRequest,
    changes_facts,
)
from provider_ops.reports.list_changes.words import change_words, label_of
from provider_ops.reports.page import PageMeta, Pages, build
from provider_ops.reports.parts import (
    Kpi,
    body,
    definitions,
    finding,
    fingerprint_box,
    heading,
    kpi_row,
    note,
)
from provider_ops.reports.table import Cell, Column, Status, figure_table

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from reportlab.platypus import Flowable

    from provider_ops.core.progress import Reporter
    from provider_ops.reports.glyphs import Key
    from provider_ops.reports.list_changes.facts import Side
    from provider_ops.store.workspace import Workspace

_GLYPHS: dict[Kind, Key] = {Kind.ADDED: "ok", Kind.ENDED: "no", Kind.CHANGED: "wip"}


@dataclass(frozen=True, slots=True)
class ChangesPaper:
    """A paper that was made. `fingerprint` is the SHA-256 of its facts in hex."""

    number: str
    fingerprint: str
    pages: int
    facts: ChangesFacts


def write_list_changes(
    work: Workspace, request: ChangesRequest, target: Path, reporter: Reporter | None = None
) -> ChangesPaper:
    """Make the paper and put it at `target`, complete or not at all.

    Raises:
        NotFoundError: One of the lists is not there.
        ReportFileError: The file cannot be written there.
        Cancelled: Between two pages.
    """
    with work.read() as session:
        facts = changes_facts(session, work, request)
    return build_list_changes(facts, target, reporter)


def build_list_changes(
    facts: ChangesFacts, target: Path | BinaryIO, reporter: Reporter | None = None
) -> ChangesPaper:
    """Lay out facts; the same facts give the same bytes."""
    digest = fingerprint(facts)
    number = f"LC-{facts.day:%Y%m%d}-{digest[:4].upper()}"
    meta = PageMeta(
        title=f"Changes of {facts.after.name}",
        header_left=f"Changes of an approved list · {facts.day:%m/%d/%Y}",
        footer_left="Provider Relations · no member data",
        footer_center=f"{number} · {short(digest)}",
        author=facts.made_by,
        subject=f"Fingerprint {digest}",
    )

    def story(_pages: Pages) -> list[Flowable]:
        return [*_summary(facts), *_changes(facts), *_reach(facts), *_method(facts, digest)]

    pages = build(target, story, meta, reporter)
    return ChangesPaper(number, digest, pages, facts)


def _summary(facts: ChangesFacts) -> list[Flowable]:
    found = facts.comparison
    told = [f"{found.count(kind):,} {kind.value}" for kind in Kind if found.count(kind)]
    headline = f"{facts.after.name}: {', '.join(told)}" if told else (
        f"{facts.after.name} approves the same")  # fmt: skip
    kpis = [
        Kpi(kind.value.capitalize(), f"{found.count(kind):,}", _GLYPHS[kind],
            count(found.codes(kind), "code number"))
        for kind in Kind
    ]  # fmt: skip
    lead = (
        f"{count(len(facts.contracts), 'contract')} with {count(facts.clinicians, 'clinician')} "
        f"pay by it; in the last {SPAN_DAYS} days they billed "
        f"{count(facts.line_count, 'line')} of the codes that differ."
    )
    pairs = [("Before", _version(facts, facts.before)), ("After", _version(facts, facts.after)),
             ("As before", f"{count(found.same, 'code number')} approved the same")]  # fmt: skip
    return [*finding(headline, lead, key="changes", section="Changes"), kpi_row(kpis),
            definitions(pairs, term=72)]  # fmt: skip


def _changes(facts: ChangesFacts) -> list[Flowable]:
    if not facts.comparison.changes:
        return [body("No code came, went or changed its conditions.")]
    rows: list[list[Cell]] = [
        [Status(_GLYPHS[one.kind], one.kind.value.capitalize()), one.extent.words,
         label_of(facts, one), change_words(one)]
        for one in facts.comparison.changes
    ]  # fmt: skip
    columns = [Column("What", 66), Column("Code", 82, strong=True, code=True),
               Column("What it is", 150), Column("Conditions, before \N{RIGHTWARDS ARROW} after",
                                                  muted=True)]  # fmt: skip
    return [heading("Codes", "by what they cover"), figure_table(columns, rows)]


def _reach(facts: ChangesFacts) -> list[Flowable]:
    parts: list[Flowable] = [heading("Whom it reaches", "contracts that pay by it on either day")]
    if not facts.contracts:
        return [*parts, body("No contract pays by the list on these days.")]
    rows: list[list[Cell]] = [
        [one.number, one.organization, _day(one.first), _day(one.last) or "No end",
         f"{one.clinicians:,}"]
        for one in facts.contracts
    ]  # fmt: skip
    parts.append(
        figure_table([Column("Contract", 90, code=True, strong=True), Column("Office"),
                      Column("Since", 72), Column("Through", 72),
                      Column("Clinicians", 66, "right")], rows)
    )  # fmt: skip
    if facts.lines:
        billed: list[list[Cell]] = [[code, f"{lines:,}"] for code, lines in facts.lines[:TOP_CODES]]
        rest = len(facts.lines) - len(billed)
        parts += [
            heading("Billed of these codes", f"{_day(facts.first)} to {_day(facts.day)}"),
            figure_table([Column("Code", 120, code=True, strong=True),
                          Column("Lines", 72, "right")], billed, width=192),
        ]  # fmt: skip
        if rest > 0:
            parts.append(note(f"And {count(rest, 'more code')} in the program."))
    return parts


def _method(facts: ChangesFacts, digest: str) -> list[Flowable]:
    return [
        note("Entries are compared by what they cover: a range written out code by code is no "
             "change. Code numbers are all that a range spans, in use or not."
             + (" On one and the same day another last day is a change too."
                if facts.before.day == facts.after.day else "")),
        heading("What this paper rests on"),
        fingerprint_box("Every figure and sentence above, read at one instant.", digest),
    ]  # fmt: skip


def _version(facts: ChangesFacts, side: Side) -> str:
    known = day_in(facts.time_zone, side.known)
    return f"{side.name} in force on {_day(side.day)}, as known on {_day(known)}"


def _day(day: date | None) -> str:
    return "" if day is None else f"{day:%m/%d/%Y}"
