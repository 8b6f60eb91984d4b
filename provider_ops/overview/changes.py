"""What changed around denials: rules that moved, and offices that were taught since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, or_, select

from provider_ops.codes.model import ApprovedCode, ApprovedList, ContractList
from provider_ops.codes.rules.kinds import LEIE, LOADED, OPT_OUT
from provider_ops.contracts.model import Contract, ContractTerm
from provider_ops.core.clock import day_in
from provider_ops.overview.moved_codes import by_group, few_of_each, share_names
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.model import DataImport
from provider_ops.store.spans import known_at
from provider_ops.visits.model import Visit, VisitCode
from provider_ops.visits.queries import last_submitted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from provider_ops.overview.moved_codes import Named
    from provider_ops.store.workspace import Workspace

FIRST_VISIT = timedelta(days=90)
"""How far back changes count for an office where nobody was."""
OF_PEOPLE = frozenset({LEIE, OPT_OUT})
"""Lists of people, not of codes."""

# Asked of every office, and longer in the making than in the answering.
_OFFICES: Any = bindparam("offices", expanding=True)
_KNOWN: Any = bindparam("known")
_LOADS = select(DataImport.imported_at, DataImport.kind, DataImport.release).where(
    DataImport.kind.in_(bindparam("kinds", expanding=True)),
    DataImport.market_id.in_(bindparam("markets", expanding=True)),
    DataImport.imported_at <= _KNOWN,
    or_(DataImport.undone_at.is_(None), DataImport.undone_at > _KNOWN),
)


class What(StrEnum):
    """What kind of change it was. All but a visit move a rule."""

    LOAD = "load"
    LIST = "list"
    CONTRACT = "contract"
    VISIT = "visit"


@dataclass(frozen=True, slots=True)
class Change:
    """One change on one day.

    Attributes:
        name: Kind of the load, name of the list, number of the contract, purpose of the visit.
        detail: Release of the load, label of the term, codes that were taught.
        begins: Codes whose first day on a list this is.
        ends: Codes whose last day on it this is.
        begun: The first few of those that begin, by name; none where a whole market is asked for.
        gone: The first few of those that end.
        ended: Whether a contract ended by termination instead of beginning a term.
        id: Of the contract or visit; None for the others.
    """

    on: date
    what: What
    name: str
    detail: str = ""
    begins: int = 0
    ends: int = 0
    begun: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    ended: bool = False
    id: UUID | None = None


def changes(
    session: Session,
    market_id: str,
    first: date,
    last: date,
    known: datetime,
    *,
    zone: str,
    offices: Collection[UUID] | None = None,
    visited: bool = True,
) -> tuple[Change, ...]:
    """Return what changed on the days from `first` to `last`, the earliest first.

    Args:
        session: Where to read.
        market_id: Whose lists and contracts; loads of official codes count everywhere.
        first: The first day.
        last: The last day, included.
        known: As known at this instant.
        zone: Of the market, for the day of a load.
        offices: Their lists, contract terms and visits. None asks for the rules of the whole
            market: loads and lists.
        visited: Whether visits to them count as changes.
    """
    found = _loads(session, market_id, known, zone)
    found += _lists(session, market_id, known, offices, (first, last))
    if offices is not None:
        found += _terms(session, known, offices)
        found += _visits(session, offices) if visited else []
    within = (change for change in found if first <= change.on <= last)
    return tuple(sorted(within, key=lambda change: (change.on, change.what, change.name)))


def changed_since_visit(
    session: Session, work: Workspace, organization_id: UUID, day: date, known: datetime
) -> tuple[date, tuple[Change, ...]]:
    """Return since when, and what changed of an office's codes and contract until `day`.

    Since the last submitted visit before it, or in ninety days where there was none. Loads of
    lists of people stand back where codes of its own lists have changed.
    """
    last = last_submitted(session, organization_id, before=day)
    since = last[0] if last is not None else day - FIRST_VISIT
    found = changes(session, work.market_id, since, day, known, zone=work.time_zone,
                    offices=[organization_id], visited=False)  # fmt: skip
    if any(one.what is What.LIST for one in found):
        found = tuple(one for one in found if one.name not in OF_PEOPLE)
    return since, found


def _loads(session: Session, market_id: str, known: datetime, zone: str) -> list[Change]:
    found = session.execute(
        _LOADS, {"markets": [market_id, SHARED_MARKET], "kinds": LOADED, "known": known}
    )
    rows = {Change(day_in(zone, at), What.LOAD, kind, release) for at, kind, release in found}
    return list(rows)  # a release in several files is one change


def _lists(
    session: Session,
    market_id: str,
    known: datetime,
    offices: Collection[UUID] | None,
    days: tuple[date, date],
) -> list[Change]:
    """Tell by list and day which codes began and ended from one day to another."""
    values: dict[str, Any] = {
        "market": market_id, "known": known, "first": days[0], "last": days[1]
    }  # fmt: skip
    if offices is not None:
        # Read first: with a few keys at hand only their spans are looked at, not all lists'.
        paid_by = session.scalars(_paid_by(), {"offices": offices, "known": known})
        values["lists"] = paid_by.all()
        tables = [by_group(session.execute(one, values)) for one in _codes_of_lists()]
    else:
        tables = [_counts(session.execute(one, values)) for one in _codes_of_markets()]
    begun, ended = tables
    found = []
    for name, day in begun | ended:
        (begins, new), (ends, old) = (one.get((name, day), (0, ())) for one in (begun, ended))
        new, old = share_names(new, old)
        found.append(Change(day, What.LIST, name, begins=begins, ends=ends, begun=new, gone=old))
    return found


def _counts(rows: Iterable[Sequence[Any]]) -> Named:
    return {tuple(group): (count, ()) for *group, count in rows}


@cache
def _paid_by() -> Select[UUID]:
    return (
        select(ContractList.list_id)
        .join(Contract, Contract.id == ContractList.contract_id)
        .where(Contract.organization_id.in_(_OFFICES), known_at(ContractList, _KNOWN))
        .distinct()
    )


@cache
def _codes_of_lists() -> tuple[Select[*tuple[Any, ...]], ...]:
    """Return the statements for the first codes of some lists that begin, and that end."""
    own = ApprovedCode.list_id.in_(bindparam("lists", expanding=True))
    return tuple(
        few_of_each(_moved(day).where(own), ApprovedList.name, day)
        for day in (ApprovedCode.valid_from, ApprovedCode.valid_to)
    )


@cache
def _codes_of_markets() -> tuple[Select[*tuple[Any, ...]], ...]:
    """Return the statements that count the codes of all lists that begin, and that end."""
    return tuple(
        _moved(day).add_columns(func.count()).group_by(ApprovedList.name, day)
        for day in (ApprovedCode.valid_from, ApprovedCode.valid_to)
    )


def _moved(day: Any) -> Select[*tuple[Any, ...]]:
    """Return a statement for the names of lists and `day` of their codes."""
    return (
        select(ApprovedList.name, day)
        .join(ApprovedList, ApprovedList.id == ApprovedCode.list_id)
        .where(ApprovedList.market_id == bindparam("market"), known_at(ApprovedCode, _KNOWN),
               day.between(bindparam("first"), bindparam("last")))
    )  # fmt: skip


@cache
def _terms_of_offices() -> Select[*tuple[Any, ...]]:
    return (
        select(Contract.id, Contract.number, ContractTerm.label, ContractTerm.valid_from,
               ContractTerm.valid_to, ContractTerm.ended_by)
        .join(Contract, Contract.id == ContractTerm.contract_id)
        .where(Contract.organization_id.in_(_OFFICES), known_at(ContractTerm, _KNOWN))
    )  # fmt: skip


def _terms(session: Session, known: datetime, offices: Collection[UUID]) -> list[Change]:
    found = session.execute(_terms_of_offices(), {"offices": offices, "known": known})
    rows = []
    for key, number, label, begins, ends, ended_by in found:
        rows.append(Change(begins, What.CONTRACT, number, label, id=key))
        if ends is not None and ended_by == "termination":
            rows.append(Change(ends, What.CONTRACT, number, label, ended=True, id=key))
    return rows


def _visits(session: Session, offices: Collection[UUID]) -> list[Change]:
    taught: dict[UUID, list[str]] = {}
    held = (Visit.organization_id.in_(offices), Visit.submitted_at.is_not(None))
    for key, code in session.execute(
        select(VisitCode.visit_id, VisitCode.code)
        .join(Visit, Visit.id == VisitCode.visit_id)
        .where(*held)
        .order_by(VisitCode.code)
    ):
        taught.setdefault(key, []).append(code)
    found = session.execute(select(Visit.id, Visit.day, Visit.purpose).where(*held))
    return [
        Change(day, What.VISIT, purpose, ", ".join(dict.fromkeys(taught.get(key, ()))), id=key)
        for key, day, purpose in found
    ]
