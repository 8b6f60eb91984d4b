from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, update

from provider_ops.claims.actions import import_835, import_837p
from provider_ops.claims.model import (
    Claim,
    ClaimLine,
    Remittance,
    Submission,
    SubmittedClaim,
    SubmittedLine,
)
from provider_ops.claims.submissions.life import life_of_submission, lives_of_number
from provider_ops.claims.submissions.queries import (
    SubmissionFilter,
    outcomes,
    submission_count,
    submissions,
)
from provider_ops.claims.submissions.rules import Flag, Outcome
from provider_ops.contracts.actions import change_days
from provider_ops.contracts.model import Contract
from provider_ops.core.progress import Silent
from provider_ops.network.model import Organization
from provider_ops.store.model import DataImport
from tests.claims.remittances import CORRECTION, ORIGINAL, remittance
from tests.claims.submission_files import REPLACED, SUBMITTED, VOIDED, submission
from tests.support.contracts import contract, office
from tests.support.examples import examples
from tests.support.work import MARKET, NOW, start_anew

D = Decimal
NPI = "1234567893"
FIRST = date(2026, 3, 1)


class World:
    """Claims of one office, written past the readers; every event has its own day."""

    def __init__(self, work):
        self.work, self.day = work, FIRST
        self.load = work.new_id()
        self._waiting = []
        self._put(DataImport, kind="837p", file_name="a.837", sha256="a", release="",
                  imported_at=NOW, staff_id=work.staff_id, counts={}, id=self.load)  # fmt: skip

    def _put(self, model, **values):
        values.setdefault("id", self.work.new_id())
        self._waiting.append((model, {"market_id": MARKET, "extra": {}, **values}))
        return values["id"]

    def write(self):
        with self.work.store.write() as session:
            for model, row in self._waiting:
                session.execute(insert(model), [row])
        self._waiting = []

    def send(self, number, frequency, original=""):
        self.day += timedelta(days=1)
        batch = self._put(Submission, import_id=self.load, control_number="1", batch_number="",
                          created_on=self.day, submitter_name="", receiver_name="")  # fmt: skip
        claim = self._put(
            SubmittedClaim, import_id=self.load, submission_id=batch, position=1, number=number,
            frequency=frequency, original_number=original, charge=D(100), place_of_service="11",
            billing_npi=NPI, rendering_npi="", facility_npi="", payer_name="", payer_number="",
            member_hash="m", member_last4="4321", authorization="", diagnoses="",
        )  # fmt: skip
        self._put(SubmittedLine, import_id=self.load, submitted_claim_id=claim, position=1, npi="",
                  service_date=FIRST, service_end=None, code="99213", modifiers="",
                  place_of_service="11", unit="UN", units=D(1), charge=D(100), pointers="",
                  authorization="", control_number="")  # fmt: skip
        return claim

    def answer(self, number, paid, *, denied=False, sign=1, payer_number=""):
        self.day += timedelta(days=1)
        payment = self._put(
            Remittance, import_id=self.load, control_number="1", payer_name="A", payee_name="",
            payee_npi=NPI, payment=sign * paid, method="ACH", paid_on=self.day,
            trace_number=f"T{self.day}", provider_adjustments=D(0), balanced=True,
        )  # fmt: skip
        claim = self._put(
            Claim, import_id=self.load, remittance_id=payment, position=1, number=number,
            payer_number=payer_number, status="22" if sign < 0 else "1", charge=D(100) * sign,
            paid=paid * sign, patient_responsibility=D(0), billing_npi=NPI, member_hash="m",
            member_last4="4321", adjustments=[],
        )  # fmt: skip
        self._put(ClaimLine, import_id=self.load, claim_id=claim, position=1, npi=NPI,
                  service_date=FIRST, code="99213", modifiers="", place_of_service="11",
                  units=D(1), charge=D(100) * sign, paid=paid * sign,
                  denial="CO-97" if denied and sign > 0 else "", remarks="",
                  adjustments=[])  # fmt: skip


STEPS = st.lists(
    st.tuples(st.sampled_from(["7", "8", "answer", "answer", "back"]),
              st.sampled_from([D(0), D(40), D(80)]), st.booleans()),
    max_size=7,
)  # fmt: skip


def replay(world, steps):
    """Play a claim's life and keep a ledger; return what each submission became, and the net."""
    sent, held, since = [(world.send("C1", "1"), "1")], None, None
    for kind, paid, denied in steps:
        if kind in "78":
            sent.append((world.send("C1", kind), kind))
            since = None
        elif kind == "answer" and held is None:
            world.answer("C1", paid, denied=denied)
            held = since = (paid, denied)
        elif kind == "back" and held is not None:
            world.answer("C1", held[0], sign=-1)
            held, since = None, "back"
    world.write()
    became = {}
    for place, (key, frequency) in enumerate(sent):
        later = [f for _, f in sent[place + 1 :]]
        if frequency == "8":
            # Whatever came after the void, up to now, answers it.
            last = since if not later else None
            became[key] = Outcome.REVERSED if last == "back" else Outcome.UNANSWERED
        elif "8" in later:
            became[key] = Outcome.VOIDED
        elif "7" in later:
            became[key] = Outcome.REPLACED
        elif since is None:
            became[key] = Outcome.UNANSWERED
        elif since == "back":
            became[key] = Outcome.REVERSED
        elif not held[0]:
            became[key] = Outcome.DENIED
        else:
            became[key] = Outcome.PARTLY if held[1] else Outcome.PAID
    return became, held[0] if held else D(0), len(sent)


