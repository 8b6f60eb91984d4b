"""Approved-code lists: make one, put codes on it, attach it to contracts."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from provider_ops.codes.actions.putting import checked, entry_of, put_entries
from provider_ops.codes.model import ApprovedCode, ApprovedList, ContractList
from provider_ops.codes.rules.entries import ApprovedEntry
from provider_ops.contracts.model import Contract
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.store.spans import correct_span, end_span, known_at, record_span, withdraw_span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace

__all__ = ["ApprovedEntry"]


@dataclass(frozen=True, slots=True)
class PutResult:
    """What putting entries on a list did."""

    list_id: UUID
    recorded: int
    corrected: int
    unchanged: int


def create_list(work: Workspace, name: str) -> UUID:
    """Create an empty list of approved codes and return its key.

    Raises:
        RuleError: The name is empty.
    """
    if not name.strip():
        raise RuleError("A list has a name.")
    with work.act() as session:
        row = ApprovedList(id=work.new_id(), market_id=work.market_id, name=name.strip())
        session.add(row)
        return row.id


def put_approved_codes(
    work: Workspace,
    list_id: UUID,
    entries: Iterable[ApprovedEntry],
    *,
    source: str,
    reporter: Reporter | None = None,
) -> PutResult:
    """Put entries on a list in one transaction; what the list said before stays answerable.

    An entry for an extent and first day that the list has is a correction, or nothing if it
    says the same; any other is recorded beside what is there. What `entries` leaves out stays.

    Raises:
        NotFoundError: There is no such list.
        RuleError: An entry covers nothing, has a bad condition, contradicts itself, or ends
            before it begins.
    """
    with work.act() as session:
        if session.get(ApprovedList, list_id) is None:
            raise NotFoundError
        rows = ((list_id, checked(entry)) for entry in entries)
        counts = put_entries(session, work, rows, ApprovedCode.list_id == list_id,
                             source=source, reporter=reporter)  # fmt: skip
    return PutResult(list_id, **counts)


def correct_approved_code(
    work: Workspace, span_id: UUID, *, source: str = "", **changes: Any
) -> UUID:
    """Correct an entry of a list; `changes` are fields of `ApprovedEntry`. Returns the new span.

    Raises:
        NotFoundError: There is no such entry.
        RuleError: It was corrected before, or would contradict itself or end before it begins.
    """
    with work.act() as session:
        former = session.get(ApprovedCode, span_id)
        if former is None:
            raise NotFoundError
        entry = checked(replace(entry_of(former), **changes))
        return correct_span(session, work, ApprovedCode, span_id, source=source,
                            **asdict(entry)).id  # fmt: skip


def change_approved_code(
    work: Workspace, span_id: UUID, first: date, *, source: str = "", **changes: Any
) -> UUID:
    """Let an entry say something else from `first` on; until the day before it says what it did.

    `changes` are fields of `ApprovedEntry`. An entry that begins on `first` is corrected.
    Returns the span that holds from then on.

    Raises:
        NotFoundError: There is no such entry.
        RuleError: It was corrected before, begins later or ends earlier, or would contradict
            itself.
    """
    with work.act() as session:
        former = session.get(ApprovedCode, span_id)
        if former is None:
            raise NotFoundError
        said = entry_of(former)
        if first < said.valid_from or (said.valid_to is not None and said.valid_to < first):
            raise RuleError(
                Sentence("{codes} does not hold on {day:%m/%d/%Y}.",
                         codes=said.extent.words, day=first),
                title="The change lies outside the entry",
            )
        entry = checked(replace(said, **({"valid_from": first} | changes)))
        if first == said.valid_from:
            return correct_span(session, work, ApprovedCode, span_id, source=source,
                                **asdict(entry)).id  # fmt: skip
        end_span(session, work, ApprovedCode, span_id, first - timedelta(days=1), source=source)
        return record_span(session, work, ApprovedCode, list_id=former.list_id, source=source,
                           **asdict(entry)).id  # fmt: skip


def end_approved_code(work: Workspace, span_id: UUID, last_day: date, *, source: str = "") -> UUID:
    """Record that an entry stays on its list up to and including `last_day`; returns the span.

    Raises:
        NotFoundError: There is no such entry.
        RuleError: It was corrected before, or begins after `last_day`.
    """
    with work.act() as session:
        return end_span(session, work, ApprovedCode, span_id, last_day, source=source).id


def end_approved_codes(
    work: Workspace, span_ids: Collection[UUID], last_day: date, *, source: str = ""
) -> int:
    """Record that entries stay on their list up to and including `last_day`, all or none.

    Those that end by then already stay as they are. Returns how many were ended.

    Raises:
        NotFoundError: One of them is not there.
        RuleError: One was corrected before, or begins after `last_day`.
    """
    ended = 0
    with work.act() as session:
        for span_id in span_ids:
            row = session.get(ApprovedCode, span_id)
            if row is None:
                raise NotFoundError
            if row.valid_to is not None and row.valid_to <= last_day:
                continue
            if last_day < row.valid_from:
                raise RuleError(
                    Sentence("{codes} begins on {day:%m/%d/%Y}.",
                             codes=entry_of(row).extent.words, day=row.valid_from),
                    title="An entry begins after that day",
                    remedy="Nothing was saved. Choose a later day, or withdraw that entry.",
                )
            end_span(session, work, ApprovedCode, span_id, last_day, source=source)
            ended += 1
    return ended


def withdraw_approved_code(work: Workspace, span_id: UUID, *, source: str = "") -> None:
    """Say that a code was put on a list by mistake.

    Raises:
        NotFoundError: There is no such entry.
        RuleError: It was corrected before.
    """
    with work.act() as session:
        withdraw_span(session, work, ApprovedCode, span_id, source=source)


def attach_list(
    work: Workspace,
    contract_id: UUID,
    list_id: UUID,
    *,
    first: date,
    last: date | None = None,
    source: str = "",
) -> UUID:
    """Record that a contract pays by a list from `first` on; returns the span.

    Raises:
        NotFoundError: There is no such contract or list.
        RuleError: It would end before it begins, or the contract pays by the list already.
    """
    with work.act() as session:
        if session.get(Contract, contract_id) is None or session.get(ApprovedList, list_id) is None:
            raise NotFoundError
        _refuse_twice(session, work, contract_id, list_id, first, last)
        return record_span(session, work, ContractList, contract_id=contract_id, list_id=list_id,
                           valid_from=first, valid_to=last, source=source).id  # fmt: skip


def detach_list(work: Workspace, span_id: UUID, last_day: date, *, source: str = "") -> UUID:
    """Record that a contract pays by a list up to and including `last_day`.

    Raises:
        NotFoundError: There is no such attachment.
        RuleError: It was corrected before, or begins after `last_day`.
    """
    with work.act() as session:
        return end_span(session, work, ContractList, span_id, last_day, source=source).id


def withdraw_attachment(work: Workspace, span_id: UUID, *, source: str = "") -> None:
    """Say that a list was attached to a contract by mistake.

    Raises:
        NotFoundError: There is no such attachment.
        RuleError: It was corrected before.
    """
    with work.act() as session:
        withdraw_span(session, work, ContractList, span_id, source=source)


def _refuse_twice(
    session: Session, work: Workspace, contract_id: UUID, list_id: UUID, first: date,
    last: date | None,
) -> None:  # fmt: skip
    """Refuse to attach a list for days on which the contract pays by it already."""
    there = session.scalars(
        select(ContractList).where(
            ContractList.contract_id == contract_id, ContractList.list_id == list_id,
            known_at(ContractList, work.now()),
        )
    )  # fmt: skip
    for one in there:
        if (last is None or one.valid_from <= last) and (
            one.valid_to is None or first <= one.valid_to
        ):
            raise RuleError(
                Sentence("From {first:%m/%d/%Y} to {last:%m/%d/%Y}.",
                         first=one.valid_from, last=one.valid_to) if one.valid_to else
                Sentence("From {first:%m/%d/%Y} without an end.", first=one.valid_from),
                title="The contract pays by this list already",
                remedy="Nothing was saved. End that entry first, or choose other days.",
            )
