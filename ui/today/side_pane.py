"""What I owe or have to ask for, and what waits on this laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.coverage import CoverageBlock
from ui.kit.block import Block, LinkButton
from ui.kit.columns import RowState
from ui.kit.fact_rows import Fact, FactRows
from ui.kit.panes import WidthClass
from ui.kit.restyle import label, rule
from ui.kit.section import PaneHeader
from ui.kit.state_mark import state_word
from ui.kit.states import Empty, FittedStatePane
from ui.kit.tasks import Task, TaskList
from ui.today.bring_block import BringBlock
from ui.today.repeats_block import RepeatsBlock
from ui.today.task_words import for_whom, reason_word
from ui.today.words import due_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QAction

    from provider_ops.overview.my_day import RankedTask
    from provider_ops.overview.today import Waiting
    from provider_ops.visits.tasks.queries import TaskRow
    from ui.page import Desk

ICONS = {
    "visit": "map-pin-check-inside", "promise": "square-check", "outreach": "phone",
    "escalation": "siren", "contract": "file-check-2", "provider": "user-round",
    "organization": "building-2", "contact": "users", "code_check": "scan-search",
    "issuance": "package",
}  # fmt: skip
SHOWN = 5
MOST = {WidthClass.FULL: 6, WidthClass.RAIL: 5, WidthClass.TABS: None}
"""Action items shown, the most pressing ones; the list of all has the rest."""


class SidePane(QWidget):
    """Action items on top, changes that wait to be sent below."""

    kept = Signal(str)  # key of a promise
    office_asked = Signal(str)  # key of the promise whose office is wanted
    all_asked = Signal()
    sync_asked = Signal()
    retried = Signal()

    def __init__(self, desk: Desk, printing: QAction) -> None:
        super().__init__()
        theme = desk.theme
        self._person_id = desk.work.staff_id
        self.setProperty("surface", "inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header = PaneHeader(theme, self.tr("Action items"))
        self.every = LinkButton(theme, self.tr("All"))
        self.every.setAccessibleName(self.tr("All action items"))
        self.every.clicked.connect(self.all_asked)
        self.header.add_action(self.every)
        self.tasks = TaskList(theme, self.tr("Action items"))
        self.tasks.setObjectName("today.promises")
        self.tasks.setProperty("surface", "inset")
        self.tasks.check_asked.connect(self.kept)
        self.tasks.open_asked.connect(self.office_asked)
        self.rest = LinkButton(theme, "")
        self.rest.setObjectName("today.more_promises")
        self.rest.clicked.connect(self.all_asked)
        self._listed: list[Task] = []
        self._most: int | None = None
        self.states = FittedStatePane(theme, self.tasks)
        self.states.acted.connect(self.retried)
        self.waiting = Block(theme, self.tr("Waiting to sync"), link=self.tr("Review"), ruled=False)
        self.waiting.setProperty("surface", "panel")
        self.waiting.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.waiting.acted.connect(self.sync_asked)
        self.waiting.retried.connect(self.retried)
        self.bring = BringBlock(theme, printing)
        self.repeats = RepeatsBlock(desk)
        self.coverage = CoverageBlock(desk)
        self.coverage.link.hide()  # Team and the palette offer it
        self.said = label("", "12", "2", wrap=True)
        self.rows = FactRows(theme, self.tr("Waiting to sync"))
        self.rows.setObjectName("today.waiting")
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        inner.addWidget(self.said)
        inner.addWidget(self.rows)
        self.waiting.set_body(body)
        self._lay_out()

    def _lay_out(self) -> None:
        self._inner = QWidget()
        self._inner.setProperty("surface", "inset")
        self._inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        below = QHBoxLayout()
        below.setContentsMargins(14, 4, 14, 8)
        below.addWidget(self.rest)
        below.addStretch(1)
        self._below = QWidget()
        self._below.setLayout(below)
        for part in (self.header, self.states, self._below, rule(), self.bring, rule(),
                     self.repeats, self.coverage):  # fmt: skip
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._inner)
        self.area.setAccessibleName(self.tr("To do"))
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self.area, 1)
        self._outer.addWidget(rule())
        for todo in (self.tasks, self.bring.tasks):
            todo.current_changed.connect(lambda _key, todo=todo: self._show_current(todo))
        self.set_width_class(WidthClass.FULL)

    def set_width_class(self, width: WidthClass) -> None:
        """Scroll as a whole where the pane is a tab; else what waits stays at the bottom."""
        tabs = width is WidthClass.TABS
        self._most = MOST[width]
        self._show_first()
        (self._column if tabs else self._outer).addWidget(self.waiting)
        # what can always be seen whole need not stop the keyboard on its way
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tabs else Qt.FocusPolicy.NoFocus)

    def _show_first(self) -> None:
        """Show the tasks there is room for, and how many more there are."""
        current = self.tasks.current_key
        first = self._listed[: self._most]
        self.tasks.show_tasks(first)
        if current in {task.key for task in first}:
            self.tasks.go_to(current)
        more = len(self._listed) - len(first)
        self._below.setVisible(more > 0)
        self.rest.setText(
            QCoreApplication.translate("SidePane", "%n more action items", "", int(more))
        )

    def _show_current(self, todo: TaskList) -> None:
        """Scroll to the row at the keyboard, which a list shown whole does not do by itself."""
        spot = todo.visualRect(todo.currentIndex())
        if todo.hasFocus() and spot.isValid():
            middle = todo.viewport().mapTo(self._inner, spot.center())
            self.area.ensureVisible(middle.x(), middle.y(), 0, spot.height())

    def show_tasks(
        self, ranked: Sequence[RankedTask], today: date, states: Callable[[TaskRow], RowState]
    ) -> None:
        """Show what I have to see to, the most pressing first, each with why and who owes it."""
        count = len(ranked)
        self._listed = []
        self.header.set_hint(self.tr("{0} to see to").format(count) if count else "")
        if not ranked:
            self._show_first()
            self.states.show_empty(
                Empty("circle-check", self.tr("Nothing promised is open"),
                      self.tr("What you promise at a visit shows here until it is kept."), "ok")
            )  # fmt: skip
            return
        self.states.show_content()
        for one in ranked:
            row = one.row
            due, tone, strong = due_text(row.due_on, today)
            sent = states(row)
            why = reason_word(one.rank.reasons[0]) if one.rank.reasons else ""
            whom = for_whom(row, self._person_id)
            unsent = "" if sent is RowState.SETTLED else state_word(sent)
            place = " · ".join(filter(None, (row.organization, unsent)))
            self._listed.append(
                Task(str(row.id), row.text, place, due, (whom, why), tone, strong)
            )
        self._show_first()

    def show_waiting(self, waiting: Sequence[Waiting]) -> None:
        """Show what the hub has not got, by kind."""
        self.waiting.show_body()
        total = sum(row.total for row in waiting)
        first = list(ICONS)  # what people wrote themselves comes before its parts
        known = sorted(
            waiting,
            key=lambda row: first.index(row.table) if row.table in first else len(first),
        )
        count = self.tr("1 change") if total == 1 else self.tr("{0} changes").format(f"{total:,}")
        self.waiting.hint.setText(count if total else "")
        self.waiting.link.setVisible(bool(total))
        self.said.setText(
            self.tr("Saved and encrypted on this laptop. They send by themselves when you are "
                    "back online.")
            if total
            else self.tr("Nothing on this laptop waits to be sent.")
        )  # fmt: skip
        self.rows.setVisible(bool(total))
        facts = [
            Fact(text=kind_word(row.table), glyph=f"icon:{ICONS.get(row.table, 'file')}",
                 figure=str(row.total), quiet=self._detail(row))
            for row in known[:SHOWN]
        ]  # fmt: skip
        rest = sum(row.total for row in known[SHOWN:])
        if rest:
            facts.append(Fact(text=self.tr("Other"), glyph="icon:file", figure=str(rest)))
        self.rows.show_facts(facts)

    def show_tasks_error(self, error: Exception) -> None:
        """Say that action items could not be read."""
        self.states.show_error(error, self.tr("Read again"))

    def _detail(self, row: Waiting) -> str:
        parts = []
        if row.new:
            parts.append(self.tr("{0} new").format(row.new))
        if row.changed:
            parts.append(self.tr("{0} changed").format(row.changed))
        return ", ".join(parts)


def kind_word(table: str) -> str:
    """Return what people call the rows of a table."""
    return kind_names().get(table) or table.replace("_", " ").capitalize()


def kind_names() -> dict[str, str]:
    """Return what people call rows, by table."""
    return _kinds_of_visits() | {
        "outreach": QCoreApplication.translate("Kinds", "Calls, mails and notes"),
        "escalation": QCoreApplication.translate("Kinds", "Escalations"),
        "escalation_event": QCoreApplication.translate("Kinds", "Escalation updates"),
        "contract": QCoreApplication.translate("Kinds", "Contracts"),
        "contract_term": QCoreApplication.translate("Kinds", "Contract terms"),
        "participation": QCoreApplication.translate("Kinds", "Participation"),
        "amendment": QCoreApplication.translate("Kinds", "Amendments"),
        "amendment_event": QCoreApplication.translate("Kinds", "Steps of amendments"),
        "contract_file": QCoreApplication.translate("Kinds", "Contract files"),
        "former_renewal": QCoreApplication.translate("Kinds", "Former renewals"),
        "renewal_decision": QCoreApplication.translate("Kinds", "Renewal decisions"),
        "negotiation_entry": QCoreApplication.translate("Kinds", "Negotiation notes"),
        "true_up": QCoreApplication.translate("Kinds", "True-ups"),
        "claim_issue": QCoreApplication.translate("Kinds", "Claim issues"),
        "column_mapping": QCoreApplication.translate("Kinds", "Mappings of columns"),
        "claim_issue_line": QCoreApplication.translate("Kinds", "Lines of issues"),
        "claim_review": QCoreApplication.translate("Kinds", "Reviews of claim lines"),
        "deposit": QCoreApplication.translate("Kinds", "Payments received"),
        "provider": QCoreApplication.translate("Kinds", "Providers"),
        "organization": QCoreApplication.translate("Kinds", "Offices"),
        "location": QCoreApplication.translate("Kinds", "Addresses"),
        "affiliation": QCoreApplication.translate("Kinds", "Who works where"),
        "contact": QCoreApplication.translate("Kinds", "People"),
        "code_check": QCoreApplication.translate("Kinds", "Code checks"),
        "issuance": QCoreApplication.translate("Kinds", "Packets"),
        "directory_check": QCoreApplication.translate("Kinds", "Directory checks"),
        "directory_correction": QCoreApplication.translate("Kinds", "Directory corrections"),
        "correction_file": QCoreApplication.translate("Kinds", "Correction files"),
        "access_answer": QCoreApplication.translate("Kinds", "Appointment waits"),
        "attestation": QCoreApplication.translate("Kinds", "Attestations"),
        "data_import": QCoreApplication.translate("Kinds", "Loads"),
        "approved_code": QCoreApplication.translate("Kinds", "Approved codes"),
        "approved_list": QCoreApplication.translate("Kinds", "Code lists"),
        "contract_list": QCoreApplication.translate("Kinds", "Lists of contracts"),
        "conflict": QCoreApplication.translate("Kinds", "Choices"),
        "market": QCoreApplication.translate("Kinds", "Markets"),
        "material": QCoreApplication.translate("Kinds", "Materials"),
        "material_version": QCoreApplication.translate("Kinds", "Material versions"),
        "staff_member": QCoreApplication.translate("Kinds", "Colleagues"),
        "territory": QCoreApplication.translate("Kinds", "Territories"),
    }


def _kinds_of_visits() -> dict[str, str]:
    return {
        "visit": QCoreApplication.translate("Kinds", "Visits"),
        "visit_attendee": QCoreApplication.translate("Kinds", "Attendees"),
        "visit_objective": QCoreApplication.translate("Kinds", "Visit topics"),
        "visit_material": QCoreApplication.translate("Kinds", "Materials given"),
        "visit_code": QCoreApplication.translate("Kinds", "Codes taught"),
        "visit_file": QCoreApplication.translate("Kinds", "Pictures of visits"),
        "visit_series": QCoreApplication.translate("Kinds", "Repeats of visits"),
        "visit_target": QCoreApplication.translate("Kinds", "Visit targets"),
        "coverage_grant": QCoreApplication.translate("Kinds", "Coverage"),
        "promise": QCoreApplication.translate("Kinds", "Action items"),
        "outlier_decision": QCoreApplication.translate("Kinds", "Decisions on outlying figures"),
        "reeducation_event": QCoreApplication.translate("Kinds", "Re-education decisions"),
    }
