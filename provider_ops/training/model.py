"""Training materials, their versions, and packets that were handed over."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Instant, Key, Name, Synced, Word
from provider_ops.store.types import KeyType


class Material(Synced, Base):
    """A thing we teach with, whatever its language and version. `code` is unique in a market."""

    __tablename__ = "material"
    __table_args__ = ({"info": {"natural_key": ("code",)}},)

    code: Mapped[Word] = mapped_column(comment="AWV-01: printed on every page")
    title: Mapped[Name]
    topic: Mapped[Word] = mapped_column(default="")
    audience: Mapped[Word] = mapped_column(default="", comment="billers, clinicians, front desk")
    owner_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("staff_member.id"))


class MaterialVersion(Synced, Base):
    """One language and version of a material. Current while nothing newer is in force."""

    __tablename__ = "material_version"
    __table_args__ = (Index(None, "material_id", "language", "effective_on"),)

    material_id: Mapped[Key] = mapped_column(ForeignKey("material.id"))
    language: Mapped[Word] = mapped_column(comment="ISO 639-1: en, es")
    version: Mapped[Word] = mapped_column(comment="3.2")
    title: Mapped[Name] = mapped_column(comment="in its own language")
    effective_on: Mapped[date]
    withdrawn_on: Mapped[date | None]
    review_by: Mapped[date | None]
    file_name: Mapped[Name] = mapped_column(default="")
    sha256: Mapped[str] = mapped_column(default="", comment="of the attached file; see Blob")
    pages: Mapped[int] = mapped_column(default=0)


class Issuance(Synced, Base):
    """A packet made for an office: what was in it, in which versions, and its fingerprint."""

    __tablename__ = "issuance"
    __table_args__ = (Index(None, "organization_id"), Index(None, "provider_id"))

    organization_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("organization.id"))
    provider_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("provider.id"))
    staff_id: Mapped[Key]
    issued_at: Mapped[Instant]
    language: Mapped[Word]
    contents: Mapped[list[Any]] = mapped_column(JSON, default=list, comment="version ids in order")
    fingerprint: Mapped[str]


class Attestation(Synced, Base):
    """An office says that its people took a course that is due each year: one signer for all."""

    __tablename__ = "attestation"
    __table_args__ = (Index(None, "organization_id", "attested_on"), Index(None, "visit_id"))

    organization_id: Mapped[Key] = mapped_column(ForeignKey("organization.id"))
    course: Mapped[Word] = mapped_column(comment="compliance, model-of-care")
    attested_on: Mapped[date]
    signer: Mapped[Name] = mapped_column(default="", comment="who speaks for the office")
    people: Mapped[int] = mapped_column(default=0, comment="practitioners on the roster that day")
    visit_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("visit.id"))
    staff_id: Mapped[Key] = mapped_column(ForeignKey("staff_member.id"))
