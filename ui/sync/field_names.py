"""What the fields of records are called where a record is compared with itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

DELETED = "_deleted"


def field_word(field: str) -> str:
    """Return the label of a field; of another release's field its name."""
    return field_names().get(field, field.replace("_", " ").capitalize())


def field_names() -> dict[str, str]:
    """Return the labels of fields, by their names in the tables."""
    return _a_to_c() | _d_to_l() | _l_to_r() | _r_to_z()


def _a_to_c() -> dict[str, str]:
    return {
        DELETED: _tr("The record"), "above": _tr("Above what is expected"),
        "closes": _tr("Begins by"), "days": _tr("Days between visits"),
        "accepts_new": _tr("Accepts new patients"),
        "accessibility": _tr("Accessibility"), "asked_on": _tr("Asked on"),
        "attested_on": _tr("Attested on"), "care": _tr("Kind of care"),
        "checked_on": _tr("Checked on"), "course": _tr("Course"),
        "active": _tr("Active"), "added_at": _tr("Added"), "added_by": _tr("Added by"),
        "address": _tr("Address"), "amendment_id": _tr("Amendment"), "amount": _tr("Amount"),
        "answer": _tr("Answer"), "asked_at": _tr("Asked"), "audience": _tr("Audience"),
        "authorization": _tr("Authorization"), "auto_renews": _tr("Renews by itself"),
        "beside": _tr("Codes of the same visit"), "best_time": _tr("Best time"),
        "cancelled_on": _tr("Cancelled"),
        "category": _tr("Category"), "check_again_on": _tr("Check again"), "city": _tr("City"),
        "claim_line_id": _tr("Claim line"), "claim_number": _tr("Claim number"),
        "closed_at": _tr("Closed"), "code": _tr("Code"), "code_last": _tr("Last code"),
        "contact_id": _tr("Contact"), "content": _tr("Content"), "contents": _tr("Contents"),
        "contract_id": _tr("Contract"), "corrects_id": _tr("Corrects"), "counts": _tr("Counts"),
        "county_fips": _tr("County"), "credential": _tr("Credential"), "day": _tr("Date"),
        "decided_at": _tr("Decided"), "decided_by_id": _tr("Decided by"),
        "decided_on": _tr("Decided on"), "decision": _tr("Decision"), "denied": _tr("Denied"),
        "direction": _tr("Who began it"), "dispute_days": _tr("Days to dispute"),
        "done_on": _tr("Done"), "due_on": _tr("Due"),
        "effective_on": _tr("In force from"), "email": _tr("Email"), "ended_by": _tr("Ended by"),
    }  # fmt: skip


def _d_to_l() -> dict[str, str]:
    return {
        "ends_on": _tr("Ends on"), "every": _tr("Every"), "first_on": _tr("First day"),
        "granted_by": _tr("Granted by"), "granted_until": _tr("Granted until"),
        "escalation_id": _tr("Escalation"), "evidence": _tr("Evidence"),
        "fact": _tr("Directory fact"), "family_name": _tr("Family name"),
        "file_id": _tr("Correction file"), "file_name": _tr("File"),
        "filing_days": _tr("Days to file"), "fingerprint": _tr("Fingerprint"),
        "first": _tr("First day"), "first_id": _tr("First version"),
        "given_name": _tr("Given name"), "happened_at": _tr("Happened"),
        "happened_on": _tr("Happened"), "headers": _tr("Headings"), "height": _tr("Height"),
        "hours": _tr("Hours"),
        "imported_at": _tr("Loaded"), "issue_id": _tr("Claim issue"),
        "issued_at": _tr("Handed over"), "kept_visit_id": _tr("Kept at the visit"),
        "kind": _tr("Kind"), "known_on": _tr("As known on"),
        "label": _tr("Label"), "language": _tr("Language"), "languages": _tr("Languages"),
        "last": _tr("Last day"), "left": _tr("Not there any more"), "made_at": _tr("Made"),
        "latitude": _tr("Latitude"), "line_id": _tr("Claim line"),
        "line_of_business": _tr("Line of business"), "list_id": _tr("Code list"),
        "location_id": _tr("Address"), "logging_seconds": _tr("Seconds in the form"),
        "longitude": _tr("Longitude"), "marked_at": _tr("Marked"), "material_id": _tr("Material"),
        "material_version_id": _tr("Material version"), "max_units": _tr("Units at most"),
        "members": _tr("Members"), "minutes": _tr("Minutes"), "modifiers": _tr("Modifiers"),
        "modifiers_forbidden": _tr("Modifiers not allowed"),
        "modifiers_required": _tr("Modifiers required"), "name": _tr("Name"),
        "next_step": _tr("Next step"), "next_step_due": _tr("Next step due"),
    }  # fmt: skip


