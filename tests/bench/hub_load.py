"""A hub of two workers under 2,000 laptops that synchronize every 15 minutes with 20 changes each.

The rate of exchanges is the real one; each exchange is another laptop's, which has not heard of its
market for 15 minutes: it reads what the others wrote meanwhile. Then as fast as it goes, with more
workers and markets, and what that means for 100,000 laptops.
"""

from __future__ import annotations

import os
import tempfile
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from statistics import quantiles
from typing import Any

import httpx

from provider_ops import areas
from provider_ops.core.clock import system_clock
from provider_ops.core.ids import IdSource
from provider_ops.hub import access, database, load, server
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.hub.accounts.renewal import Asked, renew
from provider_ops.hub.configuration.settings import Configuration
from provider_ops.hub.service import Hub, open_hub
from provider_ops.store.changes import SCHEMA
from provider_ops.sync import wire
from provider_ops.sync.account.secret import fingerprint
from tests.support.served import Served, hub_serve

LAPTOPS, PERIOD_SECONDS, CHANGES = 2_000, 900, 20
RATE = LAPTOPS / PERIOD_SECONDS
MARKETS = 20
UNREAD = LAPTOPS // MARKETS * CHANGES
SECONDS, FLAT_OUT_SECONDS, THREADS = 60, 10, 8
_IDS = IdSource(system_clock)


@dataclass
class Place:
    """One market with a laptop that may write it, and where that stopped reading."""

    market: str
    token: str
    epoch: str
    rev: int


def run() -> dict[str, object]:
    """Return latencies in ms, memory in MB, and exchanges per second by workers and markets."""
    figures: dict[str, object] = {
        "laptops": LAPTOPS, "exchanges_per_second": round(RATE, 2), "changes": CHANGES,
        "rows_read_by_each": UNREAD, "load_of_the_machine_before": round(os.getloadavg()[0], 1),
    }  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="hub") as name:
        folder = Path(name)
        folder.chmod(0o755)  # under root the server runs as another user
        with server.embedded_postgres(folder / "hub") as url:
            places = _prepare(url)
            most: dict[int, float] = {}
            for workers in (1, 2):
                options = ("--workers", str(workers), "--database", url)
                with hub_serve(folder, *options) as served:
                    if workers == 2:
                        figures |= _steady(served, places)
                    most[workers] = _flat_out(served, places)
                    figures[f"most_per_second_{workers}_workers"] = round(most[workers], 1)
                    if workers == 2:
                        one = _flat_out(served, places[:1])
                        figures["most_per_second_2_workers_1_market"] = round(one, 1)
    return figures | _arithmetic(most)


def _prepare(url: str) -> list[Place]:
    engine = database.open_postgres(url)
    hub = open_hub(engine, areas.travelling(), system_clock,
                   settings=Configuration(signin_access_minutes=600))  # fmt: skip
    places = [_place(hub, f"bench-{n:02}") for n in range(MARKETS)]
    engine.dispose()
    return places


def _place(hub: Hub, market: str) -> Place:
    person, now = _IDS.new(), hub.clock()
    with database.transaction(hub.engine) as connection:
        access.create_market(connection, hub.schema, market)
        access.create_person(connection, hub.schema, person, "Bench", "manager")
        access.grant(connection, hub.schema, person, market)
        first = devices.add(
            connection, hub.schema, By("bench"), person, "bench", _IDS.new(), now
        )
    rows = [(_IDS.new(), f"Office {n}", "group") for n in range(UNREAD)]
    load.load(hub.engine, hub.schema, market, "organization", rows,
              columns=("id", "name", "kind"))  # fmt: skip
    token = _access(hub, first)
    with hub.engine.connect() as connection:
        epoch = {row.id: row.epoch for row in connection.execute(hub.schema.market.select())}
    return Place(market, token, epoch[market], 0)


def _access(hub: Hub, first: str) -> str:
    return renew(hub, Asked(first, fingerprint(uuid.uuid4().hex)), "").access


def _steady(served: Served, places: list[Place]) -> dict[str, object]:
    """Let laptops come at their rate, each at its own moment; waiting for the hub counts too."""
    memory = [_megabytes(served)]
    began = time.monotonic() + 1

    def one(n: int) -> float:
        due = began + n / RATE
        time.sleep(max(due - time.monotonic(), 0))
        _exchange(served.address, places[n % len(places)])
        return (time.monotonic() - due) * 1_000

    with ThreadPoolExecutor(THREADS) as pool:
        for n in range(THREADS):
            _exchange(served.address, places[n])  # both workers have begun
        memory.append(_megabytes(served))
        took = list(pool.map(one, range(int(SECONDS * RATE))))
    memory.append(_megabytes(served))
    cut = quantiles(took, n=100, method="inclusive")
    return {
        "p50_ms": round(cut[49]), "p95_ms": round(cut[94]), "p99_ms": round(cut[98]),
        "workers_mb_start_warm_end": memory,
    }  # fmt: skip


def _flat_out(served: Served, places: list[Place]) -> float:
    until = time.monotonic() + FLAT_OUT_SECONDS

    def work(n: int) -> int:
        count = 0
        while time.monotonic() < until:
            _exchange(served.address, places[(n + count) % len(places)])
            count += 1
        return count

    began = time.monotonic()
    with ThreadPoolExecutor(THREADS) as pool:
        count = sum(pool.map(work, range(THREADS)))
    return count / (time.monotonic() - began)


def _exchange(address: str, place: Place) -> None:
    """Be a laptop that comes by: a connection of its own, its changes, what it has not read."""
    message = wire.Request(
        xid=str(_IDS.new()), incarnation="bench", schema=SCHEMA,
        positions={place.market: wire.Position(place.epoch, place.rev)},
        operations=[_operation(place.market) for _ in range(CHANGES)],
    )  # fmt: skip
    content = wire.pack(message)
    answer = httpx.post(
        f"{address}/v1/exchange", content=content, timeout=60,
        headers={"Authorization": f"Bearer {place.token}", "Content-Type": wire.MEDIA_TYPE,
                 wire.DIGEST: wire.digest(content), "Accept-Encoding": "identity"},
    )  # fmt: skip
    answer.raise_for_status()
    acks = wire.unpack(answer.content)["acks"]
    assert [ack["status"] for ack in acks] == ["applied"] * CHANGES


def _operation(market: str) -> dict[str, Any]:
    values = {"name": "New office", "kind": "group"}
    return {
        "op_id": str(_IDS.new()), "group_id": str(_IDS.new()), "schema": SCHEMA,
        "kind": "create", "table": "organization", "row": str(_IDS.new()), "market": market,
        "fields": {name: [None, value] for name, value in values.items()},
        "device_time": system_clock().isoformat(),
    }  # fmt: skip


def _megabytes(served: Served) -> int:
    return sum(worker.memory_info().rss for worker in served.workers()) >> 20


def _arithmetic(most: dict[int, float]) -> dict[str, object]:
    """Say what 100,000 laptops need, each worker at half of what it can."""
    rate = 100_000 / PERIOD_SECONDS
    each = max(most[1], most[2] / 2)
    return {
        "for_100000_laptops": {
            "exchanges_per_second": round(rate, 1),
            "most_per_second_of_one_worker": round(each, 1),
            "workers_at_half_load": ceil(rate / (each / 2)),
            "processors_here": os.cpu_count(),
        }
    }
