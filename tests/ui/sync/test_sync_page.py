from __future__ import annotations

import json
import threading
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from sqlalchemy.orm import Session

from provider_ops.core.progress import Progress
from provider_ops.hub import access, database
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.network.model import Contact, Location, Organization
from provider_ops.sync import connection, queries
from provider_ops.sync.account import devices as own
from provider_ops.sync.model import Sent
from provider_ops.sync.queries import SyncState
from provider_ops.sync.subjects import Subject, gone, referred, subjects
from provider_ops.visits.model import Visit
from tests.support.desk import threads_of_queries
from tests.support.work import MARKET, NOW, ZONE
from tests.ui.sync.driver import CTRL, Driver
from ui.kit.dialog import Question
from ui.kit.panes import WidthClass
from ui.kit.sheet import Sheet
from ui.sync.choice_list import MINE, THEIRS
from ui.sync.state_block import Around, sentence
from ui.sync.words import step_words, value_words

Key = Qt.Key


def bring(work, row):
    """Put a row on the laptop as an exchange does: nobody's change, and it may point to nothing."""
    with work.store.exclusive() as opened, Session(opened) as session:
        session.add(row)
        session.flush()


@pytest.fixture
def conflict(qtbot, dispute, jobs, theme, tmp_path):
    other, mine, key = dispute
    return Driver(qtbot, mine.work, jobs, theme, tmp_path), other, mine, key


def test_two_fields_of_one_record_are_chosen_by_keyboard_and_become_operations(conflict):
    driver, other, mine, key = conflict
    page = driver.page
    assert driver.sentence.title == "1 change needs you"
    assert "Nothing is lost" in driver.sentence.text
    page.needs.setFocus()
    driver.press(Key.Key_Return)  # into the fields
    assert page.focusWidget() is page.dispute.fields
    titles = [field.title for field in page.dispute.fields.items.items]
    assert titles == ["Phone", "Best time"] or titles == ["Best time", "Phone"]
    page.dispute.fields.go_to(
        next(f.key for f in page.dispute.fields.items.items if f.title == "Phone")
    )
    driver.press(Key.Key_Left)
    assert not page.commands["sync.save-choice"].isEnabled()
    driver.press(Key.Key_Return, CTRL)
    driver.settle()
    assert driver.said == []  # one field is still open
    move = Key.Key_Down if titles[0] == "Phone" else Key.Key_Up
    driver.press(move).press(Key.Key_Right).press(Key.Key_Return, CTRL)
    driver.settle()
    assert driver.said == ["Saved, the choice goes to the hub with the next sync"]
    assert driver.spread
    row = mine.get(Contact, key)
    assert (row.phone, row.best_time) == ("(727) 555-0178", "Mon, Thu before 10")
    assert page.states.message.startswith("Nothing needs you")
    with mine.work.read() as session:
        waiting = {(one.table, one.kind) for one in queries.waiting_by_kind(session)}
    assert ("contact", "update") in waiting
    driver.sync()
    other.sync()
    assert other.get(Contact, key).phone == "(727) 555-0178"
    assert driver.sentence.title == "In sync"


@pytest.mark.parametrize(
    ("cap", "phone"), [(Key.Key_1, "(727) 555-0178"), (Key.Key_2, "(727) 555-0160")]
)
def test_one_key_keeps_all_of_one_side(conflict, cap, phone):
    driver, _, mine, key = conflict
    driver.page.needs.setFocus()
    driver.press(cap).press(Key.Key_Return, CTRL)
    driver.settle()
    assert mine.get(Contact, key).phone == phone


