"""What the readers of all transaction sets share: blocks of segments, and the envelopes around.

A reader is told its set's number and the segments that open a loop; it is given block by block
what stands between two of those, and says what it makes of each.
"""

from __future__ import annotations

import itertools
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar, Generic, NamedTuple, TypeVar

from provider_ops.claims.x12.findings import Findings
from provider_ops.claims.x12.remittance import Problem
from provider_ops.claims.x12.segments import batches
from provider_ops.core.errors import FileError
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from provider_ops.claims.x12.segments import Batch
    from provider_ops.claims.x12.separators import Separators

EventT = TypeVar("EventT")
_ENVELOPES = ("ISA", "IEA", "GS", "GE", "ST", "SE")
_LONGEST_BLOCK = 100_000
_MOST_ELEMENTS = 13


class Block(NamedTuple):
    """A segment that opens a loop, those up to the next one that does, and its position."""

    segments: list[str]
    position: int


class SetReader(ABC, Generic[EventT]):
    """Knows where in the nesting of envelopes and loops the file stands.

    Attributes:
        number: ST01 of the sets that are read; sets of another number are reported.
        opening: Segments of that set which open a loop; what follows one belongs to it.
        position: 1-based place of the last segment seen.
        interchange: ISA13 of the open interchange.
        group: GS06 and GS08 of the open group.
    """

    number: ClassVar[str]
    opening: ClassVar[tuple[str, ...]]

    @abstractmethod
    def of_other_kind(self, kind: str) -> Sentence:
        """Say that a set is of another kind, and what to do."""

    def __init__(self) -> None:
        self.position = 0
        self.interchange = ""
        self.group = ("", "")
        self.findings = Findings()
        self.element = ""
        self._separators: Separators | None = None
        self._opening: frozenset[str] = frozenset()
        self._block: Block | None = None
        self._in_other_set = False
        self._awaited = ""

    def events(self, chunks: Iterator[str]) -> Iterator[EventT | Problem]:
        """Read text in pieces to its end.

        Raises:
            FileError: Before anything was yielded: it is not X12.
        """
        started = False
        try:
            for batch in batches(chunks):
                started = True
                yield from self._read(batch)
        except FileError as error:
            if not started:
                raise
            yield Problem("", self.position, error.told())
        yield from self._finish()

    @abstractmethod
    def use(self, separators: Separators) -> None:
        """Begin with other separators."""

    @abstractmethod
    def open_set(self, block: Block, values: list[str]) -> Iterator[EventT]:
        """Begin a set with the segments up to its first loop; `values` are those of ST."""

    @abstractmethod
    def take(self, block: Block, tag: str) -> Iterator[EventT]:
        """Read a loop of the open set, or say that there is none open."""

    @abstractmethod
    def close_set(self, end: list[str] | None, position: int) -> EventT | None:
        """End the open set, if any, and return its closing; `end` are the elements of SE."""

    def complete(self, block: Block) -> Iterable[EventT | Problem]:
        """Handle a block that is whole."""
        return self.handle(block)

    @property
    def in_other_set(self) -> bool:
        """Whether the segments belong to a set of another kind."""
        return self._in_other_set

    def handle(self, block: Block) -> Iterator[EventT | Problem]:
        """Act on a segment that opens or closes an envelope, or give the loop to the reader."""
        values = block.segments[0].split(self.element)
        values += [""] * (_MOST_ELEMENTS + 1 - len(values))
        tag = values[0]
        if tag == "ST":
            yield from self._close(block.position - 1, None)
            if values[1] == self.number:
                yield from self.open_set(block, values)
            else:
                self.refuse_set(values[1], block.position)
        elif tag == "SE":
            yield from self._close(block.position, values)
        elif tag in ("ISA", "GS", "GE", "IEA"):
            yield from self._close(block.position - 1, None)
            self._envelope(tag, values, block.position)
        elif not self._in_other_set:
            yield from self.take(block, tag)
        yield from self.findings.take_errors()

    def refuse_set(self, kind: str, position: int) -> None:
        """Say that nothing of a set is read because it is of another kind."""
        self._in_other_set = True
        if not (kind.isascii() and kind.isalnum() and len(kind) <= 4):
            kind = Sentence("other kind")
        self.findings.error("ST", position, self.of_other_kind(kind))

    def _read(self, batch: Batch) -> Iterator[EventT | Problem]:
        """Cut a batch into blocks and handle each that is complete."""
        if batch.separators != self._separators:
            yield from self.complete_open()
            self._use(batch.separators)
        if batch.junk_before:
            self.findings.warn("", 1, Sentence("Text before the first segment was skipped."))
        yield from self.read_segments(batch.segments, batch.position)
        self.position = batch.position + len(batch.segments) - 1
        if batch.cut_off:
            self.findings.error("", self.position + 1, Sentence("The file ends inside a segment."))

    def read_segments(self, segments: list[str], first: int) -> Iterator[EventT | Problem]:
        """Cut segments, of which the first is at `first`, into blocks, as they come."""
        opening = self._opening
        marks = [n for n, segment in enumerate(segments) if segment[:3] in opening]
        self._continue_block(segments[: marks[0]] if marks else segments)
        marks.append(len(segments))
        for begin, end in itertools.pairwise(marks):
            yield from self.complete_open()
            self._block = Block(segments[begin:end], first + begin)

    def _finish(self) -> Iterator[EventT | Problem]:
        """Close what the end of the file left open, and say so."""
        yield from self.complete_open()
        yield from self._close(self.position, None)
        if self._awaited:
            message = Sentence("The file ends before its {segment} segment; it may be cut off.",
                               segment=self._awaited)  # fmt: skip
            self.findings.error(self._awaited, self.position, message)
        yield from self.findings.take_errors()

    def _use(self, separators: Separators) -> None:
        self._separators = separators
        self.element = separators.element
        tags = (*_ENVELOPES, *self.opening)
        # Three characters tell a segment: an id of two is looked up with its separator.
        self._opening = frozenset((tag + separators.element)[:3] for tag in tags)
        self.use(separators)

    def _continue_block(self, segments: list[str]) -> None:
        if self._block is not None:
            self._block.segments.extend(segments)
            # No loop is that long; a file without end must not fill the memory.
            del self._block.segments[_LONGEST_BLOCK + 1 :]

    def complete_open(self) -> Iterable[EventT | Problem]:
        """Handle the block whose end has just been seen."""
        block, self._block = self._block, None
        if block is None:
            return ()
        if len(block.segments) > _LONGEST_BLOCK and not self._in_other_set:
            message = Sentence("A loop of the file is longer than can be; the rest of it was left "
                               "out.")  # fmt: skip
            self.findings.error("", block.position, message)
        return self.complete(block)

    def _close(self, position: int, end: list[str] | None) -> Iterator[EventT]:
        """End the open set at its SE, or without one where the next envelope begins."""
        self._in_other_set = False
        closing = self.close_set(end, position)
        if closing is not None:
            if end is None:
                message = Sentence("The transaction set has no SE segment; the file may be cut "
                                   "off.")  # fmt: skip
                self.findings.error("SE", position, message)
            yield closing

    def _envelope(self, tag: str, values: list[str], position: int) -> None:
        if tag == "ISA":
            if self._awaited:
                message = Sentence("The interchange before has no IEA segment; the file may be "
                                   "cut off.")  # fmt: skip
                self.findings.error("ISA", position, message)
            self.interchange, self.group, self._awaited = values[13].strip(), ("", ""), "IEA"
        elif tag == "GS":
            self.group = values[6].strip(), values[8].strip()
            self._awaited = self._awaited or "GE"
        elif tag in ("IEA", self._awaited):
            if tag == "IEA" and self._is_beginning(values[2].strip()):
                self.findings.error("", position, Sentence("The file ends inside a segment."))
            self._awaited = ""

    def _is_beginning(self, number: str) -> bool:
        """Whether IEA02 is ISA13 without its end, as in a file that is cut off there."""
        return bool(number) and self.interchange[: len(number)] == number != self.interchange
