"""An 835 file for the demo to import: offices and clinicians of the market, a payer's habits.

ASC X12 005010X221A1. The file balances: lines to claims, claims and provider adjustments to the
payment. It holds paid and denied lines, a reversal with its correction, and a provider
adjustment, as real files do. Patients have numbers and no names.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.money import from_cents
from provider_ops.demo.catalogue import CODES
from provider_ops.network.model import Affiliation, Organization, Provider

if TYPE_CHECKING:
    import random
    from uuid import UUID

    from sqlalchemy.orm import Session

FILE_NAME = "remit-demo.835"
_CODES = ("99213", "99214", "G2211", "G0439", "93000", "36415")
_INTEREST = Decimal("-2.50")


@dataclass(frozen=True, slots=True)
class Payee:
    """Who is paid, and for whose services."""

    name: str
    npi: str
    clinicians: tuple[str, ...]


@dataclass(slots=True)
class _File:
    segments: list[str] = field(default_factory=list)
    claims: int = 0
    lines: int = 0
    paid: Decimal = Decimal(0)

    def add(self, *elements: object) -> None:
        self.segments.append("*".join(str(element) for element in elements))


@dataclass(frozen=True, slots=True)
class DemoRemittance:
    """The file and what it says, for the demo to compare with what was loaded."""

    content: bytes
    claims: int
    lines: int
    payment: Decimal


def payees(session: Session, offices: int) -> tuple[Payee, ...]:
    """Return the first offices of the market by NPI, with the clinicians who work there."""
    chosen = session.execute(
        select(Organization.id, Organization.name, Organization.npi)
        .where(Organization.npi.is_not(None))
        .order_by(Organization.npi)
        .limit(offices)
    ).all()
    return tuple(
        Payee(name, npi or "", tuple(_clinicians(session, key))) for key, name, npi in chosen
    )


def write_835(chance: random.Random, payees: tuple[Payee, ...], today: date) -> DemoRemittance:
    """Return a file with one transaction set for each payee."""
    file = _File()
    stamp = f"{today:%y%m%d}"
    blank = " " * 10
    file.add("ISA", "00", blank, "00", blank, "ZZ", "HERONBAY".ljust(15), "ZZ",
             "PROVIDER".ljust(15), stamp, "1200", "^", "00501", "000000001", "0", "T", ":")
    file.add("GS", "HP", "HERONBAY", "PROVIDER", f"{today:%Y%m%d}", "1200", 1, "X", "005010X221A1")
    payment = Decimal(0)
    for number, payee in enumerate(payees, 1):
        payment += _transaction(chance, file, number, payee, today)
    file.add("GE", len(payees), 1)
    file.add("IEA", 1, "000000001")
    content = ("~\n".join(file.segments) + "~\n").encode("ascii")
    return DemoRemittance(content, file.claims, file.lines, payment)


def _transaction(
    chance: random.Random, file: _File, number: int, payee: Payee, today: date
) -> Decimal:
    body = _File()
    for claim in range(chance.randint(6, 10)):
        _claim(chance, body, payee, f"D{number:02d}{claim:03d}", today)
    _corrected(chance, body, payee, f"D{number:02d}900", today)
    payment = body.paid - _INTEREST
    start = len(file.segments)
    control = f"{number:04d}"
    file.add("ST", "835", control)
    file.add("BPR", "I", payment, "C", "ACH", "CCP", *[""] * 10, "", f"{today:%Y%m%d}")
    file.add("TRN", 1, f"HBDEMO{number:04d}", "1591234567")
    file.add("DTM", "405", f"{today:%Y%m%d}")
    file.add("N1", "PR", "HERON BAY HEALTH PLAN")
    file.add("N3", "1 BAY STREET")
    file.add("N4", "TAMPA", "FL", "33602")
    file.add("PER", "BL", "CLAIMS", "TE", "8135550100")
    file.add("N1", "PE", _plain(payee.name), "XX", payee.npi)
    file.add("LX", 1)
    file.segments.extend(body.segments)
    year_end = date(today.year, 12, 31)
    file.add("PLB", payee.npi, f"{year_end:%Y%m%d}", f"L6:DEMO{number}", _INTEREST)
    file.add("SE", len(file.segments) - start + 1, control)
    file.claims += body.claims
    file.lines += body.lines
    return payment


def _claim(
    chance: random.Random, file: _File, payee: Payee, account: str, today: date
) -> None:
    codes = chance.sample(_CODES, chance.randint(1, 3))
    denied = {code for code in codes if code == "G2211" or chance.random() < 0.12}
    _write_claim(chance, file, payee, account, today, codes, denied, sign=1)


def _corrected(
    chance: random.Random, file: _File, payee: Payee, account: str, today: date
) -> None:
    """A claim that was paid is taken back, and paid again with one line denied."""
    codes = ["99214", "93000"]
    day = today - timedelta(days=chance.randint(10, 40))
    _write_claim(chance, file, payee, account, day, codes, set(), sign=-1)
    _write_claim(chance, file, payee, account, day, codes, {"93000"}, sign=1)


def _write_claim(
    chance: random.Random,
    file: _File,
    payee: Payee,
    account: str,
    today: date,
    codes: list[str],
    denied: set[str],
    *,
    sign: int,
) -> None:
    rates = {code: from_cents(CODES[code].cents) * sign for code in codes}
    charges = {code: rate * 3 / 2 for code, rate in rates.items()}
    charges = {code: charge.quantize(Decimal("0.01")) for code, charge in charges.items()}
    paid = sum((rates[code] for code in codes if code not in denied), Decimal(0))
    status = "22" if sign < 0 else ("4" if set(codes) <= denied else "1")
    charge = sum(charges.values(), Decimal(0))
    day = today - timedelta(days=chance.randint(3, 12)) if sign > 0 else today
    file.add("CLP", account, status, charge, paid, 0, "MC", f"88{account[1:]}", "11", "1")
    file.add("NM1", "QC", 1, "", "", "", "", "", "MI", f"HB{chance.randrange(10**8):08d}")
    file.add("NM1", "82", 1, "", "", "", "", "", "XX", chance.choice(payee.clinicians))
    file.add("DTM", "232", f"{day:%Y%m%d}")
    for code in codes:
        amount = Decimal(0) if code in denied else rates[code]
        file.add("SVC", f"HC:{code}", charges[code], amount, "", 1)
        file.add("DTM", "472", f"{day:%Y%m%d}")
        if code in denied:
            file.add("CAS", "CO", "97" if code == "G2211" else "16", charges[code])
            file.add("LQ", "HE", "M15" if code == "G2211" else "M76")
        else:
            file.add("CAS", "CO", "45", charges[code] - rates[code])
    file.claims += 1
    file.lines += len(codes)
    file.paid += paid


def _clinicians(session: Session, organization_id: UUID) -> list[str]:
    return list(
        session.scalars(
            select(Provider.npi)
            .join(Affiliation, Affiliation.provider_id == Provider.id)
            .where(
                Affiliation.organization_id == organization_id, Affiliation.valid_to.is_(None)
            )
            .order_by(Provider.npi)
        )
    )


def _plain(name: str) -> str:
    """X12's basic character set has capitals, digits and few marks."""
    return "".join(c for c in name.upper() if c.isascii() and (c.isalnum() or c in " .&-"))
