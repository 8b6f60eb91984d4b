"""The 46 pixels above every screen: its name, the search, the hub, what the screen offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from ui.kit.button_row import ButtonRow
from ui.kit.buttons import Button, IconButton, Terse
from ui.kit.elided import Elided
from ui.kit.icons import icon_pixmap
from ui.kit.keyhints import keycap_size, paint_keycap
from ui.kit.restyle import label
from ui.kit.tag import Tag
from ui.shell.sync_box import SyncPill

if TYPE_CHECKING:
    from ui.kit.theme import Theme
    from ui.shell.app_state import AppState

HEIGHT = 46
LEAST, TITLE = 64, 260
"""Pixels that the title has always, and before the buttons beside it have words."""
READABLE = 0.6


class TopBar(QFrame):
    """Shows whose turn it is; asks for the palette, the sync screen and the New menu."""

    search_asked = Signal()
    sync_asked = Signal()
    new_asked = Signal()

    def __init__(self, theme: Theme, state: AppState) -> None:
        super().__init__()
        self.setObjectName("top_bar")
        self.setProperty("surface", "panel")
        self._theme = theme
        self._trail = _Trail(theme)
        self._title = Elided(theme, 15, 600, "tx_1", least=LEAST)
        self._tag = Tag(theme, "", "ac", "wip")
        self._tag.hide()
        self._subtitle = _Quiet(theme, 12, 400, "tx_3")
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.search = SearchField(theme)
        self.search_button = IconButton(theme, "search", self.tr("Search"), keys="Ctrl+K")
        self.pill = SyncPill(theme, state)
        self.new = Button(theme, self.tr("New"), icon_name="plus")
        self._header: QWidget | None = None
        self._searches = True
        self._tight = self._narrow = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 14, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self._trail)
        self._row.addWidget(self._title)
        self._row.addWidget(self._tag)
        self._row.addWidget(self._subtitle, 1)
        for part in (self.search, self.search_button, self.pill, self.new):
            self._row.addWidget(part)
        self.search.clicked.connect(self.search_asked)
        self.search_button.clicked.connect(self.search_asked)
        self.pill.clicked.connect(self.sync_asked)
        self.new.clicked.connect(self.new_asked)
        theme.changed.connect(self._fit)
        self._fit()
        self.set_narrow(narrow=False, tight=False)

    @property
    def title(self) -> str:
        """The name of the screen that is on."""
        return self._title.text()

    @property
    def subtitle(self) -> str:
        """The quiet words after it."""
        return self._subtitle.text()

    @property
    def tag(self) -> str:
        """What is going on there."""
        return self._tag.text

    def show_titles(self, title: str, subtitle: str, trail: str = "", tag: str = "") -> None:
        """Name the screen.

        Args:
            title: Of the screen or the record.
            subtitle: Quiet words after it.
            trail: The list that a record was opened from.
            tag: What is going on with the record.
        """
        self._tag.show_status(tag, "ac", "wip")
        self._tag.setVisible(bool(tag))
        self._trail.say(trail)
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._share()
        self._row.activate()  # at once: the buttons beside it may have changed as well

    def show_header(self, widget: QWidget | None) -> None:
        """Put a screen's own buttons at the right end, in place of another's."""
        if self._header is widget:
            return
        if self._header is not None:
            self._row.removeWidget(self._header)
            self._header.hide()
        self._header = widget
        if widget is not None:
            self._row.addWidget(widget)
            widget.show()
        self._share()

    def offer_new(self, possible: bool) -> None:  # noqa: FBT001 - a state
        """Show the New button where something can be begun."""
        self.new.setVisible(possible)

    def offer_search(self, possible: bool) -> None:  # noqa: FBT001 - a state
        """Show the search; its key works where it is left out as well."""
        self._searches = possible
        self.search.setHidden(self._tight or not possible)
        self.search_button.setHidden(not (self._tight and possible))

    def set_narrow(self, *, narrow: bool, tight: bool) -> None:
        """Give the search less room, or when it is tight only a button."""
        self._tight, self._narrow = tight, narrow
        self._fit_search()
        self.offer_search(self._searches)
        self.new.set_terse(Terse.PICTURE if tight else Terse.NOT)
        self._trail.set_roomy(not tight)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a button came, went or says other words
            self._share()
        return super().event(event)

    def _share(self) -> None:
        """Let words that name the screen have their room before buttons have words at all.

        Quiet words come after the title, and only where the window is so narrow that buttons
        would take all of it.
        """
        self._fit_search()
        room, buttons = self._room(), self._header
        least = buttons.minimumSizeHint().width() if buttons is not None else 0
        wanted = min(self._title.sizeHint().width(), self._theme.px(TITLE))
        title = max(0, min(wanted, room - least))
        quiet = self._subtitle.sizeHint().width()
        if not self._tight or quiet > room - least - self._title.sizeHint().width():
            quiet = 0
        self._title.setMinimumWidth(max(title, min(wanted, self._theme.px(LEAST))))
        if isinstance(buttons, ButtonRow):
            buttons.setMaximumWidth(max(least, buttons.widest_within(room - title - quiet)))

    def _fit_search(self) -> None:
        """Use short words in the search as well where a button would have none for them."""
        buttons, narrow = self._header, self._narrow
        if isinstance(buttons, ButtonRow) and not narrow and not self.search.isHidden():
            wide = self.search.width_as(narrow=False) - self.search.sizeHint().width()
            title = min(self._title.sizeHint().width(), self._theme.px(TITLE))
            narrow = not buttons.is_worded_within(self._room() - wide - title)
        self.search.set_narrow(narrow)

    def _room(self) -> int:
        """Return the width that title, quiet words and a screen's own buttons share."""
        others = (self._trail, self._tag, self.search, self.search_button, self.pill, self.new)
        shown = [part for part in others if not part.isHidden()]
        margins = self._row.contentsMargins()
        gaps = len(shown) + 1 + (self._header is not None)
        return (
            self.width() - margins.left() - margins.right() - gaps * self._row.spacing()
            - sum(part.sizeHint().width() for part in shown)
        )  # fmt: skip

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))


