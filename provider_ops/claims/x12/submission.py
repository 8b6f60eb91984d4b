"""What an 837P says, as plain tuples: fast to build, impossible to change.

Element names cite ASC X12 005010X222A1; 4010 (X098A1) has them in the same places. Nothing here
can hold a patient's name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from provider_ops.claims.x12.remittance import Problem

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from provider_ops.claims.x12.remittance import Procedure


REPLACEMENT, VOID = "7", "8"
"""CLM05-3 of a claim that takes the place of an earlier one, or takes it back."""


class Submission(NamedTuple):
    """The head of one transaction set.

    Attributes:
        st: ST02 as text.
        version: GS08, else ST03; empty where the file has neither.
        interchange: ISA13, empty in a file without envelope.
        group: GS06, empty in a file without group.
        batch: BHT03, the submitter's number of the batch.
        created: BHT04.
        purpose: BHT06 (CH chargeable, RP reporting, 31 subrogation).
        submitter: NM103 of NM1*41 where it is an organization.
        receiver: NM103 of NM1*40.
        position: 1-based place of the ST segment in the file.
    """

    st: str
    version: str
    interchange: str
    group: str
    batch: str
    created: date | None
    purpose: str
    submitter: str
    receiver: str
    position: int


class SubmittedLine(NamedTuple):
    """One LX loop (2400).

    Attributes:
        number: LX01.
        procedure: SV101.
        charge: SV102; None when blank.
        unit: SV103 (UN units, MJ minutes).
        units: SV104; None when blank.
        place_of_service: SV105, else the claim's.
        pointers: SV107, places in the claim's diagnoses from 1.
        begin: DTP*472, its first day; else the claim's.
        end: DTP*472, its last day.
        authorization: REF*G1.
        control_number: REF*6R.
        rendering_npi: NM1*82 of the line, else of the claim, else the billing provider's.
        facility_npi: NM1*77 of the line, else of the claim.
        position: 1-based place of the LX segment in the file.
    """

    number: str
    procedure: Procedure
    charge: Decimal | None
    unit: str
    units: Decimal | None
    place_of_service: str
    pointers: tuple[int, ...]
    begin: date | None
    end: date | None
    authorization: str
    control_number: str
    rendering_npi: str
    facility_npi: str
    position: int


class SubmittedClaim(NamedTuple):
    """One CLM loop (2300) with its lines.

    Attributes:
        account: CLM01, the provider's own number.
        charge: CLM02; None when blank.
        place_of_service: CLM05-1.
        frequency: CLM05-3 (1 original, 7 replacement, 8 void).
        original_reference: REF*F8, the payer's number of the claim that this one replaces.
        authorization: REF*G1.
        diagnoses: HI of the qualifiers ABK, ABF, BK and BF, in file order.
        billing_npi: NM109 of NM1*85 where NM108 is XX.
        rendering_npi: NM1*82 of the claim; empty means the billing provider.
        facility_npi: NM1*77 of the claim.
        payer: NM103 of the subscriber's NM1*PR.
        payer_id: NM109 of it.
        member_key: What the caller's hash made of NM109 of NM1*IL; else empty.
        member_last4: Last four characters of that id, empty for ids of four or less.
        lines: In file order.
        position: 1-based place of the CLM segment in the file.
    """

    account: str
    charge: Decimal | None
    place_of_service: str
    frequency: str
    original_reference: str
    authorization: str
    diagnoses: tuple[str, ...]
    billing_npi: str
    rendering_npi: str
    facility_npi: str
    payer: str
    payer_id: str
    member_key: str
    member_last4: str
    lines: tuple[SubmittedLine, ...]
    position: int


class SubmissionEnd(NamedTuple):
    """The closing of one transaction set, with what its claims add up to.

    Attributes:
        st: ST02 as text.
        claims: Number of CLM loops.
        lines: Number of service lines.
        charge: Sum of CLM02.
        se_ok: SE01 is the number of segments from ST to SE.
        complete: SE was there; False for a file that was cut off.
        warnings: In order of discovery; at most 1,000, the last one then says how many more.
        position: 1-based place of the last segment of the set.
    """

    st: str
    claims: int
    lines: int
    charge: Decimal
    se_ok: bool
    complete: bool
    warnings: tuple[Problem, ...]
    position: int


SubmissionEvent = Submission | SubmittedClaim | SubmissionEnd | Problem
"""What the reader yields; a bare `Problem` is an error, warnings come with the closing."""
