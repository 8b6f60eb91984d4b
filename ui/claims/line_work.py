"""What is done with claim lines: reviews, issues, visits, views, exports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from provider_ops.claims.issues import actions as issues
from provider_ops.claims.issues import queries as issue_queries
from provider_ops.escalations.queries import colleagues
from ui.claims.issue_sheets import IssueSheet
from ui.claims.line_export import ask_export
from ui.claims.reeducation import ask_reeducation
from ui.claims.view_menu import ViewMenu
from ui.counts import grouped
from ui.kit.error_words import in_words
from ui.kit.jobs import Lane
from ui.page import Link

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from uuid import UUID

    from provider_ops.claims.findings.queries import FindingLine
    from provider_ops.claims.issues.queries import IssueRow
    from provider_ops.escalations.queries import Colleague
    from provider_ops.overview.reeducation import Proposal
    from ui.claims.lines import LinePane
    from ui.page import Desk


class LineWork(QObject):
    """Acts on the lines that are picked in a pane."""

    requested = Signal(object)  # a Link
    changed = Signal()
    announced = Signal(str)
    undoable = Signal(str, object)
    failed = Signal(Exception)
    issues_changed = Signal()

    def __init__(self, desk: Desk, pane: LinePane) -> None:
        super().__init__(pane)
        self._desk, self._pane = desk, pane
        pane.visit_asked.connect(self.plan_visit)
        pane.issue_asked.connect(self.add_to_issue)
        pane.review_asked.connect(self.mark_reviewed)
        pane.failed.connect(self.failed)
        pane.export.clicked.connect(self.export)
        self.views = ViewMenu(desk, pane)
        self.views.chosen.connect(pane.show_view)
        self.views.announced.connect(self.announced)
        self.views.failed.connect(self.failed)

    def plan_visit(self) -> None:
        """Propose a visit about the picked lines."""
        self._pane.with_picked(
            lambda lines: ask_reeducation(
                self._desk, self._pane, lines, self._planned, self.failed.emit
            )
        )

    def add_to_issue(self) -> None:
        """Ask for the issue that the picked lines belong to."""
        self._pane.with_picked(self._ask_issue)

    def mark_reviewed(self) -> None:
        """Note that the picked lines were looked at."""
        self._pane.with_picked(self._review)

    def export(self) -> None:
        """Ask for a file, and write what the list shows."""
        shown = self._pane.filter, self._pane.group.value() or None
        ask_export(self._desk, self._pane, shown, self._exported, self.failed.emit)

    def _exported(self, path: Path, rows: int) -> None:
        words = self.tr("%n rows exported to {file}", "", rows)
        self.announced.emit(grouped(words, rows).format(file=path.name))

    def _planned(self, proposals: tuple[Proposal, ...], visits: tuple[UUID, ...]) -> None:
        self._pane.drop_picks()
        self.changed.emit()
        if len(visits) == 1:
            words = self.tr("Visit to {office} planned").format(office=proposals[0].office)
            self.requested.emit(Link("visit", visits[0]))
        else:
            words = self.tr("%n visits planned", "", len(visits))
            self.requested.emit(Link("visits"))
        self.announced.emit(words)

    def _review(self, lines: Sequence[FindingLine]) -> None:
        work = self._desk.work
        keys = [line.id for line in lines]

        def done(made: tuple[UUID, ...]) -> None:
            self._settled()
            words = self.tr("%n lines marked reviewed", "", len(made))
            self.undoable.emit(words, lambda: self._take_back(made))

        self._desk.jobs.run(self, lambda _: issues.mark_reviewed(work, keys), done,
                            self.failed.emit, lane=Lane.WRITE)  # fmt: skip

    def _take_back(self, made: tuple[UUID, ...]) -> None:
        work = self._desk.work
        self._desk.jobs.run(
            self, lambda _: issues.take_back_reviews(work, made), lambda _done: self._settled(),
            self.failed.emit, lane=Lane.WRITE,
        )  # fmt: skip

    def _ask_issue(self, lines: tuple[FindingLine, ...]) -> None:
        work = self._desk.work

        def read() -> tuple[tuple[IssueRow, ...], tuple[Colleague, ...]]:
            with work.read() as session:
                today, zone = work.today(), work.time_zone
                known = issue_queries.issues(session, work.market_id, today, zone)
                return known, colleagues(session)

        def show(found: tuple[tuple[IssueRow, ...], tuple[Colleague, ...]]) -> None:
            sheet = IssueSheet(self._desk, self._pane, lines, *found)
            sheet.confirmed.connect(lambda: self._add(sheet))
            sheet.finished.connect(sheet.deleteLater)
            sheet.open()

        self._desk.jobs.run(self, lambda _: read(), show, self.failed.emit)

    def _add(self, sheet: IssueSheet) -> None:
        work, key, lines = self._desk.work, sheet.chosen(), sheet.lines()
        new = sheet.new() if key is None else None

        def act() -> None:
            if new is not None:
                issues.open_issue(work, new, lines)
            elif key is not None:
                issues.add_lines(work, key, lines)

        def done(_result: object) -> None:
            sheet.accept()
            self._settled()
            self.issues_changed.emit()
            self.announced.emit(self.tr("Lines added to the issue"))

        sheet.set_busy(self.tr("Adding"))
        self._desk.jobs.run(sheet, lambda _: act(), done,
                            lambda error: sheet.show_problem(in_words(error)),
                            lane=Lane.WRITE)  # fmt: skip

    def _settled(self) -> None:
        self._pane.drop_picks()
        self.changed.emit()
