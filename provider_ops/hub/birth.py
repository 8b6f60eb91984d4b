"""A row as its creation makes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from provider_ops.hub.operation import Image, Refusal
from provider_ops.sync import cells

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from provider_ops.hub.operation import Operation
    from provider_ops.sync.cells import Cell
    from provider_ops.sync.tables import SyncedTable


def born(
    table: SyncedTable, op: Operation, row: str, replaced: Mapping[str, Cell] | None, now: datetime
) -> Image:
    """Return the row that an operation creates.

    Args:
        table: Its table.
        op: The creation.
        row: Its key.
        replaced: The row that it corrects, if it corrects one: what the author's release does
            not know of that row stands in the correction, too.
        now: The hub's stamp.

    Raises:
        Refusal: If a field is missing.
    """
    image = Image(table.name, row, op.market, 0, deleted=False, cells={})
    try:
        for name, column in table.columns.items():
            if (given := op.fields.get(name)) is not None:
                image.cells[name] = given[1]
            else:
                image.cells[name] = replaced[name] if replaced else cells.default_cell(column)
    except ValueError as error:
        raise Refusal("invalid") from error
    extra = json.loads(str(replaced["extra"] or "{}")) if replaced else {}
    extra |= {name: new for name, (_, new) in op.extra.items()}
    image.cells["extra"] = cells.json_cell(extra)
    if table.is_span:
        image.cells["recorded_at"] = cells.instant_cell(now)
    return image
