"""Two laptops and a hub in processes of their own, killed, cut off and out of room by chance.

`main.py bench chaos --minutes 60`. In the end everything is brought to rest, and hub and laptops
must agree to the byte; no change that a laptop committed may be missing.
"""

from __future__ import annotations

import hashlib
import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import literal_column, select, text

from provider_ops import areas
from provider_ops.bootstrap.environment import ROOT
from provider_ops.core.clock import system_clock
from provider_ops.core.ids import IdSource
from provider_ops.hub.database import cell_sql
from provider_ops.store import settings
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.profile import Profile, unlock
from provider_ops.sync import connection
from provider_ops.sync.cells import Kind, kind_of, sqlite_cell_sql
from provider_ops.sync.exchange import sync
from tests.support import hub_process, slow_line
from tests.support.chaos_laptop import TOLD
from tests.support.work import MARKET, PASSPHRASE, template, workspace

if TYPE_CHECKING:
    from provider_ops.store.database import Store

LAPTOPS = 2
CUT_EVERY = 60_000
ROUNDS = 12


def run(minutes: float = 1.0, seed: int = 1) -> dict[str, Any]:
    """Return what was done to them, and every violation that was found in the end."""
    with tempfile.TemporaryDirectory(prefix="chaos") as name:
        folder = hub_process.folder_for_postgres(Path(name))
        hub = hub_process.HubProcess(folder)
        laptops = [_new_laptop(folder, n) for n in range(LAPTOPS)]
        with hub_process.opened(folder) as opened:
            tokens = hub_process.add_laptops(opened, [staff for _, staff in laptops])
        hub.start()
        line = slow_line.SlowLine(hub.address, cut_every=CUT_EVERY, seed=seed)
        with slow_line.between(line):
            for (place, _), token in zip(laptops, tokens, strict=True):
                store = unlock(Profile(place), PASSPHRASE)
                connection.attach(store, line.address, token)
                store.close()
            done = _havoc(hub, [place for place, _ in laptops], line, minutes, seed)
            line.cut_every, line.broken = 0, False
            violations, counts = _at_rest(folder, hub, [place for place, _ in laptops])
        hub.stop()
    return {"minutes": minutes, **done, "cuts": line.cuts, **counts, "violations": violations}


def _new_laptop(folder: Path, number: int) -> tuple[Path, Any]:
    place = folder / f"laptop{number}"
    empty = folder / "empty"
    work = workspace(Profile(empty) if empty.exists() else template(empty), place, seed=number)
    work.store.close()
    return place, work.staff_id


def _havoc(
    hub: hub_process.HubProcess, places: list[Path], line: Any, minutes: float, seed: int
) -> dict[str, Any]:
    chance, done = random.Random(seed), Counter[str]()
    running = {n: _start(place, n) for n, place in enumerate(places)}
    end = time.monotonic() + minutes * 60
    while time.monotonic() < end:
        time.sleep(chance.uniform(0.5, 4))
        what = chance.choice(("laptop", "laptop", "hub", "line"))
        done[f"{what}_killed" if what != "line" else "line_broken"] += 1
        if what == "laptop":
            number = chance.randrange(LAPTOPS)
            _kill(running[number])
            running[number] = _start(places[number], int(time.monotonic() * 1000))
        elif what == "hub":
            hub.kill()
            time.sleep(chance.uniform(0, 1))
            hub.start()
        else:
            line.broken = True
            time.sleep(chance.uniform(0, 2))
            line.broken = False
    died = [process.poll() for process in running.values() if process.poll() is not None]
    for process in running.values():
        _kill(process)
    assert not died, f"a laptop ended by itself: {died}"
    return dict(done)


