"""Reminding an office of what its contract waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.contracts.actions.amendments import note_step
from provider_ops.contracts.actions.opening import contract_act, contract_of
from provider_ops.contracts.actions.renewals import decision
from provider_ops.contracts.model import Amendment
from provider_ops.contracts.rules.amendments import OPEN, REMINDED, State
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.outreach.actions import put_entry

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from provider_ops.outreach.rules import Entry
    from provider_ops.store.workspace import Workspace


def log_reminder(
    work: Workspace,
    contract_id: UUID,
    entry: Entry,
    amendment_id: UUID | None = None,
    cleared: Collection[str] = (),
) -> UUID:
    """Keep that the office was reminded; returns the key of the entry in the office's timeline.

    The history of the amendment that it was about keeps it too; of a contract without one, the
    decision log does. `cleared` are words that look like a patient's and are none.

    Raises:
        NotFoundError: There is no such contract, or no such amendment of it.
        RuleError: The amendment waits for nobody, or the entry is not complete.
        PatientWordsError: It names a patient.
    """
    with contract_act(work) as session:
        contract = contract_of(session, contract_id)
        key = put_entry(work, session, contract.organization_id, entry, cleared)
        said = f"{entry.person.strip()}: {entry.text.strip()}".removeprefix(": ")
        if amendment_id is None:
            session.add(decision(work, contract, said))
            return key
        amendment = session.get(Amendment, amendment_id)
        if amendment is None or amendment.contract_id != contract_id:
            raise NotFoundError
        if State(amendment.state) not in OPEN:
            raise RuleError("This amendment waits for nobody.")
        note_step(session, work, amendment, REMINDED, said)
        return key
