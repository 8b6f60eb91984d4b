"""A market of any size, written with raw inserts in seconds; nobody in it exists."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert

from provider_ops.claims.model import Claim, ClaimLine
from provider_ops.contracts.model import Contract, ContractTerm
from provider_ops.core.money import ZERO
from provider_ops.network.model import Affiliation, Location, Organization, Provider, Territory
from provider_ops.visits.model import Visit
from tests.support.work import make_npi

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

COUNTIES = ("12057", "12101", "12103", "12081", "12115", "12017")
SPECIALTIES = ("Cardiology", "Family practice", "Podiatry", "Neurology", "Urology")
GIVEN = ("Elena", "Raj", "Nadia", "Samir", "Isabel", "Víctor", "Grace", "Omar")
FAMILY = ("Marchetti", "Kulkarni", "Osei", "Haddad", "Quintero", "Almonte", "Doyle", "Pham")
PER_OFFICE = 5
CHUNK = 5_000
TODAY = date(2026, 10, 6)


def fill(work: Workspace, *, providers: int, lines: int = 0, seed: int = 7) -> None:
    """Write offices, clinicians, affiliations, contracts, visits and claim lines."""
    chance = random.Random(seed)
    with work.store.write() as session:
        territory = work.new_id()
        _put(session, Territory, [_row(work, id=territory, name="West Central", rep_id=None)])
        npis: list[str] = []
        for start in range(0, providers, CHUNK):
            npis += _people(session, work, chance, start, min(CHUNK, providers - start), territory)
        if lines:
            _claims(session, work, chance, npis, lines)


def _people(session, work, chance, start, size, territory):
    tables: dict[Any, list[dict[str, Any]]] = {
        kind: [] for kind in (Organization, Location, Provider, Affiliation, Contract,
                              ContractTerm, Visit)
    }  # fmt: skip
    npis = []
    for n in range(start, start + size):
        if n % PER_OFFICE == 0:
            office, place = _office(tables, work, chance, n, territory)
        npi = make_npi(200_000_000 + n)
        npis.append(npi)
        key = work.new_id()
        tables[Provider].append(_row(
            work, id=key, npi=npi, given_name=chance.choice(GIVEN),
            family_name=f"{chance.choice(FAMILY)}-{chance.randrange(10_000)}", credential="MD",
            specialty=chance.choice(SPECIALTIES), taxonomy_code="", languages="en",
            accepts_new=None,
        ))  # fmt: skip
        tables[Affiliation].append(_span(work, provider_id=key, organization_id=office,
                                         location_id=place))  # fmt: skip
    for kind, rows in tables.items():
        _put(session, kind, rows)
    return npis


def _office(tables, work, chance, n, territory):
    office, place, contract = work.new_id(), work.new_id(), work.new_id()
    tables[Organization].append(_row(
        work, id=office, name=f"{chance.choice(FAMILY)} {chance.choice(SPECIALTIES)} {n}",
        npi=make_npi(150_000_000 + n), tin="", kind="group", tier="", note="",
        territory_id=territory if n % 500 == 0 else None, members=chance.randrange(2_000),
    ))  # fmt: skip
    tables[Location].append(_row(
        work, id=place, organization_id=office, name="", address=f"{n} Main St", city="Tampa",
        state="FL", zip_code="33602", county_fips=chance.choice(COUNTIES), latitude=None,
        longitude=None, phone="", hours="",
    ))  # fmt: skip
    tables[Contract].append(_row(
        work, id=contract, number=f"C-{n}", organization_id=office, line_of_business="MA",
        auto_renews=False, renewal_months=12, notice_days=60, owner_id=None,
    ))  # fmt: skip
    tables[ContractTerm].append(_span(work, contract_id=contract, label="Base",
                                      ended_by="expiry") | {"valid_to": date(2027, 12, 31)})  # fmt: skip
    tables[Visit].append(_row(
        work, id=work.new_id(), organization_id=office, location_id=place, provider_id=None,
        rep_id=work.staff_id, purpose="Review", start_minute=None, minutes=45, cancelled_on=None,
        day=TODAY - timedelta(days=chance.randrange(1, 200)), submitted_at=work.now(), notes="",
        next_visit_on=None, signature="", signature_detail="", logging_seconds=0,
    ))  # fmt: skip
    return office, place


def _claims(session, work, chance, npis, lines):
    batch, claim = work.new_id(), work.new_id()
    _put(session, Claim, [_row(
        work, id=claim, import_id=batch, remittance_id=None, position=1, number="1",
        payer_number="", status="1", charge=ZERO, paid=ZERO, patient_responsibility=ZERO, billing_npi="",
        member_hash="", member_last4="", adjustments=[],
    )])  # fmt: skip
    names = [column.name for column in ClaimLine.__table__.columns]
    statement = f"INSERT INTO claim_line ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    shared = {"market_id": work.market_id, "import_id": batch.bytes, "extra": "{}",
              "claim_id": claim.bytes, "modifiers": "", "place_of_service": "11", "units": 100,
              "charge": 10_000, "paid": 8_000, "remarks": "", "adjustments": "[]"}  # fmt: skip
    days = [(TODAY - timedelta(days=n)).isoformat() for n in range(365)]
    connection = session.connection()
    for start in range(0, lines, CHUNK):
        rows = []
        for n in range(start, min(start + CHUNK, lines)):
            row = shared | {"id": work.new_id().bytes, "position": n, "npi": chance.choice(npis),
                            "service_date": chance.choice(days), "code": "99213",
                            "denial": "CO-97" if n % 10 == 0 else ""}  # fmt: skip
            rows.append(tuple(row[name] for name in names))
        connection.exec_driver_sql(statement, rows)


def _row(work, **values):
    return {"market_id": work.market_id, "extra": {}} | values


def _span(work, **values):
    return _row(work, id=work.new_id(), valid_from=date(2025, 1, 1), valid_to=None,
                recorded_at=work.now(), replaces_id=None, withdrawn=False, source="", **values)  # fmt: skip


def _put(session: Session, kind: type[Any], rows: list[dict[str, Any]]) -> None:
    session.execute(insert(kind), rows)
