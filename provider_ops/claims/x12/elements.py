"""Elements of single segments, each refusal reported with its place as soon as it is met."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from provider_ops.claims.x12.names import report_name
from provider_ops.claims.x12.values import Amounts, Dates, Procedures
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from decimal import Decimal

    from provider_ops.claims.x12.findings import Findings
    from provider_ops.claims.x12.remittance import Procedure
    from provider_ops.claims.x12.separators import Separators

_MOST_ELEMENTS = 17
_NAMED_BY_QUALIFIER = ("NM1", "DTP", "REF")
_undeclared = re.compile(r"[A-Z0-9]{1,6}([:>^|])[A-Z0-9:>^|]").match
_is_pointer = re.compile(r"([0-9]{1,2})(\.0*)?").fullmatch
_UNDECLARED = Sentence("The composite uses another component separator than ISA16.")


class Row(NamedTuple):
    """A segment's elements, its name the first of them, blank up to number 17."""

    values: list[str]
    position: int

    @property
    def npi(self) -> str:
        """NM109 of an NM1 whose NM108 says that it is an NPI."""
        return self.values[9].strip() if self.values[8] == "XX" else ""


class Elements:
    """Reads elements of one interchange; says what it could not read to `findings`."""

    def __init__(self, separators: Separators, findings: Findings) -> None:
        self.findings = findings
        self._element = separators.element
        self._component = separators.component
        self._amounts = Amounts()
        self._dates = Dates()
        self._procedures = Procedures(separators.component)

    def rows(self, segments: Iterable[str], position: int, known: frozenset[str]) -> list[Row]:
        """Separate segments, the first of them at `position`; unknown ones are reported."""
        rows = []
        for place, segment in enumerate(segments, position):
            values = segment.split(self._element)
            if values[0] in known:
                values += [""] * (_MOST_ELEMENTS + 1 - len(values))
                rows.append(Row(values, place))
            else:
                report_name(values[0], place, self.findings)
        return rows

    def amount(self, row: Row, number: int) -> Decimal | None:
        """Read an element of type R; blank is None."""
        amount = self._amounts[row.values[number]]
        if self._amounts.rejected:
            self._amounts.rejected = False
            name = row.values[0]
            message = Sentence("{element} is not an amount and was left out.",
                               element=f"{name}{number:02}")  # fmt: skip
            self.findings.error(name, row.position, message)
        return amount

    def day(self, row: Row, number: int) -> date | None:
        """Read an element of type DT; blank is None."""
        return self._day(row.values[number], row, number)

    def period(self, row: Row | None) -> tuple[date | None, date | None]:
        """Read DTP03 by its format DTP02: one day (D8) or two (RD8)."""
        if row is None:
            return None, None
        first, mark, last = row.values[3].partition("-")
        begin = self._day(first[:8] if row.values[2] == "DT" else first, row, 3)
        end = self._day(last, row, 3) if mark else begin
        if begin and end and end < begin:
            self.findings.warn("DTP", row.position, Sentence("DTP03 ends before it begins."))
        return begin, end or begin

    def procedure(self, row: Row, number: int) -> Procedure:
        """Read a composite C003."""
        procedure = self._procedures[row.values[number]]
        if self._procedures.undeclared:
            self._procedures.undeclared = False
            self.findings.warn(row.values[0], row.position, _UNDECLARED)
        return procedure

    def parts(self, row: Row, number: int) -> list[str]:
        """Separate a composite, with the separator it uses if that is not the one of ISA16."""
        text = row.values[number]
        if self._component not in text and (found := _undeclared(text)):
            self.findings.warn(row.values[0], row.position, _UNDECLARED)
            return text.split(found[1])
        return text.split(self._component)

    def pointers(self, row: Row, number: int) -> tuple[int, ...]:
        """Read a composite C004: up to four places in the claim's diagnoses."""
        if not row.values[number]:
            return ()
        found = []
        for part in filter(None, self.parts(row, number)):
            pointer = _is_pointer(part.strip())
            if pointer is None:
                message = Sentence("{element} is no place of a diagnosis; it was left out.",
                                   element=f"{row.values[0]}{number:02}")  # fmt: skip
                self.findings.warn(row.values[0], row.position, message)
            else:
                found.append(int(pointer[1]))
        return tuple(found)

    def _day(self, text: str, row: Row, number: int) -> date | None:
        day = self._dates[text]
        if self._dates.rejected:
            self._dates.rejected = False
            name = row.values[0]
            message = Sentence("{element} is not a date and was left out.",
                               element=f"{name}{number:02}")  # fmt: skip
            self.findings.warn(name, row.position, message)
        return day


def by_name(rows: Iterable[Row], end_at: tuple[str, ...] = ()) -> dict[str, Row]:
    """Return the first row of each name, with its qualifier for NM1, DTP and REF.

    Args:
        rows: Of one loop.
        end_at: Names that begin a loop inside it, whose rows do not count.
    """
    found: dict[str, Row] = {}
    for row in rows:
        name = row.values[0]
        if name in end_at:
            break
        found.setdefault(name + row.values[1] if name in _NAMED_BY_QUALIFIER else name, row)
    return found


def value_of(found: dict[str, Row], name: str, element: int) -> str:
    """Return an element of a row that may not be there; blank then."""
    row = found.get(name)
    return row.values[element].strip() if row else ""


def npi_of(found: dict[str, Row], name: str) -> str:
    """Return the NPI of an NM1 that may not be there; blank then."""
    row = found.get(name)
    return row.npi if row else ""
