"""Cells: how one value of a row is spelled in pages between laptop and hub.

A cell is what SQLite stores, except that a key is 32 hex digits: amounts are whole cents, days
and instants ISO text (instants in UTC with a blank between day and time), flags 0 or 1, JSON its
text. So a laptop stores a page almost as it came. Operations use the words of
`provider_ops.store.wire`; this module translates, and refuses what a column cannot hold.
"""

from __future__ import annotations

import json
import math
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import JSON, BigInteger, Boolean, Date, Float, Integer, Numeric

from provider_ops.core.money import from_cents, to_cents
from provider_ops.store.types import KeyType, Money, UtcDateTime

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Column

Cell = str | int | float | None

_INTEGER_LIMIT = 1 << 63
_DASHED = re.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
_JSON = json.JSONEncoder(separators=(",", ":"), sort_keys=True, allow_nan=False)


class Kind(Enum):
    """The spellings there are."""

    __hash__ = object.__hash__  # by identity; an Enum hashes its name, in Python, at each look-up

    KEY = "key"
    MONEY = "money"
    INSTANT = "instant"
    DAY = "day"
    JSON = "json"
    FLAG = "flag"
    WHOLE = "whole"
    REAL = "real"
    TEXT = "text"


_KINDS: tuple[tuple[type, Kind], ...] = (
    (KeyType, Kind.KEY),
    (Money, Kind.MONEY),
    (UtcDateTime, Kind.INSTANT),
    (Date, Kind.DAY),
    (JSON, Kind.JSON),
    (Boolean, Kind.FLAG),
    (Integer, Kind.WHOLE),
    (BigInteger, Kind.WHOLE),
    (Float, Kind.REAL),
    (Numeric, Kind.REAL),
)


_KIND_OF: dict[type, Kind] = {}


def kind_of(column: Column[Any]) -> Kind:
    """Return how cells of `column` are spelled."""
    type_ = type(column.type)
    kind = _KIND_OF.get(type_)
    if kind is None:
        kind = next((kind for base, kind in _KINDS if issubclass(type_, base)), Kind.TEXT)
        _KIND_OF[type_] = kind
    return kind


def sqlite_cell_sql(column: Column[Any]) -> str:
    """Return the SQL expression that yields a column's cell on SQLite."""
    name, kind = f'"{column.name}"', kind_of(column)
    if kind is Kind.KEY:
        return f"CASE WHEN {name} IS NOT NULL THEN lower(hex({name})) END"
    if kind is Kind.JSON:
        return f"CAST({name} AS TEXT)"  # SQLite stores a JSON number as a number
    return name


def cell_from_word(column: Column[Any], word: Any) -> Cell:
    """Return the cell for a word of an operation.

    Raises:
        ValueError: If `column` cannot hold it.
    """
    if word is None:
        if not column.nullable:
            raise ValueError(f"{column.name} must not be empty")
        return None
    try:
        return _FROM_WORD[kind_of(column)](word)
    except (TypeError, AttributeError, ArithmeticError) as error:
        raise ValueError(f"{column.name} cannot be {type(word).__name__}") from error


def word_from_cell(column: Column[Any], cell: Cell) -> Any:
    """Return the word an operation would use for a cell."""
    tell = None if cell is None else _TO_WORD.get(kind_of(column))
    return cell if tell is None else tell(cell)


def key_of(word: Any) -> str:
    """Return the 32 hex digits of a key, however it is spelled.

    Raises:
        ValueError: If it is no key; also TypeError or AttributeError, if it is no text.
    """
    if _DASHED.fullmatch(word):  # as laptops and hub write it
        return str(word).replace("-", "")
    return UUID(word).hex


def dashed(key: str) -> str:
    """Return a key of 32 hex digits as operations spell it."""
    return f"{key[:8]}-{key[8:12]}-{key[12:16]}-{key[16:20]}-{key[20:]}"


def value_from_cell(column: Column[Any], cell: Cell) -> Any:
    """Return what the program holds for a cell: UUID, Decimal, date, aware datetime."""
    if cell is None:
        return None
    kind = kind_of(column)
    return _TO_VALUE[kind](cell) if kind in _TO_VALUE else cell


def cell_from_value(value: Any) -> Cell:
    """Return the cell for a value of the program; what is a cell already stays as it is.

    A whole number in an amount's column is cents.
    """
    spell = _FROM_VALUE.get(type(value))
    return value if spell is None else spell(value)


