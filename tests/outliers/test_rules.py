from __future__ import annotations

import statistics
from decimal import Decimal
from fractions import Fraction
from math import sqrt
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.outliers.rules.measures import LEAST, UPPER_ONLY, Measure, Reading, Unjudged
from provider_ops.outliers.rules.panels import (
    LEAST_MEMBERS,
    NORMAL_LEFT,
    Panel,
    judge_panels,
    limits,
    overdispersion,
)
from provider_ops.outliers.rules.peers import LEAST_PEERS, Subject, judge
from provider_ops.outliers.rules.words import sentence
from tests.support.examples import examples

FIELD = st.sampled_from(list(Measure)[1:])
SPECIALTIES = st.sampled_from(["Cardiology", "Urology", ""])
VALUES = st.decimals(0, 400, places=2) | st.integers(0, 6).map(Decimal)
MARKETS = st.lists(st.tuples(SPECIALTIES, VALUES), max_size=40).map(
    lambda rows: [Subject(UUID(int=n), f"Office {n}", specialty, value, 5)
                  for n, (specialty, value) in enumerate(rows)]
)  # fmt: skip


def plain(measure, subject, subjects):
    """None where nobody can say, else -1, 0 or 1: written down once more, as a book has it."""
    peers = [s.value for s in subjects if s.specialty == subject.specialty]
    if not subject.specialty or len(peers) < LEAST_PEERS:
        return None
    middle = statistics.median(peers)
    away = [abs(v - middle) for v in peers]
    sigma = statistics.median(away) / Decimal("0.6745")
    if statistics.median(away) == 0:
        sigma = sum(away) / len(away) * Decimal("1.2533")
    width = max(Decimal("3.5") * sigma, LEAST[measure])
    if subject.value > middle + width:
        return 1
    return -1 if subject.value < middle - width and measure not in UPPER_ONLY else 0


@given(FIELD, MARKETS)
def test_an_office_is_marked_exactly_when_the_book_says_so(measure, subjects):
    readings, unjudged = judge(measure, subjects)
    said = {one.organization_id: one.is_above - one.is_below for one in readings}
    for subject in subjects:
        assert said.get(subject.organization_id) == plain(measure, subject, subjects)
    assert len(readings) + sum(unjudged.values()) == len(subjects)
    again, _ = judge(measure, list(reversed(subjects)))
    assert {r.organization_id: r for r in again} == {r.organization_id: r for r in readings}


def test_few_far_offices_do_not_hide_themselves():
    """With mean and standard deviation two such offices among ten would lie within."""
    values = [4, 4, 5, 5, 5, 6, 6, 4, 40, 44]
    readings, _ = judge(Measure.VISITS, [_subject(n, v) for n, v in enumerate(values)])
    assert {one.value for one in readings if one.is_outlying} == {40, 44}


def test_where_all_but_one_are_alike_the_mean_deviation_takes_the_place_of_the_mad():
    readings, _ = judge(Measure.MINUTES, [_subject(n, v) for n, v in enumerate([45] * 9 + [90])])
    (far,) = (one for one in readings if one.is_outlying)
    assert far.high == Decimal("64.739475")  # 45 + 3.5 * 4.5 * 1.2533
    assert far.score == Decimal("7.98")  # 45 / (4.5 * 1.2533)
    alike, _ = judge(Measure.MINUTES, [_subject(n, 45) for n in range(9)])
    assert not any(one.is_outlying for one in alike)
    assert {one.score for one in alike} == {None}


def test_a_small_group_is_not_judged_and_counted():
    readings, unjudged = judge(Measure.VISITS, [_subject(n, n * 9) for n in range(LEAST_PEERS - 1)])
    assert (readings, unjudged) == ((), {Unjudged.SMALL_GROUP: LEAST_PEERS - 1})


PANELS = st.lists(
    st.tuples(SPECIALTIES, st.integers(150, 3_000), st.integers(0, 4_000)), max_size=40
).map(lambda rows: [Panel(UUID(int=n), f"Office {n}", specialty, members, visits)
                    for n, (specialty, members, visits) in enumerate(rows)])  # fmt: skip


