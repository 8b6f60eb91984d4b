"""The clinician of the question: an NPI typed, or a name looked up; the other stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from typing_extensions import override

from provider_ops.codes.queries import Clinician
from ui.kit.suggest import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from ui.kit.jobs import JobRunner
    from ui.kit.theme import Theme

_LEFT, _LEAST = 9, 24


class ClinicianField(SearchField):
    """Holds an NPI. Enter takes what is offered, and asks the question when nothing is."""

    entered = Signal()

    def __init__(
        self,
        theme: Theme,
        jobs: JobRunner,
        search: Callable[[str], Sequence[tuple[str, Clinician]]],
    ) -> None:
        super().__init__(theme, jobs, search, self.tr("NPI or name"))
        self._aside = ""
        self.set_code()
        self.chosen.connect(self._show)
        self.textEdited.connect(lambda _text: self.set_aside(""))

    def npi(self) -> str:
        """Return the NPI, or whatever else was typed."""
        value = self.value()
        return value.npi if isinstance(value, Clinician) else self.text().strip()

    def set_npi(self, npi: str, name: str = "") -> None:
        """Show an NPI that came from elsewhere."""
        self.setText(npi)
        self.set_aside(name)

    def set_aside(self, text: str) -> None:
        """Write the name quietly after the number."""
        self._aside = text
        self.setAccessibleDescription(text)
        self.update()

    @property
    def aside(self) -> str:
        """The name beside the number."""
        return self._aside

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not self.offered():
            event.accept()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        super().paintEvent(arg__1)
        left = _LEFT + QFontMetrics(self.font()).horizontalAdvance(self.text()) + 8
        room = QRectF(left, 0, self.width() - left - _LEFT, self.height())
        if not self._aside or room.width() < _LEAST:
            return
        font = self._theme.font(13)
        shown = QFontMetrics(font).elidedText(
            self._aside, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self._theme.color("tx_2"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()

    def _show(self, _words: str, value: object) -> None:
        if isinstance(value, Clinician):
            self.set_mark("")
            self.set_npi(value.npi, value.name)
            self.setCursorPosition(0)
            self.focusNextChild()
