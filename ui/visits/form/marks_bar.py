"""Says which words look like a patient's identifier, and offers to take them out with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from provider_ops.core.identifiers import Kind
from ui.kit.banner import Banner
from ui.kit.buttons import Button

if TYPE_CHECKING:
    from provider_ops.visits.patient_marks import Mark
    from ui.kit.theme import Theme

TAKE_OUT, NO_PATIENT = "F9", "Shift+F9"
SHOWN = 24


class MarksBar(QWidget):
    """Stands above the form while it holds such words; out of sight otherwise."""

    take_out_asked = Signal()
    no_patient_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("marks")
        self.marks: tuple[Mark, ...] = ()
        self.banner = Banner(theme, "wa", "")
        self.banner.acted.connect(self.take_out_asked)
        self.keep = Button(theme, self.tr("It is no patient's"), "quiet", size="s",
                           keys="⇧ F9")  # fmt: skip
        self.keep.setObjectName("marks.keep")
        self.keep.clicked.connect(self.no_patient_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 0)
        row.setSpacing(8)
        row.addWidget(self.banner, 1)
        row.addWidget(self.keep)
        self.hide()

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Name what was found first, and how many more there are."""
        if marks == self.marks:
            return
        self.marks = marks
        self.setVisible(bool(marks))
        if not marks:
            return
        first = marks[0]
        said = first.found.text
        shown = said if len(said) <= SHOWN else f"{said[:SHOWN]}…"
        lead = self.tr("“{words}” looks like {kind}.").format(
            words=shown, kind=kind_text(first.found.kind)
        )
        more = self.tr("%n more.", "", len(marks) - 1) if len(marks) > 1 else ""
        words = self.tr("It is not saved. Patients are not named here.")
        text = " ".join(part for part in (words, more) if part)
        self.banner.say("wa", lead, text, self.tr("Take out (F9)"))


def mark_text(mark: Mark, section: str) -> str:
    """Return what is to be done about a mark, for the list of what is to finish."""
    words = QCoreApplication.translate("MarksBar", "{section}: looks like {kind}")
    return words.format(section=section, kind=kind_text(mark.found.kind))


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
