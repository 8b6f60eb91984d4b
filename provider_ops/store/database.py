"""The encrypted local database: one engine, one pragma set, one way to open a transaction."""

from __future__ import annotations

import threading
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import QueuePool

from provider_ops.core.errors import DatabaseError, DiskFullError, LockedError
from provider_ops.store import changes, dialect
from provider_ops.store.key import prove
from provider_ops.store.key_file import seal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection

_WAIT_MS = 10_000
_READERS = 8
_PAGES, _LOAD_PAGES = 1_000, 16_000
"""Pages of the log before they go into the file; 4 KB each. A load writes many pages twice."""
_CACHE_KB, _LOAD_CACHE_KB = 64 << 10, 256 << 10
"""Pages in memory. Every index that a load adds to has its own; those without room are written,
read and written again, all of it encrypted."""
_DURABLE = "FULL"
"""When a commit returns it is on the disk: what people type survives a power loss."""

# The driver binds numbers, texts and bytearrays at once and asks around for every other type;
# asking in vain takes ten times as long as binding what is found here.
for _type, _bindable in (
    (bytes, bytearray), (memoryview, bytearray), (bool, int), (type(None), lambda none: none),
):  # fmt: skip
    sqlcipher.register_adapter(_type, _bindable)


class _WorkSession(Session):
    """A session whose changes to synced rows are recorded when it was signed."""


changes.listen(_WorkSession)


class Store:
    """Hands out sessions on one encrypted file. Rows never leave the `with` block; values do.

    Readers see one snapshot and never wait; writers follow one another. Safe on any thread.
    """

    _settling: threading.Thread | None = None

    def __init__(self, path: Path, key: bytes) -> None:
        """Open the database at `path` with the raw 256-bit `key`, creating it if need be.

        Raises:
            DatabaseError: If the file is damaged or the key is not its own.
        """
        self.path = path
        self._key = key
        self._writing = threading.RLock()
        self._mode = "rwc"
        self.engine = create_engine(
            dialect.URL,
            module=sqlcipher,
            creator=self._connect,
            poolclass=QueuePool,
            pool_size=_READERS,
            max_overflow=_READERS,
            pool_use_lifo=True,  # the last one used has in memory what is asked next
            execution_options={"compiled_cache": dialect.compiled_cache},
        )
        event.listen(self.engine, "begin", _begin)
        self._sessions = sessionmaker(self.engine, class_=_WorkSession)
        with translated_errors(), self.engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
        self._mode = "rw"  # a read on its way while the file is destroyed makes no new one

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Run queries on one snapshot and leave nothing behind."""
        with translated_errors(), self._sessions() as session:
            yield session

    @contextmanager
    def write(
        self, author: changes.Author | None = None, *, many: bool = False, whole: bool = False
    ) -> Iterator[Session]:
        """Run one transaction: commit on success, roll back on any exception.

        Changes to synced rows are recorded for the hub when `author` is given; what came from
        the hub, or never travels, is written without one.

        Args:
            author: Who changes.
            many: Give room to the many rows of a load or of its undo.
            whole: Of many rows, whether they bring everything along that they point at, as those
                of a remittance do. Then no foreign key is looked up, and a statement of many rows
                need not keep each page as it was.

        Raises:
            DiskFullError: If there was no room; nothing of the transaction is kept.
        """
        with translated_errors(), self._writing, self.engine.connect() as connection:
            if many:
                _set(connection, cache_size=-_LOAD_CACHE_KB, foreign_keys=not whole,
                     wal_autocheckpoint=0)  # fmt: skip
            try:
                writing = connection.execution_options(writes=True)
                with self._sessions(bind=writing) as session, session.begin():
                    if author is not None:
                        changes.sign(session, author)
                    yield session
            finally:
                if many:
                    _set(connection, cache_size=-_CACHE_KB, foreign_keys=True,
                         wal_autocheckpoint=_PAGES)  # fmt: skip
                    self._settle()

    @contextmanager
    def exclusive(self, *, is_repeatable: bool = False) -> Iterator[Connection]:
        """Run one transaction on a bare connection without foreign-key checks.

        For rows that arrive from the hub page by page, where a child may come first.

        Args:
            is_repeatable: Whether the hub would send the rows once more if the power went now.
                Then the disk is not waited for; the file is whole in any case, and the next
                ordinary transaction waits for this one too.
        """
        with translated_errors(), self._writing, self.engine.connect() as connection:
            _set(connection, foreign_keys=False)
            if is_repeatable:
                _set(connection, synchronous="NORMAL", wal_autocheckpoint=_LOAD_PAGES)
            try:
                writing = connection.execution_options(writes=True)
                with writing.begin():
                    yield writing
            finally:
                _set(connection, foreign_keys=True)
                if is_repeatable:
                    _set(connection, synchronous=_DURABLE, wal_autocheckpoint=_PAGES)

    def prove(self, message: bytes) -> str:
        """Return what only somebody with this database's key can put beside a message."""
        return prove(self._key, message)

    def sealed_key(self, wrapping: bytes, purpose: bytes) -> dict[str, str]:
        """Return this database's key wrapped by another one."""
        return seal(wrapping, self._key, purpose)

    def close(self) -> None:
        """Release the file, so that it can be moved, backed up or deleted."""
        if self._settling is not None:
            self._settling.join()
        self.engine.dispose()

    def _settle(self) -> None:
        """Take what a load left in the log into the file while nobody waits for it.

        It is safe in the log, and nobody is held up: neither readers nor the next change.
        """
        if self._settling is not None:
            self._settling.join()
        self._settling = threading.Thread(
            target=self._checkpoint, name="taking a load into the file", daemon=True
        )
        self._settling.start()

    def _checkpoint(self) -> None:
        # What has no room now is tried again by the next change, which says so.
        with suppress(sqlcipher.Error), closing(self._connect()) as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def _connect(self) -> Any:
        connection = sqlcipher.connect(
            f"{self.path.absolute().as_uri()}?mode={self._mode}", uri=True, isolation_level=None,
            check_same_thread=False, timeout=_WAIT_MS / 1000,
        )  # fmt: skip
        connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to the terminal
        connection.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
        for pragma in (
            "temp_store = MEMORY",  # a temporary file would hold plain text
            "journal_mode = WAL",
            f"synchronous = {_DURABLE}",
            "foreign_keys = ON",
            f"busy_timeout = {_WAIT_MS}",
            f"cache_size = -{_CACHE_KB}",
        ):
            try:
                connection.execute(f"PRAGMA {pragma}")
            except sqlcipher.DatabaseError:
                connection.close()
                raise
        return connection


