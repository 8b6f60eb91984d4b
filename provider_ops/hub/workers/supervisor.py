"""The process that looks after the workers: starts them, replaces the dead, stops them all.

It holds the listening socket and, through its caller, the embedded PostgreSQL; so a worker that
dies takes neither along, and requests wait in the socket until another takes them.
"""

from __future__ import annotations

import logging
import signal
import tempfile
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import connection as lines
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prometheus_client.multiprocess import mark_process_dead
from sqlalchemy import text

from provider_ops.core.errors import HubError
from provider_ops.hub.configuration.reading import ConfigurationError
from provider_ops.hub.workers.processes import load_ahead, making
from provider_ops.hub.workers.worker import READY, RELOAD, STOP, Task, work

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from provider_ops.hub.service import Hub
    from provider_ops.sync.tables import Tables

LOG = logging.getLogger("provider_ops.hub.workers")

_START_SECONDS = 120.0
_STEADY_SECONDS = 10.0
"""A worker that lived as long was not at fault; the next one is started at once."""
_LONGEST_PAUSE_SECONDS = 30.0
_SPARE_CONNECTIONS = 10
"""Connections to the database left to commands and to the administrator."""


@dataclass
class _Worker:
    number: int
    process: BaseProcess
    line: Connection
    began: float = field(default_factory=time.monotonic)
    is_ready: bool = False


@dataclass
class _Crew:
    """All workers of one hub."""

    task: Task
    listener: socket.socket
    workers: list[_Worker] = field(default_factory=list)
    due: dict[int, float] = field(default_factory=dict)
    failures: dict[int, int] = field(default_factory=dict)

    def start(self, number: int) -> None:
        load_ahead(self.task.tables.__module__)
        processes = making()
        ours, theirs = processes.Pipe()
        process = processes.Process(
            target=work, args=(self.task, self.listener, theirs), name=f"hub-worker-{number}"
        )
        process.start()
        theirs.close()
        self.workers.append(_Worker(number, process, ours))

    def watch(self, seconds: float) -> list[_Worker]:
        """Wait for news; return the workers that are dead."""
        waited: list[Any] = [worker.process.sentinel for worker in self.workers]
        waited += [worker.line for worker in self.workers if not worker.is_ready]
        lines.wait(waited, seconds)
        for worker in self.workers:
            with suppress(EOFError, OSError):
                if not worker.is_ready and worker.line.poll():
                    worker.is_ready = worker.line.recv() == READY
        return [worker for worker in self.workers if not worker.process.is_alive()]

    def bury(self, worker: _Worker) -> None:
        """Take a dead worker off the list, and say when the next one is due."""
        self.workers.remove(worker)
        worker.line.close()
        mark_process_dead(worker.process.pid, str(self.task.figures))  # type: ignore[no-untyped-call]
        steady = time.monotonic() - worker.began >= _STEADY_SECONDS
        failed = self.failures[worker.number] = (
            0 if steady else self.failures.get(worker.number, 0) + 1
        )
        pause = min(2.0**failed / 2, _LONGEST_PAUSE_SECONDS) if failed else 0.0
        self.due[worker.number] = time.monotonic() + pause
        LOG.error("worker %s ended (%s)", worker.number, worker.process.exitcode)

    def start_due(self) -> None:
        for number in [n for n, at in self.due.items() if at <= time.monotonic()]:
            del self.due[number]
            self.start(number)

    def say(self, word: str) -> None:
        for worker in self.workers:
            with suppress(OSError):
                worker.line.send(word)

    def stop(self, seconds: float) -> None:
        """Let every worker finish its requests, and end those that do not."""
        self.say(STOP)
        until = time.monotonic() + seconds
        for worker in self.workers:
            worker.process.join(max(until - time.monotonic(), 0))
            if worker.process.is_alive():
                LOG.error("worker %s did not finish and is ended", worker.number)
                worker.process.kill()
                worker.process.join()


def serve_with_workers(
    hub: Hub, listener: socket.socket, tables: Callable[[], Tables], told: Callable[[], None]
) -> None:
    """Serve until SIGINT or SIGTERM (as KeyboardInterrupt); running requests are finished.

    Args:
        hub: Opened, so that its database is there and up to date.
        listener: Where laptops come in.
        tables: Makes every table that travels; importable by name.
        told: Called once all workers answer.

    Raises:
        ConfigurationError: If the database does not take as many connections.
        HubError: If a worker does not start.
    """
    _check_connections(hub)
    hub.engine.dispose()
    with tempfile.TemporaryDirectory(prefix="provider-ops-hub-") as folder:
        url = hub.engine.url.render_as_string(hide_password=False)
        task = Task(url, hub.settings, tables, hub.clock, hub.vault, Path(folder))
        crew = _Crew(task, listener)
        with _reloading(crew), suppress(KeyboardInterrupt):
            try:
                _start_all(crew, hub.settings.server_workers)
                told()
                _look_after(crew)
            finally:
                listener.close()
                crew.stop(hub.settings.server_stop_seconds + 5)


def _start_all(crew: _Crew, workers: int) -> None:
    for number in range(workers):
        crew.start(number)
    until = time.monotonic() + _START_SECONDS
    while not all(worker.is_ready for worker in crew.workers):
        if crew.watch(1.0) or time.monotonic() > until:
            raise HubError(
                "One of its processes did not start; what it said stands above.",
                title="The hub cannot start",
            )


def _look_after(crew: _Crew) -> None:
    while True:
        next_due = min(crew.due.values(), default=time.monotonic() + 3_600)
        for worker in crew.watch(max(next_due - time.monotonic(), 0.05)):
            crew.bury(worker)
        crew.start_due()


def _check_connections(hub: Hub) -> None:
    settings = hub.settings
    with hub.engine.connect() as connection:
        most = int(connection.scalar(text("SHOW max_connections")) or 0)
    wanted = settings.server_workers * settings.database_connections + _SPARE_CONNECTIONS
    if wanted > most:
        raise ConfigurationError(
            f"server.workers times database.connections, and {_SPARE_CONNECTIONS} to spare, make "
            f"{wanted}; the database takes {most}."
        )


@contextmanager
def _reloading(crew: _Crew) -> Iterator[None]:
    """Let SIGHUP make the workers read the certificate anew, where there is such a signal."""
    number = getattr(signal, "SIGHUP", None)
    if number is None:
        yield
        return
    before = signal.signal(number, lambda _number, _frame: crew.say(RELOAD))
    try:
        yield
    finally:
        signal.signal(number, before)
