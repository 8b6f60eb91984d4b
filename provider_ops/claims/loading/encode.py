"""Values as the driver stores them, for the one place where rows come by the hundred thousand.

Going through SQLAlchemy's types costs several times the insert itself. A test reads rows back
through the models and so proves that both spellings agree.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import count
from typing import TYPE_CHECKING

from provider_ops.claims.rules import adjustments_as_kept, dollars_text, whole_cents
from provider_ops.core.money import to_cents

if TYPE_CHECKING:
    from provider_ops.claims.x12.remittance import Adjustment
    from provider_ops.store.base import Base

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


SHARED = ("import_id", "market_id", "extra")
"""Columns in which all rows of a load are alike."""


@dataclass(frozen=True)
class Insert:
    """The driver's INSERT of a table, for values in the order of `columns` and `SHARED`.

    Raises:
        ValueError: These are not all columns of the table.
    """

    table: type[Base]
    columns: tuple[str, ...]

    def __post_init__(self) -> None:
        if set(self.table.__table__.columns.keys()) != {*self.columns, *SHARED}:
            raise ValueError(f"{self.table.__tablename__} has other columns")

    def of(self, rows: int) -> str:
        """Return the statement of that many rows; what they share is bound first, and once."""
        return _statement(self, rows)


@cache
def _statement(insert: Insert, rows: int) -> str:
    shared = [f"?{n}" for n in range(1, len(SHARED) + 1)]
    numbers = count(len(shared) + 1)
    values = ", ".join(
        f"({', '.join([*(f'?{next(numbers)}' for _ in insert.columns), *shared])})"
        for _ in range(rows)
    )
    columns = ", ".join((*insert.columns, *SHARED))
    # FAIL: of a statement that is taken back alone when it fails in the middle, SQLite keeps
    # each page as it was. A load is taken back as a whole.
    return f"INSERT OR FAIL INTO {insert.table.__tablename__} ({columns}) VALUES {values}"  # noqa: S608
