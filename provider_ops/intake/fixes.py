"""What a person says about rows before a table is loaded: a cell, a value, a row left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from provider_ops.intake.mapping import ColumnMap
    from provider_ops.intake.parties import Whose
    from provider_ops.intake.rows import Row


@dataclass(frozen=True, slots=True)
class Fixes:
    """What was said; the file itself stays as it is.

    Attributes:
        cells: What a cell should say, by row number and field.
        values: What every cell of a field should say that says something else, by field and
            that; a row's own word goes before.
        left_out: Numbers of rows that are not to be loaded.
        people: Who is meant by a number, for all rows of whoever has it once cells are as the
            others say; an empty text leaves these rows out.
    """

    cells: Mapping[tuple[int, str], str] = field(default_factory=dict)
    values: Mapping[tuple[str, str], str] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()
    people: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.cells or self.values or self.left_out or self.people)

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

    def with_person(self, number: str, meant: str) -> Fixes:
        """Return these with who is meant by a number; with their rows left out if that is empty."""
        return replace(self, people={**self.people, number: meant})

    def without_person(self, number: str) -> Fixes:
        """Return these with a number taken as the file has it."""
        people = {key: meant for key, meant in self.people.items() if key != number}
        return replace(self, people=people)

    def of_rows(self) -> Fixes:
        """Return these without what was said of people."""
        return replace(self, people={})

    def as_in_file(self, row: int, name: str, said: str) -> Fixes:
        """Return these without what was put in place of a cell that says `said`."""
        cells = {key: text for key, text in self.cells.items() if key != (row, name)}
        values = {key: text for key, text in self.values.items() if key != (name, said)}
        return replace(self, cells=cells, values=values)


NO_FIXES = Fixes()


class Made(NamedTuple):
    """A fix that was made: where, what the file says, what was read in its place, how often.

    `row` is None for a value that is another one in all rows; `field` is empty for a row that
    was left out, `put` for all rows of a number that were.
    """

    row: int | None
    field: str
    said: str
    put: str
    cells: int


class Fixer:
    """Applies fixes to the rows of one file and remembers what it did."""

    def __init__(self, fixes: Fixes, columns: ColumnMap, whose: Whose | None = None) -> None:
        self.columns = columns
        self._fixes = fixes
        self._whose = whose if fixes.people else None
        self._values: defaultdict[int, dict[tuple[str, str], str]] = defaultdict(dict)
        self._cells: defaultdict[int, dict[str, str]] = defaultdict(dict)
        self._used: Counter[tuple[str, str]] = Counter()
        self._said: dict[tuple[int, str], str] = {}
        self._left: list[int] = []
        self._people: Counter[tuple[str, str]] = Counter()
        for (row, name), text in fixes.cells.items():
            self._cells[row][name] = text
        for (name, said), text in fixes.values.items():
            if name in columns.places:
                self._values[columns.places[name]][name, said] = text

    def leaves_out(self, row: Row) -> bool:
        """Tell whether a row is not to be loaded."""
        if row.number in self._fixes.left_out:
            self._left.append(row.number)
            return True
        if self._whose is None:
            return False
        named = self._person(row, self._read(row)[0])
        if named is None or self._fixes.people[named[1]]:
            return False
        self._people[named] += 1
        return True

    def of(self, row: Row) -> dict[str, str] | None:
        """Return what cells of a row should say, by field; None where nothing was said."""
        found, values = self._read(row)
        for name in self._cells.get(row.number, ()):
            self._said[row.number, name] = plain_cell(row, self.columns.places.get(name))
        self._used.update(values)
        named = self._person(row, found)
        if named is not None and (meant := self._fixes.people[named[1]]):
            found[named[0]] = meant
            self._people[named] += 1
        return found or None

    def made(self) -> Iterator[Made]:
        """Yield the fixes of the rows that were read so far."""
        for (row, name), said in self._said.items():
            yield Made(row, name, said, self._cells[row][name], 1)
        for (name, said), cells in self._used.items():
            yield Made(None, name, said, self._fixes.values[name, said], cells)
        for (name, number), cells in self._people.items():
            yield Made(None, name, number, self._fixes.people[number], cells)
        for row in self._left:
            yield Made(row, "", "", "", 0)

    def _read(self, row: Row) -> tuple[dict[str, str], list[tuple[str, str]]]:
        """Return what cells of a row say by fixes of cells and of values, and the latter."""
        found, used = dict(self._cells.get(row.number, {})), []
        for place, values in self._values.items():
            text = plain_cell(row, place)
            for (name, said), put in values.items():
                if said == text and name not in found:
                    found[name] = put
                    used.append((name, said))
        return found, used

    def _person(self, row: Row, found: Mapping[str, str]) -> tuple[str, str] | None:
        """Return field and number of whom a row is of, if something was said of them."""
        if self._whose is None:
            return None
        named = self._whose.named(row, self.columns, found)
        return named if named is not None and named[1] in self._fixes.people else None


def plain_cell(row: Row, place: int | None) -> str:
    """Return a cell without blanks around it and with single ones inside; empty if absent."""
    if place is None or place >= len(row.cells):
        return ""
    return " ".join(row.cells[place].split())
