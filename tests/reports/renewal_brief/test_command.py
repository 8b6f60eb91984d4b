"""`report renewal` from the command line."""

from __future__ import annotations

import json

import pytest

from provider_ops.cli.app import run
from provider_ops.cli.workspace import PASSPHRASE_VARIABLE
from provider_ops.store import settings
from tests.support.contracts import contract, office
from tests.support.paper import pages_of
from tests.support.work import MARKET, PASSPHRASE


@pytest.fixture
def call(work, monkeypatch, tmp_path):
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    with work.store.write() as session:
        settings.put(session, settings.STAFF, str(work.staff_id))
        settings.put(session, settings.MARKET, MARKET)
    contract(work, office(work))

    def call(number, name):
        words = ["report", "renewal", "--contract", number, "--as-of", "2026-10-06", "--out"]
        folder = str(work.store.path.parent)
        return run(["--data-dir", folder, "--json", *words, str(tmp_path / name)],
                   window="nobody.looks")  # fmt: skip

    return call


def test_the_brief_is_written_twice_in_the_same_bytes(call, tmp_path, capsys):
    assert [call("HB-FL-20418", name) for name in ("a.pdf", "b.pdf")] == [0, 0]
    first, second = ((tmp_path / name).read_bytes() for name in ("a.pdf", "b.pdf"))
    assert first == second
    said = json.loads(capsys.readouterr().out.splitlines()[0])
    assert said["number"] == "RB-HB-FL-20418-20261006"
    assert said["pages"] == len(pages_of(first))


def test_a_contract_that_is_not_here_leaves_no_file(call, tmp_path):
    assert call("HB-0", "a.pdf") != 0
    assert not (tmp_path / "a.pdf").exists()
