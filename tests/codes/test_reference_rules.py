from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.codes.rules import reference as rules
from provider_ops.codes.rules import releases

DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))
MAYBE = st.none() | DAYS


@given(DAYS)
def test_a_day_is_read_in_each_of_its_spellings(day):
    for text in (f"{day:%Y%m%d}", day.isoformat(), f"{day:%m/%d/%Y}", f"{day:%Y/%m/%d}",
                 f"{day.month}/{day.day}/{day.year}", f" {day.isoformat()} 00:00:00"):  # fmt: skip
        assert rules.published_day(text) == day


@pytest.mark.parametrize("text", ["", " ", "*", "00000000", "0"])
def test_no_date_is_no_day(text):
    assert rules.published_day(text) is None


@given(st.text(max_size=12))
def test_what_is_no_day_is_never_taken_for_one(text):
    try:
        day = rules.published_day(text)
    except ValueError:
        return
    if day is not None:
        assert sorted(filter(str.isdigit, text)) >= sorted(f"{day.month}{day.day}{day.year}")
        assert text.isascii()


@given(DAYS, st.integers(min_value=0, max_value=4000), st.integers(min_value=-10, max_value=4010))
def test_a_pair_that_ends_on_its_first_day_or_before_never_counts(first, later, offset):
    day = first + timedelta(offset)
    assert not rules.pair_in_force(first, first, day)
    assert not rules.pair_in_force(first, first - timedelta(later), day)
    last = first + timedelta(later + 1)
    assert rules.pair_in_force(first, last, day) == (first <= day <= last)
    assert rules.pair_in_force(first, None, day) == (offset >= 0)


@given(st.text(alphabet="0123456789 ", max_size=12))
def test_an_npi_is_ten_digits_or_unknown(text):
    plain = text.strip()
    try:
        npi = rules.published_npi(text)
    except ValueError:
        assert plain.strip("0") or len(plain) not in (0, 10)
        assert len(plain) != 10 or " " in plain
    else:
        assert npi == (None if plain in ("", "0000000000") else plain)


@pytest.mark.parametrize(
    ("name", "release", "part"),
    [
        ("ccipra-v322r0-f1.excerpt.txt", "v32.2", "practitioner f1"),
        ("ccioph-v313r1-f4.TXT", "v31.3", "outpatient f4"),
        ("CCIPRA-V290R0-F2.xlsx", "v29.0", "practitioner f2"),
        ("edits.txt", "", None),
    ],
)
def test_names_of_pair_files(name, release, part):
    edition = releases.pair_edition(name)
    assert (edition.release, edition.part) == (release, part)


@pytest.mark.parametrize(
    ("name", "release", "part"),
    [
        ("PPRRVU2026_Jul_nonQPP.csv", "2026-07-01", "nonqpp"),
        ("PPRRVU2026_Jan_QPP.csv", "2026-01-01", "qpp"),
        ("PPRRVU24_APR.csv", "2024-04-01", None),
        ("PPRRVU22_V1.xlsx", "2022-01-01", None),
        ("RVU25D.zip", "2025-10-01", None),
        ("fees.csv", "", None),
    ],
)
def test_names_of_value_files(name, release, part):
    edition = releases.fee_edition(name)
    assert (edition.release, edition.part) == (release, part)


@pytest.mark.parametrize(
    ("name", "release"),
    [
        ("MCR_MUE_PractitionerServices_Eff_07-01-2026.csv", "2026-07-01"),
        ("crosswalk_2025_10.csv", "2025-10"),
        ("UPDATED_2026-08-02.csv", "2026-08-02"),
        ("20260802.csv", "2026-08-02"),
        ("UPDATED.csv", ""),
        ("file_2026_13.csv", ""),
    ],
)
def test_days_and_months_in_names(name, release):
    assert releases.dated_release(name) == release


def test_versions_of_the_taxonomy():
    assert releases.taxonomy_release("nucc_taxonomy_251.csv") == "25.1"
    assert releases.taxonomy_release("taxonomy.csv") == ""


releases_of = st.sampled_from(["", "r", "2019", "2026", "2026 JAN", "2026 OCT", "2025 JUL", "2025-10",
                               "2026-07-01", "2026-07-20", "25.1", "v32.2"])  # fmt: skip


class Loaded(NamedTuple):
    release: str
    number: int


def loaded(drawn):
    return [Loaded(release, number) for number, release in enumerate(drawn)]


@pytest.mark.parametrize(
    ("older", "newer"),
    [("2019", "2026"), ("2025 OCT", "2026 JAN"), ("2026 JAN", "2026 OCT"), ("2019", "2026 JAN"),
     ("2025-10", "2026-07-01"), ("2026-06-30", "2026-07-01"), ("24.1", "25.0"), ("v31.3", "v32.0"),
     ("2025-10", "2026")],
)  # fmt: skip
def test_an_older_release_answers_only_without_a_newer_one(older, newer):
    assert [one.release for one in releases.by_release(loaded([newer, older]))] == [older, newer]
    assert releases.is_older(older, [newer])
    assert not releases.is_older(newer, [older])


@pytest.mark.parametrize(
    ("first", "second"),
    [("2026 OCT", "2026"), ("2026", "2026"), ("", "2026"), ("2026", ""), ("r", "2026 JAN"),
     ("2026-07-20", "2026-07-01")],
)  # fmt: skip
def test_what_cannot_be_told_apart_answers_by_when_it_was_loaded(first, second):
    assert [one.release for one in releases.by_release(loaded([first, second]))][-1] == second
    assert not releases.is_older(second, [first])


@given(st.lists(releases_of, min_size=1, max_size=7))
def test_the_load_that_answers_is_of_no_older_release_than_any_that_stands(drawn):
    loads = loaded(drawn)
    order = releases.by_release(loads)
    assert sorted(order) == sorted(loads)
    best = order[-1]
    later = loads[best.number + 1 :]
    assert all(releases.is_older(one.release, drawn[: one.number]) for one in later)
    assert not releases.is_older(best.release, drawn[: best.number])


@given(st.lists(releases_of, min_size=1, max_size=7))
def test_a_load_never_changes_the_order_of_those_before_it(drawn):
    loads = loaded(drawn)
    later = [one for one in releases.by_release(loads) if one is not loads[-1]]
    assert later == releases.by_release(loads[:-1])
