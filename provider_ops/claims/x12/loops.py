"""Loops 2100 and 2110 of the 835 (claim and service line) from their segments.

Element numbers cite ASC X12 005010X221A1; 4010 (X091A1) has them in the same places. This is
the hot path of the reader: a segment is separated only when its id is of interest.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import repeat
from typing import TYPE_CHECKING

from provider_ops.claims.x12.names import KNOWN_835, report_name
from provider_ops.claims.x12.remittance import Adjustment, Claim, ServiceLine
from provider_ops.claims.x12.values import Amounts, Dates, Procedures, reduced_member
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from provider_ops.claims.x12.findings import Findings
    from provider_ops.claims.x12.reader import Block
    from provider_ops.claims.x12.separators import Separators

ZERO = Decimal(0)
_CLP_ELEMENTS = 9
_BLANK_SVC = [""] * 8
_PLAIN_CAS = 4
BEGINNING_OF_SERVICE = ("472", "150")
_REMARK_ELEMENTS = {"MOA": (3, 4, 5, 6, 7), "MIA": (5, 20, 21, 22, 23)}
_AMOUNT_ELEMENTS = {
    "CLP": (3, 4, 5),
    "SVC": (2, 3, 5, 7),
    "CAS": (3, 4, 6, 7, 9, 10, 12, 13, 15, 16, 18, 19),
    "AMT": (2,),
    "BPR": (2,),
    "PLB": (4, 6, 8, 10, 12, 14),
}
# NamedTuple's own constructor costs twice as much; lines and adjustments are the bulk of a file.
_new = tuple.__new__
_DATE_ELEMENTS = {"DTM": (2,), "BPR": (16,), "PLB": (2,)}


class Loops:
    """Builds claims and lines of one interchange; says what it could not read to `findings`."""

    def __init__(
        self,
        separators: Separators,
        findings: Findings,
        member_key: Callable[[str], str] | None = None,
    ) -> None:
        self.amounts = Amounts()
        self.dates = Dates()
        self.element = separators.element
        self.component = separators.component
        self.procedures = Procedures(separators.component)
        self._findings = findings
        self._member_key = member_key
        self._unknown: list[tuple[str, int]] = []

    def claim(self, block: Block) -> Claim:
        """Read a CLP segment and everything that belongs to it."""
        try:
            claim = self._claim(block)
        except IndexError:
            claim = self._claim(self._padded(block))
        for name, position in self._unknown:
            report_name(name, position, self._findings)
        if self.amounts.rejected or self.dates.rejected or self.procedures.undeclared:
            self.explain(block)
        return claim

    def split(self, segment: str, elements: int) -> list[str]:
        """Separate a segment, padded so that element number `elements` exists."""
        values = segment.split(self.element)
        missing = elements + 1 - len(values)
        return values + [""] * missing if missing > 0 else values

    def explain(self, block: Block) -> None:
        """Report the values of a block that were just refused, if any were."""
        rejected = self.amounts.rejected or self.dates.rejected
        undeclared = self.procedures.undeclared
        if rejected or undeclared:
            for position, segment in enumerate(block.segments, block.position):
                values = self.split(segment, 1)
                if rejected:
                    self._explain_segment(values, position)
                if undeclared and values[0] == "SVC" and self.procedures.is_undeclared(values[1]):
                    message = Sentence("The procedure uses another component separator than ISA16.")
                    self._findings.warn("SVC", position, message)
        self.amounts.rejected = self.dates.rejected = self.procedures.undeclared = False

    def _explain_segment(self, values: list[str], position: int) -> None:
        tag = values[0]
        for number in _AMOUNT_ELEMENTS.get(tag, ()):
            if number < len(values) and not self.amounts.accepts(values[number]):
                message = Sentence("{element} is not an amount and was left out.",
                                   element=f"{tag}{number:02}")  # fmt: skip
                self._findings.error(tag, position, message)
        for number in _DATE_ELEMENTS.get(tag, ()):
            if number < len(values) and not self.dates.accepts(values[number]):
                message = Sentence("{element} is not a date and was left out.",
                                   element=f"{tag}{number:02}")  # fmt: skip
                self._findings.warn(tag, position, message)

    def _padded(self, block: Block) -> Block:
        """Give every segment the elements it lacks; only for the rare block that needs it."""
        padding = self.element * 10
        return block._replace(segments=[segment + padding for segment in block.segments])

    def _claim(self, block: Block) -> Claim:
        """Read loop 2100 up to its first line, then its lines.

        Raises:
            IndexError: A segment ends before an element that was looked for.
        """
        element, dates = self.element, self.dates
        adjustments: tuple[Adjustment, ...] = ()
        remarks: tuple[str, ...] = ()
        patient = insured = rendering = contract = original = first = last = received = ""
        self._unknown = []
        rows = list(map(str.split, block.segments, repeat(element)))
        for count, values in enumerate(rows):
            tag = values[0]
            if tag == "NM1":
                if values[1] == "QC":
                    patient = values[9] if len(values) > 9 else ""
                elif values[1] == "82":
                    rendering = _npi(values)
                elif values[1] == "IL":
                    insured = values[9] if len(values) > 9 else ""
            elif tag == "DTM":
                if values[1] == "232":
                    first = values[2]
                elif values[1] == "233":
                    last = values[2]
                elif values[1] == "050":
                    received = values[2]
            elif tag == "SVC":
                break
            elif tag == "REF":
                if values[1] == "CE":
                    contract = values[2]
                elif values[1] == "F8":
                    original = values[2]
            elif tag == "CAS":
                adjustments += self.adjustments(values)
            elif tag in _REMARK_ELEMENTS:
                remarks += _remarks(values)
            elif tag not in KNOWN_835:
                self._unknown.append((tag, block.position + count))
        else:
            count += 1
        begin, end = dates[first], dates[last] or dates[first]
        lines = self._lines(rows[count:], block.position + count, begin, end)
        return _new(Claim, (
            *self._payment(rows[0]), rendering,
            *reduced_member(patient or insured, self._member_key), begin, end, dates[received],
            adjustments, remarks, contract, original, lines, block.position,
        ))  # fmt: skip

    def _payment(self, clp: list[str]) -> tuple[object, ...]:
        """Read CLP01 to CLP09, the first nine values of a `Claim`; CLP06 to 09 may be missing."""
        amounts = self.amounts
        if len(clp) <= _CLP_ELEMENTS:
            clp = clp + [""] * (_CLP_ELEMENTS + 1 - len(clp))
        return (
            clp[1], clp[2], amounts[clp[3]], amounts[clp[4]], amounts[clp[5]],
            clp[6], clp[7], clp[8], clp[9],
        )  # fmt: skip

    def _lines(
        self, rows: list[list[str]], position: int, claim_begin: date | None, claim_end: date | None
    ) -> tuple[ServiceLine, ...]:
        """Read the loops 2110 of a claim; one more SVC at the end completes the last of them."""
        lines: list[ServiceLine] = []
        svc, opened = _BLANK_SVC[:0], position
        amounts, dates, procedures = self.amounts, self.dates, self.procedures
        begin = end = allowed = None
        control_number = rendering = ""
        adjustments: tuple[Adjustment, ...] = ()
        remarks: tuple[str, ...] = ()
        rows.append(["SVC"])
        for place, values in enumerate(rows, position):
            tag = values[0]
            if tag == "DTM":
                if values[1] in BEGINNING_OF_SERVICE:
                    begin = dates[values[2]]
                elif values[1] == "151":
                    end = dates[values[2]]
            elif tag == "CAS" and len(values) == _PLAIN_CAS and not adjustments:  # nearly all
                amount = amounts[values[3]] or ZERO
                adjustments = (_new(Adjustment, (values[1], values[2], amount, None)),)
            elif tag == "CAS":
                adjustments += self.adjustments(values)
            elif tag == "REF":
                if values[1] == "6R":
                    control_number = values[2]
                elif values[1] == "HPI":
                    rendering = values[2]
            elif tag == "AMT" and values[1] == "B6":
                allowed = amounts[values[2]]
            elif tag == "SVC":
                if svc:
                    lines.append(_new(ServiceLine, (
                        procedures[svc[1]], amounts[svc[2]], amounts[svc[3]], svc[4],
                        amounts[svc[5]], procedures[svc[6]] if svc[6] else None, amounts[svc[7]],
                        begin or claim_begin, end or begin or claim_end,
                        adjustments, remarks, control_number, rendering, allowed, opened,
                    )))  # fmt: skip
                svc, opened = values + _BLANK_SVC, place
                begin = end = allowed = None
                control_number = rendering = ""
                adjustments = remarks = ()
            elif tag == "LQ" and values[1] == "HE" and values[2]:
                remarks += (values[2],)
            elif tag == "NM1" and values[1] == "82":
                rendering = _npi(values) or rendering
            elif tag not in KNOWN_835:
                self._unknown.append((tag, place))
        return tuple(lines)

    def adjustments(self, values: list[str]) -> tuple[Adjustment, ...]:
        """Read one CAS: the group, then up to six triplets of reason, amount and quantity."""
        amounts = self.amounts
        if len(values) == _PLAIN_CAS:
            amount = amounts[values[3]] or ZERO
            return (_new(Adjustment, (values[1], values[2], amount, None)),)
        values += ("", "")
        return tuple(
            Adjustment(values[1], values[n], amounts[values[n + 1]] or ZERO, amounts[values[n + 2]])
            for n in range(2, len(values) - 2, 3)
            if values[n] or values[n + 1]
        )


def _remarks(values: list[str]) -> tuple[str, ...]:
    """Read the remark codes of an MOA or MIA."""
    numbers = _REMARK_ELEMENTS[values[0]]
    return tuple(values[n] for n in numbers if n < len(values) and values[n])


def _npi(values: list[str]) -> str:
    """NM109 of a segment whose NM108 says that it is an NPI."""
    return values[9] if len(values) > 9 and values[8] == "XX" else ""
