"""How fast a file of questions is answered, from CSV to CSV."""

from __future__ import annotations

import csv
import random
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import provider_ops.areas  # noqa: F401 - makes every table known
from provider_ops.codes.batch import check_file
from provider_ops.codes.queries import Place
from provider_ops.core.progress import Silent
from provider_ops.store.database import Store
from provider_ops.store.migrate import upgrade
from tests.support import claims_world as world

ROWS = 500_000
PROVIDERS = 5_000
SPANS = 400_000
CODES = 2_000
TODAY = date(2026, 10, 6)


def run(rows: int = ROWS, spans: int = SPANS) -> dict[str, object]:
    """Return rows a second, and beside it what reading and writing the file alone takes."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "laptop.db", bytes(range(32)))
        upgrade(store, Path(folder) / "backups")
        world.build(store, lines=3, spans=spans, providers=PROVIDERS, codes=CODES)
        source, target = Path(folder) / "questions.csv", Path(folder) / "answers.csv"
        _ask(source, rows)
        began = time.perf_counter()
        with store.read() as session:
            result = check_file(session, Place(world.MARKET, "America/New_York"), TODAY, source,
                                target, Silent())  # fmt: skip
        seconds = time.perf_counter() - began
        copied = _copied(source, target)
        store.close()
    return {
        "seconds": round(seconds, 2),
        "rows_per_second": round(rows / seconds),
        "seconds_copy_alone": round(copied, 2),
        **result.as_json(),
    }


def _ask(path: Path, rows: int) -> None:
    rng = random.Random(11)
    with path.open("w", newline="") as file:
        out = csv.writer(file)
        out.writerow(("NPI", "Code", "DOS", "Modifier", "POS", "Units"))
        for _ in range(rows):
            on = world.FIRST_DAY + timedelta(days=rng.randrange(640))
            out.writerow((world.npi_of(rng.randrange(PROVIDERS)), f"9{rng.randrange(1000):04d}",
                          f"{on:%m/%d/%Y}", rng.choice(("", "25")), "11", 1))  # fmt: skip


def _copied(source: Path, target: Path) -> float:
    began = time.perf_counter()
    with source.open(newline="") as rows, target.open("w", newline="") as file:
        csv.writer(file).writerows(csv.reader(rows))
    return time.perf_counter() - began
