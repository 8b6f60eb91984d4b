"""A small demo market in a local database, made once for a test run."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from provider_ops.claims.drift import totals
from provider_ops.core.ids import IdSource
from provider_ops.demo.maker import MARKET, ZONE
from provider_ops.demo.market import DemoMarket, fill
from provider_ops.demo.scale import SCALES
from provider_ops.store.profile import Profile, create, unlock
from provider_ops.store.workspace import Workspace
from tests.support.work import CHEAP, PASSPHRASE, TestClock

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from provider_ops.store.database import Store

TODAY = date(2026, 10, 6)
SEED = 7
NOW = datetime(2026, 10, 6, 13, 22, tzinfo=UTC)


@dataclass(frozen=True)
class DemoWorld:
    """The workspace of the rep, and who else is there."""

    work: Workspace
    rep_id: UUID
    manager_id: UUID


def demo_template(folder: Path) -> None:
    """Fill a small demo market in `folder` and add up its claims, for `demo_world` to copy."""
    market, store = _market(), create(Profile(folder), PASSPHRASE, CHEAP)
    fill(store, market.batches())
    totals.catch_up(_work(store, market))
    store.close()


def demo_world(made: Profile, folder: Path) -> DemoWorld:
    """Open a copy of the small demo market; whoever asks closes its store."""
    shutil.copytree(made.folder, folder)
    market = _market()
    work = _work(unlock(Profile(folder), PASSPHRASE), market)
    return DemoWorld(work, market.rep_id, market.manager_id)


def _work(store: Store, market: DemoMarket) -> Workspace:
    clock = TestClock(NOW)
    ids = IdSource(clock, random.Random(SEED).getrandbits)
    return Workspace(store, clock, ids, market.rep_id, MARKET, ZONE)


def _market() -> DemoMarket:
    return DemoMarket(SEED, SCALES["small"], TODAY)
