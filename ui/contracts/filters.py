"""What the view of expiring contracts shows: whose, and which kind of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QRadioButton, QVBoxLayout, QWidget

from provider_ops.network import queries as network
from ui.contracts.due import ENDS, RENEWS
from ui.kit.restyle import label

if TYPE_CHECKING:
    from uuid import UUID

    from ui.contracts.expiring import Horizon
    from ui.page import Desk


class ExpiringFilters(QWidget):
    """Territory and kinds. A person without a territory sees the market and no choice."""

    territory_changed = Signal(object)  # its key, None for the market
    kinds_changed = Signal(object)  # a frozenset

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._territory: UUID | None = None
        self.mine = QRadioButton(self.tr("My territory"))
        self.market = QRadioButton(self.tr("Whole market"))
        self.market.setChecked(True)
        self.ends = QCheckBox(self.tr("Ends"))
        self.renews = QCheckBox(self.tr("Notice due"))
        self._whose = label(self.tr("Show"), "12b")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 10, 10)
        column.setSpacing(3)
        for part in (self._whose, self.mine, self.market):
            column.addWidget(part)
            part.hide()
        column.addSpacing(8)
        column.addWidget(label(self.tr("What comes"), "12b"))
        for box in (self.ends, self.renews):
            box.setChecked(True)
            column.addWidget(box)
            box.toggled.connect(lambda _on: self.kinds_changed.emit(self.kinds()))
        column.addStretch()
        self.mine.toggled.connect(self._turn)
        desk.jobs.run(self, lambda _reporter: self._own(), self._offer)

    def kinds(self) -> frozenset[str]:
        """Return the kinds that are ticked."""
        boxes = ((self.ends, ENDS), (self.renews, RENEWS))
        return frozenset(kind for box, kind in boxes if box.isChecked())

    def show_counts(self, horizon: Horizon) -> None:
        """Write the counts behind the words."""
        self.ends.setText(self.tr("Ends  {}").format(len(horizon.of(ENDS))))
        self.renews.setText(self.tr("Notice due  {}").format(len(horizon.of(RENEWS))))

    def _own(self) -> UUID | None:
        """Find the territory of the person at the keyboard; runs on a worker."""
        work = self._desk.work
        with work.read() as session:
            found = network.territories(session, work.market_id)
        return next((key for key, _name, rep in found if rep == work.staff_id), None)

    def _offer(self, territory: UUID | None) -> None:
        self._territory = territory
        for part in (self._whose, self.mine, self.market):
            part.setVisible(territory is not None)

    def _turn(self, mine: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.territory_changed.emit(self._territory if mine else None)
