"""The figure table: no boxes, a rule under the header, numbers on the right, no row split.

ReportLab's tables get slow beyond a thousand rows, because each split looks at all of them.
This one hands ReportLab only as many rows as can stand on the page, and sets words that fit on
one line as plain strings: paragraphs cost fifty times as much.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_RIGHT
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph, Table, TableStyle

from provider_ops.charts.shapes import Drawing
from provider_ops.reports.drawing import PaperDrawing
from provider_ops.reports.glyphs import Key, draw_glyph
from provider_ops.reports.page import BODY
from provider_ops.reports.styles import PAPER, Styles, font, paper_styles, turned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.styles import ParagraphStyle

CHUNK = 40  # more rows than fit on a page at the smallest leading
TALLEST = 600.0
LONG = 600  # characters; only such a cell can be taller than a page
SIDE = 4.5

Size: TypeAlias = Literal["report", "packet"]


@dataclass(frozen=True, slots=True)
class Rich:
    """Words with ReportLab's inline marks (<b>, <i>, <br/>); everything else is plain text."""

    markup: str


@dataclass(frozen=True, slots=True)
class Status:
    """A status glyph and its word; `strong` makes the word semibold."""

    key: Key
    word: str
    strong: bool = False


Cell: TypeAlias = str | Rich | Status | Drawing | Flowable | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `width` in points, or None to share what is left."""

    title: str
    width: float | None = None
    align: Literal["left", "right"] = "left"
    strong: bool = False
    code: bool = False
    muted: bool = False


class Marked(Flowable):  # type: ignore[misc, unused-ignore]
    """A glyph before a paragraph, aligned with its first line."""

    def __init__(self, key: Key, paragraph: Paragraph, size: float = 8) -> None:
        super().__init__()
        self.key = key
        self.paragraph = paragraph
        self.size = size
        self.indent = size + 4

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As tall as the paragraph, at least as tall as the glyph."""
        _, tall = self.paragraph.wrap(max(1.0, width - self.indent), height)
        self.width, self.height = width, max(tall, self.size)
        return self.width, self.height

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        leading = self.paragraph.style.leading
        draw_glyph(self.canv, self.key, 0, self.height - (leading + self.size) / 2, self.size)
        self.paragraph.drawOn(self.canv, self.indent, self.height - self.paragraph.height)


