"""Where the visits of a week stand: seven columns, or the days below each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HEAD, GAP, EDGE = 44, 6, 5
NARROW = 96
"""Width of a weekend's column without visits, which leaves the others room for names."""
HEAD_IN_LIST = 30

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class DayPlan:
    """Head and cards of a day, as if nothing was scrolled."""

    head: QRectF
    cards: tuple[QRectF, ...]

    @property
    def bottom(self) -> float:
        """Where the day ends."""
        return self.cards[-1].bottom() if self.cards else self.head.bottom()


def in_columns(
    days: Sequence[Sequence[Row]],
    width: float,
    height_of: Callable[[Row, float], float],
    px: Callable[[float], int],
) -> tuple[DayPlan, ...]:
    """Put the days side by side in `width`; `height_of` tells how high a row of a width is."""
    count, last = len(days), len(days) - 1
    slim = [at in (0, last) and not rows for at, rows in enumerate(days)]
    narrow = min(float(px(NARROW)), width / count)
    wide = (width - narrow * sum(slim)) / (count - sum(slim))
    plans, left = [], 0.0
    for rows, is_slim in zip(days, slim, strict=True):
        column = narrow if is_slim else wide
        head = QRectF(left, 0, column, px(HEAD))
        plans.append(DayPlan(head, _cards(rows, head, height_of, px)))
        left += column
    return tuple(plans)


def in_a_list(
    days: Sequence[Sequence[Row]],
    width: float,
    height_of: Callable[[Row, float], float],
    px: Callable[[float], int],
) -> tuple[DayPlan, ...]:
    """Put the days below each other, each with its visits."""
    plans, top = [], 0.0
    for rows in days:
        head = QRectF(0, top, width, px(HEAD_IN_LIST))
        plan = DayPlan(head, _cards(rows, head, height_of, px))
        plans.append(plan)
        top = plan.bottom + px(GAP)
    return tuple(plans)


def _cards(
    rows: Sequence[Row],
    head: QRectF,
    height_of: Callable[[Row, float], float],
    px: Callable[[float], int],
) -> tuple[QRectF, ...]:
    room, top, cards = head.width() - 2 * px(EDGE), head.bottom(), []
    for row in rows:
        cards.append(QRectF(head.x() + px(EDGE), top, room, height_of(row, room)))
        top = cards[-1].bottom() + px(GAP)
    return tuple(cards)
