from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from sqlalchemy import text

from provider_ops.overview import today
from provider_ops.overview.my_day import my_day
from provider_ops.overview.prep import AskFor
from provider_ops.planning import queries as planning
from provider_ops.store import settings
from provider_ops.visits import actions
from provider_ops.visits import queries as visits
from provider_ops.visits.rules import Attendee, Objective, Signature, VisitForm
from tests.support.demo import TODAY
from tests.support.desk import ThreadWatch
from tests.support.work import ZONE
from ui.kit.dates import format_date
from ui.kit.panes import WidthClass
from ui.kit.tasks import Task, TaskList
from ui.today.people_block import PeopleBlock
from ui.today.side_pane import MOST


def test_the_route_agrees_with_the_query_and_no_query_blocks_the_screen(demo, open_page):
    watch = ThreadWatch(demo.work.store)
    driver = open_page(demo.work)
    watch.stop()
    with demo.work.read() as session:
        day = today.today(session, demo.rep_id, TODAY, zone=ZONE)
        ranked = my_day(session, demo.rep_id, TODAY, zone=ZONE)
    assert watch.off_the_screen
    assert [stop.title for stop in driver.stops] == [s.visit.organization for s in day.stops]
    assert len(driver.drives) == len(day.stops)  # between them, and the way back
    assert driver.office == day.stops[0].visit.organization
    named = [[tag.text for tag in stop.tags if tag.text.startswith("for ")] for stop in driver.stops]
    assert named == [[f"for {stop.for_rep}"] if stop.for_rep else [] for stop in day.stops]
    assert any(named)
    most = MOST[WidthClass.FULL]
    assert driver.promises == [one.row.text for one in ranked[:most]]
    assert driver.page.side.rest.text() == f"{len(ranked) - most} more action items"
    assert f"{day.miles} mi" in driver.page.route.header._hint.text()


def test_the_prep_follows_the_chosen_stop(demo, open_page):
    driver = open_page(demo.work)
    driver.choose(2)
    assert driver.office == driver.stops[2].title
    driver.press(Qt.Key.Key_Down)
    driver.settle()
    assert driver.office == driver.stops[3].title
    assert "NPI" in driver.page.prep.head.facts.text()
    assert driver.page.prep.contract.status.accessibleName()


def test_v_starts_the_chosen_visit(work, office, open_page):
    driver = open_page(work)
    driver.press(Qt.Key.Key_V)
    with work.read() as session:
        (visit,) = planning.agenda(session, work.staff_id, TODAY, 1, zone=ZONE, today=TODAY)
    assert [(link.kind, link.id) for link in driver.links] == [("visit", visit.id)]
    driver.press(Qt.Key.Key_O)
    assert (driver.links[-1].kind, driver.links[-1].id) == ("organization", office)


def test_a_stop_that_was_submitted_is_told_so_everywhere(work, office, open_page):
    with work.read() as session:
        (visit,) = planning.agenda(session, work.staff_id, TODAY, 1, zone=ZONE, today=TODAY)
    driver = open_page(work)
    assert driver.page.prep.head.soon.text().startswith("starts in ")
    assert driver.page.prep.head.start.text() == "Start visit"
    actions.submit_visit(work, visit.id, VisitForm(
        day=TODAY, attendees=(Attendee("Lourdes Peña"),), objectives=(Objective("x"),),
        notes="All is well.", signature=Signature.SIGNED))  # fmt: skip
    driver.page.refresh()
    driver.settle()
    assert driver.page.prep.head.soon.text() == "submitted"
    assert driver.page.prep.head.start.text() == "Open visit"
    assert ("V", "Open visit") in driver.page.key_hints()
    assert driver.page.prep.last.hint.text() == f"{format_date(TODAY)} · today"
    assert driver.page.prep.last.notes.text() == "All is well."


def test_a_stop_whose_time_has_passed_is_late_until_it_is_begun(work, office, open_page):
    driver = open_page(work)
    driver.page.prep.show_head(600 + 75)
    assert driver.page.prep.head.soon.text() == "1 h 15 min late"
    driver.page.prep.show_head(600)
    assert driver.page.prep.head.soon.text() == "starts in 0 min"
    stop = driver.page.prep.stop
    driver.page.prep.stop = replace(stop, visit=replace(stop.visit, has_draft=True))
    driver.page.prep.show_head(600 + 75)
    assert driver.page.prep.head.soon.text() == ""


