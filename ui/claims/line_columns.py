"""The columns of the claim lines, on screen and in an export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.claims.words import dollars, rule_word, status_glyph, status_word
from ui.kit.columns import Column, Kind

if TYPE_CHECKING:
    from provider_ops.claims.findings.queries import FindingLine
    from provider_ops.claims.lines.groups import LineGroup


def line_columns() -> tuple[Column[FindingLine], ...]:
    """Return the columns of single lines."""
    return (
        Column(_tr("Claim line"), lambda row: f"{row.claim_number} · {row.position}", Kind.CODE,
               130,
               spoken=lambda row: _tr("{claim}, line {number}").format(
                   claim=row.claim_number, number=row.position)),
        Column(_tr("Service"), lambda row: f"{row.service_date:%m/%d/%y}"
               if row.service_date else "", Kind.DATE, 84),
        Column(_tr("Practice"), lambda row: row.practice, Kind.STRONG, 150, stretch=True),
        Column(_tr("Member"), lambda row: f"••••{row.member_last4}" if row.member_last4
               else "", Kind.CODE, 82,
               spoken=lambda row: _tr("ending in {last}").format(last=row.member_last4)),
        Column(_tr("Code"), lambda row: row.code, Kind.CODE, 66),
        Column(_tr("Mod"), lambda row: row.modifiers or "—", width=46),
        Column(_tr("POS"), lambda row: row.place_of_service or "—", width=42),
        Column(_tr("Denied"), lambda row: dollars(row.amount), Kind.MONEY, 84),
        Column(_tr("Reason"), lambda row: row.denial or "—", Kind.CODE, 68),
        Column(_tr("Our check"), lambda row: rule_word(row.rule) or _tr("No rule broken"),
               Kind.STATUS, 224, glyph=lambda row: "no" if row.rule else "ok"),
        Column(_tr("Remark"), lambda row: row.remarks, Kind.QUIET, 60),
        Column(_tr("Status"), lambda row: status_word(row.status), Kind.STATUS, 92,
               glyph=lambda row: status_glyph(row.status),
               spoken=lambda row: f"{status_word(row.status)} {row.issue}".strip()),
    )  # fmt: skip


def group_columns() -> tuple[Column[LineGroup], ...]:
    """Return the columns of lines that are grouped."""
    return (
        Column(_tr("Group"), _name, Kind.STRONG, 240, stretch=True,
               secondary=lambda row: row.name),
        Column(_tr("Lines"), lambda row: f"{row.lines:,}", Kind.NUMBER, 90),
        Column(_tr("Share"), lambda row: f"{row.share:.1%}", Kind.BAR, 150,
               share=lambda row: row.share),
        Column(_tr("Denied"), lambda row: dollars(row.denied), Kind.MONEY, 130),
    )  # fmt: skip


def _name(row: LineGroup) -> str:
    if row.by == "rule":
        return rule_word(row.key) or _tr("No rule broken")
    return row.key or _tr("Not on file")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ClaimLineColumns", text)
