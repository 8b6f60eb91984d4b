"""What was billed by provider and month, and by code and day, and how much of it was denied."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Dollars, Word


class ProviderTotal(Base):
    """What a provider billed in a month of service. Computed here; never travels.

    Avoidable lines were denied and break a rule of our own check.
    """

    __tablename__ = "provider_total"
    __table_args__ = ({"sqlite_with_rowid": False},)

    market_id: Mapped[Word] = mapped_column(primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True, comment="its first day")
    npi: Mapped[str] = mapped_column(primary_key=True)
    lines: Mapped[int]
    avoidable: Mapped[int]
    dollars: Mapped[Dollars] = mapped_column(comment="what the avoidable lines charged")


class ProviderRise(Base):
    """A provider whose avoidable denials rose from one quarter of whole months to the next.

    Whole is every month before the newest one that there are lines of. Computed here with the
    totals; never travels.
    """

    __tablename__ = "provider_rise"
    __table_args__ = ({"sqlite_with_rowid": False},)

    market_id: Mapped[Word] = mapped_column(primary_key=True)
    npi: Mapped[str] = mapped_column(primary_key=True)
    before: Mapped[float] = mapped_column(comment="avoidable denials for 100 lines")
    now: Mapped[float]


class VisitTotal(Base):
    """How often members saw a provider in a month: one member on one day is one visit.

    Computed here with the totals; never travels.
    """

    __tablename__ = "visit_total"
    __table_args__ = ({"sqlite_with_rowid": False},)

    market_id: Mapped[Word] = mapped_column(primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True, comment="its first day")
    npi: Mapped[str] = mapped_column(primary_key=True)
    visits: Mapped[int]


class CodeTotal(Base):
    """Lines of a code on a day of service. Computed here with the totals; never travels."""

    __tablename__ = "code_total"
    __table_args__ = ({"sqlite_with_rowid": False},)

    market_id: Mapped[Word] = mapped_column(primary_key=True)
    code: Mapped[Word] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    lines: Mapped[int]
    charge: Mapped[Dollars]
    paid: Mapped[Dollars]


class DenialTotal(Base):
    """Lines of a code on a day of service that were denied for a reason; likewise."""

    __tablename__ = "denial_total"
    __table_args__ = ({"sqlite_with_rowid": False},)

    market_id: Mapped[Word] = mapped_column(primary_key=True)
    code: Mapped[Word] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    denial: Mapped[Word] = mapped_column(primary_key=True, comment="CO-97, as on the line")
    lines: Mapped[int]
    charge: Mapped[Dollars]
