from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import delete, select, text

from provider_ops.claims.actions import undo_import
from provider_ops.claims.findings import queries
from provider_ops.claims.findings.check import check_claims
from provider_ops.claims.findings.queries import LineFilter, Period
from provider_ops.claims.findings.recheck import catch_up
from provider_ops.claims.lines.detail import question_of
from provider_ops.claims.lines.totals import refresh_totals
from provider_ops.claims.model import Claim, ClaimLine, Finding, LineTotal
from provider_ops.codes import actions as codes
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.codes.queries import Place, check
from provider_ops.core.errors import NotFoundError
from provider_ops.core.progress import Silent
from provider_ops.network.model import Organization, Territory
from provider_ops.store.model import DataImport, OutboxEntry
from tests.support.contracts import clinician, contract, office
from tests.support.work import MARKET, ZONE, make_npi

NPI, STRANGER = make_npi(233228875), make_npi(200000001)
YEAR = date(2026, 1, 1)
SHARE = [["PR", "2", "12.50", None], ["CO", "45", "3.00", None], ["PR", "3", "0.25", None]]


def load(work, *lines):
    """One import of one claim; a line is (npi, day, code, charge, paid, denial, adjustments)."""
    with work.store.write() as session:
        record = DataImport(id=work.new_id(), market_id=MARKET, kind="835", file_name="a.835",
                            sha256=str(work.new_id()), imported_at=work.now(),
                            staff_id=work.staff_id)  # fmt: skip
        session.add(record)
        session.flush()
        own = {"market_id": MARKET, "import_id": record.id}
        claim = Claim(id=work.new_id(), position=1, number="8840127731", status="1",
                      charge=Decimal(1), paid=Decimal(0), patient_responsibility=Decimal(0),
                      member_last4="4100", **own)  # fmt: skip
        session.add(claim)
        session.flush()
        for n, (npi, day, code, charge, paid, denial, adjustments) in enumerate(lines, start=1):
            session.add(ClaimLine(id=work.new_id(), claim_id=claim.id, position=n, npi=npi,
                                  service_date=day, code=code, units=Decimal(1),
                                  charge=Decimal(charge), paid=Decimal(paid), denial=denial,
                                  adjustments=adjustments, **own))  # fmt: skip
        return record.id


@pytest.fixture
def market(work):
    gulf = office(work)
    key = contract(work, gulf)
    clinician(work, 233228875, gulf)
    listed = codes.create_list(work, "List 7")
    codes.attach_list(work, key, listed, first=YEAR)
    codes.put_approved_codes(work, listed, [ApprovedEntry("99214", YEAR)], source="B")
    first = load(
        work,
        (NPI, date(2026, 9, 3), "99214", "100.00", "60.00", "", SHARE),
        (NPI, date(2026, 9, 4), "99214", "80.00", "0.00", "CO-97", []),
        (NPI, date(2026, 10, 1), "G2211", "16.04", "0.00", "CO-97", []),
        (STRANGER, date(2026, 10, 2), "99214", "70.00", "40.00", "", []),
        (NPI, date(2025, 12, 31), "99214", "50.00", "30.00", "", []),
        (NPI, None, "99214", "10.00", "0.00", "CO-16", []),
    )
    return {"office": gulf, "first": first, "list": listed}


def rules(work):
    with work.read() as session:
        return [(one.rule, one.lines, one.at_risk) for one in queries.rule_counts(session, MARKET)]


def test_the_check_counts_lines_and_dollars_by_rule(work, market):
    found = check_claims(work, Silent())
    assert (found.lines, found.undated, found.findings) == (6, 1, 3)
    assert found.as_json()["rules"] == [
        {"rule": "approved_list", "lines": 1, "at_risk": "16.04"},
        {"rule": "contract", "lines": 1, "at_risk": "30.00"},
        {"rule": "npi", "lines": 1, "at_risk": "40.00"},
    ]
    assert set(found.as_json()) == {
        "lines", "undated", "findings", "rules", "seconds", "lines_per_second"}  # fmt: skip
    assert rules(work) == [(one.rule, one.lines, one.at_risk) for one in found.rules]
    check_claims(work, Silent())
    assert len(rules(work)) == 3


