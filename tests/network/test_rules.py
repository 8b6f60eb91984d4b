from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.network.rules import (
    is_npi,
    masked_tin,
    name_key,
    npi_check_digit,
    npi_problem,
    plain_tin,
    plain_zip,
)
from tests.support.work import make_npi

nine_digits = st.integers(10**8, 3 * 10**8 - 1).map(str)


def test_official_vectors(samples):
    with (samples / "nppes" / "npi_luhn_vectors.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        assert is_npi(row["npi"]) == (row["valid"] == "1"), row


def test_cms_worked_example():
    assert npi_check_digit("123456789") == "3"


@given(nine_digits)
def test_exactly_one_last_digit_is_right(base):
    assert [d for d in "0123456789" if is_npi(base + d)] == [npi_check_digit(base)]


@given(nine_digits)
def test_agrees_with_a_second_implementation(base):
    assert make_npi(int(base)) == base + npi_check_digit(base)


@given(nine_digits, st.integers(0, 9), st.integers(1, 9))
def test_any_single_wrong_digit_is_noticed(base, place, step):
    npi = base + npi_check_digit(base)
    wrong = npi[:place] + str((int(npi[place]) + step) % 10) + npi[place + 1 :]
    assert not is_npi(wrong)
    assert npi_problem(wrong)


@given(st.text())
def test_any_text_gets_an_answer(text):
    assert (npi_problem(text) == "") == is_npi(text)


@pytest.mark.parametrize("text", ["1234567893 ", "\u0661234567893", "3234567898", "123456789", ""])
def test_other_shapes_are_no_npi(text):
    assert not is_npi(text)


def test_the_message_names_the_digit_that_was_expected():
    assert "ends in 8 and should end in 3" in npi_problem("1234567898")


def test_a_base_that_is_not_nine_digits_is_a_mistake():
    with pytest.raises(ValueError, match="nine digits"):
        npi_check_digit("12345678")


@pytest.mark.parametrize(
    ("text", "tin"),
    [("59-1234410", "591234410"), ("591234410", "591234410"), (" 59-1234410 ", "591234410"),
     ("00-1234567", None), ("591-23-4410", None), ("59123441", None), ("", None)],
)  # fmt: skip
def test_tin(text, tin):
    assert plain_tin(text) == tin


def test_a_masked_tin_shows_four_digits():
    assert masked_tin("591234410").endswith("4410")
    assert "5912" not in masked_tin("591234410")
    assert masked_tin("") == ""


@pytest.mark.parametrize(
    ("text", "zip_code"),
    [("33701", "33701"), ("33701-1234", "33701"), ("337011234", "33701"), ("4401", "04401"),
     ("00000", None), ("3370A", None), ("", None), ("33701-", None)],
)  # fmt: skip
def test_zip(text, zip_code):
    assert plain_zip(text) == zip_code


@pytest.mark.parametrize(
    ("one", "other"),
    [("Gulf Coast Cardiology Assoc., P.A.", "GULF COAST CARDIOLOGY ASSOCIATES PA"),
     ("St. Pete Urology", "Saint Pete Urology LLC"), ("Peña & Sons", "Pena and Sons, Inc."),
     ("Land O\u2019 Lakes ENT", "Land O Lakes ENT")],
)  # fmt: skip
def test_near_same_names_have_one_key(one, other):
    assert name_key(one) == name_key(other) != ""


def test_different_names_stay_apart():
    assert name_key("Gulf Coast Cardiology") != name_key("Gulf Coast Neurology")


@given(st.text(max_size=60))
def test_a_key_is_its_own_key(name):
    assert name_key(name_key(name)) == name_key(name)


@given(st.text(alphabet=st.characters(categories=["L"], max_codepoint=0xFF), max_size=30))
def test_case_does_not_count(name):
    assert name_key(name.upper().lower()) == name_key(name.lower())
