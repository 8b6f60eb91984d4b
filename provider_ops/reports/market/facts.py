"""Everything a market report says, read once and frozen; its fingerprint is made of this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from provider_ops.core.calendar import last_of_month
from provider_ops.core.clock import day_in
from provider_ops.core.errors import RuleError
from provider_ops.core.progress import Progress, Reporter, Silent
from provider_ops.core.sentence import Sentence
from provider_ops.market import queries
from provider_ops.network.model import Market, StaffMember
from provider_ops.outliers.queries import outlier_figures
from provider_ops.outliers.reeducation.effect import Effect, effect
from provider_ops.overview.changes import Change, changes
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.model import DataImport
from provider_ops.training.rules import ENGLISH, LANGUAGES

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.market.queries import (
        CaseFigures,
        ClaimFigures,
        ContractFigures,
        PromiseFigures,
        VisitFigures,
    )
    from provider_ops.market.queries import TrainingFigures as _TrainingFigures
    from provider_ops.market.rules import MonthShare
    from provider_ops.outliers.queries import MeasureFigures

MONTHS = 13
_SOURCES = 8


@dataclass(frozen=True, slots=True)
class Source:
    """A load that figures rest on, without its key."""

    kind: str
    file_name: str
    release: str
    sha256: str
    loaded_at: datetime
    rows: int


@dataclass(frozen=True, slots=True)
class MaterialFact:
    """A material as the library held it; versions are empty where there is none in use."""

    code: str
    title: str
    english: str
    spanish: str
    stale: bool
    review_by: date | None
    review_days_left: int | None


@dataclass(frozen=True, slots=True)
class TrainingFacts:
    """Library and teaching of the month."""

    materials: tuple[MaterialFact, ...]
    handed_over: int
    superseded: int
    packets: int
    taught: tuple[tuple[str, int, int], ...]
    months: tuple[MonthShare, ...]
    stale: int
    review_due: int


@dataclass(frozen=True, slots=True)
class MarketFacts:
    """One market in one month, as known at `as_of`. Days are those of the market's time zone."""

    market: str
    state: str
    time_zone: str
    first: date
    last: date
    """The last day of the month, or the day of `as_of` while the month is not over."""
    as_of: datetime
    today: date
    prepared_by: str
    role: str
    director: str
    visits: VisitFigures
    contracts: ContractFigures
    claims: ClaimFigures
    cases: CaseFigures
    promises: PromiseFigures
    training: TrainingFacts
    code_labels: tuple[tuple[str, str], ...]
    sources: tuple[Source, ...]
    more_sources: int
    """Loads that are not listed one by one."""
    outliers: tuple[MeasureFigures, ...]
    """Every measure by which offices are held against their peers, member visits first."""
    effect: Effect | None
    """What teaching did that was over by the last day; None where nothing was taught."""
    changes: tuple[Change, ...]
    """Loads of official codes and changes of approved lists in the months of the claims."""

    @property
    def is_whole_month(self) -> bool:
        """Whether the month was over when the report was made."""
        return self.last == last_of_month(self.first)


def market_facts(
    session: Session,
    market_id: str,
    month: date,
    *,
    as_of: datetime,
    zone: str,
    staff_id: UUID,
    reporter: Reporter | None = None,
) -> MarketFacts:
    """Read all facts of the report on `month` (any day of it) in one session.

    Raises:
        RuleError: The month has not begun at `as_of`.
        Cancelled: At a checkpoint between two areas.
    """
    work = reporter or Silent()
    first, last, today = _days(month, day_in(zone, as_of))
    steps: list[Any] = [
        lambda: queries.visit_figures(session, market_id, first, last, back=MONTHS),
        lambda: queries.contract_figures(
            session, market_id, first, last=last, today=today, known=as_of, back=MONTHS
        ),
        lambda: queries.claim_figures(session, market_id, first, until=last, back=MONTHS),
        lambda: queries.case_figures(session, market_id, first, last, zone=zone, back=MONTHS),
        lambda: queries.promise_figures(session, market_id, first, last, back=MONTHS),
        lambda: queries.training_figures(session, market_id, first, last, zone=zone, back=MONTHS),
        lambda: outlier_figures(session, market_id, first, until=last, zone=zone, known=as_of),
        lambda: effect(session, market_id, last),
    ]
    read = []
    for place, step in enumerate(steps):
        work.checkpoint()
        work.report(Progress(place, len(steps), "Reading the market"))
        read.append(step())
    visits, contracts, claims, cases, promises, training, outliers, taught = read
    name, state = _market(session, market_id)
    prepared_by, role, director = _people(session, market_id, staff_id)
    sources, more = _sources(session, market_id, as_of)
    return MarketFacts(
        name, state, zone, first, last, as_of, today, prepared_by, role, director,
        visits, contracts, claims, cases, promises, _training(training),
        _labels(session, [row.code for row in claims.codes] + [row.code for row in contracts.codes]
                + [row[0] for row in training.taught]),
        sources, more, outliers, taught,
        changes(session, market_id, claims.months[0].first, last, as_of, zone=zone),
    )  # fmt: skip


