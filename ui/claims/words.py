"""Rules of the code check as the Claims screen names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.intake.fields import parse_amount

if TYPE_CHECKING:
    from decimal import Decimal


def rule_word(rule: str) -> str:
    """Return what breaking a rule means, in words for people."""
    words = {
        "npi": _tr("Clinician is not on file"),
        "exclusion": _tr("Clinician is excluded"),
        "opt_out": _tr("Clinician opted out of Medicare"),
        "contract": _tr("No contract in force"),
        "participation": _tr("Not covered by the contract"),
        "code_set": _tr("Code is not valid that day"),
        "approved_list": _tr("Code is not on the approved list"),
        "specialty": _tr("Not for this specialty"),
        "modifier": _tr("Modifier is not as the list asks"),
        "place_of_service": _tr("Place of service is not allowed"),
        "units": _tr("More units than allowed"),
        "ptp": _tr("Bundled with another code"),
        "mue": _tr("Over the unit limit of the day"),
        "authorization": _tr("No authorization number"),
    }
    return words.get(rule, rule)


def outcome_word(outcome: str) -> str:
    """Return how the payer's answer goes with the rules, in words for people."""
    words = {
        "denied_as_expected": _tr("Denied as the rules say"),
        "denied_for_another_reason": _tr("Denied for another reason"),
        "not_denied": _tr("Not denied, a rule is broken"),
        "denied_without_finding": _tr("Denied, no rule is broken"),
    }
    return words.get(outcome, outcome)


def status_word(status: str) -> str:
    """Return where a line or an issue stands, in words for people."""
    words = {
        "open": _tr("Open"),
        "appealed": _tr("Appealed"),
        "reviewed": _tr("Reviewed"),
        "resolved": _tr("Resolved"),
    }
    return words.get(status, status)


def status_glyph(status: str) -> str:
    """Return the shape of where a line or an issue stands."""
    shapes = {"open": "pend", "appealed": "wip", "reviewed": "end", "resolved": "ok"}
    return shapes.get(status, "")


def step_word(kind: str) -> str:
    """Return what happened to a claim, in words for people."""
    words = {
        "submitted": _tr("Submitted"),
        "replaced": _tr("Replacement sent"),
        "voided": _tr("Void sent"),
        "remitted": _tr("Answered"),
        "reversed": _tr("Reversed"),
        "corrected": _tr("Corrected"),
    }
    return words.get(kind, kind)


def dollars(amount: Decimal) -> str:
    """Return an amount with cents; the sign stands before the dollar."""
    sign = "−" if amount < 0 else ""  # noqa: RUF001 - the minus of figures
    return f"{sign}${abs(amount):,.2f}"


def amount_in(text: str) -> Decimal | None:
    """Return the dollars that somebody typed; an empty field is zero.

    None where they are no amount, negative, or finer than a cent.
    """
    try:
        amount = parse_amount(text.strip() or "0")
    except ValueError:
        return None
    return amount if amount >= 0 else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("Claims", text)
