"""Values as they travel: JSON words with one spelling each, whatever the database."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import Date

from provider_ops.store.types import KeyType, Money, UtcDateTime

if TYPE_CHECKING:
    from sqlalchemy import Column, Table

NOT_SENT = frozenset({"id", "market_id", "extra"})
"""Columns that an operation carries beside its fields, or not at all."""


def fields_of(table: Table) -> tuple[Column[Any], ...]:
    """Return the columns of a synced table that operations carry as fields."""
    return tuple(column for column in table.columns if column.name not in NOT_SENT)


def to_wire(value: Any) -> Any:
    """Return `value` in JSON's words: ISO dates, UTC instants with Z, amounts as text."""
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    return value


def from_wire(column: Column[Any], value: Any) -> Any:
    """Return what `column` stores for the wire's `value`.

    Raises:
        ValueError: If the value is not of the column's kind.
    """
    if value is None:
        return None
    kind = column.type
    if isinstance(kind, KeyType):
        return UUID(value)
    if isinstance(kind, Money):
        return Decimal(value)
    if isinstance(kind, UtcDateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    return value
