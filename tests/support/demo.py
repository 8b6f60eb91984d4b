"""A small demo market in a local database, made once for a test run."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from provider_ops.claims.drift import totals
from provider_ops.core.ids import IdSource
from provider_ops.demo.maker import MARKET, ZONE
from provider_ops.demo.market import DemoMarket, fill
from provider_ops.demo.scale import SCALES
from provider_ops.store.workspace import Workspace
from tests.support.work import TestClock

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.store.database import Store

TODAY = date(2026, 10, 6)
NOW = datetime(2026, 10, 6, 13, 22, tzinfo=UTC)


@dataclass(frozen=True)
class DemoWorld:
    """The workspace of the rep, and who else is there."""

    work: Workspace
    rep_id: UUID
    manager_id: UUID


def demo_world(store: Store, scale: str = "small", seed: int = 7) -> DemoWorld:
    market = DemoMarket(seed, SCALES[scale], TODAY)
    fill(store, market.batches())
    clock = TestClock(NOW)
    ids = IdSource(clock, random.Random(seed).getrandbits)
    work = Workspace(store, clock, ids, market.rep_id, MARKET, ZONE)
    totals.catch_up(work)
    return DemoWorld(work, market.rep_id, market.manager_id)
