"""Keys: UUID version 7, made where the row is born, in the order of their birth."""

from __future__ import annotations

import hashlib
import secrets
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from provider_ops.core.clock import Clock

RandomBits = Callable[[int], int]

RANDOM_BITS = 62
COUNTER_BITS = 12
_RANDOM_MASK = (1 << RANDOM_BITS) - 1
_COUNTER_LIMIT = 1 << COUNTER_BITS


class IdSource:
    """Makes keys that sort by time of birth, also within one millisecond.

    Layout: RFC 9562, section 5.7, with a counter in `rand_a` (section 6.2, method 1). When the
    clock steps back or a millisecond runs out of numbers, time is carried on from the last key.
    """

    def __init__(self, clock: Clock, random_bits: RandomBits = secrets.randbits) -> None:
        self._clock = clock
        self._random_bits = random_bits
        self._lock = threading.Lock()
        self._millisecond = 0
        self._counter = 0

    def new(self) -> UUID:
        """Return the next key. Safe on any thread."""
        with self._lock:
            now = int(self._clock().timestamp() * 1000)
            if now > self._millisecond:
                self._millisecond, self._counter = now, 0
            else:
                self._counter += 1
                if self._counter == _COUNTER_LIMIT:
                    self._millisecond, self._counter = self._millisecond + 1, 0
            return uuid7(self._millisecond, self._counter, self._random_bits(RANDOM_BITS))


def uuid7(millisecond: int, counter: int, random: int) -> UUID:
    """Compose a version 7 UUID.

    Args:
        millisecond: Since 1970-01-01 UTC, 48 bits.
        counter: 12 bits, ordering keys of one millisecond.
        random: 62 bits.
    """
    return UUID(int=millisecond << 80 | 0x7 << 76 | counter << 64 | 0b10 << 62 | random)


def following(key: UUID) -> UUID:
    """Return the key of the one row that comes from another: its time with other random bits.

    So that row is found without a column that names it, and laptops that make it apart from each
    other make one.
    """
    mark = int.from_bytes(hashlib.sha256(key.bytes).digest()[:8], "big") & _RANDOM_MASK
    return UUID(int=key.int >> RANDOM_BITS << RANDOM_BITS | mark)


def born_at(key: UUID) -> datetime | None:
    """Return when a key was made, by the clock of where that was; None for another version.

    Of one that is `following` another, when that was.
    """
    return datetime.fromtimestamp((key.int >> 80) / 1000, UTC) if key.version == 7 else None
