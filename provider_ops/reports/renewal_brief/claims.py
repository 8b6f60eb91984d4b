"""What the clinicians of a contract billed and were paid in the year before the brief."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from provider_ops.claims.lines.taken_back import STANDS
from provider_ops.claims.model import ClaimLine
from provider_ops.store.model import DataImport

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from sqlalchemy.orm import Session

SPAN = timedelta(days=364)
REASONS, CODES = 6, 8
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class ClinicianClaims:
    """Lines of one clinician with dates of service in the year; dollars."""

    npi: str
    name: str
    lines: int
    denied: int
    charge: Decimal
    paid: Decimal


@dataclass(frozen=True, slots=True)
class DenialReason:
    """Denied lines with one reason, as the payer gave it, such as CO-97; dollars charged."""

    reason: str
    lines: int
    charge: Decimal


@dataclass(frozen=True, slots=True)
class ClaimsFacts:
    """Figures of the year `first` to `last`, clinicians by lines, reasons by lines."""

    first: date
    last: date
    clinicians: tuple[ClinicianClaims, ...]
    reasons: tuple[DenialReason, ...]
    codes: tuple[tuple[str, int, Decimal], ...]

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return sum(one.lines for one in self.clinicians)

    @property
    def denied(self) -> int:
        """How many of them were denied."""
        return sum(one.denied for one in self.clinicians)

    @property
    def paid(self) -> Decimal:
        """Dollars paid."""
        return sum((one.paid for one in self.clinicians), Decimal(0))

    @property
    def charge(self) -> Decimal:
        """Dollars charged."""
        return sum((one.charge for one in self.clinicians), Decimal(0))


def claims_facts(
    session: Session, market_id: str, people: Sequence[tuple[str, str]], day: date, known: datetime
) -> ClaimsFacts:
    """Return the figures of clinicians, pairs of NPI and name, for the year up to `day`.

    Only lines count that were loaded by `known`.
    """
    first = day - SPAN
    sums: dict[str, tuple[int, Decimal, Decimal]] = {}
    denied: Counter[str] = Counter()
    reasons: defaultdict[str, list[Decimal]] = defaultdict(lambda: [Decimal(0), Decimal(0)])
    codes: defaultdict[str, list[Decimal]] = defaultdict(lambda: [Decimal(0), Decimal(0)])
    loaded = select(DataImport.id).where(DataImport.imported_at <= known)
    for npis in _batched([npi for npi, _name in people]):
        wanted = (ClaimLine.market_id == market_id, ClaimLine.npi.in_(npis),
                  ClaimLine.service_date.between(first, day),
                  ClaimLine.import_id.in_(loaded), STANDS)  # fmt: skip
        totals = select(ClaimLine.npi, ClaimLine.code, func.count(), func.sum(ClaimLine.charge),
                        func.sum(ClaimLine.paid)).where(*wanted)  # fmt: skip
        for npi, code, lines, charge, paid in session.execute(
            totals.group_by(ClaimLine.npi, ClaimLine.code)
        ):
            before = sums.get(npi, (0, Decimal(0), Decimal(0)))
            sums[npi] = (before[0] + lines, before[1] + charge, before[2] + paid)
            codes[code][0] += lines
            codes[code][1] += paid
        refused = select(ClaimLine.npi, ClaimLine.denial, func.count(), func.sum(ClaimLine.charge))
        for npi, reason, lines, charge in session.execute(
            refused.where(*wanted, ClaimLine.denial != "")
            .group_by(ClaimLine.npi, ClaimLine.denial)
        ):  # fmt: skip
            denied[npi] += lines
            reasons[reason][0] += lines
            reasons[reason][1] += charge
    names = dict(people)
    return ClaimsFacts(
        first, day,
        tuple(sorted(
            (ClinicianClaims(npi, names[npi], lines, denied[npi], charge, paid)
             for npi, (lines, charge, paid) in sums.items()),
            key=lambda one: (-one.lines, one.npi))),
        tuple(sorted((DenialReason(reason, int(lines), charge)
                      for reason, (lines, charge) in reasons.items()),
                     key=lambda one: (-one.lines, one.reason))[:REASONS]),
        tuple(sorted(((code, int(lines), paid) for code, (lines, paid) in codes.items()),
                     key=lambda one: (-one[1], one[0]))[:CODES]),
    )  # fmt: skip


def _batched(keys: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(keys), _AT_ONCE):
        yield keys[start : start + _AT_ONCE]
