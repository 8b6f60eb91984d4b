"""The columns in which rows of claims come from a file, in the order in which they are bound."""

from __future__ import annotations

COLUMNS = {
    "claim": (
        "id", "remittance_id", "position", "number", "payer_number", "original_number", "status",
        "charge", "paid", "patient_responsibility", "billing_npi", "member_hash", "member_last4",
        "adjustments", "payer_name", "answered_on",
    ),
    "claim_line": (
        "id", "claim_id", "position", "npi", "service_date", "code", "modifiers",
        "place_of_service", "units", "submitted_code", "submitted_units", "control_number",
        "charge", "paid", "denial", "remarks", "adjustments",
    ),
    "submitted_claim": (
        "id", "submission_id", "position", "number", "frequency", "original_number", "charge",
        "place_of_service", "billing_npi", "rendering_npi", "facility_npi", "payer_name",
        "payer_number", "member_hash", "member_last4", "authorization", "diagnoses",
    ),
    "submitted_line": (
        "id", "submitted_claim_id", "position", "npi", "service_date", "service_end", "code",
        "modifiers", "place_of_service", "unit", "units", "charge", "pointers", "authorization",
        "control_number",
    ),
}  # fmt: skip
"""By table, without `SHARED`."""

SHARED = ("import_id", "market_id", "extra")
"""Columns in which all rows of a load are alike."""
