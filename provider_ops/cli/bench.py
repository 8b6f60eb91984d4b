"""`bench`: the measurements in tests/bench, one or all."""

from __future__ import annotations

import importlib
import inspect
from typing import TYPE_CHECKING, Any

from provider_ops.bootstrap.environment import ROOT
from provider_ops.cli.output import print_json, print_line, say
from provider_ops.core.errors import ExitCode, UsageError
from provider_ops.demo.scale import SCALES

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context


def register(commands: Commands) -> None:
    """Add `bench`."""
    parser = commands.add("bench", summary="measure speed on this machine", handler=bench)
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help="one measurement (default: all)"
    )
    for option, kind, words in _OPTIONS:
        parser.add_argument(f"--{option}", type=kind, metavar="N", help=words)
    parser.add_argument("--scale", choices=SCALES, help="how large a demo market")
    parser.add_argument(
        "--postgres", action="store_true", default=None, help="simulate on the embedded PostgreSQL"
    )


_OPTIONS = (
    ("seeds", int, "how many worlds to simulate"),
    ("first", int, "the first of the seeds"),
    ("seed", int, "live through this one world again"),
    ("workers", int, "processes that share the seeds"),
    ("minutes", float, "how long to go on"),
    ("lines", int, "how many claim lines the market has"),
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
        figures[name] = _measure(name, arguments)
        if not context.json:
            for label, figure in figures[name].items():
                print_line(f"{name}.{label}: {figure}")
    if context.json:
        print_json(figures)
    broken = any(found.get("violations") for found in figures.values())
    return ExitCode.PROBLEMS if broken else ExitCode.DONE


def _measure(name: str, arguments: argparse.Namespace) -> dict[str, Any]:
    """Run one measurement with the options that were given; those it does not know are a mistake.

    With several measurements an option goes to those that know it.
    """
    run = importlib.import_module(f"tests.bench.{name}").run
    options = [*(option for option, _, _ in _OPTIONS), "scale", "postgres"]
    given = {
        option: getattr(arguments, option)
        for option in options
        if getattr(arguments, option, None) is not None
    }
    known = inspect.signature(run).parameters
    if arguments.name and (strange := given.keys() - known.keys()):
        raise UsageError(f"The measurement {name!r} knows no --{min(strange)}.")
    found: dict[str, Any] = run(**{option: v for option, v in given.items() if option in known})
    return found


def measurement_names() -> list[str]:
    """Return the modules of tests/bench; each has a `run()` that returns figures by label."""
    modules = (ROOT / "tests" / "bench").glob("[a-z]*.py")
    return sorted(module.stem for module in modules)
