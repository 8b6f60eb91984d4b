"""Many services at once: a file, pasted rows, and what is no table."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtGui import QGuiApplication

from provider_ops.codes import actions as codes
from provider_ops.codes.actions import ApprovedEntry
from tests.support.contracts import clinician, contract, office
from tests.ui.contracts.conftest import NPI, YEAR, load_codes
from ui.contracts.batch import BatchView


@pytest.fixture
def view(desk, qtbot):
    work = desk.work
    gulf = office(work)
    listed = codes.create_list(work, "List 7")
    codes.attach_list(work, contract(work, gulf), listed, first=YEAR)
    codes.put_approved_codes(work, listed, [ApprovedEntry("99214", YEAR, None)], source="B")
    clinician(work, 233228875, gulf)
    load_codes(work, "99213", "99214")
    shown = BatchView(desk)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_a_file_is_answered_beside_itself_and_what_is_not_yes_is_listed(view, qtbot, tmp_path):
    source, target = tmp_path / "asked.csv", tmp_path / "answered.csv"
    source.write_text(f"NPI,Code,DOS\n{NPI},99214,10/03/2026\n{NPI},99213,10/03/2026\n")
    view.check_file(source, target)
    qtbot.waitUntil(lambda: view.model.rowCount() == 1 and view.model.row(0) is not None)
    assert view.summary.text() == "2 rows answered: 1 yes, 1 no, 0 to review"
    assert view.model.row(0).denial == "CO-96, N448"
    assert view.open.isVisible()
    with target.open(newline="") as file:
        assert [row["Answer"] for row in csv.DictReader(file)] == ["yes", "no"]


def test_pasted_rows_are_answered_to_be_pasted_back(view, qtbot):
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(f"NPI\tCode\tDate of service\n{NPI}\t99214\t10/03/2026\n\t99214\t10/03/2026")
    view.states.acted_other.emit()
    qtbot.waitUntil(lambda: view.copy.isVisible())
    assert view.summary.text().endswith("1 yes, 0 no, 0 to review, 1 not readable")
    view.copy.click()
    lines = clipboard.text().splitlines()
    assert lines[1].split("\t")[3] == "yes"
    assert lines[2].split("\t")[-1] == "The NPI is missing."


def test_a_row_that_cannot_be_read_says_why_in_the_language_of_the_window(
    spanish, view, qtbot, tmp_path
):
    source, target = tmp_path / "asked.csv", tmp_path / "answered.csv"
    source.write_text(f"NPI,Code,DOS\n{NPI},99214,13/03/2026\n")
    view.check_file(source, target)
    qtbot.waitUntil(lambda: view.model.rowCount() == 1 and view.model.row(0) is not None)
    said = "13/03/2026 no es una fecha; se espera MM/DD/AAAA."
    assert view._columns()[1].text(view.model.row(0)) == said
    with target.open(newline="") as file:
        assert [row["Problem"] for row in csv.DictReader(file)] == [said]


def test_an_empty_clipboard_says_what_to_copy(view, qtbot):
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(view.announced) as told:
        view.paste.click()
    assert "NPI, Code, Date of service" in told.args[0]


def test_what_is_no_table_of_questions_is_told_and_leaves_no_file(view, qtbot, tmp_path):
    source, target = tmp_path / "asked.csv", tmp_path / "answered.csv"
    source.write_text("a,b\n1,2\n")
    view.check_file(source, target)
    qtbot.waitUntil(lambda: view.states.state == "message" and view.choose.isEnabled())
    assert view.result is None
    assert not target.exists()
