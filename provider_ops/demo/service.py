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
    """A process that loads the hub, and serves it from when it is told to."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def serve(self, instant: datetime) -> str:
        """Open the hub, whose clock stands at `instant`; return the address at which it answers.

        Raises:
            HubError: If it does not start.
        """
        try:
            self._pipe.send(instant)
            if not self._pipe.poll(_START_SECONDS):
                raise _ended()
            return str(self._pipe.recv())
        except (OSError, EOFError) as error:
            raise _ended() from error

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
def hub_process(folder: Path, database_url: str) -> Iterator[HubProcess]:
    """Have a process for the hub of a running database until the context ends."""
    processes = multiprocessing.get_context("spawn")
    ours, theirs = processes.Pipe()
    process = processes.Process(
        target=serve_when_told, args=(theirs, folder, database_url), name="hub", daemon=True
    )
    with _left_alone_by_ctrl_c():
        process.start()
    theirs.close()
    try:
        yield HubProcess(ours)
    finally:
        ours.close()
        process.join(_STOP_SECONDS)
        if process.is_alive():
            process.terminate()
            process.join()


@contextmanager
def _left_alone_by_ctrl_c() -> Iterator[None]:
    """Ctrl+C goes to all processes of a terminal; the demo ends this one in its own time."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def serve_when_told(pipe: Connection, folder: Path, database_url: str) -> None:
    """Serve until the other end of `pipe` closes; each instant that comes through it is now."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where a process does not begin with it
    server.collect_rarely()
    settings = Configuration(database_url=database_url, devices_lease_days=0)
    with suppress(EOFError, OSError):
        now = [pipe.recv()]
        with (
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
