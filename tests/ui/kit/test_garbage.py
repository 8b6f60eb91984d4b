from __future__ import annotations

import gc
import threading

import pytest

from ui.kit.garbage import GarbageCollector


class Knot:
    """Refers to itself, and notes on which thread it went."""

    def __init__(self, went):
        self.me, self.went = self, went

    def __del__(self):
        self.went.append(threading.current_thread())


@pytest.fixture
def collector(qapp):
    gc.collect()
    gc.enable()
    made = GarbageCollector()
    assert not gc.isenabled()
    yield made
    made.stop()
    assert gc.isenabled()


def test_cycles_of_a_worker_go_on_the_ui_thread(collector, jobs, qtbot):
    went = []

    def work(_reporter):
        for _ in range(5000):
            Knot(went)

    job = jobs.start(work)
    with qtbot.waitSignal(job.succeeded):
        pass
    qtbot.waitUntil(lambda: len(went) == 5000)
    assert set(went) == {threading.main_thread()}


def test_nothing_is_collected_while_little_has_changed(collector):
    gc.collect()
    assert collector.collect_if_due() == 0


def test_what_the_program_consists_of_is_not_looked_at_again(collector):
    frozen = gc.get_freeze_count()
    gc.unfreeze()
    try:
        collector.settle()
        kept = gc.get_freeze_count()
        assert kept > 10_000
        later = [[] for _ in range(1000)]
        collector.settle()
        assert gc.get_freeze_count() <= kept
        assert len(later) == 1000
    finally:
        if not frozen:
            gc.unfreeze()
