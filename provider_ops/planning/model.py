"""How often offices are visited."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Name, Synced, Word
from provider_ops.store.types import KeyType


class VisitTarget(Synced, Base):
    """At most so many days between two visits, for a tier, specialty, clinician or office.

    `scope` says which of the four other columns names whom it is for. Who is due is computed
    from these and never stored.
    """

    __tablename__ = "visit_target"
    __table_args__ = (Index(None, "market_id", "scope"),)

    scope: Mapped[Word] = mapped_column(comment="tier, specialty, provider or organization")
    tier: Mapped[Word] = mapped_column(default="")
    specialty: Mapped[Name] = mapped_column(default="")
    provider_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("provider.id"))
    organization_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("organization.id"))
    days: Mapped[int]
