"""How cells of claims tables are read: reasons, amounts, codes, days."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.claims.tables.cells import likely_code, spelled_out
from provider_ops.claims.tables.reasons import read_reasons
from provider_ops.intake.fields import parse_amount


@pytest.mark.parametrize(("text", "codes", "remarks", "strange"), [
    ("CO-97", [("CO", "97")], [], ""), ("co97;pr 1", [("CO", "97"), ("PR", "1")], [], ""),
    ("97", [("", "97")], [], ""), ("097", [("", "97")], [], ""), ("B7", [("", "B7")], [], ""),
    ("16 N290", [("", "16")], ["N290"], ""), ("CO-16 MA130", [("CO", "16")], ["MA130"], ""),
    ("97 - bundled, not paid", [("", "97")], [], ""), ("bundled", [], [], "BUNDLED"),
    ("", [], [], ""), ("CO 45, CO 97", [("CO", "45"), ("CO", "97")], [], ""),
    ("N19", [], ["N19"], ""), ("9999", [], [], "9999"),
])  # fmt: skip
def test_reasons_as_offices_write_them(text, codes, remarks, strange):
    assert read_reasons(text) == (tuple(codes), tuple(remarks), strange)


@given(st.text(max_size=40))
def test_reasons_of_any_text_are_read(text):
    found = read_reasons(text)
    assert all(number and len(number) <= 3 for _, number in found.codes)


@given(st.decimals("-9999999", "9999999", places=2), st.sampled_from(
    ("{}", "${}", "$ {}", " {} ".strip(), "+{}")))  # fmt: skip
def test_amounts_are_read_back(amount, form):
    plain = form.format(f"{abs(amount):,.2f}")
    assert parse_amount(plain) == abs(amount)
    for negative in (f"({plain})", f"{plain}-", f"-{plain}"):
        if "+" not in plain:
            assert parse_amount(negative) == -abs(amount)


@pytest.mark.parametrize("text", ["1.234,50", "12..5", "(5", "5)", "-(5)", "(5)-", "1,23", "$", "O",
                                  "1e5", "5.555", "--5", "1234,567.00"])  # fmt: skip
def test_what_is_no_amount(text):
    with pytest.raises(ValueError, match=r".*"):
        parse_amount(text)


@pytest.mark.parametrize(("text", "code"), [
    ("9O935", "90935"), ("GO439", "G0439"), ("G043I", "G0431"), ("99214", ""), ("JI602", "J1602"),
    ("0001U", ""), ("OOO1U", "0001U"), ("ABCDE", ""), ("990", ""),
])  # fmt: skip
def test_letters_in_codes(text, code):
    assert likely_code(text) == code


@pytest.mark.parametrize(("text", "full"), [
    ("10/06/26", "10/06/2026"), ("06-OCT-2026", "10/06/2026"), ("6 October 26", "10/6/2026"),
    ("10/06/2026", "10/06/2026"), ("06-OKT-26", "06-OKT-26"),
])  # fmt: skip
def test_days_as_billing_systems_write_them(text, full):
    assert spelled_out(text) == full
