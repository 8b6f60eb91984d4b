"""Payments: what was paid, what of it adds up, and what has arrived at the bank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.claims.payments import actions, queries
from provider_ops.claims.payments.queries import PaymentFilter, PaymentRow, Show
from ui.claims.payments.columns import payment_columns
from ui.claims.payments.detail import DetailPane
from ui.claims.payments.receive_sheet import ReceiveSheet
from ui.claims.words import dollars
from ui.kit.choices import Select
from ui.kit.columns import RowFacts
from ui.kit.day_words import month_name
from ui.kit.error_words import in_words
from ui.kit.fields import TextField
from ui.kit.fixed_source import fixed_source
from ui.kit.flow import FlowLayout
from ui.kit.jobs import Lane
from ui.kit.panes import Pane, Panes
from ui.kit.restyle import label
from ui.kit.segmented import Segmented
from ui.kit.states import Empty, StatePane
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from datetime import date

    from ui.page import Desk

TYPING_MS = 250
_Found = tuple[tuple[PaymentRow, ...], tuple[str, ...], tuple["date", ...]]


class PaymentPane(QWidget):
    """A list, and beside it the payment that is current, step by step."""

    claim_asked = Signal(object)  # key of a claim of a remittance
    import_asked = Signal()
    changed = Signal()
    announced = Signal(str)
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.filter = PaymentFilter()
        self.shown = Segmented(self.tr("Payments"), self._shows())
        self.payer = Select([(self.tr("All payers"), "")])
        self.month = Select([(self.tr("All months"), None)])
        self.text = TextField(theme, "", self.tr("Trace number"))
        self.sums = label("", "12", "3")
        self.model: PagedTableModel[PaymentRow] = PagedTableModel(
            payment_columns(), RowFacts(lambda row: (row.trace, row.remittance_id)), desk.jobs, self
        )
        self.table = TableView(self.model, theme)
        self.table.setAccessibleName(self.tr("Payments"))
        self.detail = DetailPane(desk)
        self.panes = Panes(
            theme, "payments",
            [Pane("payments", self.tr("Payments"), self.table),
             Pane("payment", self.tr("Payment"), self.detail, 520, 508)],
            desk.memory,
        )  # fmt: skip
        self.states = StatePane(theme, self.panes)
        self._typed = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the payments."""
        work, wanted = self._desk.work, self.filter

        def read() -> _Found:
            with work.read() as session:
                return (
                    queries.payments(session, work.market_id, work.today(), wanted),
                    queries.payers(session, work.market_id),
                    queries.months(session, work.market_id),
                )

        def show(found: _Found) -> None:
            if wanted == self.filter:  # else another question was asked meanwhile
                self._show(*found)

        if not self.model.rowCount():
            self.states.show_loading(self.tr("Reading payments."))
        self._desk.jobs.run(self, lambda _: read(), show, self._show_failure)

    def focus_rows(self) -> None:
        """Give the keyboard to the payments."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def can_receive(self) -> bool:
        """Tell whether the current payment can be marked as received."""
        row = self.table.current_row
        return self.isVisible() and isinstance(row, PaymentRow) and bool(row.trace_number)

    def receive(self) -> None:
        """Ask what the bank shows of the current payment, and mark it."""
        row, work = self.table.current_row, self._desk.work
        if not isinstance(row, PaymentRow) or not row.trace_number:
            return
        sheet = ReceiveSheet(self._desk, self, row)

        def confirm() -> None:
            on, amount = sheet.answer()
            sheet.set_busy(self.tr("Marking"))
            self._desk.jobs.run(
                sheet, lambda _: actions.receive(work, row.trace, on, amount), done,
                lambda error: sheet.show_problem(in_words(error)), lane=Lane.WRITE,
            )  # fmt: skip

        def done(_key: object) -> None:
            sheet.accept()
            self._done(self.tr("Payment marked received"))

        sheet.confirmed.connect(confirm)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def take_back(self) -> None:
        """Take back the mark of the current payment."""
        detail, work = self.detail.detail, self._desk.work
        if detail is None or detail.deposit_id is None:
            return
        key = detail.deposit_id
        self._desk.jobs.run(
            self, lambda _: actions.take_back_receipt(work, key),
            lambda _: self._done(self.tr("Mark taken back")), self.failed.emit, lane=Lane.WRITE,
        )  # fmt: skip

    def _done(self, words: str) -> None:
        self.announced.emit(words)
        self.changed.emit()
        self.refresh()

    def _show(
        self, rows: tuple[PaymentRow, ...], payers: tuple[str, ...], months: tuple[date, ...]
    ) -> None:
        self.payer.set_options([(self.tr("All payers"), ""), *((name, name) for name in payers)])
        self.month.set_options(
            [(self.tr("All months"), None),
             *((f"{month_name(day)} {day.year}", day) for day in months)]
        )  # fmt: skip
        for select in (self.payer, self.month):
            if select.currentIndex() < 0:
                select.setCurrentIndex(0)
        found = queries.sums(rows)
        self.sums.setText(
            self.tr("{amount} paid · {open} not seen").format(
                amount=dollars(found.amount), open=dollars(found.open_amount)
            )
        )
        self.sums.setVisible(bool(rows))
        self.model.show(fixed_source(rows))
        if rows:
            self.states.show_content()
        else:
            self.states.show_empty(self._empty())

    def _first_row(self) -> None:
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.go_to(0)
        self._follow(self.table.current_row)

    def _follow(self, row: object) -> None:
        if isinstance(row, PaymentRow):
            self.detail.show_payment(row)

    def _ask(self) -> None:
        self.filter = PaymentFilter(
            Show(self.shown.value()), self.payer.value() or "", self.month.value(),
            self.text.text().strip(),
        )  # fmt: skip
        self.refresh()

    def _clear(self) -> None:
        if self.filter == PaymentFilter():
            self.import_asked.emit()
            return
        for select in (self.payer, self.month):
            select.setCurrentIndex(0)
        self.text.clear()
        self.shown.set_value(Show.ALL.value)
        self._ask()

    def _empty(self) -> Empty:
        if self.filter == PaymentFilter():
            return Empty("dollar-sign", self.tr("No payments on this laptop yet"),
                         self.tr("They come with a sync, or from a remittance file (835)."), "ac",
                         self.tr("Import"))  # fmt: skip
        if self.filter == PaymentFilter(Show.UNBALANCED):
            return Empty("circle-check", self.tr("Every payment adds up"), "", "ok",
                         self.tr("Clear filters"))  # fmt: skip
        return Empty("list-filter", self.tr("No payment matches"),
                     self.tr("Take a filter away to see more."), "nu",
                     self.tr("Clear filters"))  # fmt: skip

    def _show_failure(self, error: Exception) -> None:
        self.states.show_error(error, self.tr("Read again"))

    def _act(self) -> None:
        if self.states.message.startswith(self._empty().title):
            self._clear()
        else:
            self.refresh()

    def _connect(self) -> None:
        self.shown.value_changed.connect(lambda _key: self._ask())
        self.payer.value_changed.connect(lambda _name: self._ask())
        self.month.value_changed.connect(lambda _day: self._ask())
        self.text.textEdited.connect(lambda _text: self._typed.start())
        self._typed.timeout.connect(self._ask)
        self.states.acted.connect(self._act)
        self.model.loaded.connect(self._first_row)
        self.table.current_changed.connect(self._follow)
        self.table.open_asked.connect(lambda _row: self.detail.focus_claims())
        self.table.filter_asked.connect(self.text.setFocus)
        self.detail.claim_asked.connect(self.claim_asked)
        self.detail.import_asked.connect(self.import_asked)
        self.detail.receive_asked.connect(self.receive)
        self.detail.take_back_asked.connect(self.take_back)
        self.detail.failed.connect(self.failed)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        self.payer.setAccessibleName(self.tr("Payer"))
        self.month.setAccessibleName(self.tr("Month of payment"))
        self.text.setAccessibleName(self.tr("Trace number"))
        self.payer.setFixedWidth(theme.px(174))
        self.month.setFixedWidth(theme.px(158))
        self.text.setFixedWidth(theme.px(150))
        asked = QWidget()
        flow = FlowLayout(asked, gap=8)
        flow.setContentsMargins(14, 8, 14, 8)
        for part in (self.shown, self.payer, self.month, self.text, self.sums):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(asked)
        column.addWidget(self.states, 1)

    def _shows(self) -> list[tuple[str, str]]:
        return [
            (Show.ALL.value, self.tr("All")),
            (Show.UNBALANCED.value, self.tr("Not adding up")),
            (Show.OPEN.value, self.tr("Not seen")),
            (Show.DIFFERS.value, self.tr("Bank differs")),
            (Show.SEVERAL.value, self.tr("Several sets")),
        ]
