"""What managers decided about outlying offices, and what people said about teaching them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Instant, Key, Synced, Word
from provider_ops.store.types import KeyType, Money


class OutlierDecision(Synced, Base):
    """A decision about one figure of an office, as it was then. Rows are only ever added."""

    __tablename__ = "outlier_decision"
    __table_args__ = (Index(None, "market_id", "organization_id", "measure", "decided_at"),)

    organization_id: Mapped[Key] = mapped_column(ForeignKey("organization.id"))
    measure: Mapped[Word]
    month: Mapped[date] = mapped_column(comment="first day of the last month that was judged")
    value: Mapped[Decimal] = mapped_column(Money, comment="hundredths")
    reach: Mapped[Decimal] = mapped_column(
        Money, comment="hundredths: distance from the middle in half ranges, over 1 is outside"
    )
    above: Mapped[bool] = mapped_column(comment="the figure was too high, not too low")
    decision: Mapped[Word] = mapped_column(comment="explained, re-educate or watch")
    reason: Mapped[str] = mapped_column(info={"merge": "text"})
    until: Mapped[date | None] = mapped_column(comment="it comes back the day after")
    visit_id: Mapped[UUID | None] = mapped_column(
        KeyType, ForeignKey("visit.id"), comment="the visit that was planned for it"
    )
    staff_id: Mapped[Key]
    decided_at: Mapped[Instant]


class ReeducationEvent(Synced, Base):
    """A person's word on whether teaching a code at an office is over. Rows are only ever added."""

    __tablename__ = "reeducation_event"
    __table_args__ = (Index(None, "market_id", "organization_id", "code", "happened_at"),)

    organization_id: Mapped[Key] = mapped_column(ForeignKey("organization.id"))
    code: Mapped[Word]
    kind: Mapped[Word] = mapped_column(comment="closed or reopened")
    reason: Mapped[str] = mapped_column(info={"merge": "text"})
    staff_id: Mapped[Key]
    happened_at: Mapped[Instant]
