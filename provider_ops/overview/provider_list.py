"""The list of providers: offices and clinicians of a market in one list of any size.

Reads the summaries that `provider_index.update` keeps; every order and filter is one index.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import and_, func, null, or_, select, true
from sqlalchemy.orm import aliased

from provider_ops.contracts.rules import Status
from provider_ops.overview.denials import ENOUGH_LINES, HIGH_DENIALS
from provider_ops.overview.model import ProviderSummary
from provider_ops.overview.provider_summary import NO_CONTRACT

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

Order = Literal["name", "ends", "seen", "denied"]
Kind = Literal["", "provider", "organization"]
UNSEEN_DAYS = 90
_FEW = 5_000
"""Rows that are ordered after they were found; of more, a page is soon full in any order."""

STATUSES = (*(status.value for status in Status), NO_CONTRACT)

_SHARES = 10_000
"""What a whole is in the table, which keeps shares in hundredths of a percent."""
_HIGH = int(HIGH_DENIALS * _SHARES)

_ORDERS = {
    "name": ProviderSummary.sort_name,
    "ends": ProviderSummary.ends,
    "seen": ProviderSummary.last_seen,
    "denied": ProviderSummary.denied_share,
}


@dataclass(frozen=True, slots=True)
class ProviderRow:
    """An office or a clinician as the list shows it.

    Attributes:
        organization_id: The office itself, or where the clinician works now.
        office: Its name, for a clinician.
        status: Of the contract that covers it, one of `STATUSES`.
        ends: Last day of that contract, or the eve of its renewal if `renews`.
        last_seen: Day of the last submitted visit to the office.
        members: On the panels of an office; None for a clinician.
        lines: Claim lines of the last 90 days.
        denied: Share of them that was denied, 0 to 1; None without lines.
    """

    id: UUID
    is_office: bool
    organization_id: UUID | None
    name: str
    office: str
    npi: str
    specialty: str
    county_fips: str
    status: str
    ends: date | None
    renews: bool
    last_seen: date | None
    members: int | None
    lines: int
    denied: float | None

    @property
    def is_denied_often(self) -> bool:
        """Whether the share is high, of lines enough to say so."""
        enough = self.denied is not None and self.lines >= ENOUGH_LINES
        return enough and round((self.denied or 0) * _SHARES) > _HIGH


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows a list shows; empty fields let everything pass, filled ones must all hold.

    Attributes:
        text: Part of a name, of the office's name, or of an NPI.
        counties: FIPS codes.
        statuses: Of contracts, among `STATUSES`; "expiring" is in force, ends soon and does not
            renew.
        unseen_since: Only offices not visited on that day or later, or never.
        rep_id: Whose territory the office is in.
        denied_often: Only whose share of denied lines is high, of lines enough to say so.
        keys: Only these rows, some thousands at most.
    """

    text: str = ""
    kind: Kind = ""
    counties: frozenset[str] = frozenset()
    specialties: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    unseen_since: date | None = None
    rep_id: UUID | None = None
    denied_often: bool = False
    keys: frozenset[UUID] = frozenset()


NO_FILTER = Filter()


def count(session: Session, wanted: Filter = NO_FILTER) -> int:
    """Return how many rows the list has."""
    passes = _words(wanted) if _is_text_alone(wanted) else _found(session, wanted)[0]
    return session.scalar(select(func.count()).select_from(ProviderSummary).where(passes)) or 0


def page(
    session: Session,
    wanted: Filter = NO_FILTER,
    *,
    order: Order = "name",
    descending: bool = False,
    limit: int = 200,
    offset: int = 0,
) -> tuple[ProviderRow, ...]:
    """Return rows `offset` to `offset + limit`; of equals the name decides.

    Rows without an end, NPI or rate come last in both directions; by "seen", those never seen
    count as seen longest ago.
    """
    by_name = order == "name" and _is_text_alone(wanted)
    passes, few = (_words(wanted), False) if by_name else _found(session, wanted)
    keys = (
        select(ProviderSummary.id)
        .where(passes)
        .order_by(*_ordering(order, wanted, descending=descending, few=few))
        .limit(limit)
        .offset(offset)
    )
    wanted_keys = list(session.scalars(keys))
    found = session.scalars(select(ProviderSummary).where(ProviderSummary.id.in_(wanted_keys)))
    rows = {row.id: _row(row) for row in found}
    return tuple(rows[key] for key in wanted_keys)


def position(
    session: Session, text: str, wanted: Filter = NO_FILTER
) -> int | None:
    """Return which row of the list by name is the first that begins with `text`, if any does."""
    passes, start = _passes(wanted), text.casefold()
    first = session.scalar(
        select(ProviderSummary.sort_name)
        .where(passes, ProviderSummary.sort_name >= start)
        .order_by(ProviderSummary.sort_name)
        .limit(1)
    )
    if first is None or not first.startswith(start):
        return None
    before = select(func.count()).where(passes, ProviderSummary.sort_name < first)
    return session.scalar(before.select_from(ProviderSummary)) or 0


def one(session: Session, key: UUID) -> ProviderRow | None:
    """Return the row of a clinician or office, None if it is not listed."""
    found = session.get(ProviderSummary, key)
    return None if found is None else _row(found)


