"""What people of a large market have done: visits, promises, cases, packets, and what waits."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from provider_ops.escalations.model import Escalation
from provider_ops.store.model import Conflict, OutboxEntry
from provider_ops.sync.model import ExchangeLog, Parked
from provider_ops.training.model import Attestation, Issuance, Material, MaterialVersion
from provider_ops.visits.model import Promise, Visit, VisitMaterial

if TYPE_CHECKING:
    import random
    from datetime import date

    from provider_ops.store.workspace import Workspace

VISITS_EACH = 2
MATERIALS = 80
PURPOSES = ("Review", "Denials of the month", "New billing staff", "Contract renewal")
Rows = dict[type[Any], list[dict[str, Any]]]


def work_of(work: Workspace, chance: random.Random, offices, reps, today: date) -> Rows:
    """Two visits to every office in a year, one case for ten offices, and so on."""
    versions: list[Any] = []
    made = _materials(work, today, versions)
    made[Visit], made[VisitMaterial], made[Promise] = [], [], []
    for office, place in offices:
        for _ in range(VISITS_EACH):
            rep = chance.choice(reps)
            visit = _visit(work, chance, office, place, rep, today)
            made[Visit].append(visit)
            if visit["submitted_at"] is not None and chance.random() < 0.3:
                made[VisitMaterial].append(_row(
                    work, visit_id=visit["id"], material_version_id=chance.choice(versions),
                    quantity=1,
                ))  # fmt: skip
            if chance.random() < 0.5:
                made[Promise].append(_promise(work, chance, office, visit["id"], rep, today))
    made[Escalation] = [
        _case(work, chance, office, chance.choice(reps), today) for office, _ in offices[::5]
    ]
    made[Issuance] = [
        _row(work, organization_id=office, provider_id=None, staff_id=work.staff_id,
             issued_at=work.now(), language="en",
             contents=[str(key) for key in chance.sample(versions, 4)], fingerprint="0" * 64)
        for office, _ in offices[::4]
    ]  # fmt: skip
    made[Attestation] = [
        _row(work, organization_id=office, course="compliance", signer="", people=3,
             attested_on=today - timedelta(days=n * 7_919 % 400), visit_id=None,
             staff_id=work.staff_id)
        for n, (office, _) in enumerate(offices)
    ]  # fmt: skip
    return made | _waiting(work, offices)


def _visit(work, chance, office, place, rep, today):
    day = today + timedelta(days=chance.randrange(-340, 25))
    done = day < today and chance.random() < 0.95
    return _row(work, organization_id=office, location_id=place, provider_id=None, rep_id=rep,
                purpose=chance.choice(PURPOSES), day=day, start_minute=60 * chance.randrange(8, 17),
                minutes=45, cancelled_on=None,
                submitted_at=work.now() - (today - day) if done else None, notes="",
                next_visit_on=None, signature="", signature_detail="", logging_seconds=90,
                unlock_reason="")  # fmt: skip


def _promise(work, chance, office, visit, rep, today):
    due = today + timedelta(days=chance.randrange(-300, 60))
    return _row(work, organization_id=office, visit_id=visit, text="Send the list", owner_id=rep,
                owner_name="", due_on=due, done_on=due if chance.random() < 0.8 else None,
                evidence="")  # fmt: skip


def _case(work, chance, office, rep, today):
    due = today + timedelta(days=chance.randrange(-300, 30))
    solved = chance.random() < 0.7
    key = work.new_id()
    opened = work.now() - (today - due) - timedelta(days=20)
    return _row(work, id=key, number=f"ESC-{str(key)[-4:].upper()}", title="Denied without reason",
                category="claims", severity=chance.choice(("low", "medium", "high", "urgent")),
                source="provider", organization_id=office, provider_id=None, visit_id=None,
                claim_line_id=None, owner_id=rep, opened_at=opened, due_on=due,
                resolved_at=opened + timedelta(days=15) if solved else None, root_cause="",
                resolution="")  # fmt: skip


def _materials(work, today, versions):
    made: Rows = {Material: [], MaterialVersion: []}
    for n in range(MATERIALS):
        material = _row(work, code=f"MAT-{n:02}", title=f"How to bill {n}", topic="billing",
                        audience="billers", owner_id=None)  # fmt: skip
        made[Material].append(material)
        for version in range(6):
            row = _row(
                work, material_id=material["id"], language=("en", "es")[version % 2],
                version=f"{version // 2 + 1}.0", title=f"How to bill {n}",
                effective_on=today - timedelta(days=900 - 150 * version), withdrawn_on=None,
                review_by=today + timedelta(days=200), file_name="", sha256="", pages=2,
            )  # fmt: skip
            made[MaterialVersion].append(row)
            versions.append(row["id"])
    return made


def _waiting(work, offices):
    """A week without a connection: changes, refusals, conflicts, and a diary of exchanges."""
    rows: Rows = {OutboxEntry: [], Parked: [], Conflict: [], ExchangeLog: []}
    for n in range(2_000):
        office = offices[n % len(offices)][0]
        body = {"kind": "update", "fields": {"note": ["", "x"]}, "row": str(office)}
        entry = {"op_id": work.new_id(), "group_id": work.new_id(), "table_name": "organization",
                 "row_id": office, "body": body}  # fmt: skip
        rows[OutboxEntry].append(entry | {"tries": 0, "offered_again": False})
        if n % 20 == 0:
            rows[Parked].append(entry | {"n": 1_000_000 + n, "reason": "invalid",
                                         "op_id": work.new_id(), "parked_at": work.now()})  # fmt: skip
            rows[Conflict].append(_row(
                work, op_id=work.new_id(), table_name="organization", row_id=office, field="note",
                base="", hub="a", mine="b", author_id=work.staff_id, journaled_at=work.now(),
                resolved_by=None,
            ))  # fmt: skip
        rows[ExchangeLog].append({
            "id": work.new_id(), "started_at": work.now() - timedelta(minutes=5 * n),
            "milliseconds": 300, "sent": 1, "received": 2, "bytes_up": 900, "bytes_down": 900,
            "problem": "", "did_work": True, "finished_at": work.now() - timedelta(minutes=5 * n),
        })  # fmt: skip
    return rows


def _row(work, **values):
    return {"id": work.new_id(), "market_id": work.market_id, "extra": {}} | values
