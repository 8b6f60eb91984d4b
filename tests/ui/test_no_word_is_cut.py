"""A walk over screens in Spanish, whose words are longest: nothing is cut without a word.

All screens are looked at by `python -m tests.support.screens --language es`, which says what is
cut beside each picture; here are those that were cut once, and those with the most buttons.
"""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from provider_ops.store.profile import Profile
from tests.support.clipping import cut_words
from tests.support.screens import demo_profile
from ui import opening, screenshots
from ui.team.page import TeamPage

SCREENS = ("visits", "claims", "escalations", "market", "expiring", "lists", "contract",
           "code-answer", "visit-form", "escalation", "packet", "payments",
           "today", "tasks", "visit-week", "visit-due", "provider", "roster", "visit-record",
           "outliers", "reeducation", "training", "team", "submissions", "brief",
           "summary")  # fmt: skip


@pytest.fixture
def profile(tmp_path, monkeypatch):
    monkeypatch.setattr(screenshots, "QUIET_MS", 60)  # nothing here is drawn for anybody
    for rehearsal in ("rehearse", "rehearse_report"):  # nor is anybody in a hurry
        monkeypatch.setattr(opening, rehearsal, lambda: None)
    shutil.copytree(demo_profile("small").folder, tmp_path / "laptop")
    return Profile(tmp_path / "laptop")


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900), (720, 450)],
                         ids=["small laptop", "laptop", "at 200%"])  # fmt: skip
def test_nothing_is_cut_in_spanish(qapp, profile, size):
    seen = screenshots.walk(profile, size=size, theme="light", only=SCREENS, language="es")
    cut = {name: [*cut_words(window), *_drawn_through(window)] for name, window in seen}
    assert set(cut) == set(SCREENS)
    assert {name: words for name, words in cut.items() if words} == {}


def test_the_way_in_speaks_the_language_of_the_screens(qapp, profile):
    seen = screenshots.walk(
        profile, size=(720, 450), theme="light", only=("first-run", "unlock"), language="es"
    )
    words = {name: {one.text() for one in window.findChildren(QLabel)} for name, window in seen}
    assert "Únase a su servidor" in words["first-run"]
    assert "Desbloquear Provider Ops" in words["unlock"]


def test_team_scrolls_where_its_figures_would_be_cut(qapp, profile):
    for _name, window in screenshots.walk(
        profile, size=(720, 450), theme="light", only=("team",), language="es"
    ):
        page = window.findChild(TeamPage)
        assert all(tile.height() >= tile.sizeHint().height() for tile in page.tiles)
        assert page.table.height() > page.table.horizontalHeader().height() + 4 * 38
        assert page.area.verticalScrollBar().maximum() > 0


def _drawn_through(window: QWidget) -> list[str]:
    """Return the pages of stacks that show through the one in front."""
    return [
        f"{stack.widget(at)!r} shows through {stack.currentWidget()!r}"
        for stack in window.findChildren(QStackedWidget) if stack.isVisible()
        for at in range(stack.count())
        if at != stack.currentIndex() and stack.widget(at).isVisible()
    ]  # fmt: skip
