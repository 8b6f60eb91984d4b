"""How one interchange separates its parts, found at its first segment and nowhere else."""

from __future__ import annotations

import re
from typing import NamedTuple

_ISA = re.compile(r"(?<![A-Za-z0-9])ISA([^A-Za-z0-9 \r\n])")
_GS_OR_ST = re.compile(
    r"(?<![A-Za-z0-9])(?:GS(?=(.)[A-Z]{2}\1)|ST(?=(.)[0-9]{3}(?:\2|\W)))([*|~^!+\t\x1c-\x1f])"
)
_ISA_ELEMENTS = 16
_ISA_REPETITION = 11
_ISA_LONGEST_ELEMENT = 15
ISA_WINDOW = 400
_DEFAULT_COMPONENT = ":"


class Separators(NamedTuple):
    """The four delimiters of one interchange (ASC X12 appendix B.1.1.2.5)."""

    element: str
    component: str
    repetition: str
    terminator: str


class Start(NamedTuple):
    """Where the first envelope segment begins in a text, and what separates from there on."""

    offset: int
    separators: Separators


def find_start(text: str) -> Start | None:
    """Find the first ISA, or GS, or ST that can open an interchange; None if there is none.

    What precedes it is junk. An "ISA" that does not have 16 elements of envelope size is not
    one, so the word may occur in junk and in data.
    """
    for match in _ISA.finditer(text):
        separators = isa_separators(text, match.start())
        if separators is not None:
            without = _start_without_isa(text, match.start())
            return without or Start(match.start(), separators)
    return _start_without_isa(text, len(text))


def isa_separators(text: str, offset: int) -> Separators | None:
    """Read the delimiters off the ISA at `offset`; widths may be wrong, counts may not.

    Returns:
        None when what stands there is not a whole ISA.
    """
    element = text[offset + 3]
    parts = text[offset : offset + ISA_WINDOW].split(element, _ISA_ELEMENTS)
    if len(parts) <= _ISA_ELEMENTS:
        return None
    elements = [part.replace("\r", "").replace("\n", "") for part in parts[:_ISA_ELEMENTS]]
    if any(len(value) > _ISA_LONGEST_ELEMENT for value in elements):
        return None
    ending = _isa_ending(parts[_ISA_ELEMENTS], element)
    if ending is None:
        return None
    component, terminator = ending
    return Separators(element, component, elements[_ISA_REPETITION][:1], terminator)


def _isa_ending(rest: str, element: str) -> tuple[str, str] | None:
    """Tell ISA16 and the terminator from the text after the 16th separator."""
    tag = rf"[ \t\r\n]*(?:GS|TA1|ST|IEA){re.escape(element)}"
    visible, line_end = r"[\r\n]*([^A-Za-z0-9 \r\n])", r"[ \t]*(\r\n|\n|\r)"
    for component in (r"([^A-Za-z0-9\r\n])", "()"):
        for terminator in (visible, line_end):
            found = re.match(component + terminator + tag, rest)
            if found:
                return found[1] or _DEFAULT_COMPONENT, found[2][-1]
    # The next segment is none that belongs here: take the two characters by their place.
    by_place = re.match(r"([^A-Za-z0-9\r\n])(\r\n|[^A-Za-z0-9 ])", rest)
    return (by_place[1], by_place[2][-1]) if by_place else None


def _start_without_isa(text: str, before: int) -> Start | None:
    for match in _GS_OR_ST.finditer(text, 0, before):
        element = match[3]
        terminator = _terminator_after(text, match.start(), element)
        if terminator:
            component = _component_in(text, element, terminator)
            return Start(match.start(), Separators(element, component, "^", terminator))
    return None


def _terminator_after(text: str, offset: int, element: str) -> str:
    """Find what ends a GS or ST: the mark before the next thing that looks like a segment."""
    mark = re.escape(element)
    found = re.compile(
        rf"[A-Z]{{2}}{mark}[^\r\n]{{1,200}}?"
        rf"(?:([^A-Za-z0-9 \t\r\n{mark}.-])[ \t\r\n]*|(\r\n|\n|\r)[ \t\r\n]*)"
        rf"(?:[A-Z][A-Z0-9]{{1,2}}){mark}"
    ).match(text, offset)
    if found is None:
        return ""
    return found[1] or found[2][-1]


def _component_in(text: str, element: str, terminator: str) -> str:
    """Guess ISA16 of a file without ISA from the first procedure it pays."""
    mark, end = re.escape(element), re.escape(terminator)
    found = re.search(rf"{end}\s*SVC{mark}[A-Z0-9]{{2}}([^A-Za-z0-9\s{mark}{end}])", text)
    return found[1] if found else _DEFAULT_COMPONENT
