from __future__ import annotations

import json
from datetime import date

import pytest

from provider_ops.cli import app
from provider_ops.cli.workspace import PASSPHRASE_VARIABLE
from provider_ops.codes import actions
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.core.errors import ExitCode
from provider_ops.store import settings
from tests.support.contracts import clinician, contract, office
from tests.support.work import MARKET, PASSPHRASE, ZONE, make_npi

NPI = make_npi(233228875)
YEAR = date(2026, 1, 1)


@pytest.fixture
def laptop(work, monkeypatch):
    """A closed database with one clinician whose list carries 99214 at POS 11."""
    gulf = office(work)
    listed = actions.create_list(work, "List 7")
    actions.attach_list(work, contract(work, gulf), listed, first=YEAR)
    actions.put_approved_codes(
        work, listed, [ApprovedEntry("99214", YEAR, None, "25", "11")], source="Exhibit B"
    )
    clinician(work, 233228875, gulf)
    with work.store.write() as session:
        settings.put(session, settings.STAFF, str(work.staff_id))
        settings.put(session, settings.MARKET, MARKET)
        settings.put(session, settings.TIME_ZONE, ZONE)
    work.store.close()
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    return work.store.path.parent


def check(laptop, *more):
    return app.run(["check", "--data-dir", str(laptop), "--npi", NPI, "--code", "99214",
                    "--date", "2026-10-03", "--known-on", "2026-10-06", *more], window="none")  # fmt: skip


def test_the_answer_is_one_json_object_with_these_keys_and_no_other(laptop, capsys):
    assert check(laptop, "--modifier", "25", "--pos", "11", "--json") == ExitCode.DONE
    (line,) = capsys.readouterr().out.splitlines()
    said = json.loads(line)
    assert list(said) == [
        "answer", "on", "known_on", "trail", "expected_denial", "remedies", "fingerprint",
    ]  # fmt: skip
    assert said["expected_denial"] is None, "nothing failed"
    assert [fix["about"] for fix in said["remedies"]] == ["load"]
    assert (said["answer"], said["on"], said["known_on"]) == ("review", "2026-10-03", "2026-10-06")
    assert {tuple(test) for test in said["trail"]} == {
        ("test", "result", "from", "to", "source", "detail")
    }
    assert {test["test"]: test["result"] for test in said["trail"]}["code_set"] == "unknown"


def test_a_no_is_an_answer_and_not_a_failure(laptop, capsys):
    assert check(laptop, "--modifier", "59") == ExitCode.DONE
    out = capsys.readouterr().out
    assert out.startswith(f"No: 99214-59 for {NPI} on 10/03/2026")
    assert "59 is not allowed; 25 would be." in out
    assert "Denial to expect: CO-4, N519." in out
    assert "To fix: Ask Contracting whether the list should allow this modifier." in out
    assert check(laptop, "--modifier", "59", "--json") == ExitCode.DONE
    denial = json.loads(capsys.readouterr().out)["expected_denial"]
    assert denial == {"group": "CO", "carc": "4", "rarc": "N519"}


def test_a_code_may_bring_its_modifiers(laptop, capsys):
    prints = []
    for words in (("--modifier", "25"), ("--code", "99214-25")):
        assert check(laptop, *words, "--json") == ExitCode.DONE
        prints.append(json.loads(capsys.readouterr().out)["fingerprint"])
    assert prints[0] == prints[1]


@pytest.mark.parametrize("wrong", [("--units", "0"), ("--units", "x"), ("--units", "nan"), ("--units", "0.001"), ("--date", "yesterday"), ("--known-on", "x"), ("--code", "99214-255"), ("--modifier", "255"), ("--pos", "9x")])
def test_what_makes_no_sense_is_wrong_usage(laptop, wrong):
    assert check(laptop, *wrong) == ExitCode.USAGE


def test_a_no_says_what_the_list_approves_beside_it(laptop, capsys):
    nearest = ("--code", "99213")
    assert check(laptop, *nearest, "--json") == ExitCode.DONE
    said = json.loads(capsys.readouterr().out)
    assert (said["answer"], list(said)[-2:]) == ("no", ["fingerprint", "nearest_approved"])
    assert said["nearest_approved"] == [{"list": "List 7", "codes": "99214"}]
    check(laptop, *nearest)
    assert "Nearest on List 7: 99214, only for those services." in capsys.readouterr().out
    check(laptop)
    assert "Nearest" not in capsys.readouterr().out


def test_parts_of_units_are_asked_about(laptop, capsys):
    prints = []
    for units in ("1", "1.5", "1.50"):
        assert check(laptop, "--units", units, "--json") == ExitCode.DONE
        prints.append(json.loads(capsys.readouterr().out)["fingerprint"])
    assert prints[0] != prints[1] == prints[2]


def test_claims_check_prints_counts_by_rule(laptop, capsys):
    words = ["claims", "check", "--data-dir", str(laptop)]
    assert app.run([*words, "--json"], window="none") == ExitCode.DONE
    found = json.loads(capsys.readouterr().out)
    assert (found["lines"], found["findings"], found["rules"]) == (0, 0, [])
    assert app.run(words, window="none") == ExitCode.DONE
    assert capsys.readouterr().out.startswith("0 of 0 claim lines break a rule.")


def test_a_file_of_questions_is_answered_into_another(laptop, capsys, tmp_path):
    source, target = tmp_path / "q.csv", tmp_path / "a.csv"
    source.write_text(f"NPI,Code,DOS\n{NPI},99214,10/03/2026\n,99214,10/03/2026\n")
    words = ["check-file", str(source), "--data-dir", str(laptop), "--json"]
    assert app.run([*words, "--out", str(target)], window="none") == ExitCode.PROBLEMS
    assert json.loads(capsys.readouterr().out) == {
        "rows": 2, "yes": 0, "no": 0, "review": 1, "problem": 1,
    }  # fmt: skip
    assert target.read_text().splitlines()[0].startswith("NPI,Code,DOS,Answer,Test")
    assert app.run([*words, "--out", str(source)], window="none") == ExitCode.USAGE
