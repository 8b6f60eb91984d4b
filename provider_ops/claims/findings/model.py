"""Sums of findings, and what has changed since lines were judged. Computed here; never travels."""

from __future__ import annotations

from datetime import date

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Dollars, Word


class FindingDay(Base):
    """How many lines of a market break a rule on a day of service."""

    __tablename__ = "finding_day"
    __table_args__ = ({"sqlite_with_rowid": False},)

    market_id: Mapped[Word] = mapped_column(primary_key=True)
    rule: Mapped[Word] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    lines: Mapped[int]
    at_risk: Mapped[Dollars]


class StaleVerdict(Base):
    """Facts that changed since lines were judged by them. Triggers write it; see `store.stale`."""

    __tablename__ = "stale_verdict"
    __table_args__ = ({"sqlite_with_rowid": False},)

    kind: Mapped[Word] = mapped_column(
        primary_key=True, comment="npi, provider, office, contract, list, or all for everything"
    )
    key: Mapped[bytes] = mapped_column(
        LargeBinary, primary_key=True, comment="of the row it is about; an NPI as text"
    )
    code: Mapped[Word] = mapped_column(primary_key=True, comment="first of the codes; empty: all")
    code_last: Mapped[Word] = mapped_column(primary_key=True)
