"""The news of a job, for as long as somebody is there to hear it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from provider_ops.core.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable


class Bound(QObject):
    """Passes a job's news on for as long as its parent, the receiver, lives."""

    def __init__(
        self,
        receiver: QObject,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        settled: Callable[[], None] | None,
        progressed: Callable[[Progress], None] | None,
    ) -> None:
        super().__init__(receiver)
        self._done = done
        self._failed = failed
        self._settled = settled
        self._progressed = progressed

    @Slot(object)
    def succeed(self, result: object) -> None:
        """Pass the result on."""
        self._done(result)

    @Slot(Exception)
    def fail(self, error: Exception) -> None:
        """Pass the error on."""
        self._failed(error)

    @Slot(Progress)
    def progress(self, progress: Progress) -> None:
        """Pass a step on."""
        if self._progressed is not None:
            self._progressed(progress)

    @Slot()
    def settle(self) -> None:
        """Tell that it is over, and go."""
        settled = self._settled
        self.deleteLater()
        self._done = self._failed = _nothing  # these may hold the parent: see Job
        self._settled = self._progressed = None
        if settled is not None:
            settled()


def _nothing(_: object) -> None:
    """Stand in for a callback that was let go."""
