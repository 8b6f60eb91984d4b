"""The folder of a demo: emptied, never somebody else's, one demo at a time."""

from __future__ import annotations

import subprocess
import sys

import pytest

from provider_ops.cli import app
from provider_ops.core.errors import LockedError, UsageError
from provider_ops.demo import folder as demo
from tests.conftest import ROOT

HOLDER = """
import sys
from pathlib import Path
from provider_ops.demo.folder import emptied
with emptied(Path(sys.argv[1])):
    (Path(sys.argv[1]) / "work").write_text("of the first")
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    """Another process that works in `tmp_path / "demo"`."""
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path / "demo")], cwd=ROOT,
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # fmt: skip
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_demo_in_the_folder_is_refused_and_touches_nothing(tmp_path, holder, capsys):
    with pytest.raises(LockedError, match="Another demo works"), demo.emptied(tmp_path / "demo"):
        pass
    code = app.run(["demo", "--no-window", "--folder", str(tmp_path / "demo")], window="")
    assert code == 3
    assert "Nothing was changed" in capsys.readouterr().err
    assert (tmp_path / "demo" / "work").read_text() == "of the first"


def test_a_demo_that_was_killed_holds_nothing(tmp_path, holder):
    holder.kill()
    holder.wait()
    with demo.emptied(tmp_path / "demo"):
        assert [path.name for path in (tmp_path / "demo").iterdir()] == [demo.MARK_NAME]
    with demo.emptied(tmp_path / "demo"):
        pass  # and one that ended


def test_a_folder_with_other_files_is_not_even_marked(tmp_path):
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(UsageError, match="did not make"), demo.emptied(tmp_path):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_demo_that_was_stopped_while_emptying_its_folder_can_be_repeated(tmp_path, monkeypatch):
    (tmp_path / demo.MARK_NAME).write_text(demo.MARK)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()

    def killed_after_the_mark(path):
        (path / demo.MARK_NAME).unlink(missing_ok=True)
        raise ZeroDivisionError

    with monkeypatch.context() as cut:
        cut.setattr(demo.shutil, "rmtree", killed_after_the_mark)
        with pytest.raises(ZeroDivisionError), demo.emptied(tmp_path):
            pass
    with demo.emptied(tmp_path):
        assert [path.name for path in tmp_path.iterdir()] == [demo.MARK_NAME]
