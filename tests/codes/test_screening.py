"""Exclusions, opt-outs and unit limits: as the list that was loaded by then says of the day."""

# ruff: noqa: F811 - fixtures are arguments
from __future__ import annotations

from datetime import date

import pytest

from provider_ops.codes.queries.official import _NAMESAKES
from provider_ops.codes.reference import Exclusion, OptOut, UnitEdit
from provider_ops.codes.rules.check import is_quiet
from provider_ops.codes.rules.denials import expected_denial
from provider_ops.codes.rules.screening import listed_names
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.model import DataImport
from tests.codes.test_check import NPI, TODAY, detail, failing, results, run, world  # noqa: F401 - a fixture

YES = {"modifiers": ["25"], "place_of_service": "11"}


def load(work, kind, *rows, release="2026-09-10", part=None):
    with work.store.write() as session:
        load = DataImport(id=work.new_id(), market_id=SHARED_MARKET, kind=kind, sha256=release,
                          file_name=f"{kind}.csv", release=release, part=part, counts={},
                          imported_at=work.now(), staff_id=work.staff_id)  # fmt: skip
        session.add(load)
        session.flush()
        for row in rows:
            row.id, row.market_id, row.import_id = work.new_id(), SHARED_MARKET, load.id
            session.add(row)


def excluded(npi=NPI, since=date(2026, 9, 20), until=None):
    return Exclusion(npi=npi, name="MARCHETTI, ELENA", general="", specialty="", state="FL",
                     zip_code="", exclusion_type="1128a1", waiver_state="", excluded_on=since,
                     reinstated_on=until)  # fmt: skip


def limit(units, code="99214", setting="practitioner"):
    return UnitEdit(setting=setting, code=code, units=units, adjudication="2", rationale="")


def test_nobody_is_screened_by_a_list_that_is_not_there(work, world):
    said = run(work, **YES)
    assert said.answer == "yes"
    assert {results(said)[name] for name in ("exclusion", "opt_out", "mue")} == {"unknown"}
    assert detail(said, "exclusion") == "No LEIE is loaded, so nobody was screened."


@pytest.mark.parametrize(
    ("since", "until", "stands"),
    [
        (date(2026, 10, 3), None, True),
        (date(2026, 10, 4), None, False),
        (None, None, True),
        (date(2026, 1, 1), date(2026, 10, 3), False),
        (date(2026, 1, 1), date(2026, 10, 4), True),
    ],
)
def test_an_exclusion_stands_from_its_day_until_the_reinstatement(work, world, since, until, stands):
    load(work, "leie", excluded(since=since, until=until))
    said = run(work, on=date(2026, 10, 3), **YES)
    assert failing(said) == (["exclusion"] if stands else [])
    assert said.answer == ("no" if stands else "yes")
    if stands:
        assert str(expected_denial(said)) == "CO-B7"


def test_the_newest_list_known_by_then_replaces_the_former(work, world):
    load(work, "leie", excluded())
    work.clock.move(days=3)
    load(work, "leie", excluded(npi="1234567893"))
    assert failing(run(work, known_on=TODAY, **YES)) == ["exclusion"]
    assert failing(run(work, known_on=work.clock().date(), **YES)) == []


def test_a_namesake_without_a_number_is_a_warning_alone(work, world):
    def named(name, npi=None, **more):
        row = excluded(npi=npi, **more)
        row.name, row.birth_date = name, date(1961, 3, 4)
        return row

    others = (named("MARCHETTI, ELENOR"), named("MARCHETTI"), named("MARCHETT, ELENA"),
              named("MARCHETTI, ELENA", npi="1234567893"))  # fmt: skip
    load(work, "leie", *others, release="2026-08")
    assert results(run(work, **YES))["exclusion"] == "pass"
    load(work, "leie", *map(named, ["MARCHETTI, ELENA", "MARCHETTI, ELENA ROSE"] * 2),
         named("MARCHETTI, ELENA", until=date(2026, 9, 30)))  # fmt: skip
    said = run(work, on=date(2026, 10, 3), **YES)
    test = said.trail[1]
    assert (said.answer, test.test, test.result, is_quiet(test)) == (
        "yes", "exclusion", "unknown", False)  # fmt: skip
    assert test.source.startswith("LEIE 2026-09-10, loaded")
    assert test.detail == (
        "Not on the list by NPI, but the name is, without one: MARCHETTI, ELENA (FL, "
        "03/04/1961); MARCHETTI, ELENA (FL, 03/04/1961); MARCHETTI, ELENA ROSE (FL, 03/04/1961); "
        "+1. Compare date of birth and address."
    )
    assert results(run(work, on=date(2026, 9, 19), **YES))["exclusion"] == "pass"


@pytest.mark.parametrize(("name", "given", "listed", "others"), [
    ("García", "María Elena", ["GARCIA, MARIA", "GARCIA, MARIA ELENA"],
     ["GARCIA, MARIANA", "GARCIA", "GARCIA, M"]),
    ("Núñez-Ortiz", "José", ["NUNEZ-ORTIZ, JOSE"], ["NUNEZ, JOSE"]),
    ("Gulf Family Care, LLC", "", ["GULF FAMILY CARE, LLC"], ["GULF FAMILY CARE, LLC OF OHIO"]),
    ("Vega", " ", ["VEGA"], ["VEGA CARE", "VEGAS"]),
])  # fmt: skip
def test_names_are_looked_up_as_the_list_writes_them(name, given, listed, others):
    first, after = listed_names(name, given)
    assert [one for one in (*listed, *others) if first <= one < after] == listed


def test_namesakes_are_found_by_their_name_and_not_among_all_without_a_number(work, world):
    rows = [excluded(npi=None) for _ in range(400)]
    for number, row in enumerate(rows):
        row.name = f"OTHER, {number}"
    load(work, "leie", *rows)
    with work.read() as session:
        words = str(_NAMESAKES.query.compile(session.connection().engine))
        plan = session.connection().exec_driver_sql(
            f"EXPLAIN QUERY PLAN {words}", ("%s (%s%s)",) + ("x",) * (words.count("?") - 1)
        )  # fmt: skip
        assert any("ix_exclusion_name_import_id" in row[-1] for row in plan)


def test_an_affidavit_of_opting_out_covers_its_days(work, world):
    load(work, "optout", OptOut(npi=NPI, name="A, B", specialty="", state="FL",
                                valid_from=date(2026, 1, 1), valid_to=date(2026, 10, 3)))  # fmt: skip
    assert failing(run(work, on=date(2026, 10, 3), **YES)) == ["opt_out"]
    assert failing(run(work, on=date(2026, 10, 4), **YES)) == []


def test_units_are_held_against_the_release_in_force_on_the_day(work, world):
    load(work, "mue", limit(1), release="2026-01-01", part="practitioner")
    load(work, "mue", limit(2), release="2026-10-01", part="practitioner")
    load(work, "mue", limit(9), release="2026-10-01", part="outpatient")
    assert results(run(work, on=date(2026, 9, 30), units=2, **YES))["mue"] == "fail"
    assert results(run(work, on=date(2026, 10, 1), units=2, **YES))["mue"] == "pass"
    assert results(run(work, on=date(2025, 12, 31), **YES))["mue"] == "unknown"
    said = run(work, "99213", on=date(2026, 10, 1))
    assert detail(said, "mue") == "99213 has no unit limit (MUE)."
