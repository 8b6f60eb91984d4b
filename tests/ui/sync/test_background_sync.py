"""The window synchronizes by itself: the real hub, a clock that only these tests move."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from provider_ops.network.model import Organization
from provider_ops.sync.background import Why
from tests.support.desk import Online
from tests.support.work import MARKET
from ui.background_sync import BackgroundSync


class Seconds:
    def __init__(self):
        self.now = 1_000.0

    def __call__(self):
        return self.now


class Watch:
    """A background sync, its clock and network, and what was heard of it."""

    def __init__(self, qtbot, side, jobs):
        self.qtbot, self.side = qtbot, side
        self.seconds, self.network = Seconds(), Online()
        self.sync = BackgroundSync(
            side.work, jobs, self.network, jobs, now=self.seconds, chance=lambda: 0.0
        )
        self.ended = []
        self.sync.succeeded.connect(lambda result: self.ended.append(result.sent))
        self.sync.failed.connect(lambda error: self.ended.append(error))

    def pass_time(self, seconds):
        self.seconds.now += seconds
        self.network.changed.emit()  # whatever happens lets it look at its clock

    def wait(self, count):
        self.qtbot.waitUntil(lambda: len(self.ended) == count, timeout=20_000)
        self.qtbot.waitUntil(lambda: not self.sync.running, timeout=20_000)

    def meanwhile(self, act):
        """Do something in the next exchange, however short it is."""
        self.sync.began.connect(act, Qt.ConnectionType.SingleShotConnection)

    def write(self):
        work = self.side.work
        with work.act() as session:
            session.add(Organization(id=work.new_id(), market_id=MARKET, name="A", kind="group"))
        self.sync.saved()


@pytest.fixture
def watch(qtbot, met, jobs):
    watching = Watch(qtbot, met[0], jobs)
    watching.sync.learn(attached=True, paused=False)
    watching.pass_time(20)
    watching.wait(1)
    return watching


def test_what_is_saved_goes_once_it_settles(watch):
    watch.write()
    assert watch.sync.due.why is Why.CHANGES
    watch.pass_time(4)
    assert not watch.sync.running
    watch.pass_time(1)
    watch.wait(2)
    assert watch.ended[-1] == 1


def test_nothing_begins_without_a_network_and_soon_after_it_is_there(watch):
    watch.network.become(is_reachable=False)
    watch.write()
    watch.pass_time(1_000)
    assert watch.sync.due.why is Why.NO_NETWORK
    assert not watch.sync.running
    assert not watch.sync.reachable
    watch.network.become(is_reachable=True)
    watch.pass_time(2)
    watch.wait(2)
    assert watch.ended[-1] == 1


def test_paused_it_waits_to_be_asked(watch):
    watch.sync.learn(attached=True, paused=True)
    watch.write()
    watch.pass_time(100_000)
    assert watch.sync.due.why is Why.PAUSED
    watch.sync.ask()
    watch.wait(2)
    assert watch.ended[-1] == 1
    assert watch.sync.due.why is Why.PAUSED


def test_never_two_at_once(watch):
    kept = []

    def wish_again(job):
        watch.sync.ask()
        watch.pass_time(100)
        kept.append(watch.sync.job is job)

    watch.meanwhile(wish_again)
    watch.sync.ask()
    watch.wait(2)
    assert kept == [True]
    watch.pass_time(1)
    watch.wait(3)  # the second wish came while the first ran


def test_a_hub_that_is_away_is_left_alone_longer_and_longer(watch):
    from provider_ops.sync import connection

    connection.attach(watch.side.work.store, "http://127.0.0.1:9", watch.side.token)
    waits = []
    for count in range(2, 5):
        watch.sync.ask()
        watch.wait(count)
        assert watch.sync.due.why is Why.RETRY
        waits.append(watch.sync.due.at - watch.seconds.now)
    assert waits == sorted(waits)
    assert waits[-1] > 2 * waits[0]


def test_a_person_who_stops_it_is_obeyed(watch):
    watch.write()
    watch.meanwhile(lambda _: watch.sync.cancel())
    with watch.qtbot.waitSignal(watch.sync.ended, timeout=20_000):
        watch.pass_time(10)
    assert watch.sync.due.why in (Why.POLL, Why.CHANGES)
    assert watch.sync.due.at > watch.seconds.now
