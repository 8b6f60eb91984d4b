"""What an 835 says, as plain tuples: fast to build, impossible to change.

Element names cite ASC X12 005010X221A1. Nothing here can hold a patient's name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from provider_ops.core.sentence import Sentence


class Problem(NamedTuple):
    """Something wrong at one place of a file, without any text of the file.

    Attributes:
        segment: Segment id, such as "CLP"; empty where no segment could be told.
        position: 1-based place of the segment in the file, envelopes counted; 0 for the file.
        message: What is wrong and what was done about it.
    """

    segment: str
    position: int
    message: Sentence


class Procedure(NamedTuple):
    """SVC01 or SVC06: qualifier (HC, AD, NU ...), code and up to four modifiers."""

    qualifier: str
    code: str
    modifiers: tuple[str, ...]


class Adjustment(NamedTuple):
    """One of the up to six triplets of a CAS segment. A blank CAS03 counts as zero."""

    group: str
    reason: str
    amount: Decimal
    quantity: Decimal | None


class ProviderAdjustment(NamedTuple):
    """One pair of a PLB segment; a positive amount reduces the payment (file's sign).

    Attributes:
        provider: PLB01, usually the payee's NPI.
        period_end: PLB02, the end of the provider's fiscal year.
        reason: First component of PLB03, 05 ...
        reference: Second component of it; empty when absent.
        amount: PLB04, 06 ...
        position: 1-based place of the segment in the file.
    """

    provider: str
    period_end: date | None
    reason: str
    reference: str
    amount: Decimal
    position: int


class Transaction(NamedTuple):
    """The head of one transaction set, read up to its first claim.

    Attributes:
        st: ST02 as text.
        version: GS08, else ST03; empty where the file has neither.
        interchange: ISA13, empty in a file without envelope.
        group: GS06, empty in a file without group.
        handling: BPR01 (I, H, U, C ...).
        payment: BPR02; None when blank or unreadable.
        credit_or_debit: BPR03.
        method: BPR04 (ACH, CHK, NON, FWT ...).
        payment_date: BPR16.
        trace: TRN02, the check or EFT number.
        trace_origin: TRN03.
        payer: N102 of N1*PR.
        payer_id: N104 of N1*PR.
        payee: N102 of N1*PE.
        payee_npi: N104 of N1*PE where N103 is XX.
        production_date: DTM*405.
        position: 1-based place of the ST segment in the file.
        payment_position: That of the BPR segment; 0 when there is none.
    """

    st: str
    version: str
    interchange: str
    group: str
    handling: str
    payment: Decimal | None
    credit_or_debit: str
    method: str
    payment_date: date | None
    trace: str
    trace_origin: str
    payer: str
    payer_id: str
    payee: str
    payee_npi: str
    production_date: date | None
    position: int
    payment_position: int


class ServiceLine(NamedTuple):
    """One SVC loop (2110).

    Attributes:
        procedure: SVC01.
        charge: SVC02; None when blank.
        paid: SVC03; None when blank.
        revenue_code: SVC04.
        paid_units: SVC05; None when absent (the guide then means 1).
        submitted: SVC06, the code first submitted when the payer changed or bundled it.
        original_units: SVC07, only present when it differs from SVC05.
        begin: DTM*472 or DTM*150, else the claim's first date of service.
        end: DTM*472 or DTM*151, else `begin`, else the claim's last date of service.
        adjustments: CAS of the line in file order.
        remarks: LQ02 where LQ01 is HE (RARC), in file order.
        control_number: REF*6R, the provider's own line number.
        rendering_npi: REF*HPI, or NM1*82 with XX; empty means the claim's.
        allowed: AMT*B6.
        position: 1-based place of the SVC segment in the file.
    """

    procedure: Procedure
    charge: Decimal | None
    paid: Decimal | None
    revenue_code: str
    paid_units: Decimal | None
    submitted: Procedure | None
    original_units: Decimal | None
    begin: date | None
    end: date | None
    adjustments: tuple[Adjustment, ...]
    remarks: tuple[str, ...]
    control_number: str
    rendering_npi: str
    allowed: Decimal | None
    position: int

    @property
    def billed_units(self) -> Decimal | None:
        """Units as submitted: SVC07, else SVC05."""
        return self.paid_units if self.original_units is None else self.original_units


class Claim(NamedTuple):
    """One CLP loop (2100) with its lines. Never de-duplicate by `account` alone.

    Attributes:
        account: CLP01, the provider's own number (claim submitter's identifier).
        status: CLP02 (1-3 processed, 4 denied, 19-21 forwarded, 22 reversal, 23, 25).
        charge: CLP03; None when blank.
        paid: CLP04; None when blank.
        patient_responsibility: CLP05; None when blank.
        filing: CLP06, claim filing indicator.
        payer_control: CLP07, the payer's claim number.
        facility: CLP08, place of service.
        frequency: CLP09 (1 original, 7 replacement, 8 void).
        rendering_npi: NM109 of NM1*82 where NM108 is XX.
        member_key: What the caller's hash made of NM109 of NM1*QC (else IL); else empty.
        member_last4: Last four characters of that id, empty for ids of four or less.
        begin: DTM*232, first date of service.
        end: DTM*233, else `begin`.
        received: DTM*050.
        adjustments: CAS of the claim itself.
        remarks: Remark codes of MOA03-07 and MIA05, 20-23.
        contract_class: REF*CE.
        original_reference: REF*F8, the claim that this one corrects.
        lines: In file order; empty for a claim-level payment.
        position: 1-based place of the CLP segment in the file.
    """

    account: str
    status: str
    charge: Decimal | None
    paid: Decimal | None
    patient_responsibility: Decimal | None
    filing: str
    payer_control: str
    facility: str
    frequency: str
    rendering_npi: str
    member_key: str
    member_last4: str
    begin: date | None
    end: date | None
    received: date | None
    adjustments: tuple[Adjustment, ...]
    remarks: tuple[str, ...]
    contract_class: str
    original_reference: str
    lines: tuple[ServiceLine, ...]
    position: int


class TransactionEnd(NamedTuple):
    """The closing of one transaction set, with what its claims add up to.

    Attributes:
        st: ST02 as text.
        claims: Number of CLP loops.
        lines: Number of SVC loops.
        charge: Sum of CLP03.
        paid: Sum of CLP04.
        payment: BPR02; zero when it could not be read (an error says so).
        provider_adjustments: Every pair of every PLB, in file order; at most 20,000 of them.
        provider_adjustment_total: Their sum with the file's sign.
        balanced: Sum of CLP04 minus the PLB total equals BPR02.
        differences: How many lines and claims do not add up.
        se_ok: SE01 is the number of segments from ST to SE.
        complete: SE was there; False for a file that was cut off.
        warnings: In order of discovery; at most 1,000, the last one then says how many more.
        position: 1-based place of the last segment of the set.
    """

    st: str
    claims: int
    lines: int
    charge: Decimal
    paid: Decimal
    payment: Decimal
    provider_adjustments: tuple[ProviderAdjustment, ...]
    provider_adjustment_total: Decimal
    balanced: bool
    differences: int
    se_ok: bool
    complete: bool
    warnings: tuple[Problem, ...]
    position: int


Event = Transaction | Claim | TransactionEnd | Problem
"""What the reader yields; a bare `Problem` is an error, warnings come with the closing."""
