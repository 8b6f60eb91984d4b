"""Escalations: a case and everything that happened to it."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Instant, Key, Name, Synced, Word
from provider_ops.store.types import KeyType, UtcDateTime


class Escalation(Synced, Base):
    """A problem with an owner and a date. `resolved_at` is empty while it is open."""

    __tablename__ = "escalation"
    __table_args__ = (Index(None, "organization_id"), Index(None, "market_id", "due_on"))

    number: Mapped[Word] = mapped_column(comment="ESC- and four characters of the key")
    title: Mapped[Name]
    category: Mapped[Word]
    severity: Mapped[Word] = mapped_column(comment="low, medium, high or urgent")
    source: Mapped[Word] = mapped_column(comment="provider, visit or claim")
    organization_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("organization.id"))
    provider_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("provider.id"))
    visit_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("visit.id"))
    claim_line_id: Mapped[UUID | None] = mapped_column(KeyType)
    owner_id: Mapped[Key] = mapped_column(ForeignKey("staff_member.id"))
    opened_at: Mapped[Instant]
    due_on: Mapped[date]
    resolved_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    root_cause: Mapped[Name] = mapped_column(default="")
    resolution: Mapped[str] = mapped_column(default="", info={"merge": "text"})


class EscalationEvent(Synced, Base):
    """Something that happened to a case. Rows are only ever added."""

    __tablename__ = "escalation_event"
    __table_args__ = (Index(None, "escalation_id", "happened_at"),)

    escalation_id: Mapped[Key] = mapped_column(ForeignKey("escalation.id"))
    kind: Mapped[Word] = mapped_column(
        comment="opened, comment, assigned, rescheduled, resolved or reopened"
    )
    text: Mapped[str] = mapped_column(default="")
    staff_id: Mapped[Key]
    happened_at: Mapped[Instant]
