"""What a synchronization costs: small changes beside Anki's, a first load, and a bad line.

Anki comes into an environment of its own for the time of the measurement (it is under another
licence and never a part of this program), and runs its own server. Both are measured in turns in
one run, once on the loopback and once behind a line of 150 ms and 2 Mbit/s.
"""

from __future__ import annotations

import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from provider_ops import areas
from provider_ops.network.model import Provider
from provider_ops.overview.search import prepare
from provider_ops.store import settings
from provider_ops.sync import connection
from provider_ops.sync.exchange import sync
from tests.support import hub_process, slow_line
from tests.support.large_market import fill
from tests.support.work import template, workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.core.progress import Progress
    from provider_ops.store.workspace import Workspace

PEER = "anki==26.9.3"
PEER_SCRIPT = Path(hub_process.__file__).with_name("anki_peer.py")
RECORDS = 10_000
CHANGED = 1_000
ROUNDS, SLOW_ROUNDS = 9, 3
RTT_S, BITS_PER_S = 0.150, 2_000_000
LINES, PROVIDERS = 1_000_000, 20_000
CUT_EVERY = 2_000_000
LARGEST_WAIT = 400


def run(lines: int = LINES, providers: int = PROVIDERS) -> dict[str, Any]:
    """Return seconds, bytes and ratios; see `docs/decisions/0008-sync.md` for what they should be."""
    with tempfile.TemporaryDirectory(prefix="figures") as name:
        folder = hub_process.folder_for_postgres(Path(name))
        return _small(folder / "small") | _first_load(folder / "large", lines, providers)


# --- small changes, beside Anki


def _small(folder: Path) -> dict[str, Any]:
    with _market(folder, 2, RECORDS, 0) as (hub, sides):
        for side in sides:
            _sync(side)
        python = _peer(folder / "peer")
        near = _ours(sides, ROUNDS)
        figures: dict[str, Any] = {
            "exchanges_of_1000_changes": near["exchanges"],
            "bytes_per_changed_row_up": round(near["up"] / CHANGED, 1),
            "bytes_per_changed_row_down": round(near["down"] / CHANGED, 1),
            "idle_bytes": near["idle_bytes"],
        }
        with _peer_server(python, folder / "base") as address:
            peer = _theirs(python, folder / "near", address, address, ROUNDS)
            figures |= _beside("loopback", near, peer)
            with _line_to(address) as line:
                peer = _theirs(python, folder / "far", address, line.address, SLOW_ROUNDS)
        with _line_to(hub.address) as line:
            for side in sides:
                with side.store.write() as session:
                    settings.put(session, settings.HUB, line.address)
            figures |= _beside("slow_line", _ours(sides, SLOW_ROUNDS), peer)
    return figures


def _ours(sides: list[Workspace], rounds: int) -> dict[str, Any]:
    one, two = sides
    took: dict[str, Any] = {"push": [], "pull": [], "idle": []}
    for turn in range(rounds):
        _change(one, f"changed {time.time_ns()} {turn}")
        took["push"].append(_timed(one, took, "up"))
        took["pull"].append(_timed(two, took, "down"))
        took["idle"].append(_timed(one, took, "idle_bytes"))
        with one.read() as first, two.read() as second:
            query = select(Provider.specialty).order_by(Provider.id).limit(CHANGED)
            assert first.scalars(query).all() == second.scalars(query).all()
    return took


def _change(work: Workspace, word: str) -> None:
    """Change a field of many rows, each in an action of its own, as a person would in weeks."""
    with work.read() as session:
        keys = session.scalars(select(Provider.id).order_by(Provider.id).limit(CHANGED)).all()
    for n, key in enumerate(keys):
        with work.act() as session:
            session.get_one(Provider, key).specialty = f"{word} {n}"


def _timed(work: Workspace, found: dict[str, Any], name: str) -> float:
    began = time.perf_counter()
    with connection.connected(work.store, areas.travelling(), work.clock, work.ids) as laptop:
        done = sync(laptop)
        seconds = time.perf_counter() - began
        traffic = laptop.transport.traffic
    found[name] = {"up": traffic.up, "down": traffic.down}.get(name, traffic.up + traffic.down)
    if name == "up":
        found["exchanges"] = done.exchanges
    return seconds


def _beside(where: str, ours: dict[str, Any], peer: dict[str, Any]) -> dict[str, Any]:
    figures = {}
    for what in ("push", "pull", "idle"):
        mine, theirs = statistics.median(ours[what]), statistics.median(peer[what])
        figures[f"{where}_{what}_ms"] = round(mine * 1000, 1)
        figures[f"{where}_{what}_ms_of_anki"] = round(theirs * 1000, 1)
        figures[f"{where}_{what}_ratio"] = round(mine / theirs, 2)
    return figures


