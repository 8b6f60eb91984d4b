"""The denial that goes with each way to fail."""

from __future__ import annotations

import csv
from datetime import date

import pytest

from provider_ops.codes.rules.check import CHECK_DIGIT, NPI, TESTS, CheckAnswer
from provider_ops.codes.rules.denials import (
    ALSO,
    BY_EDIT,
    BY_TEST,
    NO_NPI,
    expected_denial,
    reasons_of,
)
from provider_ops.codes.rules.facts import ask
from provider_ops.codes.rules.trail import FAIL, PASS, UNKNOWN
from provider_ops.codes.rules.trail import Test as Finding

ON = date(2026, 10, 3)


def said(*results):
    trail = tuple(Finding(name, result) for name, result in zip(TESTS, results, strict=True))
    return CheckAnswer(ask("2332288754", "99214", ON, ON), "no", trail, "")


@pytest.mark.parametrize("place", range(len(TESTS)))
def test_the_first_failure_names_the_denial(place):
    results = [PASS] * place + [FAIL] * (len(TESTS) - place)
    assert expected_denial(said(*results)) == BY_TEST[TESTS[place]]


@pytest.mark.parametrize("result", [PASS, UNKNOWN])
def test_what_did_not_fail_is_not_denied(result):
    assert expected_denial(said(*[result] * len(TESTS))) is None


def test_a_number_that_is_no_npi_is_denied_for_its_form():
    trail = (Finding(NPI, FAIL, source=CHECK_DIGIT),)
    assert expected_denial(CheckAnswer(ask("123", "99214", ON, ON), "no", trail, "")) == NO_NPI
    assert str(NO_NPI) == "CO-207, N290"


def test_every_code_is_in_force_in_the_published_lists(samples):
    with (samples / "codes" / "carc_rarc.csv").open(encoding="utf-8", newline="") as file:
        current = {
            (row["adj_type"], row["adj_code"])
            for row in csv.DictReader(file)
            if not row["adj_end_date"]
        }
    for denial in (NO_NPI, *BY_TEST.values(), *BY_EDIT.values()):
        assert ("Group", denial.group) in current
        assert ("CARC", denial.carc) in current
        assert not denial.rarc or ("RARC", denial.rarc) in current
    for carc in frozenset[str]().union(*ALSO.values()):
        assert ("CARC", carc) in current


def test_a_rule_has_its_own_reason_and_others_that_say_the_same():
    assert set(ALSO) == {*BY_TEST, *BY_EDIT}
    assert reasons_of("ptp") == {"236", "97", "231", "B15"}
    assert all(denial.carc not in ALSO[rule] for rule, denial in (BY_TEST | BY_EDIT).items())
    assert reasons_of("no such rule") == frozenset()
