"""A market of any size, written past the ORM: for measuring and for the demo of speed alone."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from provider_ops.core.ids import uuid7
from provider_ops.network.rules import npi_check_digit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from provider_ops.store.database import Store

MARKET = "fl-heron-bay"
RECORDED = "2026-01-02 12:00:00.000000"
FIRST_DAY = date(2025, 1, 1)
CHUNK = 50_000


class Writer:
    """Makes rows with keys in order and writes them in chunks."""

    def __init__(self, connection: Connection, seed: int) -> None:
        self.random = random.Random(seed)
        self._connection = connection
        self._made = 0

    def key(self) -> bytes:
        self._made += 1
        ms, counter = divmod(self._made, 4096)
        return uuid7(1_770_000_000_000 + ms, counter, self.random.getrandbits(62)).bytes

    def write(self, table: str, columns: str, rows: Iterator[tuple[Any, ...]]) -> None:
        names = [name.strip() for name in columns.split(",")]
        sql = f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(names))})"
        chunk: list[tuple[Any, ...]] = []
        for row in rows:
            chunk.append(row)
            if len(chunk) == CHUNK:
                self._connection.exec_driver_sql(sql, chunk)
                chunk = []
        if chunk:
            self._connection.exec_driver_sql(sql, chunk)


def npi_of(number: int) -> str:
    base = f"2{number:08d}"
    return base + npi_check_digit(base)


def day(number: int) -> str:
    return (FIRST_DAY + timedelta(days=number)).isoformat()


def build(
    store: Store, *, lines: int, spans: int, providers: int = 5_000, offices: int = 600,
    codes: int = 2_000, seed: int = 20418,
) -> None:  # fmt: skip
    """Fill an empty database with one market. `spans` are approved-code spans in lists."""
    with store.exclusive() as connection:
        make = Writer(connection, seed)
        rng = make.random
        all_codes = [f"9{n:04d}" for n in range(codes // 2)]
        all_codes += [f"G{n:04d}" for n in range(codes - len(all_codes))]
        _codes(make, all_codes)
        people = [(make.key(), npi_of(n)) for n in range(providers)]
        groups = [make.key() for _ in range(offices)]
        contracts = [(make.key(), group) for group in groups]
        lists = [make.key() for _ in range(max(1, spans // codes))]
        make.write("organization", "id, market_id, name, kind, tin, tier, members, note, extra",
                   ((key, MARKET, f"Office {n}", "group", "", "", 0, "", "{}")
                    for n, key in enumerate(groups)))  # fmt: skip
        make.write("provider", "id, market_id, npi, given_name, family_name, credential, "
                   "specialty, taxonomy_code, languages, extra",
                   ((key, MARKET, npi, "A", f"P{n}", "", "", "", "", "{}")
                    for n, (key, npi) in enumerate(people)))  # fmt: skip
        span = "id, market_id, valid_from, valid_to, recorded_at, withdrawn, source, extra"

        def held(first: int, last: int | None) -> tuple[Any, ...]:
            return (make.key(), MARKET, day(first), None if last is None else day(last), RECORDED,
                    0, "", "{}")  # fmt: skip

        make.write("affiliation", f"{span}, provider_id, organization_id",
                   ((*held(rng.randrange(0, 10), 500 if rng.random() < 0.03 else None), key,
                     groups[n % offices]) for n, (key, _) in enumerate(people)))  # fmt: skip
        make.write("contract", "id, market_id, number, organization_id, line_of_business, "
                   "auto_renews, renewal_months, notice_days, extra",
                   ((key, MARKET, f"HB-{n}", group, "MA", n % 2, 12, 60, "{}")
                    for n, (key, group) in enumerate(contracts)))  # fmt: skip
        make.write("contract_term", f"{span}, contract_id, label, ended_by",
                   ((*held(0, 364 if n % 2 else 630), key, "Base", "expiry")
                    for n, (key, _) in enumerate(contracts)))  # fmt: skip
        make.write("participation", f"{span}, contract_id",
                   ((*held(0, None), key) for key, _ in contracts))  # fmt: skip
        make.write("approved_list", "id, market_id, name, extra",
                   ((key, MARKET, f"List {n}", "{}") for n, key in enumerate(lists)))  # fmt: skip
        make.write("contract_list", f"{span}, contract_id, list_id",
                   ((*held(0, None), key, lists[(n + step) % len(lists)])
                    for n, (key, _) in enumerate(contracts) for step in (0, 7)))  # fmt: skip
        make.write(
            "approved_code",
            f"{span}, list_id, code, modifiers, places_of_service, max_units, authorization",
            _approved(make, held, lists, all_codes, spans),
        )
        _claims(make, people, all_codes, lines)


def _codes(make: Writer, codes: list[str]) -> None:
    for kind, code_set, start in (("hcpcs", "HCPCS", "G"), ("cpt", "CPT", "9")):
        load = make.key()
        make.write("data_import", "id, market_id, kind, file_name, sha256, release, imported_at, "
                   "staff_id, counts, extra", iter([(load, "shared", kind, kind, kind, "2026",
                                                     RECORDED, load, "{}", "{}")]))  # fmt: skip
        make.write("billing_code", "id, market_id, import_id, code_set, code, description, "
                   "valid_from, valid_to, extra",
                   ((make.key(), "shared", load, code_set, code, "", "2000-01-01",
                     day(550) if n % 50 == 0 else None, "{}")
                    for n, code in enumerate(codes) if code[0] == start))  # fmt: skip


def _approved(make: Writer, held: Any, lists: list[bytes], codes: list[str],
              spans: int) -> Iterator[tuple[Any, ...]]:  # fmt: skip
    rng = make.random
    for n in range(spans):
        where, which = divmod(n, len(codes))
        conditions = ("25,95", "11,02", 4) if n % 20 == 0 else ("", "", None)
        first, last = rng.choice(((0, None), (0, None), (0, None), (0, 560), (40, None)))
        yield (*held(first, last), lists[where % len(lists)], codes[which], *conditions, 0)


def _claims(make: Writer, people: list[tuple[bytes, str]], codes: list[str], lines: int) -> None:
    rng, load = make.random, make.key()
    npis = [npi for _, npi in people]
    loads = [make.key() for _ in range(6)]
    make.write("data_import", "id, market_id, kind, file_name, sha256, release, imported_at, "
               "staff_id, counts, extra",
               ((key, MARKET, "835", f"{n}.835", str(n), "", RECORDED, load, "{}", "{}")
                for n, key in enumerate(loads)))  # fmt: skip
    claims = [make.key() for _ in range(max(1, lines // 3))]
    make.write("claim", "id, market_id, import_id, position, number, payer_number, status, charge, "
               "paid, patient_responsibility, billing_npi, member_hash, member_last4, "
               "adjustments, extra",
               ((key, MARKET, loads[n * 6 // len(claims)], n, f"C{n}", "", "1", 10_000, 6_000, 0,
                 "", "", f"{n % 10_000:04d}", "[]", "{}")
                for n, key in enumerate(claims)))  # fmt: skip
    reasons = ("CO-16", "CO-97", "CO-197", "CO-29", "CO-18", "CO-4", "CO-109", "CO-11", "CO-50")

    def rows() -> Iterator[tuple[Any, ...]]:
        for n in range(lines):
            denial = rng.choice(reasons) if rng.random() < 0.085 else ""
            charge = rng.randrange(1_000, 30_000)
            yield (make.key(), MARKET, loads[n // 3 * 6 // len(claims) if n // 3 < len(claims)
                                             else 5],
                   claims[min(n // 3, len(claims) - 1)], n % 3 + 1,
                   "2999999999" if rng.random() < 0.01 else rng.choice(npis),
                   None if rng.random() < 0.001 else day(rng.randrange(0, 640)),
                   rng.choice(codes) if rng.random() < 0.995 else "99999",
                   rng.choice(("", "", "", "25", "59")), rng.choice(("11", "11", "22", "")),
                   rng.choice((100, 100, 200, 500)), charge,
                   0 if denial else charge * 6 // 10, denial, "",
                   f'[["{denial[:2]}","{denial[3:]}","{charge / 100:.2f}",null]]' if denial
                   else '[["CO","45","10.00",null],["PR","2","5.00",null]]', "{}")  # fmt: skip

    make.write("claim_line", "id, market_id, import_id, claim_id, position, npi, service_date, "
               "code, modifiers, place_of_service, units, charge, paid, denial, remarks, "
               "adjustments, extra", rows())  # fmt: skip
