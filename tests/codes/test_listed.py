"""Modifiers and places that no loaded list knows: a warning in the trail, the answer stays."""

# ruff: noqa: F811 - fixtures are arguments
from __future__ import annotations

from datetime import timedelta

import pytest

from provider_ops.codes import actions, queries
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.codes.batch import check_file
from provider_ops.codes.reference import PairEdit
from provider_ops.codes.rules import spanish
from provider_ops.codes.rules.facts import ask
from provider_ops.codes.rules.listed import BESIDE_LISTED, MODIFIER_LISTED, PLACE_LISTED, STRANGERS
from provider_ops.core.progress import Silent
from tests.codes.reference_files import SAMPLES, put
from tests.codes.test_check import DOS, HERE, NPI, TODAY, YEAR, load_codes, run, world  # noqa: F401 - a fixture
from tests.codes.test_hcpcs import ZIP
from tests.codes.test_screening import load as load_edits


@pytest.fixture
def free(work, world):
    """99213 is approved with any modifier at any place."""
    actions.put_approved_codes(work, world["list"], [ApprovedEntry("99213", YEAR, None)], source="B")
    return world


@pytest.fixture
def official(work, free, samples):
    """The modifiers of HCPCS and the places of service are loaded."""
    actions.load_codes(work, "hcpcs", samples / ZIP, Silent())
    actions.load_codes(work, "pos", samples / SAMPLES["pos"], Silent())


def warned(said):
    return {test.test: test.detail for test in said.trail if test.test in STRANGERS}


def asked(work, *modifiers, place="", **more):
    return run(work, "99213", modifiers=modifiers, place_of_service=place, **more)


def test_without_a_list_nothing_is_strange(work, free):
    assert warned(asked(work, "ZZ", place="77")) == {}


@pytest.mark.usefixtures("official")
def test_what_no_list_knows_is_said_and_the_answer_stays(work):
    said = asked(work, "ZZ", "LT", place="77")
    assert warned(said) == {
        MODIFIER_LISTED: "ZZ is in no loaded list of modifiers for that day. Payers deny that as CO-182.",
        PLACE_LISTED: "77 is in no loaded list of places of service. Payers deny that as CO-5, M77.",
    }  # fmt: skip
    assert said.answer == "yes"
    assert said.deciding.test == "approved_list"
    sources = {test.test: test.source for test in said.trail}
    assert sources[MODIFIER_LISTED] == "HCPCS 2019, loaded 10/06/2026"
    assert sources[PLACE_LISTED] == "POS, loaded 10/06/2026"
    two = asked(work, "ZZ", "QQQ")
    assert "ZZ, QQQ are in no loaded list" in warned(two)[MODIFIER_LISTED]


@pytest.mark.usefixtures("official")
@pytest.mark.parametrize("modifiers", [(), ("LT",), ("XE", "GA"), ("P1",), ("25",), ("59", "RT")])
@pytest.mark.parametrize("place", ["", "11", "2", "99"])
def test_what_a_list_knows_or_cannot_know_is_not_strange(work, modifiers, place):
    """25 and 59 are CPT's own, of which no list is loaded."""
    assert warned(asked(work, *modifiers, place=place)) == {}


@pytest.mark.usefixtures("official")
def test_modifiers_of_cpt_are_known_by_a_list_that_has_them(work):
    load_codes(work, "cpt", "CPT", "99213", "25", "59", release="2027")
    assert warned(asked(work, "25", "59", "LT")) == {}
    assert warned(asked(work, "25", "58"))[MODIFIER_LISTED].startswith("58 is in no loaded list")


@pytest.mark.usefixtures("official")
def test_a_place_that_is_assigned_to_nothing_is_none(work):
    assert PLACE_LISTED in warned(asked(work, place="98"))


@pytest.mark.usefixtures("official")
def test_what_was_not_loaded_by_then_warned_of_nothing(work, samples):
    before = TODAY - timedelta(days=1)
    assert warned(asked(work, "ZZ", place="77", known_on=before)) == {}


