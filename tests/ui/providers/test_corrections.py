"""Corrections are decided and sent from their list, by keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from provider_ops.directory import actions, queries
from provider_ops.directory.rules import Check, Fact, Outcome, State
from provider_ops.network.queries import locations, provider
from tests.support.contracts import clinician
from tests.support.desk import make_desk
from tests.support.office import add_office, add_person
from tests.support.work import as_person
from ui.providers.corrections.declining import DeclineSheet
from ui.providers.page import ProvidersPage

Key = Qt.Key
TODAY = date(2026, 10, 6)


@pytest.fixture
def world(work):
    """An office that said three things otherwise: languages, phone, hours."""
    office = add_office(work)
    person = clinician(work, 233228875, office)
    with work.read() as session:
        (place,) = locations(session, office)
    said = ((Fact.LANGUAGES, "en,es", person), (Fact.PHONE, "(813) 555-0177", None), (Fact.HOURS, "Mon 9 to 5", None))
    checks = tuple(Check(fact, Outcome.CHANGED, "", value, who, place.id) for fact, value, who in said)
    actions.record_walk(work, actions.Walk(office, TODAY, checks, location_id=place.id))
    boss = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    return boss, person


@pytest.fixture
def open_page(qtbot, theme, jobs, tmp_path):
    def make(work, role):
        page = ProvidersPage(make_desk(work, jobs, theme, tmp_path, role=role))
        qtbot.addWidget(page)
        page.resize(1244, 820)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.refresh()
        page.show_corrections()
        settle(qtbot, page)
        return page

    return make


def settle(qtbot, page):
    qtbot.waitUntil(lambda: page.desk.jobs.busy == 0, timeout=20_000)
    QApplication.processEvents()


def states(work):
    with work.read() as session:
        return {row.fact: (row.state, row.reason) for row in queries.corrections(session, work.market_id)}


def test_a_manager_approves_declines_and_sends(world, open_page, qtbot, tmp_path):
    boss, person = world
    page = open_page(boss, "manager")
    said = []
    page.announced.connect(said.append)
    pane = page.corrections
    assert pane.model.rowCount() == 3
    qtbot.keyClick(pane.table, Key.Key_A)
    settle(qtbot, page)
    assert states(boss)[Fact.LANGUAGES] == (State.APPROVED, "")
    with boss.read() as session:
        assert provider(session, person).languages == ("en", "es")
    pane.table.go_to(next(n for n in range(2) if pane.model.row(n).fact is Fact.HOURS))
    qtbot.keyClick(pane.table, Key.Key_D)
    sheet = page.findChild(DeclineSheet)
    qtbot.waitUntil(lambda: sheet.isVisible())
    qtbot.keyClick(sheet, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet.isVisible()  # a reason is missing
    qtbot.keyClicks(sheet.focusWidget(), "Seasonal")
    qtbot.keyClick(sheet.focusWidget(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, page)
    assert states(boss)[Fact.HOURS] == (State.DECLINED, "Seasonal")
    assert pane.model.rowCount() == 1
    pane.send_to(tmp_path / "f.csv")
    settle(qtbot, page)
    assert states(boss)[Fact.LANGUAGES][0] is State.SENT
    assert (tmp_path / "f.csv").is_file()
    assert [words.split()[-1] for words in said[:2]] == ["approved", "declined"]
    assert " in f.csv, file DC-20261006-" in said[2]


def test_picked_corrections_are_decided_together_and_a_rep_decides_none(world, open_page, qtbot, work):
    boss, _ = world
    page = open_page(work, "rep")
    qtbot.keyClick(page.corrections.table, Key.Key_A)
    settle(qtbot, page)
    assert {state for state, _ in states(work).values()} == {State.PROPOSED}
    assert not page.corrections.approve_button.isEnabled()
    page.hide()
    page = open_page(boss, "manager")
    page.corrections.model.pick_all(picked=True)
    qtbot.keyClick(page.corrections.table, Key.Key_A)
    settle(qtbot, page)
    assert {state for state, _ in states(boss).values()} == {State.APPROVED}
    assert page.corrections.states.message.startswith("No corrections here")
