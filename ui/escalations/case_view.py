"""One case: its time, everything that happened to it, a box to write in, and its facts."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.core.clock import day_in
from provider_ops.escalations.rules import State, new_date
from ui.escalations.due_bar import DueBar
from ui.escalations.words import (
    STATE_GLYPHS,
    STATE_TONES,
    category_word,
    due_text,
    event_text,
    event_words,
    severity_word,
    source_word,
)
from ui.kit.avatar import initials, tone_of
from ui.kit.block import LinkButton
from ui.kit.button_row import ButtonRow
from ui.kit.buttons import Button, IconButton
from ui.kit.dates import format_date
from ui.kit.fields import TextArea
from ui.kit.panes import Pane, Panes
from ui.kit.patient_check import PatientCheck
from ui.kit.restyle import label, rule
from ui.kit.section import PaneHeader, Section
from ui.kit.tag import Tag
from ui.kit.timeline import Moment, TimelineView
from ui.kit.times import format_time
from ui.page import Link
from ui.record_states import RecordMark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent

    from provider_ops.escalations.queries import CaseDetail, EventRow
    from ui.kit.commands import CommandSet
    from ui.kit.panes import WidthClass
    from ui.kit.theme import Theme
    from ui.page import Desk

SIDE, SIDE_NARROW = 330, 272


class CaseView(QWidget):
    """Shows a case. What is done about it the page does, through `commands`."""

    posted = Signal(str)
    requested = Signal(object)  # a Link
    back_asked = Signal()

    def __init__(self, desk: Desk, commands: CommandSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case: CaseDetail | None = None
        theme = desk.theme
        self._head = _Head(desk, commands)
        self._head.office.clicked.connect(self._open_office)
        self._head.back.clicked.connect(self.back_asked)
        self.history = TimelineView(theme, desk.work.today())
        self.history.setAccessibleName(self.tr("History of the case"))
        self.update_box = _UpdateBox(theme)
        self.update_box.setObjectName("case.update")
        self.update_box.setAccessibleName(self.tr("Write an update"))
        self.update_box.setPlaceholderText(self.tr("Write an update"))
        self.patients = PatientCheck(theme, (self.update_box,))
        self.post = Button(theme, self.tr("Post"), "primary", keys="Ctrl ↵")
        self.post.setObjectName("case.post")
        self.post.clicked.connect(self._post)
        self.update_box.sent.connect(self._post)
        self._side = QVBoxLayout()
        self._lay_out()

    @property
    def case(self) -> CaseDetail | None:
        """The case on screen."""
        return self._case

    def show_case(self, case: CaseDetail) -> None:
        """Show a case as it stands."""
        self._case = case
        self._head.show_case(case)
        moments = [self._moment(event) for event in reversed(case.events)]
        self.history.show_moments(moments)
        self._show_side(case)

    def wrote(self) -> None:
        """Clear the box: its update is on record."""
        self.update_box.clear()
        self.post.set_loading("")

    def refused(self) -> None:
        """Let the person try again; what was written stays."""
        self.post.set_loading("")

    def set_width_class(self, width: WidthClass) -> None:
        """Lay out for the room the window has."""
        self._panes.set_width_class(width)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.patients.handle_key(event):
            super().keyPressEvent(event)

    def _post(self) -> None:
        text = self.update_box.toPlainText().strip()
        if text and not self.post.loading and self.patients.passes():
            self.post.set_loading(self.tr("Posting"))
            self.posted.emit(text)

    def _open_office(self) -> None:
        if self._case is not None and self._case.row.organization_id is not None:
            self.requested.emit(Link("organization", self._case.row.organization_id))

    def _moment(self, event: EventRow) -> Moment:
        zone = ZoneInfo(self._desk.work.time_zone)
        local = event.happened_at.astimezone(zone)
        due, text = new_date(event.text) if event.kind == "rescheduled" else (None, event.text)
        who = event.staff or self.tr("Somebody")
        return Moment(
            str(event.id), local.date(), f"person:{initials(who)}", who, event_words(event.kind),
            event_text(event.kind, text, due), tone_of(who),
            time=format_time(local.hour * 60 + local.minute),
        )  # fmt: skip

    def _show_side(self, case: CaseDetail) -> None:
        while self._side.count():
            item = self._side.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if case.row.state is State.RESOLVED or case.root_cause:
            title = self.tr("Root cause")
            if case.row.state is not State.RESOLVED:
                title = self.tr("Root cause, when it was closed before")
            self._side.addWidget(label(title, "12b"))
            self._side.addWidget(label(case.root_cause, wrap=True))
            self._side.addWidget(label(self.tr("What was done"), "12b"))
            self._side.addWidget(label(case.resolution, wrap=True))
            self._side.addWidget(rule())
        self._side.addWidget(label(self.tr("Facts"), "12b"))
        self._side.addWidget(_grid(list(self._facts(case))))
        for link, words in self._links(case):
            button = Button(self._desk.theme, words, size="s", icon_name="arrow-up-right")
            button.clicked.connect(lambda _on=False, link=link: self.requested.emit(link))
            self._side.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._side.addStretch(1)

    def _facts(self, case: CaseDetail) -> Iterator[tuple[str, str]]:
        row = case.row
        yield self.tr("Owner"), row.owner
        yield self.tr("Severity"), severity_word(row.severity)
        yield self.tr("Kind"), category_word(row.category)
        yield self.tr("Opened"), format_date(row.opened_on)
        yield self.tr("Due"), format_date(row.due_on)
        if row.resolved_on is not None:
            yield self.tr("Resolved"), format_date(row.resolved_on)
        days = row.days_outstanding
        yield self.tr("Open for"), self.tr("1 day") if days == 1 else self.tr("%n days", "", days)

    def _links(self, case: CaseDetail) -> Iterator[tuple[Link, str]]:
        if case.visit_id is not None:
            yield Link("visit", case.visit_id), self.tr("Open visit")
        if case.claim_line_id is not None:
            yield Link("claim-line", case.claim_line_id), self.tr("Open claim line")
        if case.provider_id is not None:
            yield Link("provider", case.provider_id), self.tr("Open clinician")

    def _lay_out(self) -> None:
        theme = self._desk.theme
        write = QHBoxLayout()
        write.setContentsMargins(14, 10, 14, 10)
        write.setSpacing(10)
        write.addWidget(self.update_box, 1)
        write.addWidget(self.post, 0, Qt.AlignmentFlag.AlignBottom)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(rule())
        column.addWidget(Section(PaneHeader(theme, self.tr("Timeline")), self.history), 1)
        column.addWidget(rule())
        column.addWidget(self.patients)
        column.addLayout(write)
        inside = QWidget()
        inside.setProperty("surface", "inset")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._side.setContentsMargins(14, 12, 14, 12)
        self._side.setSpacing(7)
        inside.setLayout(self._side)
        side = QScrollArea()
        side.setWidgetResizable(True)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setWidget(inside)
        self._panes = Panes(
            theme,
            "case",
            (
                Pane("case", self.tr("Case"), main),
                Pane("facts", self.tr("Facts"), side, SIDE, SIDE_NARROW),
            ),
            self._desk.memory,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)


class _Head(QWidget):
    """Number, tags, title, office and the bar of its time; what can be done at the right."""

    def __init__(self, desk: Desk, commands: CommandSet) -> None:
        super().__init__()
        self._desk, self._commands = desk, commands
        theme = desk.theme
        self.back = IconButton(theme, "arrow-left", self.tr("All cases"), keys="Esc")
        self.back.setObjectName("back")
        self.number = label("", "13m", "2")
        self.mark = RecordMark(desk, "escalation")
        self.due, self.severity = Tag(theme, ""), Tag(theme, "")
        self.title = label("", "18", wrap=True)
        self.office = LinkButton(theme, "")
        self.source = label("", "12", "2")
        self.bar = DueBar(theme)
        self.hand_over = Button(theme, self.tr("Hand over"), icon_name="user-plus", keys="O")
        self.reschedule = Button(theme, self.tr("New date"), icon_name="calendar-clock", keys="D")
        self.resolve = Button(theme, self.tr("Resolve"), "primary", keys="R")
        self.reopen = Button(theme, self.tr("Open again"), icon_name="rotate-ccw", keys="E")
        for button, name in (
            (self.hand_over, "hand-over"), (self.reschedule, "move-date"),
            (self.resolve, "resolve-case"), (self.reopen, "reopen-case"),
        ):  # fmt: skip
            button.follow(commands[f"escalations.{name}"])
        top = QHBoxLayout()
        top.setSpacing(8)
        for part in (self.back, self.number, self.mark, self.due, self.severity):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(ButtonRow(self.reschedule, self.hand_over, self.reopen, self.resolve))
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.office)
        below.addWidget(self.source)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.title)
        layout.addLayout(below)
        layout.addSpacing(4)
        layout.addWidget(self.bar)

    def show_case(self, case: CaseDetail) -> None:
        row, today = case.row, self._desk.work.today()
        closed = row.state is State.RESOLVED
        self.number.setText(row.number)
        self.mark.follow(row.id)
        self.number.setFont(self._desk.theme.font(13, 500, code=True))
        tone = "ok" if closed else STATE_TONES[row.state] or "nu"
        self.due.show_status(due_text(row, today), tone, STATE_GLYPHS[row.state])
        self.severity.show_status(severity_word(row.severity))
        self.title.setText(row.title)
        self.office.say(row.organization)
        self.office.setAccessibleName(self.tr("Open {office}").format(office=row.organization))
        self.office.setVisible(bool(row.organization))
        resolved_day = day_in(self._desk.work.time_zone, case.events[0].happened_at)
        opened = self.tr("{source}, opened {day} by {who}")
        self.source.setText(opened.format(
            source=source_word(row.source), day=format_date(resolved_day),
            who=case.events[0].staff))  # fmt: skip
        self.bar.show_case(row, today)
        for button in (self.hand_over, self.reschedule, self.resolve):
            button.setVisible(not closed)
        self.reopen.setVisible(closed)


class _UpdateBox(TextArea):
    """Two lines to write in; Ctrl+Enter sends."""

    sent = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, lines=2)

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        enter = e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and e.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sent.emit()
        else:
            super().keyPressEvent(e)


def _grid(rows: list[tuple[str, str]]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(1, 1)
    for at, (name, words) in enumerate(rows):
        grid.addWidget(label(name, "12", "2"), at, 0)
        grid.addWidget(label(words, "12"), at, 1)
    return holder
