"""Which version of a material counts, and what stands against handing it over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

ENGLISH, SPANISH = "en", "es"
LANGUAGES = (ENGLISH, SPANISH)
REVIEW_SOON_DAYS = 30


@dataclass(frozen=True, slots=True)
class Version:
    """One version as the rules see it. Versions of a language follow one another by date."""

    id: UUID
    language: str
    version: str
    effective_on: date
    withdrawn_on: date | None
    review_by: date | None


def current(versions: Iterable[Version], language: str, on: date) -> Version | None:
    """Return the version of `language` in force on the day `on`, or None.

    The one that became effective last wins; of two of the same day, the higher number.
    """
    in_force = [
        version
        for version in versions
        if version.language == language
        and version.effective_on <= on
        and (version.withdrawn_on is None or on < version.withdrawn_on)
    ]
    return max(in_force, key=lambda v: (v.effective_on, number_of(v.version)), default=None)


def is_stale_translation(versions: Iterable[Version], language: str, on: date) -> bool:
    """Tell whether the copy in `language` is behind the English original on the day `on`.

    The original is English. A translation is stale when its version number is lower; no
    translation at all is not stale, it is missing.
    """
    known = tuple(versions)
    original, copy = current(known, ENGLISH, on), current(known, language, on)
    if original is None or copy is None:
        return False
    return number_of(copy.version) < number_of(original.version)


def number_of(version: str) -> tuple[int, ...]:
    """Return a version such as "3.2" as numbers that compare; parts that are no number are 0."""
    return tuple(int(part) if part.isdecimal() else 0 for part in version.split("."))


def review_days_left(review_by: date | None, on: date) -> int | None:
    """Return the calendar days until the review is due; negative when it is late."""
    return None if review_by is None else (review_by - on).days
