"""The laptop's diary of synchronizations: when, how long, how much, and what went wrong."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, not_, select

from provider_ops.core.errors import ProviderOpsError
from provider_ops.sync.model import ExchangeLog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.sync.exchange import Laptop

KEPT = 200
"""How many entries are kept."""

_NO_WORK = ("exchanges", "next_poll_s")

_NEWEST_FIRST = select(ExchangeLog.id).order_by(
    ExchangeLog.started_at.desc(), ExchangeLog.id.desc()
)
_LAST_IF_IDLE = delete(ExchangeLog).where(
    ExchangeLog.id == _NEWEST_FIRST.limit(1).scalar_subquery(),
    not_(ExchangeLog.did_work),
    ExchangeLog.problem == "",
)
_TOO_MANY = delete(ExchangeLog).where(ExchangeLog.id.not_in(_NEWEST_FIRST.limit(KEPT)))


@contextmanager
def kept(laptop: Laptop, counts: dict[str, int]) -> Iterator[None]:
    """Write one entry about the synchronization inside, however it ends for its person.

    One that found nothing to do takes the place of such a one just before it: what matters of
    those is when the last of them was.
    """
    started, clock = laptop.clock(), time.monotonic()
    up, down = laptop.transport.traffic.up, laptop.transport.traffic.down
    problem = ""
    try:
        yield
    except ProviderOpsError as error:
        problem = error.title
        raise
    finally:
        done = sum(count for name, count in counts.items() if name not in _NO_WORK)
        entry = {
            "id": laptop.ids.new(),
            "started_at": started,
            "milliseconds": round((time.monotonic() - clock) * 1000),
            "sent": counts["sent"],
            "received": counts["received"],
            "bytes_up": laptop.transport.traffic.up - up,
            "bytes_down": laptop.transport.traffic.down - down,
            "problem": problem,
            "finished_at": laptop.clock(),
            "did_work": done > 0,
            "refused": counts["parked"],
            "disputed": counts["journaled"],
        }
        _write(laptop, entry)


def _write(laptop: Laptop, entry: dict[str, Any]) -> None:
    with laptop.store.write() as session:
        connection = session.connection()
        if not (entry["did_work"] or entry["problem"]):
            connection.execute(_LAST_IF_IDLE)
        connection.execute(insert(ExchangeLog), entry)
        connection.execute(_TOO_MANY)
