"""`report market` and `packet` from the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from provider_ops.cli.app import run
from provider_ops.cli.workspace import PASSPHRASE_VARIABLE
from provider_ops.directory import actions as directory
from provider_ops.directory.rules import Check, Fact, Outcome
from provider_ops.network.model import Organization, Territory
from provider_ops.store import settings
from provider_ops.training.model import Issuance
from tests.support.contracts import clinician, office
from tests.support.paper import pages_of
from tests.support.work import MARKET, PASSPHRASE, make_npi

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(work, monkeypatch) -> Path:
    """A data directory that the command line can open."""
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    with work.store.write() as session:
        settings.put(session, settings.STAFF, str(work.staff_id))
        settings.put(session, settings.MARKET, MARKET)
    return work.store.path.parent


def call(folder: Path, *words: str) -> int:
    return run(["--data-dir", str(folder), "--json", *words], window="nobody.looks")


def test_the_market_report_is_written_and_named(folder, tmp_path, capsys):
    out = tmp_path / "m.pdf"
    assert call(folder, "report", "market", "--market", MARKET, "--month", "2026-09",
                "--out", str(out)) == 0  # fmt: skip
    said = json.loads(capsys.readouterr().out)
    assert said["number"] == "MR-2026-09"
    assert said["pages"] == len(pages_of(out.read_bytes()))
    assert len(said["fingerprint"]) == 64


@pytest.mark.parametrize("as_of", ["2026-10-06", "2026-10-06T09:30:00-04:00", "2026-10-06T13:30Z"])
def test_the_same_data_as_of_the_same_moment_gives_the_same_bytes(folder, tmp_path, as_of):
    made = []
    for name in ("a.pdf", "b.pdf"):
        assert call(folder, "report", "market", "--month", "2026-09", "--as-of", as_of,
                    "--out", str(tmp_path / name)) == 0  # fmt: skip
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]


def test_what_a_report_says_it_is_as_of_is_what_was_asked(folder, tmp_path, capsys):
    """A day is its end where the market is; an instant is itself, however it is written."""
    def fingerprint(as_of):
        assert call(folder, "report", "market", "--month", "2026-09", "--as-of", as_of,
                    "--out", str(tmp_path / "m.pdf")) == 0  # fmt: skip
        return json.loads(capsys.readouterr().out)["fingerprint"]

    assert fingerprint("2026-10-06") == fingerprint("2026-10-07T03:59:59.999999Z")
    assert fingerprint("2026-10-06T09:30-04:00") == fingerprint("2026-10-06T13:30Z")
    assert fingerprint("2026-10-06") != fingerprint("2026-10-05")


@pytest.mark.parametrize("as_of", ["2026-13-01", "yesterday", "2026-10-06T09:30",
                                   "9999-12-31T23:59:59-12:00"])  # fmt: skip
def test_a_moment_that_is_none_is_wrong_usage(folder, tmp_path, as_of):
    assert call(folder, "report", "market", "--month", "2026-09", "--as-of", as_of,
                "--out", str(tmp_path / "m.pdf")) == 2  # fmt: skip
    assert not (tmp_path / "m.pdf").exists()


@pytest.mark.parametrize("month", ["2026-13", "2026", "September", "2026-9"])
def test_a_month_that_is_none_is_wrong_usage(folder, tmp_path, month):
    assert call(folder, "report", "market", "--month", month, "--out", str(tmp_path / "m.pdf")) == 2


def test_a_market_that_is_not_here_is_wrong_usage(folder, tmp_path, capsys):
    out = tmp_path / "m.pdf"
    assert call(folder, "report", "market", "--market", "nowhere", "--month", "2026-09",
                "--out", str(out)) == 2  # fmt: skip
    assert MARKET in capsys.readouterr().out
    assert not out.exists()


def test_a_packet_is_written_and_recorded(work, folder, tmp_path, capsys):
    clinician(work, 233228875, office(work))
    out = tmp_path / "p.pdf"
    assert call(folder, "packet", "--provider", make_npi(233228875), "--language", "es",
                "--out", str(out)) == 0  # fmt: skip
    said = json.loads(capsys.readouterr().out)
    assert said["pages"] == len(pages_of(out.read_bytes())) == 4
    with work.read() as session:
        row = session.scalars(select(Issuance)).one()
    assert str(row.id) == said["issuance"]
    assert row.fingerprint == said["fingerprint"]


def test_a_packet_for_nobody_is_a_problem_and_leaves_no_file(folder, tmp_path):
    out = tmp_path / "p.pdf"
    assert call(folder, "packet", "--provider", "1234567893", "--out", str(out)) == 1
    assert not out.exists()


def test_the_directory_and_a_handover_book_are_answered(folder, work, tmp_path, capsys):
    key = office(work)
    with work.act() as session:
        area = Territory(id=work.new_id(), market_id=MARKET, name="Gulf", rep_id=work.staff_id)
        session.add(area)
        session.flush()
        session.get_one(Organization, key).territory_id = area.id
    person = clinician(work, 233228875, key)
    said = Check(Fact.LANGUAGES, Outcome.CHANGED, "", "en,es", person)
    directory.record_walk(work, directory.Walk(key, work.today(), (said,)))
    assert call(folder, "directory", "corrections", "--state", "proposed") == 0
    (row,) = json.loads(capsys.readouterr().out)["corrections"]
    assert (row["fact"], row["new_value"], row["npi"]) == ("languages", "en,es", make_npi(233228875))
    assert call(folder, "directory", "corrections", "--out", str(tmp_path / "f.csv")) == 1
    assert "There is nothing to send" in capsys.readouterr().err
    assert call(folder, "directory", "clocks") == 0
    assert json.loads(capsys.readouterr().out) == {"clocks": []}  # no contract, so no rule
    out = tmp_path / "book.pdf"
    assert call(folder, "report", "handover", "--territory", "gulf", "--out", str(out)) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["offices"], said["pages"]) == (1, len(pages_of(out.read_bytes())))
