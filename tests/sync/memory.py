"""A laptop's store in plain memory: the same code over the standard library's SQLite."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, event
from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import StaticPool

from provider_ops.store import database
from provider_ops.store.base import Base

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session


class MemoryStore(database.Store):
    """A store that can be copied and put back, as a disk image of a laptop would be."""

    def __init__(self, image: bytes | None = None):
        self.raw = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        if image:
            self.raw.deserialize(image)
        self.raw.execute("PRAGMA foreign_keys = ON")
        self._writing, self._key = threading.RLock(), bytes(32)
        self.engine = create_engine("sqlite://", creator=lambda: self.raw, poolclass=StaticPool)
        event.listen(self.engine, "begin", database._begin)
        self._sessions = sessionmaker(self.engine, class_=database._WorkSession)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """As in a store; but there is one connection only, so threads follow one another."""
        with self._writing, super().read() as session:
            yield session

    def image(self) -> bytes:
        return self.raw.serialize()

    def put_back(self, image: bytes) -> None:
        self.raw.deserialize(image)
        self.raw.execute("PRAGMA foreign_keys = ON")


def template(tables) -> bytes:
    """An empty laptop with these synced tables and all local ones."""
    store = MemoryStore()
    wanted = [
        table
        for table in Base.metadata.sorted_tables
        if table.name.startswith("sync_")
        or table.name in ("outbox", "setting", "blob")
        or tables.get(table.name)
    ]
    Base.metadata.create_all(store.engine, wanted)
    return store.image()
