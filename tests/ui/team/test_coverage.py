from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from provider_ops.network.model import Territory
from provider_ops.planning import actions, queries
from tests.support.desk import make_desk
from tests.support.office import add_person
from tests.support.work import MARKET, as_person
from ui.coverage import CoverageBlock
from ui.kit.sheet import Sheet

CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 10, 6)


@pytest.fixture
def block(qtbot, work, jobs, theme, tmp_path):
    """A manager before two reps, one of them with a territory."""
    manager = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    other = add_person(work, "Luis", "Camacho", "rep")
    with work.act() as session:
        session.add(Territory(id=work.new_id(), market_id=MARKET, name="South", rep_id=other))
    made = CoverageBlock(make_desk(manager, jobs, theme, tmp_path, "manager"), hides=False)
    qtbot.addWidget(made)
    made.said = []
    made.settled.connect(made.said.append)
    made.show()
    made.refresh()
    qtbot.waitUntil(lambda: jobs.busy == 0)
    return made


def sheet_of(qtbot, block, jobs):
    qtbot.waitUntil(lambda: jobs.busy == 0 and any(s.isVisible() for s in block.findChildren(Sheet)))
    return next(s for s in block.findChildren(Sheet) if s.isVisible())


def test_a_territory_is_covered_from_the_keyboard_and_ended_again(qtbot, work, jobs, block):
    assert block.hint.text() == "nobody covers for anybody"
    block.link.click()
    sheet = sheet_of(qtbot, block, jobs)
    qtbot.keyClick(sheet.last, Qt.Key.Key_Return, CTRL)
    assert sheet._rep.error == "Choose who covers"
    assert sheet._last.error == "Coverage needs a last day"
    sheet.rep.set_value(work.staff_id)
    sheet.last.setFocus()
    qtbot.keyClicks(sheet.last, "+4")
    qtbot.keyClick(sheet.last, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: block.said == ["Marisol Vega covers South until 10/10"])
    qtbot.waitUntil(lambda: jobs.busy == 0)
    with work.read() as session:
        (row,) = queries.grants(session, MARKET, TODAY)
    assert (row.first, row.last) == (TODAY, TODAY + timedelta(days=4))
    (fact,) = block.rows.facts
    assert (fact.lead, fact.quiet) == ("Marisol Vega covers South", "10/06 to 10/10")
    block.rows.activated.emit(fact.key)
    sheet_of(qtbot, block, jobs).act.click()
    qtbot.waitUntil(lambda: block.said[-1] == "Coverage ended")
    qtbot.waitUntil(lambda: jobs.busy == 0)
    assert block.rows.facts == ()


def test_who_covers_sees_it_and_cannot_end_it(qtbot, work, jobs, theme, tmp_path, block):
    with work.read() as session:
        (territory,) = queries.territories(session, MARKET)
    actions.grant_coverage(block._desk.work, territory.id, work.staff_id, TODAY, TODAY)
    mine = CoverageBlock(make_desk(work, jobs, theme, tmp_path / "rep"))
    qtbot.addWidget(mine)
    mine.refresh()
    qtbot.waitUntil(lambda: jobs.busy == 0)
    assert [(fact.lead, fact.key) for fact in mine.rows.facts] == [("You cover South", "")]
