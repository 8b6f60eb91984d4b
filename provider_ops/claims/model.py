"""Remittances and claims as loaded, and the findings on their lines."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Bulk, Dollars, Key, Name, Word
from provider_ops.store.types import KeyType, Money


class Remittance(Bulk, Base):
    """One 835 transaction set: a payment and what it is for."""

    __tablename__ = "remittance"

    control_number: Mapped[Word] = mapped_column(comment="ST02")
    payer_name: Mapped[Name] = mapped_column(default="")
    payee_name: Mapped[Name] = mapped_column(default="")
    payee_npi: Mapped[str] = mapped_column(default="")
    payment: Mapped[Dollars] = mapped_column(comment="BPR02")
    method: Mapped[Word] = mapped_column(default="", comment="BPR04")
    paid_on: Mapped[date | None] = mapped_column(comment="BPR16")
    trace_number: Mapped[Name] = mapped_column(default="", comment="TRN02")
    provider_adjustments: Mapped[Dollars] = mapped_column(comment="sum of PLB, the file's sign")
    balanced: Mapped[bool]


class Claim(Bulk, Base):
    """A claim as one remittance answers it. A reversal and its correction are claims too."""

    __tablename__ = "claim"
    __table_args__ = (
        Index(None, "remittance_id"),
        Index(None, "number"),
        Index(None, "payer_number"),
    )

    remittance_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("remittance.id"))
    position: Mapped[int] = mapped_column(comment="order in the file, from 1")
    number: Mapped[Word] = mapped_column(comment="the office's own, CLP01")
    payer_number: Mapped[Word] = mapped_column(default="", comment="CLP07")
    status: Mapped[Word] = mapped_column(comment="CLP02: 1 primary, 4 denied, 22 reversal ...")
    charge: Mapped[Dollars]
    paid: Mapped[Dollars]
    patient_responsibility: Mapped[Dollars]
    billing_npi: Mapped[str] = mapped_column(default="")
    member_hash: Mapped[str] = mapped_column(default="", comment="keyed hash; never the number")
    member_last4: Mapped[str] = mapped_column(default="")
    adjustments: Mapped[list[Any]] = mapped_column(
        JSON, default=list, comment="[[group, reason, dollars, quantity], ...] of the claim"
    )


class ClaimLine(Bulk, Base):
    """A service line. Adjustments are read whole with their line, so they stay on it."""

    __tablename__ = "claim_line"
    __table_args__ = (
        Index(None, "claim_id"),
        Index(None, "market_id", "service_date"),
        # The check reads all lines in this order, and nothing else of them.
        Index(
            "ix_claim_line_npi",
            *("npi", "service_date", "code", "market_id", "modifiers", "place_of_service"),
            *("units", "charge", "paid", "id"),
        ),
        # All that is asked of denied lines before one of them is opened.
        Index(
            "ix_claim_line_denied",
            *("denial", "service_date", "market_id", "npi", "code", "charge", "id"),
            sqlite_where=text("denial <> ''"),
        ),
        # The same for the clinicians of one representative.
        Index(
            "ix_claim_line_denied_npi",
            *("npi", "service_date", "denial", "market_id", "code", "id"),
            sqlite_where=text("denial <> ''"),
        ),
    )

    claim_id: Mapped[Key] = mapped_column(ForeignKey("claim.id"))
    position: Mapped[int] = mapped_column(comment="order in the claim, from 1")
    npi: Mapped[str] = mapped_column(default="", comment="rendering, else billing provider")
    service_date: Mapped[date | None]
    code: Mapped[Word]
    modifiers: Mapped[Word] = mapped_column(default="", comment="comma separated")
    place_of_service: Mapped[Word] = mapped_column(default="")
    units: Mapped[Decimal] = mapped_column(Money, comment="hundredths: units may be fractions")
    charge: Mapped[Dollars]
    paid: Mapped[Dollars]
    denial: Mapped[Word] = mapped_column(default="", comment="CO-97: why nothing was paid")
    remarks: Mapped[Name] = mapped_column(default="", comment="RARC, comma separated")
    adjustments: Mapped[list[Any]] = mapped_column(
        JSON, default=list, comment="[[group, reason, dollars, quantity], ...]"
    )


class Finding(Base):
    """A claim line that breaks a rule. Computed here from the facts; never travels.

    Day, NPI and code are the line's, repeated so that lists need not open the line.
    """

    __tablename__ = "finding"
    __table_args__ = (
        Index(None, "market_id", "rule", "service_date", "npi", "code", "at_risk"),
        {"sqlite_with_rowid": False},  # half the writing, and every check writes all of it
    )

    line_id: Mapped[Key] = mapped_column(primary_key=True)
    rule: Mapped[Word] = mapped_column(primary_key=True)
    market_id: Mapped[Word]
    service_date: Mapped[date]
    npi: Mapped[str]
    code: Mapped[Word]
    at_risk: Mapped[Dollars] = mapped_column(comment="paid though the rule says no, or denied")


class LineTotal(Base):
    """What one import holds of a market and month. Computed here; never travels.

    Lines without a day of service count in the month of their import.
    """

    __tablename__ = "line_total"
    __table_args__ = (Index(None, "market_id", "month"),)

    import_id: Mapped[Key] = mapped_column(primary_key=True)
    market_id: Mapped[Word] = mapped_column(primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True, comment="its first day")
    lines: Mapped[int]
    charge: Mapped[Dollars]
    paid: Mapped[Dollars]
    denied: Mapped[int]
    denied_charge: Mapped[Dollars]
    patient_lines: Mapped[int] = mapped_column(comment="lines with a patient's share (group PR)")
    patient_share: Mapped[Dollars]


class FindingDay(Base):
    """How many lines of a market break a rule on a day of service. Never travels."""

    __tablename__ = "finding_day"
    __table_args__ = ({"sqlite_with_rowid": False},)

    market_id: Mapped[Word] = mapped_column(primary_key=True)
    rule: Mapped[Word] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    lines: Mapped[int]
    at_risk: Mapped[Dollars]


class FindingTop(Base):
    """The providers and codes with the most dollars at risk, most first. Never travels."""

    __tablename__ = "finding_top"
    __table_args__ = ({"sqlite_with_rowid": False},)

    market_id: Mapped[Word] = mapped_column(primary_key=True)
    by: Mapped[Word] = mapped_column(primary_key=True, comment="npi or code")
    rule: Mapped[Word] = mapped_column(primary_key=True, comment="empty: any")
    place: Mapped[int] = mapped_column(primary_key=True, comment="from 1")
    key: Mapped[Word]
    lines: Mapped[int]
    at_risk: Mapped[Dollars]
