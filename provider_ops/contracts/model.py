"""Contracts: what was agreed, for how long, and for whom."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Instant, Key, MarketCode, Name, Span, Synced, Word
from provider_ops.store.types import KeyType


class Contract(Synced, Base):
    """An agreement with an organization. Its status on a day is derived, never stored."""

    __tablename__ = "contract"
    __table_args__ = (
        Index(None, "organization_id"),
        Index(None, "market_id", "number"),
        {"info": {"natural_key": ("number",)}},
    )

    number: Mapped[Word]
    organization_id: Mapped[Key] = mapped_column(ForeignKey("organization.id"))
    line_of_business: Mapped[Word] = mapped_column(comment="MA, commercial, Medicaid ...")
    auto_renews: Mapped[bool] = mapped_column(comment="evergreen: renews unless notice is given")
    renewal_months: Mapped[int] = mapped_column(default=12)
    notice_days: Mapped[int] = mapped_column(default=60, comment="calendar days before the end")
    owner_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("staff_member.id"))


class ContractTerm(Span, Base):
    """The time a contract or an amendment of it is in force. `ended_by` says why it ends."""

    __tablename__ = "contract_term"
    __table_args__ = (Index(None, "contract_id", "valid_from"), Index(None, "valid_to"))

    contract_id: Mapped[Key] = mapped_column(ForeignKey("contract.id"))
    label: Mapped[Name] = mapped_column(comment="Base, Amendment 2 ...")
    ended_by: Mapped[Word] = mapped_column(default="expiry", comment="expiry or termination")


class Participation(Span, Base):
    """Whom a contract covers: one provider, or everyone of the organization if none is named."""

    __tablename__ = "participation"
    __table_args__ = (Index(None, "provider_id", "valid_from"), Index(None, "contract_id"))

    contract_id: Mapped[Key] = mapped_column(ForeignKey("contract.id"))
    provider_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("provider.id"))
    location_id: Mapped[UUID | None] = mapped_column(
        KeyType, ForeignKey("location.id"), comment="None: at every location"
    )


_ASKED = ("contract_id", "organization", "since", "until", "first", "last", "ended", "territory_id")
"""What a list asks of every row that it passes over; they ride along in the index of its order."""


class ContractStretch(Base):
    """A stretch of days on which a contract is in force, as known now; it never travels.

    Made of the terms by `contracts.stretches`, so that a list of any size finds on one index how
    contracts stand on a day: exactly one row of a contract answers for each day, from `since` to
    `until`. What a list sorts and looks for is repeated here. Without an end, `last` is
    9999-12-31; of a contract without terms `first` is too.
    """

    __tablename__ = "contract_stretch"
    __table_args__ = (
        Index("ix_contract_stretch_number", "market_id", "number", *_ASKED),
        Index("ix_contract_stretch_organization", "market_id", "organization", "number",
              *(name for name in _ASKED if name != "organization")),
        Index("ix_contract_stretch_members", "market_id", "minus_members", "number", *_ASKED),
        Index(None, "market_id", "last", "number"),
        Index(None, "market_id", "agreed", "renewal_months", "notice_days"),
        Index(None, "market_id", "known_from"),
    )  # fmt: skip

    contract_id: Mapped[Key] = mapped_column(primary_key=True)
    since: Mapped[date] = mapped_column(primary_key=True)
    until: Mapped[date]
    market_id: Mapped[MarketCode]
    first: Mapped[date]
    last: Mapped[date]
    ended: Mapped[bool] = mapped_column(comment="by a termination, else it ran out")
    agreed: Mapped[date | None] = mapped_column(comment="of one that renews: the last agreed end")
    renewal_months: Mapped[int]
    notice_days: Mapped[int]
    number: Mapped[Word]
    organization: Mapped[Name]
    minus_members: Mapped[int] = mapped_column(comment="negative, so that most come first")
    territory_id: Mapped[UUID | None] = mapped_column(KeyType)
    known_from: Mapped[Instant] = mapped_column(comment="when the newest of its terms was recorded")


class StaleContract(Base):
    """A contract whose stretches must be made again. Triggers write it; see `store.stale`."""

    __tablename__ = "stale_contract"

    contract_id: Mapped[Key] = mapped_column(primary_key=True)
