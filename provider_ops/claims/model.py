"""Claims as submitted and as answered by remittances, and the findings on their lines."""

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
    __table_args__ = (Index(None, "market_id", "paid_on"), Index(None, "trace_number"))

    control_number: Mapped[Word] = mapped_column(comment="ST02")
    payer_name: Mapped[Name] = mapped_column(default="")
    payee_name: Mapped[Name] = mapped_column(default="")
    payee_npi: Mapped[str] = mapped_column(default="")
    payment: Mapped[Dollars] = mapped_column(comment="BPR02")
    method: Mapped[Word] = mapped_column(default="", comment="BPR04")
    paid_on: Mapped[date | None] = mapped_column(comment="BPR16")
    trace_number: Mapped[Name] = mapped_column(default="", comment="TRN02")
    trace_origin: Mapped[Word] = mapped_column(
        default="", server_default="", comment="TRN03: who gave the trace number"
    )
    handling: Mapped[Word] = mapped_column(
        default="", server_default="", comment="BPR01: I with the money, H notice only ..."
    )
    provider_adjustments: Mapped[Dollars] = mapped_column(comment="sum of PLB, the file's sign")
    balanced: Mapped[bool] = mapped_column(comment="claims less PLB amounts are the payment")
    differences: Mapped[int | None] = mapped_column(
        comment="lines and claims that do not add up; None: loaded before they were counted"
    )


class ProviderAdjustment(Bulk, Base):
    """One amount of a PLB: what was paid or held back beside the claims of a payment."""

    __tablename__ = "provider_adjustment"
    __table_args__ = (Index(None, "remittance_id"),)

    remittance_id: Mapped[Key] = mapped_column(ForeignKey("remittance.id"))
    position: Mapped[int] = mapped_column(comment="order in the set, from 1")
    provider_npi: Mapped[Word] = mapped_column(default="", comment="PLB01")
    fiscal_date: Mapped[date | None] = mapped_column(comment="PLB02: end of the fiscal year")
    reason: Mapped[Word] = mapped_column(comment="PLB03-1: WO, FB, L6 ...")
    reference: Mapped[Name] = mapped_column(default="", comment="PLB03-2, often a claim's number")
    amount: Mapped[Dollars] = mapped_column(comment="the file's sign: positive pays less")


class Claim(Bulk, Base):
    """A claim as one remittance or claims log answers it. A reversal and its correction are too."""

    __tablename__ = "claim"
    __table_args__ = (
        Index(None, "remittance_id"),
        Index(None, "number"),
        Index(None, "payer_number"),
        Index(None, "original_number", sqlite_where=text("original_number <> ''")),
        Index("ix_claim_reversal", "status", sqlite_where=text("status = '22'")),
    )

    remittance_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("remittance.id"))
    position: Mapped[int] = mapped_column(comment="order in the file, from 1")
    number: Mapped[Word] = mapped_column(comment="the office's own, CLP01")
    payer_number: Mapped[Word] = mapped_column(default="", comment="CLP07")
    original_number: Mapped[Word] = mapped_column(
        default="", server_default="", comment="REF*F8: the payer's number of what it corrects"
    )
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
    payer_name: Mapped[Name] = mapped_column(
        default="", server_default="", comment="as a claims log has it; else the remittance says it"
    )
    answered_on: Mapped[date | None] = mapped_column(comment="the same; else the day of payment")


