"""Two versions of a list against a comparison code by code."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provider_ops.codes import actions
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.codes.queries import Version, list_changes, lists_that_turn
from provider_ops.codes.rules.changes import FIELDS, Kind, compare
from tests.support.examples import examples

YEAR = date(2026, 1, 1)
numbers = iter(range(1_000_000))
ALL = [f"J{number:04d}" for number in range(30)] + [f"{n:04d}F" for n in range(12)] + ["A1B2C"]


@st.composite
def entries(draw):
    first = draw(st.sampled_from(ALL))
    same = [code for code in ALL[:-1] if code > first and code.isalnum()
            and (code[0] == first[0] == "J" or code[-1] == first[-1] == "F")]  # fmt: skip
    last = draw(st.sampled_from(same)) if same and draw(st.booleans()) else ""
    return ApprovedEntry(
        first, YEAR, draw(st.sampled_from([None, date(2026, 12, 31)])),
        draw(st.sampled_from(["", "25", "25,95", "95,25"])), "",
        draw(st.sampled_from([None, 1, 2])), code_last=last,
    )  # fmt: skip


def ways(given_entries, code, ends):
    """The ways in which a code is approved, in plain words."""
    return {
        (frozenset(filter(None, one.modifiers.split(","))), one.max_units,
         one.valid_to if ends else None)
        for one in given_entries
        if one.code == code or (one.code_last and one.code <= code <= one.code_last
                                and one.code[-1].isalpha() == code[-1].isalpha())
    }  # fmt: skip


@given(st.lists(entries(), max_size=7), st.lists(entries(), max_size=7), st.booleans())
def test_every_code_is_told_once_and_as_it_is(before, after, ends):
    found = compare(before, after, ends=ends)
    same = 0
    for code in ALL:
        one, other = ways(before, code, ends), ways(after, code, ends)
        telling = [change for change in found.changes if change.extent.covers(code)]
        if one == other:
            assert telling == []
            same += bool(one)
            continue
        (change,) = telling
        kind = Kind.ADDED if not one else Kind.ENDED if not other else Kind.CHANGED
        assert change.kind is kind
        assert (len(change.before), len(change.after)) == (len(one), len(other))
    assert found.same == same
    told = sum(one.codes for one in found.changes)
    assert told == sum(any(c.extent.covers(code) for c in found.changes) for code in ALL)


@given(st.lists(entries(), max_size=8))
def test_a_list_does_not_differ_from_itself_in_any_order(given_entries):
    assert compare(given_entries, given_entries[::-1]).changes == ()


def test_conditions_are_told_before_and_after():
    before = [ApprovedEntry("99202", YEAR, None, "25", "", 4, code_last="99215")]
    after = [ApprovedEntry("99202", YEAR, None, "25,95", "", 2, code_last="99215"),
             ApprovedEntry("99214", YEAR, None, "25,95", "", 2)]  # fmt: skip
    (change,) = compare(before, after).changes
    assert (change.kind, change.extent.words, change.codes) == (Kind.CHANGED, "99202-99215", 14)
    assert [tuple(one) for one in change.differences] == [
        ("modifiers", ("25",), ("25, 95",)), ("max_units", ("4",), ("2",))]  # fmt: skip


def test_a_range_written_out_or_cut_is_no_change():
    whole = [ApprovedEntry("99202", YEAR, code_last="99215")]
    cut = [ApprovedEntry("99202", YEAR, code_last="99209"),
           ApprovedEntry("99210", YEAR, code_last="99215")]  # fmt: skip
    single = [ApprovedEntry(f"992{n:02d}", YEAR) for n in range(2, 16)]
    assert compare(whole, cut).changes == compare(whole, single).changes == ()
    shorter = compare(whole, [ApprovedEntry("99203", YEAR, code_last="99214")])
    assert [(one.kind, one.extent.words) for one in shorter.changes] == [
        (Kind.ENDED, "99202"), (Kind.ENDED, "99215")]  # fmt: skip
    assert shorter.same == 12


def test_two_days_and_two_instants_of_one_list(work):
    key = actions.create_list(work, "Office")
    before = work.now()
    actions.put_approved_codes(work, key, [
        ApprovedEntry("99213", YEAR), ApprovedEntry("99214", YEAR, date(2026, 6, 30)),
        ApprovedEntry("J0100-J9999", date(2026, 7, 1)),
    ], source="B")  # fmt: skip
    work.clock.move(days=2)
    june, july = (Version(key, date(2026, month, 1), work.now()) for month in (6, 7))
    with work.read() as session:
        found = list_changes(session, june, july)
        assert [(one.kind, one.extent.words, one.codes) for one in found.changes] == [
            (Kind.ENDED, "99214", 1), (Kind.ADDED, "J0100-J9999", 9900)]  # fmt: skip
        early = Version(key, date(2026, 6, 1), before - timedelta(seconds=1))
        grown = list_changes(session, early, june)
        assert [(one.kind, one.extent.words) for one in grown.changes] == [
            (Kind.ADDED, "99213"), (Kind.ADDED, "99214")]  # fmt: skip
        assert grown.changes[1].differences[0].field == FIELDS[-1]



@settings(max_examples=examples(25), deadline=None, suppress_health_check=list(HealthCheck))
@given(
    spans=st.lists(st.tuples(st.integers(0, 6), st.none() | st.integers(0, 6)), max_size=4),
    days=st.tuples(st.integers(-1, 9), st.integers(-1, 9)),
)
def test_only_lists_on_which_something_turns_can_differ_between_two_days(work, spans, days):
    keys = [actions.create_list(work, f"List {next(numbers)}") for _ in range(2)]
    entries = [
        ApprovedEntry(code, YEAR + timedelta(first),
                      None if length is None else YEAR + timedelta(first + length))
        for code, (first, length) in zip(ALL, spans, strict=False)
    ]  # fmt: skip
    actions.put_approved_codes(work, keys[0], entries, source="B")
    one, other = (YEAR + timedelta(day) for day in days)
    with work.read() as session:
        turned = lists_that_turn(session, keys, (one, other), work.now())
        found = list_changes(session, Version(keys[0], one, work.now()),
                             Version(keys[0], other, work.now()))  # fmt: skip
    assert turned <= {keys[0]}
    assert turned or not found.changes
    low, high = min(one, other), max(one, other)
    assert (keys[0] in turned) == any(
        low < entry.valid_from <= high or (entry.valid_to and low <= entry.valid_to < high)
        for entry in entries
    )


@pytest.mark.parametrize("empty", [[], [ApprovedEntry("99213", YEAR)]])
def test_nothing_against_something(empty):
    assert len(compare([], empty).changes) == len(compare(empty, []).changes) == len(empty)
