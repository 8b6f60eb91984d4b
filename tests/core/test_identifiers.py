from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.core.identifiers import MARK, Kind, find_identifiers, redact
from tests.support.examples import examples
from tests.support.work import make_npi

LETTERS, DIGITS = "ACDEFGHJKMNPQRTUVWXY", "0123456789"
A, N, AN = st.sampled_from(LETTERS), st.sampled_from(DIGITS), st.sampled_from(LETTERS + DIGITS)
MBI = st.tuples(st.sampled_from(DIGITS[1:]), A, AN, N, A, AN, N, A, A, N, N).map("".join)
SSN = st.tuples(st.integers(1, 899).filter(lambda n: n != 666), st.integers(1, 99), st.integers(1, 9999))
DAYS = st.dates(date(1920, 1, 1), date(2010, 12, 31))
AROUND = st.sampled_from(("", "Call about ", "Dana asked. ", "(", "De la señora: "))


@given(AROUND, MBI, st.sampled_from(("", "-", " ")), st.booleans())
def test_a_medicare_number_is_found_however_it_is_written(around, mbi, dash, low):
    said = dash.join((mbi[:4], mbi[4:7], mbi[7:]))
    said = said.lower() if low else said
    (found,) = find_identifiers(f"{around}{said}, today")
    assert (found.kind, found.text) == (Kind.MBI, said)
    assert redact(f"{around}{said}, today") == f"{around}{MARK}, today"


@given(MBI, st.integers(0, 10), st.sampled_from("SLOIBZ"))
def test_letters_that_medicare_never_uses_make_no_number(mbi, at, letter):
    assert find_identifiers(mbi[:at] + letter + mbi[at + 1 :]) == ()


@given(AROUND, SSN, st.sampled_from(("-", " ")))
def test_a_social_security_number_is_found(around, parts, dash):
    area, group, serial = parts
    said = dash.join((f"{area:03}", f"{group:02}", f"{serial:04}"))
    assert [one.kind for one in find_identifiers(f"{around}{said}.")] == [Kind.SSN]
    run = said.replace(dash, "")
    assert [one.kind for one in find_identifiers(f"SSN {run}")] == [Kind.SSN]
    assert find_identifiers(f"Invoice {run}") == ()


@given(SSN, st.sampled_from((0, 666, 900, 999)))
def test_numbers_that_social_security_never_gives_are_others(parts, area):
    _, group, serial = parts
    for said in (f"{area:03}-{group:02}-{serial:04}", f"123-00-{serial:04}", f"123-{group:02}-0000"):
        assert find_identifiers(f"Ticket {said}") == ()


@given(st.sampled_from(("DOB", "dob:", "born", "born on", "date of birth", "Fecha de nacimiento:",
                        "nacida el", "F.N.")), DAYS, st.sampled_from(("%m/%d/%Y", "%m-%d-%y", "%Y-%m-%d", "%B %d, %Y")))  # fmt: skip
def test_a_date_is_one_of_birth_only_where_it_is_said_to_be(word, day, form):
    said = day.strftime(form)
    assert [one.kind for one in find_identifiers(f"{word} {said}")] == [Kind.BIRTH]
    assert find_identifiers(f"DOS {said}, 9 claims of {said}") == ()


WORK = st.one_of(
    st.integers(100_000_000, 299_999_999).map(lambda base: f"NPI {make_npi(base)}"),
    st.from_regex(r"\A[2-9]\d{2}-[2-9]\d{2}-\d{4}\Z"), st.from_regex(r"\A\([2-9]\d\d\) \d{3}-\d{4}\Z"),
    st.from_regex(r"\A[A-V0-9]\d{3}[0-9A-Z]-(25|26|59|TC)\Z"), st.from_regex(r"\A[GJ]\d{4}\Z"),
    st.integers(0, 10**6).map(lambda n: f"{n:,} claims"), st.integers(0, 10**12).map(lambda n: f"claim {n}"),
    st.dates(date(2024, 1, 1), date(2028, 1, 1)).map(lambda d: f"DOS {d:%m/%d/%Y}"),
    st.from_regex(r"\A\d{2}-\d{7}\Z").map(lambda tin: f"TIN {tin}"), st.from_regex(r"\A3\d{4}-\d{4}\Z"),
    st.from_regex(r"\AESC-\d{4}\Z"), st.from_regex(r"\ACO-\d{1,3}\Z"), st.from_regex(r"\A207R[A-Z]\d{4}X\Z"),
    st.sampled_from(("patient portal", "Patient Access Center", "member services", "Medicare Part B 2026",
                     "member months 120,000", "Dr. Elena Marchetti", "chart review 2026", "members 12,450")),
)  # fmt: skip


@given(st.lists(WORK, max_size=6).map("; ".join))
def test_what_an_office_works_with_is_left_alone(text):
    assert find_identifiers(text) == ()


@pytest.mark.parametrize(
    "text", ["Patient Maria Lopez called", "pt. John Q. Smith", "paciente: José Núñez",
             "Member ID H12345678", "afiliado número 998877665", "MRN: 00123456", "patient's ID 4455667"],
)  # fmt: skip
def test_phrases_that_name_a_member_are_found(text):
    assert len(find_identifiers(text)) == 1


@given(st.text(max_size=80) | st.tuples(AROUND, MBI, AROUND, MBI).map("".join))
def test_after_taking_out_nothing_is_left_to_find_and_clearing_is_respected(text):
    assert find_identifiers(redact(text)) == ()
    cleared = {one.text for one in find_identifiers(text)}
    assert {one.text for one in find_identifiers(text, cleared)}.isdisjoint(cleared)


def test_a_long_note_is_looked_through_between_two_frames():
    from time import perf_counter

    note = "Dana submits G2211 on every visit, 1,204 claims dated 10/01/2026. " * 150
    best = min(_timed(lambda: find_identifiers(note), perf_counter) for _ in range(examples(3)))
    assert best < 0.05


def _timed(act, clock):
    begin = clock()
    act()
    return clock() - begin
