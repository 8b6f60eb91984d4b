"""`bench`: the measurements in tests/bench, one or all."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from provider_ops.bootstrap.environment import ROOT
from provider_ops.cli.output import print_json, print_line, say
from provider_ops.core.errors import ExitCode, UsageError

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context


def register(commands: Commands) -> None:
    """Add `bench`."""
    parser = commands.add("bench", summary="measure speed on this machine", handler=bench)
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help="one measurement (default: all)"
    )


def bench(arguments: argparse.Namespace, context: Context) -> int:
    """Run the measurements one after the other and print each one's figures by its name.

    Raises:
        UsageError: There is no measurement of that name.
    """
    names = measurement_names()
    if arguments.name and arguments.name not in names:
        known = ", ".join(names) or "none"
        raise UsageError(f"There is no measurement {arguments.name!r}. Known: {known}")
    figures = {}
    for name in [arguments.name] if arguments.name else names:
        say(f"Measuring {name}")
        figures[name] = importlib.import_module(f"tests.bench.{name}").run()
        if not context.json:
            for label, figure in figures[name].items():
                print_line(f"{name}.{label}: {figure}")
    if context.json:
        print_json(figures)
    return ExitCode.DONE


def measurement_names() -> list[str]:
    """Return the modules of tests/bench; each has a `run()` that returns figures by label."""
    modules = (ROOT / "tests" / "bench").glob("[a-z]*.py")
    return sorted(module.stem for module in modules)
