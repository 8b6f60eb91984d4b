"""The laptop's diary of synchronizations: when, how long, how much, and what went wrong."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from provider_ops.core.errors import ProviderOpsError
from provider_ops.sync.model import ExchangeLog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.sync.exchange import Laptop

KEPT = 200
"""How many entries are kept."""


@contextmanager
def kept(laptop: Laptop, counts: dict[str, int]) -> Iterator[None]:
    """Write one entry about the synchronization inside, however it ends for its person.

    One that found nothing to do leaves no entry.
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
        worth_telling = problem or any(
            count for name, count in counts.items() if name != "exchanges"
        )
        if worth_telling:
            entry = ExchangeLog(
                id=laptop.ids.new(),
                started_at=started,
                milliseconds=round((time.monotonic() - clock) * 1000),
                sent=counts["sent"],
                received=counts["received"],
                bytes_up=laptop.transport.traffic.up - up,
                bytes_down=laptop.transport.traffic.down - down,
                problem=problem,
                finished_at=laptop.clock(),
            )
            _write(laptop, entry)


def _write(laptop: Laptop, entry: ExchangeLog) -> None:
    with laptop.store.write() as session:
        session.add(entry)
        session.flush()
        newest = select(ExchangeLog.id).order_by(ExchangeLog.started_at.desc()).limit(KEPT)
        session.execute(delete(ExchangeLog).where(ExchangeLog.id.not_in(newest)))
