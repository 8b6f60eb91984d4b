"""Why the lines of an office were denied in the last ninety days, against its peers."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, bindparam, func, select

from provider_ops.claims.lines.taken_back import STANDS
from provider_ops.claims.model import ClaimLine
from provider_ops.network.model import Affiliation, Provider
from provider_ops.store.spans import known_at, valid_on

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

DENIAL_DAYS = 90
HIGH_DENIALS = Decimal("0.12")
"""A share of denied lines over this one is high: a risk to a renewal, a reason to teach."""
ENOUGH_LINES = 20
"""With fewer lines in `DENIAL_DAYS` a share says nothing."""
PEERS = 100
"""Colleagues that a rate is compared with: enough for a steady figure, few enough to be quick."""

_RECENT = and_(
    ClaimLine.service_date > bindparam("after"), ClaimLine.service_date <= bindparam("day"), STANDS
)
_NPIS: Any = bindparam("npis", expanding=True)
_OWN = (
    select(ClaimLine.denial, ClaimLine.code, func.count(), func.sum(ClaimLine.charge))
    .where(ClaimLine.npi.in_(_NPIS), _RECENT)
    .group_by(ClaimLine.denial, ClaimLine.code)
    .order_by(func.count().desc(), ClaimLine.code)
)
_OF_EACH = (
    select(ClaimLine.npi, ClaimLine.denial, ClaimLine.code, func.count())
    .where(ClaimLine.npi.in_(_NPIS), ClaimLine.denial != "", _RECENT)
    .group_by(ClaimLine.npi, ClaimLine.denial, ClaimLine.code)
)
_SAMPLE = (
    select(Provider.npi)
    .where(Provider.specialty.in_(bindparam("specialties", expanding=True)), Provider.npi != "")
    .order_by(Provider.npi)
    .limit(PEERS)
)
# Two indexes answer this without a look at the lines: all of them, and those denied.
_LINES_OF_PEERS = (
    select(func.count()).select_from(ClaimLine).where(ClaimLine.npi.in_(_SAMPLE), _RECENT)
)
_DENIED_OF_PEERS = (
    select(ClaimLine.denial, func.count())
    .where(ClaimLine.npi.in_(_SAMPLE), _RECENT, ClaimLine.denial != "")
    .group_by(ClaimLine.denial)
)

_SINCE = and_(
    ClaimLine.service_date >= bindparam("first"), ClaimLine.service_date <= bindparam("day"), STANDS
)
_MONTH = func.strftime("%Y-%m", ClaimLine.service_date)
_MONTHS_OF_PEERS = (
    select(_MONTH, func.count()).where(ClaimLine.npi.in_(_SAMPLE), _SINCE).group_by(_MONTH)
)
_DENIED_MONTHS_OF_PEERS = _MONTHS_OF_PEERS.where(ClaimLine.denial != "")


@dataclass(frozen=True, slots=True)
class MonthShare:
    """Lines of a month by day of service, and how many were denied."""

    month: date
    lines: int
    denied: int


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial reason of the last ninety days: lines and dollars charged, largest first.

    `top_code` is the code it was given for most often; `peer_share` is how often the reason is
    given to peers, as a share of their lines from 0 to 1, None without peers.
    """

    reason: str
    lines: int
    dollars: Decimal
    top_code: str
    top_code_lines: int
    peer_share: Decimal | None = None


@dataclass(frozen=True, slots=True)
class DenialPicture:
    """An office's denials in the last ninety days against its specialty in the market.

    Rates are shares of lines from 0 to 1; None where there are no lines.
    """

    reasons: tuple[Denial, ...]
    lines: int
    denied: int
    peer_rate: Decimal | None

    @property
    def rate(self) -> Decimal | None:
        """The office's own share of denied lines."""
        return Decimal(self.denied) / self.lines if self.lines else None


