"""Claim edits over all lines by SQL say what the rules say of one visit after the other."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select

from provider_ops.claims.edits.judge import judge_edits
from provider_ops.claims.edits.queries import edits_of_line
from provider_ops.claims.edits.rules import Answered, stands, visit_of
from provider_ops.claims.model import (
    Claim,
    ClaimLine,
    Finding,
    Remittance,
    Submission,
    SubmittedClaim,
)
from provider_ops.codes.queries import pair_edits, unit_edits
from provider_ops.codes.reference import PairEdit, UnitEdit
from provider_ops.codes.rules.edits import MUE, PTP, BilledLine, pair_hits, unit_hits
from provider_ops.core.progress import Silent
from provider_ops.store.model import DataImport
from tests.support.examples import examples
from tests.support.work import MARKET, start_anew

DAY0 = date(2026, 6, 29)
KNOWN = datetime(2026, 8, 1, 12, tzinfo=UTC)
CODES = ("11042", "97597", "99213", "36415")

code = st.sampled_from((*CODES, "99213", "99213"))
modifiers = st.sampled_from(("", "", "", "59", "25", "LT", "GY", "GY,59", "76,XS"))
drawn_line = st.tuples(
    st.sampled_from(("1", "1", "1", "1", "2", "")), st.sampled_from((2, 2, 2, 2, 0, None)), code,
    modifiers, st.sampled_from(("1", "1", "2", "3", "1.5")),
)  # fmt: skip
drawn_claim = st.tuples(
    st.sampled_from(("m1", "m1", "m1", "m2", "")), st.sampled_from("AABCDEFG"),
    st.sampled_from(("", "P", "Q")), st.sampled_from(("", "", "P")),
    st.sampled_from(("1", "1", "1", "4", "22")), st.sampled_from(("b", "b", "c")),
    st.sampled_from((None, 0, 1)), st.lists(drawn_line, max_size=4),
)  # fmt: skip
drawn_pair = st.tuples(code, code, st.sampled_from((0, 0, 0, 2)),
                       st.sampled_from((None, None, None, 0, 1, 2)),
                       st.sampled_from("00119"))  # fmt: skip
pair_loads = st.lists(
    st.tuples(st.sampled_from(("practitioner f1", "practitioner f1", "practitioner f2",
                               "outpatient f1")), st.sampled_from((-1, 0, 1)), st.booleans(),
              st.sampled_from(("", "v32.1", "v32.2")),
              st.lists(drawn_pair, min_size=1, max_size=6, unique_by=lambda p: p[:3])),
    min_size=1, max_size=3)  # fmt: skip
unit_loads = st.lists(
    st.tuples(st.sampled_from(("practitioner", "practitioner", "practitioner", "outpatient")),
              st.sampled_from(("2026-04-01", "2026-04-01", "2026-07-01")), st.booleans(),
              st.lists(st.tuples(code, st.sampled_from((0, 1, 1, 2, 3)), st.sampled_from("1223")),
                       min_size=1, max_size=4, unique_by=lambda u: u[0])),
    max_size=3)  # fmt: skip
worlds = st.fixed_dictionaries({
    "claims": st.lists(drawn_claim, min_size=2, max_size=6),
    "more": st.lists(drawn_claim, max_size=3),
    "pairs": pair_loads, "units": unit_loads,
    "voids": st.lists(st.tuples(st.sampled_from("PQ"), st.sampled_from("178"),
                                st.sampled_from("bc")), max_size=1),
})  # fmt: skip


class Writer:
    def __init__(self, work, session):
        self.work, self.session = work, session

    def row(self, kind, /, **values):
        values = {"id": self.work.new_id(), "market_id": MARKET, "extra": {}} | values
        self.session.execute(insert(kind), [values])
        return values["id"]

    def load(self, kind, *, market_id=MARKET, part=None, release="", hours=0, undone=False):
        at = KNOWN + timedelta(hours=hours)
        return self.row(DataImport, kind=kind, market_id=market_id, file_name="f", sha256="s",
                        release=release, imported_at=at, staff_id=self.work.new_id(), counts={},
                        part=part, undone_at=at if undone else None)  # fmt: skip

    def lists(self, world):
        for part, hours, undone, release, pairs in world["pairs"]:
            key = self.load("ptp", market_id="shared", part=part, release=release, hours=hours,
                            undone=undone)  # fmt: skip
            for one, two, first, length, indicator in pairs:
                last = None if length is None else DAY0 + timedelta(days=first + length)
                self.row(PairEdit, market_id="shared", import_id=key,
                         setting=part.split()[0], column_one=one, column_two=two,
                         valid_from=DAY0 + timedelta(days=first), valid_to=last,
                         modifier_indicator=indicator, rationale="")  # fmt: skip
        for part, release, undone, limits in world["units"]:
            key = self.load("mue", market_id="shared", part=part, release=release, undone=undone)
            for one, units, adjudication in limits:
                self.row(UnitEdit, market_id="shared", import_id=key, setting=part, code=one,
                         units=units, adjudication=adjudication, rationale="")  # fmt: skip

    def claims(self, claims):
        load = self.load("835")
        for n, (member, number, payer, original, status, billing, paid, lines) in enumerate(claims):
            payment = None
            if paid is not None:
                payment = self.row(Remittance, import_id=load, control_number="1",
                                   payment=Decimal(0), paid_on=DAY0 + timedelta(days=paid),
                                   provider_adjustments=Decimal(0), balanced=True)  # fmt: skip
            claim = self.row(Claim, import_id=load, remittance_id=payment, position=n,
                             number=number, payer_number=payer, original_number=original,
                             status=status, charge=Decimal(1), paid=Decimal(0),
                             patient_responsibility=Decimal(0), billing_npi=billing,
                             member_hash=member, adjustments=[])  # fmt: skip
            for place, (npi, day, one, mods, units) in enumerate(lines):
                self.row(ClaimLine, import_id=load, claim_id=claim, position=place, npi=npi,
                         service_date=None if day is None else DAY0 + timedelta(days=day),
                         code=one, modifiers=mods, units=Decimal(units), charge=Decimal(10),
                         paid=Decimal(0), adjustments=[])  # fmt: skip
        return load

    def voids(self, voids):
        load = self.load("837p")
        batch = self.row(Submission, import_id=load, control_number="1")
        for original, frequency, billing in voids:
            self.row(SubmittedClaim, import_id=load, submission_id=batch, position=1, number="V",
                     frequency=frequency, original_number=original, charge=Decimal(1),
                     billing_npi=billing)  # fmt: skip


def expected(session):
    """Judge visit after visit in Python."""
    claims = session.execute(
        select(Claim, Remittance.paid_on).outerjoin(Remittance, Remittance.id == Claim.remittance_id)
    ).all()
    every = session.scalars(select(ClaimLine)).all()
    voided = {tuple(row) for row in session.execute(
        select(SubmittedClaim.original_number, SubmittedClaim.billing_npi)
        .where(SubmittedClaim.frequency == "8"))}  # fmt: skip
    answers = {
        claim.id: Answered(
            claim.id, (paid or claim.answered_on or date.min, claim.import_id, claim.position), claim.number,
            claim.payer_number, claim.billing_npi, claim.member_hash, claim.status,
            frozenset(line.service_date for line in every if line.claim_id == claim.id),
            claim.original_number,
            bool(claim.payer_number) and (claim.payer_number, claim.billing_npi) in voided,
        )
        for claim, paid in claims
    }  # fmt: skip
    visits = defaultdict(list)
    for line in every:
        answer = answers[line.claim_id]
        if line.service_date and stands(answer, line.service_date, answers.values()):
            billed = BilledLine(line.id, line.claim_id, line.code,
                                frozenset(filter(None, line.modifiers.split(","))), line.units)
            visits[visit_of(line.npi, answer.member, line.claim_id, line.service_date)].append(
                billed)  # fmt: skip
    found = set()
    for (_, day, _), billed in visits.items():
        pairs = pair_edits(session, CODES, day, KNOWN).lines
        limits = {one.code: one for one in unit_edits(session, CODES, day, KNOWN).lines}
        found |= {(hit.line.id, PTP) for hit in pair_hits(billed, pairs, day)}
        found |= {(hit.line.id, MUE) for hit in unit_hits(billed, limits)}
    return found


def kept(session):
    return {(row.line_id, row.rule) for row in session.scalars(select(Finding))}


@settings(max_examples=examples(35), deadline=None, suppress_health_check=list(HealthCheck))
@given(worlds)
def test_every_visit_gets_the_same_findings_from_both(work, world):
    start_anew(work)
    with work.store.write() as session:
        make = Writer(work, session)
        make.lists(world)
        make.claims(world["claims"])
        make.voids(world["voids"])
        judge_edits(session, MARKET, KNOWN, Silent())
        assert kept(session) == expected(session)
        for key in session.scalars(select(ClaimLine.id).where(ClaimLine.service_date.is_not(None))):
            alone = edits_of_line(session, key, KNOWN)
            assert {(key, rule) for rule in alone.rules} == {one for one in kept(session)
                                                             if one[0] == key}  # fmt: skip
        second = make.claims(world["more"])
        new = select(Claim.id).where(Claim.import_id == second)
        judge_edits(session, MARKET, KNOWN, Silent(), claims=new)
        assert kept(session) == expected(session)
