"""Long work off the UI thread: start it, watch it, stop it."""

from __future__ import annotations

import logging
import threading
import weakref
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from provider_ops.core.errors import Cancelled, ProviderOpsError
from provider_ops.core.progress import Progress
from ui.kit.bound import Bound

if TYPE_CHECKING:
    from collections.abc import Callable

    from provider_ops.core.progress import Reporter

    Work = Callable[[Reporter], object]

log = logging.getLogger(__name__)

T = TypeVar("T")

PROGRESS_INTERVAL_MS = 40  # 25 pictures a second are as many as anybody reads


class Lane(Enum):
    """Who may run at the same time as whom; the value is the number of threads."""

    WRITE = 1  # changes to the database, strictly in order
    NETWORK = 2  # the hub; may wait for minutes
    READ = 4  # queries and PDF rendering


class Job(QObject):
    """One piece of work, seen from the UI thread.

    Exactly one of `succeeded`, `failed` and `cancelled` is emitted, once, then `settled`,
    always on the UI thread. Connect bound methods of widgets or models, not lambdas, or use
    `JobRunner.run`: a page that was closed must not be called back.
    """

    progressed = Signal(Progress)
    succeeded = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()
    settled = Signal()

    def __init__(self, ticket: _Ticket, runner: JobRunner) -> None:
        super().__init__(runner)
        self._ticket = ticket
        # Weak: a child whose end frees the last reference to its parent is deleted twice.
        self._runner = weakref.ref(runner)

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop at its next checkpoint; harmless once it has settled."""
        runner = self._runner()
        if runner is not None:
            runner.stop(self._ticket)


class JobRunner(QObject):
    """Starts jobs and delivers their news. Create one, give it to whoever needs it.

    `unhandled` carries the error of a `run` whose caller gave no `failed`.
    """

    unhandled = Signal(Exception)

    # Workers emit only these two, of an object that outlives them all: a signal of a
    # short-lived object emitted from a worker crashes when the object is deleted meanwhile.
    _outcome_posted = Signal()
    _progress_posted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {lane: ThreadPoolExecutor(lane.value, lane.name) for lane in Lane}
        self._live: dict[_Ticket, Job] = {}
        self._outcomes: deque[tuple[_Ticket, _Outcome, Any]] = deque()
        self._latest: dict[_Ticket, Progress] = {}
        self._lock = threading.Lock()
        self._closed = False
        self._throttle = QTimer(self, singleShot=True, interval=PROGRESS_INTERVAL_MS)
        self._throttle.timeout.connect(self._deliver_progress)
        queued = Qt.ConnectionType.QueuedConnection
        self._outcome_posted.connect(self._deliver_outcomes, queued)
        self._progress_posted.connect(self._throttle.start, queued)

    @property
    def busy(self) -> int:
        """How many jobs have not settled."""
        return len(self._live)

    def start(self, work: Work, lane: Lane = Lane.READ) -> Job:
        """Queue `work` on `lane`. Connect to the job before returning to the event loop."""
        ticket = _Ticket(work)
        job = Job(ticket, self)
        self._live[ticket] = job
        if self._closed:
            self._post(ticket, _Outcome.CANCELLED)
        else:
            ticket.future = self._pools[lane].submit(self._perform, ticket)
        return job

    def run(
        self,
        receiver: QObject,
        work: Callable[[Reporter], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        settled: Callable[[], None] | None = None,
        progressed: Callable[[Progress], None] | None = None,
        lane: Lane = Lane.READ,
    ) -> Job:
        """Queue `work` for `receiver`; when that dies, the work stops and nobody is called.

        Args:
            receiver: The page or model that waits; lambdas that use it are safe here.
            work: Runs on a thread of `lane`; must not touch Qt widgets.
            done: Called with the result.
            failed: Called with the error; without it `unhandled` tells the program.
            settled: Called last, whatever happened, also after a cancel.
            progressed: Called about 25 times a second at most, with the newest step.
            lane: Which threads may do it.
        """
        job = self.start(work, lane)
        bound = Bound(receiver, done, failed or self.unhandled.emit, settled, progressed)
        job.succeeded.connect(bound.succeed)
        job.failed.connect(bound.fail)
        job.progressed.connect(bound.progress)
        job.settled.connect(bound.settle)
        receiver.destroyed.connect(job.cancel)
        return job

    def shutdown(self) -> None:
        """Cancel all, wait, and deliver what is left. Call before the database closes."""
        self._closed = True
        for ticket in list(self._live):
            self.stop(ticket)
        for pool in self._pools.values():
            pool.shutdown()
        self._deliver_outcomes()
        self._throttle.stop()

    def stop(self, ticket: _Ticket) -> None:
        """Ask one job to stop; `Job.cancel` is the way to call this."""
        ticket.stop.set()
        if ticket.future is not None and ticket.future.cancel():  # it had not begun
            self._post(ticket, _Outcome.CANCELLED)

    def _perform(self, ticket: _Ticket) -> None:
        reporter = _WorkerReporter(ticket, self._report)
        try:
            reporter.checkpoint()
            result = ticket.work(reporter)
        except Cancelled:
            self._post(ticket, _Outcome.CANCELLED)
        except Exception as error:  # the boundary: no outcome may get lost
            if not isinstance(error, ProviderOpsError):
                log.exception("job failed")
            self._post(ticket, _Outcome.FAILED, error)
        else:
            self._post(ticket, _Outcome.SUCCEEDED, result)

    def _post(self, ticket: _Ticket, outcome: _Outcome, value: object = None) -> None:
        self._outcomes.append((ticket, outcome, value))
        self._outcome_posted.emit()

    def _report(self, ticket: _Ticket, progress: Progress) -> None:
        with self._lock:
            first = not self._latest
            self._latest[ticket] = progress
        if first:  # later steps replace it until the throttle lets the newest through
            self._progress_posted.emit()

    @Slot()
    def _deliver_progress(self) -> None:
        with self._lock:
            latest, self._latest = self._latest, {}
        for ticket, progress in latest.items():
            job = self._live.get(ticket)
            if job is not None:
                job.progressed.emit(progress)

    @Slot()
    def _deliver_outcomes(self) -> None:
        while self._outcomes:
            ticket, outcome, value = self._outcomes.popleft()
            job = self._live.pop(ticket, None)
            if job is None:
                continue
            with self._lock:
                last = self._latest.pop(ticket, None)
            if last is not None:
                job.progressed.emit(last)
            if outcome is _Outcome.SUCCEEDED:
                job.succeeded.emit(value)
            elif outcome is _Outcome.FAILED:
                job.failed.emit(value)
            else:
                job.cancelled.emit()
            job.settled.emit()
            job.deleteLater()


class _Outcome(Enum):
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"


class _Ticket:
    """What a worker knows of its job: nothing of Qt."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.stop = threading.Event()
        self.future: Future[None] | None = None


class _WorkerReporter:
    """Implements `Reporter` for work that runs on a pool's thread."""

    def __init__(self, ticket: _Ticket, report: Callable[[_Ticket, Progress], None]) -> None:
        self._ticket = ticket
        self._report = report

    def report(self, progress: Progress) -> None:
        self._report(self._ticket, progress)

    def checkpoint(self) -> None:
        if self._ticket.stop.is_set():
            raise Cancelled
