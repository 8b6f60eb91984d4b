"""What an entry of a list covers and what it may say, against counting code by code."""

from __future__ import annotations

import csv
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.codes import actions, queries
from provider_ops.codes.approved_table import table_header, table_rows
from provider_ops.codes.rules.categories import CATEGORIES, category_named, category_of
from provider_ops.codes.rules.entries import ApprovedEntry, meeting, problems, settled
from provider_ops.codes.rules.extents import Extent, extent_of
from provider_ops.core.errors import RuleError
from provider_ops.core.progress import Silent
from provider_ops.core.table_file import write_table

YEAR = date(2026, 1, 1)
LINES = (
    *([f"{letter}{number:04d}" for number in range(0, 10_000, 131)] for letter in "AJ"),
    [f"{number:05d}" for number in range(99_000, 99_999, 13)],
    *([f"{number:04d}{letter}" for number in range(0, 10_000, 131)] for letter in "FT"),
)  # fmt: skip
"""Codes of one shape each, in their order."""
EVERY = [code for line in LINES for code in line]
codes = st.sampled_from(EVERY)


@st.composite
def extents(draw):
    line = draw(st.sampled_from(LINES))
    first, last = sorted(draw(st.tuples(st.sampled_from(line), st.sampled_from(line))))
    return Extent(first, last if draw(st.booleans()) and first < last else "")


@st.composite
def entries(draw):
    extent = draw(extents())
    first = YEAR + timedelta(days=draw(st.integers(0, 40)))
    last = draw(st.none() | st.integers(0, 40).map(lambda days: first + timedelta(days=days)))
    return ApprovedEntry(extent.first, first, last, code_last=extent.last)


def kind_of(code):
    """Letters at their places, in other words than the rule's."""
    return tuple(char if char.isalpha() else "" for char in code)


@given(extents(), codes)
def test_a_range_holds_the_codes_of_its_shape_in_text_order(extent, code):
    end = extent.last or extent.first
    assert extent.covers(code) == (
        extent.first <= code <= end and kind_of(code) == kind_of(extent.first)
    )
    assert extent_of(extent.words) == extent


@given(extents(), extents())
def test_extents_meet_when_they_share_a_code(one, other):
    shared = any(
        one.covers(code) and other.covers(code) for code in {*EVERY, other.first, one.first}
    )
    assert one.meets(other) == other.meets(one) == shared


@given(entries(), st.lists(entries(), max_size=6))
def test_entries_meet_when_they_share_a_code_and_a_day(one, others):
    def shares(other):
        days = one.valid_from <= (other.valid_to or date.max) and other.valid_from <= (
            one.valid_to or date.max
        )
        return days and one.extent.meets(other.extent)

    assert meeting(one, others) == [other for other in others if other != one and shares(other)]


def test_ranges_are_read_as_people_write_them():
    for text in ("99202-99215", "99202 \u2013 99215", "99202 to 99215", " 99202:99215"):
        assert extent_of(text) == Extent("99202", "99215")
    assert extent_of("99202", "99215") == extent_of("99202-99215")
    assert extent_of("j0100-j0100") == Extent("J0100")
    assert not Extent("99202", "99215").covers("9920T")
    assert not Extent("0001F", "9999F").covers("99213")


@pytest.mark.parametrize(
    ("text", "word"),
    [("99215-99202", "swap"), ("J0100-99215", "shapes"), ("0001F-0009T", "shapes"),
     ("99202-", "not a billing code"), ("9", "not a billing code"), ("A1B2C-A1B2D", "shapes")],
)  # fmt: skip
def test_what_is_no_range_is_refused_with_a_remedy(text, word):
    with pytest.raises(ValueError, match=word):
        extent_of(text)


def test_categories_are_ranges_with_one_name_each():
    assert len({one.extent for one in CATEGORIES}) == len(CATEGORIES)
    for one in CATEGORIES:
        assert extent_of(one.extent.words) == one.extent
        assert category_of(one.extent) is category_named(one.name.upper()) is one
    assert category_named("drugs administered other than oral").extent.covers("J1885")
    assert not category_named("Medicine").extent.covers("99213")


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        (ApprovedEntry("99202-99215", YEAR, modifiers_required="25", modifiers_forbidden="25,59"),
         "modifiers_forbidden"),
        (ApprovedEntry("99214", YEAR, modifiers="25", modifiers_required="95"),
         "modifiers_required"),
        (ApprovedEntry("99214", YEAR, modifiers="25", modifiers_forbidden="25"),
         "modifiers_forbidden"),
        (ApprovedEntry("99215-99202", YEAR), "code"),
        (ApprovedEntry("99214", YEAR, date(2025, 1, 1)), "valid_to"),
        (ApprovedEntry("99214", YEAR, specialties="Cardiology"), "specialties"),
        (ApprovedEntry("99214", YEAR, max_units=0), "max_units"),
    ],
)  # fmt: skip
def test_contradictions_are_named_at_their_field(entry, field):
    assert [one for one, _words in problems(settled(entry))] == [field]


