from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import event, insert, select

from provider_ops.codes import actions, queries
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.codes.model import BillingCode, CodeCheck
from provider_ops.codes.queries import Place
from provider_ops.codes.rules.check import TESTS
from provider_ops.codes.rules.facts import ask
from provider_ops.codes.rules.remedies import remedies
from provider_ops.codes.rules.told import as_json
from provider_ops.contracts import actions as contracts
from provider_ops.contracts.rules import Renewal
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.network.model import Affiliation, Provider
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.model import DataImport, OutboxEntry
from provider_ops.store.spans import end_span
from provider_ops.store.wire import from_wire, to_wire
from tests.support.contracts import EVERGREEN, clinician, contract, office
from tests.support.work import MARKET, ZONE, make_npi

HERE = Place(MARKET, ZONE)
NPI = make_npi(233228875)
DOS = date(2026, 10, 3)
TODAY = date(2026, 10, 6)
YEAR = date(2026, 1, 1)


def load_codes(work, kind, code_set, *codes, release="2026"):
    """A load of codes that are valid since 2020."""
    with work.act() as session:
        load = DataImport(id=work.new_id(), market_id=SHARED_MARKET, kind=kind, file_name="a.zip",
                          sha256=str(work.new_id()), release=release, imported_at=work.now(),
                          staff_id=work.staff_id)  # fmt: skip
        session.add(load)
        session.flush()
        same = {"market_id": SHARED_MARKET, "extra": {}, "import_id": load.id, "valid_to": None,
                "code_set": code_set, "description": "", "valid_from": date(2020, 1, 1)}  # fmt: skip
        rows = [same | {"id": work.new_id(), "code": code} for code in codes]
        session.execute(insert(BillingCode), rows)
        return load.id


@pytest.fixture
def world(work):
    """Dr. Marchetti bills 99214-25 at POS 11 under list 7, which carries it without an end."""
    gulf = office(work)
    key = contract(work, gulf)
    person = clinician(work, 233228875, gulf)
    listed = actions.create_list(work, "Office E/M (list 7)")
    attached = actions.attach_list(work, key, listed, first=YEAR)
    entry = ApprovedEntry("99214", YEAR, None, "25,95", "11,02", 1)
    actions.put_approved_codes(work, listed, [entry], source="Exhibit B")
    load_codes(work, "cpt", "CPT", "99213", "99214")
    return {"contract": key, "provider": person, "list": listed, "office": gulf,
            "attached": attached}  # fmt: skip


def run(work, code="99214", on=DOS, known_on=TODAY, npi=NPI, **more):
    with work.read() as session:
        return queries.check(session, HERE, ask(npi, code, on, known_on, **more))


def results(said):
    return {test.test: test.result for test in said.trail}


def detail(said, test):
    return next(one.detail for one in said.trail if one.test == test)


def failing(said):
    return [test.test for test in said.trail if test.result == "fail"]


def end_on_list(work, listed, last):
    with work.read() as session:
        (row,) = queries.approved_codes(session, listed, work.now())
    actions.end_approved_code(work, row.id, last, source="Load C-4471")


def test_every_test_passes_and_the_answer_is_yes(work, world):
    said = run(work, modifiers=["25"], place_of_service="11")
    assert said.answer == "yes"
    assert [test.test for test in said.trail] == list(TESTS)
    screened = {name: results(said).pop(name) for name in ("exclusion", "opt_out", "mue")}
    assert set(screened.values()) == {"unknown"}
    assert {test.result for test in said.trail if test.test not in screened} == {"pass"}
    with work.read() as session:
        told = as_json(said, remedies(queries.facts_for(session, HERE, said.question), said))
    assert list(told) == [
        "answer", "on", "known_on", "trail", "expected_denial", "remedies", "fingerprint",
    ]  # fmt: skip
    assert (told["expected_denial"], told["remedies"]) == (None, [])
    trail = {test["test"]: test for test in told["trail"]}
    assert list(trail["contract"]) == ["test", "result", "from", "to", "source", "detail"]
    assert trail["contract"]["from"] == "2026-01-01"
    assert trail["contract"]["to"] == "2026-12-31"
    assert trail["approved_list"] == {
        "test": "approved_list", "result": "pass", "from": "2026-01-01", "to": None,
        "source": "Exhibit B, recorded 10/06/2026",
        "detail": "99214 on Office E/M (list 7) valid since 01/01/2026, no end on record.",
    }  # fmt: skip
    json.dumps(told)


