"""Which courses offices attest for their lines of business, and by when."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select

from provider_ops.contracts.model import Contract, ContractTerm
from provider_ops.directory.deadlines import pack
from provider_ops.directory.queries.clocks import lines_of
from provider_ops.store.spans import known_at
from provider_ops.training.attestations import last_attested

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from provider_ops.directory.rules import CourseRule

_KNOWN: Any = bindparam("known")


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A course that the office attests, and when it last did."""

    rule: CourseRule
    attested_on: date | None
    due_on: date


def courses(
    session: Session,
    market_id: str,
    today: date,
    known: datetime,
    offices: Sequence[UUID] | None = None,
) -> Mapping[UUID, tuple[CourseRow, ...]]:
    """Return the courses of offices that have a contract in force; of all without `offices`."""
    held = lines_of(session, market_id, today, known, offices)
    asked = frozenset(offices or ())
    given = {"market": market_id, "known": known, "offices": list(asked)}
    began = session.execute(_began(narrowed=offices is not None), given)
    first = {(office, line): day for office, line, day in began}
    last = last_attested(session, offices, today)
    return {
        office: tuple(
            CourseRow(rule, day, rule.due(day, first.get((office, rule.line_of_business), today)))
            for rule in pack().courses
            if rule.line_of_business in lines and rule.first <= today
            for day in (last.get((office, rule.key)),)
        )
        for office, lines in held.items()
        if offices is None or office in asked
    }


def courses_of(
    session: Session, market_id: str, office: UUID, today: date, known: datetime
) -> tuple[CourseRow, ...]:
    """Return the courses of one office."""
    return courses(session, market_id, today, known, (office,)).get(office, ())


@cache
def _began(*, narrowed: bool) -> Select[*tuple[Any, ...]]:
    """Return the query of when each line of business began at an office; made once."""
    query = (
        select(
            Contract.organization_id, Contract.line_of_business, func.min(ContractTerm.valid_from)
        )
        .join(ContractTerm, ContractTerm.contract_id == Contract.id)
        .where(Contract.market_id == bindparam("market"), known_at(ContractTerm, _KNOWN))
        .group_by(Contract.organization_id, Contract.line_of_business)
    )
    if not narrowed:
        return query
    return query.where(Contract.organization_id.in_(bindparam("offices", expanding=True)))
