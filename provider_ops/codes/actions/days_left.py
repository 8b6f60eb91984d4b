"""The days on which a contract does not pay by a list yet."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from provider_ops.contracts.rules import FOREVER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DAY = timedelta(days=1)


def days_left(
    paid: Iterable[tuple[date, date | None]], begins: date, ends: date | None
) -> Iterator[tuple[date, date]]:
    """Yield the days from `begins` to `ends` that are not in `paid`; without an end, `FOREVER`.

    `paid` are first and last days, the earliest first.
    """
    until = ends or FOREVER
    for first, last in paid:
        if first > until:
            break
        if begins < first:
            yield begins, first - _DAY
        if last is None or last >= until:
            return
        begins = max(begins, last + _DAY)
    if begins <= until:
        yield begins, until
