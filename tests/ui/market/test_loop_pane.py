"""Re-education on the Market screen: why a code stands where it does, and a person's word."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from provider_ops.outliers.reeducation.queries import loops
from provider_ops.outliers.reeducation.rules import State, Why
from provider_ops.visits.model import Visit, VisitCode
from tests.support.demo import TODAY
from tests.support.desk import make_desk
from tests.support.office import add_office
from tests.support.work import MARKET, ZONE
from ui.kit.sheet import Sheet
from ui.market.loop_pane import LoopPane

Key = Qt.Key


@pytest.fixture
def pane(qtbot, work, theme, jobs, tmp_path):
    office = add_office(work, "Lutz Pain & Spine")
    with work.act() as session:
        for days, code in ((95, "G2211"), (10, "93306")):
            day = TODAY - timedelta(days=days)
            visit = Visit(id=work.new_id(), market_id=MARKET, organization_id=office, day=day,
                          rep_id=work.staff_id, purpose="Re-education",
                          submitted_at=work.now() - timedelta(days=days))  # fmt: skip
            session.add(visit)
            session.flush()
            session.add(VisitCode(id=work.new_id(), market_id=MARKET, visit_id=visit.id, code=code,
                                  reason="CO-97", taught_back=True))  # fmt: skip
    pane = LoopPane(make_desk(work, jobs, theme, tmp_path))
    qtbot.addWidget(pane)
    pane.resize(1200, 700)
    pane.show()
    with qtbot.waitSignal(pane.counted) as counted:
        pane.refresh()
    assert counted.args == [0]
    return pane


def test_each_code_says_why_it_stands_there(pane, qtbot):
    with qtbot.waitSignal(pane.model.loaded):
        pane.shown.set_value("few")
    assert pane.title.text() == "G2211 · Lutz Pain & Spine"
    assert pane.visit.text() == (
        "Taught 07/03/2026 by Marisol Vega: 0 there, 0 handed over, taught back."
    )
    assert "fewer than 10 lines on a side" in pane.why.text()
    assert "90 days: no lines before, no lines after. Change: too few lines" in pane.rates.accessibleDescription()
    cells = [one.text() for one in pane.rates.findChildren(QLabel) if one.isVisible()]
    assert cells[:4] == ["Days", "Before", "After", "Change, points"]
    assert cells[-4:] == [
        words.replace(" ", "\u00a0") for words in ("90", "no lines", "no lines", "too few lines")
    ]
    with qtbot.waitSignal(pane.model.loaded):
        pane.shown.set_value("watching")
    assert pane.current().code == "93306"
    with qtbot.waitSignal(pane.requested) as asked:
        qtbot.keyClick(pane.table, Key.Key_Return)
    assert (asked.args[0].kind, asked.args[0].id) == ("visit", pane.current().visit_id)
    with qtbot.waitSignal(pane.requested) as asked:
        pane.lines.click()
    link = asked.args[0]
    assert link.kind == "claims"
    assert link.detail == {"organization": pane.current().organization_id, "code": "93306"}
    with qtbot.waitSignal(pane.requested) as asked:
        pane.plan_current()
    link = asked.args[0]
    assert (link.kind, link.detail["codes"]) == ("new-visit", (("93306", "CO-97"),))


def test_closing_asks_for_a_reason_and_moves_the_code(pane, qtbot, work):
    with qtbot.waitSignal(pane.model.loaded):
        pane.shown.set_value("few")
    pane.close_it.click()
    sheet = pane.findChild(Sheet)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(sheet, Key.Key_Return, control)
    assert sheet._fields[0].error == "Say why"
    qtbot.keyClicks(sheet._fields[0].control, "They bill it no more 123-45-6789")
    qtbot.keyClick(sheet, Key.Key_Return, control)
    assert sheet.patients.isVisible()
    qtbot.keyClick(sheet, Key.Key_F9)
    with qtbot.waitSignal(pane.counted):
        qtbot.keyClick(sheet, Key.Key_Return, control)
    with qtbot.waitSignal(pane.model.loaded):
        pane.shown.set_value("closed")
    assert pane.why.text() == f"Marisol Vega, {date(2026, 10, 6):%m/%d/%Y}: They bill it no more [removed]"
    assert not pane.reopen.isHidden()
    assert pane.close_it.isHidden()
    with work.read() as session:
        states = {one.code: one.standing for one in loops(session, MARKET, TODAY, ZONE)}
    assert (states["G2211"].state, states["G2211"].why) == (State.CLOSED, Why.PERSON)


def test_a_missed_visit_is_shown_to_act_on_and_planned_again(pane, qtbot, work):
    with work.act() as session:
        office = session.query(Visit.organization_id).limit(1).scalar()
        visit = work.new_id()
        session.add(Visit(id=visit, market_id=MARKET, organization_id=office, rep_id=work.staff_id,
                          day=TODAY - timedelta(days=4), purpose="Re-education"))  # fmt: skip
        session.flush()
        session.add(VisitCode(id=work.new_id(), market_id=MARKET, visit_id=visit, code="J3490",
                              reason="CO-16"))  # fmt: skip
    with qtbot.waitSignal(pane.counted) as counted:
        pane.refresh()
    assert counted.args == [1]
    qtbot.waitUntil(lambda: pane.title.text() == "J3490 · Lutz Pain & Spine")
    assert "planned for 10/02/2026, and no visit was submitted" in pane.why.text()
    assert (pane.plan.text(), pane.plan.isHidden()) == ("Plan a visit", False)
    assert not pane.close_it.isHidden()
    with qtbot.waitSignal(pane.requested) as asked:
        qtbot.keyClick(pane.table, Key.Key_Return)
    assert (asked.args[0].kind, asked.args[0].id) == ("visit", visit)
