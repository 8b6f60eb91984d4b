"""Claims of a demo market as its offices sent them in the last weeks, the answered ones among them.

As with payments, what happens to a claim follows from its key.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from provider_ops.core.money import from_cents
from provider_ops.demo.catalogue import ASK_FIRST
from provider_ops.demo.maker import Batch
from provider_ops.demo.payments import at_noon

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from provider_ops.demo.maker import Maker
    from provider_ops.demo.network import Office

WEEKS = 9
_SENT_AGAIN_DAYS = 24
_SUBMISSION = (
    "id market_id extra import_id control_number batch_number created_on submitter_name "
    "receiver_name"
)
_CLAIM = (
    "id market_id extra import_id submission_id position number frequency original_number charge "
    "place_of_service billing_npi rendering_npi facility_npi payer_name payer_number member_hash "
    "member_last4 authorization diagnoses"
)
_LINE = (
    "id market_id extra import_id submitted_claim_id position npi service_date service_end code "
    "modifiers place_of_service unit units charge pointers authorization control_number"
)


@dataclass(frozen=True, slots=True)
class SentClaim:
    """An answered claim as it was before. `lines` are NPI, code, modifiers, place and cents."""

    key: UUID
    number: str
    payer_number: str
    day: date
    charge: int
    paid: int
    member_hash: str
    member_last4: str
    lines: tuple[tuple[str, str, str, str, int], ...]


@dataclass(slots=True)
class Submissions:
    """Collects claims by week and office, and makes the files that they came in."""

    market_id: str
    today: date
    sent: dict[tuple[date, str], list[tuple[SentClaim, str, str]]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def send(self, office: Office, claim: SentClaim) -> None:
        """Send a claim, and what its office does about it later."""
        if claim.day < self.today - timedelta(weeks=WEEKS):
            return
        later = claim.day + timedelta(days=_SENT_AGAIN_DAYS)
        self.names[office.npi] = office.name
        self._put(office, claim, claim.day, "1")
        fate = claim.key.int % 30
        if fate == 0:  # sent like the others, and nobody has answered
            lost = f"U{claim.key.hex[-8:].upper()}"
            self._put(office, claim, claim.day, "1", number=lost)
        elif later < self.today and not claim.paid and fate % 2:
            self._put(office, claim, later, "8" if fate == 1 else "7")

    def batches(self, make: Maker, staff_id: UUID) -> Iterator[Batch]:
        """Yield an import for each week and everything in it."""
        imports = {week: make.new_id() for week, _ in sorted(self.sent)}
        counts = {week: {"submissions": 0, "claims": 0, "lines": 0} for week in imports}
        heads: list[Any] = []
        claims: list[Any] = []
        lines: list[Any] = []
        for (week, npi), sent in sorted(self.sent.items()):
            head, load = make.new_id(), imports[week]
            heads.append((head, self.market_id, {}, load, f"{len(heads) + 1:04d}",
                          f"B{week:%m%d}{npi[-4:]}", self._sent_on(week),
                          self.names[npi], "Heron Bay Health Plan"))  # fmt: skip
            counts[week]["submissions"] += 1
            for position, (claim, frequency, number) in enumerate(sent, start=1):
                made = self._rows(make, load, head, npi, position, claim, frequency, number)
                claims.append(made[0])
                lines += made[1]
                counts[week]["claims"] += 1
                counts[week]["lines"] += len(made[1])
        yield Batch("submission", tuple(_SUBMISSION.split()), heads)
        yield Batch("submitted_claim", tuple(_CLAIM.split()), claims)
        yield Batch("submitted_line", tuple(_LINE.split()), lines)
        yield make.batch(
            "data_import",
            "kind file_name sha256 release imported_at staff_id counts undone_at",
            [
                (key, "837p", f"claims-{week:%Y-%m-%d}.837",
                 hashlib.sha256(key.bytes).hexdigest(), "",
                 at_noon(self._sent_on(week)), staff_id,
                 counts[week], None)
                for week, key in imports.items()
            ],
        )  # fmt: skip

    def _sent_on(self, week: date) -> date:
        return min(week + timedelta(days=8), self.today - timedelta(days=1))

    def _put(
        self, office: Office, claim: SentClaim, day: date, frequency: str, number: str = ""
    ) -> None:
        week = day - timedelta(days=day.weekday())
        kept = self.sent.setdefault((week, office.npi), [])
        kept.append((claim, frequency, number or claim.number))

    def _rows(
        self,
        make: Maker,
        load: UUID,
        head: UUID,
        npi: str,
        position: int,
        claim: SentClaim,
        frequency: str,
        number: str,
    ) -> tuple[Any, list[Any]]:
        key, unit = make.new_id(), Decimal(1)
        original = claim.payer_number if frequency in "78" else ""
        lost = number != claim.number
        member = f"{claim.member_hash[::-1]}" if lost else claim.member_hash
        row: Any = (key, self.market_id, {}, load, head, position, number, frequency, original,
               from_cents(claim.charge), claim.lines[0][3], npi, "", "", "Heron Bay Health Plan",
               "HB1", member, claim.member_last4, _authorization(claim), "")  # fmt: skip
        lines: list[Any] = [
            (make.new_id(), self.market_id, {}, load, key, place, who, claim.day, claim.day, code,
             modifiers, pos, "UN", unit, from_cents(cents), "1", "", "")
            for place, (who, code, modifiers, pos, cents) in enumerate(claim.lines, start=1)
        ]  # fmt: skip
        return row, lines


def _authorization(claim: SentClaim) -> str:
    """Return the number that four of five claims name whose codes ask for one."""
    asks = any(code in ASK_FIRST for _, code, *_ in claim.lines)
    return f"PA{claim.key.int % 1_000_000:06d}" if asks and claim.key.int % 5 else ""
