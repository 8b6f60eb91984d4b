"""Calls, mails and notes with an office; and notes that stay on this laptop."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Instant, Key, MarketCode, Name, Synced, Word
from provider_ops.store.types import KeyType, UtcDateTime


class Outreach(Synced, Base):
    """One call, mail or note. Rows are only ever added: a later version replaces the one before.

    A version that is `withdrawn` says that the entry should not have been made; what it said
    stays in its history.
    """

    __tablename__ = "outreach"
    __table_args__ = (Index(None, "organization_id", "happened_at"), Index(None, "first_id"))

    organization_id: Mapped[Key] = mapped_column(ForeignKey("organization.id"))
    first_id: Mapped[Key] = mapped_column(comment="the first version; its own id there")
    replaces_id: Mapped[UUID | None] = mapped_column(KeyType, comment="the version before")
    kind: Mapped[Word] = mapped_column(comment="call, mail or note")
    direction: Mapped[Word] = mapped_column(default="", comment="in or out; empty for a note")
    contact_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("contact.id"))
    person: Mapped[Name] = mapped_column(default="", comment="with whom")
    text: Mapped[str] = mapped_column(default="")
    minutes: Mapped[int | None] = mapped_column(comment="of a call")
    happened_at: Mapped[Instant]
    staff_id: Mapped[Key] = mapped_column(comment="who wrote it, and alone may change it")
    recorded_at: Mapped[Instant]
    withdrawn: Mapped[bool] = mapped_column(default=False)


class PrivateNote(Base):
    """What somebody notes of an office for himself. It never leaves the laptop."""

    __tablename__ = "private_note"

    organization_id: Mapped[Key] = mapped_column(primary_key=True)
    market_id: Mapped[MarketCode]
    text: Mapped[str]
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