@pytest.fixture
def listed(work):
    key = actions.create_list(work, "Office")
    actions.put_approved_codes(work, key, [
        ApprovedEntry("99202-99215", YEAR, None, "25 95", "11,2", 1,
                      specialties="207R00000X,207Q00000X"),
        ApprovedEntry("99214", YEAR, modifiers_required="25", modifiers_forbidden="59"),
        ApprovedEntry("Radiology", YEAR, date(2026, 12, 31), authorization=True),
        ApprovedEntry("V0000", YEAR, code_last="V2999"),
    ], source="Exhibit B")  # fmt: skip
    return key


def rows(work, key, **more):
    with work.read() as session:
        return queries.approved_codes(session, key, work.now(), **more)


def test_a_code_finds_the_ranges_that_cover_it(work, listed):
    def found(text):
        return [row.extent.words for row in rows(work, listed, text=text)]

    assert found("99214") == ["99202-99215", "99214"]
    assert found("99213") == ["99202-99215"]
    assert found("71046") == ["70010-79999"]
    assert found("v2020") == ["V0000-V2999"]
    with work.read() as session:
        assert queries.approved_code_count(session, listed, work.now(), text="99213") == 1
        (row,) = queries.lists(session, work.market_id, YEAR, work.now())
        assert row.codes == 4


def test_a_change_from_a_day_keeps_what_was_said_until_then(work, listed):
    (row,) = rows(work, listed, text="99213")
    july = date(2026, 7, 1)
    actions.change_approved_code(work, row.id, july, source="Amendment 4", max_units=2)
    before, after = rows(work, listed, text="99213")
    assert (before.last, before.max_units) == (date(2026, 6, 30), 1)
    assert (after.first, after.last, after.max_units) == (july, None, 2)
    assert after.specialties == "207R00000X,207Q00000X"
    with pytest.raises(RuleError, match="does not hold"):
        actions.change_approved_code(work, after.id, YEAR, max_units=3)
    with pytest.raises(RuleError, match="required and forbidden"):
        actions.correct_approved_code(work, after.id, modifiers_required="25",
                                      modifiers_forbidden="25")  # fmt: skip


def test_bulk_end_is_all_or_none(work, listed):
    keys = [row.id for row in rows(work, listed)]
    assert actions.end_approved_codes(work, keys, date(2026, 12, 31), source="x") == 3
    with pytest.raises(RuleError, match="begins on"):
        actions.end_approved_codes(work, [row.id for row in rows(work, listed)],
                                   date(2025, 6, 30))  # fmt: skip
    assert {row.last for row in rows(work, listed)} == {date(2026, 12, 31)}


def test_a_list_is_not_attached_twice_for_a_day(work, listed):
    from tests.support.contracts import contract, office

    key = contract(work, office(work))
    actions.attach_list(work, key, listed, first=YEAR, last=date(2026, 6, 30))
    with pytest.raises(RuleError, match="pays by this list already"):
        actions.attach_list(work, key, listed, first=date(2026, 6, 30))
    actions.attach_list(work, key, listed, first=date(2026, 7, 1))
    with work.read() as session:
        found = queries.contracts_of_list(session, listed, work.now())
        assert [row.last for row in found] == [date(2026, 6, 30), None]
        assert queries.contract_count_of_list(session, listed, work.now()) == 2


def test_an_exported_list_loads_again_as_nothing_new(work, listed, tmp_path):
    from provider_ops.codes.approved_table import APPROVED_CODES
    from provider_ops.intake.importer import Options
    from provider_ops.intake.table import load_table

    for ending in (".csv", ".xlsx"):
        path = tmp_path / f"list{ending}"
        with work.read() as session:
            found = table_rows(session, listed, work.now())
            assert write_table(path, table_header(), found, Silent()) == 4
        done = load_table(APPROVED_CODES, work, path, Silent(), Options())
        assert (done.counts["unchanged"], done.problems) == (4, 0), ending
    with (tmp_path / "list.csv").open(encoding="utf-8-sig") as stream:
        header = next(csv.reader(stream))
    assert header[:3] == ["List name", "Code", "Last code"]


def test_what_lists_approve_beside_a_code_is_of_its_shape(work, listed):
    from provider_ops.codes.queries.near import near_approvals

    actions.put_approved_codes(work, listed, [
        ApprovedEntry("99221", YEAR, date(2026, 3, 31)), ApprovedEntry("99231-99239", YEAR),
    ], source="B")  # fmt: skip

    def beside(code, day):
        with work.read() as session:
            found = near_approvals(session, {listed: "Office"}, code, day, work.now())
        return [one.extent.words for one in found]

    assert beside("99217", date(2026, 3, 1)) == ["99202-99215", "99221"]
    assert beside("99217", date(2026, 4, 1)) == ["99202-99215", "99231-99239"]
    assert beside("99499", date(2026, 4, 1)) == []  # services of another kind
    assert beside("J1885", date(2026, 4, 1)) == []


@given(extents())
def test_the_size_of_a_range_is_what_it_spans(extent):
    if not extent.last:
        assert extent.size == 1
        return
    at = next(n for n, char in enumerate(extent.first) if char.isdigit())
    digits = slice(at, at + sum(char.isdigit() for char in extent.first))
    span = range(int(extent.first[digits]), int(extent.last[digits]) + 1)
    assert extent.size == len(span)
