"""What the view of expiring contracts shows: whose, which dates, specialties and risks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QRadioButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.network import queries as network
from provider_ops.overview.denials import HIGH_DENIALS
from ui.contracts.choice import ALONE, DENIED, OTHERS, Choice, risks_of, specialties_of
from ui.contracts.due import ENDS, RENEWS
from ui.kit.restyle import label
from ui.stored_words import said

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLabel

    from ui.contracts.expiring import Horizon
    from ui.page import Desk


_AROUND = 46
"""Margins and the box itself, beside which words stand."""
_LEAST = 60


class ExpiringFilters(QScrollArea):
    """Territory, kinds, specialties, risks. Who has no territory sees the market and no choice."""

    territory_changed = Signal(object)  # its key, None for the market
    choice_changed = Signal(object)  # a Choice

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._territory: UUID | None = None
        self._told = Choice()
        self.mine = QRadioButton(self.tr("My territory"))
        self.market = QRadioButton(self.tr("Whole market"))
        self.market.setChecked(True)
        self.ends, self.renews = QCheckBox(), QCheckBox()
        self.alone, self.denied, self.put_off = QCheckBox(), QCheckBox(), QCheckBox()
        self.specialties: dict[str, QCheckBox] = {}
        self._words: dict[QCheckBox, tuple[str, int]] = {}
        self._whose = label(self.tr("Show"), "12b")
        self._of_specialties = label(self.tr("Specialty"), "12b")
        inner = QWidget()
        inner.setProperty("surface", "inset")
        column = QVBoxLayout(inner)
        column.setContentsMargins(14, 10, 10, 10)
        column.setSpacing(3)
        for part in (self._whose, self.mine, self.market):
            column.addWidget(part)
            part.hide()
        self._group(column, label(self.tr("What comes"), "12b"), self.ends, self.renews)
        self._group(column, self._of_specialties)
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(3)
        column.addLayout(self._boxes)
        self._group(column, label(self.tr("Risk"), "12b"), self.alone, self.denied)
        self._group(column, label(self.tr("Waiting"), "12b"), self.put_off)
        column.addStretch()
        for box in (self.ends, self.renews):
            box.setChecked(True)
        for box in (self.ends, self.renews, self.alone, self.denied, self.put_off):
            box.toggled.connect(self._tell)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        self.mine.toggled.connect(self._turn)
        desk.jobs.run(self, lambda _reporter: self._own(), self._offer)

    def choice(self) -> Choice:
        """Return what is ticked."""
        kinds = ((self.ends, ENDS), (self.renews, RENEWS))
        risks = ((self.alone, ALONE), (self.denied, DENIED))
        return Choice(
            kinds=frozenset(kind for box, kind in kinds if box.isChecked()),
            named=frozenset(self.specialties) - {OTHERS},
            without=frozenset(
                name for name, box in self.specialties.items() if not box.isChecked()
            ),
            risks=frozenset(risk for box, risk in risks if box.isChecked()),
            put_off=self.put_off.isChecked(),
        )

    def show_counts(self, horizon: Horizon) -> None:
        """Write the counts behind the words."""
        rows = horizon.rows
        for box, words, count in (
            (self.ends, self.tr("Ends"), len(horizon.of(ENDS))),
            (self.renews, self.tr("Notice due"), len(horizon.of(RENEWS))),
            (self.alone, self.tr("Sole source"), sum(ALONE in risks_of(one) for one in rows)),
            (self.denied, self.tr("Denials over {}%").format(f"{HIGH_DENIALS * 100:.0f}"),
             sum(DENIED in risks_of(one) for one in rows)),
            (self.put_off, self.tr("Put off"), sum(one.is_put_off for one in rows)),
        ):  # fmt: skip
            self._words[box] = (words, count)
        named, others = specialties_of(rows)
        self._show_specialties(named, others)
        self._fit()
        self._tell()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Write words and counts behind the boxes; long words give way, a tooltip has them."""
        metrics, room = self.fontMetrics(), self.viewport().width() - _AROUND
        for box, (words, count) in self._words.items():
            said = f"  {count:,}"
            space = room - metrics.horizontalAdvance(said)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(space, _LEAST))
            box.setText(shown + said)
            box.setAccessibleName(words + said)
            box.setToolTip(words if shown != words else "")

    def _show_specialties(self, named: list[tuple[str, int]], others: int) -> None:
        """Put a box for each specialty; who was not ticked stays so."""
        off = {name for name, box in self.specialties.items() if not box.isChecked()}
        counts = dict(named) | ({OTHERS: others} if others and named else {})
        if list(counts) != list(self.specialties):
            for box in self.specialties.values():
                del self._words[box]
                self._boxes.removeWidget(box)
                box.hide()
                box.deleteLater()
            self.specialties = {name: QCheckBox() for name in counts}
            for name, box in self.specialties.items():
                box.setChecked(name not in off)
                box.toggled.connect(self._tell)
                self._boxes.addWidget(box)
        others_word = self.tr("Others")
        for name, box in self.specialties.items():
            self._words[box] = (said(name) or others_word, counts[name])
        self._of_specialties.setVisible(bool(counts))

    def _tell(self) -> None:
        choice = self.choice()
        if choice != self._told:
            self._told = choice
            self.choice_changed.emit(choice)

    def _group(self, column: QVBoxLayout, head: QLabel, *boxes: QCheckBox) -> None:
        column.addSpacing(8)
        column.addWidget(head)
        for box in boxes:
            column.addWidget(box)

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
