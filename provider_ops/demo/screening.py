"""Made-up lists of excluded and opted-out people, in the shape of OIG's and CMS's.

One of them works for a practice of the market: what was billed since then must be seen at once.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from provider_ops.codes.rules.kinds import LEIE, OPT_OUT
from provider_ops.store.base import SHARED_MARKET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.demo.maker import Batch, Maker
    from provider_ops.demo.network import Person, Staff

LISTED_DAYS = 30
"""How old the lists are: they come monthly."""

EXCLUDED_DAYS = 75
_NAMES = ("MERRIWEATHER, PAUL T", "OYLER, DENISE", "STANHOPE, RAYMOND J", "VELARDE, INES")
_NOBODY = "9"
"""What the NPIs of people outside the market begin with: no NPI does."""


def batches(make: Maker, team: Staff, excluded: Person) -> Iterator[Batch]:
    """Yield a list of exclusions with one clinician of the market, and one of opt-outs."""
    loads = {kind: make.new_id() for kind in (LEIE, OPT_OUT)}
    listed = make.today - timedelta(days=LISTED_DAYS)
    yield make.batch(
        "data_import",
        "kind file_name sha256 release part imported_at staff_id counts undone_at",
        [
            (key, kind, f"{kind}-demo.csv", f"{key.int:064x}", f"{listed:%Y-%m}", None,
             make.instant(listed), team.manager, {}, None)
            for kind, key in loads.items()
        ],
        SHARED_MARKET,
    )  # fmt: skip
    since = make.today - timedelta(days=EXCLUDED_DAYS)
    others = [(name, f"{_NOBODY}{place:09d}", make.day(-2_000, -200))
              for place, name in enumerate(_NAMES)]  # fmt: skip
    yield make.batch(
        "exclusion",
        "import_id npi name general specialty birth_date state zip_code exclusion_type "
        "excluded_on reinstated_on waived_on waiver_state",
        [
            (make.new_id(), loads[LEIE], npi, name, "INDIVIDUAL", "", None, "FL", "", "1128a1",
             day, None, None, "")
            for name, npi, day in [
                *others[:2],
                (", ".join(reversed(excluded.name.split("|"))).upper(), excluded.npi, since),
            ]
        ],
        SHARED_MARKET,
    )  # fmt: skip
    yield make.batch(
        "opt_out",
        "import_id npi name specialty state valid_from valid_to may_order updated_on",
        [
            (make.new_id(), loads[OPT_OUT], npi, name, "", "FL", day, None, True, listed)
            for name, npi, day in others[2:]
        ],
        SHARED_MARKET,
    )
