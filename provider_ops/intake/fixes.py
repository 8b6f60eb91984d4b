"""What a person says about rows before a table is loaded: a cell, a value, a row left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

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


NO_FIXES = Fixes()


class Fixer:
    """Applies fixes to the rows of one file; `used` counts what values were put in place of."""

    def __init__(self, fixes: Fixes, columns: ColumnMap) -> None:
        self.used: Counter[tuple[str, str]] = Counter()
        self._fixes = fixes
        self._values: dict[int, list[tuple[str, dict[str, str]]]] = {}
        self._cells: defaultdict[int, dict[str, str]] = defaultdict(dict)
        for (row, name), text in fixes.cells.items():
            self._cells[row][name] = text
        for (name, said), text in fixes.values.items():
            place = columns.places.get(name)
            if place is not None:
                known = self._values.setdefault(place, [(name, {})])
                known[0][1][said] = text

    def leaves_out(self, row: Row) -> bool:
        """Tell whether a row is not to be loaded."""
        return row.number in self._fixes.left_out

    def of(self, row: Row) -> dict[str, str] | None:
        """Return what cells of a row should say, by field; None where nothing was said."""
        found = dict(self._cells.get(row.number, ()))
        for place, known in self._values.items():
            if place >= len(row.cells):
                continue
            said = " ".join(row.cells[place].split())
            for name, values in known:
                if said in values and name not in found:
                    found[name] = values[said]
                    self.used[name, said] += 1
        return found or None
