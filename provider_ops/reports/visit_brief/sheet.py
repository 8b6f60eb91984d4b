"""The page of a visit brief: as many rows of each list as one page holds, and how many more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph, Table, TableStyle

from provider_ops.charts.text import broken, shorten
from provider_ops.core import glossary
from provider_ops.reports.letterhead import Letterhead
from provider_ops.reports.page import BODY, FOOT_ROOM, HEIGHT, TOP, Section
from provider_ops.reports.parts import BARE, GUTTER, Across, heading, two_columns
from provider_ops.reports.styles import paper_styles, turned
from provider_ops.reports.table import SIDE, Cell, Column, figure_table, share
from provider_ops.reports.times import clock_time
from provider_ops.reports.visit_brief import lists
from provider_ops.reports.visit_brief.says import day_of, long_day, said, source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.styles import ParagraphStyle

    from provider_ops.charts.text import Measure
    from provider_ops.overview.talking import TalkPoint
    from provider_ops.reports.visit_brief.facts import BriefFacts
    from provider_ops.reports.visit_brief.lists import Listing
    from provider_ops.reports.visit_brief.words import Words

ROOM = HEIGHT - TOP - FOOT_ROOM - 1
HALF = (BODY - GUTTER) / 2
ASK = 152.0
PAST = BODY - 2 * (ASK + GUTTER)
"""Notes of visits are the longest words at the head."""
ABOUT, SOURCE = 74.0, 98.0
_BLANKS = re.compile(r"[^\S\u00a0]+")
"""White space where a line may end."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many rows of what, in how many lines each; the last fits whatever the facts say."""

    points: int
    heads: int
    rows: int
    lines: int = 2


LIMITS = (
    Limits(8, 3, 4, lines=5), Limits(8, 3, 4), Limits(7, 3, 3), Limits(6, 3, 3), Limits(5, 2, 2),
    Limits(4, 2, 1),
)  # fmt: skip


def one_page(facts: BriefFacts, words: Words) -> Sequence[Flowable]:
    """Return the page with as many rows as fit."""
    story: list[Flowable] = []
    for limits in LIMITS:
        story = _story(facts, words, limits)
        if _height(story) <= ROOM:
            break
    return story


def _story(facts: BriefFacts, words: Words, limits: Limits) -> list[Flowable]:
    day = long_day(facts.day, words)
    time = _when(facts, words)
    about = facts.about
    who = " · ".join(filter(None, (about.name, f"NPI {about.npi}" if about.npi else "")))
    pairs = (
        (lists.ending(facts, words), lists.changed(facts, words)),
        (lists.denials(facts, words), lists.cases(facts, words)),
        (lists.promises(facts, words), lists.teaching(facts, words)),
    )
    return [
        Section("brief", words.kind),
        Letterhead(words.kind, who, day, " · ".join(filter(None, (time, facts.place)))),
        _heads(facts, words, limits),
        *_talk(facts.points, words, limits),
        *(two_columns(_list(left, words, limits), _list(right, words, limits))
          for left, right in pairs),
    ]  # fmt: skip


def _when(facts: BriefFacts, words: Words) -> str:
    """Return the time of the visit, or its purpose where it has none; a later one by its day."""
    visit = facts.planned
    if visit is None:
        return words.unplanned
    if visit.day > facts.day:
        return words.next_visit.format(day=day_of(visit.day))
    if visit.minute is not None:
        return clock_time(visit.minute)
    return glossary.said(visit.purpose, facts.language)


def _heads(facts: BriefFacts, words: Words, limits: Limits) -> Flowable:
    """Whom to ask for, how the contract stands, who was there before."""
    about = facts.about
    one, many = words.clinicians
    size = one if about.clinicians == 1 else many.format(n=f"{about.clinicians:,}")
    members = words.members.format(n=f"{about.members:,}")
    columns = (
        (words.ask_for, lists.people(facts, words), words.nobody),
        (f"{words.contract} · {size}, {members}", lists.contract(facts, words), words.no_contract),
        (words.last_visits, lists.past(facts), words.first_visit),
    )
    styles = paper_styles()
    label = turned(styles.note, spaceBefore=0, spaceAfter=1.5)
    strong, small = turned(styles.small, weight=600), turned(styles.small, color="tx_2")
    cells: list[list[Flowable]] = []
    for (title, entries, nothing), wide in zip(columns, (ASK, ASK, PAST), strict=True):
        more = len(entries) - limits.heads
        named = f"{title} · {words.more.format(n=more)}" if more > 0 else title
        cell: list[Flowable] = [Paragraph(escape(named), label)]
        for main, under in entries[: limits.heads]:
            cell.append(Paragraph(escape(clip(main, wide, 2, strong)), strong))
            if under:
                cell.append(Paragraph(_in_lines(under, wide, limits.lines, small), small))
        if not entries:
            cell.append(Paragraph(escape(nothing), small))
        cells.append(cell)
    rules = [*BARE, ("RIGHTPADDING", (0, 0), (1, 0), GUTTER)]
    widths = [ASK + GUTTER, ASK + GUTTER, PAST]
    return Table([cells], colWidths=widths, style=TableStyle(rules), hAlign="LEFT")


