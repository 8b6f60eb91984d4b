"""Whom a sentence makes somebody who does something, and what is nobody."""

from __future__ import annotations

from datetime import date

import pytest

from provider_ops.visits.promise_text import read_promise

TODAY = date(2026, 10, 6)


@pytest.mark.parametrize("said", [
    "Signature must be on file", "Authorization must be attached to each claim",
    "Corrected claims will be sent", "Modifier must be 25", "NPI needs correcting",
    "Address needs to be corrected", "Nobody answers the phone", "La firma debe ser legible",
])  # fmt: skip
def test_things_own_nothing(said):
    read = read_promise(f"{said} by 10/9/2026", TODAY)
    assert (read.text, read.named, read.due_on) == (said, "", date(2026, 10, 9))


@pytest.mark.parametrize("said", ["Update the COB", "Ask payer about COB", "Check the EOD"])
def test_benefits_are_no_day(said):
    assert (read_promise(said, TODAY).text, read_promise(said, TODAY).due_on) == (said, None)


@pytest.mark.parametrize("short", ["COB", "EOD", "eod."])
def test_the_end_of_the_day_comes_after_by(short):
    read = read_promise(f"Call claims by {short}", TODAY)
    assert (read.text, read.due_on) == ("Call claims", TODAY)
