"""The demo's hub in a process of its own, as `hub serve` runs it, but by the demo's clock.

The process ends with its context, and when the demo itself is gone: its end of the pipe closes.
"""

from __future__ import annotations

import multiprocessing
import signal
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from provider_ops.areas import travelling
from provider_ops.core.errors import HubError
from provider_ops.hub import server
from provider_ops.hub.configuration.settings import Configuration

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from multiprocessing.connection import Connection
    from pathlib import Path

_START_SECONDS = 60.0
_STOP_SECONDS = 30.0


class HubProcess:
    """A hub that answers at `address`."""

    def __init__(self, pipe: Connection, address: str) -> None:
        self.address = address
        self._pipe = pipe

    def set_time(self, instant: datetime) -> None:
        """Let the hub's clock stand at `instant` from now on.

        Raises:
            HubError: If its process has ended.
        """
        try:
            self._pipe.send(instant)
            self._pipe.recv()  # what is asked next is answered at that time
        except (OSError, EOFError) as error:
            raise _ended() from error


@contextmanager
def hub_process(folder: Path, database_url: str, instant: datetime) -> Iterator[HubProcess]:
    """Serve the hub of a running database until the context ends.

    Raises:
        HubError: If it does not start.
    """
    processes = multiprocessing.get_context("spawn")
    ours, theirs = processes.Pipe()
    process = processes.Process(
        target=serve_at, args=(theirs, folder, database_url, instant), name="hub", daemon=True
    )
    process.start()
    theirs.close()
    try:
        if not ours.poll(_START_SECONDS):
            raise _ended()
        try:
            address = ours.recv()
        except (OSError, EOFError) as error:
            raise _ended() from error
        yield HubProcess(ours, address)
    finally:
        ours.close()
        process.join(_STOP_SECONDS)
        if process.is_alive():
            process.terminate()
            process.join()


def serve_at(pipe: Connection, folder: Path, database_url: str, instant: datetime) -> None:
    """Serve until the other end of `pipe` closes; each instant that comes through it is now."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C goes to both; the demo ends this one
    server.collect_rarely()
    now, settings = [instant], Configuration(database_url=database_url, devices_lease_days=0)
    with (
        suppress(EOFError, OSError),
        server.opened(folder, travelling(), lambda: now[0], settings) as hub,
        server.serving(hub) as running,
    ):
        pipe.send(running.address)
        while True:
            now[0] = pipe.recv()
            pipe.send(now[0])


def _ended() -> HubError:
    return HubError(
        "Its process ended, or did not answer in time.",
        title="The demo's hub does not run",
        remedy="Nothing of yours was touched. Start the demo again.",
    )
