"""The code checker as a view: asks on a worker, shows the answer, keeps and copies it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops import __version__
from provider_ops.codes import actions, queries
from provider_ops.codes.queries import Consultation, Place
from provider_ops.codes.rules.check import NPI
from provider_ops.codes.rules.trail import FAIL
from provider_ops.core.clock import day_in
from provider_ops.network.rules import npi_problem
from ui.contracts.checker.foot import AnswerFoot
from ui.contracts.checker.keeping import Keeping
from ui.contracts.checker.problems import ProblemLine
from ui.contracts.checker.question_bar import QuestionBar
from ui.contracts.checker.sheet_pane import SheetPane
from ui.contracts.checker.then_now import NOW, THEN, ThenNow
from ui.contracts.checker.trail import axis_for, trail_items
from ui.contracts.checker.verdict import AnswerHead
from ui.contracts.checker.words import answer_line, answer_words, stale_words
from ui.contracts.words import moment
from ui.kit.button_row import ButtonRow
from ui.kit.buttons import Button, IconButton
from ui.kit.error_words import say
from ui.kit.jobs import Lane
from ui.kit.restyle import rule
from ui.kit.span_table import SpanTable
from ui.kit.states import Empty, StatePane
from ui.stored_words import said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from provider_ops.codes.queries import Clinician, RecentCheck
    from provider_ops.codes.rules.facts import Question
    from ui.page import Desk

BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer on screen, how long it took in milliseconds, and whether it was told once."""

    found: Consultation
    milliseconds: float
    is_told: bool = False


