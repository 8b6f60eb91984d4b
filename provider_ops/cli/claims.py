"""`claims check`: judge all claim lines against contracts and codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.cli.output import TerminalReporter, print_json, print_line
from provider_ops.cli.workspace import workspace
from provider_ops.core.errors import ExitCode

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context


def register(commands: Commands) -> None:
    """Add `claims check`."""
    commands.add("claims", "check", summary="find claim lines that break a rule", handler=check)


def check(arguments: argparse.Namespace, context: Context) -> int:  # noqa: ARG001
    """Judge the market's lines, keep the findings, and print counts and dollars by rule."""
    from provider_ops.claims.findings import check_claims

    with workspace(context.data_dir) as work:
        reporter = TerminalReporter()
        found = check_claims(work, reporter)
        reporter.close()
    if context.json:
        print_json(found.as_json())
        return ExitCode.DONE
    print_line(f"{found.findings:,} of {found.lines:,} claim lines break a rule.")
    for rule in found.rules:
        print_line(f"  {rule.rule:<17}{rule.lines:>10,} lines {rule.at_risk:>16,.2f} dollars")
    if found.undated:
        print_line(f"{found.undated:,} lines have no day of service and were not judged.")
    print_line(f"{found.lines_per_second:,} lines a second, {found.seconds:.2f} s.")
    return ExitCode.DONE
