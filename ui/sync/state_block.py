"""The sentence about the state: what is safe, what waits, what a person can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

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


def sentence(state: SyncState, zone: str, today: date) -> Sentence:
    """Return what is said about a state; the first that applies of what needs a person most."""
    last = (
        _tr("Last sync {when}.").format(when=when_words(state.last_success, zone, today))
        if state.last_success is not None
        else ""
    )
    waits = _count(state.waiting, _tr("1 change waits to be sent."),
                   _tr("{n} changes wait to be sent."))  # fmt: skip
    if not state.attached:
        return Sentence("in", _tr("On this laptop only"), _tr(
            "Everything is saved and encrypted here. Connect to a hub to share it with your "
            "team."))  # fmt: skip
    if state.refused:
        return Sentence("cr", _count(
            state.refused, _tr("1 change was refused"), _tr("{n} changes were refused")), _tr(
            "Nothing is lost: they are kept on this laptop, and you can export them."))  # fmt: skip
    if state.conflicts:
        return Sentence("wa", _count(
            state.conflicts, _tr("1 change needs you"), _tr("{n} changes need you")), _join(
            _tr("Nothing is lost; both values are kept until you choose."),
            waits if state.waiting else "", last))  # fmt: skip
    if state.problem:
        return Sentence("pause", state.problem, _join(_tr(
            "Everything is saved and encrypted on this laptop."), waits if state.waiting else "",
            last))  # fmt: skip
    if state.loading:
        return Sentence("wip", _tr("The first load is not complete"), _tr(
            "Sync now goes on where it stopped."))  # fmt: skip
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
