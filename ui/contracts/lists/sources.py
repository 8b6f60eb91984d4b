"""What the tables of the code lists are made of; read on workers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from provider_ops.codes import queries
from provider_ops.codes.rules.entries import meeting
from ui.contracts.lists.columns import SOON_DAYS, CountedList, ListedCode
from ui.kit.paging import PageAsk, Source

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from provider_ops.codes.queries import ListContractRow
    from provider_ops.store.workspace import Workspace
    from ui.kit.picks import Picks


@dataclass(frozen=True, slots=True)
class CodesAsked:
    """Which entries of a list are on screen."""

    list_id: UUID
    text: str = ""
    only_now: bool = True

    def wanted(self, work: Workspace) -> dict[str, Any]:
        """Return the question in the words of the queries."""
        return {"text": self.text, "day": work.today() if self.only_now else None}


def lists(work: Workspace) -> Source[CountedList]:
    """Return all lists, with how many of their codes end soon."""

    def count() -> int:
        with work.read() as session:
            return queries.list_count(session, work.market_id)

    def page(ask: PageAsk[CountedList]) -> Sequence[CountedList]:
        today, now = work.today(), work.now()
        with work.read() as session:
            rows = queries.lists(session, work.market_id, today, now, offset=ask.offset,
                                 limit=ask.limit)  # fmt: skip
            until = today + timedelta(days=SOON_DAYS)
            ending = queries.ending_counts(session, [row.id for row in rows], today, until, now)
        return [CountedList(row, ending.get(row.id, 0)) for row in rows]

    return Source(count, page)


def codes(work: Workspace, asked: CodesAsked) -> Source[ListedCode]:
    """Return the entries of a list, with the ranges of it that cover the same codes."""

    def count() -> int:
        with work.read() as session:
            return queries.approved_code_count(
                session, asked.list_id, work.now(), **asked.wanted(work)
            )

    def page(ask: PageAsk[ListedCode]) -> Sequence[ListedCode]:
        now = work.now()
        with work.read() as session:
            rows = queries.approved_codes(session, asked.list_id, now, offset=ask.offset,
                                          limit=ask.limit, **asked.wanted(work))  # fmt: skip
            labels = queries.code_labels(session, {row.code for row in rows if not row.code_last})
            ranges = [row.entry for row in queries.ranges(session, asked.list_id, now)]
        return [
            ListedCode(row, labels.get(row.code, ""),
                       tuple(one.extent.words for one in meeting(row.entry, ranges)))
            for row in rows
        ]  # fmt: skip

    return Source(count, page)


def contracts(work: Workspace, list_id: UUID) -> Source[ListContractRow]:
    """Return the contracts that pay by a list."""

    def count() -> int:
        with work.read() as session:
            return queries.contract_count_of_list(session, list_id, work.now())

    def page(ask: PageAsk[ListContractRow]) -> Sequence[ListContractRow]:
        with work.read() as session:
            return queries.contracts_of_list(session, list_id, work.now(), offset=ask.offset,
                                             limit=ask.limit)  # fmt: skip

    return Source(count, page)


def picked(work: Workspace, asked: CodesAsked, picks: Picks) -> list[UUID]:
    """Return the keys of the picked entries, those no page has brought too."""
    with work.read() as session:
        keys = queries.approved_code_keys(
            session, asked.list_id, work.now(), **asked.wanted(work)
        )
    return [key for key in keys if key in picks]
