"""What happened to the contracts of an office: terms, amendments, the lists they pay by."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select

from provider_ops.codes.model import ApprovedCode, ApprovedList, ContractList
from provider_ops.contracts.model import Amendment, AmendmentEvent, Contract, ContractTerm
from provider_ops.core.clock import day_in, end_of_day
from provider_ops.overview.entries import OFFICE, Asked, Entry, Kind
from provider_ops.overview.moved_codes import by_group, few_of_each
from provider_ops.store.spans import EVER, known_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Select

_TODAY: Any = bindparam("today")

_TERMS = (
    select(ContractTerm, Contract.number)
    .join(Contract, Contract.id == ContractTerm.contract_id)
    .where(Contract.organization_id == OFFICE, known_at(ContractTerm, EVER))
)
_AMENDMENTS = (
    select(AmendmentEvent, Amendment.title, Contract.number, Contract.id)
    .join(Amendment, Amendment.id == AmendmentEvent.amendment_id)
    .join(Contract, Contract.id == Amendment.contract_id)
    .where(Contract.organization_id == OFFICE)
)


def terms(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for the first day of each term, and one for its last."""
    rows = asked.session.execute(_TERMS, asked.values)
    for term, number in rows:
        title = f"{number}, {term.label}"
        yield Entry(term.valid_from, Kind.CONTRACT, "began", title, term.source, "",
                    term.contract_id)  # fmt: skip
        if term.valid_to is not None:
            yield Entry(term.valid_to, Kind.CONTRACT, "ended", title, "", "", term.contract_id)


def amendments(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for each step of an amendment."""
    rows = asked.session.execute(_AMENDMENTS, asked.values)
    for event, title, number, contract in rows:
        yield Entry(day_in(asked.zone, event.happened_at), Kind.CONTRACT,
                    f"amendment_{event.step}", f"{number}, {title}", event.text,
                    asked.staff.get(event.staff_id, ""), contract)  # fmt: skip


def lists(asked: Asked) -> Iterator[Entry]:
    """Codes that began or ended on the lists that the office's contracts pay by, by day."""
    values = {**asked.values, "today": asked.today,
              "known": end_of_day(asked.zone, asked.today)}  # fmt: skip
    for verb, day in (("codes_began", ApprovedCode.valid_from),
                      ("codes_ended", ApprovedCode.valid_to)):  # fmt: skip
        found = by_group(asked.session.execute(_codes_by_day(day), values))
        for (on, name, contract), (count, named) in found.items():
            yield Entry(on, Kind.CONTRACT, verb, name, "", "", contract, count=count, tags=named)


@cache
def _codes_by_day(day: Any) -> Select[*tuple[Any, ...]]:
    known: Any = bindparam("known")
    # Made for each statement: one that was part of another is compiled anew.
    paid_by = (
        select(ContractList.list_id, func.max(ContractList.contract_id).label("contract_id"))
        .join(Contract, Contract.id == ContractList.contract_id)
        .where(Contract.organization_id == OFFICE, known_at(ContractList, known))
        .group_by(ContractList.list_id)
        .subquery()
    )
    by = (day, ApprovedList.name, paid_by.c.contract_id)
    moved = (
        select(*by)
        .join(paid_by, paid_by.c.list_id == ApprovedCode.list_id)
        .join(ApprovedList, ApprovedList.id == ApprovedCode.list_id)
        .where(known_at(ApprovedCode, known), day <= _TODAY)
    )
    return few_of_each(moved, *by)
