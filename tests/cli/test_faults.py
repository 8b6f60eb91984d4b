"""What a person or a machine can get wrong around a command, and what it says then."""

from __future__ import annotations

import argparse
import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import text

from provider_ops.cli import app, failure
from provider_ops.cli.command import Context
from provider_ops.cli.workspace import PASSPHRASE_VARIABLE
from provider_ops.store import database, settings
from provider_ops.store.profile import Profile
from tests.claims.remittances import ORIGINAL, remittance
from tests.cli.test_app import no_screen
from tests.conftest import ROOT
from tests.support.contracts import clinician, office
from tests.support.work import MARKET, PASSPHRASE, ZONE, make_npi

NPI = make_npi(233228875)
QUESTION = ("check", "--npi", NPI, "--code", "99213", "--date", "2026-09-01")


@pytest.fixture
def folder(work, monkeypatch) -> Path:
    """A closed data directory with one clinician in it, and its passphrase around."""
    clinician(work, 233228875, office(work))
    with work.store.write() as session:
        settings.put(session, settings.STAFF, str(work.staff_id))
        settings.put(session, settings.MARKET, MARKET)
        settings.put(session, settings.TIME_ZONE, ZONE)
    work.store.close()
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    return work.store.path.parent


def call(folder, *words):
    return app.run([str(word) for word in ("--data-dir", folder, *words)], window="never.loaded")


def raising(error, where):
    def handler(arguments, context):
        raise error

    context = Context(data_dir=where, json=False, screen=no_screen)
    return app.run_safely(argparse.Namespace(handler=handler), context)


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_the_ends_of_the_calendar_are_days_like_others(folder, day, capsys):
    assert call(folder, *QUESTION, "--known-on", day, "--json") == 0
    assert json.loads(capsys.readouterr().out)["known_on"] == day


@pytest.mark.parametrize("month", ["0001-01", "1965-06"])
def test_a_month_before_all_medicare_is_wrong_usage(folder, month, tmp_path):
    assert call(folder, "report", "market", "--month", month, "--out", tmp_path / "m.pdf") == 2


@pytest.mark.parametrize("words", [
    ("check", "--npi", NPI, "--code", "9\udcff", "--date", "2026-09-01"),
    ("check", "--npi", NPI, "--code", "9", "--date", "2026-09-01", "--modifier", "\udcff"),
    ("hub", "serve", "--port", "65536"),
    ("hub", "serve", "--port", "-1"),
    ("demo", "--today", "9999-12-31"),
    ("demo", "--today", "0001-01-01"),
    ("claims",),
])  # fmt: skip
def test_wrong_words_are_wrong_usage(folder, words):
    assert call(folder, *words) == 2


def test_global_options_stand_between_the_words_of_a_command_too(folder, capsys):
    assert app.run(["claims", "--data-dir", str(folder), "--json", "check"], window="") == 0
    assert json.loads(capsys.readouterr().out)["lines"] == 0


def test_a_file_name_that_is_no_text_is_escaped_in_json(tmp_path):
    name = os.fsencode(tmp_path) + b"/a\xff.835"
    with open(name, "w") as file:  # noqa: PTH123 - a name of bytes
        file.write(remittance(ORIGINAL))
    script = (
        "import sys; from provider_ops.cli.app import run;"
        "sys.exit(run(['import', *sys.argv[1:], '--dry-run', '--json'], window=''))"
    )
    done = subprocess.run([sys.executable, "-c", script, name, name], capture_output=True,
                          check=False, cwd=ROOT,
                          env={**os.environ, "PYTHONIOENCODING": "ascii"})  # fmt: skip
    assert done.returncode == 0, done.stderr
    files = [json.loads(line)["file"] for line in done.stdout.decode("utf-8").splitlines()]
    assert files == [os.fsdecode(name)] * 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_refused_without_waiting_for_a_writer(tmp_path, capsys):
    os.mkfifo(tmp_path / "pipe")
    assert call(tmp_path, "import", tmp_path / "pipe", "--dry-run", "--json") == 1
    assert json.loads(capsys.readouterr().out)["error"]["title"] == "This is not a file"