def _days(month: date, today: date) -> tuple[date, date, date]:
    first = month.replace(day=1)
    if first > today:
        raise RuleError(
            Sentence("{month:%B %Y} has not begun.", month=first),
            title="There is nothing to report yet",
            remedy="Nothing was written. Choose a month that has begun.",
        )
    return first, min(last_of_month(first), today), today


def _market(session: Session, market_id: str) -> tuple[str, str]:
    found = session.execute(
        select(Market.name, Market.state).where(Market.market_id == market_id).order_by(Market.id)
    ).first()
    return (found[0], found[1]) if found else (market_id, "")


def _people(session: Session, market_id: str, staff_id: UUID) -> tuple[str, str, str]:
    author = session.get(StaffMember, staff_id)
    director = session.execute(
        select(StaffMember.given_name, StaffMember.family_name)
        .where(StaffMember.role == "director", StaffMember.active,
               StaffMember.market_id.in_((market_id, SHARED_MARKET)))
        .order_by(StaffMember.family_name, StaffMember.id)
        .limit(1)
    ).first()  # fmt: skip
    return (
        f"{author.given_name} {author.family_name}" if author else "",
        author.role if author else "",
        f"{director[0]} {director[1]}" if director else "",
    )


def _training(figures: _TrainingFigures) -> TrainingFacts:
    def version(row: Any, language: str) -> str:
        return row.current[language].version if language in row.current else ""

    spanish = next(language for language in LANGUAGES if language != ENGLISH)
    return TrainingFacts(
        tuple(
            MaterialFact(row.code, row.title, version(row, ENGLISH), version(row, spanish),
                         row.is_stale_translation, row.review_by, row.review_days_left)
            for row in figures.materials
        ),
        figures.handed_over, figures.superseded, figures.packets, figures.taught, figures.months,
        figures.stale, figures.review_due,
    )  # fmt: skip


def _labels(session: Session, codes: list[str]) -> tuple[tuple[str, str], ...]:
    from provider_ops.codes.model import BillingCode

    rows = session.execute(
        select(BillingCode.code, BillingCode.description)
        .join(DataImport, DataImport.id == BillingCode.import_id)
        .where(BillingCode.code.in_(sorted(set(codes))), DataImport.undone_at.is_(None),
               BillingCode.description != "")
        .order_by(DataImport.imported_at, DataImport.id)
    )  # fmt: skip
    return tuple(sorted(dict(rows.all()).items()))


def _sources(session: Session, market_id: str, as_of: datetime) -> tuple[tuple[Source, ...], int]:
    which = (
        DataImport.undone_at.is_(None),
        DataImport.imported_at <= as_of,
        DataImport.market_id.in_((market_id, SHARED_MARKET)),
    )
    latest = func.row_number().over(
        partition_by=DataImport.kind,
        order_by=(DataImport.imported_at.desc(), DataImport.file_name.desc(), DataImport.id),
    )
    rows = session.execute(
        # What every kind was loaded from last comes first, older loads after it.
        select(DataImport, latest)
        .where(*which)
        .order_by(latest > 1, DataImport.imported_at.desc(), DataImport.file_name, DataImport.id)
        .limit(_SOURCES)
    )
    found = tuple(
        Source(row.kind, row.file_name, row.release, row.sha256, row.imported_at, _rows(row.counts))
        for row, _ in rows
    )
    every = session.scalar(select(func.count()).select_from(DataImport).where(*which)) or 0
    return found, every - len(found)


def _rows(counts: dict[str, Any]) -> int:
    """The most rows that a load counted of anything; 0 where it did not count."""
    return max((n for n in counts.values() if isinstance(n, int)), default=0)
