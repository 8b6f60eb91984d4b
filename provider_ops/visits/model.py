"""Visits: what was planned, what happened, and what was promised."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Instant, Key, Name, Synced, Word
from provider_ops.store.types import KeyType, UtcDateTime


class Visit(Synced, Base):
    """A call on an office. Planned until it is submitted; submitting locks it.

    The day and the minute are those of the office's clock. `logging_seconds` is how long the
    form took; it is shown to its author, and to others only in sums.
    """

    __tablename__ = "visit"
    __table_args__ = (
        Index(None, "rep_id", "day"),
        # The last and the next visit of every office, from the index alone.
        Index("ix_visit_organization", "organization_id", "day", "submitted_at", "cancelled_on"),
        Index(None, "market_id", "day"),
        # All that a list of visits asks of those that it passes over.
        Index("ix_visit_listed", "day", "start_minute", "id", "submitted_at", "cancelled_on",
              "rep_id", "organization_id", "purpose"),
    )  # fmt: skip

    organization_id: Mapped[Key] = mapped_column(ForeignKey("organization.id"))
    location_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("location.id"))
    provider_id: Mapped[UUID | None] = mapped_column(
        KeyType, ForeignKey("provider.id"), comment="when one clinician is the reason"
    )
    rep_id: Mapped[Key] = mapped_column(ForeignKey("staff_member.id"))
    purpose: Mapped[Name]
    day: Mapped[date]
    start_minute: Mapped[int | None] = mapped_column(comment="since midnight at the office")
    minutes: Mapped[int] = mapped_column(default=45)
    opens: Mapped[int | None] = mapped_column(comment="minute before which it cannot begin")
    closes: Mapped[int | None] = mapped_column(comment="minute after which it is late to begin")
    cancelled_on: Mapped[date | None]
    submitted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    notes: Mapped[str] = mapped_column(default="", info={"merge": "text"})
    next_visit_on: Mapped[date | None]
    signature: Mapped[Word] = mapped_column(default="", comment="signed, declined or paper")
    signature_detail: Mapped[str] = mapped_column(default="", comment="strokes, name or reason")
    logging_seconds: Mapped[int] = mapped_column(default=0)
    unlock_reason: Mapped[Name] = mapped_column(
        default="", info={"merge": "append"}, comment="a line each time: when, who and why"
    )


class VisitAttendee(Synced, Base):
    """Who was there for the office."""

    __tablename__ = "visit_attendee"
    __table_args__ = (Index(None, "visit_id"),)

    visit_id: Mapped[Key] = mapped_column(ForeignKey("visit.id"))
    contact_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("contact.id"))
    name: Mapped[Name]
    role: Mapped[Word] = mapped_column(default="")


class VisitObjective(Synced, Base):
    """What the visit was for, and whether that was reached."""

    __tablename__ = "visit_objective"
    __table_args__ = (Index(None, "visit_id"),)

    visit_id: Mapped[Key] = mapped_column(ForeignKey("visit.id"))
    topic: Mapped[Name]
    reached: Mapped[bool] = mapped_column(default=False)


class VisitMaterial(Synced, Base):
    """A material handed over, in exactly this version."""

    __tablename__ = "visit_material"
    __table_args__ = (Index(None, "visit_id"), Index(None, "material_version_id"))

    visit_id: Mapped[Key] = mapped_column(ForeignKey("visit.id"))
    material_version_id: Mapped[Key] = mapped_column(ForeignKey("material_version.id"))
    quantity: Mapped[int] = mapped_column(default=1)


class VisitCode(Synced, Base):
    """A code that was taught, why, to whom, and whether it was understood.

    `taught_back` says of `understood` what the release before knew: that it is "yes".
    """

    __tablename__ = "visit_code"
    __table_args__ = (Index(None, "visit_id"), Index(None, "code"))

    visit_id: Mapped[Key] = mapped_column(ForeignKey("visit.id"))
    code: Mapped[Word]
    reason: Mapped[Name] = mapped_column(default="", comment="CO-97, or words")
    taught_back: Mapped[bool] = mapped_column(default=False)
    check_again_on: Mapped[date | None]
    taught: Mapped[Name] = mapped_column(
        default="", server_default="", info={"merge": "text"}, comment="what was said of the code"
    )
    reason_lines: Mapped[int] = mapped_column(
        default=0, server_default="0", comment="denied lines that were the reason, when taught"
    )
    who: Mapped[Name] = mapped_column(default="", server_default="", comment="who was taught")
    understood: Mapped[Word] = mapped_column(
        default="", server_default="", comment="yes, partly, no; empty: not asked"
    )


class VisitFile(Synced, Base):
    """A photo or scan of a visit. One that was removed keeps its row."""

    __tablename__ = "visit_file"
    __table_args__ = (Index(None, "visit_id"),)

    visit_id: Mapped[Key] = mapped_column(ForeignKey("visit.id"))
    kind: Mapped[Word] = mapped_column(comment="photo or signature")
    sha256: Mapped[str] = mapped_column(comment="of the attached file; see Blob")
    width: Mapped[int]
    height: Mapped[int]
    size: Mapped[int] = mapped_column(comment="bytes")
    added_by: Mapped[Key]
    added_at: Mapped[Instant]
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Promise(Synced, Base):
    """An action item made to an office. Open while `done_on` is empty."""

    __tablename__ = "promise"
    __table_args__ = (
        Index(None, "visit_id"),
        Index(None, "organization_id"),
        Index(None, "owner_id", "done_on", "due_on"),
        Index(None, "kept_visit_id"),
    )

    organization_id: Mapped[Key] = mapped_column(ForeignKey("organization.id"))
    visit_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("visit.id"))
    text: Mapped[Name]
    owner_id: Mapped[UUID | None] = mapped_column(
        KeyType, ForeignKey("staff_member.id"), comment="None: the office itself"
    )
    owner_name: Mapped[Name] = mapped_column(default="", comment="who at the office")
    due_on: Mapped[date]
    done_on: Mapped[date | None]
    evidence: Mapped[Name] = mapped_column(default="", info={"merge": "text"})
    kept_visit_id: Mapped[UUID | None] = mapped_column(
        KeyType, ForeignKey("visit.id"), comment="at which it was kept, if at one"
    )
    snoozed_until: Mapped[date | None] = mapped_column(comment="kept out of the day before it")
    snooze_reason: Mapped[Name] = mapped_column(default="", server_default="")
    remind_on: Mapped[date | None] = mapped_column(comment="on top of the day from then on")