def test_the_record_is_named_and_both_values_stand_beside_the_one_before(conflict):
    driver, *_ = conflict
    (item,) = driver.page.needs.items.items
    assert (item.title, item.detail) == ("Lourdes Peña", "Contact · Gulf Coast Cardiology")
    assert item.tag.text == "2 fields"
    phone = next(f for f in driver.page.dispute.fields.items.items if f.title == "Phone")
    assert [(words.text, words.spans) for words in (phone.mine, phone.theirs, phone.base)] == [
        ("(727) 555-0178", ((12, 14),)), ("(727) 555-0160", ((12, 14),)),
        ("(727) 555-0142", ((12, 14),)),
    ]  # fmt: skip
    driver.page.dispute.choose(phone.key, MINE)
    driver.page.dispute.choose(phone.key, THEIRS)
    assert driver.page.dispute.chosen == {phone.key: THEIRS}


def test_sync_now_sends_what_waits_on_no_ui_thread(qtbot, met, jobs, theme, tmp_path):
    side, _ = met
    with side.work.act() as session:
        session.add(Organization(id=side.work.new_id(), market_id=MARKET, name="A", kind="group"))
    with threads_of_queries() as seen:
        driver = Driver(qtbot, side.work, jobs, theme, tmp_path)
        assert driver.sentence.title == "1 change waits"
        driver.sync()
    assert threading.get_ident() not in seen
    assert driver.said[0].startswith("Sent 1, received ")
    assert driver.sentence.title == "In sync"
    assert driver.page.facts.diary[0].sent == 1


def test_a_hub_that_is_away_says_where_the_data_is(qtbot, laptops, jobs, theme, tmp_path):
    side = laptops()
    with side.work.act() as session:
        session.add(Organization(id=side.work.new_id(), market_id=MARKET, name="A", kind="group"))
    connection.attach(side.work.store, "http://127.0.0.1:9", side.token)
    driver = Driver(qtbot, side.work, jobs, theme, tmp_path).sync()
    said = driver.page.side.problem
    assert said.isVisible()
    assert "saved on this laptop" in said.plain_text
    assert "failed" not in said.plain_text.lower()
    assert "encrypted on this laptop" in driver.sentence.text
    assert driver.failures == []


def test_a_laptop_without_a_hub_is_connected_and_synced(
    qtbot, laptops, served, jobs, theme, tmp_path
):
    side = laptops(attach=False)
    with side.work.act() as session:
        session.add(Organization(id=side.work.new_id(), market_id=MARKET, name="A", kind="group"))
    driver = Driver(qtbot, side.work, jobs, theme, tmp_path)
    assert "No hub is set up" in driver.page.states.message
    assert not driver.page.commands["sync.now"].isEnabled()
    driver.page.states.acted.emit()
    sheet = driver.page.findChild(Sheet) or driver.page.window().findChild(Sheet)
    sheet._act()
    assert sheet._address.error
    sheet.address.setText("http://127.0.0.1:9")
    sheet.token.setText(side.token)
    sheet._act()
    qtbot.waitUntil(lambda: sheet.problem.isVisible(), timeout=20_000)
    assert "saved on this laptop" in sheet.problem.text()
    sheet.address.setText(served.address)
    sheet._act()
    qtbot.waitUntil(lambda: driver.sentence.title == "In sync", timeout=20_000)


def test_of_tabs_there_is_none_without_anything_in_it(qtbot, laptops, jobs, theme, tmp_path):
    page = Driver(qtbot, laptops(attach=False).work, jobs, theme, tmp_path).page
    page.set_width_class(WidthClass.TABS)
    assert page.side.isVisible()
    assert not page._panes.strip.isVisible()
    assert page.side._connect.isVisible()
    page.set_width_class(WidthClass.FULL)
    assert page.states.isVisible()
    assert not page.side._connect.isVisible()


