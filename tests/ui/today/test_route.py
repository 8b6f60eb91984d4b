from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from provider_ops.network.model import Location, Organization, Territory
from provider_ops.overview.today import today as queries_today
from provider_ops.planning import actions as planning
from provider_ops.planning.rules.repeats import Unit
from provider_ops.visits import actions
from tests.overview.test_bring import handouts, stop  # noqa: F401 - a fixture
from tests.support.demo import TODAY
from tests.support.office import add_office
from tests.support.paper import pages_of
from tests.support.work import ZONE
from ui.kit.lists import Tag
from ui.kit.sheet import Sheet
from ui.today.route import TAGS, RouteList, StopItem

ZIPS = {"Tampa": "33602", "Miami": "33130", "Lakeland": "33801"}


def test_tags_that_have_no_room_behind_the_purpose_go_on_in_lines_below(qtbot, theme):
    tags = tuple(Tag(words, "wa") for words in ("for Gloria Acosta", "46 min late", "new"))
    route = RouteList(theme)
    qtbot.addWidget(route)
    route.resize(320, 400)
    short = StopItem("a", 1, "Ivy Lake", "Tampa", "Review", "9:00", "9:30", "later", tags[2:])
    long = replace(short, key="b", tags=tags)
    route.show_stops([short, long])
    route.show()
    delegate = route.itemDelegate()
    assert delegate._lines_below(short) == []
    below = delegate._lines_below(long)
    assert [tag for line in below for tag in line] == list(tags)
    assert len(below) > 1
    plain, tall = (route.sizeHintForIndex(route.model().index(row, 0)).height() for row in (0, 1))
    assert tall == plain + len(below) * theme.px(TAGS)


@pytest.fixture
def day(work):
    """Three stops in a muddle, and an office in Tampa that nobody ever visited."""
    for name, start in (("Tampa", 540), ("Miami", 660), ("Lakeland", 780), ("Ybor", None)):
        office = add_office(work, name)
        with work.act() as session:
            place = session.query(Location).filter_by(organization_id=office).one()
            place.zip_code = ZIPS.get(name, "33605")
        if start:
            actions.plan_visit(work, actions.PlannedVisit(office, "Review", TODAY, start, 30))


def names(driver):
    driver.settle()
    return [stop.title for stop in driver.stops]


def test_the_order_is_the_best_one_by_a_key_and_undo_brings_the_old_one_back(work, day, open_page):
    driver = open_page(work)
    assert names(driver) == ["Tampa", "Miami", "Lakeland"]
    assert "min short" in driver.stops[1].tags[0].text
    driver.press(Qt.Key.Key_R)
    assert names(driver) == ["Tampa", "Lakeland", "Miami"]
    words, undo = driver.toasts[-1]
    assert words.startswith("Driving ")
    assert "est. Miami 11:00 AM → " in words
    assert "Tampa 9:00 AM → 9:25 AM" in words or words.endswith("1 more")
    assert not any(stop.tags for stop in driver.stops)
    undo()
    assert names(driver) == ["Tampa", "Miami", "Lakeland"]


def test_a_stop_is_moved_by_hand_and_stays_chosen(work, day, open_page, qtbot):
    driver = open_page(work)
    driver.choose(2)
    driver.page.route.list.setFocus()
    driver.page.commands["today.stop-earlier"].trigger()
    assert names(driver) == ["Tampa", "Lakeland", "Miami"]
    assert driver.office == "Lakeland"
    assert driver.toasts[-1][0].startswith("Order kept.")


def test_a_time_to_leave_that_is_past_is_said_in_words(work, day, open_page):
    planning.set_home(work, "33801")
    driver = open_page(work)
    leaving = driver.drives[0]
    assert (leaving.leave, leaving.is_late) == ("Late, leave by 7:51", True)
    driver.press(Qt.Key.Key_R)
    driver.settle()
    leaving = driver.drives[0]
    assert (leaving.leave[:9], leaving.is_late) == ("Leave by ", False)
    work.clock.move(hours=1)
    driver.page._tick()
    leaving = driver.drives[0]
    assert leaving.is_late
    assert "Late, leave by" in leaving.spoken


