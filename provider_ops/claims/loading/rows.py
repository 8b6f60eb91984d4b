"""Rows of one load of claims on their way to the store: keys, chunks, and what went wrong."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any

from provider_ops.claims.loading.encode import Cents, Days
from provider_ops.claims.x12.remittance import Problem
from provider_ops.core.ahead import made_ahead
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.claims.loading.encode import Insert

CHUNK = 1_000
"""Rows that wait at the most; young ones cost the garbage collector less than many."""
GROUPS = (100, 10, 1)
"""Rows of one statement, largest first: binding alone needs Python, the statement does not."""
MOST_PROBLEMS = 1_000
_ROOM = 1 << 61


def by_rows(*columns: Sequence[Any]) -> list[Any]:
    """Return the values of columns row after row, as they wait and as they are bound.

    Raises:
        ValueError: The columns are not of one length.
    """
    width = len(columns)
    values = [None] * (width * len(columns[0]))
    for place, column in enumerate(columns):
        values[place::width] = column
    return values


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
        do: Is given what writes rows, piece after piece, and runs it now or later.
        waiting: For each statement the values of its rows, one row after the other and without
            those that all rows share.
    """

    def __init__(
        self,
        session: Session,
        first_key: UUID,
        import_id: UUID,
        market_id: str,
        inserts: Sequence[Insert],
    ) -> None:
        self.counts: Counter[str] = Counter()
        self.problems: list[Problem] = []
        self.more_problems = 0
        self._shared: list[Any] = [bytearray(import_id.bytes), market_id, "{}"]
        self.cents = Cents()
        self.days = Days()
        self.new_key = Keys(first_key)
        self.new_keys = self.new_key.many
        self._session = session
        self._inserts = tuple(inserts)
        self._full = tuple(CHUNK * len(insert.columns) for insert in inserts)
        self.do: Callable[[Callable[[], object]], object] = _at_once
        self.waiting: tuple[list[Any], ...] = tuple([] for _ in inserts)

    def write_while(self, make: Callable[[], object], name: str) -> None:
        """Write what `make` lets wait while it goes on, on a thread of its own called `name`.

        Most of writing is done by the database, which needs no Python meanwhile.
        """

        def run(put: Callable[[Callable[[], object]], None]) -> None:
            self.do = put
            make()
            self.flush()

        for write in made_ahead(run, name):
            write()

    def flush_if_full(self) -> None:
        """Write the rows that wait if they are many."""
        for values, full in zip(self.waiting, self._full, strict=True):
            if len(values) >= full:
                self.flush()
                break

    def flush(self) -> None:
        """Write the rows that wait."""
        for insert, values in zip(self._inserts, self.waiting, strict=True):
            if values:
                self.do(partial(self._write, insert, values.copy()))
                values.clear()

    def _write(self, insert: Insert, values: list[Any]) -> None:
        driver = self._session.connection().connection.driver_connection
        assert driver is not None
        begin = 0
        for rows in GROUPS:
            size = rows * len(insert.columns)
            end = len(values) - (len(values) - begin) % size
            groups = [self._shared + values[at : at + size] for at in range(begin, end, size)]
            if groups:
                driver.executemany(insert.of(rows), groups)
            begin = end

    def check_cents(self, segment: str, position: int) -> None:
        """Report that an amount was rounded since the last check."""
        if self.cents.rounded:
            self.cents.rounded = False
            message = Sentence("An amount has a part of a cent; it was rounded.")
            self.complain(Problem(segment, position, message))

    def complain(self, problem: Problem) -> None:
        """Keep a problem."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)
        else:
            self.more_problems += 1
