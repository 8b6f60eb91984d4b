"""The roster walk over the window: full height, by keyboard, every answer kept at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.directory.queries import CourseRow, Item
from provider_ops.directory.rules import YES_NO, Fact
from ui.directory_words import fact_word
from ui.kit.buttons import Button
from ui.kit.dates import DateEntryError, parse_date
from ui.kit.error_words import detail_and_remedy
from ui.kit.fill_bar import FillBar
from ui.kit.popup import Popup
from ui.kit.restyle import announce, label, restyle, rule
from ui.visits.roster.rows import COURSE, WAIT, rows_of
from ui.visits.roster.walk_list import WalkList

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from ui.kit.theme import Theme
    from ui.visits.roster.answers import Answers

_WIDTH, _MARGIN, _BAR = 860, 28, 120


class RosterSheet(Popup):
    """Goes down an office's facts. `answered` comes after each answer; Esc or Done closes."""

    answered = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        office: str,
        answers: Answers,
        signer: str,
        today: Callable[[], date],
    ) -> None:
        """Build the sheet; `open` shows it. `signer` is who attests courses."""
        super().__init__(theme, parent)
        self.setObjectName("roster_sheet")
        self._answers, self._signer, self._today = answers, signer, today
        self._yes_no_letters = {"y": "yes", "s": "yes", "n": "no"}
        self.setAccessibleName(self.tr("Roster walk, {office}").format(office=office))
        self._title = label(self.tr("Roster walk"), "15")
        self._office = label(office, "", "2")
        self._count = label("", "13b")
        self._bar = FillBar(theme, self.tr("Facts settled"), worded=False)
        self._bar.setFixedWidth(theme.px(_BAR))
        self.list = WalkList(theme)
        self.list.setAccessibleName(self.tr("Facts of the directory"))
        self._problem = label("", "12", "cr", wrap=True)
        self._digits = [Button(theme, "", "secondary", keys=str(n), size="s") for n in range(1, 5)]
        self._rest = Button(theme, self.tr("Confirm the rest"), "quiet", keys="A", size="s")
        self._done = Button(theme, self.tr("Done"), "primary", keys="Esc")
        self._lay_out()
        self._connect()
        self._show()

    @property
    def problem(self) -> str:
        """What was wrong with the value typed last, "" if nothing was."""
        return self._problem.text()

    @property
    def progress_text(self) -> str:
        """How far the walk has come."""
        return self._count.text()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        window = self.parentWidget()
        if window is not None:
            wide = min(self._theme.px(_WIDTH), window.width() - 2 * _MARGIN)
            self.setFixedSize(wide, window.height() - 2 * _MARGIN)
        super().showEvent(event)
        if not self.list.current_key:
            self.list.next_open()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- answers ---------------------------------------------------------------------

    def _answer(self, digit: int) -> None:
        row = self.list.row
        if row is None or row.moot:
            return
        self._say_problem("")
        if isinstance(row.about, Item):
            done = self._answer_fact(row.about, digit)
        elif isinstance(row.about, CourseRow):
            done = self._answer_course(row.about, digit)
        else:
            done = self._answer_wait(digit)
        if done:
            self._settled()

    def _answer_fact(self, item: Item, digit: int) -> bool:
        answers = self._answers
        if digit == 1 and answers.confirm(item):
            return True
        if digit == 3:
            if item.provider_id is None:
                self._say_problem(self.tr("Only a practitioner can have left."))
                return False
            answers.leave(item)
            self.list.go_to(f"{Fact.HERE}:{item.provider_id}")
            return True
        if digit == 4:
            answers.unknown(item)
            return True
        if opposite := answers.opposite(item):
            answers.say(item, opposite)
            return True
        self._edit(item)
        return False

    def _answer_wait(self, digit: int) -> bool:
        row = self.list.row
        if row is None or not isinstance(row.about, tuple):
            return False
        today = self._today()
        if digit == 2:
            self.list.edit_value("", self.tr("Next appointment, {need}").format(need=row.title))
            self.list.editor.setPlaceholderText(self.tr("10/14, +5 or today"))
            return False
        if digit == 4:
            self._answers.waits.pop(row.about, None)
        else:
            self._answers.offer(row.about, today, today if digit == 1 else None)
        return True

    def _answer_course(self, course: CourseRow, digit: int) -> bool:
        if digit == 1:
            self._answers.attest(course.rule.key, self._signer)
        elif digit == 4:
            self._answers.attested.pop(course.rule.key, None)
        return digit in (1, 4)

    def _letter(self, letter: str) -> None:
        row = self.list.row
        item = row.about if row is not None else None
        if isinstance(item, Item) and item.fact in YES_NO and not row.moot:  # type: ignore[union-attr]
            self._answers.say(item, self._yes_no_letters[letter])
            self._settled()

    def _typed(self, text: str) -> None:
        row = self.list.row
        about = row.about if row is not None else None
        try:
            if isinstance(about, Item):
                self._answers.say(about, text)
            elif isinstance(about, tuple):
                today = self._today()
                self._answers.offer(about, today, parse_date(text, today))
        except DateEntryError as error:
            self._say_problem(detail_and_remedy(error))
        except ValueError:
            self._say_problem(self._hint(about.fact) if isinstance(about, Item)
                              else self.tr("An appointment lies today or later."))  # fmt: skip
        else:
            self._say_problem("")
            self.list.end_edit()
            self._settled()

    def _hint(self, fact: Fact) -> str:
        if fact == Fact.PHONE:
            return self.tr("A phone number has ten digits.")
        if fact == Fact.LANGUAGES:
            return self.tr("Type languages such as English, Spanish, or codes such as ht.")
        if fact in YES_NO:
            return self.tr("Type yes or no.")
        return self.tr("Type what the office says.")

    def _clear(self) -> None:
        row = self.list.row
        if row is None:
            return
        if isinstance(row.about, Item):
            self._answers.clear(row.about)
        elif isinstance(row.about, CourseRow):
            self._answers.attested.pop(row.about.rule.key, None)
        elif row.about is not None:
            self._answers.waits.pop(row.about, None)
        self._show()
        self.answered.emit()

    def _confirm_rest(self) -> None:
        """Confirm what was not answered of the practitioner, or of the address."""
        row = self.list.row
        if row is None or not isinstance(row.about, Item):
            return
        last = None
        for other in self.list.items.items:
            about = getattr(other, "about", None)
            if isinstance(about, Item) and about.provider_id == row.about.provider_id:
                last = other.key
        if self._answers.confirm_rest(row.about.provider_id) and last is not None:
            self.list.go_to(last)
            self._settled()

    def _edit(self, item: Item) -> None:
        check = self._answers.checks.get((item.fact, item.provider_id))
        here = item.fact == Fact.HERE
        before = check.said if check is not None and check.said else "" if here else item.shown
        self.list.edit_value(before, fact_word(item.fact))
        others = ", ".join(self._answers.facts.others)
        hint = self.tr("where to: {others} or another place").format(others=others)
        self.list.editor.setPlaceholderText(
            (hint if others else self.tr("where to")) if here else ""
        )

    # -- frame -----------------------------------------------------------------------

    def _settled(self) -> None:
        self._show()
        self.list.next_open()
        self.answered.emit()

    def _show(self) -> None:
        self.list.show_rows(rows_of(self._answers.facts, self._answers))
        done, every = self._answers.progress
        self._count.setText(self.tr("{done} of {all}").format(done=done, all=every))
        self._bar.show_share(done / every if every else 1.0, self._count.text(),
                             tone="ok" if done == every else "c1", tick=False)  # fmt: skip
        self._show_digits()

    def _show_digits(self) -> None:
        row = self.list.row
        words = [self.tr("Confirmed"), self.tr("Changed"), self.tr("Left"), self.tr("Unknown")]
        if row is not None and row.kind == WAIT:
            words = [self.tr("Today"), self.tr("Type a date"), self.tr("None offered"),
                     self.tr("Not asked")]  # fmt: skip
        elif row is not None and row.kind == COURSE:
            words = [self.tr("Attested today"), "", "", self.tr("Not attested")]
        elif row is not None and isinstance(row.about, Item):
            if row.about.fact == Fact.HERE:
                words[1] = self.tr("Moved")
            if row.about.provider_id is None:
                words[2] = ""
        for button, word in zip(self._digits, words, strict=True):
            button.setText(word)
            button.setAccessibleName(word)
            button.setVisible(bool(word))
        self._rest.setVisible(row is not None and isinstance(row.about, Item))

    def _say_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        restyle(self.list.editor, state="error" if text else "")
        if text:
            announce(self.list, text)

    def _connect(self) -> None:
        self.list.digit_pressed.connect(self._answer)
        self.list.letter_pressed.connect(self._letter)
        self.list.clear_pressed.connect(self._clear)
        self.list.rest_asked.connect(self._confirm_rest)
        self.list.typed.connect(self._typed)
        self.list.current_changed.connect(lambda _key: self._moved())
        for number, button in enumerate(self._digits, start=1):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _on=False, number=number: self._answer(number))
        self._rest.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rest.clicked.connect(self._confirm_rest)
        self._done.clicked.connect(self.accept)

    def _moved(self) -> None:
        self._say_problem("")
        self._show_digits()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        for part in (self._title, self._office):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self._count)
        head.addWidget(self._bar)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        for button in (*self._digits, self._rest):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 12, 2, 12)
        layout.setSpacing(8)
        for line in (head, foot):
            line.setContentsMargins(14, 0, 14, 0)
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addWidget(self.list, 1)
        layout.addWidget(self._problem)
        layout.addWidget(rule())
        layout.addLayout(foot)
        self._problem.setContentsMargins(14, 0, 14, 0)
        self._problem.hide()