def denials(
    session: Session, clinicians: Sequence[tuple[str, str]], day: date
) -> DenialPicture:
    """Return why lines of these clinicians were denied, against peers of their specialties."""
    npis = [npi for npi, _ in clinicians]
    rows = session.execute(_OWN, {"npis": npis, **_window(day)}).all()
    by_reason: dict[str, list[tuple[str, int, Decimal]]] = {}
    lines = sum(count for _, _, count, _ in rows)
    denied = [row for row in rows if row[0]]
    for reason, code, count, dollars in denied:
        by_reason.setdefault(reason, []).append((code, count, dollars))
    peers = _peers(session, clinicians, day)
    reasons = [
        Denial(
            reason,
            sum(count for _, count, _ in codes),
            sum((dollars for _, _, dollars in codes), Decimal(0)),
            codes[0][0],
            codes[0][1],
            peers.share(reason),
        )
        for reason, codes in by_reason.items()
    ]
    reasons.sort(key=lambda denial: (-denial.lines, denial.reason))
    return DenialPicture(tuple(reasons), lines, sum(row[2] for row in denied), peers.rate)


def peer_months(
    session: Session, specialties: Collection[str], months: Sequence[date], day: date
) -> tuple[MonthShare, ...]:
    """Return how many lines of peers of some specialties were denied in each of the months.

    `months` are their first days, the earliest first; lines count until `day`.
    """
    values = {"specialties": specialties, "first": months[0], "day": day}
    lines: dict[str, int] = dict(session.execute(_MONTHS_OF_PEERS, values).all())
    denied: dict[str, int] = dict(session.execute(_DENIED_MONTHS_OF_PEERS, values).all())
    names = ((month, f"{month:%Y-%m}") for month in months)
    return tuple(MonthShare(month, lines.get(at, 0), denied.get(at, 0)) for month, at in names)


def top_denials(
    session: Session, offices: Collection[UUID], day: date, known: datetime, *, limit: int
) -> dict[UUID, list[tuple[str, str]]]:
    """Return the first reasons of `denials` with the top code of each, for several offices."""
    people = session.execute(
        _people_of(), {"offices": offices, "day": day, "known": known}
    ).all()
    npis = {npi for _, npi in people}
    rows = session.execute(_OF_EACH, {"npis": npis, **_window(day)})
    of_person: defaultdict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for npi, reason, code, count in rows:
        of_person[npi].append((reason, code, count))
    counts: defaultdict[UUID, defaultdict[str, Counter[str]]]
    counts = defaultdict(lambda: defaultdict(Counter))
    for office, npi in people:
        for reason, code, count in of_person[npi]:
            counts[office][reason][code] += count
    return {office: _first_reasons(reasons)[:limit] for office, reasons in counts.items()}


def _first_reasons(reasons: dict[str, Counter[str]]) -> list[tuple[str, str]]:
    ordered = sorted(reasons, key=lambda reason: (-reasons[reason].total(), reason))
    return [
        (reason, min(reasons[reason].items(), key=lambda one: (-one[1], one[0]))[0])
        for reason in ordered
    ]


@dataclass(frozen=True, slots=True)
class _Peers:
    """How many lines peers have, and how many of them were denied, by reason."""

    lines: int
    by_reason: dict[str, int]

    @property
    def rate(self) -> Decimal | None:
        denied = sum(self.by_reason.values())
        return Decimal(denied) / self.lines if self.lines else None

    def share(self, reason: str) -> Decimal | None:
        return Decimal(self.by_reason.get(reason, 0)) / self.lines if self.lines else None


def _peers(session: Session, clinicians: Sequence[tuple[str, str]], day: date) -> _Peers:
    """Count lines of the same specialties over the last ninety days."""
    specialties = {specialty for _, specialty in clinicians}
    if not specialties:
        return _Peers(0, {})
    values = {"specialties": specialties, **_window(day)}
    lines = session.scalar(_LINES_OF_PEERS, values) or 0
    by_reason = dict(session.execute(_DENIED_OF_PEERS, values).all())
    return _Peers(lines, by_reason)


def _window(day: date) -> dict[str, date]:
    return {"after": day - timedelta(days=DENIAL_DAYS), "day": day}


@cache
def _people_of() -> Select[*tuple[Any, ...]]:
    return (
        select(Affiliation.organization_id, Provider.npi)
        .join(Provider, Provider.id == Affiliation.provider_id)
        .where(Affiliation.organization_id.in_(bindparam("offices", expanding=True)),
               known_at(Affiliation, bindparam("known")), valid_on(Affiliation, bindparam("day")))
        .distinct()
    )  # fmt: skip
