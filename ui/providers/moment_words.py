"""What entries of a timeline are called: their kinds, what happened, and more of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.contracts.rules.renewals import Stage
from provider_ops.directory.rules import Care, Fact, Need
from provider_ops.outliers.rules.measures import Measure
from provider_ops.overview.entries import Kind
from ui.claims.words import rule_word
from ui.contracts.words import dollars, stage_word
from ui.directory_words import care_word, course_word, fact_word, need_word, value_word
from ui.escalations.words import event_text
from ui.kit.dates import format_date
from ui.market.outlier_words import measure_word
from ui.stored_words import said

if TYPE_CHECKING:
    from provider_ops.overview.entries import Entry

_OF_A_FACT = frozenset({"proposed", "approved", "declined"})


def kind_word(kind: Kind) -> str:
    """Return the word of a filter chip."""
    words = {
        Kind.VISIT: QCoreApplication.translate("Timeline", "Visits"),
        Kind.OUTREACH: QCoreApplication.translate("Timeline", "Calls and notes"),
        Kind.CLAIMS: QCoreApplication.translate("Timeline", "Claims"),
        Kind.PROMISE: QCoreApplication.translate("Timeline", "Action items"),
        Kind.OUTLIER: QCoreApplication.translate("Timeline", "Outliers"),
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
    verbs = _of_visits() | _of_contracts(entry.count) | _of_the_office()
    pattern = verbs.get((entry.kind, entry.verb), "{0}")
    return pattern.format(_title(entry), count=f"{entry.count:,}")


def body(entry: Entry) -> str:
    """Return more of an entry, in the words of who wrote it and the days it names."""
    say = QCoreApplication.translate
    if entry.kind is Kind.CLAIMS:
        code, _, lines = entry.text.partition(", ")
        return say("Timeline", "Most often {code} ({lines}).").format(code=code, lines=lines)
    if entry.kind is Kind.CASE:
        return event_text(entry.verb, entry.text, entry.until)
    parts = [entry.text] if entry.text else []
    if entry.amount is not None:
        parts.insert(0, dollars(entry.amount))
    if entry.change is not None:
        fact, (before, after) = Fact(entry.title), entry.change
        parts.append(f"{value_word(fact, before)} → {value_word(fact, after)}")
    if entry.until is not None:
        words = say("Timeline", "until {day}")
        if entry.kind is Kind.PROMISE:
            words = say("Timeline", "due {day}")
        parts.append(words.format(day=format_date(entry.until)))
    return " · ".join(parts)


def _title(entry: Entry) -> str:
    kind, verb, title = entry.kind, entry.verb, entry.title
    if kind is Kind.VISIT:
        title = said(title)
    elif kind is Kind.OUTREACH and not title:
        title = QCoreApplication.translate("Timeline", "the office")
    elif kind is Kind.OUTLIER:
        title = measure_word(Measure(title))
    elif verb == "finding":
        title = rule_word(title)
    elif verb == "attested":
        title = course_word(title)
    elif kind is Kind.DIRECTORY and verb in _OF_A_FACT:
        title = fact_word(Fact(title))
    elif kind is Kind.DIRECTORY and verb in ("offered", "no_offer"):
        need, _, care = title.partition(", ")
        title = f"{need_word(Need(need)).lower()}, {care_word(Care(care)).lower()}"
    elif verb == "renewal":
        number, _, stage = title.rpartition(", ")
        title = f"{number}, {stage_word(Stage(stage)).lower()}"
    return title


def _of_visits() -> dict[tuple[Kind, str], str]:
    say = QCoreApplication.translate
    return {
        (Kind.VISIT, "submitted"): say("Timeline", "Visit: {0}"),
        (Kind.VISIT, "planned"): say("Timeline", "Visit planned: {0}"),
        (Kind.VISIT, "cancelled"): say("Timeline", "Visit cancelled: {0}"),
        (Kind.PROMISE, "made"): say("Timeline", "Promised: {0}"),
        (Kind.PROMISE, "kept"): say("Timeline", "Done: {0}"),
        (Kind.CASE, "opened"): say("Timeline", "{0} opened"),
        (Kind.CASE, "comment"): say("Timeline", "{0}: update"),
        (Kind.CASE, "assigned"): say("Timeline", "{0} handed over"),
        (Kind.CASE, "rescheduled"): say("Timeline", "{0}: new due date"),
        (Kind.CASE, "resolved"): say("Timeline", "{0} resolved"),
        (Kind.CASE, "reopened"): say("Timeline", "{0} reopened"),
        (Kind.OUTREACH, "call_out"): say("Timeline", "Called {0}"),
        (Kind.OUTREACH, "call_in"): say("Timeline", "Call from {0}"),
        (Kind.OUTREACH, "mail_out"): say("Timeline", "Wrote to {0}"),
        (Kind.OUTREACH, "mail_in"): say("Timeline", "Mail from {0}"),
        (Kind.OUTREACH, "note"): say("Timeline", "Note"),
        (Kind.TRAINING, "issued"): say("Timeline", "Packet handed over, {count} parts"),
        (Kind.TRAINING, "taught"): say("Timeline", "Taught {0}"),
        (Kind.TRAINING, "taught_back"): say("Timeline", "Taught {0}, said back"),
        (Kind.TRAINING, "attested"): say("Timeline", "Training attested: {0}"),
        (Kind.TRAINING, "teaching_closed"): say("Timeline", "Teaching {0} closed"),
        (Kind.TRAINING, "teaching_reopened"): say("Timeline", "Teaching {0} opened again"),
        (Kind.TRAINING, "reeducation_closed"): say("Timeline", "Re-education closed"),
        (Kind.TRAINING, "reeducation_reopened"): say("Timeline", "Re-education opened again"),
    }


def _of_contracts(count: int) -> dict[tuple[Kind, str], str]:
    say = QCoreApplication.translate
    return {
        (Kind.CONTRACT, "began"): say("Timeline", "{0} began"),
        (Kind.CONTRACT, "ended"): say("Timeline", "{0} ended"),
        (Kind.CONTRACT, "amendment_draft"): say("Timeline", "Amendment drafted: {0}"),
        (Kind.CONTRACT, "amendment_revise"): say("Timeline", "Amendment revised: {0}"),
        (Kind.CONTRACT, "amendment_submit"): say("Timeline", "Amendment submitted: {0}"),
        (Kind.CONTRACT, "amendment_approve"): say("Timeline", "Amendment approved: {0}"),
        (Kind.CONTRACT, "amendment_decline"): say("Timeline", "Amendment declined: {0}"),
        (Kind.CONTRACT, "amendment_sign"): say("Timeline", "Amendment signed: {0}"),
        (Kind.CONTRACT, "amendment_withdraw"): say("Timeline", "Amendment withdrawn: {0}"),
        (Kind.CONTRACT, "amendment_remind"): say("Timeline", "Reminded of an amendment: {0}"),
        (Kind.CONTRACT, "codes_began"): say("Timeline", "{0}: %n new codes", "", int(count)),
        (Kind.CONTRACT, "codes_ended"): say("Timeline", "{0}: %n codes ended", "", int(count)),
        (Kind.CONTRACT, "renewal"): say("Timeline", "Renewal of {0}"),
        (Kind.CONTRACT, "renewal_put_off"): say("Timeline", "Renewal of {0} put off"),
        (Kind.CONTRACT, "negotiation_ask"): say("Timeline", "Asked for: {0}"),
        (Kind.CONTRACT, "negotiation_offer"): say("Timeline", "Offered: {0}"),
        (Kind.CONTRACT, "negotiation_limit"): say("Timeline", "Limit set: {0}"),
        (Kind.CONTRACT, "negotiation_agreed"): say("Timeline", "Agreed: {0}"),
        (Kind.CONTRACT, "file_added"): say("Timeline", "Document added: {0}"),
        (Kind.CONTRACT, "file_removed"): say("Timeline", "Document removed: {0}"),
        (Kind.CONTRACT, "true_up_raised"): say("Timeline", "To be settled: {0}"),
        (Kind.CONTRACT, "true_up_settled"): say("Timeline", "Settled: {0}"),
    }


def _of_the_office() -> dict[tuple[Kind, str], str]:
    say = QCoreApplication.translate
    return {
        (Kind.OUTLIER, "explained"): say("Timeline", "Outlier explained: {0}"),
        (Kind.OUTLIER, "re-educate"): say("Timeline", "Outlier to be re-educated: {0}"),
        (Kind.OUTLIER, "watch"): say("Timeline", "Outlier watched: {0}"),
        (Kind.DIRECTORY, "verified"): say("Timeline", "Directory verified, facts: {count}"),
        (Kind.DIRECTORY, "proposed"): say("Timeline", "Correction proposed: {0}"),
        (Kind.DIRECTORY, "approved"): say("Timeline", "Correction approved: {0}"),
        (Kind.DIRECTORY, "declined"): say("Timeline", "Correction declined: {0}"),
        (Kind.DIRECTORY, "sent"): say("Timeline", "Corrections sent in {0}: {count}"),
        (Kind.DIRECTORY, "offered"): say(
            "Timeline", "Appointment offered in {count} business days: {0}"
        ),
        (Kind.DIRECTORY, "no_offer"): say("Timeline", "No appointment offered: {0}"),
        (Kind.CLAIMS, "denied"): say("Timeline", "{0} denied on {count} lines"),
        (Kind.CLAIMS, "finding"): say("Timeline", "{count} lines break a rule: {0}"),
        (Kind.PEOPLE, "joined"): say("Timeline", "{0} joined"),
        (Kind.PEOPLE, "left"): say("Timeline", "{0} left"),
        (Kind.CHECK, "yes"): say("Timeline", "Code check {0}: yes"),
        (Kind.CHECK, "no"): say("Timeline", "Code check {0}: no"),
        (Kind.CHECK, "review"): say("Timeline", "Code check {0}: needs review"),
    }
