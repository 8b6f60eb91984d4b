"""What stands beside the form: a code check in one line, and pictures."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage

from provider_ops.codes.model import CodeCheck
from provider_ops.network.model import Affiliation, Provider
from provider_ops.store.model import Blob, DraftFile
from provider_ops.training import actions as training
from provider_ops.training.model import MaterialVersion
from provider_ops.visits import actions
from provider_ops.visits.rules import FileKind, State, Understood
from tests.support.office import add_contact, add_office
from tests.support.work import MARKET, NOW, make_npi
from tests.ui.visits.driver import ALT, CTRL, Driver, plan

Key = Qt.Key


@pytest.fixture
def office(work):
    made = add_office(work)
    add_contact(work, made)
    with work.act() as session:
        key = work.new_id()
        session.add(Provider(id=key, market_id=MARKET, npi=make_npi(225309558), given_name="Elena",
                             family_name="Marchetti", credential="MD"))  # fmt: skip
        session.flush()
        session.add(Affiliation(id=work.new_id(), market_id=MARKET, provider_id=key, organization_id=made,
                                valid_from=NOW.date().replace(year=2024), recorded_at=NOW))  # fmt: skip
    return made


@pytest.fixture
def driver(qtbot, work, jobs, theme, tmp_path, office):
    made = Driver(qtbot, work, jobs, theme, tmp_path / "desk")
    made.visit = plan(work, office)
    return made


def file(folder, name="desk.png", size=(320, 200), kind="PNG"):
    target = io.BytesIO()
    Image.new("RGB", size, "teal").save(target, kind)
    (folder / name).write_bytes(target.getvalue())
    return folder / name


def drop(form, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return form.side.photos.take_mime(mime)


def test_a_code_is_checked_in_one_line_and_kept_with_the_visit(driver, work):
    driver.open(driver.visit)
    driver.type("Dana").press(Key.Key_Return)
    driver.page.commands.run("visits.quick-check")
    quick = driver.form.side.quick
    assert driver.focus is quick.line
    driver.type("at 11").press(Key.Key_Return)
    assert "Begin with a code" in quick._problem.text()
    quick.line.clear()
    driver.type("99214-25 at 11 on 10/03 garcia").press(Key.Key_Return)
    assert "garcia" in quick._problem.text()
    quick.line.setText("99214-25 at 11 on 10/03 marchetti")
    driver.press(Key.Key_Return).settle()
    assert quick.answer_text().startswith("No. 99214-25, Elena Marchetti, MD, 10/03/2026, place 11.")
    driver.press(Key.Key_Return).settle()  # the same line again: it was said in the room
    with work.read() as session:
        (told,) = session.query(CodeCheck).all()
        assert (told.code, told.modifiers, told.place_of_service, told.on.isoformat()) == (
            "99214", "25", "11", "2026-10-03")  # fmt: skip
        assert (told.visit_id, told.told_to) == (driver.visit, "Dana")
    driver.press(Key.Key_Return).settle()
    with work.read() as session:
        assert session.query(CodeCheck).count() == 1


def test_pictures_are_dropped_pasted_removed_and_travel_with_the_visit(driver, work, tmp_path):
    driver.open(driver.visit)
    form, photos = driver.form, driver.form.side.photos
    assert drop(form, file(tmp_path), file(tmp_path, "b.jpg", (64, 64), "JPEG"))
    driver.settle()
    assert [(one.width, one.height) for one in form.form.files] == [(320, 200), (64, 64)]
    held = QMimeData()
    held.setImageData(QImage(30, 20, QImage.Format.Format_RGB32))
    assert photos.take_mime(held)
    driver.settle()
    assert photos._title.text().startswith("Photos 3")
    driver.click(driver.find("photos.1.remove"))
    driver.saved()
    with work.read() as session:
        assert session.query(DraftFile).count() == 2
        assert session.query(Blob).count() == 0
    driver.page.go_back()
    driver.settle()
    driver.open(driver.visit)  # a draft comes back with its pictures
    assert len(driver.form.side.photos._thumbs) == 2
    driver.press(Key.Key_2, ALT).type("Dana").press(Key.Key_Return)
    driver.tab_to("topics.other").type("Rates").press(Key.Key_Return)
    driver.press(Key.Key_8, ALT).type("Dana").press(Key.Key_Return, CTRL)
    driver.settle()
    assert driver.detail(driver.visit).row.state is State.SUBMITTED
    with work.read() as session:
        assert session.query(Blob).count() == 2
        assert session.query(DraftFile).count() == 0
    driver.open(driver.visit)
    assert driver.page.record.findChild(object, "photos.1") is not None


def test_what_is_no_picture_is_refused_in_words_and_the_form_goes_on(driver, tmp_path):
    driver.open(driver.visit)
    (tmp_path / "list.txt").write_text("no picture")
    assert drop(driver.form, tmp_path / "list.txt", tmp_path / "gone.png")
    driver.settle()
    assert driver.find("photos.problem").text()
    assert driver.form.form.files == ()
    assert not driver.form.side.photos.take_mime(QMimeData())


def test_signed_paper_asks_for_its_scan_and_the_head_says_how_long_it_goes_on(driver, tmp_path):
    driver.open(driver.visit)
    form = driver.form
    form.signature.pad.ways.set_value("paper")
    assert form.outline.todo_texts()[-1] == "A scan of the signed paper"
    form.side.photos.take(file(tmp_path), kind=FileKind.SIGNATURE)
    driver.settle()
    assert "A scan of the signed paper" not in form.outline.todo_texts()
    assert form.signature.field_of(None).objectName() == "signature.scan"
    assert (driver.page.subtitle(), driver.page.tag()) == ("Quarterly review", "In progress 0 min")
    driver.press(Key.Key_1, ALT).tab_to("details.arrived")
    driver.focus.selectAll()
    driver.type("849").press(Key.Key_Tab)
    assert driver.page.tag() == "In progress 33 min"
    assert driver.page.is_at_work()


def test_a_rehearsed_visit_of_everything_closes_within_120_keys(driver, work, office):
    """Two people, topics, notes, a material, two codes, a code check, promises, and a signature."""
    material = training.add_material(
        work, code="QS-97", title="Quick sheet", topic="denials", audience="billers"
    )
    with work.act() as session:
        session.add(MaterialVersion(id=work.new_id(), market_id=work.market_id, material_id=material,
                                    language="en", version="3.3", title="Quick sheet",
                                    effective_on=NOW.date()))  # fmt: skip
    owed = actions.make_promise(work, organization_id=office, text="Send fee schedule",
                                due_on=NOW.date(), owner_id=work.staff_id)  # fmt: skip
    driver.open(driver.visit)
    driver.keys, words = 0, []

    def say(text):
        words.append(text)
        driver.type(text)
        return driver

    for _ in range(2):
        driver.press(Key.Key_Down).press(Key.Key_Return)
    driver.press(Key.Key_3, ALT).tab_to("topics.other")
    say("Denials: CO-97").press(Key.Key_Return)
    driver.tab_to("topics.notes")
    say("They will hold 9 claims until Amendment 3 is signed.")
    driver.press(Key.Key_4, ALT).press(Key.Key_Down).press(Key.Key_Return)
    for code, taught in (("g2211", "Leave it off with 99214-25."), ("93306", "Bill -26 at POS 22.")):
        driver.press(Key.Key_5, ALT)
        driver.type(code).press(Key.Key_Return)
        say(taught).press(Key.Key_Tab)
        driver.type("CO-97").tab_to("yes").press(Key.Key_Space)
    driver.press(Key.Key_C, ALT)
    driver.type("99214-25 at 11 on 10/03").press(Key.Key_Return).settle()
    driver.press(Key.Key_Return).settle()
    driver.press(Key.Key_7, ALT)
    for promise in ("Elena will sign Amendment 3 by 10/9", "lourdes: send two remits by Friday"):
        say(promise).press(Key.Key_Return)
    driver.tab_to("actions.next")
    driver.type("+90")
    driver.press(Key.Key_7, ALT)
    while driver.focus.objectName() != "actions.carried.0.box":
        driver.press(Key.Key_Backtab)
    driver.press(Key.Key_Space)
    driver.press(Key.Key_1, ALT).tab_to("details.left")
    driver.type("1044")
    driver.press(Key.Key_8, ALT)
    say("Lourdes Peña").press(Key.Key_Return, CTRL).settle()
    form = driver.detail(driver.visit).form
    assert driver.detail(driver.visit).row.state is State.SUBMITTED
    assert [one.name for one in form.attendees] == ["Lourdes Peña", "Elena Marchetti, MD"]
    assert [(one.code, one.understood) for one in form.codes] == [
        ("G2211", Understood.YES), ("93306", Understood.YES)]  # fmt: skip
    assert [(one.text, one.owner_name) for one in form.promises] == [
        ("Sign Amendment 3", "Elena Marchetti, MD"), ("Send two remits", "Lourdes Peña")]  # fmt: skip
    assert [one.promise_id for one in form.kept] == [owed]
    assert (form.left_minute, len(form.materials), form.next_visit_on) == (
        644, 1, NOW.date() + timedelta(days=90))  # fmt: skip
    with work.read() as session:
        assert session.query(CodeCheck).one().visit_id == driver.visit
    besides = driver.keys - sum(map(len, words))
    assert besides <= 120, f"{besides} keys besides the words"