@contextmanager
def translated_errors() -> Iterator[None]:
    """Turn the database's own complaints into errors a person can act on.

    Raises:
        DiskFullError: The disk is full.
        DatabaseError: The file is damaged, or is no database under this key.
        LockedError: Another program has kept the database busy for too long.
    """
    try:
        yield
    except (DBAPIError, sqlcipher.Error) as error:
        text = str(getattr(error, "orig", None) or error)
        if "full" in text:
            raise DiskFullError from error
        if "disk I/O error" in text:
            raise DiskFullError(
                "The disk did not take the change.", title="The disk does not answer"
            ) from error
        if "unable to open" in text or "readonly" in text or "read-only" in text:
            raise DatabaseError(
                "The file may not be opened for writing.",
                remedy="Nothing was changed. Check the rights of its folder and try again.",
            ) from error
        if "malformed" in text or "not a database" in text:
            raise DatabaseError("The file is damaged.") from error
        if "no such table" in text or "no such column" in text or "has no column" in text:
            raise DatabaseError("The file is damaged: a part of it is missing.") from error
        if "locked" in text or "busy" in text:
            raise LockedError(
                "Another program is using it.",
                title="The database is busy",
                remedy="Nothing was lost. Close the other program and try again.",
            ) from error
        raise


def _set(connection: Connection, **pragmas: int | str) -> None:
    """Set pragmas of a connection outside of a transaction, where some would do nothing."""
    raw = connection.connection.driver_connection
    assert raw is not None
    for name, value in pragmas.items():
        raw.execute(f"PRAGMA {name} = {value}")


def _begin(connection: Connection) -> None:
    # Past SQLAlchemy, to which a statement without an answer is as much work as any other.
    raw = connection.connection.driver_connection
    assert raw is not None
    if connection.get_execution_options().get("writes", False):
        raw.execute("BEGIN IMMEDIATE")
        # Rows without mapped relationships are flushed in any order; checked at commit.
        raw.execute("PRAGMA defer_foreign_keys = ON")
    else:
        raw.execute("BEGIN")
