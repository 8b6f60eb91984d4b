"""Finding anything by a few letters: words by their beginning, parts of words, typing errors.

Three steps, each only if the one before found little. Every step looks at a bounded number of
entries, in no order and before any is scored, so that 100,000 providers answer in tens of
milliseconds: of thousands that fit, what is listed is the best of those looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import text

from provider_ops.overview import matching
from provider_ops.overview.hits import Hit, describe
from provider_ops.store import search_index

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy.orm import Session

    from provider_ops.overview.matching import Question
    from provider_ops.store.database import Store
    from provider_ops.store.workspace import Workspace

PEOPLE = ("provider", "organization", "contact")
KINDS = (*PEOPLE, "code", "visit", "escalation", "contract", "material")
_CANDIDATES = 50
_NARROWED_CANDIDATES = 500
_ENOUGH = 4
_EACH = 5
_NARROWED_EACH = 50
_SHORTEST_PART = 3
_SHORTEST_GUESS = 4
_LIKE_ENOUGH = 0.72


@dataclass(frozen=True, slots=True)
class Findings:
    """What a text found, best first within each kind.

    Attributes:
        question: The text as it was understood.
        hits: At most a few of each kind; kinds with better hits come first.
        clinician: Whose code is meant where the text is a name and a code.
    """

    question: Question
    hits: tuple[Hit, ...]
    clinician: Hit | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: str
    row_id: bytes
    title: str
    words: str
    score: float


def prepare(store: Store) -> bool:
    """Let the indexes know all rows; return whether there was anything to do.

    A moment after an action, seconds after a load of 100,000 rows. Call it on the write lane.
    """
    with store.read() as session:
        if not search_index.is_behind(session.connection()):
            return False
    with store.write() as session:
        search_index.catch_up(session.connection())
    return True


def search(
    session: Session, work: Workspace, asked: str, kinds: Collection[str] = KINDS
) -> Findings:
    """Find what `asked` may mean. Rows that `prepare` has not seen are not found.

    With some of `KINDS` only those are looked for: among more entries, and more are returned.
    """
    question = matching.understand(asked)
    if not question.words or question.narrow == "command":
        return Findings(question, ())
    narrow = {"code": ("code",), "person": PEOPLE}.get(question.narrow, KINDS)
    wanted = tuple(kind for kind in narrow if kind in kinds)
    narrowed = not set(KINDS) <= set(kinds)
    look, most = (_NARROWED_CANDIDATES, _NARROWED_EACH) if narrowed else (_CANDIDATES, _EACH)
    words = question.words
    named = question.names if question.code else ()
    clinicians: list[_Entry] = []
    if named:
        clinicians = _find(session, named, ("provider",), look)
        entries = _merge(
            clinicians,
            _by_words(session, [f'"{word}"*' for word in named], named, ("organization",), look),
            _by_words(session, [f'"{word}"*' for word in words], words, wanted, look),
            _by_words(session, [f'"{question.code}"'], (question.code.lower(),), ("code",), look),
        )
    else:
        entries = _find(session, words, wanted, look)
    best = _best([entry for entry in entries if entry.kind in wanted], most)
    hits = describe(session, work, [(e.kind, e.row_id, e.title) for e in best], words)
    clinician = next((hit for hit in hits if hit.kind == "provider"), None)
    return Findings(question, hits, clinician if clinicians else None)


def _find(
    session: Session, words: tuple[str, ...], kinds: tuple[str, ...], look: int
) -> list[_Entry]:
    found = _by_words(session, [f'"{word}"*' for word in words], words, kinds, look)
    if len(found) < _ENOUGH and max(map(len, words)) >= _SHORTEST_PART:
        found = _merge(found, _by_parts(session, words, kinds, look))
    if len(found) < _ENOUGH:
        guesses = [_guesses(session, word) for word in words]
        if any(len(guess) > 1 for guess in guesses):
            near = tuple(guess[-1] for guess in guesses)
            asked = ["(" + " OR ".join(f'"{g}"*' for g in guess) + ")" for guess in guesses]
            found = _merge(found, _by_words(session, asked, near, kinds, look))
    return found


def _by_words(
    session: Session, asked: Sequence[str], words: tuple[str, ...], kinds: tuple[str, ...],
    look: int,
) -> list[_Entry]:  # fmt: skip
    """Ask for `look` entries in which all of `asked` begin a word; people apart from the rest."""
    people = tuple(kind for kind in kinds if kind in PEOPLE)
    others = tuple(kind for kind in kinds if kind not in PEOPLE)
    found: list[_Entry] = []
    for group in (people, others):
        if group:
            of_kind = " OR ".join(group)
            match = f"{{title words}} : ({' AND '.join(asked)}) AND kind : ({of_kind})"
            found += _entries(session, "search_words", match, words, look)
    return found


def _by_parts(
    session: Session, words: tuple[str, ...], kinds: tuple[str, ...], look: int
) -> list[_Entry]:
    match = " AND ".join(f'"{word}"' for word in words if len(word) >= _SHORTEST_PART)
    found = _entries(session, "search_parts", match, words, look)
    short = [word for word in words if len(word) < _SHORTEST_PART]
    return [
        entry
        for entry in found
        if entry.kind in kinds and all(w in matching.folded(entry.title) for w in short)
    ]


def _guesses(session: Session, word: str) -> tuple[str, ...]:
    """Return `word` and the words of the index that are most like it, the likest last."""
    if len(word) < _SHORTEST_GUESS or not word.isalpha():
        return (word,)
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    known = session.execute(
        text("SELECT term FROM search_vocabulary WHERE term >= :first AND term < :next"),
        {"first": word[0], "next": chr(ord(word[0]) + 1)},
    ).scalars()
    likest = process.extract(
        word, list(known), scorer=OSA.normalized_similarity, limit=4, score_cutoff=_LIKE_ENOUGH
    )
    return (word, *(term for term, _score, _at in reversed(likest)))


def _entries(
    session: Session, index: str, match: str, words: tuple[str, ...], look: int
) -> list[_Entry]:
    """Score the first `look` entries of an index that match; which ones those are is by chance."""
    rows = session.execute(
        text(
            "SELECT e.kind, e.row_id, e.title, e.words FROM search_entry AS e"  # noqa: S608
            f" WHERE e.n IN (SELECT rowid FROM {index} WHERE {index} MATCH :match LIMIT :look)"
        ),
        {"match": match, "look": look},
    )
    return [
        _Entry(kind, row_id, title, more, matching.score(words, title, more))
        for kind, row_id, title, more in rows
    ]


def _merge(*lists: list[_Entry]) -> list[_Entry]:
    seen: dict[bytes, _Entry] = {}
    for entry in (entry for entries in lists for entry in entries):
        kept = seen.get(entry.row_id)
        if kept is None or kept.score < entry.score:
            seen[entry.row_id] = entry
    return list(seen.values())


def _best(entries: list[_Entry], most: int) -> list[_Entry]:
    """Return `most` of each kind, best first; a code that several loads know counts once."""
    ordered = sorted(entries, key=lambda entry: (-entry.score, entry.title))
    counts: dict[str, int] = {}
    codes: set[str] = set()
    kept = []
    for entry in ordered:
        if entry.kind == "code" and entry.title in codes:
            continue
        codes.add(entry.title)
        counts[entry.kind] = counts.get(entry.kind, 0) + 1
        if counts[entry.kind] <= most:
            kept.append(entry)
    return kept
