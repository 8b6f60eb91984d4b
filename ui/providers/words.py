"""How standings, days and shares of providers are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.contracts.rules import Status
from provider_ops.overview.denials import ENOUGH_LINES, HIGH_DENIALS
from provider_ops.overview.provider_summary import NO_CONTRACT
from ui.counts import grouped
from ui.kit.columns import FAINT

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.overview.provider_list import ProviderRow

UNSEEN_DAYS = 90
FULL_BAR = 0.25
HIGH = f"{HIGH_DENIALS * 100:.0f}"
"""The share of denied lines, in percent, over which it is high."""
ALL = 0.9995
GLYPHS = {
    Status.ACTIVE.value: "ok", Status.EXPIRING.value: "wa", Status.NOT_YET.value: "pend",
    Status.LAPSED.value: "no", Status.TERMINATED.value: "end", NO_CONTRACT: "end",
}  # fmt: skip


def status_word(status: str) -> str:
    """Return a contract's standing in a word."""
    words = {
        Status.ACTIVE.value: QCoreApplication.translate("Contract", "Active"),
        Status.EXPIRING.value: QCoreApplication.translate("Contract", "Ends soon"),
        Status.NOT_YET.value: QCoreApplication.translate("Contract", "Not started"),
        Status.LAPSED.value: QCoreApplication.translate("Contract", "Lapsed"),
        Status.TERMINATED.value: QCoreApplication.translate("Contract", "Terminated"),
        NO_CONTRACT: QCoreApplication.translate("Contract", "No contract"),
    }
    return words[status]


def end_text(row: ProviderRow) -> str:
    """Return the end of the contract, or its standing where the end says less."""
    in_force = row.status in (Status.ACTIVE.value, Status.EXPIRING.value)
    if in_force and row.ends is not None:
        return f"{row.ends:%m/%d/%Y}"
    return QCoreApplication.translate("Contract", "No end") if in_force else status_word(row.status)


def end_spoken(row: ProviderRow) -> str:
    """Return the contract's standing as a sentence."""
    word = status_word(row.status)
    if row.ends is None:
        return word
    return QCoreApplication.translate("Contract", "{0}, {1}").format(f"{row.ends:%m/%d/%Y}", word)


def seen_text(row: ProviderRow, today: date) -> str:
    """Return the days since the last visit, "Today", or "Never"."""
    if row.last_seen is None:
        return QCoreApplication.translate("Providers", "Never")
    days = (today - row.last_seen).days
    if days == 0:
        return QCoreApplication.translate("Providers", "Today")
    return QCoreApplication.translate("Providers", "{0} d").format(days)


def seen_tone(row: ProviderRow, today: date) -> str:
    """Return "wa" for what was not seen in `UNSEEN_DAYS`."""
    if row.last_seen is None:
        return ""
    return "wa" if (today - row.last_seen).days > UNSEEN_DAYS else ""


def share_text(share: float | None) -> str:
    """Return a share of 1 as "11.8%", "" where none is known."""
    if share is None:
        return ""
    return f"{share * 100:.1f}%" if share < ALL else "100%"


def share_tone(row: ProviderRow) -> str:
    """Return "cr" for a high share of enough lines, `FAINT` for any share of too few."""
    if row.is_denied_often:
        return "cr"
    return FAINT if row.lines < ENOUGH_LINES else ""


def share_remark(row: ProviderRow) -> str:
    """Return what `share_tone` means in words; nothing of a plain share."""
    if row.denied is None:
        return ""
    if row.is_denied_often:
        return QCoreApplication.translate("Providers", "over {}%").format(HIGH)
    if row.lines >= ENOUGH_LINES:
        return ""
    words = QCoreApplication.translate("Providers", "%n lines: too few to judge", "", row.lines)
    return grouped(words, row.lines)
