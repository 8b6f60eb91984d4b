from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.claims.payments.causes import Kind, explain
from provider_ops.claims.payments.rules import (
    MOST_GAPS,
    Adjusted,
    HeldBack,
    Level,
    PaidClaim,
    PaidLine,
    reconcile,
)
from tests.claims.payments.plain import plain
from tests.support.examples import examples
from tests.support.x12_strategies import balanced, remittances

D = Decimal
CHANGES = st.decimals(-9999, 9999, places=2).filter(bool)

many = settings(max_examples=examples(35), deadline=None)


def places(found):
    return [
        (gap.level, gap.claim.position if gap.claim else 0, gap.line.position if gap.line else 0)
        for gap in found.gaps
    ]


@many
@given(remittances())
def test_what_balances_has_no_difference_anywhere(remittance):
    payment, claims, held_back = plain(balanced(remittance))
    found = reconcile(payment, claims, held_back)
    assert found.adds_up
    assert [step.difference for step in found.steps] == [0, 0, 0]
    assert [step.count for step in found.steps] == [
        sum(len(claim.lines) for claim in claims), len(claims), 1,
    ]  # fmt: skip
    assert found.steps[1].begins == sum(claim.charge for claim in claims)
    assert explain(found, claims, held_back) == ()


def changes(payment, claims, held_back):
    """Every amount of a payment: how to change it, and which places that upsets by how much."""
    yield lambda by: (payment + by, claims, held_back), {(Level.PAYMENT, 0, 0): -1}
    for n, one in enumerate(held_back):
        yield (
            lambda by, n=n, one=one: (payment, claims, swapped(
                held_back, n, one._replace(amount=one.amount + by))),
            {(Level.PAYMENT, 0, 0): -1},
        )  # fmt: skip
    for n, claim in enumerate(claims):
        here = (Level.CLAIM, claim.position, 0)

        def put(changed, n=n):
            return payment, swapped(claims, n, changed), held_back

        yield lambda by, c=claim, put=put: put(c._replace(charge=c.charge + by)), {here: 1}
        yield (
            lambda by, c=claim, put=put: put(c._replace(paid=c.paid + by)),
            {here: -1, (Level.PAYMENT, 0, 0): 1},
        )
        if claim.adjustments:
            yield (
                lambda by, c=claim, put=put: put(
                    c._replace(adjustments=more(c.adjustments, by))
                ),
                {here: -1},
            )
        for m, line in enumerate(claim.lines):
            there = (Level.LINE, claim.position, line.position)

            def on_line(changed, c=claim, m=m, put=put):
                return put(c._replace(lines=tuple(swapped(c.lines, m, changed))))

            yield (
                lambda by, x=line, on=on_line: on(x._replace(charge=x.charge + by)), {there: 1},
            )  # fmt: skip
            yield lambda by, x=line, on=on_line: on(x._replace(paid=x.paid + by)), {there: -1}
            if line.adjustments:
                yield (
                    lambda by, x=line, on=on_line: on(
                        x._replace(adjustments=more(x.adjustments, by))
                    ),
                    {there: -1, here: -1},
                )


def swapped(rows, n, row):
    return [*rows[:n], row, *rows[n + 1 :]]


def more(adjustments, by):
    first, *rest = adjustments
    return (first._replace(amount=first.amount + by), *rest)


@many
@given(remittances(), CHANGES, st.data())
def test_one_changed_amount_is_named_at_its_place(remittance, by, data):
    change, upset = data.draw(st.sampled_from(list(changes(*plain(balanced(remittance))))))
    payment, claims, held_back = change(by)
    found = reconcile(payment, claims, held_back)
    assert dict(zip(places(found), (gap.difference for gap in found.gaps), strict=True)) == {
        place: by * sign for place, sign in upset.items()
    }
    for level, step in zip(Level, found.steps, strict=True):
        assert step.open == sum(place[0] == level for place in upset)
    for one in explain(found, claims, held_back):
        if one.gap.level is Level.CLAIM and len(upset) > 1 and Level.LINE in dict.fromkeys(
            place[0] for place in upset
        ):  # fmt: skip
            assert [cause.kind for cause in one.causes] == [Kind.IN_LINES]
        if one.gap.level is Level.PAYMENT and len(upset) > 1:
            (place,) = (place for place in upset if place[0] is Level.CLAIM)
            assert place[1] in {cause.position for cause in one.causes}
            assert {cause.kind for cause in one.causes} == {Kind.CLAIM_OFF}


def claim(paid, *, position=1, charge=None, adjustments=(), lines=(), **more):
    charge = paid if charge is None else charge
    return PaidClaim(position, f"C{position}", D(charge), D(paid), tuple(adjustments),
                     tuple(lines), **more)  # fmt: skip


