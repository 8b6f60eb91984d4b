"""Asking what the bank shows of a payment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.claims.words import amount_in, dollars
from ui.kit.date_field import DateField
from ui.kit.fields import Field, TextField
from ui.kit.sheet import Sheet

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from PySide6.QtWidgets import QWidget

    from provider_ops.claims.payments.queries import PaymentRow
    from ui.page import Desk


class ReceiveSheet(Sheet):
    """Day and amount as on the statement; the amount announced is proposed."""

    def __init__(self, desk: Desk, parent: QWidget, row: PaymentRow) -> None:
        theme, self._today = desk.theme, desk.work.today
        self.on = DateField(theme, self._today)
        self.on.set_value(row.received_on or self._today())
        amount = row.amount if row.received is None else row.received
        self.amount = TextField(theme, f"{amount:.2f}", "0.00")
        self._on = Field(theme, _tr("Received on"), self.on, name="payment.received-on")
        self._amount = Field(theme, _tr("Dollars received"), self.amount, name="payment.amount")
        super().__init__(
            theme,
            parent,
            _tr("Mark payment received"),
            _tr("{trace}: the remittance announces {amount}.").format(
                trace=row.trace_number, amount=dollars(row.amount)
            ),
            ((self._on, self._amount),),
            act=_tr("Mark received"),
            keep=_tr("Cancel"),
            check=self._wrong,
        )

    def answer(self) -> tuple[date, Decimal]:
        """Return day and dollars; ask only after `confirmed`."""
        on, amount = self.on.value(), amount_in(self.amount.text())
        assert on is not None
        assert amount is not None
        return on, amount

    def _wrong(self) -> dict[Field, str]:
        wrong = {}
        on = self.on.value()
        if on is None or on > self._today():
            wrong[self._on] = _tr("Choose today or an earlier day")
        if amount_in(self.amount.text()) is None:
            wrong[self._amount] = _tr("Enter dollars and cents, such as 80.20")
        return wrong


def _tr(text: str) -> str:
    return QCoreApplication.translate("Payments", text)
