"""What changed of an office's codes and contract since somebody was there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.change_marks import change_facts
from ui.kit.block import Block
from ui.kit.dates import format_date
from ui.kit.fact_rows import Fact, FactRows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provider_ops.overview.changes import Change
    from ui.kit.theme import Theme

SHOWN = 4


class ChangesBlock(Block):
    """The latest changes; a contract among them can be opened."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Code changes"))
        self.rows = FactRows(theme, self.tr("Code changes"))
        self.rows.setObjectName("today.changes")
        self.set_body(self.rows)

    def show_changes(self, changed: Sequence[Change], since: date) -> None:
        """Show the latest on top; the hint says since when, and how many more there are."""
        self.show_body()
        words = [self.tr("since {0}").format(format_date(since))]
        if len(changed) > SHOWN:
            words.append(self.tr("{0} more").format(len(changed) - SHOWN))
        self.hint.setText(" · ".join(words))
        nothing = Fact(text=self.tr("Nothing changed since then."), glyph="ok")
        self.rows.show_facts(change_facts(changed, SHOWN) or [nothing])
