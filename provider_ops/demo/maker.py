"""One source of chance and keys for a demo market: the same seed and day, the same bytes."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from provider_ops.core.ids import COUNTER_BITS, RANDOM_BITS, uuid7

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from provider_ops.demo.scale import Scale

MARKET = "fl-heron-bay"
MARKET_NAME = "Heron Bay"
ZONE = "America/New_York"
HISTORY_DAYS = 440
"""How far back the demo reaches; two years of reports compare with it."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of one table, each in the order of `columns`; parents come in earlier batches."""

    table: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[Any]]


class Maker:
    """Chance, keys and days of one demo market."""

    def __init__(self, seed: int, scale: Scale, today: date) -> None:
        self.scale = scale
        self.today = today
        self.chance = random.Random(seed)  # noqa: S311 - a demo must repeat
        self.start = datetime.combine(today - timedelta(days=HISTORY_DAYS), time(), UTC)
        self._key_bits = random.Random(seed + 1).getrandbits  # noqa: S311
        self._serial = int(self.start.timestamp() * 1000) << COUNTER_BITS

    def new_id(self, born: datetime | None = None) -> UUID:
        """Return the next key: time goes on from the start of the demo's history.

        `born` is for rows of which nothing but the key says when they were made.
        """
        serial, self._serial = self._serial, self._serial + 1
        millisecond, counter = serial >> COUNTER_BITS, serial & (1 << COUNTER_BITS) - 1
        if born is not None:
            millisecond = int(born.timestamp() * 1000)
        return uuid7(millisecond, counter, self._key_bits(RANDOM_BITS))

    def day(self, first: int, last: int) -> date:
        """Return a day between `first` and `last` days from today (negative: past)."""
        return self.today + timedelta(days=self.chance.randint(first, last))

    def instant(self, day: date, hour: int = 14) -> datetime:
        """Return an instant of office hours on `day`."""
        minute = self.chance.randrange(60)
        return datetime.combine(day, time(hour, minute), UTC)

    def batch(
        self, table: str, columns: str, rows: Sequence[Sequence[Any]], market_id: str = MARKET
    ) -> Batch:
        """Return a batch of rows; key, market and the unknown-field bag are put around them.

        Each row of `rows` begins with its key; `columns` names the rest, blank separated.
        """
        unknown: dict[str, Any] = {}
        return Batch(
            table,
            ("id", "market_id", "extra", *columns.split()),
            [(row[0], market_id, unknown, *row[1:]) for row in rows],
        )
