"""What an exchange answers: outcomes, rows as they now stand, and when to come again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zlib import crc32

from provider_ops.sync.wire import LAST_KEY, Ack, MarketPage, row_page

if TYPE_CHECKING:
    from collections.abc import Container

    from provider_ops.hub.access import Caller
    from provider_ops.hub.merge import Merger
    from provider_ops.hub.operation import Image, Outcome
    from provider_ops.hub.schema import HubSchema
    from provider_ops.hub.taken import Place
    from provider_ops.sync.wire import RowPage

POLL_S, _SPREAD_S = 300, 60
"""How often laptops look for news, give or take."""


def ack(merger: Merger, caller: Caller, op_id: str, outcome: Outcome, rev: int) -> Ack:
    """Return the outcome of one operation with the row that stands for the one it named."""
    row = merger.resolve(outcome.row)
    image = merger.rows.get((outcome.table, row))
    return Ack(
        op_id=op_id,
        status=outcome.status,
        reason=outcome.reason,
        table=outcome.table,
        row=row,
        market=image.market if image is not None else outcome.market,
        rev=rev,
        has_image=image is not None and image.market in caller.readable,
    )


def images(
    schema: HubSchema, caller: Caller, merger: Merger, left_out: Container[Place]
) -> list[RowPage]:
    """Return every row the merge loaded or wrote, as it now stands, by table."""
    by_table: dict[str, list[Image]] = {}
    for place, image in merger.rows.items():
        if place not in left_out and image.market in caller.readable:
            by_table.setdefault(image.table, []).append(image)
    pages = []
    for name, rows in by_table.items():
        columns = list(schema.tables[name].columns)
        pages.append(
            row_page(
                name,
                ["id", "market_id", "rev", "deleted", *columns],
                [
                    (i.id, i.market, i.rev, int(i.deleted), *(i.cells[c] for c in columns))
                    for i in rows
                ],
            )
        )
    return pages


def past_own_writes(page: MarketPage, revs: dict[str, int]) -> MarketPage:
    """Step over what this exchange wrote, which the laptop has among the images already.

    Only when nothing of anybody else lies between the page's end and the own revision.
    """
    own = revs.get(page.market)
    complete = not (page.reset or page.more) and page.as_of is None and page.after == LAST_KEY
    if own is None or not complete or own != page.rev + 1:
        return page
    return replace(page, rev=own)


def next_poll(xid: str) -> int:
    """Return when to come again: spread by the exchange's key, so that no herd forms."""
    return POLL_S + crc32(xid.encode()) % (2 * _SPREAD_S + 1) - _SPREAD_S
