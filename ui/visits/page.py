"""Visits: what is planned, what is to finish, what was submitted, and the form of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.escalations import queries as escalations
from provider_ops.planning.actions.targets import MANAGERS
from provider_ops.visits import actions
from ui.kit.button_row import ButtonRow
from ui.kit.buttons import Button
from ui.kit.commands import Command
from ui.kit.jobs import Lane
from ui.kit.panes import WidthClass
from ui.page import Link, Page
from ui.stored_words import said
from ui.visits.browse import DUE, Browse
from ui.visits.form.commands import form_commands
from ui.visits.form.facts import FormFacts, load
from ui.visits.form.record import VisitRecord
from ui.visits.form.view import VisitFormView, is_open
from ui.visits.leave_behind import LeaveBehind
from ui.visits.planning import Wish, offered_purposes, open_plan, open_plan_several, wish_of
from ui.visits.target_sheet import open_targets
from ui.visits.unlocking import ask_unlock
from ui.visits.words import progress_text

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from provider_ops.core.progress import Reporter
    from provider_ops.planning.queries import DueRow
    from ui.page import Desk


class VisitsPage(Page):
    """List and week on one side, one visit on the other; Esc goes back."""

    key = "visits"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form: VisitFormView | None = None
        self.record: VisitRecord | None = None
        self._facts: FormFacts | None = None
        self._purposes: tuple[str, ...] = ()
        self._width = WidthClass.FULL
        self._wanted: UUID | None = None
        self.browse = Browse(desk)
        self.list, self.week, self.due = self.browse.list, self.browse.week, self.browse.due
        self._stack = QStackedWidget()
        self._stack.addWidget(self.browse)
        self.paper = LeaveBehind(desk)
        self._stack.addWidget(self.paper)
        self._paper_first = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._declare()
        self._header = self._make_header()
        self._connect()
        self._show_header()

    @override
    def title(self) -> str:
        if self._facts is None:
            return self.tr("Visits")
        return self.paper.name if self._on_paper() else self._facts.detail.row.organization

    @override
    def trail(self) -> str:
        if self._facts is None:
            return ""
        return self._facts.detail.row.organization if self._on_paper() else self.tr("Visits")

    @override
    def subtitle(self) -> str:
        if self._facts is not None:
            return said(self._facts.detail.row.purpose)
        return ""

    @override
    def tag(self) -> str:
        if self.form is None:
            return ""
        work = self.desk.work
        return progress_text(self.form.form, work.now().astimezone(ZoneInfo(work.time_zone)))

    @override
    def is_at_work(self) -> bool:
        return self.form is not None

    @override
    def header(self) -> QWidget:
        return self._header

    @override
    def key_hints(self) -> tuple[tuple[str, str], ...]:
        if self._on_paper():
            return self.paper.key_hints(self.commands.keys("visits.print-summary"))
        if self.form is not None:
            return (("Alt 1-9", self.tr("Section")), ("Alt C", self.tr("Check a code")),
                    ("F8", self.tr("Next to finish")), ("Ctrl ↵", self.tr("Finish")),
                    ("Esc", self.tr("All visits")))  # fmt: skip
        if self.record is not None:
            return (("Esc", self.tr("All visits")),)
        return self.browse.key_hints()

    @override
    def refresh(self) -> None:
        self.browse.refresh()
        work = self.desk.work

        def read(_reporter: Reporter) -> tuple[Any, Any]:
            with work.read() as session:
                team = escalations.colleagues(session)
            return team, offered_purposes(work)

        self.desk.jobs.run(self, read, self._take_lists, self.failed.emit)

    @override
    def open_link(self, link: Link) -> None:
        if link.kind == "visit" and link.id is not None:
            self._paper_first = link.detail.get("show") == "summary"
            self.open_visit(link.id)  # type: ignore[arg-type]
        elif link.kind == "new-visit":
            wish = wish_of(link)
            open_plan(self.desk, self, wish, self._purposes, self._planned)

    @override
    def set_width_class(self, width: WidthClass) -> None:
        self._width = width
        self.week.set_width_class(width)
        self._show_header()
        if self.form is not None:
            self.form.set_width_class(width)

    @override
    def put_away(self) -> None:
        if self.form is not None:
            self.form.put_away()

    def open_visit(self, visit_id: UUID) -> None:
        """Show a visit: its form, or what was recorded once it is submitted."""
        self._wanted = visit_id
        work = self.desk.work
        self.desk.jobs.run(self, lambda _: load(work, visit_id), self._show_visit, self.failed.emit)

    def show_browse(self) -> None:
        """Go back to the list or the week."""
        if self.form is not None:
            self.form.put_away()
        self._wanted = None
        self._close_visit()
        self.refresh()
        self.browse.focus()

    def show_paper(self) -> None:
        """Show the summary that is left at the office, in place of the visit."""
        self._paper_first = False
        if self._on_paper():
            self.paper.pane.ask_print()
        elif self._facts is not None:
            form = self._facts.detail.form
            if self.form is not None:
                self.form.save_now()
                form = self.form.form
            self._stack.setCurrentWidget(self.paper)
            self.paper.show_visit(self._facts, form)
            self._show_header()

    def go_back(self) -> None:
        """Go from the paper to its visit, from a visit to the list."""
        shown = self.form or self.record
        if self._on_paper() and shown is not None:
            self._stack.setCurrentWidget(shown)
            self._show_header()
            if self.form is not None:
                self.form.restore_place()
            return
        self.show_browse()

    def plan(self, day: date | None = None) -> None:
        """Open the sheet for a new visit."""
        open_plan(self.desk, self, Wish(day=day), self._purposes, self._planned)

    # -- one visit -------------------------------------------------------------------

    def _show_visit(self, facts: FormFacts) -> None:
        if facts.detail.row.id != self._wanted:
            return  # another one was opened, or the person went back
        self._close_visit()
        self._facts = facts
        shown: QWidget
        if is_open(facts):
            self.form = form = VisitFormView(self.desk, facts)
            form.set_width_class(self._width)
            form.submitted.connect(self._submitted)
            form.discarded.connect(self._discarded)
            form.back_asked.connect(self.show_browse)
            form.failed.connect(self.failed)
            form.minute_passed.connect(self.header_changed)
            form.requested.connect(self.requested)
            form.marks.changed.connect(self.commands.refresh)
            shown = form
        else:
            self.record = record = VisitRecord(self.desk, facts)
            record.back_asked.connect(self.show_browse)
            record.unlock_asked.connect(self._unlock)
            shown = record
        self._stack.addWidget(shown)
        self._stack.setCurrentWidget(shown)
        self._show_header()
        if self._paper_first:
            self.show_paper()
        elif self.form is not None:
            self.form.restore_place()
        elif self.record is not None:
            self.record.back.setFocus()

    def _close_visit(self) -> None:
        for widget in (self.form, self.record):
            if widget is not None:
                self._stack.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self.form = self.record = self._facts = None
        self._stack.setCurrentWidget(self.browse)
        self._show_header()

    def _submitted(self, seconds: int) -> None:
        office = self.title()
        self.changed.emit()
        words = self.tr("Visit to {office} recorded, {seconds} s of logging")
        self.announced.emit(words.format(office=office, seconds=seconds))
        self.show_browse()

    def _discarded(self) -> None:
        self.changed.emit()
        self.announced.emit(self.tr("Draft discarded, the visit stays planned"))
        self.show_browse()

    def _unlock(self) -> None:
        if self._facts is not None:
            ask_unlock(self.desk, self, self._facts.detail.row.id, self._unlocked)

    def _unlocked(self, visit_id: UUID) -> None:
        self.changed.emit()
        self.open_visit(visit_id)

    def _planned(self, office: str, visit_id: UUID) -> None:
        self.changed.emit()
        self.refresh()
        words = self.tr("Visit to {office} planned").format(office=office)
        self.undoable.emit(words, lambda: self._cancel(visit_id))

    def _cancel(self, *visits: UUID) -> None:
        work = self.desk.work

        def done(_result: object) -> None:
            self.changed.emit()
            self.refresh()

        self.desk.jobs.run(
            self, lambda _: actions.cancel_visits(work, visits), done, self.failed.emit,
            lane=Lane.WRITE,
        )  # fmt: skip

    # -- browsing --------------------------------------------------------------------

    def _take_lists(self, lists: tuple[Any, Any]) -> None:
        team, self._purposes = lists
        self.list.show_team(team)
        self.due.show_team(team)

    def _plan_due(self, rows: tuple[DueRow, ...]) -> None:
        offices = [(row.name, row.id) for row in rows]
        open_plan_several(self.desk, self, offices, self._purposes, self._planned_several)

    def _set_target(self) -> None:
        row = next(iter(self.due.picked()), None) if self.browse.shows(DUE) else None
        open_targets(self.desk, self, row, self._target_set)

    def _target_set(self, words: str) -> None:
        self.announced.emit(words)
        self.changed.emit()
        self.refresh()

    def _planned_several(self, keys: tuple[UUID, ...]) -> None:
        self.due.drop_picks()
        self.changed.emit()
        self.refresh()
        words = self.tr("%n visits planned", "", len(keys))
        self.undoable.emit(words, lambda: self._cancel(*keys))

    # -- frame -----------------------------------------------------------------------

    def _connect(self) -> None:
        self.browse.open_asked.connect(self.open_visit)
        self.browse.plan_asked.connect(self.plan)
        self.browse.turned.connect(self._show_header)
        self.browse.moved.connect(self.commands.refresh)
        self.browse.planned.connect(self._planned_several)
        self.browse.settled.connect(self._target_set)
        self.browse.failed.connect(self.failed)
        self.browse.announced.connect(self.announced)
        self.list.counted.connect(self.count_changed)
        self.due.plan_asked.connect(self._plan_due)
        self.due.chosen.connect(self.commands.refresh)
        self.due.open_asked.connect(lambda row: self.requested.emit(Link("organization", row.id)))
        self.paper.closed.connect(self.go_back)
        self.paper.announced.connect(self.announced)
        self.paper.failed.connect(self.failed)

    def _make_header(self) -> QWidget:
        theme = self.desk.theme
        short = self.tr("Plan visit", "header")  # a long word leaves no room for the views at 200%
        self._plan_button = Button(theme, short, "primary", icon_name="plus", keys="N")
        self._plan_button.follow(self.commands["visits.new-visit"])
        self._discard_button = Button(
            theme, self.tr("Discard"), "quiet", icon_name="trash-2"
        ).follow(self.commands["visits.discard-draft"])
        self._print_button = Button(theme, self.tr("Print leave-behind"), icon_name="printer")
        self._print_button.follow(self.commands["visits.print-summary"])
        self._finish_button = Button(theme, self.tr("Finish visit"), "primary", keys="Ctrl ↵")
        self._finish_button.follow(self.commands["visits.finish-visit"])
        return ButtonRow(self.browse.views, self._plan_button, self._discard_button,
                         self._print_button, self._finish_button)  # fmt: skip

    def _show_header(self) -> None:
        browsing, writing = self._facts is None, self.form is not None
        self.browse.views.setVisible(browsing)
        self._plan_button.setVisible(browsing)
        self._discard_button.setVisible(writing)
        self._print_button.setVisible(not browsing and not self._on_paper())
        self._finish_button.setVisible(writing)
        self.commands.refresh()
        self.header_changed.emit()

    def _declare(self) -> None:
        self.declare(
            self.tr("Visits"),
            (
                Command("visits.new-visit", self.tr("Plan visit"), self.plan, "N", "map-pin-plus",
                        self._browsing, single_letter=True),
                Command("visits.plan-due", self.tr("Plan visits to the due offices"),
                        self.due.plan, "P", "calendar-plus", self._choosing_due,
                        single_letter=True, why_not=self.tr("Choose offices under Due first.")),
                *self.browse.commands(self._browsing),
                Command("visits.set-target", self.tr("Set a visit target"), self._set_target,
                        icon="target", enabled=self._may_set,
                        why_not=self.tr("Only a manager sets how often offices are visited.")),
                Command("visits.print-summary", self.tr("Print leave-behind"), self.show_paper,
                        "Ctrl+P", "printer", lambda: self._facts is not None),
                Command("visits.go-back", self.tr("All visits"), self.go_back, "Esc",
                        "arrow-left", lambda: self._facts is not None),
                *form_commands(lambda: self.form),
            ),
        )  # fmt: skip

    def _on_paper(self) -> bool:
        return self._stack.currentWidget() is self.paper

    def _browsing(self) -> bool:
        return self._facts is None

    def _choosing_due(self) -> bool:
        return self._facts is None and self.browse.shows(DUE) and bool(self.due.picked())

    def _may_set(self) -> bool:
        return self._facts is None and self.desk.person.role in MANAGERS
