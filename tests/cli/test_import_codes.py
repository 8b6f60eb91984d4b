from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from uuid import UUID

import pytest

from provider_ops.cli import app
from provider_ops.cli.workspace import PASSPHRASE_VARIABLE
from provider_ops.core.errors import ExitCode
from provider_ops.store import settings
from tests.codes.reference_files import ONE, SAMPLES, opt_outs, put
from tests.support.work import MARKET, PASSPHRASE, ZONE

KEYS = ["kind", "release", "codes", "ended", "added", "changed", "removed", "errors"]


def run(capsys, *words):
    code = app.run([str(word) for word in words], window="none")
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("kind", list(SAMPLES))
def test_a_dry_run_of_each_kind_needs_no_database(samples, capsys, tmp_path, kind):
    code, (body,) = run(capsys, "--data-dir", tmp_path / "none", "import", samples / SAMPLES[kind],
                        "--dry-run", "--json")  # fmt: skip
    keys = [*KEYS[:3], "modifiers", *KEYS[3:]] if kind == "hcpcs" else KEYS
    assert (code, body["kind"], list(body), body["errors"]) == (0, kind, keys, [])
    assert body["added"] == body["codes"] + body.get("modifiers", 0) > 0


@pytest.mark.parametrize(
    ("kind", "text"),
    [("optout", opt_outs((ONE, "VEGA", "IRIS", "", "01/15/2024", "soon", "FL", "N", ""))),
     ("cpt", "Code,Short label,Valid from\n99214,Office,2021-13-01\n")],
)  # fmt: skip
def test_errors_are_listed_by_row_and_column(capsys, tmp_path, kind, text):
    path = put(tmp_path, text, "list.csv")
    code, (body,) = run(capsys, "import", path, "--dry-run", "--json")
    assert (code, body["kind"], list(body)) == (1, kind, KEYS)
    (error,) = body["errors"]
    assert list(error) == ["row", "column", "message"]
    assert error["row"] == 2


@pytest.fixture
def laptop(work, monkeypatch):
    """The folder of a database, whose passphrase is known."""
    with work.store.write() as session:
        settings.put(session, settings.STAFF, str(work.staff_id))
        settings.put(session, settings.MARKET, MARKET)
        settings.put(session, settings.TIME_ZONE, ZONE)
    work.store.close()
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    return work.store.path.parent


def test_a_dry_run_of_a_second_release_says_what_the_load_does(samples, laptop, capsys):
    first, second = samples / "hcpcs/2019-Alpha-Numeric-HCPCS-File.zip", samples / "hcpcs/hcpcs_2024_decoded.csv"
    words = ("--data-dir", laptop, "import")
    run(capsys, *words, first, "--json")
    _, (shown,) = run(capsys, *words, second, "--dry-run", "--json")
    assert shown["against"] == "2019"
    assert 0 < shown["added"] < shown["codes"]
    assert shown["changed"] > 0
    assert shown["notes"] == [
        f"{shown['removed']:,} of 6,800 lines that stand are not in this file: it may be cut off."
    ]
    _, (done,) = run(capsys, *words, second, "--json")
    assert done["counts"] == {name: shown[name] for name in done["counts"]}
    app.run([str(word) for word in (*words, first, "--dry-run")], window="none")
    said = capsys.readouterr().out.splitlines()
    assert said[1].startswith("  Against 2024: ")
    assert said[1].endswith(f" changed, 515 ended, {shown['added']:,} removed")
    assert "  Note: Release 2019 is older than 2024, which goes on answering: the load would not answer for today." in said  # fmt: skip


def test_a_list_that_lacks_most_lines_takes_a_word(samples, laptop, capsys):
    whole = samples / "hcpcs/hcpcs_2024_decoded.csv"
    cut = samples / "hcpcs/HCPC2026_OCT_ANWEB.excerpt.csv"
    words = ("--data-dir", laptop, "import")
    run(capsys, *words, whole, "--json")
    code, (shown,) = run(capsys, *words, cut, "--dry-run", "--json")
    assert (code, shown["errors"]) == (1, [])
    code, (said,) = run(capsys, *words, cut, "--json")
    assert code == 1
    assert "Most of the list is missing" in json.dumps(said)
    code, (done,) = run(capsys, *words, cut, "--accept-problems", "--json")
    assert (code, done["counts"]["removed"]) == (0, shown["removed"])


