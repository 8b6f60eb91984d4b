"""Looks at words of one's own before they are kept: patients are not named in this program."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit

from provider_ops.core.identifiers import Found, find_identifiers, redact
from ui.kit.fields import TextArea, TextField
from ui.kit.marks_bar import MarksBar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from ui.kit.theme import Theme

Words: TypeAlias = TextField | TextArea


class PatientCheck(MarksBar):
    """Says what looks like a patient's identifier in `fields` when they are to be kept.

    F9 takes it out where it stands, Shift+F9 says that it is no patient's; `handle_key` is for
    what holds the fields. `cleared` are the words that were said to be none.
    """

    def __init__(self, theme: Theme, fields: Sequence[QWidget], *, narrow: bool = False) -> None:
        super().__init__(theme, narrow=narrow)
        self._fields = tuple(one for one in fields if isinstance(one, Words))
        self.cleared: frozenset[str] = frozenset()
        self.take_out_asked.connect(self.take_out)
        self.no_patient_asked.connect(self.clear_words)
        for field in self._fields:
            field.textChanged.connect(self._look_again)

    def passes(self) -> bool:
        """Look at the fields; say what was found and go there, or return that nothing was."""
        found = list(self._found())
        self.show_marks([mark for _, mark in found])
        if found:
            found[0][0].setFocus(Qt.FocusReason.TabFocusReason)
        return not found

    def take_out(self) -> None:
        """Take out of the fields what was found, where it stands."""
        for field in dict.fromkeys(field for field, _ in self._found()):
            _write(field, redact(_text(field), self.cleared))

    def clear_words(self) -> None:
        """Take the person's word that what was found is no patient's."""
        self.cleared |= {mark.text for mark in self.marks}
        self._look_again()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Answer F9 and Shift+F9 while something was found; returns whether it was one of them."""
        if not self.marks or event.key() != Qt.Key.Key_F9:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.clear_words()
        else:
            self.take_out()
        return True

    def _look_again(self) -> None:
        """Follow what is typed while something stands there; nothing is said before."""
        if self.marks:
            self.show_marks([mark for _, mark in self._found()])

    def _found(self) -> Iterator[tuple[Words, Found]]:
        for field in self._fields:
            if _is_read(field) and field.isVisibleTo(field.window()):
                for mark in find_identifiers(_text(field), self.cleared):
                    yield field, mark


def _is_read(field: Words) -> bool:
    """Whether it holds words: no code, no passphrase."""
    if isinstance(field, TextArea):
        return True
    hidden = field.echoMode() is not QLineEdit.EchoMode.Normal
    return not hidden and not field.property("code")


def _text(field: Words) -> str:
    return field.toPlainText() if isinstance(field, TextArea) else field.text()


def _write(field: Words, text: str) -> None:
    if isinstance(field, TextField):
        field.setText(text)
        return
    cursor = field.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText(text)  # so that it can be undone
