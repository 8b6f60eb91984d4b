"""What a person says about rows before a table is loaded: a cell, a value, a row left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from provider_ops.intake.mapping import ColumnMap
    from provider_ops.intake.rows import Row


@dataclass(frozen=True, slots=True)
class Fixes:
    """What was said; the file itself stays as it is.

    Attributes:
        cells: What a cell should say, by row number and field.
        values: What every cell of a field should say that says something else, by field and
            that; a row's own word goes before.
        left_out: Numbers of rows that are not to be loaded.
    """

    cells: Mapping[tuple[int, str], str] = field(default_factory=dict)
    values: Mapping[tuple[str, str], str] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.cells or self.values or self.left_out)

    def with_cell(self, row: int, name: str, text: str) -> Fixes:
        """Return these and one cell more; the row is not left out any longer."""
        cells = {**self.cells, (row, name): text}
        return replace(self, cells=cells, left_out=self.left_out - {row})

    def with_value(self, name: str, said: str, text: str) -> Fixes:
        """Return these and one value more, for all rows that say it."""
        return replace(self, values={**self.values, (name, said): text})

    def without_row(self, row: int) -> Fixes:
        """Return these with a row left out, or taken in again if it was left out."""
        return replace(self, left_out=self.left_out ^ {row})

    def as_in_file(self, row: int, name: str, said: str) -> Fixes:
        """Return these without what was put in place of a cell that says `said`."""
        cells = {key: text for key, text in self.cells.items() if key != (row, name)}
        values = {key: text for key, text in self.values.items() if key != (name, said)}
        return replace(self, cells=cells, values=values)


NO_FIXES = Fixes()


class Made(NamedTuple):
    """A fix that was made: where, what the file says, what was read in its place, how often.

    `row` is None for a value that is another one in all rows; `field` is empty for a row that
    was left out.
    """

    row: int | None
    field: str
    said: str
    put: str
    cells: int


class Fixer:
    """Applies fixes to the rows of one file and remembers what it did."""

    def __init__(self, fixes: Fixes, columns: ColumnMap) -> None:
        self.columns = columns
        self._fixes = fixes
        self._values: defaultdict[int, dict[tuple[str, str], str]] = defaultdict(dict)
        self._cells: defaultdict[int, dict[str, str]] = defaultdict(dict)
        self._used: Counter[tuple[str, str]] = Counter()
        self._said: dict[tuple[int, str], str] = {}
        self._left: list[int] = []
        for (row, name), text in fixes.cells.items():
            self._cells[row][name] = text
        for (name, said), text in fixes.values.items():
            if name in columns.places:
                self._values[columns.places[name]][name, said] = text

    def leaves_out(self, row: Row) -> bool:
        """Tell whether a row is not to be loaded."""
        if row.number not in self._fixes.left_out:
            return False
        self._left.append(row.number)
        return True

    def of(self, row: Row) -> dict[str, str] | None:
        """Return what cells of a row should say, by field; None where nothing was said."""
        found = dict(self._cells[row.number]) if row.number in self._cells else {}
        for name in found:
            self._said[row.number, name] = plain_cell(row, self.columns.places.get(name))
        for place, values in self._values.items():
            text = plain_cell(row, place)
            for (name, said), put in values.items():
                if said == text and name not in found:
                    found[name] = put
                    self._used[name, said] += 1
        return found or None

    def made(self) -> Iterator[Made]:
        """Yield the fixes of the rows that were read so far."""
        for (row, name), said in self._said.items():
            yield Made(row, name, said, self._cells[row][name], 1)
        for (name, said), cells in self._used.items():
            yield Made(None, name, said, self._fixes.values[name, said], cells)
        for row in self._left:
            yield Made(row, "", "", "", 0)


def plain_cell(row: Row, place: int | None) -> str:
    """Return a cell without blanks around it and with single ones inside; empty if absent."""
    if place is None or place >= len(row.cells):
        return ""
    return " ".join(row.cells[place].split())
