"""The demo's conflict, merge and refusal are what a hub made of two people's changes."""

from __future__ import annotations

import pytest

from provider_ops.demo.dispute import stage
from provider_ops.sync import queries
from provider_ops.sync.account import devices
from provider_ops.sync.disputes import disputes_of
from tests.support.demo import demo_world


@pytest.fixture
def work(made_demo, tmp_path):
    made = demo_world(made_demo, tmp_path / "profile").work
    yield made
    made.store.close()


def test_two_people_meet_at_a_hub_and_one_change_is_refused(work):
    staged = stage(work)
    with work.read() as session:
        open_ones = queries.conflicts(session, author_id=work.staff_id)
        disputes = {one.table: one for one in disputes_of(session, open_ones, {})}
        merged = {row.table: row.parts for row in queries.merged(session)}
        laptops = devices.kept(session)
        told = [(one.problem != "", one.disputed) for one in queries.diary(session)]
    assert {one.field for one in disputes["contact"].conflicts} == {"phone", "best_time"}
    assert all(one.hub_author_id and one.hub_at and one.base_at
               for one in disputes["contact"].conflicts)  # fmt: skip
    changed = {other.name: other.of for other in disputes["contact"].others if other.of}
    assert changed == {"role": "theirs", "language": "mine", "email": "both"}
    assert set(merged["location"].mine) | set(merged["location"].theirs) == {"phone", "hours"}
    assert set(merged["organization"].joined) == {"note"}
    assert told == [(False, 2), (False, 0), (True, 0)]
    assert [(one.is_this, one.state) for one in laptops] == [
        (True, "approved"), (False, "approved"), (False, "wiped"),
    ]  # fmt: skip
    refused = staged.refuse()
    with work.read() as session:
        (change,) = queries.refused(session)
    assert (change.row_id, change.reason) == (refused, "no-row")
