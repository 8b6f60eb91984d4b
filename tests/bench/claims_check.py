"""All claim lines against all approved codes: on SQLCipher, on plain sqlite3, and an oracle."""

from __future__ import annotations

import itertools
import random
import sqlite3
import tempfile
import time
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from provider_ops.claims.findings import sql
from provider_ops.claims.findings.check import judge_lines
from provider_ops.claims.findings.recheck import catch_up
from provider_ops.codes.model import ApprovedCode
from provider_ops.codes.verdict_sql import TABLES
from provider_ops.contracts.model import ContractTerm
from provider_ops.core.ids import IdSource
from provider_ops.core.progress import Silent
from provider_ops.network.model import Affiliation
from provider_ops.store.database import Store
from provider_ops.store.migrate import upgrade
from provider_ops.store.spans import end_span
from provider_ops.store.workspace import Workspace
from tests.support import claims_world as world

LINES = 1_000_000
SPANS = 400_000
RUNS = 3
NOW = datetime(2026, 10, 6, 13, 22, tzinfo=UTC)
DAY = date(2026, 3, 31)
NEVER = "9999-12-31"
PLAIN_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "temp_store = MEMORY",
                 "cache_size = -65536")  # fmt: skip


def run(lines: int = LINES, spans: int = SPANS) -> dict[str, Any]:
    """Return seconds, the ratio to plain sqlite3, and whether an oracle says the same."""
    import provider_ops.areas  # noqa: F401 - makes every table known

    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "laptop.db", bytes(range(32)))
        upgrade(store, Path(folder) / "backups")
        world.build(store, lines=lines, spans=spans)
        plain = _plain_copy(store, Path(folder) / "plain.db")
        # One after the other in turns, so that a busy moment hits both.
        seconds: dict[str, list[float]] = {"cipher": [], "plain": []}
        for _ in range(RUNS):
            seconds["cipher"].append(_on_store(store))
            seconds["plain"].append(_on_plain(plain))
        found = dict(plain.execute("SELECT line_id, rule FROM finding"))
        with store.engine.connect() as connection:
            rows = connection.exec_driver_sql("SELECT line_id, rule FROM finding").fetchall()
        same = found == {bytes(key): rule for key, rule in rows}
        oracle = _oracle(plain)
        again = _recheck(store)
        store.close()
    cipher, bare = min(seconds["cipher"]), min(seconds["plain"])
    return {
        "lines": lines,
        "spans": spans,
        "findings": len(found),
        "seconds": round(cipher, 2),
        "seconds_plain_sqlite3": round(bare, 2),
        "ratio_to_plain": round(cipher / bare, 2),
        "lines_per_second": round(lines / cipher),
        "equal_to_plain": same,
        "equal_to_oracle": oracle == found,
        "recheck_ms": {name: round(one * 1000, 1) for name, one in again.items()},
    }


def _on_store(store: Store) -> float:
    began = time.perf_counter()
    with store.write() as session:
        judge_lines(store, session, world.MARKET, NOW, Silent())
    return time.perf_counter() - began


def _recheck(store: Store) -> dict[str, float]:
    """Return seconds until findings and their sums are right again, by what has changed."""
    moments = itertools.count()
    ids = IdSource(lambda: NOW, random.Random(5).getrandbits)
    work = Workspace(store, lambda: NOW + timedelta(minutes=next(moments)), ids, ids.new(),
                     world.MARKET, "America/New_York")  # fmt: skip
    catch_up(work, Silent())
    took = {}
    for kind in (ApprovedCode, Affiliation, ContractTerm):
        with work.act() as session:
            end_span(session, work, kind, session.scalars(select(kind.id)).first(), DAY)
        began = time.perf_counter()
        assert catch_up(work, Silent())
        took[kind.__tablename__] = time.perf_counter() - began
    return took