def test_how_a_contract_renewed_is_answered_as_it_was_known(work, world):
    first = work.today()
    work.clock.move(days=2)
    key = world["contract"]
    contracts.change_business(work, key, line_of_business="MA", renewal=EVERGREEN)
    second = work.today()
    work.clock.move(days=2)
    contracts.change_business(work, key, line_of_business="MA", renewal=Renewal(automatic=False))
    late = date(2027, 3, 1)
    for known, result in ((first, "fail"), (second, "pass"), (work.today(), "fail")):
        assert results(run(work, on=late, known_on=known))["contract"] == result
    question = ask(NPI, "99214", late, work.today(), place_of_service="11")
    with work.read() as session:
        told = queries.knowledge(session, HERE, question, work.today())
    assert [one.answer for one in told][-3:] == ["no", "yes", "no"]


def test_what_ended_before_the_service_makes_it_no(work, world):
    end_on_list(work, world["list"], date(2026, 9, 30))
    said = run(work)
    assert (said.answer, failing(said)) == ("no", ["approved_list"])
    assert said.deciding.detail == (
        "99214 on Office E/M (list 7) ended on 09/30/2026, 3 days before this service."
    )
    assert (said.deciding.first, said.deciding.last) == (YEAR, date(2026, 9, 30))


@pytest.mark.parametrize(
    ("change", "test"),
    [
        ({"npi": "1234567890"}, "npi"),
        ({"npi": make_npi(200000001)}, "npi"),
        ({"npi": ""}, "npi"),
        ({"on": date(2025, 12, 31)}, "contract"),
        ({"code": "99999"}, "code_set"),
        ({"code": "99213"}, "approved_list"),
        ({"modifiers": ["25", "59"]}, "modifier"),
        ({"place_of_service": "22"}, "place_of_service"),
        ({"units": 2}, "units"),
    ],
)
def test_each_test_can_fail(work, world, change, test):
    said = run(work, **({"place_of_service": "11"} | change))
    assert said.answer == "no"
    assert failing(said)[0] == test
    assert said.deciding.test == test


def test_leaving_the_office_ends_the_participation(work, world):
    assert results(run(work))["participation"] == "pass"
    with work.act() as session:
        key = session.scalars(select(Affiliation.id)).one()
        end_span(session, work, Affiliation, key, date(2026, 10, 1))
    assert failing(run(work)) == ["participation"]


def test_an_evergreen_contract_goes_on_by_itself(work, world):
    contract(work, world["office"], "HB-2", date(2024, 1, 1), date(2024, 12, 31), EVERGREEN)
    said = run(work, on=date(2027, 3, 1))
    assert results(said)["contract"] == "pass"
    assert "HB-2" in detail(said, "contract")
    assert "renews by itself" in detail(said, "contract")
    assert results(said)["approved_list"] == "fail"


def test_without_a_load_of_the_code_set_nobody_can_tell(work, world):
    actions.put_approved_codes(work, world["list"], [ApprovedEntry("G0439", YEAR)], source="B")
    said = run(work, "G0439")
    assert (said.answer, results(said)["code_set"]) == ("review", "unknown")
    assert said.deciding.detail.endswith("An approved list carries it.")
    load_codes(work, "hcpcs", "HCPCS", "G0439")
    assert run(work, "G0439").answer == "yes"
    load_codes(work, "hcpcs", "HCPCS", "G0440")
    assert run(work, "G0439").answer == "no"  # of two loads at one instant the later row answers


def test_an_older_release_that_is_loaded_later_changes_no_answer(work, world):
    """Not even where it was all that was known: there it answers as known then."""
    work.clock.move(days=1)
    old = load_codes(work, "cpt", "CPT", "99201", release="2019")
    asked = {"modifiers": ["25"], "place_of_service": "11"}
    assert run(work, **asked).answer == "yes"
    with work.read() as session:
        told = queries.knowledge(session, HERE, ask(NPI, "99214", DOS, TODAY, **asked), TODAY)
        assert queries.latest_load(session, "cpt", work.now()) != old
    assert [one.answer for one in told][-1] == "yes"
    work.clock.move(days=1)
    new = load_codes(work, "cpt", "CPT", "99213", release="2026 OCT")
    assert run(work, known_on=TODAY + timedelta(days=2), **asked).answer == "no"
    assert run(work, known_on=TODAY + timedelta(days=1), **asked).answer == "yes"
    actions.undo_load(work, new)
    assert run(work, known_on=TODAY + timedelta(days=2), **asked).answer == "yes"


