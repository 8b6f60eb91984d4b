"""A hub in a process of its own, with people and laptops that it knows; it can be killed."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from provider_ops import areas
from provider_ops.bootstrap.environment import ROOT
from provider_ops.core.clock import system_clock
from provider_ops.hub import access, database, load, server
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.sync.cells import sqlite_cell_sql
from tests.support.work import MARKET

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from provider_ops.hub.service import Hub
    from provider_ops.store.database import Store

START = (
    "import sys; from provider_ops.cli.app import run; sys.exit(run(sys.argv[1:], window='ui.app'))"
)
ADMIN = "admin"


@dataclass
class HubProcess:
    """`main.py hub serve` on one data folder, always at the same port once it had one."""

    folder: Path
    port: int = 0
    address: str = ""
    process: subprocess.Popen[str] | None = field(default=None, init=False)

    def start(self) -> None:
        """Run it, and return once it answers."""
        command = [sys.executable, "-c", START, "--data-dir", str(self.folder), "--json",
                   "hub", "serve", "--port", str(self.port)]  # fmt: skip
        with (self.folder / "hub-says.txt").open("a") as says:
            self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=says,
                                            text=True)  # fmt: skip
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError((self.folder / "hub-says.txt").read_text()[-2000:])
        self.address = json.loads(line)["address"]
        self.port = int(self.address.rpartition(":")[2])

    def kill(self) -> None:
        """End it as a power cut would; its PostgreSQL loses its connections."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Let it finish."""
        self._end(signal.SIGTERM)

    def _end(self, how: int) -> None:
        process, self.process = self.process, None
        if process is not None:
            process.send_signal(how)
            process.wait(60)
            assert process.stdout is not None
            process.stdout.close()


def folder_for_postgres(folder: Path) -> Path:
    """Open a folder to the user that the embedded PostgreSQL runs as under root."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o755)
    return folder


@contextmanager
def opened(folder: Path) -> Iterator[Hub]:
    """Open the database of a hub whose process does not run, or runs beside this one."""
    with server.opened(folder / "hub", areas.travelling(), system_clock) as hub:
        yield hub


def add_laptops(hub: Hub, people: list[UUID]) -> list[str]:
    """Open the market to these people, each with a laptop; return the laptops' first tokens."""
    with database.transaction(hub.engine) as connection:
        access.create_market(connection, hub.schema, MARKET)
        tokens = []
        for staff in people:
            access.create_person(connection, hub.schema, staff, "somebody", ADMIN)
            access.grant(connection, hub.schema, staff, MARKET)
            now = hub.clock()
            tokens.append(
                devices.add(connection, hub.schema, By("test"), staff, "laptop", uuid4(), now)
            )
    return tokens


def load_from(hub: Hub, store: Store) -> int:
    """Give the hub every row of a laptop's market; return their number."""
    total = 0
    for synced in areas.travelling():
        columns = [synced.table.c.id, *synced.columns.values()]
        cells = ", ".join(map(sqlite_cell_sql, columns))
        query = f"SELECT {cells} FROM {synced.name} WHERE market_id = ? ORDER BY id"
        with store.read() as session:
            rows: Any = session.connection().exec_driver_sql(query, (MARKET,))
            names = [column.name for column in columns]
            total += load.load(hub.engine, hub.schema, MARKET, synced.name, rows, columns=names)
    with hub.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")
    return total

