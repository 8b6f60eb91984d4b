"""People of a hub and its audit trail, from the command line."""

from __future__ import annotations

import io
import json

import pyotp
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from provider_ops.cli.app import run
from provider_ops.core.errors import ExitCode
from provider_ops.hub import database

pytestmark = pytest.mark.postgres


@pytest.fixture
def command(postgres_with_tables, tmp_path, capsys, monkeypatch):
    def call(group, word, *words, typed=""):
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        before = ["--data-dir", str(tmp_path / "data"), "--json", "hub", group, word]
        code = run([*before, "--database", postgres_with_tables, *words], window="ui.app")
        return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return call


def test_somebody_is_added_changed_and_kept_out(command, monkeypatch):
    code, [added] = command("user", "add", "Marisol", "--name", "Marisol Vega", "--role", "manager",
                            "--market", "fl-x")  # fmt: skip
    assert code == ExitCode.DONE
    assert len(added["invitation"].split("-")) == 6
    assert command("user", "add", "marisol", "--name", "M")[0] == ExitCode.PROBLEMS
    assert command("user", "add", "x", "--name", "M", "--role", "king")[0] == ExitCode.PROBLEMS
    assert command("user", "password", "marisol", typed="short\n")[0] == ExitCode.PROBLEMS
    assert command("user", "password", "marisol", typed="")[0] == ExitCode.USAGE
    assert command("user", "password", "marisol", typed="correct horse battery\n")[0] == 0
    assert command("user", "role", "marisol", "rep")[0] == 0
    assert command("user", "grant", "marisol", "fl-y")[0] == 0
    assert command("user", "revoke", "marisol", "fl-x")[0] == 0
    monkeypatch.setattr(pyotp, "random_base32", lambda: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
    now = pyotp.TOTP("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP").now()
    code, [told] = command("user", "totp", "marisol", typed=f"{now}\n")
    assert code == 0
    assert len(told["recovery_codes"]) == 10
    assert command("user", "disable", "marisol")[0] == 0
    _code, [listed] = command("user", "list")
    assert (listed["role"], listed["markets"]) == ("rep", ["fl-y"])
    assert (listed["password"], listed["second_factor"], listed["disabled"]) == (True, True, True)
    assert command("user", "totp", "--remove", "marisol")[0] == 0
    assert command("user", "role", "nobody", "rep")[0] == ExitCode.PROBLEMS


def test_the_trail_tells_what_was_changed_behind_its_back(command, postgres_with_tables, tmp_path):
    for n in range(3):
        command("user", "add", f"p{n}", "--name", "=HYPERLINK(1)")
    code, [verdict] = command("audit", "verify")
    assert (code, verdict["broken"]) == (0, None)
    assert verdict["entries"] == 6
    noted = verdict["head"]
    engine = database.open_postgres(postgres_with_tables)

    def behind(statement, *, trigger=True):
        with engine.begin() as connection:
            if not trigger:
                connection.execute(text("ALTER TABLE hub_audit DISABLE TRIGGER ALL"))
            connection.execute(text(statement))
            if not trigger:
                connection.execute(text("ALTER TABLE hub_audit ENABLE TRIGGER ALL"))

    for statement in ("UPDATE hub_audit SET actor = 'x'", "DELETE FROM hub_audit",
                      "TRUNCATE hub_audit"):  # fmt: skip
        with pytest.raises(DBAPIError, match="only grows"):
            behind(statement)
    out = tmp_path / "trail.csv"
    assert command("audit", "export", "--out", str(out))[1][0]["entries"] == 7
    assert "person.add" in out.read_text()
    assert command("audit", "verify", "--anchor", noted)[0] == 0
    wrong = f"6:{'0' * 64}"
    assert command("audit", "verify", "--anchor", wrong)[1][0]["broken"] == 6
    behind("DELETE FROM hub_audit WHERE n = 7", trigger=False)
    assert command("audit", "verify")[1][0]["broken"] == 7
    behind("UPDATE hub_audit SET details = '{}' WHERE n = 3", trigger=False)
    code, [verdict] = command("audit", "verify")
    assert (code, verdict["broken"]) == (ExitCode.PROBLEMS, 3)
    engine.dispose()