def test_a_refused_change_says_why_and_is_exported_tried_and_discarded(
    qtbot, met, visited, jobs, theme, tmp_path
):
    side = met[0]
    with database.transaction(visited.hub.engine) as opened:
        access.revoke(opened, visited.hub.schema, side.work.staff_id, MARKET)
    with side.work.act() as session:
        session.add(
            Organization(id=side.work.new_id(), market_id=MARKET, name="Bayshore", kind="group")
        )
    driver = Driver(qtbot, side.work, jobs, theme, tmp_path).sync()
    assert driver.sentence.title == "1 change was refused"
    page = driver.page
    assert "no right to change" in page.refused._why.plain_text
    page.commands.run("sync.export")
    dialog = page.findChild(QFileDialog)
    target = tmp_path / "kept.json"
    dialog.selectFile(str(target))
    dialog.accept()
    driver.settle()
    assert json.loads(target.read_text())["changes"][0]["state"] == "refused"
    page.commands.run("sync.try-again")
    driver.settle()
    assert driver.sentence.title == "1 change waits"
    driver.sync()
    page.commands.run("sync.discard")
    question = page.window().findChild(Question)
    question.act.click()
    driver.settle()
    assert not driver.page.facts.refused


def test_what_one_action_did_is_one_refused_entry(qtbot, met, visited, jobs, theme, tmp_path):
    side = met[0]
    with database.transaction(visited.hub.engine) as opened:
        access.revoke(opened, visited.hub.schema, side.work.staff_id, MARKET)
    with side.work.act() as session:
        office = Organization(
            id=side.work.new_id(), market_id=MARKET, name="Bayshore", kind="group"
        )
        session.add(office)
        session.flush()
        session.add(Contact(id=side.work.new_id(), market_id=MARKET, organization_id=office.id,
                            name="Ann Lee", role="Biller"))  # fmt: skip
    driver = Driver(qtbot, side.work, jobs, theme, tmp_path).sync()
    assert driver.sentence.title == "1 change was refused"
    (item,) = driver.page.needs.items.items
    assert (item.title, item.detail) == ("Bayshore", "Office")
    facts = {fact.text: fact.quiet for fact in driver.page.refused._fields.facts}
    assert (facts["Bayshore"], facts["Ann Lee"]) == ("Office", "Contact")
    assert "one entry of 2 changes" in driver.page.refused._story.text()
    driver.page.commands.run("sync.try-again")
    driver.qtbot.waitUntil(lambda: driver.page.facts.state.waiting == 2)
    assert not driver.page.facts.refused


def test_a_refused_change_of_a_record_that_is_gone_says_of_which_office_it_was(
    qtbot, met, jobs, theme, tmp_path
):
    work = met[0].work
    office, place = work.new_id(), work.new_id()
    own = {"market_id": MARKET, "organization_id": office}
    bring(work, Organization(id=office, market_id=MARKET, name="Bayshore", kind="group"))
    bring(work, Location(id=place, address="1 Bay Street", city="Tampa", state="FL", zip_code="33602",
                         county_fips="12057", phone="(813) 555-0100", **own))  # fmt: skip
    bring(work, Visit(id=work.new_id(), location_id=place, rep_id=work.staff_id, purpose="Review",
                      day=date(2026, 10, 9), **own))  # fmt: skip
    met[0].change(Location, place, phone="(813) 555-0199")
    driver = Driver(qtbot, work, jobs, theme, tmp_path).sync()
    (item,) = driver.page.needs.items.items
    assert (item.title, item.detail) == ("Address", "Bayshore · Phone")
    view = driver.page.refused
    assert view._story.text().startswith("Bayshore · Phone. Refused")
    assert view._tag.accessibleName() == "refused"
    assert "deleted" in view._why.plain_text
    with work.read() as session:
        assert session.get(Location, place) is None


def test_a_cancelled_sync_keeps_what_was_done(qtbot, laptops, jobs, theme, tmp_path):
    side = laptops()
    driver = Driver(qtbot, side.work, jobs, theme, tmp_path)
    driver.page.take_focus()
    sync = driver.page.desk.sync
    sync.began.connect(lambda _: sync.cancel(), Qt.ConnectionType.SingleShotConnection)
    with qtbot.waitSignal(sync.ended, timeout=20_000):
        driver.page.sync_now()
    driver.settle()
    assert driver.failures == []
    assert driver.page.commands["sync.now"].isEnabled()
    assert driver.sync().sentence.title in ("In sync", "Not synced yet")


