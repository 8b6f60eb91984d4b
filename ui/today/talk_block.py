"""What to talk about, each point on a fact that is shown above it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from provider_ops.overview.talking import Source
from ui.change_marks import codes_moved
from ui.kit.block import Block
from ui.kit.dates import format_date
from ui.kit.restyle import label
from ui.kit.tag import Tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.overview.talking import TalkPoint
    from ui.kit.theme import Theme


SHOWN = 7


class TalkBlock(Block):
    """A tag with the code, reason or number, and one sentence."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Talk about"), self.tr("from the facts on this page"))
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
        for row, point in enumerate(points[:SHOWN]):
            about = point.about
            if point.kind in ("late", "change"):
                about = format_date(date.fromisoformat(about))
            tag = Tag(self._theme, about, outline=True)
            words = label(self._sentence(point), wrap=True)
            words.setAccessibleName(words.text())
            words.setToolTip(self._source(point))
            words.setAccessibleDescription(words.toolTip())
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
        if point.kind in ("late", "change", "teach", "notice"):
            return self._later_sentence(point.kind, said)
        ends = format_date(date.fromisoformat(said["ends"]))
        if point.kind == "code":
            return self.tr(
                "Approval ends {0}. Agree who asks for the renewal, and what to do until then."
            ).format(ends)
        if point.kind == "contract":
            words = self.tr("The contract runs to {0}. Ask whether anything should change.")
            return words.format(ends)
        return self._end_sentence(point.kind, ends, said)

    def _end_sentence(self, kind: str, ends: str, said: dict[str, str]) -> str:
        """Of a contract that ends soon with nothing to renew it, or has ended."""
        if kind == "ending":
            return self.tr(
                "The contract ends {ends}, {days} d left, and nothing renews it. Say so, and "
                "agree what comes next."
            ).format(ends=ends, days=said["days"])
        if said["denied"]:
            return self.tr(
                "The contract ended {ends}; services since then are not covered, and {denied} on "
                "them follows from it. Say so, and agree what comes next."
            ).format(ends=ends, denied=said["denied"])
        return self.tr(
            "The contract ended {ends}; services since then are not covered. Say so, and agree "
            "what comes next."
        ).format(ends=ends)

    def _later_sentence(self, kind: str, said: dict[str, str]) -> str:
        if kind == "late":
            owner = said["owner"] or self.tr("the office")
            words = self.tr("Promised and {days} d late: {text} ({owner}). Say when it comes.")
            return words.format(days=said["days"], text=said["text"], owner=owner)
        if kind == "change":
            moved = codes_moved(int(said["begins"]), int(said["ends"]),
                                said["begun"].split(), said["gone"].split())  # fmt: skip
            words = self.tr("The approved list changed: {0}. Leave the new sheet.")
            return words.format(moved)
        if kind == "teach":
            due = format_date(date.fromisoformat(said["due"]))
            words = self.tr("Taught because of {0}; check again by {1}. Ask them to show it.")
            return words.format(said["reason"], due)
        by = format_date(date.fromisoformat(said["by"]))
        return self.tr(
            "The contract renews by itself unless notice is given by {0}. Ask whether anything "
            "should change."
        ).format(by)

    def _source(self, point: TalkPoint) -> str:
        """What the point stands on."""
        kind, name = point.source
        if kind in (Source.CASE, Source.VISIT, Source.PROMISE) and name:
            name = format_date(date.fromisoformat(name))
        words = {
            Source.CASE: self.tr("Case opened {0}"),
            Source.CLAIMS: self.tr("Claims log, 90 days"),
            Source.LIST: "{0}",
            Source.CONTRACT: self.tr("Contract, {0}"),
            Source.VISIT: self.tr("Visit {0}"),
            Source.PROMISE: self.tr("Due {0}"),
        }
        return words[kind].format(name)