def _start(place: Path, seed: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.support.chaos_laptop", place, PASSPHRASE, str(seed)]
    with (place.parent / f"{place.name}-says.txt").open("a") as says:
        return subprocess.Popen(command, cwd=ROOT, stdout=says, stderr=says)


def _kill(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()


def _at_rest(
    folder: Path, hub: hub_process.HubProcess, places: list[Path]
) -> tuple[list[str], dict[str, int]]:
    """Bring everything to rest; return what is wrong then, and how much there is."""
    stores = [unlock(Profile(place), PASSPHRASE) for place in places]
    for store in stores:
        with store.write() as session:
            settings.put(session, settings.HUB, hub.address)
    for _ in range(ROUNDS):
        for store in stores:
            ids = IdSource(system_clock)
            with connection.connected(store, areas.travelling(), system_clock, ids) as laptop:
                sync(laptop)
    dumps = [_local_dump(store) for store in stores]
    held = set().union(*(_operations(store, "sync_parked") for store in stores))
    waiting = set().union(*(_operations(store, "outbox") for store in stores))
    with hub_process.opened(folder) as opened:
        dumps.append(_hub_dump(opened))
        with opened.engine.connect() as connected:
            table = opened.schema.operation
            held |= {str(key) for key in connected.scalars(select(table.c.op_id))}
    told = {
        key for place in places if (place / TOLD).exists()
        for key in (place / TOLD).read_text().split("\n")[:-1]
    }  # fmt: skip
    for store in stores:
        store.close()
    wrong = []
    names = [*(place.name for place in places), "hub"]
    for name, dump in zip(names, dumps, strict=True):
        if _hash(dump) != _hash(dumps[-1]):
            wrong.append(f"{name} differs: {_difference(dump, dumps[-1])}")
    if lost := told - held:
        wrong.append(f"{len(lost)} changes are lost, such as {min(lost)}")
    if waiting:
        wrong.append(f"{len(waiting)} changes still wait")
    said = {place.name: (folder / f"{place.name}-says.txt").read_text() for place in places}
    wrong += [f"{name} says: {words[-300:]}" for name, words in said.items() if words]
    return wrong, {"changes": len(told), "rows": len(dumps[-1])}


def _operations(store: Store, table: str) -> set[str]:
    with store.read() as session:
        rows = session.execute(text(f"SELECT body ->> '$.op_id' FROM {table}"))
        return {key for (key,) in rows}


def _local_dump(store: Store) -> list[str]:
    lines = []
    for synced in areas.travelling():
        columns = [synced.table.c.id, synced.table.c.market_id, *synced.columns.values()]
        query = f"SELECT {', '.join(map(sqlite_cell_sql, columns))} FROM {synced.name}"
        with store.read() as session:
            rows = session.connection().exec_driver_sql(query).all()
        lines += [_line(synced.name, columns, row) for row in rows]
    return sorted(lines)


def _hub_dump(hub: Any) -> list[str]:
    lines = []
    for synced in areas.travelling():
        table = hub.schema.rows[synced.name]
        columns = [synced.table.c.id, synced.table.c.market_id, *synced.columns.values()]
        query = (
            select(*(literal_column(cell_sql(column, "postgresql")) for column in columns))
            .select_from(table)
            .where(table.c.deleted.is_(False), table.c.market_id.in_((MARKET, SHARED_MARKET)))
        )
        with hub.engine.connect() as connected:
            lines += [_line(synced.name, columns, row) for row in connected.execute(query)]
    return sorted(lines)


def _line(name: str, columns: Any, row: Any) -> str:
    """Return a row as one line, the same on both sides: JSON in one layout."""
    cells = [
        json.loads(cell) if cell is not None and kind_of(column) is Kind.JSON else cell
        for column, cell in zip(columns, row, strict=True)
    ]
    return json.dumps([name, *cells], sort_keys=True)


def _hash(lines: list[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _difference(one: list[str], other: list[str]) -> str:
    more, less = set(one) - set(other), set(other) - set(one)
    return f"{len(more)} more, {len(less)} less, such as {sorted(more | less)[:2]}"[:500]
