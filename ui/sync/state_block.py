"""The sentence about the state: what is safe, what waits, what a person can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit.error_words import say
from ui.kit.glyphs import glyph_pixmap
from ui.kit.restyle import announce, label
from ui.sync.words import when_words

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.sync.queries import SyncState
    from ui.kit.theme import Theme

GLYPH = 20


@dataclass(frozen=True, slots=True)
class Sentence:
    """A status key, what the state is, and what is safe."""

    glyph: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Around:
    """What the database does not know.

    `loaded` says how many kinds of records of a first load are here, and how many there are.
    """

    is_running: bool = False
    is_reachable: bool = True
    loaded: tuple[int, int] | None = None


AT_REST = Around()


def sentence(state: SyncState, zone: str, today: date, around: Around = AT_REST) -> Sentence:
    """Return what is said about a state; the first that applies of what needs a person most."""
    last = (
        _tr("Last sync {when}.").format(when=when_words(state.last_success, zone, today))
        if state.last_success is not None
        else ""
    )
    waits = _count(state.waiting, _tr("1 change waits to be sent."),
                   _tr("{n} changes wait to be sent.")) if state.waiting else ""  # fmt: skip
    if not state.attached:
        return Sentence("in", _tr("On this laptop only"), _tr(
            "Everything is saved and encrypted here. Connect to a hub to share it with your "
            "team."))  # fmt: skip
    if state.refused:
        return Sentence("cr", _count(
            state.refused, _tr("1 change was refused"), _tr("{n} changes were refused")), _join(
            _tr("Nothing is lost: what you wrote is kept on this laptop, and can be exported."),
            waits))  # fmt: skip
    if state.conflicts:
        return Sentence("wa", _count(
            state.conflicts, _tr("1 change needs you"), _tr("{n} changes need you")), _join(
            _tr("Nothing is lost; both values are kept until you choose."), waits,
            last))  # fmt: skip
    return _working(state, around, waits, last) or _resting(state, waits, last)


def _working(state: SyncState, around: Around, waits: str, last: str) -> Sentence | None:
    """What goes on, or would if it could."""
    if state.loading:
        here, all_kinds = around.loaded or (0, 0)
        counted = _tr("{n} of {m} kinds of records are here, you can work with them already.")
        goes_on = "" if around.is_running else _tr("Sync now goes on where it stopped.")
        text = counted.format(n=here, m=all_kinds) if all_kinds else ""
        return Sentence("wip", _tr("Loading your market for the first time"), _join(text, goes_on))
    if around.is_running:
        return Sentence("wip", _tr("Syncing now"), _join(_tr(
            "You can go on working, everything is saved on this laptop."), last))  # fmt: skip
    if state.paused:
        return Sentence("pause", _tr("Paused"), _join(_tr(
            "Nothing is sent until you ask. Everything is saved and encrypted on this laptop."),
            waits, last))  # fmt: skip
    if not around.is_reachable:
        text = _tr("Everything is saved and encrypted on this laptop.")
        if state.waiting:
            text = _tr("Saved and encrypted on this laptop. They send by themselves when you are "
                       "back online.")  # fmt: skip
        return Sentence("clock", _tr("Offline"), _join(waits, text, last))
    return None


def _resting(state: SyncState, waits: str, last: str) -> Sentence:
    if state.problem:
        return Sentence("pause", say(state.problem), _join(_tr(
            "Everything is saved and encrypted on this laptop."), waits, last))  # fmt: skip
    if state.waiting:
        return Sentence("clock", _count(
            state.waiting, _tr("1 change waits"), _tr("{n} changes wait")), _join(
            _tr("They are saved and encrypted on this laptop."), last))  # fmt: skip
    if state.last_success is None:
        return Sentence("pend", _tr("Not synced yet"), _tr("Sync now brings your market here."))
    return Sentence("ok", _tr("In sync"), _join(_tr("Nothing waits on this laptop."), last))


class StateBlock(QWidget):
    """Shows one sentence with its shape."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.said = Sentence("pend", "", "")
        self._glyph = QLabel()
        self._title, self._text = label("", "15", wrap=True), label("", "", "2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 14, 14, 10)
        row.setSpacing(10)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        theme.changed.connect(self._dress)

    def say(self, said: Sentence) -> None:
        """Say something else."""
        if said == self.said:
            return
        self.said = said
        self._title.setText(said.title)
        self._text.setText(said.text)
        self.setAccessibleName(f"{said.title}. {said.text}")
        self._dress()
        if self.isVisible():
            announce(self, self.accessibleName(), assertive=said.glyph == "cr")

    def _dress(self) -> None:
        edge = self._theme.px(GLYPH)
        self._glyph.setFixedSize(QSize(edge, edge))
        ratio = self.devicePixelRatioF()
        self._glyph.setPixmap(glyph_pixmap(self.said.glyph, self._theme, edge, ratio))


def _count(number: int, one: str, many: str) -> str:
    return one if number == 1 else many.format(n=f"{number:,}")


def _join(*sentences: str) -> str:
    return " ".join(one for one in sentences if one)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SyncState", text)