def test_a_full_disk_has_its_own_words(tmp_path, capsys):
    assert raising(OSError(errno.ENOSPC, "No space", "/secret name"), tmp_path) == 4
    assert "The disk is full" in capsys.readouterr().err
    assert not (tmp_path / "logs").exists()


def test_a_trace_goes_where_there_is_room_and_nowhere_if_there_is_none(tmp_path, monkeypatch, capsys):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "logs").write_text("in the way")
    monkeypatch.setattr(failure.tempfile, "gettempdir", lambda: str(tmp_path))
    assert raising(ZeroDivisionError(), tmp_path / "data") == 6
    assert [path.suffix for path in tmp_path.iterdir() if path.is_file()] == [".log"]
    monkeypatch.setattr(failure.tempfile, "gettempdir", lambda: str(tmp_path / "data" / "logs"))
    assert raising(ZeroDivisionError(), tmp_path / "data") == 6
    assert "could not be written" in capsys.readouterr().err


def test_a_request_to_end_unwinds_like_ctrl_c(tmp_path, capsys):
    ended = []

    def handler(arguments, context):
        try:
            signal.raise_signal(signal.SIGTERM)
        finally:
            ended.append(True)

    before = signal.getsignal(signal.SIGTERM)
    context = Context(data_dir=tmp_path, json=False, screen=no_screen)
    assert app.run_safely(argparse.Namespace(handler=handler), context) == 130
    assert ended
    assert signal.getsignal(signal.SIGTERM) == before


@pytest.mark.parametrize("command", [
    ("report", "market", "--month", "2026-09"), ("packet", "--provider", NPI),
])  # fmt: skip
def test_no_document_is_written_over_the_database_or_beside_it(folder, command, capsys):
    before = Profile(folder).database.read_bytes()
    for name in ("provider-ops.db", "new.pdf"):
        assert call(folder, *command, "--out", folder / name) == 2
    assert "Nothing was written" in capsys.readouterr().err
    assert Profile(folder).database.read_bytes() == before
    assert not (folder / "new.pdf").exists()


def test_a_packet_that_cannot_be_recorded_leaves_no_file(folder, work, tmp_path, monkeypatch):
    monkeypatch.setattr(database, "_WAIT_MS", 100)
    other = sqlcipher.connect(str(work.store.path), isolation_level=None)
    other.execute(f"PRAGMA key = \"x'{work.store._key.hex()}'\"")
    other.execute("BEGIN IMMEDIATE")
    target = tmp_path / "papers" / "p.pdf"
    target.parent.mkdir()
    target.write_text("the former packet")
    try:
        assert call(folder, "packet", "--provider", NPI, "--out", target) == 3
    finally:
        other.close()
    assert [path.name for path in target.parent.iterdir()] == ["p.pdf"]
    assert target.read_text() == "the former packet"


def test_doctor_says_how_the_database_is(folder, work, monkeypatch, capsys):
    def states():
        code = call(folder, "doctor", "--json")
        checks = json.loads(capsys.readouterr().out)["checks"]
        return code, {check["subject"]: check["detail"] for check in checks if check["state"] != "fine"}

    base, _ = states()
    assert base in (0, 1)  # 1 where the disk is nearly full
    monkeypatch.setenv(PASSPHRASE_VARIABLE, "wrong")
    assert states()[0] == 3
    monkeypatch.delenv(PASSPHRASE_VARIABLE)
    code, found = states()
    assert code == base
    assert "locked" in found["Database"]
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    with work.store.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    work.store.close()
    code, found = states()
    assert code == 4
    assert "newer version" in found["Database"]
    content = bytearray(work.store.path.read_bytes())
    content[100] ^= 1
    work.store.path.write_bytes(content)
    code, found = states()
    assert code == 4
    assert "damaged" in found["Database"]
    shutil.move(folder / "key.json", folder / "kept.json")
    assert states()[0] == 4


