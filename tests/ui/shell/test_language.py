from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication

from tests.support.translate import singular
from tests.ui.shell.conftest import quiet
from ui.language import Language


@pytest.fixture
def spoken(qapp):
    made = Language(qapp)
    yield made
    for translator in made._translators:
        qapp.removeTranslator(translator)


@pytest.mark.parametrize(
    ("many", "one"),
    [("%n changes waiting", "%n change waiting"), ("%n open visits", "%n open visit"),
     ("%n entries", "%n entry"), ("about it", "about it")],
)  # fmt: skip
def test_one_is_said_as_one(many, one):
    assert singular(many) == one


def test_english_counts_as_people_do(spoken):
    spoken.speak("en")
    say = QCoreApplication.translate
    assert say("AppState", "%n changes waiting", "", 1) == "1 change waiting"
    assert say("AppState", "%n changes waiting", "", 3) == "3 changes waiting"


def test_a_language_that_is_not_shipped_is_english(spoken):
    spoken.speak("fi")
    assert spoken.code == "en"
    assert not spoken.speak("en")


def test_screens_are_built_anew_where_the_person_is(qtbot, opened):
    bench = opened.bench
    qtbot.waitUntil(lambda: bench.sidebar.button("providers").count > 0, timeout=30_000)
    bench.go("settings")
    opened.preferences.set("language", "es")
    qtbot.waitUntil(lambda: opened.bench is not bench, timeout=5_000)
    counted = opened.bench.sidebar.button("providers")
    qtbot.waitUntil(lambda: counted.count > 0, timeout=30_000)
    assert opened.bench.page.key == "settings"
    assert opened.language.code == "es"
    opened.preferences.set("language", "en")
    qtbot.waitUntil(lambda: opened.language.code == "en", timeout=5_000)
    quiet(qtbot, opened.session.jobs)
