"""The pages of a packet that are made here, and room for the handouts."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Table, TableStyle

from provider_ops.codes.rules.categories import range_words
from provider_ops.core.glossary import said
from provider_ops.reports.cover import Fact, PacketCover
from provider_ops.reports.fingerprint import short
from provider_ops.reports.packet.plan import CODES, SIGN_IN, title_of
from provider_ops.reports.page import BODY, Pages, Section, new_page
from provider_ops.reports.parts import BARE, callout, finding, heading, note
from provider_ops.reports.styles import PAPER, paper_styles, turned
from provider_ops.reports.table import Cell, Column, Rich, Status, figure_table
from provider_ops.reports.times import moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provider_ops.reports.packet.codes import CodeList, SheetCode
    from provider_ops.reports.packet.facts import PacketFacts
    from provider_ops.reports.packet.plan import Entry
    from provider_ops.reports.packet.words import Words

SIGNERS = 16
MOST_ENDING = 24
LIST_START = 96.0


class Slot(Flowable):  # type: ignore[misc, unused-ignore]
    """Keeps a page for a page of a handout and notes in `found` which page that is."""

    def __init__(self, found: dict[tuple[int, int], int], handout: int, page: int) -> None:
        super().__init__()
        self.found = found
        self.place = (handout, page)
        self.width, self.height = BODY, 10.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Takes a little room, so that the page is not empty."""
        return self.width, self.height

    def draw(self) -> None:
        """Note the page; the handout is drawn over it later."""
        self.found[self.place] = self.canv.getPageNumber()


def cover(facts: PacketFacts, digest: str, words: Words) -> list[Flowable]:
    """Return the cover."""
    about = " · ".join(
        filter(None, (f"NPI {facts.npi}", said(facts.specialty, facts.language),
                      facts.organization))
    )
    row = (
        Fact(words.made_by, facts.made_by,
             words.facts_as_of.format(time=moment(facts.as_of, facts.time_zone))),
        Fact(words.questions, facts.rep or words.nobody, facts.rep_phone),
        Fact(words.language, words.language_name),
        Fact(words.fingerprint, short(digest), code=True),
    )
    sheet = PacketCover(
        words.kind, title_of(facts, words), facts.provider, about, row, words.check_date
    )
    return [sheet, *new_page()]


def contents(entries: Sequence[Entry], pages: Pages, words: Words) -> list[Flowable]:
    """Return the contents with page numbers."""
    rows: list[list[Cell]] = [
        [Rich(f"<b>{_plain(entry.title)}</b><br/>{_plain(entry.note)}"), pages.of(entry.key)]
        for entry in entries
    ]
    columns = [Column(""), Column("", 60, "right", strong=True)]
    return [
        *finding(words.inside, words.inside_lead, key="contents"),
        figure_table(columns, rows, size="packet"),
        *new_page(),
    ]


def codes(facts: PacketFacts, words: Words) -> list[Flowable]:
    """Return the sheet of approved codes."""
    on = day(facts.day)
    if not facts.lists:
        return [
            *finding(words.no_codes.format(day=on), words.no_codes_lead, key=CODES,
                     section=words.your_codes),
            *new_page(),
        ]  # fmt: skip
    parts = finding(words.your_codes, words.codes_lead.format(day=on), key=CODES)
    soon = [told for one in facts.lists if (told := _soon(one, facts.day, words))]
    if soon:
        text = Rich(f"<b>{_plain(words.ends_soon)}</b> {_plain(' '.join(soon))} "
                    f"{_plain(words.ends_ask)}")  # fmt: skip
        parts.append(callout(text, "wa", "wa"))
    for one in facts.lists:
        parts += _list(one, facts.day, words)
    return [*parts, note(words.owned), *new_page()]


def handout(entry: Entry, count: int, found: dict[tuple[int, int], int]) -> list[Flowable]:
    """Return as many empty pages as the handout has, with its mark at their head."""
    assert entry.handout is not None
    parts: list[Flowable] = [Section(entry.key, entry.mark)]
    for page in range(count):
        parts += [Slot(found, entry.handout, page), *new_page()]
    return parts


