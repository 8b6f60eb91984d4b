"""One process that answers requests. It keeps nothing between them."""

from __future__ import annotations

import os
import signal
import socket
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.hub.workers.processes import COUNTS_VARIABLE

# What counts figures must not be imported before a folder for them is named.

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from pathlib import Path

    from provider_ops.core.clock import Clock
    from provider_ops.hub.accounts.vault import Vault
    from provider_ops.hub.certificate import Certificate
    from provider_ops.hub.configuration.settings import Configuration
    from provider_ops.hub.web import HubServer
    from provider_ops.sync.tables import Tables

READY, STOP, RELOAD = "ready", "stop", "reload"
"""What is said between a worker and who looks after it."""

_START_SECONDS = 0.02
_LOOK_SECONDS = 10.0
"""How often a worker looks whether its certificate's files were written."""


@dataclass(frozen=True)
class Task:
    """What a worker has to know; it travels to its process.

    Attributes:
        tables: Makes every table that travels, in the worker's own process.
        vault: What the hub seals with; all workers open what one sealed.
        figures: Folder in which all workers count.
    """

    database_url: str
    settings: Configuration
    tables: Callable[[], Tables]
    clock: Clock
    vault: Vault
    figures: Path


def work(task: Task, listener: socket.socket, line: Connection) -> None:
    """Serve until told to stop, or until whoever looks after this process has gone."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # what it is copied from does not end by it
    os.environ[COUNTS_VARIABLE] = str(task.figures)
    from provider_ops.hub import database, logs
    from provider_ops.hub.certificate import certificate_of
    from provider_ops.hub.figures import Figures
    from provider_ops.hub.server import collect_rarely
    from provider_ops.hub.service import open_hub
    from provider_ops.hub.web import web_server

    logs.write_logs(task.settings)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    certificate = certificate_of(task.settings)
    engine = database.open_postgres(
        task.database_url, connections=task.settings.database_connections
    )
    hub = open_hub(engine, task.tables(), task.clock, settings=task.settings, vault=task.vault)
    server = web_server(hub, certificate.context if certificate else None, Figures())
    collect_rarely()
    threading.Thread(
        target=_follow, args=(line, server, certificate), name="control", daemon=True
    ).start()
    try:
        with suppress(KeyboardInterrupt):  # uvicorn repeats the signal once it has stopped
            server.run([listener])
    finally:
        engine.dispose()


def _follow(line: Connection, server: HubServer, certificate: Certificate | None) -> None:
    """Do what is said on the line; its end means that nobody looks after this process."""
    with suppress(OSError, EOFError):
        _obey(line, server, certificate)
    server.should_exit = True


def _obey(line: Connection, server: HubServer, certificate: Certificate | None) -> None:
    """Return once told to stop, which may be before the server has begun."""
    while not server.started:
        if line.poll(_START_SECONDS) and line.recv() == STOP:
            return
    line.send(READY)
    while not server.should_exit:
        said = line.recv() if line.poll(_LOOK_SECONDS) else None
        if said == STOP:
            return
        if certificate is not None:
            certificate.reload() if said == RELOAD else certificate.reload_if_changed()
