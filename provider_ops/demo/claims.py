"""Claim lines of a demo market: one remittance for each office and month, as 835s bring them."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from provider_ops.core.money import from_cents
from provider_ops.demo.catalogue import CODES, DENIALS
from provider_ops.demo.maker import Batch, Maker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from provider_ops.demo.agreements import Agreements
    from provider_ops.demo.network import Office, Staff

MONTHS = 14
_LINES_A_CLAIM = (1, 1, 1, 2, 2, 3, 4)
_CHUNK = 20_000
_UNIT = Decimal(1)
_CODE_WEIGHTS = tuple(accumulate(1 / (n + 1.4) for n in range(16)))
"""The first codes make most of the lines."""

_REMITTANCE = (
    "id market_id extra import_id control_number payer_name payee_name payee_npi payment method "
    "paid_on trace_number provider_adjustments balanced"
)
_CLAIM = (
    "id market_id extra import_id remittance_id position number payer_number status charge paid "
    "patient_responsibility billing_npi member_hash member_last4 adjustments"
)
_LINE = (
    "id market_id extra import_id claim_id position npi service_date code modifiers "
    "place_of_service units charge paid denial remarks adjustments"
)


class _Buffer:
    """Rows of the three tables until there are enough for a batch of each."""

    def __init__(self, market_id: str) -> None:
        self.market_id = market_id
        self.remittances: list[Any] = []
        self.claims: list[Any] = []
        self.lines: list[Any] = []

    def batches(self) -> Iterator[Batch]:
        yield Batch("remittance", tuple(_REMITTANCE.split()), self.remittances)
        yield Batch("claim", tuple(_CLAIM.split()), self.claims)
        yield Batch("claim_line", tuple(_LINE.split()), self.lines)
        self.remittances, self.claims, self.lines = [], [], []


def batches(
    make: Maker, team: Staff, offices: Sequence[Office], agreements: Agreements, market_id: str
) -> Iterator[Batch]:
    """Yield the imports of fourteen months and everything in them, in chunks."""
    shares = _shares(make, offices)
    buffer = _Buffer(market_id)
    months = [_month(make.today, back) for back in range(MONTHS - 1, -1, -1)]
    imports = [make.new_id() for _ in months]
    yesterday = make.today - timedelta(days=1)
    counts = [{"claims": 0, "lines": 0} for _ in months]
    for place, (first, last) in enumerate(months):
        trend = 0.82 + 0.32 * place / MONTHS  # more work in Florida's winter, slow growth
        for office, lines in zip(offices, shares, strict=True):
            wanted = int(lines * trend / MONTHS + make.chance.random())
            if wanted:
                before = len(buffer.claims)
                _remittance(make, buffer, imports[place], office, agreements, first, last, wanted)
                counts[place]["claims"] += len(buffer.claims) - before
                counts[place]["lines"] += wanted
            if len(buffer.lines) >= _CHUNK:
                yield from buffer.batches()
    yield from buffer.batches()
    yield make.batch(
        "data_import",
        "kind file_name sha256 release imported_at staff_id counts undone_at",
        [
            (key, "835", f"remit-{first:%Y-%m}.835", hashlib.sha256(key.bytes).hexdigest(), "",
             make.instant(min(last, yesterday)), team.manager, counted, None)
            for key, (first, last), counted in zip(imports, months, counts, strict=True)
        ],
    )  # fmt: skip


def _remittance(
    make: Maker,
    buffer: _Buffer,
    import_id: UUID,
    office: Office,
    agreements: Agreements,
    first: date,
    last: date,
    wanted: int,
) -> None:
    key = make.new_id()
    paid_total = 0
    days = (last - first).days + 1
    position = 0
    while wanted > 0:
        size = min(make.chance.choice(_LINES_A_CLAIM), wanted)
        wanted -= size
        position += 1
        day = first + timedelta(days=make.chance.randrange(days))
        paid_total += _claim(make, buffer, import_id, key, office, agreements, day, position, size)
    buffer.remittances.append(
        (key, buffer.market_id, _NO_EXTRA, import_id, f"{len(buffer.remittances) + 1:04d}",
         "Heron Bay Health Plan", office.name, office.npi, from_cents(paid_total), "ACH",
         min(last + timedelta(days=12), make.today), f"HB{key.hex[-9:].upper()}", _ZERO, True)
    )  # fmt: skip


def _claim(
    make: Maker,
    buffer: _Buffer,
    import_id: UUID,
    remittance_id: UUID,
    office: Office,
    agreements: Agreements,
    day: date,
    position: int,
    size: int,
) -> int:
    chance = make.chance
    key = make.new_id()
    person = chance.choice(office.people)
    codes = person.specialty.codes
    picked = chance.choices(codes, cum_weights=_CODE_WEIGHTS[: len(codes)], k=size)
    charge = paid = owed = 0
    for number, code in enumerate(picked, 1):
        row = _line(make, office, agreements, day, code)
        charge, paid, owed = charge + row[0], paid + row[1], owed + row[2]
        buffer.lines.append(
            (make.new_id(), buffer.market_id, _NO_EXTRA, import_id, key, number, person.npi, day,
             code, row[3], row[4], _UNIT, _dollars(row[0]), _dollars(row[1]), *row[5:])
        )  # fmt: skip
    member = chance.getrandbits(64)
    buffer.claims.append(
        (key, buffer.market_id, _NO_EXTRA, import_id, remittance_id, position,
         f"A{key.hex[-8:].upper()}", f"88{key.int % 10**8:08d}", "4" if paid == 0 else "1",
         _dollars(charge), _dollars(paid), _dollars(owed), office.npi, f"{member:016x}",
         f"{member % 10_000:04d}", _NO_ADJUSTMENTS)
    )  # fmt: skip
    return paid


def _line(
    make: Maker, office: Office, agreements: Agreements, day: date, code: str
) -> tuple[int, int, int, str, str, str, str, list[Any]]:
    """Charge, paid and patient share in cents, modifiers, place, denial, remarks, adjustments."""
    chance = make.chance
    rate = CODES[code].cents
    charge = rate * 3 // 2
    modifiers = "25" if code.startswith("992") and chance.random() < 0.12 else ""
    place = "11" if chance.random() < 0.93 else "22"
    reason = _denial(make, office, agreements, day, code)
    if reason is not None:
        group, why, remark = reason
        adjustments = _adjustments((group, why, charge))
        return charge, 0, 0, modifiers, place, f"{group}-{why}", remark, adjustments
    share = rate // 5 if chance.random() < 0.3 else 0
    reduced = ("CO", "45", charge - rate)
    adjustments = _adjustments(reduced, ("PR", "2", share)) if share else _adjustments(reduced)
    return charge, rate - share, share, modifiers, place, "", "", adjustments


@cache
def _adjustments(*parts: tuple[str, str, int]) -> list[list[Any]]:
    """One list for all lines that were adjusted alike; nobody changes it."""
    return [[group, why, str(from_cents(cents)), None] for group, why, cents in parts]


def _denial(
    make: Maker, office: Office, agreements: Agreements, day: date, code: str
) -> tuple[str, str, str] | None:
    chance = make.chance.random()
    agreement = agreements.by_office[office.id]
    if agreement.ended_on is not None and day > agreement.ended_on:
        return ("CO", "109", "") if chance < 0.4 else None
    ended = agreements.ended_codes[agreement.list_number].get(code)
    if ended is not None and day > ended and chance < 0.06:
        return ("CO", "97", "M15") if code == "G2211" else ("CO", "16", "M76")
    lapsed = ended is not None and day > ended
    often = 1.9 if code in {"G2211", "G0439", "93306"} else 1.0
    base = 0.18 if lapsed else 0.068 * office.trouble * often
    if chance >= base:
        return None
    group, why, remark, _ = make.chance.choices(DENIALS, cum_weights=_DENIAL_WEIGHTS)[0]
    return group, why, remark


def _shares(make: Maker, offices: Sequence[Office]) -> list[float]:
    weights = [len(o.people) * make.chance.uniform(0.4, 1.8) for o in offices]
    total = sum(weights)
    return [make.scale.claim_lines * weight / total for weight in weights]


def _month(today: date, back: int) -> tuple[date, date]:
    """First and last day of the month `back` months ago; today's month ends today."""
    index = today.year * 12 + today.month - 1 - back
    first = date(index // 12, index % 12 + 1, 1)
    after = date((index + 1) // 12, (index + 1) % 12 + 1, 1)
    return first, min(after - timedelta(days=1), today)


_dollars = cache(from_cents)  # some ten thousand amounts for millions of lines
_ZERO = from_cents(0)
_NO_EXTRA: dict[str, Any] = {}
_NO_ADJUSTMENTS: list[Any] = []
_DENIAL_WEIGHTS = tuple(accumulate(row[3] for row in DENIALS))
