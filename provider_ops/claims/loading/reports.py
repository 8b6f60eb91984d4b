"""What an X12 file of claims or payments holds, for a dry run: no database, no passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.claims.x12.dry_run import dry_run, dry_run_837p, sniff
from provider_ops.core.sentence import Sentence
from provider_ops.core.text import counted
from provider_ops.intake.files import read_head
from provider_ops.intake.importer import Report

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from provider_ops.claims.x12.remittance import TransactionEnd
    from provider_ops.claims.x12.submission import SubmissionEnd
    from provider_ops.core.progress import Reporter
    from provider_ops.intake.importer import Options

_PAYMENTS = Sentence("payment"), Sentence("payments")
_SUBMISSIONS = Sentence("submission"), Sentence("submissions")
_CLAIMS = Sentence("claim"), Sentence("claims")
_LINES = Sentence("line"), Sentence("lines")
_WARNINGS = Sentence("warning"), Sentence("warnings")


def sniff_file(path: Path) -> str:
    """Return what kind of X12 a file is; "unknown" for everything else.

    Raises:
        FileError: It is not there or empty.
    """
    read_head(path)
    with path.open("rb") as stream:
        return sniff(stream)


def report_835(path: Path, reporter: Reporter, options: Options | None = None) -> Report:  # noqa: ARG001
    """Read a remittance file and add it up; the reader's errors are the problems.

    Raises:
        FileError: It cannot be read at all.
    """
    read_head(path)
    with path.open("rb") as stream:
        found = dry_run(stream, reporter)
    claims = sum(transaction.claims for transaction in found.transactions)
    lines = sum(transaction.lines for transaction in found.transactions)
    payments = len(found.transactions)
    open_ones = sum(not transaction.balanced for transaction in found.transactions)
    counts = [counted(payments, *_PAYMENTS), counted(claims, *_CLAIMS), counted(lines, *_LINES)]
    if open_ones:
        counts.append(Sentence("{count} not balanced", count=open_ones))
    counts += _warnings(found.transactions)
    return Report(found.to_json(), Sentence.joined(counts), len(found.errors))


def report_837p(path: Path, reporter: Reporter, options: Options | None = None) -> Report:  # noqa: ARG001
    """Read a file of professional claims and add it up; the reader's errors are the problems.

    Raises:
        FileError: It cannot be read at all.
    """
    read_head(path)
    with path.open("rb") as stream:
        found = dry_run_837p(stream, reporter)
    claims = sum(submission.claims for submission in found.transactions)
    lines = sum(submission.lines for submission in found.transactions)
    counts = (
        counted(len(found.transactions), *_SUBMISSIONS), counted(claims, *_CLAIMS),
        counted(lines, *_LINES),
    )  # fmt: skip
    summary = Sentence.joined((*counts, *_warnings(found.transactions)))
    return Report(found.to_json(), summary, len(found.errors))


def _warnings(closings: Iterable[TransactionEnd | SubmissionEnd]) -> tuple[Sentence, ...]:
    told = sum(len(closing.warnings) for closing in closings)
    return (counted(told, *_WARNINGS),) if told else ()
