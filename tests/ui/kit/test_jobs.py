from __future__ import annotations

import logging
import threading

import pytest
from PySide6.QtCore import QObject
from shiboken6 import isValid

from provider_ops.core.errors import RuleError
from provider_ops.core.progress import Progress
from ui.kit.jobs import JobRunner, Lane


def outcomes(job):
    """Collect the names of everything the job tells, in order."""
    told = []
    for name in ("succeeded", "failed", "cancelled", "settled"):
        getattr(job, name).connect(lambda *_args, name=name: told.append(name))
    return told


def test_five_hundred_quick_jobs_all_arrive_once_and_leave_nothing(qtbot, jobs):
    results = []
    owner = QObject()
    for number in range(500):
        jobs.run(owner, lambda _reporter, n=number: n, results.append)
    qtbot.waitUntil(lambda: jobs.busy == 0)
    assert sorted(results) == list(range(500))
    qtbot.waitUntil(lambda: not owner.children())


def test_news_arrive_on_the_ui_thread_and_the_outcome_once(qtbot, jobs):
    seen = []
    job = jobs.start(lambda reporter: reporter.report(Progress(1, 2)) or "done")
    job.progressed.connect(lambda p: seen.append((p, threading.current_thread())))
    told = outcomes(job)
    with qtbot.waitSignals([job.succeeded, job.settled]):
        pass
    assert told == ["succeeded", "settled"]
    assert seen == [(Progress(1, 2), threading.main_thread())]


def test_an_expected_error_arrives_as_itself(qtbot, jobs):
    def work(_reporter):
        raise RuleError("no")

    job = jobs.start(work)
    told = outcomes(job)
    with qtbot.waitSignals([job.failed, job.settled]):
        pass
    assert told == ["failed", "settled"]


def test_an_error_nobody_handles_reaches_the_program_and_the_log(qtbot, jobs, caplog):
    def work(_reporter):
        raise ZeroDivisionError

    owner = QObject()
    with caplog.at_level(logging.CRITICAL), qtbot.waitSignal(jobs.unhandled) as told:
        jobs.run(owner, work, lambda _result: None)
    assert isinstance(told.args[0], ZeroDivisionError)


def test_cancel_stops_at_the_next_checkpoint(qtbot, jobs):
    started = threading.Event()

    def work(reporter):
        started.set()
        while True:
            reporter.checkpoint()

    job = jobs.start(work)
    told = outcomes(job)
    assert started.wait(5)
    with qtbot.waitSignals([job.cancelled, job.settled]):
        job.cancel()
    assert told == ["cancelled", "settled"]


def test_a_job_that_waits_in_line_is_cancelled_at_once(qtbot, jobs):
    gate = threading.Event()
    ran = []
    first = jobs.start(lambda _reporter: gate.wait(5), Lane.WRITE)
    second = jobs.start(lambda _reporter: ran.append(1), Lane.WRITE)
    told = outcomes(first)
    with qtbot.waitSignal(second.cancelled):
        second.cancel()
    assert told == []
    with qtbot.waitSignal(first.settled):
        gate.set()
    assert ran == []


def test_writes_run_strictly_in_order(qtbot, jobs):
    order = []
    owner = QObject()
    for number in range(50):
        jobs.run(owner, lambda _r, n=number: order.append(n), lambda _n: None, lane=Lane.WRITE)
    qtbot.waitUntil(lambda: jobs.busy == 0)
    assert order == list(range(50))


def test_a_chatty_worker_does_not_flood_the_window(qtbot, jobs):
    def work(reporter):
        for step in range(20_000):
            reporter.report(Progress(step, 20_000))

    seen = []
    owner = QObject()
    job = jobs.run(owner, work, lambda _n: None, progressed=seen.append)
    with qtbot.waitSignal(job.settled):
        pass
    assert len(seen) < 100
    assert seen[-1] == Progress(19_999, 20_000)


def test_a_receiver_that_dies_is_never_called_and_its_work_stops(qtbot, jobs):
    started, called = threading.Event(), []

    def work(reporter):
        started.set()
        while True:
            reporter.checkpoint()

    owner = QObject()
    job = jobs.run(owner, work, called.append, called.append, settled=lambda: called.append(1))
    told = outcomes(job)
    assert started.wait(5)
    with qtbot.waitSignal(job.cancelled):
        owner.deleteLater()
    assert not isValid(owner)
    assert called == []
    assert told == ["cancelled", "settled"]


def test_a_receiver_that_dies_after_the_result_was_posted_is_not_called(qtbot, jobs):
    finished, called = threading.Event(), []
    owner = QObject()
    job = jobs.run(owner, lambda _r: finished.set(), called.append)
    assert finished.wait(5)
    del owner  # Python destroys it here, before the event loop delivers anything
    with qtbot.waitSignal(job.settled):
        pass
    assert called == []


def test_shutdown_waits_and_gives_every_job_its_outcome(qapp):
    runner = JobRunner()
    gate, ended = threading.Event(), []

    def work(reporter):
        gate.wait(5)
        ended.append(1)
        reporter.checkpoint()

    told = [outcomes(runner.start(work, Lane.WRITE)) for _ in range(5)]
    threading.Timer(0.05, gate.set).start()
    runner.shutdown()
    assert ended in ([], [1])  # the first may not have begun, the others never do
    assert told == [["cancelled", "settled"]] * 5
    assert runner.busy == 0


def test_a_job_started_after_shutdown_is_cancelled(qtbot):
    runner = JobRunner()
    runner.shutdown()
    job = runner.start(lambda _r: pytest.fail("ran"))
    with qtbot.waitSignal(job.cancelled):
        pass
