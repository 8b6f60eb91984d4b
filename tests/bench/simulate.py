"""Worlds of laptops, a hub and everything that fails, by seed: does an invariant ever break?

`main.py bench simulate --seeds 10000 --workers 2`; one seed again: `--seed 4711`. A seed always
gives the same world, so that what it found can be looked at as often as needed.
"""

from __future__ import annotations

import gc
import multiprocessing
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from provider_ops.hub import server
from tests.sync.simulation import STEPS, Ground
from tests.sync.simulation import run as live

if TYPE_CHECKING:
    from collections.abc import Iterator

SEEDS = 100
_TOLD_EVERY = 30.0


def run(
    seeds: int = SEEDS,
    first: int = 0,
    seed: int | None = None,
    workers: int = 1,
    minutes: float | None = None,
    *,
    postgres: bool = False,
) -> dict[str, Any]:
    """Return how many worlds were lived through, and every violation with its seed.

    Args:
        seeds: How many, from `first` on.
        first: The first of them.
        seed: Only this one.
        workers: Processes that share them.
        minutes: End after so long, even if seeds are left; the figures say how many were done.
        postgres: Whether the hub is on the embedded PostgreSQL instead of SQLite in memory.
    """
    asked = range(first, first + seeds) if seed is None else range(seed, seed + 1)
    began = time.monotonic()
    end = began + minutes * 60 if minutes else None
    shares = [(asked[n::workers], postgres, end) for n in range(workers)]
    if workers == 1:
        results = [_share(*shares[0])]
    else:
        with multiprocessing.get_context("spawn").Pool(workers) as pool:
            results = pool.starmap(_share, shares)
    seconds = time.monotonic() - began
    done = sum(result["seeds"] for result in results)
    return {
        "hub": "postgresql" if postgres else "sqlite",
        "seeds": done,
        "steps": done * STEPS,
        "operations": sum(result["operations"] for result in results),
        "seconds": round(seconds, 1),
        "seeds_per_second": round(done / seconds, 2),
        "violations": [broken for result in results for broken in result["violations"]],
    }


def _share(seeds: range, postgres: bool, end: float | None) -> dict[str, Any]:
    done, operations, violations = 0, 0, []
    told = time.monotonic()
    with _ground(postgres=postgres) as ground:
        for seed in seeds:
            if end is not None and time.monotonic() > end:
                break
            try:
                operations += len(live(ground, seed).made)
            except Exception as error:  # noqa: BLE001 - the hunt goes on
                found = {"seed": seed, "what": f"{type(error).__name__}: {error}"[:300]}
                violations.append(found)
                _tell(f"seed {seed}: {found['what']}")
            done += 1
            if time.monotonic() - told > _TOLD_EVERY:
                told = time.monotonic()
                _tell(f"{done} seeds, {len(violations)} violations")
    return {"seeds": done, "operations": operations, "violations": violations}


@contextmanager
def _ground(*, postgres: bool) -> Iterator[Ground]:
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)  # a world is many small objects without cycles
    if not postgres:
        ground = Ground()
        yield ground
        ground.close()
        return
    with tempfile.TemporaryDirectory(prefix="hub") as name:
        folder = Path(name)
        folder.chmod(0o755)  # under root the server runs as another user
        with server.embedded_postgres(folder) as url:
            ground = Ground(url)
            yield ground
            ground.close()


def _tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()
