"""The one place in the window that talks to the hub: by itself when it is time, or when asked.

When it is time is decided by `provider_ops.sync.background`; this keeps its plan, one timer and
one job. Screens ask it, follow its job, and hear how it ended.
"""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from provider_ops.core.errors import HubError, ProviderOpsError
from provider_ops.sync import background
from provider_ops.sync.background import Around, Due, Why
from ui.kit.jobs import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace
    from provider_ops.sync.exchange import Result
    from ui.kit.jobs import Job, JobRunner
    from ui.surroundings import Surroundings

_LONGEST_TIMER_MS = 24 * 3_600_000


class BackgroundSync(QObject):
    """Never two exchanges at once, and nothing of it on the thread that paints."""

    began = Signal(object)  # the Job
    succeeded = Signal(object)  # a Result
    failed = Signal(Exception)
    ended = Signal()
    due_changed = Signal()

    def __init__(
        self,
        work: Workspace,
        jobs: JobRunner,
        network: Surroundings,
        parent: QObject | None = None,
        *,
        now: Callable[[], float] = time.monotonic,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """Begin with nothing due; `learn` says whether there is a hub.

        Args:
            work: Whose database it is.
            jobs: Run the exchange.
            network: Tells of networks that come and go.
            parent: Owner.
            now: Seconds of a clock that never goes back.
            chance: A number from 0 to 1, so that laptops do not come all at once.
        """
        super().__init__(parent)
        self._work, self._jobs, self._network = work, jobs, network
        self._now, self._chance = now, chance
        self._attached = self._paused = False
        self._reachable = network.is_reachable
        self._plan = background.start(now(), chance())
        self.job: Job | None = None
        self.due = Due(None, Why.NO_HUB)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._begin)
        network.changed.connect(self._look_around)

    @property
    def running(self) -> bool:
        """Whether an exchange is under way."""
        return self.job is not None

    @property
    def paused(self) -> bool:
        """Whether it waits to be asked."""
        return self._paused

    @property
    def reachable(self) -> bool:
        """Whether there is a network at all."""
        return self._reachable

    def learn(self, *, attached: bool, paused: bool) -> None:
        """Take note of what the database says: is there a hub, and may it begin by itself."""
        self._attached, self._paused = attached, paused
        self._rearm()

    def saved(self) -> None:
        """Something was written that the hub does not have."""
        self._plan = background.changed(self._plan, self._now())
        self._rearm()

    def ask(self) -> None:
        """Exchange as soon as it can be: a person waits."""
        self._plan = background.asked(self._plan)
        self._rearm()

    def cancel(self) -> None:
        """Stop what runs; what has been exchanged stays."""
        if self.job is not None:
            self.job.cancel()

    def _look_around(self) -> None:
        appeared = self._network.is_reachable and not self._reachable
        self._reachable = self._network.is_reachable
        if appeared:
            self._plan = background.appeared(self._plan, self._now(), self._chance())
        self._rearm()

    def _around(self) -> Around:
        return Around(
            is_attached=self._attached,
            is_reachable=self._reachable,
            is_metered=self._network.is_metered,
            is_paused=self._paused,
        )

    def _rearm(self) -> None:
        self.due = background.next_start(self._plan, self._around())
        if self.due.at is None:
            self._timer.stop()
        else:
            wait = max(0.0, self.due.at - self._now()) * 1_000
            self._timer.start(min(round(wait), _LONGEST_TIMER_MS))
        self.due_changed.emit()

    def _begin(self) -> None:
        if self.due.at is None or self.due.at > self._now():
            self._rearm()  # the timer was shorter than the wait
            return
        carries = background.carried(self._around(), is_asked=self.due.why is Why.ASKED)
        self._plan = background.began(self._plan, self._now())
        work = self._work

        def run(reporter: Reporter) -> Result:
            from provider_ops.areas import travelling
            from provider_ops.claims.drift import totals
            from provider_ops.sync.connection import connected
            from provider_ops.sync.exchange import sync

            with connected(work.store, travelling(), work.clock, work.ids) as laptop:
                result = sync(laptop, reporter, carries=carries)
            totals.catch_up(work)  # before pages read rates of the claims that came
            return result

        self.job = self._jobs.run(
            self, run, self._succeed, self._fail, settled=self._end, lane=Lane.NETWORK
        )
        self.began.emit(self.job)
        self._rearm()

    def _succeed(self, result: Result) -> None:
        self._plan = background.succeeded(
            self._plan, self._now(), self._chance(), result.next_poll_s
        )
        self.succeeded.emit(result)

    def _fail(self, error: Exception) -> None:
        known = error if isinstance(error, HubError) else HubError()
        known.needs_person |= not isinstance(error, ProviderOpsError)  # a bug is not tried at once
        self._plan = background.failed(self._plan, known, self._now(), self._chance())
        self.failed.emit(error)

    def _end(self) -> None:
        self.job = None
        if self._plan.began_at is not None:  # stopped by a person: not before something happens
            self._plan = background.stopped(self._plan, self._now())
        self._rearm()
        self.ended.emit()