@settings(max_examples=examples(35))
@given(PANELS)
def test_limits_are_those_of_the_formula_with_phi_from_the_data(panels):
    found = judge_panels(panels)
    able = [p for p in panels if p.specialty and p.members >= LEAST_MEMBERS and p.visits]
    groups = {name: [p for p in able if p.specialty == name] for name in ("Cardiology", "Urology")}
    groups = {name: own for name, own in groups.items() if len(own) >= LEAST_PEERS}
    means = {}
    for name, own in groups.items():
        ranked = sorted(own, key=lambda p: Fraction(p.visits, p.members))
        k = -(-len(own) // 10)
        usual = ranked[k : len(own) - k]
        means[name] = 1000 * sum(p.visits for p in usual) / sum(p.members for p in usual)
    scores = sorted((p.visits - means[n] * p.members / 1000) / sqrt(means[n] * p.members / 1000)
                    for n, own in groups.items() for p in own)  # fmt: skip
    phi = 1.0
    if scores:
        k = len(scores) // 10
        inner = scores[k : len(scores) - k]
        drawn = [inner[0]] * k + inner + [inner[-1]] * k
        phi = max(1.0, sum(z * z for z in drawn) / (len(scores) - len(groups)) / NORMAL_LEFT)
    assert found.phi == pytest.approx(phi)
    assert len(found.readings) == len(scores)
    assert len(found.readings) + sum(found.unjudged.values()) == len(panels)
    for one in found.readings:
        mean, half = means[one.specialty], 3.09 * 1000
        half *= sqrt(phi * means[one.specialty] / 1000 / one.base)
        assert float(one.low) == pytest.approx(max(mean - half, 0))
        assert float(one.high) == pytest.approx(mean + half)
        own = next(p for p in panels if p.organization_id == one.organization_id)
        assert float(one.value) == pytest.approx(1000 * own.visits / own.members)


def test_one_wrong_panel_does_not_move_what_the_others_are_held_against():
    usual = [Panel(UUID(int=n), f"Office {n}", "Urology", 1_000, 900 + n) for n in range(12)]
    wrong = Panel(UUID(int=99), "Wrong", "Urology", 90_000, 900)
    found = judge_panels([*usual, wrong]).readings
    assert [one.office for one in found if one.is_outlying] == ["Wrong"]
    assert all(895 < one.middle < 915 for one in found)


def test_a_smaller_practice_must_differ_more():
    widths = [limits(900.0, 2.4, members)[1] for members in (200, 800, 3_200)]
    assert widths == sorted(widths, reverse=True)
    # By hand: 900 + 3.09 * 1000 * sqrt(2.4 * 0.9 / 800)
    assert widths[1] == pytest.approx(1060.56, abs=0.01)


def test_phi_of_a_normal_spread_is_one_and_a_few_far_ones_do_not_move_it():
    normal = [statistics.NormalDist().inv_cdf((n + 0.5) / 2_000) for n in range(2_000)]
    assert overdispersion([2 * z for z in normal], 1) == pytest.approx(4.0, abs=0.01)
    far = [2 * z for z in normal[20:]] + [60.0] * 20
    assert overdispersion(far, 1) == pytest.approx(4.0, abs=0.15)
    assert overdispersion([0.1, -0.1], 1) == 1.0


def test_an_outlier_is_said_with_its_figures():
    one = Reading(UUID(int=1), "Lutz Pain & Spine", "Pain medicine", Measure.MEMBER_VISITS,
                  Decimal("1498.2"), Decimal(1020), Decimal(787), Decimal(1253), 12, 804)  # fmt: skip
    assert sentence(one) == (
        "1,498 visits for 1,000 members, 804 members on the panel. Expected: 787 to 1,253; "
        "average of 12 offices in Pain medicine is 1,020."
    )
    loose = Reading(UUID(int=1), "Lutz", "Urology", Measure.NO_FOLLOW_UP,
                    Decimal("0.67"), Decimal("0.2"), Decimal(0), Decimal("0.5"), 12, 6)  # fmt: skip
    assert sentence(loose).startswith("67% of 6 visits ended without a promise")


def _subject(number, value):
    return Subject(UUID(int=number), f"Office {number}", "Cardiology", Decimal(value), 5)
