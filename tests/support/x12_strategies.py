"""Random remittances for hypothesis: anything an 835 may say, balanced or not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from provider_ops.claims.x12.remittance import (
    Adjustment,
    Claim,
    Procedure,
    ProviderAdjustment,
    ServiceLine,
    Transaction,
)
from tests.support.x12_writer import Layout, Remittance

# Letters above ASCII are never UTF-8 by accident when written as Latin-1. "ISA" must be harmless.
WORDS = st.from_regex(r"[A-Z0-9ÑÉÜ]{1,12}( ISA| [A-Z0-9ñéü]{1,8})?", fullmatch=True)
IDS = st.from_regex(r"[A-Z0-9]{1,12}", fullmatch=True)
OPTIONAL_IDS = st.just("") | IDS
NPIS = st.from_regex(r"2[0-9]{9}", fullmatch=True)
AMOUNTS = st.decimals(-99999, 99999, places=2) | st.integers(-500, 500).map(Decimal)
OPTIONAL_AMOUNTS = st.none() | AMOUNTS
DAYS = st.dates(date(2005, 1, 1), date(2030, 12, 31))
PROCEDURES = st.builds(
    Procedure,
    st.sampled_from(["HC", "AD", "NU"]),
    st.from_regex(r"[A-Z0-9]{5}", fullmatch=True),
    st.lists(st.from_regex(r"[A-Z0-9]{2}", fullmatch=True), max_size=4).map(tuple),
)
ADJUSTMENTS = st.lists(
    st.builds(
        Adjustment,
        st.sampled_from(["CO", "PR", "OA", "PI", "CR"]),
        st.sampled_from(["45", "97", "1", "253", "A2"]),
        AMOUNTS,
        OPTIONAL_AMOUNTS,
    ),
    max_size=8,
).map(tuple)
REMARKS = st.lists(st.from_regex(r"(N|MA)[0-9]{1,3}", fullmatch=True), max_size=4).map(tuple)
SPANS = st.none() | st.tuples(DAYS, DAYS).map(lambda days: (min(days), max(days)))


@st.composite
def lines(draw, begin: date | None, end: date | None) -> ServiceLine:
    span = draw(SPANS) or (begin, end)
    return ServiceLine(
        procedure=draw(PROCEDURES),
        charge=draw(OPTIONAL_AMOUNTS),
        paid=draw(OPTIONAL_AMOUNTS),
        revenue_code=draw(st.sampled_from(["", "0450"])),
        paid_units=draw(OPTIONAL_AMOUNTS),
        submitted=draw(st.none() | PROCEDURES),
        original_units=draw(OPTIONAL_AMOUNTS),
        begin=span[0],
        end=span[1],
        adjustments=draw(ADJUSTMENTS),
        remarks=draw(REMARKS),
        control_number=draw(OPTIONAL_IDS),
        rendering_npi=draw(st.just("") | NPIS),
        allowed=draw(OPTIONAL_AMOUNTS),
        position=0,
    )


@st.composite
def claims(draw) -> Claim:
    begin, end = draw(SPANS) or (None, None)
    return Claim(
        account=draw(WORDS),
        status=draw(st.sampled_from(["1", "2", "3", "4", "19", "22"])),
        charge=draw(OPTIONAL_AMOUNTS),
        paid=draw(OPTIONAL_AMOUNTS),
        patient_responsibility=draw(OPTIONAL_AMOUNTS),
        filing=draw(st.sampled_from(["12", "MC", ""])),
        payer_control=draw(OPTIONAL_IDS),
        facility=draw(st.sampled_from(["11", "22", ""])),
        frequency=draw(st.sampled_from(["1", "7", "8", ""])),
        rendering_npi=draw(st.just("") | NPIS),
        member_key="",
        member_last4="",
        begin=begin,
        end=end,
        received=draw(st.none() | DAYS),
        adjustments=draw(ADJUSTMENTS),
        remarks=draw(REMARKS),
        contract_class=draw(OPTIONAL_IDS),
        original_reference=draw(OPTIONAL_IDS),
        lines=draw(st.lists(lines(begin, end), max_size=2).map(tuple)),
        position=0,
    )


@st.composite
def remittances(draw, *, interchange: str = "000000001", group: str = "1") -> Remittance:
    head = Transaction(
        st=draw(st.from_regex(r"[0-9]{4,9}", fullmatch=True)),
        version=draw(st.sampled_from(["005010X221A1", "004010X091A1"])),
        interchange=interchange,
        group=group,
        handling=draw(st.sampled_from("IHUC")),
        payment=draw(OPTIONAL_AMOUNTS),
        credit_or_debit="C",
        method=draw(st.sampled_from(["ACH", "CHK", "NON", "FWT"])),
        payment_date=draw(st.none() | DAYS),
        trace=draw(IDS),
        trace_origin=draw(OPTIONAL_IDS),
        payer=draw(WORDS),
        payer_id=draw(IDS),
        payee=draw(WORDS),
        payee_npi=draw(NPIS),
        production_date=draw(st.none() | DAYS),
        position=0,
        payment_position=0,
    )
    adjustments = st.builds(
        ProviderAdjustment,
        NPIS,
        DAYS,
        st.sampled_from(["WO", "CV", "72"]),
        OPTIONAL_IDS,
        AMOUNTS,
        st.just(0),
    )
    return Remittance(
        head,
        draw(st.lists(claims(), max_size=2).map(tuple)),
        draw(st.lists(adjustments, max_size=2).map(tuple)),
    )


@st.composite
def layouts(draw, envelopes: tuple[str, ...] = ("ISA", "GS", "ST")) -> Layout:
    envelope = draw(st.sampled_from(envelopes))
    element = draw(st.sampled_from("*|~^\x1d"))
    terminator = draw(st.sampled_from([mark for mark in "~_\n'\x1c!" if mark != element]))
    components = [mark for mark in ":>^|" if mark != element] if envelope == "ISA" else [":"]
    return Layout(
        element=element,
        component=draw(st.sampled_from(components)),
        terminator=terminator,
        line_end=draw(st.sampled_from(["", "\n", "\r\n"])),
        wrap=draw(st.sampled_from([0, 80])),
        encoding=draw(
            st.sampled_from(["utf-8", "utf-8-sig", "latin-1", "utf-16", "utf-16-le", "utf-16-be"])
        ),
        junk=draw(st.sampled_from(["", "\r\n  ", "Report of ISA payments, page 1\n", "---\n"])),
        envelope=envelope,
        final_terminator=draw(st.booleans()),
    )


def balanced(remittance: Remittance) -> Remittance:
    """The same charges and adjustments, with what they leave paid at every level."""
    claims = tuple(_balanced_claim(claim) for claim in remittance.claims)
    paid = sum((claim.paid for claim in claims), Decimal(0))
    held_back = sum((one.amount for one in remittance.adjustments), Decimal(0))
    head = remittance.head._replace(payment=paid - held_back)
    return Remittance(head, claims, remittance.adjustments)


def _balanced_claim(claim: Claim) -> Claim:
    lines = tuple(
        line._replace(paid=(line.charge or 0) - _taken(line.adjustments)) for line in claim.lines
    )
    taken = _taken(claim.adjustments) + sum(_taken(line.adjustments) for line in lines)
    return claim._replace(paid=(claim.charge or 0) - taken, lines=lines)


def _taken(adjustments: tuple[Adjustment, ...]) -> Decimal:
    return sum((one.amount for one in adjustments), Decimal(0))