@pytest.mark.parametrize(
    ("state", "glyph", "title"),
    [
        (SyncState(False, 3, 0, 0, 0, None, ""), "in", "On this laptop only"),
        (SyncState(True, 3, 2, 1, 0, None, ""), "cr", "2 changes were refused"),
        (SyncState(True, 0, 0, 0, 1, None, ""), "wip", "Loading your market for the first time"),
        (SyncState(True, 2, 0, 1, 0, None, ""), "wa", "1 change needs you"),
        (SyncState(True, 2, 0, 0, 0, None, "", paused=True), "pause", "Paused"),
        (SyncState(True, 2, 0, 0, 0, None, "The hub is busy"), "pause", "The hub is busy"),
        (SyncState(True, 0, 0, 0, 0, None, ""), "pend", "Not synced yet"),
    ],
)
def test_the_state_in_a_sentence(work, state, glyph, title):
    said = sentence(state, ZONE, work.today())
    assert (said.glyph, said.title) == (glyph, title)
    for banned in ("server wins", "failed"):
        assert banned not in f"{said.title} {said.text}".lower()


def test_what_goes_on_now_is_said_with_what_is_safe(work):
    waits = SyncState(True, 2, 0, 0, 0, None, "The hub is busy")
    loads = SyncState(True, 0, 0, 0, 1, None, "", loading_table="visit")

    def said(state, **around):
        found = sentence(state, ZONE, work.today(), Around(**around))
        return f"{found.title}. {found.text}"

    assert said(waits, is_running=True).startswith("Syncing now. You can go on working")
    offline = said(waits, is_reachable=False)
    assert offline.startswith("Offline. 2 changes wait")
    assert "send by themselves when you are back online" in offline
    assert "4 of 30 kinds of records" in said(loads, is_running=True, loaded=(4, 30))
    assert "goes on where it stopped" not in said(loads, is_running=True, loaded=(4, 30))
    assert said(loads).endswith("Sync now goes on where it stopped.")
    needs = SyncState(True, 2, 1, 0, 0, None, "")
    assert said(needs, is_running=True).startswith("1 change was refused.")


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Progress(6, 14, "changes"), "Sending 6 of 14"),
        (Progress(1, 3, "files"), "Files: 1 of 3"),
        (Progress(0, None, "rows"), "Exchanging"),
        (Progress(1200, None, "rows"), "Received 1,200 records"),
        (Progress(5000, None, "provider"), "Loading: Provider, 5,000 records"),
    ],
)
def test_a_step_is_said_in_words(step, words):
    assert step_words(step) == words


def test_the_persons_laptops_are_told_by_the_hub_and_kept(
    qtbot, met, visited, jobs, theme, tmp_path
):
    side, _ = met  # the other is somebody else's
    with database.transaction(visited.hub.engine) as opened:
        by = By(str(side.work.staff_id))
        lost = side.work.new_id()
        for key, name in ((side.work.new_id(), "Office desktop"), (lost, "Old ThinkPad")):
            devices.add(opened, visited.hub.schema, by, side.work.staff_id, name, key, NOW)
        devices.revoke(opened, visited.hub.schema, by, lost, NOW)
    side.sync()
    driver = Driver(qtbot, side.work, jobs, theme, tmp_path)
    shown = driver.page.side.devices
    assert [(item.title, item.tag.text if item.tag else "") for item in shown.list.items.items] == [
        ("This laptop", "current"), ("Office desktop", ""), ("Old ThinkPad", "kept out"),
    ]  # fmt: skip
    assert shown.list.items.items[0].detail == "laptop"
    with side.work.read() as session:
        assert [one.is_this for one in own.kept(session)] == [True, False, False]


