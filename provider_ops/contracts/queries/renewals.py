"""Where renewals are, what was decided and said on the way, and what money is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.contracts.model import Contract, NegotiationEntry, RenewalDecision, TrueUp
from provider_ops.contracts.rules.renewals import LogKind, Stage
from provider_ops.network.model import StaffMember

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime
    from decimal import Decimal
    from uuid import UUID

    from sqlalchemy.orm import Session

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class RenewalRow:
    """What was last recorded of a renewal; `rules.renewals.stage_in_round` says if it counts.

    `snoozed_until` is the day on which it comes back, if its newest decision was to put it off;
    `rules.renewals.is_put_off` says if it still waits. `snooze_reason` says why.
    """

    stage: str | None
    stage_on: date | None
    next_step: str
    next_due: date | None
    snoozed_until: date | None = None
    snooze_reason: str = ""


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """What was decided, by whom and when; `stage` is where the renewal was from then on.

    `snoozed_until` is the day it was put off to, None where something else was decided.
    """

    id: UUID
    stage: Stage
    text: str
    by: str
    at: datetime
    snoozed_until: date | None = None


@dataclass(frozen=True, slots=True)
class NegotiationRow:
    """An ask, an offer, a limit or an agreement. `amount` is dollars."""

    id: UUID
    kind: LogKind
    on: date
    said_by: str
    topic: str
    amount: Decimal | None
    text: str
    noted_by: str


@dataclass(frozen=True, slots=True)
class TrueUpRow:
    """Money of a past period; positive dollars are owed by the plan."""

    id: UUID
    title: str
    amount: Decimal
    raised_on: date
    settled_on: date | None


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody who can answer for a contract."""

    id: UUID
    name: str


def renewals_of(session: Session, contract_ids: Iterable[UUID]) -> dict[UUID, RenewalRow]:
    """Return what was recorded of the renewals of these contracts."""
    keys, found = list(contract_ids), {}
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        snoozed = _snoozed(session, some)
        query = select(
            Contract.id, Contract.renewal_stage, Contract.renewal_stage_on, Contract.next_step,
            Contract.next_step_due,
        ).where(Contract.id.in_(some))  # fmt: skip
        for key, stage, on, step, due in session.execute(query):
            found[key] = RenewalRow(stage, on, step or "", due, *snoozed.get(key, (None, "")))
    return found


def _snoozed(session: Session, contract_ids: Sequence[UUID]) -> dict[UUID, tuple[date, str]]:
    """Return until when and why renewals wait whose newest decision was to put them off."""
    decided = select(RenewalDecision).where(RenewalDecision.contract_id.in_(contract_ids))
    newest: dict[UUID, RenewalDecision] = {
        row.contract_id: row
        for row in session.scalars(decided.order_by(RenewalDecision.decided_at, RenewalDecision.id))
    }
    return {
        key: (row.snoozed_until, row.text)
        for key, row in newest.items()
        if row.snoozed_until is not None
    }


def decisions_of(session: Session, contract_id: UUID) -> tuple[DecisionRow, ...]:
    """Return a contract's decision log, the newest first."""
    query = (
        select(RenewalDecision, StaffMember.given_name, StaffMember.family_name)
        .outerjoin(StaffMember, StaffMember.id == RenewalDecision.staff_id)
        .where(RenewalDecision.contract_id == contract_id)
        .order_by(RenewalDecision.decided_at.desc(), RenewalDecision.id.desc())
    )
    return tuple(
        DecisionRow(row.id, Stage(row.stage), row.text, _name(given, family), row.decided_at,
                    row.snoozed_until)
        for row, given, family in session.execute(query)
    )  # fmt: skip


def negotiation_of(session: Session, contract_id: UUID) -> tuple[NegotiationRow, ...]:
    """Return a contract's negotiation log, the newest first."""
    query = (
        select(NegotiationEntry, StaffMember.given_name, StaffMember.family_name)
        .outerjoin(StaffMember, StaffMember.id == NegotiationEntry.staff_id)
        .where(NegotiationEntry.contract_id == contract_id)
        .order_by(NegotiationEntry.happened_on.desc(), NegotiationEntry.recorded_at.desc(),
                  NegotiationEntry.id.desc())
    )  # fmt: skip
    return tuple(
        NegotiationRow(row.id, LogKind(row.kind), row.happened_on, row.said_by, row.topic,
                       row.amount, row.text, _name(given, family))
        for row, given, family in session.execute(query)
    )  # fmt: skip


def true_ups_of(session: Session, contract_id: UUID) -> tuple[TrueUpRow, ...]:
    """Return a contract's true-ups: open ones first, the oldest first."""
    query = (
        select(TrueUp)
        .where(TrueUp.contract_id == contract_id)
        .order_by(TrueUp.settled_on.is_not(None), TrueUp.raised_on, TrueUp.id)
    )
    return tuple(
        TrueUpRow(row.id, row.title, row.amount, row.raised_on, row.settled_on)
        for row in session.scalars(query)
    )


def owners(session: Session) -> tuple[Owner, ...]:
    """Return the people of the plan who are there, by name."""
    rows = session.execute(
        select(StaffMember.id, StaffMember.given_name, StaffMember.family_name)
        .where(StaffMember.active)
        .order_by(StaffMember.given_name, StaffMember.family_name, StaffMember.id)
    )
    return tuple(Owner(key, _name(given, family)) for key, given, family in rows)


def _name(given: str | None, family: str | None) -> str:
    return f"{given} {family}" if given is not None else ""
