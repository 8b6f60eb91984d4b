"""Python's cycle collector, kept on the UI thread."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1000


class GarbageCollector(QObject):
    """Collects cycles from the event loop instead of wherever an allocation happens.

    The automatic collector runs on any thread. Widgets are often part of a cycle (a lambda
    connected to a signal is enough), and a worker that collects one destroys it off the UI
    thread. That crashes, or stands still for good: the worker holds Qt's lock and waits for
    Python's, the UI thread the other way round. Create one for the program, before the first
    worker.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.collect_if_due)
        self._timer.start()

    def collect_if_due(self) -> int:
        """See the function of the same name."""
        return collect_if_due()

    def settle(self) -> None:
        """Leave out of all collections, from now on, what the program consists of.

        Classes and code of some hundred modules are most of what a collection would look at,
        and the UI thread would stand still for a tenth of a second. Only the first call does it:
        later there is a session's work about, which has to go.
        """
        if not gc.get_freeze_count():
            gc.freeze()

    def stop(self) -> None:
        """Let Python collect by itself again if it did before, once no worker is left."""
        self._timer.stop()
        if self._was_on:
            gc.enable()


def collect_if_due() -> int:
    """Collect the oldest generation that is over its limit; return how much was found."""
    counts, limits = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > limits[generation]:
            return gc.collect(generation)
    return 0
