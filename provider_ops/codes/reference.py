"""What official lists say, one row for each of their lines; each load adds rows of its own."""

from __future__ import annotations

from datetime import date  # noqa: TC003 - SQLAlchemy resolves Mapped[...] at run time

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Bulk, Name, Word


class TaxonomyCode(Bulk, Base):
    """A provider taxonomy code of NUCC."""

    __tablename__ = "taxonomy_code"
    __table_args__ = (Index(None, "code", "import_id"),)

    code: Mapped[Word]
    grouping: Mapped[Name]
    classification: Mapped[Name]
    specialization: Mapped[Name]
    name: Mapped[Name] = mapped_column(comment="display name")
    section: Mapped[Word] = mapped_column(comment="Individual or Non-Individual")


class SpecialtyTaxonomy(Bulk, Base):
    """A taxonomy code that stands for a Medicare specialty in the crosswalk of CMS."""

    __tablename__ = "specialty_taxonomy"
    __table_args__ = (Index(None, "specialty", "import_id"), Index(None, "taxonomy_code"))

    specialty: Mapped[Word] = mapped_column(comment="two characters")
    specialty_name: Mapped[Name]
    taxonomy_code: Mapped[Word] = mapped_column(comment="empty: the specialty has none")


class PairEdit(Bulk, Base):
    """Two codes that Medicare does not pay together (NCCI procedure-to-procedure edit)."""

    __tablename__ = "pair_edit"
    __table_args__ = (Index(None, "column_one", "column_two", "import_id"),)

    setting: Mapped[Word] = mapped_column(comment="practitioner or outpatient")
    column_one: Mapped[Word] = mapped_column(comment="is paid")
    column_two: Mapped[Word] = mapped_column(comment="is denied beside column one")
    valid_from: Mapped[date]
    valid_to: Mapped[date | None] = mapped_column(comment="same as valid_from: never in force")
    modifier_indicator: Mapped[Word] = mapped_column(comment="0 never, 1 with one, 9 no matter")
    rationale: Mapped[Name]


class UnitEdit(Bulk, Base):
    """The most units of a code that are paid to one provider on one day (NCCI MUE)."""

    __tablename__ = "unit_edit"
    __table_args__ = (Index(None, "code", "import_id"),)

    setting: Mapped[Word] = mapped_column(comment="practitioner, outpatient or dme")
    code: Mapped[Word]
    units: Mapped[int]
    adjudication: Mapped[Word] = mapped_column(comment="1 by line, 2 and 3 by day")
    rationale: Mapped[Name]


class FeeValue(Bulk, Base):
    """Relative values and payment rules of a code; numbers as published, no amounts of money."""

    __tablename__ = "fee_value"
    __table_args__ = (Index(None, "code", "import_id"),)

    code: Mapped[Word]
    modifier: Mapped[Word] = mapped_column(comment="26, TC or 53; empty for the whole service")
    status: Mapped[Word] = mapped_column(comment="A paid, B bundled, N not covered ...")
    work: Mapped[Word]
    practice_non_facility: Mapped[Word]
    practice_facility: Mapped[Word]
    malpractice: Mapped[Word]
    total_non_facility: Mapped[Word]
    total_facility: Mapped[Word]
    technical: Mapped[Word] = mapped_column(comment="professional and technical parts indicator")
    global_days: Mapped[Word]
    multiple: Mapped[Word] = mapped_column(comment="multiple procedures indicator")
    bilateral: Mapped[Word]
    assistant: Mapped[Word]
    co_surgeons: Mapped[Word]
    team: Mapped[Word]
    conversion_factor: Mapped[Word]


class PlaceCode(Bulk, Base):
    """A place of service."""

    __tablename__ = "place_code"
    __table_args__ = (Index(None, "code", "import_id"),)

    code: Mapped[Word]
    setting: Mapped[Word] = mapped_column(comment="facility, non-facility, unassigned or empty")
    name: Mapped[Name]


class ReasonCode(Bulk, Base):
    """A claim adjustment group (Group), reason (CARC) or remark (RARC)."""

    __tablename__ = "reason_code"
    __table_args__ = (Index(None, "code", "import_id"),)

    code_list: Mapped[Word] = mapped_column(comment="Group, CARC or RARC")
    code: Mapped[Word]
    description: Mapped[Name]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None] = mapped_column(comment="stop date as published")


class Exclusion(Bulk, Base):
    """A person or business that OIG excludes from federal programs (LEIE)."""

    __tablename__ = "exclusion"
    __table_args__ = (Index(None, "npi", "import_id"), Index(None, "name", "import_id"))

    npi: Mapped[str | None] = mapped_column(comment="None where the list does not know it")
    name: Mapped[Name] = mapped_column(comment="LAST, FIRST MIDDLE or the business")
    general: Mapped[Name]
    specialty: Mapped[Name]
    birth_date: Mapped[date | None]
    state: Mapped[Word]
    zip_code: Mapped[Word]
    exclusion_type: Mapped[Word] = mapped_column(comment="section of the act, such as 1128a1")
    excluded_on: Mapped[date | None]
    reinstated_on: Mapped[date | None]
    waived_on: Mapped[date | None]
    waiver_state: Mapped[Word]


class OptOut(Bulk, Base):
    """A clinician's affidavit of opting out of Medicare."""

    __tablename__ = "opt_out"
    __table_args__ = (Index(None, "npi", "import_id"),)

    npi: Mapped[str]
    name: Mapped[Name] = mapped_column(comment="LAST, FIRST")
    specialty: Mapped[Name]
    state: Mapped[Word]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    may_order: Mapped[bool | None] = mapped_column(comment="may order and refer")
    updated_on: Mapped[date | None]