def sign_in(facts: PacketFacts, words: Words) -> list[Flowable]:
    """Return the sheet to sign, the last page."""
    styles = paper_styles()
    label, strong = turned(styles.small, color="tx_2"), turned(styles.small, weight=600)
    about = (
        (words.session, title_of(facts, words)),
        (words.date, day(facts.day)),
        (words.place, facts.organization),
        (words.trainer, facts.made_by),
    )
    top = Table(
        [[[Paragraph(_plain(name), label), Paragraph(_plain(value), strong)]
          for name, value in about]],
        colWidths=[BODY * 0.34, BODY * 0.16, BODY * 0.28, BODY * 0.22],
        style=TableStyle([*BARE, ("RIGHTPADDING", (0, 0), (-1, -1), 9)]),
        hAlign="LEFT", spaceAfter=14,
    )  # fmt: skip
    heads = ("", words.name_printed, words.role, words.signature, words.time_in)
    head = [Paragraph(_plain(text), styles.head) for text in heads]
    rows = [[Paragraph(str(n), label), "", "", "", ""] for n in range(1, SIGNERS + 1)]
    sheet = Table(
        [head, *rows],
        colWidths=[24, 174, 104, BODY - 366, 64],
        rowHeights=[16, *[30] * SIGNERS],
        style=TableStyle([
            *BARE,
            ("LEFTPADDING", (1, 0), (-1, -1), 6),
            ("VALIGN", (0, 1), (-1, -1), "BOTTOM"),
            ("BOTTOMPADDING", (0, 1), (0, -1), 4),
            ("LINEBELOW", (0, 0), (-1, 0), 0.75, PAPER["tx_1"]),
            ("LINEBELOW", (0, 1), (-1, -1), 0.5, PAPER["line_3"]),
            ("LINEBEFORE", (1, 1), (-1, -1), 0.4, PAPER["line_2"]),
        ]),
        hAlign="LEFT",
    )  # fmt: skip
    return [*finding(words.sign_in, key=SIGN_IN), top, sheet, note(words.sign_in_foot)]


def day(value: date) -> str:
    """Return a day as people of the market write it, in either language."""
    return f"{value:%m/%d/%Y}"


def _soon(one: CodeList, on: date, words: Words) -> str:
    """Which codes of a list end soon, by day, as one sentence; nothing where none does."""
    ending = sorted((code for code in one.codes if code.ends_soon(on)),
                    key=lambda code: (code.until, code.extent))  # fmt: skip
    if not ending:
        return ""
    rest = ending[MOST_ENDING:]
    if len(ending) == len(one.codes) > 1 and ending[0].until == ending[-1].until:
        groups = [(words.ends_all.format(count=len(ending)), ending[0].until)]
        rest = []
    else:
        groups = [(_listed([code.extent.words for code in codes], words), until)
                  for until, codes in groupby(ending[:MOST_ENDING], lambda code: code.until)]
    if rest:
        groups.append((words.ends_more.format(count=len(rest)), rest[-1].until))
    told = [words.ends_when.format(codes=codes, day=day(until)) for codes, until in groups if until]
    return f"{'; '.join(told)} ({one.name})."


def _listed(names: Sequence[str], words: Words) -> str:
    return f" {words.and_} ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _list(one: CodeList, on: date, words: Words) -> list[Flowable]:
    aside = " · ".join((
        words.contract.format(number=one.contract),
        one.line_of_business,
        words.list_one if len(one.codes) == 1 else words.list_count.format(count=len(one.codes)),
    ))  # fmt: skip
    # A table of several pages cannot be kept with its heading as a whole, only with its start.
    head = heading(one.name, aside)
    head.keepWithNext = 0
    if not one.codes:
        return [head]
    return [
        CondPageBreak(LIST_START),
        head,
        figure_table(
            [Column(words.code, _code_width(one), strong=True, code=True), Column(words.what),
             Column(words.notes, 188, muted=True), Column(words.until, 84)],
            [_code(code, on, words) for code in one.codes],
            size="packet",
        ),
    ]  # fmt: skip


def _code_width(one: CodeList) -> float:
    """Return the points that the codes of a list need; a range has room on one line."""
    return 76 if any(code.code_last for code in one.codes) else 52


def _code(code: SheetCode, on: date, words: Words) -> list[Cell]:
    notes = []
    if code.authorization:
        notes.append(words.authorization)
    if code.max_units is not None:
        notes.append(words.units_one if code.max_units == 1
                     else words.units.format(count=code.max_units))  # fmt: skip
    if code.modifiers:
        notes.append(words.modifiers.format(names=code.modifiers.replace(",", ", ")))
    if code.modifiers_required:
        notes.append(words.required.format(names=code.modifiers_required.replace(",", ", ")))
    if code.modifiers_forbidden:
        notes.append(words.forbidden.format(names=code.modifiers_forbidden.replace(",", ", ")))
    if code.places_of_service:
        notes.append(words.places.format(names=code.places_of_service.replace(",", ", ")))
    if code.specialties:
        form = words.specialty if len(code.specialties) == 1 else words.specialties
        notes.append(form.format(names=", ".join(said(one, words.tag[:2])
                                                 for one in code.specialties)))  # fmt: skip
    until: Cell = day(code.until) if code.until else words.open_end
    if code.until and code.ends_soon(on):
        until = Status("wa", day(code.until), strong=True)
    return [code.extent.words, _label(code, words), "; ".join(notes), until]


def _label(code: SheetCode, words: Words) -> str:
    """What a code is; of a range its official section, or how many codes it spans."""
    return range_words(code.extent, words.tag[:2]) or code.label


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
