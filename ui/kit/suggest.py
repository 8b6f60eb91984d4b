"""A line that offers answers while one types: from a list at hand, or from a search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from ui.kit.fields import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from ui.kit.jobs import JobRunner
    from ui.kit.theme import Theme

Option = tuple[str, Any]
Key = Qt.Key
SHOWN = 8
DELAY_MS = 120


class SuggestField(TextField):
    """Type a part of an answer, Enter takes the marked one; arrows mark another.

    With `free`, what was typed is an answer too: Enter takes it unless an answer is marked.
    `chosen` carries the words and the value, None for words of one's own.
    """

    chosen = Signal(str, object)

    def __init__(self, theme: Theme, placeholder: str = "", *, free: bool = False) -> None:
        super().__init__(theme, "", placeholder)
        self._free = free
        self._options: tuple[Option, ...] = ()
        self._list = _Answers(theme, self)
        self._list.picked.connect(self._take)
        self.textEdited.connect(self._edited)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer pairs of words and a value."""
        self._options = tuple(options)
        if self._list.isVisible():
            self._offer()

    def offered(self) -> list[str]:
        """Return the words that are on offer now, [] while the list is closed."""
        return self._list.words() if self._list.isVisible() else []

    def matching(self) -> list[Option]:
        """Return the options that hold what was typed; those that begin with it first."""
        typed = self.text().strip().casefold()
        held = [option for option in self._options if typed in option[0].casefold()]
        return sorted(held, key=lambda option: not option[0].casefold().startswith(typed))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_open = event.key(), self._list.isVisible()
        if key in (Key.Key_Down, Key.Key_Up):
            if is_open:
                self._list.step(1 if key == Key.Key_Down else -1)
            else:
                self._offer(mark=True)
            event.accept()
        elif key == Key.Key_Escape and is_open:
            self._list.hide()
            event.accept()
        elif key in (Key.Key_Return, Key.Key_Enter) and not event.modifiers():
            event.accept()
            self._enter()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        self._list.hide()
        super().focusOutEvent(e)

    def _edited(self, text: str) -> None:
        if text.strip():
            self._offer()
        else:
            self._list.hide()

    def _offer(self, *, mark: bool = False) -> None:
        found = self.matching()[:SHOWN]
        if found and self.isVisible() and self.hasFocus():
            self._list.show_options(found, marked=0 if mark or not self._free else -1)
        else:
            self._list.hide()

    def _enter(self) -> None:
        marked = self._list.marked() if self._list.isVisible() else None
        typed = self.text().strip()
        if marked is None and typed:
            same = [o for o in self._options if o[0].casefold() == typed.casefold()]
            found = same or ([] if self._free else self.matching())
            marked = found[0] if found else ((typed, None) if self._free else None)
        if marked is not None:
            self._take(*marked)

    def _take(self, words: str, value: object) -> None:
        self._list.hide()
        self.setText(words)
        self.chosen.emit(words, value)


class SearchField(SuggestField):
    """Offers what `search` finds, on a worker, a moment after the last key; holds one value."""

    value_changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        jobs: JobRunner,
        search: Callable[[str], Sequence[Option]],
        placeholder: str = "",
        *,
        free: bool = False,
    ) -> None:
        super().__init__(theme, placeholder, free=free)
        self._jobs, self._search = jobs, search
        self._value: object = None
        self._asked = ""
        self._delay = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._delay.timeout.connect(self._ask)
        self.textEdited.connect(self._typed)
        self.chosen.connect(self._choose)

    def value(self) -> Any:
        """Return the chosen value, None while nothing is chosen."""
        return self._value

    def set_choice(self, words: str, value: object) -> None:
        """Show a choice made elsewhere."""
        self.setText(words)
        self.setCursorPosition(0)  # a long name is read from its beginning
        self._choose(words, value)

    @override
    def matching(self) -> list[Option]:
        return list(self._options)  # the search has matched already

    def _typed(self, text: str) -> None:
        if self._value is not None:
            self._value = None
            self.set_mark("")
            self.value_changed.emit(None)
        self._options = ()
        self._list.hide()
        if text.strip():
            self._delay.start()

    def _ask(self) -> None:
        text = self._asked = self.text().strip()
        search = self._search
        self._jobs.run(self, lambda _: search(text), lambda found: self._answer(text, found))

    def _answer(self, text: str, found: Sequence[Option]) -> None:
        if text == self.text().strip() and self._value is None:
            self._options = tuple(found)
            self._offer()

    def _choose(self, _words: str, value: object) -> None:
        self._value = value
        self.set_mark("ok" if value is not None else "")
        self.value_changed.emit(value)


class _Answers(QWidget):
    """The list below the line; never takes the keyboard away from it."""

    picked = Signal(str, object)

    def __init__(self, theme: Theme, line: SuggestField) -> None:
        super().__init__(line, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self._theme, self._line = theme, line
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list = QListWidget(self)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setProperty("popup", "true")
        self._list.itemClicked.connect(self._click)
        self._shown: list[Option] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list)

    def words(self) -> list[str]:
        """Return the words of the answers."""
        return [words for words, _value in self._shown]

    def marked(self) -> Option | None:
        """Return the answer that Enter takes."""
        row = self._list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def step(self, by: int) -> None:
        """Mark the next answer."""
        self._list.setCurrentRow((self._list.currentRow() + by) % max(1, len(self._shown)))

    def show_options(self, options: list[Option], marked: int) -> None:
        """Open with `options`."""
        self._shown = options
        self._list.clear()
        for words, _value in options:
            self._list.addItem(QListWidgetItem(words))
        self._list.setCurrentRow(marked)
        row = self._theme.px(28)
        self.resize(QSize(max(self._line.width(), self._theme.px(260)), len(options) * row + 12))
        self.move(self._line.mapToGlobal(QPoint(0, self._line.height() + 2)))
        self.show()

    def _click(self, item: QListWidgetItem) -> None:
        self.picked.emit(*self._shown[self._list.row(item)])
