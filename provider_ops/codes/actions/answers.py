"""Keeping what an office was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.codes.model import CodeCheck
from provider_ops.network.model import Provider

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.codes.rules.check import CheckAnswer
    from provider_ops.store.workspace import Workspace


def keep_check(work: Workspace, said: CheckAnswer) -> UUID:
    """Record that this answer was given, by whom, when and on what; returns its key."""
    question = said.question
    with work.act() as session:
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
            units=int(question.units),
            on=question.on,
            known_on=question.known_on,
            answer=said.answer,
            trail=[test.as_json() for test in said.trail],
            fingerprint=said.fingerprint,
        )
        session.add(row)
        return row.id
