"""A market of any size, written with raw inserts in a minute at most; nobody in it exists."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from provider_ops.claims.model import Claim, ClaimLine
from provider_ops.contracts.model import Contract, ContractTerm, Participation
from provider_ops.core.money import ZERO
from provider_ops.directory.model import DirectoryCheck
from provider_ops.network.model import (
    Affiliation,
    Location,
    Organization,
    Provider,
    StaffMember,
    Territory,
)
from provider_ops.store.bulk import insert_rows
from provider_ops.store.model import DataImport
from provider_ops.sync import indexes
from provider_ops.sync.tables import describe
from tests.support.large_work import work_of
from tests.support.work import make_npi

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

COUNTIES = ("12057", "12101", "12103", "12081", "12115", "12017")
SPECIALTIES = ("Cardiology", "Family practice", "Podiatry", "Neurology", "Urology")
GIVEN = ("Elena", "Raj", "Nadia", "Samir", "Isabel", "Víctor", "Grace", "Omar")
FAMILY = ("Marchetti", "Kulkarni", "Osei", "Haddad", "Quintero", "Almonte", "Doyle", "Pham")
CODES = tuple(f"{99_000 + n}" for n in range(400))
REASONS = ("CO-97", "CO-16", "CO-50", "CO-197", "CO-29", "CO-11", "CO-18", "CO-4")
OFFICES_IN_TEN = 3
"""Offices to ten clinicians."""
REPS = 120
CHUNK = 5_000
CLAIM_LINES = 20
IMPORT_LINES = 100_000
TODAY = date(2026, 10, 6)


def fill(work: Workspace, *, providers: int, lines: int = 0, seed: int = 7) -> None:
    """Write staff, offices, clinicians, contracts, claim lines, and the work around them.

    Every office has a contract; two in five of them renew, the others end before or after
    `TODAY`.
    """
    chance = random.Random(seed)
    with work.store.write() as session:
        territories = _territories(session, work)
        npis: list[str] = []
        offices: list[Any] = []
        for start in range(0, providers, CHUNK):
            size = min(CHUNK, providers - start)
            found = _people(session, work, chance, start, size, territories)
            offices += found[0]
            npis += found[1]
        reps = [rep for _, rep in territories]
        for kind, rows in work_of(work, chance, offices, reps, TODAY).items():
            _put(session, kind, rows)
    if lines:
        with work.store.write() as session:
            _claims(session, work, chance, npis, lines)


def _territories(session, work):
    reps = [work.staff_id] + [work.new_id() for _ in range(REPS - 1)]
    _put(session, StaffMember, [
        _row(work, id=key, given_name=GIVEN[n % 8], family_name=f"{FAMILY[n // 8 % 8]} {n}",
             role="rep", email="", phone="", active=True)
        for n, key in enumerate(reps) if n
    ])  # fmt: skip
    made = [(work.new_id(), rep) for rep in reps]
    _put(session, Territory, [
        _row(work, id=key, name=f"Territory {n}", rep_id=rep) for n, (key, rep) in enumerate(made)
    ])  # fmt: skip
    return made


def _people(session, work, chance, start, size, territories):
    tables: dict[Any, list[dict[str, Any]]] = {
        kind: [] for kind in (Organization, Location, Provider, Affiliation, Contract,
                              ContractTerm, Participation, DirectoryCheck)
    }  # fmt: skip
    npis, offices = [], []
    for n in range(start, start + size):
        if n * OFFICES_IN_TEN % 10 < OFFICES_IN_TEN:
            office, place = _office(tables, work, chance, n, territories)
            offices.append((office, place))
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
        tables[DirectoryCheck].append(_row(
            work, id=work.new_id(), organization_id=office, location_id=place, provider_id=key,
            fact="here", outcome="confirmed", shown="yes", said="", visit_id=None,
            checked_on=TODAY - timedelta(days=n * 7_919 % 340), staff_id=work.staff_id,
        ))  # fmt: skip
    for kind, rows in tables.items():
        _put(session, kind, rows)
    return offices, npis


def _office(tables, work, chance, n, territories):
    office, place, contract = work.new_id(), work.new_id(), work.new_id()
    tables[Organization].append(_row(
        work, id=office, name=f"{chance.choice(FAMILY)} {chance.choice(SPECIALTIES)} {n}",
        npi=make_npi(150_000_000 + n), tin="", kind="group", tier="", note="",
        territory_id=chance.choice(territories)[0], members=chance.randrange(2_000),
    ))  # fmt: skip
    tables[Location].append(_row(
        work, id=place, organization_id=office, name="", address=f"{n} Main St", city="Tampa",
        state="FL", zip_code="33602", county_fips=chance.choice(COUNTIES), latitude=None,
        longitude=None, phone="", hours="",
    ))  # fmt: skip
    renews = chance.random() < 0.4
    tables[Contract].append(_row(
        work, id=contract, number=f"C-{n}", organization_id=office, line_of_business="MA",
        auto_renews=renews, renewal_months=12, notice_days=60,
        owner_id=chance.choice(territories)[1],
    ))  # fmt: skip
    ended_by = "termination" if chance.random() < 0.05 else "expiry"
    last = TODAY + timedelta(days=chance.randrange(-200, 1_000))
    tables[ContractTerm].append(
        _span(work, contract_id=contract, label="Base", ended_by=ended_by) | {"valid_to": last}
    )
    tables[Participation].append(
        _span(work, contract_id=contract, provider_id=None, location_id=None)
    )
    return office, place


def _claims(session, work, chance, npis, lines):
    connection = session.connection()
    tables = describe((ClaimLine.__table__,), (ClaimLine.__table__,), ())
    indexes.drop_for_load(connection, tables["claim_line"])
    names = [column.name for column in ClaimLine.__table__.columns]
    statement = (
        f"INSERT INTO claim_line ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    )
    shared = {"market_id": work.market_id, "extra": "{}", "modifiers": "",
              "place_of_service": "11", "units": 100, "remarks": ""}  # fmt: skip
    days = [(TODAY - timedelta(days=n)).isoformat() for n in range(365)]
    driver = connection.connection.driver_connection
    for first in range(0, lines, IMPORT_LINES):
        batch, size = work.new_id(), min(IMPORT_LINES, lines - first)
        _put(session, DataImport, [_row(
            work, id=batch, kind="remittance", file_name=f"{first}.835", sha256=f"{first:064x}",
            release="", imported_at=work.now(), staff_id=work.staff_id, counts={"lines": size},
            undone_at=None,
        )])  # fmt: skip
        claims = [work.new_id() for _ in range(0, size, CLAIM_LINES)]
        _put(session, Claim, [_claim(work, key, batch, n) for n, key in enumerate(claims)])
        shared["import_id"] = batch.bytes
        rows = []
        for n in range(size):
            row = _line(chance, n, npis, days)
            row["id"] = (batch.int + n + 1).to_bytes(16)
            row["claim_id"] = claims[n // CLAIM_LINES].bytes
            row |= shared
            rows.append(tuple([row[name] for name in names]))
        driver.executemany(statement, rows)
    for index in ClaimLine.__table__.indexes:
        index.create(connection, checkfirst=True)


def _claim(work, key, batch, n):
    return _row(work, id=key, import_id=batch, remittance_id=None, position=n, number=f"{n}",
                payer_number="", status="1", charge=ZERO, paid=ZERO, patient_responsibility=ZERO,
                billing_npi="", member_hash="", member_last4="1234", adjustments=[])  # fmt: skip


def _line(chance, n, npis, days):
    draw = chance.random()
    denied = draw < 0.1
    return {"position": n, "npi": npis[int(draw * 7_919_993) % len(npis)],
            "service_date": days[int(draw * 104_729) % 365], "code": CODES[int(draw * 50_021) % 400],
            "charge": 10_000 + n % 90, "paid": 0 if denied else 8_000,
            "submitted_code": "", "submitted_units": None, "control_number": "",
            "adjustments": "[]", "denial": REASONS[int(draw * 80)] if denied else ""}  # fmt: skip


def _row(work, **values):
    return {"market_id": work.market_id, "extra": {}} | values


def _span(work, **values):
    return _row(work, id=work.new_id(), valid_from=date(2025, 1, 1), valid_to=None,
                recorded_at=work.now(), replaces_id=None, withdrawn=False, source="", **values)  # fmt: skip


def _put(session: Session, kind: type[Any], rows: list[dict[str, Any]]) -> None:
    if rows:
        names = list(rows[0])
        values = (row.values() for row in rows)
        insert_rows(session.connection(), kind.__table__, names, values)  # type: ignore[arg-type]
