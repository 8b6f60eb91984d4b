from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from provider_ops.core.errors import FileError
from provider_ops.core.progress import Progress
from ui.kit.banner import Banner
from ui.kit.dialog import Question, ask, explain, show_error
from ui.kit.progress import ProgressStrip
from ui.kit.restyle import label
from ui.kit.states import Empty, StatePane
from ui.kit.toast import Toast


@pytest.fixture
def window(qtbot):
    page = QWidget()
    page.resize(600, 400)
    QVBoxLayout(page).addWidget(QLineEdit())
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def hover(widget, inside):
    spot = QPointF(5, 5)
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, inside)
    event = QEnterEvent(spot, spot, spot) if inside else QEvent(QEvent.Type.Leave)
    QApplication.sendEvent(widget, event)


def test_a_toast_goes_by_itself_and_gives_way_to_the_next(theme, window, qtbot):
    toast = Toast(theme, window, duration_ms=40)
    toast.say("Action item closed")
    toast.say("Note saved")
    assert toast.text == "Note saved"
    with qtbot.waitSignal(toast.gone):
        pass
    assert toast.text == ""


def test_ctrl_z_takes_the_action_back_once_while_the_toast_offers_it(theme, window, qtbot):
    undone = []
    toast = Toast(theme, window)
    toast.say("Action item closed", undo=lambda: undone.append(1))
    window.setFocus()
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [1]
    assert toast.text == ""


def test_ctrl_z_in_a_text_field_stays_with_the_text(theme, window, qtbot):
    undone = []
    Toast(theme, window).say("Action item closed", undo=lambda: undone.append(1))
    line = window.findChild(QLineEdit)
    line.setFocus()
    qtbot.keyClicks(line, "note")
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (line.text(), undone) == ("", [])


def test_a_toast_waits_while_the_pointer_or_the_keyboard_is_on_it(theme, window, qtbot):
    toast = Toast(theme, window, duration_ms=30)
    toast.say("Action item closed", undo=lambda: None)
    hover(toast, inside=True)
    assert not toast._timer.isActive()
    toast.findChild(QPushButton, "undo").setFocus()
    hover(toast, inside=False)
    assert not toast._timer.isActive()
    with qtbot.waitSignal(toast.gone):
        window.findChild(QLineEdit).setFocus()


def test_a_toast_stays_at_the_bottom_when_the_window_grows(theme, window):
    toast = Toast(theme, window)
    toast.say("Saved")
    window.resize(900, 700)
    assert abs(toast.geometry().center().x() - 450) <= 1
    assert 600 < toast.geometry().bottom() < 700


def test_a_banner_says_everything_aloud_and_its_link_acts(theme, qtbot):
    banner = Banner(theme, "wa", "Ends <soon>.", "Access drops & lapses.", "Start renewal")
    qtbot.addWidget(banner)
    assert banner.accessibleName() == "Ends <soon>. Access drops & lapses. Start renewal"
    words = banner.findChildren(QLabel)[1]
    assert "&lt;soon&gt;" in words.text()
    with qtbot.waitSignal(banner.acted):
        words.linkActivated.emit("act")
    banner.say("ok", "Renewed.")
    assert banner.property("tone") == "ok"
    assert "href" not in words.text()


def make_question(theme, window):
    return Question(
        theme, window, "Delete this draft?", "It stays 30 days.", act="Delete", keep="Keep"
    )


def test_the_safe_button_has_the_keyboard_and_escape_is_safe(theme, window, qtbot):
    confirmed = []
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        question = make_question(theme, window)
        ask(question, lambda: confirmed.append(1))
        qtbot.waitUntil(question.keep.hasFocus)
        assert window.findChild(QWidget, "scrim").isVisible()
        qtbot.keyClick(question.keep, key)
        qtbot.waitUntil(lambda question=question: not isValid(question))
    assert confirmed == []
    qtbot.waitUntil(lambda: window.findChild(QWidget, "scrim") is None)


def test_only_the_button_with_the_verb_acts(theme, window, qtbot):
    question = make_question(theme, window)
    confirmed = []
    ask(question, lambda: confirmed.append(1))
    with qtbot.waitSignal(question.finished):
        qtbot.mouseClick(question.act, Qt.MouseButton.LeftButton)
    assert confirmed == [1]


def test_enter_presses_the_button_that_has_the_keyboard(theme, window, qtbot):
    question = make_question(theme, window)
    confirmed = []
    ask(question, lambda: confirmed.append(1))
    qtbot.waitUntil(question.keep.hasFocus)
    qtbot.keyClick(question.keep, Qt.Key.Key_Tab)
    assert question.act.hasFocus()
    with qtbot.waitSignal(question.finished):
        qtbot.keyClick(question.act, Qt.Key.Key_Return)
    assert confirmed == [1]


