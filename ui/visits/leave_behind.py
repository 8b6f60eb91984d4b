"""The summary of a visit as paper for the office, printed from what the form holds now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.kit.paper_pane import PaperPane

if TYPE_CHECKING:
    import io
    from pathlib import Path

    from provider_ops.core.progress import Reporter
    from provider_ops.visits.rules import VisitForm
    from ui.kit.paper_pane import Language
    from ui.page import Desk
    from ui.visits.form.facts import FormFacts


class LeaveBehind(PaperPane):
    """Stands in place of the form."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, desk.jobs, self.tr("Visit summary"))
        self._desk = desk

    def show_visit(self, facts: FormFacts, form: VisitForm) -> None:
        """Make the summary of a visit; `form` may not be saved yet."""
        work, visit_id = self._desk.work, facts.detail.row.id

        def make(
            target: Path | io.BytesIO, language: Language, reporter: Reporter
        ) -> object:
            from provider_ops.reports.visit_summary import build_visit_summary, summary_facts
            from provider_ops.visits.patient_marks import without_marks

            with work.read() as session:
                said = summary_facts(session, work, visit_id, language, without_marks(form))
            return build_visit_summary(said, target, reporter)

        row = facts.detail.row
        self.show_paper(make, f"{row.organization} {row.day:%Y-%m-%d}")