def test_loads_are_listed_and_taken_back_by_their_key(samples, laptop, capsys):
    words = ("--data-dir", laptop, "import")
    _, answers = run(capsys, *words, samples / SAMPLES["mue"], samples / SAMPLES["leie"], "--json")
    code, (listed,) = run(capsys, *words, "--list", "--json")
    assert (code, [one["import"] for one in listed]) == (0, [one["import"] for one in answers[::-1]])
    assert list(listed[0]) == ["import", "kind", "file", "release", "part", "loaded", "counts",
                               "undone"]  # fmt: skip
    (leie, mue), key = listed, listed[1]["import"]
    assert (leie["release"], mue["part"], mue["undone"]) == ("2023-05-18", "practitioner", None)

    def typed(*more):
        code = app.run([str(word) for word in (*words, *more)], window="none")
        said = capsys.readouterr()
        return code, said.out.splitlines(), said.err.splitlines()

    code, out, err = typed("--undo", key)
    assert (code, err) == (ExitCode.PROBLEMS, ["Nothing was taken back. Add --yes to do it."])
    assert out[0] == "6 rows would go."
    assert out[1:] == ["  No other load of this list is there: nothing is known of what it says."]
    assert run(capsys, *words, "--list", "--json")[1][0][1]["undone"] is None
    assert typed("--undo", key, "--yes")[:2] == (0, ["Taken back: 6 rows removed, 0 fields as before."])
    assert typed("--list")[1][1].endswith(f"ended, 6 added, 0 changed, 0 removed, taken back {datetime.now(UTC):%m/%d/%Y}")
    assert typed("--undo", key, "--yes")[0] == ExitCode.PROBLEMS
    code, (undone,) = run(capsys, *words, "--undo", leie["import"], "--json")
    assert (code, undone) == (0, {"import": leie["import"], "removed": 4, "restored": 0, "kept": []})
    assert typed("--undo", str(UUID(int=7)))[0] != 0


@pytest.mark.parametrize("more", [(), ("--dry-run",), ("a.csv", "--list"), ("--list", "--dry-run"),
                                  ("a.csv", "--undo", str(UUID(int=7))),
                                  ("--list", "--undo", str(UUID(int=7))), ("--undo", "x")])  # fmt: skip
def test_one_thing_at_a_time_is_asked_of_loads(laptop, more):
    assert app.run(["--data-dir", str(laptop), "import", *more], window="none") == ExitCode.USAGE


def test_a_locked_database_is_said_and_compared_with_nothing(samples, laptop, capsys, monkeypatch):
    path = samples / SAMPLES["pos"]
    run(capsys, "--data-dir", laptop, "import", path, "--json")
    monkeypatch.delenv(PASSPHRASE_VARIABLE)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert app.run(["--data-dir", str(laptop), "import", str(path), "--dry-run", "--json"], window="none") == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["added"] == 99
    assert said.err.startswith(f"The database is locked; put the passphrase into {PASSPHRASE_VARIABLE}")


def test_what_is_loaded_stands_in_the_report_of_the_doctor(samples, laptop, capsys):
    code, answers = run(capsys, "--data-dir", laptop, "import", samples / SAMPLES["mue"],
                        samples / SAMPLES["leie"], "--json")  # fmt: skip
    assert (code, [answer["kind"] for answer in answers]) == (0, ["mue", "leie"])
    _, (report,) = run(capsys, "--data-dir", laptop, "doctor", "--json")
    lists = {
        check["subject"]: check
        for check in report["checks"]
        if check["subject"].startswith("List ")
    }
    assert len(lists) == 11
    assert lists["List mue practitioner"]["detail"].startswith("2026-07-01, loaded ")
    assert "6 codes" in lists["List mue practitioner"]["detail"]
    assert lists["List leie"]["state"] == "fine"
    assert lists["List nucc"]["state"] == "note"