def _l_to_r() -> dict[str, str]:
    return {
        "measure": _tr("Measure"), "month": _tr("Month"), "opens": _tr("Begins from"),
        "reach": _tr("Distance from the middle"),
        "need": _tr("Need"), "new_value": _tr("New value"), "offered_on": _tr("Offered on"),
        "old_value": _tr("Old value"), "outcome": _tr("Outcome"), "people": _tr("People"),
        "proposed_by_id": _tr("Proposed by"), "proposed_on": _tr("Proposed on"),
        "next_visit_on": _tr("Next visit"), "note": _tr("Note"), "notes": _tr("Notes"),
        "notice_days": _tr("Days of notice"), "npi": _tr("NPI"), "number": _tr("Number"),
        "on": _tr("Date of service"), "opened_at": _tr("Opened"), "organization_id": _tr("Office"),
        "owner_id": _tr("Owner"), "owner_name": _tr("Owner at the office"), "pages": _tr("Pages"),
        "part": _tr("Part"), "part_units": _tr("Parts of a unit"),
        "person": _tr("With whom"), "phone": _tr("Phone"),
        "place_of_service": _tr("Place of service"),
        "places_of_service": _tr("Places of service"), "prompt_pay_days": _tr("Days to pay"),
        "provider_id": _tr("Provider"), "purpose": _tr("Purpose"), "quantity": _tr("Copies"),
        "raised_on": _tr("Raised"), "reached": _tr("Reached"), "reason": _tr("Reason"),
        "reason_lines": _tr("Denied lines"),
        "received_on": _tr("Received"), "recovered": _tr("Recovered"), "release": _tr("Release"),
        "removed_at": _tr("Removed"), "renewal_months": _tr("Months of renewal"),
        "renewal_stage": _tr("Renewal stage"), "renewal_stage_on": _tr("In this stage since"),
        "remind_on": _tr("Reminder"), "rep_id": _tr("Rep"), "resolution": _tr("Resolution"),
        "resolved_at": _tr("Resolved"),
        "resolved_by": _tr("Chosen by"), "review_by": _tr("Review by"),
        "reviewed_at": _tr("Reviewed"), "revision": _tr("Revision"), "role": _tr("Role"),
        "root_cause": _tr("Root cause"), "rule": _tr("Rule"),
    }  # fmt: skip


def _r_to_z() -> dict[str, str]:
    return {
        "scope": _tr("Holds for"), "unit": _tr("Weeks or months"), "until": _tr("Until"),
        "value": _tr("Figure"),
        "rows": _tr("Rows"), "said": _tr("The office says"), "shown": _tr("Listed before"),
        "signer": _tr("Signed by"), "telehealth": _tr("Telehealth"),
        "said_by": _tr("Said by"), "saved_at": _tr("Saved"), "settled_on": _tr("Settled"),
        "severity": _tr("Severity"), "snooze_reason": _tr("Why it waits"),
        "snoozed_until": _tr("Put off until"), "signature": _tr("Signature"),
        "signature_detail": _tr("Signature as drawn"), "source": _tr("Source"),
        "specialties": _tr("Specialties"), "specialty": _tr("Specialty"),
        "staff_id": _tr("Colleague"), "stage": _tr("Stage"), "start_minute": _tr("Begins"),
        "state": _tr("State"), "step": _tr("Step"), "submitted_at": _tr("Submitted"),
        "size": _tr("Size"), "taught": _tr("What we taught"),
        "taught_back": _tr("Taught back"), "taxonomy_code": _tr("Taxonomy"), "term_id": _tr("Term"),
        "territory_id": _tr("Territory"), "text": _tr("Text"), "tier": _tr("Tier"),
        "time_zone": _tr("Time zone"), "tin": _tr("TIN"), "title": _tr("Title"),
        "told_to": _tr("Told to"), "topic": _tr("Topic"), "trace_number": _tr("Payment number"),
        "trace_origin": _tr("Payer of the payment"), "trail": _tr("Steps of the check"),
        "understood": _tr("Understood"), "undone_at": _tr("Undone"),
        "units": _tr("Units"), "unlock_reason": _tr("Reason to unlock"),
        "valid_from": _tr("From"), "valid_to": _tr("To"), "version": _tr("Version"),
        "visit_id": _tr("Visit"), "who": _tr("Who was taught"), "width": _tr("Width"),
        "withdrawn_on": _tr("Withdrawn"), "zip_code": _tr("ZIP code"),
    }  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("SyncFields", text)
