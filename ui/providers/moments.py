"""What happened, as the timeline paints it: glyph, tint, words, tags, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.directory.rules import Fact
from provider_ops.overview.timeline import Kind
from ui.directory_words import fact_word
from ui.kit.lists import Tag
from ui.kit.timeline import Moment, MomentAction
from ui.page import Link
from ui.providers.moment_words import body, headline

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
    Kind.OUTLIER: Look("chart-line", "wa"),
    Kind.OUTREACH: Look("phone", "nu"),
    Kind.CONTRACT: Look("file-pen-line", "wa"),
    Kind.TRAINING: Look("graduation-cap", "tr"),
    Kind.DIRECTORY: Look("list-checks", "ok"),
    Kind.PEOPLE: Look("users", "nu"),
    Kind.CHECK: Look("scan-search", "nu"),
}
CALM = {
    "resolved": "ok", "cancelled": "nu", "ended": "nu", "planned": "nu", "codes_began": "ok",
    "amendment_sign": "ok", "finding": "wa", "declined": "nu", "made": "nu", "comment": "nu",
    "assigned": "nu", "rescheduled": "wa", "explained": "ok", "re-educate": "tr", "watch": "nu",
    "proposed": "wa", "file_added": "nu", "file_removed": "nu", "renewal_put_off": "nu",
    "negotiation_agreed": "ok", "true_up_settled": "ok",
}  # fmt: skip
ICONS = {
    "mail_in": "mail", "mail_out": "mail", "note": "sticky-note", "codes_began": "calendar-plus",
    "codes_ended": "calendar-x-2", "finding": "triangle-alert", "issued": "package",
    "made": "handshake", "comment": "message-square", "assigned": "user-plus",
    "rescheduled": "calendar-clock", "resolved": "circle-check", "reopened": "rotate-ccw",
    "proposed": "pencil-line", "approved": "file-check", "declined": "file-x", "sent": "send",
    "renewal": "refresh-cw", "renewal_put_off": "alarm-clock", "negotiation_ask": "scale",
    "negotiation_offer": "scale", "negotiation_limit": "scale", "negotiation_agreed": "handshake",
    "file_added": "paperclip", "file_removed": "trash-2", "true_up_raised": "dollar-sign",
    "true_up_settled": "dollar-sign",
}  # fmt: skip
EDIT, HISTORY, TAKE_BACK = "edit", "history", "take-back"
_RECORDS = {
    Kind.VISIT: "visit", Kind.CASE: "escalation", Kind.CONTRACT: "contract",
    Kind.PEOPLE: "provider", Kind.CHECK: "told",
}  # fmt: skip
_OF_A_CORRECTION = frozenset({"proposed", "approved", "declined", "sent"})
_OF_NO_VISIT = frozenset({"teaching_closed", "teaching_reopened", "reeducation_closed",
                          "reeducation_reopened"})  # fmt: skip


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
    actions = []
    if entry.writer_id is not None and entry.writer_id == me:
        actions = [MomentAction(EDIT, say("Timeline", "Correct")),
                   MomentAction(TAKE_BACK, say("Timeline", "Take back"))]  # fmt: skip
    if entry.edited:
        actions.append(MomentAction(HISTORY, say("Timeline", "History")))
    return Moment(
        f"{entry.kind.value} {entry.subject_id} {number}", entry.day,
        ICONS.get(entry.verb, look.icon), headline(entry), by, body(entry),
        CALM.get(entry.verb, look.tone), _tags(entry), tuple(actions),
    )  # fmt: skip


def _tags(entry: Entry) -> tuple[Tag, ...]:
    if entry.kind is Kind.DIRECTORY:
        return tuple(Tag(fact_word(Fact(fact)), "wa") for fact in entry.tags)
    tags = [Tag(name) for name in entry.tags]
    if entry.verb in ("codes_began", "codes_ended") and entry.count > len(tags):
        more = QCoreApplication.translate("Timeline", "{0} more")
        tags.append(Tag(more.format(entry.count - len(tags))))
    return tuple(tags)


def sought(entry: Entry) -> str:
    """Return all words of an entry in lower case, for a filter by text."""
    tags = (tag.text for tag in _tags(entry))
    return " ".join((headline(entry), body(entry), entry.who, *tags)).casefold()


def link_of(entry: Entry, office: UUID | None) -> Link | None:
    """Return what shows the record of an entry; None where nothing does.

    An entry that may come from a visit has the office itself as its subject where it does not.
    """
    kind, subject, verb = entry.kind, entry.subject_id, entry.verb
    if kind in _RECORDS:
        return Link(_RECORDS[kind], subject)
    if kind is Kind.CLAIMS:
        return Link("claims", detail={"organization": subject})
    if verb == "issued":
        return Link("packet", subject)
    if kind is Kind.OUTREACH or verb in _OF_NO_VISIT:
        return None
    if subject != office:
        return Link("visit", subject)
    if kind is Kind.PROMISE:
        return Link("tasks", detail={"text": entry.title})
    if kind is Kind.OUTLIER:
        return Link("market", detail={"view": "outliers"})
    return Link("providers", detail={"view": "corrections"}) if verb in _OF_A_CORRECTION else None
