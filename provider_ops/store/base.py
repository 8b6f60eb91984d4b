"""What tables share: keys, market, spans of valid and recorded time, and how they travel."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from sqlalchemy import JSON, Index, MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from provider_ops.store.types import KeyType, Money, UtcDateTime

SHARED_MARKET = "shared"
"""The reserved market of rows that everyone may read: code loads, materials."""

Key = Annotated[UUID, mapped_column(KeyType)]
Instant = Annotated[datetime, mapped_column(UtcDateTime)]
Dollars = Annotated[Decimal, mapped_column(Money)]
Name = Annotated[str, mapped_column(String)]
Word = Annotated[str, mapped_column(String)]
MarketCode = Annotated[str, mapped_column(String)]


class Base(DeclarativeBase):
    """Declarative base with a naming convention, so that migrations can name constraints."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
        }
    )


class Synced:
    """Rows that travel to the hub, one operation for each change.

    `extra` holds fields that another release of the program knows and this one does not.
    A table may name its natural key (unique in its market, enforced by the hub, which maps a
    second creation to the first) in `__table_args__[-1]["info"]["natural_key"]`, and a column
    that several people add text to in `info={"merge": "append"}`. Columns of free text, in which
    a person may keep both of two values under each other, say `info={"merge": "text"}`.
    """

    id: Mapped[Key] = mapped_column(primary_key=True, sort_order=-2)
    market_id: Mapped[MarketCode] = mapped_column(sort_order=-1)
    extra: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict, sort_order=99)


class Bulk(Synced):
    """Rows that belong to one import and never change after it.

    They travel as pages of their import, not as operations, and they are gone when the import
    is undone.
    """

    import_id: Mapped[Key] = mapped_column(index=True)


class Span(Synced):
    """A fact with valid time and recorded time. Append-only: a correction is a new row.

    The fact held from `valid_from` to `valid_to`, both included; no `valid_to` means no end is
    known. We knew it since `recorded_at` (the laptop's instant until the hub stamps its own).
    A row takes the place of the row it `replaces_id`; one that is `withdrawn` only says that
    the replaced row was wrong.

    Few rows replace another. An index of these alone is found useful by the planner whatever
    its statistics say; one of all rows, nearly all of them empty, is not.
    """

    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    recorded_at: Mapped[Instant]

    @declared_attr
    def replaces_id(cls) -> Mapped[UUID | None]:  # noqa: N805 - called with the mapped class
        """Return the column, and let its index go with it to the class's table."""
        column = mapped_column(KeyType, nullable=True)
        Index(None, column.column, sqlite_where=column.column.is_not(None))
        return column

    withdrawn: Mapped[bool] = mapped_column(default=False)
    source: Mapped[Name] = mapped_column(default="")