def test_findings_never_travel(work, market):
    with work.read() as session:
        before = len(session.scalars(select(OutboxEntry)).all())
    check_claims(work, Silent())
    with work.read() as session:
        assert len(session.scalars(select(OutboxEntry)).all()) == before


def test_an_import_is_checked_alone_and_the_others_findings_stay(work, market):
    check_claims(work, Silent())
    load(work, (STRANGER, date(2026, 10, 2), "99214", "5.00", "5.00", "", []))
    assert catch_up(work, Silent())
    assert sum(lines for _, lines, _ in rules(work)) == 4


def test_new_facts_change_the_findings_of_the_next_check(work, market):
    check_claims(work, Silent())
    codes.put_approved_codes(work, market["list"], [ApprovedEntry("G2211", YEAR)], source="C")
    clinician(work, 200000001, market["office"])
    assert check_claims(work, Silent()).findings == 1


def test_an_undone_import_takes_its_findings_and_sums_along(work, market):
    check_claims(work, Silent())
    undo_import(work, market["first"])
    assert rules(work) == []
    check_claims(work, Silent())
    with work.read() as session:
        assert session.scalars(select(LineTotal)).all() == []
        assert session.scalars(select(Finding)).all() == []


def test_denials_are_counted_by_reason_without_the_patients_share(work, market):
    with work.read() as session:
        found = queries.denial_counts(session, MARKET)
        assert [(one.reason, one.lines, one.denied) for one in found] == [
            ("CO-97", 2, Decimal("96.04")), ("CO-16", 1, Decimal("10.00"))]  # fmt: skip
        october = Period(date(2026, 10, 1), date(2026, 10, 31))
        assert [one.lines for one in queries.denial_counts(session, MARKET, october)] == [1]


def test_months_add_up_all_lines_and_keep_the_patients_share_apart(work, market):
    check_claims(work, Silent())
    with work.read() as session:
        months = queries.month_totals(session, MARKET)
        assert [(one.month, one.lines, one.denied) for one in months] == [
            (date(2025, 12, 1), 1, 0), (date(2026, 9, 1), 2, 1), (date(2026, 10, 1), 3, 2)]  # fmt: skip
        assert (months[1].charge, months[1].denied_charge) == (Decimal("180.00"), Decimal("80.00"))
        assert (months[1].patient_lines, months[1].patient_share) == (1, Decimal("12.75"))
        since = queries.month_totals(session, MARKET, Period(date(2026, 10, 5)))
        assert [one.month for one in since] == [date(2026, 10, 1)]


@pytest.mark.parametrize("separators", [(",", ":"), (", ", ": ")])
def test_the_patients_share_is_read_in_either_spelling(work, separators):
    key = load(work, *((NPI, date(2026, 9, 3), "99214", "1.00", "1.00", "", []),) * 3)
    kept = ([["PR", "2", "12.50", None]], [["CO", "45", "3.00", None], ["PR", "1", "-0.05", "1"]],
            SHARE)  # fmt: skip
    with work.store.write() as session:
        for position, adjustments in enumerate(kept, start=1):
            session.execute(
                text("UPDATE claim_line SET adjustments = :text WHERE position = :position"),
                {"text": json.dumps(adjustments, separators=separators), "position": position},
            )
        refresh_totals(session)
        (total,) = session.scalars(select(LineTotal).where(LineTotal.import_id == key))
        assert (total.patient_lines, total.patient_share) == (3, Decimal("25.20"))


