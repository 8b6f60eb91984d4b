from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from provider_ops.claims.x12.lines import CONTRACTUAL_REASONS, denial_reason
from provider_ops.claims.x12.remittance import Adjustment

ADJUSTMENTS = st.lists(
    st.builds(
        Adjustment,
        st.sampled_from(["CO", "PR", "OA", "PI"]),
        st.sampled_from(["45", "253", "97", "29", "197", "1"]),
        st.integers(-50, 200).map(Decimal),
        st.none(),
    ),
    max_size=6,
)


def adjustment(group: str, reason: str, amount: int) -> Adjustment:
    return Adjustment(group, reason, Decimal(amount), None)


def test_names_the_adjustment_that_left_the_line_unpaid() -> None:
    cas = [adjustment("CO", "45", 80), adjustment("CO", "97", 20)]
    assert denial_reason(cas, Decimal(100), Decimal(0)) == ("CO", "97")


def test_patients_share_and_prices_deny_nothing() -> None:
    cas = [adjustment("PR", "1", 60), adjustment("CO", "45", 40)]
    assert denial_reason(cas, Decimal(100), Decimal(0)) is None


def test_a_reversal_is_no_denial() -> None:
    assert denial_reason([adjustment("CO", "97", -100)], Decimal(-100), Decimal(0)) is None


def test_of_equal_amounts_the_first_counts() -> None:
    cas = [adjustment("OA", "29", 50), adjustment("CO", "97", 50)]
    assert denial_reason(cas, Decimal(100), None) == ("OA", "29")


@given(ADJUSTMENTS, st.integers(1, 500).map(Decimal))
def test_a_denial_is_the_largest_of_the_adjustments_that_deny(
    cas: list[Adjustment], charge: Decimal
) -> None:
    found = denial_reason(cas, charge, Decimal(0))
    denying = {
        (one.group, one.reason): one.amount
        for one in sorted(cas, key=lambda one: one.amount)
        if one.group != "PR" and one.reason not in CONTRACTUAL_REASONS and one.amount > 0
    }
    if found is None:
        assert not denying
    else:
        assert denying[found] == max(denying.values())


@given(ADJUSTMENTS, st.integers(1, 500).map(Decimal), st.integers(-300, 300).map(Decimal))
def test_whatever_was_paid_or_not_charged_is_no_denial(
    cas: list[Adjustment], charge: Decimal, paid: Decimal
) -> None:
    assert denial_reason(cas, charge, paid) is None or paid == 0
    assert denial_reason(cas, Decimal(0), Decimal(0)) is None
    assert denial_reason(cas, None, Decimal(0)) is None
