"""Tables that belong to no area: the change log, drafts, settings, files, imports, conflicts."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Bulk, Instant, Key, Name, Synced, Word
from provider_ops.store.types import KeyType, UtcDateTime


class OutboxEntry(Base):
    """A change the hub has not confirmed yet, written in the transaction of the action.

    `body` is self-contained (see `provider_ops.store.changes`), so that no migration touches it.
    """

    __tablename__ = "outbox"
    __table_args__ = ({"sqlite_autoincrement": True},)

    n: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    op_id: Mapped[Key] = mapped_column(unique=True)
    group_id: Mapped[Key]
    table_name: Mapped[Word]
    row_id: Mapped[Key] = mapped_column(index=True)
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    tries: Mapped[int] = mapped_column(default=0)
    offered_again: Mapped[bool] = mapped_column(
        default=False, comment="confirmed once, sent again to a restored hub, not shown on rows"
    )


class Draft(Base):
    """What a form holds that is not submitted; stays on this laptop, encrypted like the rest."""

    __tablename__ = "draft"

    row_id: Mapped[Key] = mapped_column(primary_key=True)
    form: Mapped[Word]
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    saved_at: Mapped[Instant]


class DraftFile(Base):
    """A picture in a draft; stays on this laptop until what it belongs to is submitted."""

    __tablename__ = "draft_file"

    row_id: Mapped[Key] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class Setting(Base):
    """A choice made on this laptop."""

    __tablename__ = "setting"

    name: Mapped[Word] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)


class Blob(Base):
    """The content of an attached file, named by its SHA-256 (hex)."""

    __tablename__ = "blob"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    media_type: Mapped[Word]
    size: Mapped[int] = mapped_column(comment="bytes")
    content: Mapped[bytes] = mapped_column(LargeBinary)
    sent: Mapped[bool] = mapped_column(default=False, comment="the hub has it too")


class DataImport(Synced, Base):
    """One load of one file. The file itself is not kept, only its SHA-256.

    `counts` says what came in ({"claims": 12, "lines": 30, ...}); `release` is the version that
    the file's publisher gave it, `part` which file it is of a release in several.
    """

    __tablename__ = "data_import"
    __table_args__ = (Index(None, "kind", "imported_at"), Index(None, "sha256"))

    kind: Mapped[Word]
    file_name: Mapped[Name]
    sha256: Mapped[str]
    release: Mapped[Name] = mapped_column(default="")
    part: Mapped[str | None] = mapped_column(default=None)
    imported_at: Mapped[Instant]
    staff_id: Mapped[Key]
    counts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ImportFix(Bulk, Base):
    """What a person said about rows of a table before it was loaded; the file stayed as it was.

    Cells about a member are kept as their last characters only.
    """

    __tablename__ = "import_fix"

    file_row: Mapped[int | None] = mapped_column(comment="None: every row that said it")
    column: Mapped[Name] = mapped_column(default="", comment="header; empty: the row was left out")
    said: Mapped[Name] = mapped_column(default="", comment="what the file says")
    put: Mapped[Name] = mapped_column(default="", comment="what was read in its place")
    cells: Mapped[int] = mapped_column(comment="how many it was put in place of")
    staff_id: Mapped[Key]
    made_at: Mapped[Instant]


class ColumnMapping(Synced, Base):
    """What the columns of one layout of a table mean, under a name; offered when it comes again."""

    __tablename__ = "column_mapping"
    __table_args__ = (
        Index(None, "kind", "fingerprint"),
        {"info": {"natural_key": ("kind", "name")}},
    )

    kind: Mapped[Word]
    name: Mapped[Name]
    fingerprint: Mapped[Word] = mapped_column(comment="SHA-256 of the headers, in any order")
    headers: Mapped[dict[str, Any]] = mapped_column(JSON, comment="header by field")
    saved_at: Mapped[Instant]


class ImportChange(Base):
    """What an import did to a row that may change again; its undo reads it. Never travels.

    `body` is the operation as the change log has it. Rows of a `Bulk` table need none.
    """

    __tablename__ = "import_change"
    __table_args__ = (Index(None, "import_id"), {"sqlite_autoincrement": True})

    n: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    import_id: Mapped[Key]
    body: Mapped[dict[str, Any]] = mapped_column(JSON)


class Conflict(Synced, Base):
    """Two people changed one field; the hub kept the first, both values stay here.

    Values are as on the wire. `author_id` wrote `mine` at `mine_at` as his device says,
    `hub_author_id` wrote `hub`; whose and when is empty where the hub's history does not know.
    `resolved_by` names the person who chose; None while it waits.
    """

    __tablename__ = "conflict"
    __table_args__ = (Index(None, "row_id"),)

    op_id: Mapped[Key]
    table_name: Mapped[Word]
    row_id: Mapped[Key]
    field: Mapped[Word]
    base: Mapped[Any] = mapped_column(JSON, nullable=True)
    hub: Mapped[Any] = mapped_column(JSON, nullable=True)
    mine: Mapped[Any] = mapped_column(JSON, nullable=True)
    author_id: Mapped[UUID | None] = mapped_column(KeyType)
    mine_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    hub_author_id: Mapped[UUID | None] = mapped_column(KeyType)
    hub_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    base_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    journaled_at: Mapped[Instant]
    resolved_by: Mapped[UUID | None] = mapped_column(KeyType)
