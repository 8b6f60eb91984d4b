from __future__ import annotations

import csv
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import select

from provider_ops.claims.actions import import_835, undo_import
from provider_ops.claims.payments import actions
from provider_ops.claims.payments.causes import Kind
from provider_ops.claims.payments.detail import payment_detail, payment_of_trace
from provider_ops.claims.payments.model import Deposit
from provider_ops.claims.payments.queries import (
    PaymentFilter,
    Show,
    months,
    payers,
    payments,
    sums,
)
from provider_ops.claims.payments.reassociation import (
    Belonging,
    SetSums,
    Standing,
    announced,
)
from provider_ops.claims.payments.rules import Level
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.progress import Silent
from provider_ops.store.model import OutboxEntry
from tests.claims.remittances import CORRECTION, ORIGINAL, remittance
from tests.support.examples import examples
from tests.support.work import MARKET
from tests.support.x12_strategies import balanced, remittances
from tests.support.x12_writer import Layout, write

D = Decimal
TODAY = date(2026, 10, 6)
TRACE = ("CHECK20260915", "1999999999")


def load(work, tmp_path, text, name="a.835"):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return import_835(work, path, Silent(), hash_key=b"a key for tests", accept_problems=True)


def listed(work, **wanted):
    with work.read() as session:
        return payments(session, MARKET, TODAY, PaymentFilter(**wanted))


def opened(work, row):
    with work.read() as session:
        return payment_detail(session, MARKET, row, TODAY)