def _talk(points: Sequence[TalkPoint], words: Words, limits: Limits) -> list[Flowable]:
    most = limits.points
    aside = words.talk_aside
    if len(points) > most:
        aside = f"{aside} · {words.more.format(n=len(points) - most)}"
    styles = paper_styles()
    packet = styles.packet
    room = BODY - ABOUT - SOURCE - 2 * SIDE - 1
    rows: list[list[Cell]] = [
        [clip(lists.tag_of(point), ABOUT - SIDE, 1, turned(packet, weight=600, code=True)),
         clip(said(point, words), room, limits.lines, packet),
         clip(source(point, words), SOURCE - SIDE, 2, turned(packet, color="tx_2"))]
        for point in points[:most]
    ] or [["", words.silent, ""]]  # fmt: skip
    columns = [Column("", ABOUT, strong=True, code=True), Column(""),
               Column("", SOURCE, muted=True)]  # fmt: skip
    table = figure_table(columns, rows, size="packet")
    return [_closer(words.talk, aside), table]


def _closer(text: str, aside: str) -> Paragraph:
    """A heading that stands closer to what is above it than on long papers."""
    made = heading(text, aside)
    made.style = turned(made.style, spaceBefore=11)
    return made


def _list(listing: Listing, words: Words, limits: Limits) -> list[Flowable]:
    """A heading, as many rows as asked, and in the heading how many more there are."""
    rows = listing.rows[: limits.rows]
    more = len(listing.rows) - len(rows)
    aside = " · ".join(
        part for part in (listing.aside, words.more.format(n=more) if more else "") if part
    )
    made: list[Flowable] = [heading(listing.title, aside)]
    if not rows:
        return [*made, Paragraph(escape(listing.nothing), paper_styles().small)]
    cells = [_cells(row, listing.columns, limits.lines) for row in rows]
    made.append(figure_table(listing.columns, cells, width=HALF))
    if listing.note:
        note = turned(paper_styles().note, spaceBefore=3, spaceAfter=0)
        made.append(Paragraph(escape(clip(listing.note, HALF, 1, note)), note))
    return made


def _cells(row: Sequence[str], columns: Sequence[Column], lines: int) -> list[Cell]:
    """The words of a row; before empty cells they take the room of these too."""
    widths = share(columns, HALF)
    cells: list[Cell] = []
    for at, (text, column) in enumerate(zip(row, columns, strict=True)):
        style = turned(paper_styles().small, weight=600 if column.strong else 400, code=column.code)
        end = at + 1
        while text and end < len(row) and not row[end]:
            end += 1
        room = sum(widths[at:end]) - 2 * SIDE
        said = clip(text, room, lines, style)
        cells.append(said if end == at + 1 else Across(Paragraph(escape(said), style), room))
    return cells


def _in_lines(text: str, width: float, lines: int, style: ParagraphStyle) -> str:
    """Return what `clip` does as markup in the lines it takes: a dot between parts ends none."""
    said = clip(text, width, lines, style)
    found = broken(said, style.fontSize, 400, width, _wide_in(style))
    return "<br/>".join(escape(line.removesuffix(" ·")) for line in found)


def _wide_in(style: ParagraphStyle) -> Measure:
    return lambda words, size, _weight: float(stringWidth(words, style.fontName, size))


def clip(text: str, width: float, lines: int, style: ParagraphStyle) -> str:
    """Return `text` as words that take at most `lines` lines, shortened if they must be."""
    wide, size = _wide_in(style), style.fontSize
    flat = " ".join(_BLANKS.split(text.strip()))
    found = broken(flat, size, 400, width, wide)
    if any(wide(line, size, 400) > width for line in found):
        return shorten(flat, size, 400, width, wide)  # one word alone is wider than the room
    if len(found) <= lines:
        return flat
    whole = found[: lines - 1]
    rest = " ".join(found[lines - 1 :])
    return " ".join([*whole, shorten(rest, size, 400, width, wide)])


def _height(story: Sequence[Flowable]) -> float:
    total, after = 0.0, 0.0
    for place, part in enumerate(story):
        _, tall = part.wrap(BODY, 1e6)
        before = float(part.getSpaceBefore()) if place > 1 else 0.0
        total += max(after, before) + float(tall)
        after = float(part.getSpaceAfter())
    return total
