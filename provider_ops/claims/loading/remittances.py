"""Remittance facts to rows, in chunks; what makes them needs no database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from provider_ops.claims.loading.encode import AdjustmentTexts
from provider_ops.claims.loading.member_hash import member_hasher
from provider_ops.claims.loading.plain import ONE_UNIT, PlainClaims
from provider_ops.claims.loading.rows import Record, RowKeeper
from provider_ops.claims.rules import denial_of, whole_cents
from provider_ops.claims.x12 import remittance as x12
from provider_ops.claims.x12.reader835 import read_835

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from provider_ops.core.progress import Reporter

_OF_REMITTANCE = ("", None)
"""Payer and day of the answer, which the remittance has."""


def remittance_rows(
    path: Path,
    first_key: UUID,
    hash_key: bytes,
    *,
    reporter: Reporter,
    put: Callable[[Any], None],
) -> None:
    """Put the rows of a file and at last the `Outcome`; see `read_835` for what is raised."""
    made = RemittanceRows(put, first_key, member_hasher(hash_key))
    with path.open("rb") as stream:
        for event in read_835(
            stream, member_key=made.hashed, reporter=reporter, plain=made.plain.reader
        ):
            made.take(event)
    made.rows.flush()
    put(made.rows.outcome())


class RemittanceRows:
    """Takes the reader's events one by one; rows wait until a chunk of them is full."""

    def __init__(
        self, put: Callable[[Any], None], first_key: UUID, hashed: Callable[[str], str]
    ) -> None:
        """Begin a load; `hashed` makes what is kept of a member's number."""
        self.rows = RowKeeper(put, first_key, "claim", "claim_line")
        self.rows.counts.update(
            remittances=0, claims=0, lines=0, denied=0, unbalanced=0, warnings=0
        )
        self.hashed = hashed
        self.plain = PlainClaims(self.rows, hashed)
        self._texts = AdjustmentTexts()
        self._open: dict[str, Any] = {}

    def take(self, event: x12.Event) -> None:
        """Keep one event of the file."""
        if isinstance(event, x12.Claim):
            self._add_claim(event)
        elif isinstance(event, x12.Transaction):
            self._begin(event)
        elif isinstance(event, x12.TransactionEnd):
            self._close(event)
        else:
            self.rows.complain(event)

    def _begin(self, head: x12.Transaction) -> None:
        rows, plain = self.rows, self.plain
        rows.cents[head.payment]
        rows.check_cents("BPR", head.position)
        rows.counts["remittances"] += 1
        plain.remittance_key = rows.new_key()
        plain.payee_npi = head.payee_npi
        plain.paid_on = str(head.payment_date or "")
        self._open = {
            "id": _key(plain.remittance_key),
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
        }

    def _close(self, end: x12.TransactionEnd) -> None:
        rows, total = self.rows, end.provider_adjustment_total
        rows.flush()
        self._put_adjustments(end.provider_adjustments)
        rows.cents[total]
        rows.check_cents("PLB", end.position)
        closing = {
            "provider_adjustments": whole_cents(total),
            "balanced": end.balanced,
            "differences": end.differences,
        }
        rows.put(Record("remittance", self._open | closing))
        rows.counts["unbalanced"] += not end.balanced
        rows.counts["warnings"] += len(end.warnings)

    def _put_adjustments(self, adjustments: tuple[x12.ProviderAdjustment, ...]) -> None:
        for position, one in enumerate(adjustments, start=1):
            row = {
                "id": _key(self.rows.new_key()),
                "remittance_id": self._open["id"],
                "position": position,
                "provider_npi": one.provider,
                "fiscal_date": one.period_end,
                "reason": one.reason,
                "reference": one.reference,
                "amount": whole_cents(one.amount),
            }
            self.rows.put(Record("provider_adjustment", row))

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


def _key(key: bytearray) -> UUID:
    return UUID(bytes=bytes(key))
