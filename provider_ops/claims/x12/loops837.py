"""Loops of the 837P (levels, claims and service lines) from their segments.

Element numbers cite ASC X12 005010X222A1; 4010 (X098A1) has them in the same places.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from provider_ops.claims.x12.elements import Elements, Row, by_name, npi_of, value_of
from provider_ops.claims.x12.names import KNOWN_837
from provider_ops.claims.x12.submission import Submission, SubmittedClaim, SubmittedLine
from provider_ops.claims.x12.values import reduced_member
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from provider_ops.claims.x12.findings import Findings
    from provider_ops.claims.x12.reader import Block
    from provider_ops.claims.x12.separators import Separators

_BILLING, _SUBSCRIBER, _PATIENT = "20", "22", "23"
_ABOVE = {_SUBSCRIBER: _BILLING, _PATIENT: _SUBSCRIBER}
_DIAGNOSES = ("ABK", "ABF", "BK", "BF")
_OTHER_PAYERS = ("SBR", "SVD")
_ORGANIZATION = "2"


class _Level(NamedTuple):
    """What the levels above a claim say of it."""

    billing_npi: str = ""
    payer: str = ""
    payer_id: str = ""
    member_key: str = ""
    member_last4: str = ""


class Loops837:
    """Builds claims and lines of one interchange; says what it could not read to `findings`."""

    def __init__(
        self,
        separators: Separators,
        findings: Findings,
        member_key: Callable[[str], str] | None = None,
    ) -> None:
        self._elements = Elements(separators, findings)
        self._findings = findings
        self._member_key = member_key
        self.forget_levels()

    def forget_levels(self) -> None:
        """Begin a set: nothing of the one before holds."""
        self._level = _Level()
        self._numbers: dict[str, str] = {}

    def head(self, block: Block, interchange: str, group: tuple[str, str]) -> Submission:
        """Read the set's segments up to its first level."""
        rows = self._elements.rows(block.segments, block.position, KNOWN_837)
        found = by_name(rows)
        begin = found.get("BHT")
        return Submission(
            st=value_of(found, "ST", 2),
            version=group[1] or value_of(found, "ST", 3),
            interchange=interchange,
            group=group[0],
            batch=value_of(found, "BHT", 3),
            created=self._elements.day(begin, 4) if begin else None,
            purpose=value_of(found, "BHT", 6),
            submitter=_organization(found.get("NM141")),
            receiver=value_of(found, "NM140", 3),
            position=block.position,
        )

    def enter(self, block: Block) -> None:
        """Read a level (HL): billing provider, subscriber or patient."""
        rows = self._elements.rows(block.segments, block.position, KNOWN_837)
        _, number, above, kind, *_ = rows[0].values
        found = by_name(rows)
        if kind in _ABOVE and self._numbers.get(_ABOVE[kind]) != above:
            message = Sentence("HL02 does not name the level above it; the last one before it was "
                               "taken.")  # fmt: skip
            self._findings.warn("HL", block.position, message)
        elif kind not in (_BILLING, *_ABOVE):
            message = Sentence("HL03 is no level that claims have.")
            self._findings.warn("HL", block.position, message)
        self._numbers[kind if kind in (_BILLING, *_ABOVE) else ""] = number
        if kind == _BILLING:
            self._level = _Level(npi_of(found, "NM185"))
        elif kind == _SUBSCRIBER:
            member = reduced_member(value_of(found, "NM1IL", 9), self._member_key)
            payer, payer_id = _organization(found.get("NM1PR")), value_of(found, "NM1PR", 9)
            self._level = _Level(self._level.billing_npi, payer, payer_id, *member)
        elif patient := value_of(found, "NM1QC", 9):
            key, last4 = reduced_member(patient, self._member_key)
            self._level = self._level._replace(member_key=key, member_last4=last4)

    def claim(self, block: Block) -> SubmittedClaim:
        """Read a CLM segment and everything that belongs to it."""
        rows = self._elements.rows(block.segments, block.position, KNOWN_837)
        begins = _line_begins(rows)
        own = rows[: begins[0]] if begins else rows
        found, level = by_name(own, _OTHER_PAYERS), self._level
        place, _, frequency = (*self._elements.parts(rows[0], 5), "", "")[:3]
        claim = SubmittedClaim(
            account=rows[0].values[1],
            charge=self._elements.amount(rows[0], 2),
            place_of_service=place.strip(),
            frequency=frequency.strip(),
            original_reference=value_of(found, "REFF8", 2),
            authorization=value_of(found, "REFG1", 2),
            diagnoses=self._diagnoses(own),
            billing_npi=level.billing_npi,
            rendering_npi=npi_of(found, "NM182"),
            facility_npi=npi_of(found, "NM177") or npi_of(found, "NM1FA"),
            payer=level.payer,
            payer_id=level.payer_id,
            member_key=level.member_key,
            member_last4=level.member_last4,
            lines=(),
            position=block.position,
        )
        days = self._elements.period(found.get("DTP472"))
        read = (
            self._line(rows[begin:end], claim, days)
            for begin, end in itertools.pairwise([*begins, len(rows)])
        )
        return claim._replace(lines=tuple(line for line in read if line))

    def _line(
        self, rows: list[Row], claim: SubmittedClaim, days: tuple[date | None, date | None]
    ) -> SubmittedLine | None:
        """Read a loop 2400; None, and an error, if it holds no professional service."""
        found = by_name(rows, _OTHER_PAYERS)
        service = found.get("SV1")
        position = rows[0].position
        if service is None:
            message = Sentence("The line has no SV1, the service of a professional claim; it was "
                               "left out.")  # fmt: skip
            self._findings.error(rows[0].values[0], position, message)
            return None
        begin, end = self._elements.period(found.get("DTP472"))
        begin, end = (begin, end) if begin else days
        line = SubmittedLine(
            number=value_of(found, "LX", 1),
            procedure=self._elements.procedure(service, 1),
            charge=self._elements.amount(service, 2),
            unit=service.values[3].strip(),
            units=self._elements.amount(service, 4),
            place_of_service=service.values[5].strip() or claim.place_of_service,
            pointers=self._elements.pointers(service, 7),
            begin=begin,
            end=end,
            authorization=value_of(found, "REFG1", 2),
            control_number=value_of(found, "REF6R", 2),
            rendering_npi=npi_of(found, "NM182") or claim.rendering_npi or claim.billing_npi,
            facility_npi=npi_of(found, "NM177") or claim.facility_npi,
            position=position,
        )
        self._judge(line, service.position, len(claim.diagnoses))
        return line

    def _judge(self, line: SubmittedLine, position: int, diagnoses: int) -> None:
        """Warn of what a line lacks that checks of it will need."""
        if not line.procedure.code:
            self._findings.warn("SV1", position, Sentence("SV101 names no procedure."))
        if line.units is None:
            message = Sentence("SV104 has no units; they count as zero.")
            self._findings.warn("SV1", position, message)
        if line.begin is None:
            self._findings.warn("SV1", position, Sentence("The line has no date of service."))
        if not line.rendering_npi:
            message = Sentence("Neither the line's, the claim's nor the billing provider has an "
                               "NPI.")  # fmt: skip
            self._findings.warn("SV1", position, message)
        if any(not 1 <= pointer <= diagnoses for pointer in line.pointers):
            message = Sentence("SV107 points to a diagnosis that is not there.")
            self._findings.warn("SV1", position, message)

    def _diagnoses(self, rows: Iterable[Row]) -> tuple[str, ...]:
        """Read the diagnoses of all HI; other codes in it (conditions, procedures) are not."""
        found: list[str] = []
        for row in rows:
            if row.values[0] == "HI":
                values = iter(range(1, 13))
                for number in values:
                    qualifier, code, *_ = (*self._elements.parts(row, number), "", "")
                    if qualifier in _DIAGNOSES and not code:
                        message = Sentence("HI has the code in an element of its own; it was read "
                                           "there.")  # fmt: skip
                        self._findings.warn("HI", row.position, message)
                        code = row.values[next(values, 17)]
                    if qualifier in _DIAGNOSES and code:
                        found.append(code.strip())
        return tuple(found)


def _line_begins(rows: list[Row]) -> list[int]:
    """Return where the lines begin: at each LX, and at an SV1 that has no LX of its own."""
    begins: list[int] = []
    taken = True
    for place, row in enumerate(rows):
        name = row.values[0]
        if name == "LX" or (name == "SV1" and taken):
            begins.append(place)
            taken = False
        if name == "SV1":
            taken = True
    return begins


def _organization(row: Row | None) -> str:
    """NM103 of an organization; a person's name is not kept."""
    return row.values[3].strip() if row and row.values[2] == _ORGANIZATION else ""
