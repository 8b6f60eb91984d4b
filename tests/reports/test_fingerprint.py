from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.reports.fingerprint import canonical, fingerprint, grouped, short
from tests.support.examples import examples


class Color(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Fact:
    name: str
    amount: Decimal


leaves = (
    st.none() | st.booleans() | st.integers() | st.text() | st.dates()
    | st.decimals(allow_nan=False, allow_infinity=False, places=2)
)  # fmt: skip
facts = st.recursive(
    leaves, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=12
)


@settings(max_examples=examples(35))
@given(st.dictionaries(st.text(), facts, max_size=6))
def test_order_of_keys_does_not_matter(data):
    turned = dict(reversed(data.items()))
    assert fingerprint(data) == fingerprint(turned)


@settings(max_examples=examples(35))
@given(facts, facts)
def test_other_facts_have_another_fingerprint(one, other):
    if canonical(one) != canonical(other):
        assert fingerprint(one) != fingerprint(other)
    assert fingerprint([one]) != fingerprint([one, one])


def test_one_spelling_for_equal_values():
    east = timezone(timedelta(hours=-4))
    noon = datetime(2026, 10, 6, 12, tzinfo=UTC)
    assert canonical(Decimal("1.5")) == canonical(Decimal("1.50"))
    assert canonical(Decimal("-0.00")) == canonical(Decimal(0))
    assert canonical(noon) == canonical(noon.astimezone(east))
    assert canonical({3, 1, 2}) == canonical(frozenset({2, 3, 1}))
    assert canonical((1, 2)) == canonical([1, 2])


def test_kinds_are_told_apart():
    kinds = ["1", 1, Decimal(1), 1.0, True, date(2026, 1, 1), "2026-01-01", None, b"1", "None"]
    assert len({canonical(k) for k in kinds}) == len(kinds)


def test_form_is_stable_across_releases():
    fact = {"b": Fact("Año", Decimal("2.50")), "a": [Color.RED, UUID(int=1), date(2026, 9, 1)]}
    assert canonical(fact).decode() == (
        '{"a":["red",{"$uuid":"00000000-0000-0000-0000-000000000001"},{"$date":"2026-09-01"}],'
        '"b":{"amount":{"$decimal":"2.5"},"name":"Año"}}'
    )
    assert fingerprint(fact) == hashlib.sha256(canonical(fact)).hexdigest()


@pytest.mark.parametrize(
    "fact",
    [datetime(2026, 1, 1), float("nan"), Decimal("NaN"), object(), {(1, 2): 3}, {1: 0, "1": 1}],
)
def test_values_without_one_spelling_are_refused(fact):
    with pytest.raises(TypeError):
        canonical(fact)


def test_printed_forms():
    digest = "7c4109e2b3d8" + "0" * 52
    assert short(digest) == "7C41 09E2 B3D8"
    assert grouped(digest).split() == ["7c4109e2", "b3d80000", *["00000000"] * 6]