def neighbours(
    session: Session, key: UUID, wanted: Filter = NO_FILTER
) -> tuple[ProviderRow | None, ProviderRow | None]:
    """Return the rows before and after one in the list by name."""
    found = session.get(ProviderSummary, key)
    if found is None:
        return None, None
    name, passes = ProviderSummary.sort_name, _passes(wanted)
    same = name == found.sort_name
    before = select(ProviderSummary).where(
        passes, or_(name < found.sort_name, and_(same, ProviderSummary.id < key))
    )
    after = select(ProviderSummary).where(
        passes, or_(name > found.sort_name, and_(same, ProviderSummary.id > key))
    )
    previous = session.scalars(
        before.order_by(name.desc(), ProviderSummary.id.desc()).limit(1)
    ).one_or_none()
    following = session.scalars(
        after.order_by(name, ProviderSummary.id).limit(1)
    ).one_or_none()
    return _row(previous) if previous else None, _row(following) if following else None


def filters_without(wanted: Filter) -> dict[str, Filter]:
    """Return, by field, what is left of a filter when one field in use is emptied."""
    fields = ("text", "kind", "counties", "specialties", "statuses")
    return {
        name: replace(wanted, **{name: getattr(NO_FILTER, name)})
        for name in fields
        if getattr(wanted, name)
    }


def specialties(session: Session) -> tuple[str, ...]:
    """Return the specialties that rows of the market have, by name."""
    found = session.scalars(
        select(ProviderSummary.specialty)
        .where(ProviderSummary.specialty != "")
        .distinct()
        .order_by(ProviderSummary.specialty)
    )
    return tuple(found)


def counties(session: Session) -> tuple[str, ...]:
    """Return the FIPS codes of the counties that rows of the market are in."""
    found = session.scalars(
        select(ProviderSummary.county_fips)
        .where(ProviderSummary.county_fips != "")
        .distinct()
    )
    return tuple(found)


def not_seen(day: date, rep_id: UUID | None, days: int = UNSEEN_DAYS) -> Filter:
    """Return the filter for offices that nobody visited in `days` days, and who works there."""
    return Filter(unseen_since=day - timedelta(days=days), rep_id=rep_id)


def ending_soon(rep_id: UUID | None) -> Filter:
    """Return the filter for offices and clinicians whose contract ends soon and does not renew."""
    return Filter(statuses=frozenset({Status.EXPIRING.value}), rep_id=rep_id)


def denied_often(rep_id: UUID | None) -> Filter:
    """Return the filter for offices and clinicians with a high share of denied lines."""
    return Filter(denied_often=True, rep_id=rep_id)


def _found(session: Session, wanted: Filter) -> tuple[ColumnElement[bool], bool]:
    """The condition of a filter, and whether few rows hold its words.

    Those are looked up first, on one index.
    """
    rest = _passes(replace(wanted, text=""))
    if not wanted.text:
        return rest, False
    keys = session.scalars(select(ProviderSummary.id).where(_words(wanted)).limit(_FEW + 1)).all()
    if len(keys) > _FEW:
        return and_(rest, _words(wanted)), False
    return and_(rest, ProviderSummary.id.in_(keys)), True


def _is_text_alone(wanted: Filter) -> bool:
    return bool(wanted.text) and replace(wanted, text="") == NO_FILTER


def _words(wanted: Filter) -> ColumnElement[bool]:
    words = wanted.text.casefold().split()
    return and_(true(), *(func.instr(ProviderSummary.sought, word) > 0 for word in words))


def _passes(wanted: Filter) -> ColumnElement[bool]:
    table = ProviderSummary
    tests: list[ColumnElement[bool]] = []
    if wanted.text:
        held = aliased(table)  # on its own, so that the index of names answers alone
        words = wanted.text.casefold().split()
        found = [func.instr(held.sought, word) > 0 for word in words]
        tests.append(table.id.in_(select(held.id).where(*found)))
    if wanted.kind:
        tests.append(table.kind == wanted.kind)
    if wanted.counties:
        tests.append(table.county_fips.in_(sorted(wanted.counties)))
    if wanted.specialties:
        tests.append(table.specialty.in_(sorted(wanted.specialties)))
    if wanted.statuses:
        tests.append(table.status.in_(sorted(wanted.statuses)))
    if wanted.unseen_since is not None:
        tests.append(or_(table.last_seen.is_(None), table.last_seen < wanted.unseen_since))
    if wanted.rep_id is not None:
        tests.append(table.rep_id == wanted.rep_id)
    if wanted.denied_often:
        tests.append(and_(table.denied_share > _HIGH, table.lines >= ENOUGH_LINES))
    if wanted.keys:
        tests.append(table.id.in_(wanted.keys))
    return and_(true(), *tests)


def _ordering(
    order: Order, wanted: Filter, *, descending: bool, few: bool
) -> list[ColumnElement[Any]]:
    column: ColumnElement[Any] = _ORDERS[order]  # type: ignore[assignment]
    if order != "name" and (few or replace(wanted, text="") != NO_FILTER):
        column = func.coalesce(column, null())  # not an index: filter first, then order the few
    key = column.desc() if descending else column.asc()
    if not descending and order in ("ends", "denied"):
        key = key.nulls_last()
    backwards = descending and order in ("name", "ends", "seen")
    name, last = ProviderSummary.sort_name, ProviderSummary.id
    ties = (name.desc(), last.desc()) if backwards else (name.asc(), last.asc())
    return [*ties] if order == "name" else [key, *ties]


def _row(found: ProviderSummary) -> ProviderRow:
    share = found.denied_share
    return ProviderRow(
        found.id, found.kind == "organization", found.organization_id, found.name, found.office,
        found.npi, found.specialty, found.county_fips, found.status, found.ends, found.renews,
        found.last_seen, found.members, found.lines, None if share is None else share / _SHARES,
    )  # fmt: skip
