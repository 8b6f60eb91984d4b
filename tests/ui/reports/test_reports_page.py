from __future__ import annotations

import hashlib
import threading
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from provider_ops.reports.market.report import MarketRequest, market_report_pdf
from provider_ops.sync.queries import SyncState
from tests.support.desk import make_desk, threads_of_queries
from ui.page import Link
from ui.reports.checks import checks
from ui.reports.handover import BookSheet
from ui.reports.page import ReportsPage

SEPTEMBER, AUGUST, OCTOBER = date(2026, 9, 1), date(2026, 8, 1), date(2026, 10, 1)
SLOW = 60_000


class Driver:
    def __init__(self, qtbot, work, jobs, theme, folder):
        self.qtbot, self.work, self.jobs = qtbot, work, jobs
        self.said, self.failures = [], []
        self.page = page = ReportsPage(make_desk(work, jobs, theme, folder, "manager"))
        qtbot.addWidget(page)
        page.announced.connect(self.said.append)
        page.failed.connect(self.failures.append)
        page.resize(1240, 820)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        page.refresh()

    def wait_for(self, month):
        self.qtbot.waitUntil(
            lambda: month in self.page.made and not self.page.made[month].outdated, timeout=SLOW
        )
        self.settle()

    def settle(self):
        self.qtbot.waitUntil(lambda: self.jobs.busy == 0, timeout=SLOW)

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.page.focusWidget() or self.page, key, modifier)

    def state_of(self, month):
        model = self.page.shelf.rows_model
        rows = [model.row(n) for n in range(model.rowCount())]
        place = next(n for n, row in enumerate(rows) if row.month == month)
        return model.columns[2].text(rows[place])


@pytest.fixture
def reports(qtbot, demo, jobs, theme, tmp_path):
    return Driver(qtbot, demo.work, jobs, theme, tmp_path)


def test_the_last_month_that_is_over_appears_by_itself_and_no_query_runs_on_the_ui_thread(
    qtbot, demo, jobs, theme, tmp_path
):
    with threads_of_queries() as seen:
        reports = Driver(qtbot, demo.work, jobs, theme, tmp_path)
        reports.wait_for(SEPTEMBER)
    assert threading.get_ident() not in seen
    made = reports.page.made[SEPTEMBER]
    pdf, report = market_report_pdf(demo.work, MarketRequest(SEPTEMBER, demo.work.now()))
    assert reports.page.preview.pdf == pdf
    assert reports.page.preview.view.page_count == report.pages == made.report.pages
    assert reports.state_of(SEPTEMBER) == f"Ready, {report.pages} pages"
    titles = [check.title for check in reports.page.checks.shown]
    assert titles[:2] == ["This laptop belongs to no hub", "The month is over"]


def test_arrow_down_makes_the_month_before_and_a_link_selects_one(reports, qtbot):
    reports.wait_for(SEPTEMBER)
    reports.page.shelf.setFocus()
    reports.press(Qt.Key.Key_Down)
    reports.wait_for(AUGUST)
    assert reports.page.preview.pdf == reports.page.made[AUGUST].pdf
    reports.page.open_link(Link("report", date(2026, 10, 6)))
    reports.wait_for(OCTOBER)
    assert reports.state_of(OCTOBER).startswith("Draft")
    assert "The month is not over" in [check.title for check in reports.page.checks.shown]


def test_what_is_saved_is_what_was_shown(reports, qtbot, tmp_path):
    reports.wait_for(SEPTEMBER)
    reports.page.commands.run("reports.save-as")
    dialog = reports.page.findChild(QFileDialog)
    target = tmp_path / "report.pdf"
    dialog.selectFile(str(target))
    dialog.accept()
    qtbot.waitUntil(lambda: bool(reports.said), timeout=SLOW)
    assert target.read_bytes() == reports.page.preview.pdf
    assert reports.said == [f"Saved report.pdf, {reports.page.preview.view.page_count} pages"]
    assert not [path for path in tmp_path.iterdir() if "partial" in path.name]