@pytest.mark.parametrize(("damage", "words"), [
    ("DROP TABLE claim_line", "lacks the table claim_line"),
    ("DROP TABLE setting", "lacks the table setting"),
    ("DROP TABLE search_mark", "lacks the table search_mark"),
    ("ALTER TABLE provider DROP COLUMN specialty", "lacks the column provider.specialty"),
    ("DROP TABLE alembic_version", "which step"),
    ("DELETE FROM alembic_version", "which step"),
    ("ALTER TABLE alembic_version RENAME COLUMN version_num TO n", "which step"),
    ("INSERT INTO alembic_version VALUES ('0001')", "which step"),
    ("UPDATE alembic_version SET version_num = '9999'", "newer version"),
    ("UPDATE alembic_version SET version_num = '000'", "newer version"),
    ("UPDATE alembic_version SET version_num = x'00ff'", "newer version"),
    ("UPDATE setting SET value = '\"nobody\"' WHERE name = 'staff'", "settings"),
    ("UPDATE setting SET value = '7' WHERE name = 'staff'", "settings"),
    ("UPDATE setting SET value = '{' WHERE name = 'staff'", "settings"),
    ("UPDATE setting SET value = '\"Mars\"' WHERE name = 'time_zone'", "settings"),
])  # fmt: skip
def test_tables_damaged_by_hand_are_said_to_be_and_stay_as_they_are(folder, work, damage, words, capsys):
    other = sqlcipher.connect(str(work.store.path), isolation_level=None)
    other.execute(f"PRAGMA key = \"x'{work.store._key.hex()}'\"")
    if "DROP COLUMN" in damage:  # its indexes and triggers stand in the way
        for kind, name in other.execute("SELECT type, name FROM sqlite_master WHERE sql LIKE '%specialty%' AND type IN ('index', 'trigger')").fetchall():
            other.execute(f"DROP {kind} {name}")
    other.execute(damage)
    other.close()
    before = work.store.path.read_bytes()
    assert call(folder, *QUESTION, "--json") == 4
    said = json.loads(capsys.readouterr().out)["error"]
    assert words in said["detail"]
    assert "Nothing was changed" in said["remedy"]
    assert call(folder, "doctor", "--json") == 4
    assert words in capsys.readouterr().out
    assert work.store.path.read_bytes() == before
    assert not (folder / "logs").exists()


def test_a_demo_in_a_place_that_is_no_folder_is_wrong_usage(tmp_path):
    (tmp_path / "file").write_text("mine")
    assert call(tmp_path, "demo", "--no-window", "--folder", tmp_path / "file") == 2
    assert (tmp_path / "file").read_text() == "mine"


def test_pictures_that_cannot_be_put_there_are_wrong_usage(tmp_path, capsys):
    (tmp_path / "file").write_text("mine")
    assert call(tmp_path, "screenshots", "--out", tmp_path / "file" / "x") == 2
    assert "no folder that can be written" in capsys.readouterr().err


def test_a_release_with_modifiers_alone_is_recognized(tmp_path, samples, capsys):
    release = samples / "hcpcs" / "HCPC2026_OCT_ANWEB.excerpt.csv"
    assert call(tmp_path, "import", release, "--dry-run", "--json") == 0
    assert json.loads(capsys.readouterr().out)["kind"] == "hcpcs"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no terminals to pretend")
@pytest.mark.parametrize("typed", [b"\x04", b"wrong\n", b"\xff\n"])
def test_what_is_typed_at_the_prompt_and_is_no_passphrase_leaves_it_locked(folder, typed):
    import pty

    words = [sys.executable, "main.py", "--data-dir", str(folder), *QUESTION]
    environment = {**os.environ, "PROVIDER_OPS_NO_BOOTSTRAP": "1", "PYTHONUTF8": "1"}
    del environment[PASSPHRASE_VARIABLE]
    ours, theirs = pty.openpty()
    process = subprocess.Popen(words, cwd=ROOT, env=environment, stdin=theirs,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               start_new_session=True)  # fmt: skip
    with process:
        assert process.stderr.read(len("Passphrase: ")) == b"Passphrase: "  # now it listens
        os.write(ours, typed)
        talk = process.stderr.read()
        assert process.stdout.read() == b""
    os.close(ours)
    os.close(theirs)
    assert process.returncode == 3
    assert b"Nothing was erased" in talk


def test_a_passphrase_that_is_no_text_is_a_wrong_one(folder, monkeypatch):
    monkeypatch.setenv(PASSPHRASE_VARIABLE, "a\udcff")
    assert call(folder, *QUESTION) == 3
