"""A name for facts: the same facts give the same fingerprint, on every machine and version."""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Mapping


def fingerprint(facts: object) -> str:
    """SHA-256 over the canonical form of `facts`, 64 lower-case hex digits."""
    return hashlib.sha256(canonical(facts)).hexdigest()


def short(digest: str) -> str:
    """The first 12 hex digits in groups of four, as printed on a page: "7C41 09E2 B3D8"."""
    head = digest[:12].upper()
    return " ".join(head[i : i + 4] for i in range(0, 12, 4))


def grouped(digest: str) -> str:
    """All digits in groups of eight, for the page on method."""
    return " ".join(digest[i : i + 8] for i in range(0, len(digest), 8))


def canonical(facts: object) -> bytes:
    """The facts as JSON with sorted keys and one spelling for every value.

    Amounts that are equal are spelled alike (1.5 and 1.50), instants are in UTC, sets are sorted,
    dataclasses are taken by field. Raises TypeError for a value without a canonical spelling:
    naive datetimes, NaN, objects of other types, keys that are not text, numbers or UUIDs.
    """
    text = json.dumps(
        _plain(facts), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    return text.encode()


def _plain(value: object) -> Any:
    if isinstance(value, Enum):
        return _plain(value.value)
    if value is None or isinstance(value, bool | int | str):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(getattr(value, name)) for name in _names(type(value))}
    if isinstance(value, dict):
        return _mapping(value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, set | frozenset):
        return sorted((_plain(item) for item in value), key=_order)
    return {f"${type(value).__name__.lower()}": _scalar(value)}


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _scalar(value: object) -> str:
    if isinstance(value, Decimal) and value.is_finite():
        return format(value.normalize() if value else Decimal(0), "f")
    if isinstance(value, float) and math.isfinite(value):
        return repr(value + 0.0)
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise TypeError("a datetime without a time zone is not a fact")
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, bytes):
        return value.hex()
    raise TypeError(f"{type(value).__name__} {value!r} has no canonical form")


def _mapping(value: Mapping[Any, object]) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for key, item in value.items():
        if isinstance(key, Enum):
            key = key.value  # noqa: PLW2901
        if not isinstance(key, str | int | date | UUID) or isinstance(key, bool):
            raise TypeError(f"{key!r} cannot be the name of a fact")
        name = str(key)
        if name in plain:
            raise TypeError(f"two facts are named {name!r}")
        plain[name] = _plain(item)
    return plain


def _order(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
