"""Pages of a PDF as images: plain functions for worker threads, and printing page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pypdfium2
from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter

from provider_ops.core.errors import FileError, ProviderOpsError
from provider_ops.core.pdfium import PDFIUM

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ui.kit.jobs import JobRunner

PRINT_DPI = 300
POINTS = 72


class PrintError(ProviderOpsError):
    """The printer took no page, or went away between two."""

    title = "The printer did not take the page"
    remedy = "The document is safe. Check the printer and print again."


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Return width and height of every page in points. Raises FileError for what is no PDF."""
    with PDFIUM:
        document = _open(pdf)
        try:
            return [document.get_page_size(number) for number in range(len(document))]
        finally:
            document.close()


def render_page(pdf: bytes, number: int, scale: float, *, grey: bool) -> QImage:
    """Return page `number` at `scale` pixels a point, in gray if wanted. Safe in any thread."""
    with PDFIUM:
        document = _open(pdf)
        try:
            bitmap = document[number].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
            image = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGBX8888,
            ).copy()
        finally:
            document.close()
    return image.convertToFormat(QImage.Format.Format_Grayscale8) if grey else image


class PagePrinter(QObject):
    """Prints pages one after the other: a worker makes the image, the UI thread paints it.

    Exactly one of `finished` and `failed` comes; the printer must live until then.
    """

    page_printed = Signal(int, int)  # pages done, pages in all
    finished = Signal()
    failed = Signal(Exception)

    def __init__(self, jobs: JobRunner, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._printer = printer
        self._painter = QPainter()
        self._pdf = b""
        self._pages: list[int] = []
        self._done = 0

    def start(self, pdf: bytes, count: int, *, grey: bool) -> None:
        """Print the pages that the printer's own range asks for, of `count` in all."""
        self._pdf, self._grey = pdf, grey
        first, last = self._printer.fromPage(), self._printer.toPage()
        self._pages = list(range(count))[max(0, first - 1) : last or count]
        if not self._pages or not self._painter.begin(self._printer):
            self.failed.emit(PrintError())
            return
        self._next()

    def _next(self) -> None:
        pdf, number, grey = self._pdf, self._pages[self._done], self._grey
        scale = min(PRINT_DPI, max(POINTS, self._printer.resolution())) / POINTS
        job = self._jobs.start(lambda _: render_page(pdf, number, scale, grey=grey))
        job.succeeded.connect(self._paint)
        job.failed.connect(self._fail)

    @Slot(object)
    def _paint(self, image: QImage) -> None:
        if self._done and not self._printer.newPage():
            self._fail(PrintError())
            return
        area = QRectF(self._painter.viewport())
        size = image.size().scaled(area.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        spot = QRectF(0, 0, size.width(), size.height())
        spot.moveCenter(area.center())
        self._painter.drawImage(spot, image)
        self._done += 1
        self.page_printed.emit(self._done, len(self._pages))
        if self._done < len(self._pages):
            self._next()
        else:
            self._painter.end()
            self.finished.emit()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self._printer.abort()
        self._painter.end()
        self.failed.emit(error)


def _open(pdf: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise FileError(str(error)) from error
