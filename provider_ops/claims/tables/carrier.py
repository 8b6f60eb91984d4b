"""The wide carrier claims of CMS (DE-SynPUF): a claim in a row, up to 13 lines side by side.

Its fields are those of the published codebook of the DE-SynPUF and of the variable
LINE_PRCSG_IND_CD. It has no submitted charge; what Medicare allowed stands in its place, so that
charge, payment and the patient's share add up. It dates claims, not lines. Its NPIs are made up
and need not pass the check digit: such a line is kept with a flag.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.claims.tables.cells import flag_future, read_npi
from provider_ops.claims.tables.line import TableLine
from provider_ops.claims.tables.reasons import COINSURANCE, CONTRACTUAL, DEDUCTIBLE
from provider_ops.claims.x12.lines import PATIENT_RESPONSIBILITY
from provider_ops.claims.x12.remittance import Adjustment
from provider_ops.codes.rules.sets import is_code
from provider_ops.core.money import ZERO
from provider_ops.core.sentence import Sentence
from provider_ops.intake.importer import CERTAIN
from provider_ops.intake.mapping import Column, header_key

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from provider_ops.intake.fields import Fields
    from provider_ops.intake.importer import Sample

LINES = 13
PAYER = "Medicare"
_ONE_UNIT = ZERO + 1
_PRIMARY_PAID = ("OA", "23")
"""How a remittance says what a payer before this one has paid."""

_OTHER_PAYER = "22"
_REASON_OF = {
    "B": "119",  # benefits are used up
    "C": "96",  # care that is not covered
    "D": "A1",  # denied, no more is known
    "I": "16",  # the claim lacks something or is wrong in something
    "L": "B7",  # laboratory not certified
    "M": "18",  # sent more than once
    "N": "50",  # not necessary
    "O": "A1",  # another reason
    "P": "A1",  # the physician owns the place
    "Z": "97",  # within the payment of another test
}
"""Reason (CARC) that stands nearest to what the line's processing indicator says, in our own
words. A, R and S are no denials; all the rest say that another payer comes first."""

_NO_DENIAL = frozenset({"", "A", "R", "S"})
_FIELDS = (
    ("npi", "PRF_PHYSN_NPI_{}"), ("code", "HCPCS_CD_{}"), ("paid", "LINE_NCH_PMT_AMT_{}"),
    ("deductible", "LINE_BENE_PTB_DDCTBL_AMT_{}"), ("primary", "LINE_BENE_PRMRY_PYR_PD_AMT_{}"),
    ("coinsurance", "LINE_COINSRNC_AMT_{}"), ("allowed", "LINE_ALOWD_CHRG_AMT_{}"),
    ("processing", "LINE_PRCSG_IND_CD_{}"),
)  # fmt: skip

COLUMNS = (
    Column("claim_number", "CLM_ID", required=True),
    Column("member", "DESYNPUF_ID", required=True, private=True),
    Column("service_date", "CLM_FROM_DT", required=True),
    *(
        Column(f"{name}_{n}", header.format(n), required=n == 1)
        for n in range(1, LINES + 1)
        for name, header in _FIELDS
    ),
)
_SIGNS = frozenset(header_key(column.title) for column in COLUMNS if column.required)

_NUMBER = Sentence("The claim's number")


def recognizes(sample: Sample) -> int:
    """Answer `CERTAIN` for a table that has all the headers without which it is none."""
    for row in sample.rows:
        if {header_key(cell) for cell in row.cells} >= _SIGNS:
            return CERTAIN
    return 0


def carrier_reader() -> CarrierReader:
    """Return a reader for one file."""
    return CarrierReader()


class CarrierReader:
    """Turns a row into the lines of its claim."""

    def __call__(self, fields: Fields) -> tuple[TableLine, ...] | None:
        """Return the lines of a row; None when it has none or no day."""
        number = fields.needed("claim_number", _NUMBER)
        day = fields.day("service_date")
        if day is None:
            if not fields.held:
                fields.complain("service_date", Sentence("The first day is missing."),
                                word="missing")  # fmt: skip
            return None
        flag_future(fields, day)
        lines = tuple(
            line for n in range(1, LINES + 1) if (line := _line(fields, n, number, day)) is not None
        )
        if not lines and not fields.held:
            fields.complain("", Sentence("The claim has no line."), word="no-line")
        return lines or None


def _line(fields: Fields, n: int, number: str, day: date) -> TableLine | None:
    code, processing = fields.text(f"code_{n}").upper(), fields.text(f"processing_{n}").upper()
    paid, allowed, deductible, coinsurance, primary = (
        fields.amount(f"{name}_{n}") or ZERO
        for name in ("paid", "allowed", "deductible", "coinsurance", "primary")
    )
    if not code and not processing and not any((paid, allowed, deductible, coinsurance, primary)):
        return None
    if not code:
        fields.flag(f"code_{n}", Sentence("Line {n} has no code.", n=n), word="missing")
    elif not is_code(code):
        fields.complain(f"code_{n}", Sentence("{text} is not a billing code.", text=code),
                        word="code")  # fmt: skip
    npi = read_npi(fields, f"npi_{n}", held=False)
    if not npi:
        fields.flag(f"npi_{n}", Sentence("Line {n} has no NPI.", n=n), word="missing")
    denial, adjustments = "", []
    if processing not in _NO_DENIAL and not paid:
        reason = _REASON_OF.get(processing, _OTHER_PAYER)
        left = allowed - deductible - coinsurance - primary
        denial = f"{CONTRACTUAL}-{reason}"
        adjustments.append(Adjustment(CONTRACTUAL, reason, left, None))
    adjustments += _shares(deductible, coinsurance, primary)
    return TableLine(
        fields.row, number, n, npi, "", day, code, (), "", _ONE_UNIT, allowed, paid, denial,
        tuple(adjustments), (), deductible + coinsurance, fields.text("member"), PAYER, None,
    )  # fmt: skip


def _shares(deductible: Decimal, coinsurance: Decimal, primary: Decimal) -> list[Adjustment]:
    found = (
        (PATIENT_RESPONSIBILITY, DEDUCTIBLE, deductible),
        (PATIENT_RESPONSIBILITY, COINSURANCE, coinsurance),
        (*_PRIMARY_PAID, primary),
    )
    return [Adjustment(group, reason, amount, None) for group, reason, amount in found if amount]