def test_b_shows_the_brief_and_escape_goes_back(work, office, open_page, qtbot):
    driver = open_page(work)
    assert driver.page.prep.talk.sentences[0].startswith("Promised and 4 d late")
    driver.press(Qt.Key.Key_B)
    driver.settle()
    first = driver.page.brief.pane.pdf
    assert driver.page.brief.isVisible()
    assert first.startswith(b"%PDF")
    assert (driver.page.trail(), driver.page.title()) == ("Today", "Visit brief")
    assert [word for _, word in driver.page.key_hints()] == [
        "Page", "Zoom", "Whole page", "Width of the page", "Gray", "Print", "Back",
    ]  # fmt: skip
    driver.page.brief.language.set_value("es")
    driver.settle()
    assert driver.page.brief.pane.pdf != first
    qtbot.keyClick(driver.page.brief, Qt.Key.Key_Escape)
    assert driver.page.panes.isVisible()
    assert (driver.page.trail(), driver.page.title()) == ("", "Today")


def test_a_promise_that_the_team_does_not_have_says_so(work, office, open_page):
    with work.store.write() as session:
        settings.put(session, settings.HUB, "https://hub.example")
    (task,) = open_page(work).page.side.tasks.items.items
    assert task.detail.endswith(" · not sent yet")


def test_a_ticked_promise_is_kept_and_undo_brings_it_back(work, office, open_page, qtbot):
    driver = open_page(work)
    assert driver.promises == ["Send the fee schedule"]
    assert driver.page.side.tasks.items.items[0].due == "4 d late"
    with qtbot.waitSignal(driver.page.changed):
        driver.page.side.tasks.setFocus()
        driver.page.side.tasks.go_to(driver.page.side.tasks.items.items[0].key)
        qtbot.keyClick(driver.page.side.tasks, Qt.Key.Key_X)
    driver.settle()
    assert driver.page.side.states.message.startswith("Nothing promised is open")
    with work.read() as session:
        (row,) = visits.promises(session, TODAY, organization_id=office, open_only=False)
    assert row.done_on == TODAY
    words, undo = driver.toasts[-1]
    assert words == "Marked as kept"
    with qtbot.waitSignal(driver.page.changed):
        undo()
    driver.settle()
    assert driver.promises == ["Send the fee schedule"]


def test_what_the_office_owes_is_marked_as_its_own_and_is_kept_by_a_tick(work, office, open_page, qtbot):
    actions.make_promise(work, organization_id=office, text="Sign the amendment", owner_id=None,
                         due_on=TODAY.replace(day=1), owner_name="Dana")  # fmt: skip
    driver = open_page(work)
    assert driver.promises == ["Sign the amendment", "Send the fee schedule"]
    first = driver.page.side.tasks.items.items[0]
    assert first.below == ("5 d late", "ask Dana", "you are there today", "Gulf Coast Cardiology")
    with qtbot.waitSignal(driver.page.changed):
        driver.page.side.tasks.setFocus()
        driver.page.side.tasks.go_to(first.key)
        qtbot.keyClick(driver.page.side.tasks, Qt.Key.Key_X)
    driver.settle()
    assert driver.promises == ["Send the fee schedule"]


def test_action_items_and_papers_are_as_high_as_their_rows_and_no_row_is_cut(demo, open_page):
    driver = open_page(demo.work)
    side = driver.page.side
    for width in (WidthClass.FULL, WidthClass.RAIL, WidthClass.TABS):
        driver.page.resize(1228 if width is WidthClass.RAIL else 700, 640)
        driver.page.set_width_class(width)
        if width is WidthClass.TABS:
            driver.page.panes.show_pane("side")
        driver.settle()
        for todo in (side.tasks, side.bring.tasks):
            last = todo.items.index(todo.items.rowCount() - 1)
            driver.qtbot.waitUntil(
                lambda todo=todo, last=last: todo.visualRect(last).bottom() + 1 == todo.height()
            )
            assert todo.isVisible()
    assert driver.promises == [one.row.text for one in driver.page.ranked]  # a tab shows them all


def test_the_pane_follows_the_keyboard_through_its_action_items_where_panes_are_tabs(demo, open_page):
    driver = open_page(demo.work)
    side = driver.page.side
    driver.page.resize(668, 405)
    driver.page.set_width_class(WidthClass.TABS)
    driver.page.panes.show_pane("side")
    last = side.tasks.items.index(len(driver.page.ranked) - 1)
    driver.qtbot.waitUntil(lambda: side.tasks.visualRect(last).bottom() < side.tasks.height())
    assert side.tasks.hasFocus()
    for key, row in ((Qt.Key.Key_End, len(driver.page.ranked) - 1), (Qt.Key.Key_Home, 0)):
        driver.qtbot.keyClick(side.tasks, key)
        spot = side.tasks.visualRect(side.tasks.currentIndex())
        middle = side.tasks.viewport().mapTo(side.area.viewport(), spot.center())
        assert side.tasks.currentIndex().row() == row
        assert side.area.viewport().rect().contains(middle)


