"""Judging all lines on several processors: each thread judges the lines of a share of the people.

The database lets go of Python's lock while it works, and readers never wait, so threads with a
connection of their own run side by side. What they find goes to the one that writes.
"""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager, suppress
from queue import Empty, Queue
from typing import TYPE_CHECKING, Any

from provider_ops.claims.findings import sql
from provider_ops.codes.queries.verdicts import clear

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from provider_ops.store.database import Store

MOST = 4
"""More threads would read the same lists once more each, and leave nothing to the person."""

_CHUNK = 5_000
_AHEAD = 8
"""Chunks that wait for the writer; then the threads do."""

_PATIENCE = 0.02
"""Seconds between looks at whether a thread has ended."""

Found = list[tuple[Any, ...]]


@contextmanager
def found_by_shares(store: Store, facts: Mapping[str, Any]) -> Iterator[Iterator[Found]]:
    """Yield the rows of findings as they are found, in chunks, in the columns of `sql.KEEP`.

    What is judged is what was committed last. Whatever goes wrong in a thread is raised where
    the chunks are taken; leaving early stops the threads before their next chunk.
    """
    shares = min(MOST, os.cpu_count() or 1)
    chunks: Queue[Found | BaseException | None] = Queue(_AHEAD)
    stopped = threading.Event()

    def judge(share: int) -> None:
        try:
            for chunk in _judged(store, {**facts, "share": share, "shares": shares}):
                if stopped.is_set():
                    break
                chunks.put(chunk)
            chunks.put(None)
        except BaseException as error:  # noqa: BLE001 - raised again where the chunks are taken
            chunks.put(error)

    def taken() -> Iterator[Found]:
        running = shares
        while running:
            chunk = chunks.get()
            if isinstance(chunk, BaseException):
                raise chunk
            if chunk is None:
                running -= 1
            else:
                yield chunk

    threads = [
        threading.Thread(target=judge, args=(share,), name=f"check {share}", daemon=True)
        for share in range(shares)
    ]
    for thread in threads:
        thread.start()
    try:
        yield taken()
    finally:
        stopped.set()
        for thread in threads:
            while thread.is_alive():  # it may wait for room to say a last word
                with suppress(Empty):
                    chunks.get(timeout=_PATIENCE)


def _judged(store: Store, facts: dict[str, Any]) -> Iterator[Found]:
    with store.read() as session:
        connection = session.connection()
        clear(connection)
        try:
            for statement in sql.PREPARE_ALL:
                connection.exec_driver_sql(statement, facts)
            for statement in (sql.VERDICTS, *(() if facts["share"] else (sql.UNKNOWN,))):
                rows: Any = connection.exec_driver_sql(statement, facts).cursor
                while chunk := rows.fetchmany(_CHUNK):
                    yield chunk
        finally:
            clear(connection)
