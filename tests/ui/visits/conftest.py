"""A planned visit and the window to record it in; tests of other views have their own."""

from __future__ import annotations

import pytest

from tests.support.office import add_contact, add_office
from tests.ui.visits.driver import Driver, plan


@pytest.fixture
def office(work):
    made = add_office(work)
    add_contact(work, made)
    return made


@pytest.fixture
def visit(work, office):
    return plan(work, office)


@pytest.fixture
def driver(qtbot, work, jobs, theme, tmp_path, visit):
    return Driver(qtbot, work, jobs, theme, tmp_path / "desk")
