"""Which column of a file means what: guessed from the headers, or said by the person."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.core.errors import FileError
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

    from provider_ops.intake.rows import Row

ALIKE = 90
"""Percent of likeness from which a header counts as a misspelling of a known one."""

SEARCHED_ROWS = 25
"""Exports have a title or a few notes above their headers, not more."""


@dataclass(frozen=True, slots=True)
class Column:
    """A field that an importer understands.

    Attributes:
        name: Its name in the importer.
        title: What people call it; also recognized as a header.
        synonyms: Other headers seen in the wild; case, blanks and punctuation do not count.
        required: Whether a file without it makes no sense.
        numbers: Whether its cells are numbers; above words it is no header but prose.
        instead: Fields that will do where a required one is missing.
        private: Whether its cells are about a member: shown and kept only as last characters.
    """

    name: str
    title: str
    synonyms: tuple[str, ...] = ()
    required: bool = False
    numbers: bool = False
    instead: tuple[str, ...] = ()
    private: bool = False


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Where the fields stand in the rows of one file.

    Attributes:
        header: Headers as the file has them.
        places: Index of the cell by field name; fields the file lacks are absent.
    """

    header: tuple[str, ...]
    places: Mapping[str, int]

    def header_of(self, field: str) -> str:
        """Return the file's own header of a field; the field's name where it has none."""
        place = self.places.get(field)
        return field if place is None else self.header[place]

    def unused(self) -> tuple[str, ...]:
        """Return the headers that nothing was made of."""
        used = set(self.places.values())
        return tuple(text for n, text in enumerate(self.header) if text and n not in used)


def guess(header: Sequence[str], columns: Sequence[Column]) -> ColumnMap:
    """Map the headers that are a title or synonym of a column, then the misspelled ones.

    A header serves one field and a field has one header; the first of equals wins.
    """
    cleaned = [header_key(text) for text in header]
    first = {text: place for place, text in reversed(list(enumerate(cleaned)))}
    places: dict[str, int] = {}
    taken: set[int] = set()
    for column in columns:
        for key in _keys(column):
            place = first.get(key)
            if place is not None and place not in taken:
                places[column.name] = place
                taken.add(place)
                break
    rest = {n: text for n, text in enumerate(cleaned) if n not in taken and len(text) > 4}
    for column in columns:
        if column.name not in places and rest and (place := _alike(column, rest)) is not None:
            places[column.name] = place
            del rest[place]
    return ColumnMap(tuple(header), places)


def chosen(
    header: Sequence[str], columns: Sequence[Column], choice: Mapping[str, str]
) -> ColumnMap:
    """Map as the person said, and guess nothing.

    Args:
        header: Headers of the file.
        columns: Fields of the importer.
        choice: Header by field name.

    Raises:
        FileError: A field or a header of the choice does not exist.
    """
    names = {column.name for column in columns}
    places = {}
    for field, text in choice.items():
        if field not in names or text not in header:
            raise FileError(Sentence("{field} = {text}", field=field, text=text),
                            title="The mapping does not fit the file")  # fmt: skip
        places[field] = list(header).index(text)
    return ColumnMap(tuple(header), places)


def unmapped(missing: Iterable[Column]) -> FileError:
    """Return the error of a file without required columns, where a person can map them."""
    return FileError(
        Sentence("Not found: {columns}.", columns=", ".join(column.title for column in missing)),
        title="Columns are missing",
        remedy="Nothing was loaded. Name the columns in the first row, or map them by hand.",
    )


def find_header(
    rows: Iterator[Row], columns: Sequence[Column], choice: Mapping[str, str] | None = None,
    *, fault: Callable[[list[Column]], FileError] = unmapped,
) -> tuple[ColumnMap, Iterator[Row]]:
    """Find the row with the headers and map it; what stands above it is not data.

    `fault` makes the error of columns that are missing.

    Returns:
        The map, and the rows below the headers.

    Raises:
        FileError: There is no row, or a required column is missing.
    """
    first = list(itertools.islice(rows, SEARCHED_ROWS))
    found = best_header(first, columns, choice)
    if found is None:
        raise FileError("There is no row in it.", title="The table is empty")
    place, mapped = found
    missing = missing_columns(columns, mapped.places)
    if missing:
        raise fault(missing)
    return mapped, itertools.chain(first[place + 1 :], rows)


def missing_columns(columns: Iterable[Column], found: Container[str]) -> list[Column]:
    """Return the required columns that neither stand in the file nor are made up for."""
    return [
        column
        for column in columns
        if column.required and not any(name in found for name in (column.name, *column.instead))
    ]


def best_header(
    rows: Iterable[Row], columns: Sequence[Column], choice: Mapping[str, str] | None = None
) -> tuple[int, ColumnMap] | None:
    """Return index and map of the row in which most columns are recognized, the first of equals."""
    best: tuple[int, ColumnMap] | None = None
    for place, row in enumerate(rows):
        if choice is None:
            mapped = guess(row.cells, columns)
        elif set(choice.values()) <= set(row.cells):
            mapped = chosen(row.cells, columns, choice)
        else:
            mapped = ColumnMap(row.cells, {})
        if best is None or len(mapped.places) > len(best[1].places):
            best = place, mapped
    return best


def header_key(text: str) -> str:
    """Return what of a header counts: its letters and digits in lower case."""
    return re.sub(r"[\W_]+", "", text.casefold())


def _keys(column: Column) -> tuple[str, ...]:
    return tuple(header_key(text) for text in (column.name, column.title, *column.synonyms))


def _alike(column: Column, rest: Mapping[int, str]) -> int | None:
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extractOne

    found = [
        extractOne(key, rest, scorer=ratio, score_cutoff=ALIKE)
        for key in _keys(column)
        if len(key) > 4
    ]
    scores = [(score, -place) for _, score, place in filter(None, found)]
    return -max(scores)[1] if scores else None