def test_a_stop_gets_the_times_between_which_it_may_begin(work, day, open_page, qtbot):
    driver = open_page(work)
    driver.choose(2)
    driver.press(Qt.Key.Key_W)
    (sheet,) = [one for one in driver.page.findChildren(Sheet) if one.isVisible()]
    qtbot.keyClicks(sheet.closes, "900a")
    qtbot.keyClick(sheet.closes, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    assert "by 9:00 AM at the latest" in driver.stops[2].place
    driver.page.commands["today.optimize"].trigger()
    assert names(driver)[0] == "Lakeland"


def test_offices_near_a_stop_that_are_due_can_be_added(work, day, open_page):
    with work.act() as session:
        territory = Territory(id=work.new_id(), market_id=work.market_id, name="T", rep_id=work.staff_id)
        session.add(territory)
        session.flush()
        for office in session.query(Organization):
            office.territory_id = territory.id
    driver = open_page(work)
    driver.settle()
    (fact,) = driver.page.prep.near.rows.facts
    assert fact.lead == "Ybor"
    assert "Never visited" in fact.text
    driver.page.prep.near.rows.activated.emit(fact.key)
    assert (driver.links[-1].kind, str(driver.links[-1].id)) == ("new-visit", fact.key)
    driver.choose(1)
    assert driver.page.prep.near.isHidden()


def test_what_to_bring_is_ticked_off_and_printed_as_one_file(work, handouts, open_page, qtbot):  # noqa: F811 - the fixture
    stop(work, "English", "Re-education: CO-97", 540)
    driver = open_page(work)
    block = driver.page.side.bring
    driver.settle()
    (task, *_rest) = block.tasks.items.items
    assert task.due.startswith("Stop ")
    block.tasks.setFocus()
    block.tasks.go_to(task.key)
    qtbot.keyClick(block.tasks, Qt.Key.Key_X)
    driver.settle()
    assert block.tasks.items.items[0].done
    assert block.header._hint.text().startswith("1 of ")
    qtbot.keyClick(block.tasks, Qt.Key.Key_X)
    driver.settle()
    assert not block.tasks.items.items[0].done
    driver.page.commands["today.print-papers"].trigger()
    driver.settle()
    papers = driver.page.papers
    assert driver.page.stack.currentWidget() is papers
    assert "Bring today" in pages_of(papers.pane.pdf)[0]
    papers.language.set_value("es")
    papers.language.value_changed.emit("es")
    driver.settle()
    assert "Llevar hoy" in pages_of(papers.pane.pdf)[0]
    driver.page.commands["today.back"].trigger()
    assert driver.page.stack.currentWidget() is driver.page.panes


def test_a_repeat_that_waits_is_planned_for_today_and_taken_back(work, open_page):
    plan = actions.PlannedVisit(add_office(work, "Again"), "Roster", TODAY, 600)
    planning.repeat_visit(work, plan, 1, Unit.WEEKS)
    work.clock.move(days=8)
    driver = open_page(work)
    block = driver.page.side.repeats
    driver.settle()
    def days():
        return [fact.quiet for fact in block.rows.facts]

    assert days() == ["10/13", "10/20"]
    block.rows.activated.emit(block.rows.facts[0].key)
    assert names(driver) == ["Again"]
    assert days() == ["10/20"]
    driver.toasts[-1][1]()
    driver.settle()
    assert driver.page.day.stops == ()
    assert days() == ["10/13", "10/20"]


def test_after_the_last_stop_the_way_home_is_told_or_back_to_the_first(work, day, open_page):
    driver = open_page(work)
    with work.read() as session:
        back = queries_today(session, work.staff_id, TODAY, zone=ZONE).way_back
    assert not back.to_home
    last = driver.page.route.list.items.items[-1]
    assert last is driver.drives[-1]
    assert last.leave.startswith("Stop 1 ")
    assert back.arrives == 780 + 30 + back.drive_minutes
    planning.set_home(work, ZIPS["Miami"])
    driver.page.refresh()
    driver.settle()
    assert driver.drives[-1].leave.startswith("Home ")
