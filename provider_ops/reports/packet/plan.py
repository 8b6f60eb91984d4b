"""What comes in a packet and in which order. Pure; page numbers are filled in by the layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.reports.packet.facts import PacketFacts
    from provider_ops.reports.packet.words import Words

CODES, SIGN_IN = "codes", "sign-in"


@dataclass(frozen=True, slots=True)
class Entry:
    """A section of a packet.

    `title` stands in the contents, `mark` in bookmarks and at the head of its pages; `handout`
    is the place of the handout that it holds, if it holds one.
    """

    key: str
    title: str
    note: str
    mark: str
    handout: int | None = None


def plan(facts: PacketFacts, page_counts: Sequence[int], words: Words) -> tuple[Entry, ...]:
    """Return the sections after the contents, in order.

    Args:
        facts: Of the packet.
        page_counts: Pages of each handout.
        words: Of the packet's language.
    """
    entries = [Entry(CODES, words.your_codes, words.codes_note, words.your_codes)]
    for place, (handout, count) in enumerate(zip(facts.handouts, page_counts, strict=True)):
        pages = words.page_one if count == 1 else words.pages.format(count=count)
        note = f"{handout.code}. {words.handout_note.format(version=handout.version, pages=pages)}"
        mark = f"{handout.mark} · {handout.title}"
        entries.append(Entry(f"handout-{place}", handout.title, note, mark, place))
    entries.append(Entry(SIGN_IN, words.sign_in, words.sign_in_note, words.sign_in))
    return tuple(entries)


def title_of(facts: PacketFacts, words: Words) -> str:
    """Return the packet's title: that of its only handout, else what it holds."""
    if len(facts.handouts) == 1:
        return facts.handouts[0].title
    if not facts.handouts:
        return words.title_codes
    return words.title_many.format(count=len(facts.handouts))
