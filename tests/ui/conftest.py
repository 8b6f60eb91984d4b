from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from ui.kit.fonts import load_fonts
from ui.kit.jobs import JobRunner
from ui.kit.theme import Theme
from ui.language import Language


@pytest.fixture(scope="session")
def _dressed(qapp):
    load_fonts()
    theme = Theme()
    theme.apply(qapp)
    return theme


@pytest.fixture(autouse=True)
def _among_widgets(qapp):
    """All of these tests count as tests with widgets: each change of that costs a collection."""


@pytest.fixture
def theme(_dressed):
    """The program's theme, light and at 100% whatever the test before did."""
    _dressed.set(dark=False, text_scale=1.0)
    yield _dressed
    _dressed.set(dark=False, text_scale=1.0)


@pytest.fixture
def english(qapp):
    """The words of the window for one and for many, which are those of a translation."""
    Language(qapp).speak("en")


@pytest.fixture
def spanish(qapp):
    language = Language(qapp)
    language.speak("es")
    yield
    language.speak("en")
    assert QLocale().language() == QLocale.Language.English


@pytest.fixture
def jobs(qapp):
    runner = JobRunner()
    yield runner
    runner.shutdown()