def test_when_a_task_is_due_takes_no_room_from_its_words(theme, qtbot):
    todo = TaskList(theme, "Action items")
    qtbot.addWidget(todo)
    todo.resize(262, 200)
    todo.show()
    words = "Send the fee schedule, exhibit B, to Nadia"
    todo.show_tasks([Task("a", words, "Orange Grove", "4 d late", ("for Gloria Acosta",), "cr")])
    painter = todo.painter_of_items
    assert " ".join(painter._title(todo.items.items[0])) == words
    assert painter._below(todo.items.items[0]) == ("4 d late · for Gloria Acosta", "Orange Grove")


def test_names_and_phones_of_people_stay_whole_in_a_narrow_pane(theme, qtbot):
    block = PeopleBlock(theme)
    qtbot.addWidget(block)
    block.resize(240, 400)
    block.show_people([
        AskFor("Hector Farouk", "credentialing coordinator", "(656) 555-0112", "es", "after 2 p.m."),
        AskFor("Maria Fernanda Ruiz", "office manager", "(656) 555-0137", "en", "Tue, Thu a.m."),
    ])
    block.show()
    rows = block.rows
    qtbot.waitUntil(lambda: rows.height() == len(rows.facts) * rows._row)
    rows.grab()
    drawn = {shown for shown, _width in rows._ink._fitted.values()}
    assert {"Hector Farouk", "Maria Fernanda Ruiz", "(656) 555-0112"} <= drawn
    assert rows._below(rows.facts[0]) == (
        "(656) 555-0112", "credentialing coordinator", "after 2 p.m."
    )
    assert rows.facts[1].spoken.startswith("Maria Fernanda Ruiz, (656) 555-0137")


def test_one_block_fails_alone_and_comes_back(work, office, open_page, qtbot):
    driver = open_page(work)
    with work.store.write() as session:
        session.execute(text("ALTER TABLE approved_code RENAME TO approved_code_gone"))
        session.execute(text("ALTER TABLE contract_list RENAME TO contract_list_gone"))
    driver.page.prep.read_all()
    driver.settle()
    assert driver.page.prep.contract._problem.isVisible()
    assert not driver.page.prep.denials._problem.isVisible()
    assert not driver.page.prep.last._problem.isVisible()
    with work.store.write() as session:
        session.execute(text("ALTER TABLE approved_code_gone RENAME TO approved_code"))
        session.execute(text("ALTER TABLE contract_list_gone RENAME TO contract_list"))
    for block in (driver.page.prep.contract, driver.page.prep.changed):
        block._retry.click()
    driver.settle()
    assert not driver.page.prep.contract._problem.isVisible()
    assert driver.page.prep.contract.status.accessibleName() == "Ends soon"


def test_a_day_without_visits_offers_to_plan_one(work, open_page, qtbot):
    driver = open_page(work)
    assert driver.page.route.states.message.startswith("Nothing left for today")
    driver.page.route.states.acted.emit()
    assert [link.kind for link in driver.links] == ["new-visit"]


def test_what_waits_is_counted_by_kind(work, office, open_page):
    driver = open_page(work)
    with work.read() as session:
        waiting = today.waiting(session)
    shown = {fact.text: fact.figure for fact in driver.page.side.rows.facts}
    assert shown["Visits"] == "1"
    assert shown["Action items"] == "1"
    assert sum(map(int, shown.values())) == sum(row.total for row in waiting)


def test_the_map_hides_where_the_window_is_narrow(demo, open_page):
    driver = open_page(demo.work)
    assert driver.page.route.map.isVisible()
    driver.page.set_width_class(WidthClass.RAIL)
    assert not driver.page.route.map.isVisible()
    assert driver.page.route.estimate.isVisible()


def test_where_panes_are_tabs_the_day_opens_at_the_top_of_the_prep(demo, open_page):
    driver = open_page(demo.work)
    driver.page.resize(668, 405)
    driver.page.set_width_class(WidthClass.TABS)
    driver.page.take_focus()
    assert driver.page.prep.head.start.hasFocus()
    assert driver.page.prep.area.verticalScrollBar().value() == 0
