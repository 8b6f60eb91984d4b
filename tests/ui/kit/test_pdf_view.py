from __future__ import annotations

import io

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen.canvas import Canvas

from provider_ops.core.errors import FileError
from ui.kit.pdf_pages import page_sizes, render_page
from ui.kit.pdf_view import PdfView

Key = Qt.Key


@pytest.fixture(scope="module")
def pdf():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(612, 792), invariant=1)
    for number in range(3):
        canvas.setFillColorRGB(0.75, 0.2, 0.17)
        canvas.rect(72, 500, 300, 200, fill=1, stroke=0)
        canvas.drawString(72, 400, f"Page {number + 1}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.fixture
def view(qtbot, theme, jobs, pdf):
    view = PdfView(theme, jobs, "Preview")
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.show()
    with qtbot.waitSignal(view.opened):
        view.show_pdf(pdf)
    return view


def ready(view):
    return bool(view._images) and all(image is not None for image in view._images.values())


def test_pages_have_their_size_and_color(pdf):
    assert page_sizes(pdf) == [(612, 792)] * 3
    image = render_page(pdf, 0, 1.0, grey=False)
    assert (image.width(), image.height()) == (612, 792)
    color = image.pixelColor(200, 200)
    assert color.red() > color.green() + 80
    grey = render_page(pdf, 0, 1.0, grey=True)
    assert grey.format() == QImage.Format.Format_Grayscale8
    assert grey.pixelColor(200, 200).red() == grey.pixelColor(200, 200).blue()


def test_what_is_no_pdf_is_refused_in_words():
    with pytest.raises(FileError):
        page_sizes(b"no pdf at all")


def test_pages_are_painted_by_a_worker_and_one_is_seen_as_a_whole(qtbot, view):
    assert view.page_count == 3
    assert view.viewport().rect().contains(view.page_area(0))
    qtbot.keyClick(view, Key.Key_PageDown)
    assert view.viewport().rect().contains(view.page_area(1))
    qtbot.keyClick(view, Key.Key_W)
    assert view.page_area(0).width() == view.viewport().width() - 28
    qtbot.keyClick(view, Key.Key_Home)
    qtbot.waitUntil(lambda: view.grab() is not None and ready(view))
    picture = view.viewport().grab().toImage()
    assert QColor(picture.pixel(200, 200)).red() > 150


def test_keys_zoom_and_fit_again(qtbot, view):
    fitted = view.page_area(0).width()
    qtbot.keyClick(view, Key.Key_Plus)
    assert view.page_area(0).width() > fitted
    qtbot.keyClick(view, Key.Key_Minus)
    qtbot.keyClick(view, Key.Key_Minus)
    assert view.page_area(0).width() < fitted
    qtbot.keyClick(view, Key.Key_0)
    assert view.page_area(0).width() == fitted


def test_a_low_view_opens_at_the_width_of_the_page_until_all_of_it_is_wanted(qtbot, view):
    view.resize(500, 260)
    assert view.page_area(0).width() == view.viewport().width() - 28
    qtbot.keyClick(view, Key.Key_0)
    assert view.viewport().rect().contains(view.page_area(0))


def test_g_shows_pages_in_gray(qtbot, view):
    with qtbot.waitSignal(view.grey_changed):
        qtbot.keyClick(view, Key.Key_G)
    view.grab()
    qtbot.waitUntil(lambda: view.grab() is not None and ready(view))
    color = QColor(view.viewport().grab().toImage().pixel(200, 200))
    assert color.red() == color.green() == color.blue()


def test_scrolling_says_which_page_is_in_view(qtbot, view):
    with qtbot.waitSignal(view.page_changed) as changed:
        view.go_to_page(2)
    assert changed.args == [2, 3]


def test_only_the_newest_document_is_shown(qtbot, view, pdf):
    other = io.BytesIO()
    canvas = Canvas(other, pagesize=(300, 300))
    canvas.showPage()
    canvas.save()
    view.show_pdf(pdf)
    with qtbot.waitSignal(view.opened):
        view.show_pdf(other.getvalue())
    assert view.page_count == 1


def test_a_broken_document_fails_and_the_old_one_stays(qtbot, view):
    with qtbot.waitSignal(view.failed) as failed:
        view.show_pdf(b"broken")
    assert isinstance(failed.args[0], FileError)
    assert view.page_count == 3


def test_printing_sends_every_page(qtbot, view, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setResolution(100)
    work = view.print_on(printer)
    with qtbot.waitSignal(work.finished):
        pass
    assert len(page_sizes((tmp_path / "out.pdf").read_bytes())) == 3


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_said(qtbot, view, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "out.pdf"))
    said = []
    view.print_failed.connect(said.append)
    view.print_on(printer)
    assert said[0].title == "The printer did not take the page"
