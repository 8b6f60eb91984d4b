"""How long one code check takes, end to end, in a market of the largest size."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import provider_ops.areas  # noqa: F401 - makes every table known
from provider_ops.codes.queries import Place, check
from provider_ops.codes.rules.facts import ask
from provider_ops.store.database import Store
from provider_ops.store.migrate import upgrade
from tests.support import claims_world as world

PROVIDERS = 100_000
OFFICES = 30_000
CODES = 2_000
SPANS = 5_000_000
LINES = 3
"""Claim lines, which no check reads: 2,000,000 of them take as long to write as all else."""

QUESTIONS = 500
TARGET_MS = 5.0
TODAY = date(2026, 10, 6)


def run(spans: int = SPANS, lines: int = LINES) -> dict[str, object]:
    """Return milliseconds of a check, from an idle store to the signed answer.

    `processor_ms` is the mean of processor time, which other work on the machine hardly touches.
    """
    with tempfile.TemporaryDirectory() as folder:
        path, key = Path(folder) / "laptop.db", bytes(range(32))
        store = Store(path, key)
        upgrade(store, Path(folder) / "backups")
        world.build(store, lines=lines, spans=spans, providers=PROVIDERS, offices=OFFICES,
                    codes=CODES)  # fmt: skip
        store.close()
        store = Store(path, key)  # as one that was opened today, not the one that wrote it all
        began = time.process_time()
        took, answers = _asked(store)
        processor = (time.process_time() - began) * 1000 / QUESTIONS
        store.close()
    return {
        "providers": PROVIDERS,
        "spans": spans,
        "lines": lines,
        "median_ms": round(statistics.median(took), 2),
        "p95_ms": round(statistics.quantiles(took, n=20)[-1], 2),
        "first_ms": round(took[0], 2),
        "processor_ms": round(processor, 2),
        "target_ms": TARGET_MS,
        "answers": answers,
    }


def _asked(store: Store) -> tuple[list[float], dict[str, int]]:
    rng, place = random.Random(7), Place(world.MARKET, "America/New_York")
    took, answers = list[float](), dict[str, int]()
    for _ in range(QUESTIONS):
        question = ask(world.npi_of(rng.randrange(PROVIDERS)), f"9{rng.randrange(CODES // 2):04d}",
                       world.FIRST_DAY + timedelta(days=rng.randrange(640)), TODAY)  # fmt: skip
        began = time.perf_counter()
        with store.read() as session:
            said = check(session, place, question)
        took.append((time.perf_counter() - began) * 1000)
        answers[said.answer] = answers.get(said.answer, 0) + 1
    return took, answers
