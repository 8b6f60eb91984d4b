"""The page of Today on a workspace, and an office that has a stop on it."""

from __future__ import annotations

import pytest

from provider_ops.visits import actions
from tests.support.contracts import contract
from tests.support.demo import TODAY
from tests.support.desk import make_desk
from tests.support.office import add_contact, add_office
from tests.ui.today.driver import TodayDriver
from ui.today.page import TodayPage


@pytest.fixture
def open_page(qtbot, theme, jobs, tmp_path):
    def make(work):
        return TodayDriver(qtbot, TodayPage(make_desk(work, jobs, theme, tmp_path)))

    return make


@pytest.fixture
def office(work):
    """An office with a stop today, a contract, and a promise that is late."""
    key = add_office(work)
    add_contact(work, key)
    contract(work, key)
    plan = actions.PlannedVisit(key, "Quarterly review", TODAY, start_minute=600)
    actions.plan_visit(work, plan)
    actions.make_promise(work, organization_id=key, text="Send the fee schedule",
                         due_on=TODAY.replace(day=2), owner_id=work.staff_id)  # fmt: skip
    return key
