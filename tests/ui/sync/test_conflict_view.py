"""What the page says about a conflict, and choosing by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from provider_ops.network.model import Contact, Location, Organization
from provider_ops.visits.model import Promise
from tests.support.work import MARKET
from tests.ui.sync.driver import CTRL, Driver
from ui.page import Link
from ui.sync.choice_list import BOTH, MINE, THEIRS
from ui.sync.heads import Heads

Key = Qt.Key


@pytest.fixture
def conflict(qtbot, dispute, jobs, theme, tmp_path):
    other, mine, key = dispute
    return Driver(qtbot, mine.work, jobs, theme, tmp_path), other, mine, key


def fields(driver):
    return {field.title: field for field in driver.page.dispute.fields.items.items}


def saved(driver):
    return {field.title: (field.value, field.whose) for field in driver.page.dispute.result.fields}


def test_what_will_be_saved_follows_every_choice(conflict):
    driver, *_ = conflict
    driver.page.dispute.fields.setFocus()
    assert saved(driver)["Name"] == ("Lourdes Peña", "")
    assert saved(driver)["Phone"] == ("", "choose above")
    driver.press(Key.Key_Left)
    assert saved(driver)["Phone"] == ("(727) 555-0178", "mine")
    assert fields(driver)["Phone"].chosen == MINE
    driver.press(Key.Key_Right)
    assert saved(driver)["Phone"] == ("(727) 555-0160", "theirs")
    driver.press(Key.Key_Right)
    assert fields(driver)["Phone"].chosen == THEIRS  # a number is one or the other
    assert saved(driver)["Best time"] == ("", "choose above")


def test_the_other_fields_are_there_to_see_and_not_to_choose(conflict):
    driver, *_ = conflict
    view = driver.page.dispute
    assert set(fields(driver)) == {"Phone", "Best time"}
    view._extent.set_value("all")
    assert fields(driver)["Role"].mine.text == "Office manager"
    view.fields.setFocus()
    for _ in range(6):
        driver.press(Key.Key_Down)
    assert view.fields.current_key  # never on a field without a choice
    driver.press(Key.Key_1)
    assert set(view.chosen.values()) == {MINE}


def test_fields_that_came_together_stand_under_the_conflict(qtbot, dispute, jobs, theme, tmp_path):
    other, mine, key = dispute
    other.sync()
    other.change(Contact, key, role="Practice administrator", email="lpena@example.org")
    mine.change(Contact, key, language="es", email="lpena@example.org", phone="(727) 555-0101")
    other.change(Contact, key, phone="(727) 555-0102")
    other.sync(), mine.sync()
    driver = Driver(qtbot, mine.work, jobs, theme, tmp_path)
    below = {title: field for title, field in fields(driver).items() if not field.key}
    assert {title: field.chosen for title, field in below.items()} == {
        "Role": THEIRS, "Language": MINE, "Email": BOTH,
    }  # fmt: skip
    assert below["Language"].mine.text == "Spanish"
    assert saved(driver)["Role"] == ("Practice administrator", "theirs")
    assert saved(driver)["Email"] == ("lpena@example.org", "both")


def test_both_texts_can_be_kept_with_the_arrow_keys(qtbot, met, jobs, theme, tmp_path):
    other, mine = met
    with other.work.act() as session:
        office = Organization(id=other.work.new_id(), market_id=MARKET, kind="group", name="A")
        session.add(office)
        session.flush()
        item = Promise(id=other.work.new_id(), market_id=MARKET, organization_id=office.id,
                       text="Send exhibit B", due_on=other.work.today())  # fmt: skip
        session.add(item)
        key = item.id
    other.sync(), mine.sync()
    other.change(Promise, key, evidence="Mailed")
    mine.change(Promise, key, evidence="Handed over")
    other.sync(), mine.sync()
    driver = Driver(qtbot, mine.work, jobs, theme, tmp_path)
    driver.page.dispute.fields.setFocus()
    driver.press(Key.Key_Right).press(Key.Key_Right)
    assert saved(driver)["Evidence"] == ("Mailed\nHanded over", "both")
    driver.press(Key.Key_Return, CTRL)
    driver.settle()
    assert mine.get(Promise, key).evidence == "Mailed\nHanded over"


def test_a_value_that_changed_again_since_says_so(qtbot, dispute, jobs, theme, tmp_path):
    other, mine, key = dispute
    other.sync()
    other.change(Contact, key, phone="(727) 555-0199")
    other.sync(), mine.sync()
    driver = Driver(qtbot, mine.work, jobs, theme, tmp_path)
    phone = fields(driver)["Phone"]
    assert (phone.theirs.text, phone.theirs.note) == ("(727) 555-0199", "changed again since")
    assert fields(driver)["Best time"].theirs.note == ""


def test_every_field_is_said_in_one_sentence(conflict):
    driver, *_ = conflict
    assert fields(driver)["Phone"].spoken == (
        "Phone: mine (727) 555-0178; theirs (727) 555-0160; before (727) 555-0142; choose one"
    )
    assert "Phone, choose above" in driver.page.dispute.result.accessibleDescription()


def test_what_came_together_is_told_and_my_part_taken_back_by_one_key(
    qtbot, merged, jobs, theme, tmp_path
):
    other, mine, key = merged
    driver = Driver(qtbot, mine.work, jobs, theme, tmp_path)
    page = driver.page
    (item,) = page.side.merged.items.items
    assert item.detail == "phone and hours changed apart"
    assert item.title.endswith("Bayshore")
    assert page.states.message.startswith("Nothing needs you")
    page.side.merged.setFocus()
    assert page.merged.isVisible()
    assert page.merged._tag.text == "merged"
    rows = {field.title: field for field in page.merged.fields.items.items}
    assert (rows["Phone"].chosen, rows["Hours"].chosen) == (MINE, THEIRS)
    driver.press(Key.Key_U)
    driver.settle()
    assert driver.said == ["Taken back: Phone"]
    assert not page.commands["sync.take-back"].isEnabled()
    place = mine.get(Location, key)
    assert (place.phone, place.hours) == ("(813) 555-0100", "8 to 4")
    mine.sync(), other.sync()
    assert other.get(Location, key).phone == "(813) 555-0100"


def test_a_link_opens_the_record_it_names(qtbot, merged, jobs, theme, tmp_path):
    _, mine, key = merged
    driver = Driver(qtbot, mine.work, jobs, theme, tmp_path)
    driver.page.open_link(Link("sync", key))
    driver.settle()
    assert driver.page.merged.met.row.row_id == key
    driver.page.open_link(Link("sync", mine.work.new_id()))
    driver.settle()
    assert driver.page.merged.met.row.row_id == key


def test_the_full_log_takes_the_room_and_gives_it_back(conflict):
    driver, *_ = conflict
    page = driver.page
    height = page.diary.height()
    page.commands.run("sync.log")
    driver.qtbot.waitUntil(lambda: page.diary.height() > 2 * height)
    assert page.focusWidget() is page.diary
    page.commands.run("sync.log")
    driver.qtbot.waitUntil(lambda: page.diary.height() == height)
    assert page.dispute.isVisible()


def test_a_heading_that_is_too_long_for_a_line_has_two_and_is_never_shortened(qtbot, theme):
    heads = Heads(theme)
    qtbot.addWidget(heads)
    heads.show()
    heads.say("Mine · this laptop", "Theirs · a colleague", "Base · both started here, 08/04 9:22 AM")
    heads.resize(1200, 40)
    low = heads.height()
    heads.resize(760, 40)
    assert heads.height() > low
    assert heads._lines(heads._words[2], 206) == ("both started here", "08/04 9:22 AM")
    heads.resize(1200, 40)
    assert heads.height() == low
