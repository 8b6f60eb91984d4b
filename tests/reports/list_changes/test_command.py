"""`report list-changes` and `lists export` from the command line."""

from __future__ import annotations

import json
from datetime import date

import pytest

from provider_ops.cli.app import run
from provider_ops.cli.workspace import PASSPHRASE_VARIABLE
from provider_ops.codes import actions
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.store import settings
from tests.support.work import MARKET, PASSPHRASE


@pytest.fixture
def call(work, monkeypatch, tmp_path):
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    with work.store.write() as session:
        settings.put(session, settings.STAFF, str(work.staff_id))
        settings.put(session, settings.MARKET, MARKET)
    key = actions.create_list(work, "Office E/M")
    actions.put_approved_codes(work, key, [
        ApprovedEntry("99202-99215", date(2026, 1, 1), date(2026, 6, 30)),
        ApprovedEntry("99213", date(2026, 7, 1)),
    ], source="B")  # fmt: skip
    folder = str(work.store.path.parent)

    def call(*words, name):
        return run(["--data-dir", folder, "--json", *words, "--out", str(tmp_path / name)],
                   window="nobody.looks")  # fmt: skip

    return call


CHANGES = ("report", "list-changes", "--list", "office e/m", "--from", "2026-03-01",
           "--to", "2026-08-01", "--as-of", "2026-12-01")  # fmt: skip


def test_changes_are_written_twice_in_the_same_bytes(call, tmp_path, capsys):
    assert [call(*CHANGES, name=name) for name in ("a.pdf", "b.pdf")] == [0, 0]
    first, second = ((tmp_path / name).read_bytes() for name in ("a.pdf", "b.pdf"))
    assert first == second
    said = json.loads(capsys.readouterr().out.splitlines()[0])
    assert said["counts"]["ended"] == {"changes": 2, "codes": 13}
    assert [(one["code"], one["code_last"]) for one in said["changes"]] == [
        ("99202", "99212"), ("99214", "99215")]  # fmt: skip
    assert (said["same_codes"], said["reach"]["contracts"]) == (1, 0)


def test_a_list_that_is_not_there_leaves_no_file(call, tmp_path):
    words = [*CHANGES[:3], "Radiology", *CHANGES[4:]]
    assert call(*words, name="a.pdf") == 2
    assert not (tmp_path / "a.pdf").exists()


def test_a_list_is_exported_as_it_holds_on_a_day(call, tmp_path, capsys):
    assert call("lists", "export", "--list", "Office E/M", "--on", "2026-08-01",
                name="a.csv") == 0  # fmt: skip
    assert json.loads(capsys.readouterr().out)["rows"] == 1
    assert "99213" in (tmp_path / "a.csv").read_text("utf-8-sig")
    assert call("lists", "export", "--list", "Office E/M", name="a.pdf") == 2
