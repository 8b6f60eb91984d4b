"""Records, fields, values and reasons of a synchronization, in words for a person."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from ui.kit.language_names import language_name
from ui.sync.field_names import field_word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from provider_ops.core.progress import Progress


def kind_word(table: str) -> str:
    """Return what a record of a table is called."""
    return kind_names().get(table, table.replace("_", " ").capitalize())


def kind_names() -> dict[str, str]:
    """Return what records are called, by table."""
    return {
        "provider": _tr("Provider"), "organization": _tr("Office"), "location": _tr("Address"),
        "contact": _tr("Contact"), "affiliation": _tr("Office of a provider"),
        "staff_member": _tr("Colleague"), "territory": _tr("Territory"),
        "contract": _tr("Contract"), "contract_term": _tr("Contract term"),
        "contract_list": _tr("Code list of a contract"), "amendment": _tr("Amendment"),
        "amendment_event": _tr("Step of an amendment"), "contract_file": _tr("Contract file"),
        "former_renewal": _tr("Former renewal"), "renewal_decision": _tr("Renewal decision"),
        "negotiation_entry": _tr("Negotiation note"), "true_up": _tr("True-up"),
        "claim_issue": _tr("Claim issue"), "claim_issue_line": _tr("Line of an issue"),
        "claim_review": _tr("Claim line reviewed"),
        "column_mapping": _tr("Mapping of columns"), "deposit": _tr("Payment received"),
        "participation": _tr("Provider in a contract"), "approved_list": _tr("Code list"),
        "approved_code": _tr("Approved code"), "code_check": _tr("Code check"),
        "material": _tr("Material"), "material_version": _tr("Material version"),
        "issuance": _tr("Packet"), "visit": _tr("Visit"), "visit_attendee": _tr("Attendee"),
        "visit_code": _tr("Code taught"), "visit_material": _tr("Handout given"),
        "visit_objective": _tr("Visit topic"), "visit_file": _tr("Picture of a visit"),
        "promise": _tr("Action item"), "outreach": _tr("Call, mail or note"),
        "escalation": _tr("Escalation"), "escalation_event": _tr("Escalation note"),
        "directory_check": _tr("Directory check"),
        "directory_correction": _tr("Directory correction"),
        "correction_file": _tr("Correction file"), "access_answer": _tr("Appointment wait"),
        "attestation": _tr("Attestation"), "visit_target": _tr("Visit target"),
        "visit_series": _tr("Repeats of a visit"), "coverage_grant": _tr("Coverage"),
        "outlier_decision": _tr("Decision on an outlying figure"),
        "reeducation_event": _tr("Re-education decision"),
        "data_import": _tr("File load"), "conflict": _tr("Choice between two values"),
        "market": _tr("Market"),
    }  # fmt: skip


def step_words(progress: Progress) -> str:
    """Return what a synchronization does right now, with its counts."""
    done = f"{progress.done:,}"
    if progress.label in ("changes", "files") and progress.total is not None:
        sending = _tr("Sending {n} of {m}"), _tr("Files: {n} of {m}")
        words = sending[progress.label == "files"]
        return words.format(n=done, m=f"{progress.total:,}")
    if progress.label == "rows" or progress.label not in kind_names():
        return _tr("Received {n} records").format(n=done) if progress.done else _tr("Exchanging")
    return _tr("Loading: {kind}, {n} records").format(kind=kind_word(progress.label), n=done)


def change_word(kind: str, count: int) -> str:
    """Return what happened to `count` records, such as "3 new"."""
    words = {"create": _tr("{n} new"), "update": _tr("{n} changed"), "delete": _tr("{n} deleted"),
             "restore": _tr("{n} brought back")}.get(kind, "{n}")  # fmt: skip
    return words.format(n=f"{count:,}")


def value_words(value: Any, names: Mapping[str, str], zone: str, *, field: str = "") -> str:
    """Return a wire value as it is read: dates as MM/DD/YYYY, keys as the name behind them."""
    if value is None or value == "":
        return _tr("not set")
    if isinstance(value, bool):
        return _tr("yes") if value else _tr("no")
    if field == "start_minute":
        return f"{time(*divmod(int(value), 60)):%I:%M %p}".lstrip("0")
    if isinstance(value, int | float):
        return f"{value:,}"
    if isinstance(value, list):
        return ", ".join(value_words(one, names, zone) for one in value) or _tr("empty")
    if isinstance(value, dict):
        told = (f"{field_word(k)} {value_words(v, names, zone)}" for k, v in value.items() if v)
        return ", ".join(told) or _tr("empty")
    text = str(value)
    if field in ("language", "languages"):
        return ", ".join(language_name(code.strip()) for code in text.split(","))
    return names.get(text) or _moment(text, zone) or text


def reason_words(reason: str) -> str:
    """Return why the hub did not take a change, and what can be done about it."""
    known = {
        "scope": _tr("The hub keeps this record for a market you have no right to change. Ask "
                     "your administrator for the right, then try again."),
        "territory": _tr("The office is in another representative's territory. Ask your manager "
                         "to enter it, or to give the office to you."),
        "role": _tr("Your role does not let you change records of this kind. Ask your manager "
                    "to enter it."),
        "no-row": _tr("The record was deleted at the hub before your change arrived. If it is "
                      "still true, enter it on another record, then discard it here."),
        "parent": _tr("The record it belongs to is not at the hub. Try again once that one is "
                      "there."),
        "invalid": _tr("A value does not fit its field at the hub. Enter it again on the "
                       "record."),
        "unknown-table": _tr("The hub does not know this kind of record yet. Try again after "
                             "the hub is updated."),
        "group": _tr("It belongs to an entry of which the hub refused another part. Once that part "
                     "is put right, or discarded, try all of it again."),
        "taken": _tr("Another record has this number already."),
        "poison": _tr("The hub stumbled over this change several times. Export it for your "
                      "administrator."),
    }  # fmt: skip
    return known.get(reason, reason)


def when_words(instant: datetime, zone: str, today: date) -> str:
    """Return "today 5:48 PM", "yesterday 6:03 PM" or "10/02 9:15 AM"."""
    local = instant.astimezone(ZoneInfo(zone))
    clock = f"{local:%I:%M %p}".lstrip("0")
    days = (today - local.date()).days
    if days == 0:
        return _tr("today {clock}").format(clock=clock)
    if days == 1:
        return _tr("yesterday {clock}").format(clock=clock)
    shown = f"{local:%m/%d}" if local.year == today.year else f"{local:%m/%d/%Y}"
    return f"{shown} {clock}"


def name_words(name: str) -> str:
    """Return "K. Oyelaran" for "Karen Oyelaran"; one word stays as it is."""
    first, _, rest = name.partition(" ")
    return f"{first[0]}. {rest}" if rest and first[0].isupper() else name


def size_words(count: int) -> str:
    """Return a number of bytes in MB or KB."""
    if count >= 1_000_000:
        return _tr("{size} MB").format(size=f"{count / 1_000_000:.1f}")
    return _tr("{size} KB").format(size=f"{max(1, round(count / 1000)):,}")


def _moment(text: str, zone: str) -> str:
    """A date or an instant of the wire as it is read, "" for any other text."""
    if len(text) < 10 or text[4] != "-" or text[7] != "-":
        return ""
    try:
        if len(text) == 10:
            return f"{date.fromisoformat(text):%m/%d/%Y}"
        local = datetime.fromisoformat(text).astimezone(ZoneInfo(zone))
    except ValueError:
        return ""
    return f"{local:%m/%d/%Y} " + f"{local:%I:%M %p}".lstrip("0")


def _tr(text: str) -> str:
    return QCoreApplication.translate("SyncWords", text)