def test_every_sample_adds_up_as_expected_and_says_so_level_by_level(work, samples, tmp_path):
    with (samples / "x12" / "expected_totals.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["set"] == "835"]
    assert rows
    for row in rows:
        path = samples / "x12" / "835" / row["file"]
        result = load(work, tmp_path, path.read_bytes(), row["file"])
        (payment,) = listed(work)
        detail, claims = opened(work, payment)
        (one,) = detail.sets
        lines, whole, paid = one.found.steps
        assert one.file_name == row["file"]
        assert (whole.count, lines.count) == (int(row["claims"]), int(row["lines"])), row["file"]
        assert (whole.begins, whole.stated) == (D(row["charge"]), D(row["paid_sum_CLP04"]))
        assert (lines.begins, lines.stated) == (
            D(row["line_charge_sum"]), D(row["line_paid_sum"]),
        ), row["file"]  # fmt: skip
        assert (paid.less, paid.stated) == (D(row["PLB_sum"]), D(row["BPR02"])), row["file"]
        assert sum(held.amount for held in one.held_back) == D(row["PLB_sum"])
        assert (paid.difference == 0) == (row["balanced"] == "True"), row["file"]
        assert payment.adds_up == (row["balanced"] == "True")
        assert payment.differences == lines.open + whole.open, "the reader counts as the rule does"
        assert whole.less == sum(
            (D(part.split("=")[1]) for part in row["CAS"].split(";") if part), D(0)
        ), row["file"]
        assert sum(claim.paid for claim in claims) == whole.stated
        undo_import(work, result.import_id)


@settings(max_examples=examples(15), deadline=None, suppress_health_check=list(HealthCheck))
@given(remittances())
def test_what_balances_in_a_file_balances_when_it_is_loaded(work, tmp_path, drawn):
    wanted = balanced(drawn)
    result = load(work, tmp_path, write([[wanted]], [Layout(encoding="utf-8")]).data, "generated.835")
    try:
        (payment,) = listed(work)
        detail, claims = opened(work, payment)
        assert payment.is_whole
        assert detail.sets[0].found.adds_up
        assert len(claims) == len(wanted.claims)
        assert payment.amount == wanted.head.payment
    finally:
        undo_import(work, result.import_id)


def test_a_wrong_payment_is_named_with_the_amount_that_explains_it(work, tmp_path):
    text = remittance(ORIGINAL).replace("BPR*I*80", "BPR*I*110")
    load(work, tmp_path, text.replace("SE*", "PLB*1234567893*20261231*WO:PAYER1*30~SE*"))
    (payment,) = listed(work, show=Show.UNBALANCED)
    assert (payment.amount, payment.differences, payment.adds_up) == (D(110), 0, False)
    detail, _ = opened(work, payment)
    (gap,) = detail.sets[0].gaps
    assert (gap.gap.level, gap.gap.expected, gap.gap.stated) == (Level.PAYMENT, D(50), D(110))
    assert gap.certain
    assert (gap.causes[0].kind, gap.causes[0].name) == (Kind.SIGN_TURNED, "WO")


def test_a_line_that_does_not_add_up_is_counted_at_loading(work, tmp_path):
    load(work, tmp_path, remittance(ORIGINAL).replace("CAS*CO*45*50", "CAS*CO*45*49"))
    (payment,) = listed(work, show=Show.UNBALANCED)
    assert (payment.adds_up, payment.differences) == (True, 2)
    detail, (claim,) = opened(work, payment)
    assert [gap.gap.level for gap in detail.sets[0].gaps] == [Level.LINE, Level.CLAIM]
    assert claim.difference == D(1)


ONE = SetSums(D(100), D(100), "a")
OTHER = SetSums(D(50), D(50), "b")


@pytest.mark.parametrize(
    ("sets", "belonging", "amount", "twice", "adds_up"),
    [
        ([ONE], Belonging.ONE, 100, 0, True),
        ([ONE._replace(net=D(90))], Belonging.ONE, 100, 0, False),
        ([ONE, OTHER], Belonging.PARTS, 150, 0, True),
        ([ONE, ONE._replace(contents="c")], Belonging.PARTS, 200, 0, True),
        ([ONE._replace(net=D(70)), ONE._replace(net=D(30), contents="b")],
         Belonging.SPLIT, 100, 0, True),
        ([ONE, ONE], Belonging.REPEATED, 100, 100, True),
        ([ONE, OTHER, ONE], Belonging.REPEATED, 150, 100, True),
        ([ONE, OTHER._replace(net=D(40))], Belonging.UNCLEAR, 150, 0, False),
    ],
)  # fmt: skip
def test_sets_of_one_trace_number_make_one_payment(sets, belonging, amount, twice, adds_up):
    said = announced(sets)
    assert (said.belonging, said.amount, said.twice, said.adds_up) == (
        belonging, D(amount), D(twice), adds_up,
    )  # fmt: skip


def test_the_same_payment_in_two_files_is_told_and_counted_once(work, tmp_path):
    load(work, tmp_path, remittance(ORIGINAL))
    load(work, tmp_path, remittance(ORIGINAL).replace("000000001", "000000002"), "b.835")
    (payment,) = listed(work)
    assert (payment.belonging, payment.sets, payment.files) == (Belonging.REPEATED, 2, 2)
    assert (payment.amount, payment.twice) == (D(80), D(80))
    assert listed(work, show=Show.SEVERAL) == (payment,)
    detail, claims = opened(work, payment)
    assert [one.file_name for one in detail.sets] == ["a.835", "b.835"]
    assert len(claims) == 2, "nothing is left out in silence"


def test_a_payment_in_two_files_with_other_claims_is_their_sum(work, tmp_path):
    load(work, tmp_path, remittance(ORIGINAL))
    load(work, tmp_path, remittance(ORIGINAL.replace("ACCT1", "ACCT2")), "b.835")
    (payment,) = listed(work)
    assert (payment.belonging, payment.amount, payment.twice) == (Belonging.PARTS, D(160), 0)
    assert payment.trace == TRACE


def test_sets_without_a_trace_number_stay_apart(work, tmp_path):
    for name in ("a.835", "b.835"):
        text = remittance(ORIGINAL.replace("ACCT1", name)).replace("TRN*1*CHECK20260915", "TRN*1*")
        load(work, tmp_path, text, name)
    first, second = listed(work)
    assert {first.sets, second.sets} == {1}
    assert {one.file_name for row in (first, second) for one in opened(work, row)[0].sets} == {
        "a.835", "b.835",
    }  # fmt: skip
    with pytest.raises(RuleError):
        actions.receive(work, first.trace, TODAY, D(80))


def test_a_reversal_that_its_set_answers_anew_is_known_as_such(work, tmp_path):
    text = remittance(CORRECTION).replace("BPR*I*40", "BPR*I*120")
    load(work, tmp_path, text)
    (payment,) = listed(work)
    detail, claims = opened(work, payment)
    assert [claim.status for claim in claims] == ["22", "1"]
    kinds = [cause.kind for gap in detail.sets[0].gaps for cause in gap.causes]
    assert kinds == [Kind.CLAIM_NOT_PAID], "the correction is there, so it stands not alone"


def test_a_payment_is_open_until_somebody_saw_it_at_the_bank(work, tmp_path):
    load(work, tmp_path, remittance(ORIGINAL))
    (payment,) = listed(work, show=Show.OPEN)
    assert (payment.standing, payment.open_days) == (Standing.OPEN, 21)
    with work.store.write() as session:
        before = session.query(OutboxEntry).count()
    key = actions.receive(work, payment.trace, TODAY - timedelta(days=1), D("79.50"))
    assert listed(work, show=Show.OPEN) == ()
    (payment,) = listed(work, show=Show.DIFFERS)
    assert (payment.received, payment.received_on) == (D("79.50"), TODAY - timedelta(days=1))
    assert (payment.open_days, sums(listed(work)).differing) == (0, 1)
    assert actions.receive(work, payment.trace, TODAY, D(80)) == key, "a correction is no second"
    (payment,) = listed(work)
    assert payment.standing is Standing.RECEIVED
    detail, _ = opened(work, payment)
    assert (detail.deposit_id, detail.marked_by) == (key, "Marisol Vega")
    with work.read() as session:
        assert len(session.scalars(select(OutboxEntry)).all()) == before + 2, "it travels"
    actions.take_back_receipt(work, key)
    assert listed(work)[0].standing is Standing.OPEN
    with pytest.raises(NotFoundError):
        actions.take_back_receipt(work, key)


def test_a_receipt_outlives_the_load(work, tmp_path):
    result = load(work, tmp_path, remittance(ORIGINAL))
    actions.receive(work, TRACE, TODAY, D(80))
    undo_import(work, result.import_id)
    assert listed(work) == ()
    with work.read() as session:
        assert session.scalars(select(Deposit)).one().trace_number == TRACE[0]
    load(work, tmp_path, remittance(ORIGINAL))
    assert listed(work)[0].standing is Standing.RECEIVED


@pytest.mark.parametrize(
    ("on", "amount"), [(TODAY + timedelta(days=1), "80"), (TODAY, "-1"), (TODAY, "0.001")]
)
def test_a_receipt_has_a_day_that_has_come_and_whole_cents(work, on, amount):
    with pytest.raises(RuleError):
        actions.receive(work, TRACE, on, D(amount))


def test_lists_are_narrowed_by_payer_month_and_trace(work, tmp_path):
    load(work, tmp_path, remittance(ORIGINAL))
    other = remittance(ORIGINAL.replace("ACCT1", "X"), day="20260801")
    load(work, tmp_path, other.replace("SAMPLE PLAN", "OTHER PLAN"), "b.835")
    assert [row.paid_on for row in listed(work)] == [date(2026, 9, 15), date(2026, 8, 1)]
    with work.read() as session:
        assert payers(session, MARKET) == ("OTHER PLAN", "SAMPLE PLAN")
        assert months(session, MARKET) == (date(2026, 9, 1), date(2026, 8, 1))
        assert payment_of_trace(session, MARKET, "CHECK", TODAY) == ()
        (row,) = payment_of_trace(session, MARKET, "CHECK20260801", TODAY)
    assert listed(work, payer="OTHER PLAN") == (row,)
    assert listed(work, month=date(2026, 8, 31)) == (row,)
    assert listed(work, text="0801") == (row,)
    assert listed(work, text="%") == ()
    both = sums(listed(work))
    assert (both.payments, both.amount, both.open, both.open_amount) == (2, D(160), 2, D(160))
