"""The parts a report is put together from; each returns flowables for one column of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer, Table, TableStyle

from provider_ops.reports.drawing import PaperDrawing
from provider_ops.reports.fingerprint import grouped
from provider_ops.reports.glyphs import Glyph, Key
from provider_ops.reports.page import BODY, Section
from provider_ops.reports.styles import PAPER, SMALLEST, font, paper_styles, turned
from provider_ops.reports.table import Marked, Rich

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.charts.shapes import Drawing

GUTTER = 21.0
BARE: list[Any] = [
    ("FONTNAME", (0, 0), (-1, -1), font()),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]

Words: TypeAlias = str | Rich
Tone: TypeAlias = Literal["ok", "wa", "cr", "ac", "tr", "nu"]


@dataclass(frozen=True, slots=True)
class Kpi:
    """One tile: `goal` and `change` are whole phrases ("goal 90%", "+3 from August")."""

    label: str
    value: str
    status: Key
    goal: str
    change: str = ""
    trend: Drawing | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """One line to sign or fill in; `written` stands on the line, `caption` under it."""

    caption: str
    written: str = ""


class Across(Flowable):  # type: ignore[misc, unused-ignore]
    """A paragraph that stands over the empty cells at its right as well, `wide` points in all."""

    def __init__(self, paragraph: Paragraph, wide: float) -> None:
        super().__init__()
        self.paragraph, self.wide = paragraph, wide

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as its cell to the table, as tall as its words are over all of the cells."""
        self.width, self.height = width, self.paragraph.wrap(self.wide, height)[1]
        return self.width, self.height

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        self.paragraph.drawOn(self.canv, 0, 0)


def unbroken(text: str) -> str:
    """Return words that stay on one line: a phone number, a figure with its noun."""
    return text.replace(" ", "\u00a0")


def finding(
    headline: str, lead: Words = "", *, key: str, section: str = "", level: int = 0
) -> list[Flowable]:
    """Headline that is a finding, and its one or two sentences.

    `key` names the section for bookmarks and page references; `section` is its short name in
    header and outline, the headline if empty.
    """
    styles = paper_styles()
    parts: list[Flowable] = [
        Section(key, section or headline, level),
        Paragraph(escape(headline), styles.h1),
    ]
    if lead:
        parts.append(Paragraph(_markup(lead), styles.lead))
    else:
        parts.append(Spacer(0, 9))
    return parts


def heading(text: str, aside: str = "") -> Paragraph:
    """H2; `aside` follows in smaller grey: base, unit, period."""
    more = ""
    if aside:
        grey = PAPER["tx_2"].hexval()[2:]
        more = f' <font name="POSans-Regular" size="8.25" color="#{grey}">{escape(aside)}</font>'
    return Paragraph(escape(text) + more, paper_styles().h2)


def say(text: Words) -> Flowable:
    """The one sentence of a summary, large, beside an accent rule."""
    return _ruled(Paragraph(_markup(text), paper_styles().say))


def aside(text: Words) -> Flowable:
    """A short passage beside an accent rule, in body size: a script, a translation."""
    return _ruled(Paragraph(_markup(text), turned(paper_styles().body, spaceAfter=0)))


def body(text: Words) -> Paragraph:
    """Running text."""
    return Paragraph(_markup(text), paper_styles().body)


def note(text: Words) -> Paragraph:
    """Fine print under a chart or table."""
    return Paragraph(_markup(text), paper_styles().note)


def legend(entries: Sequence[tuple[Key, str]]) -> Flowable:
    """What the shapes of a chart mean, side by side in fine print."""
    words = turned(paper_styles().note, spaceBefore=0, spaceAfter=0)
    widths = [stringWidth(text, words.fontName, words.fontSize) + 26 for _, text in entries]
    cells: list[list[Any]] = [
        [Marked(key, Paragraph(escape(text), words), 7) for key, text in entries]
    ]
    return Table(
        cells,
        colWidths=widths,
        style=TableStyle(BARE),
        hAlign="LEFT",
        spaceBefore=3,
        spaceAfter=3,
    )


