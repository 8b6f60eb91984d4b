"""The embedded PostgreSQL for tests: one server, a database of its own for each test."""

from __future__ import annotations

import tempfile
import uuid
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest

from provider_ops.hub import server

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def fresh_database(url: str) -> Iterator[str]:
    """Yield the URL of a new database; it is dropped at the end."""
    name = f"t{uuid.uuid4().hex}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    try:
        yield url.replace("/postgres?", f"/{name}?")
    finally:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """One server for all tests, outside of pytest's own folder.

    Under root the server runs as another user, and every starting pytest closes its folder to
    others.
    """
    with tempfile.TemporaryDirectory(prefix="hub") as name:
        folder = Path(name)
        folder.chmod(0o755)
        with server.embedded_postgres(folder) as url:
            yield url


@pytest.fixture
def postgres(postgres_server: str) -> Iterator[str]:
    """The URL of an empty PostgreSQL database."""
    with fresh_database(postgres_server) as url:
        yield url