@pytest.mark.usefixtures("official")
def test_an_older_list_that_is_loaded_later_makes_nothing_strange(work, tmp_path):
    new = "POS Code,POS Name\n11,Office\n66,PACE\n"
    actions.load_codes(work, "pos", put(tmp_path, new, "pos-2026-10.csv"), Silent())
    old = "POS Code,POS Name\n11,Office\n"
    actions.load_codes(work, "pos", put(tmp_path, old, "pos-2020-10.csv"), Silent())
    assert warned(asked(work, place="66")) == {}
    assert PLACE_LISTED in warned(asked(work, place="12"))


@pytest.mark.usefixtures("official")
def test_a_modifier_counts_on_the_days_for_which_it_is_listed(work):
    assert warned(asked(work, "XE", on=DOS.replace(year=2014))) != {}
    assert warned(asked(work, "XE", on=DOS.replace(year=2016))) == {}


@pytest.mark.usefixtures("official")
def test_a_file_of_questions_is_answered_alike(work, tmp_path):
    rows = [("ZZ", "77"), ("", "77"), ("ZZ", "11"), ("LT", "11")]
    source, target = tmp_path / "q.csv", tmp_path / "a.csv"
    source.write_text("npi,code,date,modifiers,pos\n" + "".join(
        f"{NPI},99213,{DOS},{modifier},{place}\n" for modifier, place in rows))  # fmt: skip
    with work.read() as session:
        result = check_file(session, HERE, TODAY, source, target, Silent())
        alone = [queries.check(session, HERE, ask(NPI, "99213", DOS, TODAY, modifiers=[modifier],
                                                  place_of_service=place)).answer
                 for modifier, place in rows]  # fmt: skip
    assert (result.yes, alone) == (4, ["yes"] * 4)


@pytest.fixture
def paired(work, free):
    """A list of CPT, and a pair edit that names a code which that list does not have."""
    load_codes(work, "cpt", "CPT", "99213", "99212", "99211", "25000")
    edit = PairEdit(setting="practitioner", column_one="99213", column_two="36415",
                    valid_from=YEAR, modifier_indicator="1", rationale="")  # fmt: skip
    load_edits(work, "ptp", edit, release="v32.3", part="practitioner f1")


@pytest.mark.usefixtures("paired")
def test_a_code_of_the_same_day_that_no_list_knows_is_named_and_passes_nothing(work):
    said = asked(work, beside=["9921x-25", "25000"])
    results = {test.test: (test.result, test.detail) for test in said.trail}
    assert said.answer == "yes"
    assert results["ptp"] == ("pass", "No pair edit of that day names 99213 with 25000.")
    assert warned(said) == {
        BESIDE_LISTED: "9921X is in no loaded list of codes for that day, so no pair edit speaks "
        "of it. Check how it is written."
    }
    alone = asked(work, beside=["9921x"])
    assert "ptp" not in {test.test for test in alone.trail}
    assert [test.test for test in alone.warnings] == [BESIDE_LISTED]
    assert spanish.sentence(alone.warnings[0].detail).startswith("9921X no está en ninguna lista")


@pytest.mark.usefixtures("paired")
@pytest.mark.parametrize("beside", ["25000", "36415", "G0439", "99212-25"])
def test_a_code_that_a_list_or_an_edit_names_or_that_no_list_could_is_not_strange(work, beside):
    """No list of HCPCS is loaded, so G0439 may be one."""
    assert warned(asked(work, beside=[beside])) == {}


@pytest.mark.usefixtures("paired")
def test_what_was_meant_by_a_code_of_the_same_day_is_offered(work):
    question = ask(NPI, "99213", DOS, TODAY, beside=["9921x", "25000"])
    with work.read() as session:
        found = queries.consult(session, HERE, question, TODAY)
    assert {code: [one.text for one in near] for code, near in found.near_beside.items()} == {
        "9921X": ["99211", "99212", "99213"]
    }
