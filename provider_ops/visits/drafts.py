"""The visit form as JSON, for the draft that is kept while somebody types."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from provider_ops.directory.rules import Access, Attested, Care, Check, Fact, Need, Outcome
from provider_ops.visits.rules import (
    AttachedFile,
    Attendee,
    FileKind,
    KeptPromise,
    Material,
    NewPromise,
    Objective,
    Signature,
    TaughtCode,
    Understood,
    VisitForm,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_LISTS: dict[str, type] = {
    "attendees": Attendee,
    "objectives": Objective,
    "materials": Material,
    "codes": TaughtCode,
    "promises": NewPromise,
    "kept": KeptPromise,
    "files": AttachedFile,
    "checks": Check,
    "access": Access,
    "attested": Attested,
}
_DATES = frozenset(
    {"day", "next_visit_on", "check_again_on", "due_on", "asked_on", "offered_on"}
)
_KEYS = frozenset(
    {"contact_id", "material_version_id", "owner_id", "promise_id", "location_id", "provider_id"}
)
_WORDS: dict[str, Callable[[str], Any]] = {
    "understood": Understood, "kind": FileKind, "fact": Fact, "outcome": Outcome, "care": Care,
    "need": Need,
}  # fmt: skip


def to_json(form: VisitForm) -> dict[str, Any]:
    """Return the form in JSON's words."""
    return {f.name: _plain(getattr(form, f.name)) for f in fields(form)}


def with_topics(body: dict[str, Any], topics: Sequence[str]) -> dict[str, Any]:
    """Return the words of a form with topics that it does not have yet, not ticked."""
    said = list(body.get("objectives", ()))
    there = {one["topic"] for one in said}
    said += [_plain(Objective(topic, reached=False)) for topic in topics if topic not in there]
    return body | {"objectives": said}


def from_json(body: dict[str, Any]) -> VisitForm:
    """Return the form that `to_json` wrote; fields of other releases are left out."""
    known = _values(VisitForm, body)
    for name, kind in _LISTS.items():
        known[name] = tuple(kind(**_values(kind, item)) for item in body.get(name, ()))
    for at, code in enumerate(body.get("codes", ())):
        if code.get("taught_back"):  # as the release before wrote it, like kept_promise_ids below
            taught = list(known["codes"])
            taught[at] = replace(taught[at], understood=Understood.YES)
            known["codes"] = tuple(taught)
    known["cleared"] = tuple(body.get("cleared", ()))
    if before := body.get("kept_promise_ids"):
        known["kept"] = tuple(KeptPromise(UUID(key)) for key in before)
    known["signature"] = Signature(body.get("signature", ""))
    return VisitForm(**known)


def _plain(value: Any) -> Any:
    if hasattr(value, "__dataclass_fields__"):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, UUID):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value


def _values(kind: type, body: dict[str, Any]) -> dict[str, Any]:
    names = {f.name for f in fields(kind)}
    return {name: _value(name, value) for name, value in body.items() if name in names}


def _value(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in _DATES:
        return date.fromisoformat(value)
    if name in _WORDS:
        return _WORDS[name](value)
    return UUID(value) if name in _KEYS else value
