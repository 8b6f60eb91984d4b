"""An answer as a program reads it: the stable words of `check --json`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from provider_ops.codes.rules.denials import expected_denial
from provider_ops.codes.rules.remedies import remedies

if TYPE_CHECKING:
    from provider_ops.codes.rules.check import CheckAnswer
    from provider_ops.codes.rules.facts import Facts


def as_json(facts: Facts, said: CheckAnswer) -> dict[str, Any]:
    """Return the answer with its trail, the denial to expect (or None), and what would help.

    `facts` are those that the answer was given from.
    """
    denial = expected_denial(said)
    return {
        "answer": said.answer,
        "on": said.question.on.isoformat(),
        "known_on": said.question.known_on.isoformat(),
        "trail": [test.as_json() for test in said.trail],
        "expected_denial": denial.as_json() if denial else None,
        "remedies": [asdict(remedy) for remedy in remedies(facts, said)],
        "fingerprint": said.fingerprint,
    }
