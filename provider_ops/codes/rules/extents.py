"""What a row of an approved list covers: one code, or every code of one shape from here to there.

Codes compare as plain text, which is their own order because codes of one shape are as long as
each other and have their letters in the same places: 99202 to 99215 holds 99213 but not 9920T,
and 0001F to 9999F holds no 99213.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from provider_ops.codes.rules.sets import is_code, plain_code
from provider_ops.core.sentence import Sentence

_RANGED = re.compile(r"([A-Z]{0,2})([0-9]{2,8})([A-Z]?)", re.ASCII)
_DASHES = re.compile(
    r"\s*(?:-|\u2010|\u2011|\u2012|\u2013|\u2014|:|\bto\b|\bthrough\b)\s*", re.IGNORECASE
)
_BOTH = 2


class Extent(NamedTuple):
    """The code `first`, or with a `last` every code of their shape between them, both included."""

    first: str
    last: str = ""

    @property
    def end(self) -> str:
        """The last code: of a single code, itself."""
        return self.last or self.first

    @property
    def words(self) -> str:
        """How it is written: 99214, or 99202-99215."""
        return f"{self.first}-{self.last}" if self.last else self.first

    @property
    def size(self) -> int:
        """How many code numbers it spans, in use or not."""
        if not self.last:
            return 1
        low, high = (_RANGED.fullmatch(code) for code in self)
        return int(high[2]) - int(low[2]) + 1 if low and high else 1

    def covers(self, code: str) -> bool:
        """Whether it holds `code`."""
        if not self.last:
            return code == self.first
        return self.first <= code <= self.last and shape(code) == shape(self.first)

    def meets(self, other: Extent) -> bool:
        """Whether any code lies in both."""
        if not self.last or not other.last:
            return self.covers(other.first) if not other.last else other.covers(self.first)
        return (
            shape(self.first) == shape(other.first)
            and self.first <= other.last
            and other.first <= self.last
        )


def shape(code: str) -> str:
    """Return what codes have in common that can stand in one range: "J####", "####F".

    Letters in front and at the end stay, digits become a mark. A code with letters elsewhere
    is a shape of its own, and stands in no range.
    """
    parts = _RANGED.fullmatch(code)
    return f"{parts[1]}{'#' * len(parts[2])}{parts[3]}" if parts else code


def extent_of(text: str, last: str = "") -> Extent:
    """Read a code or a range: "99214", "99202-99215", "J0100 to J9999", or two texts of it.

    A range of one code is that code.

    Raises:
        ValueError: It is neither; the words say why and what to write.
    """
    parts = [plain_code(text), plain_code(last)] if last.strip() else _parts(text)
    for part in parts:
        if not is_code(part) or part.isalpha():
            written = part or text.strip()
            raise ValueError(Sentence("{text} is not a billing code.", text=written) if written
                             else Sentence("Nothing is not a billing code."))  # fmt: skip
    if len(parts) < _BOTH or parts[0] == parts[1]:
        return Extent(parts[0])
    first, end = parts
    if shape(first) != shape(end) or "#" not in shape(first):
        raise ValueError(
            Sentence("{first} and {end} are codes of different shapes; a range has one, such as "
                     "99202-99215 or J0100-J9999.", first=first, end=end)
        )  # fmt: skip
    if end < first:
        raise ValueError(Sentence("The range ends at {end} before it begins at {first}; swap "
                                  "them.", end=end, first=first))  # fmt: skip
    return Extent(first, end)


def _parts(text: str) -> list[str]:
    return [plain_code(part) for part in _DASHES.split(text.strip(), maxsplit=1)]
