"""An entry of an approved list: what it covers, from when until when, and on which conditions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from provider_ops.codes.rules.categories import category_named
from provider_ops.codes.rules.extents import Extent, extent_of
from provider_ops.codes.rules.sets import is_modifier, plain_code
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

_TAXONOMY = re.compile(r"[0-9A-Z]{9}X", re.ASCII)
_BREAKS = re.compile(r"[\s,;|/]+")


@dataclass(frozen=True, slots=True)
class ApprovedEntry:
    """Codes on a list with their conditions; empty conditions allow everything.

    Several values of a condition are comma separated; `max_units` is for a day. `code` may be
    written as a range or the name of a category until the entry is `settled`.
    """

    code: str
    valid_from: date
    valid_to: date | None = None
    modifiers: str = ""
    places_of_service: str = ""
    max_units: int | None = None
    authorization: bool = False
    code_last: str = ""
    modifiers_required: str = ""
    modifiers_forbidden: str = ""
    specialties: str = ""

    @property
    def extent(self) -> Extent:
        """What it covers."""
        return Extent(self.code, self.code_last)

    @property
    def place(self) -> tuple[str, str, date]:
        """What tells it from the other entries of its list: its extent and its first day."""
        return (self.code, self.code_last, self.valid_from)


CONDITIONS = (
    "modifiers", "modifiers_required", "modifiers_forbidden", "places_of_service", "max_units",
    "authorization", "specialties",
)  # fmt: skip
"""Fields of an entry that say on what condition its codes are approved."""


def settled(entry: ApprovedEntry) -> ApprovedEntry:
    """Return the entry in the spelling in which entries are compared and kept.

    A code that cannot be read stays as it is; `problems` names it.
    """
    try:
        extent = read_extent(entry.code, entry.code_last)
    except ValueError:
        extent = Extent(plain_code(entry.code), plain_code(entry.code_last))
    places = (place.zfill(2) for place in words(entry.places_of_service))
    return replace(
        entry,
        code=extent.first,
        code_last=extent.last,
        modifiers=",".join(words(entry.modifiers)),
        modifiers_required=",".join(words(entry.modifiers_required)),
        modifiers_forbidden=",".join(words(entry.modifiers_forbidden)),
        places_of_service=",".join(dict.fromkeys(places)),
        specialties=",".join(words(entry.specialties)),
    )


def problems(entry: ApprovedEntry) -> Iterator[tuple[str, Sentence]]:
    """Yield the field and the sentence of everything that is wrong with an entry."""
    try:
        read_extent(entry.code, entry.code_last)
    except ValueError as error:
        yield "code", Sentence.of(error.args[0])
    if entry.valid_to is not None and entry.valid_to < entry.valid_from:
        yield "valid_to", Sentence(
            "It would end on {last:%m/%d/%Y}, before it begins on {first:%m/%d/%Y}.",
            last=entry.valid_to, first=entry.valid_from,
        )  # fmt: skip
    for field in ("modifiers", "modifiers_required", "modifiers_forbidden"):
        for text in words(getattr(entry, field)):
            if not is_modifier(text):
                yield field, Sentence("{text} is not a modifier.", text=text)
    for text in words(entry.places_of_service):
        if not (len(text) <= 2 and text.isascii() and text.isdigit()):
            yield "places_of_service", Sentence(
                "{text} is not a place of service; two digits are.", text=text
            )
    if entry.max_units is not None and entry.max_units < 1:
        yield "max_units", Sentence(
            "{units} units would allow nothing; leave it empty for any.", units=entry.max_units
        )
    for text in words(entry.specialties):
        if not _TAXONOMY.fullmatch(text):
            yield "specialties", Sentence(
                "{text} is not a taxonomy code, such as 207R00000X.", text=text
            )
    yield from _contradictions(entry)


def _contradictions(entry: ApprovedEntry) -> Iterator[tuple[str, Sentence]]:
    allowed, required, forbidden = (
        words(text)
        for text in (entry.modifiers, entry.modifiers_required, entry.modifiers_forbidden)
    )
    for one in required:
        if one in forbidden:
            yield "modifiers_forbidden", Sentence(
                "{text} is required and forbidden; keep it in one of the two.", text=one
            )
        elif allowed and one not in allowed:
            yield "modifiers_required", Sentence(
                "{text} is required but not among those allowed; allow it as well.", text=one
            )
    for one in allowed:
        if one in forbidden and one not in required:
            yield "modifiers_forbidden", Sentence(
                "{text} is allowed and forbidden; keep it in one of both.", text=one
            )


def read_extent(text: str, last: str = "") -> Extent:
    """Read what an entry covers: a code, a range, or the name of a category.

    Raises:
        ValueError: It is none of them; the words say why and what to write.
    """
    named = None if last.strip() else category_named(text)
    return named.extent if named is not None else extent_of(text, last)


def words(text: str) -> tuple[str, ...]:
    """Return the values of a condition, each once, in capitals, in the order written."""
    if not text:
        return ()  # nearly always: of lists of thousands of entries most ask for nothing
    return tuple(dict.fromkeys(filter(None, _BREAKS.split(text.upper()))))


def meeting(entry: ApprovedEntry, others: Iterable[ApprovedEntry]) -> list[ApprovedEntry]:
    """Return the entries of the same list that share a code with this one on some day.

    That is allowed: a service has to satisfy one of them.
    """
    return [
        other
        for other in others
        if other != entry and entry.extent.meets(other.extent) and _share_a_day(entry, other)
    ]


def _share_a_day(one: ApprovedEntry, other: ApprovedEntry) -> bool:
    return (one.valid_to is None or other.valid_from <= one.valid_to) and (
        other.valid_to is None or one.valid_from <= other.valid_to
    )
