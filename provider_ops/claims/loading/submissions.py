"""Facts of submitted claims to rows, in chunks; what makes them needs no database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from provider_ops.claims.loading.member_hash import member_hasher
from provider_ops.claims.loading.rows import Record, RowKeeper
from provider_ops.claims.x12 import submission as x12
from provider_ops.claims.x12.reader837 import read_837p

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from provider_ops.core.progress import Reporter


def submission_rows(
    path: Path,
    first_key: UUID,
    hash_key: bytes,
    *,
    reporter: Reporter,
    put: Callable[[Any], None],
) -> None:
    """Put the rows of a file and at last the `Outcome`; see `read_837p` for what is raised."""
    made = SubmissionRows(put, first_key)
    with path.open("rb") as stream:
        for event in read_837p(stream, member_key=member_hasher(hash_key), reporter=reporter):
            made.take(event)
    made.rows.flush()
    put(made.rows.outcome())


class SubmissionRows:
    """Takes the reader's events one by one; rows wait until a chunk of them is full."""

    def __init__(self, put: Callable[[Any], None], first_key: UUID) -> None:
        self.rows = RowKeeper(put, first_key, "submitted_claim", "submitted_line")
        self.rows.counts.update(submissions=0, claims=0, lines=0, replaced=0, voided=0, warnings=0)
        self._open = bytearray()

    def take(self, event: x12.SubmissionEvent) -> None:
        """Keep one event of the file."""
        if isinstance(event, x12.SubmittedClaim):
            self._add_claim(event)
        elif isinstance(event, x12.Submission):
            self._begin(event)
        elif isinstance(event, x12.SubmissionEnd):
            self.rows.counts["warnings"] += len(event.warnings)
        else:
            self.rows.complain(event)

    def _begin(self, head: x12.Submission) -> None:
        rows = self.rows
        rows.flush()
        rows.counts["submissions"] += 1
        self._open = rows.new_key()
        row = {
            "id": UUID(bytes=bytes(self._open)),
            "control_number": head.st,
            "batch_number": head.batch,
            "created_on": head.created,
            "submitter_name": head.submitter,
            "receiver_name": head.receiver,
        }
        rows.put(Record("submission", row))

    def _add_claim(self, claim: x12.SubmittedClaim) -> None:
        rows = self.rows
        key = rows.new_key()
        rows.counts["claims"] += 1
        rows.counts["replaced"] += claim.frequency == x12.REPLACEMENT
        rows.counts["voided"] += claim.frequency == x12.VOID
        row = (
            key,
            self._open,
            rows.counts["claims"],
            claim.account,
            claim.frequency,
            claim.original_reference,
            rows.cents[claim.charge],
            claim.place_of_service,
            claim.billing_npi,
            claim.rendering_npi,
            claim.facility_npi,
            claim.payer,
            claim.payer_id,
            claim.member_key,
            claim.member_last4,
            claim.authorization,
            ",".join(claim.diagnoses),
        )
        rows.check_cents("CLM", claim.position)
        rows.waiting[0].extend(row)
        for position, line in enumerate(claim.lines, start=1):
            self._add_line(line, key, position)
        rows.counts["lines"] += len(claim.lines)
        rows.flush_if_full()

    def _add_line(self, line: x12.SubmittedLine, claim_key: bytearray, position: int) -> None:
        rows = self.rows
        row = (
            rows.new_key(),
            claim_key,
            position,
            line.rendering_npi,
            rows.days[line.begin],
            rows.days[line.end],
            line.procedure.code,
            ",".join(line.procedure.modifiers),
            line.place_of_service,
            line.unit,
            rows.cents[line.units],
            rows.cents[line.charge],
            ",".join(map(str, line.pointers)),
            line.authorization,
            line.control_number,
        )
        rows.check_cents("SV1", line.position)
        rows.waiting[1].extend(row)
