"""Rows that are in memory already, for a table that is made for queries."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ui.kit.paging import PageAsk, Source

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = TypeVar("Row")


def fixed_source(rows: Sequence[Row]) -> Source[Row]:
    """Return a source over `rows`, in their own order."""

    def page(ask: PageAsk[Row]) -> Sequence[Row]:
        return rows[ask.offset : ask.offset + ask.limit]

    return Source(lambda: len(rows), page)