def callout(text: Words, tone: Tone = "ac", glyph: Key | None = None) -> Flowable:
    """A boxed remark; the outline carries the tone, the glyph repeats it without colour."""
    paragraph = Paragraph(_markup(text), turned(paper_styles().body, spaceAfter=0))
    content: Flowable = Marked(glyph, paragraph) if glyph else paragraph
    rules: list[Any] = [
        *BARE,
        ("BOX", (0, 0), (-1, -1), 0.75, PAPER["line_3" if tone == "nu" else tone]),
        ("TOPPADDING", (0, 0), (-1, -1), 7),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
        ("LEFTPADDING", (0, 0), (-1, -1), 10),
        ("RIGHTPADDING", (0, 0), (-1, -1), 10),
        ("ROUNDEDCORNERS", [4, 4, 4, 4]),
    ]
    return Table([[content]], style=TableStyle(rules), hAlign="LEFT", spaceBefore=8, spaceAfter=8)


def kpi_row(kpis: Sequence[Kpi], per_row: int = 3, width: float = BODY) -> Flowable:
    """Tiles in rows of `per_row`: label and glyph, figure and line, goal and change."""
    each = width / per_row
    size = min((_figure_size(kpi, each - 21) for kpi in kpis), default=0.0)
    cells: list[list[Any]] = []
    for start in range(0, len(kpis), per_row):
        row = [
            _tile(kpi, each - 10.5 * (1 if index == 0 else 2), size)
            for index, kpi in enumerate(kpis[start : start + per_row])
        ]
        cells.append(row + [""] * (per_row - len(row)))
    rules: list[tuple[Any, ...]] = [
        *BARE,
        ("LEFTPADDING", (1, 0), (-1, -1), 10.5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 10.5),
        ("TOPPADDING", (0, 0), (-1, -1), 7.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 7.5),
        ("LINEABOVE", (0, 0), (-1, 0), 0.75, PAPER["tx_1"]),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, PAPER["line_2"]),
        ("LINEBEFORE", (1, 0), (-1, -1), 0.5, PAPER["line_2"]),
    ]
    return Table(
        cells,
        colWidths=[each] * per_row,
        style=TableStyle(rules),
        hAlign="LEFT",
        spaceBefore=9,
        spaceAfter=4,
    )


def two_columns(
    left: Sequence[Flowable],
    right: Sequence[Flowable],
    ratio: float = 1.0,
    width: float = BODY,
) -> Flowable:
    """Two columns side by side, left to right as `ratio` to one; both must fit on one page.

    `column_widths` says how wide they are.
    """
    first, second = column_widths(ratio, width)
    rules: list[Any] = [*BARE, ("RIGHTPADDING", (0, 0), (0, 0), GUTTER)]
    return Table(
        [[list(left), list(right)]],
        colWidths=[first + GUTTER, second],
        style=TableStyle(rules),
        hAlign="LEFT",
        spaceBefore=14,
    )


def column_widths(ratio: float = 1.0, width: float = BODY) -> tuple[float, float]:
    """Widths in points of the two columns that `two_columns` makes."""
    room = width - GUTTER
    first = room * ratio / (1 + ratio)
    return first, room - first


def definitions(
    pairs: Sequence[tuple[str, Words]], width: float = BODY, term: float = 90.0
) -> Flowable:
    """Terms on the left, what they mean on the right, with a rule after each."""
    styles = paper_styles()
    bold = turned(styles.small, weight=600)
    cells: list[list[Any]] = [
        [Paragraph(escape(word), bold), Paragraph(_markup(meaning), styles.small)]
        for word, meaning in pairs
    ]
    rules: list[Any] = [
        *BARE,
        ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (0, -1), 9),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, PAPER["line_2"]),
    ]
    return Table(cells, colWidths=[term, width - term], style=TableStyle(rules), hAlign="LEFT")


