"""Approved codes of an office that end soon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.kit.block import Block
from ui.kit.fact_rows import Fact, FactRows
from ui.kit.lists import Tag
from ui.today.words import day_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provider_ops.overview.prep import EndingCode
    from ui.kit.theme import Theme

SHOWN = 6
URGENT_DAYS = 60


class CodesBlock(Block):
    """The codes that end first; the hint says how many of how many."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Codes ending soon"))
        self.rows = FactRows(theme, self.tr("Codes ending soon"), wrap=True)
        self.rows.setObjectName("today.codes")
        self.set_body(self.rows)

    def show_codes(
        self, ending: Sequence[EndingCode], approved: int, today: date, *, ended: bool = False
    ) -> None:
        """Show the first few; a click or Enter on one asks about it.

        `ended` says that the contract has ended, for which no code is approved.
        """
        self.show_body()
        self.hint.setText(self.tr("{0} of {1}").format(len(ending), approved) if approved else "")
        facts = [
            Fact(
                code.code, code.description, code=True, quiet=day_text(code.ends, today),
                tag=Tag(self.tr("{0} d").format(code.days_left),
                        "wa" if code.days_left <= URGENT_DAYS else "nu"), key=code.code,
            )
            for code in ending[:SHOWN]
        ]  # fmt: skip
        if not facts:
            none = self.tr("No approved codes are on file.")
            if ended:
                none = self.tr("The contract has ended: no code is approved.")
            elif approved:
                none = self.tr("No approved code ends in 90 days.")
            facts = [Fact(text=none, glyph="ok" if approved else "pend")]
        self.rows.show_facts(facts)
