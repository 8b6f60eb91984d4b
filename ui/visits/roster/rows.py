"""The rows of a roster walk: people with their facts, the address, waits, courses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.directory.deadlines import pack
from provider_ops.directory.rules import Fact, Need, Outcome, wait
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
from ui.kit.dates import format_date
from ui.stored_words import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.directory.queries import CourseRow, Item, WalkFacts
    from ui.visits.roster.answers import Answers, WaitKey

FACT, WAIT, COURSE, HEADING = "fact", "wait", "course", "heading"


@dataclass(frozen=True, slots=True)
class WalkRow:
    """One line. `moot`: nothing is asked here any more; `about` is what an answer is noted on.

    Attributes:
        said: What stands beside the value on file: the office's own, or a wait in days.
        aside: Quiet words at the end: when it was last verified, by when it is due.
    """

    key: str
    kind: str
    title: str
    value: str = ""
    said: str = ""
    glyph: str = ""
    word: str = ""
    aside: str = ""
    moot: bool = False
    about: Item | WaitKey | CourseRow | None = None

    @property
    def spoken(self) -> str:
        """The row as one sentence."""
        parts = (self.title, self.value, self.said, self.word, self.aside)
        return ", ".join(part for part in parts if part)


def rows_of(facts: WalkFacts, answers: Answers) -> list[WalkRow]:
    """Return all rows with what was answered."""
    found = list(_people(facts, answers))
    if facts.address:
        found.append(WalkRow("", HEADING, _tr("This address"), facts.place))
        found += [_fact(item, answers, moot=False) for item in facts.address]
    found += _waits(facts, answers)
    if facts.courses:
        words = _tr("Training attested today"), _tr("for everybody here")
        found.append(WalkRow("", HEADING, *words))
        found += [_course(course, answers) for course in facts.courses]
    return found


def _people(facts: WalkFacts, answers: Answers) -> Iterator[WalkRow]:
    left = answers.left
    for person in facts.practitioners:
        about = " · ".join(part for part in (said(person.specialty), f"NPI {person.npi}") if part)
        yield WalkRow("", HEADING, person.name, about)
        for item in person.facts:
            yield _fact(item, answers, moot=person.id in left and item.fact != Fact.HERE)


def _fact(item: Item, answers: Answers, *, moot: bool) -> WalkRow:
    check = None if moot else answers.checks.get((item.fact, item.provider_id))
    said = value_word(item.fact, check.said) if check is not None and check.said else ""
    verified = _tr("verified {day}").format(day=format_date(item.verified_on)) \
        if item.verified_on else _tr("never verified")
    if item.fact == Fact.HERE and check is not None and check.outcome == Outcome.CHANGED:
        word = _tr("Moved")
    else:
        word = outcome_word(check.outcome) if check is not None else ""
    return WalkRow(
        f"{item.fact}:{item.provider_id or ''}",
        FACT,
        fact_word(item.fact),
        value_word(item.fact, item.shown),
        said,
        "" if moot else OUTCOME_GLYPHS[check.outcome] if check is not None else "pend",
        word,
        "" if moot else verified,
        moot,
        item,
    )


def _waits(facts: WalkFacts, answers: Answers) -> Iterator[WalkRow]:
    for care in facts.care:
        words = _tr("Next appointment, {care}").format(care=care_word(care).lower())
        yield WalkRow("", HEADING, words, _tr("counted in business days from today"))
        for need in Need:
            given, limit = answers.waits.get((care, need)), pack().limit(need).days
            last = next((w for w in facts.last_waits if (w.care, w.need) == (care, need)), None)
            aside = ""
            if last is not None:
                aside = _tr("asked {day}").format(day=format_date(last.asked_on))
            glyph, word, value, said = "pend", "", _tr("not asked"), ""
            if given is not None:
                found = wait(given.asked_on, given.offered_on, limit)
                glyph = "ok" if found.met else "cr"
                word = _tr("In time") if found.met else _tr("Too late")
                value = format_date(given.offered_on) if given.offered_on else _tr("none offered")
                said = wait_words(found)
            yield WalkRow(f"wait:{care}:{need}", WAIT, need_word(need), value, said, glyph, word,
                          aside, about=(care, need))  # fmt: skip


def _course(course: CourseRow, answers: Answers) -> WalkRow:
    given = answers.attested.get(course.rule.key)
    last = _tr("last {day}").format(day=format_date(course.attested_on)) \
        if course.attested_on else _tr("never attested")
    return WalkRow(
        f"course:{course.rule.key}",
        COURSE,
        course_word(course.rule.key),
        last,
        given.signer if given is not None else "",
        "ok" if given is not None else "pend",
        _tr("Attested") if given is not None else "",
        _tr("due {day}").format(day=format_date(course.due_on)),
        about=course,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("RosterWalk", text)
