"""Whether somebody whom a contract covers is where it covers them: a warning, no test.

A claim line says no address, and a participation that was not ended stands until it is: so it
stands in the trail of a single answer and leaves the answer as the tests make it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.codes.rules import trail as words
from provider_ops.codes.rules.trail import UNKNOWN, Test

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.codes.rules.facts import ContractFact

LOCATION = "location"


def whereabouts(contract: ContractFact, on: date) -> tuple[Test, ...]:
    """Return the warning that they left on or before `on`, or are covered at some places alone."""
    if not any(span.holds(on) for span in contract.participations):
        return ()
    names = {name for first, last, name in contract.places if first <= on <= (last or on)}
    if contract.stays and not any(first <= on <= (last or on) for first, last in contract.stays):
        ends = [last for _, last in contract.stays if last is not None and last < on]
        left = (f"Their work at {contract.organization} ended on {words.day_text(max(ends))}."
                if ends else f"Their work at {contract.organization} begins later.")  # fmt: skip
        detail = f"{left} The contract still names them."
    elif names and "" not in names:
        detail = f"Covered at {', '.join(sorted(names))} alone. Ask where the service was."
    else:
        return ()
    return (Test(LOCATION, UNKNOWN, source=contract.number, detail=detail),)
