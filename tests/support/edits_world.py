"""Visits and NCCI edits for the market of `claims_world`, in the size of the official lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.support.claims_world import RECORDED, Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.store.database import Store

BILLED = (*(f"9{n:04d}" for n in range(1_000)), *(f"G{n:04d}" for n in range(1_000)))
OTHERS = tuple(f"{n:05d}" for n in range(10_000, 21_000))
_VISITS = (
    ("CREATE TEMP TABLE first AS SELECT claim_id, min(npi) AS npi, min(service_date) AS day "
    "FROM claim_line WHERE position = 1 GROUP BY claim_id"),
    "CREATE UNIQUE INDEX temp.first_claim ON first (claim_id)",
    # Two claims in a hundred bill what another of the same patient bills: number n and n + 1.
    ("CREATE TEMP TABLE twin AS SELECT b.id AS claim, f.npi, f.day FROM claim a "
    "JOIN claim b ON b.position = a.position + 1 JOIN temp.first f ON f.claim_id = a.id "
    "WHERE a.position % 50 = 0"),
    "UPDATE first SET npi = t.npi, day = t.day FROM temp.twin t WHERE t.claim = first.claim_id",
    ("UPDATE claim SET member_hash = printf('%064x', "
    "((position - (position % 50 = 1)) * 7919 * 7919) % 60013 + 1)"),
    ("UPDATE claim_line SET npi = f.npi, service_date = f.day, "
    "units = CASE WHEN claim_line.rowid % 40 THEN 100 ELSE units END "
    "FROM temp.first f WHERE f.claim_id = claim_line.claim_id"),
    "DROP TABLE temp.first",
    "DROP TABLE temp.twin",
)


def make_visits(store: Store) -> None:
    """Let the lines of a claim be one visit of a member, as they nearly always are."""
    with store.exclusive() as connection:
        for statement in _VISITS:
            connection.exec_driver_sql(statement)


def add_edits(store: Store, *, pairs: int, limits: int) -> None:
    """Load pair and unit edits for as many codes as CMS has, those that are billed among them."""
    with store.exclusive() as connection:
        make = Writer(connection, 7)
        pair_load, unit_load = make.key(), make.key()
        make.write(
            "data_import",
            "id, market_id, kind, file_name, sha256, release, imported_at, staff_id, counts, "
            "extra, part",
            iter([(key, "shared", kind, kind, kind, release, RECORDED, key, "{}", "{}",
                   "practitioner")
                  for key, kind, release in ((pair_load, "ptp", "v32.2"),
                                             (unit_load, "mue", "2025-01-01"))]),
        )  # fmt: skip
        make.write(
            "pair_edit",
            "id, market_id, import_id, setting, column_one, column_two, valid_from, valid_to, "
            "modifier_indicator, rationale, extra",
            _pairs(make, pair_load, pairs),
        )
        codes = (*BILLED, *OTHERS, *(f"J{n:04d}" for n in range(2_000)))[:limits]
        make.write(
            "unit_edit",
            "id, market_id, import_id, setting, code, units, adjudication, rationale, extra",
            ((make.key(), "shared", unit_load, "practitioner", code,
              make.random.choice((1, 1, 1, 2, 3, 4, 10)), make.random.choice("1233"), "", "{}")
             for code in codes),
        )  # fmt: skip


def _pairs(make: Writer, load: bytes, pairs: int) -> Iterator[tuple[Any, ...]]:
    codes = sorted((*BILLED, *OTHERS))
    each = pairs // len(codes) + 1
    for one in codes:
        for two in sorted(make.random.sample(codes, each)):
            if two == one:
                continue
            kind = make.random.random()
            first = "2000-01-01" if kind < 0.8 else "2025-06-01"
            last = None if kind < 0.7 else "2024-12-31" if kind < 0.9 else first
            yield (make.key(), "shared", load, "practitioner", one, two, first, last,
                   make.random.choice("0111"), "", "{}")  # fmt: skip