def _peer(folder: Path) -> Path:
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", PEER], check=True)
    return python


@contextmanager
def _peer_server(python: Path, base: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    known = {"SYNC_USER1": "u:p", "SYNC_BASE": str(base), "SYNC_HOST": "127.0.0.1",
             "SYNC_PORT": str(port), "RUST_LOG": "error"}  # fmt: skip
    process = subprocess.Popen([python, "-m", "anki.syncserver"], env=os.environ | known,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
    try:
        for _ in range(LARGEST_WAIT):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(30)


def _theirs(python: Path, folder: Path, direct: str, measured: str, rounds: int) -> dict[str, Any]:
    folder.mkdir()
    numbers = map(str, (RECORDS, CHANGED, rounds))
    done = subprocess.run([python, PEER_SCRIPT, folder, direct, measured, *numbers],
                          capture_output=True, text=True, check=True)  # fmt: skip
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


@contextmanager
def _line_to(address: str) -> Iterator[slow_line.SlowLine]:
    with slow_line.between(slow_line.SlowLine(address, RTT_S, BITS_PER_S)) as line:
        yield line


# --- a first load, and one over a line that is cut again and again


@dataclass
class _Watch:
    """When the first row of each table was stored."""

    began: float
    seen: dict[str, float]

    def report(self, progress: Progress) -> None:
        self.seen.setdefault(progress.label, time.perf_counter() - self.began)

    def checkpoint(self) -> None:
        pass


def _first_load(folder: Path, lines: int, providers: int) -> dict[str, Any]:
    with _market(folder, 2, providers, lines) as (hub, (one, two)):
        watch = _Watch(time.perf_counter(), {})
        rows, traffic = _sync(one, watch)
        loaded = time.perf_counter() - watch.began
        prepare(one.store)
        whole = time.perf_counter() - watch.began
        bulk = [table.name for table in areas.travelling().bulk]
        figures = {
            "first_load_rows": rows,
            "first_load_s": round(loaded, 2),
            "first_load_searchable_s": round(whole, 2),
            "first_load_rows_per_second": round(rows / whole),
            "usable_after_s": round(min(watch.seen[name] for name in bulk if name in watch.seen), 2),
            "first_load_mb": round(traffic / 1e6, 2),
        }
        with slow_line.between(slow_line.SlowLine(hub.address, cut_every=CUT_EVERY)) as line:
            with two.store.write() as session:
                settings.put(session, settings.HUB, line.address)
            attempts = _until_done(two)
            ratio = (line.down + line.up) / traffic
        figures |= {"cut_attempts": attempts, "cuts": line.cuts, "cut_bytes_ratio": round(ratio, 2)}
    return figures


def _until_done(work: Workspace) -> int:
    from provider_ops.core.errors import HubError

    for attempt in range(1, LARGEST_WAIT):
        try:
            _sync(work)
        except HubError:
            continue
        return attempt
    raise AssertionError("a first load did not come to its end")


# --- both


@contextmanager
def _market(
    folder: Path, laptops: int, providers: int, lines: int
) -> Iterator[tuple[hub_process.HubProcess, list[Workspace]]]:
    """A hub in its own process with a market, and empty laptops that belong to it."""
    hub_process.folder_for_postgres(folder)
    empty = template(folder / "empty")
    source = workspace(empty, folder / "source")
    fill(source, providers=providers, lines=lines)
    sides = [workspace(empty, folder / f"laptop{n}", seed=50 + n) for n in range(laptops)]
    with hub_process.opened(folder) as opened:
        tokens = hub_process.add_laptops(opened, [side.staff_id for side in sides])
        hub_process.load_from(opened, source.store)
    source.store.close()
    hub = hub_process.HubProcess(folder)
    hub.start()
    try:
        for side, token in zip(sides, tokens, strict=True):
            connection.attach(side.store, hub.address, token)
        yield hub, sides
    finally:
        hub.stop()
        for side in sides:
            side.store.close()


def _sync(work: Workspace, watch: _Watch | None = None) -> tuple[int, int]:
    with connection.connected(work.store, areas.travelling(), work.clock, work.ids) as laptop:
        done = sync(laptop, watch)
        return done.received, laptop.transport.traffic.up + laptop.transport.traffic.down


if __name__ == "__main__":
    sys.stdout.write(json.dumps(run(), indent=1) + "\n")
