"""Escalations: what is open and when it is due, and one case from opening to its root cause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.escalations import actions, queries
from provider_ops.escalations.rules import State
from provider_ops.network import queries as network
from ui.escalations.case_list import CaseList
from ui.escalations.case_sheets import CaseSheets
from ui.escalations.case_view import CaseView
from ui.escalations.subjects import about_of
from ui.kit.button_row import ButtonRow
from ui.kit.buttons import Button
from ui.kit.commands import Command
from ui.kit.jobs import Lane
from ui.page import Link, Page

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.core.progress import Reporter
    from provider_ops.escalations.queries import CaseDetail, Colleague
    from ui.kit.panes import WidthClass
    from ui.page import Desk

OFFERED = 8


class EscalationsPage(Page):
    """The list on one side, one case on the other; Esc goes back."""

    key = "escalations"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._team: tuple[Colleague, ...] = ()
        self._causes: tuple[str, ...] = ()
        self._case: CaseDetail | None = None
        self._wanted: UUID | None = None
        self._sheets = CaseSheets(desk, self, self._done)
        self._declare()
        self.list = CaseList(desk)
        self.view = CaseView(desk, self.commands)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        new = Button(desk.theme, self.tr("New escalation"), "primary", icon_name="plus", keys="N")
        self._header = ButtonRow(new.follow(self.commands["escalations.new-case"]))
        self.list.open_asked.connect(lambda case: self.open_case(case.id))
        self.list.new_asked.connect(self.begin_case)
        self.list.counted.connect(self.count_changed)
        self.list.failed.connect(self.failed)
        self.view.posted.connect(self._post)
        self.view.requested.connect(self.requested)
        self.view.back_asked.connect(self.show_list)

    @override
    def title(self) -> str:
        return self._case.row.number if self._case is not None else self.tr("Escalations")

    @override
    def trail(self) -> str:
        return self.tr("Escalations") if self._case is not None else ""

    @override
    def header(self) -> QWidget | None:
        return None if self._case is not None else self._header

    @override
    def key_hints(self) -> tuple[tuple[str, str], ...]:
        if self._case is None:
            return (("← → ↑ ↓", self.tr("Move")), ("↵", self.tr("Open")), ("/", self.tr("Search")),
                    ("B", self.tr("Board or list")), ("N", self.tr("New escalation")))  # fmt: skip
        if self._is_closed():
            return (("U", self.tr("Update")), ("E", self.tr("Open again")),
                    ("Esc", self.tr("All cases")))  # fmt: skip
        return (("U", self.tr("Update")), ("O", self.tr("Hand over")), ("D", self.tr("New date")),
                ("R", self.tr("Resolve")), ("Esc", self.tr("All cases")))  # fmt: skip

    @override
    def refresh(self) -> None:
        self.list.refresh()
        work = self.desk.work

        def read(_reporter: Reporter) -> tuple[Any, Any]:
            with work.read() as session:
                return queries.colleagues(session), queries.root_causes(session)

        self.desk.jobs.run(self, read, self._take_lists, self.failed.emit)
        if self._wanted is not None:
            self._read_case(self._wanted)

    @override
    def open_link(self, link: Link) -> None:
        if link.kind == "escalation" and link.id is not None:
            self.open_case(link.id)  # type: ignore[arg-type]
        elif link.kind == "new-escalation":
            self._begin_about(link)

    @override
    def set_width_class(self, width: WidthClass) -> None:
        self.view.set_width_class(width)

    def open_case(self, case_id: UUID) -> None:
        """Show one case."""
        self._wanted = case_id
        self._read_case(case_id)

    def show_list(self) -> None:
        """Go back to the list."""
        self._wanted = self._case = None
        self._stack.setCurrentWidget(self.list)
        self.list.refresh()
        self.list.take_focus()
        self.commands.refresh()
        self.header_changed.emit()

    def begin_case(self) -> None:
        """Ask for a new case about an office that is chosen there."""
        self._begin_about(Link("new-escalation"))

    def _begin_about(self, link: Link) -> None:
        """Ask for a new case; what the link names is read first, off the UI thread."""
        work = self.desk.work

        def find(text: str) -> list[tuple[str, UUID]]:
            with work.read() as session:
                rows = network.offices(session, work.market_id, text=text, limit=OFFERED)
            return [(row.name, row.id) for row in rows]

        def read(_reporter: Reporter) -> tuple[Any, Any]:
            with work.read() as session:
                team = queries.colleagues(session)
            return about_of(work, link), team

        def ask(found: tuple[Any, Any]) -> None:
            self._sheets.new(found[0], found[1], find)

        self.desk.jobs.run(self, read, ask, self.failed.emit)

    def _read_case(self, case_id: UUID) -> None:
        work = self.desk.work

        def read(_reporter: Reporter) -> CaseDetail:
            with work.read() as session:
                return queries.detail(session, case_id, zone=work.time_zone, on=work.today())

        self.desk.jobs.run(self, read, self._show_case, self.failed.emit)

    def _show_case(self, case: CaseDetail) -> None:
        if case.row.id != self._wanted:
            return  # another one was opened, or the person went back
        again = self._case is not None and self._case.row.id == case.row.id
        self._case = case
        if not again:
            self.view.wrote()
        self.view.show_case(case)
        self._stack.setCurrentWidget(self.view)
        self.commands.refresh()
        self.header_changed.emit()
        if not again:
            self.view.history.setFocus(Qt.FocusReason.OtherFocusReason)

    def _post(self, text: str) -> None:
        if self._case is None:
            return
        work, case_id = self.desk.work, self._case.row.id

        def posted(_result: object) -> None:
            self.view.wrote()
            self._done(self.tr("Update posted"), None)

        def refused(error: Exception) -> None:
            self.view.refused()
            self.failed.emit(error)

        self.desk.jobs.run(
            self, lambda _: actions.comment(work, case_id, text), posted, refused,
            lane=Lane.WRITE,
        )  # fmt: skip

    def _done(self, said: str, opened: object) -> None:
        """An action is through: read again, and show a case that was opened."""
        self.changed.emit()
        self.announced.emit(said)
        if opened is not None:
            self._wanted = opened  # type: ignore[assignment]
        self.refresh()

    def _take_lists(self, lists: tuple[Any, Any]) -> None:
        self._team, self._causes = lists
        self.list.show_team(self._team)

    def _is_closed(self) -> bool:
        return self._case is not None and self._case.row.state is State.RESOLVED

    def _may_act(self) -> bool:
        return self._case is not None and not self._is_closed()

    def _on_case(self) -> bool:
        return self._case is not None

    def _in_list(self) -> bool:
        return self._case is None

    def _declare(self) -> None:
        self.declare(
            self.tr("Escalations"),
            (
                Command("escalations.new-case", self.tr("New escalation…"), self.begin_case, "N",
                        "siren", self._in_list, single_letter=True),
                Command("escalations.toggle-view", self.tr("Board or list"),
                        self._toggle_view, "B", "kanban-square", self._in_list,
                        single_letter=True),
                Command("escalations.write-update", self.tr("Write an update"), self._write, "U",
                        "message-square-text", self._on_case, single_letter=True),
                Command("escalations.hand-over", self.tr("Hand over…"), self._hand_over, "O",
                        "user-plus", self._may_act, single_letter=True),
                Command("escalations.move-date", self.tr("Move the due date…"), self._reschedule,
                        "D", "calendar-clock", self._may_act, single_letter=True),
                Command("escalations.resolve-case", self.tr("Resolve…"), self._resolve, "R",
                        "check", self._may_act, single_letter=True),
                Command("escalations.reopen-case", self.tr("Open again…"), self._reopen,
                        "E", "rotate-ccw", self._is_closed, single_letter=True),
                Command("escalations.go-back", self.tr("All cases"), self.show_list, "Esc",
                        "arrow-left", self._on_case),
            ),
        )  # fmt: skip

    def _toggle_view(self) -> None:
        self.list.toggle_mode()

    def _write(self) -> None:
        self.view.update_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _hand_over(self) -> None:
        if self._case is not None:
            self._sheets.hand_over(self._case, self._team)

    def _reschedule(self) -> None:
        if self._case is not None:
            self._sheets.reschedule(self._case)

    def _resolve(self) -> None:
        if self._case is not None:
            self._sheets.resolve(self._case, self._causes)

    def _reopen(self) -> None:
        if self._case is not None:
            self._sheets.reopen(self._case)
