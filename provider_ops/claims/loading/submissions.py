"""Facts of submitted claims to rows, in chunks, inside the transaction of their import."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from sqlalchemy import insert

from provider_ops.claims.loading.encode import Insert
from provider_ops.claims.loading.rows import RowKeeper
from provider_ops.claims.model import Submission, SubmittedClaim, SubmittedLine
from provider_ops.claims.x12 import submission as x12
from provider_ops.claims.x12.reader837 import read_837p

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.core.progress import Reporter

_INSERT_CLAIM = Insert(
    SubmittedClaim,
    ("id", "submission_id", "position", "number", "frequency", "original_number", "charge",
     "place_of_service", "billing_npi", "rendering_npi", "facility_npi", "payer_name",
     "payer_number", "member_hash", "member_last4", "authorization", "diagnoses"),
)  # fmt: skip
_INSERT_LINE = Insert(
    SubmittedLine,
    ("id", "submitted_claim_id", "position", "npi", "service_date", "service_end", "code",
     "modifiers", "place_of_service", "unit", "units", "charge", "pointers", "authorization",
     "control_number"),
)  # fmt: skip


class SubmissionLoader:
    """Takes the reader's events one by one; rows wait until a chunk of them is full."""

    def __init__(
        self,
        session: Session,
        new_id: Callable[[], UUID],
        import_id: UUID,
        market_id: str,
        hashed: Callable[[str], str],
    ) -> None:
        """Begin a load; `hashed` makes what is kept of a member's number."""
        self.rows = RowKeeper(
            session, new_id(), import_id, market_id, (_INSERT_CLAIM, _INSERT_LINE)
        )
        self.rows.counts.update(submissions=0, claims=0, lines=0, replaced=0, voided=0, warnings=0)
        self._session = session
        self._new_id = new_id
        self._hashed = hashed
        self._import_id = import_id
        self._market_id = market_id
        self._open = bytearray()

    def read(self, stream: BinaryIO, reporter: Reporter) -> None:
        """Keep what a whole file holds; raises what its reader raises."""

        def take_all() -> None:
            for event in read_837p(stream, member_key=self._hashed, reporter=reporter):
                self.take(event)

        self.rows.write_while(take_all, "reading a submission")

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
        """Write the set before all others, so that its claims have something to point at."""
        self.rows.counts["submissions"] += 1
        key = self._new_id()
        self._open = bytearray(key.bytes)
        row = {
            "id": key,
            "import_id": self._import_id,
            "market_id": self._market_id,
            "extra": {},
            "control_number": head.st,
            "batch_number": head.batch,
            "created_on": head.created,
            "submitter_name": head.submitter,
            "receiver_name": head.receiver,
        }
        self.rows.do(partial(self._session.execute, insert(Submission), [row]))

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
