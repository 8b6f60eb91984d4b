"""Contracts: what was agreed, for how long, and for whom."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Key, Name, Span, Synced, Word
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
