"""A whole market, batch by batch: parents first, the same for the same seed, scale and day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.core.progress import Progress, Reporter, Silent
from provider_ops.demo import (
    agreements,
    claims,
    dealings,
    directory,
    edits,
    fieldwork,
    materials,
    network,
    outlying,
    outreach,
    photos,
    planning,
    screening,
    teaching,
)
from provider_ops.demo.maker import MARKET, Batch, Maker
from provider_ops.store.base import Base
from provider_ops.store.bulk import insert_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from uuid import UUID

    from provider_ops.demo.scale import Scale
    from provider_ops.store.database import Store


class DemoMarket:
    """A market as it is made; `batches` may be walked once."""

    def __init__(self, seed: int, scale: Scale, today: date) -> None:
        self._make = Maker(seed, scale, today)
        self._team = network.staff(self._make)

    @property
    def rep_id(self) -> UUID:
        """Marisol Vega, the rep whose laptop the demo opens."""
        return self._team.reps[0]

    @property
    def manager_id(self) -> UUID:
        """Karen Oyelaran, who answers for the market."""
        return self._team.manager

    def batches(self) -> Iterator[Batch]:
        """Yield all rows."""
        make, team = self._make, self._team
        yield network.market_row(make)
        yield team.rows
        yield team.territory_rows
        offices = network.offices(make, team)
        made: dict[str, Batch] = {}
        yield from _noting(made, network.batches(make, offices))
        yield from agreements.code_loads(make, team)
        agreed = agreements.agreements(make, team, offices)
        yield from agreed.batches
        files, versions = materials.batches(make, team)
        yield from files
        yield from _noting(made, fieldwork.batches(make, team, offices, versions))
        taught = teaching.lessons(offices, made["visit"])
        yield from claims.batches(make, team, offices, agreed, MARKET, taught)
        yield from dealings.batches(make, team, agreed.batches)
        yield from edits.batches(make, team)
        yield from screening.batches(make, team, offices[-1].people[-1])
        yield from planning.batches(make, team, offices)
        yield from directory.batches(make, team, offices, made)
        yield outlying.decisions(make, team, offices)
        yield from outreach.batches(make, offices)
        yield teaching.batch(make, taught)
        yield outreach.promises(make, offices)
        yield from photos.batches(make, team.reps[0], made["visit"])


def _noting(made: dict[str, Batch], batches: Iterable[Batch]) -> Iterator[Batch]:
    """Pass batches on, and keep those that later ones are about."""
    for batch in batches:
        if batch.table in directory.NEEDED:
            made[batch.table] = batch
        yield batch


def fill(store: Store, batches: Iterable[Batch], reporter: Reporter | None = None) -> int:
    """Write a market straight into a local database, as if it had come from the hub."""
    reporter = reporter or Silent()
    done = 0
    with store.exclusive() as connection:
        for batch in batches:
            table = Base.metadata.tables[batch.table]
            done += insert_rows(
                connection, table, batch.columns, batch.rows, checkpoint=reporter.checkpoint
            )
            reporter.report(Progress(done, None, f"Writing {batch.table.replace('_', ' ')}"))
    return done
