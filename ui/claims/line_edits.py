"""What claim edits say of a line, and the lines it was billed with, as short facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.codes.rules.edits import BY_LINE
from provider_ops.codes.rules.reference import MODIFIER_ALLOWED
from ui.claims.words import dollars
from ui.kit.fact_rows import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from provider_ops.claims.edits.queries import LineEdits, VisitLine
    from provider_ops.claims.lines.detail import LineDetail
    from provider_ops.claims.queries import LineRow
    from provider_ops.codes.rules.edits import PairHit


def edit_facts(detail: LineDetail) -> Iterable[Fact]:
    """Yield the pair that a line fails or makes another fail, and the units of the day."""
    edits = detail.edits
    if edits is None:
        return
    if not edits.stands:
        yield Fact(_tr("Not judged"),
                   _tr("the claim was reversed, voided or answered anew"), "end")  # fmt: skip
        return
    yield from _pairs(edits)
    yield from _units(edits)


def other_lines(detail: LineDetail) -> Iterable[Fact]:
    """Yield the lines that were billed on the same claim."""
    for row in detail.others:
        answer = (_tr("denied {reason}").format(reason=row.denial) if row.denial
                  else _tr("paid {amount}").format(amount=dollars(row.paid)))  # fmt: skip
        day = f"{row.service_date:%m/%d/%Y}" if row.service_date else _tr("no day")
        text = " · ".join((day, _tr("units {units}").format(units=_plain(row.units)), answer))
        yield Fact(_code(row), text, "no" if row.denial else "ok", code=True,
                   figure=dollars(row.charge))  # fmt: skip


def _pairs(edits: LineEdits) -> Iterable[Fact]:
    name = _tr("Pairs (PTP)")
    if not edits.pairs_source:
        yield Fact(name, _tr("no list is loaded"), "wa")
        return
    hit = edits.denied_by
    if hit is not None:
        beside = _tr("{code} is not paid beside {other}").format(
            code=hit.line.code, other=_billed(edits.lines[hit.beside.id])
        )
        yield Fact(name, beside, "no", quiet=edits.pairs_source)
        yield Fact(text=_indicator(hit))
    for other in edits.denies:
        yield Fact(name, _tr("{other} is not paid beside this line").format(
            other=_billed(edits.lines[other.line.id])), "wa", quiet=edits.pairs_source)  # fmt: skip
    if hit is None and not edits.denies:
        yield Fact(name, _tr("no pair among the codes of the day"), "ok",
                   quiet=edits.pairs_source)  # fmt: skip


def _units(edits: LineEdits) -> Iterable[Fact]:
    name = _tr("Units (MUE)")
    limit = edits.limit
    if limit is None:
        loaded = bool(edits.units_source)
        words = _tr("no limit for this code") if loaded else _tr("no list is loaded")
        yield Fact(name, words, "ok" if loaded else "wa", quiet=edits.units_source)
        return
    if limit.adjudication == BY_LINE:
        words = _tr("at most {limit} on one line").format(limit=limit.units)
    else:
        total = sum(line.units for line in edits.code_lines)
        words = _tr("{total} on the day, at most {limit} are paid").format(
            total=_plain(total), limit=limit.units
        )
    yield Fact(name, words, "no" if edits.over else "ok", quiet=edits.units_source)
    if limit.adjudication != BY_LINE and len(edits.code_lines) > 1:
        for line in edits.code_lines:
            yield Fact(text=_billed(line), figure=_plain(line.units))


def _indicator(hit: PairHit) -> str:
    if hit.pair.modifier_indicator == MODIFIER_ALLOWED:
        return _tr("Indicator 1: a modifier can set them apart where the record shows it.")
    return _tr("Indicator 0: no modifier changes that.")


def _billed(line: VisitLine) -> str:
    return _tr("{code}, line {number} of claim {claim}").format(
        code="-".join((line.code, *line.modifiers)), number=line.position, claim=line.claim_number
    )


def _code(row: LineRow) -> str:
    return "-".join((row.code, *filter(None, row.modifiers)))


def _plain(units: Decimal | int) -> str:
    return f"{units:f}".rstrip("0").rstrip(".") if "." in f"{units:f}" else f"{units:f}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("LineEdits", text)
