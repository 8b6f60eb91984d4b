"""Whom to ask for at an office: phone, role, language, and when they have time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.kit.block import Block
from ui.kit.fact_rows import Fact, FactRows
from ui.kit.language_names import language_name
from ui.kit.lists import Tag
from ui.stored_words import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.overview.prep import AskFor
    from ui.kit.theme import Theme

SHOWN = 4


class PeopleBlock(Block):
    """The office manager first; a language other than English is a tag."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("People"))
        self.rows = FactRows(theme, self.tr("People"))
        self.rows.setObjectName("today.people")
        self.set_body(self.rows)

    def show_people(self, people: Sequence[AskFor]) -> None:
        """Show the first few; the hint says how many more there are."""
        self.show_body()
        more = len(people) - SHOWN
        self.hint.setText(self.tr("{0} more").format(more) if more > 0 else "")
        facts = [
            Fact(
                one.name, glyph="icon:user-round", below=(one.phone, said(one.role), one.best_time),
                tag=Tag(language_name(one.language), "ac") if one.language != "en" else None,
            )
            for one in people[:SHOWN]
        ]  # fmt: skip
        self.rows.show_facts(facts or [Fact(text=self.tr("Nobody is on file."), glyph="pend")])
