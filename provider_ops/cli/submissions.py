"""`claims submissions`, `claims story`: what offices sent, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from provider_ops.cli.output import print_json, print_line
from provider_ops.cli.workspace import workspace
from provider_ops.core.errors import ExitCode, RuleError
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse

    from provider_ops.claims.submissions.life import ClaimLife
    from provider_ops.claims.submissions.queries import SubmissionRow
    from provider_ops.claims.submissions.rules import Pair
    from provider_ops.cli.command import Commands, Context

_OUTCOMES = ("unanswered", "paid", "partly", "denied", "reversed", "replaced", "voided")
_PAGE = 500
_KINDS = {
    "submitted": "submitted", "replaced": "replacement sent", "voided": "void sent",
    "remitted": "answered", "reversed": "reversed", "corrected": "corrected",
}  # fmt: skip
_FLAGS = {
    "reversed_only": "It was taken back, and no correction came.",
    "nothing_to_reverse": "A reversal takes back what no answer here had.",
    "paid_twice": "Two answers stand and both pay.",
    "void_unanswered": "The office voided it; the payer has not taken it back.",
}


def register(commands: Commands) -> None:
    """Add `claims submissions` and `claims story`."""
    listed = commands.add("claims", "submissions", summary="list submitted claims and their ends",
                          handler=submissions)  # fmt: skip
    listed.add_argument("--became", choices=_OUTCOMES, default=None,
                        help="only those that ended so (default: all)")  # fmt: skip
    listed.add_argument("--broken", action="store_true",
                        help="only unanswered ones with lines that break a rule")  # fmt: skip
    listed.add_argument("--number", default="", help="only those whose number begins so")
    one = commands.add("claims", "story", summary="tell the life of one claim", handler=story)
    one.add_argument("number", help="the office's number of the claim (CLM01, CLP01)")


def submissions(arguments: argparse.Namespace, context: Context) -> int:
    """Print submitted claims with what became of each, page by page."""
    from provider_ops.claims.submissions import queries
    from provider_ops.claims.submissions.rules import Outcome

    became = Outcome(arguments.became) if arguments.became else None
    wanted = queries.SubmissionFilter(became, arguments.number)
    rows: list[SubmissionRow] = []
    with workspace(context.data_dir) as work, work.read() as session:
        while page := queries.submissions(work, session, wanted, offset=len(rows), limit=_PAGE):
            rows += page
    if arguments.broken:
        rows = [row for row in rows if row.broken]
    if context.json:
        print_json({"submissions": [_as_json(row) for row in rows]})
        return ExitCode.DONE
    for row in rows:
        sent = f"{row.sent_on:%m/%d/%Y}" if row.sent_on else "no date   "
        waits = f" {row.waits} d" if row.waits else ""
        by = f"  send by {row.file_by:%m/%d/%Y}" if row.waits and row.file_by else ""
        breaks = f"  breaks {', '.join(row.broken)}" if row.broken else ""
        print_line(f"{sent}  {row.number:<16}{row.charge:>12,.2f}{row.paid:>12,.2f}  "
                   f"{row.outcome + waits:<18}{row.practice}{by}{breaks}")  # fmt: skip
    at_risk = sum(row.is_at_risk for row in rows)
    print_line(f"{count(len(rows), 'claim')}; {at_risk:,} unanswered and soon too late to send.")
    return ExitCode.DONE


def story(arguments: argparse.Namespace, context: Context) -> int:
    """Print everything that happened to a claim; the exit code tells whether it looks wrong."""
    from provider_ops.claims.submissions.life import lives_of_number

    with workspace(context.data_dir) as work, work.read() as session:
        lives = lives_of_number(session, work.market_id, arguments.number, work.now())
    if not lives:
        raise RuleError(
            f"No claim here has the number {arguments.number}.",
            title="This claim is not known",
            remedy="Import the file it is in, or look for it with `claims submissions`.",
        )
    if context.json:
        print_json({"claims": [_life_as_json(life) for life in lives]})
    else:
        for life in lives:
            _print(life)
    wrong = any(life.flags for life in lives)
    return ExitCode.PROBLEMS if wrong else ExitCode.DONE


def _print(life: ClaimLife) -> None:
    print_line(f"{life.number} of {life.billing_npi}, member ending in {life.member_last4 or '-'}: "
               f"{life.outcome}, {life.net:,.2f} dollars paid in the end")  # fmt: skip
    for one in life.steps:
        step = one.step
        where = step.trace_number or step.file_name
        print_line(f"  {step.on:%m/%d/%Y}  {_KINDS[step.kind]:<17}{step.charge:>12,.2f}"
                   f"{step.paid:>12,.2f}  net {one.net:>10,.2f}  "
                   f"{step.number}  {where}")  # fmt: skip
    for pair in life.pairs:
        print_line(f"  {_line(pair)}")
    for flag in life.flags:
        print_line(_FLAGS[flag])


def _line(pair: Pair) -> str:
    if pair.answered is None:
        breaks = f", breaks {pair.sent.rule}" if pair.sent and pair.sent.rule else ""
        return f"{pair.sent.code:<8} not answered{breaks}" if pair.sent else ""
    said = pair.answered
    changed = f", sent as {pair.code_changed}" if pair.code_changed else ""
    units = pair.units_changed
    units_said = "" if units is None else f", {said.units:f} of {units:f} units"
    denial = f", {said.denial}" if said.denial else ""
    return f"{said.code:<8}{said.paid:>12,.2f} of {said.charge:,.2f}{changed}{units_said}{denial}"


def _as_json(row: SubmissionRow) -> dict[str, Any]:
    return {
        "number": row.number, "frequency": row.frequency, "original_number": row.original_number,
        "sent_on": row.sent_on.isoformat() if row.sent_on else None,
        "billing_npi": row.billing_npi, "practice": row.practice, "lines": row.lines,
        "charge": f"{row.charge:.2f}", "paid": f"{row.paid:.2f}", "became": row.outcome.value,
        "waits_days": row.waits, "send_by": row.file_by.isoformat() if row.file_by else None,
        "days_left": row.days_left, "at_risk": row.is_at_risk, "file": row.file_name,
        "broken": list(row.broken),
    }  # fmt: skip


def _life_as_json(life: ClaimLife) -> dict[str, Any]:
    return {
        "number": life.number, "billing_npi": life.billing_npi, "member_last4": life.member_last4,
        "became": life.outcome.value, "net": f"{life.net:.2f}",
        "flags": [flag.value for flag in life.flags],
        "steps": [
            {"on": one.step.on.isoformat(), "kind": one.step.kind, "number": one.step.number,
             "payer_number": one.step.payer_number, "payer": one.step.payer,
             "charge": f"{one.step.charge:.2f}", "paid": f"{one.step.paid:.2f}",
             "net": f"{one.net:.2f}", "trace_number": one.step.trace_number,
             "file": one.step.file_name}
            for one in life.steps
        ],
        "lines": [
            {"sent": pair.sent.code if pair.sent else None,
             "broken": (pair.sent.rule if pair.sent else "") or None,
             "answered": pair.answered.code if pair.answered else None,
             "code_changed": pair.code_changed or None,
             "units_changed": None if pair.units_changed is None else f"{pair.units_changed:f}",
             "paid": f"{pair.answered.paid:.2f}" if pair.answered else None,
             "denial": pair.answered.denial if pair.answered else None}
            for pair in life.pairs
        ],
    }  # fmt: skip
