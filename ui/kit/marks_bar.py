"""Says which words look like a patient's identifier, and offers to take them out with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from provider_ops.core.identifiers import Kind
from ui.kit.banner import Banner
from ui.kit.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.core.identifiers import Found
    from ui.kit.theme import Theme

TAKE_OUT, NO_PATIENT = "F9", "Shift+F9"
SHOWN = 24


class MarksBar(QWidget):
    """Stands beside fields while they hold such words; out of sight otherwise."""

    take_out_asked = Signal()
    no_patient_asked = Signal()
    changed = Signal()  # it says something else, or nothing any more

    def __init__(self, theme: Theme, *, narrow: bool = False) -> None:
        super().__init__()
        self.setObjectName("marks")
        self.marks: tuple[Found, ...] = ()
        self.banner = Banner(theme, "wa", "")
        self.banner.acted.connect(self.take_out_asked)
        self.keep = Button(theme, self.tr("It is no patient's"), "quiet", size="s",
                           keys="⇧ F9")  # fmt: skip
        self.keep.setObjectName("marks.keep")
        self.keep.clicked.connect(self.no_patient_asked)
        ways = QBoxLayout.Direction
        row = QBoxLayout(ways.TopToBottom if narrow else ways.LeftToRight, self)
        row.setContentsMargins(*((0, 0, 0, 0) if narrow else (14, 8, 14, 0)))
        row.setSpacing(4 if narrow else 8)
        row.addWidget(self.banner, 1)
        row.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignRight)
        self.hide()

    def show_marks(self, found: Sequence[Found]) -> None:
        """Name what was found first, and how many more there are."""
        marks = tuple(found)
        if marks == self.marks:
            return
        self.marks = marks
        self.setVisible(bool(marks))
        if marks:
            self._say(marks)  # visible by now, and so it is announced
        self.changed.emit()

    def _say(self, marks: tuple[Found, ...]) -> None:
        first = marks[0]
        said = first.text
        shown = said if len(said) <= SHOWN else f"{said[:SHOWN]}…"
        lead = self.tr("“{words}” looks like {kind}.").format(
            words=shown, kind=kind_text(first.kind)
        )
        more = self.tr("%n more.", "", len(marks) - 1) if len(marks) > 1 else ""
        words = self.tr("It is not saved. Patients are not named here.")
        text = " ".join(part for part in (words, more) if part)
        self.banner.say("wa", lead, text, self.tr("Take out (F9)"))


def kind_text(kind: Kind) -> str:
    """Return what was found, as the end of a sentence."""
    translate = QCoreApplication.translate
    return {
        Kind.MBI: translate("MarksBar", "a Medicare number"),
        Kind.SSN: translate("MarksBar", "a Social Security number"),
        Kind.BIRTH: translate("MarksBar", "a date of birth"),
        Kind.MEMBER: translate("MarksBar", "a member's number"),
        Kind.NAME: translate("MarksBar", "a patient's name"),
    }[kind]