class CheckerView(QWidget):
    """Question, answer, trail, remedies. Nothing here reads the database on this thread."""

    requested = Signal(object)  # a Link
    failed = Signal(Exception)
    answered = Signal()
    kept = Signal()
    announced = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.shown: Shown | None = None
        self._asked: Question | None = None
        self._round = 0
        self.bar = QuestionBar(desk, self._search)
        self.problems = ProblemLine(desk.theme)
        self.copy = IconButton(desk.theme, "copy", self.tr("Copy answer (Ctrl+C)"))
        self.copy.setAccessibleName(self.tr("Copy answer"))
        self.tell = Button(desk.theme, self.tr("Tell"), icon_name="message-square-text")
        self.tell.setAccessibleName(self.tr("Tell the office"))
        self.tell.setToolTip(self.tr("Tell the office, and keep what was told (T)"))
        self.more = IconButton(desk.theme, "ellipsis", self.tr("More with this answer"))
        self.bar.add_button(ButtonRow(self.copy, self.tell, self.more))
        self.keeping = Keeping(desk, self, self._kept_elsewhere, self.failed.emit)
        self.head = AnswerHead(desk)
        words = (self.tr("CHECK"), self.tr("WHAT THE RECORD SAYS"), self.tr("SOURCE"))
        self.trail = SpanTable(desk.theme, axis_for(desk.work.today()), words, whole=True)
        self.trail.setAccessibleName(self.tr("Checks that led to the answer"))
        self.trail.rows.setAccessibleName(self.trail.accessibleName())
        self.foot = AnswerFoot(desk.theme)
        self.then_now = ThenNow(desk)
        self.pane = StatePane(desk.theme, self._content())
        self.sheet = SheetPane(desk)
        self.layers = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show_start()
        desk.jobs.run(self, lambda _: self._read_places(), self.bar.show_places, self.failed.emit)

    def check(self) -> None:
        """Ask what the fields say, as known today."""
        fault = self.bar.fault()
        question = self.bar.question(self.desk.work.today())
        if fault is not None or question is None:
            assert fault is not None
            self.bar.mark(fault.field)
            self.problems.say(fault.text, "")
            self.bar.go_to(fault.field)
            return
        self.bar.mark("")
        self._ask(question)

    def ask(self, question: Question) -> None:
        """Fill the fields with `question` and answer it."""
        self.bar.show_question(question)
        self._ask(question)

    def open_told(self, row: RecentCheck) -> None:
        """Answer a told question again, and say what is different from what was told."""
        question = row.question(self.desk.work.today())
        self.bar.show_question(question)
        self._ask(question)
        self.then_now.open(row)

    def print_sheet(self) -> None:
        """Show the quick sheet of the answer, ready to print."""
        if self.on_sheet:
            self.sheet.pane.ask_print()
        elif self.shown is not None:
            self.sheet.open(self.shown.found)
            self.layers.setCurrentWidget(self.sheet)
            self.answered.emit()

    @property
    def on_sheet(self) -> bool:
        """Whether the quick sheet stands in place of the answer."""
        return self.layers.currentWidget() is self.sheet

    def close_sheet(self) -> None:
        """Go back from the sheet to the answer."""
        self.layers.setCurrentWidget(self.pane)
        self.trail.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answered.emit()

    def add_to_visit(self) -> None:
        """Ask which visit keeps the answer."""
        if self.shown is not None:
            self.keeping.with_visit(self.shown.found.said)

    def add_to_case(self) -> None:
        """Ask which case keeps the answer."""
        if self.shown is not None:
            self.keeping.with_case(self.shown.found.said)

    def begin(self, npi: str, code: str) -> None:
        """Fill in what is known and wait for the rest."""
        self.bar.npi.set_choice(npi, None)
        self.bar.npi.set_npi(npi)
        self.bar.code.setText(code)
        self.bar.clear_service()
        self.bar.go_to("code" if npi else "npi")

    def refresh(self) -> None:
        """Answer again: the facts may have changed."""
        if self._asked is not None:
            self._ask(self._asked)

    def copy_answer(self) -> None:
        """Put the answer on the clipboard as text."""
        if self.shown is not None:
            found = self.shown.found
            QGuiApplication.clipboard().setText(answer_words(found, self._facts_at(found)))
            self.announced.emit(self.tr("Answer copied"))

    def keep_answer(self) -> None:
        """Record that the office was told this answer."""
        if self.shown is None or self.tell.loading:
            return
        self.tell.set_loading(self.tr("Saving"))
        work, said = self.desk.work, self.shown.found.said

        def act(_reporter: object) -> UUID:
            return actions.keep_check(work, said)

        self.desk.jobs.run(self, act, self._keep, self.failed.emit,
                           settled=lambda: self.tell.set_loading(""), lane=Lane.WRITE)  # fmt: skip

    def _keep(self, _key: UUID) -> None:
        self._kept_elsewhere(self.tr("Kept as told to the office, with every fact behind it"))

    def _kept_elsewhere(self, words: str) -> None:
        self.announced.emit(words)
        self.kept.emit()
        self.refresh()

    def _search(self, text: str) -> Sequence[tuple[str, Clinician]]:
        work = self.desk.work
        with work.read() as session:
            found = queries.complete_clinician(session, work.market_id, text)
        return [(f"{one.npi}   {one.name} · {said(one.specialty)}", one) for one in found]

    def _read_places(self) -> Mapping[str, str]:
        work = self.desk.work
        with work.read() as session:
            return queries.place_names(session, work.today())

    def _ask(self, question: Question, told: RecentCheck | None = None) -> None:
        """Answer a question; with `told` show the answer that was given to it."""
        row = self.then_now.row
        if row is not None and replace(question, known_on=row.known_on) != row.said().question:
            self.then_now.leave()
        self._asked = question
        self._round += 1
        number, work = self._round, self.desk.work
        place, today = Place(work.market_id, work.time_zone), work.today()

        def read(_reporter: object) -> Shown:
            started = perf_counter()
            with work.read() as session:
                found = queries.consult(session, place, question, today)
            if told is not None:
                found = queries.as_told(found, told)
            return Shown(found, (perf_counter() - started) * 1000, told is not None)

        def done(shown: Shown) -> None:
            if number == self._round:
                self._show(shown)

        if self.shown is None:
            self.pane.show_loading(self.tr("Checking."))
        self.desk.jobs.run(self, read, done, self._fail)

    def _show(self, shown: Shown) -> None:
        self.shown, found = shown, shown.found
        said = found.said
        self.bar.npi.set_aside(found.provider)
        self.bar.show_places(found.places)
        self.head.verdict.show_answer(found)
        self.head.known.show_history(found)
        self.trail.show_checks(trail_items(said), axis_for(said.question.on))
        rules = "" if shown.is_told else __version__
        line = answer_line(said.fingerprint, self._facts_at(found), round(shown.milliseconds),
                           rules)  # fmt: skip
        age = 0 if shown.is_told else self._age(found)
        self.foot.show_answer(found, line, stale_words(age))
        self._show_problems(found)
        if said.question.known_on == self.desk.work.today() and self.then_now.which.value() == NOW:
            self.then_now.compare(said)
        self.pane.show_content()
        self.layers.setCurrentWidget(self.pane)
        if self.bar.isAncestorOf(self.focusWidget() or self) and self.problems.isHidden():
            self.head.known.strip.setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer()
        self.answered.emit()

    def _show_problems(self, found: Consultation) -> None:
        question = found.said.question
        failed = {test.test for test in found.said.trail if test.result == FAIL}
        if NPI in failed:
            words = say(npi_problem(question.npi)) or self.tr("Nobody with this NPI is on file.")
            self.problems.say(self.tr("NPI {} is not known.").format(question.npi), words, "npi",
                              found.near_npis)  # fmt: skip
            self.bar.mark("npi")
        elif found.near_codes:
            self.problems.say(self.tr("Code {} is not known.").format(question.code),
                              self.tr("The loaded code set does not have it."), "code",
                              found.near_codes)  # fmt: skip
            self.bar.mark("code")
        elif found.near_beside:
            code, near = next(iter(found.near_beside.items()))
            self.problems.say(self.tr("Code {} of the same day is not known.").format(code),
                              self.tr("No loaded list of codes has it on that day."),
                              f"{BESIDE} {code}", near)  # fmt: skip
            self.bar.mark("beside")
        else:
            self.problems.clear()
            self.bar.mark("")

    def _take(self, field: str, text: str) -> None:
        if field == "npi":
            self.bar.npi.set_choice(text, None)
            self.bar.npi.set_npi(text)
        elif field.startswith(BESIDE):
            self.bar.replace_beside(field.removeprefix(BESIDE).strip(), text)
        else:
            self.bar.code.setText(text)
        self.check()

    def _known_on(self, day: object) -> None:
        if self._asked is not None and self._asked.known_on != day:
            self._ask(replace(self._asked, known_on=day))  # type: ignore[arg-type]

    def _turn(self, which: str) -> None:
        row = self.then_now.row
        if row is not None and which == THEN:
            self._ask(row.question(row.known_on), row)
        elif row is not None:
            self._ask(row.question(self.desk.work.today()))

    def _edited(self) -> None:
        if self._asked is None or self.shown is None:
            return
        if self.bar.question(self._asked.known_on) != self._asked:
            self.head.verdict.show_changed()
        else:
            self.head.verdict.show_answer(self.shown.found)
        self._offer()

    def _offer(self) -> None:
        """An answer can be copied and told while the fields still ask for it."""
        fits = self._asked is not None and self.bar.question(self._asked.known_on) == self._asked
        for button in (self.copy, self.tell, self.more):
            button.setEnabled(self.shown is not None and fits)

    def _facts_at(self, found: Consultation) -> str:
        if found.facts_at is None:
            return ""
        return moment(found.facts_at, self.desk.work.time_zone)

    def _age(self, found: Consultation) -> int:
        """Days from the youngest fact to the day that the answer is known on."""
        if found.facts_at is None:
            return 0
        day = day_in(self.desk.work.time_zone, found.facts_at)
        return (found.said.question.known_on - day).days

    def _fail(self, error: Exception) -> None:
        self.pane.show_error(error, self.tr("Check again"))

    def _show_start(self) -> None:
        self._offer()
        self.pane.show_empty(
            Empty("scan-search", self.tr("Can they bill it?"),
                  self.tr("Type an NPI or a name, a code such as 99214, and Enter. The answer "
                          "comes with every record it stands on, also offline."), "nu")
        )  # fmt: skip

    def _content(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(rule())
        column.addWidget(self.trail)
        column.addWidget(rule())
        column.addWidget(self.foot, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        return scroll

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.problems)
        column.addWidget(rule())
        column.addWidget(self.then_now)
        for layer in (self.pane, self.sheet):
            self.layers.addWidget(layer)
        column.addWidget(self.layers, 1)

    def _connect(self) -> None:
        self.bar.asked.connect(self.check)
        self.bar.changed.connect(self._edited)
        self.problems.taken.connect(self._take)
        self.copy.clicked.connect(self.copy_answer)
        self.tell.clicked.connect(self.keep_answer)
        self.then_now.turned.connect(self._turn)
        self.then_now.closed.connect(self.then_now.leave)
        self.sheet.closed.connect(self.close_sheet)
        self.sheet.announced.connect(self.announced)
        self.sheet.failed.connect(self.failed)
        self.head.known.day_asked.connect(self._known_on)
        self.foot.requested.connect(self.requested)
        self.pane.acted.connect(self.refresh)
        self.trail.rows.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and right step through what was known, from the trail too."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            if step is not None and watched is self.trail.rows:
                self.head.known.strip.step(step)
                return True
        return super().eventFilter(watched, event)
