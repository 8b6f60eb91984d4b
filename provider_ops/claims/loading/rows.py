"""Rows of one load of claims on their way to the store: keys, chunks, and what went wrong."""

from __future__ import annotations

from collections import Counter
from functools import cache, partial
from itertools import chain
from typing import TYPE_CHECKING, Any

from provider_ops.claims.loading.encode import Cents, Days
from provider_ops.claims.x12.remittance import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from sqlalchemy.orm import Session

CHUNK = 1_000
"""Rows that wait at the most; young ones cost the garbage collector less than many."""
GROUPS = (500, 50, 1)
"""Rows of one statement, largest first: binding alone needs Python, the statement does not."""
MOST_PROBLEMS = 1_000
_ROOM = 1 << 61


@cache
def _of_many(statement: str, rows: int) -> str:
    """Return the INSERT of one row as one of many."""
    head, values, row = statement.partition(" VALUES ")
    return head + values + ", ".join([row] * rows)


def _at_once(write: Callable[[], object]) -> None:
    write()


class Keys:
    """Keys of a load's rows, in the order of their birth, a tenth of the usual price.

    They go on from one UUIDv7 by counting up its random bits (RFC 9562, section 6.2, method 2),
    and come in the type that the driver binds fastest.
    """

    def __init__(self, first: UUID) -> None:
        # Room to count: with the highest of the 62 random bits cleared none can run over.
        self._next = first.int & ~_ROOM

    def __call__(self) -> bytearray:
        """Return the next key."""
        self._next = key = self._next + 1
        return bytearray(key.to_bytes(16, "big"))

    def many(self, count: int) -> list[bytearray]:
        """Return the next keys."""
        first, self._next = self._next + 1, self._next + count
        return [bytearray(key.to_bytes(16, "big")) for key in range(first, self._next + 1)]


class RowKeeper:
    """Rows wait here by statement until a chunk is full; parents are written first.

    Attributes:
        counts: What came in.
        problems: The first thousand; `more_problems` counts the others.
        shared: The values that all rows of the load end with: import, market and `extra`.
        do: Is given what writes rows, piece after piece, and runs it now or later.
    """

    def __init__(
        self,
        session: Session,
        first_key: UUID,
        import_id: UUID,
        market_id: str,
        statements: Sequence[str],
    ) -> None:
        self.counts: Counter[str] = Counter()
        self.problems: list[Problem] = []
        self.more_problems = 0
        self.shared = (bytearray(import_id.bytes), market_id, "{}")
        self.cents = Cents()
        self.days = Days()
        self.new_key = Keys(first_key)
        self.new_keys = self.new_key.many
        self._session = session
        self._statements = tuple(statements)
        self.do: Callable[[Callable[[], object]], object] = _at_once
        self.waiting: tuple[list[tuple[Any, ...]], ...] = tuple([] for _ in statements)

    def flush_if_full(self) -> None:
        """Write the rows that wait if they are many."""
        for rows in self.waiting:
            if len(rows) >= CHUNK:
                self.flush()
                break

    def flush(self) -> None:
        """Write the rows that wait."""
        for statement, rows in zip(self._statements, self.waiting, strict=True):
            if rows:
                self.do(partial(self._write, statement, rows.copy()))
                rows.clear()

    def _write(self, statement: str, rows: list[tuple[Any, ...]]) -> None:
        driver = self._session.connection().connection.driver_connection
        assert driver is not None
        begin = 0
        for size in GROUPS:
            count = (len(rows) - begin) // size
            groups = [
                tuple(chain.from_iterable(rows[at : at + size]))
                for at in range(begin, begin + count * size, size)
            ]
            driver.executemany(_of_many(statement, size), groups)
            begin += count * size

    def check_cents(self, segment: str, position: int) -> None:
        """Report that an amount was rounded since the last check."""
        if self.cents.rounded:
            self.cents.rounded = False
            message = "An amount has a part of a cent; it was rounded."
            self.complain(Problem(segment, position, message))

    def complain(self, problem: Problem) -> None:
        """Keep a problem."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)
        else:
            self.more_problems += 1
