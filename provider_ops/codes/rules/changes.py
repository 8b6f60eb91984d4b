"""How one version of an approved list differs from another, by what its entries cover.

Entries are laid out on the line of the codes of each shape and compared piece by piece, so that
a range cut in two, or written out code by code, is no change where it approves the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from provider_ops.codes.rules.entries import words
from provider_ops.codes.rules.extents import Extent, shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from provider_ops.codes.rules.entries import ApprovedEntry

THROUGH = "through"
FIELDS = (
    "modifiers", "modifiers_required", "modifiers_forbidden", "places_of_service", "max_units",
    "authorization", "specialties", THROUGH,
)  # fmt: skip
"""What is compared of an entry, in the order in which it is told."""

_PARTS = re.compile(r"([A-Z]*)([0-9]+)([A-Z]?)", re.ASCII)

Said = tuple[str, ...]
"""The text of every field; empty where the entry asks for nothing, or where there is no end."""


class Kind(StrEnum):
    """What became of codes."""

    ADDED = "added"
    ENDED = "ended"
    CHANGED = "changed"


class Difference(NamedTuple):
    """A condition before and after; several ways to be approved stand beside each other."""

    field: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Codes whose approval differs; `before` and `after` are the ways they are approved."""

    kind: Kind
    extent: Extent
    codes: int
    before: tuple[Said, ...]
    after: tuple[Said, ...]

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Which conditions differ; of codes that came or went, those they come or went with."""
        found = []
        for at, field in enumerate(FIELDS):
            one, other = ({said[at] for said in way} for way in (self.before, self.after))
            if one != other and (self.kind is Kind.CHANGED or any(one | other)):
                found.append(Difference(field, tuple(sorted(one)), tuple(sorted(other))))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Changes by code, and how many codes are approved the same way as before."""

    changes: tuple[Change, ...]
    same: int

    def count(self, kind: Kind) -> int:
        """Return how many changes of a kind there are."""
        return sum(one.kind is kind for one in self.changes)

    def codes(self, kind: Kind) -> int:
        """Return how many codes they cover."""
        return sum(one.codes for one in self.changes if one.kind is kind)

    def touches(self, code: str) -> bool:
        """Whether the approval of `code` differs."""
        return any(one.extent.covers(code) for one in self.changes)


class _Lined(NamedTuple):
    """An entry on the line of its shape: from number to number, both included."""

    first: int
    last: int
    said: Said


class _Piece(NamedTuple):
    first: int
    last: int
    before: frozenset[_Lined]
    after: frozenset[_Lined]

    def said(self) -> tuple[frozenset[Said], frozenset[Said]]:
        return (frozenset(one.said for one in self.before),
                frozenset(one.said for one in self.after))  # fmt: skip

    def joins(self, other: _Piece) -> bool:
        """Whether the next piece goes on where this ends, with an entry that covers both."""
        return (
            self.last + 1 == other.first
            and self.said() == other.said()
            and bool(self.before & other.before or self.after & other.after)
        )


def compare(
    before: Iterable[ApprovedEntry], after: Iterable[ApprovedEntry], *, ends: bool = False
) -> Comparison:
    """Compare the entries that are in force in one version with those in another.

    With `ends` another last day is a change too: that is for two versions on the same day.
    """
    lines: defaultdict[str, tuple[list[_Lined], list[_Lined]]] = defaultdict(lambda: ([], []))
    for side, entries in enumerate((before, after)):
        for entry in entries:
            first, last = _number(entry.code), _number(entry.extent.end)
            said = _said(entry, ends=ends)
            lines[_line(entry.code)][side].append(_Lined(first, last, said))
    changes, same = [], 0
    for line, (old, new) in lines.items():
        for piece in _joined(_pieces(old, new)):
            one, other = piece.said()
            codes = piece.last - piece.first + 1
            if one == other:
                same += codes
                continue
            kind = Kind.ADDED if not one else Kind.ENDED if not other else Kind.CHANGED
            extent = _extent(line, piece.first, piece.last)
            changes.append(
                Change(kind, extent, codes, tuple(sorted(one)), tuple(sorted(other)))
            )
    return Comparison(tuple(sorted(changes, key=lambda one: one.extent)), same)


def _pieces(before: list[_Lined], after: list[_Lined]) -> Iterator[_Piece]:
    """Yield the stretches between any two ends of entries that something covers."""
    begins: defaultdict[int, list[tuple[int, _Lined]]] = defaultdict(list)
    stops: defaultdict[int, list[tuple[int, _Lined]]] = defaultdict(list)
    for side, entries in enumerate((before, after)):
        for one in set(entries):
            begins[one.first].append((side, one))
            stops[one.last + 1].append((side, one))
    standing: tuple[set[_Lined], set[_Lined]] = (set(), set())
    points = sorted({*begins, *stops})
    for point, following in pairwise(points):
        for side, one in stops[point]:
            standing[side].discard(one)
        for side, one in begins[point]:
            standing[side].add(one)
        if standing[0] or standing[1]:
            yield _Piece(point, following - 1, frozenset(standing[0]), frozenset(standing[1]))


def _joined(pieces: Iterator[_Piece]) -> Iterator[_Piece]:
    former: _Piece | None = None
    for piece in pieces:
        if former is not None and former.joins(piece):
            former = _Piece(former.first, piece.last, former.before | piece.before,
                            former.after | piece.after)  # fmt: skip
            continue
        if former is not None:
            yield former
        former = piece
    if former is not None:
        yield former


def _said(entry: ApprovedEntry, *, ends: bool) -> Said:
    def listed(text: str) -> str:
        return ", ".join(sorted(words(text)))

    return (
        listed(entry.modifiers), listed(entry.modifiers_required),
        listed(entry.modifiers_forbidden), listed(entry.places_of_service),
        "" if entry.max_units is None else str(entry.max_units),
        "yes" if entry.authorization else "", listed(entry.specialties),
        entry.valid_to.isoformat() if ends and entry.valid_to else "",
    )  # fmt: skip


def _line(code: str) -> str:
    """Return the line that a code stands on: its shape, or itself if it stands in no range."""
    return shape(code)


def _number(code: str) -> int:
    parts = _PARTS.fullmatch(code) if "#" in shape(code) else None
    return int(parts[2]) if parts else 0


def _extent(line: str, first: int, last: int) -> Extent:
    if "#" not in line:
        return Extent(line)
    digits = line.count("#")
    front, end = line.split("#" * digits)
    low, high = (f"{front}{number:0{digits}d}{end}" for number in (first, last))
    return Extent(low, "" if low == high else high)
