"""Rows of one load of claims on their way to the store: keys, chunks, and what went wrong.

What makes rows knows no database, so that it can run in a process of its own (`core.apart`). What
it puts are the messages of this module; `writing.RowWriter` takes them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from provider_ops.claims.loading.columns import COLUMNS
from provider_ops.claims.loading.encode import Cents, Days
from provider_ops.claims.x12.remittance import Problem
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

CHUNK = 1_000
"""Rows that wait at the most; young ones cost the garbage collector less than many."""
MOST_PROBLEMS = 1_000
_ROOM = 1 << 61


class Rows(NamedTuple):
    """Rows of a table of `COLUMNS`.

    Attributes:
        values: As the driver binds them, one row after the other.
    """

    table: str
    values: list[Any]


class Record(NamedTuple):
    """One row of another table, with values as its columns take them."""

    table: str
    values: dict[str, Any]


class Outcome(NamedTuple):
    """What came in.

    Attributes:
        problems: The first thousand; `more_problems` counts the others.
    """

    counts: dict[str, int]
    problems: list[Problem]
    more_problems: int


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
    """Rows wait here by table until a chunk is full; parents are put first.

    Attributes:
        counts: What came in.
        problems: The first thousand; `more_problems` counts the others.
        put: Is given every `Rows`, in order.
        waiting: For each table the values of its rows, one row after the other.
    """

    def __init__(self, put: Callable[[Any], None], first_key: UUID, *tables: str) -> None:
        self.counts: Counter[str] = Counter()
        self.problems: list[Problem] = []
        self.more_problems = 0
        self.put = put
        self.cents = Cents()
        self.days = Days()
        self.new_key = Keys(first_key)
        self.new_keys = self.new_key.many
        self._tables = tables
        self._full = tuple(CHUNK * len(COLUMNS[table]) for table in tables)
        self.waiting: tuple[list[Any], ...] = tuple([] for _ in tables)

    def flush_if_full(self) -> None:
        """Put the rows that wait if they are many."""
        for values, full in zip(self.waiting, self._full, strict=True):
            if len(values) >= full:
                self.flush()
                break

    def flush(self) -> None:
        """Put the rows that wait."""
        for table, values in zip(self._tables, self.waiting, strict=True):
            if values:
                self.put(Rows(table, values.copy()))
                values.clear()

    def outcome(self) -> Outcome:
        """Return what came in so far."""
        return Outcome(dict(self.counts), self.problems, self.more_problems)

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
