"""The streaming reader of professional claims: a file in, facts out, one claim at a time.

Loops and elements are those of ASC X12 005010X222A1. Order and spelling are the file's; what
does not fit is reported and the rest is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, ClassVar

from provider_ops.claims.x12.encoding import text_chunks
from provider_ops.claims.x12.loops import ZERO
from provider_ops.claims.x12.loops837 import Loops837
from provider_ops.claims.x12.reader import Block, SetReader
from provider_ops.claims.x12.submission import Submission, SubmissionEnd, SubmittedClaim
from provider_ops.claims.x12.transaction import judge_end
from provider_ops.core.progress import Silent
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from provider_ops.claims.x12.findings import Findings
    from provider_ops.claims.x12.separators import Separators
    from provider_ops.claims.x12.submission import SubmissionEvent
    from provider_ops.core.progress import Reporter

_OTHER_GUIDES = {"X223": "837I", "X096": "837I", "X224": "837D", "X097": "837D"}


def read_837p(
    stream: BinaryIO,
    *,
    member_key: Callable[[str], str] | None = None,
    reporter: Reporter | None = None,
) -> Iterator[SubmissionEvent]:
    """Read a file of professional claims of any size in file order.

    Yields per transaction set one `Submission`, its `SubmittedClaim`s, one `SubmissionEnd`;
    between them a bare `Problem` for everything that could not be read. Memory does not grow
    with the file. Warnings come with the `SubmissionEnd`.

    Args:
        stream: Binary, read once from where it stands; need not be seekable.
        member_key: Makes a key of a raw member id (a keyed hash); without it the id is dropped.
        reporter: Hears progress in bytes and may cancel between pieces of about 128 KB.

    Raises:
        FileError: Before anything was yielded: the stream is empty, no text, or not X12.
        Cancelled: The reporter's checkpoint says so.
    """
    chunks = text_chunks(stream, reporter or Silent(), "Reading the claims")
    return _Reader(member_key).events(chunks)


class _Reader(SetReader[Submission | SubmittedClaim | SubmissionEnd]):
    number: ClassVar[str] = "837"
    opening: ClassVar[tuple[str, ...]] = ("HL", "CLM")

    def __init__(self, member_key: Callable[[str], str] | None) -> None:
        super().__init__()
        self._member_key = member_key
        self._loops: Loops837 | None = None
        self._submission: _OpenSubmission | None = None

    def use(self, separators: Separators) -> None:
        """Begin with other separators."""
        self._loops = Loops837(separators, self.findings, self._member_key)

    def of_other_kind(self, kind: str) -> Sentence:
        """Say that a set is no 837P."""
        return Sentence("This transaction set is {kind}, not professional claims (837P); nothing "
                        "of it was read. Ask the sender for the 837P.", kind=kind)  # fmt: skip

    def open_set(self, block: Block, values: list[str]) -> Iterator[Submission]:
        """Read the set's head, unless its guide says that it holds other claims."""
        version = self.group[1] or values[3]
        for guide, kind in _OTHER_GUIDES.items():
            if guide in version:
                self.refuse_set(kind, block.position)
                return
        assert self._loops is not None
        self._loops.forget_levels()
        head = self._loops.head(block, self.interchange, self.group)
        self._submission = _OpenSubmission(head, self.findings)
        self._report_strays(block)
        yield head

    def take(self, block: Block, tag: str) -> Iterator[SubmittedClaim]:
        """Enter a level, or read a claim."""
        assert self._loops is not None
        if self._submission is None:
            if tag == "CLM":
                message = Sentence("A claim outside a transaction set was left out.")
                self.findings.error("CLM", block.position, message)
        elif tag == "HL":
            self._loops.enter(block)
            self._report_strays(block)
        else:
            claim = self._loops.claim(block)
            self._submission.add(claim)
            yield claim

    def close_set(self, end: list[str] | None, position: int) -> SubmissionEnd | None:
        """Judge the set at its end."""
        submission, self._submission = self._submission, None
        return None if submission is None else submission.close(end, position)

    def _report_strays(self, block: Block) -> None:
        for position, segment in enumerate(block.segments, block.position):
            if segment[:2] == "SV":
                message = Sentence("A service line outside a claim was left out.")
                self.findings.error(segment[:3], position, message)


class _OpenSubmission:
    """Adds up the claims of one transaction set and judges it at its end."""

    def __init__(self, head: Submission, findings: Findings) -> None:
        self._head = head
        self._findings = findings
        self._claims = 0
        self._lines = 0
        self._charge = ZERO

    def add(self, claim: SubmittedClaim) -> None:
        """Count a claim in and check that its lines' charges (SV102) add up to CLM02."""
        self._claims += 1
        self._lines += len(claim.lines)
        charge = claim.charge or ZERO
        self._charge += charge
        difference = charge - sum((line.charge or ZERO for line in claim.lines), ZERO)
        if difference:
            message = Sentence("CLM02 differs from the charges of the lines by {difference:f}.",
                               difference=difference)  # fmt: skip
            self._findings.warn("CLM", claim.position, message)
        created = self._head.created
        for line in claim.lines:
            if created is not None and line.begin is not None and line.begin > created:
                message = Sentence("The date of service is after the day on which the claims were "
                                   "sent (BHT04).")  # fmt: skip
                self._findings.warn("LX", line.position, message)
        if not claim.lines:
            self._findings.warn("CLM", claim.position, Sentence("The claim has no service line."))

    def close(self, end: list[str] | None, position: int) -> SubmissionEnd:
        """Judge SE01 and SE02; see `judge_end`."""
        head = self._head
        return SubmissionEnd(
            st=head.st,
            claims=self._claims,
            lines=self._lines,
            charge=self._charge,
            se_ok=judge_end(end, position, head.position, head.st, self._findings),
            complete=end is not None,
            warnings=self._findings.take_warnings(),
            position=position,
        )
