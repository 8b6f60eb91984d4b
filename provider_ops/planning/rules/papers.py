"""Which handouts the words of a visit ask for: the codes and reasons that are named in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_CODE = re.compile(r"\b(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])\b")
_REASON = re.compile(r"\b(?:CO|PR|OA|PI)-[A-Z]?\d{1,3}\b")


def named_codes(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the billing codes that texts name, each once, in their order."""
    return tuple(dict.fromkeys(found for text in texts for found in _CODE.findall(text)))


def named_reasons(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the denial reasons that texts name with their group, such as CO-97."""
    return tuple(dict.fromkeys(found for text in texts for found in _REASON.findall(text)))
