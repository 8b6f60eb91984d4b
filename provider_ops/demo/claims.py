"""Claim lines of a demo market: one remittance for each office and month, as 835s bring them."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from provider_ops.core.money import from_cents, to_cents
from provider_ops.demo.bundles import DENIAL, Priced, settle
from provider_ops.demo.catalogue import CODES, DENIALS, charge_of
from provider_ops.demo.maker import Batch, Maker
from provider_ops.demo.payments import TRACE_ORIGIN, Payments, trace_of
from provider_ops.demo.submissions import SentClaim, Submissions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from uuid import UUID

    from provider_ops.demo.agreements import Agreements
    from provider_ops.demo.network import Office, Staff
    from provider_ops.demo.teaching import Lesson

MONTHS = 14
_REVERSED = 25
"""One claim in so many is taken back and answered anew by the same remittance."""
_CORRECTED = ("16", "29", "197", "18", "11")
"""Why a line is denied after all."""
_BILLED_HIGHER = {"99213": "99214", "99214": "99215"}
_LINES_A_CLAIM = (1, 1, 1, 2, 2, 3, 4)
_CHUNK = 20_000
_UNIT = Decimal(1)
_CODE_WEIGHTS = tuple(accumulate(1 / (n + 1.4) for n in range(16)))
"""The first codes make most of the lines."""

_REMITTANCE = (
    "id market_id extra import_id control_number payer_name payee_name payee_npi payment method "
    "paid_on trace_number trace_origin handling provider_adjustments balanced differences"
)
_BESIDE = (
    "id market_id extra import_id remittance_id position provider_npi fiscal_date reason reference "
    "amount"
)
_CLAIM = (
    "id market_id extra import_id remittance_id position number payer_number status charge paid "
    "patient_responsibility billing_npi member_hash member_last4 adjustments"
)
_LINE = (
    "id market_id extra import_id claim_id position npi service_date code modifiers "
    "place_of_service units charge paid denial remarks adjustments submitted_code"
)


_CHARGE, _PAID, _DENIAL, _ADJUSTMENTS = (
    _LINE.split().index(name) for name in ("charge", "paid", "denial", "adjustments")
)
_CLAIM_CHARGE, _CLAIM_PAID, _CLAIM_OWED = (
    _CLAIM.split().index(name) for name in ("charge", "paid", "patient_responsibility")
)


class _Buffer:
    """Rows of the three tables until there are enough for a batch of each."""

    def __init__(
        self, market_id: str, submissions: Submissions, taught: Mapping[UUID, Lesson]
    ) -> None:
        self.market_id = market_id
        self.taught = taught
        self.payments = Payments(market_id)
        self.submissions = submissions
        self.remittances: list[Any] = []
        self.claims: list[Any] = []
        self.lines: list[Any] = []

    def batches(self) -> Iterator[Batch]:
        yield Batch("remittance", tuple(_REMITTANCE.split()), self.remittances)
        yield Batch("provider_adjustment", tuple(_BESIDE.split()), self.payments.beside)
        yield Batch("claim", tuple(_CLAIM.split()), self.claims)
        yield Batch("claim_line", tuple(_LINE.split()), self.lines)
        self.remittances, self.claims, self.lines, self.payments.beside = [], [], [], []


def batches(
    make: Maker,
    team: Staff,
    offices: Sequence[Office],
    agreements: Agreements,
    market_id: str,
    taught: Mapping[UUID, Lesson],
) -> Iterator[Batch]:
    """Yield the imports of fourteen months and everything in them, in chunks."""
    shares = _shares(make, offices)
    sent = Submissions(market_id, make.today)
    buffer = _Buffer(market_id, sent, taught)
    months = [_month(make.today, back) for back in range(MONTHS - 1, -1, -1)]
    imports = [make.new_id() for _ in months]
    yesterday = make.today - timedelta(days=1)
    counts = [{"claims": 0, "lines": 0} for _ in months]
    for place, (first, last) in enumerate(months):
        trend = 0.82 + 0.32 * place / MONTHS  # more work in Florida's winter, slow growth
        for office, lines in zip(offices, shares, strict=True):
            wanted = int(lines * trend / MONTHS + make.chance.random())
            if wanted:
                before = len(buffer.claims), len(buffer.lines)
                _remittance(make, buffer, imports[place], office, agreements, first, last, wanted)
                counts[place]["claims"] += len(buffer.claims) - before[0]
                counts[place]["lines"] += len(buffer.lines) - before[1]
            if len(buffer.lines) >= _CHUNK:
                yield from buffer.batches()
    yield from buffer.batches()
    yield buffer.payments.receipts(make, team.manager)
    yield from sent.batches(make, team.manager)
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
    yesterday = make.today - timedelta(days=1)  # of today nothing is loaded yet
    position = 0
    while wanted > 0:
        size = min(make.chance.choice(_LINES_A_CLAIM), wanted)
        wanted -= size
        position += 1
        day = min(first + timedelta(days=make.chance.randrange(days)), yesterday)
        paid_total += _claim(make, buffer, import_id, key, office, agreements, day, position, size)
        if buffer.claims[-1][0].int % _REVERSED == 0:
            paid_total += _corrected(make, buffer, key, position + 1, size)
            position += 2
    paid_on = min(last + timedelta(days=12), yesterday)
    payment, beside, balanced = buffer.payments.pay(
        make, import_id, key, office.npi, paid_on, paid_total
    )
    buffer.remittances.append(
        (key, buffer.market_id, _NO_EXTRA, import_id, f"{len(buffer.remittances) + 1:04d}",
         "Heron Bay Health Plan", office.name, office.npi, from_cents(payment), "ACH", paid_on,
         trace_of(key), TRACE_ORIGIN, "I", from_cents(beside), balanced, 0)
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
    sent: list[tuple[str, str, str, str, int]] = []
    lesson = buffer.taught.get(office.id)
    rows = [_line(make, office, agreements, day, code) for code in picked]
    if lesson is not None:
        rows = [_taught(lesson, day, *pair) for pair in zip(picked, rows, strict=True)]
    settle(key.int, picked, rows, codes, taught=lesson is not None)
    for number, (code, row) in enumerate(zip(picked, rows, strict=True), 1):
        charge, paid, owed = charge + row[0], paid + row[1], owed + row[2]
        billed = _BILLED_HIGHER.get(code, "") if row[1] and key.int % 23 == 0 else ""
        buffer.lines.append(
            (make.new_id(), buffer.market_id, _NO_EXTRA, import_id, key, number, person.npi, day,
             code, row[3], row[4], _UNIT, _dollars(row[0]), _dollars(row[1]), *row[5:], billed)
        )  # fmt: skip
        sent.append((person.npi, billed or code, row[3], row[4], row[0]))
    member = chance.getrandbits(64)
    claim = SentClaim(
        key, f"A{key.hex[-8:].upper()}", f"88{key.int % 10**8:08d}", day, charge, paid,
        f"{member:016x}", f"{member % 10_000:04d}", tuple(sent),
    )  # fmt: skip
    buffer.claims.append(
        (key, buffer.market_id, _NO_EXTRA, import_id, remittance_id, position, claim.number,
         claim.payer_number, "4" if paid == 0 else "1", _dollars(charge), _dollars(paid),
         _dollars(owed), office.npi, claim.member_hash, claim.member_last4, _NO_ADJUSTMENTS)
    )  # fmt: skip
    buffer.submissions.send(office, claim)
    return paid


def _corrected(
    make: Maker, buffer: _Buffer, remittance_id: UUID, position: int, size: int
) -> int:
    """Take the last claim back, and answer it anew with its last line denied; cents it changes."""
    claim, lines = list(buffer.claims[-1]), [list(line) for line in buffer.lines[-size:]]
    charged, paid = lines[-1][_CHARGE], lines[-1][_PAID]
    for sign in (-1, 1):
        key = make.new_id()
        for line in lines:
            new = [make.new_id(), *line[1:]]
            new[_LINE.split().index("claim_id")] = key
            if sign < 0:
                new[_CHARGE], new[_PAID], new[_DENIAL] = -line[_CHARGE], -line[_PAID], ""
                new[_ADJUSTMENTS] = _turned(line[_ADJUSTMENTS])
            elif line is lines[-1]:
                reason = _CORRECTED[claim[0].int // _REVERSED % len(_CORRECTED)]
                new[_PAID], new[_DENIAL] = from_cents(0), f"CO-{reason}"
                new[_ADJUSTMENTS] = [["CO", reason, str(charged), None]]
            buffer.lines.append(tuple(new))
        total = -claim[_CLAIM_PAID] if sign < 0 else claim[_CLAIM_PAID] - paid
        status = "22" if sign < 0 else ("1" if total else "4")
        owed = from_cents(0) if sign > 0 else -claim[_CLAIM_OWED]
        buffer.claims.append(
            (key, *claim[1:4], remittance_id, position, claim[6], claim[7], status,
             sign * claim[_CLAIM_CHARGE], total, owed, *claim[12:])
        )  # fmt: skip
        position += 1
    return -to_cents(paid)


def _turned(adjustments: list[list[Any]]) -> list[list[Any]]:
    return [[group, why, str(-Decimal(amount)), count] for group, why, amount, count in adjustments]


def _line(
    make: Maker, office: Office, agreements: Agreements, day: date, code: str
) -> Priced:
    """Charge, paid and patient share in cents, modifiers, place, denial, remarks, adjustments."""
    chance = make.chance
    rate, charge = CODES[code].cents, charge_of(code)
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


def _taught(lesson: Lesson, day: date, code: str, row: Priced) -> Priced:
    """What teaching makes of a line, whatever chance made of it."""
    charge, _paid, _owed, modifiers, place, denial, *_rest = row
    is_denied = lesson.outcome(code, day, is_denied=bool(denial))
    if is_denied == bool(denial):
        return row
    if is_denied:
        return charge, 0, 0, modifiers, place, DENIAL, "", _adjustments(("CO", "97", charge))
    rate = CODES[code].cents
    return charge, rate, 0, modifiers, place, "", "", _adjustments(("CO", "45", charge - rate))


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
_NO_EXTRA: dict[str, Any] = {}
_NO_ADJUSTMENTS: list[Any] = []
_DENIAL_WEIGHTS = tuple(accumulate(row[3] for row in DENIALS))
