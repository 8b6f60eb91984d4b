"""Why lines of an office were denied, and how that compares with its peers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.block import Block
from ui.kit.fact_rows import Fact, FactRows
from ui.kit.restyle import label
from ui.today.words import dollars, percent

if TYPE_CHECKING:
    from provider_ops.overview.denials import DenialPicture
    from ui.kit.theme import Theme

SHOWN = 3


class DenialsBlock(Block):
    """The largest reasons as bars, then the office's share of denied lines beside its peers'."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Top denials"), self.tr("90 days"), " ")
        self.rows = FactRows(theme, self.tr("Top denials"))
        self.rows.setObjectName("today.denials")
        self.rate, self.peers = label("", "12b"), label("", "12", "2")
        body = QWidget()
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.rate)
        line.addWidget(self.peers, 1)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.rows)
        column.addLayout(line)
        self.set_body(body)

    def show_denials(self, picture: DenialPicture) -> None:
        """Show reasons by lines."""
        self.show_body()
        self.link.setVisible(picture.denied > 0)
        lines = self.tr("1 line") if picture.denied == 1 else self.tr("{0} lines")
        self.link.setText(lines.format(picture.denied))
        most = picture.reasons[0].lines if picture.reasons else 1
        facts = [
            Fact(reason.reason, bar=reason.lines / most, figure=str(reason.lines),
                 quiet=dollars(reason.dollars), code=True)
            for reason in picture.reasons[:SHOWN]
        ]  # fmt: skip
        if not facts:
            none = (
                self.tr("No line was denied.")
                if picture.lines
                else self.tr("No claim lines of these days are loaded.")
            )
            facts = [Fact(text=none, glyph="ok" if picture.lines else "pend")]
        self.rows.show_facts(facts)
        rate, peers = picture.rate, picture.peer_rate
        self.rate.setVisible(rate is not None)
        self.peers.setVisible(rate is not None)
        if rate is not None:
            self.rate.setText(percent(rate))
            other = self.tr("denied · peers {0}").format(percent(peers)) if peers else ""
            self.peers.setText(other or self.tr("denied"))
