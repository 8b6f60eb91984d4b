"""The renewal brief: what it says, from what, and always in the same bytes."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from pypdf import PdfReader
from sqlalchemy import insert

from provider_ops.claims.model import Claim, ClaimLine
from provider_ops.codes.actions import sign_amendment
from provider_ops.contracts import actions
from provider_ops.contracts.rules.amendments import AmendmentKind, Content
from provider_ops.contracts.rules.renewals import LogKind, Stage
from provider_ops.core.errors import NotFoundError
from provider_ops.reports.renewal_brief import (
    BriefRequest,
    brief_facts,
    build_renewal_brief,
    write_renewal_brief,
)
from provider_ops.store.model import DataImport
from tests.support.contracts import clinician, contract, office
from tests.support.office import add_person
from tests.support.work import as_person, make_npi

NPI = make_npi(233228875)


@pytest.fixture
def agreed(work):
    work.clock.instant = datetime(2026, 9, 1, 14, tzinfo=UTC)
    gulf = office(work, members=2140)
    key = contract(work, gulf)
    clinician(work, 233228875, gulf)
    actions.change_days(work, key, prompt_pay_days=30, dispute_days=90, filing_days=180)
    actions.move_renewal(work, key, Stage.NEGOTIATING, "Volumes are in")
    actions.plan_next_step(work, key, step="Call Dr. Marchetti", due=date(2026, 9, 9),
                           owner_id=work.staff_id)  # fmt: skip
    actions.log_negotiation(work, key, LogKind.LIMIT, on=date(2026, 8, 30), said_by="Director",
                            topic="Office E/M", amount=Decimal(5000), text="Not above")  # fmt: skip
    actions.draft_amendment(work, key, AmendmentKind.CHANGE_ORDER,
                            Content("Care fee", amount=Decimal("1250.50")))  # fmt: skip
    actions.raise_true_up(work, key, title="Q2 withhold", amount=Decimal("-80.25"),
                          on=date(2026, 8, 2))  # fmt: skip
    return key


def line(npi, day, code, *, paid, denial=""):
    return {"npi": npi, "service_date": day, "code": code, "paid": Decimal(paid),
            "denial": denial, "charge": Decimal(100), "units": Decimal(1)}  # fmt: skip


def load(work, lines):
    same = {"market_id": work.market_id, "extra": {}}
    with work.act() as session:
        made = DataImport(id=work.new_id(), market_id=work.market_id, kind="835",
                          file_name="a.835", sha256="a", imported_at=work.now(),
                          staff_id=work.staff_id, counts={})  # fmt: skip
        session.add(made)
        session.flush()
        same["import_id"] = made.id
        claim = work.new_id()
        session.execute(insert(Claim), [same | {
            "id": claim, "remittance_id": None, "position": 1, "number": "C1", "status": "1",
            "charge": Decimal(100), "paid": Decimal(80), "patient_responsibility": Decimal(0)}])
        session.execute(insert(ClaimLine), [
            same | one | {"id": work.new_id(), "claim_id": claim, "position": n}
            for n, one in enumerate(lines, 1)])  # fmt: skip


def facts(work, number="HB-FL-20418", as_of=None):
    with work.read() as session:
        return brief_facts(session, work, BriefRequest(number, as_of or work.now()))


def paper(found):
    stream = io.BytesIO()
    made = build_renewal_brief(found, stream)
    text = " ".join(page.extract_text() for page in PdfReader(stream).pages)
    return made, stream.getvalue(), " ".join(text.split())


def test_the_same_facts_give_the_same_bytes(work, agreed):
    first, second = paper(facts(work)), paper(facts(work))
    assert first[1] == second[1]
    assert first[0].number == "RB-HB-FL-20418-20260901"
    work.clock.move(hours=1)
    actions.move_renewal(work, agreed, Stage.LEGAL)
    assert paper(facts(work))[0].fingerprint != first[0].fingerprint


def test_it_says_what_the_contract_says_and_what_was_said(work, agreed):
    _, _, text = paper(facts(work))
    for words in (
        "HB-FL-20418 ends on 12/31/2026", "2,140 members with 1 clinician", "30 days", "90 days",
        "In negotiation since 09/01/2026", "Call Dr. Marchetti, by 09/09/2026", "Volumes are in",
        "Limit", "$5,000.00", "Not above", "Care fee", "$1,250.50", "Q2 withhold", "\N{MINUS SIGN}$80.25", "30",
        "No claims of these clinicians are loaded", "No case of this office is open.",
        "Roster with NPIs and locations", "1 clinician covered",
    ):  # fmt: skip
        assert words in text, words


def test_claims_are_those_of_its_clinicians_in_the_year(work, agreed):
    load(work, [
        line(NPI, date(2026, 8, 1), "99214", paid="80.00"),
        line(NPI, date(2026, 8, 2), "99214", paid="0.00", denial="CO-97"),
        line(NPI, date(2025, 8, 1), "99213", paid="70.00"),
        line(make_npi(233228001), date(2026, 8, 1), "99214", paid="60.00"),
    ])  # fmt: skip
    claims = facts(work).claims
    assert (claims.lines, claims.denied, claims.paid) == (2, 1, Decimal("80.00"))
    assert [(one.reason, one.lines) for one in claims.reasons] == [("CO-97", 1)]
    assert claims.codes[0][:2] == ("99214", 2)
    assert "50.0% of lines were denied" in paper(facts(work))[2]


def test_what_was_not_known_yet_is_not_in_it(work, agreed):
    early = datetime(2026, 8, 31, 12, tzinfo=UTC)
    found = facts(work, as_of=datetime(2026, 9, 1, 14, tzinfo=UTC))
    assert found.decisions
    work.clock.move(days=1)
    actions.move_renewal(work, agreed, Stage.LEGAL, "Redlines")
    again = facts(work, as_of=datetime(2026, 9, 1, 14, tzinfo=UTC))
    assert [one.text for one in again.decisions] == ["Volumes are in"]
    assert facts(work, as_of=early).amendments == ()


def test_a_number_that_nobody_has_makes_no_file(work, agreed, tmp_path):
    with pytest.raises(NotFoundError, match="no contract with this number"):
        write_renewal_brief(work, BriefRequest("HB-0", work.now()), tmp_path / "a.pdf")
    assert list(tmp_path.glob("*.p*")) == []


def test_an_amendment_has_the_days_that_its_term_has(work, agreed):
    said = Content("Amendment 1", date(2027, 1, 1), date(2027, 12, 31))
    made = actions.draft_amendment(work, agreed, AmendmentKind.AMENDMENT, said)
    actions.submit_amendment(work, made)
    boss = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    actions.approve_amendment(boss, made)
    work.clock.move(hours=1)
    sign_amendment(work, made, work.today())
    assert "Amendment 1 Signed 1 01/01/2027 12/31/2027" in paper(facts(work))[2]
    work.clock.move(hours=1)
    new = facts(work).contract.terms[0]
    actions.correct_term(work, new.id, valid_from=date(2027, 2, 1), source="typing error")
    text = paper(facts(work))[2]
    assert "Amendment 1 Signed, corrected 1 02/01/2027 12/31/2027" in text
    assert "01/01/2027" not in text
    work.clock.move(hours=1)
    actions.withdraw_term(work, facts(work).contract.terms[0].id, source="never signed")
    assert "Amendment 1 Signed, withdrawn 1" in paper(facts(work))[2]


def test_dollars_below_nothing_are_written_as_on_screen(work, agreed):
    actions.log_negotiation(work, agreed, LogKind.OFFER, on=date(2026, 8, 31), said_by="Director",
                            topic="Withhold", amount=Decimal("-45000.50"))  # fmt: skip
    text = paper(facts(work))[2]
    assert "\N{MINUS SIGN}$45,000.50" in text
    assert "$-" not in text
    assert "-$" not in text


def test_a_decision_of_the_round_before_is_told_as_one(work, agreed):
    assert "counts for the round before" not in paper(facts(work))[2]
    work.clock.move(hours=1)
    actions.record_term(work, agreed, label="Amendment 1", first=date(2027, 1, 1),
                        last=date(2028, 12, 31))  # fmt: skip
    text = paper(facts(work))[2]
    assert "The renewal is not started." in text
    assert "In negotiation, counts for the round before Volumes are in" in text
