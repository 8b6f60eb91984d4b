"""What an office is to be asked again, and which papers it holds that were replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.kit.block import Block
from ui.kit.fact_rows import Fact, FactRows
from ui.today.words import day_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provider_ops.overview.teaching import Clock, OldPaper
    from ui.kit.theme import Theme

SHOWN = 4


class TeachingBlock(Block):
    """Taught codes by the day to check again, then what to replace; Enter on a code checks it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Training due"))
        self.rows = FactRows(theme, self.tr("Training due"), wrap=True)
        self.rows.setObjectName("today.teaching")
        self.set_body(self.rows)

    def show_teaching(
        self, clocks: Sequence[Clock], papers: Sequence[OldPaper], today: date
    ) -> None:
        """Show the first few; the hint says how many more there are."""
        self.show_body()
        facts = [self._code(one, today) for one in clocks]
        facts += [
            Fact(paper.language.upper(), paper.title, "wa",
                 quiet=self.tr("v{held}, now v{current}").format(
                     held=paper.held, current=paper.current))
            for paper in papers
        ]  # fmt: skip
        more = len(facts) - SHOWN
        self.hint.setText(self.tr("{0} more").format(more) if more > 0 else "")
        nothing = Fact(text=self.tr("Nothing is due to be taught again."), glyph="ok")
        self.rows.show_facts(facts[:SHOWN] or [nothing])

    def _code(self, one: Clock, today: date) -> Fact:
        words = [one.detail, "" if one.understood else self.tr("not taught back")]
        when, tone = "", ""
        if one.due is not None:
            late = (today - one.due).days
            when = self.tr("{0} d late").format(late) if late > 0 else day_text(one.due, today)
            tone = "cr" if late > 0 else ""
        return Fact(one.about, " · ".join(filter(None, words)), "tr", code=True, quiet=when,
                    tone=tone, key=one.about)  # fmt: skip
