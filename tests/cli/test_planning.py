from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from provider_ops.cli import app, calendar, due
from provider_ops.core.errors import ExitCode
from provider_ops.visits import actions as visits
from tests.support.office import add_office


@pytest.fixture
def laptop(work, monkeypatch):
    """The command line on the laptop of the test, with its time."""
    from contextlib import contextmanager

    @contextmanager
    def opened(_folder):
        yield work

    monkeypatch.setattr(due, "workspace", opened)
    monkeypatch.setattr(calendar, "workspace", opened)
    return lambda *words: app.run([*words, "--data-dir", str(Path("nowhere"))], window="none")


def test_who_is_due_is_printed_with_the_reasons(laptop, work, capsys):
    office = add_office(work)
    visits.make_promise(work, organization_id=office, text="T", owner_id=work.staff_id,
                        due_on=work.today() - timedelta(days=2))  # fmt: skip
    assert laptop("due", "--all", "--json") == ExitCode.DONE
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["name"], row["days_since"], row["target_days"]) == ("Gulf Coast Cardiology", None, 180)
    assert [one["risk"] for one in row["reasons"]] == ["promise"]
    assert laptop("due", "--all") == ExitCode.DONE
    out = capsys.readouterr().out
    assert "never visited, target 180; late promises: 1, first due 2026-10-04" in out
    assert laptop("due") == ExitCode.DONE
    assert "0 offices due" in capsys.readouterr().out


def test_visits_are_exported_and_wrong_words_are_refused(laptop, work, tmp_path, capsys):
    office = add_office(work)
    visits.plan_visit(work, visits.PlannedVisit(office, "Review", work.today(), 540))
    target = str(tmp_path / "v.ics")
    assert laptop("calendar", "export", "--out", target, "--json") == ExitCode.DONE
    assert json.loads(capsys.readouterr().out)["visits"] == 1
    for wrong in (["--out", str(tmp_path / "v.txt")], ["--out", target, "--remind", "-1"],
                  ["--out", target, "--from", "2026-12-01", "--to", "2026-11-01"]):  # fmt: skip
        assert laptop("calendar", "export", *wrong) == ExitCode.USAGE
