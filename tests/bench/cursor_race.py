"""Eight writers and eight readers on one market of a PostgreSQL hub: no cursor misses a row."""

from __future__ import annotations

import tempfile
from pathlib import Path

from provider_ops import areas
from provider_ops.core.clock import system_clock
from provider_ops.hub import access, database, server
from provider_ops.hub.service import open_hub
from tests.hub import race

SECONDS = 60


def run(seconds: float = SECONDS) -> dict[str, object]:
    """Return rows written and missed, and how busy it was; then the same with a plain sequence."""
    with tempfile.TemporaryDirectory(prefix="hub") as name:
        folder = Path(name)
        folder.chmod(0o755)  # under root the server runs as another user
        with server.embedded_postgres(folder) as url:
            engine = database.open_postgres(url, connections=20)
            hub = open_hub(engine, areas.travelling(), system_clock)
            with database.transaction(engine) as connection:
                access.create_market(connection, hub.schema, race.MARKET)
            right = race.run(hub, seconds)
            with race.plain_sequence():
                wrong = race.run(hub, min(seconds, 6))
            engine.dispose()
    return {
        "seconds": seconds,
        "rows": len(right.written),
        "missed": sum(map(len, right.missed)),
        "exchanges_per_second": round((right.exchanges + right.pages) / seconds),
        "plain_sequence_missed": sum(map(len, wrong.missed)),
    }
