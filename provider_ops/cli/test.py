"""`test`: every check a change has to pass: what only reads the program at once, then the tests."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TYPE_CHECKING

from provider_ops.bootstrap.environment import ROOT
from provider_ops.cli.output import say
from provider_ops.core.errors import ExitCode

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from provider_ops.cli.command import Commands, Context

IMPORT_LINTER = "from importlinter.cli import lint_imports_command as run; run()"
CHECKS = (
    ("mypy", ("-m", "mypy")),
    ("ruff", ("-m", "ruff", "check", ".")),
    ("import-linter", ("-c", IMPORT_LINTER, "--no-logo")),
)
COLLECTION = ("-m", "pytest", "--collect-only", "-qq")
TEST_PROCESSES = 2


def register(commands: Commands) -> None:
    """Add `test`."""
    parser = commands.add("test", summary="run all checks and tests", handler=test)
    parser.add_argument(
        "pytest", nargs="*", metavar="-- ARGUMENT", help="handed to pytest as they are"
    )


def test(arguments: argparse.Namespace, context: Context) -> int:  # noqa: ARG001
    """Run every check, also after one that failed, and say at the end which did.

    The tests come last, so that their closing line is the last but one of the output.
    """
    failed = []
    for name, done in _checked(is_whole=not arguments.pytest):
        say(f"== {name}")
        sys.stdout.write(done.stdout)
        sys.stdout.flush()
        if done.returncode != 0:
            failed.append(name)
    say("== tests")
    tests = ("-m", "pytest", "-n", str(TEST_PROCESSES), *arguments.pytest)
    if _run(tests, is_kept=False).returncode != 0:
        failed.append("tests")
    say(f"Failed: {', '.join(failed)}" if failed else "All checks passed")
    return ExitCode.PROBLEMS if failed else ExitCode.DONE


def _checked(*, is_whole: bool) -> Iterator[tuple[str, subprocess.CompletedProcess[str]]]:
    """Yield each check that only reads the program when it is done; two of them run at once.

    The longest one begins. In a new clone the other process of the two goes on and compiles all
    tests, which each process of the tests would do for itself.
    """
    with ThreadPoolExecutor(TEST_PROCESSES) as pool:
        running = {pool.submit(_run, command): name for name, command in CHECKS}
        if is_whole and not (ROOT / "tests" / "__pycache__").exists():
            pool.submit(_run, COLLECTION)
        for check in as_completed(running):
            yield running[check], check.result()


def _run(command: Sequence[str], *, is_kept: bool = True) -> subprocess.CompletedProcess[str]:
    """Run Python with `command`; keep what it says for later, or let it say it at once."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of processes import the same
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=environment,
        check=False,
        text=True,
        stdout=subprocess.PIPE if is_kept else None,
        stderr=subprocess.STDOUT if is_kept else None,
    )
