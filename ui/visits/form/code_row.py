"""One code of the visit: a row of fields under the heads of its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from provider_ops.visits.rules import Understood
from ui.kit.buttons import IconButton
from ui.kit.date_field import DateField
from ui.kit.fields import TextArea, TextField
from ui.kit.restyle import label
from ui.kit.segmented import Segmented
from ui.visits.form.section import ENDS_ROW, Row

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from provider_ops.visits.rules import TaughtCode
    from ui.kit.theme import Theme

_WIDTHS = (54, 0, 78, 92, 158, 137, 24)
"""Code, what was taught (takes the rest), why, who, understood, check again, remove."""
_BELOW = ("reason", "who", "understood", "again")


def head_words() -> tuple[str, ...]:
    """Return the heads of the columns, but for the last, which removes a code."""
    say = QCoreApplication.translate
    return (say("CodeRow", "Code"), say("CodeRow", "What we taught"), say("CodeRow", "Why"),
            say("CodeRow", "Who"), say("CodeRow", "Understood"),
            say("CodeRow", "Check again"))  # fmt: skip


def counted_lines(lines: int) -> str:
    """Return how many denied lines a code was taught for, "" for none."""
    if not lines:
        return ""
    return QCoreApplication.translate("CodeRow", "%n lines", "", int(lines))


def heads(theme: Theme) -> QWidget:
    """Return the line of heads above the rows of fields."""
    titles = (*head_words(), "")
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for title, width in zip(titles, _WIDTHS, strict=True):
        word = label(title, "11b", "3")
        if width:
            word.setFixedWidth(theme.px(width))
        line.addWidget(word, 0 if width else 1)
    return holder


def code_row(
    theme: Theme,
    number: int,
    code: TaughtCode,
    today: Callable[[], date],
    *,
    stacked: bool,
    change: Callable[..., None],
    remove: Callable[[], None],
) -> Row:
    """Return the fields of a code; `change` is called with what became different.

    Where they stand `stacked`, those after what was taught have a line of their own, each under
    its head.
    """
    name = f"codes.{number}"
    row = Row(theme, name)
    words = label(code.code, "13b")
    words.setFont(theme.font(13, 600, code=True))
    parts = (
        ("code", words), ("taught", _taught(theme, code, change)),
        ("reason", _why(theme, code, change)), ("who", _who(theme, code, change)),
        ("understood", _understood(code, change)), ("again", _again(theme, code, today, change)),
        ("remove", _remove(theme, code, remove)),
    )  # fmt: skip
    below = QHBoxLayout()
    below.setSpacing(8)
    for (end, part), width, title in zip(parts, _WIDTHS, (*head_words(), ""), strict=True):
        if end != "understood" and not part.objectName():
            part.setObjectName(f"{name}.{end}")  # the style sheet knows the other by its own
        if width:
            part.setFixedWidth(theme.px(width))
        if stacked and end in _BELOW:
            below.addWidget(_headed(title, part), 0, Qt.AlignmentFlag.AlignTop)
        else:
            row.line.addWidget(part, 0 if width else 1, Qt.AlignmentFlag.AlignVCenter)
    if stacked:
        below.addStretch(1)
        row.add_line(below)
    for field in row.findChildren(TextField):
        if not field.objectName():
            field.setObjectName(f"{name}.reason")
    return row


def _headed(title: str, part: QWidget) -> QWidget:
    """A field under its head."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 4, 0, 2)
    column.setSpacing(1)
    column.addWidget(label(title, "11b", "3"))
    column.addWidget(part)
    return holder


def _taught(theme: Theme, code: TaughtCode, change: Callable[..., None]) -> TextArea:
    field = TextArea(theme, code.taught, lines=2)
    said = QCoreApplication.translate("CodeRow", "What we taught of {code}")
    field.setAccessibleName(said.format(code=code.code))
    field.setPlaceholderText(QCoreApplication.translate("CodeRow", "What to do from now on"))
    field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    field.textChanged.connect(lambda: change(taught=field.toPlainText()))
    return field


def _why(theme: Theme, code: TaughtCode, change: Callable[..., None]) -> QWidget:
    holder = QWidget()
    holder.setObjectName(f"why_{code.code}")
    field = TextField(theme, code.reason, QCoreApplication.translate("CodeRow", "CO-97"))
    said = QCoreApplication.translate("CodeRow", "Why {code}")
    field.setAccessibleName(said.format(code=code.code))
    field.textEdited.connect(lambda text: change(reason=text))
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    column.addWidget(field)
    if lines := counted_lines(code.lines):
        column.addWidget(label(lines, "11", "2"))
    return holder


def _who(theme: Theme, code: TaughtCode, change: Callable[..., None]) -> TextField:
    field = TextField(theme, code.who)
    field.setCursorPosition(0)
    said = QCoreApplication.translate("CodeRow", "Who was taught {code}")
    field.setAccessibleName(said.format(code=code.code))
    field.setToolTip(code.who)
    field.textEdited.connect(lambda text: change(who=text))
    return field


def _understood(code: TaughtCode, change: Callable[..., None]) -> Segmented:
    say = QCoreApplication.translate
    field = Segmented(
        say("CodeRow", "{code} taught back").format(code=code.code),
        [("yes", say("CodeRow", "Yes")), ("partly", say("CodeRow", "Partly")),
         ("no", say("CodeRow", "No"))],
        empty=code.understood is Understood.NOT_ASKED,
    )  # fmt: skip
    field.set_value(code.understood.value)
    field.setToolTip(say("CodeRow", "Yes: they said the rule back in their own words"))
    field.value_changed.connect(lambda key: change(understood=Understood(key)))
    return field


def _again(
    theme: Theme, code: TaughtCode, today: Callable[[], date], change: Callable[..., None]
) -> DateField:
    field = DateField(theme, today)
    field.set_value(code.check_again_on)
    said = QCoreApplication.translate("CodeRow", "Check {code} again on")
    field.setAccessibleName(said.format(code=code.code))
    field.value_changed.connect(lambda day: change(check_again_on=day))
    return field


def _remove(theme: Theme, code: TaughtCode, remove: Callable[[], None]) -> IconButton:
    gone = QCoreApplication.translate("CodeRow", "Remove {name}").format(name=code.code)
    button = IconButton(theme, "x", gone, edge=24)
    button.setProperty(ENDS_ROW, True)
    button.clicked.connect(lambda _on=False: remove())
    return button
