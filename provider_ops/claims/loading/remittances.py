"""Remittance facts to rows, in chunks, inside the transaction of their import."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import insert

from provider_ops.claims.loading.encode import AdjustmentTexts, insert_statement
from provider_ops.claims.loading.rows import RowKeeper
from provider_ops.claims.model import Claim, ClaimLine, ProviderAdjustment, Remittance
from provider_ops.claims.rules import denial_of, whole_cents
from provider_ops.claims.x12 import remittance as x12

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

_INSERT_CLAIM = insert_statement(
    cast("Table", Claim.__table__),
    ("id", "remittance_id", "position", "number", "payer_number", "original_number", "status",
     "charge", "paid", "patient_responsibility", "billing_npi", "member_hash", "member_last4",
     "adjustments", "payer_name", "answered_on", "import_id", "market_id", "extra"),
)  # fmt: skip
_INSERT_LINE = insert_statement(
    cast("Table", ClaimLine.__table__),
    ("id", "claim_id", "position", "npi", "service_date", "code", "modifiers",
     "place_of_service", "units", "submitted_code", "submitted_units", "control_number", "charge",
     "paid", "denial", "remarks", "adjustments", "import_id", "market_id", "extra"),
)  # fmt: skip
_OF_REMITTANCE = ("", None)
"""Payer and day of the answer, which the remittance has."""

_ONE_UNIT = 100  # in hundredths; SVC05 absent means one (005010X221A1, 2110 SVC05)


class RemittanceLoader:
    """Takes the reader's events one by one; rows wait until a chunk of them is full."""

    def __init__(
        self, session: Session, new_id: Callable[[], UUID], import_id: UUID, market_id: str
    ) -> None:
        self.rows = RowKeeper(
            session, new_id(), import_id, market_id, (_INSERT_CLAIM, _INSERT_LINE)
        )
        self.rows.counts.update(
            remittances=0, claims=0, lines=0, denied=0, unbalanced=0, warnings=0
        )
        self._session = session
        self._new_id = new_id
        self._import_id = import_id
        self._market_id = market_id
        self._texts = AdjustmentTexts()
        self._open: dict[str, Any] = {}
        self._open_key = bytearray()
        self._payee_npi = ""
        self._claims = 0

    def take(self, event: x12.Event) -> None:
        """Keep one event of the file."""
        if isinstance(event, x12.Claim):
            self._add_claim(event)
        elif isinstance(event, x12.Transaction):
            self._open = self._remittance(event)
            self._open_key, self._payee_npi = bytearray(self._open["id"].bytes), event.payee_npi
            # Written at once, so that its claims have something to point at.
            self._session.execute(insert(Remittance), [self._open])
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
        self._session.execute(
            table.update()  # type: ignore[attr-defined]
            .where(Remittance.id == self._open["id"])
            .values(
                balanced=end.balanced,
                differences=end.differences,
                provider_adjustments=whole_cents(total),
            )
        )
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
            self._session.execute(insert(ProviderAdjustment), rows)

    def _add_claim(self, claim: x12.Claim) -> None:
        rows = self.rows
        key, cents = rows.new_key(), rows.cents
        self._claims += 1
        row = (
            key,
            self._open_key,
            self._claims,
            claim.account,
            claim.payer_control,
            claim.original_reference,
            claim.status,
            cents[claim.charge],
            cents[claim.paid],
            cents[claim.patient_responsibility],
            self._payee_npi,
            claim.member_key,
            claim.member_last4,
            self._texts[claim.adjustments],
            *_OF_REMITTANCE,
            *rows.shared,
        )
        if cents.rounded:
            rows.check_cents("CLP", claim.position)
        rows.waiting[0].append(row)
        self._add_lines(claim, key)
        rows.flush_if_full()

    def _add_lines(self, claim: x12.Claim, claim_key: bytearray) -> None:
        """Append the rows of a claim's lines; by far the hottest loop of a load."""
        rows = self.rows
        cents, days, new_key, texts = rows.cents, rows.days, rows.new_key, self._texts
        add, shared, facility = rows.waiting[1].append, rows.shared, claim.facility
        npi = claim.rendering_npi or self._payee_npi
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
                _ONE_UNIT if units is None else cents[units], billed.code if billed else "",
                None if billed_units is None else cents[billed_units], control_number,
                cents[charge], cents[paid],
                denial, ",".join(remarks) if remarks else "", texts[adjustments], *shared,
            ))  # fmt: skip
            if cents.rounded:
                rows.check_cents("SVC", place)
        counts = rows.counts
        counts["claims"] = self._claims
        counts["lines"] += len(claim.lines)
        counts["denied"] += denied
