"""What comes of a file of questions: its rows with their answers, and how many were which."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from operator import add
from typing import TYPE_CHECKING, NamedTuple

from provider_ops.core.sentence import NOTHING, Sentence
from provider_ops.core.text import FORMULA_STARTS, spreadsheet_safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import TextIO

    from provider_ops.codes.batch.questions import Chunk

ANSWERS = ("Answer", "Test", "Expected denial", "Problem")
"""What is added to the right of the file's own columns."""

SHOWN = 1_000

_has_dangerous = re.compile(f"\0[{re.escape(''.join(FORMULA_STARTS))}]").search


class Said(NamedTuple):
    """An answer. `test` is the name of the deciding test."""

    answer: str
    test: str = ""
    denial: str = ""
    problem: Sentence = NOTHING


YES = Said("yes")


class Answered(NamedTuple):
    """A row with its answer, as the result has it. `test` is the name of the deciding test."""

    cells: tuple[str, ...]
    answer: str
    test: str
    denial: str
    problem: Sentence


@dataclass(slots=True)
class BatchResult:
    """How many rows were answered how. `problem`: rows that are no question.

    Attributes:
        header: The headers of the file.
        shown: The first `SHOWN` rows whose answer is not yes.
    """

    yes: int = 0
    no: int = 0
    review: int = 0
    problem: int = 0
    header: tuple[str, ...] = ()
    shown: list[Answered] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """How many rows there were."""
        return self.yes + self.no + self.review + self.problem

    def as_json(self) -> dict[str, int]:
        """Return the figures in the words of the command line."""
        names = ("rows", "yes", "no", "review", "problem")
        return {name: getattr(self, name) for name in names}

    def count(self, chunk: Chunk, others: Mapping[int, Said]) -> None:
        """Count the rows of a chunk: yes, but for the `others` by their place, in order."""
        self.yes += len(chunk.npis) - len(others)
        for answer, amount in Counter(said.answer for said in others.values()).items():
            setattr(self, answer, getattr(self, answer) + amount)
        if others and len(self.shown) < SHOWN:
            rows = chunk.rows()
            shown = (place for place, said in others.items() if said.answer != "yes")
            self.shown += (
                Answered(tuple(map(_safe, rows[place])), *others[place])
                for place in islice(shown, SHOWN - len(self.shown))
            )


class Rows:
    """Gives every row with its answer to a function, some thousand at a time.

    Why a row is no question is told in the words of `say`.
    """

    def __init__(
        self, write: Callable[[Iterable[Sequence[str]]], object], say: Callable[[str], str] = str
    ) -> None:
        self._write = write
        self._say = say

    def head(self, header: Sequence[str]) -> None:
        """Write the headers."""
        self._write([(*map(spreadsheet_safe, header), *ANSWERS)])

    def add(self, chunk: Chunk, others: Mapping[int, Said]) -> None:
        """Write the rows of a chunk; all are answered by yes but the `others` by their place."""
        said: list[tuple[str, ...]] = [YES] * len(chunk.npis)
        for place, answer in others.items():
            said[place] = self._safe_cells(answer)
        self._write(map(add, _safe_rows(chunk.rows()), said))

    def _safe_cells(self, answer: Said) -> tuple[str, ...]:
        *cells, problem = answer
        return tuple(map(_safe, (*cells, self._say(problem) if problem else "")))


class CsvRows(Rows):
    """Writes every row with its answer as CSV; lines that need no change are not cut into cells."""

    def __init__(self, file: TextIO, say: Callable[[str], str] = str) -> None:
        super().__init__(csv.writer(file).writerows, say)
        self._file = file
        self._end_of_line = lru_cache(maxsize=1 << 10)(self._made_end)
        self._yes = self._made_end(YES)

    def add(self, chunk: Chunk, others: Mapping[int, Said]) -> None:
        """Write the rows of a chunk; all are answered by yes but the `others` by their place."""
        if not chunk.text or _may_be_formula(chunk.text):
            super().add(chunk, others)
        elif not others:
            self._file.write(chunk.text.replace("\n", self._yes))
        else:
            ends = [self._yes] * len(chunk.npis)
            for place, answer in others.items():
                ends[place] = self._end_of_line(answer)
            self._file.write("".join(map(add, chunk.text.split("\n"), ends)))

    def _made_end(self, said: Said) -> str:
        line = io.StringIO()
        csv.writer(line).writerow(("", *self._safe_cells(said)))
        return line.getvalue()


def _may_be_formula(text: str) -> bool:
    """Whether a cell of lines of CSV begins like a formula."""
    return text.startswith(FORMULA_STARTS) or any(
        start in text and (f",{start}" in text or f"\n{start}" in text) for start in FORMULA_STARTS
    )


def _safe_rows(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return rows of which no spreadsheet takes a cell for a formula; nearly all are such."""
    if not _has_dangerous("\0" + "\0".join(map("\0".join, rows))):
        return rows
    return [tuple(map(_safe, row)) for row in rows]


def _safe(cell: str) -> str:
    return spreadsheet_safe(cell) if cell.startswith(FORMULA_STARTS) else cell
