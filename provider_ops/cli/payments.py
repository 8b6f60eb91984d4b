"""`claims payments`, `claims payment`, `claims receive`: what was paid, why, and what arrived."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from provider_ops.cli.check import day
from provider_ops.cli.output import print_json, print_line
from provider_ops.cli.workspace import workspace
from provider_ops.core.errors import ExitCode, RuleError, UsageError
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse
    from datetime import date, datetime

    from provider_ops.claims.payments.causes import Cause, Explained
    from provider_ops.claims.payments.detail import PaidClaimRow, PaidSet, PaymentDetail
    from provider_ops.claims.payments.queries import PaymentRow
    from provider_ops.cli.command import Commands, Context

_SHOWS = ("unbalanced", "open", "differs", "several")
_STANDINGS = {"nothing_due": "nothing due", "open": "open", "received": "received",
              "differs": "received, differs"}  # fmt: skip
_BELONGINGS = {
    "parts": "in {n} sets, which add up",
    "split": "in {n} sets, each of which repeats the whole amount",
    "repeated": "in {n} sets, of which some are the same: loaded or sent twice",
    "unclear": "in {n} sets that do not add up together",
}
_LEVELS = {"line": "Lines", "claim": "Claims", "payment": "Payment"}
_CAUSES = {
    "in_lines": "it is the difference of its lines",
    "not_taken": "adjustment {name} of {amount} was not taken away",
    "sign_turned": "{name} of {amount} has the wrong sign",
    "claim_level": "the line lacks the claim's own adjustment of {amount}",
    "lines_missing": "the claim charges {amount} more than its lines",
    "unexplained": "nothing was adjusted at all",
    "claim_off": "claim {claim} says it was paid {amount}, which its own sum does not make",
    "held_back_not_taken": "PLB amount {name} of {amount} is not in the payment",
    "held_back_twice": "PLB amount {name} of {amount} is in the payment twice",
    "claim_not_paid": "claim {claim}, paid {amount}, is not in the payment",
    "claim_twice": "claim {claim}, paid {amount}, is in the payment twice",
    "reversal_alone": "the reversal of claim {claim}, {amount}, is not in the payment, "
                      "and its correction not in the file",
    "no_forward_balance": "{amount} would have to be carried to the next payment (PLB FB)",
}  # fmt: skip


def register(commands: Commands) -> None:
    """Add `claims payments`, `claims payment` and `claims receive`."""
    listed = commands.add("claims", "payments", summary="list payments by trace number",
                          handler=payments)  # fmt: skip
    listed.add_argument("--show", choices=_SHOWS, default="", help="only these (default: all)")
    listed.add_argument("--payer", default="", help="only those of a payer, by its name")
    listed.add_argument("--month", type=_month, default=None, metavar="YYYY-MM",
                        help="only those paid in a month")  # fmt: skip
    one = commands.add("claims", "payment", summary="take one payment apart", handler=payment)
    one.add_argument("trace", help="its trace number (TRN02)")
    mark = commands.add("claims", "receive", summary="mark a payment as seen at the bank",
                        handler=receive)  # fmt: skip
    mark.add_argument("trace", help="its trace number (TRN02)")
    mark.add_argument("--on", required=True, type=day, metavar="DATE",
                      help="day of the bank, YYYY-MM-DD")  # fmt: skip
    mark.add_argument("--amount", required=True, type=_dollars, help="dollars that arrived")


def payments(arguments: argparse.Namespace, context: Context) -> int:
    """Print payments, the latest first, with where each stands."""
    from provider_ops.claims.payments import queries

    wanted = queries.PaymentFilter(queries.Show(arguments.show), arguments.payer, arguments.month)
    with workspace(context.data_dir) as work, work.read() as session:
        rows = queries.payments(session, work.market_id, work.today(), wanted)
    if context.json:
        print_json({"payments": [_as_json(row) for row in rows]})
        return ExitCode.DONE
    for row in rows:
        paid = f"{row.paid_on:%m/%d/%Y}" if row.paid_on else "no date   "
        whole = "" if row.is_whole else "  does not add up"
        print_line(f"{paid}  {row.trace_number or '(no trace number)':<24} {row.method:<4}"
                   f"{row.amount:>14,.2f}  {_STANDINGS[row.standing]:<18}"
                   f" {row.payer}{whole}")  # fmt: skip
    found = queries.sums(rows)
    print_line(f"{count(found.payments, 'payment')}, {found.amount:,.2f} dollars; "
               f"{found.open:,} open with {found.open_amount:,.2f} dollars; "
               f"{found.unbalanced:,} not adding up.")  # fmt: skip
    return ExitCode.DONE


def payment(arguments: argparse.Namespace, context: Context) -> int:
    """Print one payment step by step; the exit code tells whether it adds up."""
    from provider_ops.claims.payments.detail import payment_detail, payment_of_trace

    with workspace(context.data_dir) as work, work.read() as session:
        today = work.today()
        rows = payment_of_trace(session, work.market_id, arguments.trace, today)
        found = [payment_detail(session, work.market_id, row, today) for row in rows]
    if not found:
        raise _unknown(arguments.trace)
    if context.json:
        print_json({"payments": [_detail_as_json(detail, claims) for detail, claims in found]})
    else:
        for detail, claims in found:
            _print(detail, claims)
    whole = all(row.is_whole for row in rows)
    return ExitCode.DONE if whole else ExitCode.PROBLEMS


def receive(arguments: argparse.Namespace, context: Context) -> int:
    """Mark the one payment with a trace number as seen at the bank."""
    from provider_ops.claims.payments import actions
    from provider_ops.claims.payments.detail import payment_of_trace

    with workspace(context.data_dir) as work:
        today = work.today()
        with work.read() as session:
            rows = payment_of_trace(session, work.market_id, arguments.trace, today)
        if not rows:
            raise _unknown(arguments.trace)
        if len(rows) > 1:
            raise UsageError("Several payers gave this trace number. Mark it in the window.")
        actions.receive(work, rows[0].trace, arguments.on, arguments.amount)
        with work.read() as session:
            (row,) = payment_of_trace(session, work.market_id, arguments.trace, today)
    if context.json:
        print_json(_as_json(row))
    else:
        print_line(f"{row.trace_number}: {arguments.amount:,.2f} of {row.amount:,.2f} dollars "
                   f"received on {arguments.on:%m/%d/%Y}.")  # fmt: skip
    return ExitCode.DONE


def _unknown(trace: str) -> RuleError:
    return RuleError(
        f"No remittance here has {trace}.", title="This payment is not known",
        remedy="Import the remittance, or look for it with `claims payments`.",
    )  # fmt: skip


def _print(detail: PaymentDetail, claims: tuple[PaidClaimRow, ...]) -> None:
    row = detail.row
    paid = f" on {row.paid_on:%m/%d/%Y}" if row.paid_on else ""
    print_line(f"{row.trace_number}: {row.amount:,.2f} dollars by {row.method or 'no method'}"
               f"{paid} from {row.payer} to {row.payee}")  # fmt: skip
    if row.sets > 1:
        print_line("It is " + _BELONGINGS[row.belonging].format(n=row.sets) + ".")
    if row.received is not None:
        print_line(f"Received {row.received:,.2f} on {row.received_on:%m/%d/%Y}.")
    elif row.open_days:
        print_line(f"Open for {count(row.open_days, 'day')}.")
    for one in detail.sets:
        print_line(f"Set {one.control_number} of {one.file_name}, {one.payment:,.2f} dollars")
        for step in one.found.steps:
            sign = "is not" if step.open else "="
            places = f"  ({step.open:,} of {step.count:,} open)" if step.open else ""
            print_line(f"  {_LEVELS[step.level]:<8}{step.begins:>14,.2f} - {step.less:>12,.2f} "
                       f"{sign} {step.stated:>14,.2f}{places}")  # fmt: skip
        for held in one.held_back:
            print_line(f"  PLB {held.reason} {held.reference} {held.amount:,.2f}")
        for gap in one.gaps:
            print_line(f"  {_place(gap)}: {gap.gap.difference:+,.2f}. {_why(gap)}")
        if one.found.more_gaps:
            print_line(f"  {count(one.found.more_gaps, 'more place')} not listed.")
    print_line(count(len(claims), "claim") + ".")


def _place(found: Explained) -> str:
    gap = found.gap
    if gap.claim is None:
        return "Payment"
    line = f", line {gap.line.position} ({gap.line.code})" if gap.line else ""
    return f"Claim {gap.claim.number}{line}"


def _why(found: Explained) -> str:
    if not found.causes:
        return "No amount in the file explains it."
    words = [_said(cause) for cause in found.causes]
    if found.certain:
        return f"It fits to the cent that {words[0]}."
    return "Each of these would fit, and which one cannot be told: " + "; ".join(words) + "."


def _said(cause: Cause) -> str:
    name = cause.name or "all PLB amounts"
    return _CAUSES[cause.kind].format(amount=f"{cause.amount:,.2f}", name=name,
                                      claim=cause.claim or "several")  # fmt: skip


def _as_json(row: PaymentRow) -> dict[str, Any]:
    return {
        "trace_number": row.trace_number, "trace_origin": row.trace_origin, "payer": row.payer,
        "payee": row.payee, "payee_npi": row.payee_npi, "method": row.method,
        "paid_on": _iso(row.paid_on), "amount": f"{row.amount:.2f}",
        "announced_twice": f"{row.twice:.2f}", "sets": row.sets, "files": row.files,
        "belonging": row.belonging.value, "adds_up": row.is_whole,
        "standing": row.standing.value,
        "received": None if row.received is None else f"{row.received:.2f}",
        "received_on": _iso(row.received_on), "open_days": row.open_days,
    }  # fmt: skip


def _detail_as_json(detail: PaymentDetail, claims: tuple[PaidClaimRow, ...]) -> dict[str, Any]:
    return {
        **_as_json(detail.row),
        "marked_by": detail.marked_by,
        "marked_at": _iso(detail.marked_at),
        "transactions": [_set_as_json(one) for one in detail.sets],
        "claims": [
            {"number": one.number, "payer_number": one.payer_number, "status": one.status,
             "charge": f"{one.charge:.2f}", "adjusted": f"{one.adjusted:.2f}",
             "paid": f"{one.paid:.2f}", "difference": f"{one.difference:.2f}"}
            for one in claims
        ],
    }  # fmt: skip


def _set_as_json(one: PaidSet) -> dict[str, Any]:
    return {
        "st": one.control_number, "file": one.file_name, "import": str(one.import_id),
        "payment": f"{one.payment:.2f}",
        "steps": [
            {"level": step.level.value, "count": step.count, "begins": f"{step.begins:.2f}",
             "less": f"{step.less:.2f}", "stated": f"{step.stated:.2f}",
             "difference": f"{step.difference:.2f}", "open": step.open}
            for step in one.found.steps
        ],
        "provider_adjustments": [
            {"provider": held.provider_npi, "fiscal_date": _iso(held.fiscal_date),
             "reason": held.reason, "reference": held.reference, "amount": f"{held.amount:.2f}"}
            for held in one.held_back
        ],
        "differences": [
            {"level": found.gap.level.value,
             "claim": found.gap.claim.number if found.gap.claim else None,
             "line": found.gap.line.position if found.gap.line else None,
             "difference": f"{found.gap.difference:.2f}", "certain": found.certain,
             "causes": [{"kind": cause.kind.value, "amount": f"{cause.amount:.2f}",
                         "name": cause.name, "claim": cause.claim} for cause in found.causes]}
            for found in one.gaps
        ],
    }  # fmt: skip


def _iso(moment: date | datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _month(text: str) -> date:
    return day(f"{text}-01")


def _dollars(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ValueError(text) from error
