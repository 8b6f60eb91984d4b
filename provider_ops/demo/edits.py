"""A few claim edits for the demo, in the shape of NCCI's lists; no release of CMS."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from provider_ops.codes.rules.kinds import MUE, PTP
from provider_ops.codes.rules.reference import PRACTITIONER
from provider_ops.demo.bundles import PAIRS
from provider_ops.demo.maker import HISTORY_DAYS
from provider_ops.store.base import SHARED_MARKET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.demo.maker import Batch, Maker
    from provider_ops.demo.network import Staff

RELEASE = "demo"
_SINCE = date(2020, 1, 1)
_LIMITS = (
    # code, units, adjudication indicator
    ("99213", 2, "3"), ("99214", 2, "3"), ("G2211", 1, "2"), ("G0439", 1, "2"), ("93306", 1, "2"),
    ("93015", 1, "3"), ("45385", 1, "2"), ("36415", 2, "3"), ("G0444", 1, "2"), ("92134", 1, "2"),
)  # fmt: skip


def batches(make: Maker, team: Staff) -> Iterator[Batch]:
    """Yield one load of pairs and one of limits, which everyone may read."""
    loads = {kind: make.new_id() for kind in (PTP, MUE)}
    first = make.today - timedelta(days=HISTORY_DAYS)
    releases = {PTP: RELEASE, MUE: first.isoformat()}
    yield make.batch(
        "data_import",
        "kind file_name sha256 release part imported_at staff_id counts undone_at",
        [
            (key, kind, f"{kind}-demo.csv", f"{key.int:064x}", releases[kind], PRACTITIONER,
             make.instant(first), team.manager, {}, None)
            for kind, key in loads.items()
        ],
        SHARED_MARKET,
    )  # fmt: skip
    yield make.batch(
        "pair_edit",
        "import_id setting column_one column_two valid_from valid_to modifier_indicator rationale",
        [
            (make.new_id(), loads[PTP], PRACTITIONER, one, two, _SINCE, None, indicator, "")
            for one, two, indicator in PAIRS
        ],
        SHARED_MARKET,
    )
    yield make.batch(
        "unit_edit",
        "import_id setting code units adjudication rationale",
        [
            (make.new_id(), loads[MUE], PRACTITIONER, code, units, adjudication, "")
            for code, units, adjudication in _LIMITS
        ],
        SHARED_MARKET,
    )
