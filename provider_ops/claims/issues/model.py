"""Denied lines with one cause, worked on as one issue; and lines that somebody has looked at."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Dollars, Instant, Key, Name, Synced, Word
from provider_ops.store.types import KeyType, UtcDateTime


class ClaimIssue(Synced, Base):
    """Lines that were denied for one cause, with somebody who sees to it until it is resolved."""

    __tablename__ = "claim_issue"
    __table_args__ = (Index(None, "market_id", "state", "due_on"),)

    title: Mapped[Name]
    reason: Mapped[Word] = mapped_column(default="", comment="CO-97, where one is common to all")
    rule: Mapped[Word] = mapped_column(default="", comment="of the code check, likewise")
    owner_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("staff_member.id"))
    due_on: Mapped[date]
    state: Mapped[Word] = mapped_column(comment="open, appealed or resolved")
    resolution: Mapped[str] = mapped_column(default="", info={"merge": "text"})
    recovered: Mapped[Dollars] = mapped_column(default=Decimal(0), comment="paid after all")
    opened_at: Mapped[Instant]
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ClaimIssueLine(Synced, Base):
    """A line of an issue, with what is still told of it when its import is undone."""

    __tablename__ = "claim_issue_line"
    __table_args__ = (Index(None, "issue_id"), Index(None, "line_id"))

    issue_id: Mapped[Key] = mapped_column(ForeignKey("claim_issue.id"))
    line_id: Mapped[Key] = mapped_column(comment="a claim_line, which may be gone")
    claim_number: Mapped[Word]
    denied: Mapped[Dollars] = mapped_column(comment="as charged")


class ClaimReview(Synced, Base):
    """Somebody looked at a denied line, and nothing is to be done about it."""

    __tablename__ = "claim_review"
    __table_args__ = (Index(None, "line_id"),)

    line_id: Mapped[Key] = mapped_column(comment="a claim_line, which may be gone")
    staff_id: Mapped[Key]
    reviewed_at: Mapped[Instant]
