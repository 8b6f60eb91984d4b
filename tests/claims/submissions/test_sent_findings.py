"""What lines of unanswered claims break, against the check of each line by itself."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from provider_ops.claims.actions import import_835, import_837p
from provider_ops.claims.findings.check import check_claims
from provider_ops.claims.findings.sent import sent_findings
from provider_ops.claims.model import SubmittedClaim, SubmittedLine
from provider_ops.claims.submissions import queries
from provider_ops.claims.submissions.life import life_of_submission
from provider_ops.claims.submissions.rules import Outcome
from provider_ops.codes import actions as codes
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.codes.queries import Place, check
from provider_ops.codes.reference import PairEdit, UnitEdit
from provider_ops.codes.rules.edits import EDITS
from provider_ops.codes.rules.facts import ask
from provider_ops.codes.rules.screening import AUTHORIZATION
from provider_ops.core.progress import Silent
from tests.claims.remittances import ORIGINAL, remittance
from tests.claims.submission_files import SUBMITTED, submission
from tests.codes.test_screening import load
from tests.support.contracts import clinician, contract, office
from tests.support.work import MARKET, make_npi

YEAR = date(2026, 1, 1)


def first_failing(said):
    return next((one.test for one in said.trail if one.result == "fail"), None)


def test_each_line_breaks_what_the_check_of_it_alone_says(demo):
    work = demo.work
    place = Place(work.market_id, work.time_zone)
    with work.read() as session:
        claims = session.scalars(select(SubmittedClaim.id)).all()
        found = {one.line_id: one.rule for one in sent_findings(session, work.market_id, work.now(), claims)
                 if one.rule not in {*EDITS, AUTHORIZATION}}
        assert len(set(found.values())) > 2, "the demo has several kinds"
        lines = session.scalars(
            select(SubmittedLine).where(SubmittedLine.service_date.is_not(None))
        ).all()
        broken = [line for line in lines if line.id in found]
        fine = [line for line in lines if line.id not in found][:: max(1, len(lines) // 60)]
        for line in (*broken[:120], *fine):
            said = check(session, place, ask(
                line.npi, line.code, line.service_date, work.today(),
                modifiers=filter(None, line.modifiers.split(",")),
                place_of_service=line.place_of_service, units=line.units))  # fmt: skip
            assert first_failing(said) == found.get(line.id), (line.npi, line.code)


def test_a_claim_as_a_whole_breaks_the_edits_loaded_by_then(work, tmp_path):
    """Two codes that are not paid together, and too many units, on one day by one clinician."""
    one_day = SUBMITTED.replace("RD8*20260902-20260904", "D8*20260901").replace(
        "1679576722", "1386641239")  # fmt: skip
    (tmp_path / "1.837").write_text(submission(one_day))
    import_837p(work, tmp_path / "1.837", Silent(), hash_key=b"a key for tests")
    with work.read() as session:
        claims = session.scalars(select(SubmittedClaim.id)).all()
        first, second = session.scalars(select(SubmittedLine).order_by(SubmittedLine.position)).all()
        before = sent_findings(session, MARKET, work.now(), claims)
    day = first.service_date
    assert (second.service_date, second.npi) == (day, first.npi)

    def edits():
        with work.read() as session:
            found = sent_findings(session, MARKET, work.now(), claims)
        return [(one.line_id, one.rule) for one in found if one.rule in EDITS]

    def pair(one, two, indicator):
        return PairEdit(setting="practitioner", column_one=one, column_two=two, rationale="",
                        valid_from=date(2020, 1, 1), modifier_indicator=indicator)  # fmt: skip

    assert edits() == []
    load(work, "ptp", pair(first.code, second.code, "0"), release="v30.0", part="practitioner")
    assert edits() == [(second.id, "ptp")]
    load(work, "mue", UnitEdit(setting="practitioner", code=first.code, units=0, adjudication="3",
                               rationale=""), release=day.isoformat(), part="practitioner")  # fmt: skip
    assert edits() == [(first.id, "mue"), (second.id, "ptp")]
    load(work, "ptp", pair(first.code, second.code, "9"), release="v31.0", part="practitioner")
    assert edits() == [(first.id, "mue")]
    with work.read() as session:
        (row,) = queries.submissions(work, session)
        life = life_of_submission(session, MARKET, row.id, work.now())
        after = sent_findings(session, MARKET, work.now(), claims)
    assert row.broken == ("npi", "mue")
    assert [pair.sent.rule for pair in life.pairs] == ["npi", "npi"], "the first of a line is told"
    assert [one.rule for one in after] == [before[0].rule, "mue", before[1].rule]


def test_an_unanswered_claim_says_what_it_breaks_until_it_is_answered(work, tmp_path):
    def load(name, text, act):
        (tmp_path / name).write_text(text)
        act(work, tmp_path / name, Silent(), hash_key=b"a key for tests")

    load("1.837", submission(SUBMITTED), import_837p)
    with work.read() as session:
        (row,) = queries.submissions(work, session)
        life = life_of_submission(session, MARKET, row.id, work.now())
        broken = queries.unanswered_broken(work, session)
    assert row.broken == ("npi",), "nobody is on file here"
    assert [pair.sent.rule for pair in life.pairs] == ["npi", "npi"]
    assert (broken.claims, broken.charge) == (1, row.charge)
    load("2.835", remittance(ORIGINAL), import_835)
    with work.read() as session:
        (row,) = queries.submissions(work, session)
        life = life_of_submission(session, MARKET, row.id, work.now())
        broken = queries.unanswered_broken(work, session)
    assert (row.outcome, row.broken, broken.claims) == (Outcome.PARTLY, (), 0)
    assert {pair.sent.rule for pair in life.pairs} == {""}


def test_a_line_without_the_authorization_that_every_list_asks_for_is_named(work, tmp_path):
    """The first clinician is covered; his code is on two lists, of which both come to ask."""
    gulf = office(work)
    agreed = contract(work, gulf)
    clinician(work, 138664123, gulf)

    def approve(listed, code, last="", **conditions):
        entries = [ApprovedEntry(code, YEAR, code_last=last, **conditions)]
        codes.put_approved_codes(work, listed, entries, source="Exhibit B")

    first, second = (codes.create_list(work, name) for name in ("One", "Two"))
    for listed in (first, second):
        codes.attach_list(work, agreed, listed, first=YEAR)
    approve(first, "99211", "99215", authorization=True)
    named = SUBMITTED.replace("1386641239", make_npi(138664123))
    without = named.replace("REF*G1*AUTH1~", "")
    on_line = without.replace("REF*6R*L1", "REF*G1*AUTH3~REF*6R*L1").replace("ACCT1", "ACCT3")
    (tmp_path / "1.837").write_text(submission(named, without.replace("ACCT1", "ACCT2"), on_line))
    import_837p(work, tmp_path / "1.837", Silent(), hash_key=b"a key for tests")

    def broken():
        with work.read() as session:
            return {row.number: row.broken for row in queries.submissions(work, session)}

    assert broken() == {"ACCT1": ("npi",), "ACCT2": ("authorization", "npi"), "ACCT3": ("npi",)}
    approve(second, "99214", places_of_service="21")
    assert broken()["ACCT2"] == ("authorization", "npi"), "that is for another place"
    approve(second, "99214", places_of_service="11,21")
    assert broken()["ACCT2"] == ("npi",), "one list does not ask for it"
    approve(second, "99214", authorization=True)
    assert broken()["ACCT2"] == ("authorization", "npi")


def test_asking_leaves_no_trace_in_the_findings(work, tmp_path):
    (tmp_path / "1.837").write_text(submission(SUBMITTED))
    import_837p(work, tmp_path / "1.837", Silent(), hash_key=b"a key for tests")
    with work.read() as session:
        keys = session.scalars(select(SubmittedClaim.id)).all()
        assert sent_findings(session, MARKET, work.now(), ()) == ()
        twice = [sent_findings(session, MARKET, work.now(), keys) for _ in range(2)]
        assert twice[0] == twice[1] != ()
        assert not session.connection().exec_driver_sql(
            "SELECT name FROM sqlite_temp_master WHERE name LIKE 'check%' OR name LIKE 'edit%'").all()  # fmt: skip
    assert check_claims(work, Silent()).findings == 0
    assert work.today() >= date(2026, 1, 1)
