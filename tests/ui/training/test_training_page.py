from __future__ import annotations

import io
import threading

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from provider_ops.codes.queries import complete_clinician
from provider_ops.training import queries
from tests.support.desk import threads_of_queries
from tests.ui.training.conftest import Driver
from ui.kit.dialog import Question
from ui.kit.panes import WidthClass
from ui.kit.sheet import Sheet
from ui.page import Link
from ui.training.library import MISSING, REVIEW, STALE, facet
from ui.training.packet import find_clinicians

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def a_pdf(pages=2):
    writer, stream = PdfWriter(), io.BytesIO()
    for _ in range(pages):
        writer.add_blank_page(612, 792)
    writer.write(stream)
    return stream.getvalue()


def someone(work):
    with work.read() as session:
        return complete_clinician(session, work.market_id, "a")[0]


def two_good_ones(driver):
    rows = [one.row for one in driver.page.library.entries]
    return [row.code for row in rows if "en" in row.current and not row.behind][:2]


def stale_one(driver):
    return facet(driver.page.library.entries, STALE)[0].row


def test_the_library_shows_versions_and_what_is_behind_on_no_ui_thread(
    qtbot, taught, jobs, theme, tmp_path
):
    with threads_of_queries() as seen:
        driver = Driver(qtbot, taught.work, jobs, theme, tmp_path)
    assert threading.get_ident() not in seen
    row = stale_one(driver)
    driver.select(row.code)
    pane = driver.page.material
    own, original = row.current["es"].version, row.current["en"].version
    assert f"Spanish v{own} is behind English v{original}" in pane.warning.plain_text
    assert pane.warning.isVisible()
    assert pane.pages.view.page_count == row.current["en"].pages
    driver.press(Key.Key_L)
    driver.settle()
    assert pane.version.language == "es"
    with taught.work.read() as session:
        assert pane.pages.pdf == queries.content(session, pane.version.sha256)


def test_on_tabs_the_material_waits_behind_the_list(training):
    page = training.page
    page.set_width_class(WidthClass.TABS)
    training.select(stale_one(training).code)
    assert page.library.table.isVisible()
    assert not page.material.isVisible()
    page._panes.show_pane("material")
    assert page.material.title.isVisible()
    assert not page.library.table.isVisible()


def test_facets_narrow_the_list(training):
    for key in (STALE, MISSING, REVIEW):
        training.page.library.facets.list.go_to(key)
        training.settle()
        shown = training.page.library.shown()
        assert shown == facet(training.page.library.entries, key)
    training.page.library.search.setFocus()
    training.page.library.search.setText("no such thing")
    training.page.library.search.textEdited.emit("no such thing")
    assert "No material matches" in training.page.library.states.message
    training.page.library.states.acted.emit()
    training.settle()
    assert training.page.library.model.rowCount() == len(training.page.library.entries)


def test_a_packet_with_two_handouts_is_made_reordered_saved_printed_and_recorded(
    training, qtbot, tmp_path
):
    page, builder = training.page, training.page.builder
    first, second = two_good_ones(training)
    for code in (first, second):
        training.select(code)
        page.library.table.setFocus()
        training.press(Key.Key_K)
    assert builder.codes == [first, second]
    training.press(Key.Key_B)
    who = someone(training.work)
    page.open_link(Link("packet", who.id))
    training.settle()
    assert builder.packet.facts.provider_id == who.id
    assert [one.code for one in builder.packet.facts.handouts] == [first, second]
    builder.contents.setFocus()
    builder.contents.go_to(second)
    training.press(Key.Key_Up, ALT)
    assert builder.packet is None  # what is on screen is not what is asked for
    training.settle()
    assert [one.code for one in builder.packet.facts.handouts] == [second, first]
    pages = builder.packet.pages
    assert (
        builder.preview.view.page_count
        == pages
        == len(PdfReader(io.BytesIO(builder.preview.pdf)).pages)
    )
    page.commands.run("training.save-as")
    dialog = page.findChild(QFileDialog)
    dialog.selectFile(str(tmp_path / "packet.pdf"))
    dialog.accept()
    training.settle()
    assert (tmp_path / "packet.pdf").read_bytes() == builder.preview.pdf
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setResolution(72)
    with qtbot.waitSignal(builder.preview.printed, timeout=60_000) as printed:
        builder.preview.print_on(printer)
    assert printed.args == [pages]
    before = training.entry(first).row.packets
    page.commands.run("training.record")
    training.settle()
    assert training.said[-1] == f"Recorded as handed over to {builder.packet.facts.provider}"
    assert training.entry(first).row.packets == before + 1


def test_a_translation_that_is_behind_is_refused_in_words(training):
    builder, row = training.page.builder, stale_one(training)
    training.page.open_link(Link("packet", someone(training.work).id, {"materials": [row.code]}))
    training.settle()
    assert builder.packet is not None  # in English it is fine
    builder.languages.set_value("es")
    training.settle()
    assert builder.packet is None
    message = builder.preview.states.message
    assert "A translation is behind its original" in message
    assert row.code in message
    assert not training.page.commands["training.print"].isEnabled()
    builder.contents.setFocus()
    training.press(Key.Key_Delete)
    training.settle()
    assert builder.codes == []
    assert builder.packet.facts.language == "es"


def test_a_new_material_gets_a_version_that_can_be_withdrawn(training, qtbot, tmp_path):
    page = training.page
    page.library.table.setFocus()
    training.press(Key.Key_N)
    sheet = page.window().findChild(Sheet)
    sheet._act()
    assert sheet._code.error
    sheet.code.setText("ZZ-01")
    sheet.name.setText("How to read a remittance")
    sheet._act()
    qtbot.waitUntil(lambda: bool(training.said))
    training.settle()
    assert page.library.table.current_row.row.code == "ZZ-01"
    page.commands.run("training.new-version")
    sheet = [one for one in page.window().findChildren(Sheet) if one.isVisible()][-1]
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"not a pdf")
    sheet.version.setText("1.0")
    sheet._act()
    assert sheet._file.error
    sheet.file.take(broken)
    sheet._act()
    qtbot.waitUntil(lambda: sheet.problem.isVisible())
    assert "not a PDF" in sheet.problem.text()
    good = tmp_path / "good.pdf"
    good.write_bytes(a_pdf())
    sheet.file.take(good)
    sheet._act()
    qtbot.waitUntil(lambda: "Version added" in training.said)
    training.settle()
    assert page.material.pages.view.page_count == 2
    assert training.entry("ZZ-01").row.current["en"].version == "1.0"
    page.commands.run("training.withdraw")
    page.window().findChild(Question).act.click()
    training.settle()
    assert training.entry("ZZ-01").row.current == {}


def test_clinicians_are_found_by_name_or_npi(taught):
    who = someone(taught.work)
    assert (f"{who.name} · {who.npi}", who.npi) in find_clinicians(taught.work, who.npi)


@pytest.mark.parametrize("kind", ["material", "packet"])
def test_links_lead_to_the_material_and_to_the_packet(training, kind):
    row = training.page.library.entries[-1].row
    training.page.open_link(Link(kind, row.id if kind == "material" else None))
    training.settle()
    if kind == "material":
        assert training.page.library.table.current_row.row.id == row.id
    else:
        assert training.page.title() == "Packet"
        training.press(Key.Key_Escape)
        assert training.page.title() == "Training"
