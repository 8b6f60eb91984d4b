"""A manager sees the biggest denial and leaves with planned visits and a handout, by keys alone."""

from __future__ import annotations

import shutil
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from provider_ops.store import settings
from provider_ops.store.profile import Profile, unlock
from provider_ops.visits import queries
from provider_ops.visits.model import Visit
from tests.support.screens import demo_profile
from tests.ui.shell.conftest import enter, quiet
from ui.claims.reeducation import ReeducationSheet
from ui.screenshots import PASSPHRASE

WAIT = 20_000
A_MINUTE = 60


@pytest.fixture
def manager(tmp_path):
    """A laptop of a manager, with the small demo market."""
    shutil.copytree(demo_profile("small").folder, tmp_path / "laptop")
    profile = Profile(tmp_path / "laptop")
    store = unlock(profile, PASSPHRASE)
    with store.write() as session:
        settings.put(session, settings.ROLE, "manager")
    store.close()
    return profile


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    """Press a key where the keyboard is, as a person would: no widget is named."""
    window = QApplication.activeModalWidget() or QApplication.activeWindow()
    target = window.focusWidget() or window
    QTest.keyClick(target, key, modifiers)


def find_word(qtbot, program, word):
    press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=WAIT)
    palette = QApplication.activeModalWidget()
    QTest.keyClicks(palette.focusWidget(), word)
    qtbot.waitUntil(lambda: any(a.title == f"Go to {word[2:].title()}" for a in palette.answers),
                    timeout=WAIT)  # fmt: skip
    press(Qt.Key.Key_Return)
    come_back(qtbot, program)


def come_back(qtbot, program):
    """What a window manager does when a dialog closes; the offscreen platform has none."""
    program.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is program.window, timeout=WAIT)


def test_from_the_biggest_denial_to_a_planned_visit_with_a_handout(qtbot, start, manager):
    program = enter(qtbot, start(manager))
    come_back(qtbot, program)
    jobs = program.session.jobs
    began = time.monotonic()

    find_word(qtbot, program, "> claims")
    qtbot.waitUntil(lambda: program.bench.page.key == "claims", timeout=WAIT)
    page = program.bench.page
    qtbot.waitUntil(lambda: page.picture is not None and page.picture.is_current, timeout=WAIT)
    qtbot.waitUntil(lambda: page.lines.table.hasFocus(), timeout=WAIT)

    reasons = [one.reason for one in page.picture.reasons]
    for _ in range(reasons.index("CO-97")):
        press(Qt.Key.Key_Right)
    assert page.lines.filter.reason == "CO-97"
    quiet(qtbot, jobs)
    model = page.lines.model
    assert {row.denial for row in model.at_hand()} == {"CO-97"}

    first = model.row(0)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_X)
    others = [n for n in range(1, model.rowCount()) if model.row(n).practice == first.practice]
    for n in range(1, max(others, default=0) + 1):
        press(Qt.Key.Key_Down)
        if n in others:
            press(Qt.Key.Key_X)
    assert model.picked_count() == 1 + len(others)
    assert page.lines.bar.isVisible()

    press(Qt.Key.Key_R)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ReeducationSheet),
                    timeout=WAIT)  # fmt: skip
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: program.bench.page.key == "visits", timeout=WAIT)
    qtbot.waitUntil(lambda: program.bench.page.form is not None, timeout=WAIT)
    assert time.monotonic() - began < A_MINUTE
    quiet(qtbot, jobs)

    work = program.bench.desk.work
    with work.read() as session:
        visit = session.query(Visit).order_by(Visit.id.desc()).first()
        detail = queries.detail(session, visit.id, zone=work.time_zone, today=work.today())
    assert detail.row.organization == first.practice
    assert visit.day > work.today()
    assert "CO-97" in visit.purpose
    assert [one.topic for one in detail.form.objectives] == ["Denials: CO-97"]
    assert {one.code for one in detail.form.codes} >= {first.code}
    assert len(detail.form.materials) == 1, "the sheet on CO-97 goes along"