def test_it_is_paused_and_goes_on_again(qtbot, laptops, jobs, theme, tmp_path):
    driver = Driver(qtbot, laptops().work, jobs, theme, tmp_path)
    pause = driver.page.side._pause
    assert pause.text() == "Pause"
    driver.page.commands.run("sync.pause")
    qtbot.waitUntil(lambda: driver.sentence.title == "Paused")
    assert pause.text() == "Resume"
    driver.page.commands.run("sync.pause")
    qtbot.waitUntil(lambda: driver.sentence.title == "Not synced yet")
    assert driver.said == ["Sync waits until you ask", "Sync goes on by itself"]


def test_values_are_read_as_people_write_them():
    assert value_words("2026-10-03", {}, ZONE) == "10/03/2026"
    assert value_words("2026-10-06T13:22:00Z", {}, ZONE) == "10/06/2026 9:22 AM"
    assert value_words(None, {}, ZONE) == "not set"
    assert value_words("k", {"k": "Karen"}, ZONE) == "Karen"
    assert value_words(12000, {}, ZONE) == "12,000"
    assert value_words("727-555-0142", {}, ZONE) == "727-555-0142"


def test_rows_that_are_gone_are_named_by_what_was_written_of_them_and_what_points_to_them(work):
    one, two, gone_visit, gone_place, gone_contact = (work.new_id() for _ in range(5))
    for key, name in ((one, "Anclote"), (two, "Bayshore")):
        bring(work, Organization(id=key, market_id=MARKET, name=name, kind="group"))
        bring(work, Visit(id=work.new_id(), market_id=MARKET, organization_id=key, rep_id=work.staff_id,
                          location_id=gone_place, purpose="Review", day=date(2026, 10, 9)))  # fmt: skip
    bring(work, Sent(n=1, op_id=work.new_id(), group_id=work.new_id(), table_name="visit", row_id=gone_visit,
                     market_id=MARKET, rev=1, status="applied", body={"fields": {
                         "purpose": [None, "Roster check"], "organization_id": [None, str(two)]}}))  # fmt: skip
    with work.read() as session:
        found = gone(session, [
            ("visit", gone_visit, {"purpose": ["Second", "Third"]}),
            ("visit", gone_visit, {"notes": ["", "later"], "purpose": ["Roster check", "Second"]}),
            ("location", gone_place, {"phone": ["1", "2"]}),
            ("contact", gone_contact, {"name": ["Lourdes", None], "organization_id": [str(one), None]}),
            ("later", work.new_id(), {"name": [None, "of another release"]}),
        ])  # fmt: skip
    assert found.pop(gone_visit) == Subject("Third", "Bayshore"), "the newest comes first"
    assert found.pop(gone_contact) == Subject("Lourdes", "Anclote"), "what was deleted here"
    assert gone_place not in found, "of two offices"
    assert [subject.title for subject in found.values()] == ["of another release"]


def test_rows_are_named_with_the_office_they_belong_to(work):
    with work.act() as session:
        office = Organization(id=work.new_id(), market_id=MARKET, name="Anclote", kind="group")
        session.add(office)
        session.flush()
        contact = Contact(id=work.new_id(), market_id=MARKET, organization_id=office.id,
                          name="Lourdes", role="")  # fmt: skip
        session.add(contact)
        keys = office.id, contact.id
    absent = work.new_id()
    with work.read() as session:
        found = subjects(
            session,
            [("organization", keys[0]), ("contact", keys[1]), ("contact", absent), ("later", absent)],
        )
        names = referred(session, [("contact", "organization_id", str(keys[0])),
                                   ("contact", "name", "Lourdes")])  # fmt: skip
    assert found == {keys[0]: Subject("Anclote"), keys[1]: Subject("Lourdes", "Anclote")}
    assert names == {str(keys[0]): "Anclote"}
