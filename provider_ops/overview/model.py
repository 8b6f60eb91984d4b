"""The directory as lists show it: facts of all areas side by side, computed here."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Index
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Key, MarketCode, Name, Word
from provider_ops.store.types import KeyType


class ProviderSummary(Base):
    """A clinician or an office with what a list sorts and filters by; it never travels.

    Every column is derived from other tables as of `ProviderIndex.day`, so that a list of
    100,000 rows costs one index and no join. The table holds one market at a time.
    """

    __tablename__ = "provider_summary"
    __table_args__ = (
        # `sought` rides along, so that looking for a part of a name reads the index alone.
        Index(None, "sort_name", "id", "sought"),
        Index(None, "rep_id", "sort_name"),
        Index(None, "county_fips", "sort_name"),
        Index(None, "specialty", "sort_name"),
        Index(None, "status", "kind", "sort_name"),
        Index(None, "ends", "sort_name"),
        Index(None, "last_seen", "sort_name", "kind"),
        Index(None, "denied_share", "sort_name"),
    )

    id: Mapped[Key] = mapped_column(primary_key=True)
    kind: Mapped[Word] = mapped_column(comment="provider or organization")
    organization_id: Mapped[UUID | None] = mapped_column(
        KeyType, comment="the office itself, or where the clinician works now"
    )
    name: Mapped[Name]
    sort_name: Mapped[Name] = mapped_column(comment="family name first, lower case")
    sought: Mapped[Name] = mapped_column(comment="name, office and NPI, lower case")
    office: Mapped[Name] = mapped_column(comment="of a clinician")
    npi: Mapped[Word]
    specialty: Mapped[Name]
    county_fips: Mapped[Word]
    rep_id: Mapped[UUID | None] = mapped_column(KeyType)
    members: Mapped[int | None] = mapped_column(comment="of an office")
    status: Mapped[Word] = mapped_column(comment="of the contract, or none")
    ends: Mapped[date | None] = mapped_column(comment="of the contract")
    renews: Mapped[bool]
    last_seen: Mapped[date | None] = mapped_column(comment="day of the last submitted visit")
    lines: Mapped[int] = mapped_column(comment="claim lines of the last 90 days")
    denied_share: Mapped[int | None] = mapped_column(comment="of the lines, hundredths of a %")


class ProviderIndex(Base):
    """Of which facts the summaries were made; one row."""

    __tablename__ = "provider_index"

    market_id: Mapped[MarketCode] = mapped_column(primary_key=True)
    day: Mapped[date]
    marks: Mapped[list[Any]] = mapped_column(JSON, comment="how far change log, hub and loads were")
