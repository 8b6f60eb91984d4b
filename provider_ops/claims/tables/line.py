"""What one row of a claims table says, whatever its layout."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from provider_ops.claims.x12.remittance import Adjustment

REVERSAL = "22"
DENIED = "4"
PRIMARY = "1"


class TableLine(NamedTuple):
    """A service line with what it says of its claim.

    Attributes:
        row: Where it stands in the file.
        claim_number: As the file has it; empty where it has none.
        number: Of the line in its claim; 0 where the file has none.
        npi: Rendering, else billing provider; empty where the file names none.
        denial: CO-97 or such; empty when it was not denied.
        patient_share: Dollars.
        member: The number itself, which the loader hashes and forgets.
    """

    row: int
    claim_number: str
    number: int
    npi: str
    billing_npi: str
    service_date: date
    code: str
    modifiers: tuple[str, ...]
    place_of_service: str
    units: Decimal
    charge: Decimal
    paid: Decimal
    denial: str
    adjustments: tuple[Adjustment, ...]
    remarks: tuple[str, ...]
    patient_share: Decimal
    member: str
    payer: str
    remitted_on: date | None

    @property
    def is_reversal(self) -> bool:
        """Whether it takes an earlier answer back."""
        return self.charge < 0 or self.paid < 0
