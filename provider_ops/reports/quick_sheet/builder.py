"""Lays out a quick sheet; the same answer gives the same bytes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from xml.sax.saxutils import escape

from provider_ops.codes.rules.check import APPROVED_LIST, is_quiet
from provider_ops.codes.rules.trail import FAIL, PASS, UNKNOWN
from provider_ops.reports.fingerprint import short
from provider_ops.reports.page import PageMeta, Pages, build, write_whole
from provider_ops.reports.parts import (
    body,
    callout,
    finding,
    fingerprint_box,
    heading,
)
from provider_ops.reports.quick_sheet.words import (
    LANGUAGES,
    fix_words,
    record_words,
    source_words,
)
from provider_ops.reports.table import Cell, Column, Rich, Status, figure_table
from provider_ops.reports.times import moment

if TYPE_CHECKING:
    from datetime import date

    from reportlab.platypus import Flowable

    from provider_ops.codes.rules.trail import Result, Test
    from provider_ops.core.progress import Reporter
    from provider_ops.reports.glyphs import Key
    from provider_ops.reports.quick_sheet.facts import SheetFacts
    from provider_ops.reports.quick_sheet.words import Words

_WAYS = ((False, True), (True, True), (True, False))
"""Ways to fit the one page: as it is, with the trail dense, without the nearest codes too."""

_GLYPHS: dict[Result, Key] = {PASS: "ok", FAIL: "no", UNKNOWN: "wa"}


@dataclass(frozen=True, slots=True)
class QuickSheet:
    """A sheet that was made. `fingerprint` is that of the answer."""

    number: str
    fingerprint: str
    pages: int


def build_quick_sheet(
    facts: SheetFacts, target: Path | BinaryIO, reporter: Reporter | None = None
) -> QuickSheet:
    """Write the sheet, complete or not at all.

    Raises:
        ReportFileError: The file cannot be written there.
    """
    words = LANGUAGES[facts.language]
    number = f"QS-{facts.fingerprint[:8].upper()}"
    meta = PageMeta(
        title=f"{words.kind} {number}",
        header_left=f"{words.kind} · {facts.question.code}",
        header_right=f"{facts.provider or facts.question.npi} · {_day(facts.question.on)}",
        footer_left=words.owner,
        footer_center=f"{number} · {short(facts.fingerprint)}",
        author=facts.made_by,
        subject=f"Fingerprint {facts.fingerprint}",
        language=words.tag,
        of=words.of,
    )

    def story(dense: bool, nearest: bool, _pages: Pages) -> list[Flowable]:  # noqa: FBT001
        return [*_answer(facts, words), *_trail(facts, words, dense=dense),
                *_fixes(facts, words), *_foot(facts, words, nearest=nearest)]  # fmt: skip

    made = []
    for dense, nearest in _WAYS:
        stream = BytesIO()
        pages = build(stream, partial(story, dense, nearest), meta, reporter)
        made.append((pages, stream.getvalue()))
        if pages == 1:
            break
    pages, data = made[-1] if made[-1][0] == 1 else made[0]
    if isinstance(target, Path):
        write_whole(target, data)
    else:
        target.write(data)
    return QuickSheet(number, facts.fingerprint, pages)


def _answer(facts: SheetFacts, words: Words) -> list[Flowable]:
    question = facts.question
    code = "-".join((question.code, *question.modifiers))
    who = facts.provider or words.nobody.format(npi=question.npi)
    headline = words.headline.format(answer=words.answers[facts.answer], code=code, who=who,
                                     day=_day(question.on))  # fmt: skip
    asked = [f"NPI {question.npi}", facts.label]
    if question.place_of_service:
        asked.append(words.at_place.format(place=question.place_of_service))
    if question.units != 1:
        asked.append(words.units.format(units=f"{question.units:f}"))
    if question.beside:
        asked.append(words.beside.format(codes=", ".join(question.beside)))
    lead = record_words(facts.deciding, facts.language)
    return [*finding(headline, lead, key="answer", section=words.kind),
            body(" · ".join(filter(None, asked)))]  # fmt: skip


def _trail(facts: SheetFacts, words: Words, *, dense: bool) -> list[Flowable]:
    """Return the table of tests; `dense` leaves the days to the sentences, which tell them too."""
    listed = next((test.source for test in facts.trail if test.test == APPROVED_LIST), "")
    rows: list[list[Cell]] = [
        [Status("pend" if is_quiet(test) else _GLYPHS[test.result],
                words.titles.get(test.test, test.test), strong=test.result == FAIL),
         record_words(test, facts.language), _span(test, words),
         source_words(test.source.removesuffix(f", {listed}"), facts.language)]
        for test in facts.trail
    ]  # fmt: skip
    columns = [Column(words.check, 108), Column(words.record), Column(words.valid, 118, muted=True),
               Column(words.source, 98, muted=True)]  # fmt: skip
    if dense:
        columns[2:] = [Column(words.source, 160, muted=True)]
        rows = [[title, said, source] for title, said, _span, source in rows]
    return [heading(words.trail), figure_table(columns, rows)]


def _fixes(facts: SheetFacts, words: Words) -> list[Flowable]:
    if not facts.fixes:
        clear = facts.answer == "yes" and not facts.warned
        return [heading(words.nothing_to_fix)] if clear else []
    rows: list[list[Cell]] = []
    for remedy in facts.fixes:
        title, detail = fix_words(remedy, facts.language)
        rows.append([Rich(f"<b>{escape(title)}</b> {escape(detail)}")])
    return [heading(words.fixes, words.fixes_aside), figure_table([Column("")], rows)]


def _foot(facts: SheetFacts, words: Words, *, nearest: bool) -> list[Flowable]:
    parts: list[Flowable] = []
    if facts.denial:
        parts.append(heading(words.denial.format(denial=facts.denial), words.denial_aside))
    if facts.nearest and nearest:
        parts.append(heading(words.nearest, words.nearest_aside))
        parts += [body(f"{name}: {codes}") for name, codes in facts.nearest]
    at = words.no_facts
    if facts.facts_at is not None:
        at = moment(facts.facts_at, facts.time_zone)
    rests = words.rests.format(known=_day(facts.question.known_on), facts=at)
    return [*parts, callout(words.never, "wa", "wa"), heading(words.rests_on),
            fingerprint_box(rests, facts.fingerprint)]  # fmt: skip


def _span(test: Test, words: Words) -> str:
    if test.first is None:
        return ""
    if test.last is None:
        return words.open_end.format(first=_day(test.first))
    return words.since.format(first=_day(test.first), last=_day(test.last))


def _day(day: date) -> str:
    return f"{day:%m/%d/%Y}"
