"""Where two texts differ: by word, and inside a long word by character."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

Spans = tuple[tuple[int, int], ...]
"""Start and end of pieces of a text, in order."""

LONG_WORD = 4
"""From so many characters on, a word that begins or ends alike is marked where it differs."""
MOST_WORDS = 4_000

_TOKENS = re.compile(r"\w+|\s+|[^\w\s]")


def differences(old: str, new: str) -> tuple[Spans, Spans]:
    """Return what of `old` is not in `new`, and what of `new` was not in `old`.

    Nothing is marked where the two have no word in common: then all of it differs, and marks
    would only be in the way of reading.
    """
    before, after = _TOKENS.findall(old), _TOKENS.findall(new)
    if not _have_common(before, after) or max(len(before), len(after)) > MOST_WORDS:
        return (), ()
    removed: list[tuple[int, int]] = []
    added: list[tuple[int, int]] = []
    starts_old, starts_new = _starts(before), _starts(after)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            continue
        gone, come = "".join(before[i1:i2]), "".join(after[j1:j2])
        head, tail = _alike(gone, come) if (i2 - i1, j2 - j1) == (1, 1) else (0, 0)
        for spans, start, text in (
            (removed, starts_old[i1], gone),
            (added, starts_new[j1], come),
        ):
            if len(text) > head + tail:
                spans.append((start + head, start + len(text) - tail))
    return _joined(removed), _joined(added)


def together(*spans: Spans) -> Spans:
    """Return what any of the spans of one text covers."""
    return _joined(sorted(span for several in spans for span in several))


def _have_common(before: list[str], after: list[str]) -> bool:
    words = {word for word in before if word[0].isalnum()}
    common = any(word in words for word in after)
    alone = [[word for word in side if word[0].isalnum()] for side in (before, after)]
    return common or (len(alone[0]) == len(alone[1]) == 1 and any(_alike(*map("".join, alone))))


def _alike(gone: str, come: str) -> tuple[int, int]:
    """Return how many characters at the beginning and at the end stay, if that is half of it."""
    if min(len(gone), len(come)) < LONG_WORD or not (gone.isalnum() and come.isalnum()):
        return 0, 0
    head = _same_start(gone, come)
    tail = _same_start(gone[head:][::-1], come[head:][::-1])
    return (head, tail) if 2 * (head + tail) >= min(len(gone), len(come)) else (0, 0)


def _same_start(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _starts(tokens: list[str]) -> list[int]:
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len(token))
    return starts


def _joined(spans: list[tuple[int, int]]) -> Spans:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)
