"""Two halves of one job at the same time: one thread makes what the other uses up.

Worth it where the using waits outside of Python, as a database does; what is made waits in a
short queue, so that memory stays flat.
"""

from __future__ import annotations

import queue
import threading
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")
_ROOM = 8
_PATIENCE = 0.1


class _Left(Exception):  # noqa: N818 - ends the other half, no error
    """Nobody uses what is made any more."""


def made_ahead(make: Callable[[Callable[[T], None]], None], name: str) -> Iterator[T]:
    """Yield what `make` hands to the function it is given, while it goes on on its own thread.

    What it raises is raised here, after everything that it handed over before. When the
    iterator is closed, `make` ends with an exception at its next item, and is waited for.
    """
    made: queue.Queue[T | _End] = queue.Queue(_ROOM)
    left = threading.Event()

    def put(item: T | _End) -> None:
        while not left.is_set():
            try:
                made.put(item, timeout=_PATIENCE)
            except queue.Full:
                continue
            return
        raise _Left

    def run() -> None:
        end = _End(None)
        try:
            make(put)
        except _Left:
            return
        except BaseException as error:  # noqa: BLE001 - raised on the other thread
            end = _End(error)
        try:
            put(end)
        except _Left:
            return

    thread = threading.Thread(target=run, name=name, daemon=True)
    thread.start()
    try:
        while not isinstance(item := made.get(), _End):
            yield item
        if item.error is not None:
            raise item.error
    finally:
        left.set()
        thread.join()


class _End:
    """The last item: nothing more comes, or something went wrong."""

    def __init__(self, error: BaseException | None) -> None:
        self.error = error
