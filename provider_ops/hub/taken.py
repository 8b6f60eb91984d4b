"""Which operations left their rows just as their author has them: no image of these comes back.

An author has a row as it was at the position up to which he has read its market, with his own
operations on it. If the hub had it like that too, and wrote nothing but these, both have the same.
Whatever is less simple gets its image: a deletion, a stamp, a merged note, another release.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.store.changes import SCHEMA
from provider_ops.sync.cells import Kind
from provider_ops.sync.tables import IMPORTS
from provider_ops.sync.wire import Taken

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from provider_ops.hub.merge import Merger
    from provider_ops.hub.operation import Image, Operation, Outcome
    from provider_ops.sync.cells import Cell
    from provider_ops.sync.wire import MarketPage, Position, Request

Place = tuple[str, str]
"""Table and key of a row."""


def taken(
    request: Request,
    operations: Mapping[str, Operation],
    outcomes: Mapping[str, Outcome],
    merger: Merger,
    pages: Iterable[MarketPage],
) -> dict[str, Place]:
    """Return the keys of these operations with the rows that they left so.

    Args:
        request: What the laptop asked.
        operations: The operations whose outcome was found just now, by their keys.
        outcomes: The outcomes of all operations, in their order.
        merger: The rows as they now stand.
        pages: What the markets answer; nothing is known of one that is loaded anew.
    """
    if not request.keeps_own or request.schema != SCHEMA:
        return {}
    read = {
        page.market: request.positions[page.market]
        for page in pages
        if not page.reset and page.as_of is None
    }
    expected: dict[Place, dict[str, Cell] | None] = {}
    for key, outcome in outcomes.items():
        place, op = (outcome.table, outcome.row), operations.get(key)
        if op is None or not _is_plain(merger, op, outcome):
            expected[place] = None
            continue
        if place not in expected:
            expected[place] = _before(merger.rows.get(place), op, read)
        if (cells := expected[place]) is not None:
            cells |= {name: new for name, (_, new) in op.fields.items()}
    same = {place for place, cells in expected.items() if _is_as(merger.rows.get(place), cells)}
    found = {key: (outcome.table, outcome.row) for key, outcome in outcomes.items()}
    return {key: place for key, place in found.items() if place in same}


def grouped(
    keys: Iterable[str], outcomes: Mapping[str, Outcome], revs: Mapping[str, int]
) -> list[Taken]:
    """Return what is said of taken operations: their keys by market and status."""
    groups: dict[tuple[str, str], list[str]] = {}
    for key in keys:
        groups.setdefault((outcomes[key].market, outcomes[key].status), []).append(key)
    return [Taken(market, revs[market], status, own) for (market, status), own in groups.items()]


def _is_plain(merger: Merger, op: Operation, outcome: Outcome) -> bool:
    """Whether an operation did nothing but what it says, of a row that it names itself."""
    retold = merger.tables[op.table].retold
    return (
        op.kind in ("create", "update")
        and outcome.status in ("applied", "noop")
        and (op.row, op.market) == (outcome.row, outcome.market)
        and op.table != IMPORTS
        and op.schema == SCHEMA
        and not op.extra
        and not any(retold.get(name) is Kind.JSON for name in op.fields)  # spelled in many ways
    )


def _before(
    image: Image | None, op: Operation, read: Mapping[str, Position]
) -> dict[str, Cell] | None:
    """Return the row as its author had it before his first operation, if that is certain."""
    if image is None or (at := read.get(op.market)) is None:
        return None
    if image.loaded is None:
        return {"extra": "{}"} if op.kind == "create" else None
    is_read = (image.loaded_rev, image.id) <= (at.rev, at.after)
    return dict(image.loaded) if op.kind == "update" and is_read else None


def _is_as(image: Image | None, cells: dict[str, Cell] | None) -> bool:
    return image is not None and not image.deleted and image.cells == cells
