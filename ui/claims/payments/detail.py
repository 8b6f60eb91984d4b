"""One payment taken apart: its steps, what does not add up and why, and its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from provider_ops.claims.payments.detail import PaidClaimRow, payment_detail
from provider_ops.claims.payments.rules import Level
from ui.claims.payments.columns import claim_columns
from ui.claims.payments.words import (
    belonging_words,
    gap_words,
    held_back_word,
    level_word,
    place_word,
    standing_glyph,
    standing_word,
)
from ui.claims.words import dollars
from ui.kit.banner import Banner
from ui.kit.buttons import Button
from ui.kit.columns import RowFacts
from ui.kit.fact_rows import Fact, FactRows
from ui.kit.fixed_source import fixed_source
from ui.kit.restyle import label
from ui.kit.table import PagedTableModel
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from provider_ops.claims.payments.detail import HeldBackRow, PaidSet, PaymentDetail
    from provider_ops.claims.payments.queries import PaymentRow
    from ui.page import Desk

MOST_SHOWN = 6
"""Gaps in words; the claims below mark all of them."""
_Found = tuple["PaymentDetail", tuple[PaidClaimRow, ...]]


class DetailPane(QWidget):
    """Follows the list; what is asked for is told to the pane around it."""

    claim_asked = Signal(object)
    import_asked = Signal()
    receive_asked = Signal()
    take_back_asked = Signal()
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.row: PaymentRow | None = None
        self.detail: PaymentDetail | None = None
        self._title = label("", "13b")
        self._from = label("", "12", "2", wrap=True)
        self.receive = Button(theme, self.tr("Mark received"), keys="B")
        self.take_back = Button(theme, self.tr("Take back"), "quiet")
        self.sets = Banner(theme, "wa", "")
        self.bank = FactRows(theme, self.tr("Bank"))
        self.steps = FactRows(theme, self.tr("Does it add up"))
        self.gaps = [Banner(theme, "cr", "") for _ in range(MOST_SHOWN)]
        self.more = label("", "12", "3")
        self.held_back = FactRows(theme, self.tr("Beside the claims (PLB)"))
        self.files = FactRows(theme, self.tr("Where it came from"))
        self.model: PagedTableModel[PaidClaimRow] = PagedTableModel(
            claim_columns(), RowFacts(lambda row: row.id), desk.jobs, self
        )
        self.claims = TableView(self.model, theme)
        self._shown: tuple[PaidClaimRow, ...] = ()
        self._wanted = False
        self.model.loaded.connect(self._loaded)
        self.claims.setAccessibleName(self.tr("Claims of the payment"))
        self._heads = {rows: label(rows.accessibleName(), "12b")
                       for rows in (self.steps, self.held_back, self.files)}  # fmt: skip
        self._lay_out()
        self.receive.clicked.connect(self.receive_asked)
        self.take_back.clicked.connect(self.take_back_asked)
        self.files.activated.connect(lambda _key: self.import_asked.emit())
        self.claims.open_asked.connect(self._open)

    def show_payment(self, row: PaymentRow) -> None:
        """Read a payment and show it."""
        self.row = row
        work = self._desk.work

        def read() -> _Found:
            with work.read() as session:
                return payment_detail(session, work.market_id, row, work.today())

        def show(found: _Found) -> None:
            if self.row == row:  # else another one is current by now
                self._show(*found)

        self._desk.jobs.run(self, lambda _: read(), show, self.failed.emit)

    def focus_claims(self) -> None:
        """Give the keyboard to the claims of the payment."""
        self.claims.setFocus(Qt.FocusReason.OtherFocusReason)
        self._wanted = not self.model.rowCount()  # they may still be on their way
        self._enter_claims()

    def _enter_claims(self) -> None:
        if self.model.rowCount() and not self.claims.currentIndex().isValid():
            self.claims.go_to(0)

    def _loaded(self) -> None:
        if self._wanted:
            self._wanted = False
            self._enter_claims()

    def _show(self, detail: PaymentDetail, claims: tuple[PaidClaimRow, ...]) -> None:
        self.detail = detail
        row = detail.row
        self._title.setText(f"{row.trace_number or self.tr('No trace number')} · "
                            f"{dollars(row.amount)}")  # fmt: skip
        method = " ".join(filter(None, (row.method, f"{row.paid_on:%m/%d/%Y}"
                                        if row.paid_on else "")))  # fmt: skip
        self._from.setText(
            self.tr("{payer} to {payee}. {method}").format(
                payer=row.payer, payee=row.payee, method=method
            )
        )
        self.receive.setEnabled(bool(row.trace_number))
        self.receive.setText(self.tr("Mark received") if row.received is None
                             else self.tr("Correct"))  # fmt: skip
        self.take_back.setVisible(detail.deposit_id is not None)
        lead, text = belonging_words(row)
        self.sets.setVisible(bool(lead))
        if lead:
            self.sets.say("ac" if row.adds_up and not row.twice else "wa", lead, text)
        self.bank.show_facts([self._bank(detail)])
        several = len(detail.sets) > 1
        self.steps.show_facts([fact for one in detail.sets
                               for fact in self._steps(one, several=several)])  # fmt: skip
        self._show_gaps(detail)
        held_back = [_held_back(one) for paid in detail.sets for one in paid.held_back]
        self._show_rows(self.held_back, held_back)
        self._show_rows(self.files, [_file(one) for one in detail.sets])
        if claims != self._shown:  # else the person's place among them stays
            self._shown = claims
            self.model.show(fixed_source(claims))

    def _show_rows(self, rows: FactRows, facts: list[Fact]) -> None:
        rows.show_facts(facts)
        rows.setVisible(bool(facts))
        self._heads[rows].setVisible(bool(facts))

    def _show_gaps(self, detail: PaymentDetail) -> None:
        # The payment first: it is what somebody opened this for.
        found = sorted((gap for one in detail.sets for gap in one.gaps),
                       key=lambda one: one.gap.claim is not None)  # fmt: skip
        for banner, gap in zip(self.gaps, found, strict=False):
            banner.say("cr", place_word(gap), gap_words(gap))
        for number, banner in enumerate(self.gaps):
            banner.setVisible(number < len(found))
        left = len(found) - MOST_SHOWN + sum(one.found.more_gaps for one in detail.sets)
        self.more.setText(self.tr("%n more places differ", "", max(left, 0)))
        self.more.setVisible(left > 0)

    def _bank(self, detail: PaymentDetail) -> Fact:
        row = detail.row
        if row.received is None or row.received_on is None:
            quiet = self.tr("for %n days", "", row.open_days) if row.open_days else ""
            return Fact(self.tr("Bank"), standing_word(row), standing_glyph(row), quiet=quiet)
        words = self.tr("{date}, marked by {name}").format(
            date=f"{row.received_on:%m/%d/%Y}", name=detail.marked_by or "—"
        )
        return Fact(self.tr("Bank"), words, standing_glyph(row), figure=dollars(row.received))

    def _steps(self, one: PaidSet, *, several: bool) -> Iterable[Fact]:
        for step in one.found.steps:
            sign = "+" if step.less < 0 else "−"  # noqa: RUF001 - the minus of figures
            parts = f"{dollars(step.begins)} {sign} {dollars(abs(step.less))}"
            quiet = {
                Level.LINE: self.tr("%n lines", "", step.count),
                Level.CLAIM: self.tr("%n claims", "", step.count),
                Level.PAYMENT: one.control_number if several else "",
            }[step.level]
            yield Fact(level_word(step.level), parts, "no" if step.open else "ok",
                       figure=dollars(step.stated), quiet=quiet)  # fmt: skip

    def _open(self, row: object) -> None:
        if isinstance(row, PaidClaimRow):
            self.claim_asked.emit(row.id)

    def _lay_out(self) -> None:
        facts = QWidget()
        body = QVBoxLayout(facts)
        body.setContentsMargins(14, 8, 14, 8)
        body.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._title, 1)
        head.addWidget(self.take_back)
        head.addWidget(self.receive)
        body.addLayout(head)
        body.addWidget(self._from)
        body.addWidget(self.bank)
        body.addWidget(self.sets)
        for part in (self._heads[self.steps], self.steps, *self.gaps, self.more):
            body.addWidget(part)
        for rows in (self.held_back, self.files):
            body.addWidget(self._heads[rows])
            body.addWidget(rows)
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(facts)
        panes = QSplitter(Qt.Orientation.Vertical)
        panes.addWidget(scroll)
        panes.addWidget(self.claims)
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        panes.setSizes([340, 220])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panes)


def _held_back(one: HeldBackRow) -> Fact:
    words = " · ".join(filter(None, (
        held_back_word(one.reason), one.reference,
        f"{one.fiscal_date:%m/%d/%Y}" if one.fiscal_date else "",
    )))  # fmt: skip
    return Fact(one.reason, words, code=True, figure=dollars(one.amount))


def _file(one: PaidSet) -> Fact:
    return Fact(one.file_name, "", "icon:file-text", quiet=f"{one.imported_at:%m/%d/%Y}",
                key=str(one.import_id))  # fmt: skip
