"""Our own visits to offices: how many, how long, and what came of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

from sqlalchemy import case, exists, or_, select

from provider_ops.outliers.rules.measures import LEAST_VISITS, SHARES, Measure, Unjudged
from provider_ops.outliers.rules.peers import Subject
from provider_ops.store.raw_keys import raw
from provider_ops.visits.model import Promise, Visit, VisitObjective

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from provider_ops.outliers.queries.gaps import Gap
    from provider_ops.outliers.queries.offices import Office

_HUNDREDTH = Decimal("0.01")


@dataclass(slots=True)
class Tally:
    """Submitted visits to one office in a period."""

    days: list[date] = field(default_factory=list)
    """The earliest first."""
    minutes: int = 0
    no_objective: int = 0
    """Visits in which no objective was reached."""
    no_follow_up: int = 0
    """Visits after which nothing was promised and no next visit was named."""

    @property
    def visits(self) -> int:
        """How many there were."""
        return len(self.days)

    def value(self, measure: Measure) -> Decimal:
        """Return the figure of a measure; how far visits are apart is told by `gaps`."""
        if measure is Measure.VISITS:
            return Decimal(self.visits)
        if measure is Measure.MINUTES:
            return self._each(self.minutes)
        return self._each(
            self.no_objective if measure is Measure.NO_OBJECTIVE else self.no_follow_up
        )

    def _each(self, total: int) -> Decimal:
        return (Decimal(total) / self.visits).quantize(_HUNDREDTH, ROUND_HALF_EVEN)


def tallies(session: Session, market_id: str, first: date, last: date) -> dict[bytes, Tally]:
    """Return what was done from `first` to `last` by office; offices without a visit lack."""
    reached = exists().where(VisitObjective.visit_id == Visit.id, VisitObjective.reached)
    promised = exists().where(Promise.visit_id == Visit.id)
    rows = session.execute(
        select(raw(Visit.organization_id), Visit.day, Visit.minutes,
               case((reached, 0), else_=1),
               case((or_(Visit.next_visit_on.is_not(None), promised), 0), else_=1))
        .where(Visit.market_id == market_id, Visit.day >= first, Visit.day <= last,
               Visit.submitted_at.is_not(None))
        .order_by(Visit.day)
    )  # fmt: skip
    found: defaultdict[bytes, Tally] = defaultdict(Tally)
    for office, day, minutes, aimless, loose in rows:
        tally = found[office]
        tally.days.append(day)
        tally.minutes += minutes
        tally.no_objective += aimless
        tally.no_follow_up += loose
    return found


def subjects(
    measure: Measure,
    offices: Mapping[bytes, Office],
    done: Mapping[bytes, Tally],
    waits: Mapping[bytes, Gap],
) -> tuple[list[Subject], dict[Unjudged, int]]:
    """Return the offices that a measure can say something about, and how many it cannot.

    Offices of no territory are nobody's to visit and are left out. One that nobody was at is
    judged by how long it has waited, and by nothing else.
    """
    found, few = [], 0
    least = LEAST_VISITS if measure in SHARES or measure is Measure.MINUTES else 1
    none = Tally()
    for key, office in offices.items():
        if not office.is_visited:
            continue
        tally = done.get(key, none)
        gap = waits.get(key) if measure is Measure.GAP else None
        if gap is None and (measure is Measure.GAP or tally.visits < least):
            few += 1
            continue
        value = tally.value(measure) if gap is None else Decimal(gap.days)
        days = None if gap is None else (gap.since, gap.until)
        found.append(
            Subject(office.id, office.name, office.specialty, value, tally.visits, days)
        )
    return found, {Unjudged.FEW_VISITS: few} if few else {}
