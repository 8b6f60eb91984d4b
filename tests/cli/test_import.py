from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time

import pytest
import sqlcipher3.dbapi2
from sqlalchemy import func, select

from provider_ops.claims.model import Claim, ClaimLine, Remittance
from provider_ops.cli import app
from provider_ops.cli.workspace import PASSPHRASE_VARIABLE, open_workspace
from provider_ops.core.errors import DatabaseError, ExitCode, LockedError
from provider_ops.store import settings
from provider_ops.store.model import DataImport, OutboxEntry
from tests.claims.remittances import ORIGINAL, remittance
from tests.conftest import ROOT
from tests.support.work import MARKET, PASSPHRASE, ZONE, make_npi

NPI = make_npi(233228875)


@pytest.fixture
def laptop(work, monkeypatch):
    """A data directory with a finished first run, closed, and its passphrase around."""
    with work.store.write() as session:
        settings.put(session, settings.STAFF, str(work.staff_id))
        settings.put(session, settings.MARKET, MARKET)
        settings.put(session, settings.TIME_ZONE, ZONE)
    work.store.close()
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    return work.store.path.parent


def run(capsys, *words):
    code = app.run([str(word) for word in words], window="none")
    out = capsys.readouterr()
    return code, [json.loads(line) for line in out.out.splitlines() if line.startswith("{")], out


def counts(folder):
    work = open_workspace(folder)
    with work.read() as session:
        found = [session.scalar(select(func.count()).select_from(model))
                 for model in (DataImport, Remittance, Claim, ClaimLine, OutboxEntry)]  # fmt: skip
    work.store.close()
    return found


def put(tmp_path, text, name):
    path = tmp_path / name
    path.write_text(text)
    return path


def test_a_dry_run_of_a_remittance_needs_no_database_and_no_sqlalchemy(tmp_path):
    path = put(tmp_path, remittance(ORIGINAL), "a.835")
    script = (
        "import sys; from provider_ops.cli.app import run;"
        f"code = run(['import', {str(path)!r}, '--dry-run', '--json'], window='none');"
        "sys.stdout.flush();"
        "heavy = [m for m in ('sqlalchemy', 'PySide6', 'openpyxl', 'sqlcipher3') if m in sys.modules];"
        "sys.exit(code or len(heavy))"
    )
    environment = {k: v for k, v in os.environ.items() if k != PASSPHRASE_VARIABLE}
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=environment,
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 0, done.stderr
    body = json.loads(done.stdout)
    assert body["kind"] == "835"
    assert body["transactions"][0]["paid"] == "80.00"
    assert body["transactions"][0]["balanced"] is True
    assert body["errors"] == []


def test_several_files_are_json_lines_and_one_bad_file_stops_no_other(tmp_path, capsys):
    good = put(tmp_path, remittance(ORIGINAL), "a.835")
    empty = put(tmp_path, "", "b.835")
    table = put(tmp_path, f"NPI,Last name,First name\n{NPI},A,B\n1,C,D\n", "c.csv")
    code, lines, out = run(capsys, "import", good, empty, table, "--dry-run", "--json")
    assert code == ExitCode.PROBLEMS
    assert [line["file"] for line in lines] == [str(good), str(empty), str(table)]
    assert lines[1]["error"]["title"] == "The file is empty"
    assert (lines[2]["kind"], lines[2]["rows"], lines[2]["accepted"]) == ("roster", 2, 1)
    assert lines[2]["problems"][0]["row"] == 3
    assert all(line.startswith("{") for line in out.out.splitlines())


def test_one_file_is_one_object(tmp_path, capsys):
    code, lines, _ = run(capsys, "import", put(tmp_path, remittance(ORIGINAL), "a.835"),
                         "--dry-run", "--json")  # fmt: skip
    assert code == ExitCode.DONE
    assert "file" not in lines[0]


def test_wrong_use_is_exit_code_2(tmp_path, capsys):
    table = put(tmp_path, "a,b\n1,2\n", "a.csv")
    assert run(capsys, "import", table, "--dry-run", "--kind", "horoscope")[0] == ExitCode.USAGE
    assert run(capsys, "import", table, "--dry-run", "--map", "npi")[0] == ExitCode.USAGE
    assert run(capsys, "import")[0] == ExitCode.USAGE


def test_a_load_and_the_same_load_again(laptop, tmp_path, capsys):
    path = put(tmp_path, remittance(ORIGINAL), "a.835")
    code, (body,), _ = run(capsys, "--data-dir", laptop, "import", path, "--json")
    assert code == ExitCode.DONE
    assert (body["kind"], body["counts"]["lines"]) == ("835", 2)
    code, (body,), _ = run(capsys, "--data-dir", laptop, "import", path, "--json")
    assert code == ExitCode.PROBLEMS
    assert body["error"]["title"] == "This file is loaded already"
    assert counts(laptop) == [1, 1, 1, 2, 1]


