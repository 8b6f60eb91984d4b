"""An answer as it is kept and told: for programs, for a note, and as it was told before."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from provider_ops.codes.rules.check import CheckAnswer
from provider_ops.codes.rules.denials import expected_denial
from provider_ops.codes.rules.trail import Test, day_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from provider_ops.codes.rules.check import Answer
    from provider_ops.codes.rules.facts import Question
    from provider_ops.codes.rules.remedies import Remedy

WORDS = {"yes": "Yes", "no": "No", "review": "Needs review"}
SHORT = 8
"""Digits of a fingerprint by which people name an answer."""


def as_json(
    said: CheckAnswer, fixes: Iterable[Remedy], nearest: Iterable[tuple[str, str]] = ()
) -> dict[str, Any]:
    """Return the answer with its trail, the denial to expect (or None), and what would help.

    `nearest` are lists with the codes that they approve beside the one that they do not; they are
    only there if there are any.
    """
    denial = expected_denial(said)
    return {
        "answer": said.answer,
        "on": said.question.on.isoformat(),
        "known_on": said.question.known_on.isoformat(),
        "trail": [test.as_json() for test in said.trail],
        "expected_denial": denial.as_json() if denial else None,
        "remedies": [asdict(remedy) for remedy in fixes],
        "fingerprint": said.fingerprint,
        **({"nearest_approved": found} if (found := [
            {"list": name, "codes": codes} for name, codes in nearest
        ]) else {}),
    }  # fmt: skip


def asked_words(question: Question, joined: str = "with") -> str:
    """Return what is asked about as it is read aloud: 99214-25, or "G0439 with 99213-25"."""
    code = "-".join((question.code, *question.modifiers))
    return f"{code} {joined} {', '.join(question.beside)}" if question.beside else code


def summary(said: CheckAnswer) -> str:
    """Return the answer in a few sentences, for a note that stays with a case or a visit."""
    question = said.question
    asked = asked_words(question)
    found = " ".join(test.detail for test in (said.deciding, *said.warnings))
    place = f" at place {question.place_of_service}" if question.place_of_service else ""
    return (
        f"{asked} for NPI {question.npi} on {day_text(question.on)}{place}: "
        f"{WORDS[said.answer]}. {found} As known on {day_text(question.known_on)}, "
        f"answer {said.fingerprint[:SHORT]}."
    )


def as_told(
    question: Question, answer: Answer, trail: Iterable[Mapping[str, Any]], fingerprint: str
) -> CheckAnswer:
    """Return an answer as it was kept, whatever the check says by now."""
    tests = tuple(
        Test(one["test"], one["result"], _day(one["from"]), _day(one["to"]), one["source"],
             one["detail"])
        for one in trail
    )  # fmt: skip
    return CheckAnswer(question, answer, tests, fingerprint)


class Turn(NamedTuple):
    """A test that found something else then than now; None where there was no such test."""

    then: Test | None
    now: Test | None


def turns(then: CheckAnswer, now: CheckAnswer) -> tuple[Turn, ...]:
    """Return the tests that find something else now, those with another result first."""
    before = {test.test: test for test in then.trail}
    after = {test.test: test for test in now.trail}
    found = [
        Turn(before.get(name), after.get(name))
        for name in dict.fromkeys((*after, *before))
        if _finding(before.get(name)) != _finding(after.get(name))
    ]
    return tuple(sorted(found, key=_same_result))


def _finding(test: Test | None) -> tuple[str, str] | None:
    """What a test says to people; the same words of another record are no difference."""
    return (test.result, test.detail) if test is not None else None


def _same_result(turn: Turn) -> bool:
    return turn.then is None or turn.now is None or turn.then.result == turn.now.result


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
