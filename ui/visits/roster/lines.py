"""What a roster walk found, a line for each: in the form, and of a submitted visit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from provider_ops.directory.deadlines import pack
from provider_ops.directory.rules import Outcome, differs, wait
from ui.directory_words import (
    OUTCOME_GLYPHS,
    care_word,
    course_word,
    fact_word,
    need_word,
    outcome_word,
    value_word,
    wait_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.directory.queries import WalkFacts
    from provider_ops.directory.rules import Check
    from provider_ops.visits.rules import VisitForm


class Line(NamedTuple):
    """A status in shape and word, what it is about, and what was found."""

    glyph: str
    word: str
    about: str
    what: str


def lines_of(form: VisitForm, facts: WalkFacts) -> Iterator[Line]:
    """Yield differences, appointment waits and attestations."""
    for check in form.checks:
        if differs(check):
            yield Line(OUTCOME_GLYPHS[check.outcome], outcome_word(check.outcome),
                       _about(check, facts), _what(check))  # fmt: skip
    for one in form.access:
        found = wait(one.asked_on, one.offered_on, pack().limit(one.need).days)
        about = f"{care_word(one.care)}: {need_word(one.need)}"
        glyph, word = ("ok", _tr("In time")) if found.met else ("cr", _tr("Too late"))
        yield Line(glyph, word, about, wait_words(found))
    for attested in form.attested:
        yield Line("ok", _tr("Attested"), course_word(attested.course), attested.signer)


def confirmed_words(form: VisitForm) -> str:
    """Return how many facts were confirmed, "" for none."""
    right = [check for check in form.checks if check.outcome == Outcome.CONFIRMED]
    words = QCoreApplication.translate("RosterWalk", "%n facts confirmed", "", len(right))
    return words if right else ""


def _about(check: Check, facts: WalkFacts) -> str:
    who = facts.names.get(check.provider_id) if check.provider_id is not None else None
    fact = fact_word(check.fact)
    return f"{who}: {fact[:1].lower()}{fact[1:]}" if who else fact


def _what(check: Check) -> str:
    before = value_word(check.fact, check.shown)
    if check.outcome == Outcome.LEFT:
        return before
    return f"{before} → {value_word(check.fact, check.said)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("RosterWalk", text)
