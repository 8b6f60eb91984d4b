"""The quick sheet of an answer, in place of the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.reports.quick_sheet import build_quick_sheet, sheet_facts
from ui.kit.paper_pane import PaperPane

if TYPE_CHECKING:
    import io
    from pathlib import Path

    from provider_ops.codes.queries import Consultation
    from provider_ops.core.progress import Reporter
    from ui.kit.paper_pane import Language
    from ui.page import Desk


class SheetPane(PaperPane):
    """`closed` goes back to the answer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, desk.jobs, self.tr("Quick sheet"))
        self._desk = desk

    def open(self, found: Consultation) -> None:
        """Make the sheet of an answer and show it."""
        zone, author = self._desk.work.time_zone, self._desk.person.name

        def make(target: Path | io.BytesIO, language: Language, reporter: Reporter) -> object:
            facts = sheet_facts(found, language=language, time_zone=zone, made_by=author)
            return build_quick_sheet(facts, target, reporter)

        question = found.said.question
        self.show_paper(make, f"{question.code} {question.npi} {question.on:%Y-%m-%d}")
