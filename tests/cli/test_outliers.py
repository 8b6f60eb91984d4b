"""`outliers` and `reeducation` answer people and programs alike."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from provider_ops.cli import app
from provider_ops.cli.workspace import PASSPHRASE_VARIABLE
from provider_ops.core.errors import ExitCode
from provider_ops.store import settings
from provider_ops.visits.actions import PlannedVisit, plan_visit
from provider_ops.visits.rules import TaughtCode
from tests.support.office import add_office
from tests.support.work import MARKET, PASSPHRASE, ZONE


@pytest.fixture
def laptop(work, monkeypatch):
    """An office with a planned re-education, and nothing to compare it with."""
    office = add_office(work, "Lutz Pain & Spine")
    soon = date.today() + timedelta(days=9)
    plan_visit(work, PlannedVisit(office, "Re-education", soon, codes=(TaughtCode("G2211", "CO-97"),)))
    with work.store.write() as session:
        settings.put(session, settings.STAFF, str(work.staff_id))
        settings.put(session, settings.MARKET, MARKET)
        settings.put(session, settings.TIME_ZONE, ZONE)
    work.store.close()
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    return work.store.path.parent


def run(laptop, *words):
    return app.run([*words, "--data-dir", str(laptop)], window="none")


def test_both_say_what_there_is(laptop, capsys):
    assert run(laptop, "outliers", "--month", "2026-09") == ExitCode.DONE
    assert "a reason to look, not a finding" in capsys.readouterr().out
    assert run(laptop, "outliers", "--market", MARKET, "--month", "2026-09", "--json") == ExitCode.DONE
    said = json.loads(capsys.readouterr().out)
    assert (said["market"], said["month"]) == (MARKET, "2026-09")
    assert said["measures"][0]["measure"] == "member_visits"
    assert run(laptop, "reeducation") == ExitCode.DONE
    assert "Lutz Pain & Spine: G2211 CO-97, not taught yet, open" in capsys.readouterr().out
    assert run(laptop, "reeducation", "--json", "--state", "open") == ExitCode.DONE
    (loop,) = json.loads(capsys.readouterr().out)["loops"]
    assert (loop["code"], loop["state"], loop["windows"]) == ("G2211", "open", [])
    assert run(laptop, "reeducation", "--json", "--state", "closed") == ExitCode.DONE
    assert json.loads(capsys.readouterr().out)["loops"] == []


def test_a_market_that_is_not_here_is_refused(laptop):
    assert run(laptop, "outliers", "--month", "2026-09", "--market", "tx") == ExitCode.USAGE
    assert run(laptop, "reeducation", "--market", "tx") == ExitCode.USAGE
