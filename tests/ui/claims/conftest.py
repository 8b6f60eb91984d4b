"""The screen of claims on a small demo market."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from provider_ops.claims.findings.queries import LineFilter
from tests.support.demo import demo_world
from tests.support.desk import make_desk
from ui.claims.page import ClaimsPage
from ui.kit.jobs import JobRunner

WAIT = 30_000


@pytest.fixture(scope="module")
def world(made_demo, tmp_path_factory):
    made = demo_world(made_demo, tmp_path_factory.mktemp("claims") / "profile")
    yield made
    made.work.store.close()


def shown_page(bot, work, theme, jobs, folder):
    made = ClaimsPage(make_desk(work, jobs, theme, folder))
    made.resize(1300, 820)
    made.show()
    made.refresh()
    bot.waitUntil(lambda: made.picture is not None and made.picture.is_current, timeout=WAIT)
    bot.waitUntil(lambda: made.lines.model.rowCount() > 0, timeout=WAIT)
    return made


@dataclass
class Standing:
    """A page for all tests that only look, and what it showed when it was opened."""

    page: ClaimsPage
    wanted: LineFilter
    is_behind: bool = False


@pytest.fixture(scope="module")
def standing(request, world, _dressed, tmp_path_factory):
    jobs = JobRunner()
    folder = tmp_path_factory.mktemp("standing")
    made = shown_page(QtBot(request), world.work, _dressed, jobs, folder)
    yield Standing(made, made.lines.filter)
    jobs.shutdown()
    made.close()
    made.deleteLater()


@pytest.fixture
def own_page(qtbot, standing, world, theme, jobs, tmp_path):
    """For a test that writes."""
    made = shown_page(qtbot, world.work, theme, jobs, tmp_path)
    qtbot.addWidget(made)
    standing.is_behind = True
    return made


@pytest.fixture
def page(qtbot, standing, theme):
    """The page that stands, as it was when it was opened."""
    made = standing.page
    made.show_log()
    made.tabs.set_value("lines")
    made.why.shown.set_value("reasons")
    made.findings.by.set_value("rule")
    made.lines.show_view(standing.wanted, "")
    if standing.is_behind:
        made.refresh()
        standing.is_behind = False
    made.activateWindow()
    qtbot.waitUntil(lambda: made.desk.jobs.busy == 0 and made.picture.is_current, timeout=WAIT)
    qtbot.waitUntil(lambda: made.lines.model.rowCount() > 0, timeout=WAIT)
    yield made
    qtbot.waitUntil(lambda: made.desk.jobs.busy == 0, timeout=WAIT)


def sheet_of(page, qtbot, kind):
    qtbot.waitUntil(lambda: any(s.isVisible() for s in page.window().findChildren(kind)),
                    timeout=WAIT)  # fmt: skip
    return next(s for s in page.window().findChildren(kind) if s.isVisible())
