"""What would make an answer yes, and what is to be asked although it is yes."""

# ruff: noqa: F811 - fixtures are arguments
from __future__ import annotations

from datetime import date

import pytest

from provider_ops.codes import actions, queries
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.codes.rules import spanish
from provider_ops.codes.rules.remedies import remedies
from tests.codes.test_check import HERE, TODAY, YEAR, load_codes, run, world  # noqa: F401 - a fixture
from tests.support.work import make_npi


def titles(work, *asked, **more):
    said = run(work, *asked, **more)
    with work.read() as session:
        found = remedies(queries.facts_for(session, HERE, said.question), said)
    return said, [one.title for one in found]


def test_an_authorization_is_a_warning_that_every_short_answer_tells(work, world):
    entry = ApprovedEntry("99213", YEAR, None, authorization=True)
    actions.put_approved_codes(work, world["list"], [entry], source="Exhibit B")
    said = run(work, "99213")
    assert (said.answer, said.deciding.test) == ("yes", "approved_list")
    (warning,) = said.warnings
    assert (warning.test, warning.result) == ("authorization", "unknown")
    assert warning.detail == "Ask whether it was given; payers deny the service without one as CO-197."
    assert spanish.sentence(warning.detail).startswith("Pregunte si se dio;")


def test_a_list_that_asks_for_no_authorization_is_shown_before_one_that_does(work, world):
    other = actions.create_list(work, "List 8")
    actions.attach_list(work, world["contract"], other, first=YEAR)
    for listed, asks in ((world["list"], True), (other, False)):
        entry = ApprovedEntry("99213", YEAR, None, authorization=asks)
        actions.put_approved_codes(work, listed, [entry], source="Exhibit B")
    assert run(work, "99213").warnings == ()


def test_without_a_contract_one_thing_is_to_be_done(work, world):
    from tests.support.contracts import clinician

    clinician(work, 233228876)
    said, found = titles(work, npi=make_npi(233228876))
    assert said.answer == "no"
    assert found == ["Link the provider to a contract."]


@pytest.mark.parametrize("code", ["9921", "9O837"])
def test_what_is_no_code_is_asked_back(work, world, code):
    said, found = titles(work, code)
    assert said.answer == "no"
    assert found == [f"Ask the office for the code: {code} is none of HCPCS or CPT."]
    assert "ninguno" in spanish.remedy(found[0])


def test_a_code_of_another_shape_that_a_list_carries_is_judged_by_the_list(work, world):
    entry = ApprovedEntry("0450", YEAR, None, places_of_service="11")
    actions.put_approved_codes(work, world["list"], [entry], source="Exhibit B")
    assert titles(work, "0450", place_of_service="22")[1] == [
        "Load the code set that 0450 belongs to.",
        "Ask Contracting whether the list should allow this place of service."]  # fmt: skip


def test_no_list_can_approve_a_code_that_its_set_does_not_have(work, world):
    said, found = titles(work, "99999")
    assert [test.test for test in said.trail if test.result == "fail"] == ["code_set", "approved_list"]
    assert found == ["Look 99999 up in the code set of 2026."]


def test_a_required_modifier_is_asked_of_the_office(work, world):
    entry = ApprovedEntry("99213", YEAR, None, modifiers_required="LT")
    actions.put_approved_codes(work, world["list"], [entry], source="Exhibit B")
    assert titles(work, "99213")[1] == ["Ask the office what the record says of the modifier."]
    both = titles(work, "99214", modifiers=("LT",), place_of_service="11")[1]
    assert both == ["Ask Contracting whether the list should allow this modifier."]


@pytest.mark.parametrize(("release", "older"), [
    ("2025", True), ("2026 JUL", True), ("2026 OCT", False), ("2026", False), ("2026-07", True),
    ("ours", False),
])  # fmt: skip
def test_a_release_from_before_the_service_may_lack_a_newer_code(work, world, release, older):
    load_codes(work, "hcpcs", "HCPCS", "G0438", release=release)
    said = run(work, "G0439", on=date(2026, 10, 3), known_on=TODAY)
    detail = next(test.detail for test in said.trail if test.test == "code_set")
    words = " That release is older than 10/03/2026: a newer one may have it."
    assert detail == f"G0439 is not in HCPCS {release}." + words * older
    assert "es anterior al 10/03/2026" in spanish.sentence(detail) or not older
