"""What happened, as the timeline and the latest entries say it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.directory.rules import Care, Fact, Need
from provider_ops.overview.timeline import Kind
from ui.claims.words import rule_word
from ui.directory_words import care_word, course_word, fact_word, need_word
from ui.kit.lists import Tag
from ui.kit.timeline import Moment, MomentAction
from ui.stored_words import said

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.overview.timeline import Entry


@dataclass(frozen=True, slots=True)
class Look:
    """Icon and tint of a kind."""

    icon: str
    tone: str


LOOKS = {
    Kind.VISIT: Look("map-pin-check-inside", "ac"),
    Kind.PROMISE: Look("square-check", "ok"),
    Kind.CASE: Look("siren", "cr"),
    Kind.CLAIMS: Look("receipt-text", "cr"),
    Kind.OUTREACH: Look("phone", "nu"),
    Kind.CONTRACT: Look("file-pen-line", "wa"),
    Kind.TRAINING: Look("graduation-cap", "tr"),
    Kind.DIRECTORY: Look("list-checks", "ok"),
    Kind.PEOPLE: Look("users", "nu"),
    Kind.CHECK: Look("scan-search", "nu"),
}
CALM = {
    "resolved": "ok", "cancelled": "nu", "ended": "nu", "planned": "nu", "codes_began": "ok",
    "amendment_sign": "ok", "finding": "wa", "declined": "nu",
}  # fmt: skip
ICONS = {
    "mail_in": "mail", "mail_out": "mail", "note": "sticky-note", "codes_began": "calendar-plus",
    "codes_ended": "calendar-x-2", "finding": "triangle-alert", "issued": "package",
}  # fmt: skip
EDIT, HISTORY, TAKE_BACK = "edit", "history", "take-back"


def kind_word(kind: Kind) -> str:
    """Return the word of a filter chip."""
    words = {
        Kind.VISIT: QCoreApplication.translate("Timeline", "Visits"),
        Kind.OUTREACH: QCoreApplication.translate("Timeline", "Calls and notes"),
        Kind.CLAIMS: QCoreApplication.translate("Timeline", "Claims"),
        Kind.PROMISE: QCoreApplication.translate("Timeline", "Action items"),
        Kind.CASE: QCoreApplication.translate("Timeline", "Escalations"),
        Kind.CONTRACT: QCoreApplication.translate("Timeline", "Contract"),
        Kind.TRAINING: QCoreApplication.translate("Timeline", "Training"),
        Kind.DIRECTORY: QCoreApplication.translate("Timeline", "Directory"),
        Kind.PEOPLE: QCoreApplication.translate("Timeline", "People"),
        Kind.CHECK: QCoreApplication.translate("Timeline", "Code checks"),
    }
    return words[kind]


def headline(entry: Entry) -> str:
    """Return what happened, in a few words with its verb."""
    say = QCoreApplication.translate
    pattern = (_of_records() | _of_words()).get((entry.kind, entry.verb), "{0}")
    title = rule_word(entry.title) if entry.verb == "finding" else entry.title
    if entry.kind is Kind.DIRECTORY and entry.verb in ("approved", "declined"):
        title = fact_word(Fact(title))
    if entry.verb in ("offered", "no_offer"):
        need, _, care = title.partition(", ")
        title = f"{need_word(Need(need)).lower()}, {care_word(Care(care)).lower()}"
    if entry.kind is Kind.VISIT:
        title = said(title)
    if entry.verb == "attested":
        title = course_word(title)
    if entry.kind is Kind.OUTREACH and not title:
        title = say("Timeline", "the office")
    return pattern.format(title, count=f"{entry.count:,}")


def _of_records() -> dict[tuple[Kind, str], str]:
    say = QCoreApplication.translate
    return {
        (Kind.VISIT, "submitted"): say("Timeline", "Visit: {0}"),
        (Kind.VISIT, "planned"): say("Timeline", "Visit planned: {0}"),
        (Kind.VISIT, "cancelled"): say("Timeline", "Visit cancelled: {0}"),
        (Kind.PROMISE, "kept"): say("Timeline", "Done: {0}"),
        (Kind.CASE, "opened"): say("Timeline", "{0} opened"),
        (Kind.CASE, "resolved"): say("Timeline", "{0} resolved"),
        (Kind.CASE, "reopened"): say("Timeline", "{0} reopened"),
        (Kind.CONTRACT, "began"): say("Timeline", "{0} began"),
        (Kind.CONTRACT, "ended"): say("Timeline", "{0} ended"),
        (Kind.CONTRACT, "amendment_draft"): say("Timeline", "Amendment drafted: {0}"),
        (Kind.CONTRACT, "amendment_revise"): say("Timeline", "Amendment revised: {0}"),
        (Kind.CONTRACT, "amendment_submit"): say("Timeline", "Amendment submitted: {0}"),
        (Kind.CONTRACT, "amendment_approve"): say("Timeline", "Amendment approved: {0}"),
        (Kind.CONTRACT, "amendment_decline"): say("Timeline", "Amendment declined: {0}"),
        (Kind.CONTRACT, "amendment_sign"): say("Timeline", "Amendment signed: {0}"),
        (Kind.CONTRACT, "codes_began"): say("Timeline", "{0}: codes new: {count}"),
        (Kind.CONTRACT, "codes_ended"): say("Timeline", "{0}: codes ended: {count}"),
    }


def _of_words() -> dict[tuple[Kind, str], str]:
    say = QCoreApplication.translate
    return {
        (Kind.TRAINING, "issued"): say("Timeline", "Packet handed over, {count} parts"),
        (Kind.TRAINING, "taught"): say("Timeline", "Taught {0}"),
        (Kind.TRAINING, "taught_back"): say("Timeline", "Taught {0}, said back"),
        (Kind.TRAINING, "attested"): say("Timeline", "Training attested: {0}"),
        (Kind.DIRECTORY, "verified"): say("Timeline", "Directory verified, facts: {count}"),
        (Kind.DIRECTORY, "approved"): say("Timeline", "Correction approved: {0}"),
        (Kind.DIRECTORY, "declined"): say("Timeline", "Correction declined: {0}"),
        (Kind.TRAINING, "teaching_closed"): say("Timeline", "Teaching {0} closed"),
        (Kind.TRAINING, "teaching_reopened"): say("Timeline", "Teaching {0} opened again"),
        (Kind.DIRECTORY, "offered"): say(
            "Timeline", "Appointment offered in {count} business days: {0}"
        ),
        (Kind.DIRECTORY, "no_offer"): say("Timeline", "No appointment offered: {0}"),
        (Kind.OUTREACH, "call_out"): say("Timeline", "Called {0}"),
        (Kind.OUTREACH, "call_in"): say("Timeline", "Call from {0}"),
        (Kind.OUTREACH, "mail_out"): say("Timeline", "Wrote to {0}"),
        (Kind.OUTREACH, "mail_in"): say("Timeline", "Mail from {0}"),
        (Kind.OUTREACH, "note"): say("Timeline", "Note"),
        (Kind.CLAIMS, "denied"): say("Timeline", "{0} denied on {count} lines"),
        (Kind.CLAIMS, "finding"): say("Timeline", "{count} lines break a rule: {0}"),
        (Kind.PEOPLE, "joined"): say("Timeline", "{0} joined"),
        (Kind.PEOPLE, "left"): say("Timeline", "{0} left"),
        (Kind.CHECK, "yes"): say("Timeline", "Code check {0}: yes"),
        (Kind.CHECK, "no"): say("Timeline", "Code check {0}: no"),
        (Kind.CHECK, "review"): say("Timeline", "Code check {0}: needs review"),
    }


def moment(number: int, entry: Entry, me: UUID | None = None) -> Moment:
    """Return an entry as the timeline paints it; its key begins with the kind.

    `me` is who may correct what he wrote himself.
    """
    look, say = LOOKS[entry.kind], QCoreApplication.translate
    by = QCoreApplication.translate("Timeline", "by {0}").format(entry.who) if entry.who else ""
    if entry.kind in (Kind.VISIT, Kind.OUTREACH) and entry.count:
        by = " · ".join(filter(None, (by, say("Timeline", "{0} min").format(entry.count))))
    if entry.edited:
        by = " · ".join(filter(None, (by, say("Timeline", "corrected"))))
    body = entry.text
    if entry.kind is Kind.CLAIMS:
        code, _, lines = entry.text.partition(", ")
        body = say("Timeline", "Most often {code} ({lines}).").format(code=code, lines=lines)
    actions = []
    if entry.writer_id is not None and entry.writer_id == me:
        actions = [MomentAction(EDIT, say("Timeline", "Correct")),
                   MomentAction(TAKE_BACK, say("Timeline", "Take back"))]  # fmt: skip
    if entry.edited:
        actions.append(MomentAction(HISTORY, say("Timeline", "History")))
    return Moment(
        f"{entry.kind.value} {entry.subject_id} {number}", entry.day,
        ICONS.get(entry.verb, look.icon), headline(entry), by, body,
        CALM.get(entry.verb, look.tone), _tags(entry), tuple(actions),
    )  # fmt: skip


def _tags(entry: Entry) -> tuple[Tag, ...]:
    if entry.kind is Kind.DIRECTORY:
        return tuple(Tag(fact_word(Fact(fact)), "wa") for fact in entry.tags)
    return tuple(Tag(name) for name in entry.tags)


def sought(entry: Entry) -> str:
    """Return all words of an entry in lower case, for a filter by text."""
    return " ".join((headline(entry), entry.text, entry.who, *entry.tags)).casefold()
