"""Correcting and withdrawing a version of a contract, with the approved list that it brought."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from provider_ops.codes.actions.days_left import days_left
from provider_ops.codes.model import ApprovedList, ContractList
from provider_ops.contracts.actions.opening import contract_act
from provider_ops.contracts.model import Amendment, ContractTerm
from provider_ops.contracts.rules import FOREVER
from provider_ops.store.spans import correct_span, known_at, record_span, withdraw_span

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace


class ListFate(Enum):
    """What became of the list that a version's amendment brought."""

    NONE = "none"
    """It brought none, or nothing had to change."""
    FOLLOWED = "followed"
    STAYS = "stays"
    """Somebody changed its attachment since, and that counts."""


@dataclass(frozen=True, slots=True)
class VersionChange:
    """What was recorded: the row that counts now, and what became of the list, by name."""

    term_id: UUID
    fate: ListFate = ListFate.NONE
    list_name: str = ""


@dataclass(frozen=True, slots=True)
class _Brought:
    """An amendment's list, and the sources by which its attachments are known as its own."""

    amendment: Amendment
    list_id: UUID
    sources: frozenset[str]


def correct_version(
    work: Workspace, term_id: UUID, *, source: str = "", **changes: Any
) -> VersionChange:
    """Correct a term as `contracts.actions.correct_term` does, and the list that it brought.

    An attachment that stands as the amendment left it holds for the term's days afterwards, as
    far as the contract does not pay by the list then anyway.

    Raises:
        NotFoundError: There is no such term.
        RuleError: It was corrected before, or would end before it begins.
    """
    with contract_act(work) as session:
        brought = _brought(session, term_id)
        term = correct_span(session, work, ContractTerm, term_id, source=source, **changes)
        return _follow(session, work, brought, term, source)


def withdraw_version(work: Workspace, term_id: UUID, *, source: str = "") -> VersionChange:
    """Say that a term never held, nor the attachments that its amendment left, if any.

    Raises:
        NotFoundError: There is no such term.
        RuleError: It was corrected before.
    """
    with contract_act(work) as session:
        brought = _brought(session, term_id)
        term = withdraw_span(session, work, ContractTerm, term_id, source=source)
        return _follow(session, work, brought, term, source)


def _brought(session: Session, term_id: UUID) -> _Brought | None:
    """Return what the amendment brought that a term comes from, through all its corrections."""
    reasons: list[str] = []
    key: UUID | None = term_id
    while key is not None and (row := session.get(ContractTerm, key)) is not None:
        amendment = session.scalar(select(Amendment).where(Amendment.term_id == key))
        if amendment is not None:
            own = {row.source, *(_corrected(amendment, reason) for reason in reasons)}
            listed = amendment.list_id
            return None if listed is None else _Brought(amendment, listed, frozenset(own))
        reasons.append(row.source)
        key = row.replaces_id
    return None


def _corrected(amendment: Amendment, reason: str) -> str:
    """Return what the source of an attachment is called that followed a correction."""
    return f"{amendment.title}, corrected: {reason}"


def _follow(
    session: Session, work: Workspace, brought: _Brought | None, term: ContractTerm, reason: str
) -> VersionChange:
    """Let the attachments of an amendment follow its term; the term may be withdrawn."""
    if brought is None:
        return VersionChange(term.id)
    ours = (ContractList.contract_id == term.contract_id, ContractList.list_id == brought.list_id)
    every = session.scalars(select(ContractList).where(*ours)).all()
    own = {row.id: row for row in every if row.source in brought.sources}
    listed = session.get(ApprovedList, brought.list_id)
    name = listed.name if listed is not None else ""
    if any(row.replaces_id in own and row.id not in own for row in every):
        return VersionChange(term.id, ListFate.STAYS, name)
    counting = session.scalars(
        select(ContractList).where(*ours, known_at(ContractList, work.now()))
        .order_by(ContractList.valid_from)
    ).all()  # fmt: skip
    left = [row for row in counting if row.id in own]
    paid = [(row.valid_from, row.valid_to) for row in counting if row.id not in own]
    days = [] if term.withdrawn else list(days_left(paid, term.valid_from, term.valid_to))
    if not left or days == [(row.valid_from, row.valid_to or FOREVER) for row in left]:
        return VersionChange(term.id)
    _replace(session, work, left, days, _corrected(brought.amendment, reason))
    return VersionChange(term.id, ListFate.FOLLOWED, name)


def _replace(
    session: Session,
    work: Workspace,
    left: list[ContractList],
    days: list[tuple[date, date]],
    source: str,
) -> None:
    """Correct attachments to other days, one by one; record or withdraw what has no partner."""
    for row, (first, last) in zip(left, days, strict=False):
        correct_span(session, work, ContractList, row.id, source=source, valid_from=first,
                     valid_to=None if last == FOREVER else last)  # fmt: skip
    for row in left[len(days):]:  # fmt: skip
        withdraw_span(session, work, ContractList, row.id, source=source)
    for first, last in days[len(left):]:  # fmt: skip
        record_span(session, work, ContractList, contract_id=left[0].contract_id,
                    list_id=left[0].list_id, valid_from=first,
                    valid_to=None if last == FOREVER else last, source=source)  # fmt: skip
