"""Loops 2100 and 2110 of the 835 (claim and service line) from their segments.

Element numbers cite ASC X12 005010X221A1; 4010 (X091A1) has them in the same places. This is
the hot path of the reader: a segment is separated only when its id is of interest.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from provider_ops.claims.x12.remittance import Adjustment, Claim, ServiceLine
from provider_ops.claims.x12.values import Amounts, Dates, Procedures

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from provider_ops.claims.x12.findings import Findings
    from provider_ops.claims.x12.separators import Separators

ZERO = Decimal(0)
_CLP_ELEMENTS = 9
_SVC_ELEMENTS = 7
_PLAIN_CAS = 4
_SHORTEST_ID_TO_SHORTEN = 5
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


class Piece(NamedTuple):
    """A segment that opens a loop, those up to the next one that does, and its position."""

    segments: list[str]
    position: int


class _ClaimDetails(NamedTuple):
    """The end of a `Claim`, in its order: what the segments between CLP and SVC say."""

    rendering_npi: str
    member_key: str
    member_last4: str
    begin: date | None
    end: date | None
    received: date | None
    adjustments: tuple[Adjustment, ...]
    remarks: tuple[str, ...]
    contract_class: str
    original_reference: str


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
        self._procedures = Procedures(separators.component)
        self._findings = findings
        self._member_key = member_key

    def claim(self, pieces: list[Piece]) -> Claim:
        """Read one CLP piece and the SVC pieces that follow it."""
        amounts = self.amounts
        segments, position = pieces[0]
        clp = self.split(segments[0], _CLP_ELEMENTS)
        try:
            details = self._details(pieces[0])
        except IndexError:
            details = self._details(self._padded(pieces[0]))
        values = (
            clp[1], clp[2], amounts[clp[3]], amounts[clp[4]], amounts[clp[5]],
            clp[6], clp[7], clp[8], clp[9],
        )  # fmt: skip
        self.explain(pieces[0])
        lines = self._lines(pieces[1:], details)
        return _new(Claim, (*values, *details, lines, position))

    def split(self, segment: str, elements: int) -> list[str]:
        """Separate a segment, padded so that element number `elements` exists."""
        values = segment.split(self.element)
        missing = elements + 1 - len(values)
        return values + [""] * missing if missing > 0 else values

    def explain(self, piece: Piece) -> None:
        """Report the values of a piece that were just refused, if any were."""
        if self.amounts.rejected or self.dates.rejected:
            for position, segment in enumerate(piece.segments, piece.position):
                self._explain_segment(segment.split(self.element), position)
            self.amounts.rejected = self.dates.rejected = False
        if self._procedures.undeclared:
            self._findings.warn(
                "SVC", piece.position, "The procedure uses another component separator than ISA16."
            )
            self._procedures.undeclared = False

    def _explain_segment(self, values: list[str], position: int) -> None:
        tag = values[0]
        for number in _AMOUNT_ELEMENTS.get(tag, ()):
            if number < len(values) and not self.amounts.accepts(values[number]):
                message = f"{tag}{number:02} is not an amount and was left out."
                self._findings.error(tag, position, message)
        for number in _DATE_ELEMENTS.get(tag, ()):
            if number < len(values) and not self.dates.accepts(values[number]):
                message = f"{tag}{number:02} is not a date and was left out."
                self._findings.warn(tag, position, message)

    def _lines(self, pieces: list[Piece], details: _ClaimDetails) -> tuple[ServiceLine, ...]:
        lines = []
        for piece in pieces:
            try:
                line = self._line(piece, details.begin, details.end)
            except IndexError:
                line = self._line(self._padded(piece), details.begin, details.end)
            self.explain(piece)
            lines.append(line)
        return tuple(lines)

    def _padded(self, piece: Piece) -> Piece:
        """Give every segment the elements it lacks; only for the rare piece that needs it."""
        padding = self.element * 10
        return Piece([segment + padding for segment in piece.segments], piece.position)

    def _line(self, piece: Piece, claim_begin: date | None, claim_end: date | None) -> ServiceLine:
        """Read loop 2110.

        Raises:
            IndexError: A segment ends before an element that was looked for.
        """
        amounts, dates, element = self.amounts, self.dates, self.element
        segments, position = piece
        begin = end = allowed = None
        control_number = rendering = ""
        adjustments: tuple[Adjustment, ...] = ()
        remarks: tuple[str, ...] = ()
        for segment in segments:
            values = segment.split(element)
            tag = values[0]
            if tag == "DTM":
                qualifier = values[1]
                if qualifier == "472":
                    begin = end = dates[values[2]]
                elif qualifier == "150":
                    begin = dates[values[2]]
                elif qualifier == "151":
                    end = dates[values[2]]
            elif tag == "CAS":
                adjustments += self._adjustments(values)
            elif tag == "REF":
                if values[1] == "6R":
                    control_number = values[2]
                elif values[1] == "HPI":
                    rendering = values[2]
            elif tag == "AMT":
                if values[1] == "B6":
                    allowed = amounts[values[2]]
            elif tag == "LQ":
                if values[1] == "HE" and values[2]:
                    remarks += (values[2],)
            elif tag == "NM1" and values[1] == "82":
                rendering = _npi(values) or rendering
        svc = segments[0].split(element)
        if len(svc) <= _SVC_ELEMENTS:
            svc += [""] * (_SVC_ELEMENTS + 1 - len(svc))
        submitted = self._procedures[svc[6]] if svc[6] else None
        return _new(ServiceLine, (
            self._procedures[svc[1]], amounts[svc[2]], amounts[svc[3]], svc[4], amounts[svc[5]],
            submitted, amounts[svc[7]], begin or claim_begin, end or begin or claim_end,
            adjustments, remarks, control_number, rendering, allowed, position,
        ))  # fmt: skip

    def _details(self, piece: Piece) -> _ClaimDetails:
        """Read loop 2100 behind its CLP."""
        dates = self.dates
        begin = end = received = None
        rendering = patient_id = insured_id = contract_class = original = ""
        adjustments: tuple[Adjustment, ...] = ()
        remarks: list[str] = []
        for segment in piece.segments:
            values = segment.split(self.element)
            tag = values[0]
            if tag == "NM1":
                entity = values[1]
                if entity == "82":
                    rendering = _npi(values)
                elif entity == "QC":
                    patient_id = values[9]
                elif entity == "IL":
                    insured_id = values[9]
            elif tag == "DTM":
                qualifier = values[1]
                if qualifier == "232":
                    begin = dates[values[2]]
                elif qualifier == "233":
                    end = dates[values[2]]
                elif qualifier == "050":
                    received = dates[values[2]]
            elif tag == "CAS":
                adjustments += self._adjustments(values)
            elif tag == "REF":
                if values[1] == "CE":
                    contract_class = values[2]
                elif values[1] == "F8":
                    original = values[2]
            elif tag in _REMARK_ELEMENTS:
                numbers = _REMARK_ELEMENTS[tag]
                remarks += [values[n] for n in numbers if n < len(values) and values[n]]
        key, last4 = self._member(patient_id.strip() or insured_id.strip())
        return _ClaimDetails(
            rendering, key, last4, begin, end or begin, received, adjustments, tuple(remarks),
            contract_class, original,
        )  # fmt: skip

    def _member(self, identifier: str) -> tuple[str, str]:
        """Reduce a member id to what may be kept: the caller's hash and four characters."""
        if not identifier:
            return "", ""
        key = self._member_key(identifier) if self._member_key else ""
        return key, identifier[-4:] if len(identifier) >= _SHORTEST_ID_TO_SHORTEN else ""

    def _adjustments(self, values: list[str]) -> tuple[Adjustment, ...]:
        """Read one CAS: the group, then up to six triplets of reason, amount and quantity."""
        amounts = self.amounts
        if len(values) == _PLAIN_CAS:
            amount = amounts[values[3]]
            return (_new(Adjustment, (values[1], values[2], amount or ZERO, None)),)
        values += ("", "")
        return tuple(
            Adjustment(values[1], values[n], amounts[values[n + 1]] or ZERO, amounts[values[n + 2]])
            for n in range(2, len(values) - 2, 3)
            if values[n] or values[n + 1]
        )


def _npi(values: list[str]) -> str:
    """NM109 of a segment whose NM108 says that it is an NPI."""
    return values[9] if len(values) > 9 and values[8] == "XX" else ""
