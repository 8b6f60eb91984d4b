"""The one-page brief for a visit, in place of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.kit.paper_pane import PaperPane

if TYPE_CHECKING:
    import io
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from provider_ops.core.progress import Reporter
    from ui.kit.paper_pane import Language
    from ui.page import Desk


class BriefPane(PaperPane):
    """`closed` goes back to the day."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, desk.jobs, self.tr("Visit brief"))
        self._work = desk.work

    def open(self, organization_id: UUID, day: date) -> None:
        """Make the brief of an office for a visit on `day` and show it."""
        work = self._work

        def make(target: Path | io.BytesIO, language: Language, reporter: Reporter) -> object:
            from provider_ops.reports.visit_brief import BriefRequest, write_visit_brief

            request = BriefRequest(organization_id, day, language)
            return write_visit_brief(work, request, target, reporter)

        self.show_paper(make, self.tr("Visit brief {day}").format(day=f"{day:%Y-%m-%d}"))