def _on_plain(connection: sqlite3.Connection) -> float:
    def load(kind: str) -> Any:
        query = "SELECT id FROM data_import WHERE kind = ? ORDER BY imported_at DESC, id DESC"
        return connection.execute(query, (kind,)).fetchone()[0]

    facts = {"market": world.MARKET, "known": NOW.strftime("%Y-%m-%d %H:%M:%S.%f"),
             "hcpcs": load("hcpcs"), "cpt": load("cpt"), "leie": None, "opt_out": None,
             "mue": "[]", "share": 0, "shares": 1}  # fmt: skip
    def kept(query: str) -> str:
        return f"{sql.KEEP.partition('VALUES')[0]} {query}"

    began = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    for statement in (*sql.PREPARE_ALL, sql.FORGET_ALL, *map(kept, (sql.VERDICTS, sql.UNKNOWN))):
        connection.execute(statement, facts)
    for table in TABLES:
        connection.execute(f"DROP TABLE IF EXISTS temp.{table}")
    connection.execute("COMMIT")
    return time.perf_counter() - began


def _plain_copy(store: Store, path: Path) -> sqlite3.Connection:
    with store.engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        raw.execute("ATTACH DATABASE ? AS plain KEY ''", (str(path),))
        raw.execute("SELECT sqlcipher_export('plain')")
        raw.execute("DETACH DATABASE plain")
    plain = sqlite3.connect(path, isolation_level=None)
    for pragma in PLAIN_PRAGMAS:
        plain.execute(f"PRAGMA {pragma}")
    return plain


def _oracle(db: sqlite3.Connection) -> dict[bytes, str]:
    """Judge every line in plain Python from plain reads, knowing what the world can hold.

    The world has one affiliation for each provider, contracts that cover everyone, one term
    each, no corrections, and every NPI but one on file.
    """

    def read(query: str) -> list[Any]:
        return db.execute(query).fetchall()

    codes = {code: (first, last or NEVER) for code, first, last in
             read("SELECT code, valid_from, valid_to FROM billing_code")}  # fmt: skip
    lists: defaultdict[bytes, list[bytes]] = defaultdict(list)
    for contract, one in read("SELECT contract_id, list_id FROM contract_list"):
        lists[contract].append(one)
    approved: defaultdict[tuple[bytes, str], list[Any]] = defaultdict(list)
    for one, code, *rest in read("SELECT list_id, code, valid_from, valid_to, modifiers, "
                                 "places_of_service, max_units FROM approved_code"):  # fmt: skip
        approved[one, code].append(rest)
    contracts = {
        office: (key, first, NEVER if renews else last or NEVER)
        for office, key, first, last, renews in read(
            "SELECT c.organization_id, c.id, t.valid_from, t.valid_to, c.auto_renews "
            "FROM contract c JOIN contract_term t ON t.contract_id = c.id")
    }  # fmt: skip
    people = {
        npi: (first, last or NEVER, *contracts[office])
        for npi, first, last, office in read(
            "SELECT p.npi, a.valid_from, a.valid_to, a.organization_id "
            "FROM provider p JOIN affiliation a ON a.provider_id = p.id")
    }  # fmt: skip
    verdicts = {}
    for key, *line in read("SELECT id, npi, service_date, code, modifiers, place_of_service, "
                           "units FROM claim_line WHERE service_date IS NOT NULL"):  # fmt: skip
        rule = _judge(line, people, codes, lists, approved)
        if rule:
            verdicts[key] = rule
    return verdicts


def _judge(line: list[Any], people: Any, codes: Any, lists: Any, approved: Any) -> str:
    npi, day, code, modifiers, place, units = line
    if npi not in people:
        return "npi"
    since, until, contract, first, last = people[npi]
    if not first <= day <= last:
        return "contract"
    if not since <= day <= until:
        return "participation"
    if code not in codes or not codes[code][0] <= day <= codes[code][1]:
        return "code_set"
    reached = 0
    for one in lists[contract]:
        for begin, end, allowed, places, limit in approved.get((one, code), ()):
            if not begin <= day <= (end or NEVER):
                continue
            fine = [
                not allowed or set(filter(None, modifiers.split(","))) <= set(allowed.split(",")),
                not places or not place or place in places.split(","),
                limit is None or units <= limit * 100,
            ]
            reached = max(reached, 1 + (fine.index(False) if False in fine else 3))
    return ("approved_list", "modifier", "place_of_service", "units", "")[reached]
