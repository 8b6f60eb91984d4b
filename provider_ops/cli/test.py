"""`test`: every check a change has to pass, in the order from quick to slow."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from provider_ops.bootstrap.environment import ROOT
from provider_ops.cli.output import say
from provider_ops.core.errors import ExitCode

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context

IMPORT_LINTER = "from importlinter.cli import lint_imports_command as run; run()"
CHECKS = (
    ("ruff", ("-m", "ruff", "check", ".")),
    ("mypy", ("-m", "mypy")),
    ("import-linter", ("-c", IMPORT_LINTER, "--no-logo")),
)
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
    tests = ("-m", "pytest", "-n", str(TEST_PROCESSES), *arguments.pytest)
    failed = []
    for name, command in (*CHECKS, ("tests", tests)):
        say(f"== {name}")
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of processes import the same
        whole = [sys.executable, *command]
        if subprocess.run(whole, cwd=ROOT, env=environment, check=False).returncode != 0:
            failed.append(name)
    say(f"Failed: {', '.join(failed)}" if failed else "All checks passed")
    return ExitCode.PROBLEMS if failed else ExitCode.DONE
