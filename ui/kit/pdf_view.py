"""Shows a PDF as page images made by a worker: zoom, gray as a printer sees it, print."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame
from typing_extensions import override

from ui.kit.focus import OWN_FOCUS
from ui.kit.ink import Ink
from ui.kit.parts import paint_ring, paint_share
from ui.kit.pdf_pages import PagePrinter, page_sizes, render_page

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from ui.kit.jobs import JobRunner
    from ui.kit.theme import Theme

GAP = 14
LEAST = 0.55
"""Pixels for a point: smaller, and words of nine points are not read but guessed."""
KEPT = 12
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
Key = Qt.Key


@dataclass(frozen=True, slots=True)
class _Ask:
    """Which image is meant: a document, a page, how large, in which color."""

    document: int
    number: int
    scale: float
    grey: bool


@dataclass(frozen=True, slots=True)
class _Answer:
    ask: _Ask
    image: QImage


@dataclass(frozen=True, slots=True)
class _Opened:
    document: int
    pdf: bytes
    sizes: list[tuple[float, float]]


class Fit(Enum):
    """What is seen of a page whatever the room.

    All of it, its whole width, or all of it unless its words would be too small to read.
    """

    PAGE = "page"
    WIDTH = "width"
    READABLE = "readable"


class PdfView(QAbstractScrollArea):
    """Pages under each other. Plus and minus zoom, 0 fits the page, W its width, G is gray.

    `zoom` is 1.0 for the size on paper at 96 dots an inch, or what fits.
    """

    opened = Signal(int)  # number of pages
    failed = Signal(Exception)
    print_failed = Signal(Exception)
    page_changed = Signal(int, int)  # page in view from 1, pages in all
    grey_changed = Signal(bool)

    def __init__(
        self, theme: Theme, jobs: JobRunner, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ink = Ink(theme, self)
        self._jobs = jobs
        self._document = 0
        self._pdf = b""
        self._sizes: list[tuple[float, float]] = []
        self._images: OrderedDict[_Ask, QImage | None] = OrderedDict()  # None: on its way
        self._page = 0
        self.zoom: float | Fit = Fit.READABLE
        self.grey = False
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_FOCUS, True)  # it paints its ring inside
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self.viewport().update)

    @property
    def page_count(self) -> int:
        """How many pages the document has."""
        return len(self._sizes)

    def show_pdf(self, pdf: bytes) -> None:
        """Show another document; the old one stays until this one is opened."""
        self._document += 1
        number = self._document
        job = self._jobs.start(lambda _: _Opened(number, pdf, page_sizes(pdf)))
        job.succeeded.connect(self._open)
        job.failed.connect(self.failed)

    def set_zoom(self, zoom: float | Fit) -> None:
        """Show pages at `zoom`, or as large as fits."""
        share = self._share()
        self.zoom = zoom
        self._lay_out()
        self.verticalScrollBar().setValue(round(share * self.verticalScrollBar().maximum()))

    @Slot()
    def zoom_in(self) -> None:
        """Show pages one step larger."""
        now = self._scale() * 72 / 96
        self.set_zoom(next((step for step in ZOOMS if step > now + 0.01), ZOOMS[-1]))

    @Slot()
    def zoom_out(self) -> None:
        """Show pages one step smaller."""
        now = self._scale() * 72 / 96
        self.set_zoom(next((step for step in reversed(ZOOMS) if step < now - 0.01), ZOOMS[0]))

    @Slot(bool)
    def set_grey(self, grey: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Show pages as a black and white printer does."""
        if grey is not self.grey:
            self.grey = grey
            self.viewport().update()
            self.grey_changed.emit(grey)

    def go_to_page(self, number: int) -> None:
        """Show page `number`, counted from 1."""
        if 1 <= number <= self.page_count:
            self.verticalScrollBar().setValue(self._tops()[number - 1] - GAP)

    def print_on(self, printer: QPrinter) -> PagePrinter:
        """Print what is shown, in gray if that is on; the result tells how it goes."""
        work = PagePrinter(self._jobs, printer, self)
        work.failed.connect(self.print_failed)
        work.start(self._pdf, self.page_count, grey=self.grey)
        return work

    # -- painting --------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), self._ink.color("bg"))
        seen = self.viewport().rect()
        for number in range(self.page_count):
            area = self.page_area(number)
            if area.intersects(seen):
                self._paint_page(painter, area, number)
        if self.hasFocus():
            paint_ring(painter, QRectF(seen), self._ink)
        painter.end()

    def page_area(self, number: int) -> QRect:
        """Return where page `number`, counted from 0, sits in the viewport."""
        width, height = self._pixels(number)
        left = max(GAP, (self.viewport().width() - width) // 2)
        left -= self.horizontalScrollBar().value()
        top = self._tops()[number] - self.verticalScrollBar().value()
        return QRect(left, top, width, height)

    def _paint_page(self, painter: QPainter, area: QRect, number: int) -> None:
        image = self._image(number)
        if image is not None:
            painter.drawImage(area, image)
        else:
            painter.fillRect(area, self._ink.color("panel"))
            for row in range(6):  # still bars while the worker paints the page
                width = area.width() * (0.7 if row % 3 else 0.45)
                bar = QRectF(area.x() + 40, area.y() + 48 + row * 26, width, 10)
                paint_share(painter, bar, 0, "line_1", self._ink)
        painter.setPen(self._ink.color("line_2"))
        painter.drawRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5))

    def _image(self, number: int) -> QImage | None:
        """The page's image, or None after asking for it."""
        ratio = self.devicePixelRatioF()
        ask = _Ask(self._document, number, round(self._scale() * ratio, 3), self.grey)
        if ask in self._images:
            self._images.move_to_end(ask)
            return self._images[ask]
        self._images[ask] = None
        while len(self._images) > KEPT:
            self._images.popitem(last=False)
        pdf = self._pdf
        job = self._jobs.start(
            lambda _: _Answer(ask, render_page(pdf, ask.number, ask.scale, grey=ask.grey))
        )
        job.succeeded.connect(self._take)
        job.failed.connect(self.failed)
        return None

    # -- geometry --------------------------------------------------------------------

    def _scale(self) -> float:
        """Logical pixels a point."""
        if not isinstance(self.zoom, Fit):
            return self.zoom * 96 / 72
        scale = self._scale_of_page() if self._shows_whole() else self._scale_of_width()
        return max(0.2, scale)

    def _shows_whole(self) -> bool:
        """Whether pages are as large as all of one fits."""
        if self.zoom is Fit.READABLE:
            return self._scale_of_page() >= LEAST
        return self.zoom is Fit.PAGE

    def _scale_of_width(self) -> float:
        widest = max((width for width, _ in self._sizes), default=612.0)
        return (self.viewport().width() - 2 * GAP) / widest

    def _scale_of_page(self) -> float:
        tallest = max((height for _, height in self._sizes), default=792.0)
        return min(self._scale_of_width(), (self.viewport().height() - 2 * GAP) / tallest)

    def _pixels(self, number: int) -> tuple[int, int]:
        width, height = self._sizes[number]
        return round(width * self._scale()), round(height * self._scale())

    def _tops(self) -> list[int]:
        tops, top = [], GAP
        for number in range(self.page_count):
            tops.append(top)
            top += self._pixels(number)[1] + GAP
        return tops

    def _lay_out(self) -> None:
        heights = sum(self._pixels(number)[1] + GAP for number in range(self.page_count)) + GAP
        widest = max((self._pixels(number)[0] for number in range(self.page_count)), default=0)
        seen = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, heights - seen.height()))
        whole = self._shows_whole() and self.page_count > 0
        self.verticalScrollBar().setPageStep(self._pixels(0)[1] + GAP if whole else seen.height())
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setRange(0, max(0, widest + 2 * GAP - seen.width()))
        self.horizontalScrollBar().setPageStep(seen.width())
        self.viewport().update()

    def _share(self) -> float:
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    # -- events ----------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Key.Key_Plus, Key.Key_Equal):
            self.zoom_in()
        elif key == Key.Key_Minus:
            self.zoom_out()
        elif key == Key.Key_0:
            self.set_zoom(Fit.PAGE)
        elif key == Key.Key_W:
            self.set_zoom(Fit.WIDTH)
        elif key == Key.Key_G:
            self.set_grey(not self.grey)
        elif key == Key.Key_Home:
            self.go_to_page(1)
        elif key == Key.Key_End:
            self.go_to_page(self.page_count)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @Slot(object)
    def _open(self, opened: _Opened) -> None:
        if opened.document != self._document:
            return  # another document was asked for meanwhile
        self._pdf, self._sizes = opened.pdf, opened.sizes
        self._images.clear()
        self._page = 0
        self.verticalScrollBar().setValue(0)
        self._lay_out()
        self.opened.emit(self.page_count)
        self._scrolled()

    @Slot(object)
    def _take(self, answer: _Answer) -> None:
        if answer.ask in self._images:
            self._images[answer.ask] = answer.image
            self.viewport().update()

    @Slot()
    def _scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        page = sum(1 for top in self._tops() if top <= middle)
        if page and page != self._page:
            self._page = page
            self.page_changed.emit(page, self.page_count)
        self.viewport().update()