class FigureTable(Flowable):  # type: ignore[misc, unused-ignore]
    """Rows of prepared cells under a header that repeats on every page."""

    def __init__(
        self,
        header: Sequence[Any] | None,
        rows: Sequence[Sequence[Any]],
        widths: Sequence[float],
        *,
        looks: Sequence[tuple[Any, ...]] = (),
        total: bool = False,
        long: bool = False,
    ) -> None:
        super().__init__()
        self.header = header
        self.rows = rows
        self.widths = list(widths)
        self.looks = list(looks)
        self.total = total
        self.long = long
        self.chunk = CHUNK
        self.hAlign = "LEFT"
        self.table: Table | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Real size of short tables; a long one is taller than any page and gets split."""
        if len(self.rows) > CHUNK:
            self.width, self.height = sum(self.widths), 1e6
        else:
            if self.table is None:  # what keeps parts together asks more than once
                self.table = self._table(self.rows, total=self.total)
            self.width, self.height = self.table.wrap(width, height)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """The rows that fit, then a table with the others; nothing if not even one fits."""
        chunk = self.chunk
        while True:
            here, whole = self.rows[:chunk], chunk >= len(self.rows)
            table = self._table(here, total=self.total and whole)
            table.wrap(width, height)
            parts: list[Any] = list(table.split(width, height))
            if whole or len(parts) != 1:
                break
            chunk *= 2  # everything fitted, so there is room for more
        if whole or not parts:
            return parts
        if self._too_tall(here):
            # ReportLab has cut inside a row: its own rest has to be printed, rows cannot count.
            return [*parts, self._rest(chunk)]
        return [parts[0], self._rest(parts[0]._nrows - bool(self.header))]  # noqa: SLF001

    def _rest(self, start: int) -> FigureTable:
        rest = FigureTable(
            self.header,
            self.rows[start:],
            self.widths,
            looks=self.looks,
            total=self.total,
            long=self.long,
        )
        rest.chunk = start + 4  # pages of one table hold about as many rows each
        return rest

    def _too_tall(self, rows: Sequence[Sequence[Any]]) -> bool:
        return self.long and any(_height(row, self.widths) > TALLEST for row in rows)

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        if self.table is not None:
            self.table.drawOn(self.canv, 0, 0)

    def _table(self, rows: Sequence[Sequence[Any]], *, total: bool) -> Table:
        data = [list(self.header)] if self.header else []
        data += [list(row) for row in rows]
        first = len(data) - len(rows)
        rules: list[tuple[Any, ...]] = [
            ("FONT", (0, 0), (-1, -1), font(), 8),
            *self.looks,
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), SIDE),
            ("RIGHTPADDING", (0, 0), (-1, -1), SIDE),
            ("LEFTPADDING", (0, 0), (0, -1), 0),
            ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ]
        if first:
            rules += [
                ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
                ("TOPPADDING", (0, 0), (-1, 0), 0),
                ("BOTTOMPADDING", (0, 0), (-1, 0), 3),
                ("LINEBELOW", (0, 0), (-1, 0), 0.75, PAPER["tx_1"]),
            ]
        if rows:
            rules.append(("LINEBELOW", (0, first), (-1, -1), 0.4, PAPER["line_2"]))
        if total:
            rules.append(("FONTNAME", (0, -1), (-1, -1), font(600)))
            rules.append(("LINEABOVE", (0, -1), (-1, -1), 0.75, PAPER["tx_1"]))
            rules.append(("LINEBELOW", (0, -1), (-1, -1), 0.4, PAPER["panel"]))
            if len(rows) > 1:
                rules.append(("NOSPLIT", (0, -2), (0, -1)))
        return Table(
            data,
            colWidths=self.widths,
            style=TableStyle(rules),
            repeatRows=1 if first else 0,
            splitByRow=1,
            splitInRow=1 if self._too_tall(rows) else 0,
            hAlign="LEFT",
        )


def figure_table(
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    *,
    total: Sequence[Cell] | None = None,
    width: float = BODY,
    size: Size = "report",
    styles: Styles | None = None,
) -> FigureTable:
    """Build the table; `total` is a last row, semibold under a rule.

    Columns without a title anywhere get no header row. Raises ValueError if a row has another
    number of cells than there are columns.
    """
    styles = styles or paper_styles()
    every = [*rows, total] if total is not None else list(rows)
    for row in every:
        if len(row) != len(columns):
            raise ValueError(f"a row has {len(row)} cells for {len(columns)} columns")
    text = styles.small if size == "report" else styles.packet
    plain = [_column_style(text, column) for column in columns]
    widths = share(columns, width)
    room = [wide - 2 * SIDE for wide in widths]
    body = [[_cell(*pair) for pair in zip(row, plain, room, strict=True)] for row in rows]
    if total is not None:
        bold = [turned(text, weight=600, align=column.align) for column in columns]
        body.append([_cell(*pair) for pair in zip(total, bold, room, strict=True)])
    header = None
    if any(column.title for column in columns):
        heads = [turned(styles.head, align=c.align, color="tx_2") for c in columns]
        header = [Paragraph(escape(c.title), s) for c, s in zip(columns, heads, strict=True)]
    looks = [look for index, style in enumerate(plain) for look in _looks(index, style)]
    long = any(isinstance(c, str) and len(c) > LONG for row in every for c in row)
    long = long or any(isinstance(c, Rich) and len(c.markup) > LONG for row in every for c in row)
    return FigureTable(header, body, widths, looks=looks, total=total is not None, long=long)


def share(columns: Sequence[Column], width: float) -> list[float]:
    """Widths in points that fill `width`: fixed ones as asked, the others in equal parts."""
    fixed = sum(c.width for c in columns if c.width is not None)
    free = sum(1 for c in columns if c.width is None)
    if free == 0:
        return [(c.width or 0) * width / fixed for c in columns]
    each = max(24.0, (width - fixed) / free)
    return [each if c.width is None else c.width for c in columns]


def _column_style(text: ParagraphStyle, column: Column) -> ParagraphStyle:
    return turned(
        text,
        weight=600 if column.strong else 400,
        code=column.code,
        color="tx_2" if column.muted else "tx_1",
        align=column.align,
    )


def _looks(column: int, style: ParagraphStyle) -> list[tuple[Any, ...]]:
    """How ReportLab has to set plain strings so that they look like paragraphs of `style`."""
    area = ((column, 0), (column, -1))
    return [
        ("FONT", *area, style.fontName, style.fontSize, style.leading),
        ("TEXTCOLOR", *area, style.textColor),
        ("ALIGN", *area, "RIGHT" if style.alignment == TA_RIGHT else "LEFT"),
    ]


def _cell(cell: Cell, style: ParagraphStyle, room: float) -> Any:
    if cell is None:
        return ""
    if isinstance(cell, Drawing):
        return PaperDrawing(cell)
    if isinstance(cell, Status):
        words = turned(style, weight=600) if cell.strong else style
        return Marked(cell.key, Paragraph(escape(cell.word), words))
    if isinstance(cell, Rich):
        return Paragraph(cell.markup, style)
    if isinstance(cell, str):
        if "\n" not in cell and stringWidth(cell, style.fontName, style.fontSize) <= room:
            return cell
        return Paragraph(escape(cell), style)
    return cell


def _height(row: Sequence[Any], widths: Sequence[float]) -> float:
    tallest = 0.0
    for cell, width in zip(row, widths, strict=True):
        if isinstance(cell, Paragraph) and len(cell.getPlainText()) > LONG:
            tallest = max(tallest, float(cell.wrap(width - 2 * SIDE, 1e6)[1]))
    return tallest