def test_a_remittance_in_other_bytes_is_announced_and_loaded_when_asked(laptop, tmp_path, capsys):
    first = put(tmp_path, remittance(ORIGINAL), "first.835")
    second = put(tmp_path, remittance(ORIGINAL).replace("~", "~\n"), "second.835")
    code, (body,), _ = run(capsys, "--data-dir", laptop, "import", first, "--json")
    assert (code, "loaded_before" in body) == (ExitCode.DONE, False)
    code, (body,), _ = run(capsys, "--data-dir", laptop, "import", second, "--json")
    assert (code, body["error"]["title"]) == (ExitCode.PROBLEMS, "This was loaded before")
    assert counts(laptop)[1] == 1, "nothing counts twice by an oversight"
    for words in (("--dry-run",), ("--accept-problems",)):
        code, (body,), out = run(capsys, "--data-dir", laptop, "import", second, "--json", *words)
        assert code == ExitCode.DONE
        (known,) = body["loaded_before"]
        assert "loaded_at" in known
        assert {key: known[key] for key in ("payer", "trace", "amount", "file")} == {
            "payer": "SAMPLE PLAN", "trace": "CHECK20260915", "amount": "80.00",
            "file": "first.835",
        }  # fmt: skip
    assert "second.835: loaded before: SAMPLE PLAN, trace CHECK20260915, $80.00, with first.835" in out.err
    assert counts(laptop)[1] == 2, "the person decided"


def test_a_dry_run_of_a_remittance_that_came_before_says_so_unless_the_database_is_locked(
    laptop, tmp_path, capsys, monkeypatch
):
    path = put(tmp_path, remittance(ORIGINAL), "a.835")
    run(capsys, "--data-dir", laptop, "import", path, "--json")
    words = ("--data-dir", laptop, "import", path, "--dry-run")
    code, _, out = run(capsys, *words)
    assert code == ExitCode.DONE
    assert "  loaded before: SAMPLE PLAN, trace CHECK20260915, $80.00, with a.835 on " in out.out
    monkeypatch.delenv(PASSPHRASE_VARIABLE)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    code, (body,), out = run(capsys, *words, "--json")
    assert (code, body["transactions"][0]["paid"]) == (ExitCode.DONE, "80.00")
    assert "loaded_before" not in body
    assert "The database is locked" in out.err


def test_a_damaged_remittance_is_refused_and_loaded_on_request(laptop, tmp_path, capsys):
    text = remittance(ORIGINAL)
    path = put(tmp_path, text[: text.index("SVC*HC:93000")], "a.835")
    code, _, out = run(capsys, "--data-dir", laptop, "import", path)
    assert code == ExitCode.PROBLEMS
    assert "Nothing was loaded" in out.err
    code, _, _ = run(capsys, "--data-dir", laptop, "import", path, "--accept-problems")
    assert code == ExitCode.DONE
    assert counts(laptop)[3] == 1


def test_a_locked_or_missing_database_has_its_own_exit_code(laptop, tmp_path, capsys, monkeypatch):
    path = put(tmp_path, remittance(ORIGINAL), "a.835")
    code, _, _ = run(capsys, "--data-dir", tmp_path / "nothing", "import", path)
    assert code == ExitCode.DATABASE
    monkeypatch.setenv(PASSPHRASE_VARIABLE, "wrong")
    assert run(capsys, "--data-dir", laptop, "import", path)[0] == ExitCode.LOCKED
    monkeypatch.delenv(PASSPHRASE_VARIABLE)
    monkeypatch.setattr(sys, "stdin", open(os.devnull))  # noqa: SIM115, PTH123
    with pytest.raises(LockedError, match=PASSPHRASE_VARIABLE):
        open_workspace(laptop)
    sys.stdin.close()


def test_a_database_nobody_finished_setting_up_says_so(work, monkeypatch):
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    with pytest.raises(DatabaseError, match="first run is not finished"):
        open_workspace(work.store.path.parent)


def start_import(laptop, path):
    code = (
        "import sys; from provider_ops.cli.app import run; sys.exit(run(sys.argv[1:], window=''))"
    )
    words = ["--data-dir", str(laptop), "import", str(path)]
    return subprocess.Popen([sys.executable, "-c", code, *words], cwd=ROOT,
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)  # fmt: skip


def wait_until_writing(folder, process):
    """Return once another process has held the write lock for a while: it is inside a load."""
    work = open_workspace(folder)
    raw = work.store.engine.raw_connection()
    raw.execute("PRAGMA busy_timeout = 0")
    deadline, held_since = time.monotonic() + 60, None
    while held_since is None or time.monotonic() < held_since + 0.2:
        assert process.poll() is None, "it ended before it could be stopped"
        assert time.monotonic() < deadline
        try:
            raw.execute("BEGIN IMMEDIATE")
        except sqlcipher3.dbapi2.OperationalError:
            held_since = held_since or time.monotonic()
        else:
            raw.execute("ROLLBACK")
            held_since = None
        os.sched_yield()
    raw.close()
    work.store.close()


def test_a_kill_in_the_middle_of_an_import_leaves_nothing(laptop, tmp_path):
    path = put(tmp_path, remittance(*[ORIGINAL] * 100_000), "a.835")
    process = start_import(laptop, path)
    try:
        wait_until_writing(laptop, process)
    finally:
        process.send_signal(signal.SIGKILL)
        process.communicate()
    assert counts(laptop) == [0, 0, 0, 0, 0]
    small = put(tmp_path, remittance(ORIGINAL), "b.835")
    done = start_import(laptop, small)
    assert done.communicate(timeout=60)[1] == b""
    assert done.returncode == ExitCode.DONE
    assert counts(laptop)[3] == 2


def test_one_of_something_is_said_in_the_singular(tmp_path, capsys):
    payment, roster = tmp_path / "a.835", tmp_path / "r.csv"
    payment.write_text(remittance(ORIGINAL))
    roster.write_text(f"NPI,Last name,First name\n{make_npi(233228875)},Vega,Iris\n")
    app.run(["import", str(payment), str(roster), "--dry-run"], window="")
    assert capsys.readouterr().out.splitlines() == [
        "a.835: 1 payment, 1 claim, 2 lines", "r.csv: 1 of 1 row is good",
    ]  # fmt: skip