class _Quiet(Elided):
    """Says nothing rather than a few letters; the tooltip has all of it either way."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() >= self.sizeHint().width() * READABLE:
            super().paintEvent(event)
        else:
            self.setToolTip(self.text())


class SearchField(QAbstractButton):
    """Looks like a field and opens the palette, where the typing happens."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._narrow = theme, False
        self.setObjectName("search_field")
        self.setAccessibleName(self.tr("Search everything"))
        self.setToolTip("Ctrl+K")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a state
        """Use the short words."""
        if narrow is self._narrow:
            return
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width_as(narrow=self._narrow), self._theme.px(28))

    def width_as(self, *, narrow: bool) -> int:
        """Return how wide it is with the short words, or with the long ones."""
        return self._theme.px(250 if narrow else 290)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line_3"), 1))
        painter.setBrush(theme.color("hover" if self.underMouse() else "panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        edge = theme.px(14)
        glass = icon_pixmap("search", theme.color("tx_3"), edge, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(9, (self.height() - edge) / 2), glass)
        cap = keycap_size(theme, "Ctrl K")
        right = self.width() - 6 - cap.width()
        top = (self.height() - cap.height()) / 2
        paint_keycap(painter, QRectF(right, top, cap.width(), cap.height()), "Ctrl K", theme)
        font = theme.font(12)
        left = edge + 16
        words = self.tr("Search everything")
        if not self._narrow:
            words = self.tr("Search providers, NPIs, codes, visits")
        words = QFontMetrics(font).elidedText(
            words, Qt.TextElideMode.ElideRight, round(right - left - 6)
        )
        painter.setFont(font)
        painter.setPen(theme.color("tx_3"))
        painter.drawText(
            QRectF(left, 0, right - left, self.height()), Qt.AlignmentFlag.AlignVCenter, words
        )
        painter.end()


class _Trail(QWidget):
    """The name of a list, and an arrow to what was opened from it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._roomy = theme, True
        self._words = label("", "13m", "2")
        self._arrow = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._words)
        row.addWidget(self._arrow)
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def say(self, words: str) -> None:
        """Show `words`, or nothing at all."""
        self._words.setText(words)
        self.setVisible(self._roomy and bool(words))

    def set_roomy(self, roomy: bool) -> None:  # noqa: FBT001 - a state
        """Give way to the title where it needs all the room."""
        self._roomy = roomy
        self.say(self._words.text())

    def _draw(self) -> None:
        edge = self._theme.px(14)
        color = self._theme.color("tx_3")
        self._arrow.setPixmap(icon_pixmap("chevron-right", color, edge, self.devicePixelRatioF()))
