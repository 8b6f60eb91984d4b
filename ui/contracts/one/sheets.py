"""What the sheets of a contract share: fields, what is checked, and how one is sent."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QCoreApplication

from provider_ops.core.errors import RuleError
from provider_ops.intake.fields import parse_amount
from ui.kit.choices import Select
from ui.kit.date_field import DateField
from ui.kit.dialog import explain
from ui.kit.fields import Field, TextArea, TextField
from ui.kit.jobs import Lane
from ui.kit.sheet import Sheet
from ui.kit.suggest import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from ui.page import Desk


_TOO_MUCH = Decimal(10) ** 12

Act: TypeAlias = "Callable[[], object]"
"""What a sheet runs on a worker, with all that its fields said."""


class Sheets:
    """Opens sheets over `owner`; `done` is told what was recorded."""

    def __init__(self, desk: Desk, owner: QWidget, done: Callable[[str], None]) -> None:
        self._desk, self._owner, self._done = desk, owner, done
        self.theme = desk.theme

    def open(
        self,
        title: str,
        text: str,
        fields: tuple[Field | tuple[Field, ...], ...],
        verb: str,
        act: Callable[[], Act],
        *,
        needed: tuple[QWidget, ...] | Callable[[], tuple[QWidget, ...]],
        told: str | Callable[[Any], str],
        ahead: Callable[[Sheet, Callable[[], None]], None] | None = None,
        wrong: Callable[[], dict[str, str]] = dict,
    ) -> Sheet:
        """Show a sheet that runs on a worker what `act` returns; `act` reads the fields.

        `needed` may not stay empty. `wrong` says by the name of a field what else is the matter
        with it. `told` may be made of what the action returns. `ahead` is called in place of the
        action, with what runs it.
        """
        flat = [one for item in fields for one in (item if isinstance(item, tuple) else (item,))]
        sheet = Sheet(
            self._desk.theme, self._owner, title, text, fields, act=verb,
            keep=QCoreApplication.translate("Forms", "Cancel"),
            check=lambda: wrong_fields(flat, needed() if callable(needed) else needed)
            or {one: words for one in flat if (words := wrong().get(one.control.objectName()))},
        )  # fmt: skip

        def run() -> None:
            sheet.set_busy(QCoreApplication.translate("Forms", "Saving"))
            work = act()
            self._desk.jobs.run(
                sheet, lambda _reporter: work(), finish,
                lambda error: refuse(sheet, error), lane=Lane.WRITE,
            )  # fmt: skip

        def finish(result: object) -> None:
            sheet.set_busy("")
            sheet.accept()
            self._done(told if isinstance(told, str) else told(result))

        sheet.confirmed.connect(run if ahead is None else lambda: ahead(sheet, run))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        return sheet

    def day(self) -> DateField:
        """Make a field for a day."""
        return DateField(self._desk.theme, self._desk.work.today)

    def select(self, options: Iterable[tuple[str, Any]], value: Any = None) -> Select:
        """Make a choice."""
        made = Select(options)
        made.set_value(value)
        return made

    def text(self, name: str = "source") -> TextField:
        """Make a line of text."""
        made = TextField(self._desk.theme)
        made.setObjectName(name)
        return made

    def search(
        self, find: Callable[[str], Sequence[tuple[str, Any]]], placeholder: str
    ) -> SearchField:
        """Make a field that offers what `find` finds on a worker."""
        return SearchField(self.theme, self._desk.jobs, find, placeholder)

    def money(self, amount: Decimal | None = None) -> TextField:
        """Make a field for dollars."""
        made = TextField(self._desk.theme, "" if amount is None else f"{amount:,.2f}")
        made.setProperty("money", True)
        return made

    def whole(self, value: int | None) -> TextField:
        """Make a field for a whole number; None leaves it empty."""
        made = TextField(self._desk.theme, "" if value is None else str(value))
        made.setProperty("whole", True)
        return made

    def field(self, title: str, control: QWidget, name: str) -> Field:
        """Put a control under its label."""
        return Field(self._desk.theme, title, control, name=name)

    def source(self, control: QWidget, title: str = "") -> Field:
        """Put a control under the label of a source."""
        say = QCoreApplication.translate
        return Field(self._desk.theme, title or say("Forms", "Source"), control, name="source",
                     hint=say("Forms", "The document or person that says so"))  # fmt: skip


_PLACES = (("begin on", "last"), ("in force on", "last"), (" exists.", "number"))
"""Words of a rule, and the name of the field that they are about."""


def refuse(sheet: Sheet, error: Exception) -> None:
    """Say what the rules have against it, at the field that they are about if there is one."""
    sheet.set_busy("")
    title, text, _details = explain(error)
    words = error.detail if isinstance(error, RuleError) else ""
    name = next((name for part, name in _PLACES if part in words), "")
    fields = sheet.findChildren(Field)
    about = next((one for one in fields if name and one.control.objectName() == name), None)
    if about is not None:
        about.set_error(f"{title}. {text}")
        about.control.setFocus()
        sheet.adjustSize()
    else:
        sheet.show_problem(f"{title}. {text}")


def wrong_fields(fields: Sequence[Field], needed: Sequence[QWidget]) -> dict[Field, str]:
    """Return what is wrong with which field: unreadable, or empty and needed."""
    say = QCoreApplication.translate
    wrong = {one: one.error for one in fields if one.error and isinstance(one.control, DateField)
             and one.control.text() and one.control.value() is None}  # fmt: skip
    wrong |= {
        one: say("Forms", "Write dollars and cents, such as 1,250.00.")
        for one in fields
        if one.control.property("money") and not is_amount(one.control)
    }
    wrong |= {
        one: say("Forms", "Write a whole number.")
        for one in fields
        if one.control.property("whole") and not _is_whole(one.control)
    }
    for one in fields:
        if one.control in needed and one not in wrong and not _filled(one.control):
            wrong[one] = say("Forms", "This is needed.")
    return wrong


def _filled(control: Any) -> bool:
    if isinstance(control, DateField | SearchField | Select):
        return control.value() is not None
    if isinstance(control, TextArea):
        return bool(control.toPlainText().strip())
    return bool(control.text().strip())


def _is_whole(control: Any) -> bool:
    text = control.text().strip()
    return not text or (text.isascii() and text.isdigit() and len(text) < 5)


def day_of(field: DateField) -> date:
    """Return the day in a field that may not be empty."""
    value = field.value()
    assert value is not None  # the sheet was checked
    return value


def is_amount(control: Any) -> bool:
    """Tell whether a money field is empty or holds dollars with at most two decimals."""
    try:
        amount_of(control)
    except ValueError:
        return False
    return True


def amount_of(control: Any) -> Decimal | None:
    """Return the dollars in a money field, None when it is empty.

    Raises:
        ValueError: It holds something else, such as a comma that parts no thousands.
    """
    text = control.text().strip().replace("\u2212", "-")
    if not text:
        return None
    amount = parse_amount(text)
    if abs(amount) >= _TOO_MUCH:
        raise ValueError(text)
    return amount
