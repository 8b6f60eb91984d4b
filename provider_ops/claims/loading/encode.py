"""Values as the driver stores them, for the one place where rows come by the hundred thousand.

Going through SQLAlchemy's types costs several times the insert itself. A test reads rows back
through the models and so proves that both spellings agree.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from provider_ops.claims.rules import adjustments_as_kept, dollars_text, whole_cents
from provider_ops.core.money import to_cents

if TYPE_CHECKING:
    from provider_ops.claims.x12.remittance import Adjustment

_MOST = 1 << 16
_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Cents(dict[Decimal | None, int]):
    """Amounts as whole cents, each distinct one computed once; None is zero.

    Attributes:
        rounded: Set when an amount had a part of a cent. Such amounts are not remembered, so
            that it is set every time.
    """

    def __init__(self) -> None:
        super().__init__({None: 0})
        self.rounded = False

    def __missing__(self, amount: Decimal | None) -> int:
        whole = whole_cents(amount)
        cents = to_cents(whole)
        if whole != amount:
            self.rounded = True
        elif len(self) < _MOST:
            self[amount] = cents
        return cents


class Days(dict[date | None, str | None]):
    """Days as ISO 8601, each distinct one spelled once."""

    def __init__(self) -> None:
        super().__init__({None: None})

    def __missing__(self, day: date | None) -> str | None:
        text = None if day is None else day.isoformat()
        if len(self) < _MOST:
            self[day] = text
        return text


def adjustments_text(adjustments: tuple[Adjustment, ...]) -> str:
    """Return adjustments as the JSON text that their column holds."""
    if not adjustments:
        return "[]"
    if len(adjustments) == 1:
        group, reason, amount, quantity = adjustments[0]
        if quantity is None and (group + reason).isalnum():
            return f'[["{group}","{reason}","{dollars_text(amount)}",null]]'
    return _to_json(adjustments_as_kept(adjustments))


class AdjustmentTexts(dict["tuple[Adjustment, ...]", str]):
    """`adjustments_text` of each distinct value, spelled once while there is room."""

    def __missing__(self, adjustments: tuple[Adjustment, ...]) -> str:
        text = adjustments_text(adjustments)
        if len(self) < _MOST:
            self[adjustments] = text
        return text
