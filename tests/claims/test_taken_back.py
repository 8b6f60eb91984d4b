"""Answers that a payer took back, and their reversals, count no more."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from provider_ops.claims.actions import import_835, undo_import
from provider_ops.claims.drift.model import CodeTotal, DenialTotal, ProviderTotal, VisitTotal
from provider_ops.claims.findings import queries
from provider_ops.claims.findings.check import check_claims
from provider_ops.claims.findings.model import StaleVerdict
from provider_ops.claims.findings.recheck import catch_up, is_current
from provider_ops.claims.lines.taken_back import refresh_taken_back
from provider_ops.claims.lines.totals import are_current, refresh_totals
from provider_ops.claims.model import Claim, ClaimLine, Finding, TakenBack
from provider_ops.core.progress import Silent
from tests.support.examples import examples
from tests.support.plain_taken_back import taken_back_keys
from tests.support.work import MARKET, make_npi, start_anew

NPI = make_npi(210000045)
DAY = date(2026, 9, 3)

ISA = ("ISA*00*          *00*          *ZZ*PAYER          *ZZ*OFFICE         *260910*1200*^*00501*"
       "{number:09d}*0*P*:~GS*HP*PAYER*OFFICE*20260910*1200*1*X*005010X221A1~")  # fmt: skip


def remittance(number, paid_on, *claims):
    """An 835 with claims of one line: CLP02, charge, paid, adjustment."""
    net = sum(Decimal(paid) for _status, _charge, paid, _cas in claims)
    segments = [
        "ST*835*0001", f"BPR*I*{net}*{'C' if net >= 0 else 'D'}*ACH************{paid_on:%Y%m%d}",
        f"TRN*1*TRACE{number}*1999999999", f"DTM*405*{paid_on:%Y%m%d}",
        "N1*PR*TIDEWATER HEALTH", "N3*1 MAIN", "N4*TAMPA*FL*33601", "PER*BL*HELP*TE*8005550100",
        f"N1*PE*GULF CLINIC*XX*{NPI}", "LX*1",
    ]  # fmt: skip
    for status, charge, paid, cas in claims:
        segments += [
            f"CLP*ZZ100*{status}*{charge}*{paid}*0*MC*PAYER1*11", "NM1*QC*1*DOE*JO****MI*M123456789",
            f"SVC*HC:99214*{charge}*{paid}**1", f"DTM*472*{DAY:%Y%m%d}",
        ] + ([f"CAS*{cas}"] if cas else [])  # fmt: skip
    segments.append(f"SE*{len(segments) + 1}*0001")
    return ISA.format(number=number) + "~".join(segments) + f"~GE*1*1~IEA*1*{number:09d}~"


def load(work, folder, number, paid_on, *claims):
    path = folder / f"{number}.835"
    path.write_text(remittance(number, paid_on, *claims), encoding="ascii")
    return import_835(work, path, Silent(), hash_key=b"a key").import_id


DENIED = ("4", "100.00", "0.00", "CO*97*100.00")
REVERSED = ("22", "-100.00", "0.00", "CO*97*-100.00")
PAID = ("1", "100.00", "60.00", "CO*45*40.00")


def counted(work):
    """What stands of the lines: in all and denied, by the sums and by each of the lists."""
    check_claims(work, Silent())
    with work.read() as session:
        months = queries.month_totals(session, MARKET)
        reasons = queries.denial_counts(session, MARKET)
        found = (sum(one.lines for one in months), sum(one.denied for one in months),
                 sum(one.paid for one in months))  # fmt: skip
        assert found[1] == sum(one.lines for one in reasons)
        assert found[1] == sum(one.lines for one in session.scalars(select(DenialTotal)))
        assert found[0] == sum(one.lines for one in session.scalars(select(CodeTotal)))
        assert found[0] == sum(one.lines for one in session.scalars(select(ProviderTotal)))
        assert bool(found[0]) == any(one.visits for one in session.scalars(select(VisitTotal)))
        assert found[0] == len(session.scalars(select(Finding)).all()), "no contract covers them"
        assert are_current(session)
    return found


def test_a_denial_that_the_payer_took_back_is_none_and_its_service_counts_once(work, tmp_path):
    load(work, tmp_path, 1, date(2026, 9, 10), DENIED)
    assert counted(work) == (1, 1, Decimal("0.00"))
    again = load(work, tmp_path, 2, date(2026, 9, 24), REVERSED, PAID)
    assert counted(work) == (1, 0, Decimal("60.00"))
    undo_import(work, again)
    with work.read() as session:
        assert not is_current(session, MARKET, work.now()), "the denial stands again"
    assert catch_up(work, Silent())
    assert counted(work) == (1, 1, Decimal("0.00"))


def test_a_recheck_after_a_reversal_takes_the_finding_of_what_it_takes_back_along(work, tmp_path):
    load(work, tmp_path, 1, date(2026, 9, 10), PAID)
    check_claims(work, Silent())
    load(work, tmp_path, 2, date(2026, 9, 24), ("22", "-100.00", "-60.00", "CO*45*-40.00"))
    assert catch_up(work, Silent())
    with work.read() as session:
        assert session.scalars(select(Finding)).all() == []
        assert queries.month_totals(session, MARKET) == ()
        assert are_current(session)
        assert is_current(session, MARKET, work.now())


def test_a_reversal_of_what_was_never_loaded_counts_for_nothing(work, tmp_path):
    load(work, tmp_path, 2, date(2026, 9, 24), REVERSED)
    assert counted(work) == (0, 0, 0)


CLAIMS = st.lists(
    st.tuples(
        st.sampled_from(("1", "4", "22")), st.sampled_from(("A1", "A2", "")),
        st.sampled_from(("P1", "P2", "")), st.sampled_from(("Tidewater", "Other")),
        st.sampled_from((None, DAY, date(2026, 9, 20))), st.sampled_from(("member", "")),
        st.lists(st.tuples(st.sampled_from(("99213", "99214")), st.sampled_from(("", "25")),
                           st.sampled_from((5, 10)), st.sampled_from((0, 5))), max_size=3),
        st.integers(0, 1),
    ),
    max_size=8,
)  # fmt: skip


def put(work, claims):
    loads = sorted((work.new_id(), work.new_id()), key=lambda key: key.bytes)
    with work.store.write() as session:
        for position, (status, number, payer_number, payer, on, member, lines, which) in enumerate(claims):
            sign = -1 if status == "22" else 1
            claim = Claim(
                id=work.new_id(), market_id=MARKET, import_id=loads[which], position=position,
                number=number, payer_number=payer_number, status=status, billing_npi=NPI,
                charge=Decimal(sum(line[2] for line in lines) * sign), paid=Decimal(0),
                patient_responsibility=Decimal(0),
                payer_name=payer, answered_on=on, member_hash=member)  # fmt: skip
            session.add(claim)
            session.flush()
            session.add_all(
                ClaimLine(
                    id=work.new_id(), market_id=MARKET, import_id=claim.import_id,
                    claim_id=claim.id, position=n, npi=NPI, service_date=DAY, code=code,
                    modifiers=modifiers, units=Decimal(1), charge=Decimal(charge * sign),
                    paid=Decimal(paid * sign), denial="CO-97" if status == "4" and not paid else "")
                for n, (code, modifiers, charge, paid) in enumerate(lines)
            )  # fmt: skip
    return loads


@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CLAIMS)
def test_what_is_taken_back_is_what_a_person_finds_also_after_a_load_went(work, claims):
    start_anew(work)
    loads = put(work, claims)
    for gone in (None, *loads):
        with work.store.write() as session:
            session.execute(delete(ClaimLine).where(ClaimLine.import_id == gone))
            session.execute(delete(Claim).where(Claim.import_id == gone))
            refresh_taken_back(session)
            expected = taken_back_keys(session)
            assert set(session.scalars(select(TakenBack.line_id))) == expected


def test_whom_a_change_concerns_is_marked_and_nobody_else(work, tmp_path):
    load(work, tmp_path, 1, date(2026, 9, 10), DENIED)
    counted(work)
    load(work, tmp_path, 2, date(2026, 9, 24), REVERSED)
    with work.store.write() as session:
        refresh_taken_back(session)
        assert [(one.kind, one.key) for one in session.scalars(select(StaleVerdict))] == [
            ("npi", NPI.encode())]  # fmt: skip
        session.execute(delete(StaleVerdict))
        refresh_taken_back(session)
        assert session.scalars(select(StaleVerdict)).all() == []
        assert refresh_totals(session) == {(MARKET, date(2026, 9, 1))}


@pytest.mark.parametrize("field", ["modifiers", "charge", "paid", "code"])
def test_a_line_with_another_amount_or_code_stands(work, field):
    line = ["99214", "25", 10, 5]
    other = list(line)
    other[("code", "modifiers", "charge", "paid").index(field)] = {
        "code": "99213", "modifiers": "", "charge": 5, "paid": 0}[field]  # fmt: skip
    claim = ("A1", "", "Tidewater", DAY, "member")
    put(work, [("1", *claim, [tuple(line)], 0), ("22", *claim, [tuple(other)], 1)])
    with work.store.write() as session:
        refresh_taken_back(session)
        assert len(session.scalars(select(TakenBack.line_id)).all()) == 1, "the reversal alone"