class ClaimLine(Bulk, Base):
    """A service line. Adjustments are read whole with their line, so they stay on it."""

    __tablename__ = "claim_line"
    __table_args__ = (
        # Visits, claim after claim: what edits over whole claims are looked for in.
        Index("ix_claim_line_visit", *("claim_id", "npi", "service_date", "code", "units")),
        Index(None, "market_id", "service_date"),
        # The check reads all lines in this order, and nothing else of them.
        Index(
            "ix_claim_line_npi",
            *("npi", "code", "service_date", "market_id", "modifiers", "place_of_service"),
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
            *("npi", "service_date", "denial", "market_id", "code", "charge", "id"),
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
    submitted_code: Mapped[Word] = mapped_column(
        default="", server_default="", comment="SVC06: what was billed, where that was changed"
    )
    submitted_units: Mapped[Decimal | None] = mapped_column(
        Money, comment="SVC07: what was billed, where that was changed; hundredths"
    )
    control_number: Mapped[Word] = mapped_column(
        default="", server_default="", comment="REF*6R: the office's own of the line"
    )
    charge: Mapped[Dollars]
    paid: Mapped[Dollars]
    denial: Mapped[Word] = mapped_column(default="", comment="CO-97: why nothing was paid")
    remarks: Mapped[Name] = mapped_column(default="", comment="RARC, comma separated")
    adjustments: Mapped[list[Any]] = mapped_column(
        JSON, default=list, comment="[[group, reason, dollars, quantity], ...]"
    )


class Submission(Bulk, Base):
    """One 837P transaction set: a batch of claims as an office sent it."""

    __tablename__ = "submission"

    control_number: Mapped[Word] = mapped_column(comment="ST02")
    batch_number: Mapped[Word] = mapped_column(default="", comment="BHT03")
    created_on: Mapped[date | None] = mapped_column(comment="BHT04")
    submitter_name: Mapped[Name] = mapped_column(default="")
    receiver_name: Mapped[Name] = mapped_column(default="")


class SubmittedClaim(Bulk, Base):
    """A claim as it was sent. What replaces or voids it is a claim too."""

    __tablename__ = "submitted_claim"
    __table_args__ = (
        Index(None, "submission_id"),
        Index(None, "number"),
        Index(None, "original_number", sqlite_where=text("original_number <> ''")),
    )

    submission_id: Mapped[Key] = mapped_column(ForeignKey("submission.id"))
    position: Mapped[int] = mapped_column(comment="order in the file, from 1")
    number: Mapped[Word] = mapped_column(comment="the office's own, CLM01")
    frequency: Mapped[Word] = mapped_column(comment="CLM05-3: 1 original, 7 replacement, 8 void")
    original_number: Mapped[Word] = mapped_column(
        default="", comment="REF*F8: the payer's number of the claim it replaces or voids"
    )
    charge: Mapped[Dollars]
    place_of_service: Mapped[Word] = mapped_column(default="")
    billing_npi: Mapped[str] = mapped_column(default="")
    rendering_npi: Mapped[str] = mapped_column(default="")
    facility_npi: Mapped[str] = mapped_column(default="")
    payer_name: Mapped[Name] = mapped_column(default="")
    payer_number: Mapped[Word] = mapped_column(default="", comment="of the payer, NM1*PR")
    member_hash: Mapped[str] = mapped_column(default="", comment="keyed hash; never the number")
    member_last4: Mapped[str] = mapped_column(default="")
    authorization: Mapped[Word] = mapped_column(default="", comment="REF*G1")
    diagnoses: Mapped[Name] = mapped_column(default="", comment="ICD, comma separated")


class SubmittedLine(Bulk, Base):
    """A service line as it was sent."""

    __tablename__ = "submitted_line"
    __table_args__ = (Index(None, "submitted_claim_id"), Index(None, "npi", "service_date"))

    submitted_claim_id: Mapped[Key] = mapped_column(ForeignKey("submitted_claim.id"))
    position: Mapped[int] = mapped_column(comment="order in the claim, from 1")
    npi: Mapped[str] = mapped_column(default="", comment="rendering, else billing provider")
    service_date: Mapped[date | None]
    service_end: Mapped[date | None]
    code: Mapped[Word]
    modifiers: Mapped[Word] = mapped_column(default="", comment="comma separated")
    place_of_service: Mapped[Word] = mapped_column(default="", comment="the line's, else claim's")
    unit: Mapped[Word] = mapped_column(default="", comment="UN units, MJ minutes")
    units: Mapped[Decimal] = mapped_column(Money, comment="hundredths: units may be fractions")
    charge: Mapped[Dollars]
    pointers: Mapped[Word] = mapped_column(
        default="", comment="places in the claim's diagnoses from 1, comma separated"
    )
    authorization: Mapped[Word] = mapped_column(default="", comment="REF*G1")
    control_number: Mapped[Word] = mapped_column(default="", comment="REF*6R")


class Finding(Base):
    """A claim line that breaks a rule. Computed here from the facts; never travels.

    Day, NPI and code are the line's, repeated so that lists need not open the line. What an NPI's
    lines break lies together: a changed contract or list touches all of somebody's lines at once,
    and a page for each of them would have to be read, encrypted and written.
    """

    __tablename__ = "finding"
    __table_args__ = (
        Index(None, "market_id", "rule", "service_date", "npi", "code", "at_risk"),
        {"sqlite_with_rowid": False},  # half the writing, and every check writes all of it
    )

    npi: Mapped[str] = mapped_column(primary_key=True)
    line_id: Mapped[Key] = mapped_column(primary_key=True)
    rule: Mapped[Word] = mapped_column(primary_key=True)
    market_id: Mapped[Word]
    service_date: Mapped[date]
    code: Mapped[Word]
    at_risk: Mapped[Dollars] = mapped_column(comment="paid though the rule says no, or denied")


class TakenBack(Base):
    """A line that counts no more: of an answer that was reversed, or of its reversal.

    Computed here; never travels.
    """

    __tablename__ = "taken_back"
    __table_args__ = ({"sqlite_with_rowid": False},)

    line_id: Mapped[Key] = mapped_column(primary_key=True)
    market_id: Mapped[Word]


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
