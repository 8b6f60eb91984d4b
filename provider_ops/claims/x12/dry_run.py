"""What a file holds, without keeping any of it: the answer to a dry run."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, BinaryIO, Generic, TypeVar

from provider_ops.claims.x12.encoding import head, text_of_head
from provider_ops.claims.x12.reader835 import read_835
from provider_ops.claims.x12.reader837 import read_837p
from provider_ops.claims.x12.remittance import Problem, TransactionEnd
from provider_ops.claims.x12.separators import find_start
from provider_ops.claims.x12.submission import SubmissionEnd
from provider_ops.core.errors import FileError
from provider_ops.core.sentence import Sentence
from provider_ops.core.text import left_out

if TYPE_CHECKING:
    from collections.abc import Iterable

    from provider_ops.core.progress import Reporter

EndT = TypeVar("EndT", TransactionEnd, SubmissionEnd)
MOST_ERRORS = 1_000
_CENTS = Decimal("0.01")
# Implementation guides of the 837 by the part of GS08 or ST03 that names them.
_GUIDES_837 = {"X222": "p", "X223": "i", "X224": "d", "X098": "p", "X096": "i", "X097": "d"}


@dataclass(slots=True)
class DryRun(Generic[EndT]):
    """The totals of every transaction set of a file, in file order.

    Attributes:
        kind: As in the answer, "835" or "837p".
        transactions: Closings, each with its warnings.
        errors: What could not be read; at most 1,000, the last one then says how many more.
    """

    kind: str
    transactions: list[EndT] = field(default_factory=list)
    errors: list[Problem] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """No errors; warnings alone are fine."""
        return not self.errors

    def to_json(self) -> dict[str, object]:
        """The stable shape that `import --dry-run --json` prints; amounts are strings."""
        return {
            "kind": self.kind,
            "transactions": [
                _submission(end) if isinstance(end, SubmissionEnd) else _transaction(end)
                for end in self.transactions
            ],
            "errors": [problem._asdict() for problem in self.errors],
        }


def dry_run(stream: BinaryIO, reporter: Reporter | None = None) -> DryRun[TransactionEnd]:
    """Read a whole remittance file and add it up.

    Raises:
        FileError: The stream is empty, no text, or not X12.
        Cancelled: The reporter's checkpoint says so.
    """
    result: DryRun[TransactionEnd] = DryRun("835")
    _add_up(result, TransactionEnd, read_835(stream, reporter=reporter))
    return result


def dry_run_837p(stream: BinaryIO, reporter: Reporter | None = None) -> DryRun[SubmissionEnd]:
    """Read a whole file of professional claims and add it up; raises as `dry_run` does."""
    result: DryRun[SubmissionEnd] = DryRun("837p")
    _add_up(result, SubmissionEnd, read_837p(stream, reporter=reporter))
    return result


def _add_up(result: DryRun[EndT], end: type[EndT], events: Iterable[object]) -> None:
    more = 0
    for event in events:
        if isinstance(event, end):
            result.transactions.append(event)
        elif isinstance(event, Problem):
            if len(result.errors) < MOST_ERRORS - 1:
                result.errors.append(event)
            else:
                more += 1
    if more:
        result.errors.append(Problem("", 0, left_out(more, "error")))
    if not result.transactions and not result.errors:
        result.errors.append(Problem("", 0, Sentence("The file holds no transaction set.")))


def sniff(stream: BinaryIO) -> str:
    """Tell what kind of X12 a file is from its first 128 KB.

    A seekable stream is put back to where it stood.

    Returns:
        "835", "837p", "837i", "837d", "837" for an unknown guide, another set's number such as
        "277", or "unknown" for whatever is not X12 or not readable.
    """
    here = stream.tell() if stream.seekable() else None
    try:
        text = text_of_head(head(stream))
    except FileError:
        return "unknown"
    finally:
        if here is not None:
            stream.seek(here)
    start = find_start(text)
    if start is None:
        return "unknown"
    mark, end = re.escape(start.separators.element), re.escape(start.separators.terminator)
    text = text[start.offset :]
    if start.separators.terminator not in "\r\n":
        text = text.replace("\r", "").replace("\n", "")
    opening = re.compile(rf"(?:\A|{end})\s*ST{mark}([0-9]{{3}})").search(text)
    if opening is None:
        return "unknown"
    if opening[1] != "837":
        return opening[1]
    envelope = text[: opening.end() + 60]
    guide = next((kind for guide, kind in _GUIDES_837.items() if guide in envelope), "")
    return "837" + (guide or _kind_of_837(text[opening.end() :], mark, end))


def _kind_of_837(text: str, mark: str, end: str) -> str:
    """Tell a set of an unknown guide by its first service line, else by its facility code."""
    service = re.search(rf"{end}\s*SV([123]){mark}", text)
    if service:
        return {"1": "p", "2": "i", "3": "d"}[service[1]]
    facility = re.search(rf"{end}\s*CLM{mark}(?:[^{mark}{end}]*{mark}){{4}}\w*\W([AB])\W", text)
    return {"A": "i", "B": "p"}[facility[1]] if facility else ""


def _submission(end: SubmissionEnd) -> dict[str, object]:
    return {
        "st": end.st,
        "claims": end.claims,
        "lines": end.lines,
        "charge": _money(end.charge),
        "warnings": [problem._asdict() for problem in end.warnings],
    }


def _transaction(end: TransactionEnd) -> dict[str, object]:
    return {
        "st": end.st,
        "claims": end.claims,
        "lines": end.lines,
        "charge": _money(end.charge),
        "paid": _money(end.paid),
        "payment": _money(end.payment),
        "provider_adjustments": _money(end.provider_adjustment_total),
        "balanced": end.balanced,
        "se_ok": end.se_ok,
        "warnings": [problem._asdict() for problem in end.warnings],
    }


def _money(amount: Decimal) -> str:
    """Dollars with the file's own decimals, but never fewer than two."""
    exponent = amount.as_tuple().exponent
    if isinstance(exponent, int) and exponent > -2:
        amount = amount.quantize(_CENTS)
    return f"{amount:f}"