def test_a_place_of_service_that_was_not_given_needs_review(work, world):
    said = run(work)
    assert results(said)["place_of_service"] == "unknown"
    assert said.answer == "review"


def test_the_contract_that_gets_furthest_is_shown(work, world):
    other = contract(work, world["office"], "HB-1")
    listed = actions.create_list(work, "Telehealth")
    actions.attach_list(work, other, listed, first=YEAR)
    actions.put_approved_codes(work, listed, [ApprovedEntry("99214", YEAR, None, "", "02")],
                               source="C")  # fmt: skip
    assert "HB-FL-20418" in detail(run(work, place_of_service="11"), "contract")
    assert "HB-1" in detail(run(work, place_of_service="02", units=3), "contract")


def test_the_answer_of_a_former_day_is_what_was_known_then(work, world):
    before = run(work, place_of_service="11")
    work.clock.move(days=3)
    end_on_list(work, world["list"], date(2026, 9, 30))
    assert run(work, place_of_service="11").fingerprint == before.fingerprint
    later = run(work, known_on=TODAY + timedelta(days=3), place_of_service="11")
    assert (before.answer, later.answer) == ("yes", "no")
    assert later.fingerprint != before.fingerprint
    assert run(work, known_on=TODAY - timedelta(days=1)).answer == "no"


def test_the_knowledge_strip_tells_when_the_answer_changed_and_why(work, world):
    work.clock.move(days=3)
    end_on_list(work, world["list"], date(2026, 9, 30))
    with work.read() as session:
        question = ask(NPI, "99214", DOS, TODAY, place_of_service="11")
        strip = queries.knowledge(session, HERE, question, TODAY + timedelta(days=5))
    assert [(one.since, one.answer, one.test) for one in strip] == [
        (None, "no", "contract"),
        (TODAY, "yes", "approved_list"),
        (TODAY + timedelta(days=3), "no", "approved_list"),
    ]
    assert strip[1].cause.endswith("no end on record.")
    assert "ended on 09/30/2026" in strip[2].cause


def test_a_correction_of_the_code_itself_takes_the_former_code_off(work, world):
    with work.read() as session:
        (row,) = queries.approved_codes(session, world["list"], work.now())
    actions.correct_approved_code(work, row.id, code="99213", source="typing error")
    assert failing(run(work, place_of_service="11")) == ["approved_list"]
    assert run(work, "99213", place_of_service="11").answer == "yes"


def test_the_facts_are_a_handful_of_statements(work, world):
    statements = []
    event.listen(work.store.engine, "before_cursor_execute",
                 lambda *given: statements.append(given[2]))  # fmt: skip
    run(work)
    assert len(statements) <= 11


def test_what_was_told_is_kept(work, world):
    said = run(work, modifiers=["25"], place_of_service="11")
    key = actions.keep_check(work, said)
    end_on_list(work, world["list"], date(2026, 9, 30))
    with work.read() as session:
        (kept,) = queries.recent_checks(session, MARKET)
        assert (kept.id, kept.answer, kept.provider) == (key, "yes", "Marchetti")
        assert kept.fingerprint == said.fingerprint
        assert kept.trail == [test.as_json() for test in said.trail]
        assert queries.recent_checks(
            session, MARKET, queries.ToldFilter(provider_id=work.new_id())) == ()  # fmt: skip
        last = session.scalars(select(OutboxEntry).order_by(OutboxEntry.n.desc())).all()
        assert "code_check" in {entry.table_name for entry in last}


@pytest.mark.parametrize(("units", "kept"), [("1", "1"), ("0.5", "0.5"), ("1.25", "1.25"), ("30", "30"),
                                             ("2.005", "2")])  # fmt: skip
