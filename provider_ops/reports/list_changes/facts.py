"""The facts of a paper on changes of a list, read once in one session."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, or_, select

from provider_ops.claims.lines.taken_back import STANDS
from provider_ops.claims.model import ClaimLine
from provider_ops.codes.model import ApprovedList, ContractList
from provider_ops.codes.queries import Version, code_labels, list_changes
from provider_ops.codes.rules.changes import Kind
from provider_ops.contracts.model import Contract
from provider_ops.contracts.queries import covered_npis
from provider_ops.core.clock import day_in
from provider_ops.core.errors import NotFoundError
from provider_ops.network.model import Organization, StaffMember
from provider_ops.store.model import DataImport
from provider_ops.store.spans import known_at, valid_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.codes.rules.changes import Change, Comparison
    from provider_ops.store.workspace import Workspace

SPAN_DAYS = 90
TOP_CODES = 12
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class ChangesRequest:
    """Two versions to compare, and the instant up to which contracts and claims count."""

    before: Version
    after: Version
    as_of: datetime


@dataclass(frozen=True, slots=True)
class Side:
    """A version in words."""

    name: str
    day: date
    known: datetime


@dataclass(frozen=True, slots=True)
class Reached:
    """A contract that pays by the list on either day, from when, and how many it covers."""

    id: UUID
    number: str
    organization: str
    first: date
    last: date | None
    clinicians: int


@dataclass(frozen=True, slots=True)
class ChangesFacts:
    """Everything the paper says.

    Attributes:
        lines: Lines of the clinicians in the days `first` to `day` whose code changed, by code.
    """

    as_of: datetime
    time_zone: str
    day: date
    first: date
    made_by: str
    before: Side
    after: Side
    comparison: Comparison
    labels: dict[str, str]
    contracts: tuple[Reached, ...]
    clinicians: int
    lines: tuple[tuple[str, int], ...]

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        return sum(count for _code, count in self.lines)

    def as_json(self) -> dict[str, Any]:
        """Return the figures in the words of the command line."""
        return {
            "before": _side(self.before),
            "after": _side(self.after),
            "counts": {
                kind.value: {"changes": self.comparison.count(kind),
                             "codes": self.comparison.codes(kind)}
                for kind in Kind
            },
            "same_codes": self.comparison.same,
            "changes": [_change(one) for one in self.comparison.changes],
            "reach": {"contracts": len(self.contracts), "clinicians": self.clinicians,
                      "lines": self.line_count, "lines_since": self.first.isoformat()},
        }  # fmt: skip


def changes_facts(session: Session, work: Workspace, request: ChangesRequest) -> ChangesFacts:
    """Read the facts.

    Raises:
        NotFoundError: One of the lists is not there.
    """
    day = day_in(work.time_zone, request.as_of)
    found = list_changes(session, request.before, request.after)
    contracts, people = _contracts(session, request)
    first = day - timedelta(days=SPAN_DAYS - 1)
    author = session.get(StaffMember, work.staff_id)
    singles = {one.extent.first for one in found.changes if not one.extent.last}
    return ChangesFacts(
        as_of=request.as_of, time_zone=work.time_zone, day=day, first=first,
        made_by=f"{author.given_name} {author.family_name}" if author else "",
        before=_named(session, request.before), after=_named(session, request.after),
        comparison=found, labels=code_labels(session, singles), contracts=contracts,
        clinicians=len(people), lines=_lines(session, work, people, found, first, request.as_of),
    )  # fmt: skip


def _named(session: Session, version: Version) -> Side:
    name = session.scalar(select(ApprovedList.name).where(ApprovedList.id == version.list_id))
    if name is None:
        raise NotFoundError
    return Side(name, version.day, version.known)


def _contracts(
    session: Session, request: ChangesRequest
) -> tuple[tuple[Reached, ...], frozenset[str]]:
    """Return the contracts that pay by either version, and the NPIs they cover."""
    either = or_(*(
        (ContractList.list_id == one.list_id) & valid_on(ContractList, one.day)
        for one in (request.before, request.after)
    ))  # fmt: skip
    rows = session.execute(
        select(Contract.id, Contract.number, Organization.name, ContractList.valid_from,
               ContractList.valid_to)
        .join(Contract, Contract.id == ContractList.contract_id)
        .join(Organization, Organization.id == Contract.organization_id)
        .where(either, known_at(ContractList, request.as_of))
        .order_by(Contract.number, ContractList.valid_from, ContractList.id)
    ).all()  # fmt: skip
    covered = covered_npis(session, {row[0] for row in rows}, request.after.day, request.as_of)
    people = frozenset[str]().union(*covered.values())
    reached = (
        Reached(key, number, office, first, last, len(covered.get(key, ())))
        for key, number, office, first, last in rows
    )
    return tuple(reached), people


def _lines(
    session: Session, work: Workspace, people: frozenset[str], found: Comparison, first: date,
    known: datetime,
) -> tuple[tuple[str, int], ...]:  # fmt: skip
    """Count the lines whose code changed, by code, the most first."""
    counts: Counter[str] = Counter()
    loaded = select(DataImport.id).where(DataImport.imported_at <= known)
    last = day_in(work.time_zone, known)
    for npis in _batched(sorted(people)):
        rows = session.execute(
            select(ClaimLine.code, func.count())
            .where(ClaimLine.market_id == work.market_id, ClaimLine.npi.in_(npis),
                   ClaimLine.service_date.between(first, last), ClaimLine.import_id.in_(loaded),
                   STANDS)
            .group_by(ClaimLine.code)
        )  # fmt: skip
        for code, lines in rows:
            counts[code] += lines
    touched = [(code, lines) for code, lines in counts.items() if found.touches(code)]
    return tuple(sorted(touched, key=lambda pair: (-pair[1], pair[0])))


def _batched(keys: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(keys), _AT_ONCE):
        yield keys[start : start + _AT_ONCE]


def _side(side: Side) -> dict[str, str]:
    return {"list": side.name, "day": side.day.isoformat(), "known": side.known.isoformat()}


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "code": change.extent.first,
        "code_last": change.extent.last,
        "codes": change.codes,
        "differences": [
            {"field": one.field, "before": list(one.before), "after": list(one.after)}
            for one in change.differences
        ],
    }
