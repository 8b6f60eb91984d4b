"""Rules of the code check as the Claims screen names them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def rule_word(rule: str) -> str:
    """Return what breaking a rule means, in words for people."""
    words = {
        "npi": _tr("Clinician is not on file"),
        "contract": _tr("No contract in force"),
        "participation": _tr("Not covered by the contract"),
        "code_set": _tr("Code is not valid that day"),
        "approved_list": _tr("Code is not on the approved list"),
        "specialty": _tr("Not for this specialty"),
        "modifier": _tr("Modifier is not as the list asks"),
        "place_of_service": _tr("Place of service is not allowed"),
        "units": _tr("More units than allowed"),
        "ptp": _tr("Bundled with another code of the day"),
        "mue": _tr("Over the unit limit of the day"),
    }
    return words.get(rule, rule)


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


def dollars(amount: object) -> str:
    """Return an amount with cents."""
    return f"${amount:,.2f}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Claims", text)