def test_parts_of_units_are_kept_as_they_were_asked(work, world, units, kept):
    said = run(work, units=Decimal(units))
    key = actions.keep_check(work, said)
    with work.read() as session:
        (told,) = queries.recent_checks(session, MARKET)
        assert str(told.said().question.units) == kept
        assert told.said().question == said.question
        row = session.get_one(CodeCheck, key)
        assert (row.units, row.part_units) == divmod(Decimal(kept), 1)
        back = {name: from_wire(column, to_wire(getattr(row, name)))
                for name, column in CodeCheck.__table__.columns.items() if "units" in name}  # fmt: skip
        assert back == {"units": row.units, "part_units": row.part_units}


def test_near_misses_are_suggested(work, world):
    typed = NPI[:8] + NPI[9] + NPI[8]
    with work.read() as session:
        near = queries.near_providers(session, MARKET, typed)
        assert [(one.text, one.mistakes) for one in near] == [(NPI, 1)]
        assert [one.text for one in queries.near_codes(session, "99224")] == ["99214", "99213"]
        assert queries.near_providers(session, MARKET, "") == ()


def test_lists_say_what_they_carry(work, world):
    with work.read() as session:
        (row,) = queries.lists(session, MARKET, TODAY, work.now())
        assert (row.name, row.codes, row.contracts) == ("Office E/M (list 7)", 1, 1)
        (mine,) = queries.lists_of_contract(session, world["contract"], TODAY, work.now())
        assert (mine.name, mine.codes, mine.first) == ("Office E/M (list 7)", 1, YEAR)
        assert queries.approved_codes(session, row.id, work.now(), day=date(2025, 1, 1)) == ()


def test_putting_codes_again_corrects_only_what_differs(work, world):
    entries = [ApprovedEntry("99214", YEAR, None, "25, 95", "11,2", 1),
               ApprovedEntry("g0439 ", YEAR)]  # fmt: skip
    first = actions.put_approved_codes(work, world["list"], entries, source="B")
    assert (first.recorded, first.corrected, first.unchanged) == (1, 0, 1)
    again = actions.put_approved_codes(
        work, world["list"], [ApprovedEntry("G0439", YEAR, date(2026, 6, 30))], source="B"
    )
    assert (again.recorded, again.corrected, again.unchanged) == (0, 1, 0)
    with work.read() as session:
        rows = queries.approved_codes(session, world["list"], work.now())
        assert [(row.code, row.last) for row in rows] == [
            ("99214", None), ("G0439", date(2026, 6, 30))]  # fmt: skip


@pytest.mark.parametrize(
    "entry",
    [
        ApprovedEntry("", YEAR),
        ApprovedEntry("99214", YEAR, date(2025, 1, 1)),
        ApprovedEntry("99214", YEAR, None, "255"),
        ApprovedEntry("99214", YEAR, None, "", "office"),
        ApprovedEntry("99214", YEAR, max_units=0),
    ],
)
def test_an_entry_that_makes_no_sense_is_refused(work, world, entry):
    with pytest.raises(RuleError):
        actions.put_approved_codes(work, world["list"], [entry], source="B")


def test_attachments_end_and_are_withdrawn(work, world):
    ended = actions.detach_list(work, world["attached"], date(2026, 9, 30))
    said = run(work, place_of_service="11")
    assert failing(said) == ["approved_list"]
    assert "as a list of the contract ended on 09/30/2026" in said.deciding.detail
    actions.withdraw_attachment(work, ended)
    assert "No list of it carries" in run(work).deciding.detail
    with pytest.raises(NotFoundError):
        actions.attach_list(work, world["contract"], work.new_id(), first=YEAR)


def test_a_provider_of_another_market_is_not_on_file(work, world):
    with work.act() as session:
        session.add(Provider(id=work.new_id(), market_id="elsewhere", npi=make_npi(200000009),
                             given_name="A", family_name="B"))  # fmt: skip
    assert failing(run(work, npi=make_npi(200000009)))[0] == "npi"


def test_a_named_provider_participates_without_an_affiliation(work, world):
    other = clinician(work, 233228876, family="Osei")
    assert failing(run(work, npi=make_npi(233228876)))[0] == "contract"
    contracts.add_participation(work, world["contract"], provider_id=other, first=YEAR)
    assert run(work, npi=make_npi(233228876), place_of_service="11").answer == "yes"
