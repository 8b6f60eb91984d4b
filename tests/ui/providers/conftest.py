"""A page of providers to drive."""

from __future__ import annotations

import pytest

from tests.support.desk import make_desk
from tests.ui.providers.driver import ProvidersDriver
from ui.providers.page import ProvidersPage


@pytest.fixture
def open_page(qtbot, theme, jobs, tmp_path):
    def make(work):
        desk = make_desk(work, jobs, theme, tmp_path, territory="West Central")
        return ProvidersDriver(qtbot, ProvidersPage(desk))

    return make
