"""Type to go anywhere: a search line over a list with sections. Knows nothing of the program."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from provider_ops.core.progress import Reporter
from ui.kit.commands import key_text
from ui.kit.icons import icon_pixmap
from ui.kit.key_sheet import KeyCap
from ui.kit.keyhints import KeyHints
from ui.kit.palette_list import Answer, AnswerDelegate, AnswerModel
from ui.kit.popup import Popup
from ui.kit.restyle import announce, label

if TYPE_CHECKING:
    from ui.kit.jobs import Job, JobRunner
    from ui.kit.theme import Theme

FRAME_MS = 16
LOADING_DELAY_MS = 150
_AROUND = 190
"""Pixels of a window above the palette, and of its line and foot."""

# Runs on a worker's thread: the text as typed, the section to stay in ("" for all), a reporter
# to stop at; the best answer first.
Provider = Callable[[str, str, Reporter], Sequence[Answer]]


class Palette(Popup):
    """Asks `provider` after each frame in which the text changed; late answers are dropped.

    Tab stays in the section of the marked row; Esc, or Backspace at the beginning of the text,
    goes back to all. A key cap with Alt at the right of a row chooses it, while that row is
    listed: in another section than its own the key does nothing. Keys that move, narrow or
    choose wait for the answer to what stands in the line; a change of the text forgets them.
    """

    chosen = Signal(object)
    answered = Signal()
    failed = Signal(Exception)

    RADIUS = 12
    TOP = 96

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        jobs: JobRunner,
        provider: Provider,
        *,
        hints: Sequence[tuple[str, str]] = (),
        narrowed_hints: Sequence[tuple[str, str]] = (),
        empty: str = "",
    ) -> None:
        """Build the palette; `open` shows it.

        Args:
            theme: Colours and fonts.
            parent: Any widget of the window to cover.
            jobs: Runs the provider.
            provider: Answers a text; an empty text asks for what to offer at first.
            hints: Keys in the footer.
            narrowed_hints: Keys in the footer while the palette stays in one section.
            empty: Stands in the list while nothing was typed and nothing is offered.
        """
        super().__init__(theme, parent)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Go to"))
        self._jobs, self._provider, self._empty = jobs, provider, empty
        self._hints, self._narrowed_hints = hints, narrowed_hints
        self._section = ""
        self._kept: object = None  # the key of the row that stays marked while sections change
        self._shown: tuple[str, str] | None = None  # the text and section that are answered
        self._held: list[Callable[[], None]] = []  # what keys asked for since then, in order
        self._job: Job | None = None
        self._asked_at = 0.0
        self.setFixedWidth(min(theme.px(660), max(420, parent.window().width() - 40)))
        self._build()
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._frame.timeout.connect(self._ask)
        self._slow = QTimer(self, singleShot=True, interval=LOADING_DELAY_MS)
        self._slow.timeout.connect(lambda: self._took.setText(self.tr("Searching")))
        self.line.textChanged.connect(self._change)
        self.finished.connect(self._drop)
        self._ask()

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What is listed, best first."""
        return self._model.answers

    @property
    def note(self) -> str:
        """The sentence that stands where the answers would be; "" when there are some."""
        return self._note.text() if self._note.isVisibleTo(self) else ""

    @property
    def section(self) -> str:
        """The section that the answers are kept to; "" for all."""
        return self._section

    def narrow(self, section: str) -> None:
        """List answers of one section alone, or of all with ""."""
        if section == self._section:
            return
        index = self.list.currentIndex()
        self._kept = self._model.answers[index.row()].key if index.isValid() else None
        self._section = section
        self._kept_to.setText(section)
        self._kept_to.setVisible(bool(section))
        self._foot.set_hints(self._narrowed_hints if section else self._hints)
        self._frame.stop()  # a second answer would not know which row was marked
        self._ask()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if self._turn(event):
                return True
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8,
                     Qt.Key.Key_PageUp: -8}  # fmt: skip
            if key in steps:
                step = steps[Qt.Key(key)]
                self._act(lambda: self._move(step))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._act(lambda: self._choose(self.list.currentIndex()))
                return True
        return super().eventFilter(watched, event)

    def _turn(self, event: QKeyEvent) -> bool:
        """Narrow, widen, or choose by the key cap of a row; return whether the key did so."""
        key = event.key()
        if key == Qt.Key.Key_Tab:
            self._act(self._stay)
            return True
        at_start = not self.line.cursorPosition() and not self.line.hasSelectedText()
        back = key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Backspace and at_start)
        if self._section and back:
            self._held.clear()
            self.narrow("")
            return True
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            pressed = key_text(QKeySequence(event.keyCombination()).toString())
            # Any other key with Alt may write a letter: @ is one of those on some keyboards.
            if any(answer.keys == pressed for answer in self._model.answers):
                self._act(lambda: self._press(pressed))
                return True
        return False

    def _act(self, act: Callable[[], None]) -> None:
        """Do `act` once what is listed answers what stands in the line."""
        self._held.append(act)
        self._act_on_held()

    def _act_on_held(self) -> None:
        while self._held and self._shown == (self.line.text(), self._section):
            self._held.pop(0)()

    def _stay(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.narrow(self._model.answers[index.row()].section)

    def _press(self, cap: str) -> None:
        for row, answer in enumerate(self._model.answers):
            if answer.keys == cap:
                self._choose(self._model.index(row))
                return

    def _change(self) -> None:
        self._kept = None
        self._held.clear()
        self._frame.start()

    def _build(self) -> None:
        theme = self._theme
        self.line = QLineEdit()
        self.line.setObjectName("palette_line")
        self.line.setAccessibleName(self.tr("Search"))
        self.line.setProperty("own_focus", True)
        self.line.setFont(theme.font(17))
        self.line.installEventFilter(self)
        self._kept_to = label("", "12m", "ac")
        self._kept_to.setObjectName("palette_section")
        self._kept_to.setVisible(False)
        self._took = label("", "12", "2")
        glass = _Picture(icon_pixmap("search", theme.color("tx_1"), 18, 2.0))
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.setSpacing(12)
        for part in (glass, self._kept_to, self.line, self._took, KeyCap(theme, "Esc")):
            head.addWidget(part)
        self.list = QListView()
        self.list.setObjectName("palette_list")
        self.list.setAccessibleName(self.tr("Answers"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = AnswerModel(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(AnswerDelegate(theme, self.list))
        self.list.clicked.connect(self._choose)
        self._note = label("", "", "2")
        self._note.setContentsMargins(16, 14, 16, 16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(_Line(theme))
        layout.addWidget(self.list)
        layout.addWidget(self._note)
        self._foot = KeyHints(theme)
        self._foot.set_hints(self._hints)
        self._foot.setFixedHeight(theme.px(36))
        if self._hints:
            layout.addWidget(_Line(theme))
            row = QHBoxLayout()
            row.setContentsMargins(16, 0, 16, 0)
            row.addWidget(self._foot)
            layout.addLayout(row)
        self.line.setFocus()

    def _ask(self) -> None:
        if self._job is not None:
            self._job.cancel()
        text, section = self.line.text(), self._section
        self._asked_at = time.perf_counter()
        self._slow.start()
        provider = self._provider
        job = self._jobs.run(
            self,
            lambda reporter: tuple(provider(text, section, reporter)),
            lambda answers: self._show(text, section, answers),
            lambda error: self._fail(text, section, error),
        )
        self._job = job

    def _show(self, text: str, section: str, answers: tuple[Answer, ...]) -> None:
        if (text, section) != (self.line.text(), self._section):
            return
        self._slow.stop()
        took = (time.perf_counter() - self._asked_at) * 1000
        self._took.setText(self.tr("{0:.0f} ms, on this laptop").format(took) if text else "")
        self._shown = (text, section)
        self._model.show(answers)
        self._say("" if answers else self._nothing(text))
        kept, self._kept = self._kept, None
        self._mark(next((row for row, one in enumerate(answers) if one.key == kept), 0))
        if text or section:
            count = self.tr("%n answers", "", len(answers))
            announce(self.line, f"{section}: {count}" if section else count)
        self.answered.emit()
        self._act_on_held()

    def _fail(self, text: str, section: str, error: Exception) -> None:
        if (text, section) != (self.line.text(), self._section):
            return
        self._slow.stop()
        self._shown = (text, section)
        self._held.clear()
        self._took.setText("")
        self._model.show(())
        self._say(self.tr("The search could not finish. Change the text to try again."))
        self.failed.emit(error)

    def _nothing(self, text: str) -> str:
        if not self._section:
            return self.tr("Nothing here is called “{0}”").format(text) if text else self._empty
        if not text:
            words = self.tr("Type what to find in “{0}”, or press Esc for all groups")
            return words.format(self._section)
        words = self.tr("Nothing in “{0}” answers “{1}”. Press Esc for all groups.")
        return words.format(self._section, text)

    def _say(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.list.setVisible(not note)
        rows = sum(self.list.sizeHintForRow(row) for row in range(self._model.rowCount()))
        over = self.parentWidget()
        height = over.window().height() if over is not None else self._theme.px(720)
        room = max(self._theme.px(90), height - self._theme.px(_AROUND))
        self.list.setFixedHeight(min(rows + 6, self._theme.px(430), room))
        self.adjustSize()

    def _move(self, step: int) -> None:
        self._mark(self.list.currentIndex().row() + step)

    def _mark(self, row: int) -> None:
        rows = self._model.rowCount()
        if rows:
            self.list.setCurrentIndex(self._model.index(max(0, min(rows - 1, row))))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            answer = self._model.answers[index.row()]
            self.accept()
            self.chosen.emit(answer)

    def _drop(self) -> None:
        self._held.clear()
        self._frame.stop()
        self._slow.stop()
        if self._job is not None:
            self._job.cancel()


class _Line(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(1)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("line_2"))
        painter.end()


class _Picture(QWidget):
    def __init__(self, pixmap: QPixmap) -> None:
        super().__init__()
        self._pixmap = pixmap
        self.setFixedSize(self.sizeHint())

    @override
    def sizeHint(self) -> QSize:
        return self._pixmap.deviceIndependentSize().toSize()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.end()
