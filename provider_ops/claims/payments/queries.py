"""Payments by trace number: where each stands, and which of them need somebody."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, Select, case, func, literal, select

from provider_ops.claims.model import Claim, ProviderAdjustment, Remittance
from provider_ops.claims.payments.model import Deposit
from provider_ops.claims.payments.reassociation import (
    Announced,
    Belonging,
    SetSums,
    Standing,
    announced,
    open_days,
    standing,
)
from provider_ops.core.calendar import add_months
from provider_ops.core.money import ZERO
from provider_ops.store.types import KeyType

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable
    from datetime import date
    from decimal import Decimal
    from uuid import UUID

    from sqlalchemy.orm import Session

Trace = tuple[str, str]
"""TRN02 and TRN03."""


class Show(StrEnum):
    """Which payments a list is about."""

    ALL = ""
    UNBALANCED = "unbalanced"
    OPEN = "open"
    DIFFERS = "differs"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class PaymentFilter:
    """Which payments are shown; what is empty lets everything pass.

    Attributes:
        text: Part of the trace number.
        month: Any day of the month of payment.
    """

    show: Show = Show.ALL
    payer: str = ""
    month: date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """A payment as a list shows it.

    Attributes:
        remittance_id: Of its first transaction set; without a trace number there is no other.
        paid_on: BPR16, the latest of its sets.
        amount: That the bank should show; see `reassociation.Announced`.
        twice: Announced again by sets that are repeated.
        sets: Transaction sets with the trace number, in `files` files.
        differences: Lines and claims that do not add up, as counted at loading.
        adds_up: Whether claims, PLB amounts and payment do.
        received: What the bank showed; None while nobody has marked it.
        open_days: Since `paid_on`, while it is open.
    """

    remittance_id: UUID
    trace_number: str
    trace_origin: str
    payer: str
    payee: str
    payee_npi: str
    method: str
    paid_on: date | None
    amount: Decimal
    twice: Decimal
    sets: int
    files: int
    belonging: Belonging
    adds_up: bool
    differences: int
    standing: Standing
    received: Decimal | None
    received_on: date | None
    open_days: int

    @property
    def trace(self) -> Trace:
        """What names the payment."""
        return self.trace_number, self.trace_origin

    @property
    def is_whole(self) -> bool:
        """Whether every level adds up."""
        return self.adds_up and not self.differences


@dataclass(frozen=True, slots=True)
class PaymentSums:
    """The payments of a list together."""

    payments: int
    amount: Decimal
    open: int
    open_amount: Decimal
    unbalanced: int
    differing: int


def payments(
    session: Session, market_id: str, today: date, wanted: PaymentFilter | None = None
) -> tuple[PaymentRow, ...]:
    """Return payments, the latest first.

    All at once: whether a payment is open or adds up can only be said of its sets together.
    """
    wanted = wanted or PaymentFilter()
    found = session.execute(_groups(market_id, wanted)).all()
    several = {(row.trace_number, row.trace_origin) for row in found if row.sets > 1}
    judged = _announced(session, market_id, several)
    received = _received(session, market_id)
    rows = (_row(row, judged, received, today) for row in found)
    return tuple(row for row in rows if _shows(row, wanted.show))


def sums(rows: Iterable[PaymentRow]) -> PaymentSums:
    """Add payments up."""
    listed = tuple(rows)
    waiting = [row for row in listed if row.standing is Standing.OPEN]
    return PaymentSums(
        payments=len(listed),
        amount=sum((row.amount for row in listed), ZERO),
        open=len(waiting),
        open_amount=sum((row.amount for row in waiting), ZERO),
        unbalanced=sum(not row.is_whole for row in listed),
        differing=sum(row.standing is Standing.DIFFERS for row in listed),
    )


def payers(session: Session, market_id: str) -> tuple[str, ...]:
    """Return who paid, by name."""
    found = select(Remittance.payer_name).where(Remittance.market_id == market_id).distinct()
    return tuple(sorted(filter(None, session.scalars(found)), key=str.casefold))


def months(session: Session, market_id: str) -> tuple[date, ...]:
    """Return the first days of the months of payment, the latest first."""
    month = func.substr(Remittance.paid_on, 1, 7)
    found = (
        select(func.min(Remittance.paid_on))
        .where(Remittance.market_id == market_id, Remittance.paid_on.is_not(None))
        .group_by(month)
        .order_by(month.desc())
    )
    return tuple(day.replace(day=1) for day in session.scalars(found) if day is not None)


def _groups(market_id: str, wanted: PaymentFilter) -> Select[*tuple[Any, ...]]:
    # Without a trace number every set is a payment of its own.
    alone = case((Remittance.trace_number == "", Remittance.id), else_=None)
    found: Select[*tuple[Any, ...]] = (
        select(
            func.min(Remittance.id, type_=KeyType).label("id"), Remittance.trace_number,
            Remittance.trace_origin,
            func.max(Remittance.payer_name).label("payer"),
            func.max(Remittance.payee_name).label("payee"),
            func.max(Remittance.payee_npi).label("payee_npi"),
            func.max(Remittance.method).label("method"),
            func.max(Remittance.paid_on).label("paid_on"),
            func.sum(Remittance.payment).label("payment"),
            func.count().label("sets"),
            func.count(Remittance.import_id.distinct()).label("files"),
            func.min(Remittance.balanced).label("balanced"),
            func.sum(func.coalesce(Remittance.differences, 0)).label("differences"),
        )
        .where(Remittance.market_id == market_id)
        .group_by(Remittance.trace_number, Remittance.trace_origin, alone)
        .order_by(func.max(Remittance.paid_on).desc(), func.min(Remittance.id).desc())
    )  # fmt: skip
    if wanted.payer:
        found = found.where(Remittance.payer_name == wanted.payer)
    if wanted.month is not None:
        first = wanted.month.replace(day=1)
        found = found.where(Remittance.paid_on >= first, Remittance.paid_on < add_months(first, 1))
    if wanted.text.strip():
        found = found.where(Remittance.trace_number.contains(wanted.text.strip(), autoescape=True))
    return found


def _announced(
    session: Session, market_id: str, traces: Collection[Trace]
) -> dict[Trace, Announced]:
    """Judge the payments that have several sets, with what is in each."""
    if not traces:
        return {}
    heads = session.execute(
        select(Remittance.id, Remittance.trace_number, Remittance.trace_origin,
               Remittance.payment, Remittance.provider_adjustments)
        .where(Remittance.market_id == market_id,
               Remittance.trace_number.in_({number for number, _ in traces}))
        .order_by(Remittance.id)
    ).all()  # fmt: skip
    contents = contents_of(session, [row.id for row in heads])
    sets: dict[Trace, list[SetSums]] = {}
    for key, number, origin, payment, held_back in heads:
        paid, inside = contents[key]
        sets.setdefault((number, origin), []).append(SetSums(payment, paid - held_back, inside))
    return {trace: announced(sets[trace]) for trace in traces}


def contents_of(
    session: Session, remittance_ids: Collection[UUID]
) -> dict[UUID, tuple[Decimal, Hashable]]:
    """Return for each set what its claims were paid, and what two sets with the same content share.

    Claims are the same with the same numbers, status and amounts in the same order.
    """
    paid: dict[UUID, Decimal] = dict.fromkeys(remittance_ids, ZERO)
    inside: dict[UUID, list[tuple[Any, ...]]] = {key: [] for key in paid}
    claims: Select[*tuple[Any, ...]] = (
        select(Claim.remittance_id, Claim.number, Claim.payer_number, Claim.status, Claim.charge,
               Claim.paid)
        .where(Claim.remittance_id.in_(paid))
        .order_by(Claim.position)
    )  # fmt: skip
    for key, *facts in session.execute(claims):
        inside[key].append(tuple(facts))
        paid[key] += facts[-1]
    held_back = (
        select(ProviderAdjustment.remittance_id, ProviderAdjustment.reason,
               ProviderAdjustment.reference, ProviderAdjustment.amount)
        .where(ProviderAdjustment.remittance_id.in_(paid))
        .order_by(ProviderAdjustment.position)
    )  # fmt: skip
    for key, *facts in session.execute(held_back):
        inside[key].append(tuple(facts))
    return {key: (paid[key], tuple(rows)) for key, rows in inside.items()}


def _received(session: Session, market_id: str) -> dict[Trace, tuple[Decimal, date]]:
    found = select(
        Deposit.trace_number, Deposit.trace_origin, Deposit.amount, Deposit.received_on
    ).where(Deposit.market_id == market_id, Deposit.trace_number != literal(""))
    return {(number, origin): (amount, on)
            for number, origin, amount, on in session.execute(found)}  # fmt: skip


def _row(
    found: Row[Any],
    judged: dict[Trace, Announced],
    received: dict[Trace, tuple[Decimal, date]],
    today: date,
) -> PaymentRow:
    trace = (found.trace_number, found.trace_origin)
    said = judged.get(trace) or Announced(Belonging.ONE, found.payment, ZERO, found.balanced)
    amount, on = received.get(trace, (None, None))
    state = standing(said.amount, amount)
    return PaymentRow(
        found.id, *trace, found.payer, found.payee, found.payee_npi, found.method, found.paid_on,
        said.amount, said.twice, found.sets, found.files, said.belonging, said.adds_up,
        found.differences, state, amount, on, open_days(found.paid_on, today, state),
    )  # fmt: skip


def _shows(row: PaymentRow, show: Show) -> bool:
    match show:
        case Show.UNBALANCED:
            return not row.is_whole
        case Show.OPEN:
            return row.standing is Standing.OPEN
        case Show.DIFFERS:
            return row.standing is Standing.DIFFERS
        case Show.SEVERAL:
            return row.sets > 1
        case _:
            return True
