from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from provider_ops.core.errors import LockedError
from provider_ops.store.key import unwrap_key
from provider_ops.store.patience import FREE_TRIES, TooSoonError, Tries, unlock_patiently
from provider_ops.store.profile import Profile
from provider_ops.store.recovery import add_code, recover_key
from tests.ui.shell.conftest import enter, quiet
from ui.screenshots import NOW, PASSPHRASE
from ui.shell.first_run.first_run import FirstRun
from ui.shell.problem_screen import ProblemScreen
from ui.shell.recover_screen import RecoverScreen
from ui.shell.unlock_screen import UnlockScreen
from ui.shell.workbench import Workbench
from ui.strength import strength


def texts(widget):
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def test_the_gate_shows_nothing_of_the_file(start, profile):
    shown = texts(start(profile).window)
    assert "Unlock Provider Ops" in shown
    for secret in ("Marisol", "Vega", "Heron", "provider-ops.db", str(profile.folder)):
        assert secret not in shown


def test_the_right_passphrase_opens_the_first_screen_of_the_role(qtbot, start, profile):
    program = enter(qtbot, start(profile))
    assert isinstance(program.window.scene, Workbench)
    assert program.bench.page.key == (*program.bench.order, "settings")[0]


def test_a_wrong_passphrase_says_so_and_stays(qtbot, start, profile):
    program = start(profile)
    screen = program.window.scene
    qtbot.keyClicks(screen.line, "wrong words entirely")
    screen.button.click()
    qtbot.waitUntil(lambda: bool(screen.message), timeout=10_000)
    assert screen.message == "That passphrase did not open the database. Nothing was erased."
    assert program.bench is None
    quiet(qtbot, program.jobs)
    screen.line.clear()
    enter(qtbot, program)


def test_after_five_wrong_tries_the_button_waits_and_comes_back(qtbot, start, profile, clock):
    for _ in range(FREE_TRIES + 1):
        with pytest.raises(Exception, match="did not open"):
            unlock_patiently(profile, "wrong", NOW)
    program = start(profile)
    screen = program.window.scene
    assert not screen.button.isEnabled()
    assert "0:15" in screen.message
    assert "Nothing was erased" in screen.message
    clock.instant = NOW + timedelta(seconds=16)
    qtbot.waitUntil(screen.button.isEnabled, timeout=5_000)
    enter(qtbot, program)


def test_the_wait_grows_to_a_quarter_of_an_hour_and_no_clock_makes_it_longer():
    waits = [Tries(wrong, NOW).wait(NOW).total_seconds() for wrong in range(4, 12)]
    assert waits == [0, 15, 60, 300, 900, 900, 900, 900]
    assert Tries(9, NOW + timedelta(days=400)).wait(NOW) == timedelta(minutes=15)
    assert Tries(9, NOW).wait(NOW + timedelta(minutes=16)) == timedelta(0)


def test_nothing_is_tried_during_the_wait_and_a_right_one_forgets_the_wrong(profile):
    for _ in range(FREE_TRIES + 1):
        with pytest.raises(Exception, match="did not open"):
            unlock_patiently(profile, "wrong", NOW)
    with pytest.raises(TooSoonError):
        unlock_patiently(profile, PASSPHRASE, NOW + timedelta(seconds=3))
    unlock_patiently(profile, PASSPHRASE, NOW + timedelta(seconds=20)).close()
    assert not (profile.folder / "tries.json").exists()


def test_a_damaged_database_says_what_to_do(qtbot, start, profile):
    content = profile.database.read_bytes()
    profile.database.write_bytes(b"\0" * 4096 + content[4096:])
    program = start(profile)
    screen = program.window.scene
    qtbot.keyClicks(screen.line, PASSPHRASE)
    screen.button.click()
    qtbot.waitUntil(lambda: isinstance(program.window.scene, ProblemScreen), timeout=10_000)
    assert "cannot be opened" in program.window.scene.pane.message
    program.window.scene.pane.acted.emit()
    assert isinstance(program.window.scene, UnlockScreen)
    quiet(qtbot, program.jobs)


def test_the_first_run_leads_to_the_first_screen(qtbot, start, tmp_path):
    program = start(Profile(tmp_path / "new"))
    first = program.window.scene
    assert isinstance(first, FirstRun)
    line = {one.objectName(): one for one in first.findChildren(QLineEdit)}
    first.findChild(QPushButton, "alone").click()
    first.next.click()
    assert "At least 12" in first.passphrase._secret.error
    qtbot.keyClicks(line["passphrase"], "tidal heron lantern copper")
    qtbot.keyClicks(line["again"], "tidal heron lantern copper")
    first.next.click()
    first.next.click()
    first.next.click()
    assert first.place._given.error == "This is needed"
    assert not program.profile.exists()
    qtbot.keyClicks(line["given_name"], "Ada")
    line["family_name"].setText("Peña")  # QTest knows ASCII alone
    qtbot.keyClicks(line["market"], "Heron Bay")
    first.next.click()
    qtbot.waitUntil(lambda: first.page is first.recovery, timeout=20_000)
    first.recovery._kept.click()
    with qtbot.waitSignal(program.entered, timeout=20_000):
        first.next.click()
    quiet(qtbot, program.session.jobs)
    assert program.bench.desk.person.name == "Ada Peña"
    assert program.bench.desk.work.market_id == "fl-heron-bay"


def test_a_forgotten_passphrase_is_replaced_by_the_recovery_code(qtbot, start, profile):
    code = add_code(profile.key, unwrap_key(profile.key, PASSPHRASE))
    program = start(profile)
    program.window.scene.help.click()
    screen = program.window.scene
    assert isinstance(screen, RecoverScreen)
    assert not screen._way.isVisible()  # no hub, no second way
    line = {one.objectName(): one for one in screen.findChildren(QLineEdit)}
    line["recovery.code"].setText(code[:-1] + ("2" if code[-1] != "2" else "3"))
    line["passphrase"].setText("tidal heron lantern copper")
    line["again"].setText("tidal heron lantern copper")
    screen.next.click()
    qtbot.waitUntil(screen._problem.isVisible, timeout=20_000)
    line["recovery.code"].setText(code.lower())
    screen.next.click()
    qtbot.waitUntil(screen.page.isVisible, timeout=20_000)
    following = screen.page._code.text()
    assert following != code
    screen.page._kept.click()
    with qtbot.waitSignal(program.entered, timeout=20_000):
        screen.next.click()
    quiet(qtbot, program.session.jobs)
    assert unwrap_key(profile.key, "tidal heron lantern copper")
    with pytest.raises(LockedError):
        recover_key(profile.key, code)


@pytest.mark.parametrize(
    ("text", "enough"),
    [("", False), ("password", False), ("aaaaaaaaaaaaaaaaaaaa", False), ("abcdefghijklmnop", False),
     ("tidal heron lantern copper", True), ("correct horse battery staple", True)],
)  # fmt: skip
def test_strength_is_said_plainly(text, enough):
    assert strength(text).enough is enough
