"""The rows of a file as a table, with the cells marked that something is wrong in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from provider_ops.intake.preview import PreviewRow, RowStanding
from ui.claims.importing.words import field_word
from ui.kit.columns import Column, Kind
from ui.kit.error_words import say

if TYPE_CHECKING:
    from provider_ops.intake.mapping import Column as FileColumn
    from provider_ops.intake.preview import Preview

GLYPHS = {
    RowStanding.READY: "ok", RowStanding.FLAGGED: "wa", RowStanding.HELD: "no",
    RowStanding.LEFT_OUT: "end",
}  # fmt: skip
_CODES = {"code", "npi", "billing_npi", "organization_npi", "tin", "member", "claim_number"}
_AMOUNTS = {"charge", "denied_amount", "allowed", "paid", "units", "deductible", "coinsurance",
            "copay", "patient_share"}  # fmt: skip
_WIDTHS = {
    "practice": 200, "npi": 110, "billing_npi": 110, "organization_npi": 110, "code": 74,
    "modifiers": 58, "place_of_service": 54, "service_date": 98, "remitted_on": 98, "units": 56,
    "line_number": 52, "tin": 84, "member": 88, "group_code": 60, "claim_number": 88,
    "reason": 74, "remarks": 74, "payer": 150, "name": 160, "organization": 190, "address": 180,
}  # fmt: skip


def row_columns(preview: Preview, row_word: str) -> tuple[Column[PreviewRow], ...]:
    """Return the number of the row, its state, and the fields that the file has."""
    return (
        Column(row_word, lambda row: f"{row.number:,}", Kind.STATUS, 78,
               glyph=lambda row: GLYPHS[row.standing]),
        *(_column(one, preview.columns.header_of(one.name)) for one in preview.shown),
    )  # fmt: skip


def _column(field: FileColumn, header: str) -> Column[PreviewRow]:
    """A column under the file's own header, which the person knows from the file."""
    name = field.name
    base = name.rstrip("0123456789").rstrip("_")
    kind = Kind.CODE if base in _CODES else Kind.MONEY if base in _AMOUNTS else Kind.PLAIN
    width = _WIDTHS.get(base, 92 if kind is Kind.MONEY else 110)
    spoken = partial(_spoken, name, field_word(field))
    return Column(header, partial(_text, name), kind, width, stretch=name == "practice",
                  mark=partial(_mark, name), spoken=spoken)  # fmt: skip


def _text(name: str, row: PreviewRow) -> str:
    return row.cells.get(name, "") or "\N{EM DASH}"


def _mark(name: str, row: PreviewRow) -> str:
    if row.standing is RowStanding.LEFT_OUT:
        return ""
    found = [problem.held for problem in row.problems if problem.field == name]
    if found:
        return "cr" if any(found) else "wa"
    return "ok" if name in row.fixed else ""


def _spoken(name: str, word: str, row: PreviewRow) -> str:
    wrong = [say(problem.message) for problem in row.problems if problem.field == name]
    return " ".join((word, row.cells.get(name, ""), *wrong))
