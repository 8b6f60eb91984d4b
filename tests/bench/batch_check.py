"""How fast a file of questions is answered, from CSV to CSV, beside Polars and DuckDB.

All on one core. `ratio_to_faster` sets the whole check, the laying out of its facts included,
against the faster of the two, which are given theirs (`batch_peers`).
"""

from __future__ import annotations

import csv
import os
import random
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import provider_ops.areas  # noqa: F401 - makes every table known
from provider_ops.codes.batch import check_file
from provider_ops.codes.queries import Place
from provider_ops.codes.queries.verdicts import clear, parameters
from provider_ops.codes.verdict_sql import prepare
from provider_ops.core.clock import end_of_day
from provider_ops.core.progress import Silent
from provider_ops.store.database import Store
from provider_ops.store.migrate import upgrade
from tests.bench.batch_peers import lay_out
from tests.conftest import ROOT
from tests.support import claims_world as world

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from provider_ops.codes.batch import BatchResult

ROWS = 500_000
PROVIDERS = 5_000
SPANS = 400_000
CODES = 2_000
TODAY = date(2026, 10, 6)


TARGET_ROWS, TARGET_RATIO = 200_000, 2.0


def run(rows: int = ROWS, spans: int = SPANS, repeats: int = 3) -> dict[str, object]:
    """Return rows a second of processor time, and beside it the same join done by others.

    Raises:
        AssertionError: They do not answer alike.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = Store(folder / "laptop.db", bytes(range(32)))
        upgrade(store, folder / "backups")
        world.build(store, lines=3, spans=spans, providers=PROVIDERS, codes=CODES)
        source, target = folder / "questions.csv", folder / "answers.csv"
        _ask(source, rows)
        with store.read() as session:
            _lay_out(session, folder)
            # One after the other, so that a busy machine is busy for all of them.
            times = [_times(session, source, target, folder) for _ in range(repeats)]
        assert _answers(target) == _answers(folder / "duckdb.csv") == _answers(folder / "polars.csv")
        copied = _copied(source, target)
        store.close()
    ours, result = min(one[0] for one in times), times[0][1]
    duck, polars = min(one[2] for one in times), min(one[3] for one in times)
    return {
        "seconds": round(ours, 2),
        "rows_per_second": round(rows / ours),
        "target_rows_per_second": TARGET_ROWS,
        "seconds_copy_alone": round(copied, 2),
        "duckdb_seconds": round(duck, 2),
        "polars_seconds": round(polars, 2),
        "ratio_to_faster": round(ours / min(duck, polars), 2),
        "target_ratio": TARGET_RATIO,
        **result.as_json(),
    }


def _times(
    session: Session, source: Path, target: Path, folder: Path
) -> tuple[float, BatchResult, float, float]:
    """Answer by all three: seconds of ours, what it counted, of DuckDB, of Polars."""
    place = Place(world.MARKET, "America/New_York")
    began = time.process_time()
    result = check_file(session, place, TODAY, source, target, Silent())
    ours = time.process_time() - began
    duck = _seconds("duckdb", source, folder)
    return ours, result, duck, _seconds("polars", source, folder)


def _seconds(peer: str, source: Path, folder: Path) -> float:
    """Processor time of a peer in its own process, which is warm and has one thread."""
    call = (
        "import sys, time; from pathlib import Path; from tests.bench import batch_peers as peers;"
        "paths = [Path(word) for word in sys.argv[2:]]; began = time.process_time();"
        "getattr(peers, 'in_' + sys.argv[1])(*paths); print(time.process_time() - began)"
    )
    words = [sys.executable, "-c", call, peer, str(source), str(folder), str(folder / f"{peer}.csv")]
    environment = {**os.environ, "POLARS_MAX_THREADS": "1"}
    return float(subprocess.check_output(words, cwd=ROOT, env=environment, text=True))


def _lay_out(session: Session, folder: Path) -> None:
    """Write the facts of everybody for the peers."""
    connection = session.connection()
    facts = parameters(session, world.MARKET, end_of_day("America/New_York", TODAY))
    clear(connection)
    for statement in prepare():
        connection.exec_driver_sql(statement, facts)
    lay_out(connection, folder)
    clear(connection)


def _answers(path: Path) -> list[bool]:
    """Whether each row of a result is answered by yes."""
    with path.open(newline="", encoding="utf-8") as file:
        return [row["Answer"] == "yes" for row in csv.DictReader(file)]


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
    began = time.process_time()
    with source.open(newline="") as rows, target.open("w", newline="") as file:
        csv.writer(file).writerows(csv.reader(rows))
    return time.process_time() - began
