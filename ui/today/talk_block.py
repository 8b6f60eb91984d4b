"""What to talk about, each point on a fact that is shown above it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit.block import Block
from ui.kit.dates import format_date
from ui.kit.restyle import label
from ui.kit.tag import Tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.overview.prep import TalkPoint
    from ui.kit.theme import Theme


class TalkBlock(Block):
    """A tag with the code, reason or number, and one sentence."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Talk about"), self.tr("from the facts above"), ruled=False)
        self._theme = theme
        self._shown: list[QWidget] = []
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 2, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.set_body(body)

    @property
    def sentences(self) -> list[str]:
        """What is on screen, for tests and for reading aloud."""
        return [part.accessibleName() for part in self._shown[1::2]]

    def show_points(self, points: Sequence[TalkPoint]) -> None:
        """Show the points in order."""
        self.show_body()
        for part in self._shown:
            part.hide()
            part.deleteLater()
        self._shown = []
        for row, point in enumerate(points):
            tag = Tag(self._theme, point.about, outline=True)
            words = label(self._sentence(point), wrap=True)
            words.setAccessibleName(words.text())
            self._grid.addWidget(tag, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)
            self._shown += [tag, words]
        self.setVisible(bool(points))

    def _sentence(self, point: TalkPoint) -> str:
        said = dict(point.figures)
        if point.kind == "case":
            return self.tr("{title}. Say where it stands; {owner} has it.").format(**said)
        if point.kind == "denial" and said["lines"] == "1":
            return self.tr(
                "{code} is on the denied line. Go through why, and what to send next time."
            ).format(**said)
        if point.kind == "denial":
            return self.tr(
                "{code} is on {code_lines} of the {lines} denied lines. Go through why, and what "
                "to send next time."
            ).format(**said)
        ends = format_date(date.fromisoformat(said["ends"]))
        if point.kind == "code":
            return self.tr(
                "Approval ends {0}. Agree who asks for the renewal, and what to do until then."
            ).format(ends)
        return self.tr("The contract runs to {0}. Ask whether anything should change.").format(ends)
