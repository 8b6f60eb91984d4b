"""Markets and their people; providers, organizations, locations and who works where."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Key, Name, Span, Synced, Word
from provider_ops.store.types import KeyType


class Market(Synced, Base):
    """A part of the country that one manager answers for. `market_id` is its own code."""

    __tablename__ = "market"

    name: Mapped[Name]
    state: Mapped[str] = mapped_column(comment="two letters")
    time_zone: Mapped[Word] = mapped_column(comment="IANA name; days are counted here")


class StaffMember(Synced, Base):
    """A person of the plan: representative, manager, trainer, director or administrator."""

    __tablename__ = "staff_member"

    given_name: Mapped[Name]
    family_name: Mapped[Name]
    role: Mapped[Word] = mapped_column(comment="rep, manager, trainer, director or admin")
    email: Mapped[Name] = mapped_column(default="")
    phone: Mapped[Word] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)


class Territory(Synced, Base):
    """The offices that one representative looks after."""

    __tablename__ = "territory"

    name: Mapped[Name]
    rep_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("staff_member.id"))


class Organization(Synced, Base):
    """A group, facility or ancillary (NPI type 2)."""

    __tablename__ = "organization"
    __table_args__ = (
        Index(None, "market_id", "name", "id"),  # the order of the list
        Index(None, "npi"),
        Index(None, "territory_id"),
        {"info": {"natural_key": ("npi",)}},
    )

    name: Mapped[Name]
    npi: Mapped[str | None]
    tin: Mapped[str] = mapped_column(default="", comment="nine digits, or empty")
    kind: Mapped[Word] = mapped_column(comment="group, facility or ancillary")
    tier: Mapped[Word] = mapped_column(default="", comment="A, B or C: how often it is visited")
    territory_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("territory.id"))
    members: Mapped[int] = mapped_column(default=0, comment="plan members on its panels")
    note: Mapped[str] = mapped_column(default="", info={"merge": "append"})


class Provider(Synced, Base):
    """A practitioner (NPI type 1)."""

    __tablename__ = "provider"
    __table_args__ = (
        Index(None, "market_id", "family_name", "given_name", "id"),  # the order of the list
        Index(None, "npi"),
        Index(None, "specialty", "npi"),  # peers
        {"info": {"natural_key": ("npi",)}},
    )

    npi: Mapped[str]
    given_name: Mapped[Name]
    family_name: Mapped[Name]
    credential: Mapped[Word] = mapped_column(default="")
    specialty: Mapped[Name] = mapped_column(default="", comment="plain name, for people")
    taxonomy_code: Mapped[Word] = mapped_column(default="", comment="NUCC, ten characters")
    languages: Mapped[Name] = mapped_column(default="", comment="ISO 639-1, comma separated")
    accepts_new: Mapped[bool | None] = mapped_column(comment="None: never asked")
    telehealth: Mapped[bool | None] = mapped_column(comment="None: never asked")


class Location(Synced, Base):
    """A practice address."""

    __tablename__ = "location"
    __table_args__ = (Index(None, "organization_id"), Index(None, "county_fips"))

    organization_id: Mapped[Key] = mapped_column(ForeignKey("organization.id"))
    name: Mapped[Name] = mapped_column(default="")
    address: Mapped[Name]
    city: Mapped[Name]
    state: Mapped[str]
    zip_code: Mapped[str] = mapped_column(comment="five digits")
    county_fips: Mapped[str] = mapped_column(comment="five digits")
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    phone: Mapped[Word] = mapped_column(default="")
    hours: Mapped[Name] = mapped_column(default="")
    accessibility: Mapped[Name] = mapped_column(
        default="", server_default="", comment="ramp, exam table ...: for people with disabilities"
    )


class Affiliation(Span, Base):
    """A provider sees patients for an organization at a location, from then until then."""

    __tablename__ = "affiliation"
    __table_args__ = (
        Index(None, "provider_id", "valid_from"),
        Index(None, "organization_id"),
    )

    provider_id: Mapped[Key] = mapped_column(ForeignKey("provider.id"))
    organization_id: Mapped[Key] = mapped_column(ForeignKey("organization.id"))
    location_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("location.id"))


class Contact(Synced, Base):
    """A person in an office who is not a clinician: office manager, biller, front desk."""

    __tablename__ = "contact"
    __table_args__ = (Index(None, "organization_id"),)

    organization_id: Mapped[Key] = mapped_column(ForeignKey("organization.id"))
    location_id: Mapped[UUID | None] = mapped_column(KeyType, ForeignKey("location.id"))
    name: Mapped[Name]
    role: Mapped[Word]
    phone: Mapped[Word] = mapped_column(default="")
    email: Mapped[Name] = mapped_column(default="")
    language: Mapped[Word] = mapped_column(default="en", comment="ISO 639-1, preferred")
    best_time: Mapped[Name] = mapped_column(default="")