def line(charge, paid, *adjustments, position=1):
    return PaidLine(position, "99213", D(charge), D(paid), adjustments)


def co45(amount):
    return Adjusted("CO", "45", D(amount))


def causes(payment, claims, held_back=()):
    found = reconcile(D(payment), claims, held_back)
    return {
        (one.gap.level, one.gap.difference): [(cause.kind, cause.amount) for cause in one.causes]
        for one in explain(found, claims, held_back)
    }


WITHHELD = HeldBack(1, "WO", "C9", D(30))


@pytest.mark.parametrize(
    ("payment", "kind"),
    [
        (130, Kind.SIGN_TURNED),
        (100, Kind.HELD_BACK_NOT_TAKEN),
        (40, Kind.HELD_BACK_TWICE),
    ],
)
def test_an_amount_beside_the_claims_explains_the_payment(payment, kind):
    assert causes(payment, [claim(100)], [WITHHELD]) == {
        (Level.PAYMENT, D(70 - payment)): [(kind, D(30))]
    }


def test_a_claim_that_the_payment_lacks_or_has_twice_is_named():
    claims = [claim(100), claim(40, position=2)]
    assert causes(100, claims) == {(Level.PAYMENT, D(40)): [(Kind.CLAIM_NOT_PAID, D(40))]}
    assert causes(180, claims) == {(Level.PAYMENT, D(-40)): [(Kind.CLAIM_TWICE, D(40))]}


def test_a_reversal_without_its_correction_is_told_from_one_that_is_answered_anew():
    back = claim(-40, position=2, is_reversal=True)
    assert causes(100, [claim(100), back]) == {
        (Level.PAYMENT, D(-40)): [(Kind.REVERSAL_ALONE, D(-40))]
    }
    again = [claim(100), back._replace(is_answered_anew=True), claim(15, position=3)]
    assert causes(115, again)[Level.PAYMENT, D(-40)] == [(Kind.CLAIM_NOT_PAID, D(-40))]


def test_more_taken_back_than_paid_lacks_a_forward_balance():
    back = claim(-40, is_reversal=True)
    kinds = [kind for kind, _ in causes(0, [back])[Level.PAYMENT, D(-40)]]
    assert kinds[0] is Kind.NO_FORWARD_BALANCE
    forward = HeldBack(1, "FB", "", D(-40))
    assert causes(0, [back], [forward]) == {}


def test_a_line_that_lacks_what_its_claim_was_adjusted_by_says_so():
    one = claim(80, charge=100, adjustments=[co45(20)], lines=[line(100, 80)])
    assert causes(80, [one]) == {(Level.LINE, D(20)): [(Kind.CLAIM_LEVEL, D(20))]}


def test_an_adjustment_that_was_not_taken_or_turned_around_is_named():
    for paid, kind in ((100, Kind.NOT_TAKEN), (120, Kind.SIGN_TURNED)):
        one = claim(80, charge=100, lines=[line(100, paid, co45(20))])
        assert causes(80, [one]) == {(Level.LINE, D(80 - paid)): [(kind, D(20))]}


def test_a_claim_whose_lines_do_not_make_its_charge_lacks_a_line():
    one = claim(80, charge=150, lines=[line(100, 80, co45(20))])
    assert causes(80, [one]) == {(Level.CLAIM, D(50)): [(Kind.LINES_MISSING, D(50))]}


def test_nothing_is_guessed_where_no_amount_fits():
    assert causes(99, [claim(100), claim(40, position=2)]) == {(Level.PAYMENT, D(41)): []}


def test_two_amounts_that_fit_leave_it_open_which_one_it_was():
    claims = [claim(40), claim(40, position=2)]
    found = reconcile(D(40), claims, [])
    (one,) = explain(found, claims, [])
    assert [cause.position for cause in one.causes] == [1, 2]
    assert not one.certain


def test_a_set_of_which_nothing_adds_up_is_cut_off_and_counted():
    claims = [claim(1, charge=2, position=n) for n in range(1, MOST_GAPS + 11)]
    found = reconcile(D(len(claims)), claims, [])
    assert (len(found.gaps), found.more_gaps) == (MOST_GAPS, 10)
    assert found.steps[1].open == len(claims)


def test_differences_that_cancel_out_are_still_open():
    claims = [claim(1, charge=2), claim(2, charge=1, position=2)]
    found = reconcile(D(3), claims, [])
    assert (found.steps[1].difference, found.steps[1].open) == (0, 2)
    assert not found.adds_up
    assert replace(found, gaps=()).adds_up