def test_a_folder_that_cannot_be_written_is_said(reports, qtbot, tmp_path):
    reports.wait_for(SEPTEMBER)
    made = reports.page.made[SEPTEMBER]
    reports.page.save(made, tmp_path / "absent" / "report.pdf")
    qtbot.waitUntil(lambda: bool(reports.failures), timeout=SLOW)
    assert reports.said == []


def test_pages_print_and_the_dialog_offers_all_of_them(reports, qtbot, tmp_path):
    reports.wait_for(SEPTEMBER)
    reports.page.commands.run("reports.print")
    dialog = reports.page.findChild(QPrintDialog)
    assert (dialog.minPage(), dialog.maxPage()) == (1, reports.page.preview.view.page_count)
    dialog.reject()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setResolution(72)
    with qtbot.waitSignal(reports.page.preview.printed, timeout=SLOW):
        reports.page.preview.print_on(printer)
    assert reports.said == [f"{reports.page.preview.view.page_count} pages sent to the printer"]


def test_a_report_that_was_stopped_can_be_asked_for_again(reports, qtbot):
    reports.page._job.cancel()
    reports.settle()
    if SEPTEMBER not in reports.page.made:  # it was not faster than the hand
        assert "not made yet" in reports.page.preview.states.message
        reports.page.preview.acted.emit()
    reports.wait_for(SEPTEMBER)


def test_gray_and_page_keys(reports, qtbot):
    reports.wait_for(SEPTEMBER)
    reports.page.shelf.setFocus()
    reports.press(Qt.Key.Key_G)
    assert reports.page.preview.view.grey
    reports.press(Qt.Key.Key_BracketRight)
    qtbot.waitUntil(lambda: reports.page.preview.page == 2)


def test_data_that_changed_makes_the_report_anew(reports):
    reports.wait_for(SEPTEMBER)
    first = hashlib.sha256(reports.page.preview.pdf).hexdigest()
    reports.page.refresh()
    assert reports.page.made[SEPTEMBER].outdated
    reports.wait_for(SEPTEMBER)
    assert hashlib.sha256(reports.page.preview.pdf).hexdigest() == first  # nothing had changed


@pytest.mark.parametrize(
    ("state", "title"),
    [
        (SyncState(True, 0, 0, 0, 0, None, ""), "This laptop is in sync"),
        (SyncState(True, 3, 0, 0, 0, None, ""), "3 changes wait to be sent"),
        (SyncState(True, 3, 1, 1, 0, None, ""), "2 changes need you"),
        (SyncState(True, 0, 0, 0, 1, None, ""), "The first load is not complete"),
        (SyncState(True, 0, 0, 0, 0, None, "Lost"), "The last sync did not finish"),
    ],
)
def test_the_state_of_the_hub_is_one_of_the_checks(demo, state, title):
    _, report = market_report_pdf(demo.work, MarketRequest(SEPTEMBER, demo.work.now()))
    assert checks(report, state)[0].title == title


def test_a_handover_book_is_asked_for_made_shown_and_saved(reports, qtbot, tmp_path):
    reports.settle()
    reports.page.commands.run("reports.handover-book")
    reports.settle()
    sheet = reports.page.findChild(BookSheet)
    sheet.territory.set_value("Nature Coast")
    sheet.language.set_value("es")
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    reports.settle()
    made = reports.page.books.made
    assert reports.page.is_book
    assert reports.page.preview.pdf == made.pdf
    assert made.book.facts.language == "es"
    reports.page.books.save(tmp_path / "book.pdf")
    reports.settle()
    assert (tmp_path / "book.pdf").read_bytes() == made.pdf
    assert reports.said == [f"Saved book.pdf, {made.book.pages} pages"]
    reports.page.open_link(Link("report", date(2026, 10, 6)))
    assert not reports.page.is_book
    assert reports.failures == []
