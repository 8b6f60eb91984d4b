"""Checks of the directory, corrections they led to, files for the directory team, access asked."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Instant, Key, MarketCode, Name, Synced, Word
from provider_ops.store.types import KeyType


class DirectoryCheck(Synced, Base):
    """A fact that an office was asked about: of a practitioner there, or of the address itself."""

    __tablename__ = "directory_check"
    __table_args__ = (
        Index(None, "organization_id", "checked_on"),
        Index(None, "visit_id"),
        # All that a clock asks: when a practitioner at an office was last spoken about.
        Index("ix_directory_check_clock", "market_id", "fact", "organization_id", "provider_id",
              "checked_on", "outcome"),
    )  # fmt: skip

    organization_id: Mapped[Key] = mapped_column(ForeignKey("organization.id"))
    location_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("location.id"))
    provider_id: Mapped[UUID | None] = mapped_column(
        KeyType, ForeignKey("provider.id"), comment="None: a fact of the address"
    )
    fact: Mapped[Word] = mapped_column(comment="here, phone ...: rules.Fact")
    outcome: Mapped[Word] = mapped_column(comment="confirmed, changed, left or unknown")
    shown: Mapped[Name] = mapped_column(default="", comment="what the directory said")
    said: Mapped[Name] = mapped_column(default="", comment="what the office says instead")
    checked_on: Mapped[date]
    visit_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("visit.id"))
    staff_id: Mapped[Key] = mapped_column(ForeignKey("staff_member.id"))


class CorrectionFile(Synced, Base):
    """A list of approved corrections as it went to the directory team."""

    __tablename__ = "correction_file"
    __table_args__ = (Index(None, "market_id", "made_at"),)

    number: Mapped[Word] = mapped_column(comment="DC-20261006-1A2B3: in every row of the file")
    made_at: Mapped[Instant]
    staff_id: Mapped[Key] = mapped_column(ForeignKey("staff_member.id"))
    rows: Mapped[int]


class DirectoryCorrection(Synced, Base):
    """A difference between directory and office. Proposed until a manager decides it.

    Approving changes the record; the directory that members read changes when the file that
    names it was sent.
    """

    __tablename__ = "directory_correction"
    __table_args__ = (
        Index(None, "market_id", "decision", "file_id", "proposed_on"),
        Index(None, "organization_id"),
        Index(None, "visit_id"),
    )

    organization_id: Mapped[Key] = mapped_column(ForeignKey("organization.id"))
    location_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("location.id"))
    provider_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("provider.id"))
    fact: Mapped[Word]
    left: Mapped[bool] = mapped_column(default=False, comment="the practitioner is not there")
    old_value: Mapped[Name] = mapped_column(default="")
    new_value: Mapped[Name] = mapped_column(default="")
    proposed_on: Mapped[date] = mapped_column(comment="the day we learned of it")
    proposed_by_id: Mapped[Key] = mapped_column(ForeignKey("staff_member.id"))
    visit_id: Mapped[UUID | None] = mapped_column(
        KeyType, ForeignKey("visit.id"), comment="the evidence"
    )
    decision: Mapped[Word] = mapped_column(default="", comment="approved or declined")
    decided_on: Mapped[date | None]
    decided_by_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("staff_member.id"))
    reason: Mapped[Name] = mapped_column(default="", info={"merge": "text"})
    file_id: Mapped[UUID | None] = mapped_column(
        KeyType, ForeignKey("correction_file.id"), comment="sent with it"
    )


class AccessAnswer(Synced, Base):
    """When an office offered its next appointment, asked on a day; none means none was offered."""

    __tablename__ = "access_answer"
    __table_args__ = (Index(None, "organization_id", "asked_on"), Index(None, "visit_id"))

    organization_id: Mapped[Key] = mapped_column(ForeignKey("organization.id"))
    location_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("location.id"))
    care: Mapped[Word] = mapped_column(comment="primary or behavioral")
    need: Mapped[Word] = mapped_column(comment="urgent, attention or routine")
    asked_on: Mapped[date]
    offered_on: Mapped[date | None]
    visit_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("visit.id"))
    staff_id: Mapped[Key] = mapped_column(ForeignKey("staff_member.id"))


class OfficeDeadline(Base):
    """By when an office is to be asked again, as known now; it never travels.

    Made of checks, attestations, affiliations and contracts by `directory.nearest`, so that the
    list of who is due finds it by the office's key.
    """

    __tablename__ = "office_deadline"
    __table_args__ = (
        # Whether any of them is to be made anew is asked at every reading.
        Index(None, "market_id", "until"),
        Index(None, "market_id", "made_on"),
        Index(None, "market_id", "pack"),
        {"sqlite_with_rowid": False},
    )

    organization_id: Mapped[Key] = mapped_column(primary_key=True)
    market_id: Mapped[MarketCode]
    verify_on: Mapped[date | None] = mapped_column(comment="the first of its people, or itself")
    attest_on: Mapped[date | None] = mapped_column(comment="the first of its courses")
    made_on: Mapped[date]
    until: Mapped[date] = mapped_column(comment="the last day before something begins or ends")
    pack: Mapped[Word] = mapped_column(comment="version of the rules it was made by")


class StaleOffice(Base):
    """An office whose deadlines must be found again. Triggers write it; see `store.stale`."""

    __tablename__ = "stale_office"

    organization_id: Mapped[Key] = mapped_column(primary_key=True)
