"""The gate: a passphrase, honest words about wrong ones, and nothing of the database."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from provider_ops import __version__
from provider_ops.core.errors import DatabaseError, LockedError
from ui.kit.icons import icon, icon_pixmap
from ui.kit.restyle import announce, label
from ui.shell.deep_screen import INK, INK_2, DeepScreen
from ui.shell.mark import Mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from provider_ops.core.progress import Reporter
    from ui.kit.jobs import JobRunner
    from ui.kit.theme import Theme

_WIDTH, _LOW, _NARROW = 420, 560, 1060
OWN_FOCUS = "own_focus"  # as in ui.kit.focus, which costs more than this whole screen
_TICK_MS = 1000


class Gate:
    """What the unlock screen may ask for; each runs on a worker except `wait`."""

    def __init__(
        self,
        unlock: Callable[[str], object],
        recall: Callable[[], object],
        wait: Callable[[], tuple[timedelta, int]],
        *,
        keychain: bool,
    ) -> None:
        """Gather the ways in.

        Args:
            unlock: Opens the database with a passphrase.
            recall: Opens it with the key that the system's keychain holds.
            wait: Returns how long the next try must wait, and how many tries come before one.
            keychain: Whether the key was left with the keychain.
        """
        self.unlock, self.recall, self.wait, self.keychain = unlock, recall, wait, keychain


class UnlockScreen(DeepScreen):
    """Asks for the passphrase and says what happened to it."""

    opened = Signal(object)  # what `Gate.unlock` returned
    help_asked = Signal()
    broken = Signal(Exception)  # the database is there and cannot be opened by any passphrase

    def __init__(
        self, theme: Theme, jobs: Callable[[], JobRunner], gate: Gate, *, note: str = ""
    ) -> None:
        """Build the screen.

        Args:
            theme: Colours and fonts.
            jobs: Returns what opens the database; asked for when it is needed.
            gate: The ways in.
            note: Why the person is here, such as a lock after quiet minutes.
        """
        super().__init__(theme)
        self._jobs, self._gate, self._busy = jobs, gate, False
        self.line = QLineEdit()
        self.line.setObjectName("passphrase")
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setProperty(OWN_FOCUS, True)
        self.line.setAccessibleName(self.tr("Passphrase for this laptop"))
        self.line.returnPressed.connect(self._try)
        self._eye = self.line.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._eye.triggered.connect(self._turn_eye)
        self.button = _button(self.tr("Unlock"), "deep", "unlock")
        self.button.clicked.connect(self._try)
        self.keychain = _button(self.tr(" Use this computer's keychain"), "link", "keychain")
        self.keychain.clicked.connect(self._recall)
        self.keychain.setVisible(gate.keychain)
        self.help = _button(self.tr(" I can't unlock"), "link", "help")
        self.help.clicked.connect(self.help_asked)
        self._message = label("", "13m", "cr", wrap=True)
        self._message.setObjectName("message")
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._show_wait)
        self._lay_out(note)
        self.setFocusProxy(self.line)
        theme.changed.connect(self._dress)
        self._dress()
        self._show_wait()

    @property
    def message(self) -> str:
        """What is said about the last try; "" when there is nothing to say."""
        return self._message.text()

    def _lay_out(self, note: str) -> None:
        title = label(self.tr("Unlock Provider Ops"), "28")
        lead = label(note or self.tr("Nothing from your file is shown until you unlock it."),
                     "", "2", wrap=True)  # fmt: skip
        lead.setObjectName("lead")
        ask = label(self.tr("Passphrase for this laptop"), "12m")
        ask.setBuddy(self.line)
        links = QHBoxLayout()
        links.setSpacing(20)
        links.addWidget(self.keychain)
        links.addWidget(self.help)
        links.addStretch()
        self._mark = Mark(self.theme, 44, ground=INK, ink="#0f6380")
        box = QVBoxLayout()
        box.setSpacing(0)
        for part, after in (
            (self._mark, 20), (title, 4), (lead, 26),
            (ask, 6), (self.line, 8), (self._message, 6), (self.button, 14),
        ):  # fmt: skip
            box.addWidget(part)
            box.addSpacing(after)
        box.addLayout(links)
        self._facts = QWidget()
        facts = QVBoxLayout(self._facts)
        facts.setContentsMargins(0, 22, 0, 0)
        facts.setSpacing(10)
        facts.addLayout(self._fact("wifi-off", self.tr("Unlocking works without a network.")))
        facts.addLayout(self._fact("hard-drive", self.tr(
            "Changes that have not been sent stay in the encrypted file. "
            "Locking never loses them.")))  # fmt: skip
        box.addWidget(self._facts)
        holder = QWidget()
        holder.setLayout(box)
        box.setContentsMargins(0, 0, 0, 0)
        self._holder = holder
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 24, 40, 36)
        column.addStretch(3)
        row = QHBoxLayout()
        row.addStretch(0)
        row.addSpacing(92)
        row.addWidget(holder)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        self._foot = self._make_foot()
        column.addLayout(self._foot)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what only reassures where the way in would be cut."""
        super().resizeEvent(event)
        low = self.height() < self.theme.px(_LOW)
        for part in (self._mark, self._facts):
            part.setHidden(low)
        narrow = self.width() < self.theme.px(_NARROW)
        ways = QBoxLayout.Direction
        self._foot.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._foot.setSpacing(2 if narrow else 28)

    def _make_foot(self) -> QBoxLayout:
        foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        foot.setContentsMargins(92, 0, 0, 0)
        for words in (
            self.tr("Provider Ops {0}").format(__version__),
            self.tr("Encrypted file, opened only on this laptop"),
            self.tr("After 5 wrong tries there is a wait. Wrong tries never erase anything."),
        ):
            last = label(words, "12", "2")
            foot.addWidget(last)
        last.setWordWrap(True)  # the one that gives way to large text
        foot.setStretchFactor(last, 1)
        return foot

    def _fact(self, icon_name: str, words: str) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(icon_pixmap(icon_name, INK, 16, 2.0))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(words, "", wrap=True), 1)
        return row

    def _try(self) -> None:
        text = self.line.text()
        if not text or self._busy or not self.button.isEnabled():
            return
        self._open(lambda _reporter: self._gate.unlock(text))

    def _recall(self) -> None:
        if not self._busy:
            self._open(lambda _reporter: self._gate.recall())

    def _open(self, work: Callable[[Reporter], object]) -> None:
        self._busy = True
        self._message.setText("")
        self.button.setText(self.tr("Opening"))
        self._jobs().run(self, work, self._done, self._refuse, settled=self._settle)

    def _done(self, opening: object) -> None:
        self.line.clear()
        self.opened.emit(opening)

    def _settle(self) -> None:
        self._busy = False
        self.button.setText(self.tr("Unlock"))

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, DatabaseError):
            self.broken.emit(error)
            return
        from ui.kit.dialog import explain

        title, text, _details = explain(error)
        wait, left = self._gate.wait()
        if isinstance(error, LockedError) and not error.detail:
            words = [self.tr("{0}.").format(title)]
            if not wait and 0 < left <= 3:
                words.append(self.tr("%n tries left before a wait.", "", left))
            words.append(self.tr("Nothing was erased."))
            text = " ".join(words)
            self.line.selectAll()
        else:
            text = f"{title}. {text}"
        self._say(text)
        self._show_wait()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, text: str) -> None:
        self._message.setText(text)
        announce(self.line, text, assertive=True)

    def _show_wait(self) -> None:
        wait, _left = self._gate.wait()
        seconds = -(-wait // timedelta(seconds=1))
        self.button.setEnabled(not seconds)
        if seconds:
            clock = f"{seconds // 60}:{seconds % 60:02}"
            self._message.setText(
                self.tr("Several wrong tries. The next one is possible in {0}. "
                        "Nothing was erased.").format(clock)
            )  # fmt: skip
            self._tick.start()
        elif self._tick.isActive():
            self._tick.stop()
            self._message.setText("")

    def _turn_eye(self) -> None:
        hidden = self.line.echoMode() == QLineEdit.EchoMode.Password
        mode = QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        self._dress()

    def _dress(self) -> None:
        hidden = self.line.echoMode() == QLineEdit.EchoMode.Password
        self._eye.setIcon(icon("eye" if hidden else "eye-off", INK_2, 16))
        self._eye.setToolTip(self.tr("Show the passphrase") if hidden else self.tr("Hide it"))
        self._holder.setFixedWidth(self.theme.px(_WIDTH))
        for button, name in ((self.keychain, "fingerprint"), (self.help, "life-buoy")):
            button.setIcon(icon(name, INK, 16))
            button.setIconSize(QSize(16, 16))


def _button(text: str, kind: str, name: str) -> QPushButton:
    made = QPushButton(text)
    made.setObjectName(name)
    made.setProperty("kind", kind)
    made.setProperty(OWN_FOCUS, True)
    made.setAutoDefault(False)
    return made
