"""Code sets as loaded, approved-code lists, and the answers we gave."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Bulk, Instant, Key, Name, Span, Synced, Word
from provider_ops.store.types import KeyType, Money


class BillingCode(Bulk, Base):
    """A code as one load of its code set has it. A new load adds rows, it never changes any."""

    __tablename__ = "billing_code"
    __table_args__ = (Index(None, "code", "import_id"),)

    code_set: Mapped[Word] = mapped_column(comment="HCPCS, CPT, modifier ...")
    code: Mapped[Word]
    description: Mapped[Name] = mapped_column(default="", comment="short; empty where licensed")
    valid_from: Mapped[date] = mapped_column(comment="added date")
    valid_to: Mapped[date | None] = mapped_column(comment="termination date, included")


class ApprovedList(Synced, Base):
    """A fee schedule's list of codes, shared by any number of contracts."""

    __tablename__ = "approved_list"

    name: Mapped[Name]


class ContractList(Span, Base):
    """A contract pays by a list, from then until then."""

    __tablename__ = "contract_list"
    __table_args__ = (Index(None, "contract_id", "valid_from"), Index(None, "list_id"))

    contract_id: Mapped[Key] = mapped_column(ForeignKey("contract.id"))
    list_id: Mapped[Key] = mapped_column(ForeignKey("approved_list.id"))


_CONDITIONED = (
    "modifiers <> '' OR modifiers_required <> '' OR modifiers_forbidden <> '' "
    "OR places_of_service <> '' OR max_units IS NOT NULL OR specialties <> ''"
)


def _ends_no_range(kind: str, fields: dict[str, Any]) -> dict[str, Any]:
    """Release 1 knew no ranges: who changed a code there meant that one code.

    Where the entry has become a range meanwhile, its end goes to the journal, for a person.
    """
    if kind == "update" and "code" in fields:
        return {"code_last": ["", ""], **fields}
    return fields


class ApprovedCode(Span, Base):
    """Codes are on a list, from then until then, with the conditions that come with them.

    Several modifiers, places or specialties are comma separated.
    """

    __tablename__ = "approved_code"
    __table_args__ = (
        # The check of all lines reads lists in this order, and nothing else of them.
        Index(
            "ix_approved_code_list",
            *("list_id", "code", "valid_from", "valid_to", "recorded_at", "withdrawn", "code_last"),
            *("modifiers", "modifiers_required", "modifiers_forbidden", "places_of_service"),
            *("max_units", "specialties", "id"),
        ),
        Index(
            "ix_approved_code_range", "list_id", "code", "code_last",
            sqlite_where=text("code_last <> ''"),
        ),
        Index("ix_approved_code_bound", "list_id", "code", sqlite_where=text(_CONDITIONED)),
        {"info": {"upcasts": {1: _ends_no_range}}},
    )  # fmt: skip

    list_id: Mapped[Key] = mapped_column(ForeignKey("approved_list.id"))
    code: Mapped[Word]
    code_last: Mapped[Word] = mapped_column(
        default="", server_default="", comment="last of a range from `code`; empty: the one code"
    )
    modifiers: Mapped[Name] = mapped_column(default="", comment="allowed; empty: any")
    modifiers_required: Mapped[Name] = mapped_column(
        default="", server_default="", comment="one of them is needed; empty: none is"
    )
    modifiers_forbidden: Mapped[Name] = mapped_column(default="", server_default="")
    places_of_service: Mapped[Name] = mapped_column(default="", comment="allowed; empty: any")
    max_units: Mapped[int | None] = mapped_column(comment="a day; None: no limit on the list")
    authorization: Mapped[bool] = mapped_column(default=False, comment="needed before the service")
    specialties: Mapped[Name] = mapped_column(
        default="", server_default="", comment="taxonomy codes allowed; empty: any"
    )


class CodeCheck(Synced, Base):
    """An answer given to somebody: the question, the answer, and the facts' fingerprint."""

    __tablename__ = "code_check"
    __table_args__ = (
        Index(None, "asked_at"), Index(None, "provider_id"), Index(None, "visit_id"),
        Index(None, "escalation_id"),
    )  # fmt: skip

    asked_at: Mapped[Instant]
    staff_id: Mapped[Key]
    provider_id: Mapped[UUID | None] = mapped_column(KeyType)
    npi: Mapped[str]
    code: Mapped[Word]
    modifiers: Mapped[Name] = mapped_column(default="")
    place_of_service: Mapped[Word] = mapped_column(default="")
    units: Mapped[int] = mapped_column(default=1, comment="whole ones")
    part_units: Mapped[Decimal] = mapped_column(
        Money, default=Decimal(0), server_default="0",
        comment="hundredths beside the whole ones, which is all that release 1 kept",
    )
    beside: Mapped[Name] = mapped_column(
        default="", server_default="", comment="services of the same visit, 99213-25, with commas"
    )
    on: Mapped[date] = mapped_column(comment="date of service")
    known_on: Mapped[date]
    answer: Mapped[Word] = mapped_column(comment="yes, no or review")
    trail: Mapped[list[Any]] = mapped_column(JSON, default=list)
    fingerprint: Mapped[str]
    told_to: Mapped[Name] = mapped_column(default="", server_default="", comment="if known")
    visit_id: Mapped[UUID | None] = mapped_column(KeyType, comment="at which it was told")
    escalation_id: Mapped[UUID | None] = mapped_column(KeyType, comment="that it belongs to")
