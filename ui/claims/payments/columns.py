"""The columns of payments, and of the claims of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.claims.payments.words import signed, standing_glyph, standing_word, whole_word
from ui.claims.words import dollars
from ui.kit.columns import Column, Kind

if TYPE_CHECKING:
    from provider_ops.claims.payments.detail import PaidClaimRow
    from provider_ops.claims.payments.queries import PaymentRow


def payment_columns() -> tuple[Column[PaymentRow], ...]:
    """Return the columns of a list of payments."""
    return (
        Column(_tr("Paid"), lambda row: f"{row.paid_on:%m/%d/%y}" if row.paid_on else "—",
               width=82),
        Column(_tr("Trace number"), lambda row: row.trace_number or _tr("none"), Kind.CODE, 114),
        Column(_tr("To"), lambda row: row.payee, Kind.STRONG, 150, stretch=True),
        Column(_tr("Amount"), lambda row: dollars(row.amount), Kind.MONEY, 90),
        Column(_tr("Sets"), lambda row: f"{row.sets:,}", Kind.NUMBER, 40,
               tone=lambda row: "wa" if row.twice else ""),
        Column(_tr("Adds up"), whole_word, Kind.STATUS, 86,
               glyph=lambda row: "ok" if row.is_whole else "no"),
        Column(_tr("Bank"), _bank, Kind.STATUS, 134, glyph=standing_glyph, spoken=_bank_spoken),
    )  # fmt: skip


def claim_columns() -> tuple[Column[PaidClaimRow], ...]:
    """Return the columns of the claims of a payment."""
    return (
        Column(_tr("Claim"), lambda row: row.number, Kind.CODE, 99, stretch=True),
        Column(_tr("Status"), lambda row: status_word(row.status), Kind.STATUS, 96,
               glyph=lambda row: _GLYPHS.get(row.status, "in")),
        Column(_tr("Charge"), lambda row: dollars(row.charge), Kind.MONEY, 78),
        Column(_tr("Adjusted"), lambda row: dollars(row.adjusted), Kind.MONEY, 78),
        Column(_tr("Paid"), lambda row: dollars(row.paid), Kind.MONEY, 78),
        Column(_tr("Open"), lambda row: signed(row.difference) if row.difference else "",
               Kind.MONEY, 62, tone=lambda row: "cr" if row.difference else ""),
    )  # fmt: skip


_GLYPHS = {"1": "ok", "2": "ok", "3": "ok", "19": "ok", "20": "ok", "21": "ok", "4": "no",
           "22": "wip", "23": "wa"}  # fmt: skip


def status_word(code: str) -> str:
    """Return what CLP02 says, in words for people; the code itself where we have none."""
    words = {
        "1": _tr("Primary"), "2": _tr("Secondary"), "3": _tr("Tertiary"), "4": _tr("Denied"),
        "19": _tr("Primary"), "20": _tr("Secondary"), "21": _tr("Tertiary"),
        "22": _tr("Reversal"), "23": _tr("Not theirs"), "25": _tr("Estimate"),
    }  # fmt: skip
    return words.get(code, code)


def _bank(row: PaymentRow) -> str:
    word = standing_word(row)
    return f"{word} · {row.open_days} d" if row.open_days else word


def _bank_spoken(row: PaymentRow) -> str:
    days = _tr("open for {days} days").format(days=row.open_days) if row.open_days else ""
    return ", ".join(filter(None, (standing_word(row), days)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Payments", text)
