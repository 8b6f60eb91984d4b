"""The streaming reader of remittances: a file in, facts out, one claim in memory at a time.

Loops and elements are those of ASC X12 005010X221A1. Order and spelling are the file's; what
does not fit is reported and the rest is kept.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, BinaryIO

from provider_ops.claims.x12.encoding import text_chunks
from provider_ops.claims.x12.findings import Findings
from provider_ops.claims.x12.loops import Loops, Piece
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
    from collections.abc import Callable, Iterator

    from provider_ops.claims.x12.remittance import Event
    from provider_ops.claims.x12.segments import Batch
    from provider_ops.claims.x12.separators import Separators
    from provider_ops.core.progress import Reporter

# Segments that open a loop or an envelope; everything else belongs to the one before it.
_OPENING = ("ISA", "IEA", "TS3", "CLP", "SVC", "PLB")
_OPENING_SHORT = ("GS", "GE", "ST", "SE", "LX")
_OTHER_SET = (
    "This transaction set is {kind}, not an 835 remittance; nothing of it was read. "
    "Ask the payer for the 835 of the payment."
)
_LONGEST_PIECE = 20_000
_MOST_LINES = 20_000


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
            for event in reader.read(batch):
                started = True
                yield event
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
        self._piece: Piece | None = None
        self._claim: list[Piece] = []
        self._transaction: OpenTransaction | None = None
        self._interchange = ""
        self._group = ("", "")
        self._other_set = False
        self._lines_dropped = False
        self._awaited = ""

    def read(self, batch: Batch) -> Iterator[Event]:
        """Cut a batch into pieces and handle each that is complete."""
        if batch.separators != self._separators:
            yield from self._complete()
            self._use(batch.separators)
        if batch.junk_before:
            self._findings.warn("", 1, "Text before the first segment was skipped.")
        segments, first = batch.segments, batch.position
        opening = self._opening
        marks = [n for n, segment in enumerate(segments) if segment[:3] in opening]
        self._continue_piece(segments[: marks[0]] if marks else segments)
        marks.append(len(segments))
        for begin, end in itertools.pairwise(marks):
            yield from self._complete()
            self._piece = Piece(segments[begin:end], first + begin)
        self.position = first + len(segments) - 1
        if batch.cut_off:
            self._findings.error("", self.position + 1, "The file ends inside a segment.")

    def finish(self) -> Iterator[Event]:
        """Close what the end of the file left open, and say so."""
        yield from self._complete()
        yield from self._close_claim()
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

    def _continue_piece(self, segments: list[str]) -> None:
        if self._piece is not None:
            self._piece.segments.extend(segments)
            # No loop is that long; a file without end must not fill the memory.
            del self._piece.segments[_LONGEST_PIECE + 1 :]

    def _complete(self) -> Iterator[Event]:
        """Handle the piece whose end has just been seen."""
        piece, self._piece = self._piece, None
        if piece is None or self._loops is None:
            return
        tag = piece.segments[0][:3]
        if tag == "SVC":
            self._add_line(piece)
            return
        yield from self._close_claim()
        if tag == "CLP":
            self._open_claim(piece)
        else:
            yield from self._handle(piece, self._loops)
        yield from self._findings.take_errors()

    def _open_claim(self, piece: Piece) -> None:
        if self._transaction is not None:
            self._claim = [piece]
        elif not self._other_set:
            message = "A claim outside a transaction set was left out."
            self._findings.error("CLP", piece.position, message)

    def _add_line(self, piece: Piece) -> None:
        if not self._claim:
            if self._transaction is not None:
                message = "A service line outside a claim was left out."
                self._findings.error("SVC", piece.position, message)
        elif len(self._claim) <= _MOST_LINES:
            self._claim.append(piece)
        elif not self._lines_dropped:
            self._lines_dropped = True
            message = f"The claim has more than {_MOST_LINES} lines; the rest was left out."
            self._findings.error("SVC", piece.position, message)

    def _close_claim(self) -> Iterator[Event]:
        pieces, self._claim = self._claim, []
        self._lines_dropped = False
        if not pieces or self._transaction is None or self._loops is None:
            return
        claim = self._loops.claim(pieces)
        self._transaction.add(claim)
        yield claim
        yield from self._findings.take_errors()

    def _handle(self, piece: Piece, loops: Loops) -> Iterator[Event]:
        """Act on a segment that opens or closes an envelope, or on a PLB."""
        values = loops.split(piece.segments[0], 13)
        tag = values[0]
        if len(piece.segments) > _LONGEST_PIECE and not self._other_set:
            message = "Too many segments without a claim followed; the rest was left out."
            self._findings.error(tag, piece.position, message)
        if tag == "ST":
            yield from self._open_transaction(piece, values, loops)
        elif tag == "SE":
            yield from self._close_transaction(piece.position, values)
        elif tag == "PLB" and self._transaction is not None:
            self._transaction.adjust(read_provider_adjustments(piece, loops))
        elif tag in ("ISA", "GS", "GE", "IEA"):
            yield from self._close_transaction(piece.position - 1, None)
            self._envelope(tag, values, piece.position)

    def _open_transaction(self, piece: Piece, values: list[str], loops: Loops) -> Iterator[Event]:
        yield from self._close_transaction(piece.position - 1, None)
        if values[1] != "835":
            self._other_set = True
            message = _OTHER_SET.format(kind=values[1] if values[1].isdigit() else "other kind")
            self._findings.error("ST", piece.position, message)
            return
        number, version = self._group
        head = read_head(piece, loops, interchange=self._interchange, group=number, version=version)
        if not head.payment_position:
            message = "The set has no BPR segment; its payment counts as zero."
            self._findings.error("BPR", piece.position, message)
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
