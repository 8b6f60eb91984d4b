"""`claims check`: judge all claim lines against contracts and codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.cli.output import TerminalReporter, print_json, print_line
from provider_ops.cli.workspace import workspace
from provider_ops.core.errors import ExitCode
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context

_ANSWERS = {
    "denied_as_expected": "Denied as the rules say",
    "denied_for_another_reason": "Denied for another reason",
    "not_denied": "Not denied although a rule is broken",
    "denied_without_finding": "Denied though nothing fails here",
}


def register(commands: Commands) -> None:
    """Add `claims check`."""
    commands.add("claims", "check", summary="find claim lines that break a rule", handler=check)


def check(arguments: argparse.Namespace, context: Context) -> int:  # noqa: ARG001
    """Judge the market's lines, keep the findings, and print counts and dollars by rule."""
    from provider_ops.claims.findings.answers import outcome_counts
    from provider_ops.claims.findings.check import check_claims

    with workspace(context.data_dir) as work:
        reporter = TerminalReporter()
        found = check_claims(work, reporter)
        reporter.close()
        with work.read() as session:
            outcomes = outcome_counts(session, work.market_id)
    if context.json:
        print_json(found.as_json() | {"outcomes": [one.as_json() for one in outcomes]})
        return ExitCode.DONE
    broken = sum(one.lines for one in outcomes if one.rules)
    verb = "breaks" if broken == 1 else "break"
    print_line(f"{broken:,} of {count(found.lines, 'claim line')} {verb} a rule.")
    for rule in found.rules:
        print_line(
            f"  {rule.rule:<17}{count(rule.lines, 'line'):>16} {rule.at_risk:>16,.2f} dollars"
        )
    for one in outcomes:
        words = f"{count(one.lines, 'line')}, {one.dollars:,.2f} dollars"
        print_line(f"{_ANSWERS[one.outcome]}: {words}.")
    if found.undated:
        print_line(f"Not judged for lack of a day of service: {count(found.undated, 'line')}.")
    print_line(f"{count(found.lines_per_second, 'line')} a second, {found.seconds:.2f} s.")
    return ExitCode.DONE
