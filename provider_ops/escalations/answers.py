"""Answers of the code check in a case: where they can go, and how they are kept there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from provider_ops.codes.actions import record_check
from provider_ops.codes.rules.told import summary
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.escalations.actions import NewCase, add_case, add_note
from provider_ops.escalations.model import Escalation
from provider_ops.network.model import Affiliation, Provider
from provider_ops.store.spans import known_at, valid_on

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.codes.rules.check import CheckAnswer
    from provider_ops.store.workspace import Workspace

OFFERED = 12


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case that is not resolved."""

    id: UUID
    number: str
    title: str


def open_cases_of(session: Session, work: Workspace, npi: str) -> tuple[OpenCase, ...]:
    """Return the open cases about a clinician or an office where they work, the latest first."""
    people = select(Provider.id).where(Provider.npi == npi, Provider.market_id == work.market_id)
    offices = select(Affiliation.organization_id).where(
        Affiliation.provider_id.in_(people), known_at(Affiliation, work.now()),
        valid_on(Affiliation, work.today()),
    )  # fmt: skip
    rows = session.execute(
        select(Escalation.id, Escalation.number, Escalation.title)
        .where(
            Escalation.market_id == work.market_id, Escalation.resolved_at.is_(None),
            or_(Escalation.organization_id.in_(offices), Escalation.provider_id.in_(people)),
        )
        .order_by(Escalation.opened_at.desc(), Escalation.id)
        .limit(OFFERED)
    )  # fmt: skip
    return tuple(OpenCase(*row) for row in rows)


def add_answer(
    work: Workspace, said: CheckAnswer, case: UUID | NewCase, *, told_to: str = ""
) -> UUID:
    """Keep an answer with a case, in words in its history; returns the case's key.

    A `NewCase` is opened with it, in one transaction.

    Raises:
        NotFoundError: There is no such case.
        RuleError: It is resolved, or the new one has no title.
    """
    with work.act() as session:
        if isinstance(case, NewCase):
            if not case.title.strip():
                raise RuleError("A case needs a title.")
            key = add_case(session, work, case)
        else:
            row = session.get(Escalation, case)
            if row is None:
                raise NotFoundError
            if row.resolved_at is not None:
                raise RuleError("This case is resolved. Reopen it first.")
            key = row.id
        add_note(work, session, key, "comment", summary(said))
        record_check(session, work, said, told_to=told_to, escalation_id=key)
        return key
