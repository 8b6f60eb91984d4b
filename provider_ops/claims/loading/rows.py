"""Rows of one load of claims on their way to the store: keys, chunks, and what went wrong."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from provider_ops.claims.loading.encode import Cents, Days
from provider_ops.claims.x12.remittance import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from sqlalchemy.orm import Session

CHUNK = 10_000
MOST_PROBLEMS = 1_000
_ROOM = 1 << 61


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


class RowKeeper:
    """Rows wait here by statement until a chunk is full; parents are written first.

    Attributes:
        counts: What came in.
        problems: The first thousand; `more_problems` counts the others.
        shared: The values that all rows of the load end with: import, market and `extra`.
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
        self._session = session
        self._statements = tuple(statements)
        self.waiting: tuple[list[tuple[Any, ...]], ...] = tuple([] for _ in statements)

    def flush_if_full(self) -> None:
        """Write the rows that wait if they are many."""
        for rows in self.waiting:
            if len(rows) >= CHUNK:
                self.flush()
                break

    def flush(self) -> None:
        """Write the rows that wait."""
        connection = self._session.connection()
        for statement, rows in zip(self._statements, self.waiting, strict=True):
            if rows:
                connection.exec_driver_sql(statement, rows)
                rows.clear()

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
