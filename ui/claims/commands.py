"""What a person can do on the Claims screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.kit.commands import Command

if TYPE_CHECKING:
    from ui.claims.page import ClaimsPage


def claim_commands(page: ClaimsPage) -> tuple[Command, ...]:
    """Return the commands of a page, for its menu, the palette and the sheet of keys."""

    def is_fixing() -> bool:
        return page.is_importing() and page.imports.is_fixing()

    def go_back() -> None:  # what is asked of `imports` builds it, so not before
        page.imports.go_back()

    def go_on() -> None:
        page.imports.go_on()

    def step_problem(by: int) -> None:
        page.imports.step_problem(by)

    def leave_out() -> None:
        page.imports.leave_out()

    return (
        Command("claims.import", _tr("Import files"), page.show_imports, "I", "upload",
                lambda: not page.is_importing(), single_letter=True),
        Command("claims.check-again", _tr("Check all lines again"), page.check_again,
                "", "refresh-cw"),
        Command("claims.plan-visit", _tr("Create re-education visit"),
                page.work.plan_visit, "R", "map-pin-plus", page.shows_lines,
                single_letter=True),
        Command("claims.mark-reviewed", _tr("Mark lines reviewed"),
                page.work.mark_reviewed, "M", "check", page.shows_lines,
                single_letter=True),
        Command("claims.add-to-issue", _tr("Add lines to issue"),
                page.work.add_to_issue, "A", "clipboard-list", page.shows_lines,
                single_letter=True),
        Command("claims.group-lines", _tr("Group lines by the next"),
                page.lines.next_group, "G", "layers", page.shows_lines,
                single_letter=True),
        Command("claims.read-rule", _tr("Read rule"), page.findings.read_current, "D", "book-open",
                page.shows_lines, single_letter=True),
        Command("claims.receive-payment", _tr("Mark payment received"),
                page.below.payments.receive, "B", "dollar-sign",
                page.below.payments.can_receive, single_letter=True),
        Command("claims.go-back", _tr("Back"), go_back, "Esc", "arrow-left", page.is_importing),
        Command("claims.load-file", _tr("Next step of the import"), go_on,
                "Ctrl+Return", "check", page.is_importing),
        Command("claims.next-problem", _tr("Next problem of the file"),
                partial(step_problem, 1), "F8", "chevron-right", is_fixing),
        Command("claims.problem-before", _tr("Problem before of the file"),
                partial(step_problem, -1), "Shift+F8", "chevron-left", is_fixing),
        Command("claims.leave-row-out", _tr("Leave row out of the load"),
                leave_out, "Del", "circle-minus", is_fixing),
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("ClaimsPage", text)
