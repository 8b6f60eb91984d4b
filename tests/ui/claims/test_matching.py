"""The step in which it is said whose rows are that match nobody on the roster."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select

from provider_ops.claims.model import ClaimLine
from provider_ops.network.model import Organization, Provider
from tests.claims.tables import NPI, OFFICE, OTHER, row, write
from tests.support.desk import make_desk, threads_of_queries
from tests.support.work import MARKET, make_npi
from ui.claims.importing.steps import CHECK, COLUMNS, FILE, FINISH, MATCH, steps_of
from ui.claims.page import ClaimsPage

WAIT = 30_000
STRANGE, FOREIGN = make_npi(277000001), make_npi(288000002)
Key = Qt.Key


@pytest.fixture
def page(qtbot, work, theme, jobs, tmp_path):
    with work.act() as session:
        session.add(Organization(id=work.new_id(), market_id=MARKET, name="Gulf Coast Cardiology",
                                 npi=NPI, tin="591234410", kind="group"))  # fmt: skip
        session.add(Provider(id=work.new_id(), market_id=MARKET, npi=OTHER, given_name="Iris",
                             family_name="Vega"))  # fmt: skip
    made = ClaimsPage(make_desk(work, jobs, theme, tmp_path))
    qtbot.addWidget(made)
    made.resize(1300, 820)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.show_imports()
    return made


@pytest.fixture
def press(qtbot, page):
    """Press a key where the keyboard is."""

    def do(key, modifier=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(QApplication.focusWidget() or page, key, modifier)

    return do


@pytest.fixture
def go_on(qtbot, page, press):
    """Go on, until a step is there and nothing runs."""

    def do(step):
        press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        at(qtbot, page, step)

    return do


def at(qtbot, page, step):
    view = page.imports
    qtbot.waitUntil(lambda: view.step == step and page.desk.jobs.busy == 0, timeout=WAIT)


def looked(qtbot, page, path):
    page.imports.look_at(path)
    at(qtbot, page, COLUMNS)


def file_of(folder):
    return write(
        folder / "a.csv", row(renderingnpi=STRANGE, claim="1", billed="900"),
        row(renderingnpi=STRANGE, claim="2", billed="100"), row(claim="3"),
        row(renderingnpi="", billingnpi=FOREIGN, practice="Far Away", claim="4", billed="70"),
        row(renderingnpi=make_npi(299000003), practice="", claim="5", billed="50"),
    )  # fmt: skip


def meant(page):
    return [one.meant for one in page.imports.match.rows]


def count(work, **of):
    with work.read() as session:
        return session.scalar(select(func.count()).select_from(ClaimLine).filter_by(**of))


def test_each_is_listed_once_with_rows_and_dollars_and_who_is_likeliest_meant(
    page, qtbot, tmp_path, go_on
):
    looked(qtbot, page, file_of(tmp_path))
    go_on(CHECK)
    go_on(MATCH)
    pane = page.imports.match
    found = [(one.stranger.party.name, one.stranger.party.rows, str(one.stranger.party.dollars))
             for one in pane.rows]  # fmt: skip
    assert found == [("GULF COAST CARDIOLOGY", 2, "1000.00"), ("Far Away", 1, "70.00"), ("", 1, "50.00")]
    assert [part.amount for part in pane.bar.parts] == [1, 4, 0]
    assert "$1,120.00" in pane.said.text()
    assert pane.panel.use.text() == "Use Gulf Coast Cardiology"
    assert pane.panel.why.text() == "Same name."
    qtbot.waitUntil(lambda: pane.model.row(2) is not None, timeout=WAIT)
    assert pane.model.rowCount() == 3


def test_decisions_stay_when_one_goes_back_and_each_can_be_undone(
    page, qtbot, work, tmp_path, press, go_on
):
    looked(qtbot, page, file_of(tmp_path))
    go_on(CHECK)
    go_on(MATCH)
    view = page.imports
    press(Key.Key_Return)
    press(Key.Key_F8)
    press(Key.Key_Delete)
    press(Key.Key_F8)
    press(Key.Key_Delete)
    press(Key.Key_Delete)
    assert meant(page) == [NPI, "", None]
    qtbot.waitUntil(lambda: view.go.text() == "Load 4, hold 1", timeout=WAIT)
    press(Key.Key_Escape)
    at(qtbot, page, CHECK)
    press(Key.Key_Delete)  # a row of the first of them
    qtbot.waitUntil(lambda: view.go.text() == "Go on with 3, hold 2", timeout=WAIT)
    go_on(MATCH)
    assert meant(page) == [NPI, "", None]
    assert [one.stranger.party.rows for one in view.match.rows] == [1, 1, 1]
    view.match.table.go_to(1)
    view.match.panel.as_file.click()
    assert meant(page) == [NPI, None, None]
    qtbot.waitUntil(lambda: view.go.text() == "Load 4, hold 1", timeout=WAIT)
    go_on(FINISH)
    assert (count(work), count(work, npi=NPI), count(work, npi=STRANGE)) == (4, 2, 0)


def test_what_was_decided_in_the_last_moment_counts(page, qtbot, work, tmp_path, press, go_on):
    looked(qtbot, page, file_of(tmp_path))
    go_on(CHECK)
    go_on(MATCH)
    press(Key.Key_Delete)
    go_on(FINISH)  # before the rows were counted again
    assert (count(work), count(work, npi=STRANGE)) == (3, 0)


def test_the_next_without_decision_is_looked_for_round_the_ends(page, qtbot, tmp_path, press, go_on):
    looked(qtbot, page, file_of(tmp_path))
    go_on(CHECK)
    go_on(MATCH)
    table = page.imports.match.table
    table.go_to(1)
    press(Key.Key_Delete)
    wanted = []
    for key, modifier in ((Key.Key_F8, Qt.KeyboardModifier.NoModifier),) * 2 + (
        (Key.Key_F8, Qt.KeyboardModifier.ShiftModifier),) * 2:  # fmt: skip
        press(key, modifier)
        wanted.append(table.currentIndex().row())
    assert wanted == [2, 0, 2, 0]


def test_a_kind_that_names_nobody_or_makes_known_whom_it_names_skips_the_step(
    page, qtbot, work, tmp_path, go_on
):
    header = ("claim_ref", "dos", "cpt", "billed_amount", "paid_amount")
    path = write(tmp_path / "r.csv", ("C-1", "2026-03-04", "97140", "85", "0"), header=header)
    looked(qtbot, page, path)
    assert steps_of(page.imports.looked) == (FILE, COLUMNS, CHECK, FINISH)
    go_on(CHECK)
    go_on(FINISH)
    assert count(work) == 1


def test_nothing_of_the_step_is_asked_on_the_thread_of_the_window(
    page, qtbot, tmp_path, press, go_on
):
    looked(qtbot, page, file_of(tmp_path))
    go_on(CHECK)
    with threads_of_queries() as seen:
        go_on(MATCH)
        press(Key.Key_Slash)
        field = page.imports.match.panel.search
        qtbot.keyClicks(field, "Vega")
        qtbot.waitUntil(lambda: field.offered() == [f"Iris Vega · {OTHER}"], timeout=WAIT)
        press(Key.Key_Return)
        assert meant(page)[0] == OTHER
        go_on(FINISH)
    assert seen
    assert threading.get_ident() not in seen


def test_who_bills_need_not_be_on_file_where_who_renders_is(page, qtbot, tmp_path, go_on):
    looked(qtbot, page, write(tmp_path / "a.csv", row(), row(renderingnpi=OTHER, billingnpi=OFFICE, claim="2")))
    go_on(CHECK)
    go_on(MATCH)
    assert page.imports.match.rows == []
    assert page.imports.match.states.message.startswith("Everybody is on the roster")


def test_somebody_is_picked_for_one_row_where_its_number_fails(page, qtbot, work, tmp_path, press, go_on):
    looked(qtbot, page, write(tmp_path / "a.csv", row(), row(renderingnpi="12", claim="2")))
    go_on(CHECK)
    panel = page.imports.check.panel
    panel.other.setFocus()
    qtbot.keyClicks(panel.other, "Vega")
    qtbot.waitUntil(lambda: panel.other.offered() == [f"Iris Vega · {OTHER}"], timeout=WAIT)
    press(Key.Key_Down)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: page.imports.go.text() == "Go on with 2", timeout=WAIT)
    go_on(MATCH)
    go_on(FINISH)
    assert (count(work, npi=NPI), count(work, npi=OTHER)) == (1, 1)


def test_no_people_are_offered_for_a_cell_that_names_nobody(page, qtbot, tmp_path, press, go_on):
    looked(qtbot, page, write(tmp_path / "a.csv", row(), row(dos="31/09/2026", claim="2")))
    go_on(CHECK)
    panel = page.imports.check.panel
    assert panel.other.placeholderText() == "Another value"
    panel.other.setFocus()
    qtbot.keyClicks(panel.other, "09/30/2026")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: page.imports.go.text() == "Go on with 2", timeout=WAIT)
