"""What an X12 file of claims or payments holds, for a dry run: no database, no passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.claims.x12.dry_run import dry_run, dry_run_837p, sniff
from provider_ops.core.text import count
from provider_ops.intake.files import read_head
from provider_ops.intake.importer import Report

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from provider_ops.claims.x12.remittance import TransactionEnd
    from provider_ops.claims.x12.submission import SubmissionEnd
    from provider_ops.core.progress import Reporter
    from provider_ops.intake.importer import Options


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
    balance = f", {open_ones} not balanced" if open_ones else ""
    counts = (count(payments, "payment"), count(claims, "claim"), count(lines, "line"))
    summary = ", ".join(counts) + balance + _warnings(found.transactions)
    return Report(found.to_json(), summary, len(found.errors))


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
        count(len(found.transactions), "submission"), count(claims, "claim"), count(lines, "line"),
    )  # fmt: skip
    summary = ", ".join(counts) + _warnings(found.transactions)
    return Report(found.to_json(), summary, len(found.errors))


def _warnings(closings: Iterable[TransactionEnd | SubmissionEnd]) -> str:
    told = sum(len(closing.warnings) for closing in closings)
    return f", {count(told, 'warning')}" if told else ""
