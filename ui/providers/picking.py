"""The selected rows, read from the database: some keys, or a question with its exceptions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QCoreApplication

from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.overview import provider_list
from provider_ops.overview.provider_list import NO_FILTER, Filter
from provider_ops.planning.actions import MOST_STOPS
from ui.kit.paging import Sort

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from uuid import UUID

    from provider_ops.overview.provider_list import Order, ProviderRow
    from provider_ops.store.workspace import Workspace
    from ui.kit.picks import Picks

Result = TypeVar("Result")
PAGE = 5_000
"""Rows that are read at a time, and keys that are looked up by themselves."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a list shows, and in which order."""

    wanted: Filter
    sort: Sort | None


@dataclass(frozen=True, slots=True)
class Offices:
    """Offices by name and key, each once; `without` counts clinicians who work at none."""

    named: tuple[tuple[str, UUID], ...]
    without: int


def use_picked(
    work: Workspace, asked: Question, picks: Picks, use: Callable[[Iterator[ProviderRow]], Result]
) -> Result:
    """Return what `use` makes of the picked rows in the order of the list; runs on a worker."""
    sort = asked.sort or Sort("name")
    with work.read() as session:
        read = partial(provider_list.page, session, order=cast("Order", sort.by),
                       descending=sort.descending, limit=PAGE)  # fmt: skip
        return use(_picked(read, asked.wanted, picks))


def _picked(
    read: Callable[..., Sequence[ProviderRow]], wanted: Filter, picks: Picks
) -> Iterator[ProviderRow]:
    if not picks.all_matching and len(picks.keys) <= PAGE:
        if picks.keys:  # they are meant also when the list shows them no more
            yield from read(Filter(keys=cast("frozenset[UUID]", picks.keys)))
        return
    among = wanted if picks.all_matching else NO_FILTER
    offset = 0
    while rows := read(among, offset=offset):
        yield from (row for row in rows if row.id in picks)
        offset += PAGE


def offices_of(rows: Iterable[ProviderRow]) -> Offices:
    """Return the offices that rows are or work at; reads no further than a day can hold.

    Raises:
        RuleError: There are none, or more than a day can hold.
    """
    named: dict[UUID, str] = {}
    without = 0
    for row in rows:
        if row.organization_id is None:
            without += 1
            continue
        named.setdefault(row.organization_id, row.name if row.is_office else row.office)
        if len(named) > MOST_STOPS:
            raise RuleError(
                title=_tr("Too many offices for one day"),
                remedy=Sentence("Nothing was planned. Select rows of at most {most} offices.",
                                most=MOST_STOPS),
            )  # fmt: skip
    if not named:
        raise RuleError(title=_tr("No office to visit"),
                        remedy=_tr("Who is selected works at no office now."))  # fmt: skip
    return Offices(tuple((name, key) for key, name in named.items()), without)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Providers", text)
