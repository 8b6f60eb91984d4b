"""One outlying office in words, with all that was decided about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from provider_ops.outliers.queries import history
from ui.kit.restyle import label
from ui.market.outlier_words import decided_sentence, sentence

if TYPE_CHECKING:
    from provider_ops.outliers.queries import Flag
    from provider_ops.outliers.rules.standing import Decided
    from ui.page import Desk


class OutlierDetail(QScrollArea):
    """Follows the list; the history is read when an office is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._flag: Flag | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = label("", "15", wrap=True)
        self.said = label("", "", "2", wrap=True)
        self.head = label(self.tr("Decisions"), "12b")
        self.decisions = label("", "12", "2", wrap=True)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.title, self.said, self.head, self.decisions):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(holder)

    def show_flag(self, flag: Flag | None) -> None:
        """Show an office, or that there is none."""
        self._flag = flag
        self.head.setVisible(flag is not None)
        if flag is None:
            self.title.setText(self.tr("No office here"))
            self.said.setText(self.tr("None is outside of its range without a decision."))
            self.decisions.setText("")
            return
        self.title.setText(flag.reading.office)
        self.said.setText(sentence(flag.reading))
        self.decisions.setText(self.tr("None yet."))
        work, reading = self._desk.work, flag.reading

        def read() -> tuple[Decided, ...]:
            with work.read() as session:
                return history(session, reading.organization_id, reading.measure, work.time_zone)

        def show(found: tuple[Decided, ...]) -> None:
            if self._flag is flag and found:
                self.decisions.setText(
                    "\n".join(decided_sentence(one, reading.measure) for one in found)
                )

        if flag.decided is not None:
            self._desk.jobs.run(self, lambda _: read(), show, self._failed)

    def _failed(self, _error: Exception) -> None:
        self.decisions.setText(self.tr("The decisions could not be read."))
