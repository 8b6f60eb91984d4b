"""What a pane shows while it has no content: why, and the one thing to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui.kit.buttons import Button
from ui.kit.dialog import explain
from ui.kit.icons import icon_pixmap
from ui.kit.restyle import announce, label

if TYPE_CHECKING:
    from ui.kit.theme import Theme

LOADING_DELAY_MS = 150
_TEXT_WIDTH = 326
_BARS = (150, 122, 168, 140, 110, 156, 132, 160, 118)


@dataclass(frozen=True, slots=True)
class Empty:
    """An empty pane: what would be here, why it is not, and the first step.

    `tone` tints the disc: "ac" for a first use, "nu" for a filter, "ok" for done.
    """

    icon: str
    title: str
    why: str
    tone: str = "ac"
    action: str = ""
    other_action: str = ""


class StatePane(QStackedWidget):
    """Content, or the reason why there is none. One of `show_*` is on at a time."""

    acted = Signal()
    acted_other = Signal()

    def __init__(self, theme: Theme, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._content = theme, content
        self._message = _Message(theme)
        self._message.first.clicked.connect(self.acted)
        self._message.second.clicked.connect(self._second)
        self._bars = _LoadingBars(theme)
        self._bars.stop.clicked.connect(self.acted)
        self._details = ""
        for page in (content, self._message, self._bars):
            self.addWidget(page)
        self._delay = QTimer(self, singleShot=True, interval=LOADING_DELAY_MS)
        self._delay.timeout.connect(lambda: self.setCurrentWidget(self._bars))

    @property
    def state(self) -> str:
        """Which of "content", "message" and "loading" is on screen."""
        return ("content", "message", "loading")[self.currentIndex()]

    @property
    def message(self) -> str:
        """Title and text of the empty or error state, "" in the others."""
        return self._message.accessibleName() if self.state == "message" else ""

    def show_content(self) -> None:
        """Show what the pane is for."""
        self._delay.stop()
        self.setCurrentWidget(self._content)

    def show_empty(self, empty: Empty) -> None:
        """Say that there is nothing; `acted` and `acted_other` answer its buttons."""
        self._delay.stop()
        self._details = ""
        kinds = ("primary", "secondary") if empty.tone == "ac" else ("secondary", "quiet")
        self._message.say(empty, kinds)
        self.setCurrentWidget(self._message)

    def show_loading(self, text: str, *, can_stop: bool = False) -> None:
        """Show static bars, if the wait is longer than 150 ms. `acted` answers Stop."""
        self._bars.say(text, can_stop=can_stop)
        if self.state != "loading":
            self._delay.start()

    def show_error(self, error: Exception, retry: str = "") -> None:
        """Say what failed, what is safe and what to do; `acted` answers `retry`, a verb."""
        self._delay.stop()
        title, text, self._details = explain(error)
        failed = Empty("triangle-alert", title, text, "cr", retry, self.tr("Copy details"))
        self._message.say(failed, ("primary", "quiet"))
        self.setCurrentWidget(self._message)
        announce(self, f"{title}. {text}", assertive=True)

    def _second(self) -> None:
        if self._details:
            QGuiApplication.clipboard().setText(self._details)
        else:
            self.acted_other.emit()


class FittedStatePane(StatePane):
    """As high as what it shows, not as the highest of what it could show."""

    def __init__(self, theme: Theme, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(theme, content, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.currentChanged.connect(self.updateGeometry)

    @property
    def _page(self) -> QWidget:
        return self.currentWidget() or self._content

    @override
    def sizeHint(self) -> QSize:
        return self._page.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._page.minimumSizeHint()

    @override
    def hasHeightForWidth(self) -> bool:
        return self._page.hasHeightForWidth()

    @override
    def heightForWidth(self, width: int) -> int:
        return self._page.heightForWidth(width)


class _Message(QWidget):
    """Disc with an icon, one line, why, and one or two buttons, in the middle."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._disc = _Disc(theme)
        self._title = label("", "15", wrap=True)
        self._why = label("", "", "2", wrap=True)
        for words in (self._title, self._why):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setMaximumWidth(_TEXT_WIDTH)
            words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._row = QHBoxLayout()
        self._row.setSpacing(10)  # a focus ring stands clear
        self.first, self.second = Button(theme, "", "primary"), Button(theme, "")
        self.first.setObjectName("act")
        self.second.setObjectName("act_other")
        self._row.addStretch(1)
        self._row.addWidget(self.first)
        self._row.addWidget(self.second)
        self._row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(0)
        layout.addStretch(1)
        layout.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(10)
        for words in (self._title, self._why):
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(words, 100)
            line.addStretch(1)
            layout.addLayout(line)
            layout.addSpacing(4)
        layout.addSpacing(8)
        layout.addLayout(self._row)
        layout.addStretch(1)

    def say(self, empty: Empty, kinds: tuple[str, str]) -> None:
        """Show `empty` with buttons of `kinds`."""
        self._disc.draw(empty.icon, empty.tone)
        self._title.setText(empty.title)
        self._why.setText(empty.why)
        for button, kind, text in zip(
            (self.first, self.second), kinds, (empty.action, empty.other_action), strict=True
        ):
            button.set_kind(kind)
            button.setText(text)
            button.setAccessibleName(text)
            button.setVisible(bool(text))
        self.setAccessibleName(f"{empty.title}. {empty.why}")


class _Disc(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._icon, self._tone = theme, "", "nu"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def draw(self, icon_name: str, tone: str) -> None:
        self._icon, self._tone = icon_name, tone
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(44, 44)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(f"{self._tone}_bg"))
        painter.drawEllipse(self.rect())
        ink = self._theme.color(f"{self._tone}_tx")
        pixmap = icon_pixmap(self._icon, ink, 20, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(12, 12), pixmap)
        painter.end()


class _LoadingBars(QWidget):
    """Static bars where rows will be, and below them what is being read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._text = theme, ""
        self.stop = Button(theme, self.tr("Stop"), "quiet", size="s", parent=self)
        self.stop.setObjectName("stop")

    def say(self, text: str, *, can_stop: bool) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.stop.setVisible(can_stop)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, height = self._theme, self._theme.px(30)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows = max(1, min(len(_BARS), (self.height() - height) // height))
        right = self.width() - 14
        for row in range(rows):
            top = 6 + row * height
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("line_1"))
            name = min(_BARS[row], right - 169)
            bars = [(14, 15, 15, 3), (41, name, 10, 2), (right - 116, 64, 10, 2),
                    (right - 40, 40, 10, 2)]  # fmt: skip
            for x, width, tall, radius in bars:
                box = QRectF(x, top + (height - tall) / 2, width, tall)
                painter.drawRoundedRect(box, radius, radius)
            painter.fillRect(14, top + height, right - 14, 1, theme.color("line_1"))
        top = 6 + rows * height
        pixmap = icon_pixmap("loader", theme.color("tx_2"), 14, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(14, top + (height - 14) / 2), pixmap)
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("tx_2"))
        words = QRectF(36, top, right - 36, height)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        used = painter.boundingRect(words, flags, self._text)
        painter.drawText(words, flags, self._text)
        painter.end()
        self.stop.move(round(used.right()) + 4, top + (height - self.stop.height()) // 2)
