"""A few fields over the window, with a verb: for what needs an answer before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.core.errors import ProviderOpsError
from ui.kit.buttons import Button
from ui.kit.error_words import in_words
from ui.kit.jobs import Lane
from ui.kit.patient_check import PatientCheck
from ui.kit.popup import Popup
from ui.kit.restyle import label
from ui.kit.suggest import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from ui.kit.fields import Field
    from ui.kit.jobs import JobRunner
    from ui.kit.theme import Theme

_WIDTH = 420


class Sheet(Popup):
    """Fields from top to bottom. Ctrl+Enter acts, Esc goes away; nothing is done before.

    `confirmed` comes when the button was used, `check` found nothing wrong and no words in the
    fields look like a patient's (see `PatientCheck`); the owner closes the sheet with `accept`
    once the action is through, or shows its error.
    """

    confirmed = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        title: str,
        text: str,
        fields: Sequence[Field | tuple[Field, ...]],
        *,
        act: str,
        keep: str,
        check: Callable[[], dict[Field, str]],
    ) -> None:
        """Build the sheet; `open` shows it.

        Args:
            theme: Colours and fonts.
            parent: Any widget of the window to cover.
            title: What it is for.
            text: What happens then; "" for none.
            fields: From top to bottom; a tuple stands side by side.
            act: The verb of the button.
            keep: The word that goes away without acting.
            check: Returns what is wrong with which field, {} when all is well.
        """
        super().__init__(theme, parent)
        self.setObjectName("sheet")
        self.setAccessibleName(title)
        self._check = check
        self.problem = label("", "12", "cr", wrap=True)
        self.problem.hide()
        self.act = Button(theme, act, "primary", keys="Ctrl ↵")
        self.act.setObjectName("act")
        self.keep = Button(theme, keep)
        self.keep.setObjectName("keep")
        self.act.clicked.connect(self._act)
        self.keep.clicked.connect(self.reject)
        self._fields = [
            one for item in fields for one in (item if isinstance(item, tuple) else (item,))
        ]
        words = [
            one.control for one in self._fields
            if not one.names and not isinstance(one.control, SearchField)
        ]  # fmt: skip
        self.patients = PatientCheck(theme, words, narrow=True)
        self.patients.changed.connect(self.adjustSize)
        self._lay_out(title, text, fields, theme.px(_WIDTH))
        first = fields[0] if not isinstance(fields[0], tuple) else fields[0][0]
        first.control.setFocus(Qt.FocusReason.TabFocusReason)

    def write(
        self,
        jobs: JobRunner,
        read: Callable[[], Callable[[], Any]],
        done: Callable[[Any], None],
        broken: Callable[[Exception], None] | None = None,
    ) -> None:
        """Open the sheet, and write what it says each time it is confirmed.

        Args:
            jobs: Runs it on the write lane.
            read: Reads the fields, on the UI thread, and returns what is run.
            done: Gets its result; the sheet is closed by then.
            broken: Gets what is no word of ours but a fault, the sheet closed; without it every
                error is said in the sheet.
        """

        def go() -> None:
            self.set_busy(self.tr("Saving"))
            work = read()
            jobs.run(self, lambda _reporter: work(), through, refuse, lane=Lane.WRITE)

        def through(result: Any) -> None:
            self.accept()
            done(result)

        def refuse(error: Exception) -> None:
            if broken is None or isinstance(error, ProviderOpsError):
                self.show_problem(in_words(error))
            else:
                self.reject()
                broken(error)

        self.confirmed.connect(go)
        self.finished.connect(self.deleteLater)
        self.open()

    def set_busy(self, verb: str) -> None:
        """Show `verb` on the button while the action runs; "" when it is over."""
        self.act.set_loading(verb)

    def show_problem(self, text: str) -> None:
        """Say in a sentence why the action was refused."""
        self.act.set_loading("")
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.adjustSize()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._act()
        elif not enter and not self.patients.handle_key(event):
            super().keyPressEvent(event)

    def _act(self) -> None:
        if self.act.loading:
            return
        self.act.setFocus(Qt.FocusReason.OtherFocusReason)  # so that fields read what was typed
        wrong = self._check()
        for field in self._fields:
            field.set_error(wrong.get(field, ""))
        if wrong:
            next(iter(wrong)).control.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.patients.passes():
            self.show_problem("")
            self.confirmed.emit()

    def _lay_out(
        self, title: str, text: str, fields: Sequence[Field | tuple[Field, ...]], width: int
    ) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(label(title, "15"))
        if text:
            words = label(text, "", "2", wrap=True)
            words.setFixedWidth(width - 36)
            layout.addWidget(words)
        for item in fields:
            row = QHBoxLayout()
            row.setSpacing(10)
            side_by_side = item if isinstance(item, tuple) else (item,)
            for field in side_by_side:
                field.message_changed.connect(self.adjustSize)
                row.addWidget(field, 1)
            layout.addLayout(row)
        layout.addWidget(self.patients)
        layout.addWidget(self.problem)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addStretch()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.act)
        layout.addSpacing(4)
        layout.addLayout(buttons)
        self.setFixedWidth(width)
