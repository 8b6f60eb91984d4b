"""Whom the rows of a table are of: each once, with its rows and dollars, and who that may be."""

from __future__ import annotations

from dataclasses import dataclass, replace
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


class Parties:
    """Adds up rows, each once; a row that is read otherwise later is taken out and put in again."""

    def __init__(self, whose: Whose | None, known: Mapping[str, Party] | None = None) -> None:
        self._whose = whose
        self._found = dict(known or {})

    def add(
        self, row: Row, columns: ColumnMap, fixed: Mapping[str, str] | None, value: object
    ) -> Share | None:
        """Count a good row in; return its share, None where it names nobody."""
        whose = self._whose
        if whose is None or (named := whose.named(row, columns, fixed)) is None:
            return None
        field, number = named
        share = Share(number, whose.dollars(value))
        party = self._found.get(number) or Party(number, field)
        name = party.name or _said(row, columns, fixed, whose.name)
        tin = party.tin or _said(row, columns, fixed, whose.tin)
        self._found[number] = Party(
            number, party.field, name, tin, party.rows + 1, party.dollars + share.dollars
        )
        return share

    def take_out(self, share: Share) -> None:
        """Count a row out."""
        party = self._found.pop(share.number)
        if party.rows > 1:
            self._found[share.number] = replace(
                party, rows=party.rows - 1, dollars=party.dollars - share.dollars
            )

    def found(self) -> dict[str, Party]:
        """Return everybody by number."""
        return dict(self._found)


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
