"""Remittance facts to rows, in chunks, inside the transaction of their import."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import insert

from provider_ops.claims.encode import Cents, Days, adjustments_text, insert_statement
from provider_ops.claims.model import Claim, ClaimLine, Remittance
from provider_ops.claims.rules import denial_of, units_as_kept, whole_cents
from provider_ops.claims.x12 import remittance as x12

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

CHUNK = 2_000
MOST_PROBLEMS = 1_000
_INSERT_CLAIM = insert_statement(
    cast("Table", Claim.__table__),
    ("id", "remittance_id", "position", "number", "payer_number", "status", "charge", "paid",
     "patient_responsibility", "billing_npi", "member_hash", "member_last4", "adjustments",
     "import_id", "market_id", "extra"),
)  # fmt: skip
_INSERT_LINE = insert_statement(
    cast("Table", ClaimLine.__table__),
    ("id", "claim_id", "position", "npi", "service_date", "code", "modifiers",
     "place_of_service", "units", "charge", "paid", "denial", "remarks", "adjustments",
     "import_id", "market_id", "extra"),
)  # fmt: skip


class RemittanceLoader:
    """Takes the reader's events one by one; rows wait until a chunk of lines is full."""

    def __init__(
        self, session: Session, new_id: Callable[[], UUID], import_id: UUID, market_id: str
    ) -> None:
        self.counts: Counter[str] = Counter(
            remittances=0, claims=0, lines=0, denied=0, unbalanced=0, warnings=0
        )
        self.problems: list[x12.Problem] = []
        self.more_problems = 0
        self._session = session
        self._new_id = new_id
        self._import_id = import_id
        self._market_id = market_id
        self._shared = (import_id.bytes, market_id, "{}")
        self._cents = Cents()
        self._days = Days()
        self._open: dict[str, Any] = {}
        self._claim_rows: list[tuple[Any, ...]] = []
        self._line_rows: list[tuple[Any, ...]] = []

    def take(self, event: x12.Event) -> None:
        """Keep one event of the file."""
        if isinstance(event, x12.Claim):
            self._add_claim(event)
        elif isinstance(event, x12.Transaction):
            self._open = self._remittance(event)
            # Written at once, so that its claims have something to point at.
            self._session.execute(insert(Remittance), [self._open])
        elif isinstance(event, x12.TransactionEnd):
            self._close(event)
        else:
            self._complain(event)

    def flush(self) -> None:
        """Write the rows that wait."""
        connection = self._session.connection()
        if self._claim_rows:
            connection.exec_driver_sql(_INSERT_CLAIM, self._claim_rows)
        if self._line_rows:
            connection.exec_driver_sql(_INSERT_LINE, self._line_rows)
        self._claim_rows, self._line_rows = [], []

    def _remittance(self, head: x12.Transaction) -> dict[str, Any]:
        self._cents[head.payment]
        self._check_cents("BPR", head.position)
        self.counts["remittances"] += 1
        return {
            "id": self._new_id(),
            "import_id": self._import_id,
            "market_id": self._market_id,
            "extra": {},
            "control_number": head.st,
            "payer_name": head.payer,
            "payee_name": head.payee,
            "payee_npi": head.payee_npi,
            "payment": whole_cents(head.payment),
            "method": head.method,
            "paid_on": head.payment_date,
            "trace_number": head.trace,
            "provider_adjustments": whole_cents(None),
            "balanced": False,
        }

    def _close(self, end: x12.TransactionEnd) -> None:
        self.flush()
        total = end.provider_adjustment_total
        self._cents[total]
        self._check_cents("PLB", end.position)
        table = Remittance.__table__
        self._session.execute(
            table.update()  # type: ignore[attr-defined]
            .where(Remittance.id == self._open["id"])
            .values(balanced=end.balanced, provider_adjustments=whole_cents(total))
        )
        self.counts["unbalanced"] += not end.balanced
        self.counts["warnings"] += len(end.warnings)

    def _add_claim(self, claim: x12.Claim) -> None:
        key = self._new_id().bytes
        cents = self._cents
        self.counts["claims"] += 1
        row = (
            key,
            self._open["id"].bytes,
            self.counts["claims"],
            claim.account,
            claim.payer_control,
            claim.status,
            cents[claim.charge],
            cents[claim.paid],
            cents[claim.patient_responsibility],
            self._open["payee_npi"],
            claim.member_key,
            claim.member_last4,
            adjustments_text(claim.adjustments),
            *self._shared,
        )
        self._check_cents("CLP", claim.position)
        self._claim_rows.append(row)
        for position, line in enumerate(claim.lines, start=1):
            self._line_rows.append(self._line(line, claim, key, position))
        if len(self._line_rows) >= CHUNK or len(self._claim_rows) >= CHUNK:
            self.flush()

    def _line(
        self, line: x12.ServiceLine, claim: x12.Claim, claim_key: bytes, position: int
    ) -> tuple[Any, ...]:
        cents = self._cents
        denial = denial_of(line, claim)
        self.counts["lines"] += 1
        self.counts["denied"] += bool(denial)
        row = (
            self._new_id().bytes,
            claim_key,
            position,
            line.rendering_npi or claim.rendering_npi or self._open["payee_npi"],
            self._days[line.begin],
            line.procedure.code or line.revenue_code,
            ",".join(line.procedure.modifiers),
            claim.facility,
            cents[units_as_kept(line)],
            cents[line.charge],
            cents[line.paid],
            denial,
            ",".join(line.remarks),
            adjustments_text(line.adjustments),
            *self._shared,
        )
        self._check_cents("SVC", line.position)
        return row

    def _check_cents(self, segment: str, position: int) -> None:
        if self._cents.rounded:
            self._cents.rounded = False
            self._complain(
                x12.Problem(segment, position, "An amount has a part of a cent; it was rounded.")
            )

    def _complain(self, problem: x12.Problem) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)
        else:
            self.more_problems += 1
