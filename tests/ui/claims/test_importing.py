"""The import wizard by keyboard: columns, rows, fixes, load, and taking it back."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select

from provider_ops.claims.model import ClaimLine
from provider_ops.core.progress import Silent
from provider_ops.importers import importers
from provider_ops.intake.importer import Options, by_kind
from provider_ops.intake.preview import RowStanding
from provider_ops.intake.saved_mappings import save_mapping
from provider_ops.store.model import ImportFix
from tests.claims.remittances import ORIGINAL, remittance
from tests.claims.tables import GOOD, HEADER, NPI, row, write
from tests.support.desk import make_desk, threads_of_queries
from tests.ui.claims.wizard import WAIT, at_step, looked, open_wizard
from ui.claims.importing.words import explanation, problem_word
from ui.kit.dialog import Question

SWAPPED = NPI[0] + NPI[2] + NPI[1] + NPI[3:]
STRANGE = ("who", "what", "when", "how much")
Key = Qt.Key


@pytest.fixture
def page(qtbot, work, theme, jobs, tmp_path):
    return open_wizard(qtbot, work, make_desk(work, jobs, theme, tmp_path))


@pytest.fixture
def press(qtbot, page):
    """Press a key where the keyboard is."""

    def do(key, modifier=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(QApplication.focusWidget() or page, key, modifier)

    return do


@pytest.fixture
def go_on(press):
    return lambda: press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def checked(qtbot, page, path, go_on):
    looked(qtbot, page, path)
    qtbot.waitUntil(lambda: page.imports.columns.table.currentIndex().isValid(), timeout=WAIT)
    go_on()
    at_step(qtbot, page, "check")
    current(qtbot, page)


def current(qtbot, page, number=None):
    """Wait until a row is current, the one with that number if it is given."""
    pane = page.imports.check
    qtbot.waitUntil(lambda: getattr(pane.table.current_row, "number", None) is not None
                    and number in (None, pane.table.current_row.number), timeout=WAIT)  # fmt: skip
    return pane.table.current_row.number


def counts(page):
    found = page.imports.check.preview.counts
    return tuple(found[one] for one in RowStanding)


def becomes(qtbot, page, *wanted):
    qtbot.waitUntil(lambda: counts(page) == wanted, timeout=WAIT)


def matched(qtbot, page, go_on):
    """Go on from the rows to whom they are of."""
    go_on()
    at_step(qtbot, page, "match")
    qtbot.waitUntil(lambda: page.imports.go.isEnabled(), timeout=WAIT)


def count(work, model):
    with work.read() as session:
        return session.scalar(select(func.count()).select_from(model))


def problem_file(tmp_path):
    return write(
        tmp_path / "denials.csv", GOOD, row(renderingnpi=SWAPPED, claim="C-2"),
        row(cpt="9O935", claim="C-3"), row(cpt="9O935", claim="C-4"),
        row(dos="31/09/2026", claim="C-5"), row(pos="?", claim="C-6"),
    )  # fmt: skip


def test_a_log_is_mapped_put_right_loaded_and_taken_back_by_keyboard(
    page, qtbot, work, tmp_path, press, go_on
):
    view = page.imports
    checked(qtbot, page, problem_file(tmp_path), go_on)
    assert counts(page) == (1, 1, 4, 0)
    assert view.go.text() == "Go on with 2, hold 4"
    assert current(qtbot, page) == 3, "the first problem is current"
    panel = view.check.panel
    qtbot.waitUntil(lambda: panel.suggestion == NPI, timeout=WAIT)
    assert "check digit would be" in panel.why.text()
    assert "wo digits swapped" in panel.why.text()
    press(Key.Key_Return)
    becomes(qtbot, page, 2, 1, 3, 0)
    press(Key.Key_F8)
    assert current(qtbot, page, 4) == 4
    assert panel.suggestion == "90935"
    panel.use_all.setFocus()
    press(Key.Key_Space)
    becomes(qtbot, page, 4, 1, 1, 0)
    view.check.table.setFocus()
    press(Key.Key_F8)
    assert current(qtbot, page, 6) == 6
    press(Key.Key_Delete)
    becomes(qtbot, page, 4, 1, 0, 1)
    assert view.go.text() == "Go on with 5, hold 1"
    matched(qtbot, page, go_on)
    assert "Everybody is on the roster" in view.match.states.message
    assert view.go.text() == "Load 5, hold 1"
    go_on()
    at_step(qtbot, page, "finish")
    assert view.finish.result.counts["lines"] == count(work, ClaimLine) == 5
    assert (view.finish.result.counts["fixed"], count(work, ImportFix)) == (4, 3)
    view.undo.setFocus()
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: any(q.isVisible() for q in page.window().findChildren(Question)),
                    timeout=WAIT)  # fmt: skip
    question = next(q for q in page.window().findChildren(Question) if q.isVisible())
    assert "5 lines" in question.accessibleDescription()
    question.act.setFocus()
    qtbot.keyClick(question.act, Key.Key_Space)
    at_step(qtbot, page, "file")
    assert count(work, ClaimLine) == 0


def test_a_row_left_out_comes_back_and_a_fix_is_dropped(page, qtbot, tmp_path, press, go_on):
    checked(qtbot, page, problem_file(tmp_path), go_on)
    view = page.imports.check
    press(Key.Key_Delete)
    becomes(qtbot, page, 1, 1, 3, 1)
    press(Key.Key_Delete)
    becomes(qtbot, page, 1, 1, 4, 0)
    view.panel.other.setFocus()
    qtbot.keyClicks(view.panel.other, NPI)
    press(Key.Key_Return)
    becomes(qtbot, page, 2, 1, 3, 0)
    view.panel.as_file.click()
    becomes(qtbot, page, 1, 1, 4, 0)


def test_fixes_that_come_quickly_are_all_kept(page, qtbot, tmp_path, go_on):
    checked(qtbot, page, problem_file(tmp_path), go_on)
    pane = page.imports.check
    for number in (3, 4, 5):
        pane.table.go_to(next(n for n, one in enumerate(pane._listed) if one.number == number))
        pane.leave_out()
    becomes(qtbot, page, 1, 1, 1, 3)


def test_groups_lead_to_their_rows_and_problems_are_walked_round(page, qtbot, tmp_path, press, go_on):
    checked(qtbot, page, problem_file(tmp_path), go_on)
    pane = page.imports.check
    words = {group.word for group in pane.rail.groups.values()}
    assert words == {"npi-digit", "code-letter", "date", "place"}
    flag = next(key for key, group in pane.rail.groups.items() if group.word == "place")
    pane.rail.flags.setFocus()
    pane.rail.flags.go_to(flag)
    assert current(qtbot, page, 7) == 7
    press(Key.Key_F8)
    assert current(qtbot, page, 3) == 3
    press(Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert current(qtbot, page, 7) == 7
    pane.shown.set_value("ready")
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1, timeout=WAIT)


def test_a_service_that_is_not_there_yet_is_named_as_such(page, qtbot, tmp_path, go_on):
    path = write(tmp_path / "log.csv", GOOD, row(dos="10/07/2026", remitdate="", claim="C-2"))
    checked(qtbot, page, path, go_on)
    pane = page.imports.check
    (group,) = pane.rail.groups.values()
    assert (group.word, problem_word(group.word, "", "")) == (
        "future", "Date of service in the future")  # fmt: skip
    (problem,) = pane.preview.rows[3].problems
    assert explanation(problem, "").endswith("10/06/2026; compare it with the claim.")
    assert counts(page) == (1, 1, 0, 0)


def test_the_cell_that_is_wrong_is_scrolled_into_sight(page, qtbot, tmp_path, go_on):
    page.resize(900, 700)
    path = write(tmp_path / "wide.csv", row(claim="C-1", remitdate="31/09/2026"),
                 row(claim="C-2", renderingnpi="x"), row(claim="C-3", paid="1.0O"))  # fmt: skip
    checked(qtbot, page, path, go_on)
    pane = page.imports.check
    table, model = pane.table, pane.model
    for number in (3, 2, 1):
        table.go_to(number - 1)
        wrong = pane.preview.rows[model.row(number - 1).number].first.field
        section = [one.name for one in pane.preview.shown].index(wrong) + 1
        seen = table.visualRect(model.index(number - 1, section))
        assert table.viewport().rect().contains(seen), wrong


def test_an_unknown_table_is_named_and_mapped_by_hand(page, qtbot, work, tmp_path, go_on):
    view = page.imports
    path = write(tmp_path / "a.csv", (NPI, "99213", "10/01/2026", "5"), header=STRANGE)
    looked(qtbot, page, path)
    assert not view.go.isEnabled()
    assert "Say what kind" in view.columns.state.text()
    view.columns.kind.set_value("claims-log")
    qtbot.waitUntil(lambda: view.looked.table is not None, timeout=WAIT)
    pane = view.columns
    for field, header in zip(("npi", "code", "service_date", "charge"), STRANGE, strict=True):
        at = next(n for n, one in enumerate(pane._rows) if one.column.name == field)
        qtbot.waitUntil(lambda at=at: pane.model.row(at) is not None, timeout=WAIT)
        pane.table.go_to(at)
        pane.header.set_value(header)
        qtbot.waitUntil(lambda at=at, header=header: pane.model.row(at) is not None
                        and pane.model.row(at).header == header, timeout=WAIT)  # fmt: skip
    assert view.go.isEnabled()
    pane.name.setText("Odd")
    with qtbot.waitSignal(pane.saved, timeout=WAIT):
        pane.save.click()
    go_on()
    at_step(qtbot, page, "check")
    assert counts(page) == (1, 0, 0, 0)
    view.look_at(path)
    qtbot.waitUntil(lambda: view.looked is not None and view.looked.mapping is not None, timeout=WAIT)
    at_step(qtbot, page, "check")
    assert "mapping Odd" in view.facts.text()


def test_columns_that_are_not_read_are_named_before_and_while_rows_are_checked(
    page, qtbot, tmp_path, go_on
):
    path = write(tmp_path / "a.csv", (*GOOD, "1", "won"), header=(*HEADER, "appealed_flag", "appeal_outcome"))
    checked(qtbot, page, path, go_on)
    view = page.imports
    said = "2 columns of the file are not read: appealed_flag, appeal_outcome"
    assert view.columns.state.text() == said
    assert said in view.check.rail.note.text()


def test_a_known_mapping_needs_no_second_step_and_back_leads_to_it(page, qtbot, work, tmp_path, press):
    headers = dict(zip(("npi", "code", "service_date", "charge"), STRANGE, strict=True))
    save_mapping(work, "claims-log", "Odd", STRANGE, headers)
    path = write(tmp_path / "a.csv", (NPI, "99213", "10/01/2026", "5"), header=STRANGE)
    looked(qtbot, page, path, "check")
    press(Key.Key_Escape)
    at_step(qtbot, page, "columns")
    press(Key.Key_Escape)
    at_step(qtbot, page, "file")


def test_a_table_that_came_before_is_said_and_can_be_loaded(page, qtbot, work, tmp_path, go_on):
    log = by_kind("claims-log", importers())
    log.load(work, write(tmp_path / "first.csv", GOOD), Silent(), Options())
    checked(qtbot, page, write(tmp_path / "again.csv", GOOD, header=(*HEADER[:-1], "Office")), go_on)
    assert page.imports.check.seen.isVisible()
    assert "first.csv" in page.imports.check.seen.plain_text
    matched(qtbot, page, go_on)
    go_on()
    at_step(qtbot, page, "finish")


def test_a_remittance_that_came_in_other_bytes_is_announced_and_may_be_loaded_again(
    page, qtbot, work, tmp_path, go_on
):
    first, second = tmp_path / "first.835", tmp_path / "second.835"
    first.write_text(remittance(ORIGINAL))
    second.write_text(remittance(ORIGINAL).replace("~", "~\n"))
    view, pane = page.imports, page.imports.report
    looked(qtbot, page, first, "report")
    assert (pane.again.isVisible(), view.go.text()) == (False, "Load")
    go_on()
    at_step(qtbot, page, "finish")
    looked(qtbot, page, second, "report")
    assert "loaded before." in pane.again.plain_text
    qtbot.waitUntil(lambda: pane.problems.row(0) is not None, timeout=WAIT)
    assert pane.problems.row(0).place == "Trace CHECK20260915"
    assert "$80.00 of SAMPLE PLAN came with first.835" in pane.problems.row(0).message
    assert view.go.text() == "Load it again"
    go_on()
    at_step(qtbot, page, "finish")
    assert count(work, ClaimLine) == 4


def test_the_same_file_again_is_refused_and_stays_to_be_given_up(page, qtbot, work, tmp_path, go_on):
    path = write(tmp_path / "first.csv", GOOD)
    by_kind("claims-log", importers()).load(work, path, Silent(), Options())
    checked(qtbot, page, path, go_on)
    matched(qtbot, page, go_on)
    with qtbot.waitSignal(page.failed, timeout=WAIT) as told:
        go_on()
    assert "loaded already" in told.args[0].title
    assert page.imports.step == "match"


def test_a_load_that_is_stopped_leaves_nothing(page, qtbot, work, tmp_path, go_on):
    rows = [row(claim=f"C-{n}") for n in range(6_000)]
    checked(qtbot, page, write(tmp_path / "a.csv", *rows), go_on)
    view = page.imports
    matched(qtbot, page, go_on)
    go_on()
    view.progress._stop()
    qtbot.waitUntil(lambda: view.progress.isHidden(), timeout=WAIT)
    assert (view.step, count(work, ClaimLine)) == ("match", 0)
    assert view.go.isEnabled()


def test_a_roster_goes_through_the_same_steps(page, qtbot, work, tmp_path, go_on):
    header = ("NPI", "Last name", "First name", "Group name", "Effective date")
    path = write(tmp_path / "r.csv", (NPI, "Vega", "Iris", "Office", "01/01/2026"),
                 (SWAPPED, "Vega", "Ana", "Office", ""), header=header)  # fmt: skip
    checked(qtbot, page, path, go_on)
    assert counts(page) == (1, 0, 1, 0)
    go_on()
    at_step(qtbot, page, "finish")
    assert page.imports.finish.result.counts["held"] == 1


def test_no_query_and_no_file_is_read_on_the_thread_of_the_window(page, qtbot, tmp_path, press, go_on):
    with threads_of_queries() as seen:
        checked(qtbot, page, problem_file(tmp_path), go_on)
        press(Key.Key_Return)
        matched(qtbot, page, go_on)
        go_on()
        at_step(qtbot, page, "finish")
        page.imports._take_back()
        qtbot.waitUntil(lambda: any(q.isVisible() for q in page.window().findChildren(Question)),
                        timeout=WAIT)  # fmt: skip
    assert threading.get_ident() not in seen
