"""How an office differs from its peers: each figure in words, and what was decided about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.overview.record_reads import outlying
from ui.kit.block import Block
from ui.kit.fact_rows import Fact, FactRows
from ui.kit.restyle import label
from ui.market.outlier_words import measure_word, sentence, standing_glyph, standing_word
from ui.page import Link

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from provider_ops.outliers.queries import Flag
    from ui.page import Desk


class OutlierBlock(Block):
    """Away while nothing stands out. The market is judged once for all offices of a day."""

    requested = Signal(object)  # a Link

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, self.tr("Stands out"),
                         self.tr("a reason to look, not a finding"), self.tr("Open"))  # fmt: skip
        self._desk = desk
        self._office: UUID | None = None
        self._known: dict[UUID, tuple[Flag, ...]] | None = None
        self._day: date | None = None
        self._flags = QWidget()
        self._lines = QVBoxLayout(self._flags)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(3)
        self.set_body(self._flags)
        self.acted.connect(
            lambda: self.requested.emit(Link("market", detail={"view": "outliers"}))
        )
        self.hide()

    def show_office(self, office: UUID | None) -> None:
        """Show what stands out at an office, reading it if nothing is known of today yet."""
        self._office = office
        today = self._desk.work.today()
        if self._known is not None and self._day == today:
            self._show_flags()
        elif office is not None:
            self.hide()
            work = self._desk.work
            self._desk.jobs.run(
                self, lambda _: outlying(work), lambda found: self._take(found, today),
                lambda _error: self.hide(),
            )  # fmt: skip

    def forget(self) -> None:
        """Judge the market again when an office is shown next: something was changed."""
        self._known = None

    def _take(self, found: dict[UUID, tuple[Flag, ...]], day: date) -> None:
        self._known, self._day = found, day
        self._show_flags()

    def _show_flags(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        known = self._known or {}
        flags = known.get(self._office, ()) if self._office is not None else ()
        for flag in flags:
            name = measure_word(flag.reading.measure)
            row = FactRows(self._desk.theme, name)
            row.show_facts([Fact(text=name, glyph=standing_glyph(flag),
                                 quiet=standing_word(flag))])  # fmt: skip
            self._lines.addWidget(row)
            self._lines.addWidget(label(self._why(flag), "12", "2", wrap=True))
        self.show_body()
        self.setVisible(bool(flags))

    def _why(self, flag: Flag) -> str:
        words = sentence(flag.reading)
        decided = flag.decided
        return f"{words} {decided.reason}" if decided is not None else words
