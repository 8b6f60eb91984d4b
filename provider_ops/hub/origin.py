"""Who wrote the value that a conflict met, and when: words for the screen, nothing is decided.

Read from the history of the row, so it is empty where the row came in another way than by
operations, such as a load at the office.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select

from provider_ops.hub.merge import DELETED
from provider_ops.sync.cells import instant_cell
from provider_ops.sync.tables import CONFLICTS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import Connection

    from provider_ops.hub.merge import Merger
    from provider_ops.hub.operation import Image
    from provider_ops.hub.schema import HubSchema

ByRow = dict[tuple[str, str], list["Line"]]
"""Lines of the history by market and row, the oldest first."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one operation made of one row: {field: [old, new]}."""

    fields: dict[str, list[Any]]
    author: UUID
    at: datetime

    def news(self, field: str) -> Any:
        """The value it left in `field`."""
        return self.fields[field][1]


def tell_origins(connection: Connection, schema: HubSchema, merger: Merger) -> None:
    """Note on each new conflict who wrote the hub's value and when, and since when the base is."""
    fresh = [i for i in merger.touched.values() if i.table == CONFLICTS and i.is_new]
    if not fresh:
        return
    lines = _history(connection, schema, fresh)
    for entry in merger.history:  # of this exchange, not written yet
        line = Line(entry.fields, merger.authority.author, merger.now)
        lines.setdefault((entry.market, entry.row), []).append(line)
    for conflict in fresh:
        cells = conflict.cells
        of_row = lines.get((conflict.market, str(cells["row_id"])), [])
        row = merger.rows.get((str(cells["table_name"]), str(cells["row_id"])))
        is_gone = row is not None and row.deleted
        base, hub = (json.loads(str(cells[name] or "null")) for name in ("base", "hub"))
        written, before = origins(of_row, str(cells["field"]), base, hub, is_gone=is_gone)
        if written is not None:
            cells["hub_author_id"] = written.author.hex
            cells["hub_at"] = instant_cell(written.at)
        if before is not None:
            cells["base_at"] = instant_cell(before.at)


def origins(
    lines: list[Line], field: str, base: Any, hub: Any, *, is_gone: bool
) -> tuple[Line | None, Line | None]:
    """Return the line that wrote the hub's value, and the one before it that wrote the base.

    Of people who wrote the same value one after the other, the first has written it.
    """
    if field == DELETED:
        edits = [line for line in lines if any(old != new for old, new in line.fields.values())]
        return (edits[-1] if edits else None), None
    told = [line for line in lines if field in line.fields]
    if is_gone:
        ends = [line for line in lines if DELETED in line.fields and line.news(DELETED)]
        written, earlier = (ends[-1] if ends else None), told
    else:
        place = max((n for n, line in enumerate(told) if line.news(field) == hub), default=-1)
        while place > 0 and told[place - 1].news(field) == hub:
            place -= 1
        written, earlier = (told[place] if place >= 0 else None), told[: max(0, place)]
    return written, next((ln for ln in reversed(earlier) if ln.news(field) == base), None)


def _history(connection: Connection, schema: HubSchema, conflicts: Iterable[Image]) -> ByRow:
    wanted: dict[str, set[UUID]] = {}
    for conflict in conflicts:
        wanted.setdefault(conflict.market, set()).add(UUID(str(conflict.cells["row_id"])))
    table = schema.history
    found: ByRow = {}
    for market, keys in sorted(wanted.items()):
        query = (
            select(table.c.row_id, table.c.fields, table.c.staff_id, table.c.at)
            .where(table.c.market_id == market, table.c.row_id.in_(keys))
            .order_by(table.c.n)
        )
        for row in connection.execute(query):
            line = Line(row.fields, row.staff_id, row.at)
            found.setdefault((market, row.row_id.hex), []).append(line)
    return found