def test_an_expected_error_speaks_for_itself_and_a_bug_stays_in_the_details():
    title, text, details = explain(FileError("line 4 has no segment"))
    assert title == "This file cannot be read"
    assert text.startswith("line 4 has no segment. Nothing was loaded.")
    assert details.startswith("FileError: ")
    title, text, details = explain(KeyError("npi"))
    assert "npi" not in title + text
    assert "KeyError: 'npi'" in details


def test_error_details_can_be_copied(theme, window, qtbot):
    dialog = show_error(theme, window, FileError("line 4"))
    qtbot.mouseClick(dialog.findChild(QPushButton, "copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("FileError: ")
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()


@pytest.fixture
def pane(theme, qtbot):
    made = StatePane(theme, QLabel("rows"))
    made.resize(420, 320)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_pane_says_why_it_is_empty_and_what_to_do(pane, qtbot):
    pane.show_empty(Empty("map-pin", "No visits yet", "Plan one.", "ac", "Suggest 5", "Open"))
    assert pane.message == "No visits yet. Plan one."
    with qtbot.waitSignal(pane.acted):
        qtbot.mouseClick(pane.findChild(QPushButton, "act"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pane.acted_other):
        qtbot.mouseClick(pane.findChild(QPushButton, "act_other"), Qt.MouseButton.LeftButton)
    pane.show_empty(Empty("check", "Nothing left", "All signed.", "ok"))
    assert not pane.findChild(QPushButton, "act").isVisible()
    pane.show_content()
    assert (pane.state, pane.message) == ("content", "")


def test_a_short_wait_shows_no_bars_and_a_long_one_does(pane, qtbot):
    pane.show_loading("Reading 104,212 providers.", can_stop=True)
    assert pane.state == "content"
    pane.show_content()
    assert not pane._delay.isActive()
    pane.show_loading("Reading 104,212 providers.", can_stop=True)
    qtbot.waitUntil(lambda: pane.state == "loading")
    with qtbot.waitSignal(pane.acted):
        qtbot.mouseClick(pane.findChild(QPushButton, "stop"), Qt.MouseButton.LeftButton)


def test_a_pane_that_failed_offers_to_try_again_and_the_details(pane, qtbot):
    pane.show_error(FileError("index is damaged"), "Rebuild list")
    assert "Nothing was loaded" in pane.message
    with qtbot.assertNotEmitted(pane.acted_other):
        qtbot.mouseClick(pane.findChild(QPushButton, "act_other"), Qt.MouseButton.LeftButton)
    assert "index is damaged" in QGuiApplication.clipboard().text()
    with qtbot.waitSignal(pane.acted):
        qtbot.mouseClick(pane.findChild(QPushButton, "act"), Qt.MouseButton.LeftButton)


def test_progress_shows_counts_and_cancel_stops_the_job(theme, jobs, qtbot):
    strip = ProgressStrip(theme)
    qtbot.addWidget(strip)
    started = threading.Event()

    def work(reporter):
        reporter.report(Progress(6, 14))
        started.set()
        while True:
            reporter.checkpoint()

    job = jobs.start(work)
    strip.follow(job, "Sending")
    assert started.wait(5)
    qtbot.waitUntil(lambda: strip.text == "Sending 6 of 14")
    assert strip.isVisible()
    with qtbot.waitSignal(job.cancelled):
        qtbot.mouseClick(strip.findChild(QPushButton, "cancel"), Qt.MouseButton.LeftButton)
    assert not strip.isVisible()


def test_a_step_of_work_is_said_in_the_language_of_the_screens(spanish, theme, jobs, qtbot):
    strip = ProgressStrip(theme)
    qtbot.addWidget(strip)
    told, over = threading.Event(), threading.Event()

    def work(reporter):
        reporter.report(Progress(6, None, "Reading rows"))
        told.set()
        over.wait(5)

    strip.follow(jobs.start(work), "Sending")
    assert told.wait(5)
    qtbot.waitUntil(lambda: strip.text == "Leyendo filas 6")
    over.set()
    qtbot.waitUntil(lambda: not strip.isVisible())


def test_wrapped_text_takes_no_more_room_than_it_needs_when_it_gets_wider(theme, window, qtbot):
    words = label("One sentence that is long enough for several lines of a narrow pane.", wrap=True)
    window.layout().addWidget(words)
    window.resize(140, 400)
    qtbot.waitUntil(lambda: words.width() < 140)
    narrow = words.minimumHeight()
    window.resize(900, 400)
    qtbot.waitUntil(lambda: words.width() > 800)
    assert words.minimumHeight() < narrow
    words.setText("")
    assert words.minimumHeight() == 0
