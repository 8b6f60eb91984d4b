"""What people do with codes: load code sets, keep approved lists, remember what was answered."""

from __future__ import annotations

from provider_ops.codes.actions.answers import keep_check, record_check
from provider_ops.codes.actions.lists import (
    ApprovedEntry,
    PutResult,
    attach_list,
    change_approved_code,
    correct_approved_code,
    create_list,
    detach_list,
    end_approved_code,
    end_approved_codes,
    put_approved_codes,
    withdraw_approved_code,
    withdraw_attachment,
)
from provider_ops.codes.actions.loads import load_codes, preview_codes, undo_load
from provider_ops.codes.actions.signing import sign_amendment
from provider_ops.codes.actions.tally import Load
from provider_ops.codes.actions.versions import (
    ListFate,
    VersionChange,
    correct_version,
    withdraw_version,
)

__all__ = [
    "ApprovedEntry",
    "ListFate",
    "Load",
    "PutResult",
    "VersionChange",
    "attach_list",
    "change_approved_code",
    "correct_approved_code",
    "correct_version",
    "create_list",
    "detach_list",
    "end_approved_code",
    "end_approved_codes",
    "keep_check",
    "load_codes",
    "preview_codes",
    "put_approved_codes",
    "record_check",
    "sign_amendment",
    "undo_load",
    "withdraw_approved_code",
    "withdraw_attachment",
    "withdraw_version",
]
