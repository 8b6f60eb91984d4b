"""A day without a network, cut off twice; at night the manager's laptop shows it all."""

from __future__ import annotations

import json
import subprocess
import sys
from uuid import UUID

import pytest

from provider_ops import areas
from provider_ops.core.clock import day_in
from provider_ops.core.progress import Silent
from provider_ops.demo.hub import adopt_role, fill_hub, laptop, set_up_laptop
from provider_ops.demo.maker import MARKET, ZONE
from provider_ops.demo.market import DemoMarket
from provider_ops.demo.scale import SCALES
from provider_ops.directory import queries as directory
from provider_ops.escalations import queries as escalations
from provider_ops.hub import database, server
from provider_ops.hub.service import open_hub
from provider_ops.sync.exchange import sync
from provider_ops.visits import queries
from provider_ops.visits.model import Promise
from provider_ops.visits.rules import Signature, State
from tests.conftest import ROOT
from tests.journeys.rep_at_work import NOTES
from ui.screenshots import NOW

DAY = day_in(ZONE, NOW)


@pytest.fixture
def hub(tmp_path):
    engine = database.open_sqlite(tmp_path / "hub.db")
    made = open_hub(engine, areas.travelling(), lambda: NOW)
    yield made
    engine.dispose()


@pytest.fixture
def market(hub):
    market = DemoMarket(15, SCALES["small"], DAY)
    fill_hub(hub, market.batches(), Silent())
    return market


def receive(work):
    with laptop(work) as line:
        sync(line)


def work_through(folder, part, *visits):
    """Let somebody work for a part of the day; return what was seen, and how it ended."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.rep_at_work", str(folder), part, *visits],
        cwd=ROOT, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.stdout, done.stderr
    return json.loads(done.stdout.splitlines()[-1]), done.returncode


def test_a_day_without_a_network_is_on_the_managers_laptop_at_night(hub, market, tmp_path):
    folder = tmp_path / "rep"
    with server.serving(hub) as running:
        port = int(running.address.rpartition(":")[2])
        rep = set_up_laptop(hub, running.address, folder, market.rep_id, lambda: NOW, 1)
        receive(rep)
        adopt_role(rep)
        rep.store.close()
    seen, ended = work_through(folder, "morning")
    assert ended == -9
    assert sorted(seen["as_planned"]) == sorted(seen["by_hand"])
    assert seen["by_hand"] != seen["shortest"]

    later, ended = work_through(folder, "noon")
    assert ended == -9
    assert later["kept"] == ["Their roster changed", "topics.notes"]

    with server.serving(hub, port=port) as running:
        last, ended = work_through(folder, "evening")
        assert ended == 0
        assert last["pages"] == 1
        assert last["kept"].startswith("Half a sen"), "only the last second may be lost"
        manager = set_up_laptop(
            hub, running.address, tmp_path / "manager", market.manager_id, lambda: NOW, 2
        )
        receive(manager)
        adopt_role(manager)
    shown = *seen["by_hand"][:2], later["last"]
    night, ended = work_through(tmp_path / "manager", "night", *shown)
    assert ended == 0
    look_at(night, *shown)
    first, second, third = map(UUID, shown)
    with manager.read() as session:
        visits = {
            key: queries.detail(session, key, zone=ZONE, today=DAY)
            for key in (first, second, third)
        }
        assert {found.row.state for found in visits.values()} == {State.SUBMITTED}
        taught = visits[first].form
        assert taught.notes == NOTES
        assert [one.code for one in taught.codes] == ["G2211"]
        assert [one.text for one in taught.promises] == ["Send the fee schedule"]
        assert taught.signature is visits[second].form.signature is Signature.SIGNED
        declined = visits[third].form
        assert (declined.signature, declined.signature_detail) == (
            Signature.DECLINED, "No time to read it"
        )  # fmt: skip
        assert [one.topic for one in declined.objectives if one.reached] == ["New office manager"]
        corrections = directory.corrections(session, MARKET)
        assert second in {one.visit_id for one in corrections}
        promise = session.get_one(Promise, UUID(later["promise"]))
        assert (promise.done_on, promise.evidence) == (DAY, "by mail")
        case = escalations.detail(session, UUID(later["case"]), zone=ZONE, on=DAY)
        assert case.row.title == "Echo 93306 underpaid"
    manager.store.close()


def look_at(night, taught, walked, declined):
    """What the manager read in the window, of each visit and beside them."""
    words = {visit: " ".join(night[visit]) for visit in (taught, walked, declined)}
    assert NOTES in words[taught]
    for part in ("G2211", "CO-97", "Send the fee schedule", "Lourdes"):
        assert part in words[taught], part
    assert "Their roster changed" in words[walked]
    assert "Dana Brooks" in words[walked]
    for part in ("New office manager", "No time to read it"):
        assert part in words[declined], part
    assert "Echo 93306 underpaid" in night["cases"]
    assert walked in night["corrections"]
