"""Lines and avoidable denials of each provider by month."""

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
