"""What arrived at a bank of the money that remittances announce."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from provider_ops.store.base import Base, Dollars, Instant, Key, Name, Synced, Word


class Deposit(Synced, Base):
    """Somebody saw a payment on a bank statement.

    It names the payment as a bank statement does, not by the key of a remittance: the money
    stays where it is when a file is taken back and loaded again.
    """

    __tablename__ = "deposit"
    __table_args__ = ({"info": {"natural_key": ("trace_number", "trace_origin")}},)

    trace_number: Mapped[Name] = mapped_column(comment="TRN02 of the remittance")
    trace_origin: Mapped[Word] = mapped_column(default="", comment="TRN03 of it")
    received_on: Mapped[date]
    amount: Mapped[Dollars] = mapped_column(comment="as the bank has it")
    staff_id: Mapped[Key] = mapped_column(comment="who marked it")
    marked_at: Mapped[Instant]
