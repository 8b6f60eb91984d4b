"""The embedded PostgreSQL for tests: one server, a database of its own for each test."""

from __future__ import annotations

import os
import shutil
import tempfile
import uuid
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.once import made_once

if TYPE_CHECKING:
    from collections.abc import Iterator

_USER = "pgserver"
_UNSAFE = ("fsync", "synchronous_commit", "full_page_writes", "autovacuum")
"""What a server does for the day the power goes, and for databases that live longer than a test.

It takes most of the time of a new database."""


@contextmanager
def fresh_database(url: str, template: str = "template1") -> Iterator[str]:
    """Yield the URL of a new database, a copy of `template`; it is dropped at the end."""
    name = f"t{uuid.uuid4().hex}"
    _say(url, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")  # not by its log
    try:
        yield url.replace("/postgres?", f"/{name}?")
    finally:
        _say(url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """One server for all tests, outside of pytest's own folder.

    Under root the server runs as another user, and every starting pytest closes its folder to
    others.
    """
    from provider_ops.hub import server

    with tempfile.TemporaryDirectory(prefix="hub") as name:
        folder = Path(name)
        folder.chmod(0o755)
        with server.embedded_postgres(folder) as url:
            _say(url, *(f"ALTER SYSTEM SET {word} = off" for word in _UNSAFE))
            _say(url, "SELECT pg_reload_conf()")
            yield url


@pytest.fixture
def postgres(postgres_server: str) -> Iterator[str]:
    """The URL of an empty PostgreSQL database."""
    with fresh_database(postgres_server) as url:
        yield url


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> str:
    """The name of a database with a hub's tables and nothing in them, to copy from."""
    from tests.support.hubs import make_tables

    name = "hub_tables"
    _say(postgres_server, f"CREATE DATABASE {name}")
    make_tables(postgres_server.replace("/postgres?", f"/{name}?"))
    return name


@pytest.fixture
def postgres_with_tables(postgres_server: str, postgres_template: str) -> Iterator[str]:
    """The URL of a database for `tests.support.hubs.postgres_hub`."""
    with fresh_database(postgres_server, postgres_template) as url:
        yield url


@pytest.fixture(scope="session")
def embedded_data(shared_folder: Path) -> Path:
    """What the embedded PostgreSQL of a hub keeps, with its tables and nothing in them."""
    return made_once(shared_folder / "postgresql", _make_data)


def put_data(embedded: Path, data_dir: Path) -> None:
    """Copy it to the data folder of a hub, which need not make it then."""
    to = data_dir / "hub" / "postgresql"
    shutil.copytree(embedded, to)
    if hasattr(os, "geteuid") and os.geteuid() == 0:  # the server runs as another user
        for path in (to, *to.rglob("*")):
            shutil.chown(path, _USER, _USER)


def _make_data(folder: Path) -> None:
    from provider_ops.hub import server
    from tests.support.hubs import make_tables

    with tempfile.TemporaryDirectory(prefix="hub") as name:
        Path(name).chmod(0o755)
        with server.embedded_postgres(Path(name)) as url:
            make_tables(url)
        shutil.copytree(Path(name) / "postgresql", folder)


def _say(url: str, *statements: str) -> None:
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)
