"""What a code file holds, counted while it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from provider_ops.codes.rules.sets import MODIFIER
from provider_ops.core.text import left_out
from provider_ops.intake.rows import Problem

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.codes.actions.comparing import Difference
    from provider_ops.codes.kinds import CodeKind
    from provider_ops.codes.readers.layout import Line
    from provider_ops.codes.rules.releases import Edition
    from provider_ops.intake.rows import Note

MOST_PROBLEMS = 1_000


@dataclass(frozen=True, slots=True)
class Load:
    """What a file holds, against the load before it.

    Attributes:
        codes: Lines of the file, modifiers not counted.
        modifiers: None for kinds that have none.
        ended: Lines with a last day.
        added: Not in the load before. `removed`: in it, not in this one.
        changed: In both, with other days or other words.
        problem_count: All rows that cannot be read; `errors` lists the first thousand.
        against: Release of the load before; None where there is none, or nobody looked.
        lacks_most: Most of what stands is not in it: to load it takes a person's word.
        notes: What else is to be known of the file.
    """

    kind: str
    release: str
    codes: int
    modifiers: int | None
    ended: int
    added: int
    changed: int
    removed: int
    errors: tuple[Problem, ...]
    problem_count: int
    against: str | None = None
    notes: tuple[Note, ...] = ()
    lacks_most: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return the figures in the words of the command line."""
        return {
            "kind": self.kind,
            "release": self.release,
            **self.counts(),
            "errors": [problem.told() for problem in self.errors],
            **({} if self.against is None else {"against": self.against}),
            **({"lacks_most": True} if self.lacks_most else {}),
            **({"notes": [note.message for note in self.notes]} if self.notes else {}),
        }

    def counts(self) -> dict[str, int]:
        """Return the figures alone."""
        names = ("codes", "modifiers", "ended", "added", "changed", "removed")
        values = ((name, getattr(self, name)) for name in names)
        return {name: value for name, value in values if value is not None}


class Tally:
    """Counts lines and keeps the first problems."""

    def __init__(self, kind: CodeKind, release: str = "") -> None:
        """Start at nothing; `release` is what a person says it is."""
        self.problems: list[Problem] = []
        self.problem_count = 0
        self._kind = kind
        self._release = release
        self._codes = self._modifiers = self._ended = 0
        self._newest: date | None = None
        self._end = kind.columns.index(kind.ended) if kind.ended else None
        self._days = [kind.columns.index(name) for name in kind.newest]

    def take(self, line: Line) -> None:
        """Count a line."""
        if self._kind.modifiers and line[0] == MODIFIER:
            self._modifiers += 1
        else:
            self._codes += 1
        if self._end is not None and line[self._end] is not None:
            self._ended += 1
        for place in self._days:
            day = line[place]
            if day is not None and (self._newest is None or day > self._newest):
                self._newest = day

    def complain(self, problem: Problem) -> None:
        """Keep a problem, or count it where there are too many."""
        self.problem_count += 1
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)

    def load(self, edition: Edition, difference: Difference | None = None) -> Load:
        """Return the figures; without a difference, everything is new."""
        more = self.problem_count - len(self.problems)
        rest = (Problem(0, "", left_out(more, "problem")),) if more else ()
        total = self._codes + self._modifiers
        added, changed, removed = difference if difference is not None else (total, 0, 0)
        newest = self._newest.isoformat() if self._newest else ""
        return Load(
            kind=self._kind.kind,
            release=self._release or newest or edition.release,
            codes=self._codes,
            modifiers=self._modifiers if self._kind.modifiers else None,
            ended=self._ended,
            added=added,
            changed=changed,
            removed=removed,
            errors=(*self.problems, *rest),
            problem_count=self.problem_count,
        )
