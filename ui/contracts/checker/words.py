"""What the checker says: names of tests, the verdict, and an answer as text to paste."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.codes.rules import check
from provider_ops.codes.rules.places import places_in
from provider_ops.codes.rules.trail import FAIL, PASS, UNKNOWN
from ui.check_words import code_words, found_words, remedy_words, source_words, title_of_test
from ui.counts import grouped
from ui.kit.language_names import is_spanish

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from provider_ops.codes.queries import Consultation
    from provider_ops.codes.rules.check import CheckAnswer
    from provider_ops.codes.rules.trail import Test

GLYPHS = {"yes": "ok", "no": "no", "review": "wa"}
TONES = {"yes": "ok", "no": "cr", "review": "wa"}
_RESULT_GLYPHS = {PASS: "ok", FAIL: "no", UNKNOWN: "wa"}
SHORT_FINGERPRINT = 8
FRESH_DAYS = 7
"""Facts that are older than that are warned of."""


def verdict(answer: str) -> str:
    """Return the word of the verdict."""
    translate = QCoreApplication.translate
    return {
        "yes": translate("Checker", "Yes"),
        "no": translate("Checker", "No"),
        "review": translate("Checker", "Needs review"),
    }[answer]


def glyph_of_test(test: Test) -> str:
    """Return the shape of a result; a list that is not loaded is no warning about the claim."""
    return "pend" if check.is_quiet(test) else _RESULT_GLYPHS[test.result]


def counts(said: CheckAnswer) -> str:
    """Say how many tests pass, fail and cannot tell."""
    translate = QCoreApplication.translate
    results = [test.result for test in said.trail]
    passed, failed, open_ = (results.count(one) for one in (PASS, FAIL, UNKNOWN))
    parts = [translate("Checker", "{} pass").format(passed)]
    if failed:
        word = translate("Checker", "{} fails") if failed == 1 else translate("Checker", "{} fail")
        parts.append(word.format(failed))
    if open_:
        parts.append(translate("Checker", "{} cannot tell").format(open_))
    base = translate("Checker", "Of {} checks, ").format(len(results))
    return base + ", ".join(parts) + "."


def day(when: date) -> str:
    """Return a day as people write it."""
    return f"{when:%m/%d/%Y}"


def own_places() -> Mapping[str, str]:
    """Return the places of service with our short names in the language of the screens."""
    return places_in("es" if is_spanish() else "en")


def place_words(place: str, names: Mapping[str, str]) -> str:
    """Return a place of service with its name, as loaded or else by our own short names."""
    name = (names or own_places()).get(place, "")
    return f"{place} {name}".strip()


def question_words(found: Consultation) -> str:
    """Return the question as a sentence."""
    question, provider = found.said.question, found.provider
    translate = QCoreApplication.translate
    who = f"{provider} ({question.npi})" if provider else question.npi
    text = translate("Checker", "Can {who} bill {code} on {day}").format(
        who=who, code=code_words(question), day=day(question.on)
    )
    if question.place_of_service:
        text += translate("Checker", " at place {}").format(
            place_words(question.place_of_service, found.places)
        )
    if question.units != 1:
        text += translate("Checker", ", {} units").format(f"{question.units:f}")
    return f"{text}?"


def answer_line(fingerprint: str, facts_at: str, milliseconds: int, rules: str) -> str:
    """Say which answer this is, by which rules, how fresh its facts are, and how long it took.

    The rules come with the program, so its version is theirs; "" where an answer is shown as it
    was told once, by rules of then.
    """
    translate = QCoreApplication.translate
    parts = [translate("Checker", "Answer {}").format(fingerprint[:SHORT_FINGERPRINT])]
    if rules:
        parts.append(translate("Checker", "rules {}").format(rules))
    if facts_at:
        parts.append(translate("Checker", "facts as of {}").format(facts_at))
    parts.append(translate("Checker", "worked out on this laptop in {} ms").format(milliseconds))
    return " · ".join(parts)


def stale_words(days: int) -> str:
    """Return the warning that facts are old, "" within a week."""
    if days <= FRESH_DAYS:
        return ""
    say = QCoreApplication.translate
    words = say(
        "Checker", "The facts are %n days old. Sync, or load newer lists, before you rely on it.",
        "", days,
    )  # fmt: skip
    return grouped(words, days)


def answer_words(found: Consultation, facts_at: str) -> str:
    """Return the whole answer as plain text, for a mail or a note."""
    translate = QCoreApplication.translate
    said = found.said
    question = said.question
    lines = [
        question_words(found),
        f"{verdict(said.answer)}. {found_words(said.deciding)} {counts(said)}",
        "",
    ]
    marks = {PASS: "+", FAIL: "-", UNKNOWN: "?"}
    for test in said.trail:
        title = title_of_test(test.test, question.modifiers)
        about = ", ".join(filter(None, (_span_words(test), source_words(test))))
        lines.append(f"{marks[test.result]} {title}: {found_words(test)}" + (f" ({about})" if about
                                                                       else ""))  # fmt: skip
    if found.denial is not None:
        lines += ["", translate("Checker", "Expected denial: {}.").format(found.denial)]
    if found.remedies:
        lines += ["", translate("Checker", "What would make it valid:")]
        lines += [f"- {' '.join(remedy_words(remedy))}" for remedy in found.remedies]
        lines.append(translate("Checker", "Never change the facts of a claim to fit."))
    known = translate("Checker", "As known on {}.").format(day(question.known_on))
    facts = translate("Checker", "Facts as of {}.").format(facts_at) if facts_at else ""
    mark = translate("Checker", "Answer {}.").format(said.fingerprint)
    return "\n".join([*lines, "", " ".join(part for part in (known, facts, mark) if part)])


def _span_words(test: Test) -> str:
    """Return the days that a test rests on, empty where no span decided."""
    if test.first is None:
        return ""
    if test.last is None:
        return QCoreApplication.translate("Checker", "{} on").format(day(test.first))
    return f"{day(test.first)}-{day(test.last)}"
