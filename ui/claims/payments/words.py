"""Payments in words: where one stands, what does not add up and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.claims.payments.causes import Kind
from provider_ops.claims.payments.reassociation import Belonging, Standing
from provider_ops.claims.payments.rules import Level
from ui.claims.words import dollars

if TYPE_CHECKING:
    from decimal import Decimal

    from provider_ops.claims.payments.causes import Cause, Explained
    from provider_ops.claims.payments.queries import PaymentRow


def standing_word(row: PaymentRow) -> str:
    """Return whether the money of a payment arrived."""
    words = {
        Standing.NOTHING_DUE: _tr("Nothing due"),
        Standing.OPEN: _tr("Not seen"),
        Standing.RECEIVED: _tr("Received"),
        Standing.DIFFERS: _tr("Differs"),
    }
    return words[row.standing]


def standing_glyph(row: PaymentRow) -> str:
    """Return the shape of it."""
    return {Standing.NOTHING_DUE: "end", Standing.OPEN: "pend", Standing.RECEIVED: "ok",
            Standing.DIFFERS: "wa"}[row.standing]  # fmt: skip


def whole_word(row: PaymentRow) -> str:
    """Return whether a payment adds up."""
    if not row.adds_up:
        return _tr("Is off")
    if row.differences:
        return _tr("Claims differ")
    return _tr("Adds up")


def belonging_words(row: PaymentRow) -> tuple[str, str]:
    """Return a sentence and its consequence for a payment in several sets; empty for others."""
    if row.belonging is Belonging.ONE:
        return "", ""
    lead = _tr("This trace number came in {sets} sets, {files} files.").format(
        sets=row.sets, files=row.files
    )
    words = {
        Belonging.PARTS: _tr("Each has its own amount; the payment is their sum."),
        Belonging.SPLIT: _tr("Each repeats the whole amount; together their claims make it."),
        Belonging.REPEATED: _tr(
            "Some hold the same claims: loaded or sent twice. {amount} counts once here, but the"
            " claim lines count twice until one load is undone."
        ),
        Belonging.UNCLEAR: _tr("They do not add up together. Ask the payer which one is right."),
    }
    return lead, words[row.belonging].format(amount=dollars(row.twice))


def place_word(found: Explained) -> str:
    """Return where something does not add up, and by how much."""
    gap = found.gap
    if gap.claim is None:
        place = _tr("Payment")
    elif gap.line is None:
        place = _tr("Claim {number}").format(number=gap.claim.number)
    else:
        place = _tr("Claim {number}, line {line}, {code}").format(
            number=gap.claim.number, line=gap.line.position, code=gap.line.code
        )
    return f"{place}: {signed(gap.difference)}."


def gap_words(found: Explained) -> str:
    """Return what was expected, what is stated, and what would explain the difference."""
    gap = found.gap
    if gap.level is Level.PAYMENT:
        words = _tr("Claims less amounts beside them make {expected}; the payment is {stated}.")
    else:
        words = _tr("Charge less adjustments make {expected}; {stated} was paid.")
    begun = words.format(expected=dollars(gap.expected), stated=dollars(gap.stated))
    return f"{begun} {_why(found)}"


def level_word(level: Level) -> str:
    """Return what is added up at a level."""
    words = {Level.LINE: _tr("Lines"), Level.CLAIM: _tr("Claims"), Level.PAYMENT: _tr("Payment")}
    return words[level]


def held_back_word(reason: str) -> str:
    """Return what a PLB reason is for, in our own words; empty for those we have none for."""
    words = {
        "WO": _tr("overpayment taken back"), "FB": _tr("carried between payments"),
        "L6": _tr("interest"), "72": _tr("refund confirmed"), "CS": _tr("correction"),
        "50": _tr("late filing"), "AP": _tr("advance"), "B2": _tr("rebate"), "BD": _tr("bad debt"),
        "CT": _tr("capitation"), "IR": _tr("tax withheld"), "LE": _tr("levy"),
        "J1": _tr("not reimbursed"), "90": _tr("early payment"), "LS": _tr("lump sum"),
        "IS": _tr("interim settlement"), "PI": _tr("periodic payment"), "WU": _tr("recovered"),
    }  # fmt: skip
    return words.get(reason, "")


def signed(amount: Decimal) -> str:
    """Return an amount with its sign."""
    sign = "−" if amount < 0 else "+"  # noqa: RUF001 - the minus of figures
    return f"{sign}${abs(amount):,.2f}"


def _why(found: Explained) -> str:
    if not found.causes:
        return _tr("No amount in the file explains it.")
    if found.certain:
        return _cause(found.causes[0])
    several = " · ".join(_cause(cause) for cause in found.causes)
    return _tr("More than one thing fits, so none is certain: {causes}").format(causes=several)


def _cause(cause: Cause) -> str:
    words = {
        Kind.IN_LINES: _tr("It is the difference of its lines."),
        Kind.NOT_TAKEN: _tr("It fits that {name}, {amount}, was not taken away."),
        Kind.SIGN_TURNED: _tr("It fits that {name}, {amount}, has the wrong sign."),
        Kind.CLAIM_LEVEL: _tr("It equals the claim's own adjustment, {amount}."),
        Kind.LINES_MISSING: _tr("The claim charges {amount} more than its lines."),
        Kind.UNEXPLAINED: _tr("Nothing was adjusted, so nothing says why."),
        Kind.CLAIM_OFF: _tr(
            "Claim {claim} says {amount} was paid, which its own sum does not make."
        ),
        Kind.HELD_BACK_NOT_TAKEN: _tr("It fits that {name}, {amount}, is not in the payment."),
        Kind.HELD_BACK_TWICE: _tr("It fits that {name}, {amount}, is in the payment twice."),
        Kind.CLAIM_NOT_PAID: _tr("It fits that claim {claim}, {amount}, is not in the payment."),
        Kind.CLAIM_TWICE: _tr("It fits that claim {claim}, {amount}, is in the payment twice."),
        Kind.REVERSAL_ALONE: _tr(
            "It equals the reversal of claim {claim}, {amount}, whose correction is not here."
        ),
        Kind.NO_FORWARD_BALANCE: _tr(
            "More was taken back than paid; {amount} is not carried to the next payment."
        ),
    }
    name = cause.name or _tr("all amounts beside the claims")
    claim = cause.claim or _tr("several")
    return words[cause.kind].format(amount=dollars(cause.amount), name=name, claim=claim)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Payments", text)
