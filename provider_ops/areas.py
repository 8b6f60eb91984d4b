"""All areas in one list: what the composition roots hand to store, sync, intake and hub.

Importing this module makes every table known, so it stands above all areas and below nothing
but `cli`, `demo` and the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.store.base import Base, Bulk, Synced

if TYPE_CHECKING:
    from sqlalchemy import Table


def synced_tables() -> tuple[Table, ...]:
    """Return the tables that travel, parents before children."""
    return tuple(t for t in Base.metadata.sorted_tables if t.name in _names(Synced))


def bulk_tables() -> tuple[Table, ...]:
    """Return the tables whose rows belong to imports, parents before children."""
    return tuple(t for t in Base.metadata.sorted_tables if t.name in _names(Bulk))


def _names(kind: type[Synced]) -> frozenset[str]:
    return frozenset(
        mapper.local_table.name  # type: ignore[attr-defined]
        for mapper in Base.registry.mappers
        if issubclass(mapper.class_, kind)
    )
