"""Keeping what an office was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.codes.model import CodeCheck
from provider_ops.network.model import Provider

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.codes.rules.check import CheckAnswer
    from provider_ops.store.workspace import Workspace


def keep_check(work: Workspace, said: CheckAnswer, *, told_to: str = "") -> UUID:
    """Record that this answer was given, by whom, to whom, when and on what; returns its key."""
    with work.act() as session:
        return record_check(session, work, said, told_to=told_to)


def record_check(
    session: Session,
    work: Workspace,
    said: CheckAnswer,
    *,
    told_to: str = "",
    visit_id: UUID | None = None,
    escalation_id: UUID | None = None,
) -> UUID:
    """Record an answer that was given, with the visit or case it belongs to; returns its key.

    For use inside an action's transaction.
    """
    question = said.question
    whole = int(question.units)
    provider = session.scalar(
        select(Provider.id)
        .where(Provider.npi == question.npi, Provider.market_id == work.market_id)
        .order_by(Provider.id)
        .limit(1)
    )
    row = CodeCheck(
        id=work.new_id(),
        market_id=work.market_id,
        asked_at=work.now(),
        staff_id=work.staff_id,
        provider_id=provider,
        npi=question.npi,
        code=question.code,
        modifiers=",".join(question.modifiers),
        place_of_service=question.place_of_service,
        units=whole,
        part_units=question.units - whole,
        beside=",".join(question.beside),
        on=question.on,
        known_on=question.known_on,
        answer=said.answer,
        trail=[test.as_json() for test in said.trail],
        fingerprint=said.fingerprint,
        told_to=told_to.strip(),
        visit_id=visit_id,
        escalation_id=escalation_id,
    )
    session.add(row)
    return row.id