def sign_off(slots: Sequence[Slot], width: float = BODY) -> Flowable:
    """Lines side by side, kept together, with room to write."""
    styles = paper_styles()
    each = (width - GUTTER * (len(slots) - 1)) / len(slots)
    line: list[Any] = []
    below: list[Any] = []
    widths: list[float] = []
    rules: list[tuple[Any, ...]] = [*BARE, ("VALIGN", (0, 0), (-1, 0), "BOTTOM")]
    for slot in slots:
        if widths:
            line.append("")
            below.append("")
            widths.append(GUTTER)
        column = len(widths)
        line.append(Paragraph(escape(slot.written), turned(styles.body, spaceAfter=0)))
        below.append(Paragraph(escape(slot.caption), turned(styles.note, spaceBefore=0)))
        widths.append(each)
        rules.append(("LINEBELOW", (column, 0), (column, 0), 0.5, PAPER["tx_1"]))
    rules += [("BOTTOMPADDING", (0, 0), (-1, 0), 3), ("TOPPADDING", (0, 1), (-1, 1), 3)]
    table = Table(
        [line, below],
        colWidths=widths,
        rowHeights=[30, None],
        style=TableStyle(rules),
        hAlign="LEFT",
    )
    return KeepTogether([Spacer(0, 18), table])


def fingerprint_box(words: str, digest: str) -> Flowable:
    """The whole fingerprint in a box, with the sentence that says what it is made of."""
    styles = paper_styles()
    lines = [
        Paragraph(escape(words), styles.small),
        Paragraph(grouped(digest), turned(styles.small, weight=600, code=True)),
    ]
    rules: list[Any] = [
        *BARE,
        ("BOX", (0, 0), (-1, -1), 0.75, PAPER["tx_1"]),
        ("TOPPADDING", (0, 0), (-1, -1), 6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 7),
        ("LEFTPADDING", (0, 0), (-1, -1), 9),
    ]
    return Table([[lines]], colWidths=[BODY], style=TableStyle(rules), hAlign="LEFT")


def chart(drawing: Drawing, scale: float = 0.75) -> PaperDrawing:
    """A chart at `scale` points to the unit; lay it out `width / scale` units wide."""
    return PaperDrawing(drawing, scale)


def _figure_size(kpi: Kpi, width: float) -> float:
    """The size at which the figure of a tile takes one line; tiles of a row share the smallest."""
    style = paper_styles().kpi
    wide = stringWidth(kpi.value, style.fontName, style.fontSize)
    room = _figure_room(kpi, width)
    return style.fontSize if wide <= room else max(SMALLEST, style.fontSize * room / wide)


def _figure_room(kpi: Kpi, width: float) -> float:
    return width - (PaperDrawing(kpi.trend).width + 7 if kpi.trend else 0)


def _tile(kpi: Kpi, width: float, size: float) -> Table:
    styles = paper_styles()
    figure = Paragraph(escape(unbroken(kpi.value)), turned(styles.kpi, fontSize=size))
    small = turned(styles.small, color="tx_2")
    foot = turned(styles.note, spaceBefore=0, spaceAfter=0)
    line = PaperDrawing(kpi.trend) if kpi.trend else ""
    side = line.width if isinstance(line, PaperDrawing) else 9.0
    cells: list[list[Any]] = [
        [Paragraph(escape(kpi.label), small), "", Glyph(kpi.status, 9)],
        [Across(figure, _figure_room(kpi, width) + 1), line, ""],
        [Paragraph(escape(kpi.goal), foot), "", ""],
    ]
    below = 0  # the goal has the tile's whole width where no change stands beside it
    if kpi.change:
        cells[2][1] = Paragraph(escape(kpi.change), turned(foot, align="right"))
        below = 1
    right = max(side, width * 0.52)
    rules: list[Any] = [
        *BARE,
        ("SPAN", (0, 0), (1, 0)),
        ("SPAN", (1, 1), (2, 1)),
        ("SPAN", (below, 2), (2, 2)),
        ("ALIGN", (1, 0), (2, -1), "RIGHT"),
        ("VALIGN", (1, 1), (2, 1), "BOTTOM"),
        ("BOTTOMPADDING", (1, 1), (2, 1), 3),
    ]
    return Table(cells, colWidths=[width - right, right - 9, 9], style=TableStyle(rules))


def _ruled(paragraph: Paragraph) -> Table:
    rules: list[Any] = [
        *BARE,
        ("LEFTPADDING", (0, 0), (-1, -1), 9),
        ("TOPPADDING", (0, 0), (-1, -1), 1.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ("LINEBEFORE", (0, 0), (0, -1), 2.25, PAPER["ac"]),
    ]
    return Table(
        [[paragraph]], style=TableStyle(rules), hAlign="LEFT", spaceBefore=7, spaceAfter=12
    )


def _markup(words: Words) -> str:
    return words.markup if isinstance(words, Rich) else escape(words)
