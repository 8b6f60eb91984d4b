"""Contracts: what was agreed, for how long and for whom, and how the next agreement comes about."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import (
    Base,
    Dollars,
    Instant,
    Key,
    MarketCode,
    Name,
    Span,
    Synced,
    Word,
)
from provider_ops.store.types import KeyType, Money, UtcDateTime


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
    prompt_pay_days: Mapped[int | None] = mapped_column(comment="the plan pays a clean claim in")
    dispute_days: Mapped[int | None] = mapped_column(comment="the office may dispute a payment for")
    filing_days: Mapped[int | None] = mapped_column(comment="a claim may be sent, after service")
    renewal_stage: Mapped[str | None] = mapped_column(comment="see rules.renewals.Stage")
    renewal_stage_on: Mapped[date | None] = mapped_column(comment="tells which round it is of")
    next_step: Mapped[str | None]
    next_step_due: Mapped[date | None]


class ContractTerm(Span, Base):
    """The time a contract or an amendment of it is in force. `ended_by` says why it ends."""

    __tablename__ = "contract_term"
    __table_args__ = (Index(None, "contract_id", "valid_from"), Index(None, "valid_to"))

    contract_id: Mapped[Key] = mapped_column(ForeignKey("contract.id"))
    label: Mapped[Name] = mapped_column(comment="Base, Amendment 2 ...")
    ended_by: Mapped[Word] = mapped_column(default="expiry", comment="expiry or termination")


class FormerRenewal(Synced, Base):
    """How a contract renewed until somebody said otherwise; how it renews now, itself says.

    It is true of all days at once, so it has a time of recording alone: what was answered before
    `until` stands.
    """

    __tablename__ = "former_renewal"
    __table_args__ = (Index(None, "contract_id", "until"),)

    contract_id: Mapped[Key] = mapped_column(ForeignKey("contract.id"))
    until: Mapped[Instant] = mapped_column(comment="when it was changed")
    staff_id: Mapped[Key] = mapped_column(comment="who changed it")
    auto_renews: Mapped[bool]
    renewal_months: Mapped[int]
    notice_days: Mapped[int] = mapped_column(comment="calendar days")


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


class Amendment(Synced, Base):
    """A change to a contract on its way to both signatures; once signed, a term says so.

    What it says here is its latest version; `AmendmentEvent` keeps every one before.
    """

    __tablename__ = "amendment"
    __table_args__ = (Index(None, "contract_id", "number"),)

    contract_id: Mapped[Key] = mapped_column(ForeignKey("contract.id"))
    number: Mapped[int]
    title: Mapped[Name]
    kind: Mapped[Word] = mapped_column(comment="amendment or change order")
    state: Mapped[Word] = mapped_column(comment="see rules.amendments.State")
    revision: Mapped[int] = mapped_column(default=1)
    first: Mapped[date | None]
    last: Mapped[date | None]
    amount: Mapped[Decimal | None] = mapped_column(Money, comment="of a change order")
    list_id: Mapped[UUID | None] = mapped_column(
        KeyType, comment="the approved list that the contract pays by from then on"
    )
    corrects_id: Mapped[UUID | None] = mapped_column(
        KeyType, ForeignKey("contract_term.id"), comment="the term whose days it changes"
    )
    term_id: Mapped[UUID | None] = mapped_column(
        KeyType, ForeignKey("contract_term.id"), comment="the term that its signing recorded"
    )


class AmendmentEvent(Synced, Base):
    """A step of an amendment, with what it said then. Rows are only ever added."""

    __tablename__ = "amendment_event"
    __table_args__ = (Index(None, "amendment_id", "happened_at"),)

    amendment_id: Mapped[Key] = mapped_column(ForeignKey("amendment.id"))
    step: Mapped[Word] = mapped_column(comment="draft, or see rules.amendments.Step")
    text: Mapped[str] = mapped_column(default="", comment="the reason of a decline")
    revision: Mapped[int]
    content: Mapped[dict[str, Any]] = mapped_column(JSON, comment="as `rules.Content` has it")
    staff_id: Mapped[Key]
    happened_at: Mapped[Instant]


class ContractFile(Synced, Base):
    """A document of a contract. One that was removed keeps its row."""

    __tablename__ = "contract_file"
    __table_args__ = (Index(None, "contract_id"),)

    contract_id: Mapped[Key] = mapped_column(ForeignKey("contract.id"))
    amendment_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("amendment.id"))
    kind: Mapped[Word] = mapped_column(comment="see rules.documents.FileKind")
    file_name: Mapped[Name]
    sha256: Mapped[str] = mapped_column(comment="of the attached file; see Blob")
    pages: Mapped[int]
    added_by: Mapped[Key]
    added_at: Mapped[Instant]
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class RenewalDecision(Synced, Base):
    """What was decided about a contract's renewal, and why. Rows are only ever added.

    Putting its card off is a decision too; it holds until its day or the next decision.
    """

    __tablename__ = "renewal_decision"
    __table_args__ = (Index(None, "contract_id", "decided_at"),)

    contract_id: Mapped[Key] = mapped_column(ForeignKey("contract.id"))
    stage: Mapped[Word] = mapped_column(comment="that the renewal was in from then on")
    text: Mapped[str] = mapped_column(default="")
    staff_id: Mapped[Key]
    decided_at: Mapped[Instant]
    snoozed_until: Mapped[date | None] = mapped_column(comment="kept off the board before it")


class NegotiationEntry(Synced, Base):
    """An ask, an offer or a limit in a negotiation. Rows are only ever added."""

    __tablename__ = "negotiation_entry"
    __table_args__ = (Index(None, "contract_id", "happened_on"),)

    contract_id: Mapped[Key] = mapped_column(ForeignKey("contract.id"))
    kind: Mapped[Word] = mapped_column(comment="ask, offer, limit or agreed")
    happened_on: Mapped[date]
    said_by: Mapped[Name] = mapped_column(comment="who said so, of the office or of the plan")
    topic: Mapped[Name]
    amount: Mapped[Decimal | None] = mapped_column(Money)
    text: Mapped[str] = mapped_column(default="")
    staff_id: Mapped[Key]
    recorded_at: Mapped[Instant]


class TrueUp(Synced, Base):
    """Money to settle between plan and office for a past period; positive: the plan owes it."""

    __tablename__ = "true_up"
    __table_args__ = (Index(None, "contract_id"),)

    contract_id: Mapped[Key] = mapped_column(ForeignKey("contract.id"))
    title: Mapped[Name]
    amount: Mapped[Dollars]
    raised_on: Mapped[date]
    settled_on: Mapped[date | None]
    staff_id: Mapped[Key]
