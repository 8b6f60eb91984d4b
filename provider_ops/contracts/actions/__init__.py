"""What people do with contracts: terms, whom they cover, amendments, renewals, documents."""

from __future__ import annotations

from provider_ops.contracts.actions.amendments import (
    approve_amendment,
    decline_amendment,
    draft_amendment,
    record_signing,
    revise_amendment,
    signed_source,
    submit_amendment,
    take_step,
    withdraw_amendment,
)
from provider_ops.contracts.actions.business import (
    NewContract,
    change_business,
    change_days,
    create_contract,
    put_contract,
)
from provider_ops.contracts.actions.documents import attach_file, remove_file
from provider_ops.contracts.actions.reminders import log_reminder
from provider_ops.contracts.actions.renewals import (
    give_owner,
    log_negotiation,
    move_renewal,
    plan_next_step,
    raise_true_up,
    settle_true_up,
    snooze_renewal,
    wake_renewal,
)
from provider_ops.contracts.actions.terms import (
    EXPIRY,
    TERMINATION,
    add_participation,
    correct_participation,
    correct_term,
    end_participation,
    record_term,
    terminate_contract,
    withdraw_participation,
    withdraw_term,
)

__all__ = [
    "EXPIRY",
    "TERMINATION",
    "NewContract",
    "add_participation",
    "approve_amendment",
    "attach_file",
    "change_business",
    "change_days",
    "correct_participation",
    "correct_term",
    "create_contract",
    "decline_amendment",
    "draft_amendment",
    "end_participation",
    "give_owner",
    "log_negotiation",
    "log_reminder",
    "move_renewal",
    "plan_next_step",
    "put_contract",
    "raise_true_up",
    "record_signing",
    "record_term",
    "remove_file",
    "revise_amendment",
    "settle_true_up",
    "signed_source",
    "snooze_renewal",
    "submit_amendment",
    "take_step",
    "terminate_contract",
    "wake_renewal",
    "withdraw_amendment",
    "withdraw_participation",
    "withdraw_term",
]
