"""Writes remittances from the reader's own tuples, in every shape that files arrive in.

The writer knows nothing of how the reader works: it builds plain segments, then applies a
`Layout`. Positions in the tuples are ignored; `Written.segments` says where things really are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from provider_ops.claims.x12.remittance import (
        Adjustment,
        Claim,
        Procedure,
        ProviderAdjustment,
        ServiceLine,
        Transaction,
    )


@dataclass(frozen=True)
class Layout:
    """How a file looks without changing what it says."""

    element: str = "*"
    component: str = ":"
    terminator: str = "~"
    line_end: str = ""
    wrap: int = 0
    encoding: str = "ascii"
    junk: str = ""
    envelope: str = "ISA"
    final_terminator: bool = True


@dataclass(frozen=True)
class Remittance:
    """One transaction set to write."""

    head: Transaction
    claims: tuple[Claim, ...] = ()
    adjustments: tuple[ProviderAdjustment, ...] = ()
    stated_segments: int | None = None
    members: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class Written:
    data: bytes
    segments: list[str]


def write(interchanges: list[list[Remittance]], layouts: list[Layout]) -> Written:
    """Write interchanges, each in its own layout; the first one's encoding is the file's."""
    segments: list[str] = []
    text = ""
    for remittances, layout in zip(interchanges, layouts, strict=True):
        body = _interchange(remittances, layout)
        segments += body
        text += layout.junk + _lay_out(body, layout)
    return Written(text.encode(layouts[0].encoding), segments)


def _lay_out(segments: list[str], layout: Layout) -> str:
    if layout.terminator == "\n":
        end = "\r\n" if layout.line_end == "\r\n" else "\n"
    else:
        end = layout.terminator + layout.line_end
    text = end.join(segments) + (end if layout.final_terminator else "")
    if layout.wrap and layout.terminator != "\n" and not layout.line_end:
        lines = [text[n : n + layout.wrap] for n in range(0, len(text), layout.wrap)]
        text = "\n".join(lines)
    return text


def _interchange(remittances: list[Remittance], layout: Layout) -> list[str]:
    e = layout.element
    head = remittances[0].head
    sets = [segment for remittance in remittances for segment in _set(remittance, layout)]
    if layout.envelope == "ST":
        return sets
    group = e.join(
        ["GS", "HP", "PAYER", "CLINIC", "20260102", "0330", head.group, "X", head.version]
    )
    sets = [group, *sets, e.join(["GE", str(len(remittances)), head.group])]
    if layout.envelope == "GS":
        return sets
    blank = " " * 10
    isa = ["ISA", "00", blank, "00", blank, "ZZ", "PAYER".ljust(15), "ZZ", "CLINIC".ljust(15)]
    isa += ["260102", "0330", "&", "00501", head.interchange, "0", "P", layout.component]
    return [e.join(isa), *sets, e.join(["IEA", "1", head.interchange])]


def _set(remittance: Remittance, layout: Layout) -> list[str]:
    head = remittance.head
    rows = [
        ["ST", "835", head.st, *([head.version] if layout.envelope == "ST" else [])],
        ["BPR", head.handling, _number(head.payment), head.credit_or_debit, head.method]
        + [""] * 11
        + [_date(head.payment_date)],
        ["TRN", "1", head.trace, head.trace_origin],
        ["DTM", "405", _date(head.production_date)],
        ["N1", "PR", head.payer, "XV", head.payer_id],
        ["N1", "PE", head.payee, "XX", head.payee_npi],
        ["LX", "1"],
    ]
    members = remittance.members or ("",) * len(remittance.claims)
    for claim, member in zip(remittance.claims, members, strict=True):
        rows += _claim(claim, member, layout.component)
    rows += [
        [
            "PLB",
            adjustment.provider,
            _date(adjustment.period_end),
            adjustment.reason
            + (layout.component + adjustment.reference if adjustment.reference else ""),
            _number(adjustment.amount),
        ]
        for adjustment in remittance.adjustments
    ]
    stated = len(rows) + 1 if remittance.stated_segments is None else remittance.stated_segments
    rows.append(["SE", str(stated), head.st])
    return [layout.element.join(_trimmed(row)) for row in rows]


def _claim(claim: Claim, member: str, component: str) -> list[list[str]]:
    rows = [
        [
            "CLP",
            claim.account,
            claim.status,
            _number(claim.charge),
            _number(claim.paid),
            _number(claim.patient_responsibility),
            claim.filing,
            claim.payer_control,
            claim.facility,
            claim.frequency,
        ],
        *_cas(claim.adjustments),
        ["NM1", "QC", "1", "DOE", "JANE", "", "", "", "MI", member],
    ]
    if claim.rendering_npi:
        rows.append(["NM1", "82", "1", "ROE", "", "", "", "", "XX", claim.rendering_npi])
    if claim.remarks:
        rows.append(["MOA", "", "", *claim.remarks])
    rows += [["REF", "CE", claim.contract_class], ["REF", "F8", claim.original_reference]]
    rows += _dates(("232", claim.begin), ("233", claim.end), ("050", claim.received))
    for line in claim.lines:
        rows += _line(line, component)
    return rows


def _line(line: ServiceLine, component: str) -> list[list[str]]:
    submitted = _procedure(line.submitted, component) if line.submitted else ""
    rows = [
        [
            "SVC",
            _procedure(line.procedure, component),
            _number(line.charge),
            _number(line.paid),
            line.revenue_code,
            _number(line.paid_units),
            submitted,
            _number(line.original_units),
        ],
        *_dates(("150", line.begin), ("151", line.end)),
        *_cas(line.adjustments),
        ["REF", "6R", line.control_number],
        ["REF", "HPI", line.rendering_npi],
        ["AMT", "B6", _number(line.allowed)],
    ]
    return rows + [["LQ", "HE", remark] for remark in line.remarks]


def _cas(adjustments: tuple[Adjustment, ...]) -> list[list[str]]:
    """One CAS per run of the same group, up to six triplets in each."""
    rows: list[list[str]] = []
    for adjustment in adjustments:
        triplet = [adjustment.reason, _number(adjustment.amount), _number(adjustment.quantity)]
        if rows and rows[-1][1] == adjustment.group and len(rows[-1]) < 20:
            rows[-1] += triplet
        else:
            rows.append(["CAS", adjustment.group, *triplet])
    return rows


def _dates(*pairs: tuple[str, date | None]) -> list[list[str]]:
    return [["DTM", qualifier, _date(day)] for qualifier, day in pairs if day]


def _procedure(procedure: Procedure, component: str) -> str:
    return component.join([procedure.qualifier, procedure.code, *procedure.modifiers])


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"


def _date(day: date | None) -> str:
    return day.strftime("%Y%m%d") if day else ""


def _trimmed(row: list[str]) -> list[str]:
    """Drop empty elements at the end, as every real writer does."""
    while not row[-1]:
        row = row[:-1]
    return row
