from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path

import pytest

from provider_ops.cli import app, contracts
from provider_ops.contracts import actions
from provider_ops.core.errors import ExitCode
from tests.support.contracts import contract, office


@pytest.fixture
def laptop(work, monkeypatch):
    """The command line on the laptop of the test, with its time."""

    @contextmanager
    def opened(_folder):
        yield work

    monkeypatch.setattr(contracts, "workspace", opened)
    return lambda *words: app.run([*words, "--data-dir", str(Path("nowhere"))], window="none")


def test_what_ends_is_printed_with_what_presses(laptop, work, capsys):
    key = contract(work, office(work, members=742), owner_id=work.staff_id)
    actions.snooze_renewal(work, key, work.today().replace(day=20), "Away")
    assert laptop("contracts", "--json") == ExitCode.DONE
    (row,) = json.loads(capsys.readouterr().out)
    assert row == {
        "contract": "HB-FL-20418", "office": "Gulf Coast Cardiology", "what": "ends",
        "by": "2026-12-31", "days": 86, "alert": 90, "stage": "not started", "owner": "Marisol Vega",
        "members": 742, "specialty": "", "county": "", "sole_source": [], "denied_share": None,
        "next_visit": None, "put_off_until": "2026-10-20",
    }  # fmt: skip
    assert laptop("contracts") == ExitCode.DONE
    assert capsys.readouterr().out.splitlines() == [
        ("HB-FL-20418 Gulf Coast Cardiology: ends 2026-12-31 (86 days), not started, Marisol Vega, "
        "90-day alert, put off until 2026-10-20"),
        "1 contract in 180 days",
    ]
    assert laptop("contracts", "--within", "30") == ExitCode.DONE
    assert capsys.readouterr().out == "0 contracts in 30 days\n"
