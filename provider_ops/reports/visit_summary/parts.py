"""The parts of a visit summary, top to bottom as the office reads them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from reportlab.platypus import Flowable, Paragraph, Spacer, Table, TableStyle

from provider_ops.codes.rules.told import asked_words
from provider_ops.core.glossary import said
from provider_ops.core.strokes import strokes_from_text
from provider_ops.reports.page import BODY
from provider_ops.reports.parts import (
    BARE,
    GUTTER,
    aside,
    column_widths,
    heading,
    note,
    two_columns,
    unbroken,
)
from provider_ops.reports.quick_sheet.words import record_words
from provider_ops.reports.styles import PAPER, paper_styles, turned
from provider_ops.reports.table import Cell, Column, Marked, Rich, Status, figure_table
from provider_ops.reports.times import clock_time
from provider_ops.reports.visit_summary.head import Head
from provider_ops.reports.visit_summary.signed import SignatureLine
from provider_ops.reports.visit_summary.words import (
    LANGUAGE_NAMES,
    OTHER,
    long_day,
)
from provider_ops.visits.rules import Signature

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provider_ops.codes.queries import RecentCheck
    from provider_ops.reports.glyphs import Key
    from provider_ops.reports.visit_summary.facts import SummaryFacts
    from provider_ops.reports.visit_summary.words import Words

_ANSWERS: dict[str, Key] = {"yes": "ok", "no": "no", "review": "wa"}
ANSWERS = 2
_BY = 96


@dataclass(frozen=True, slots=True)
class Room:
    """How many rows of a table and of open promises, characters of a text and names are shown."""

    rows: int
    before: int
    words: int
    people: int


def page(facts: SummaryFacts, words: Words, room: Room) -> list[Flowable]:
    """Return the whole page."""
    head = Head(
        words.kind, f"{facts.office} · NPI {facts.npi}" if facts.npi else facts.office,
        long_day(facts.day, words), _when(facts, words),
    )  # fmt: skip
    return [
        head, _people(facts, words, room), *_changes(facts, words, room),
        *_tasks(facts, words, room), *_before(facts, words, room),
        _left_and_asked(facts, words, room),
        Spacer(0, 12), aside(Rich(_brief(facts))), *_signatures(facts, words),
    ]  # fmt: skip


def _when(facts: SummaryFacts, words: Words) -> str:
    times = ""
    if facts.start is not None:
        times = clock_time(facts.start)
        if facts.end is not None and facts.end > facts.start:
            times = words.times.format(first=times, last=clock_time(facts.end))
    return " · ".join(part for part in (times, facts.place) if part)


def _people(facts: SummaryFacts, words: Words, room: Room) -> Flowable:
    there = [
        ", ".join(part for part in (name, said(role, facts.language)) if part)
        for name, role in facts.there
    ]
    about = [said(one, facts.language) for one in facts.topics]
    rep = [f"<b>{escape(facts.rep.name)}</b>", escape(facts.rep.phone), escape(facts.rep.email)]
    if facts.next_visit is not None:
        rep.append(escape(words.next_visit.format(day=_day(facts.next_visit))))
    columns = (
        (words.there, [escape(one) for one in _few(there, room.people)]),
        (words.about, [escape(_short(one, 60)) for one in _few(about, room.people)]),
        (words.rep, [line for line in rep if line]),
    )
    styles = paper_styles()
    small = turned(styles.note, spaceBefore=0, spaceAfter=1)
    plain = turned(styles.body, spaceAfter=0, leading=14)
    cells = [[[Paragraph(escape(title), small), Paragraph("<br/>".join(lines) or "\u2013", plain)]
              for title, lines in columns]]  # fmt: skip
    rules: list[Any] = [*BARE, ("RIGHTPADDING", (0, 0), (1, 0), GUTTER)]
    width = BODY / 3
    return Table(cells, colWidths=[width] * 3, style=TableStyle(rules), hAlign="LEFT",
                 spaceBefore=10, spaceAfter=2)  # fmt: skip


def _changes(facts: SummaryFacts, words: Words, room: Room) -> list[Flowable]:
    if not facts.changes:
        return []
    columns = [Column(words.code, 70, strong=True, code=True), Column(words.do),
               Column(words.why, 90), Column(words.again, 78)]  # fmt: skip
    rows: list[list[Cell]] = []
    for one in facts.changes[: room.rows]:
        why = one.why
        if one.lines and why:
            why = (words.line if one.lines == 1 else words.lines).format(reason=why, n=one.lines)
        rows.append([one.code, _short(one.do.strip() or words.go_over, room.words), why,
                     _day(one.again) if one.again else ""])  # fmt: skip
    table = figure_table(columns, rows, size="packet")
    return [heading(words.changes), table, *_rest(len(facts.changes), room.rows, words)]


def _tasks(facts: SummaryFacts, words: Words, room: Room) -> list[Flowable]:
    if not facts.tasks:
        return [heading(words.tasks), note(words.no_tasks)]
    columns = [Column(words.task), Column(words.who, 128), Column(words.by, _BY, strong=True)]
    rows: list[list[Cell]] = [
        [Status("ok" if one.done else "clock", _short(one.text, room.words)), one.who,
         words.done if one.done else _due(one.by, facts.day)]
        for one in facts.tasks[: room.rows]
    ]  # fmt: skip
    return [heading(words.tasks), figure_table(columns, rows, size="packet"),
            *_rest(len(facts.tasks), room.rows, words)]  # fmt: skip


def _before(facts: SummaryFacts, words: Words, room: Room) -> list[Flowable]:
    if not facts.before:
        return []
    columns = [Column(words.task), Column(words.who, 128), Column(words.by, _BY, strong=True)]
    rows: list[list[Cell]] = [
        [Status("wa" if one.is_late else "clock", _short(one.text, room.words)), one.who,
         (words.late if one.is_late else "{day}").format(day=_due(one.by, facts.day))]
        for one in facts.before[: room.before]
    ]  # fmt: skip
    return [heading(words.before), figure_table(columns, rows, size="packet"),
            *_rest(len(facts.before), room.before, words)]  # fmt: skip


def _left_and_asked(facts: SummaryFacts, words: Words, room: Room) -> Flowable:
    wide, narrow = column_widths()
    left: list[Flowable] = [heading(words.left)]
    if facts.left:
        rows: list[list[Cell]] = [
            [_short(one.title, room.words), f"{one.language.upper()} v{one.version}",
             f"\u00d7 {one.copies}"]
            for one in facts.left[: room.rows]
        ]  # fmt: skip
        left.append(figure_table([Column(""), Column("", 56), Column("", 26, align="right")],
                                 rows, width=wide))  # fmt: skip
        left += _rest(len(facts.left), room.rows, words)
        names = LANGUAGE_NAMES[facts.language]
        left += [
            note(words.behind.format(language=names.get(one.language, one.language),
                                     title=_short(one.title, 40), english=one.behind))
            for one in facts.left[:2] if one.behind
        ]  # fmt: skip
    else:
        left.append(note(words.nothing_left))
    right: list[Flowable] = [heading(words.asked)]
    right += [_answer(one, facts, words, narrow) for one in facts.answers[:ANSWERS]]
    if not facts.answers:
        right.append(note(words.no_question))
    if facts.cases:
        right.append(note(words.cases.format(numbers=", ".join(facts.cases))))
    return two_columns(left, right)


def _answer(told: RecentCheck, facts: SummaryFacts, words: Words, width: float) -> Flowable:
    """The question, the answer as it was given, and its number, in a box."""
    styles = paper_styles()
    code = asked_words(told.question(told.known_on), words.beside)
    place = words.at_place.format(place=told.place_of_service) if told.place_of_service else ""
    who = told.provider or f"NPI {told.npi}"
    asked = words.question.format(who=who, code=code, day=_day(told.on), place=place)
    said = told.said()
    sentence = " ".join(record_words(test, facts.language)
                        for test in (said.deciding, *said.warnings))  # fmt: skip
    body = turned(styles.small, spaceAfter=0)
    lines = [
        Paragraph(f"<b>{escape(asked)}</b>", turned(body, spaceAfter=3)),
        Marked(_ANSWERS[told.answer],
               Paragraph(f"<b>{escape(words.answers[told.answer])}</b> {escape(sentence)}", body)),
        Paragraph(escape(words.answer.format(number=told.fingerprint[:8].upper(),
                                             day=_day(told.known_on))),
                  turned(styles.note, spaceBefore=3, spaceAfter=0)),
    ]  # fmt: skip
    rules: list[Any] = [
        *BARE, ("BOX", (0, 0), (-1, -1), 0.75, PAPER["line_3"]),
        ("ROUNDEDCORNERS", [3, 3, 3, 3]), ("LEFTPADDING", (0, 0), (-1, -1), 9),
        ("RIGHTPADDING", (0, 0), (-1, -1), 9), ("TOPPADDING", (0, 0), (-1, -1), 7),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
    ]  # fmt: skip
    return Table([[lines]], colWidths=[width], style=TableStyle(rules), hAlign="LEFT",
                 spaceAfter=6)  # fmt: skip


def _brief(facts: SummaryFacts) -> str:
    """The paper in one sentence or two, in its other language."""
    words = OTHER[facts.language]
    said = []
    if facts.changes:
        codes = ", ".join(dict.fromkeys(one.code for one in facts.changes))
        said.append(words.brief_codes.format(codes=codes))
        again = [one.again for one in facts.changes if one.again]
        if again:
            said.append(words.brief_again.format(day=_day(min(again))))
    pending = sorted((one for one in (*facts.tasks, *facts.before) if not one.done),
                     key=lambda one: (one.by is None, one.by or facts.day))  # fmt: skip
    if pending:
        one_task = len(pending) == 1
        said.append(words.brief_task if one_task else words.brief_tasks.format(n=len(pending)))
        first = pending[0]
        if first.by is not None:
            whose = words.brief_only if one_task else words.brief_first
            said.append(whose.format(who=first.who, day=_day(first.by)))
    if facts.left:
        said.append(_left_words(facts, words))
    if facts.next_visit is not None:
        said.append(words.brief_next.format(day=_day(facts.next_visit)))
    if facts.rep.phone:
        said.append(words.brief_call.format(name=facts.rep.name, phone=unbroken(facts.rep.phone)))
    return f"<b>{words.brief}</b> {escape(' '.join(said) or words.brief_nothing)}"


def _left_words(facts: SummaryFacts, words: Words) -> str:
    """How many materials were left, and of more than one copy each how many in all."""
    many, copies = len(facts.left), sum(one.copies for one in facts.left)
    number = words.copies.format(n=copies) if copies > many else ""
    if many == 1:
        return words.brief_left_one.format(copies=number)
    return words.brief_left.format(n=many, copies=number)


def _signatures(facts: SummaryFacts, words: Words) -> list[Flowable]:
    strokes = strokes_from_text(facts.signed)
    signer = facts.signer if strokes or not facts.signed else facts.signed
    says = words.signed_by if signer else words.signed_on
    written = {
        Signature.DECLINED: words.declined, Signature.PAPER: words.on_paper,
        Signature.SIGNED: "" if strokes else says.format(name=signer, day=_day(facts.day)),
        Signature.NONE: "",
    }[facts.signature]  # fmt: skip
    practice = words.signed_practice.format(name=signer).strip()
    plan = words.signed_plan.format(name=facts.rep.name, plan=facts.plan).strip()
    each = (BODY - GUTTER) / 2
    cells = [[SignatureLine(each, practice, strokes, written), SignatureLine(each, plan)]]
    rules: list[Any] = [*BARE, ("RIGHTPADDING", (0, 0), (0, 0), GUTTER)]
    return [Spacer(0, 14), Table(cells, colWidths=[each + GUTTER, each],
                                 style=TableStyle(rules), hAlign="LEFT")]  # fmt: skip


def _few(lines: Sequence[str], most: int) -> list[str]:
    if len(lines) <= most:
        return list(lines)
    return [*lines[: most - 1], f"+ {len(lines) - most + 1}"]


def _rest(all_: int, shown: int, words: Words) -> list[Flowable]:
    return [note(words.more.format(n=all_ - shown))] if all_ > shown else []


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _due(day: date | None, printed: date) -> str:
    """The day, with its year where that is another one."""
    if day is None:
        return ""
    return f"{day:%m/%d}" if day.year == printed.year else _day(day)


def _day(day: date) -> str:
    return f"{day:%m/%d/%Y}"
