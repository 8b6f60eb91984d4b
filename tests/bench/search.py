"""How fast the palette answers with 100,000 providers, and what the index costs a load."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import provider_ops.areas  # noqa: F401 - makes every table known
from provider_ops.core.ids import IdSource
from provider_ops.demo import words
from provider_ops.network.model import Organization, Provider
from provider_ops.network.rules import npi_check_digit
from provider_ops.overview.search import prepare, search
from provider_ops.store.base import Base
from provider_ops.store.bulk import insert_rows
from provider_ops.store.key import Cost
from provider_ops.store.profile import Profile, create

PROVIDERS = 100_000
ORGANIZATIONS = 30_000
QUESTIONS = (
    "m", "ma", "mar", "march", "marchetti", "elena marchetti", "elena 99214", "marcheti 99214",
    "2253", "gulf cardio", "ardio", "marhcetti", "card", "zzzz", "99214",
)  # fmt: skip
ROUNDS = 5
PERSON = ("id", "market_id", "npi", "given_name", "family_name", "credential", "specialty",
          "taxonomy_code", "languages", "extra")  # fmt: skip
OFFICE = ("id", "market_id", "name", "npi", "tin", "kind", "tier", "members", "note", "extra")


def run() -> dict[str, object]:
    """Return milliseconds by question (median of ROUNDS) and seconds of the load."""
    with tempfile.TemporaryDirectory() as folder:
        store = create(Profile(Path(folder) / "p"), "bench", Cost(1, 64, 1))
        figures: dict[str, object] = {"load_s": _timed(lambda: fill(store))}
        figures["index_s"] = _timed(lambda: prepare(store))
        slowest = 0.0
        for question in QUESTIONS:
            took = []
            for _ in range(ROUNDS + 1):
                with store.read() as session:
                    start = time.perf_counter()
                    found = search(session, question)
                    took.append((time.perf_counter() - start) * 1000)
            figures[question] = f"{statistics.median(took[1:]):.1f} ms, {len(found.hits)} hits"
            slowest = max(slowest, statistics.median(took[1:]))
        figures["slowest_ms"] = round(slowest, 1)
        store.close()
    return figures


def fill(store) -> None:
    """Write the providers and organizations of a large market."""
    chance = random.Random(7)
    ids = IdSource(lambda: datetime(2026, 10, 6, tzinfo=UTC), chance.getrandbits)
    families = [*words.FAMILY, *(a + b.lower() for a in words.FAMILY for b in words.FAMILY[:60])]
    trades = ("Cardiology", "Podiatry", "Family practice", "Rheumatology", "Neurology")
    people = [
        (ids.new(), "fl", npi(225_000_000 + n), chance.choice(words.GIVEN),
         chance.choice(families), "MD", chance.choice(trades), "", "", {})
        for n in range(PROVIDERS)
    ]  # fmt: skip
    offices = [
        (ids.new(), "fl", f"{chance.choice(families)} {chance.choice(trades)} {n}",
         npi(210_000_000 + n), "", "group", "", 0, "", {})
        for n in range(ORGANIZATIONS)
    ]  # fmt: skip
    with store.exclusive() as connection:
        for model, columns, rows in ((Provider, PERSON, people), (Organization, OFFICE, offices)):
            insert_rows(connection, Base.metadata.tables[model.__tablename__], columns, rows)


def npi(base: int) -> str:
    """Return the NPI that begins with the nine digits of `base`."""
    return f"{base:09d}{npi_check_digit(f'{base:09d}')}"


def _timed(work) -> float:
    start = time.perf_counter()
    work()
    return round(time.perf_counter() - start, 2)
