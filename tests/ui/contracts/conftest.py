"""A desk over a real database, and small worlds of contracts and codes."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import insert

from provider_ops.codes import actions as codes
from provider_ops.codes import queries
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.codes.model import BillingCode
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.model import DataImport
from tests.support.contracts import clinician, contract, office
from tests.support.desk import make_desk
from tests.support.office import add_person
from tests.support.work import as_person, make_npi
from tests.ui.contracts.drivers import Checker, Screen
from ui.page import Link

NPI = make_npi(233228875)
YEAR = date(2026, 1, 1)
DOS = date(2026, 10, 3)


@pytest.fixture
def desk(work, jobs, theme, tmp_path):
    return make_desk(work, jobs, theme, tmp_path / "laptop")


def load_codes(work, *codes_of_set):
    with work.act() as session:
        load = DataImport(
            id=work.new_id(),
            market_id=SHARED_MARKET,
            kind="cpt",
            file_name="a.csv",
            sha256=str(work.new_id()),
            release="2026",
            imported_at=work.now(),
            staff_id=work.staff_id,
        )
        session.add(load)
        session.flush()
        same = {
            "market_id": SHARED_MARKET,
            "extra": {},
            "import_id": load.id,
            "valid_to": None,
            "code_set": "CPT",
            "description": "Visit",
            "valid_from": date(2020, 1, 1),
        }
        session.execute(
            insert(BillingCode),
            [same | {"id": work.new_id(), "code": code} for code in codes_of_set],
        )


@pytest.fixture
def world(work):
    """On 09/01 everything was recorded: Dr. Marchetti bills 99214-25 at place 11 by list 7."""
    work.clock.instant = work.clock.instant.replace(month=9, day=1)
    gulf = office(work)
    agreed = contract(work, gulf)
    person = clinician(work, 233228875, gulf)
    listed = codes.create_list(work, "Office E/M (list 7)")
    codes.attach_list(work, agreed, listed, first=YEAR)
    entry = ApprovedEntry("99214", YEAR, None, "25,95", "11,22", 1)
    codes.put_approved_codes(work, listed, [entry], source="Exhibit B")
    with work.read() as session:
        (row,) = queries.approved_codes(session, listed, work.now())
    load_codes(work, "99213", "99214")
    work.clock.instant = work.clock.instant.replace(month=10, day=6)
    return {"office": gulf, "contract": agreed, "provider": person, "list": listed, "code": row.id}


@pytest.fixture
def manager_screen(qtbot, work, jobs, theme, tmp_path, world):
    """The contract before a manager's eyes; `work` is still a rep's."""
    boss = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    made = Screen(qtbot, make_desk(boss, jobs, theme, tmp_path / "laptop", role="manager"))
    made.page.open_link(Link("contract", world["contract"]))
    made.settle()
    return made


@pytest.fixture
def screen(qtbot, desk, world):
    made = Screen(qtbot, desk)
    made.page.open_link(Link("contract", world["contract"]))
    made.settle()
    return made


@pytest.fixture
def bare_screen(qtbot, desk, world):
    """Nothing is opened yet."""
    return Screen(qtbot, desk)


@pytest.fixture
def checker(bare_screen):
    return Checker(bare_screen)


def end_list(work, world, last, *, month, day):
    """End the approval of 99214, recorded on a day of 2026."""
    now = work.clock.instant
    work.clock.instant = now.replace(month=month, day=day)
    codes.end_approved_code(work, world["code"], last, source="Load C-4471")
    work.clock.instant = now
