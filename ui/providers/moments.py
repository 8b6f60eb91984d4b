"""What happened, as the timeline and the latest entries say it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.overview.timeline import Kind
from ui.kit.timeline import Moment

if TYPE_CHECKING:
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
    Kind.CONTRACT: Look("file-pen-line", "wa"),
    Kind.TRAINING: Look("graduation-cap", "tr"),
    Kind.PEOPLE: Look("users", "nu"),
    Kind.CHECK: Look("scan-search", "nu"),
}
CALM = {"resolved": "ok", "cancelled": "nu", "ended": "nu", "planned": "nu"}


def kind_word(kind: Kind) -> str:
    """Return the word of a filter chip."""
    words = {
        Kind.VISIT: QCoreApplication.translate("Timeline", "Visits"),
        Kind.PROMISE: QCoreApplication.translate("Timeline", "Action items"),
        Kind.CASE: QCoreApplication.translate("Timeline", "Escalations"),
        Kind.CONTRACT: QCoreApplication.translate("Timeline", "Contract"),
        Kind.TRAINING: QCoreApplication.translate("Timeline", "Training"),
        Kind.PEOPLE: QCoreApplication.translate("Timeline", "People"),
        Kind.CHECK: QCoreApplication.translate("Timeline", "Code checks"),
    }
    return words[kind]


def headline(entry: Entry) -> str:
    """Return what happened, in a few words with its verb."""
    say = QCoreApplication.translate
    patterns = {
        (Kind.VISIT, "submitted"): say("Timeline", "Visit: {0}"),
        (Kind.VISIT, "planned"): say("Timeline", "Visit planned: {0}"),
        (Kind.VISIT, "cancelled"): say("Timeline", "Visit cancelled: {0}"),
        (Kind.PROMISE, "kept"): say("Timeline", "Done: {0}"),
        (Kind.CASE, "opened"): say("Timeline", "{0} opened"),
        (Kind.CASE, "resolved"): say("Timeline", "{0} resolved"),
        (Kind.CASE, "reopened"): say("Timeline", "{0} reopened"),
        (Kind.CONTRACT, "began"): say("Timeline", "{0} began"),
        (Kind.CONTRACT, "ended"): say("Timeline", "{0} ended"),
        (Kind.TRAINING, "issued"): say("Timeline", "Packet handed over, {0} parts"),
        (Kind.PEOPLE, "joined"): say("Timeline", "{0} joined"),
        (Kind.PEOPLE, "left"): say("Timeline", "{0} left"),
        (Kind.CHECK, "yes"): say("Timeline", "Code check {0}: yes"),
        (Kind.CHECK, "no"): say("Timeline", "Code check {0}: no"),
        (Kind.CHECK, "review"): say("Timeline", "Code check {0}: needs review"),
    }
    pattern = patterns.get((entry.kind, entry.verb), "{0}")
    return pattern.format(entry.title)


def moment(number: int, entry: Entry) -> Moment:
    """Return an entry as the timeline paints it; its key begins with the kind."""
    look = LOOKS[entry.kind]
    by = QCoreApplication.translate("Timeline", "by {0}").format(entry.who) if entry.who else ""
    return Moment(
        f"{entry.kind.value} {entry.subject_id} {number}", entry.day, look.icon, headline(entry),
        by, entry.text, CALM.get(entry.verb, look.tone),
    )  # fmt: skip
