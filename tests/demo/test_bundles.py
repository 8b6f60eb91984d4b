"""A demo payer bundles what its own list of pairs bundles."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provider_ops.demo.bundles import DENIAL, PAIRS, settle
from provider_ops.demo.catalogue import CODES, SPECIALTIES, charge_of

PAIRED = {(one, two) for one, two, _ in PAIRS}
REASONS = st.sampled_from(["", "", DENIAL, "CO-16"])


def row(code, denial):
    charge, rate = charge_of(code), CODES[code].cents
    return charge, 0 if denial else rate, 0, "", "11", denial, "", []


@given(st.data(), st.sampled_from(SPECIALTIES), st.integers(0, 10**6), st.booleans())
def test_a_bundled_line_stands_beside_the_paid_line_that_it_belongs_to(data, who, claim, taught):
    codes = data.draw(st.lists(st.sampled_from(who.codes), min_size=1, max_size=4))
    rows = [row(code, data.draw(REASONS)) for code in codes]
    before = list(rows)
    settle(claim, codes, rows, who.codes, taught=taught)
    assert set(codes) <= set(who.codes)
    for place, (code, now) in enumerate(zip(codes, rows, strict=True)):
        if now[5] == DENIAL and code != "G2211":
            paid = [one for one, other in zip(codes, rows, strict=True) if other[1]]
            assert any((one, code) in PAIRED for one in paid)
        if taught and before[place][5]:
            assert now[5], "what is taught is as often denied as its lesson says"
        assert now[0] == charge_of(code)
        assert not (now[1] and now[5])