@settings(max_examples=examples(25), deadline=None, phases=set(Phase) - {Phase.shrink}, suppress_health_check=list(HealthCheck))
@given(STEPS.filter(lambda steps: [kind for kind, *_ in steps].count("8") < 2
                    and "8" not in [kind for kind, *_ in steps][:-2]))  # fmt: skip
def test_lists_say_what_a_ledger_of_the_same_events_says(work, steps):
    start_anew(work)
    became, net, count = replay(World(work), steps)
    with work.read() as session:
        rows = submissions(work, session)
        assert {row.id: row.outcome for row in rows} == became
        assert {row.paid for row in rows} == {net}
        assert submission_count(session, MARKET) == count
        assert sum(one.claims for one in outcomes(session, MARKET)) == count
        for outcome in Outcome:
            wanted = SubmissionFilter(outcome)
            found = submissions(work, session, wanted)
            assert {row.id for row in found} == {k for k, one in became.items() if one is outcome}
            assert submission_count(session, MARKET, wanted) == len(found)
        (life,) = lives_of_number(session, MARKET, "C1", work.now())
        assert life.net == net
        assert [step.net for step in life.steps][-1] == net
        if rows[0].frequency != "8":
            assert life.outcome in (rows[0].outcome, Outcome.VOIDED)


def load(work, tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text)
    act = import_835 if name.endswith("835") else import_837p
    return act(work, path, Silent(), hash_key=b"a key for tests")


def listed(work, **wanted):
    with work.read() as session:
        return submissions(work, session, SubmissionFilter(**wanted))


def test_a_claim_from_files_is_followed_from_its_submission_to_its_void(work, tmp_path):
    load(work, tmp_path, "1.837", submission(SUBMITTED))
    (row,) = listed(work)
    assert (row.outcome, row.lines, row.waits) == (Outcome.UNANSWERED, 2, 31)
    load(work, tmp_path, "2.835", remittance(ORIGINAL))
    (row,) = listed(work)
    assert (row.outcome, row.paid, row.waits) == (Outcome.PARTLY, D(80), 0)
    load(work, tmp_path, "3.837", submission(REPLACED, day="20260920"))
    replacement, first = listed(work)
    assert (first.outcome, replacement.outcome) == (Outcome.REPLACED, Outcome.UNANSWERED)
    assert replacement.original_number == "PAYER1"
    load(work, tmp_path, "4.835", remittance(CORRECTION, day="20260925"))
    load(work, tmp_path, "5.837", submission(VOIDED, day="20260930"))
    assert [row.outcome for row in listed(work, number="ACCT2")] == [
        Outcome.UNANSWERED, Outcome.VOIDED,
    ]  # fmt: skip
    with work.read() as session:
        life = life_of_submission(session, MARKET, first.id, work.now())
    assert [one.step.kind for one in life.steps] == [
        "submitted", "remitted", "replaced", "reversed", "corrected", "voided",
    ]  # fmt: skip
    assert [one.net for one in life.steps] == [0, 80, 80, 0, 120, 120]
    assert (life.outcome, life.net) == (Outcome.VOIDED, D(120))
    assert life.flags == (Flag.VOID_UNANSWERED,)
    assert [(pair.sent.code, pair.answered and pair.answered.code) for pair in life.pairs] == [
        ("99214", "99214"), ("93000", None),
    ]  # fmt: skip


@pytest.mark.parametrize(("days", "left", "at_risk"), [(35, 3, True), (90, 58, False), (30, -2, True)])
def test_the_contract_of_the_office_says_until_when_to_send(work, tmp_path, days, left, at_risk):
    gulf = office(work)
    key = contract(work, gulf)
    change_days(work, key, prompt_pay_days=None, dispute_days=None, filing_days=days)
    with work.store.write() as session:
        assert session.get(Contract, key).organization_id == gulf
        session.execute(update(Organization).where(Organization.id == gulf).values(npi=NPI))
    load(work, tmp_path, "1.837", submission(SUBMITTED))
    (row,) = listed(work)
    assert row.last_service == date(2026, 9, 4), "the last day of the longest line counts"
    assert row.file_by == date(2026, 9, 4) + timedelta(days=days)
    assert (row.days_left, row.is_at_risk) == (left, at_risk)


def test_a_reversal_without_correction_and_a_second_payment_are_flagged(work):
    world = World(work)
    world.send("C1", "1")
    world.answer("C1", D(80))
    world.answer("C1", D(80), sign=-1)
    world.write()
    with work.read() as session:
        (life,) = lives_of_number(session, MARKET, "C1", work.now())
        assert (life.flags, life.outcome) == ((Flag.REVERSED_ONLY,), Outcome.REVERSED)
    world.answer("C1", D(70))
    world.answer("C1", D(70))
    world.write()
    with work.read() as session:
        (life,) = lives_of_number(session, MARKET, "C1", work.now())
    assert (life.flags, life.net) == ((Flag.PAID_TWICE,), D(140))
