"""Which answers stand, and what the check of all lines does with claim edits."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select

from provider_ops.claims.actions import undo_import
from provider_ops.claims.edits.rules import Answered, stands, visit_of
from provider_ops.claims.findings import queries
from provider_ops.claims.findings.check import check_claims
from provider_ops.claims.findings.queries import LineFilter
from provider_ops.claims.findings.recheck import catch_up
from provider_ops.claims.findings.rules import in_order
from provider_ops.claims.model import Claim, ClaimLine, Submission, SubmittedClaim
from provider_ops.codes.reference import PairEdit, UnitEdit
from provider_ops.core.progress import Silent
from provider_ops.store.model import DataImport
from tests.support.work import MARKET, make_npi

ON, NPI = date(2026, 7, 1), make_npi(233228875)
ONE, TWO = UUID(int=1), UUID(int=2)


def answered(claim=ONE, order=1, number="A", payer="", status="1", days=(ON,), **more):
    return Answered(claim, order, number, payer, "b", "m", status, frozenset(days), **more)


@pytest.mark.parametrize(
    ("later", "standing"),
    [
        (answered(TWO, 2), False), (answered(TWO, 2, status="22"), False),
        (answered(TWO, 0), True), (answered(TWO, 2, number="B"), True),
        (answered(TWO, 2, days=(date(2026, 7, 2),)), True), (answered(TWO, 2, days=()), False),
        (answered(TWO, 2, number="B", payer="P"), False),
        (answered(TWO, 2, number="B", original_number="P"), False),
    ],
)  # fmt: skip
def test_a_later_answer_to_the_same_claim_and_day_takes_its_place(later, standing):
    assert stands(answered(payer="P"), ON, [later]) is standing


def test_reversals_and_voided_claims_are_no_services():
    assert not stands(answered(status="22"), ON, [])
    assert not stands(answered(voided=True), ON, [])


def test_lines_without_a_member_or_clinician_belong_with_their_claim_alone():
    assert visit_of(NPI, "m", ONE, ON) == visit_of(NPI, "m", TWO, ON)
    assert visit_of(NPI, "", ONE, ON) != visit_of(NPI, "", TWO, ON)
    assert visit_of("", "m", ONE, ON) != visit_of("", "m", TWO, ON)


def test_rules_are_named_in_one_order_and_the_one_asked_for_first():
    assert in_order(["mue", "npi", "ptp"]) == ("npi", "mue", "ptp")
    assert in_order(["npi", "ptp"], "ptp") == ("ptp", "npi")


@pytest.fixture
def edits(work):
    """99213 pays 36415 no more; J1100 is paid twice a day."""
    with work.store.write() as session:
        loads = [DataImport(id=work.new_id(), market_id="shared", kind=kind, file_name=kind,
                            sha256=kind, release=release, part="practitioner",
                            imported_at=work.now(), staff_id=work.staff_id)
                 for kind, release in (("ptp", "v32.2"), ("mue", "2026-07-01"))]  # fmt: skip
        session.add_all(loads)
        session.flush()
        own = {"market_id": "shared", "setting": "practitioner", "rationale": ""}
        session.add(PairEdit(id=work.new_id(), import_id=loads[0].id, column_one="99213",
                             column_two="36415", valid_from=date(2020, 1, 1),
                             modifier_indicator="1", **own))  # fmt: skip
        session.add(UnitEdit(id=work.new_id(), import_id=loads[1].id, code="J1100", units=2,
                             adjudication="3", **own))  # fmt: skip


def claim_of(work, *lines, number="1", status="1"):
    with work.store.write() as session:
        record = DataImport(id=work.new_id(), market_id=MARKET, kind="835", file_name="a.835",
                            sha256=str(work.new_id()), imported_at=work.now(),
                            staff_id=work.staff_id)  # fmt: skip
        session.add(record)
        session.flush()
        own = {"market_id": MARKET, "import_id": record.id}
        claim = Claim(id=work.new_id(), position=1, number=number, status=status,
                      charge=Decimal(1), paid=Decimal(0), patient_responsibility=Decimal(0),
                      billing_npi="b", member_hash="ab", member_last4="4100", **own)  # fmt: skip
        session.add(claim)
        session.flush()
        for place, (code, paid) in enumerate(lines, start=1):
            session.add(ClaimLine(id=work.new_id(), claim_id=claim.id, position=place, npi=NPI,
                                  service_date=ON, code=code, units=Decimal(1),
                                  charge=Decimal("20.00"), paid=Decimal(paid),
                                  denial="" if Decimal(paid) else "CO-97", adjustments=[],
                                  **own))  # fmt: skip
        return record.id


def found(work):
    with work.read() as session:
        return {one.rule: (one.lines, one.at_risk)
                for one in queries.rule_counts(session, MARKET)}  # fmt: skip


def test_the_check_finds_edits_beside_the_other_rules(work, edits):
    claim_of(work, ("99213", "10.00"), ("36415", "5.00"))
    check_claims(work, Silent())
    assert found(work) == {"npi": (2, Decimal("15.00")), "ptp": (1, Decimal("5.00"))}
    with work.read() as session:
        rows = queries.lines_page(session, MARKET, LineFilter(rule="ptp"))
        everyone = queries.lines_page(session, MARKET, LineFilter(rule="npi"))
    assert [(row.code, row.rule, row.rules) for row in rows] == [("36415", "ptp", ("ptp", "npi"))]
    assert len(everyone) == 2


def test_a_later_load_changes_what_earlier_claims_of_the_visit_break(work, edits):
    claim_of(work, ("J1100", "5.00"), ("J1100", "5.00"), ("36415", "5.00"), number="1")
    check_claims(work, Silent())
    assert "mue" not in found(work)
    assert "ptp" not in found(work)
    claim_of(work, ("J1100", "0.00"), ("99213", "9.00"), number="2")
    catch_up(work, Silent())
    assert found(work)["mue"] == (1, Decimal("20.00"))
    assert found(work)["ptp"] == (1, Decimal("5.00"))
    claim_of(work, ("J1100", "0.00"), ("99213", "9.00"), number="2", status="22")
    catch_up(work, Silent())
    assert "mue" not in found(work)
    assert "ptp" not in found(work)


def test_lines_stand_in_the_index_that_the_first_pass_reads(work):
    with work.read() as session:
        assert session.scalars(select(ClaimLine.id)).all() == []
        plan = session.connection().exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT code FROM claim_line INDEXED BY ix_claim_line_visit"
        ).all()  # fmt: skip
    assert "COVERING INDEX ix_claim_line_visit" in str(plan)


def test_an_undone_load_is_no_longer_beside_the_lines_that_stay(work, edits):
    claim_of(work, ("36415", "5.00"), number="1")
    second = claim_of(work, ("99213", "9.00"), number="2")
    catch_up(work, Silent())
    assert found(work)["ptp"] == (1, Decimal("5.00"))
    undo_import(work, second)
    assert catch_up(work, Silent())
    assert "ptp" not in found(work)


def test_a_claim_that_the_office_voids_is_no_longer_judged(work, edits):
    claim_of(work, ("36415", "5.00"), ("99213", "9.00"), number="1")
    catch_up(work, Silent())
    assert found(work)["ptp"] == (1, Decimal("5.00"))
    with work.store.write() as session:
        claim = session.scalars(select(Claim)).one()
        claim.payer_number = "P1"
        own = {"market_id": MARKET, "import_id": claim.import_id}
        batch = Submission(id=work.new_id(), control_number="1", **own)
        session.add(batch)
        session.flush()
        session.add(SubmittedClaim(id=work.new_id(), submission_id=batch.id, position=1,
                                   number="1", frequency="8", original_number="P1",
                                   charge=Decimal(1), billing_npi="b", **own))  # fmt: skip
    assert catch_up(work, Silent())
    assert "ptp" not in found(work)
