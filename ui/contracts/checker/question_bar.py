"""The question as a sentence of fields, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.codes.rules.facts import Question, ask, can_be_units
from provider_ops.codes.rules.sets import is_code, is_modifier, is_service, plain_code
from provider_ops.network.rules import npi_problem
from ui.contracts.checker.clinician_field import ClinicianField
from ui.contracts.checker.words import own_places
from ui.kit.button_row import ButtonRow
from ui.kit.buttons import Button
from ui.kit.choices import Select
from ui.kit.date_field import DateField
from ui.kit.fields import TextField
from ui.kit.flow import FlowLayout
from ui.kit.language_names import is_spanish
from ui.kit.restyle import label, restyle

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from provider_ops.codes.queries import Clinician
    from ui.page import Desk

WIDTHS = {"npi": 192, "code": 66, "modifiers": 60, "place": 102, "on": 124, "units": 42,
          "beside": 84}  # fmt: skip
WIDEST = 320
"""Of the clinician, whose name is longer than its field at least is."""
GAP, STEP = 8, 4
IN_SPANISH = {"place": 138}
"""Where words are longer than in English: 11 Consultorio."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What keeps a question from being asked: which field, and a sentence."""

    field: str
    text: str


class QuestionBar(QWidget):
    """The fields. `asked` comes with Enter and with the button; `changed` with every edit."""

    asked = Signal()
    changed = Signal()

    def __init__(
        self, desk: Desk, search: Callable[[str], Sequence[tuple[str, Clinician]]]
    ) -> None:
        super().__init__()
        theme = desk.theme
        self._theme, self._today = theme, desk.work.today
        self.npi = ClinicianField(theme, desk.jobs, search)
        self.code = TextField(theme).set_code()
        self.modifiers = TextField(theme).set_code()
        self._places = own_places()
        self.place = Select()
        self._offer_places()
        self.on = DateField(theme, desk.work.today)
        self.units = TextField(theme, "1")
        self.beside = TextField(theme, "", self.tr("codes")).set_code()
        self.check = Button(theme, self.tr("Check"), "primary", keys="↵")
        self.check.setObjectName("check")
        self.check.clicked.connect(self.asked)
        self.extra = QHBoxLayout()
        self._cells: dict[str, QWidget] = {}
        self._buttons: QWidget | None = None
        self._last: QWidget | None = None
        self._lay_out()
        self._listen()
        self.on.set_value(desk.work.today())
        self.place.set_value("11")
        theme.changed.connect(self._size)

    def add_button(self, button: QWidget) -> None:
        """Add a button after Check."""
        self._buttons, self._last = button, _under_label(button, self._theme.px(19))
        self._flow.addWidget(self._last)

    def show_places(self, names: Mapping[str, str]) -> None:
        """Offer the places of service of the loaded list; ours where none is loaded."""
        if (names or own_places()) != self._places:
            self._places = names or own_places()
            self._offer_places(self.place.value() or "")

    def _offer_places(self, asked: str = "") -> None:
        """Offer the places, and one that is asked about though no list has it."""
        names = self._places if asked in ("", *self._places) else {**self._places, asked: ""}
        known = [(f"{code} {names[code]}".strip(), code) for code in sorted(names)]
        self.place.set_options([(self.tr("Any"), ""), *known])

    def fault(self) -> Fault | None:
        """Return what keeps the question from being asked, None when it can be."""
        if not self.npi.npi():
            return Fault("npi", self.tr("Type an NPI or a name first."))
        if npi_problem(self.npi.npi()) and not self.npi.npi()[:1].isdigit():
            return Fault("npi", self.tr("“{}” is not an NPI. Choose one of the names that are "
                                        "offered.").format(self.npi.npi()))  # fmt: skip
        if not self.code.text().strip():
            return Fault("code", self.tr("Type the code first, such as 99214."))
        if not is_code(plain_code(self.code.text())):
            return Fault("code", self.tr("“{}” is not a code: 2 to 10 letters and digits.")
                         .format(self.code.text().strip()))  # fmt: skip
        wrong = [text for text in self._modifiers() if not is_modifier(plain_code(text))]
        if wrong:
            return Fault("modifiers", self.tr("“{}” is not a modifier: two letters or digits.")
                         .format(wrong[0]))  # fmt: skip
        if self.on.value() is None:
            return Fault("on", self.tr("Type the date of service, such as 10/3 or today."))
        for text in self._beside():
            if not is_service(text):
                return Fault("beside", self.tr("“{}” is not a code of the same visit, such as "
                                               "99213-25.").format(text))  # fmt: skip
        if self._units() is None:
            return Fault("units", self.tr("Units are a number above 0."))
        return None

    def question(self, known_on: date) -> Question | None:
        """Return what is asked, None while there is a `fault`."""
        on, units = self.on.value(), self._units()
        if self.fault() is not None or on is None or units is None:
            return None
        return ask(self.npi.npi(), self.code.text(), on, known_on, modifiers=self._modifiers(),
                   place_of_service=self.place.value() or "", units=units,
                   beside=self._beside())  # fmt: skip

    def show_question(self, question: Question, provider: str = "") -> None:
        """Fill the fields."""
        self.npi.set_choice(question.npi, None)
        self.npi.set_npi(question.npi, provider)
        self.code.setText(question.code)
        self.modifiers.setText(" ".join(question.modifiers))
        self._offer_places(question.place_of_service)
        self.place.set_value(question.place_of_service)
        self.on.set_value(question.on)
        self.units.setText(f"{question.units:f}")
        self.beside.setText(" ".join(question.beside))

    def clear_service(self) -> None:
        """Forget what was asked of one service: modifiers, units and codes beside it."""
        for control, text in ((self.modifiers, ""), (self.units, "1"), (self.beside, "")):
            control.setText(text)

    def mark(self, fault: str) -> None:
        """Draw the field called `fault` as wrong, the others as right; "" for none."""
        for key in WIDTHS:
            restyle(self._control(key), state="error" if key == fault else "")

    def go_to(self, key: str) -> None:
        """Put the keyboard into a field, with its text selected."""
        control = self._control(key)
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        line = control.lineEdit() if isinstance(control, Select) else control
        if isinstance(line, QLineEdit):
            line.selectAll()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _size(self) -> None:
        widths = {**WIDTHS, **IN_SPANISH} if is_spanish() else WIDTHS
        for key, width in widths.items():
            self._cells[key].setFixedWidth(self._theme.px(width))
        self._fit()

    def _fit(self) -> None:
        """Be as tall as the lines that the fields need at this width; a name takes free room."""
        name, widest = self._cells["npi"], self._theme.px(WIDEST)
        name.setFixedWidth(self._room_for_name())
        before = height, _buttons = self._shape()
        for width in range(name.minimumWidth(), widest + 1, STEP):
            name.setFixedWidth(width)
            if self._shape() != before:  # fields go on below as far as there is room for them
                name.setFixedWidth(width - STEP)
                break
        if height != self.height():
            self.setFixedHeight(height)

    def _shape(self) -> tuple[int, int]:
        """Return how high all is, and how wide the buttons are, which may say less."""
        last = 0 if self._last is None else self._flow.width_within(self._last, self.width())
        return self._flow.heightForWidth(self.width()), last

    def _room_for_name(self) -> int:
        """Return the width of the clinician's field: its least, and what else a line has free."""
        items = [item for n in range(self._flow.count()) if (item := self._flow.itemAt(n))]
        margins, least = self._flow.contentsMargins(), self._theme.px(WIDTHS["npi"])
        free = self.width() - margins.left() - margins.right() - GAP * (len(items) - 1)
        free -= sum(item.sizeHint().width() for item in items
                    if item.widget() not in (self._cells["npi"], self._last))  # fmt: skip
        if isinstance(self._buttons, ButtonRow):  # which has its words first
            free -= self._buttons.widest_within(free - least)
        return max(least, min(self._theme.px(WIDEST), free))

    def _modifiers(self) -> list[str]:
        return self.modifiers.text().replace(",", " ").replace("-", " ").split()

    def replace_beside(self, code: str, meant: str) -> None:
        """Put what was meant in place of a code of the same day; its modifiers stay."""
        words = [
            "-".join((meant, *word.split("-")[1:])) if plain_code(word.split("-")[0]) == code
            else word for word in self._beside()
        ]  # fmt: skip
        self.beside.setText(" ".join(words))

    def _beside(self) -> list[str]:
        return self.beside.text().replace(",", " ").split()

    def _units(self) -> Decimal | None:
        try:
            units = Decimal(self.units.text().strip())
        except InvalidOperation:
            return None
        return units if can_be_units(units) else None

    def _control(self, key: str) -> QWidget:
        found: QWidget = getattr(self, key)
        return found

    def _lay_out(self) -> None:
        names = {
            "npi": self.tr("Can this clinician"),
            "code": self.tr("bill"),
            "modifiers": self.tr("modifiers"),
            "place": self.tr("at place"),
            "on": self.tr("on"),
            "units": self.tr("units"),
            "beside": self.tr("same day"),
        }
        spoken = {
            "npi": self.tr("Clinician, NPI or name"), "code": self.tr("Code"),
            "modifiers": self.tr("Modifiers"), "place": self.tr("Place of service"),
            "on": self.tr("Date of service"), "units": self.tr("Units"),
            "beside": self.tr("Other codes of the same visit"),
        }  # fmt: skip
        self._flow = FlowLayout(self, gap=GAP, yielding=True)
        self._flow.setContentsMargins(18, 10, 18, 12)
        for key, name in names.items():
            control = self._control(key)
            control.setObjectName(key)
            self._cells[key] = _labelled(name, control)
            control.setAccessibleName(spoken[key])
            self._flow.addWidget(self._cells[key])
        self._flow.addWidget(_under_label(self.check, self._theme.px(19)))
        self._size()

    def _listen(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection  # a date is read after Enter was told
        self.npi.entered.connect(self.asked)
        for control in (self.code, self.modifiers, self.units, self.beside, self.on,
                        self.place.lineEdit()):  # fmt: skip
            if isinstance(control, QLineEdit):
                control.returnPressed.connect(self.asked, queued)
                control.textChanged.connect(lambda _text: self.changed.emit())
        self.npi.textChanged.connect(lambda _text: self.changed.emit())


def _labelled(name: str, control: QWidget) -> QWidget:
    words = label(name, "12m", "2")
    words.setBuddy(control)
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(words)
    column.addWidget(control)
    return cell


def _under_label(button: QWidget, height: int) -> QWidget:
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, height, 0, 0)
    column.addWidget(button)
    return cell