def checked(column: Column[Any], cell: Any) -> Cell:
    """Return a cell that came from outside in its one spelling.

    Raises:
        ValueError: If `column` cannot hold it.
    """
    if cell is None:
        if not column.nullable:
            raise ValueError(f"{column.name} must not be empty")
        return None
    kind = kind_of(column)
    try:
        if kind is Kind.INSTANT:
            return instant_cell(datetime.fromisoformat(cell).replace(tzinfo=UTC))
        if kind is Kind.JSON:
            json.loads(_text(cell))
            return str(cell)
        if kind in (Kind.FLAG, Kind.MONEY):
            return _whole(cell) if kind is Kind.MONEY else int(bool(_whole(cell)))
        return _FROM_WORD[kind](cell)
    except (TypeError, AttributeError, ArithmeticError) as error:
        raise ValueError(f"{column.name} cannot be {type(cell).__name__}") from error


def cell_of_either(column: Column[Any], value: Any) -> Cell:
    """Return the cell for a word or a cell, as `extra` holds either.

    A field that only the author's release knew came as the word of his operation; a column that
    only the hub's release knew came as its cell. Their spellings differ where it matters.

    Raises:
        ValueError: If `column` can hold neither.
    """
    try:
        return checked(column, value)
    except ValueError:
        return cell_from_word(column, value)


def default_cell(column: Column[Any]) -> Cell:
    """Return what a column holds where nobody said anything.

    Raises:
        ValueError: If the column needs a value and has no default.
    """
    default = column.default
    if default is not None:
        if default.is_scalar:
            return cell_from_value(default.arg)  # type: ignore[attr-defined]
        if default.is_callable:
            return cell_from_value(default.arg(None))  # type: ignore[attr-defined]
    if not column.nullable:
        raise ValueError(f"{column.name} is missing")
    return None


def same(column: Column[Any], one: Cell, other: Cell) -> bool:
    """Tell whether two cells mean the same, however their JSON is laid out."""
    if one == other or kind_of(column) is not Kind.JSON:
        return one == other
    empty = (None, "null")
    if one in empty or other in empty:
        return one in empty and other in empty
    return bool(json.loads(str(one)) == json.loads(str(other)))


def instant_cell(instant: datetime) -> str:
    """Return the cell of an aware instant."""
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def json_cell(value: Any) -> str:
    """Return the cell of a JSON value."""
    return _JSON.encode(value) if value != {} else "{}"  # the bag of unknown fields, mostly


def _instant(word: Any) -> str:
    instant = datetime.fromisoformat(word)
    if instant.tzinfo is None:
        raise ValueError(f"an instant needs a time zone: {word}")
    return instant_cell(instant)


def _flag(word: Any) -> int:
    if not isinstance(word, bool):
        raise TypeError
    return int(word)


def _whole(word: Any) -> int:
    if isinstance(word, bool) or not isinstance(word, int):
        raise TypeError
    if not -_INTEGER_LIMIT <= word < _INTEGER_LIMIT:
        raise ValueError("a number is too large")
    return word


def _cents(word: Any) -> int:
    if not isinstance(word, str):
        raise TypeError
    return _whole(to_cents(Decimal(word)))


def _real(word: Any) -> float:
    if isinstance(word, bool) or not isinstance(word, int | float):
        raise TypeError
    if not math.isfinite(word):
        raise ValueError("a number is not finite")
    return float(word)


def _text(word: Any) -> str:
    if not isinstance(word, str):
        raise TypeError
    word.encode()  # a lone surrogate raises
    if "\0" in word:
        raise ValueError("text must not hold a NUL character")
    return word


_FROM_WORD: dict[Kind, Callable[[Any], Cell]] = {
    Kind.KEY: key_of,
    Kind.MONEY: _cents,
    Kind.INSTANT: _instant,
    Kind.DAY: lambda word: date.fromisoformat(word).isoformat(),
    Kind.JSON: json_cell,
    Kind.FLAG: _flag,
    Kind.WHOLE: _whole,
    Kind.REAL: _real,
    Kind.TEXT: _text,
}
_TO_VALUE: dict[Kind, Callable[[Any], Any]] = {
    Kind.KEY: UUID,
    Kind.MONEY: from_cents,
    Kind.INSTANT: lambda cell: datetime.fromisoformat(cell).replace(tzinfo=UTC),
    Kind.DAY: date.fromisoformat,
    Kind.JSON: json.loads,
    Kind.FLAG: bool,
}
_TO_WORD: dict[Kind, Callable[[Any], Any]] = {
    Kind.KEY: dashed,
    Kind.MONEY: lambda cell: str(from_cents(cell)),
    Kind.INSTANT: lambda cell: datetime.fromisoformat(cell).isoformat() + "Z",
    Kind.JSON: json.loads,
    Kind.FLAG: bool,
}
"""Of the other kinds the cell is the word."""

_FROM_VALUE: dict[type, Callable[[Any], Cell]] = {
    UUID: lambda value: value.hex,
    Decimal: to_cents,
    datetime: instant_cell,
    date: date.isoformat,
    dict: json_cell,
    list: json_cell,
    bool: int,
}
