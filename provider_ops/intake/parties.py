"""Whom the rows of a table are of: each once, with its rows and dollars, and who that may be."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from provider_ops.intake.fixes import plain_cell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sqlalchemy.orm import Session

    from provider_ops.intake.mapping import ColumnMap
    from provider_ops.intake.rows import Row
    from provider_ops.intake.table import Meant

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody whom rows of a table name.

    Attributes:
        number: As it is read, such as an NPI.
        field: Where the first of the rows has it.
        name: What the first of them that has a name calls them; empty where none has.
        tin: The same of their taxpayer number.
        rows: How many of the rows that are to be loaded are theirs.
        dollars: What those rows are about.
    """

    number: str
    field: str
    name: str = ""
    tin: str = ""
    rows: int = 0
    dollars: Decimal = ZERO


class Stranger(NamedTuple):
    """A party that is not on file, and who may be meant, the likeliest first."""

    party: Party
    meant: tuple[Meant, ...]


@dataclass(frozen=True, slots=True)
class Whose:
    """How the rows of a kind of table say whom they are of.

    Attributes:
        fields: The first of them that says something tells it.
        name: The field with a name for people.
        tin: The field with a taxpayer number.
        plain: Makes a number of what a cell says, so that one number is spelled in one way.
        dollars: What a good row's value is about.
        strangers: Returns those that are not on file, for a market.
        find: Returns who is on file under a part of a name or the beginning of a number.
    """

    fields: tuple[str, ...]
    name: str
    tin: str
    plain: Callable[[str], str]
    dollars: Callable[[Any], Decimal]
    strangers: Callable[[Session, str, Sequence[Party]], tuple[Stranger, ...]]
    find: Callable[[Session, str, str], tuple[Meant, ...]]

    def named(
        self, row: Row, columns: ColumnMap, fixed: Mapping[str, str] | None
    ) -> tuple[str, str] | None:
        """Return the field that tells whom a row is of, and the number in it; None for nobody.

        `fixed` is what cells of the row should say, by field.
        """
        for field in self.fields:
            if text := _said(row, columns, fixed, field):
                return field, self.plain(text)
        return None


class Share(NamedTuple):
    """What one row adds to a party."""

    number: str
    dollars: Decimal


class _Sum:
    """What is added up of a party."""

    __slots__ = ("dollars", "field", "name", "rows", "tin")

    def __init__(
        self, field: str, name: str = "", tin: str = "", rows: int = 0, dollars: Decimal = ZERO
    ) -> None:
        self.field, self.name, self.tin = field, name, tin
        self.rows, self.dollars = rows, dollars


class Parties:
    """Adds up rows, each once; a row that is read otherwise later is taken out and put in again."""

    def __init__(self, whose: Whose | None, known: Iterable[Party] = ()) -> None:
        self._whose = whose
        self._sums = {
            one.number: _Sum(one.field, one.name, one.tin, one.rows, one.dollars) for one in known
        }

    def add(
        self, row: Row, columns: ColumnMap, fixed: Mapping[str, str] | None, value: object
    ) -> Share | None:
        """Count a good row in; return its share, None where it names nobody."""
        whose = self._whose
        if whose is None or (named := whose.named(row, columns, fixed)) is None:
            return None
        field, number = named
        so_far = self._sums.get(number)
        if so_far is None:
            so_far = self._sums[number] = _Sum(field)
        so_far.name = so_far.name or _said(row, columns, fixed, whose.name)
        so_far.tin = so_far.tin or _said(row, columns, fixed, whose.tin)
        dollars = whose.dollars(value)
        so_far.rows += 1
        so_far.dollars += dollars
        return Share(number, dollars)

    def take_out(self, share: Share) -> None:
        """Count a row out."""
        so_far = self._sums[share.number]
        so_far.rows -= 1
        so_far.dollars -= share.dollars
        if not so_far.rows:
            del self._sums[share.number]

    def found(self) -> dict[str, Party]:
        """Return everybody by number."""
        return {
            number: Party(number, one.field, one.name, one.tin, one.rows, one.dollars)
            for number, one in self._sums.items()
        }


def sums(parties: Iterable[Party]) -> tuple[int, Decimal]:
    """Return rows and dollars of some parties together."""
    rows, dollars = 0, ZERO
    for party in parties:
        rows, dollars = rows + party.rows, dollars + party.dollars
    return rows, dollars


def _said(row: Row, columns: ColumnMap, fixed: Mapping[str, str] | None, field: str) -> str:
    if fixed and field in fixed:
        return fixed[field]
    return plain_cell(row, columns.places.get(field))
