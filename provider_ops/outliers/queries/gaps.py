"""How long offices went without one of our visits, and from when to when."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import func, select

from provider_ops.contracts.model import Contract, ContractTerm
from provider_ops.network.model import Affiliation
from provider_ops.store.raw_keys import raw
from provider_ops.store.spans import EVER, known_at
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy import Select
    from sqlalchemy.orm import Session


class Gap(NamedTuple):
    """Days in a row without a visit: from the last one, until the next one or the last day."""

    since: date
    until: date

    @property
    def days(self) -> int:
        """How many."""
        return (self.until - self.since).days


def gaps(
    session: Session, market_id: str, offices: Iterable[bytes], first: date, last: date
) -> dict[bytes, Gap]:
    """Return by office the longest gap that runs or ends on the days from `first` to `last`.

    It counts with its whole length, from the last visit before `first` where there is one.
    Where nobody had been before, an office waits since its contract began or, without one, since
    its first clinician worked there, though not for longer than the market has visits on record.
    Where nothing tells since when, the office is left out.
    """
    held = (Visit.market_id == market_id, Visit.submitted_at.is_not(None))
    begin = session.scalar(select(func.min(Visit.day)).where(*held))
    if begin is None:
        return {}
    before = dict(_by_office(session, select(raw(Visit.organization_id), func.max(Visit.day))
                             .where(*held, Visit.day < first)
                             .group_by(Visit.organization_id)))  # fmt: skip
    visited: defaultdict[bytes, list[date]] = defaultdict(list)
    for office, day in _by_office(session, select(raw(Visit.organization_id), Visit.day)
                                  .where(*held, Visit.day.between(first, last))
                                  .order_by(Visit.day)):  # fmt: skip
        visited[office].append(day)
    known = _known_since(session, market_id)
    found = {}
    for office in offices:
        own = visited[office]
        since = before.get(office) or (max(known[office], begin) if office in known else None)
        if since is not None and since <= (own[0] if own else last):
            own = [since, *own]
        if own:
            found[office] = max(
                (Gap(*days) for days in pairwise([*own, last])),
                key=lambda gap: (gap.days, gap.until),
            )
    return found


def _known_since(session: Session, market_id: str) -> dict[bytes, date]:
    """Return since when there has been something to visit an office for."""
    joined = (
        select(raw(Affiliation.organization_id), func.min(Affiliation.valid_from))
        .where(Affiliation.market_id == market_id, known_at(Affiliation, EVER))
        .group_by(Affiliation.organization_id)
    )
    agreed = (
        select(raw(Contract.organization_id), func.min(ContractTerm.valid_from))
        .join(ContractTerm, ContractTerm.contract_id == Contract.id)
        .where(Contract.market_id == market_id, known_at(ContractTerm, EVER))
        .group_by(Contract.organization_id)
    )
    return dict(_by_office(session, joined)) | dict(_by_office(session, agreed))


def _by_office(session: Session, query: Select[*tuple[Any, ...]]) -> Iterable[tuple[bytes, date]]:
    return ((office, day) for office, day in session.execute(query))
