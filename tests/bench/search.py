"""How fast the palette answers with 100,000 providers, and what the index costs a load."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import provider_ops.areas  # noqa: F401 - makes every table known
from provider_ops.codes.model import ApprovedCode, ApprovedList
from provider_ops.contracts.model import Contract, ContractTerm, Participation
from provider_ops.core.ids import IdSource
from provider_ops.demo import words
from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.network.rules import npi_check_digit
from provider_ops.overview.search import KINDS, prepare, search
from provider_ops.store.base import Base
from provider_ops.store.bulk import insert_rows
from provider_ops.store.key import Cost
from provider_ops.store.profile import Profile, create
from provider_ops.store.workspace import Workspace

PROVIDERS = 100_000
ORGANIZATIONS = 30_000
QUESTIONS = (
    "m", "ma", "mar", "march", "marchetti", "elena marchetti", "elena 99214", "marcheti 99214",
    "2253", "gulf cardio", "ardio", "marhcetti", "card", "zzzz", "99214",
)  # fmt: skip
NARROWED = ("m", "mar", "elena 99214", "ardio", "marhcetti")
ROUNDS = 5
LISTS = 200
NOW = datetime(2026, 10, 6, tzinfo=UTC)
SPAN = ("id", "market_id", "valid_from", "valid_to", "recorded_at", "withdrawn", "source", "extra")
PERSON = ("id", "market_id", "npi", "given_name", "family_name", "credential", "specialty",
          "taxonomy_code", "languages", "extra")  # fmt: skip
OFFICE = ("id", "market_id", "name", "npi", "tin", "kind", "tier", "members", "note", "extra")


def run() -> dict[str, object]:
    """Return milliseconds by question (median of ROUNDS) and seconds of the load."""
    with tempfile.TemporaryDirectory() as folder:
        store = create(Profile(Path(folder) / "p"), "bench", Cost(1, 64, 1))
        figures: dict[str, object] = {"load_s": _timed(lambda: fill(store))}
        figures["index_s"] = _timed(lambda: prepare(store))
        ids = IdSource(lambda: NOW, random.Random(8).getrandbits)
        work = Workspace(store, lambda: NOW, ids, ids.new(), "fl", "America/New_York")
        slowest = 0.0
        asked = [*((question, KINDS) for question in QUESTIONS),
                 *((question, ("provider", "organization")) for question in NARROWED)]  # fmt: skip
        for question, kinds in asked:
            took = []
            for _ in range(ROUNDS + 1):
                with store.read() as session:
                    start = time.perf_counter()
                    found = search(session, work, question, kinds)
                    took.append((time.perf_counter() - start) * 1000)
            name = question if kinds is KINDS else f"{question} in Providers"
            figures[name] = f"{statistics.median(took[1:]):.1f} ms, {len(found.hits)} hits"
            slowest = max(slowest, statistics.median(took[1:]))
        figures["slowest_ms"] = round(slowest, 1)
        store.close()
    return figures


def fill(store) -> None:
    """Write the providers and organizations of a large market."""
    chance = random.Random(7)
    ids = IdSource(lambda: NOW, chance.getrandbits)
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
        for model, columns, rows in (
            (Provider, PERSON, people),
            (Organization, OFFICE, offices),
            *_agreed(ids, chance, [row[0] for row in people], [row[0] for row in offices]),
            *_listed(ids, chance),
        ):
            insert_rows(connection, Base.metadata.tables[model.__tablename__], columns, rows)


def _agreed(ids, chance, people, offices):
    """Yield where everybody works, and a contract of every office that covers all of them."""
    def span(first, last):
        return (ids.new(), "fl", first, last, NOW, False, "", {})

    begun = date(2024, 1, 1)
    contracts = [(ids.new(), "fl", f"C-{n}", office, "MA", False, 12, 60, {})
                 for n, office in enumerate(offices)]  # fmt: skip
    terms = [(*span(begun, NOW.date() + timedelta(days=chance.randrange(700))), row[0], "Base",
              "expiry") for row in contracts]  # fmt: skip
    yield Contract, ("id", "market_id", "number", "organization_id", "line_of_business",
                     "auto_renews", "renewal_months", "notice_days", "extra"), contracts  # fmt: skip
    yield ContractTerm, (*SPAN, "contract_id", "label", "ended_by"), terms
    yield Participation, (*SPAN, "contract_id"), [(*span(begun, None), row[0]) for row in contracts]
    yield Affiliation, (*SPAN, "provider_id", "organization_id"), [
        (*span(begun, None), one, chance.choice(offices)) for one in people
    ]


def _listed(ids, chance):
    """Yield lists of 500 codes each."""
    lists = [(ids.new(), "fl", f"List {n}", {}) for n in range(LISTS)]
    codes = [
        (ids.new(), "fl", date(2025, 1, 1), chance.choice((None, date(2026, 11, 30))), NOW, False,
         "", {}, row[0], str(code), "", "", "", False)
        for row in lists for code in range(99000, 99500)
    ]  # fmt: skip
    yield ApprovedList, ("id", "market_id", "name", "extra"), lists
    yield ApprovedCode, (*SPAN, "list_id", "code", "code_last", "modifiers", "places_of_service",
                         "authorization"), codes  # fmt: skip


def npi(base: int) -> str:
    """Return the NPI that begins with the nine digits of `base`."""
    return f"{base:09d}{npi_check_digit(f'{base:09d}')}"


def _timed(work) -> float:
    start = time.perf_counter()
    work()
    return round(time.perf_counter() - start, 2)
