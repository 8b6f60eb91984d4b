"""On how many lists a code is, against reading every list whole."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provider_ops.codes import actions, queries
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.codes.queries.carried import _last_day
from tests.support.examples import examples

DAY = date(2026, 10, 6)
SOON = DAY + timedelta(days=90)


def counts(work, *codes):
    with work.read() as session:
        return queries.carried(session, work.market_id, codes, DAY, SOON, work.now())


def put(work, name, *entries):
    key = actions.create_list(work, name)
    rows = [ApprovedEntry(code, first, last, code_last=end) for code, end, first, last in entries]
    actions.put_approved_codes(work, key, rows, source="B")
    return key


def test_codes_and_ranges_count_once_for_each_list(work):
    year, soon = date(2026, 1, 1), date(2026, 11, 30)
    put(work, "A", ("99214", "", year, None), ("99202", "99215", year, soon))
    put(work, "B", ("99214", "", year, soon))
    put(work, "C", ("99214", "", year, soon), ("99214", "", date(2026, 12, 1), None))
    put(work, "D", ("99214", "", year, date(2026, 10, 5)))
    put(work, "F", ("G0438", "G0439", year, None))
    found = counts(work, "99214", "99213", "G0439", "G0440")
    assert found == {"99214": (3, 1), "99213": (1, 1), "G0439": (1, 0), "G0440": (0, 0)}


spans = st.lists(
    st.tuples(st.integers(-20, 20), st.integers(0, 25)).map(
        lambda pair: (DAY + timedelta(days=pair[0]), DAY + timedelta(days=pair[0] + pair[1]))
    ),
    max_size=5,
)


@given(spans)
@settings(max_examples=examples(200), suppress_health_check=[HealthCheck.too_slow])
def test_the_last_day_is_the_one_before_the_first_that_nothing_covers(days):
    end, at = None, DAY
    while any(first <= at <= last for first, last in days):
        end, at = at, at + timedelta(days=1)
    assert _last_day([one for one in days if one[1] >= DAY], DAY) == end