def test_sums_are_made_again_only_for_imports_that_grew(work, market):
    with work.store.write() as session:
        assert (MARKET, date(2026, 9, 1)) in refresh_totals(session)
        assert refresh_totals(session) == frozenset()
    key = load(work, (NPI, date(2026, 9, 3), "99214", "1.00", "1.00", "", []))
    with work.store.write() as session:
        assert refresh_totals(session) == {(MARKET, date(2026, 9, 1))}
        session.execute(delete(ClaimLine).where(ClaimLine.import_id == key))
        assert refresh_totals(session) == {(MARKET, date(2026, 9, 1))}, "they went"
        assert session.scalar(select(LineTotal).where(LineTotal.import_id == key)) is None


def test_a_page_of_lines_names_the_practice(work, market):
    check_claims(work, Silent())
    with work.read() as session:
        page = queries.lines_page(session, MARKET, LineFilter(reason="CO-97"))
        assert [(one.code, one.practice, one.rule, one.amount) for one in page] == [
            ("G2211", "Gulf Coast Cardiology", "approved_list", Decimal("16.04")),
            ("99214", "Gulf Coast Cardiology", "", Decimal("80.00")),
        ]  # fmt: skip
        assert (page[0].claim_number, page[0].member_last4) == ("8840127731", "4100")
        (stranger,) = queries.lines_page(session, MARKET, LineFilter(rule="npi"))
        assert (stranger.npi, stranger.practice, stranger.amount) == (
            STRANGER, "", Decimal("40.00"))  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (LineFilter(), 3),
        (LineFilter(reason="CO-97"), 2),
        (LineFilter(reason="CO-97", rule="approved_list"), 1),
        (LineFilter(rule="contract"), 1),
        (LineFilter(npi=NPI), 3),
        (LineFilter(code="99214"), 2),
        (LineFilter(rule="contract", code="G2211"), 0),
        (LineFilter(reason="CO-97", code="G2211", npi=NPI), 1),
        (LineFilter(period=Period(date(2026, 10, 1), date(2026, 10, 31))), 1),
    ],
)
def test_lines_are_filtered(work, market, wanted, count):
    check_claims(work, Silent())
    with work.read() as session:
        assert len(queries.lines_page(session, MARKET, wanted)) == count
        assert queries.lines_count(session, MARKET, wanted) == count
        assert queries.lines_page(session, "elsewhere", wanted) == ()


def test_lines_of_one_import(work, market):
    second = load(work, (STRANGER, date(2026, 10, 2), "99214", "5.00", "5.00", "", []))
    check_claims(work, Silent())
    with work.read() as session:
        for key, denied, strangers in ((market["first"], 3, 1), (second, 0, 1)):
            all_of_it = LineFilter(import_id=key)
            by_rule = LineFilter(rule="npi", import_id=key)
            assert queries.lines_count(session, MARKET, all_of_it) == denied
            assert len(queries.lines_page(session, MARKET, by_rule)) == strangers


def test_lines_of_a_representatives_offices(work, market):
    with work.act() as session:
        territory = Territory(id=work.new_id(), market_id=MARKET, name="West",
                              rep_id=work.staff_id)  # fmt: skip
        session.add(territory)
        session.flush()
        session.get_one(Organization, market["office"]).territory_id = territory.id
    with work.read() as session:
        mine = LineFilter(reason="CO-97", rep_id=work.staff_id)
        assert queries.lines_count(session, MARKET, mine) == 2
        other = LineFilter(reason="CO-97", rep_id=work.new_id())
        assert queries.lines_count(session, MARKET, other) == 0


def test_a_finding_opens_the_trail_of_the_check(work, market):
    check_claims(work, Silent())
    with work.read() as session:
        (line,) = queries.lines_page(session, MARKET, LineFilter(rule="contract"))
        question = question_of(session, line.id, work.today())
        said = check(session, Place(MARKET, ZONE), question)
        assert said.deciding.test == "contract"
        with pytest.raises(NotFoundError):
            question_of(session, work.new_id(), work.today())
