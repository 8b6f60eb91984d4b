"""Remittance facts to rows, in chunks, inside the transaction of their import."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO

from sqlalchemy import insert

from provider_ops.claims.loading.encode import AdjustmentTexts, Insert
from provider_ops.claims.loading.plain import ONE_UNIT, PlainClaims
from provider_ops.claims.loading.rows import RowKeeper
from provider_ops.claims.model import Claim, ClaimLine, ProviderAdjustment, Remittance
from provider_ops.claims.rules import denial_of, whole_cents
from provider_ops.claims.x12 import remittance as x12
from provider_ops.claims.x12.reader835 import read_835

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.core.progress import Reporter

_INSERT_CLAIM = Insert(
    Claim,
    ("id", "remittance_id", "position", "number", "payer_number", "original_number", "status",
     "charge", "paid", "patient_responsibility", "billing_npi", "member_hash", "member_last4",
     "adjustments", "payer_name", "answered_on"),
)  # fmt: skip
_INSERT_LINE = Insert(
    ClaimLine,
    ("id", "claim_id", "position", "npi", "service_date", "code", "modifiers",
     "place_of_service", "units", "submitted_code", "submitted_units", "control_number", "charge",
     "paid", "denial", "remarks", "adjustments"),
)  # fmt: skip
_OF_REMITTANCE = ("", None)
"""Payer and day of the answer, which the remittance has."""


class RemittanceLoader:
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
        self.rows.counts.update(
            remittances=0, claims=0, lines=0, denied=0, unbalanced=0, warnings=0
        )
        self._session = session
        self._new_id = new_id
        self._hashed = hashed
        self._import_id = import_id
        self._market_id = market_id
        self._texts = AdjustmentTexts()
        self._open: dict[str, Any] = {}
        self.plain = PlainClaims(self.rows, hashed)

    def read(self, stream: BinaryIO, reporter: Reporter) -> None:
        """Keep what a whole file holds; raises what its reader raises."""

        def take_all() -> None:
            for event in read_835(
                stream, member_key=self._hashed, reporter=reporter, plain=self.plain.reader
            ):
                self.take(event)

        self.rows.write_while(take_all, "reading a remittance")

    def take(self, event: x12.Event) -> None:
        """Keep one event of the file."""
        if isinstance(event, x12.Claim):
            self._add_claim(event)
        elif isinstance(event, x12.Transaction):
            self._open = self._remittance(event)
            self.plain.remittance_key = bytearray(self._open["id"].bytes)
            self.plain.payee_npi = event.payee_npi
            self.plain.paid_on = str(event.payment_date or "")
            # Written at once, so that its claims have something to point at.
            self.rows.do(partial(self._session.execute, insert(Remittance), [self._open]))
        elif isinstance(event, x12.TransactionEnd):
            self._close(event)
        else:
            self.rows.complain(event)

    def _remittance(self, head: x12.Transaction) -> dict[str, Any]:
        self.rows.cents[head.payment]
        self.rows.check_cents("BPR", head.position)
        self.rows.counts["remittances"] += 1
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
            "trace_origin": head.trace_origin,
            "handling": head.handling,
            "provider_adjustments": whole_cents(None),
            "balanced": False,
            "differences": None,
        }

    def _close(self, end: x12.TransactionEnd) -> None:
        self.rows.flush()
        total = end.provider_adjustment_total
        self._keep_adjustments(end.provider_adjustments)
        self.rows.cents[total]
        self.rows.check_cents("PLB", end.position)
        table = Remittance.__table__
        closing = (
            table.update()  # type: ignore[attr-defined]
            .where(Remittance.id == self._open["id"])
            .values(
                balanced=end.balanced,
                differences=end.differences,
                provider_adjustments=whole_cents(total),
            )
        )
        self.rows.do(partial(self._session.execute, closing))
        self.rows.counts["unbalanced"] += not end.balanced
        self.rows.counts["warnings"] += len(end.warnings)

    def _keep_adjustments(self, adjustments: tuple[x12.ProviderAdjustment, ...]) -> None:
        rows = [
            {
                "id": self._new_id(),
                "import_id": self._import_id,
                "market_id": self._market_id,
                "extra": {},
                "remittance_id": self._open["id"],
                "position": position,
                "provider_npi": one.provider,
                "fiscal_date": one.period_end,
                "reason": one.reason,
                "reference": one.reference,
                "amount": whole_cents(one.amount),
            }
            for position, one in enumerate(adjustments, start=1)
        ]
        if rows:
            self.rows.do(partial(self._session.execute, insert(ProviderAdjustment), rows))

    def _add_claim(self, claim: x12.Claim) -> None:
        rows = self.rows
        key, cents = rows.new_key(), rows.cents
        self.plain.claims += 1
        row = (
            key,
            self.plain.remittance_key,
            self.plain.claims,
            claim.account,
            claim.payer_control,
            claim.original_reference,
            claim.status,
            cents[claim.charge],
            cents[claim.paid],
            cents[claim.patient_responsibility],
            self.plain.payee_npi,
            claim.member_key,
            claim.member_last4,
            self._texts[claim.adjustments],
            *_OF_REMITTANCE,
        )
        if cents.rounded:
            rows.check_cents("CLP", claim.position)
        rows.waiting[0].extend(row)
        self._add_lines(claim, key)
        rows.flush_if_full()

    def _add_lines(self, claim: x12.Claim, claim_key: bytearray) -> None:
        """Append the rows of a claim's lines; by far the hottest loop of a load."""
        rows = self.rows
        cents, days, new_key, texts = rows.cents, rows.days, rows.new_key, self._texts
        add, facility = rows.waiting[1].extend, claim.facility
        npi = claim.rendering_npi or self.plain.payee_npi
        denied = 0
        for position, line in enumerate(claim.lines, start=1):
            (procedure, charge, paid, revenue_code, units, billed, billed_units, begin, _,
             adjustments, remarks, control_number, rendering, _, place) = line  # fmt: skip
            denial = "" if paid else denial_of(line, claim)
            denied += bool(denial)
            _, code, modifiers = procedure
            add((
                new_key(), claim_key, position, rendering or npi, days[begin],
                code or revenue_code, ",".join(modifiers) if modifiers else "", facility,
                ONE_UNIT if units is None else cents[units], billed.code if billed else "",
                None if billed_units is None else cents[billed_units], control_number,
                cents[charge], cents[paid],
                denial, ",".join(remarks) if remarks else "", texts[adjustments],
            ))  # fmt: skip
            if cents.rounded:
                rows.check_cents("SVC", place)
        counts = rows.counts
        counts["claims"] = self.plain.claims
        counts["lines"] += len(claim.lines)
        counts["denied"] += denied
