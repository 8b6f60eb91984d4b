"""The streaming reader of remittances: a file in, facts out, one claim in memory at a time.

Loops and elements are those of ASC X12 005010X221A1. Order and spelling are the file's; what
does not fit is reported and the rest is kept.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, BinaryIO

from provider_ops.claims.x12.encoding import text_chunks
from provider_ops.claims.x12.findings import Findings
from provider_ops.claims.x12.loops import Block, Loops
from provider_ops.claims.x12.remittance import Problem
from provider_ops.claims.x12.segments import batches
from provider_ops.claims.x12.transaction import (
    OpenTransaction,
    read_head,
    read_provider_adjustments,
)
from provider_ops.core.errors import FileError
from provider_ops.core.progress import Silent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from provider_ops.claims.x12.remittance import Event
    from provider_ops.claims.x12.segments import Batch
    from provider_ops.claims.x12.separators import Separators
    from provider_ops.core.progress import Reporter

# Segments that open a loop or an envelope; everything else belongs to the one before it.
_OPENING = ("ISA", "IEA", "TS3", "CLP", "PLB")
_OPENING_SHORT = ("GS", "GE", "ST", "SE", "LX")
_OTHER_SET = (
    "This transaction set is {kind}, not an 835 remittance; nothing of it was read. "
    "Ask the payer for the 835 of the payment."
)
_LONGEST_BLOCK = 100_000


def read_835(
    stream: BinaryIO,
    *,
    member_key: Callable[[str], str] | None = None,
    reporter: Reporter | None = None,
) -> Iterator[Event]:
    """Read a remittance file of any size in file order.

    Yields per transaction set one `Transaction`, its `Claim`s, one `TransactionEnd`; between
    them a bare `Problem` for everything that could not be read. Memory does not grow with the
    file. Warnings come with the `TransactionEnd`.

    Args:
        stream: Binary, read once from where it stands; need not be seekable.
        member_key: Makes a key of a raw member id (a keyed hash); without it the id is dropped.
        reporter: Hears progress in bytes and may cancel between pieces of about 128 KB.

    Raises:
        FileError: Before anything was yielded: the stream is empty, no text, or not X12.
        Cancelled: The reporter's checkpoint says so.
    """
    reader = _Reader(member_key)
    started = False
    try:
        for batch in batches(text_chunks(stream, reporter or Silent())):
            started = True
            yield from reader.read(batch)
    except FileError as error:
        if not started:
            raise
        yield Problem("", reader.position, str(error))
    yield from reader.finish()


class _Reader:
    """Knows where in the nesting of envelopes and loops the file stands."""

    def __init__(self, member_key: Callable[[str], str] | None) -> None:
        self.position = 0
        self._member_key = member_key
        self._findings = Findings()
        self._separators: Separators | None = None
        self._opening: frozenset[str] = frozenset()
        self._loops: Loops | None = None
        self._block: Block | None = None
        self._transaction: OpenTransaction | None = None
        self._interchange = ""
        self._group = ("", "")
        self._other_set = False
        self._awaited = ""

    def read(self, batch: Batch) -> Iterator[Event]:
        """Cut a batch into blocks and handle each that is complete."""
        if batch.separators != self._separators:
            yield from self._complete()
            self._use(batch.separators)
        if batch.junk_before:
            self._findings.warn("", 1, "Text before the first segment was skipped.")
        segments, first = batch.segments, batch.position
        opening = self._opening
        marks = [n for n, segment in enumerate(segments) if segment[:3] in opening]
        self._continue_block(segments[: marks[0]] if marks else segments)
        marks.append(len(segments))
        for begin, end in itertools.pairwise(marks):
            yield from self._complete()
            self._block = Block(segments[begin:end], first + begin)
        self.position = first + len(segments) - 1
        if batch.cut_off:
            self._findings.error("", self.position + 1, "The file ends inside a segment.")

    def finish(self) -> Iterator[Event]:
        """Close what the end of the file left open, and say so."""
        yield from self._complete()
        yield from self._close_transaction(self.position, None)
        if self._awaited:
            message = f"The file ends before its {self._awaited} segment; it may be cut off."
            self._findings.error(self._awaited, self.position, message)
        yield from self._findings.take_errors()

    def _use(self, separators: Separators) -> None:
        self._separators = separators
        self._loops = Loops(separators, self._findings, self._member_key)
        short = [tag + separators.element for tag in _OPENING_SHORT]
        self._opening = frozenset([*_OPENING, *short])

    def _continue_block(self, segments: list[str]) -> None:
        if self._block is not None:
            self._block.segments.extend(segments)
            # No loop is that long; a file without end must not fill the memory.
            del self._block.segments[_LONGEST_BLOCK + 1 :]

    def _complete(self) -> Iterable[Event]:
        """Handle the block whose end has just been seen."""
        block, self._block = self._block, None
        if block is None or self._loops is None:
            return ()
        if len(block.segments) > _LONGEST_BLOCK and not self._other_set:
            message = "A loop of the file is longer than can be; the rest of it was left out."
            self._findings.error("", block.position, message)
        if self._transaction is None or block.segments[0][:3] != "CLP":
            return self._handle(block, self._loops)
        claim = self._loops.claim(block)
        self._transaction.add(claim)
        return (claim, *self._findings.take_errors()) if self._findings.errors else (claim,)

    def _handle(self, block: Block, loops: Loops) -> Iterator[Event]:
        """Act on a segment that opens or closes an envelope, or on a PLB."""
        values = loops.split(block.segments[0], 13)
        tag = values[0]
        if tag == "ST":
            yield from self._open_transaction(block, values, loops)
        elif tag == "SE":
            yield from self._close_transaction(block.position, values)
        elif tag == "PLB" and self._transaction is not None:
            self._transaction.adjust(read_provider_adjustments(block, loops))
        elif tag == "CLP" and not self._other_set:
            message = "A claim outside a transaction set was left out."
            self._findings.error("CLP", block.position, message)
        elif tag in ("ISA", "GS", "GE", "IEA"):
            yield from self._close_transaction(block.position - 1, None)
            self._envelope(tag, values, block.position)
        if self._transaction is not None:
            for position, segment in enumerate(block.segments, block.position):
                if segment[:3] == "SVC":
                    message = "A service line outside a claim was left out."
                    self._findings.error("SVC", position, message)
        yield from self._findings.take_errors()

    def _open_transaction(self, block: Block, values: list[str], loops: Loops) -> Iterator[Event]:
        yield from self._close_transaction(block.position - 1, None)
        if values[1] != "835":
            self._other_set = True
            message = _OTHER_SET.format(kind=values[1] if values[1].isdigit() else "other kind")
            self._findings.error("ST", block.position, message)
            return
        number, version = self._group
        head = read_head(block, loops, interchange=self._interchange, group=number, version=version)
        if not head.payment_position:
            message = "The set has no BPR segment; its payment counts as zero."
            self._findings.error("BPR", block.position, message)
        self._transaction = OpenTransaction(head, self._findings)
        yield head

    def _close_transaction(self, position: int, end: list[str] | None) -> Iterator[Event]:
        """End the open set at its SE, or without one where the next envelope begins."""
        transaction, self._transaction = self._transaction, None
        self._other_set = False
        if transaction is None:
            return
        if end is None:
            message = "The transaction set has no SE segment; the file may be cut off."
            self._findings.error("SE", position, message)
        yield transaction.close(end, position)

    def _envelope(self, tag: str, values: list[str], position: int) -> None:
        if tag == "ISA":
            if self._awaited:
                message = "The interchange before has no IEA segment; the file may be cut off."
                self._findings.error("ISA", position, message)
            self._interchange, self._group, self._awaited = values[13].strip(), ("", ""), "IEA"
        elif tag == "GS":
            self._group = values[6].strip(), values[8].strip()
            self._awaited = self._awaited or "GE"
        elif tag in ("IEA", self._awaited):
            self._awaited = ""
