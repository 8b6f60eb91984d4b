"""Many laptops at once on PostgreSQL; the long run is `main.py bench cursor_race`."""

from __future__ import annotations

import pytest

from tests.hub import race

SECONDS = 4
ATTEMPTS = 5
"""A race goes well now and then, the more so the slower the machine is."""

pytestmark = pytest.mark.postgres


def test_a_cursor_misses_no_row_however_transactions_commit(hub):
    seen = race.run(hub, SECONDS)
    assert len(seen.written) > race.FEWEST
    assert [len(missed) for missed in seen.missed] == [0] * 8


def test_a_cursor_from_a_plain_sequence_is_caught(hub):
    with race.plain_sequence():
        assert any(any(race.run(hub, 2).missed) for _ in range(ATTEMPTS))
