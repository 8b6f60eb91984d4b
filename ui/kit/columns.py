"""What a table's columns are: headings, how to read a row, how a cell is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from provider_ops.core.text import spreadsheet_safe

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

Row = TypeVar("Row")


class Kind(Enum):
    """How the text of a column is set."""

    PLAIN = "plain"
    STRONG = "strong"  # the name of the record, medium weight
    CODE = "code"  # NPI, billing code, ID: slashed zero, never elided
    QUIET = "quiet"  # secondary grey
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    STATUS = "status"  # glyph, then a word or a date
    TWO_LINE = "two_line"  # text over secondary text; use with tall rows
    SPARK = "spark"  # small line, then the text
    BAR = "bar"  # share bar, then the text
    BULLET = "bullet"  # bar against a goal, then the text


RIGHT_ALIGNED = frozenset({Kind.NUMBER, Kind.MONEY, Kind.SPARK, Kind.BAR, Kind.BULLET})

FAINT = "faint"
"""The tone of a figure that is shown but should not be leant on."""


class RowState(Enum):
    """What became of a row's last change; drawn as a mark and said in words."""

    SETTLED = "settled"
    SAVED_HERE = "saved_here"  # and nowhere else: there is no hub
    NOT_SENT = "not_sent"
    DISPUTED = "disputed"
    REFUSED = "refused"


class CellAlign(Enum):
    """Where text sits when the kind's own choice does not fit."""

    LEFT = "left"
    RIGHT = "right"


class Bullet(NamedTuple):
    """A share of 1 against its goal.

    Attributes:
        now: The bar; None for none.
        goal: The tick.
        before: The ring: what it was the last time; None for none.
        acceptable: Up to here the ground is shaded.
    """

    now: float | None
    goal: float
    before: float | None
    acceptable: float


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column. Add a column to a table by adding one of these.

    Attributes:
        title: Heading; also said before the value by screen readers.
        text: What the cell says; also what is copied and what assistive tools read.
        width: Pixels at 100% text size. A stretching column treats it as a minimum.
        stretch: Takes the room that is left, so many parts of it beside others that do;
            `True` is one part.
        sort: Name the source understands in `Sort.by`; empty when the column cannot be sorted.
        secondary: Quieter text after the main one (below it for `TWO_LINE`).
        glyph: Status key ("ok", "wa", ...) for `STATUS`, or empty for none.
        tone: "", "ok", "wa", "cr", "tr", "nu", "ac": colours the text and sets it bold, so
            that a deviation shows in grey print too; `FAINT` for what carries no weight.
        mark: "", "wa" or "cr": frames and tints the whole cell, for what is wrong in it.
        share: For `BAR`, how full the bar is, 0 to 1, or None for no bar.
        bullet: For `BULLET`, what is drawn.
        series: For `SPARK`, the values from old to new.
        series_span: Shared scale (low, high) of all sparklines of the column.
        spoken: Sentence for assistive tools when the visible text is too terse ("25 d").
        remark: What the look of the cell means ("12 lines: too few to judge"), or empty; told
            under the pointer, and after the text to assistive tools.
    """

    title: str
    text: Callable[[Row], str]
    kind: Kind = Kind.PLAIN
    width: int = 100
    stretch: int = False
    align: CellAlign | None = None
    sort: str = ""
    secondary: Callable[[Row], str] | None = None
    glyph: Callable[[Row], str] | None = None
    tone: Callable[[Row], str] | None = None
    mark: Callable[[Row], str] | None = None
    share: Callable[[Row], float | None] | None = None
    bullet: Callable[[Row], Bullet] | None = None
    series: Callable[[Row], Sequence[float]] | None = None
    series_span: tuple[float, float] | None = None
    spoken: Callable[[Row], str] | None = None
    remark: Callable[[Row], str] | None = None

    @property
    def right(self) -> bool:
        """Whether cell and heading are set flush right."""
        if self.align is not None:
            return self.align is CellAlign.RIGHT
        return self.kind in RIGHT_ALIGNED


@dataclass(frozen=True, slots=True)
class RowFacts(Generic[Row]):
    """What a table must know of a row besides its columns.

    Attributes:
        key: Identity that survives sorting and reloading; picks are kept by it.
        state: Whether the row's last change reached the hub.
        sentence: The whole row as one sentence; joined from the columns when None.
    """

    key: Callable[[Row], Hashable]
    state: Callable[[Row], RowState] | None = None
    sentence: Callable[[Row], str] | None = None


def spoken_row(
    columns: Sequence[Column[Row]], row: Row, sentence: Callable[[Row], str] | None
) -> str:
    """Return the row as one sentence: the first column bare, the others with their headings."""
    if sentence is not None:
        return sentence(row)
    parts = []
    for position, column in enumerate(columns):
        value = spoken_cell(column, row)
        if value:
            bare = position == 0 or not column.title
            parts.append(value if bare else f"{column.title} {value}")
    return ", ".join(parts)


def spoken_cell(column: Column[Row], row: Row) -> str:
    """Return what assistive tools say for one cell, secondary text included."""
    if column.spoken is not None:
        text = column.spoken(row)
    else:
        secondary = column.secondary(row) if column.secondary is not None else ""
        text = f"{column.text(row)} {secondary}".strip()
    remark = column.remark(row) if column.remark is not None else ""
    return f"{text} ({remark})" if remark else text


def row_as_line(columns: Sequence[Column[Row]], row: Row) -> str:
    """Return the row's visible texts separated by tabs, safe to paste into a spreadsheet."""
    cells = []
    for column in columns:
        secondary = column.secondary(row) if column.secondary is not None else ""
        cells.append(spreadsheet_safe(f"{column.text(row)} {secondary}".strip()))
    return "\t".join(cells)
