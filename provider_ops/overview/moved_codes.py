"""Codes that began or ended on lists: how many on a day, and the first few by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from provider_ops.codes.model import ApprovedCode
from provider_ops.codes.rules.extents import Extent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Select

NAMED = 3
"""Codes that are called by their names; of more it is said how many there are."""


def few_of_each(codes: Select[*tuple[Any, ...]], *by: Any) -> Select[*tuple[Any, ...]]:
    """Return a statement for the first few codes of each group `by`, which `codes` selects alone.

    Its rows are the columns of `by`, how many codes the group has, and the extent of one of them.
    """
    order = (ApprovedCode.code, ApprovedCode.code_last)
    numbered = codes.add_columns(
        func.count().over(partition_by=by).label("in_all"), *order,
        func.row_number().over(partition_by=by, order_by=order).label("place"),
    ).subquery()  # fmt: skip
    *shown, place = numbered.c
    return select(*shown).where(place <= NAMED).order_by(place)


Named = dict[tuple[Any, ...], tuple[int, tuple[str, ...]]]
"""By group how many codes it has, and what the first few are called."""


def by_group(rows: Iterable[Sequence[Any]]) -> Named:
    """Return by group how many codes there are and what the first few are called."""
    found: Named = {}
    for *group, in_all, first, last in rows:
        _, named = found.get(tuple(group), (0, ()))
        found[tuple(group)] = in_all, (*named, Extent(first, last).words)
    return found


def share_names(
    begun: tuple[str, ...], gone: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return as many of both as are named in all; of those that ended at least one."""
    kept = gone[: max(NAMED - len(begun), 1)]
    return begun[: NAMED - len(kept)], kept
