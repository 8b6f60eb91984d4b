from __future__ import annotations

import argparse
import importlib.util
import inspect
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from provider_ops.bootstrap.environment import ROOT
from provider_ops.cli.app import run, run_safely
from provider_ops.cli.command import Commands, Context, Screen
from provider_ops.core.errors import Cancelled, FileError, HubError, LockedError

HEAVY = ("sqlalchemy", "PySide6", "reportlab", "httpx", "fastapi", "openpyxl", "sqlcipher3")


def context(data_dir: Path, *, as_json: bool = False) -> Context:
    return Context(data_dir=data_dir, json=as_json, screen=no_screen)


def no_screen():
    raise AssertionError("nothing here may draw")


def stopped_in_a_library() -> BaseException:
    error = RuntimeError("the connection was in the middle of something")
    error.__context__ = KeyboardInterrupt()
    return error


def outcome_of(error: BaseException, where: Context) -> int:
    def handler(arguments: argparse.Namespace, given: Context) -> int:
        raise error

    return run_safely(argparse.Namespace(handler=handler), where)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (FileError("Empty."), 1),
        (LockedError(), 3),
        (HubError(), 5),
        (Cancelled(), 130),
        (KeyboardInterrupt(), 130),
        (stopped_in_a_library(), 130),
        (ZeroDivisionError(), 6),
    ],
)
def test_every_failure_has_its_exit_code(error: BaseException, code: int, tmp_path: Path, capsys):
    assert outcome_of(error, context(tmp_path)) == code
    assert capsys.readouterr().out == ""


def test_a_failure_is_told_to_people_and_to_programs(tmp_path: Path, capsys):
    outcome_of(FileError("The file is empty."), context(tmp_path, as_json=True))
    out, talk = capsys.readouterr()
    assert json.loads(out) == {
        "error": {
            "title": FileError.title,
            "detail": "The file is empty.",
            "remedy": FileError.remedy,
        }
    }
    assert talk.strip() == f"{FileError.title}. The file is empty. {FileError.remedy}"


def test_a_bug_leaves_a_trace_without_values(tmp_path: Path, capsys):
    outcome_of(ValueError("Dr. Secret"), context(tmp_path))
    talk = capsys.readouterr().err
    assert "Traceback" not in talk
    trace = Path(re.search(r"The trace is in (\S+\.log)", talk)[1])
    assert trace.parent == tmp_path / "logs"
    assert "ValueError" in trace.read_text()
    assert "test_app.py" in trace.read_text()
    assert "Secret" not in trace.read_text() + talk


def test_without_a_command_the_window_opens_on_the_data_directory(tmp_path: Path, monkeypatch):
    (tmp_path / "pretended_window.py").write_text(
        "def open_window(data_dir):\n    return len(data_dir.name)\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    assert run(["--data-dir", str(tmp_path / "four")], window="pretended_window") == 4


@pytest.mark.parametrize("arguments", [["nonsense"], ["doctor", "--nonsense"], ["--data-dir"]])
def test_wrong_usage(arguments: list[str], capsys):
    assert run(arguments, window="never.loaded") == 2
    out, talk = capsys.readouterr()
    assert out == ""
    assert "usage:" in talk


def test_global_options_stand_before_or_after_the_command():
    seen = []

    def handler(arguments: argparse.Namespace, given: Context) -> int:
        return 0

    for words in (
        ["--json", "--data-dir", "d", "claims", "check"],
        ["claims", "check", "--data-dir", "d", "--json"],
    ):
        parser = argparse.ArgumentParser()
        from provider_ops.cli.command import add_global_options

        add_global_options(parser)
        commands = Commands(parser)
        commands.add("claims", "check", summary="check", handler=handler)
        commands.add("claims", "list", summary="list", handler=handler)
        seen.append(vars(parser.parse_args(words)))
    assert seen[0] == seen[1] == {"json": True, "data_dir": Path("d"), "handler": handler}


def test_help_loads_nothing_heavy():
    program = (
        "import sys; from provider_ops.cli.app import build_parser; build_parser().format_help();"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout == "[]\n"


def test_doctor_reports_as_json(tmp_path: Path, capsys):
    code = run(["doctor", "--json", "--data-dir", str(tmp_path / "none")], window="never.loaded")
    report = json.loads(capsys.readouterr().out)
    states = {check["subject"]: check["state"] for check in report["checks"]}
    assert states["SQLCipher"] == "fine"
    assert states["Data directory"] == "note"
    assert report["healthy"] == (code == 0)
    assert not (tmp_path / "none").exists()


def test_doctor_finds_a_data_directory_that_is_a_file(tmp_path: Path, capsys):
    (tmp_path / "data").write_text("")
    assert run(["doctor", "--data-dir", str(tmp_path / "data")], window="never.loaded") == 1
    assert "problem  Data directory" in capsys.readouterr().out


def test_bench_knows_its_measurements(capsys):
    assert run(["bench", "no_such_thing"], window="never.loaded") == 2
    assert "There is no measurement 'no_such_thing'" in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_error():
    program = f"{sys.executable} main.py doctor | head -c 1 >/dev/null; exit ${{PIPESTATUS[0]}}"
    answer = subprocess.run(
        ["bash", "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert answer.stderr == ""
    assert answer.returncode in (0, 130)


@pytest.mark.skipif(not importlib.util.find_spec("ui.app"), reason="the window is not built yet")
def test_the_window_offers_what_the_command_line_asks_of_it():
    from ui import app

    for name in ("open_window", "take_screenshots"):
        asked = list(inspect.signature(getattr(Screen, name)).parameters.values())[1:]
        offered = list(inspect.signature(getattr(app, name)).parameters.values())
        assert [(p.name, p.kind) for p in offered[: len(asked)]] == [
            (p.name, p.kind) for p in asked
        ]
        assert all(p.default is not p.empty for p in offered[len(asked) :])
