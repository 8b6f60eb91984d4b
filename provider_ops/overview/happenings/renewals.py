"""What was decided, said, filed and settled about the contracts of an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.contracts.model import (
    Contract,
    ContractFile,
    NegotiationEntry,
    RenewalDecision,
    TrueUp,
)
from provider_ops.core.clock import day_in
from provider_ops.overview.entries import OFFICE, Asked, Entry, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

_DECISIONS = (
    select(RenewalDecision, Contract.number)
    .join(Contract, Contract.id == RenewalDecision.contract_id)
    .where(Contract.organization_id == OFFICE)
)
_SAID = (
    select(NegotiationEntry, Contract.number)
    .join(Contract, Contract.id == NegotiationEntry.contract_id)
    .where(Contract.organization_id == OFFICE)
)
_FILED = (
    select(ContractFile, Contract.number)
    .join(Contract, Contract.id == ContractFile.contract_id)
    .where(Contract.organization_id == OFFICE)
)
_SETTLED = (
    select(TrueUp, Contract.number)
    .join(Contract, Contract.id == TrueUp.contract_id)
    .where(Contract.organization_id == OFFICE)
)


def decisions(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for each stage of a renewal, and for each time that it was put off."""
    rows = asked.session.execute(_DECISIONS, asked.values)
    for row, number in rows:
        day, until = day_in(asked.zone, row.decided_at), row.snoozed_until
        if until is not None and until <= day:
            continue  # it was put off no longer; nothing came of that yet
        verb, title = ("renewal", f"{number}, {row.stage}")
        if until is not None:
            verb, title = "renewal_put_off", number
        yield Entry(day, Kind.CONTRACT, verb, title, row.text, asked.staff.get(row.staff_id, ""),
                    row.contract_id, until=until)  # fmt: skip


def said(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for each ask, offer, limit and agreement; its tag is who of them said so."""
    rows = asked.session.execute(_SAID, asked.values)
    for row, number in rows:
        yield Entry(row.happened_on, Kind.CONTRACT, f"negotiation_{row.kind}",
                    f"{number}, {row.topic}", row.text, asked.staff.get(row.staff_id, ""),
                    row.contract_id, tags=(row.said_by,) if row.said_by else (),
                    amount=row.amount)  # fmt: skip


def filed(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for each document that was added, and one when it was removed."""
    rows = asked.session.execute(_FILED, asked.values)
    for row, number in rows:
        title = f"{number}, {row.file_name}"
        yield Entry(day_in(asked.zone, row.added_at), Kind.CONTRACT, "file_added", title, "",
                    asked.staff.get(row.added_by, ""), row.contract_id)  # fmt: skip
        if row.removed_at is not None:
            yield Entry(day_in(asked.zone, row.removed_at), Kind.CONTRACT, "file_removed", title,
                        "", "", row.contract_id)  # fmt: skip


def settled(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for money of a past period that is to be settled, and one when it was."""
    rows = asked.session.execute(_SETTLED, asked.values)
    for row, number in rows:
        title, who = f"{number}, {row.title}", asked.staff.get(row.staff_id, "")
        yield Entry(row.raised_on, Kind.CONTRACT, "true_up_raised", title, "", who,
                    row.contract_id, amount=row.amount)  # fmt: skip
        if row.settled_on is not None:
            yield Entry(row.settled_on, Kind.CONTRACT, "true_up_settled", title, "", "",
                        row.contract_id, amount=row.amount)  # fmt: skip
