"""The form of one visit: puts the sections together, keeps the draft, finishes the visit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.visits import actions, rules
from provider_ops.visits.actions import IncompleteVisitError, PatientMarksError
from provider_ops.visits.patient_marks import marks_in, without_marks
from provider_ops.visits.rules import FileKind, VisitForm, missing
from ui.kit.banner import Banner
from ui.kit.dialog import Question, ask
from ui.kit.error_words import in_words
from ui.kit.jobs import Lane
from ui.kit.marks_bar import MarksBar
from ui.kit.panes import Pane, Panes
from ui.visits.form.attendees import AttendeesSection
from ui.visits.form.canvas import FormCanvas
from ui.visits.form.codes import CodesSection
from ui.visits.form.details import DetailsSection
from ui.visits.form.keeper import DraftKeeper
from ui.visits.form.materials import MaterialsSection
from ui.visits.form.outline import Outline
from ui.visits.form.promises import PromisesSection
from ui.visits.form.roster import RosterSection
from ui.visits.form.side_facts import SideFacts
from ui.visits.form.signature import SignatureSection
from ui.visits.form.standing import outline_item, refused_in, to_finish
from ui.visits.form.topics import TopicsSection
from ui.visits.words import unlocking_head

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent

    from provider_ops.core.progress import Reporter
    from provider_ops.visits.unlockings import Unlocking
    from ui.kit.panes import WidthClass
    from ui.page import Desk
    from ui.visits.form.facts import FormFacts
    from ui.visits.form.outline import Todo
    from ui.visits.form.section import FormSection

OUTLINE, SIDE, SIDE_NARROW = 186, 252, 236
MINUTE_MS = 60_000


class VisitFormView(QWidget):
    """Shows one visit that is not submitted. `submitted` and `discarded` end it."""

    submitted = Signal(int)  # the seconds that logging took, for the person alone
    discarded = Signal()
    back_asked = Signal()
    failed = Signal(Exception)
    requested = Signal(object)  # a Link
    minute_passed = Signal()

    def __init__(self, desk: Desk, facts: FormFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("visit_form")
        self._desk, self._facts = desk, facts
        self.form: VisitForm = facts.detail.form
        self.busy = False
        self._problem = -1
        theme, today = desk.theme, desk.work.today
        self.details = DetailsSection(theme, today)
        self.attendees = AttendeesSection(theme)
        self.topics = TopicsSection(theme)
        self.materials = MaterialsSection(theme)
        self.codes = CodesSection(theme, today)
        self.roster = RosterSection(theme, today)
        self.promises = PromisesSection(theme, today, desk.work.staff_id)
        self.signature = SignatureSection(theme)
        self.sections: tuple[FormSection, ...] = (
            self.details, self.attendees, self.topics, self.materials, self.codes,
            self.roster, self.promises, self.signature,
        )  # fmt: skip
        self.outline, self.side = Outline(theme), SideFacts(desk, self.visit_id)
        self.marks = MarksBar(theme)
        self.setAcceptDrops(True)
        self.canvas = FormCanvas(
            theme,
            ((self.details,), (self.attendees, self.materials), (self.topics,), (self.codes,),
             (self.roster,), (self.promises, self.signature)),
        )  # fmt: skip
        self._keeper = DraftKeeper(
            desk.work, desk.jobs, self.visit_id, self.form.logging_seconds, self
        )
        clock = QTimer(self, interval=MINUTE_MS)
        clock.timeout.connect(self.minute_passed)
        clock.start()
        self._lay_out()
        self._connect()
        self._fill()

    @property
    def visit_id(self) -> UUID:
        """The visit on screen."""
        return self._facts.detail.row.id

    def todo(self) -> list[Todo]:
        """Return what stands against finishing, then what should be seen before."""
        return to_finish(self.form, self.sections, self._desk.work.today())

    def restore_place(self) -> None:
        """Go to the field the person was in when the draft was kept, else to the first."""
        place = self.findChild(QWidget, self.form.place) if self.form.place else None
        self._panes.show_pane("form")
        self.canvas.go_to(place if place is not None else self.attendees.first())

    def go_to_section(self, key: str) -> None:
        """Go to a section's first field."""
        section = next(section for section in self.sections if section.key == key)
        self._panes.show_pane("form")
        self.canvas.go_to(section.first())

    def go_to_todo(self, todo: Todo) -> None:
        """Go to the field in which a thing to finish is filled in, or is wrong."""
        for one in refused_in(self.sections):
            if one.field.objectName() == todo.key:
                self._panes.show_pane("form")
                self.canvas.go_to(one.field)
                return
        for section in self.sections:
            for what in section.needs:
                if what.value == todo.key:
                    self._panes.show_pane("form")
                    self.canvas.go_to(section.field_of(what))
                    return
        self.go_to_section(todo.key)

    def next_problem(self) -> None:
        """Go to the next thing to finish, round and round."""
        todo = self.todo()
        if todo:
            self._problem = (self._problem + 1) % len(todo)
            self.go_to_todo(todo[self._problem])

    def save_now(self) -> None:
        """Keep the draft without waiting."""
        self._settle_field()
        self._note()
        self._keeper.flush()

    def put_away(self) -> None:
        """Keep what is not kept yet; the form goes out of sight."""
        self._settle_field()
        self._keeper.flush()
        self._keeper.stopwatch.rest()

    def finish(self) -> None:
        """Submit the visit, or go to what is wrong or missing first."""
        if self.busy:
            return
        self._settle_field()
        lacking = missing(self.form, self._desk.work.today())
        if refused_in(self.sections) or lacking or self.marks.marks:
            self._problem = -1
            self.next_problem()
            return
        self.busy = True
        self._keeper.stopwatch.touch()
        self._keeper.drop()
        work, visit_id = self._desk.work, self.visit_id
        seconds = self._keeper.stopwatch.seconds
        form = replace(self.form, logging_seconds=seconds, place="")

        def submit(_reporter: Reporter) -> None:
            actions.submit_visit(work, visit_id, form)

        self._desk.jobs.run(
            self, submit, lambda _: self.submitted.emit(seconds), self._refused,
            settled=self._idle, lane=Lane.WRITE,
        )  # fmt: skip

    def take_out_marks(self) -> None:
        """Take what looks like a patient's identifier out of the words, where they stand."""
        if self.marks.marks:
            place = self._place()
            self.form = without_marks(self.form)
            self._fill()
            self._note()
            field = self.findChild(QWidget, place) if place else None
            if field is not None:
                self.canvas.go_to(field)

    def clear_marks(self) -> None:
        """Note that what was found is no patient's; it is saved as it stands."""
        words = [found.text for found in self.marks.marks]
        self.form = replace(self.form, cleared=tuple({*self.form.cleared, *words}))
        self._show_standing()
        self._note()

    def discard(self) -> None:
        """Ask, then throw away what was typed."""
        question = Question(
            self._desk.theme,
            self,
            self.tr("Discard this draft?"),
            self.tr("What was typed since the visit was planned is gone. The visit stays planned."),
            act=self.tr("Discard draft"),
            keep=self.tr("Keep draft"),
        )
        ask(question, self._discard)

    def set_width_class(self, width: WidthClass) -> None:
        """Lay out for the room the window has."""
        self._panes.set_width_class(width)

    def next_pane(self) -> None:
        """Move the keyboard to the next pane."""
        self._panes.next_pane()

    def go_to_quick_check(self) -> None:
        """Go to the line that answers a code question."""
        self._panes.show_pane("facts")
        self.side.quick.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.side.quick.line.selectAll()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if self.side.photos.take_mime(event.mimeData()):
            event.acceptProposedAction()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._keeper.flush()
        self._keeper.stopwatch.rest()
        super().hideEvent(event)

    def _discard(self) -> None:
        self._keeper.drop()
        work, visit_id = self._desk.work, self.visit_id
        self._desk.jobs.run(
            self, lambda _: actions.discard_draft(work, visit_id),
            lambda _: self.discarded.emit(), self.failed.emit, lane=Lane.WRITE,
        )  # fmt: skip

    def _refused(self, error: Exception) -> None:
        self._keeper.note(self.form)
        if isinstance(error, IncompleteVisitError | PatientMarksError):
            self._problem = -1
            self.next_problem()
        else:
            self.failed.emit(error)

    def _idle(self) -> None:
        self.busy = False

    def _fill(self) -> None:
        for section in self.sections:
            section.blockSignals(True)
            section.show_form(self.form, self._facts)
            section.blockSignals(False)
        self.side.show_facts(self._facts.prep, self._facts.told)
        self.side.quick.show_facts(self._facts)
        self.side.photos.show_files(self.form.files)
        self._show_standing()
        kept = self._facts.detail.draft_saved_at
        self.outline.say_saved(self._clock_text(kept) if kept else "")

    def _changed(self) -> None:
        for section in self.sections:
            self.form = section.read(self.form)
        self.form = replace(self.form, files=self.side.photos.files)
        self.signature.say_who(self.form)
        self._show_standing()
        self._note()

    def _note(self) -> None:
        self.form = replace(self.form, place=self._place())
        self._keeper.note(self.form)

    def _place(self) -> str:
        focus = self.focusWidget()
        inside = focus is not None and self.canvas.isAncestorOf(focus)
        return focus.objectName() if focus is not None and inside else self.form.place

    def _settle_field(self) -> None:
        """Let the field with the keyboard take what was typed, as leaving it would."""
        focus = self.focusWidget()
        finished = getattr(focus, "editingFinished", None)
        if finished is not None:
            finished.emit()

    def _show_standing(self) -> None:
        told = self.form.attendees[0].name if self.form.attendees else ""
        self.side.quick.meet(told)
        self.marks.show_marks([mark.found for mark in marks_in(self.form)])
        todo = self.todo()
        lacking = missing(self.form, self._desk.work.today())
        self.outline.show_sections(
            [outline_item(section, lacking) for section in self.sections]
        )
        self.outline.show_todo(todo)

    def _saved(self, instant: datetime) -> None:
        self.outline.say_saved(self._clock_text(instant))

    def _not_saved(self, error: Exception) -> None:
        self.outline.say_not_saved(in_words(error))

    def _clock_text(self, instant: datetime) -> str:
        zone = ZoneInfo(self._desk.work.time_zone)
        return f"{instant.astimezone(zone):%H:%M:%S}"

    def _connect(self) -> None:
        for section in self.sections:
            section.changed.connect(self._changed)
        self.outline.section_asked.connect(self.go_to_section)
        self.outline.todo_asked.connect(self.go_to_todo)
        self.outline.back_asked.connect(self.back_asked)
        self.side.requested.connect(self.requested)
        self.side.quick.failed.connect(self.failed)
        self.side.photos.changed.connect(self._changed)
        self.signature.scan_asked.connect(lambda: self.side.photos.ask(FileKind.SIGNATURE))
        self._keeper.saved.connect(self._saved)
        self._keeper.failed.connect(self._not_saved)
        self.canvas.left.connect(self._leave_canvas)
        self.marks.take_out_asked.connect(self.take_out_marks)
        self.marks.no_patient_asked.connect(self.clear_marks)

    def _unlocked(self, last: Unlocking) -> QWidget:
        """Why a visit that was submitted is open again."""
        head = unlocking_head(last, self._desk.work.time_zone)
        words = self.tr("Unlocked for a correction, {when}.") if head else self.tr(
            "Unlocked for a correction."
        )  # fmt: skip
        made = Banner(self._desk.theme, "ac", words.format(when=head), last.reason)
        made.setObjectName("unlocked")
        return made

    def _leave_canvas(self) -> None:
        self.outline.sections.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        side = QScrollArea()
        side.setWidgetResizable(True)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setProperty("surface", "inset")
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setWidget(self.side)
        middle = QWidget()
        middle.setProperty("surface", "panel")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self._facts.detail.unlockings:
            column.addWidget(self._unlocked(self._facts.detail.unlockings[-1]))
        column.addWidget(self.marks)
        column.addWidget(self.canvas, 1)
        self._panes = Panes(
            theme,
            "visit-form",
            (
                Pane("outline", self.tr("Sections"), self.outline, OUTLINE, OUTLINE),
                Pane("form", self.tr("Form"), middle),
                Pane("facts", self.tr("Facts"), side, SIDE, SIDE_NARROW),
            ),
            self._desk.memory,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)


def is_open(facts: FormFacts) -> bool:
    """Tell whether the visit can still be written."""
    return facts.detail.row.state is not rules.State.SUBMITTED
