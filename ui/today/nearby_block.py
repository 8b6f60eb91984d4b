"""Offices near the chosen stop that are due, for when time opens up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.due_words import due_words, glyph, reasons
from ui.kit.block import Block
from ui.kit.fact_rows import Fact, FactRows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provider_ops.planning.queries import DueRow
    from ui.kit.theme import Theme

SHOWN = 4


class NearbyBlock(Block):
    """Name, miles, how due and why; Enter or a click on one plans it for today."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Nearby, if time opens up"), ruled=False)
        self.rows = FactRows(theme, self.tr("Nearby, if time opens up"))
        self.rows.setObjectName("today.nearby")
        self.set_body(self.rows)

    def show_near(
        self, near: Sequence[tuple[float, DueRow]], number: int, miles: int, today: date
    ) -> None:
        """Show the nearest ones; none hides the block."""
        self.show_body()
        self.setVisible(bool(near))
        self.hint.setText(
            self.tr("due, within {0} mi of stop {1}, est.").format(miles, number)
        )
        self.rows.show_facts(
            [
                Fact(
                    row.name,
                    f"{away:.1f} mi · {due_words(row)} · {reasons(row, today)[0]}",
                    glyph(row), quiet=self.tr("Add as stop"), tone="ac", key=str(row.id),
                )
                for away, row in near[:SHOWN]
            ]
        )  # fmt: skip
