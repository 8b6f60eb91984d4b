"""Pair and unit edits over one visit."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.codes.rules.edits import (
    ASSOCIATED,
    ON_COLUMN_ONE,
    BilledLine,
    pair_hits,
    set_apart,
    unit_hits,
)
from provider_ops.codes.rules.reference import PairLine, UnitLine

ON = date(2026, 7, 1)


def line(number, code, modifiers="", units="1", claim=1):
    return BilledLine(UUID(int=number), UUID(int=claim), code,
                      frozenset(filter(None, modifiers.split(","))), Decimal(units))  # fmt: skip


def pair(one, two, indicator="0", first=date(2020, 1, 1), last=None):
    return PairLine("practitioner", one, two, first, last, indicator, "")


def failing(hits):
    return [hit.line.id.int for hit in hits]


def test_column_two_is_denied_and_column_one_is_not():
    lines = [line(1, "36415"), line(2, "99213"), line(3, "36415")]
    hits = pair_hits(lines, [pair("99213", "36415")], ON)
    assert failing(hits) == [1, 3]
    assert {hit.beside.code for hit in hits} == {"99213"}


@pytest.mark.parametrize(
    ("first", "last", "counts"),
    [
        (date(2026, 7, 1), None, True), (date(2026, 7, 2), None, False),
        (date(2020, 1, 1), date(2026, 7, 1), True), (date(2020, 1, 1), date(2026, 6, 30), False),
        (date(2026, 7, 1), date(2026, 7, 1), False),
    ],
)  # fmt: skip
def test_an_edit_counts_from_its_first_day_to_its_last(first, last, counts):
    hits = pair_hits([line(1, "A"), line(2, "B")], [pair("A", "B", "0", first, last)], ON)
    assert bool(hits) is counts


@pytest.mark.parametrize(
    ("indicator", "one", "two", "apart"),
    [
        ("0", "59", "59", False), ("1", "", "", False), ("1", "", "GY", False),
        ("1", "", "LT", True), ("1", "", "GY,XS", True), ("1", "LT", "", False),
        ("1", "XU", "", True), ("1", "25", "", True), ("9", "", "", True),
    ],
)  # fmt: skip
def test_modifiers_undo_an_edit_that_allows_them(indicator, one, two, apart):
    words = [frozenset(filter(None, text.split(","))) for text in (one, two)]
    assert set_apart(indicator, *words) is apart


def test_the_modifiers_are_those_of_the_manual():
    assert len(ASSOCIATED) == 44
    assert ON_COLUMN_ONE < ASSOCIATED


@given(st.sets(st.sampled_from(sorted(ASSOCIATED)), min_size=1))
def test_indicator_nought_knows_no_modifier(modifiers):
    assert not set_apart("0", frozenset(modifiers), frozenset(modifiers))
    assert set_apart("1", frozenset(), frozenset(modifiers))


def limits(adjudication, units=2):
    return {"J1": UnitLine("practitioner", "J1", units, adjudication, "")}


def test_a_limit_by_line_looks_at_each_line_alone():
    lines = [line(1, "J1", units="2"), line(2, "J1", units="2"), line(3, "J1", units="2.5")]
    assert failing(unit_hits(lines, limits("1"))) == [3]


@pytest.mark.parametrize("adjudication", ["2", "3"])
def test_a_limit_by_day_counts_the_lines_together(adjudication):
    lines = [line(1, "J1"), line(2, "J1"), line(3, "J1"), line(4, "J2", units="9")]
    hits = unit_hits(lines, limits(adjudication))
    assert failing(hits) == [1, 2, 3]
    assert {hit.total for hit in hits} == {Decimal(3)}


def test_the_claim_that_passes_the_limit_is_denied_and_the_one_before_it_is_not():
    lines = [line(3, "J1", claim=8), line(1, "J1", units="2", claim=7), line(2, "J2", claim=7)]
    assert failing(unit_hits(lines, limits("3"))) == [3]


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 3)), max_size=6))
def test_a_day_fails_exactly_when_its_sum_is_too_large(drawn):
    lines = [line(n, "J1", units=str(units), claim=claim)
             for n, (units, claim) in enumerate(drawn)]  # fmt: skip
    assert bool(unit_hits(lines, limits("2", 5))) is (sum(units for units, _ in drawn) > 5)
