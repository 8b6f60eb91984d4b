"""The streaming reader of remittances: a file in, facts out, one claim in memory at a time.

Loops and elements are those of ASC X12 005010X221A1. Order and spelling are the file's; what
does not fit is reported and the rest is kept.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, BinaryIO, ClassVar

from provider_ops.claims.x12.encoding import text_chunks
from provider_ops.claims.x12.loops import Loops
from provider_ops.claims.x12.names import KNOWN_835, report_names
from provider_ops.claims.x12.reader import Block, SetReader
from provider_ops.claims.x12.remittance import Claim, Transaction, TransactionEnd
from provider_ops.claims.x12.transaction import (
    OpenTransaction,
    PlainSums,
    read_head,
    read_provider_adjustments,
)
from provider_ops.core.progress import Silent
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from provider_ops.claims.x12.remittance import Event
    from provider_ops.claims.x12.separators import Separators
    from provider_ops.core.progress import Reporter

    ReadPlain = Callable[[list[str]], PlainSums | None]


def read_835(
    stream: BinaryIO,
    *,
    member_key: Callable[[str], str] | None = None,
    reporter: Reporter | None = None,
    plain: Callable[[Separators], ReadPlain] | None = None,
) -> Iterator[Event]:
    """Read a remittance file of any size in file order.

    Yields per transaction set one `Transaction`, its `Claim`s, one `TransactionEnd`; between
    them a bare `Problem` for everything that could not be read. Memory does not grow with the
    file. Warnings come with the `TransactionEnd`.

    Args:
        stream: Binary, read once from where it stands; need not be seekable.
        member_key: Makes a key of a raw member id (a keyed hash); without it the id is dropped.
        reporter: Hears progress in bytes and may cancel between pieces of about 128 KB.
        plain: Makes, for an interchange, what is offered whole claims as text, line feeds
            between segments and from CLP01 on. It takes as many from the first on as it likes;
            they are counted and not yielded. None says that it leaves the first.

    Raises:
        FileError: Before anything was yielded: the stream is empty, no text, or not X12.
        Cancelled: The reporter's checkpoint says so.
    """
    chunks = text_chunks(stream, reporter or Silent(), "Reading the remittance")
    return _Reader(member_key, plain).events(chunks)


def read_heads(stream: BinaryIO, reporter: Reporter | None = None) -> Iterator[Transaction]:
    """Read the head of every transaction set and pass over nearly all of its claims.

    Yields and raises as `read_835` does.
    """

    def pass_over(separators: Separators) -> ReadPlain:
        ends = re.compile(rf"\n\s*(?:ST|SE|GS|GE|ISA|IEA){re.escape(separators.element)}").search

        def read(claims: list[str]) -> PlainSums | None:
            inside = sum(1 for _ in takewhile(lambda claim: not ends(claim), claims))
            return PlainSums(inside, 0, 0, 0) if inside else None

        return read

    for event in read_835(stream, reporter=reporter, plain=pass_over):
        if isinstance(event, Transaction):
            yield event


class _Reader(SetReader[Transaction | Claim | TransactionEnd]):
    number: ClassVar[str] = "835"
    opening: ClassVar[tuple[str, ...]] = ("TS3", "LX", "CLP", "PLB")

    def __init__(
        self,
        member_key: Callable[[str], str] | None,
        plain: Callable[[Separators], ReadPlain] | None,
    ) -> None:
        super().__init__()
        self._member_key = member_key
        self._plain = plain
        self._read_plain: ReadPlain | None = None
        self._loops: Loops | None = None
        self._transaction: OpenTransaction | None = None

    @property
    def loops(self) -> Loops:
        """Those of the open interchange."""
        assert self._loops is not None
        return self._loops

    def use(self, separators: Separators) -> None:
        """Begin with other separators."""
        self._loops = Loops(separators, self.findings, self._member_key)
        self._read_plain = self._plain(separators) if self._plain else None

    def read_segments(self, segments: list[str], first: int) -> Iterator[Event]:
        """Offer the claims that are whole in these segments as text before they are cut up."""
        if self._read_plain is None:
            yield from super().read_segments(segments, first)
            return
        opening = f"CLP{self.element}"
        before, *claims = ("\n" + "\n".join(segments)).split("\n" + opening)
        yield from super().read_segments(before[1:].split("\n") if before[1:] else [], first)
        first += before.count("\n")
        while claims:
            yield from self.complete_open()
            taken = self._take_plain(claims[:-1])  # of the last one more may follow
            if not taken:
                rest = (opening + claims[0]).split("\n")
                yield from super().read_segments(rest, first)
            count = taken or 1
            first += sum(claim.count("\n") + 1 for claim in claims[:count])
            del claims[:count]

    def _take_plain(self, claims: list[str]) -> int:
        """Count in, and return how many of these claims are read already, from the first on."""
        transaction = self._transaction
        if transaction is None or not claims or self._read_plain is None:
            return 0
        sums = self._read_plain(claims)
        if sums is None:
            return 0
        transaction.add_plain(sums)
        return sums.claims

    def complete(self, block: Block) -> Iterable[Event]:
        """Handle a block that is whole; nearly all of them are claims."""
        if self._transaction is None or block.segments[0][:3] != "CLP":
            return self.handle(block)
        claim = self.loops.claim(block)
        self._transaction.add(claim)
        return (claim, *self.findings.take_errors()) if self.findings.errors else (claim,)

    def of_other_kind(self, kind: str) -> Sentence:
        """Say that a set is no 835."""
        return Sentence("This transaction set is {kind}, not an 835 remittance; nothing of it was "
                        "read. Ask the payer for the 835 of the payment.", kind=kind)  # fmt: skip

    def open_set(self, block: Block, values: list[str]) -> Iterator[Transaction]:  # noqa: ARG002
        """Read table 1 of the 835."""
        number, version = self.group
        head = read_head(
            block, self.loops, interchange=self.interchange, group=number, version=version
        )
        if not head.payment_position:
            message = Sentence("The set has no BPR segment; its payment counts as zero.")
            self.findings.error("BPR", block.position, message)
        self._transaction = OpenTransaction(head, self.findings)
        yield head
        self._report_strays(block)

    def take(self, block: Block, tag: str) -> Iterator[Claim]:
        """Add a PLB, pass over LX and TS3, and report a claim that belongs to nothing."""
        if tag == "CLP":
            message = Sentence("A claim outside a transaction set was left out.")
            self.findings.error("CLP", block.position, message)
        elif self._transaction is not None:
            if tag == "PLB":
                self._transaction.adjust(read_provider_adjustments(block, self.loops))
            self._report_strays(block)
        return iter(())

    def close_set(self, end: list[str] | None, position: int) -> TransactionEnd | None:
        """Judge the set at its end."""
        transaction, self._transaction = self._transaction, None
        return None if transaction is None else transaction.close(end, position)

    def _report_strays(self, block: Block) -> None:
        report_names(block.segments, block.position, self.element, KNOWN_835, self.findings)
        for position, segment in enumerate(block.segments, block.position):
            if segment[:3] == "SVC":
                message = Sentence("A service line outside a claim was left out.")
                self.findings.error("SVC", position, message)
