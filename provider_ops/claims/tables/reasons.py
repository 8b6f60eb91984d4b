"""Why a line was not paid, from the ways in which tables say it; pure."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from provider_ops.claims.x12.lines import PATIENT_RESPONSIBILITY, denial_reason
from provider_ops.claims.x12.remittance import Adjustment
from provider_ops.core.money import ZERO

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

GROUPS = ("CO", "OA", "PI", "PR", "CR")
CONTRACTUAL = "CO"
FEE_SCHEDULE = "45"
DEDUCTIBLE, COINSURANCE, COPAY = "1", "2", "3"
PATIENTS_REASONS = frozenset({DEDUCTIBLE, COINSURANCE, COPAY, "66"})
"""Reasons (CARC) that name the patient's share itself: deductible, coinsurance, copayment, blood
deductible. The labels are our own words."""

NO_REASON = "no reason"
"""What stands in place of CO-97 on a line that its file calls denied and does not say why."""

_ONE = re.compile(
    r"(?:(CO|OA|PI|PR|CR)\s*[-:.]?\s*)?(?:CARC\s*)?(?:0*([1-9][0-9]{0,2})|([ABDPWY][0-9]{1,2}))"
    r"(?![0-9A-Z])(.*)",
    re.ASCII | re.DOTALL,
)
_REMARK = re.compile(r"(?:MA|M|N)[0-9]{1,4}", re.ASCII)
_BETWEEN = re.compile(r"[,;|/\n]+")


class Reasons(NamedTuple):
    """What a cell of reasons says.

    Attributes:
        codes: Group and reason (CARC) in the cell's order; no group where none is said.
        remarks: Remark codes (RARC) that stand among them.
        strange: What of the cell is neither; empty for nearly all.
    """

    codes: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    strange: str


@lru_cache(1 << 12)
def read_reasons(text: str) -> Reasons:
    """Read "CO-97", "CO97; PR 1", "97", "16 N290" or "97 - words that describe it"."""
    codes: list[tuple[str, str]] = []
    remarks: list[str] = []
    described = False
    waiting = [part.strip() for part in _BETWEEN.split(text.upper())]
    while waiting:
        part = waiting.pop(0)
        if not part:
            continue
        first, _, rest = part.partition(" ")
        if _REMARK.fullmatch(first):
            remarks.append(first)
            waiting.insert(0, rest.strip(" -"))
        elif found := _ONE.fullmatch(part):
            group, number, lettered, after = found.groups()
            codes.append((group or "", number or lettered))
            after = after.strip()
            if after and (_ONE.fullmatch(after) or _REMARK.match(after)):
                waiting.insert(0, after)
            else:
                described = described or bool(after)
        elif not described:
            return Reasons(tuple(codes), tuple(remarks), part)
    return Reasons(tuple(codes), tuple(remarks), "")


@lru_cache(1 << 12)
def read_remarks(text: str) -> tuple[tuple[str, ...], str]:
    """Return the remark codes (RARC) of a cell, and what of it is none."""
    words = re.split(r"[,;|/\s]+", text.upper())
    found = tuple(dict.fromkeys(word for word in words if _REMARK.fullmatch(word)))
    strange = [word for word in words if word and not _REMARK.fullmatch(word)]
    return (found, "") if found else ((), " ".join(strange))


def group_of(reason: str) -> str:
    """Return the group of a reason that stands alone in a file.

    The patient's own share is the patient's (PR). Everything else is taken for contractual
    (CO): a plan's office may bill a member only where the payer says so, and to say it for the
    payer would tell the office that it may. It also is the group of nearly all such lines.
    """
    return PATIENT_RESPONSIBILITY if reason in PATIENTS_REASONS else CONTRACTUAL


class Money(NamedTuple):
    """The amounts of a line; None where the file has none. `shares` are the patient's by CARC."""

    charge: Decimal
    paid: Decimal
    allowed: Decimal | None = None
    denied: Decimal | None = None
    shares: tuple[tuple[str, Decimal], ...] = ()


def adjustments_of(money: Money, reasons: Iterable[tuple[str, str]]) -> tuple[Adjustment, ...]:
    """Return what stands between charge and payment, as a remittance would say it.

    A table has one amount for all reasons of a line: the first takes it, the others stand with
    zero. Without a reason, what a payer allowed less than the charge is its fee schedule's
    (CO-45), which is what that reason means.
    """
    shares = tuple(
        Adjustment(PATIENT_RESPONSIBILITY, reason, amount, None)
        for reason, amount in money.shares
        if amount
    )
    left = money.charge - money.paid - sum((share.amount for share in shares), ZERO)
    found: list[Adjustment] = []
    for group, reason in reasons:
        if any(share.reason == reason for share in shares):
            continue  # said twice, as a reason and as an amount
        amount = ZERO if found else (left if money.denied is None else money.denied)
        found.append(Adjustment(group or group_of(reason), reason, amount, None))
    if not found and money.allowed and money.charge != money.allowed:
        less = money.charge - money.allowed
        found.append(Adjustment(CONTRACTUAL, FEE_SCHEDULE, less, None))
    return (*found, *shares)


def denial_of_row(money: Money, adjustments: tuple[Adjustment, ...], *, said: bool | None) -> str:
    """Return why a line was denied, as CO-97; empty when it was not.

    Args:
        money: Its amounts.
        adjustments: See `adjustments_of`.
        said: Whether the file calls it denied; None where it does not say.
    """
    if said is False or money.paid or money.charge < 0:
        return ""
    found = denial_reason(adjustments, money.charge, money.paid)
    if found:
        return f"{found[0]}-{found[1]}"
    if said:
        named = [one for one in adjustments if one.reason != FEE_SCHEDULE]
        return f"{named[0].group}-{named[0].reason}" if named else NO_REASON
    return NO_REASON if money.denied and not adjustments else ""
