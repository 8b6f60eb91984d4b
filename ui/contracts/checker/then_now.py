"""A told answer opened again: as it was answered then, as it would be now, and the difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.codes.rules.told import turns
from ui.check_words import found_words, title_of_test
from ui.contracts.checker.words import SHORT_FINGERPRINT, verdict
from ui.contracts.words import moment
from ui.kit.buttons import IconButton
from ui.kit.restyle import label
from ui.kit.segmented import Segmented

if TYPE_CHECKING:
    from provider_ops.codes.queries import RecentCheck
    from provider_ops.codes.rules.check import CheckAnswer
    from ui.page import Desk

THEN, NOW = "then", "now"
SHOWN = 3


class ThenNow(QWidget):
    """Stands above the answer. `turned` wants the other one, `closed` the plain checker."""

    turned = Signal(str)
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.row: RecentCheck | None = None
        self.setProperty("surface", "inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = label("", "12b", "", wrap=True)
        self.difference = label("", "12", "2", wrap=True)
        self.which = Segmented(self.tr("Which answer"), [
            (NOW, self.tr("As answered now")), (THEN, self.tr("As answered then"))])  # fmt: skip
        self.close_ = IconButton(desk.theme, "x", self.tr("Leave the told answer"))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.words)
        column.addWidget(self.difference)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 10, 8)
        row.setSpacing(10)
        row.addLayout(column, 1)
        row.addWidget(self.which)
        row.addWidget(self.close_)
        self.which.value_changed.connect(self.turned)
        self.close_.clicked.connect(self.closed)
        self.hide()

    def open(self, row: RecentCheck) -> None:
        """Say who told whom what, and when."""
        self.row = row
        self.which.blockSignals(True)
        self.which.set_value(NOW)
        self.which.blockSignals(False)
        self.words.setText(told_words(row, self._desk.work.time_zone))
        self.difference.setText("")
        self.show()

    def compare(self, now: CheckAnswer) -> None:
        """Say what is different today from what was told."""
        if self.row is not None:
            self.difference.setText(difference_words(self.row.said(), now))

    def leave(self) -> None:
        """Forget the told answer."""
        self.row = None
        self.hide()


def told_words(row: RecentCheck, zone: str) -> str:
    """Return who told whom what, and when: the line of a told answer."""
    say = QCoreApplication.translate
    words = say("Checker", "Told {answer} on {at} by {who}").format(
        answer=verdict(row.answer), at=moment(row.asked_at, zone), who=row.staff or "?"
    )
    if row.told_to:
        words += say("Checker", " to {}").format(row.told_to)
    return f"{words} · {row.fingerprint[:SHORT_FINGERPRINT]}"


def difference_words(then: CheckAnswer, now: CheckAnswer) -> str:
    """Return what today's answer says otherwise, the tests with another result first."""
    say = QCoreApplication.translate
    found = turns(then, now)
    if then.answer == now.answer and not found:
        return say("Checker", "Today's answer is the same, for the same reasons.")
    if then.answer == now.answer:
        lines = [say("Checker", "Today's answer is the same; the record says otherwise:")]
    else:
        lines = [say("Checker", "Then {then}, now {now}:").format(
            then=verdict(then.answer), now=verdict(now.answer))]  # fmt: skip
    for turn in found[:SHOWN]:
        test = turn.now or turn.then
        assert test is not None
        before = found_words(turn.then) if turn.then is not None else say("Checker", "not checked")
        after = found_words(turn.now) if turn.now is not None else say("Checker", "not checked")
        title = title_of_test(test.test, now.question.modifiers)
        words = say("Checker", "{test}: then “{before}” now “{after}”")
        lines.append(words.format(test=title, before=before, after=after))
    if len(found) > SHOWN:
        lines.append(say("Checker", "and {} more in the trail").format(len(found) - SHOWN))
    return "\n".join(lines)
