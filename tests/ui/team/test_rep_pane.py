"""The lower half of the team screen: what one representative has before them."""

from __future__ import annotations

import pytest

from provider_ops.visits import queries as visits
from tests.support.demo import TODAY
from tests.support.desk import make_desk
from ui.team.page import TeamPage

WAIT = 20_000


@pytest.fixture
def team(qtbot, demo, theme, jobs, tmp_path):
    page = TeamPage(make_desk(demo.work, jobs, theme, tmp_path))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.rep.work is not None, timeout=WAIT)
    return page


def test_it_opens_with_the_first_representative(team):
    first = team.model.row(0)
    assert team.table.current_row == first
    assert team.rep_name.title == first.visits.name


def test_it_follows_the_table_and_shows_the_promises_that_it_counts(team, qtbot):
    for number in range(team.model.rowCount()):
        row = team.model.row(number)
        team.table.go_to(number)
        qtbot.waitUntil(
            lambda row=row: len(team.rep.work.promises) == row.promises_open
            and len(team.rep.work.cases) == row.cases_open,
            timeout=WAIT,
        )
        late = [one for one in team.rep.work.promises if one.due_on < TODAY]
        assert len(late) == row.promises_late


def test_enter_on_a_visit_asks_for_it(team, demo, qtbot):
    found = [n for n in range(team.model.rowCount()) if team.model.row(n).visits.planned]
    row = team.model.row(found[0])
    team.table.go_to(found[0])
    with demo.work.read() as session:
        which = visits.Filter(rep_id=row.visits.staff_id, view=visits.View.PLANNED)
        zone = demo.work.time_zone
        expected = visits.page(session, which, zone=zone, today=demo.work.today(), limit=1)[0]
    items = team.rep.planned.rows.items
    qtbot.waitUntil(lambda: items.position(str(expected.id)) == 0, timeout=WAIT)
    with qtbot.waitSignal(team.requested) as asked:
        team.rep.planned.rows.open_asked.emit(str(expected.id))
    assert (asked.args[0].kind, asked.args[0].id) == ("visit", expected.id)
