"""A code question in one line, answered in the room, and kept with the visit as what was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from provider_ops.codes import queries as codes
from provider_ops.codes.rules.facts import ask
from provider_ops.codes.rules.typed import Person, TypedQuestion, read_question
from provider_ops.visits import answers
from ui.check_words import code_words, found_words, remedy_words
from ui.kit.banner import Banner
from ui.kit.buttons import Button
from ui.kit.dates import format_date
from ui.kit.fields import TextField
from ui.kit.jobs import Lane
from ui.kit.restyle import announce, label
from ui.page import Link
from ui.visits.words import verdict_word

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.codes.queries import Consultation
    from provider_ops.codes.rules.facts import Question
    from ui.page import Desk
    from ui.visits.form.facts import FormFacts

TONES = {"yes": "ok", "no": "cr", "review": "wa"}


class QuickCheck(QWidget):
    """Enter asks; Enter again, the line unchanged, adds the answer to the visit."""

    requested = Signal(object)  # a Link
    kept = Signal()
    failed = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._people: tuple[Person, ...] = ()
        self._visit: UUID | None = None
        self._told_to = ""
        self._found: Consultation | None = None
        self._asked = ""
        self.line = TextField(desk.theme, "", self.tr("99214-25 on 10/03"))
        self.line.setObjectName("quick.line")
        self.line.setAccessibleName(self.tr("Quick check: code, place, date, clinician"))
        self.line.set_mark("scan-search")
        self.line.returnPressed.connect(self._enter)
        self._problem = label("", "12", "cr", wrap=True)
        self._problem.hide()
        self.box = Banner(desk.theme, "ac", "")
        self.box.acted.connect(self._show_trail)
        self.box.hide()
        self.add = Button(desk.theme, self.tr("Add to visit"), size="s", keys="\u21b5")
        self.add.setObjectName("quick.add")
        self.add.clicked.connect(self._keep)
        self.add.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.line, self._problem, self.box):
            column.addWidget(part)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_facts(self, facts: FormFacts) -> None:
        """Know whom questions can be about, and which visit answers belong to."""
        self._visit = facts.detail.row.id
        first = facts.detail.provider_id
        people = sorted(facts.clinicians, key=lambda one: one.id != first)
        self._people = tuple(Person(one.npi, one.name) for one in people)

    def meet(self, told_to: str) -> None:
        """Know who is told."""
        self._told_to = told_to

    def answer_text(self) -> str:
        """Return what the box says, for tests and assistive tools."""
        return "" if self.box.isHidden() else self.box.plain_text

    def _enter(self) -> None:
        typed = self.line.text().strip()
        if typed and typed == self._asked and self._found is not None:
            self._keep()
        elif typed:
            self._ask(typed)

    def _ask(self, typed: str) -> None:
        work = self._desk.work
        found = read_question(typed, work.today(), self._people)
        problem = self._fault(found)
        self._say_problem(problem)
        self.box.hide()
        self.add.hide()
        self._found = None
        if problem:
            return
        who = found.who or self._people[0]
        question = ask(who.npi, found.code, found.on or work.today(), work.today(),
                       modifiers=found.modifiers, place_of_service=found.place,
                       units=found.units, beside=found.beside)  # fmt: skip
        self._asked = typed

        def consult(_reporter: object) -> Consultation:
            with work.read() as session:
                place = codes.Place(work.market_id, work.time_zone)
                return codes.consult(session, place, question, work.today())

        self._desk.jobs.run(self, consult, self._show, self.failed.emit)

    def _fault(self, found: TypedQuestion) -> str:
        if not found.code:
            return self.tr("Begin with a code, like 99214-25")
        if found.strange:
            return self.tr("Nobody here is called {name}").format(name=" ".join(found.strange))
        return "" if self._people else self.tr("No clinician of this office is on file")

    def _show(self, found: Consultation) -> None:
        self._found = found
        said, question = found.said, found.said.question
        parts = (
            code_words(question), found.provider,
            format_date(question.on),
            self.tr("place {}").format(question.place_of_service)
            if question.place_of_service else "",
        )  # fmt: skip
        about = ", ".join(part for part in parts if part)
        fix = f" {remedy_words(found.remedies[0])[0]}" if found.remedies else ""
        words = " ".join(map(found_words, (said.deciding, *said.warnings)))
        self.box.show()
        self.box.say(TONES[said.answer], f"{verdict_word(said.answer)}.",
                     f"{about}. {words}{fix}",
                     self.tr("Show the trail"))  # fmt: skip
        self.add.setText(self.tr("Add to visit"))
        self.add.setEnabled(True)
        self.add.show()

    def _keep(self) -> None:
        found, visit, work, told = self._found, self._visit, self._desk.work, self._told_to
        if found is None or visit is None or not self.add.isEnabled():
            return
        self.add.setEnabled(False)

        def done(_key: object) -> None:
            self.add.setText(self.tr("Added to the visit"))
            self.kept.emit()

        self._desk.jobs.run(
            self, lambda _: answers.add_answer(work, found.said, visit, told_to=told), done,
            self.failed.emit, lane=Lane.WRITE,
        )  # fmt: skip

    def _show_trail(self) -> None:
        if self._found is not None:
            question: Question = self._found.said.question
            detail = {"code": question.code, "date": question.on,
                      "modifiers": question.modifiers, "place": question.place_of_service,
                      "units": question.units, "beside": question.beside}  # fmt: skip
            self.requested.emit(Link("check", question.npi, detail))

    def _say_problem(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        if words:
            announce(self, words)
