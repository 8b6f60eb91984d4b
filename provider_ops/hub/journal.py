"""The journal: both values of a field that two people changed, as a row that syncs like any."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from provider_ops.hub.operation import Image
from provider_ops.sync import cells
from provider_ops.sync.tables import CONFLICTS

if TYPE_CHECKING:
    from datetime import datetime

    from provider_ops.hub.operation import Operation
    from provider_ops.sync.cells import Cell


def journaled(
    op: Operation,
    image: Image,
    name: str,
    words: tuple[Any, Any, Any],
    author: UUID,
    now: datetime,
) -> Image:
    """Return the conflict of one operation about one field: seen before, the hub's, the author's.

    The same operation makes the same key, however often it comes.
    """
    base, hub, mine = (None if word is None else cells.json_cell(word) for word in words)
    values: dict[str, Cell] = {
        "op_id": op.op_id,
        "table_name": image.table,
        "row_id": image.id,
        "field": name,
        "base": base,
        "hub": hub,
        "mine": mine,
        "author_id": author.hex,
        "mine_at": op.device_time,
        "hub_author_id": None,  # the history knows: see `origin`
        "hub_at": None,
        "base_at": None,
        "journaled_at": cells.instant_cell(now),
        "resolved_by": None,
        "extra": "{}",
    }
    key = uuid5(UUID(op.op_id), f"{image.id}/{name}").hex
    return Image(CONFLICTS, key, image.market, 0, deleted=False, cells=values)
