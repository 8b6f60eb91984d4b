"""How often offices are visited, what repeats, who covers for whom, what is packed for a day."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Key, MarketCode, Name, Synced, Word
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


class CoverageGrant(Synced, Base):
    """A representative looks after another one's territory, from a first to a last day.

    It ends by itself; to end it earlier is to change the last day, before the first one if it has
    not begun. The hub lets the covering representative write there on these days.
    """

    __tablename__ = "coverage_grant"
    __table_args__ = (Index(None, "rep_id", "last"), Index(None, "territory_id", "last"))

    territory_id: Mapped[Key] = mapped_column(ForeignKey("territory.id"))
    rep_id: Mapped[Key] = mapped_column(ForeignKey("staff_member.id"), comment="who covers")
    first: Mapped[date]
    last: Mapped[date]
    granted_until: Mapped[date | None] = mapped_column(comment="last day at first, if ended before")
    reason: Mapped[Name] = mapped_column(default="")
    granted_by: Mapped[Key] = mapped_column(comment="the manager, or whose territory it is")


class VisitSeries(Synced, Base):
    """Visits that repeat, every so many weeks or months from a first day on.

    The days are computed from these and the visits that there are; a day becomes a visit when
    somebody plans it.
    """

    __tablename__ = "visit_series"
    __table_args__ = (Index(None, "rep_id"), Index(None, "organization_id"))

    organization_id: Mapped[Key] = mapped_column(ForeignKey("organization.id"))
    rep_id: Mapped[Key] = mapped_column(ForeignKey("staff_member.id"))
    purpose: Mapped[Name]
    start_minute: Mapped[int | None] = mapped_column(comment="since midnight at the office")
    minutes: Mapped[int] = mapped_column(default=45)
    every: Mapped[int]
    unit: Mapped[Word] = mapped_column(comment="weeks or months")
    first_on: Mapped[date]
    ends_on: Mapped[date | None]


class PackedPaper(Base):
    """A handout that is in the car for a day of visits, or a packet. It stays on this laptop.

    `material_version_id` is the key of the handout's version, or of the packet.
    """

    __tablename__ = "packed_paper"

    market_id: Mapped[MarketCode] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    material_version_id: Mapped[Key] = mapped_column(primary_key=True)
