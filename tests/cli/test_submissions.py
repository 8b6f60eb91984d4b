from __future__ import annotations

import json

import pytest

from provider_ops.claims.actions import import_835, import_837p
from provider_ops.cli import app
from provider_ops.cli.workspace import PASSPHRASE_VARIABLE
from provider_ops.core.errors import ExitCode
from provider_ops.core.progress import Silent
from provider_ops.store import settings
from tests.claims.remittances import CORRECTION, ORIGINAL, remittance
from tests.claims.submission_files import SUBMITTED, submission
from tests.support.work import MARKET, PASSPHRASE, ZONE


@pytest.fixture
def laptop(work, tmp_path, monkeypatch):
    files = (
        ("1.837", submission(SUBMITTED, SUBMITTED.replace("ACCT1", "LOST"))),
        ("2.835", remittance(ORIGINAL)),
        ("3.835", remittance(CORRECTION, day="20260925")),
    )
    for name, text in files:
        path = tmp_path / name
        path.write_text(text)
        act = import_835 if name.endswith("835") else import_837p
        act(work, path, Silent(), hash_key=b"a key for tests")
    with work.store.write() as session:
        settings.put(session, settings.STAFF, str(work.staff_id))
        settings.put(session, settings.MARKET, MARKET)
        settings.put(session, settings.TIME_ZONE, ZONE)
    work.store.close()
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    return work.store.path.parent


def run(laptop, *words):
    return app.run(["claims", *words, "--data-dir", str(laptop)], window="none")


def test_submitted_claims_are_listed_with_their_ends(laptop, capsys):
    assert run(laptop, "submissions") == ExitCode.DONE
    assert "2 claims; 0 unanswered and soon too late" in capsys.readouterr().out
    assert run(laptop, "submissions", "--became", "unanswered", "--json") == ExitCode.DONE
    (row,) = json.loads(capsys.readouterr().out)["submissions"]
    assert (row["number"], row["became"], row["charge"]) == ("LOST", "unanswered", "250.00")
    assert row["broken"] == ["npi"]
    assert run(laptop, "submissions", "--broken") == ExitCode.DONE
    assert "1 claim; " in (said := capsys.readouterr().out)
    assert "breaks npi" in said
    assert run(laptop, "story", "LOST", "--json") == ExitCode.DONE
    (life,) = json.loads(capsys.readouterr().out)["claims"]
    assert [line["broken"] for line in life["lines"]] == ["npi", "npi"]
    assert run(laptop, "submissions", "--became", "lost") == ExitCode.USAGE


def test_a_claim_is_told_from_its_sending_to_its_correction(laptop, capsys):
    assert run(laptop, "story", "ACCT1") == ExitCode.DONE
    assert "120.00 dollars paid in the end" in capsys.readouterr().out
    assert run(laptop, "story", "ACCT1", "--json") == ExitCode.DONE
    (life,) = json.loads(capsys.readouterr().out)["claims"]
    assert [step["net"] for step in life["steps"]] == ["0.00", "80.00", "0.00", "120.00"]
    assert [line["sent"] for line in life["lines"]] == ["99214", "93000"]
    assert run(laptop, "story", "NOBODY") == ExitCode.PROBLEMS


def test_everything_has_words():
    from provider_ops.claims.submissions.rules import Flag, Outcome
    from provider_ops.cli import submissions

    assert set(submissions._OUTCOMES) == {one.value for one in Outcome}
    assert set(submissions._FLAGS) == {one.value for one in Flag}
