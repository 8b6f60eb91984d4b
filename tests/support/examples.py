"""How many examples a property is tried with: few every day, 10,000 in the long profile.

`pytest FILE --hypothesis-profile long` asks for the many.
"""

from __future__ import annotations

from hypothesis import settings

ORDINARY = 60


def examples(few: int) -> int:
    """Return `few`, or what the profile asks for if that is more than the ordinary."""
    asked = settings().max_examples
    return asked if asked > ORDINARY else few
