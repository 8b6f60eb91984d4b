"""The file of approved corrections for the directory team: CSV or XLSX, numbered, sent once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.core.table_file import ENDINGS, write_table
from provider_ops.directory.actions import mark_sent
from provider_ops.directory.queries.corrections import Filter, corrections
from provider_ops.directory.rules import Fact, State

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.core.progress import Reporter
    from provider_ops.directory.queries.corrections import CorrectionRow
    from provider_ops.store.workspace import Workspace

HEADER = (
    "File number", "Row", "Action", "Effective date", "Group name", "Group NPI", "TIN",
    "Practitioner", "NPI", "Location", "Field", "Listed value", "Correct value",
    "Learned on", "Reported by", "Approved on", "Approved by", "Note",
)  # fmt: skip
MOST = 5_000
"""Corrections of one file; more go into the next."""
_FIELDS = {
    Fact.HERE: "Practice location", Fact.ACCEPTS_NEW: "Accepting new patients",
    Fact.LANGUAGES: "Languages", Fact.TELEHEALTH: "Telehealth", Fact.ADDRESS: "Address",
    Fact.PHONE: "Phone", Fact.HOURS: "Office hours", Fact.ACCESSIBILITY: "Accessibility",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SentFile:
    """A correction file that was written."""

    number: str
    rows: int


def send_corrections(work: Workspace, path: Path, reporter: Reporter) -> SentFile:
    """Write all approved corrections that were not sent yet, and note that they were.

    Raises:
        RuleError: There is none, or the file is neither CSV nor XLSX.
        FileError: It cannot be written there; nothing counts as sent.
        Cancelled: The person asked to stop; nothing stays.
    """
    if path.suffix.lower() not in ENDINGS:
        raise RuleError(
            Sentence("{file} ends in neither .csv nor .xlsx.", file=path.name),
            title="This is no table file",
            remedy="Nothing was sent. Choose a name that ends in .csv or .xlsx.",
        )  # fmt: skip
    with work.read() as session:
        rows = corrections(session, work.market_id, Filter(state=State.APPROVED), limit=MOST)
    if not rows:
        raise RuleError(
            "No approved correction waits to be sent.", title="There is nothing to send",
            remedy="Nothing was written. Approve proposed corrections first.",
        )  # fmt: skip
    key = work.new_id()
    number = f"DC-{work.today():%Y%m%d}-{key.hex[-5:].upper()}"
    table = [_cells(number, place, row) for place, row in enumerate(rows, start=1)]
    write_table(path, HEADER, table, reporter)
    try:
        mark_sent(work, [row.id for row in rows], key, number)
    except BaseException:
        path.unlink(missing_ok=True)  # a file that nobody knows of would be sent twice
        raise
    return SentFile(number, len(rows))


def _cells(number: str, place: int, row: CorrectionRow) -> tuple[str | int, ...]:
    removal = row.fact == Fact.HERE
    action = "Remove" if removal and row.left else "Move" if removal else "Change"
    return (
        number, place, action, row.proposed_on.isoformat(), row.organization,
        row.organization_npi, row.tin, row.provider, row.npi, row.address, _FIELDS[row.fact],
        "listed here" if removal else row.old_value,
        "not at this location" if row.left else row.new_value,
        row.proposed_on.isoformat(), row.proposed_by,
        row.decided_on.isoformat() if row.decided_on else "", row.decided_by, row.reason,
    )  # fmt: skip
