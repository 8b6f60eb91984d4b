"""The check of one line, that of all lines and that of a file are one rule."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select

from provider_ops.claims.findings import sql
from provider_ops.claims.findings.check import judge_lines, judge_some, run
from provider_ops.claims.model import Claim, ClaimLine, Finding
from provider_ops.codes.batch import questions
from provider_ops.codes.batch.answers import Rows
from provider_ops.codes.batch.check import answer_parts
from provider_ops.codes.model import ApprovedCode, ApprovedList, BillingCode, ContractList
from provider_ops.codes.queries.facts import records_for
from provider_ops.codes.queries.verdicts import clear, parameters
from provider_ops.codes.reference import Exclusion, OptOut
from provider_ops.codes.rules.check import CheckAnswer, answer
from provider_ops.codes.rules.facts import Question
from provider_ops.codes.rules.known import as_known
from provider_ops.contracts.model import Contract, ContractTerm, Participation
from provider_ops.core.progress import Silent
from provider_ops.intake import csv_table
from provider_ops.network.model import Affiliation, Location, Organization, Provider
from provider_ops.store.model import DataImport
from tests.support.examples import examples
from tests.support.work import ZONE, make_npi, start_anew

DAY0 = date(2026, 1, 1)
KNOWN0 = datetime(2026, 6, 1, 12, tzinfo=UTC)
CODES = ("99213", "G0439", "D0120", "0450")
PEOPLE = 3
OFFICES = 2
CONTRACTS = 2
LISTS = 2

CODED = (*((code, "") for code in CODES), ("99210", "99219"), ("G0438", "G0439"),
         ("D0100", "D0199"), ("0400", "0450"), ("9921", "9930"), ("0001F", "9999F"))  # fmt: skip
"""Codes and ranges that lists carry."""
TAXONOMIES = ("", "207RC0000X", "213E00000X")

conditions = st.fixed_dictionaries({
    "modifiers": st.sampled_from(("", "", "25", "25,59")),
    "modifiers_required": st.sampled_from(("", "", "", "25", "59,GT")),
    "modifiers_forbidden": st.sampled_from(("", "", "", "59", "25,GT")),
    "places_of_service": st.sampled_from(("", "", "11,02")),
    "max_units": st.sampled_from((None, None, 2)),
    "specialties": st.sampled_from(("", "", "", "207RC0000X", "207RC0000X,213E00000X")),
})  # fmt: skip

days = st.integers(0, 9)


def billed(people: tuple[int, ...]) -> Any:
    """Service lines of these of NPIS."""
    return st.lists(st.tuples(
        st.sampled_from(people), st.sampled_from(CODES), days,
        st.sampled_from(("", "25", "25,59", "59,GT")), st.sampled_from(("", "11", "22")),
        st.sampled_from((1, 2, 3))), min_size=1, max_size=12)  # fmt: skip


lengths = st.none() | st.integers(0, 9)
spans = st.tuples(st.sampled_from((0, 0, 1, 3, 6)), lengths, st.sampled_from((0, 0, 0, 1, 3)))
"""First day, length, hour of recording."""

corrections = st.sampled_from((None, None)) | st.tuples(
    st.integers(0, 4), st.sampled_from((False, False, True)), st.integers(0, 9)
)
"""Hours after the recording, whether it withdraws, its length if it does not."""


def dated(*facts: Any) -> Any:
    return st.tuples(spans, corrections, *facts)


ALWAYS = ((0, None, 0), None)
likely = st.sampled_from((True, True, True, True, True, False))

releases = st.sampled_from(("r", "r", "2025 OCT", "2026", "2026 JAN", "2026-01-20", "2026-02-20"))

barred = st.lists(st.tuples(
    st.sampled_from(("leie", "optout")), st.integers(0, 6), releases,
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 6), lengths), max_size=3)),
    max_size=2)  # fmt: skip
"""Loads of excluded and opted-out people: kind, hour, release, whom from when for how long."""

worlds = st.fixed_dictionaries({
    # Most worlds hold one whole chain from person to list, so that lines get far down the trail.
    "chain": st.tuples(likely, likely, likely, likely, likely),
    "listed": st.lists(st.tuples(st.sampled_from(CODED), conditions), max_size=4),
    "taxonomies": st.lists(st.sampled_from(TAXONOMIES), min_size=PEOPLE, max_size=PEOPLE),
    "affiliations": st.lists(dated(st.integers(0, PEOPLE - 1), st.integers(0, OFFICES - 1),
                                   st.sampled_from((None, 0, 1))), max_size=6),
    "evergreen": st.lists(st.booleans(), min_size=CONTRACTS, max_size=CONTRACTS),
    "terms": st.lists(dated(st.integers(0, CONTRACTS - 1), st.booleans()), max_size=6),
    "participations": st.lists(
        dated(st.integers(0, CONTRACTS - 1), st.none() | st.integers(0, PEOPLE - 1),
              st.sampled_from((None, None, 0))), max_size=6),
    "attachments": st.lists(dated(st.integers(0, CONTRACTS - 1), st.integers(0, LISTS - 1)),
                            max_size=6),
    "approved": st.lists(
        dated(st.integers(0, LISTS - 1), st.sampled_from(CODED), conditions), max_size=8),
    "loads": st.lists(st.tuples(
        st.sampled_from(("hcpcs", "cpt")), st.integers(0, 4), st.booleans(), releases,
        st.lists(st.tuples(st.sampled_from(CODES), st.sampled_from((0, 0, 4)), lengths),
                 max_size=6)), max_size=3),
    "lines": billed((0, 0, 0, 1, 1, 2, 3, 4, 5, 5)),
    "barred": barred,
    "known": st.sampled_from((4, 4, 7, 2, 0)),
})  # fmt: skip

NPIS = (make_npi(233228875), make_npi(233228876), make_npi(133228877), make_npi(299999999),
        "1234567890", make_npi(133228899))  # fmt: skip
"""Three clinicians, nobody's, one whose check digit is wrong, the first office's own."""


def at(n: int) -> date:
    return DAY0 + timedelta(days=n)


def hour(n: int) -> datetime:
    return KNOWN0 + timedelta(hours=n)


class Builder:
    """Writes a drawn world with keys of its own, beside the worlds of former examples."""

    def __init__(self, work: Any, session: Any, market: str) -> None:
        self.work, self.session, self.market = work, session, market

    def row(self, kind: Any, /, **values: Any) -> Any:
        values = {"id": self.work.new_id(), "market_id": self.market, "extra": {}} | values
        self.session.execute(insert(kind), [values])
        return values["id"]

    def span(self, kind: Any, drawn: Any, /, **facts: Any) -> None:
        (first, length, recorded), correction = drawn
        last = None if length is None else at(first + length)
        held = {"valid_from": at(first), "valid_to": last, "recorded_at": hour(recorded),
                "withdrawn": False, "source": "", "replaces_id": None}  # fmt: skip
        key = self.row(kind, **held, **facts)
        if correction is not None:
            later, withdrawn, length = correction
            self.row(kind, **(held | facts | {
                "recorded_at": hour(recorded + later), "withdrawn": withdrawn,
                "replaces_id": key, "valid_to": at(first + length)}))  # fmt: skip

    def build(self, world: Any) -> None:
        offices = [self.row(Organization, name="O", kind="group", tin="", tier="", members=0,
                            note="", npi=npi) for npi in (NPIS[5], None)]  # fmt: skip
        places = [self.row(Location, organization_id=offices[0], name="", address="a", city="c",
                           state="FL", zip_code="33000", county_fips="12000", phone="",
                           hours="") for _ in range(2)]  # fmt: skip
        people = [self.row(Provider, npi=npi, given_name="A", family_name="B", credential="",
                           specialty="", taxonomy_code=taxonomy, languages="")
                  for npi, taxonomy in zip(NPIS, world["taxonomies"], strict=False)]  # fmt: skip
        self.row(Provider, npi=NPIS[4], given_name="Bad", family_name="Digit", credential="",
                 specialty="", taxonomy_code="", languages="")  # fmt: skip
        self.offices, self.people, self.places = offices, people, places
        contracts = [
            self.row(Contract, number=f"C{n}", organization_id=offices[n % OFFICES],
                     line_of_business="MA", auto_renews=evergreen, renewal_months=1,
                     notice_days=5)
            for n, evergreen in enumerate(world["evergreen"])
        ]  # fmt: skip
        lists = [self.row(ApprovedList, name=f"L{n}") for n in range(LISTS)]
        self.contracts, self.lists = contracts, lists
        self.chain(world, offices, people, contracts, lists)
        self.add(world)

    def add(self, world: Any) -> None:
        """Write what a world says of the offices, people, contracts and lists that are there."""
        offices, people, places = self.offices, self.people, self.places
        contracts, lists = self.contracts, self.lists
        for *drawn, person, office, place in world["affiliations"]:
            self.span(Affiliation, drawn, provider_id=people[person],
                      organization_id=offices[office],
                      location_id=None if place is None else places[place])  # fmt: skip
        for *drawn, contract, ended in world["terms"]:
            self.span(ContractTerm, drawn, contract_id=contracts[contract], label="T",
                      ended_by="termination" if ended else "expiry")  # fmt: skip
        for *drawn, contract, person, place in world["participations"]:
            self.span(Participation, drawn, contract_id=contracts[contract],
                      provider_id=None if person is None else people[person],
                      location_id=None if place is None else places[place])  # fmt: skip
        for *drawn, contract, one in world["attachments"]:
            self.span(ContractList, drawn, contract_id=contracts[contract], list_id=lists[one])
        for *drawn, one, codes, held in world["approved"]:
            self.approved(lists[one], drawn, codes, held)
        self.codes(world["loads"])
        self.barred(world["barred"])
        self.lines(world["lines"])

    def chain(self, world: Any, offices: Any, people: Any, contracts: Any, lists: Any) -> None:
        affiliated, in_force, participating, attached, loaded = world["chain"]
        if affiliated:
            self.span(Affiliation, ALWAYS, provider_id=people[0], organization_id=offices[0],
                      location_id=None)  # fmt: skip
        if in_force:
            self.span(ContractTerm, ALWAYS, contract_id=contracts[0], label="T",
                      ended_by="expiry")  # fmt: skip
        if participating:
            self.span(Participation, ALWAYS, contract_id=contracts[0], provider_id=None,
                      location_id=None)  # fmt: skip
        if attached:
            self.span(ContractList, ALWAYS, contract_id=contracts[0], list_id=lists[0])
        if loaded:
            self.codes([("cpt", 0, False, "r", [("99213", 0, None)]),
                        ("hcpcs", 0, False, "r", [("G0439", 0, None)])])  # fmt: skip
        for codes, held in world["listed"]:
            self.approved(lists[0], ALWAYS, codes, held)

    def approved(self, one: Any, drawn: Any, codes: tuple[str, str], held: Any) -> None:
        code, last = codes
        self.span(ApprovedCode, drawn, list_id=one, code=code, code_last=last,
                  authorization=False, **held)  # fmt: skip

    def codes(self, loads: Any) -> None:
        for kind, loaded, undone, release, codes in loads:
            key = self.load(kind, loaded, release, undone)
            for code, first, length in codes:
                self.row(BillingCode, import_id=key, code_set=kind.upper(), code=code,
                         description="", valid_from=at(first),
                         valid_to=None if length is None else at(first + length))  # fmt: skip

    def load(self, kind: str, loaded: int, release: str, undone: bool = False) -> Any:
        return self.row(DataImport, kind=kind, file_name="f", sha256="s", release=release,
                        imported_at=hour(loaded), staff_id=self.work.new_id(), counts={},
                        undone_at=hour(9) if undone else None)  # fmt: skip

    def barred(self, loads: Any) -> None:
        for kind, loaded, release, people in loads:
            key = self.load(kind, loaded, release)
            for who, first, length in people:
                end = None if length is None else at(first + length)
                if kind == "leie":
                    self.row(Exclusion, import_id=key, npi=NPIS[who], name="A, B", general="",
                             specialty="", state="FL", zip_code="", exclusion_type="1128a1",
                             waiver_state="", excluded_on=at(first) if first else None,
                             reinstated_on=end)  # fmt: skip
                else:
                    self.row(OptOut, import_id=key, npi=NPIS[who], name="A, B", specialty="",
                             state="FL", valid_from=at(first), valid_to=end)  # fmt: skip

    def lines(self, lines: Any) -> None:
        load = self.row(DataImport, kind="835", file_name="f", sha256="s", release="",
                        imported_at=hour(0), staff_id=self.work.new_id(), counts={})  # fmt: skip
        claim = self.row(Claim, import_id=load, position=1, number="1", payer_number="",
                         status="1", charge=Decimal(1), paid=Decimal(0),
                         patient_responsibility=Decimal(0), billing_npi="", member_hash="",
                         member_last4="", adjustments=[])  # fmt: skip
        for n, (who, code, day, modifiers, pos, units) in enumerate(lines):
            self.row(ClaimLine, import_id=load, claim_id=claim, position=n, npi=NPIS[who],
                     service_date=at(day), code=code, modifiers=modifiers, place_of_service=pos,
                     units=Decimal(units), charge=Decimal(10), paid=Decimal(0), denial="",
                     remarks="", adjustments=[])  # fmt: skip


def answered(session: Any, market: str, line: Any, known: datetime) -> CheckAnswer:
    question = Question(line.npi, line.code, line.service_date, known.date(),
                        tuple(filter(None, line.modifiers.split(","))), line.place_of_service,
                        line.units)  # fmt: skip
    return answer(as_known(records_for(session, market, question), known, ZONE), question)


def first_failing(said: CheckAnswer) -> str | None:
    failing = [test.test for test in said.trail if test.result == "fail"]
    return failing[0] if failing else None


def answered_by_file(session: Any, facts: dict[str, Any], lines: Any) -> list[tuple[str, str]]:
    """Ask about lines in a file, of which a few are answered at a time."""
    text = "npi\tcode\tday\tmodifiers\tplace\tunits\n" + "".join(
        f"{line.npi}\t{line.code}\t{line.service_date}\t{line.modifiers}\t"
        f"{line.place_of_service}\t{line.units}\n"
        for line in lines
    )
    found: list[Any] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_table, "AT_ONCE", 200)
        patch.setattr(questions, "_ROOM", 4)
        parts = csv_table.read_text(io.StringIO(text), "lines")
        answer_parts(session, facts, parts, Rows(found.extend), Silent())
    return [(row[6], row[7]) for row in found[1:]]


covered = st.fixed_dictionaries({
    "chain": st.just((True,) * 5),
    "listed": st.lists(st.tuples(st.sampled_from(CODED), conditions), min_size=3, max_size=8),
    "taxonomies": st.lists(st.sampled_from(TAXONOMIES), min_size=PEOPLE, max_size=PEOPLE),
    "lines": billed((0, 0, 0, 0, 5)),
    **{name: st.just([]) for name in (
        "affiliations", "terms", "participations", "attachments", "approved", "loads")},
    "evergreen": st.just([False] * CONTRACTS),
    "barred": barred,
    "known": st.just(4),
})  # fmt: skip
"""Worlds in which everybody is covered, so that the conditions of the lists decide."""

many = settings(max_examples=examples(25), deadline=None, suppress_health_check=list(HealthCheck))


@many
@given(worlds)
def test_every_line_gets_the_same_verdict_from_both(work, world):
    judged_alike(work, world)


@many
@given(covered)
def test_conditions_of_lists_decide_alike(work, world):
    judged_alike(work, world)


def judged_alike(work: Any, world: Any) -> None:
    market = f"m{work.new_id()}"
    known = hour(world["known"])
    start_anew(work)
    with work.store.write() as session:
        Builder(work, session, market).build(world)
    with work.store.write() as session:
        judge_lines(work.store, session, market, known, Silent())
        found = {row.line_id: row.rule for row in session.scalars(select(Finding))}
        lines = session.scalars(select(ClaimLine)).all()
        assert len(lines) == len(world["lines"])
        said = {line.id: answered(session, market, line, known) for line in lines}
        expected = {key: first_failing(one) for key, one in said.items()}
        assert found == {key: rule for key, rule in expected.items() if rule is not None}
        session.execute(delete(Finding))
        connection, facts = session.connection(), parameters(session, market, known)
        by_file = answered_by_file(session, facts, lines)
        assert [one for one, _ in by_file] == [said[line.id].answer for line in lines]
        assert [test for one, test in by_file if one == "no"] == [
            said[line.id].deciding.test for line in lines if said[line.id].answer == "no"
        ]
        facts["import"] = lines[0].import_id.bytes
        clear(connection, *sql.TABLES)
        run(connection, (*sql.SOME, sql.OF_IMPORT), facts, Silent())
        judge_some(connection, facts, Silent())
        assert {row.line_id: row.rule for row in session.scalars(select(Finding))} == found
