"""Rules over the adjustments of one line; pure, for whoever stores or reports claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from provider_ops.claims.x12.remittance import Adjustment

PATIENT_RESPONSIBILITY = "PR"

CONTRACTUAL_REASONS = frozenset(
    {
        "23",  # what a payer before this one already decided
        "24",  # paid by capitation
        "42",  # fee schedule, before 2007
        "44",  # prompt payment
        "45",  # fee schedule or contracted rate
        "59",  # several procedures at once
        "94",  # paid above the charge
        "104",  # managed care withhold
        "105",  # tax withheld
        "131",  # negotiated discount
        "144",  # incentive
        "161",  # performance bonus
        "223",  # mandated by law
        "235",  # sales tax
        "237",  # penalty set by law
        "253",  # sequestration
        "P24",  # preferred provider arrangement
    }
)
"""Reasons (CARC) that price a line rather than deny it. The labels are our own words."""


def denial_reason(
    adjustments: Iterable[Adjustment], charge: Decimal | None, paid: Decimal | None
) -> tuple[str, str] | None:
    """Name the adjustment that left a line unpaid, as (group, reason), such as ("CO", "97").

    A line is denied when it charged something, paid nothing, and an adjustment other than the
    patient's share (group PR) and other than `CONTRACTUAL_REASONS` took a positive amount. Of
    several the largest counts, of equal ones the first. A reversal (negative charge) and a
    line whose whole amount is the patient's or priced away is not denied.

    Args:
        adjustments: CAS of the line in file order; add the claim's own for a claim without
            lines.
        charge: SVC02, dollars; None counts as zero.
        paid: SVC03, dollars; None counts as zero.
    """
    if paid or charge is None or charge <= 0:
        return None
    largest: Adjustment | None = None
    for adjustment in adjustments:
        if adjustment.group == PATIENT_RESPONSIBILITY or adjustment.amount <= 0:
            continue
        if adjustment.reason in CONTRACTUAL_REASONS:
            continue
        if largest is None or adjustment.amount > largest.amount:
            largest = adjustment
    return (largest.group, largest.reason) if largest else None
