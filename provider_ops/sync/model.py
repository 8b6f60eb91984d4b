"""The laptop's books about the hub. None of these tables travels."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Instant, Key, MarketCode, Name, Word
from provider_ops.store.types import KeyType, UtcDateTime


class Cursor(Base):
    """How far a market is read. While it is loaded for the first time, `as_of` is set.

    A first load goes table by table and key by key; the feed goes on from `as_of`.
    """

    __tablename__ = "sync_cursor"

    market_id: Mapped[MarketCode] = mapped_column(primary_key=True)
    epoch: Mapped[Word]
    rev: Mapped[int]
    after: Mapped[Word] = mapped_column(comment="key, 32 hex digits")
    as_of: Mapped[int | None]
    loading_table: Mapped[Word] = mapped_column(default="")
    loading_after: Mapped[Word] = mapped_column(default="")


class Backfill(Base):
    """What this release keeps of a market's table and the one before did not, still to be read."""

    __tablename__ = "sync_backfill"

    market_id: Mapped[MarketCode] = mapped_column(primary_key=True)
    table_name: Mapped[Word] = mapped_column(primary_key=True)
    columns: Mapped[list[str]] = mapped_column(JSON, comment="none: whole rows")
    after: Mapped[Word] = mapped_column(comment="key, 32 hex digits")


class BlobPartHere(Base):
    """A part of an attached file that is still arriving."""

    __tablename__ = "sync_blob_part"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    n: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class BaseImage(Base):
    """The hub's image of a row that has changes waiting; None in `image`: not at the hub."""

    __tablename__ = "sync_base_image"

    table_name: Mapped[Word] = mapped_column(primary_key=True)
    row_id: Mapped[Key] = mapped_column(primary_key=True)
    image: Mapped[dict[str, Any] | None] = mapped_column(JSON)


class Sent(Base):
    """A change the hub has taken, kept until the hub says that it is in a backup."""

    __tablename__ = "sync_sent"
    __table_args__ = (Index(None, "market_id", "rev"),)

    n: Mapped[int] = mapped_column(primary_key=True, comment="its number in the outbox")
    op_id: Mapped[Key] = mapped_column(unique=True)
    group_id: Mapped[Key]
    table_name: Mapped[Word]
    row_id: Mapped[Key] = mapped_column(index=True)
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    market_id: Mapped[MarketCode]
    rev: Mapped[int]
    status: Mapped[Word] = mapped_column(comment="applied, noop, journaled or aliased")


class Parked(Base):
    """A change the hub refused. It is not on any row; it can be shown, exported, tried again."""

    __tablename__ = "sync_parked"

    n: Mapped[int] = mapped_column(primary_key=True, comment="its number in the outbox")
    op_id: Mapped[Key] = mapped_column(unique=True)
    group_id: Mapped[Key]
    table_name: Mapped[Word]
    row_id: Mapped[Key] = mapped_column(index=True)
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    reason: Mapped[Word] = mapped_column(
        comment="scope, territory, role, no-row, parent, invalid, unknown-table, taken, group "
        "or poison"
    )
    parked_at: Mapped[Instant]


class Alias(Base):
    """A row that was made here and turned out to be one that existed already."""

    __tablename__ = "sync_alias"

    row_id: Mapped[Key] = mapped_column(primary_key=True)
    target_id: Mapped[Key]
    table_name: Mapped[Word]


class Merged(Base):
    """Changes of this laptop and of others that met on one row; both are on it.

    `mine` and `theirs` are {field: [before, after]} in wire words. Until it is `settled`, more
    changes of this laptop wait on the row and it is not complete.
    """

    __tablename__ = "sync_merged"
    __table_args__ = (Index(None, "row_id"), {"sqlite_autoincrement": True})

    n: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    table_name: Mapped[Word]
    row_id: Mapped[Key]
    mine: Mapped[dict[str, Any]] = mapped_column(JSON)
    theirs: Mapped[dict[str, Any]] = mapped_column(JSON)
    merged_at: Mapped[Instant] = mapped_column(index=True)
    settled: Mapped[bool]
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ImportProgress(Base):
    """How far the rows of an import made here are at the hub.

    Kept after the last page until the hub says that it is in a backup, so that a restored hub
    gets the rows again.
    """

    __tablename__ = "sync_import_progress"

    import_id: Mapped[Key] = mapped_column(primary_key=True)
    market_id: Mapped[MarketCode]
    table_name: Mapped[Word] = mapped_column(default="", comment="the one being sent")
    after: Mapped[UUID | None] = mapped_column(KeyType, comment="last key of it that arrived")
    rev: Mapped[int] = mapped_column(default=0)
    finished: Mapped[bool] = mapped_column(default=False)


class ExchangeLog(Base):
    """One synchronization as its person saw it. `problem` is empty when all went well."""

    __tablename__ = "sync_exchange_log"

    id: Mapped[Key] = mapped_column(primary_key=True)
    started_at: Mapped[Instant] = mapped_column(index=True)
    milliseconds: Mapped[int]
    sent: Mapped[int] = mapped_column(comment="changes")
    received: Mapped[int] = mapped_column(comment="rows")
    bytes_up: Mapped[int]
    bytes_down: Mapped[int]
    problem: Mapped[Name] = mapped_column(default="")
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    did_work: Mapped[bool] = mapped_column(default=True, comment="anything sent, received, loaded")
    refused: Mapped[int] = mapped_column(default=0, server_default="0", comment="changes")
    disputed: Mapped[int] = mapped_column(
        default=0, server_default="0", comment="changes with a field for a person to choose"
    )
